import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { changedFields, withChanges } from '../../../shared/platform/aggregate.ts';
import { toAttributes } from '../../../shared/platform/attributes.ts';
import { readerOf, stamped } from '../../../shared/platform/stored-record.ts';

const aggregate = { id: 'x', version: 1, createdAt: '', createdBy: '', updatedAt: '', updatedBy: '', origin: '' };
const Place = z.object({
  id: z.optional(z.string()),
  street: z.string().check(z.maxLength(3)),
  city: z.nullish(z.string()),
});
const Shop = z.object({
  ...Object.fromEntries(Object.entries(aggregate).map(([name, value]) => [name, z.union([z.literal(value), z.any()])])),
  kind: z.enum(['SMALL', 'LARGE']),
  places: z.array(Place),
});
const keys = { PK: 'p', SK: 's', GSI1PK: 'a', GSI1SK: 'b' };
const item = (more: object) => ({ ...keys, ...aggregate, kind: 'SMALL', places: [], ...more });
type AnyShop = z.infer<typeof Shop> & typeof aggregate;
const read = (stored: object, indexes: ('GSI1' | 'GSI2')[] = ['GSI1']): AnyShop =>
  readerOf(Shop, { indexes })(stored as never) as AnyShop;
const ctx = { now: 'now', actor: { subject: 'ann', kind: 'user', roles: [] } } as const;

describe('a record as it is read', () => {
  test('has what this version knows, in the types that it knows', () => {
    const record = read(item({ kind: 'HUGE', places: [{ street: 'longer than today', lift: true }], floors: 3 }));
    expect(JSON.parse(JSON.stringify(record))).toEqual({
      ...aggregate,
      kind: 'HUGE',
      places: [{ street: 'longer than today' }],
    });
    expect(() => read(item({ kind: 7 }))).toThrow('"expected": "string"');
  });

  test('carries nothing when it knows all', () => {
    expect(Object.getOwnPropertySymbols(read(item({})))).toEqual([]);
  });

  test('brings the rest to where a copy of it is stored; what is named is known', () => {
    const record = read(item({ places: [{ street: 'a', lift: true }], floors: 3, GSI2PK: 'c', kindOf: 1 }));
    const copy = {
      ...keys,
      ...record,
      places: record.places.map((place) => ({ ...place, city: 'B' })),
      kindOf: undefined,
    };
    expect(toAttributes(copy)).toMatchObject({
      floors: { N: '3' },
      GSI2PK: { S: 'c' },
      places: { L: [{ M: { street: { S: 'a' }, city: { S: 'B' }, lift: { BOOL: true } } }] },
    });
    expect(toAttributes(copy)).not.toHaveProperty('kindOf');
    expect(toAttributes({ ...record, PK: 'p' })).not.toHaveProperty('GSI1PK');
  });
});

describe('a change', () => {
  const stored = read(
    item({
      places: [
        { street: 'a', lift: 1 },
        { id: '2', street: 'b', lift: 2 },
        { street: 'c', lift: 3 },
      ],
    }),
  );

  test('of what says the same is none', () => {
    expect(changedFields(stored, { places: [{ street: 'a' }, { id: '2', street: 'b' }, { street: 'c' }] })).toEqual([]);
  });

  test('keeps the rest of entries that are given again or have the same id, and of no other', () => {
    const places = [{ street: 'c', city: null }, { id: '2', street: 'x' }, { street: 'd' }];
    const changed = withChanges(ctx, stored, { places } as Partial<AnyShop>);
    expect(toAttributes({ places: changed.places }).places).toEqual({
      L: [
        { M: { street: { S: 'c' }, lift: { N: '3' } } },
        { M: { id: { S: '2' }, street: { S: 'x' }, lift: { N: '2' } } },
        { M: { street: { S: 'd' } } },
      ],
    });
  });
});

describe('the history of a kind', () => {
  const steps: number[] = [];
  const history = [1, 2].map((step) => (stored: Readonly<Record<string, unknown>>) => {
    steps.push(step);
    return { ...stored, trail: `${stored.trail ?? ''}${step}` };
  });
  const readKind = readerOf(z.object({ trail: z._default(z.string(), '') }), { history });
  const versionOf = (stored: object) => toAttributes(readKind(stored as never)).schemaVersion;

  test.each([
    [undefined, '12', '3'],
    [1, '12', '3'],
    [2, '2', '3'],
    [3, '', '3'],
    [4, '', '4'],
  ])('brings a record of version %s to today by the steps %s; it is stored as of %s', (schemaVersion, trail, now) => {
    const stored = { ...keys, ...(schemaVersion === undefined ? {} : { schemaVersion }) };
    expect(readKind(stored as never).trail).toBe(trail);
    expect(versionOf(stored)).toEqual({ N: now });
  });

  test('marks new records, and costs no attribute where there is none', () => {
    expect(toAttributes(stamped({ a: 1 }, history))).toEqual({ a: { N: '1' }, schemaVersion: { N: '3' } });
    expect(toAttributes(stamped({ a: 1 }, []))).toEqual({ a: { N: '1' } });
  });
});
