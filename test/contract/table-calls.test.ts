import { expect, test } from 'vitest';
import { limits } from '../../graphql/limits.ts';
import { operations } from '../../shared/access/generated/permissions.ts';
import { ACTION_CALLS } from '../../shared/platform/table.ts';
import budgets from '../bench/budgets.json' with { type: 'json' };

/*
 * What the bench counts of every mutation, with inputs of every size up to the largest, is what a request is told before it runs. The
 * bench fails when a mutation has no row or costs more than its row says.
 */
const counted = Object.entries(budgets.operations).flatMap(([row, [calls = 0]]) => {
  const [name = ''] = row.split(',');
  // Each row of a bulk mutation has the calls of a mutation of its own.
  const rows = Number(/, (\d+) rows/.exec(row)?.[1] ?? 1);
  return name in operations ? [{ row, name, calls: calls / rows }] : [];
});

test('no mutation calls the table more often than a request is priced for', () => {
  expect([...new Set(counted.map(({ name }) => name))].sort()).toEqual(Object.keys(operations).sort());
  expect(counted.filter(({ calls }) => calls > ACTION_CALLS)).toEqual([]);
});

test('as many mutations as a request may have leave room for their payloads', () => {
  expect(limits.mutations * ACTION_CALLS).toBeLessThanOrEqual(limits.tableCalls / 2);
});
