import { describe, expect, test } from 'vitest';
import { commit } from '../../../shared/platform/commit.ts';
import { onFreshState } from '../../../shared/platform/conflict.ts';
import { equal } from '../../../shared/platform/list-query.ts';
import { productIdOf } from '../../../shared/products/product.model.ts';
import {
  findStockLevels,
  listLedger,
  partialReservationWrite,
  releaseWrite,
} from '../../../shared/stock/stock.actions.ts';
import { issueWrites } from '../../../shared/stock/stock.issue.actions.ts';
import { receiveStock } from '../../../shared/stock/stock.receive.actions.ts';
import { aContext, as } from '../../support/a-context.ts';
import { storeStock } from '../../support/products.ts';
import { figures, issueOf, keyOf, levelIn, MAIN, requireLedgerExplains, reserve } from '../../support/stock.ts';
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
    const ids: string[] = [];
    for (const [quantity, occurredAt] of [
      [1_000_000, '1996-07-16T00:00:00.000Z'],
      [2_000_000, undefined],
    ] as const) {
      const issue = await issueOf(ctx, product, quantity, occurredAt);
      await commit(ctx, issue.writes, []);
      costs.push(...issue.taken.map(({ costMinor }) => costMinor));
      ids.push(issue.id);
    }
    expect(costs).toEqual([334, 667]);
    expect(figures(await levelIn(ctx))).toEqual({ onHand: 0, reserved: 0, available: 0, valueMinor: 0, version: 3 });
    const [, issue] = (await listLedger(ctx, product.id, {})).edges;
    expect(issue?.node).toMatchObject({
      type: 'ISSUE',
      quantity: -1_000_000,
      valueMinor: -334,
      reference: ids[0],
      documentId: ids[0],
      documentLine: 1,
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

  test('a row of the ledger says of each line what it took, and the shares of the cost add up', async () => {
    const ctx = aContext();
    const product = await storeStock(ctx, 0);
    await receiveStock(as(ctx, {}), {
      lines: [{ sku: 'CHAI', quantity: 3_000_000, unitCost: { amount: '3.335', currency: 'EUR' } }],
    });
    await reserve(ctx, product, 3_000_000);
    const takings = [1, 7, 7].map((line) => ({ ...keyOf(product), line, quantity: 1_000_000 }));
    const id = ctx.newId('shp');
    const ulid = id.slice('shp_'.length);
    const { writes, taken } = await issueWrites(as(ctx, {}), takings, { id, orderId: 'ord_1' });
    const costs = taken.map(({ costMinor }) => costMinor);
    await commit(ctx, writes, []);
    expect(costs.reduce((sum, cost) => sum + cost, 0)).toBe(1001);
    const rows = (await listLedger(ctx, product.id, { where: equal('documentId', id) })).edges.map(({ node }) => node);
    expect(
      rows.map(({ id, documentLine, quantity, valueMinor, onHandAfter }) => [
        id,
        documentLine,
        quantity,
        valueMinor,
        onHandAfter,
      ]),
    ).toEqual([
      [`sle_${ulid}-007-02`, 7, -1_000_000, -Number(costs[2]), 0],
      [`sle_${ulid}-007-01`, 7, -1_000_000, -Number(costs[1]), 1_000_000],
      [`sle_${ulid}-001-01`, 1, -1_000_000, -Number(costs[0]), 2_000_000],
    ]);
    for (const documentId of [`mov_${ulid}`, 'shp_', 'shp', ''])
      expect((await listLedger(ctx, product.id, { where: equal('documentId', documentId) })).edges).toEqual([]);
    await requireLedgerExplains(ctx, product);
  });

  test('more than is reserved is neither released nor issued', async () => {
    const ctx = aContext();
    const product = await storeStock(ctx, 3_000_000);
    await reserve(ctx, product, 1_000_000);
    const release = () => commit(ctx, [releaseWrite(ctx, keyOf(product), 2_000_000)], []);
    expect(await refusalOf(ctx, release)).toBe('CONFLICT');
    await expect(issueOf(ctx, product, 2_000_000)).rejects.toThrow('More would leave than is reserved.');
    const { writes } = await issueOf(ctx, product, 1_000_000);
    await commit(ctx, [releaseWrite(ctx, keyOf(product), 1_000_000)], []);
    const issue = () => commit(ctx, writes, []);
    expect(await refusalOf(ctx, issue)).toBe('OVER_SHIPMENT');
  });

  test('an issue is a CONFLICT after another movement, and not after a reservation of others', async () => {
    const ctx = aContext();
    const product = await storeStock(ctx, 3_000_000);
    await reserve(ctx, product, 1_000_000);
    const [first, second] = [await issueOf(ctx, product, 1_000_000), await issueOf(ctx, product, 1_000_000)];
    await reserve(ctx, product, 2_000_000);
    await commit(ctx, first.writes, []);
    expect(await refusalOf(ctx, () => commit(ctx, second.writes, []))).toBe('CONFLICT');
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
