import * as z from 'zod/mini';
import { Code } from '../code-lists/code-list.model.ts';
import { RelatedTo } from './related.model.ts';

/** Contacts who took part at most. */
const MAX_PARTICIPANTS = 20;
const MINUTES_OF_A_WEEK = 7 * 24 * 60;

const text = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));

/** What the person agreed to, in which words and where; the evidence that data protection law asks for. */
export const Consent = z.object({
  marketing: z.boolean(),
  givenAt: z.string(),
  text: z.nullish(text(2000)),
  source: z.nullish(text(300)),
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
  body: z.nullish(text(10_000)),
  outcome: z.nullish(text(200)),
  durationMinutes: z.nullish(z.int().check(z.minimum(0), z.maximum(MINUTES_OF_A_WEEK))),
};

/** Activity: something that happened with one or more records. Never changed afterwards. */
export const Activity = z.object({
  id: z.string(),
  relatedTo: z.array(z.string()),
  ...said,
  occurredAt: z.string(),
  /** Contacts who took part. */
  participants: z.nullish(z.array(z.string())),
  /** What the person agreed to when they got in touch again. */
  consent: z.nullish(Consent),
  /** Of a capture all that was sent, also what the lead did not take. */
  submitted: z.nullish(z.array(SubmittedValue)),
  createdAt: z.string(),
  createdBy: z.string(),
});
export type Activity = z.infer<typeof Activity>;

export const NewActivity = z.object({
  ...said,
  relatedTo: RelatedTo,
  occurredAt: z.nullish(z.string()),
  participants: z.pipe(
    z.nullish(z.array(z.string()).check(z.maxLength(MAX_PARTICIPANTS))),
    z.transform((ids) => [...new Set(ids ?? [])]),
  ),
});
export type NewActivity = z.input<typeof NewActivity>;
