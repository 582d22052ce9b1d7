import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { changedFields, requireVersion } from '../../../shared/platform/aggregate.ts';
import { type DomainError, isDomainError, notFound, parse, withCode } from '../../../shared/platform/errors.ts';
import { inputFaults } from '../../../shared/platform/input-faults.ts';
import { refusalBy } from '../../support/refusals.ts';

const Input = z.object({
  name: z.string().check(z.minLength(1)),
  lines: z.array(
    z.object({
      quantity: z.int().check(z.refine((value) => value > 0, withCode('INVALID_QUANTITY', 'More than zero.'))),
    }),
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

const anything = z.object({
  text: z.string().check(z.minLength(1), z.maxLength(3)),
  number: z.int().check(z.minimum(0), z.maximum(9)),
  list: z.array(z.string()).check(z.maxLength(1)),
  choice: z.enum(['A', 'B']),
  flag: z.boolean(),
  email: z.email(),
});
const fits = { text: 'a', number: 1, list: [], choice: 'A', flag: true, email: 'a@b.example' };

test.each([
  [{ text: '' }, 'This must not be empty.', undefined],
  [{ text: 'abcd' }, inputFaults.tooLong, { maximum: 3 }],
  [{ text: 1 }, 'This is a text.', undefined],
  [{ text: null }, 'A value is needed here.', undefined],
  [{ number: 10 }, inputFaults.tooLarge, { maximum: 9 }],
  [{ number: -1 }, inputFaults.tooSmall, { minimum: 0 }],
  [{ number: 0.5 }, 'This is a whole number.', undefined],
  [{ list: ['a', 'b'] }, inputFaults.tooMany, { maximum: 1 }],
  [{ choice: 'C' }, inputFaults.notOneOf, { given: 'C', options: 'A, B' }],
  [{ choice: undefined }, 'A value is needed here.', undefined],
  [{ flag: 'yes' }, 'This is true or false.', undefined],
  [{ email: 'nobody' }, inputFaults.notAnEmail, { given: 'nobody' }],
])('says in words of the product what is wrong with %j', (changes, text, params) => {
  let refusals: unknown;
  try {
    parse(anything, { ...fits, ...changes });
  } catch (error) {
    refusals = (error as DomainError).refusals;
  }
  expect(refusals).toEqual([{ code: 'VALIDATION', text, params, field: Object.keys(changes)[0] }]);
});

test('gives back what it has read', () => {
  expect(parse(z.object({ sku: z.string().check(z.trim()) }), { sku: ' A ', other: 1 })).toEqual({ sku: 'A' });
});

test('tells codes apart', () => {
  const error = notFound('No order has this id.', 'orderId');
  expect(error.message).toBe('No order has this id.');
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
  expect(details).toEqual(
    refused ? { code: 'CONFLICT', type: 'ConflictDetails', currentVersion: 3, expected } : undefined,
  );
});

test('only a value that is given and differs is a change; null and absent are the same', () => {
  const stored = { name: 'A', phone: undefined, tags: ['x'], email: 'a@b.example' };
  expect(changedFields(stored, { name: 'A', phone: null, tags: ['x'], email: undefined })).toEqual([]);
  expect(changedFields(stored, { name: 'B', tags: ['y'], email: null })).toEqual(['name', 'tags', 'email']);
});
