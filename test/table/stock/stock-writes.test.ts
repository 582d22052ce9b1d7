import { describe, expect, test } from 'vitest';
import { commit } from '../../../shared/platform/commit.ts';
import { onFreshState } from '../../../shared/platform/conflict.ts';
import { productIdOf } from '../../../shared/products/product.model.ts';
import {
  findStockLevels,
  issueWrites,
  listLedger,
  partialReservationWrite,
  releaseWrite,
} from '../../../shared/stock/stock.actions.ts';
import { receiveStock } from '../../../shared/stock/stock.receive.actions.ts';
import { aContext, as } from '../../support/a-context.ts';
import { storeStock } from '../../support/products.ts';
import { figures, keyOf, levelIn, MAIN, requireLedgerExplains, reserve } from '../../support/stock.ts';
import { itemsOf, refusalOf } from '../../support/table-probe.ts';

describe('the writes that orders put into their transactions', () => {
  test('reserve, release and issue: the last unit takes the rest of the value', async () => {
    const ctx = aContext();
    const product = await storeStock(ctx, 0);
    await receiveStock(as(ctx, {}), {
      lines: [
        { sku: 'CHAI', quantity: 1_000_000, unitCost: { amount: '3.33', currency: 'EUR' } },
        { sku: 'CHAI', quantity: 2_000_000, unitCost: { amount: '3.34', currency: 'EUR' } },
      ],
    });
    await reserve(ctx, product, 3_000_000);
    expect(figures(await levelIn(ctx))).toEqual({
      onHand: 3_000_000,
      reserved: 3_000_000,
      available: 0,
      valueMinor: 1001,
      version: 1,
    });
    await commit(ctx, [releaseWrite(ctx, keyOf(product), 1_000_000)], []);
    expect(figures(await levelIn(ctx))).toEqual({
      onHand: 3_000_000,
      reserved: 2_000_000,
      available: 1_000_000,
      valueMinor: 1001,
      version: 1,
    });
    await reserve(ctx, product, 1_000_000);
    const costs: number[] = [];
    for (const [quantity, occurredAt] of [
      [1_000_000, '1996-07-16T00:00:00.000Z'],
      [2_000_000, undefined],
    ] as const) {
      const { writes, costMinor } = issueWrites(ctx, await levelIn(ctx), quantity, 'shp_1', occurredAt);
      await commit(ctx, writes, []);
      costs.push(costMinor);
    }
    expect(costs).toEqual([334, 667]);
    expect(figures(await levelIn(ctx))).toEqual({ onHand: 0, reserved: 0, available: 0, valueMinor: 0, version: 3 });
    const [, issue] = (await listLedger(ctx, product.id, {})).edges;
    expect(issue?.node).toMatchObject({
      type: 'ISSUE',
      quantity: -1_000_000,
      valueMinor: -334,
      reference: 'shp_1',
      occurredAt: '1996-07-16T00:00:00.000Z',
    });
    await requireLedgerExplains(ctx, product);
  });

  test('a reservation of more than is available, or of what never was, is OUT_OF_STOCK on the line', async () => {
    const ctx = aContext();
    const product = await storeStock(ctx, 1_000_000);
    expect(await refusalOf(ctx, () => reserve(ctx, product, 2_000_000))).toBe('OUT_OF_STOCK');
    await expect(reserve(ctx, product, 2_000_000)).rejects.toMatchObject({
      refusals: [{ code: 'OUT_OF_STOCK', field: 'lines.0.quantity' }],
      details: { available: 1_000_000 },
    });
    const never = { ...product, id: productIdOf('NEVER') };
    await expect(reserve(ctx, never, 1_000_000)).rejects.toMatchObject({
      code: 'OUT_OF_STOCK',
      details: { available: 0 },
    });
  });

  test('a partial reservation takes what was read, and is a CONFLICT when stock came in meanwhile', async () => {
    const ctx = aContext();
    const product = await storeStock(ctx, 1_000_000);
    const [level] = await findStockLevels(as(ctx, {}), [keyOf(product)]);
    const partial = (quantity: number) =>
      commit(ctx, [partialReservationWrite(ctx, keyOf(product), level, quantity)], []);
    await receiveStock(as(ctx, {}), { lines: [{ sku: 'CHAI', quantity: 1_000_000 }] });
    expect(await refusalOf(ctx, () => partial(1_000_000))).toBe('CONFLICT');
    expect(await refusalOf(ctx, () => partial(0))).toBe('CONFLICT');
    const fresh = await levelIn(ctx);
    await commit(ctx, [partialReservationWrite(ctx, keyOf(product), fresh, 2_000_000)], []);
    expect((await levelIn(ctx)).available).toBe(0);
    const empty = await levelIn(ctx);
    await commit(ctx, [partialReservationWrite(ctx, keyOf(product), empty, 0)], []);
    const never = { productId: productIdOf('NEVER'), warehouseId: MAIN };
    await commit(ctx, [partialReservationWrite(ctx, never, undefined, 0)], []);
    const gone = commit(ctx, [partialReservationWrite(ctx, keyOf(product), undefined, 0)], []);
    await expect(gone).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('more than is reserved is neither released nor issued', async () => {
    const ctx = aContext();
    const product = await storeStock(ctx, 3_000_000);
    await reserve(ctx, product, 1_000_000);
    const release = () => commit(ctx, [releaseWrite(ctx, keyOf(product), 2_000_000)], []);
    expect(await refusalOf(ctx, release)).toBe('CONFLICT');
    const level = await levelIn(ctx);
    expect(() => issueWrites(ctx, level, 2_000_000, 'shp_1')).toThrow('More would leave than is reserved.');
    await commit(ctx, [releaseWrite(ctx, keyOf(product), 1_000_000)], []);
    const issue = () => commit(ctx, issueWrites(ctx, level, 1_000_000, 'shp_1').writes, []);
    expect(await refusalOf(ctx, issue)).toBe('OVER_SHIPMENT');
  });

  test('an issue is a CONFLICT after another movement, and not after a reservation of others', async () => {
    const ctx = aContext();
    const product = await storeStock(ctx, 3_000_000);
    await reserve(ctx, product, 1_000_000);
    const level = await levelIn(ctx);
    await reserve(ctx, product, 2_000_000);
    const first = issueWrites(ctx, level, 1_000_000, 'shp_1');
    await commit(ctx, first.writes, []);
    const second = () => commit(ctx, issueWrites(ctx, level, 1_000_000, 'shp_2').writes, []);
    expect(await refusalOf(ctx, second)).toBe('CONFLICT');
    expect(figures(await levelIn(ctx))).toEqual({
      onHand: 2_000_000,
      reserved: 2_000_000,
      available: 0,
      valueMinor: 1800,
      version: 2,
    });
  });

  test('10 deliveries and 10 reservations at once all take effect, and each delivery has its own version', async () => {
    const ctx = aContext();
    const product = await storeStock(ctx, 10_000_000);
    const deliveries = Array.from({ length: 10 }, () => {
      const receiver = as(ctx, {});
      return onFreshState(receiver, () => receiveStock(receiver, { lines: [{ sku: 'CHAI', quantity: 1_000_000 }] }));
    });
    const reservations = Array.from({ length: 10 }, () => reserve(as(ctx, {}), product, 1_000_000));
    await Promise.all([...deliveries, ...reservations]);
    expect(figures(await levelIn(ctx))).toEqual({
      onHand: 20_000_000,
      reserved: 10_000_000,
      available: 10_000_000,
      valueMinor: 18_000,
      version: 11,
    });
    const versions = (await itemsOf(ctx)).flatMap(({ type, aggregateVersion }) =>
      type === 'stock.received' ? [Number(aggregateVersion)] : [],
    );
    expect(versions.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    await requireLedgerExplains(ctx, product);
  });

  test('of 100 buyers of one unit each, 40 get the 40 there are, and 60 are told OUT_OF_STOCK', async () => {
    const ctx = aContext();
    const product = await storeStock(ctx, 40_000_000);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 100 }, () => {
        const buyer = as(ctx, {});
        return reserve(buyer, product, 1_000_000);
      }),
    );
    const codes = outcomes.map((outcome) => (outcome.status === 'fulfilled' ? 'SOLD' : outcome.reason.code));
    expect(codes.filter((code) => code === 'SOLD')).toHaveLength(40);
    expect(codes.filter((code) => code === 'OUT_OF_STOCK')).toHaveLength(60);
    expect(figures(await levelIn(ctx))).toEqual({
      onHand: 40_000_000,
      reserved: 40_000_000,
      available: 0,
      valueMinor: 36_000,
      version: 1,
    });
  });
});
