import { leadSources } from '../access/capture-key.code-lists.ts';
import { newActivityWrites } from '../activities/activity.actions.ts';
import type { Consent } from '../activities/activity.model.ts';
import type { OnActivity } from '../activities/related.ts';
import { refuseCodes, refusedCodes, usesIn } from '../code-lists/code-list.actions.ts';
import { givenMetafields } from '../metafields/metafield.actions.ts';
import type { WithMetafields } from '../metafields/metafield.model.ts';
import { changedFields, newAggregate, requireVersion, withChanges } from '../platform/aggregate.ts';
import { commit } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { DomainError, notFound, parse } from '../platform/errors.ts';
import { draft } from '../platform/events.ts';
import type { ListQuery } from '../platform/list-query.ts';
import { nextNumber } from '../platform/numbers.ts';
import type { Page } from '../platform/page.ts';
import { pastTime } from '../platform/past-time.ts';
import { answerList } from '../platform/served-list.ts';
import { fingerprintOf, withFormCapture } from './form-capture.model.ts';
import { LeadActivityLogged, LeadCaptured, LeadCapturedAgain, LeadUpdated } from './lead.events.ts';
import { isOpen, LEAD_NUMBERS, type Lead, LeadChanges, NewLead, UNASSIGNED } from './lead.model.ts';
import * as store from './lead.store.ts';
import { activityKindOf, withActivity } from './lead-activity.model.ts';

export const { findLead, findLoad, findMarkerHolders, listLeadIds } = store;

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

const consentOf = (ctx: Context, consent: GivenConsent | null | undefined): Consent | undefined =>
  consent ? { ...consent, givenAt: pastTime(ctx, consent.givenAt, 'consent.givenAt') } : undefined;

/** A consent that is given anew is dated anew; one that is confirmed or withdrawn keeps its evidence. */
const changedConsent = (ctx: Context, stored: Consent | null | undefined, given: GivenConsent): Consent | undefined =>
  consentOf(
    ctx,
    given.marketing && !stored?.marketing ? given : { ...stored, ...given, givenAt: given.givenAt ?? stored?.givenAt },
  );

/**
 * Captures a lead into the queue UNASSIGNED. When an open lead has the same normalised e-mail, tax id or phone, that lead is
 * returned with an activity logged on it and nothing is duplicated, unless `overrideDuplicate` asks for a second one. A race
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
  const { consent: given, ...profile } = parse(NewLead, isForm ? { ...input, source: ctx.actor.form?.source } : input);
  const consent = consentOf(ctx, isForm && given ? { ...given, givenAt: ctx.now } : given);
  if (isForm) {
    if (!consent) throw new DomainError('VALIDATION', 'A form must send what the person agreed to.', 'consent');
    if (input.overrideDuplicate)
      throw new DomainError('FORBIDDEN', 'A form may not override duplicates.', 'overrideDuplicate');
  }
  const { leadMarkersOf } = await import('./lead-markers.model.ts');
  const markers = leadMarkersOf(profile);
  const [holders, refused, metafields] = await Promise.all([
    store.findMarkerHolders(ctx, markers),
    isForm ? [] : refusedCodes(ctx, usesIn({ source: leadSources }, profile)),
    givenMetafields(ctx, 'LEAD', input),
  ]);
  refuseCodes(refused);
  const custom = metafields();
  const holder = holders.find((id) => id !== undefined);
  if (holder !== undefined && !input.overrideDuplicate) return captureAgain(ctx, holder, profile, consent);
  const free = markers.filter((_, index) => holders[index] === undefined);
  const lead: Lead = {
    ...newAggregate(ctx, ctx.newId('led')),
    ...custom,
    number: await nextNumber(ctx, LEAD_NUMBERS),
    ...profile,
    consent,
    capturedBy: ctx.actor.form?.label,
    status: 'NEW',
    queue: UNASSIGNED,
    factors: [],
    lastActivityAt: ctx.now,
    activityCounts: {},
    markers: free,
    ...(isForm ? { formCaptures: [{ fingerprint: fingerprintOf({ ...profile, consent }), at: ctx.now }] } : {}),
  };
  await commit(
    ctx,
    [...store.insertLead(ctx, lead), ...free.map((marker) => store.insertMarker(ctx, marker, lead.id))],
    [draft(LeadCaptured, lead, { source: lead.source })],
  );
  return lead;
}

async function captureAgain(
  ctx: Context,
  leadId: string,
  { source, campaign, message }: Pick<Lead, 'source' | 'campaign' | 'message'>,
  consent: Consent | undefined,
): Promise<Lead> {
  const stored = await store.findAnyLead(ctx, leadId);
  if (!stored || !isOpen(stored)) throw new DomainError('CONFLICT', 'The lead was closed meanwhile.');
  const formCaptures =
    ctx.actor.kind === 'capture'
      ? withFormCapture(stored.formCaptures, fingerprintOf({ campaign, message, consent }), ctx.now)
      : stored.formCaptures;
  if (ctx.actor.kind === 'capture' && !formCaptures) return stored;
  const said = { kind: activityKindOf(source), occurredAt: ctx.now };
  const { activity, writes, events } = newActivityWrites(
    ctx,
    {
      ...said,
      relatedTo: [leadId],
      subject: campaign == null ? 'Captured again' : `Captured again: ${campaign}`,
      body: message,
      consent,
    },
    [leadId],
  );
  const lead = withChanges(ctx, stored, { ...withActivity(stored, said), formCaptures });
  await commit(
    ctx,
    [store.replaceLead(ctx, lead), ...writes],
    [draft(LeadCapturedAgain, lead, { source, activityId: activity.id }), ...events],
  );
  return lead;
}

/**
 * Changes the named fields of an open lead; writes nothing when none differs. An e-mail, tax id or phone that another open
 * lead has is refused with DUPLICATE: merge the two.
 */
export async function updateLead(
  ctx: Context,
  input: LeadChanges & WithMetafields & { id: string; expectedVersion?: number | null },
): Promise<Lead> {
  requirePermission(ctx, 'updateLead');
  const { consent, ...changes } = parse(LeadChanges, input);
  const [stored, refused, metafields] = await Promise.all([
    getLead(ctx, input.id),
    refusedCodes(ctx, usesIn({ source: leadSources }, changes)),
    givenMetafields(ctx, 'LEAD', input),
  ]);
  requireVersion(stored, input.expectedVersion);
  requireOpen(stored);
  refuseCodes(refused, stored);
  const profile = {
    ...changes,
    ...(consent ? { consent: changedConsent(ctx, stored.consent, consent) } : {}),
    ...metafields(stored),
  };
  const changed = changedFields(stored, profile);
  if (changed.length === 0) return stored;
  const { leadMarkersOf } = await import('./lead-markers.model.ts');
  const wanted = leadMarkersOf({ ...stored, ...profile });
  const given = leadMarkersOf(stored);
  const left = stored.markers.filter((marker) => given.includes(marker) && !wanted.includes(marker));
  const taken = wanted.filter((marker) => !given.includes(marker) && !stored.markers.includes(marker));
  const markers = [...stored.markers.filter((marker) => !left.includes(marker)), ...taken];
  const lead = withChanges(ctx, stored, { ...(profile as Partial<Lead>), markers });
  await commit(
    ctx,
    [
      store.replaceLead(ctx, lead),
      ...left.map((marker) => store.removeMarker(ctx, marker, lead.id)),
      ...taken.map((marker) => store.claimMarker(ctx, marker, lead.id)),
    ],
    [draft(LeadUpdated, lead, { changed })],
  );
  return lead;
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
