import { describe, expect, test } from 'vitest';
import type { Context } from '../../../shared/platform/context.ts';
import { listLedger, listStockOfWarehouse } from '../../../shared/stock/stock.actions.ts';
import { adjustStock } from '../../../shared/stock/stock.adjust.actions.ts';
import { receiveStock } from '../../../shared/stock/stock.receive.actions.ts';
import { transferStock } from '../../../shared/stock/stock.transfer.actions.ts';
import { createWarehouse } from '../../../shared/stock/warehouse.actions.ts';
import { warehouseIdOf } from '../../../shared/stock/warehouse.model.ts';
import { aContext, as } from '../../support/a-context.ts';
import { storeProduct, storeStock } from '../../support/products.ts';
import { figures, levelIn, MAIN, requireLedgerExplains, reserve } from '../../support/stock.ts';
import { itemsOf, refusalOf, transactionsOf } from '../../support/table-probe.ts';

describe('adjustStock', () => {
  test('books a difference at the average in one transaction', async () => {
    const ctx = aContext();
    const product = await storeStock(ctx, 3_000_000);
    const adjust = (quantity: number) =>
      adjustStock(as(ctx, { roles: ['warehouse'] }), { sku: 'CHAI', quantity, reason: 'Count' });
    expect(await transactionsOf(() => adjust(-1_000_000))).toEqual([
      ['Update STOCK#wh_*', 'Put LEDGER#*', 'Put EVENT stock.adjusted'],
    ]);
    expect(figures(await adjust(2_000_000))).toEqual({
      onHand: 4_000_000,
      reserved: 0,
      available: 4_000_000,
      valueMinor: 3600,
      version: 3,
    });
    const [row] = (await listLedger(ctx, product.id, {})).edges;
    expect(row?.node).toMatchObject({ type: 'ADJUSTMENT', reason: 'Count', quantity: 2_000_000, valueMinor: 1800 });
    await requireLedgerExplains(ctx, product);
  });

  test('finds goods where nothing ever was', async () => {
    const ctx = aContext();
    await storeStock(ctx, 0);
    const level = await adjustStock(as(ctx, {}), { sku: 'CHAI', quantity: 2_000_000, reason: 'Found' });
    expect(figures(level)).toEqual({
      onHand: 2_000_000,
      reserved: 0,
      available: 2_000_000,
      valueMinor: 1800,
      version: 1,
    });
  });

  test('refuses to take what is reserved, naming what is available', async () => {
    const ctx = aContext();
    const product = await storeStock(ctx, 3_000_000);
    await reserve(ctx, product, 2_000_000);
    const adjust = () => adjustStock(as(ctx, {}), { sku: 'CHAI', quantity: -2_000_000, reason: 'Count' });
    expect(await refusalOf(ctx, adjust)).toBe('OUT_OF_STOCK');
    await expect(adjust()).rejects.toMatchObject({ details: { available: 1_000_000 } });
  });

  test.each([
    ['zero', { quantity: 0 }, 'INVALID_QUANTITY'],
    ['half a piece', { quantity: -500_000 }, 'INVALID_QUANTITY'],
    ['no reason', { reason: ' ' }, 'VALIDATION'],
    ['a stale version', { expectedVersion: 0 }, 'CONFLICT'],
    ['an unknown SKU', { sku: 'NONE' }, 'UNKNOWN_SKU'],
    ['an unknown warehouse', { warehouseCode: 'X' }, 'NOT_FOUND'],
  ])('refuses %s', async (_, changes, code) => {
    const ctx = aContext();
    await storeStock(ctx, 3_000_000);
    const input = { sku: 'CHAI', quantity: -1_000_000, reason: 'Count', ...changes };
    expect(await refusalOf(ctx, () => adjustStock(as(ctx, {}), input))).toBe(code);
  });

  test('refuses other roles', async () => {
    const ctx = aContext();
    await storeStock(ctx, 3_000_000);
    for (const role of ['sales', 'service', 'finance', 'partner', 'capture'] as const) {
      const other = as(ctx, { roles: [role] });
      const adjust = () => adjustStock(other, { sku: 'CHAI', quantity: 1_000_000, reason: 'Count' });
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
      quantity: 1_000_000,
      ...changes,
    });

  test('moves goods and their value, both ends in one transaction', async () => {
    const ctx = aContext();
    const product = await storeStock(ctx, 3_000_000);
    await createWarehouse(ctx, { code: 'B', name: 'B' });
    expect(await transactionsOf(() => transfer(ctx))).toEqual([
      [
        'Update STOCK#wh_*',
        'Put STOCK#wh_*',
        'Put LEDGER#*',
        'Put LEDGER#*',
        'Update WAREHOUSE',
        'Put EVENT stock.transferred',
      ],
    ]);
    expect(figures(await transfer(ctx, { quantity: 2_000_000 }))).toEqual({
      onHand: 3_000_000,
      reserved: 0,
      available: 3_000_000,
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
      quantity: 2_000_000,
      available: 3_000_000,
    });
    await requireLedgerExplains(ctx, product);
  });

  test('lists the stock of a warehouse by SKU', async () => {
    const ctx = aContext();
    await storeStock(ctx, 1_000_000);
    await storeProduct(as(ctx, {}), { sku: 'ANISE' });
    await receiveStock(as(ctx, {}), { lines: [{ sku: 'ANISE', quantity: 1_000_000 }] });
    const page = await listStockOfWarehouse(ctx, MAIN, {});
    expect(page.edges.map(({ node }) => node.sku)).toEqual(['ANISE', 'CHAI']);
  });

  test('refuses what is reserved, both ends the same, and unknown ends', async () => {
    const ctx = aContext();
    const product = await storeStock(ctx, 1_000_000);
    await createWarehouse(ctx, { code: 'B', name: 'B' });
    await reserve(ctx, product, 1_000_000);
    expect(await refusalOf(ctx, () => transfer(ctx))).toBe('OUT_OF_STOCK');
    expect(await refusalOf(ctx, () => transfer(ctx, { toWarehouseCode: 'main ' }))).toBe('VALIDATION');
    expect(await refusalOf(ctx, () => transfer(ctx, { toWarehouseCode: 'X' }))).toBe('NOT_FOUND');
    expect(await refusalOf(ctx, () => transfer(ctx, { sku: 'NONE' }))).toBe('UNKNOWN_SKU');
    expect(await refusalOf(ctx, () => transfer(ctx, { quantity: 500_000 }))).toBe('INVALID_QUANTITY');
    const sales = as(ctx, { roles: ['sales'] });
    const asSales = () =>
      transferStock(sales, { sku: 'CHAI', fromWarehouseCode: 'MAIN', toWarehouseCode: 'B', quantity: 1_000_000 });
    expect(await refusalOf(sales, asSales)).toBe('FORBIDDEN');
  });
});
