import { describe, expect, test } from 'vitest';
import { equal } from '../../../shared/platform/list-query.ts';
import { listLedger } from '../../../shared/stock/stock.actions.ts';
import { adjustStock } from '../../../shared/stock/stock.adjust.actions.ts';
import type { StockStatusChange } from '../../../shared/stock/stock.model.ts';
import { receiveStock } from '../../../shared/stock/stock.receive.actions.ts';
import { changeStockStatus } from '../../../shared/stock/stock.status.actions.ts';
import { transferStock } from '../../../shared/stock/stock.transfer.actions.ts';
import { createWarehouse } from '../../../shared/stock/warehouse.actions.ts';
import { aContext, as } from '../../support/a-context.ts';
import { driftsOf } from '../../support/integrity.ts';
import { storeStock } from '../../support/products.ts';
import { levelIn, requireLedgerExplains, reserve } from '../../support/stock.ts';
import { refusalOf, transactionsOf } from '../../support/table-probe.ts';

const aChange = (changes: Partial<StockStatusChange> = {}): StockStatusChange => ({
  ...{ sku: 'CHAI', from: 'AVAILABLE', to: 'BLOCKED', quantity: 1_000_000 },
  ...changes,
});
type Context = ReturnType<typeof aContext>;
const change = (ctx: Context, changes?: Partial<StockStatusChange>) => changeStockStatus(as(ctx, {}), aChange(changes));

const shown = ({ onHand, reserved, available, held, valueMinor }: Awaited<ReturnType<typeof levelIn>>) => ({
  ...{ onHand, reserved, available, held, valueMinor },
});

describe('status of stock', () => {
  test('a change is one transaction of the level, a row out and a row in; on hand and value stay', async () => {
    const ctx = aContext();
    const product = await storeStock(ctx, 5_000_000);
    const before = await levelIn(ctx);
    expect(await transactionsOf(() => change(ctx, { reason: 'Wet' }))).toEqual([
      ['Update STOCK#wh_*', 'Put LEDGER#*', 'Put LEDGER#*', 'Put EVENT stock.status-changed'],
    ]);
    expect(shown(await levelIn(ctx))).toEqual({
      ...{ onHand: 5_000_000, reserved: 0, available: 4_000_000, held: { BLOCKED: 1_000_000 } },
      valueMinor: before.valueMinor,
    });
    const rows = (await listLedger(ctx, product.id, { first: 2 })).edges.map(({ node }) => node);
    expect(rows).toMatchObject([
      { type: 'STATUS_CHANGE', quantity: 1_000_000, status: 'BLOCKED', valueMinor: 0, reason: 'Wet' },
      { type: 'STATUS_CHANGE', quantity: -1_000_000, valueMinor: 0, onHandAfter: 5_000_000 },
    ]);
    expect(rows[1]?.status).toBeUndefined();
    const together = await listLedger(ctx, product.id, { where: equal('documentId', rows[0]?.documentId) });
    expect(together.edges).toHaveLength(2);
    await change(ctx, { from: 'BLOCKED', to: 'QUALITY' });
    expect((await levelIn(ctx)).held).toEqual({ QUALITY: 1_000_000 });
    await change(ctx, { from: 'QUALITY', to: 'AVAILABLE' });
    expect(shown(await levelIn(ctx))).toMatchObject({ available: 5_000_000, held: {} });
    await requireLedgerExplains(ctx, product);
    expect(await driftsOf(ctx)).toEqual([]);
  });

  test.each<[string, Partial<StockStatusChange>, string, number | undefined]>([
    ['more than is not reserved', { quantity: 3_000_000 }, 'OUT_OF_STOCK', 2_000_000],
    [
      'more than is in the status',
      { from: 'QUALITY', to: 'AVAILABLE', quantity: 2_000_000 },
      'OUT_OF_STOCK',
      1_000_000,
    ],
    ['the same status', { to: 'AVAILABLE' }, 'VALIDATION', undefined],
    ['nothing', { quantity: 0 }, 'INVALID_QUANTITY', undefined],
    ['less than nothing', { quantity: -1_000_000 }, 'INVALID_QUANTITY', undefined],
    ['a SKU that nobody has', { sku: 'NONE' }, 'UNKNOWN_SKU', undefined],
    ['a stale version', { expectedVersion: 1 }, 'CONFLICT', undefined],
    ['a status of another version', { to: 'LOST' as 'BLOCKED' }, 'VALIDATION', undefined],
  ])('refuses %s without writing', async (_, changes, code, available) => {
    const ctx = aContext();
    const product = await storeStock(ctx, 5_000_000);
    await reserve(ctx, product, 2_000_000);
    await change(ctx, { to: 'QUALITY' });
    expect(await refusalOf(ctx, () => change(ctx, changes))).toBe(code);
    if (available === undefined) return;
    await expect(change(ctx, changes)).rejects.toMatchObject({ details: { available } });
  });

  test('of a change and a reservation of the last piece at once, one takes effect', async () => {
    const ctx = aContext();
    const product = await storeStock(ctx, 1_000_000);
    const outcomes = await Promise.allSettled([change(ctx), reserve(as(ctx, {}), product, 1_000_000)]);
    const codes = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.code] : []));
    expect(codes).toEqual(['OUT_OF_STOCK']);
    const { onHand, reserved, available, held } = await levelIn(ctx);
    expect(onHand).toBe(reserved + available + (held?.BLOCKED ?? 0));
  });

  test('what comes in to be inspected is on hand and valued, and cannot be promised, counted away or transferred as available', async () => {
    const ctx = aContext();
    const product = await storeStock(ctx, 0);
    await createWarehouse(as(ctx, {}), { code: 'B', name: 'B' });
    const unitCost = { amount: '2', currency: 'EUR' };
    const lines = [
      { sku: 'CHAI', quantity: 3_000_000, unitCost, status: 'QUALITY' as const },
      { sku: 'CHAI', quantity: 2_000_000, unitCost },
      { sku: 'CHAI', quantity: 1_000_000, unitCost, status: 'QUALITY' as const },
    ];
    await receiveStock(as(ctx, {}), { lines });
    const held = { QUALITY: 4_000_000 };
    expect(shown(await levelIn(ctx))).toMatchObject({
      onHand: 6_000_000,
      available: 2_000_000,
      held,
      valueMinor: 1200,
    });
    const adjust = (quantity: number, status?: 'QUALITY') =>
      adjustStock(as(ctx, {}), { sku: 'CHAI', quantity, reason: 'Count', status });
    const transfer = { sku: 'CHAI', fromWarehouseCode: 'MAIN', toWarehouseCode: 'B', quantity: 3_000_000 };
    for (const take of [
      () => reserve(ctx, product, 3_000_000),
      () => adjust(-3_000_000),
      () => adjust(-5_000_000, 'QUALITY'),
      () => transferStock(as(ctx, {}), transfer),
    ])
      expect(await refusalOf(ctx, take)).toBe('OUT_OF_STOCK');
    await adjust(-1_000_000, 'QUALITY');
    await adjust(2_000_000, 'QUALITY');
    expect(shown(await levelIn(ctx))).toMatchObject({ onHand: 7_000_000, available: 2_000_000, valueMinor: 1400 });
    await requireLedgerExplains(ctx, product);
    expect(await driftsOf(ctx)).toEqual([]);
  });
});
