import type { ScheduledHandler } from 'aws-lambda';
import { automations } from '../../functions/automations/registry.ts';
import { registerTenant } from '../../shared/access/tenant.actions.ts';
import { placeOrder } from '../../shared/orders/order.actions.ts';
import { anAgent, anOpenCase, withAgents } from '../support/a-case.ts';
import { aContext, as } from '../support/a-context.ts';
import { aScoredLead } from '../support/a-lead.ts';
import { anAutomation, anOrder, aPostedInvoice, aShop, units } from '../support/a-sale.ts';
import type { Recorder } from './recorder.ts';

/** Every scheduled automation over one tenant that has one record due for each, then once more. */
export async function recordSchedules(recorder: Recorder): Promise<void> {
  const ctx = aContext({ tenant: recorder.tenant, now: '2020-01-01T00:00:00.000Z' });
  await registerTenant(anAutomation(ctx, 'register-tenant'));
  const customer = await aShop(ctx);
  await aPostedInvoice(ctx, customer);
  await anOrder(as(ctx, {}), customer);
  await aScoredLead(as(ctx, {}));
  await anOpenCase(as(ctx, {}));
  await withAgents(as(ctx, {}), [anAgent('anna')]);
  const names = Object.entries(automations)
    .filter(([, automation]) => 'schedule' in automation)
    .map(([name]) => name);
  for (const name of names) {
    const run = await runOf(name);
    await recorder.record(`${name}, 1 due`, run);
    await recorder.record(`${name}, run again`, run);
  }
  await placeOrder(as(ctx, {}), {
    customerId: customer.id,
    lines: [{ sku: 'A-1', quantity: units(100), allowBackorder: true }],
  });
  await recorder.record('expire-reservations, 1 due that waits for stock', await runOf('expire-reservations'));
}

async function runOf(name: string): Promise<() => Promise<void>> {
  const { handler } = (await import(`../../functions/automations/${name}.ts`)) as { handler: ScheduledHandler };
  return async () => handler({} as never, { awsRequestId: 'bench' } as never, () => undefined);
}
