import * as z from 'zod/mini';
import { listTenants } from '../shared/access/tenant.actions.ts';
import { dynamoClient } from '../shared/platform/dynamo-client.ts';
import { env } from '../shared/platform/env.ts';
import { rootLogger } from '../shared/platform/logger.ts';
import { countScheduledTenants } from '../shared/platform/metrics.ts';
import { Table } from '../shared/platform/table.ts';
import { messageOf } from './automations/scheduled-run.ts';
import { sendMessages } from './send-messages.ts';

/** What a schedule says when it ticks. */
const Tick = z.object({
  automation: z.string().check(z.minLength(1)),
  queueUrl: z.url(),
  scheduledAt: z.iso.datetime(),
});

const LIST_MILLISECONDS = 60_000;
/** Parts a circle so that the starts of many ticks are spread evenly, whatever their interval. */
const GOLDEN_RATIO = 0.618_033_988_749_895;
const MINUTE_MILLISECONDS = 60_000;

/** The tenants from a start that moves with the ticks, so that none is always the last. */
export function rotated<T>(tenants: readonly T[], scheduledAt: string): T[] {
  const turn = (Math.floor(Date.parse(scheduledAt) / MINUTE_MILLISECONDS) * GOLDEN_RATIO) % 1;
  const start = Math.floor(turn * tenants.length);
  return [...tenants.slice(start), ...tenants.slice(0, start)];
}

/**
 * The handler of every schedule: sends the automation one message for each tenant. Safe to repeat: a queue takes the message of a
 * tenant and tick once, and the work itself is safe to repeat.
 */
export const handler = async (event: unknown): Promise<void> => {
  const { automation, queueUrl, scheduledAt } = Tick.parse(event);
  const tenants = await listTenants(new Table(dynamoClient, env().TABLE_NAME, performance.now() + LIST_MILLISECONDS));
  await sendMessages(
    queueUrl,
    rotated(tenants, scheduledAt).map((tenant) => messageOf({ automation, tenant, scheduledAt, part: 0 })),
  );
  countScheduledTenants(automation, tenants.length);
  rootLogger.info('fanned out', { automation, scheduledAt, tenants: tenants.length });
};
