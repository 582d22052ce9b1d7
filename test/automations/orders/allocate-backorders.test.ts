import { expect, test } from 'vitest';
import { handler } from '../../../functions/automations/allocate-backorders.ts';
import { getOrder } from '../../../shared/orders/order.actions.ts';
import { cancelOrder, closeOrder } from '../../../shared/orders/order.change.actions.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { productIdOf } from '../../../shared/products/product.model.ts';
import { adjustStock } from '../../../shared/stock/stock.adjust.actions.ts';
import { receiveStock } from '../../../shared/stock/stock.receive.actions.ts';
import { changeStockStatus } from '../../../shared/stock/stock.status.actions.ts';
import { transferStock } from '../../../shared/stock/stock.transfer.actions.ts';
import { createWarehouse } from '../../../shared/stock/warehouse.actions.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aConfirmedOrder, anOrder, aShipment, aShop, receive, stockOf, units } from '../../support/a-sale.ts';
import { disagreements } from '../../support/books.ts';
import { deliver, eventsOf } from '../../support/deliveries.ts';
import { transactionsOf } from '../../support/table-probe.ts';

const productId = productIdOf('A-1');
const waiting = (ctx: Context, customer: Awaited<ReturnType<typeof aShop>>, count: number) =>
  anOrder(as(ctx, {}), customer, 0, { lines: [{ sku: 'A-1', quantity: units(count), allowBackorder: true }] });
const allocation = [
  'Put ORDER',
  'Update STOCK#wh_*',
  'Delete BACKORDER#wh_*#2026-11-21T10:00:00.000Z#ord_*#001',
  'Put EVENT order.backorder-allocated',
];

const arrivals: [string, (ctx: Context) => Promise<unknown>][] = [
  ['stock.received', (ctx) => receive(as(ctx, {}), 'A-1', 5)],
  ['stock.adjusted', (ctx) => adjustStock(as(ctx, {}), { sku: 'A-1', quantity: units(5), reason: 'Found' })],
  [
    'stock.status-changed',
    async (ctx) => {
      const quantity = units(5);
      await receiveStock(as(ctx, {}), { lines: [{ sku: 'A-1', quantity, status: 'QUALITY' }] });
      expect(await deliver(handler, (await eventsOf(ctx, productId)).slice(-1))).toEqual([]);
      expect(await stockOf(ctx)).toEqual({ onHand: 5, reserved: 0, available: 0 });
      await changeStockStatus(as(ctx, {}), { sku: 'A-1', from: 'QUALITY', to: 'AVAILABLE', quantity });
    },
  ],
  [
    'stock.transferred',
    async (ctx) => {
      await createWarehouse(as(ctx, {}), { code: 'SOUTH', name: 'South' });
      await adjustStock(as(ctx, {}), { sku: 'A-1', warehouseCode: 'SOUTH', quantity: units(5), reason: 'Found' });
      const places = { fromWarehouseCode: 'SOUTH', toWarehouseCode: 'MAIN' };
      await transferStock(as(ctx, {}), { sku: 'A-1', quantity: units(5), ...places });
    },
  ],
];

test.each(arrivals)('%s reserves for what waits, once', async (type, arrive) => {
  const ctx = aContext();
  const { id } = await waiting(ctx, await aShop(ctx, 0), 3);
  await arrive(ctx);
  const events = (await eventsOf(ctx, productId)).slice(-1);
  expect(events.map((event) => event.type)).toEqual([type]);
  expect(await transactionsOf(() => deliver(handler, events))).toEqual([allocation]);
  expect(await transactionsOf(() => deliver(handler, [...events, ...events]))).toEqual([]);
  expect(await stockOf(ctx)).toEqual({ onHand: 5, reserved: 3, available: 2 });
  expect((await getOrder(as(ctx, {}), id)).updatedBy).toBe('aut_allocate-backorders');
});

test('what a cancelled or closed order had goes to what waits', async () => {
  const ctx = aContext();
  const customer = await aShop(ctx, 6);
  const cancelled = await anOrder(ctx, customer, 2);
  const closed = await aConfirmedOrder(as(ctx, {}), customer, 4);
  await aShipment(ctx, closed, { 1: 1 });
  await waiting(ctx, customer, 2);
  await waiting(ctx, customer, 3);
  await cancelOrder(as(ctx, {}), { id: cancelled.id, reason: 'No' });
  const first = (await eventsOf(ctx, cancelled.id)).slice(-1);
  expect(await transactionsOf(() => deliver(handler, first))).toEqual([allocation]);
  await closeOrder(as(ctx, {}), { id: closed.id, reason: 'No' });
  const second = (await eventsOf(ctx, closed.id)).slice(-1);
  expect(await transactionsOf(() => deliver(handler, second))).toEqual([allocation]);
  expect(await transactionsOf(() => deliver(handler, [...first, ...second]))).toEqual([]);
  expect(await stockOf(ctx)).toEqual({ onHand: 5, reserved: 5, available: 0 });
  expect(await disagreements(ctx)).toEqual([]);
});

test('an event of stock that is gone again, or for an order that is cancelled, does no harm', async () => {
  const ctx = aContext();
  const customer = await aShop(ctx, 0);
  const { id } = await waiting(ctx, customer, 3);
  await receive(as(ctx, {}), 'A-1', 2);
  const stale = (await eventsOf(ctx, productId)).slice(-1);
  await anOrder(as(ctx, {}), customer, 2);
  expect(await transactionsOf(() => deliver(handler, stale))).toEqual([]);
  await cancelOrder(as(ctx, {}), { id, reason: 'No' });
  await receive(as(ctx, {}), 'A-1', 9);
  expect(await transactionsOf(() => deliver(handler, stale))).toEqual([]);
  expect(await disagreements(ctx)).toEqual([]);
});

test('one poisoned message fails alone, and another tenant has nothing to give', async () => {
  const ctx = aContext();
  await waiting(ctx, await aShop(ctx, 0), 3);
  await receive(as(ctx, {}), 'A-1', 5);
  const [event] = (await eventsOf(ctx, productId)).slice(-1);
  if (!event) throw new Error('A receipt has an event');
  const forged = { ...event, tenant: aContext().tenant };
  expect(await transactionsOf(() => deliver(handler, [forged]))).toEqual([]);
  const poison = { ...event, data: { ...event.data, quantity: 'many' } };
  expect(await deliver(handler, [poison, event])).toEqual(['message-0']);
  expect(await stockOf(ctx)).toEqual({ onHand: 5, reserved: 3, available: 2 });
});
