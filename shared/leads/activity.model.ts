import * as z from 'zod';
import type { LeadSource } from '../access/capture-key.model.ts';
import { Consent, type Lead } from './lead.model.ts';
import { type ActivityKind, activityKinds } from './lead-scoring.model.ts';

const text = (max: number) => z.string().trim().min(1).max(max);

/** Activity: something that happened with a lead. Never changed afterwards. */
export const Activity = z.object({
  id: z.string(),
  leadId: z.string(),
  kind: z.enum(activityKinds),
  subject: text(200),
  notes: text(10_000).nullish(),
  outcome: text(200).nullish(),
  occurredAt: z.string(),
  /** What the person agreed to when they got in touch again. */
  consent: Consent.nullish(),
  createdAt: z.string(),
  createdBy: z.string(),
});
export type Activity = z.infer<typeof Activity>;

export const NewActivity = Activity.pick({
  leadId: true,
  kind: true,
  subject: true,
  notes: true,
  outcome: true,
}).extend({ occurredAt: z.string().nullish() });
export type NewActivity = z.input<typeof NewActivity>;

/** How getting in touch again counts. */
export const activityKindOf: Readonly<Record<LeadSource, ActivityKind>> = {
  WEB: 'WEB',
  CALL: 'CALL',
  EVENT: 'MEETING',
  REFERRAL: 'NOTE',
  PARTNER: 'NOTE',
  IMPORT: 'NOTE',
  OTHER: 'NOTE',
};

const laterOf = (...times: string[]): string | undefined => times.sort().at(-1);

/** The lead's summary of its activities with one more. */
export const withActivity = (
  lead: Lead,
  { kind, occurredAt }: Pick<Activity, 'kind' | 'occurredAt'>,
): Partial<Lead> => ({
  lastActivityAt: laterOf(occurredAt, lead.lastActivityAt),
  activityCounts: { ...lead.activityCounts, [kind]: (lead.activityCounts[kind] ?? 0) + 1 },
});
