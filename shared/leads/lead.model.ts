import * as z from 'zod/mini';
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

const text = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));

export const QueueName = z
  .string()
  .check(
    z.refine(
      (queue) => /^[A-Z0-9][A-Z0-9_-]{0,39}$/.test(queue),
      withCode('VALIDATION', 'A queue is 1 to 40 capital letters, digits, dashes or underscores.'),
    ),
  );
/** Subject of a user's token. */
export const Subject = text(200);

const NewConsent = z.extend(Consent, { givenAt: z.nullish(z.string()) });

const details = {
  company: z.nullish(text(200)),
  jobTitle: z.nullish(text(100)),
  email: z.nullish(EmailAddress),
  phone: z.nullish(PhoneNumber),
  taxId: z.nullish(text(40)),
  country: z.nullish(CountryCode),
  campaign: z.nullish(text(100)),
  message: z.nullish(text(4000)),
  interest: z.nullish(text(400)),
  budget: z.nullish(z.extend(Money, { amountMinor: unsignedMinor })),
  employees: z.nullish(z.int().check(z.minimum(0), z.maximum(10_000_000))),
};
const profile = { name: text(200), source: Code, ...details };

export const NewLead = z.object({ ...profile, consent: z.nullish(NewConsent), branchId: z.nullish(z.string()) });
export type NewLead = z.input<typeof NewLead>;

/** The state that a lead of another system should have. */
export const LeadUpsert = z.extend(NewLead, { externalRef: ExternalRef });
export type LeadUpsert = z.input<typeof LeadUpsert>;

export const LeadChanges = z.partial(z.object({ ...profile, consent: NewConsent, branchId: z.nullish(z.string()) }));
export type LeadChanges = z.input<typeof LeadChanges>;

/** Why the rules gave the lead to somebody: what they looked at, which rule decided, and each step in words. */
export const LeadRouting = z.object({
  rule: z.string(),
  reasons: z.array(z.string()),
  inputs: z.object({
    country: z.nullish(z.string()),
    source: z.string(),
    grade: z.nullish(LeadGrade),
    score: z.nullish(z.int()),
  }),
  settingsVersion: z.int(),
  decidedAt: z.string(),
});
export type LeadRouting = z.infer<typeof LeadRouting>;

export const FormCapture = z.object({ fingerprint: z.string(), at: z.string() });
export type FormCapture = z.infer<typeof FormCapture>;

/** Lead: a person who may buy, before they are a customer. Has exactly one of owner or queue. */
export const Lead = z
  .extend(Aggregate, {
    number: z.string(),
    legalEntityId: z.nullish(z.string()),
    branchId: z.nullish(z.string()),
    ...profile,
    budget: z.nullish(z.object({ amountMinor: stored.amountMinor, currency: z.string() })),
    consent: z.nullish(Consent),
    /** Label of the capture key that it came in by. */
    capturedBy: z.nullish(z.string()),
    status: z.enum(leadStatuses),
    owner: z.nullish(Subject),
    queue: z.nullish(QueueName),
    score: z.nullish(z.int().check(z.minimum(0), z.maximum(100))),
    grade: z.nullish(LeadGrade),
    factors: z.array(ScoreFactor),
    modelVersion: z.nullish(z.string()),
    scoredAt: z.nullish(z.string()),
    routing: z.nullish(LeadRouting),
    lastActivityAt: z.string(),
    activityCounts: z.record(z.string(), z.int().check(z.positive())),
    disqualifyReason: z.nullish(z.string()),
    disqualifyNote: z.nullish(z.string()),
    convertedTo: z.nullish(z.object({ customerId: z.string(), contactId: z.string() })),
    mergedInto: z.nullish(z.string()),
    externalRefs: z.array(ExternalRef),
    /** The customer whose tax id, e-mail address or domain it has. A hint: it opens the lead to nobody. */
    customerMatch: z.nullish(z.object({ customerId: z.string(), by: z.enum(customerMatchKinds) })),
    /** The duplicate markers that this lead alone holds while it is open. */
    markers: z.array(z.string()),
    /** The values that it is listed under while it is open and that others may have too. */
    hints: z.nullish(z.array(z.string())),
    /** What public forms brought of late, by fingerprint: the same again is no news. */
    formCaptures: z.nullish(z.array(FormCapture)),
  })
  .check(
    z.refine(({ owner, queue }) => (owner == null) !== (queue == null), { error: 'Exactly one of owner or queue.' }),
  );
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
