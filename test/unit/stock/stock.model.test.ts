import { describe, expect, test } from 'vitest';
import { isDomainError } from '../../../shared/platform/errors.ts';
import { MAX_QUANTITY } from '../../../shared/platform/money.ts';
import {
  adjustmentOf,
  averageCost,
  issueOf,
  type Movement,
  receiptOf,
  removalOf,
  requireStockCurrency,
  type StockLevel,
  withMovement,
  withRelease,
  withReservation,
} from '../../../shared/stock/stock.model.ts';
import { WarehouseCode, warehouseIdOf } from '../../../shared/stock/warehouse.model.ts';
import { keptPriceOf } from '../../support/prices.ts';
import { aStockLevel } from '../../support/products.ts';
import fc from '../../support/property.ts';

const now = '2026-11-21T11:00:00.000Z';

describe('what a movement carries', () => {
  test.each<[string, Movement, Movement]>([
    [
      'a receipt of 3 at 9.00',
      receiptOf(3_000_000, { amount: '9.00' }, 'EUR'),
      { quantity: 3_000_000, valueMinor: 2700 },
    ],
    [
      'a receipt of 0.333 at 0.05 is rounded once',
      receiptOf(333_000, { amount: '0.05' }, 'EUR'),
      { quantity: 333_000, valueMinor: 2 },
    ],
    [
      'a removal takes its share of the value',
      removalOf({ onHand: 3_000_000, valueMinor: 1000 }, 1_000_000),
      { quantity: -1_000_000, valueMinor: -333 },
    ],
    [
      'the last unit takes the rest',
      removalOf({ onHand: 1_000_000, valueMinor: 334 }, 1_000_000),
      { quantity: -1_000_000, valueMinor: -334 },
    ],
    [
      'an issue also takes from what is reserved',
      issueOf({ onHand: 2_000_000, valueMinor: 500 }, 1_000_000),
      { quantity: -1_000_000, valueMinor: -250, reserved: 1_000_000 },
    ],
    [
      'found goods come at the average',
      adjustmentOf(aStockLevel({ onHand: 2_000_000, valueMinor: 500 }), 1_000_000, { amount: '9' }),
      { quantity: 1_000_000, valueMinor: 250 },
    ],
    [
      'found goods where nothing was come at standard cost',
      adjustmentOf(aStockLevel(), 1_000_000, { amount: '9' }),
      { quantity: 1_000_000, valueMinor: 900 },
    ],
    [
      'missing goods go at the average',
      adjustmentOf(aStockLevel({ onHand: 2_000_000, valueMinor: 500 }), -1_000_000, { amount: '9' }),
      { quantity: -1_000_000, valueMinor: -250 },
    ],
    [
      'worthless goods leave without value',
      removalOf({ onHand: 2_000_000, valueMinor: 0 }, 1_000_000),
      { quantity: -1_000_000, valueMinor: 0 },
    ],
  ])('%s', (_, movement, expected) => {
    expect(movement).toEqual(expected);
  });
});

describe('a stock level', () => {
  const stocked = aStockLevel({
    onHand: 5_000_000,
    reserved: 2_000_000,
    available: 3_000_000,
    valueMinor: 4500,
    version: 7,
  });

  test('grows by a receipt, and all of it is available', () => {
    expect(withMovement(stocked, receiptOf(1_000_000, { amount: '12.00' }, 'EUR'), now)).toEqual({
      ...stocked,
      onHand: 6_000_000,
      available: 4_000_000,
      valueMinor: 5700,
      version: 8,
      updatedAt: now,
    });
  });

  test('an issue takes reserved goods and leaves the available ones', () => {
    expect(withMovement(stocked, issueOf(stocked, 2_000_000), now)).toEqual({
      ...stocked,
      onHand: 3_000_000,
      reserved: 0,
      available: 3_000_000,
      valueMinor: 2700,
      version: 8,
      updatedAt: now,
    });
  });

  test('a reservation is no movement, and its release undoes it', () => {
    const promised = withReservation(stocked, 1_000_000);
    expect(promised).toEqual({ ...stocked, available: 2_000_000, reserved: 3_000_000 });
    expect(withRelease(promised, 1_000_000)).toEqual(stocked);
  });

  test('has an average cost per unit while something is on hand', () => {
    expect(averageCost(stocked)).toEqual({ amount: '9' });
    expect(averageCost(aStockLevel())).toBeUndefined();
    expect(averageCost(aStockLevel({ onHand: 3_000_000, valueMinor: 1000 }))).toEqual({ amount: '3.333333' });
  });

  test.each([
    ['too many units', { quantity: MAX_QUANTITY, valueMinor: 0 }],
    ['too much value', { quantity: 1_000_000, valueMinor: Number.MAX_SAFE_INTEGER }],
  ])('refuses to grow by %s', (_, movement) => {
    expect(() => withMovement(stocked, movement, now)).toThrow('The stock would become too large to count.');
  });

  test('takes another currency only while it is empty', () => {
    expect(() => requireStockCurrency(aStockLevel(), 'USD', 'sku')).not.toThrow();
    expect(() => requireStockCurrency(stocked, 'EUR', 'sku')).not.toThrow();
    try {
      requireStockCurrency(stocked, 'USD', 'sku');
      expect.unreachable();
    } catch (error) {
      expect(isDomainError(error, 'CURRENCY_MISMATCH')).toBe(true);
    }
  });
});

describe('a warehouse code', () => {
  test('names the same warehouse in any case', () => {
    expect(warehouseIdOf(' main ')).toBe(warehouseIdOf('MAIN'));
    expect(WarehouseCode.parse(' berlin-2')).toBe('BERLIN-2');
  });

  test.each(['', 'a b', 'a/b', 'x'.repeat(33)])('%j is refused', (code) => {
    expect(WarehouseCode.safeParse(code).success).toBe(false);
  });
});

type Step =
  | { kind: 'receive'; quantity: number; unitCost: number }
  | { kind: 'reserve' | 'release' | 'issue' | 'remove' | 'transfer'; quantity: number }
  | { kind: 'find'; quantity: number; unitCost: number };

const quantity = fc.integer({ min: 1, max: 5_000_000_000 });
const unitCost = fc.integer({ min: 0, max: 1_000_000 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('receive' as const, 'find' as const), quantity, unitCost }),
  fc.record({
    kind: fc.constantFrom(
      'reserve' as const,
      'release' as const,
      'issue' as const,
      'remove' as const,
      'transfer' as const,
    ),
    quantity,
  }),
);

interface World {
  readonly here: StockLevel;
  readonly there: StockLevel;
  readonly ledger: readonly { readonly at: 'here' | 'there'; readonly movement: Movement }[];
}

const moved = (world: World, movement: Movement): World => ({
  ...world,
  here: withMovement(world.here, movement, now),
  ledger: [...world.ledger, { at: 'here', movement }],
});

/** Takes a step as far as the rules allow it: never more than is available, reserved or on hand. */
function take(world: World, taken: Step): World {
  const { here } = world;
  const free = Math.min(taken.quantity, here.available);
  const promised = Math.min(taken.quantity, here.reserved);
  switch (taken.kind) {
    case 'receive':
      return moved(world, receiptOf(taken.quantity, keptPriceOf(taken.unitCost), 'EUR'));
    case 'find':
      return moved(world, adjustmentOf(here, taken.quantity, keptPriceOf(taken.unitCost)));
    case 'reserve':
      return { ...world, here: withReservation(here, free) };
    case 'release':
      return { ...world, here: withRelease(here, promised) };
    case 'issue':
      return promised === 0 ? world : moved(world, issueOf(here, promised));
    case 'remove':
      return free === 0 ? world : moved(world, adjustmentOf(here, -free, null));
    case 'transfer': {
      if (free === 0) return world;
      const out = removalOf(here, free);
      const into = { quantity: free, valueMinor: -out.valueMinor };
      const left = moved(world, out);
      return {
        ...left,
        there: withMovement(left.there, into, now),
        ledger: [...left.ledger, { at: 'there', movement: into }],
      };
    }
  }
}

test('every history keeps available = on hand − reserved, and on hand and value the sums of the ledger', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const empty: World = { here: aStockLevel(), there: aStockLevel({ warehouseId: warehouseIdOf('B') }), ledger: [] };
      steps.reduce((world, taken) => {
        const next = take(world, taken);
        for (const at of ['here', 'there'] as const) {
          const level = next[at];
          const rows = next.ledger.filter((row) => row.at === at).map(({ movement }) => movement);
          expect(level.available).toBe(level.onHand - level.reserved);
          expect(level.onHand).toBe(rows.reduce((sum, row) => sum + row.quantity, 0));
          expect(level.valueMinor).toBe(rows.reduce((sum, row) => sum + row.valueMinor, 0));
          expect(level.version).toBe(rows.length);
          expect(Math.min(level.onHand, level.reserved, level.available, level.valueMinor)).toBeGreaterThanOrEqual(0);
          if (level.onHand === 0) expect(level.valueMinor).toBe(0);
        }
        return next;
      }, empty);
    }),
    { numRuns: 300 },
  );
});
