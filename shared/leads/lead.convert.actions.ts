import { listContactsOf, newContactWrites } from '../contacts/contact.actions.ts';
import { getCustomer, newCustomerWrites } from '../customers/customer.actions.ts';
import type { Customer } from '../customers/customer.model.ts';
import { committedWithMarkers } from '../customers/customer-marker.actions.ts';
import { givenMetafields } from '../metafields/metafield.actions.ts';
import { carriedMetafields } from '../metafields/metafield.carry.actions.ts';
import { changedFields, requireVersion, withChanges } from '../platform/aggregate.ts';
import { commit, type Write } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { DomainError } from '../platform/errors.ts';
import { draft, type EventDraft } from '../platform/events.ts';
import { moveExternalRefWrite } from '../platform/external-refs.ts';
import { normalisedEmail } from '../platform/normalised.ts';
import { MAX_PAGE_SIZE } from '../platform/page.ts';
import { getLead, requireOpen } from './lead.actions.ts';
import { LeadConverted, LeadMerged, LeadUpdated } from './lead.events.ts';
import { filledFrom, type Lead, takenOver } from './lead.model.ts';
import { requireMove } from './lead.status.actions.ts';
import * as store from './lead.store.ts';
import { hintRemovals, hintWrites } from './lead-hint.store.ts';

export interface LeadConversion {
  readonly leadId: string;
  readonly existingCustomerId?: string | null;
  readonly expectedVersion?: number | null;
}

/**
 * Makes a qualified lead a customer with a contact in one transaction: a company with the person as its contact, or the
 * person; or a contact of an existing customer, who is not added twice. The lead is closed. Converting it again returns the
 * first result and writes nothing.
 */
export async function convertLead(ctx: Context, input: LeadConversion): Promise<Lead> {
  requirePermission(ctx, 'convertLead');
  const [stored, existing] = await Promise.all([
    getLead(ctx, input.leadId, 'leadId'),
    input.existingCustomerId == null ? undefined : getCustomer(ctx, input.existingCustomerId, 'existingCustomerId'),
  ]);
  if (stored.status === 'CONVERTED') return stored;
  requireVersion(stored, input.expectedVersion);
  requireMove(stored, 'CONVERTED', 'leadId');
  const party = existing ? await existingCustomer(ctx, stored, existing) : await newCustomer(ctx, stored);
  const { customerId, contactId, writes, events, created, left } = party;
  const convertedTo = { customerId, contactId, ...(left.length > 0 ? { leftMetafields: left } : {}) };
  const lead = withChanges(ctx, stored, { status: 'CONVERTED', convertedTo, markers: [], hints: [] });
  const commitWith = (markers: readonly Write[]) =>
    commit(
      ctx,
      [store.replaceLead(ctx, lead), ...store.releaseLead(ctx, stored), ...writes, ...markers],
      [draft(LeadConverted, lead, { customerId, contactId }), ...events],
    );
  await (created ? committedWithMarkers(ctx, created, undefined, commitWith) : commitWith([]));
  return lead;
}

interface Party {
  readonly customerId: string;
  readonly contactId: string;
  /** A customer that comes into being by it. */
  readonly created?: Customer;
  readonly writes: readonly Write[];
  readonly events: readonly EventDraft[];
  /** Custom fields of the lead whose values nothing takes over. */
  readonly left: string[];
}

const personOf = ({ name, email, phone, jobTitle }: Lead, customerId: string) => ({
  customerId,
  name,
  email,
  phone,
  jobTitle,
});

async function newCustomer(ctx: Context, lead: Lead): Promise<Party> {
  const { name, company, email, phone, taxId } = lead;
  const kind = company == null ? 'PERSON' : 'COMPANY';
  const { carried, left } = await carriedMetafields(ctx, 'LEAD', ['CUSTOMER', 'CONTACT'], lead.metafields);
  const { customer, writes, events } = await newCustomerWrites(
    ctx,
    { kind, name: company ?? name, email, phone, taxId, metafields: carried.get('CUSTOMER') },
    { leadId: lead.id },
  );
  const custom = await givenMetafields(ctx, 'CONTACT', { metafields: carried.get('CONTACT') });
  const person = newContactWrites(ctx, personOf(lead, customer.id), undefined, custom());
  return {
    customerId: customer.id,
    contactId: person.contact.id,
    created: customer,
    writes: [...writes, ...person.writes],
    events: [...events, ...person.events],
    left,
  };
}

async function existingCustomer(ctx: Context, lead: Lead, customer: Customer): Promise<Party> {
  const customerId = customer.id;
  const { email } = lead;
  const known = email == null ? undefined : await listContactsOf(ctx, customerId, { first: MAX_PAGE_SIZE });
  const same = known?.edges.find(
    ({ node }) => node.email != null && email != null && normalisedEmail(node.email) === normalisedEmail(email),
  );
  // Who is there keeps what it has.
  const { carried, left } = await carriedMetafields(ctx, 'LEAD', same ? [] : ['CONTACT' as const], lead.metafields);
  if (same) return { customerId, contactId: same.node.id, writes: [], events: [], left };
  const custom = await givenMetafields(ctx, 'CONTACT', { metafields: carried.get('CONTACT') });
  const { contact, writes, events } = newContactWrites(ctx, personOf(lead, customerId), undefined, custom());
  return { customerId, contactId: contact.id, writes, events, left };
}

export interface LeadMerge {
  readonly sourceId: string;
  readonly targetId: string;
  readonly expectedVersion?: number | null;
}

/**
 * Closes the source as a duplicate of the target: what the target lacks is filled from the source, the source's e-mail, phone,
 * tax id and external ids now lead to the target (as far as its ten external ids have room). `expectedVersion` is the target's. Merging again returns the target and writes nothing.
 */
export async function mergeLeads(ctx: Context, { sourceId, targetId, expectedVersion }: LeadMerge): Promise<Lead> {
  requirePermission(ctx, 'mergeLeads');
  if (sourceId === targetId) throw new DomainError('VALIDATION', 'Name two different leads.', 'targetId');
  const [source, stored] = await Promise.all([getLead(ctx, sourceId, 'sourceId'), getLead(ctx, targetId, 'targetId')]);
  if (source.mergedInto === stored.id) return stored;
  requireVersion(stored, expectedVersion);
  requireOpen(stored, 'targetId');
  requireMove(source, 'MERGED', 'sourceId');
  const filled = filledFrom(stored, source);
  const taken = takenOver(stored, source);
  const customerMatch = stored.customerMatch ?? source.customerMatch;
  const target = withChanges(ctx, stored, { ...filled, ...taken, customerMatch });
  const kept = source.externalRefs.filter((ref) => !taken.externalRefs.includes(ref));
  const closed = withChanges(ctx, source, {
    status: 'MERGED',
    mergedInto: target.id,
    markers: [],
    hints: [],
    externalRefs: kept,
  });
  const moved = source.externalRefs.filter((ref) => taken.externalRefs.includes(ref));
  await commit(
    ctx,
    [
      store.replaceLead(ctx, target),
      store.replaceLead(ctx, closed),
      ...source.markers.map((marker) => store.moveMarker(ctx, marker, source.id, target.id)),
      ...hintRemovals(ctx, source.hints ?? [], source.id),
      ...hintRemovals(
        ctx,
        (stored.hints ?? []).filter((hint) => !target.hints?.includes(hint)),
        target.id,
      ),
      ...hintWrites(
        ctx,
        (target.hints ?? []).filter((hint) => !stored.hints?.includes(hint)),
        target.id,
      ),
      ...moved.map((ref) => moveExternalRefWrite(ctx, 'led', ref, { from: source.id, to: target.id })),
      ...store.moveLoad(ctx, source.owner, undefined),
    ],
    [
      draft(LeadUpdated, target, {
        changed: [...changedFields(stored, filled), ...(moved.length > 0 ? ['externalRefs'] : [])],
        mergedFrom: source.id,
      }),
      draft(LeadMerged, closed, { targetId: target.id }),
    ],
  );
  return target;
}
