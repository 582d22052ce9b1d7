import { expect, test } from 'vitest';
import * as z from 'zod';
import { changedFields, requireVersion } from '../../../shared/platform/aggregate.ts';
import { type DomainError, isDomainError, notFound, parse, withCode } from '../../../shared/platform/errors.ts';
import { refusalBy } from '../../support/refusals.ts';

const Input = z.object({
  name: z.string().min(1),
  lines: z.array(
    z.object({ quantity: z.int().refine((value) => value > 0, withCode('INVALID_QUANTITY', 'More than zero.')) }),
  ),
});

test('names every field that is refused by its path, with its own code', () => {
  let refusals: unknown;
  try {
    parse(Input, { name: '', lines: [{ quantity: 1 }, { quantity: 0 }, {}] });
  } catch (error) {
    refusals = (error as DomainError).refusals.map(({ code, field }) => [code, field]);
  }
  expect(refusals).toEqual([
    ['VALIDATION', 'name'],
    ['INVALID_QUANTITY', 'lines.1.quantity'],
    ['VALIDATION', 'lines.2.quantity'],
  ]);
});

test('calls what a strict table does not know UNKNOWN_FIELD', () => {
  const table = z.object({ rules: z.array(z.strictObject({ points: z.int() })) });
  expect(refusalBy(() => parse(table, { rules: [{ points: 1, point: 2 }] }))).toEqual({
    code: 'UNKNOWN_FIELD',
    field: 'rules.0.point',
  });
});

test('gives back what it has read', () => {
  expect(parse(z.object({ sku: z.string().trim() }), { sku: ' A ', other: 1 })).toEqual({ sku: 'A' });
});

test('tells codes apart', () => {
  const error = notFound('order', 'orderId');
  expect(error.message).toBe('No such order.');
  expect(isDomainError(error)).toBe(true);
  expect(isDomainError(error, 'CONFLICT', 'NOT_FOUND')).toBe(true);
  expect(isDomainError(error, 'CONFLICT')).toBe(false);
  expect(isDomainError(new Error('NOT_FOUND'), 'NOT_FOUND')).toBe(false);
});

test.each([
  [undefined, false],
  [null, false],
  [3, false],
  [2, true],
  [4, true],
])('a record of version 3 expected at %s is refused: %s', (expected, refused) => {
  let details: unknown;
  try {
    requireVersion({ version: 3 }, expected);
  } catch (error) {
    details = { code: (error as DomainError).code, ...(error as DomainError).details };
  }
  expect(details).toEqual(refused ? { code: 'CONFLICT', currentVersion: 3, expected } : undefined);
});

test('only a value that is given and differs is a change; null and absent are the same', () => {
  const stored = { name: 'A', phone: undefined, tags: ['x'], email: 'a@b.example' };
  expect(changedFields(stored, { name: 'A', phone: null, tags: ['x'], email: undefined })).toEqual([]);
  expect(changedFields(stored, { name: 'B', tags: ['y'], email: null })).toEqual(['name', 'tags', 'email']);
});
