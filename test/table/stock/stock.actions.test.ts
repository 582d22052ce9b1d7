import { describe, expect, test } from 'vitest';
import { commit } from '../../../shared/platform/commit.ts';
import { onFreshState } from '../../../shared/platform/conflict.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { once } from '../../../shared/platform/idempotency.ts';
import { updateProduct } from '../../../shared/products/product.actions.ts';
import { type Product, productIdOf } from '../../../shared/products/product.model.ts';
import {
  findStockLevels,
  findStockOfSku,
  issueWrites,
  listLedger,
  listStockOfProduct,
  listStockOfWarehouse,
  partialReservationWrite,
  releaseWrite,
  reservationWrite,
} from '../../../shared/stock/stock.actions.ts';
import { adjustStock } from '../../../shared/stock/stock.adjust.actions.ts';
import type { StockLevel } from '../../../shared/stock/stock.model.ts';
import { recallStockLevels } from '../../../shared/stock/stock.movement.actions.ts';
import { receiveStock } from '../../../shared/stock/stock.receive.actions.ts';
import { transferStock } from '../../../shared/stock/stock.transfer.actions.ts';
import { createWarehouse } from '../../../shared/stock/warehouse.actions.ts';
import { warehouseIdOf } from '../../../shared/stock/warehouse.model.ts';
import { aContext, as } from '../../support/a-context.ts';
import { storeProduct, storeStock } from '../../support/products.ts';
import { itemsOf, refusalOf, tableCalls, transactionsOf } from '../../support/table-probe.ts';

const MAIN = warehouseIdOf('MAIN');
const keyOf = ({ id }: Pick<Product, 'id'>) => ({ productId: id, warehouseId: MAIN });

async function levelIn(ctx: Context, code = 'MAIN'): Promise<StockLevel> {
  const level = await findStockOfSku(as(ctx, {}), 'CHAI', code);
  if (!level) throw new Error('There is no stock');
  return level;
}

const figures = ({ onHand, reserved, available, valueMinor, version }: StockLevel) => ({
  onHand,
  reserved,
  available,
  valueMinor,
  version,
});

const reserve = (ctx: Context, product: Product, quantity: number) =>
  commit(ctx, [reservationWrite(ctx, keyOf(product), quantity, 'lines.0.quantity')], []);

/** What must hold of every stored level: the ledger explains it. */
async function requireLedgerExplains(ctx: Context, product: Product): Promise<void> {
  const levels = await listStockOfProduct(ctx, product.id, { first: 100 });
  const ledger = await listLedger(ctx, product.id, { first: 100 });
  for (const { node: level } of levels.edges) {
    const rows = ledger.edges.map(({ node }) => node).filter(({ warehouseId }) => warehouseId === level.warehouseId);
    expect(rows.reduce((sum, row) => sum + row.quantity, 0)).toBe(level.onHand);
    expect(rows.reduce((sum, row) => sum + row.valueMinor, 0)).toBe(level.valueMinor);
    expect(level.onHand - level.reserved).toBe(level.available);
    expect(rows[0]?.onHandAfter).toBe(level.onHand);
  }
}

describe('createWarehouse', () => {
  test('writes the warehouse, makes the tenant known to schedules, and refuses the code again', async () => {
    const ctx = aContext({ roles: ['warehouse'] });
    const input = { code: 'main', name: 'Main' };
    expect(await transactionsOf(() => createWarehouse(ctx, input))).toEqual([
      ['Put WAREHOUSE', 'Put EVENT warehouse.created'],
    ]);
    expect(await refusalOf(ctx, () => createWarehouse(as(ctx, {}), { code: 'MAIN', name: 'Other' }))).toBe('DUPLICATE');
    const second = await transactionsOf(() => createWarehouse(as(ctx, {}), { code: 'B', name: 'B' }));
    expect(second).toEqual([['Put WAREHOUSE', 'Put EVENT warehouse.created']]);
  });

  test('refuses a malformed code and other roles', async () => {
    const ctx = aContext();
    expect(await refusalOf(ctx, () => createWarehouse(ctx, { code: 'a b', name: 'A' }))).toBe('VALIDATION');
    for (const role of ['sales', 'service', 'finance', 'partner', 'capture'] as const) {
      const other = as(ctx, { roles: [role] });
      expect(await refusalOf(other, () => createWarehouse(other, { code: 'A', name: 'A' }))).toBe('FORBIDDEN');
    }
  });
});

describe('receiveStock', () => {
  test('is one batch read and one transaction: level, ledger row and event', async () => {
    const ctx = aContext();
    const product = await storeStock(ctx, 0);
    const receiver = as(ctx, { roles: ['warehouse'] });
    const calls = await tableCalls(async () => {
      const [level] = await receiveStock(receiver, { lines: [{ sku: 'chai', quantity: 3000 }], reference: 'DN-1' });
      expect(level && figures(level)).toEqual({
        onHand: 3000,
        reserved: 0,
        available: 3000,
        valueMinor: 2700,
        version: 1,
      });
    });
    expect(calls.map(({ name }) => name)).toEqual(['BatchGetItemCommand', 'TransactWriteItemsCommand']);
    expect(await transactionsOf(() => receiveStock(as(ctx, {}), { lines: [{ sku: 'CHAI', quantity: 1000 }] }))).toEqual(
      [['Update STOCK#wh_*', 'Put LEDGER#*', 'Put EVENT stock.received']],
    );
    const events = (await itemsOf(ctx)).filter(({ type }) => type === 'stock.received');
    expect(events.map(({ aggregateId, aggregateVersion, data }) => ({ aggregateId, aggregateVersion, data }))).toEqual([
      {
        aggregateId: product.id,
        aggregateVersion: 1,
        data: { productId: product.id, sku: 'CHAI', warehouseId: MAIN, quantity: 3000, available: 3000 },
      },
      {
        aggregateId: product.id,
        aggregateVersion: 2,
        data: { productId: product.id, sku: 'CHAI', warehouseId: MAIN, quantity: 1000, available: 4000 },
      },
    ]);
    const [, first] = (await listLedger(ctx, product.id, {})).edges;
    expect(first?.node).toMatchObject({
      type: 'RECEIPT',
      quantity: 3000,
      valueMinor: 2700,
      onHandAfter: 3000,
      reference: 'DN-1',
      occurredAt: ctx.now,
      postedBy: 'tester',
    });
    await requireLedgerExplains(ctx, product);
  });

  test('averages the cost of what comes at another price', async () => {
    const ctx = aContext();
    const product = await storeStock(ctx, 1000);
    await receiveStock(as(ctx, {}), {
      lines: [{ sku: 'CHAI', quantity: 3000, unitCost: { amountMinor: 1001, currency: 'EUR' } }],
    });
    expect(figures(await levelIn(ctx))).toEqual({
      onHand: 4000,
      reserved: 0,
      available: 4000,
      valueMinor: 3903,
      version: 2,
    });
    await requireLedgerExplains(ctx, product);
  });

  test('takes two lines of one SKU as one movement with two ledger rows', async () => {
    const ctx = aContext();
    const product = await storeStock(ctx, 0);
    const lines = [
      { sku: 'CHAI', quantity: 1000 },
      { sku: ' chai', quantity: 2000, unitCost: { amountMinor: 1200, currency: 'EUR' } },
    ];
    expect(await transactionsOf(() => receiveStock(ctx, { lines }))).toEqual([
      ['Put STOCK#wh_*', 'Put LEDGER#*', 'Put LEDGER#*', 'Put EVENT stock.received'],
    ]);
    expect(await transactionsOf(() => receiveStock(as(ctx, {}), { lines }))).toEqual([
      ['Update STOCK#wh_*', 'Put LEDGER#*', 'Put LEDGER#*', 'Put EVENT stock.received'],
    ]);
    expect(figures(await levelIn(ctx))).toEqual({
      onHand: 6000,
      reserved: 0,
      available: 6000,
      valueMinor: 6600,
      version: 2,
    });
    await requireLedgerExplains(ctx, product);
  });

  test('books 33 products at once with an idempotency key, the largest delivery', async () => {
    const ctx = aContext();
    await createWarehouse(ctx, { code: 'MAIN', name: 'Main' });
    const skus = Array.from({ length: 33 }, (_, index) => `P${index}`);
    await Promise.all(skus.map((sku) => storeProduct(as(ctx, {}), { sku })));
    const lines = skus.map((sku) => ({ sku, quantity: 1000 }));
    const receive = () =>
      once(as(ctx, {}), 'receiveStock', 'DN-1', lines, (runCtx) => receiveStock(runCtx, { lines }), recallStockLevels);
    const [transaction] = await transactionsOf(receive);
    expect(transaction).toHaveLength(100);
    expect((await receive()).map(({ sku, onHand }) => `${sku} ${onHand}`)).toEqual(skus.map((sku) => `${sku} 1000`));
    const tooMany = [...lines, { sku: 'P0', quantity: 1000 }];
    expect(await refusalOf(ctx, () => receiveStock(as(ctx, {}), { lines: tooMany }))).toBe('VALIDATION');
  });

  test.each([
    ['no line', { lines: [] }, 'VALIDATION'],
    ['an unknown SKU', { lines: [{ sku: 'NONE', quantity: 1000 }] }, 'UNKNOWN_SKU'],
    ['an unknown warehouse', { warehouseCode: 'X', lines: [{ sku: 'CHAI', quantity: 1000 }] }, 'NOT_FOUND'],
    ['zero', { lines: [{ sku: 'CHAI', quantity: 0 }] }, 'INVALID_QUANTITY'],
    ['less than zero', { lines: [{ sku: 'CHAI', quantity: -1000 }] }, 'INVALID_QUANTITY'],
    ['half a piece', { lines: [{ sku: 'CHAI', quantity: 500 }] }, 'INVALID_QUANTITY'],
    [
      'a cost in another currency',
      { lines: [{ sku: 'CHAI', quantity: 1000, unitCost: { amountMinor: 1, currency: 'USD' } }] },
      'CURRENCY_MISMATCH',
    ],
    [
      'a time to come',
      { occurredAt: '2026-11-21T10:00:00.001Z', lines: [{ sku: 'CHAI', quantity: 1000 }] },
      'VALIDATION',
    ],
  ])('refuses %s', async (_, input, code) => {
    const ctx = aContext();
    await storeStock(ctx, 0);
    expect(await refusalOf(ctx, () => receiveStock(as(ctx, {}), input))).toBe(code);
  });

  test('refuses other roles, another tenant’s goods, and a time of the past to all but admin', async () => {
    const ctx = aContext();
    const product = await storeStock(ctx, 0);
    const input = { lines: [{ sku: 'CHAI', quantity: 1000 }], occurredAt: '1996-07-04T00:00:00.000Z' };
    for (const role of ['sales', 'service', 'finance', 'partner', 'capture', 'warehouse'] as const) {
      const other = as(ctx, { roles: [role] });
      expect(await refusalOf(other, () => receiveStock(other, input))).toBe('FORBIDDEN');
    }
    const stranger = aContext();
    expect(await refusalOf(stranger, () => receiveStock(stranger, input))).toBe('NOT_FOUND');
    await receiveStock(as(ctx, {}), input);
    const [row] = (await listLedger(ctx, product.id, {})).edges;
    expect(row?.node.occurredAt).toBe('1996-07-04T00:00:00.000Z');
    expect(row?.node.postedAt).toBe(ctx.now);
  });

  test('refuses the product’s new currency while stock in the old one is there, and takes it once it is gone', async () => {
    const ctx = aContext();
    const product = await storeStock(ctx, 1000);
    await updateProduct(as(ctx, {}), {
      id: product.id,
      price: { amountMinor: 1600, currency: 'USD' },
      cost: { amountMinor: 1000, currency: 'USD' },
    });
    const receive = () => receiveStock(as(ctx, {}), { lines: [{ sku: 'CHAI', quantity: 1000 }] });
    expect(await refusalOf(ctx, receive)).toBe('CURRENCY_MISMATCH');
    await reserve(ctx, product, 1000);
    await commit(ctx, issueWrites(ctx, await levelIn(ctx), 1000, 'shp').writes, []);
    await receive();
    const { currency, valueMinor } = await levelIn(ctx);
    expect({ currency, valueMinor }).toEqual({ currency: 'USD', valueMinor: 1000 });
  });
});

describe('adjustStock', () => {
  test('books a difference at the average in one transaction', async () => {
    const ctx = aContext();
    const product = await storeStock(ctx, 3000);
    const adjust = (quantity: number) =>
      adjustStock(as(ctx, { roles: ['warehouse'] }), { sku: 'CHAI', quantity, reason: 'Count' });
    expect(await transactionsOf(() => adjust(-1000))).toEqual([
      ['Update STOCK#wh_*', 'Put LEDGER#*', 'Put EVENT stock.adjusted'],
    ]);
    expect(figures(await adjust(2000))).toEqual({
      onHand: 4000,
      reserved: 0,
      available: 4000,
      valueMinor: 3600,
      version: 3,
    });
    const [row] = (await listLedger(ctx, product.id, {})).edges;
    expect(row?.node).toMatchObject({ type: 'ADJUSTMENT', reason: 'Count', quantity: 2000, valueMinor: 1800 });
    await requireLedgerExplains(ctx, product);
  });

  test('finds goods where nothing ever was', async () => {
    const ctx = aContext();
    await storeStock(ctx, 0);
    const level = await adjustStock(as(ctx, {}), { sku: 'CHAI', quantity: 2000, reason: 'Found' });
    expect(figures(level)).toEqual({ onHand: 2000, reserved: 0, available: 2000, valueMinor: 1800, version: 1 });
  });

  test('refuses to take what is reserved, naming what is available', async () => {
    const ctx = aContext();
    const product = await storeStock(ctx, 3000);
    await reserve(ctx, product, 2000);
    const adjust = () => adjustStock(as(ctx, {}), { sku: 'CHAI', quantity: -2000, reason: 'Count' });
    expect(await refusalOf(ctx, adjust)).toBe('OUT_OF_STOCK');
    await expect(adjust()).rejects.toMatchObject({ details: { available: 1000 } });
  });

  test.each([
    ['zero', { quantity: 0 }, 'INVALID_QUANTITY'],
    ['half a piece', { quantity: -500 }, 'INVALID_QUANTITY'],
    ['no reason', { reason: ' ' }, 'VALIDATION'],
    ['a stale version', { expectedVersion: 0 }, 'CONFLICT'],
    ['an unknown SKU', { sku: 'NONE' }, 'UNKNOWN_SKU'],
    ['an unknown warehouse', { warehouseCode: 'X' }, 'NOT_FOUND'],
  ])('refuses %s', async (_, changes, code) => {
    const ctx = aContext();
    await storeStock(ctx, 3000);
    const input = { sku: 'CHAI', quantity: -1000, reason: 'Count', ...changes };
    expect(await refusalOf(ctx, () => adjustStock(as(ctx, {}), input))).toBe(code);
  });

  test('refuses other roles', async () => {
    const ctx = aContext();
    await storeStock(ctx, 3000);
    for (const role of ['sales', 'service', 'finance', 'partner', 'capture'] as const) {
      const other = as(ctx, { roles: [role] });
      const adjust = () => adjustStock(other, { sku: 'CHAI', quantity: 1000, reason: 'Count' });
      expect(await refusalOf(other, adjust)).toBe('FORBIDDEN');
    }
  });
});

describe('transferStock', () => {
  const transfer = (ctx: Context, changes: object = {}) =>
    transferStock(as(ctx, {}), {
      sku: 'CHAI',
      fromWarehouseCode: 'MAIN',
      toWarehouseCode: 'B',
      quantity: 1000,
      ...changes,
    });

  test('moves goods and their value, both ends in one transaction', async () => {
    const ctx = aContext();
    const product = await storeStock(ctx, 3000);
    await createWarehouse(ctx, { code: 'B', name: 'B' });
    expect(await transactionsOf(() => transfer(ctx))).toEqual([
      ['Update STOCK#wh_*', 'Put STOCK#wh_*', 'Put LEDGER#*', 'Put LEDGER#*', 'Put EVENT stock.transferred'],
    ]);
    expect(figures(await transfer(ctx, { quantity: 2000 }))).toEqual({
      onHand: 3000,
      reserved: 0,
      available: 3000,
      valueMinor: 2700,
      version: 2,
    });
    expect(figures(await levelIn(ctx))).toEqual({ onHand: 0, reserved: 0, available: 0, valueMinor: 0, version: 3 });
    const events = (await itemsOf(ctx)).filter(({ type }) => type === 'stock.transferred');
    expect(events[1]?.data).toEqual({
      productId: product.id,
      sku: 'CHAI',
      fromWarehouseId: MAIN,
      warehouseId: warehouseIdOf('B'),
      quantity: 2000,
      available: 3000,
    });
    await requireLedgerExplains(ctx, product);
  });

  test('lists the stock of a warehouse by SKU', async () => {
    const ctx = aContext();
    await storeStock(ctx, 1000);
    await storeProduct(as(ctx, {}), { sku: 'ANISE' });
    await receiveStock(as(ctx, {}), { lines: [{ sku: 'ANISE', quantity: 1000 }] });
    const page = await listStockOfWarehouse(ctx, MAIN, {});
    expect(page.edges.map(({ node }) => node.sku)).toEqual(['ANISE', 'CHAI']);
  });

  test('refuses what is reserved, both ends the same, and unknown ends', async () => {
    const ctx = aContext();
    const product = await storeStock(ctx, 1000);
    await createWarehouse(ctx, { code: 'B', name: 'B' });
    await reserve(ctx, product, 1000);
    expect(await refusalOf(ctx, () => transfer(ctx))).toBe('OUT_OF_STOCK');
    expect(await refusalOf(ctx, () => transfer(ctx, { toWarehouseCode: 'main ' }))).toBe('VALIDATION');
    expect(await refusalOf(ctx, () => transfer(ctx, { toWarehouseCode: 'X' }))).toBe('NOT_FOUND');
    expect(await refusalOf(ctx, () => transfer(ctx, { sku: 'NONE' }))).toBe('UNKNOWN_SKU');
    expect(await refusalOf(ctx, () => transfer(ctx, { quantity: 500 }))).toBe('INVALID_QUANTITY');
    const sales = as(ctx, { roles: ['sales'] });
    const asSales = () =>
      transferStock(sales, { sku: 'CHAI', fromWarehouseCode: 'MAIN', toWarehouseCode: 'B', quantity: 1000 });
    expect(await refusalOf(sales, asSales)).toBe('FORBIDDEN');
  });
});

describe('the writes that orders put into their transactions', () => {
  test('reserve, release and issue: the last unit takes the rest of the value', async () => {
    const ctx = aContext();
    const product = await storeStock(ctx, 0);
    await receiveStock(as(ctx, {}), {
      lines: [
        { sku: 'CHAI', quantity: 1000, unitCost: { amountMinor: 333, currency: 'EUR' } },
        { sku: 'CHAI', quantity: 2000, unitCost: { amountMinor: 334, currency: 'EUR' } },
      ],
    });
    await reserve(ctx, product, 3000);
    expect(figures(await levelIn(ctx))).toEqual({
      onHand: 3000,
      reserved: 3000,
      available: 0,
      valueMinor: 1001,
      version: 1,
    });
    await commit(ctx, [releaseWrite(ctx, keyOf(product), 1000)], []);
    expect(figures(await levelIn(ctx))).toEqual({
      onHand: 3000,
      reserved: 2000,
      available: 1000,
      valueMinor: 1001,
      version: 1,
    });
    await reserve(ctx, product, 1000);
    const costs: number[] = [];
    for (const [quantity, occurredAt] of [
      [1000, '1996-07-16T00:00:00.000Z'],
      [2000, undefined],
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
      quantity: -1000,
      valueMinor: -334,
      reference: 'shp_1',
      occurredAt: '1996-07-16T00:00:00.000Z',
    });
    await requireLedgerExplains(ctx, product);
  });

  test('a reservation of more than is available, or of what never was, is OUT_OF_STOCK on the line', async () => {
    const ctx = aContext();
    const product = await storeStock(ctx, 1000);
    expect(await refusalOf(ctx, () => reserve(ctx, product, 2000))).toBe('OUT_OF_STOCK');
    await expect(reserve(ctx, product, 2000)).rejects.toMatchObject({
      refusals: [{ code: 'OUT_OF_STOCK', field: 'lines.0.quantity' }],
      details: { available: 1000 },
    });
    const never = { ...product, id: productIdOf('NEVER') };
    await expect(reserve(ctx, never, 1000)).rejects.toMatchObject({ code: 'OUT_OF_STOCK', details: { available: 0 } });
  });

  test('a partial reservation takes what was read, and is a CONFLICT when stock came in meanwhile', async () => {
    const ctx = aContext();
    const product = await storeStock(ctx, 1000);
    const [level] = await findStockLevels(as(ctx, {}), [keyOf(product)]);
    const partial = (quantity: number) =>
      commit(ctx, [partialReservationWrite(ctx, keyOf(product), level, quantity)], []);
    await receiveStock(as(ctx, {}), { lines: [{ sku: 'CHAI', quantity: 1000 }] });
    expect(await refusalOf(ctx, () => partial(1000))).toBe('CONFLICT');
    expect(await refusalOf(ctx, () => partial(0))).toBe('CONFLICT');
    const fresh = await levelIn(ctx);
    await commit(ctx, [partialReservationWrite(ctx, keyOf(product), fresh, 2000)], []);
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
    const product = await storeStock(ctx, 3000);
    await reserve(ctx, product, 1000);
    const release = () => commit(ctx, [releaseWrite(ctx, keyOf(product), 2000)], []);
    expect(await refusalOf(ctx, release)).toBe('CONFLICT');
    const level = await levelIn(ctx);
    expect(() => issueWrites(ctx, level, 2000, 'shp_1')).toThrow('More would leave than is reserved.');
    await commit(ctx, [releaseWrite(ctx, keyOf(product), 1000)], []);
    const issue = () => commit(ctx, issueWrites(ctx, level, 1000, 'shp_1').writes, []);
    expect(await refusalOf(ctx, issue)).toBe('OVER_SHIPMENT');
  });

  test('an issue is a CONFLICT after another movement, and not after a reservation of others', async () => {
    const ctx = aContext();
    const product = await storeStock(ctx, 3000);
    await reserve(ctx, product, 1000);
    const level = await levelIn(ctx);
    await reserve(ctx, product, 2000);
    const first = issueWrites(ctx, level, 1000, 'shp_1');
    await commit(ctx, first.writes, []);
    const second = () => commit(ctx, issueWrites(ctx, level, 1000, 'shp_2').writes, []);
    expect(await refusalOf(ctx, second)).toBe('CONFLICT');
    expect(figures(await levelIn(ctx))).toEqual({
      onHand: 2000,
      reserved: 2000,
      available: 0,
      valueMinor: 1800,
      version: 2,
    });
  });

  test('10 deliveries and 10 reservations at once all take effect, and each delivery has its own version', async () => {
    const ctx = aContext();
    const product = await storeStock(ctx, 10_000);
    const deliveries = Array.from({ length: 10 }, () => {
      const receiver = as(ctx, {});
      return onFreshState(receiver, () => receiveStock(receiver, { lines: [{ sku: 'CHAI', quantity: 1000 }] }));
    });
    const reservations = Array.from({ length: 10 }, () => reserve(as(ctx, {}), product, 1000));
    await Promise.all([...deliveries, ...reservations]);
    expect(figures(await levelIn(ctx))).toEqual({
      onHand: 20_000,
      reserved: 10_000,
      available: 10_000,
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
    const product = await storeStock(ctx, 40_000);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 100 }, () => {
        const buyer = as(ctx, {});
        return reserve(buyer, product, 1000);
      }),
    );
    const codes = outcomes.map((outcome) => (outcome.status === 'fulfilled' ? 'SOLD' : outcome.reason.code));
    expect(codes.filter((code) => code === 'SOLD')).toHaveLength(40);
    expect(codes.filter((code) => code === 'OUT_OF_STOCK')).toHaveLength(60);
    expect(figures(await levelIn(ctx))).toEqual({
      onHand: 40_000,
      reserved: 40_000,
      available: 0,
      valueMinor: 36_000,
      version: 1,
    });
  });
});
