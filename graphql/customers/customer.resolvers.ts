import {
  addContact,
  createCustomer,
  findCredit,
  findCustomer,
  findCustomerByExternalRef,
  getCustomer,
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
import type { Resolvers } from '../generated/types.ts';
import { connection, mutation } from '../payload.ts';

/** An amount in the currency of the credit; null while there is neither a limit nor an order. */
const inCurrency = (credit: CreditProfile | undefined, amountMinor: number | null | undefined) =>
  credit?.currency == null || amountMinor == null ? null : { amountMinor, currency: credit.currency };

export const customerResolvers: Resolvers = {
  Query: {
    customer: (_, { id }, ctx) => findCustomer(ctx, id),
    customerByExternalRef: (_, { ref }, ctx) => findCustomerByExternalRef(ctx, ref),
    customers: async (_, { where, orderBy, ...page }, ctx) =>
      connection(await listCustomers(ctx, where ?? {}, orderBy ?? 'CREATED_AT', page)),
  },
  Customer: {
    creditLimit: async ({ id }, _, ctx) => findCredit(ctx, id).then((credit) => inCurrency(credit, credit?.limitMinor)),
    creditExposure: async ({ id }, _, ctx) =>
      findCredit(ctx, id).then((credit) => inCurrency(credit, credit?.exposureMinor)),
    creditAvailable: async ({ id }, _, ctx) =>
      findCredit(ctx, id).then((credit) => inCurrency(credit, credit && creditAvailableMinor(credit))),
    contacts: async ({ id }, page, ctx) => connection(await listContacts(ctx, id, page)),
    timeline: async ({ id }, page, ctx) => connection(await listTimeline(ctx, id, page)),
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
