import { describe, expect, test } from 'vitest';
import { placeOrder } from '../../../shared/orders/order.actions.ts';
import { commit, MAX_ITEM_BYTES, MAX_ITEMS, put } from '../../../shared/platform/commit.ts';
import { type Context, partitionOf } from '../../../shared/platform/context.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aCustomer, aProduct, aShop, units } from '../../support/a-sale.ts';
import { inFlight, persistently, tally } from '../../support/faults/api-caller.ts';
import { during } from '../../support/faults/client-layers.ts';
import { addFaults } from '../../support/faults/dynamo-faults.ts';
import { addJumpingClock } from '../../support/faults/jumping-clock.ts';
import { plantNoCondition } from '../../support/faults/planted-bugs.ts';
import { plantUncountedSizes } from '../../support/faults/planted-rules.ts';
import { Random, seeds } from '../../support/faults/random.ts';
import { itemsOf, refusalOf, tableCalls } from '../../support/table-probe.ts';

/** Faults of the table, and a clock that nobody may trust. */
const badly = (random: Random) => [addFaults(random).remove, addJumpingClock(random)];

const fifty = Array.from({ length: 50 }, (_, index) => index);

describe('A6: one winner', () => {
  /** 50 writers that all know version 1. */
  async function writers(ctx: Context, faults: () => (() => void)[]): Promise<Record<string, number>> {
    const { id } = await aCustomer(ctx);
    const outcomes = await during(faults(), () =>
      inFlight(50, fifty, (writer) => {
        const input = { id, name: `Name ${writer}`, expectedVersion: 1, idempotencyKey: `writer-${writer}` };
        return persistently(() => as(ctx, {}), 'updateCustomer', input);
      }),
    );
    return tally(outcomes);
  }

  test.each(seeds())('of 50 who write with the same version, under faults (seed %i)', async (seed) => {
    const ctx = aContext();
    const counts = await writers(ctx, () => badly(new Random(seed)));
    expect(counts).toEqual({ OK: 1, CONFLICT: 49 });
    const customer = (await itemsOf(ctx)).find(({ SK }) => SK === 'CUSTOMER');
    expect(customer?.version).toBe(2);
  });

  test('is found to be several where the version is not a condition', async () => {
    const counts = await writers(aContext(), () => [plantNoCondition(/^CUSTOMER$/)]);
    expect(counts.OK).toBeGreaterThan(1);
  });
});

describe('A8: limits are checked before anything is sent', () => {
  const rows = (ctx: Context, count: number, bytes: number) =>
    Array.from({ length: count }, (_, index) =>
      put({ PK: partitionOf(ctx, 'big'), SK: `ROW#${index}`, text: 'x'.repeat(bytes) }),
    );

  test.each([
    ['101 items', MAX_ITEMS + 1, 1],
    ['an item of more than 400 KB', 1, MAX_ITEM_BYTES],
    ['more than 4 MB', 12, 380_000],
  ])('a commit of %s makes no call', async (_, count, bytes) => {
    const ctx = aContext();
    let code = '';
    const calls = await tableCalls(async () => {
      code = await commit(ctx, rows(ctx, count, bytes), []).then(
        () => 'OK',
        (error: { code: string }) => error.code,
      );
    });
    expect({ code, calls }).toEqual({ code: 'LIMIT_EXCEEDED', calls: [] });
  });

  test('is found not to be so where sizes are not added up', async () => {
    const ctx = aContext();
    const calls = await during([plantUncountedSizes()], () =>
      tableCalls(() => commit(ctx, rows(ctx, 1, MAX_ITEM_BYTES), []).catch(() => undefined)),
    );
    expect(calls).not.toEqual([]);
  });

  test.each([
    ['100 items', MAX_ITEMS, 1],
    ['an item of almost 400 KB', 1, MAX_ITEM_BYTES - 100],
    ['almost 4 MB', 11, 380_000],
  ])('a commit of %s works', async (_, count, bytes) => {
    const ctx = aContext();
    await commit(ctx, rows(ctx, count, bytes), []);
    expect(await itemsOf(ctx)).toHaveLength(count);
  });

  test('an order of 501 lines is refused, one of 90 lines of 90 products is placed whole', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx, 0);
    const skus = Array.from({ length: 90 }, (_, index) => `B-${index}`);
    await inFlight(4, skus, (sku) => aProduct(as(ctx, {}), sku, 0));
    await inFlight(1, [skus.slice(0, 30), skus.slice(30, 60), skus.slice(60)], (part) =>
      persistently(() => as(ctx, {}), 'receiveStock', {
        lines: part.map((sku) => ({ sku, quantity: units(1) })),
      }),
    );
    const lines = skus.map((sku) => ({ sku, quantity: units(1) }));
    const many = Array.from({ length: 501 }, (_, index) => lines[index % 90] as (typeof lines)[0]);
    const refused = () => placeOrder(as(ctx, {}), { customerId: customer.id, lines: many });
    expect(await refusalOf(ctx, refused)).toBe('LIMIT_EXCEEDED');
    const faults = addFaults(new Random(1));
    const placed = await during([faults.remove], () =>
      persistently(() => as(ctx, {}), 'placeOrder', {
        customerId: customer.id,
        lines,
        idempotencyKey: 'the-large-one',
      }),
    );
    expect(placed.code).toBe('OK');
  });
});
