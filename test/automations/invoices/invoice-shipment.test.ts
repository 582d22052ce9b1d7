import { expect, test } from 'vitest';
import { handler } from '../../../functions/automations/invoice-shipment.ts';
import { getOrder } from '../../../shared/orders/order.actions.ts';
import { closeOrder } from '../../../shared/orders/order.change.actions.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aConfirmedOrder, aShipment, aShop } from '../../support/a-sale.ts';
import { Asides } from '../../support/asides.ts';
import { booksOf, disagreements } from '../../support/books.ts';
import { deliver, eventsOf } from '../../support/deliveries.ts';
import { itemsOf, transactionsOf } from '../../support/table-probe.ts';

const asides = new Asides();

/** Events of shipments of an order of five units, one for each of the parts. */
async function shippedEvents(ctx: Context, parts: readonly number[]) {
  const order = await aConfirmedOrder(ctx, await aShop(ctx), 5);
  for (const part of parts) await aShipment(ctx, order, { 1: part });
  const events = await eventsOf(ctx, order.id);
  return { order, events: events.filter(({ type }) => type === 'order.shipped') };
}

test('posts the invoice of a shipment as itself; the event once more posts and emits nothing', async () => {
  const ctx = aContext();
  const { order, events } = await shippedEvents(ctx, [5]);
  expect(await transactionsOf(() => deliver(handler, events))).toEqual([
    [
      'Put INVOICE',
      'Put NUMBER',
      'Put INVOICE#*',
      'Update SERIES',
      'Put ORDER',
      'Update CREDIT',
      'Put EVENT invoice.posted',
      'Put EVENT order.invoiced',
      'Put EVENT order.completed',
    ],
  ]);
  expect(await transactionsOf(() => deliver(handler, [...events, ...events]))).toEqual([]);
  expect(await getOrder(as(ctx, {}), order.id)).toMatchObject({
    status: 'COMPLETED',
    updatedBy: 'aut_invoice-shipment',
  });
  const [invoice] = (await booksOf(ctx)).invoices;
  expect((await eventsOf(ctx, invoice?.id ?? '')).map(({ correlationId }) => correlationId)).toEqual(['test-request']);
});

test('ends in the same books for every order of the events', async () => {
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];
  for (const permutation of orders) {
    const ctx = aContext();
    const { order, events } = await shippedEvents(ctx, [1, 2, 2]);
    const delivered = permutation.flatMap((index) => events.slice(index, index + 1));
    expect(await deliver(handler, [...delivered, ...delivered])).toEqual([]);
    const { invoices } = await booksOf(ctx);
    expect(invoices.map(({ totalMinor }) => totalMinor).sort((a, b) => a - b)).toEqual([1190, 2380, 2380]);
    expect((await getOrder(as(ctx, {}), order.id)).status).toBe('COMPLETED');
    expect(await disagreements(ctx)).toEqual([]);
  }
});

test('bills what has shipped of an order that was closed meanwhile, and leaves it closed', async () => {
  const ctx = aContext();
  const { order, events } = await shippedEvents(ctx, [2]);
  await closeOrder(as(ctx, {}), { id: order.id, reason: 'No longer made' });
  expect(await deliver(handler, events)).toEqual([]);
  expect(await getOrder(as(ctx, {}), order.id)).toMatchObject({ status: 'CLOSED', unbilledMinor: 0 });
  expect(await disagreements(ctx)).toEqual([]);
});

test('refuses an event that names another tenant, and writes nothing in either', async () => {
  const ctx = aContext();
  const other = aContext();
  const { events } = await shippedEvents(ctx, [2]);
  const before = await itemsOf(ctx);
  const forged = events.map((event) => ({ ...event, tenant: other.tenant }));
  expect(await deliver(handler, forged)).toEqual([]);
  expect(asides.taken.map(({ body }) => JSON.parse(body))).toEqual(forged.map((detail) => ({ detail })));
  expect(await itemsOf(ctx)).toEqual(before);
  expect(await itemsOf(other)).toEqual([]);
});
