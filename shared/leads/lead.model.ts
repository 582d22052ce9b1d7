import * as z from 'zod';
import { Consent } from '../activities/activity.model.ts';
import { Code } from '../code-lists/code-list.model.ts';
import { customerMatchKinds } from '../customers/customer-markers.model.ts';
import { Aggregate } from '../platform/aggregate.ts';
import { EmailAddress, PhoneNumber } from '../platform/contact-data.ts';
import { withCode } from '../platform/errors.ts';
import { ExternalRef, MAX_EXTERNAL_REFS } from '../platform/external-refs.ts';
import { Money, stored, unsignedMinor } from '../platform/money.ts';
import type { NumberSeries } from '../platform/numbers.ts';
import { CountryCode } from '../platform/places.ts';
import { LeadGrade, ScoreFactor } from './lead-scoring.model.ts';

export const LEAD_NUMBERS: NumberSeries = { prefix: 'L' };

export const leadStatuses = [
  'NEW',
  'WORKING',
  'NURTURING',
  'QUALIFIED',
  'CONVERTED',
  'DISQUALIFIED',
  'MERGED',
] as const;
export type LeadStatus = (typeof leadStatuses)[number];

/** Where a lead may go from each status. */
export const leadTransitions: Readonly<Record<LeadStatus, readonly LeadStatus[]>> = {
  NEW: ['WORKING', 'NURTURING', 'DISQUALIFIED', 'MERGED'],
  WORKING: ['QUALIFIED', 'NURTURING', 'DISQUALIFIED', 'MERGED'],
  NURTURING: ['WORKING', 'DISQUALIFIED', 'MERGED'],
  QUALIFIED: ['CONVERTED', 'NURTURING', 'DISQUALIFIED', 'MERGED'],
  DISQUALIFIED: ['NEW'],
  CONVERTED: [],
  MERGED: [],
};

export const canMoveTo = (lead: Pick<Lead, 'status'>, to: LeadStatus): boolean =>
  // A status of a later version leads nowhere from here.
  leadTransitions[lead.status]?.includes(to) ?? false;

/** Somebody may still work the lead: it is on a work list, counts as load and holds its duplicate markers. */
export const isOpen = ({ status }: Pick<Lead, 'status'>): boolean =>
  status !== 'CONVERTED' && status !== 'DISQUALIFIED' && status !== 'MERGED';

export const openStatuses = leadStatuses.filter((status) => isOpen({ status }));

/** The queue of leads that nobody has decided on; only its leads are assigned by the rules. */
export const UNASSIGNED = 'UNASSIGNED';

const text = (max: number) => z.string().trim().min(1).max(max);

export const QueueName = z
  .string()
  .refine(
    (queue) => /^[A-Z0-9][A-Z0-9_-]{0,39}$/.test(queue),
    withCode('VALIDATION', 'A queue is 1 to 40 capital letters, digits, dashes or underscores.'),
  );
/** Subject of a user's token. */
export const Subject = text(200);

const NewConsent = Consent.extend({ givenAt: z.string().nullish() });

const details = {
  company: text(200).nullish(),
  jobTitle: text(100).nullish(),
  email: EmailAddress.nullish(),
  phone: PhoneNumber.nullish(),
  taxId: text(40).nullish(),
  country: CountryCode.nullish(),
  campaign: text(100).nullish(),
  message: text(4000).nullish(),
  interest: text(400).nullish(),
  budget: Money.extend({ amountMinor: unsignedMinor }).nullish(),
  employees: z.int().min(0).max(10_000_000).nullish(),
};
const profile = { name: text(200), source: Code, ...details };

export const NewLead = z.object({ ...profile, consent: NewConsent.nullish() });
export type NewLead = z.input<typeof NewLead>;

/** The state that a lead of another system should have. */
export const LeadUpsert = NewLead.extend({ externalRef: ExternalRef });
export type LeadUpsert = z.input<typeof LeadUpsert>;

export const LeadChanges = z.object({ ...profile, consent: NewConsent }).partial();
export type LeadChanges = z.input<typeof LeadChanges>;

/** Why the rules gave the lead to somebody: what they looked at, which rule decided, and each step in words. */
export const LeadRouting = z.object({
  rule: z.string(),
  reasons: z.array(z.string()),
  inputs: z.object({
    country: z.string().nullish(),
    source: z.string(),
    grade: LeadGrade.nullish(),
    score: z.int().nullish(),
  }),
  settingsVersion: z.int(),
  decidedAt: z.string(),
});
export type LeadRouting = z.infer<typeof LeadRouting>;

export const FormCapture = z.object({ fingerprint: z.string(), at: z.string() });
export type FormCapture = z.infer<typeof FormCapture>;

/** Lead: a person who may buy, before they are a customer. Has exactly one of owner or queue. */
export const Lead = Aggregate.extend({
  number: z.string(),
  ...profile,
  budget: z.object({ amountMinor: stored.amountMinor, currency: z.string() }).nullish(),
  consent: Consent.nullish(),
  /** Label of the capture key that it came in by. */
  capturedBy: z.string().nullish(),
  status: z.enum(leadStatuses),
  owner: Subject.nullish(),
  queue: QueueName.nullish(),
  score: z.int().min(0).max(100).nullish(),
  grade: LeadGrade.nullish(),
  factors: z.array(ScoreFactor),
  modelVersion: z.string().nullish(),
  scoredAt: z.string().nullish(),
  routing: LeadRouting.nullish(),
  lastActivityAt: z.string(),
  activityCounts: z.record(z.string(), z.int().positive()),
  disqualifyReason: z.string().nullish(),
  disqualifyNote: z.string().nullish(),
  convertedTo: z.object({ customerId: z.string(), contactId: z.string() }).nullish(),
  mergedInto: z.string().nullish(),
  externalRefs: z.array(ExternalRef),
  /** The customer whose tax id, e-mail address or domain it has. A hint: it opens the lead to nobody. */
  customerMatch: z.object({ customerId: z.string(), by: z.enum(customerMatchKinds) }).nullish(),
  /** The duplicate markers that this lead alone holds while it is open. */
  markers: z.array(z.string()),
  /** The values that it is listed under while it is open and that others may have too. */
  hints: z.array(z.string()).nullish(),
  /** What public forms brought of late, by fingerprint: the same again is no news. */
  formCaptures: z.array(FormCapture).nullish(),
}).refine(({ owner, queue }) => (owner == null) !== (queue == null), { error: 'Exactly one of owner or queue.' });
export type Lead = z.infer<typeof Lead>;

export const leadMarkerKinds = ['email', 'taxId', 'phone'] as const;
export type LeadMarkerKind = (typeof leadMarkerKinds)[number];

/** The input field that a marker comes from. */
export const fieldOfMarker = (marker: string): string => marker.slice(0, marker.indexOf('#'));

export const duplicateReasons = ['EMAIL', 'TAX_ID', 'PHONE'] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

const reasons: Readonly<Record<string, DuplicateReason>> = { email: 'EMAIL', taxId: 'TAX_ID', phone: 'PHONE' };
/** What a shared value is. */
export const reasonOf = (marker: string): DuplicateReason => reasons[fieldOfMarker(marker)] ?? 'EMAIL';

/** Of the customer that a lead had and the one that its new data lead to, the one that is known by the more reliable. */
export function matchAfter(
  stored: Lead['customerMatch'],
  found: Lead['customerMatch'],
  changed: readonly string[],
): Lead['customerMatch'] {
  const isLeft = stored && changed.includes(stored.by === 'TAX_ID' ? 'taxId' : 'email');
  const known = [isLeft ? undefined : stored, found].flatMap((match) => match ?? []);
  return customerMatchKinds.flatMap((kind) => known.find(({ by }) => by === kind) ?? [])[0];
}

/** Values that a lead is listed under at most; each merge may bring some. */
const MAX_HINTS = 20;

/** What the target of a merge takes of what the source is found by. */
export function takenOver(target: Lead, source: Lead): Pick<Lead, 'markers' | 'hints' | 'externalRefs'> {
  const markers = [...target.markers, ...source.markers];
  const hints = [...new Set([...(target.hints ?? []), ...(source.hints ?? [])])].filter(
    (value) => !markers.includes(value),
  );
  const externalRefs = [...target.externalRefs, ...source.externalRefs].slice(0, MAX_EXTERNAL_REFS);
  return { markers, hints: hints.slice(0, MAX_HINTS), externalRefs };
}

const mergeable = [...Object.keys(details), 'consent'] as (keyof typeof details | 'consent')[];

/** What the target of a merge lacks and the source has. */
export function filledFrom(target: Lead, source: Lead): Partial<Lead> {
  const missing = mergeable.filter((field) => target[field] == null && source[field] != null);
  const filled: Partial<Lead> = Object.fromEntries(missing.map((field) => [field, source[field]]));
  const custom = { ...source.metafields, ...target.metafields };
  return Object.keys(custom).length > Object.keys(target.metafields ?? {}).length
    ? { ...filled, metafields: custom }
    : filled;
}
