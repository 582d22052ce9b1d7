import { expect, test } from 'vitest';
import { branchIdOf, MAIN_BRANCH_ID, mainBranch, NewBranch } from '../../../shared/organization/branch.model.ts';

test('a branch is found by its code in any case, and MAIN is one', () => {
  expect(branchIdOf(' main ')).toBe(MAIN_BRANCH_ID);
  expect(MAIN_BRANCH_ID).toMatch(/^brn_[0-9A-Z]{26}$/);
  expect(mainBranch()).toMatchObject({ code: 'MAIN', version: 0 });
});

test.each([{ name: ' ' }, { name: 'x'.repeat(101) }, { code: 'a b' }, { code: '' }])('%j is refused', (changes) => {
  expect(NewBranch.safeParse({ code: 'PORT', name: 'Port', ...changes }).success).toBe(false);
});
