import * as z from 'zod/mini';
import { TENANT_ID } from '../../shared/platform/context.ts';
import type { GroupedMessage } from '../send-messages.ts';

/** What a scheduled automation is told: the work of one tenant at one tick of its schedule. */
export const ScheduledRun = z.object({
  automation: z.string(),
  tenant: z.string().check(z.regex(TENANT_ID)),
  /** When the schedule ticked. */
  scheduledAt: z.iso.datetime(),
  /** Which instalment it is, from 0. */
  part: z.int().check(z.nonnegative()),
  /** Where the instalment before stopped. */
  after: z.optional(z.string()),
});
export type ScheduledRun = z.infer<typeof ScheduledRun>;

/** The message of a run. The group is the tenant: a queue gives out no second message of a group while one is worked on. */
export const messageOf = (run: ScheduledRun): GroupedMessage => ({
  body: JSON.stringify(run),
  group: run.tenant,
  id: `${run.tenant}.${Date.parse(run.scheduledAt)}.${run.part}`,
});
