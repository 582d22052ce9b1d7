import * as z from 'zod';
import { Code } from '../code-lists/code-list.model.ts';
import { RelatedTo } from './related.model.ts';

/** Contacts who took part at most. */
const MAX_PARTICIPANTS = 20;
const MINUTES_OF_A_WEEK = 7 * 24 * 60;

const text = (max: number) => z.string().trim().min(1).max(max);

/** What the person agreed to, in which words and where; the evidence that data protection law asks for. */
export const Consent = z.object({
  marketing: z.boolean(),
  givenAt: z.string(),
  text: text(2000).nullish(),
  source: text(300).nullish(),
});
export type Consent = z.infer<typeof Consent>;

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

const said = {
  kind: Code,
  subject: text(200),
  body: text(10_000).nullish(),
  outcome: text(200).nullish(),
  durationMinutes: z.int().min(0).max(MINUTES_OF_A_WEEK).nullish(),
};

/** Activity: something that happened with one or more records. Never changed afterwards. */
export const Activity = z.object({
  id: z.string(),
  relatedTo: z.array(z.string()),
  ...said,
  occurredAt: z.string(),
  /** Contacts who took part. */
  participants: z.array(z.string()).nullish(),
  /** What the person agreed to when they got in touch again. */
  consent: Consent.nullish(),
  /** Of a capture all that was sent, also what the lead did not take. */
  submitted: z.array(SubmittedValue).nullish(),
  createdAt: z.string(),
  createdBy: z.string(),
});
export type Activity = z.infer<typeof Activity>;

export const NewActivity = z.object({
  ...said,
  relatedTo: RelatedTo,
  occurredAt: z.string().nullish(),
  participants: z
    .array(z.string())
    .max(MAX_PARTICIPANTS)
    .nullish()
    .transform((ids) => [...new Set(ids ?? [])]),
});
export type NewActivity = z.input<typeof NewActivity>;
