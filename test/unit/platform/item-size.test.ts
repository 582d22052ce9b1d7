import { expect, test } from 'vitest';
import { toAttributes } from '../../../shared/platform/attributes.ts';
import { itemSize } from '../../../shared/platform/item-size.ts';

// The rules are those of "DynamoDB item sizes and formats" in the developer guide; the first case is its own example.
test.each<[string, Record<string, unknown>, number]>([
  ['the documented shirt', { 'shirt-color': 'R', 'shirt-size': 'M' }, 23],
  ['nothing', {}, 0],
  ['98 letters and a name of 2', { id: 'x'.repeat(98) }, 100],
  ['letters of two and three bytes', { a: 'é€' }, 6],
  ['true', { a: true }, 2],
  ['null', { a: null }, 2],
  ['zero', { a: 0 }, 2],
  ['one or two digits are a byte', { a: 12 }, 3],
  ['three digits are two', { a: 123 }, 4],
  ['a sign is one more', { a: -123 }, 5],
  ['an empty list', { a: [] }, 4],
  ['a list has a byte for each entry', { a: ['xy', 'z'] }, 4 + 3 + 2],
  ['an empty map', { a: {} }, 4],
  ['a map has a byte for each entry', { a: { b: 'xy' } }, 4 + 1 + 1 + 2],
  ['a set of texts', { a: new Set(['xy', 'z']) }, 4],
  ['bytes', { a: new Uint8Array(7) }, 8],
])('%s', (_, item, bytes) => {
  expect(itemSize(toAttributes(item))).toBe(bytes);
});
