import { expect, test } from 'vitest';
import { derivedId, isId, newId, prefixOf, sameUlid, ulidOf } from '../../../shared/platform/ids.ts';

const ULID = '01JD3W0B5T8Q6M2Y4X9Z7K1C3E';

test('new ids increase within the process and are well-formed', () => {
  const ids = Array.from({ length: 1000 }, () => newId('ord'));
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(1000);
  expect(ids.every((id) => isId('ord', id))).toBe(true);
});

test('a derived id is the same for the same key on every machine and for every spelling of its characters', () => {
  expect(derivedId('prd', 'CHAI')).toBe(derivedId('prd', 'CHAI'));
  expect(derivedId('prd', 'Cafe\u0301')).toBe(derivedId('prd', 'Caf\u00e9'));
  expect(derivedId('prd', 'CHAI')).not.toBe(derivedId('prd', 'CHAI '));
  expect(derivedId('prd', 'CHAI').slice(4)).toBe(derivedId('wh', 'CHAI').slice(3));
  expect(derivedId('prd', 'CHAI')).toMatch(/^prd_[0-9A-HJKMNP-TV-Z]{26}$/);
  expect(isId('prd', derivedId('prd', ''))).toBe(true);
});

test('derived ids of 20,000 keys are different', () => {
  expect(new Set(Array.from({ length: 20_000 }, (_, index) => derivedId('x', `key ${index}`))).size).toBe(20_000);
});

test('the ULID of a time is below every id of that millisecond and above those before', () => {
  expect(ulidOf('1970-01-01T00:00:00.000Z')).toBe('0'.repeat(26));
  expect(ulidOf('2016-07-30T23:54:10.259Z')).toBe('01ARZ3NDEK0000000000000000');
  const before = new Date().toISOString();
  const id = newId('ord').slice(4);
  expect(ulidOf(before) <= id).toBe(true);
  expect(ulidOf(new Date(Date.parse(before) + 60_000).toISOString()) > id).toBe(true);
});

test('what follows from a record has its ULID', () => {
  expect(sameUlid('inv', `shp_${ULID}`)).toBe(`inv_${ULID}`);
  expect(prefixOf(`shp_${ULID}`)).toBe('shp');
  expect(prefixOf(ULID)).toBe('');
});

test.each([
  [`ord_${ULID}`, true],
  [`cus_${ULID}`, false],
  [`ord_${ULID}X`, false],
  [`ord_${ULID.slice(1)}`, false],
  [`ord_${ULID.slice(1)}#`, false],
  [`ord_#${ULID.slice(1)}`, false],
  [`ord_${ULID.toLowerCase()}`, false],
  [`ord_${ULID.slice(1)}\n`, false],
  [`ord#${ULID}`, false],
  [ULID, false],
  ['', false],
  [undefined, false],
  [42, false],
])('%j as the id of an order: %s', (id, wellFormed) => {
  expect(isId('ord', id)).toBe(wellFormed);
});
