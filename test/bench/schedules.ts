import type { ScheduledHandler } from 'aws-lambda';
import { automations } from '../../functions/automations/registry.ts';
import { registerTenant } from '../../shared/access/tenant.actions.ts';
import { anAgent, anOpenCase, withAgents } from '../support/a-case.ts';
import { aContext, as } from '../support/a-context.ts';
import { aScoredLead } from '../support/a-lead.ts';
import { anAutomation, anOrder, aPostedInvoice, aShop } from '../support/a-sale.ts';
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
    const { handler } = (await import(`../../functions/automations/${name}.ts`)) as { handler: ScheduledHandler };
    const run = async () => handler({} as never, { awsRequestId: 'bench' } as never, () => undefined);
    await recorder.record(`${name}, 1 due`, run);
    await recorder.record(`${name}, run again`, run);
  }
}
