import {
  addContact,
  contactReferences,
  findContact,
  findContactByExternalRef,
  linkContact,
  listContacts,
  listContactsOf,
  removeContact,
  unlinkContact,
  updateContact,
  upsertContact,
} from '../../shared/contacts/contact.actions.ts';
import type { Contact as ContactRecord, ListedContact } from '../../shared/contacts/contact.model.ts';
import { findCustomer } from '../../shared/customers/customer.actions.ts';
import type { Context } from '../../shared/platform/context.ts';
import { listTimeline } from '../../shared/platform/timeline.ts';
import { bulkMutation } from '../bulk.ts';
import { record } from '../by-id.ts';
import type { Resolvers } from '../generated/types.ts';
import { list, listById } from '../list.ts';
import { mutation } from '../payload.ts';
import type { Nodes } from '../resolver-file.ts';
import { inTurns } from '../turns.ts';

export type { ListedContact as Contact } from '../../shared/contacts/contact.model.ts';

/** Lists hold copies of what is one value; the rest is read by id when somebody asks for it. */
const wholeOf = async (ctx: Context, contact: ListedContact): Promise<ContactRecord | undefined> =>
  'links' in contact ? (contact as ContactRecord) : findContact(ctx, contact.id);

export const resolvers: Resolvers = {
  Query: {
    contact: record('con', findContact),
    contactByExternalRef: inTurns(2, (_, { ref }, ctx) => findContactByExternalRef(ctx, ref)),
    contacts: list(listContacts),
  },
  Customer: {
    contacts: listById(listContactsOf),
  },
  Contact: {
    links: inTurns(2, async (contact: ListedContact, _: unknown, ctx: Context) => {
      const { links = [] } = (await wholeOf(ctx, contact)) ?? {};
      const customers = await Promise.all(links.map(({ customerId }) => findCustomer(ctx, customerId)));
      return links.flatMap((link, index) => (customers[index] ? [link] : []));
    }),
    externalRefs: async (contact, _, ctx) => (await wholeOf(ctx, contact))?.externalRefs ?? [],
    timeline: listById(listTimeline),
  },
  ContactLink: {
    customer: async ({ customerId }, _, ctx) => (await findCustomer(ctx, customerId)) ?? null,
  },
  Mutation: {
    addContact: mutation('addContact', 'contact', addContact, findContact),
    bulkAddContacts: bulkMutation('bulkAddContacts', 'addContact', 'contact', addContact, findContact),
    upsertContact: mutation('upsertContact', 'contact', upsertContact),
    bulkUpsertContacts: bulkMutation('bulkUpsertContacts', 'upsertContact', 'contact', upsertContact, findContact),
    updateContact: mutation('updateContact', 'contact', updateContact, findContact),
    bulkUpdateContacts: bulkMutation('bulkUpdateContacts', 'updateContact', 'contact', updateContact, findContact),
    linkContact: mutation('linkContact', 'contact', linkContact, findContact),
    unlinkContact: mutation('unlinkContact', 'contact', unlinkContact, findContact),
    removeContact: mutation('removeContact', 'contact', removeContact),
  },
};

export const nodes: Nodes = {
  con: { type: 'Contact', find: findContact, references: contactReferences, activities: true },
};
