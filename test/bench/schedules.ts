import { automations } from '../../functions/automations/registry.ts';
import { registerTenant } from '../../shared/access/tenant.actions.ts';
import { placeOrder } from '../../shared/orders/order.actions.ts';
import { anAgent, anOpenCase, withAgents } from '../support/a-case.ts';
import { aContext, as } from '../support/a-context.ts';
import { aScoredLead } from '../support/a-lead.ts';
import { anAutomation, anOrder, aPostedInvoice, aShop, units } from '../support/a-sale.ts';
import { aUser } from '../support/a-user.ts';
import { catchingMessages, fanOut, receive } from '../support/scheduled.ts';
import type { Recorder } from './recorder.ts';

/**
 * A tick of a schedule, and every scheduled automation for a tenant that has one record due for each, then once more; what the fan-out
 * asked of its role besides reads.
 */
export async function recordSchedules(recorder: Recorder): Promise<string[]> {
  const ctx = aContext({ tenant: recorder.tenant, now: '2020-01-01T00:00:00.000Z' });
  await registerTenant(anAutomation(ctx, 'register-tenant'));
  const customer = await aShop(ctx);
  await aPostedInvoice(ctx, customer);
  await anOrder(as(ctx, {}), customer);
  await aScoredLead(as(ctx, {}));
  await anOpenCase(as(ctx, {}));
  await withAgents(as(ctx, {}), [anAgent(await aUser(ctx, 'anna'))]);
  let messages = 0;
  await recorder.record('fan-out, 1 tenant', () =>
    catchingMessages(async (sent) => {
      await fanOut('mark-overdue');
      messages = sent.length;
    }),
  );
  const names = Object.entries(automations)
    .filter(([, automation]) => 'schedule' in automation)
    .map(([name]) => name);
  for (const name of names) {
    const run = runOf(name, ctx.tenant);
    await recorder.record(`${name}, 1 due`, run);
    await recorder.record(`${name}, run again`, run);
  }
  await placeOrder(as(ctx, {}), {
    customerId: customer.id,
    lines: [{ sku: 'A-1', quantity: units(100), allowBackorder: true }],
  });
  await recorder.record('expire-reservations, 1 due that waits for stock', runOf('expire-reservations', ctx.tenant));
  return messages > 0 ? ['sqs:SendMessage queue'] : [];
}

function runOf(name: string, tenant: string): () => Promise<void> {
  const run = { automation: name, tenant, scheduledAt: new Date().toISOString(), part: 0 };
  return async () => {
    if (!(await catchingMessages(() => receive(name, JSON.stringify(run))))) throw new Error(`${name} failed`);
  };
}
