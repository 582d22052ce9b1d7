import { describe, expect, test } from 'vitest';
import { commit } from '../../../shared/platform/commit.ts';
import { once } from '../../../shared/platform/idempotency.ts';
import { updateProduct } from '../../../shared/products/product.actions.ts';
import { listLedger } from '../../../shared/stock/stock.actions.ts';
import { recallStockLevels } from '../../../shared/stock/stock.movement.actions.ts';
import { receiveStock } from '../../../shared/stock/stock.receive.actions.ts';
import { createWarehouse } from '../../../shared/stock/warehouse.actions.ts';
import { aContext, as } from '../../support/a-context.ts';
import { storeProduct, storeStock } from '../../support/products.ts';
import { figures, issueOf, levelIn, MAIN, requireLedgerExplains, reserve } from '../../support/stock.ts';
import { itemsOf, refusalOf, tableCalls, transactionsOf } from '../../support/table-probe.ts';

describe('createWarehouse', () => {
  test('writes the warehouse, makes the tenant known to schedules, and refuses the code again', async () => {
    const ctx = aContext({ roles: ['warehouse'] });
    const input = { code: 'main', name: 'Main' };
    expect(await transactionsOf(() => createWarehouse(ctx, input))).toEqual([
      ['Put WAREHOUSE', 'Update VALUATION', 'Put EVENT warehouse.created'],
    ]);
    expect(await refusalOf(ctx, () => createWarehouse(as(ctx, {}), { code: 'MAIN', name: 'Other' }))).toBe('DUPLICATE');
    const second = await transactionsOf(() => createWarehouse(as(ctx, {}), { code: 'B', name: 'B' }));
    expect(second).toEqual([['Put WAREHOUSE', 'Update VALUATION', 'Put EVENT warehouse.created']]);
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
      const [level] = await receiveStock(receiver, {
        lines: [{ sku: 'chai', quantity: 3_000_000 }],
        reference: 'DN-1',
      });
      expect(level && figures(level)).toEqual({
        onHand: 3_000_000,
        reserved: 0,
        available: 3_000_000,
        valueMinor: 2700,
        version: 1,
      });
    });
    expect(calls.map(({ name }) => name)).toEqual(['BatchGetItemCommand', 'TransactWriteItemsCommand']);
    expect(
      await transactionsOf(() => receiveStock(as(ctx, {}), { lines: [{ sku: 'CHAI', quantity: 1_000_000 }] })),
    ).toEqual([['Update STOCK#wh_*', 'Put LEDGER#*', 'Put EVENT stock.received']]);
    const events = (await itemsOf(ctx)).filter(({ type }) => type === 'stock.received');
    expect(events.map(({ aggregateId, aggregateVersion, data }) => ({ aggregateId, aggregateVersion, data }))).toEqual([
      {
        aggregateId: product.id,
        aggregateVersion: 1,
        data: { productId: product.id, sku: 'CHAI', warehouseId: MAIN, quantity: 3_000_000, available: 3_000_000 },
      },
      {
        aggregateId: product.id,
        aggregateVersion: 2,
        data: { productId: product.id, sku: 'CHAI', warehouseId: MAIN, quantity: 1_000_000, available: 4_000_000 },
      },
    ]);
    const [, first] = (await listLedger(ctx, product.id, {})).edges;
    expect(first?.node).toMatchObject({
      type: 'RECEIPT',
      quantity: 3_000_000,
      valueMinor: 2700,
      onHandAfter: 3_000_000,
      reference: 'DN-1',
      occurredAt: ctx.now,
      postedBy: 'tester',
    });
    await requireLedgerExplains(ctx, product);
  });

  test('averages the cost of what comes at another price', async () => {
    const ctx = aContext();
    const product = await storeStock(ctx, 1_000_000);
    await receiveStock(as(ctx, {}), {
      lines: [{ sku: 'CHAI', quantity: 3_000_000, unitCost: { amount: '10.01', currency: 'EUR' } }],
    });
    expect(figures(await levelIn(ctx))).toEqual({
      onHand: 4_000_000,
      reserved: 0,
      available: 4_000_000,
      valueMinor: 3903,
      version: 2,
    });
    await requireLedgerExplains(ctx, product);
  });

  test('takes two lines of one SKU as one movement with two ledger rows', async () => {
    const ctx = aContext();
    const product = await storeStock(ctx, 0);
    const lines = [
      { sku: 'CHAI', quantity: 1_000_000 },
      { sku: ' chai', quantity: 2_000_000, unitCost: { amount: '12.00', currency: 'EUR' } },
    ];
    expect(await transactionsOf(() => receiveStock(ctx, { lines }))).toEqual([
      ['Put STOCK#wh_*', 'Put LEDGER#*', 'Put LEDGER#*', 'Update WAREHOUSE', 'Put EVENT stock.received'],
    ]);
    expect(await transactionsOf(() => receiveStock(as(ctx, {}), { lines }))).toEqual([
      ['Update STOCK#wh_*', 'Put LEDGER#*', 'Put LEDGER#*', 'Put EVENT stock.received'],
    ]);
    expect(figures(await levelIn(ctx))).toEqual({
      onHand: 6_000_000,
      reserved: 0,
      available: 6_000_000,
      valueMinor: 6600,
      version: 2,
    });
    await requireLedgerExplains(ctx, product);
  });

  test('books 32 products at once with an idempotency key, the largest delivery', async () => {
    const ctx = aContext();
    await createWarehouse(ctx, { code: 'MAIN', name: 'Main' });
    const skus = Array.from({ length: 32 }, (_, index) => `P${index}`);
    await Promise.all(skus.map((sku) => storeProduct(as(ctx, {}), { sku })));
    const lines = skus.map((sku) => ({ sku, quantity: 1_000_000 }));
    const receive = () =>
      once(as(ctx, {}), 'receiveStock', 'DN-1', lines, (runCtx) => receiveStock(runCtx, { lines }), recallStockLevels);
    const [transaction] = await transactionsOf(receive);
    expect(transaction).toHaveLength(98);
    expect((await receive()).map(({ sku, onHand }) => `${sku} ${onHand}`)).toEqual(skus.map((sku) => `${sku} 1000000`));
    const tooMany = [...lines, { sku: 'P0', quantity: 1_000_000 }];
    expect(await refusalOf(ctx, () => receiveStock(as(ctx, {}), { lines: tooMany }))).toBe('VALIDATION');
  });

  test.each([
    ['no line', { lines: [] }, 'VALIDATION'],
    ['an unknown SKU', { lines: [{ sku: 'NONE', quantity: 1_000_000 }] }, 'UNKNOWN_SKU'],
    ['an unknown warehouse', { warehouseCode: 'X', lines: [{ sku: 'CHAI', quantity: 1_000_000 }] }, 'NOT_FOUND'],
    ['zero', { lines: [{ sku: 'CHAI', quantity: 0 }] }, 'INVALID_QUANTITY'],
    ['less than zero', { lines: [{ sku: 'CHAI', quantity: -1_000_000 }] }, 'INVALID_QUANTITY'],
    ['half a piece', { lines: [{ sku: 'CHAI', quantity: 500_000 }] }, 'INVALID_QUANTITY'],
    [
      'a cost in another currency',
      { lines: [{ sku: 'CHAI', quantity: 1_000_000, unitCost: { amount: '0.01', currency: 'USD' } }] },
      'CURRENCY_MISMATCH',
    ],
    [
      'a time to come',
      { occurredAt: '2026-11-21T10:00:00.001Z', lines: [{ sku: 'CHAI', quantity: 1_000_000 }] },
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
    const input = { lines: [{ sku: 'CHAI', quantity: 1_000_000 }], occurredAt: '1996-07-04T00:00:00.000Z' };
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

  test('takes the product’s price in another currency, and the cost in that of the legal entity', async () => {
    const ctx = aContext();
    const product = await storeStock(ctx, 1_000_000);
    await updateProduct(as(ctx, {}), {
      id: product.id,
      price: { amount: '16.00', currency: 'USD' },
      cost: { amount: '10.00', currency: 'USD' },
    });
    const receive = (unitCost?: { amount: string; currency: string }) =>
      receiveStock(as(ctx, {}), { lines: [{ sku: 'CHAI', quantity: 1_000_000, unitCost }] });
    expect(await refusalOf(ctx, () => receive())).toBe('CURRENCY_MISMATCH');
    expect(await refusalOf(ctx, () => receive({ amount: '10', currency: 'USD' }))).toBe('CURRENCY_MISMATCH');
    await receive({ amount: '8', currency: 'EUR' });
    await reserve(ctx, product, 2_000_000);
    await commit(ctx, (await issueOf(ctx, product, 2_000_000)).writes, []);
    expect(await refusalOf(ctx, () => receive())).toBe('CURRENCY_MISMATCH');
    await receive({ amount: '8', currency: 'EUR' });
    const { currency, valueMinor } = await levelIn(ctx);
    expect({ currency, valueMinor }).toEqual({ currency: 'EUR', valueMinor: 800 });
  });
});
