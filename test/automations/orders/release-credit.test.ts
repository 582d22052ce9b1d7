import { expect, test } from 'vitest';
import { handler } from '../../../functions/automations/release-credit.ts';
import { setCreditTerms } from '../../../shared/customers/customer.actions.ts';
import { recordPayment } from '../../../shared/invoices/payment.actions.ts';
import { getOrder } from '../../../shared/orders/order.actions.ts';
import { cancelOrder, closeOrder } from '../../../shared/orders/order.change.actions.ts';
import type { Context } from '../../../shared/platform/context.ts';
import type { EventEnvelope } from '../../../shared/platform/events.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aConfirmedOrder, anOrder, aPostedInvoice, aShipment, aShop } from '../../support/a-sale.ts';
import { disagreements } from '../../support/books.ts';
import { deliver, eventsOf } from '../../support/deliveries.ts';
import { transactionsOf } from '../../support/table-probe.ts';

const latest = async (ctx: Context, id: string): Promise<EventEnvelope[]> => (await eventsOf(ctx, id)).slice(-1);

/** What makes room under a limit of 50.00 EUR that other sales have used up. */
const roomMakers: [
  string,
  (ctx: Context, customer: Awaited<ReturnType<typeof aShop>>) => Promise<() => Promise<string>>,
][] = [
  [
    'payment.captured',
    async (ctx, customer) => {
      const invoice = await aPostedInvoice(ctx, customer, 4);
      return async () => {
        const allocations = [{ invoiceId: invoice.id, amountMinor: 4760 }];
        const amount = { amountMinor: 4760, currency: 'EUR' };
        return (await recordPayment(as(ctx, {}), { customerId: customer.id, reference: 'R', amount, allocations })).id;
      };
    },
  ],
  [
    'order.cancelled',
    async (ctx, customer) => {
      const { id } = await anOrder(ctx, customer, 4);
      return async () => (await cancelOrder(as(ctx, {}), { id, reason: 'No' })).id;
    },
  ],
  [
    'order.closed',
    async (ctx, customer) => {
      const order = await aConfirmedOrder(ctx, customer, 4);
      await aShipment(ctx, order, { 1: 1 });
      return async () => (await closeOrder(as(ctx, {}), { id: order.id, reason: 'No' })).id;
    },
  ],
  [
    'customer.credit-terms-set',
    async (ctx, customer) => {
      await anOrder(ctx, customer, 4);
      return async () => {
        const creditLimit = { amountMinor: 20_000, currency: 'EUR' };
        return (await setCreditTerms(as(ctx, {}), { customerId: customer.id, creditLimit })).id;
      };
    },
  ],
];

test.each(roomMakers)('%s ends the hold of what fits now, once', async (type, prepare) => {
  const ctx = aContext();
  const customer = await aShop(ctx, 20, { creditLimitMinor: 5_000 });
  const makeRoom = await prepare(ctx, customer);
  const { id } = await anOrder(as(ctx, {}), customer, 2, { onCreditLimit: 'HOLD' });
  expect((await getOrder(as(ctx, {}), id)).holds).toEqual(['CREDIT']);
  const events = await latest(ctx, await makeRoom());
  expect(events.map((event) => event.type)).toEqual([type]);
  expect(await transactionsOf(() => deliver(handler, events))).toEqual([
    ['Put ORDER', 'Update CREDIT', 'Delete CREDITHOLD#2026-11-21T10:00:00.000Z#ord_*', 'Put EVENT order.released'],
  ]);
  expect(await transactionsOf(() => deliver(handler, [...events, ...events]))).toEqual([]);
  expect(await getOrder(as(ctx, {}), id)).toMatchObject({ holds: [], updatedBy: 'aut_release-credit' });
  expect(await disagreements(ctx)).toEqual([]);
});

test('an event that comes after the held order was cancelled, or after the room was used again, does no harm', async () => {
  const ctx = aContext();
  const customer = await aShop(ctx, 20, { creditLimitMinor: 5_000 });
  const first = await anOrder(ctx, customer, 4);
  const held = await anOrder(as(ctx, {}), customer, 2, { onCreditLimit: 'HOLD' });
  await cancelOrder(as(ctx, {}), { id: first.id, reason: 'No' });
  const events = await latest(ctx, first.id);
  await anOrder(as(ctx, {}), customer, 4);
  expect(await transactionsOf(() => deliver(handler, events))).toEqual([
    ['Put ORDER', 'Update CREDIT', 'Delete CREDITHOLD#2026-11-21T10:00:00.000Z#ord_*', 'Put EVENT order.released'],
  ]);
  expect((await getOrder(as(ctx, {}), held.id)).holds).toEqual(['CREDIT']);
  await cancelOrder(as(ctx, {}), { id: held.id, reason: 'No' });
  expect(await transactionsOf(() => deliver(handler, events))).toEqual([]);
  expect(await disagreements(ctx)).toEqual([]);
});

test('in another tenant it finds nobody to release', async () => {
  const ctx = aContext();
  const customer = await aShop(ctx, 20, { creditLimitMinor: 1_000 });
  await anOrder(ctx, customer, 2, { onCreditLimit: 'HOLD' });
  await setCreditTerms(as(ctx, {}), { customerId: customer.id, creditLimit: null });
  const forged = (await latest(ctx, customer.id)).map((event) => ({ ...event, tenant: aContext().tenant }));
  expect(await transactionsOf(() => deliver(handler, forged))).toEqual([]);
});
