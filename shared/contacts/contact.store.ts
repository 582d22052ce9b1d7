import { isOwnCustomer } from '../customers/customer.own.actions.ts';
import { insert, remove, replace, type Write } from '../platform/commit.ts';
import { type Context, partitionOf } from '../platform/context.ts';
import { updateCopy } from '../platform/copies.ts';
import { DomainError, notFound } from '../platform/errors.ts';
import { isId } from '../platform/ids.ts';
import { type ListQuery, textKey, within } from '../platform/list-query.ts';
import { idOfItem, listPage, type Page, type PageRequest, recordsOfIds } from '../platform/page.ts';
import { boundCustomers, isInScope, listScopedIds, scopeWrites } from '../platform/scope.ts';
import { answerList, NEWEST_FIRST, OLDEST_FIRST, type Served } from '../platform/served-list.ts';
import { readerOf } from '../platform/stored-record.ts';
import type { Item } from '../platform/table.ts';
import { Contact, ListedContact } from './contact.model.ts';

const toContact = readerOf(Contact, { indexes: ['GSI1', 'GSI3'] });
const toListed = readerOf(ListedContact);

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | a contact | PK = contact, SK = CONTACT | 1 get |
 * | the contacts of a customer, oldest first | PK = customer, SK begins CONTACT# | 1 query |
 * | contacts, newest first | GSI1PK = CONTACT, GSI1SK = id | 1 query |
 * | contacts of a narrow scope, newest first | the lists of its customers and SCOPE, merged | 1 query each, then 1 batch |
 * | contacts by name, by its beginning | GSI3PK = CONTACT, GSI3SK = name, folded | 1 query |
 *
 * The list of a customer holds copies, written in the transaction that changes the contact: it is read in one query. The list keys of
 * the tenant take all contacts: hot above about 500 new or changed contacts a second of one tenant.
 */
const contactKey = (ctx: Context, id: string) => ({ PK: partitionOf(ctx, id), SK: 'CONTACT' });
const PLACE = 'CONTACT#';
const copyKey = (ctx: Context, customerId: string, id: string) => ({
  PK: partitionOf(ctx, customerId),
  SK: `${PLACE}${id}`,
});
const listPartition = (ctx: Context): string => partitionOf(ctx, 'CONTACT');

const contactItem = (ctx: Context, contact: Contact): Item & Contact => ({
  ...contactKey(ctx, contact.id),
  GSI1PK: listPartition(ctx),
  GSI1SK: contact.id,
  GSI3PK: listPartition(ctx),
  GSI3SK: textKey(contact.name, contact.id),
  ...contact,
});

const copied = Object.keys(ListedContact.shape) as (keyof ListedContact)[];
const copyOf = (contact: Contact): Record<string, unknown> =>
  Object.fromEntries(copied.map((field) => [field, contact[field] ?? undefined]));

const insertCopy = (ctx: Context, customerId: string, contact: Contact): Write =>
  insert(
    { ...copyKey(ctx, customerId, contact.id), ...copyOf(contact) },
    () => new DomainError('CONFLICT', 'The contact changed meanwhile.'),
  );

const updateCopyOf = (ctx: Context, customerId: string, contact: Contact): Write =>
  updateCopy(
    copyKey(ctx, customerId, contact.id),
    { ...copyOf(contact), version: contact.version },
    () => new DomainError('CONFLICT', 'The contact changed meanwhile.'),
  );

const removeCopy = (ctx: Context, customerId: string, id: string): Write =>
  remove(copyKey(ctx, customerId, id), () => new DomainError('CONFLICT', 'The contact changed meanwhile.'));

export const insertContact = (ctx: Context, contact: Contact): Write[] => [
  insert(contactItem(ctx, contact)),
  ...contact.links.map(({ customerId }) => insertCopy(ctx, customerId, contact)),
  ...scopeWrites(ctx, `${PLACE}${contact.id}`, contact),
];

/** The contact and its copies; `stored` tells which there are. */
export const replaceContact = (ctx: Context, stored: Contact, contact: Contact): Write[] => {
  const linked = (links: Contact['links']) => new Set(links.map(({ customerId }) => customerId));
  const [before, after] = [linked(stored.links), linked(contact.links)];
  return [
    replace(contactItem(ctx, contact)),
    ...[...after].map((id) => (before.has(id) ? updateCopyOf : insertCopy)(ctx, id, contact)),
    ...[...before].filter((id) => !after.has(id)).map((id) => removeCopy(ctx, id, contact.id)),
  ];
};

export const removeContact = (ctx: Context, contact: Contact): Write[] => [
  remove(contactKey(ctx, contact.id), () => notFound('No contact has this id.', 'id'), {
    condition: '#version = :version',
    names: { '#version': 'version' },
    values: { ':version': contact.version },
  }),
  ...contact.links.map(({ customerId }) => removeCopy(ctx, customerId, contact.id)),
];

/** Whosever it is. */
export async function findAnyContact(ctx: Context, id: string): Promise<Contact | undefined> {
  const item = isId('con', id) ? await ctx.table.get(contactKey(ctx, id)) : undefined;
  return item && toContact(item);
}

/** Seen by whoever made the contact, or sees one of its customers. */
export async function findContact(ctx: Context, id: string): Promise<Contact | undefined> {
  const contact = await findAnyContact(ctx, id);
  if (!contact || isInScope(ctx, { createdBy: contact.createdBy })) return contact;
  const ids = contact.links.map(({ customerId }) => customerId);
  if (ids.some((customerId) => isInScope(ctx, { customerId }))) return contact;
  const own = await Promise.all(ids.map((customerId) => isOwnCustomer(ctx, customerId)));
  return own.includes(true) ? contact : undefined;
}

/** The contact as its customer lists it; for the check of the books. */
export async function findListed(ctx: Context, customerId: string, id: string): Promise<ListedContact | undefined> {
  const item = await ctx.table.get(copyKey(ctx, customerId, id));
  return item && toListed(item);
}

/** Lists of so many customers are merged at most. */
const MERGED_CUSTOMERS = 10;

/** What the indexes answer of lists of contacts. */
export const contactLists: readonly Served<ListedContact>[] = [
  {
    scope: 'any',
    where: { 'customer.id': 'any' },
    orders: OLDEST_FIRST,
    isVisible: (ctx, given) => isOwnCustomer(ctx, given['customer.id'] ?? ''),
    collection: (ctx, given) => ({
      partition: partitionOf(ctx, given['customer.id'] ?? ''),
      beginsWith: PLACE,
      ascending: true,
    }),
    toRecord: toListed,
  },
  {
    scope: 'tenant',
    orders: NEWEST_FIRST,
    collection: (ctx) => ({ index: 'GSI1', partition: listPartition(ctx) }),
    toRecord: toContact,
  },
  {
    scope: 'narrow',
    orders: NEWEST_FIRST,
    page: async (ctx, request, ascending) => {
      if (boundCustomers(ctx).length > MERGED_CUSTOMERS)
        throw new DomainError(
          'VALIDATION',
          'You have more than {count, number} customers: read the contacts of one.',
          'where',
          {
            params: { count: MERGED_CUSTOMERS },
          },
        );
      const ids = await listScopedIds(ctx, { beginsWith: PLACE, ascending }, request);
      return recordsOfIds(ids, (id) => findContact(ctx, id));
    },
  },
  {
    scope: 'tenant',
    orders: [['name ASC', 'id ASC']],
    narrowedBy: 'beginning',
    collection: (ctx) => ({ index: 'GSI3', partition: listPartition(ctx), ascending: true }),
    toRecord: toContact,
  },
];

export const listContactsOf = (ctx: Context, customerId: string, query: ListQuery): Promise<Page<ListedContact>> =>
  answerList(ctx, contactLists, within(query, 'customer.id', customerId));

export const listContactIds = (ctx: Context, request: PageRequest): Promise<Page<string>> =>
  listPage(ctx, { index: 'GSI1', partition: listPartition(ctx) }, request, idOfItem);
