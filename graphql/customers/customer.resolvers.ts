import {
  addContact,
  createCustomer,
  findCredit,
  findCustomer,
  findCustomerByExternalRef,
  getCustomer,
  listChildren,
  listContacts,
  listCustomers,
  recallContact,
  removeContact,
  setCreditTerms,
  updateContact,
  updateCustomer,
  upsertCustomer,
} from '../../shared/customers/customer.actions.ts';
import { type CreditProfile, creditAvailableMinor } from '../../shared/customers/customer.model.ts';
import { listTimeline } from '../../shared/platform/timeline.ts';
import { byId, record } from '../by-id.ts';
import type { Resolvers } from '../generated/types.ts';
import { list, listById } from '../list.ts';
import { mutation } from '../payload.ts';
import type { Nodes } from '../resolver-file.ts';
import { inTurns } from '../turns.ts';

/** An amount of the customer's credit; null while there is neither a limit nor an order. */
const credit = (amountOf: (credit: CreditProfile) => number | null | undefined) =>
  byId(async (ctx, id) => {
    const profile = await findCredit(ctx, id);
    const amountMinor = profile && amountOf(profile);
    return profile?.currency == null || amountMinor == null ? null : { amountMinor, currency: profile.currency };
  });

export const resolvers: Resolvers = {
  Query: {
    customer: record('cus', findCustomer),
    customerByExternalRef: inTurns(2, (_, { ref }, ctx) => findCustomerByExternalRef(ctx, ref)),
    customers: list(listCustomers),
  },
  Customer: {
    parent: ({ parentId }, _, ctx) => (parentId == null ? null : findCustomer(ctx, parentId)),
    children: listById(listChildren),
    owner: ({ ownerId }) => ownerId,
    socialHandles: ({ socialHandles }) => socialHandles ?? [],
    preferences: ({ preferences }) => preferences ?? [],
    interests: ({ interests }) => interests ?? [],
    creditLimit: credit(({ limitMinor }) => limitMinor),
    creditExposure: credit(({ exposureMinor }) => exposureMinor),
    creditAvailable: credit(creditAvailableMinor),
    contacts: listById(listContacts),
    timeline: listById(listTimeline),
  },
  Contact: {
    customer: ({ customerId }, _, ctx) => getCustomer(ctx, customerId),
  },
  Mutation: {
    createCustomer: mutation('createCustomer', 'customer', createCustomer, findCustomer),
    upsertCustomer: mutation('upsertCustomer', 'customer', upsertCustomer),
    updateCustomer: mutation('updateCustomer', 'customer', updateCustomer, findCustomer),
    setCreditTerms: mutation('setCreditTerms', 'customer', setCreditTerms, findCustomer),
    addContact: mutation('addContact', 'contact', addContact, recallContact),
    updateContact: mutation('updateContact', 'contact', updateContact, recallContact),
    removeContact: mutation('removeContact', 'customer', removeContact),
  },
};

export const nodes: Nodes = {
  cus: { type: 'Customer', find: findCustomer },
};
