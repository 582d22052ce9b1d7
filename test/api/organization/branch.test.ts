import { afterAll, beforeAll, expect, test } from 'vitest';
import { MAIN_BRANCH_ID } from '../../../shared/organization/branch.model.ts';
import { startApi } from '../../support/api.ts';
import { itemsOf } from '../../support/table-probe.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

interface Reply {
  readonly branch: { readonly id: string; readonly version: number; readonly name: string } | null;
  readonly userErrors: readonly { readonly code: string }[];
}

const caller = { tenant: 'branch' };
const fields = '{ branch { id version name } userErrors { code } }';
const create = (input: object) =>
  api.call<{ createBranch: Reply }>(
    `mutation ($input: CreateBranchInput!) { createBranch(input: $input) ${fields} }`,
    { input },
    caller,
  );
const update = (input: object) =>
  api.call<{ updateBranch: Reply }>(
    `mutation ($input: UpdateBranchInput!) { updateBranch(input: $input) ${fields} }`,
    { input },
    caller,
  );

test('a branch is created once a key, changed, found and listed beside MAIN, and its timeline says so', async () => {
  const input = { code: 'PORT', name: 'First', idempotencyKey: 'one' };
  const { id } = (await create(input)).data.createBranch.branch ?? { id: '' };
  expect((await create(input)).data.createBranch.branch?.id).toBe(id);
  expect((await update({ id, name: 'Second', expectedVersion: 1 })).data.updateBranch).toEqual({
    branch: { id, version: 2, name: 'Second' },
    userErrors: [],
  });
  const found = await api.call(
    'query ($id: ID!) { branch(id: $id) { name legalEntity { code } timeline { nodes { type } } } branches { nodes { id } } node(id: $id) { id } }',
    { id },
    caller,
  );
  expect(found.data).toEqual({
    branch: {
      name: 'Second',
      legalEntity: { code: 'MAIN' },
      timeline: { nodes: [{ type: 'branch.updated' }, { type: 'branch.created' }] },
    },
    branches: { nodes: [{ id: MAIN_BRANCH_ID }, { id }] },
    node: { id },
  });
});

test('MAIN is changed from its defaults', async () => {
  expect((await update({ id: MAIN_BRANCH_ID, name: 'Head office' })).data.updateBranch.userErrors).toEqual([]);
});

test('a taken code, a stale version, an unknown id and an empty name are refused without writing', async () => {
  const { id } = (await create({ code: 'THIRD', name: 'Third' })).data.createBranch.branch ?? { id: '' };
  const before = JSON.stringify(await itemsOf(caller));
  const codes = async (input: object) => (await update(input)).data.updateBranch.userErrors.map(({ code }) => code);
  const code = async (input: object) => (await create(input)).data.createBranch.userErrors.map((error) => error.code);
  expect(await code({ code: 'third', name: 'Again' })).toEqual(['DUPLICATE']);
  expect(await code({ code: 'MAIN', name: 'Again' })).toEqual(['DUPLICATE']);
  expect(await code({ code: 'X', name: 'X', legalEntityId: `len_${'0'.repeat(26)}` })).toEqual(['NOT_FOUND']);
  expect(await codes({ id, name: 'Fourth', expectedVersion: 7 })).toEqual(['CONFLICT']);
  expect(await codes({ id: `${id.slice(0, -26)}${'0'.repeat(26)}`, name: 'Fourth' })).toEqual(['NOT_FOUND']);
  expect(await codes({ id, name: '  ' })).toEqual(['VALIDATION']);
  expect(await codes({ id, name: 'Third' })).toEqual([]);
  expect(JSON.stringify(await itemsOf(caller))).toBe(before);
});
