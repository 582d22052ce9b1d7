import type * as z from 'zod/mini';
import { leadSources } from '../access/capture-key.code-lists.ts';
import { newActivityWrites } from '../activities/activity.actions.ts';
import { type Consent, type SubmittedValue, submittedOf } from '../activities/activity.model.ts';
import type { OnActivity } from '../activities/related.ts';
import { refuseCodes, refusedCodes, usesIn } from '../code-lists/code-list.actions.ts';
import { findCustomerMatch } from '../customers/customer-marker.actions.ts';
import { givenMetafields } from '../metafields/metafield.actions.ts';
import type { WithMetafields } from '../metafields/metafield.model.ts';
import { branchForNew, namedBranch } from '../organization/branch.actions.ts';
import { movedToBranch, ofBranch } from '../organization/branch.model.ts';
import { changedFields, newAggregate, requireVersion, withChanges } from '../platform/aggregate.ts';
import { commit } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { DomainError, notFound, parse } from '../platform/errors.ts';
import { draft } from '../platform/events.ts';
import { type ExternalRef, externalRefWrites, withExternalRef } from '../platform/external-refs.ts';
import type { ListQuery } from '../platform/list-query.ts';
import { nextNumber } from '../platform/numbers.ts';
import type { Page } from '../platform/page.ts';
import { pastTime } from '../platform/past-time.ts';
import { answerList } from '../platform/served-list.ts';
import { fingerprintOf, withFormCapture } from './form-capture.model.ts';
import { LeadActivityLogged, LeadCaptured, LeadCapturedAgain, LeadUpdated } from './lead.events.ts';
import { isOpen, LEAD_NUMBERS, type Lead, LeadChanges, matchAfter, NewLead, UNASSIGNED } from './lead.model.ts';
import * as store from './lead.store.ts';
import { activityKindOf, withActivity } from './lead-activity.model.ts';
import { hintRemovals, hintWrites } from './lead-hint.store.ts';

export { findLead, findLoad, findMarkerHolders, holdersWithoutLead, listLeadIds } from './lead.store.ts';
export { findHints } from './lead-hint.store.ts';

/** The lead of an earlier capture: a repeat must not tell either that it was another's. */
export const recallCapture = store.findAnyLead;

/** The lead, or NOT_FOUND under the named input field. */
export async function getLead(ctx: Context, id: string, field = 'id'): Promise<Lead> {
  const lead = await store.findLead(ctx, id);
  if (!lead) throw notFound('No lead has this id.', field);
  return lead;
}

/** Refuses with INVALID_STATE when nobody may work the lead any more. */
export function requireOpen(lead: Lead, field = 'id'): void {
  if (!isOpen(lead))
    throw new DomainError('INVALID_STATE', 'The lead is {status}.', field, { params: { status: lead.status } });
}

/** One page of leads. */
export const listLeads = (ctx: Context, query: ListQuery): Promise<Page<Lead>> =>
  answerList(ctx, store.leadLists, query);

type GivenConsent = Omit<Consent, 'givenAt'> & { readonly givenAt?: string | null };

export const consentOf = (ctx: Context, consent: GivenConsent | null | undefined): Consent | undefined =>
  consent ? { ...consent, givenAt: pastTime(ctx, consent.givenAt, 'consent.givenAt') } : undefined;

/** A consent that is given anew is dated anew; one that is confirmed or withdrawn keeps its evidence. */
const changedConsent = (ctx: Context, stored: Consent | null | undefined, given: GivenConsent): Consent | undefined =>
  consentOf(
    ctx,
    given.marketing && !stored?.marketing ? given : { ...stored, ...given, givenAt: given.givenAt ?? stored?.givenAt },
  );

/** What `captureLead` and `upsertLead` make a lead of. */
export interface Captured {
  readonly profile: Omit<z.output<typeof NewLead>, 'consent' | 'branchId'>;
  readonly consent: Consent | undefined;
  readonly submitted: readonly SubmittedValue[];
}

/**
 * Captures a lead into the queue UNASSIGNED. When an open lead has the same e-mail address, that lead is returned, unless
 * `overrideDuplicate` asks for a second one; a phone number or tax id that others have too is a hint for people
 * (`possibleDuplicates`). Whatever happens, an activity keeps all that was submitted. A race
 * of two captures is lost with CONFLICT and finds the other's lead when it runs again. A public key must bring the consent
 * (VALIDATION), whose time is the server's, has the source of its key whatever it says, and may not override (FORBIDDEN); what it repeats leaves no trace, and of what differs
 * one lead takes ten a day (LIMIT_EXCEEDED, `form-capture.model.ts`).
 */
export async function captureLead(
  ctx: Context,
  input: NewLead & WithMetafields & { overrideDuplicate?: boolean | null },
): Promise<Lead> {
  requirePermission(ctx, 'captureLead');
  const isForm = ctx.actor.kind === 'capture';
  // Anybody can fill in a form: when it was is said by the server, and where it came from by the key.
  const {
    consent: given,
    branchId,
    ...profile
  } = parse(NewLead, isForm ? { ...input, source: ctx.actor.form?.source } : input);
  const consent = consentOf(ctx, isForm && given ? { ...given, givenAt: ctx.now } : given);
  if (isForm) {
    if (!consent) throw new DomainError('VALIDATION', 'A form must send what the person agreed to.', 'consent');
    if (input.overrideDuplicate)
      throw new DomainError('FORBIDDEN', 'A form may not override duplicates.', 'overrideDuplicate');
  }
  const captured: Captured = {
    profile,
    consent,
    submitted: submittedOf({
      ...profile,
      source: input.source.slice(0, 40),
      consent,
      metafields: input.metafields,
    }),
  };
  const markers = await newLeadMarkers(profile);
  const [holders, customerMatch, branch, refused, metafields] = await Promise.all([
    store.findMarkerHolders(ctx, markers.personal),
    findCustomerMatch(ctx, profile),
    branchForNew(ctx, branchId),
    isForm ? [] : refusedCodes(ctx, usesIn({ source: leadSources }, profile)),
    givenMetafields(ctx, 'LEAD', input),
  ]);
  refuseCodes(refused);
  const custom = metafields();
  const its = ofBranch(branch());
  const [holder] = holders;
  if (holder !== undefined && !input.overrideDuplicate) return captureAgain(ctx, holder, captured);
  return insertNewLead(ctx, captured, {
    ...custom,
    ...its,
    customerMatch,
    externalRefs: [],
    markers: holder === undefined ? markers.personal : [],
    hints: holder === undefined ? markers.shared : [...markers.personal, ...markers.shared],
  });
}

/** By what a lead is found: what it alone may have, and what it may share. */
export async function newLeadMarkers(profile: Captured['profile']): Promise<{ personal: string[]; shared: string[] }> {
  const { isPersonal, leadMarkersOf } = await import('./lead-markers.model.ts');
  const markers = leadMarkersOf(profile);
  return { personal: markers.filter(isPersonal), shared: markers.filter((marker) => !isPersonal(marker)) };
}

/** A new lead with the activity that keeps what was submitted. */
export async function insertNewLead(
  ctx: Context,
  { profile, consent, submitted }: Captured,
  found: Pick<Lead, 'metafields' | 'legalEntityId' | 'branchId' | 'customerMatch' | 'externalRefs' | 'markers'> & {
    readonly hints: string[];
  },
): Promise<Lead> {
  const lead: Lead = {
    ...newAggregate(ctx, ctx.newId('led')),
    number: await nextNumber(ctx, LEAD_NUMBERS),
    ...profile,
    consent,
    capturedBy: ctx.actor.form?.label,
    status: 'NEW',
    queue: UNASSIGNED,
    factors: [],
    lastActivityAt: ctx.now,
    activityCounts: {},
    ...found,
    ...(ctx.actor.kind === 'capture' ? { formCaptures: [{ fingerprint: fingerprintOf(submitted), at: ctx.now }] } : {}),
  };
  const first = captureActivity(ctx, lead.id, 'Captured', { profile, consent, submitted });
  await commit(
    ctx,
    [
      ...store.insertLead(ctx, lead),
      ...lead.markers.map((marker) => store.insertMarker(ctx, marker, lead.id)),
      ...hintWrites(ctx, found.hints, lead.id),
      ...externalRefWrites(ctx, 'led', lead.id, lead.externalRefs, { field: 'externalRef', code: 'CONFLICT' }),
      ...first.writes,
    ],
    [draft(LeadCaptured, lead, { source: lead.source, customerId: lead.customerMatch?.customerId }), ...first.events],
  );
  return lead;
}

/** The activity that keeps what was submitted; the lead has an event of its own that tells of it. */
const captureActivity = (
  ctx: Context,
  leadId: string,
  what: string,
  { profile: { source, campaign, message }, consent, submitted }: Captured,
) =>
  newActivityWrites(
    ctx,
    {
      relatedTo: [leadId],
      kind: activityKindOf(source),
      subject: campaign == null ? what : `${what}: ${campaign}`,
      body: message,
      occurredAt: ctx.now,
      consent,
      submitted: [...submitted],
    },
    [leadId],
  );

async function captureAgain(ctx: Context, leadId: string, captured: Captured): Promise<Lead> {
  const stored = await store.findAnyLead(ctx, leadId);
  if (!stored || !isOpen(stored)) throw new DomainError('CONFLICT', 'The lead was closed meanwhile.');
  const formCaptures =
    ctx.actor.kind === 'capture'
      ? withFormCapture(stored.formCaptures, fingerprintOf(captured.submitted), ctx.now)
      : stored.formCaptures;
  if (ctx.actor.kind === 'capture' && !formCaptures) return stored;
  const { activity, writes, events } = captureActivity(ctx, leadId, 'Captured again', captured);
  const lead = withChanges(ctx, stored, { ...withActivity(stored, activity), formCaptures });
  await commit(
    ctx,
    [store.replaceLead(ctx, lead), ...writes],
    [draft(LeadCapturedAgain, lead, { source: captured.profile.source, activityId: activity.id }), ...events],
  );
  return lead;
}

/**
 * Changes the named fields of an open lead; writes nothing when none differs. An e-mail address that another open lead has is
 * refused with DUPLICATE: merge the two.
 */
export async function updateLead(
  ctx: Context,
  input: LeadChanges & WithMetafields & { id: string; expectedVersion?: number | null },
): Promise<Lead> {
  requirePermission(ctx, 'updateLead');
  return changeLead(ctx, input.id, input, { expectedVersion: input.expectedVersion });
}

interface Change {
  readonly expectedVersion?: number | null | undefined;
  /** An external id that the lead gets with it. */
  readonly externalRef?: ExternalRef;
  /** What an activity keeps of it. */
  readonly captured?: Captured;
}

export async function changeLead(
  ctx: Context,
  id: string,
  input: LeadChanges & WithMetafields,
  { expectedVersion, externalRef, captured }: Change = {},
): Promise<Lead> {
  const { consent, branchId, ...changes } = parse(LeadChanges, input);
  const [stored, branch, refused, found, metafields] = await Promise.all([
    getLead(ctx, id),
    branchId == null ? undefined : namedBranch(ctx, branchId),
    refusedCodes(ctx, usesIn({ source: leadSources }, changes)),
    findCustomerMatch(ctx, changes),
    givenMetafields(ctx, 'LEAD', input),
  ]);
  requireVersion(stored, expectedVersion);
  const profile = {
    ...changes,
    ...(branch && movedToBranch(branch())),
    ...(consent ? { consent: changedConsent(ctx, stored.consent, consent) } : {}),
    ...metafields(stored),
  };
  const changed = changedFields(stored, profile);
  if (changed.length === 0 && !externalRef) return stored;
  requireOpen(stored);
  refuseCodes(refused, stored);
  const { markers, hints, writes } = await markersAfter(ctx, stored, { ...stored, ...(profile as Partial<Lead>) });
  const again = captured && captureActivity(ctx, id, 'Captured again', captured);
  const lead = withChanges(ctx, stored, {
    ...(profile as Partial<Lead>),
    ...(again ? withActivity(stored, again.activity) : {}),
    ...(externalRef ? { externalRefs: withExternalRef(stored.externalRefs, externalRef, 'externalRef') } : {}),
    customerMatch: matchAfter(stored.customerMatch, found, changed),
    markers,
    hints,
  });
  await commit(
    ctx,
    [
      ...store.moveLead(ctx, stored, lead),
      ...writes,
      ...(externalRef
        ? externalRefWrites(ctx, 'led', id, [externalRef], { field: 'externalRef', code: 'CONFLICT' })
        : []),
      ...(again?.writes ?? []),
    ],
    [
      draft(LeadUpdated, lead, { changed: externalRef ? [...changed, 'externalRefs'] : changed }),
      ...(again?.events ?? []),
    ],
  );
  return lead;
}

/** What the lead is found by after a change, with the writes that make it so. */
async function markersAfter(ctx: Context, stored: Lead, wanted: Lead) {
  const { isPersonal, leadMarkersOf } = await import('./lead-markers.model.ts');
  const [before, after] = [leadMarkersOf(stored), leadMarkersOf(wanted)];
  const isLeft = (value: string): boolean => before.includes(value) && !after.includes(value);
  const isNew = (value: string): boolean => after.includes(value) && !before.includes(value);
  const hinted = stored.hints ?? [];
  const taken = after.filter((value) => isPersonal(value) && isNew(value) && !stored.markers.includes(value));
  const shared = after.filter((value) => !isPersonal(value) && !hinted.includes(value));
  return {
    markers: [...stored.markers.filter((value) => !isLeft(value)), ...taken],
    hints: [...hinted.filter((value) => !isLeft(value)), ...shared],
    writes: [
      ...stored.markers.filter(isLeft).map((marker) => store.removeMarker(ctx, marker, stored.id)),
      ...taken.map((marker) => store.claimMarker(ctx, marker, stored.id)),
      ...hintRemovals(ctx, hinted.filter(isLeft), stored.id),
      ...hintWrites(ctx, shared, stored.id),
    ],
  };
}

/** What logging an activity changes in an open lead: what its score is made of. Its score follows by event. */
export const onActivity: OnActivity<Lead> = (ctx, stored, activity, field) => {
  requireOpen(stored, field);
  const lead = withChanges(ctx, stored, withActivity(stored, activity));
  return {
    writes: [store.replaceLead(ctx, lead)],
    events: [draft(LeadActivityLogged, lead, { activityId: activity.id, kind: activity.kind })],
  };
};
