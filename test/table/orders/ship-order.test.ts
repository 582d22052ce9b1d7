import { describe, expect, test } from 'vitest';
import { getCredit } from '../../../shared/customers/customer.actions.ts';
import type { Invoice } from '../../../shared/invoices/invoice.model.ts';
import { getOrder, placeOrder } from '../../../shared/orders/order.actions.ts';
import { closeOrder, confirmOrder, holdOrder } from '../../../shared/orders/order.change.actions.ts';
import { shipOrder } from '../../../shared/orders/order.ship.actions.ts';
import { onFreshState } from '../../../shared/platform/conflict.ts';
import { isDomainError } from '../../../shared/platform/errors.ts';
import { receiveStock } from '../../../shared/stock/stock.receive.actions.ts';
import { aContext, as } from '../../support/a-context.ts';
import {
  aConfirmedOrder,
  anAutomation,
  anOrder,
  aProduct,
  aShipment,
  aShop,
  invoiceShipment,
  stockOf,
  units,
} from '../../support/a-sale.ts';
import { booksOf, disagreements } from '../../support/books.ts';
import { refusalFrom } from '../../support/refusals.ts';
import { refusalOf, tableCalls, transactionsOf } from '../../support/table-probe.ts';

describe('shipping an order', () => {
  test('posts shipment, stock issue and ledger row in one transaction', async () => {
    const ctx = aContext();
    const order = await aConfirmedOrder(ctx, await aShop(ctx), 3);
    expect(await transactionsOf(() => shipOrder(as(ctx, {}), { orderId: order.id }))).toEqual([
      ['Put ORDER', 'Put SHIPMENT#shp_*', 'Update STOCK#wh_*', 'Put LEDGER#*', 'Put EVENT order.shipped'],
    ]);
    expect(await stockOf(ctx)).toEqual({ onHand: 7, reserved: 0, available: 7 });
    expect(await disagreements(ctx)).toEqual([]);
  });

  test('costs what the goods cost at the moving average', async () => {
    const ctx = aContext();
    const order = await aConfirmedOrder(ctx, await aShop(ctx, 2), 2);
    const unitCost = { amount: '7.00', currency: 'EUR' };
    await receiveStock(as(ctx, {}), { lines: [{ sku: 'A-1', quantity: units(1), unitCost }] });
    const shipped = await shipOrder(as(ctx, {}), { orderId: order.id });
    expect(shipped.lines[0]?.costMinor).toBe(1000);
    expect(await disagreements(ctx)).toEqual([]);
  });

  test('shares the cost of a stock row between its lines to the last cent', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx, 0);
    const unitCost = { amount: '3.33', currency: 'EUR' };
    await receiveStock(as(ctx, {}), { lines: [{ sku: 'A-1', quantity: units(7), unitCost }] });
    const lines = [1, 1, 1].map((count) => ({ sku: 'A-1', quantity: units(count) }));
    const order = await aConfirmedOrder(as(ctx, {}), customer, 0, { lines });
    expect(await transactionsOf(() => shipOrder(as(ctx, {}), { orderId: order.id }))).toEqual([
      [
        'Put ORDER',
        'Put SHIPMENT#shp_*',
        'Update STOCK#wh_*',
        ...lines.map(() => 'Put LEDGER#*'),
        'Put EVENT order.shipped',
      ],
    ]);
    expect(await disagreements(ctx)).toEqual([]);
  });

  test('in two parts has two invoices that add up to the order, freight on the first, and completes it', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx, 10, { creditLimitMinor: 100_000 });
    await aProduct(ctx, 'B-2', 10, { price: { amount: '3.33', currency: 'EUR' }, taxCode: 'REDUCED' });
    const order = await aConfirmedOrder(as(ctx, {}), customer, 0, {
      lines: [
        { sku: 'A-1', quantity: units(3), discount: 3_330_000 },
        { sku: 'B-2', quantity: units(7) },
      ],
      freight: { amountMinor: 595, currency: 'EUR' },
    });
    const first = await aShipment(ctx, order, { 1: 1, 2: 4 });
    const second = await aShipment(ctx, order);
    expect(second.order).toMatchObject({ status: 'CONFIRMED' });
    const invoices: Invoice[] = [];
    for (const { shipmentId } of [second, first]) {
      invoices.push(await invoiceShipment(anAutomation(ctx), order.id, shipmentId));
      expect(await disagreements(ctx)).toEqual([]);
    }
    expect(invoices.map(({ number, freightMinor }) => [number, freightMinor])).toEqual([
      ['INV-2026-000001', 595],
      ['INV-2026-000002', 0],
    ]);
    const sum = (field: 'netMinor' | 'taxMinor' | 'totalMinor') =>
      invoices.reduce((total, invoice) => total + invoice[field], 0);
    expect([sum('netMinor'), sum('taxMinor'), sum('totalMinor')]).toEqual([
      order.netMinor,
      order.taxMinor,
      order.totalMinor,
    ]);
    expect(await getOrder(as(ctx, {}), order.id)).toMatchObject({ status: 'COMPLETED', unbilledMinor: 0 });
    expect(await getCredit(as(ctx, {}), customer.id)).toMatchObject({
      unbilledMinor: 0,
      receivableMinor: order.totalMinor,
      exposureMinor: order.totalMinor,
    });
  });

  test('in part and then closed is invoiced for what shipped, and stays closed', async () => {
    const ctx = aContext();
    const order = await aConfirmedOrder(ctx, await aShop(ctx), 5);
    const { shipmentId } = await aShipment(ctx, order, { 1: 2 });
    await closeOrder(as(ctx, {}), { id: order.id, reason: 'No longer made' });
    await invoiceShipment(anAutomation(ctx), order.id, shipmentId);
    expect(await getOrder(as(ctx, {}), order.id)).toMatchObject({ status: 'CLOSED', unbilledMinor: 0 });
    expect(await disagreements(ctx)).toEqual([]);
  });

  test('leaves what waits for stock in the queue', async () => {
    const ctx = aContext();
    const lines = [{ sku: 'A-1', quantity: units(5), allowBackorder: true }];
    const order = await aConfirmedOrder(ctx, await aShop(ctx, 2), 0, { lines });
    const { order: shipped } = await aShipment(ctx, order);
    expect(shipped.lines[0]).toMatchObject({ shipped: units(2), reserved: 0 });
    expect(await disagreements(ctx)).toEqual([]);
  });

  test('by many at once takes what is reserved once', async () => {
    const ctx = aContext();
    const order = await aConfirmedOrder(ctx, await aShop(ctx, 3), 3);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 12 }, () => {
        const own = as(ctx, {});
        return onFreshState(own, () =>
          shipOrder(own, { orderId: order.id, lines: [{ lineNo: 1, quantity: units(1) }] }),
        );
      }),
    );
    const lost = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
    expect(lost.filter((error) => isDomainError(error, 'OVER_SHIPMENT'))).toHaveLength(9);
    expect(lost).toHaveLength(9);
    expect((await booksOf(ctx)).shipments).toHaveLength(3);
    expect(await disagreements(ctx)).toEqual([]);
  });

  test('of 45 products fits into one transaction; more is refused before anything is sent', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx, 0);
    const skus = Array.from({ length: 49 }, (_, index) => `L-${index}`);
    for (const sku of skus) await aProduct(ctx, sku, 1);
    const order = await placeOrder(as(ctx, {}), {
      customerId: customer.id,
      lines: skus.map((sku) => ({ sku, quantity: units(1) })),
    });
    await confirmOrder(as(ctx, {}), { id: order.id });
    const calls = await tableCalls(async () => {
      expect(await refusalOf(ctx, () => shipOrder(as(ctx, {}), { orderId: order.id }))).toBe('LIMIT_EXCEEDED');
    });
    // The head, its block of lines, the stock.
    expect(calls.map(({ name }) => name)).toEqual(['GetItemCommand', 'GetItemCommand', 'BatchGetItemCommand']);
    const lines = Array.from({ length: 45 }, (_, index) => ({ lineNo: index + 1, quantity: units(1) }));
    await shipOrder(as(ctx, {}), { orderId: order.id, lines });
    expect(await disagreements(ctx)).toEqual([]);
  });
});

describe('refusing to ship', () => {
  test.each([
    ['more than is reserved', [{ lineNo: 1, quantity: units(3) }], 'OVER_SHIPMENT'],
    ['nothing', [], 'VALIDATION'],
    ['a line that does not exist', [{ lineNo: 2, quantity: units(1) }], 'VALIDATION'],
    ['a quantity of zero', [{ lineNo: 1, quantity: 0 }], 'INVALID_QUANTITY'],
  ])('%s', async (_, lines, code) => {
    const ctx = aContext();
    const order = await aConfirmedOrder(ctx, await aShop(ctx), 2);
    expect(await refusalOf(ctx, () => shipOrder(as(ctx, {}), { orderId: order.id, lines }))).toBe(code);
  });

  test('an order that is not confirmed or is held', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx);
    const { id } = await anOrder(ctx, customer);
    expect(await refusalOf(ctx, () => shipOrder(as(ctx, {}), { orderId: id }))).toBe('INVALID_STATE');
    await confirmOrder(as(ctx, {}), { id });
    await holdOrder(as(ctx, {}), { id });
    expect(await refusalOf(ctx, () => shipOrder(as(ctx, {}), { orderId: id }))).toBe('INVALID_STATE');
  });

  test('what has shipped already', async () => {
    const ctx = aContext();
    const order = await aConfirmedOrder(ctx, await aShop(ctx));
    await aShipment(ctx, order);
    expect(await refusalOf(ctx, () => shipOrder(as(ctx, {}), { orderId: order.id }))).toBe('OVER_SHIPMENT');
  });

  test('to whoever has a stale version, another tenant or no such role, and history to all but admins', async () => {
    const ctx = aContext();
    const order = await aConfirmedOrder(ctx, await aShop(ctx));
    const { id: orderId } = order;
    expect(await refusalFrom(() => shipOrder(as(ctx, {}), { orderId, expectedVersion: 1 }))).toMatchObject({
      refusals: [{ code: 'CONFLICT', field: 'expectedVersion', details: { currentVersion: 2 } }],
    });
    const unknown = await refusalFrom(() => shipOrder(aContext(), { orderId: `ord_${'0'.repeat(26)}` }));
    expect(unknown).toMatchObject({ refusals: [{ code: 'NOT_FOUND', field: 'orderId' }] });
    expect(await refusalFrom(() => shipOrder(aContext(), { orderId }))).toEqual(unknown);
    for (const role of ['sales', 'service', 'finance', 'partner', 'capture', 'automation'] as const) {
      expect(await refusalOf(ctx, () => shipOrder(as(ctx, { roles: [role] }), { orderId }))).toBe('FORBIDDEN');
    }
    const shippedAt = '1996-07-10T00:00:00.000Z';
    expect(await refusalOf(ctx, () => shipOrder(as(ctx, { roles: ['warehouse'] }), { orderId, shippedAt }))).toBe(
      'FORBIDDEN',
    );
  });
});
