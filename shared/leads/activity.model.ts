import * as z from 'zod';
import { Code } from '../code-lists/code-list.model.ts';
import { Consent, type Lead } from './lead.model.ts';

const text = (max: number) => z.string().trim().min(1).max(max);

/** One field of what was sent, by its path: `consent.text`. */
export const SubmittedValue = z.object({ name: z.string(), value: z.string() });
export type SubmittedValue = z.infer<typeof SubmittedValue>;

/** All that was sent, field by field; what has no value was not said. */
export const submittedOf = (sent: object, path = ''): SubmittedValue[] =>
  Object.entries(sent).flatMap(([name, value]: [string, unknown]) => {
    if (value == null) return [];
    if (typeof value === 'object') return submittedOf(value, `${path}${name}.`);
    return [{ name: path + name, value: String(value) }];
  });

/** Activity: something that happened with a lead. Never changed afterwards. */
export const Activity = z.object({
  id: z.string(),
  leadId: z.string(),
  kind: Code,
  subject: text(200),
  notes: text(10_000).nullish(),
  outcome: text(200).nullish(),
  occurredAt: z.string(),
  /** What the person agreed to when they got in touch again. */
  consent: Consent.nullish(),
  /** Of a capture all that was sent, also what the lead did not take. */
  submitted: z.array(SubmittedValue).nullish(),
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
const kindOfSource: Readonly<Record<string, string>> = { WEB: 'WEB', CALL: 'CALL', EVENT: 'MEETING' };
export const activityKindOf = (source: string): string => kindOfSource[source] ?? 'NOTE';

const laterOf = (...times: string[]): string | undefined => times.sort().at(-1);

/** The lead's summary of its activities with one more. */
export const withActivity = (
  lead: Lead,
  { kind, occurredAt }: Pick<Activity, 'kind' | 'occurredAt'>,
): Partial<Lead> => ({
  lastActivityAt: laterOf(occurredAt, lead.lastActivityAt),
  activityCounts: { ...lead.activityCounts, [kind]: (lead.activityCounts[kind] ?? 0) + 1 },
});
