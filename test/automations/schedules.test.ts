import { expect, test } from 'vitest';
import { handler as expireReservations } from '../../functions/automations/expire-reservations.ts';
import { handler as markOverdue } from '../../functions/automations/mark-overdue.ts';
import { registerTenant } from '../../shared/access/tenant.actions.ts';
import { getInvoice } from '../../shared/invoices/invoice.actions.ts';
import { getOrder } from '../../shared/orders/order.actions.ts';
import type { Context } from '../../shared/platform/context.ts';
import { aContext, as } from '../support/a-context.ts';
import { anAutomation, anOrder, aPostedInvoice, aShop, stockOf } from '../support/a-sale.ts';
import { disagreements } from '../support/books.ts';
import { transactionsOf } from '../support/table-probe.ts';

/** Tenants that schedules know, long before the clock of the machine. */
async function tenantsOfOld(count: number): Promise<Context[]> {
  const tenants = Array.from({ length: count }, () => aContext({ now: '2020-01-01T00:00:00.000Z' }));
  for (const ctx of tenants) await registerTenant(anAutomation(ctx, 'register-tenant'));
  return tenants;
}
const run = (handler: typeof markOverdue) =>
  transactionsOf(async () => handler({} as never, { awsRequestId: 'run-1' } as never, () => undefined));

test('mark-overdue visits every tenant; a second run writes nothing', async () => {
  const tenants = await tenantsOfOld(2);
  const invoices = [];
  for (const ctx of tenants) invoices.push({ ctx, invoice: await aPostedInvoice(ctx, await aShop(ctx)) });
  const marking = ['Put INVOICE', 'Put EVENT invoice.overdue'];
  expect(await run(markOverdue)).toEqual([marking, marking]);
  expect(await run(markOverdue)).toEqual([]);
  for (const { ctx, invoice } of invoices) {
    expect(await getInvoice(as(ctx, {}), invoice.id)).toMatchObject({ overdue: true, updatedBy: 'mark-overdue' });
    expect(await disagreements(ctx)).toEqual([]);
  }
});

test('expire-reservations visits every tenant; a second run writes nothing', async () => {
  const tenants = await tenantsOfOld(2);
  const orders = [];
  for (const ctx of tenants) orders.push({ ctx, order: await anOrder(ctx, await aShop(ctx), 3) });
  const cancelling = ['Put ORDER', 'Update STOCK#wh_*', 'Update CREDIT', 'Put EVENT order.cancelled'];
  expect(await run(expireReservations)).toEqual([cancelling, cancelling]);
  expect(await run(expireReservations)).toEqual([]);
  for (const { ctx, order } of orders) {
    expect(await getOrder(as(ctx, {}), order.id)).toMatchObject({
      status: 'CANCELLED',
      cancelReason: 'RESERVATION_EXPIRED',
      updatedBy: 'expire-reservations',
    });
    expect(await stockOf(ctx)).toEqual({ onHand: 10, reserved: 0, available: 10 });
    expect(await disagreements(ctx)).toEqual([]);
  }
});

test('the failure of one tenant does not stop the others, and the run fails at the end', async () => {
  const [broken, sound] = await tenantsOfOld(2);
  if (!broken || !sound) throw new Error('There are two tenants');
  const bad = await aPostedInvoice(broken, await aShop(broken));
  const good = await aPostedInvoice(sound, await aShop(sound));
  const { dynamoClient } = await import('../../shared/platform/dynamo-client.ts');
  dynamoClient.middlewareStack.add(
    (next) => async (args) => {
      if (JSON.stringify(args.input).includes(bad.id)) throw new Error('The disk is full');
      return next(args);
    },
    { step: 'initialize', name: 'broken-tenant' },
  );
  try {
    await expect(run(markOverdue)).rejects.toThrow('mark-overdue failed for 1 tenants');
  } finally {
    dynamoClient.middlewareStack.remove('broken-tenant');
  }
  expect((await getInvoice(as(sound, {}), good.id)).overdue).toBe(true);
  expect((await getInvoice(as(broken, {}), bad.id)).overdue).toBe(false);
});
