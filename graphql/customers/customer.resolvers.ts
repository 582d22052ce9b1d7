import {
  createCustomer,
  customerReferences,
  findCredit,
  findCustomer,
  findCustomerByExternalRef,
  listChildren,
  listCustomers,
  setCreditTerms,
  updateCustomer,
  upsertCustomer,
} from '../../shared/customers/customer.actions.ts';
import { archiveCustomer, restoreCustomer } from '../../shared/customers/customer.archive.actions.ts';
import { type CreditProfile, type Customer, creditAvailableMinor } from '../../shared/customers/customer.model.ts';
import { findCustomersBy, suspectedDuplicates } from '../../shared/customers/customer-marker.actions.ts';
import {
  readCustomerRules,
  unsharedFields,
  updateCustomerRules,
} from '../../shared/customers/customer-rules.actions.ts';
import { findBranch } from '../../shared/organization/branch.actions.ts';
import type { Context } from '../../shared/platform/context.ts';
import type { Refusal } from '../../shared/platform/errors.ts';
import { listTimeline } from '../../shared/platform/timeline.ts';
import { actorOf } from '../actors.ts';
import { bulkMutation } from '../bulk.ts';
import { byId, record } from '../by-id.ts';
import type { Resolvers } from '../generated/types.ts';
import { list, listById } from '../list.ts';
import { mutation } from '../payload.ts';
import type { Nodes } from '../resolver-file.ts';
import { inTurns } from '../turns.ts';

export type { CustomerRuleSettings as CustomerRules } from '../../shared/customers/customer-rules.actions.ts';

/** An amount of the customer's credit; null while there is neither a limit nor an order. */
const credit = (amountOf: (credit: CreditProfile) => number | null | undefined) =>
  byId(async (ctx, id) => {
    const profile = await findCredit(ctx, id);
    const amountMinor = profile && amountOf(profile);
    return profile?.currency == null || amountMinor == null ? null : { amountMinor, currency: profile.currency };
  });

/** Looked up when a client asks for it, and again when it repeats the request. */
const warnings = inTurns(
  2,
  (
    { customer }: { readonly customer?: Customer | null | undefined },
    _: unknown,
    ctx: Context,
  ): Promise<Refusal[]> | null => (customer ? suspectedDuplicates(ctx, customer) : null),
);

export const resolvers: Resolvers = {
  Query: {
    customer: record('cus', findCustomer),
    customerByExternalRef: inTurns(2, (_, { ref }, ctx) => findCustomerByExternalRef(ctx, ref)),
    customersByEmail: inTurns(2, (_, { email }, ctx) => findCustomersBy(ctx, 'email', email)),
    customersByPhone: inTurns(2, (_, { phone, country }, ctx) => findCustomersBy(ctx, 'phone', phone, country)),
    customersByTaxId: inTurns(2, (_, { taxId }, ctx) => findCustomersBy(ctx, 'taxId', taxId)),
    customerRules: (_, __, ctx) => readCustomerRules(ctx),
    customers: list(listCustomers),
  },
  Customer: {
    parent: ({ parentId }, _, ctx) => (parentId == null ? null : findCustomer(ctx, parentId)),
    children: listById(listChildren),
    isArchived: ({ archivedAt }) => archivedAt != null,
    owner: ({ ownerId }, _, ctx, info) => (ownerId == null ? null : actorOf(ownerId, ctx, info)),
    branch: ({ branchId }, _, ctx) => (branchId == null ? null : findBranch(ctx, branchId)),
    socialHandles: ({ socialHandles }) => socialHandles ?? [],
    preferences: ({ preferences }) => preferences ?? [],
    interests: ({ interests }) => interests ?? [],
    creditLimit: credit(({ limitMinor }) => limitMinor),
    creditExposure: credit(({ exposureMinor }) => exposureMinor),
    creditAvailable: credit(creditAvailableMinor),
    timeline: listById(listTimeline),
  },
  CustomerRules: {
    email: ({ value }) => value.email,
    taxId: ({ value }) => value.taxId,
  },
  CreateCustomerPayload: { warnings },
  UpsertCustomerPayload: { warnings },
  UpdateCustomerPayload: { warnings },
  Mutation: {
    createCustomer: mutation('createCustomer', 'customer', createCustomer, findCustomer),
    bulkCreateCustomers: bulkMutation(
      'bulkCreateCustomers',
      'createCustomer',
      'customer',
      createCustomer,
      findCustomer,
      { namedBy: unsharedFields },
    ),
    upsertCustomer: mutation('upsertCustomer', 'customer', upsertCustomer),
    bulkUpsertCustomers: bulkMutation(
      'bulkUpsertCustomers',
      'upsertCustomer',
      'customer',
      upsertCustomer,
      findCustomer,
      { namedBy: unsharedFields },
    ),
    updateCustomer: mutation('updateCustomer', 'customer', updateCustomer, findCustomer),
    bulkUpdateCustomers: bulkMutation(
      'bulkUpdateCustomers',
      'updateCustomer',
      'customer',
      updateCustomer,
      findCustomer,
      { namedBy: unsharedFields },
    ),
    updateCustomerRules: mutation('updateCustomerRules', 'customerRules', updateCustomerRules, readCustomerRules),
    archiveCustomer: mutation('archiveCustomer', 'customer', archiveCustomer, findCustomer),
    restoreCustomer: mutation('restoreCustomer', 'customer', restoreCustomer, findCustomer),
    setCreditTerms: mutation('setCreditTerms', 'customer', setCreditTerms, findCustomer),
  },
};

export const nodes: Nodes = {
  cus: { type: 'Customer', find: findCustomer, references: customerReferences, activities: true },
};
