import { findRelated } from '../../../graphql/related.ts';
import { logActivity } from '../../../shared/activities/activity.log.actions.ts';
import { setCreditTerms } from '../../../shared/customers/customer.actions.ts';
import { updateLead } from '../../../shared/leads/lead.actions.ts';
import { cancelOrder } from '../../../shared/orders/order.change.actions.ts';
import { onFreshState } from '../../../shared/platform/conflict.ts';
import type { Context } from '../../../shared/platform/context.ts';
import type { EventEnvelope } from '../../../shared/platform/events.ts';
import { anAgent, anOpenCase, withAgents } from '../a-case.ts';
import { as } from '../a-context.ts';
import { aStoredLead } from '../a-lead.ts';
import { aConfirmedOrder, aCustomer, anOrder, aShipment, aShop, receive, units } from '../a-sale.ts';
import { eventRows } from './faulty-bus.ts';

/**
 * What a day leaves for the automations: three shipments to invoice, a delivery and a
 * cancelled order for a line that waits, credit terms that end a hold, a
 * lead to score. The automations have seen nothing of it.
 */
export async function aDay(ctx: Context): Promise<EventEnvelope[]> {
  const own = () => as(ctx, {});
  const customer = await aShop(ctx, 10);
  const order = await aConfirmedOrder(own(), customer, 6);
  for (const count of [1, 2, 3]) await aShipment(own(), order, { 1: count });
  const cancelled = await anOrder(own(), customer, 1);
  const waiting = own();
  const lines = [{ sku: 'A-1', quantity: units(9), allowBackorder: true }];
  await onFreshState(waiting, () => anOrder(waiting, customer, 1, { lines }));
  await receive(own(), 'A-1', 20);
  await cancelOrder(own(), { id: cancelled.id, reason: 'changed my mind' });
  const debtor = await aCustomer(own(), { creditLimitMinor: 1_000 });
  await anOrder(own(), debtor, 1, { onCreditLimit: 'HOLD' });
  await setCreditTerms(own(), { customerId: debtor.id, creditLimit: { amountMinor: 100_000, currency: 'EUR' } });
  const rows = await eventRows(ctx);
  const wanted = ['order.shipped', 'stock.received', 'order.cancelled', 'customer.credit-terms-set'];
  return [
    ...rows.filter(({ type }) => type === 'order.shipped'),
    ...wanted.slice(1).map((type) => rows.findLast((row) => row.type === type)!),
  ];
}

/** Adds to a day what makes a longer log: leads that are scored and assigned, a case that is routed. */
export async function aLongDay(ctx: Context): Promise<EventEnvelope[]> {
  await aDay(ctx);
  const own = () => as(ctx, {});
  await withAgents(own(), [anAgent('anna', { capacity: 100 })]);
  for (let index = 0; index < 4; index += 1) {
    const contact = { email: `p${index}@alfreds.example`, phone: `030 ${index}${index}`, taxId: `DE ${index}` };
    const { id } = await aStoredLead(own(), contact);
    await logActivity(own(), { relatedTo: [id], kind: 'CALL', subject: 'A call' }, findRelated);
    await updateLead(own(), { id, interest: 'HIGH' } as never);
  }
  // One: the reasons of a routing name the load that was found, which is another one for the second case.
  await anOpenCase(own());
  return eventRows(ctx);
}
