import { describe, expect, test } from 'vitest';
import { confirmed, type Drift, driftIf, driftUnless, timelineDrifts } from '../../../shared/insights/drift.model.ts';
import fc from '../../support/property.ts';

const drift = (changes: Partial<Drift> = {}): Drift => ({
  kind: 'STOCK_VALUE',
  recordId: 'prd_1',
  expected: '1',
  found: '2',
  ...changes,
});

describe('a drift between two values', () => {
  test.each([
    [5, 5, []],
    [5, 6, [drift({ expected: '5', found: '6' })]],
    ['a', 'b', [drift({ expected: 'a', found: 'b' })]],
    [true, false, [drift({ expected: 'true', found: 'false' })]],
    [0, -0, []],
  ])('of %j and %j', (expected, found, drifts) => {
    expect(driftUnless<string | number | boolean>('STOCK_VALUE', { recordId: 'prd_1' }, expected, found)).toEqual(
      drifts,
    );
  });

  test('is there only when the rule is broken', () => {
    expect(driftIf(false, 'STOCK_VALUE', { recordId: 'prd_1' }, '1', '2')).toEqual([]);
    expect(driftIf(true, 'STOCK_VALUE', { recordId: 'prd_1' }, '1', '2')).toEqual([drift()]);
  });
});

describe('a second look', () => {
  test.each([
    ['shows the same', [drift()], [drift()], [drift()], []],
    ['shows nothing any more', [drift()], [], [], []],
    ['shows other figures', [drift()], [drift({ found: '3' })], [], [drift({ found: '3' })]],
    [
      'shows another line',
      [drift({ detail: 'line 1' })],
      [drift({ detail: 'line 2' })],
      [],
      [drift({ detail: 'line 2' })],
    ],
  ])('that %s', (_, earlier, later, lasting, fresh) => {
    expect(confirmed(earlier, later)).toEqual({ lasting, fresh });
  });
});

describe('a timeline', () => {
  const record = { id: 'ord_1', version: 3 };
  const found = (versions: number[]) => timelineDrifts(record, new Set(versions)).map((one) => [one.kind, one.found]);

  test.each<[number[], unknown]>([
    [[1, 2, 3], []],
    [[], [['TIMELINE_MISSING', 'none']]],
    [[1, 3], [['TIMELINE_MISSING', 'none of 2']]],
    [[1, 2, 3, 4], [['TIMELINE_AHEAD', 'events of 4']]],
    [
      [3, 4, 5],
      [
        ['TIMELINE_AHEAD', 'events of 4, 5'],
        ['TIMELINE_MISSING', 'none of 1, 2'],
      ],
    ],
  ])('with events of the versions %j of three', (versions, drifts) => {
    expect(found(versions)).toEqual(drifts);
  });

  test('spells out ten versions at most', () => {
    const [only] = timelineDrifts({ id: 'ord_1', version: 40 }, new Set([1]));
    expect(only?.found).toBe('none of 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, …');
  });

  test('agrees exactly when it has every version and no other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 14 })),
        (version, versions) => {
          const told = [...versions].sort((a, b) => a - b).join();
          const whole = Array.from({ length: version }, (_, index) => index + 1).join();
          expect(timelineDrifts({ id: 'ord_1', version }, new Set(versions)).length === 0).toBe(told === whole);
        },
      ),
    );
  });
});
