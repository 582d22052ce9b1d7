import { refuseCodes, refusedCodes, usesIn } from '../code-lists/code-list.actions.ts';
import { getCustomer } from '../customers/customer.actions.ts';
import type { Customer } from '../customers/customer.model.ts';
import { givenMetafields } from '../metafields/metafield.actions.ts';
import type { WithMetafields } from '../metafields/metafield.model.ts';
import { type Aggregate, changedFields, newAggregate, requireVersion, withChanges } from '../platform/aggregate.ts';
import { commit, type Write } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { type ErrorCode, limitExceeded, notFound, parse } from '../platform/errors.ts';
import { draft, type EventDraft } from '../platform/events.ts';
import { referencesOf } from '../platform/external-refs.actions.ts';
import {
  ExternalRef,
  externalIdTaken,
  externalRefWrites,
  findByExternalRef,
  removeExternalRefWrite,
} from '../platform/external-refs.ts';
import type { ListQuery } from '../platform/list-query.ts';
import type { Page } from '../platform/page.ts';
import { answerList } from '../platform/served-list.ts';
import { contactRoles } from './contact.code-lists.ts';
import { ContactCreated, ContactLinked, ContactRemoved, ContactUnlinked, ContactUpdated } from './contact.events.ts';
import {
  type Contact,
  ContactChanges,
  ContactUpsert,
  isLinkedTo,
  LinkInput,
  type ListedContact,
  MAX_LINKS,
  NewContact,
} from './contact.model.ts';
import * as store from './contact.store.ts';

export { findContact, findListed, listContactIds, listContactsOf } from './contact.store.ts';

/** The contact, or NOT_FOUND under the named input field. */
export async function getContact(ctx: Context, id: string, field = 'contactId'): Promise<Contact> {
  const contact = await store.findContact(ctx, id);
  if (!contact) throw notFound('No contact has this id.', field);
  return contact;
}

/** One page of contacts. */
export const listContacts = (ctx: Context, query: ListQuery): Promise<Page<ListedContact>> =>
  answerList(ctx, store.contactLists, query);

/** The contact that another system knows by this id, or undefined. */
export async function findContactByExternalRef(ctx: Context, ref: ExternalRef): Promise<Contact | undefined> {
  const id = await findByExternalRef(ctx, 'con', parse(ExternalRef, ref));
  return id === undefined ? undefined : store.findContact(ctx, id);
}

/** Describes a new contact of a customer, for actions that enter one together with something else (lead conversion). */
export function newContactWrites(
  ctx: Context,
  input: NewContact,
  taken?: ErrorCode,
  metafields: Pick<Aggregate, 'metafields'> = {},
): { contact: Contact; writes: Write[]; events: EventDraft[] } {
  const { customerId, role, externalRefs, ...profile } = parse(NewContact, input);
  const contact: Contact = {
    ...newAggregate(ctx, ctx.newId('con')),
    ...metafields,
    ...profile,
    links: [{ customerId, ...(role == null ? {} : { role }) }],
    externalRefs: externalRefs ?? [],
  };
  return {
    contact,
    writes: [
      ...store.insertContact(ctx, contact),
      ...externalRefWrites(ctx, 'con', contact.id, externalRefs ?? [], { code: taken }),
    ],
    events: [draft(ContactCreated, contact, { customerId })],
  };
}

const roleUses = { role: contactRoles };

/** Enters a person who acts for a customer. Refuses a customer that there is none of, and a taken external id with DUPLICATE. */
export async function addContact(ctx: Context, input: NewContact & WithMetafields): Promise<Contact> {
  requirePermission(ctx, 'addContact');
  return insertNewContact(ctx, input);
}

async function insertNewContact(ctx: Context, input: NewContact & WithMetafields, taken?: ErrorCode): Promise<Contact> {
  parse(NewContact, input);
  const [, refused, metafields] = await Promise.all([
    getCustomer(ctx, input.customerId),
    refusedCodes(ctx, usesIn(roleUses, input)),
    givenMetafields(ctx, 'CONTACT', input),
  ]);
  refuseCodes(refused);
  const { contact, writes, events } = newContactWrites(ctx, input, taken, metafields());
  await commit(ctx, writes, events);
  return contact;
}

/**
 * Enters the person that an external id names, or brings it to the given profile and links it to the customer; safe to repeat. The external
 * id of a contact outside of the caller's scope is taken (DUPLICATE).
 */
export async function upsertContact(ctx: Context, input: ContactUpsert & WithMetafields): Promise<Contact> {
  requirePermission(ctx, 'upsertContact');
  const { externalRef, customerId, role, ...profile } = parse(ContactUpsert, input);
  const known = await findByExternalRef(ctx, 'con', externalRef);
  // Whoever loses the race to enter it reads again and changes it.
  if (known === undefined)
    return insertNewContact(
      ctx,
      { ...profile, customerId, role, externalRefs: [externalRef], metafields: input.metafields },
      'CONFLICT',
    );
  const [stored, , refused, metafields] = await Promise.all([
    store.findContact(ctx, known),
    getCustomer(ctx, customerId),
    refusedCodes(ctx, usesIn(roleUses, { role })),
    givenMetafields(ctx, 'CONTACT', input),
  ]);
  if (!stored) throw externalIdTaken(externalRef, { field: 'externalRef', recordId: known });
  refuseCodes(refused, { role: stored.links.find((link) => link.customerId === customerId)?.role });
  const links = linksWith(stored, customerId, role);
  const changes = { ...profile, links, ...metafields(stored) };
  const changed = changedFields(stored, changes);
  if (changed.length === 0) return stored;
  return committed(ctx, stored, changes as Partial<Contact>, (contact) => draft(ContactUpdated, contact, { changed }));
}

/** Changes the named fields; writes nothing when none differs. */
export async function updateContact(
  ctx: Context,
  input: ContactChanges & WithMetafields & { readonly id: string; readonly expectedVersion?: number | null },
): Promise<Contact> {
  requirePermission(ctx, 'updateContact');
  const profile = parse(ContactChanges, input);
  const [stored, metafields] = await Promise.all([
    getContact(ctx, input.id, 'id'),
    givenMetafields(ctx, 'CONTACT', input),
  ]);
  requireVersion(stored, input.expectedVersion);
  const changes = { ...profile, ...metafields(stored) };
  const changed = changedFields(stored, changes);
  if (changed.length === 0) return stored;
  return committed(ctx, stored, changes as Partial<Contact>, (contact) => draft(ContactUpdated, contact, { changed }));
}

/** Read together, and refused in one order: which of the two takes longer must not show. */
async function getBoth(ctx: Context, contactId: string, customerId: string): Promise<[Contact, Customer]> {
  const [contact, customer] = await Promise.allSettled([getContact(ctx, contactId), getCustomer(ctx, customerId)]);
  if (contact.status === 'rejected') throw contact.reason;
  if (customer.status === 'rejected') throw customer.reason;
  return [contact.value, customer.value];
}

type Linking = LinkInput & { readonly expectedVersion?: number | null };

/** Says that a contact acts for a customer, and as what; nothing is written when that is said already. */
export async function linkContact(ctx: Context, input: Linking): Promise<Contact> {
  requirePermission(ctx, 'linkContact');
  const { contactId, customerId, role } = parse(LinkInput, input);
  const [[stored], refused] = await Promise.all([
    getBoth(ctx, contactId, customerId),
    refusedCodes(ctx, usesIn(roleUses, { role })),
  ]);
  requireVersion(stored, input.expectedVersion);
  refuseCodes(refused, { role: stored.links.find((link) => link.customerId === customerId)?.role });
  const links = linksWith(stored, customerId, role);
  if (changedFields(stored, { links }).length === 0) return stored;
  return committed(ctx, stored, { links }, (contact) => draft(ContactLinked, contact, { customerId }));
}

/** The links with that to a customer; a role that is absent stays. */
function linksWith({ links }: Contact, customerId: string, role: string | null | undefined): Contact['links'] {
  const known = links.find((link) => link.customerId === customerId);
  if (!known && links.length >= MAX_LINKS)
    throw limitExceeded(
      'A contact acts for at most {limit, number} customers.',
      'customerId',
      MAX_LINKS,
      links.length + 1,
    );
  const { role: _, ...rest } = { ...known, customerId };
  const next = role === undefined ? (known ?? rest) : { ...rest, ...(role === null ? {} : { role }) };
  return known ? links.map((link) => (link === known ? next : link)) : [...links, next];
}

/** Says that a contact no longer acts for a customer; NOT_FOUND when it does not. The contact stays, also without any. */
export async function unlinkContact(ctx: Context, input: Omit<Linking, 'role'>): Promise<Contact> {
  requirePermission(ctx, 'unlinkContact');
  const { contactId, customerId } = parse(LinkInput, input);
  const [stored] = await getBoth(ctx, contactId, customerId);
  requireVersion(stored, input.expectedVersion);
  if (!isLinkedTo(stored, customerId)) throw notFound('The contact does not act for this customer.', 'customerId');
  const links = stored.links.filter((link) => link.customerId !== customerId);
  return committed(ctx, stored, { links }, (contact) => draft(ContactUnlinked, contact, { customerId }));
}

async function committed(
  ctx: Context,
  stored: Contact,
  changes: Partial<Contact>,
  told: (contact: Contact) => EventDraft,
): Promise<Contact> {
  const contact = withChanges(ctx, stored, changes);
  await commit(ctx, store.replaceContact(ctx, stored, contact), [told(contact)]);
  return contact;
}

/** Removes a contact with its links and external ids; what names it goes on without. NOT_FOUND when it is gone already. */
export async function removeContact(
  ctx: Context,
  input: { readonly id: string; readonly expectedVersion?: number | null },
): Promise<Contact> {
  requirePermission(ctx, 'removeContact');
  const stored = await getContact(ctx, input.id, 'id');
  requireVersion(stored, input.expectedVersion);
  const refs = stored.externalRefs.map((ref) => removeExternalRefWrite(ctx, 'con', ref, stored.id));
  await commit(
    ctx,
    [...store.removeContact(ctx, stored), ...refs],
    [draft(ContactRemoved, { id: stored.id, version: stored.version + 1 }, {})],
  );
  return stored;
}

/** The ids that other systems know contacts by. */
export const contactReferences = referencesOf<Contact>({
  prefix: 'con',
  permission: 'contacts.write',
  find: store.findContact,
  replace: (ctx, contact, stored) => store.replaceContact(ctx, stored, contact),
  changed: (contact) => draft(ContactUpdated, contact, { changed: ['externalRefs'] }),
});
