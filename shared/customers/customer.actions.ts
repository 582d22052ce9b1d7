import * as z from 'zod/mini';
import { readCodeList, refuseCodes, refusedCodes, usesIn } from '../code-lists/code-list.actions.ts';
import { givenMetafields } from '../metafields/metafield.actions.ts';
import type { WithMetafields } from '../metafields/metafield.model.ts';
import { findBranch, getBranch } from '../organization/branch.actions.ts';
import { withAddressIds } from '../platform/address.ts';
import { changedFields, newAggregate, requireVersion, withChanges } from '../platform/aggregate.ts';
import { commit, type Write } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { DomainError, type ErrorCode, notFound, parse } from '../platform/errors.ts';
import { draft, type EventDraft } from '../platform/events.ts';
import { referencesOf } from '../platform/external-refs.actions.ts';
import { ExternalRef, externalIdTaken, externalRefWrites, findByExternalRef } from '../platform/external-refs.ts';
import type { ListQuery } from '../platform/list-query.ts';
import { nextNumber } from '../platform/numbers.ts';
import type { Page } from '../platform/page.ts';
import { answerList } from '../platform/served-list.ts';
import { activeUserWrites, findHolder } from '../users/active-user.actions.ts';
import { customerTiers, paymentTerms } from './customer.code-lists.ts';
import { CreditTermsSet, CustomerCreated, CustomerUpdated } from './customer.events.ts';
import { parentWrites } from './customer.group.actions.ts';
import {
  type CreditProfile,
  CreditTerms,
  CUSTOMER_NUMBERS,
  type Customer,
  CustomerChanges,
  DEFAULT_PAYMENT_TERMS,
  NewCustomer,
} from './customer.model.ts';
import * as store from './customer.store.ts';
import { committedWithMarkers } from './customer-marker.actions.ts';
import type { PaymentTerms } from './payment-terms.model.ts';

export {
  findCredit,
  findCustomer,
  holdersWithoutCustomer,
  listArchivedCustomerIds,
  listChildren,
  listCustomerIds,
} from './customer.store.ts';

/** The customer, or NOT_FOUND under the named input field. */
export async function getCustomer(ctx: Context, id: string, field = 'customerId'): Promise<Customer> {
  const customer = await store.findCustomer(ctx, id);
  if (!customer) throw notFound('No customer has this id.', field);
  return customer;
}

/** The customer that another system knows by this id, or undefined. */
export async function findCustomerByExternalRef(ctx: Context, ref: ExternalRef): Promise<Customer | undefined> {
  const id = await findByExternalRef(ctx, 'cus', parse(ExternalRef, ref));
  return id === undefined ? undefined : store.findCustomer(ctx, id);
}

/** The customer's credit; every customer has it from its creation on. */
export async function getCredit(ctx: Context, customerId: string): Promise<CreditProfile> {
  const credit = await store.findCredit(ctx, customerId);
  if (!credit) throw notFound('No customer has this id.', 'customerId');
  return credit;
}

/** One page of customers. */
export const listCustomers = (ctx: Context, query: ListQuery): Promise<Page<Customer>> =>
  answerList(ctx, store.customerLists, query);

/** Describes the writes of a new customer, for actions that create one together with something else (lead conversion). */
export async function newCustomerWrites(
  ctx: Context,
  input: NewCustomer & WithMetafields,
  { leadId, taken }: { leadId?: string; taken?: ErrorCode } = {},
): Promise<{ customer: Customer; writes: Write[]; events: EventDraft[] }> {
  const profile = parse(NewCustomer, input);
  const id = ctx.newId('cus');
  const [inGroup, holders, metafields] = await Promise.all([
    newParentWrites(ctx, { id, parentId: profile.parentId }),
    holderWrites(ctx, profile),
    givenMetafields(ctx, 'CUSTOMER', input),
  ]);
  const customer: Customer = {
    ...newAggregate(ctx, id),
    ...metafields(),
    number: await nextNumber(ctx, CUSTOMER_NUMBERS),
    ...profile,
    addresses: withAddressIds(ctx, profile.addresses),
    paymentTerms: DEFAULT_PAYMENT_TERMS,
  };
  const credit = { customerId: customer.id, unbilledMinor: 0, receivableMinor: 0, exposureMinor: 0 };
  return {
    customer,
    writes: [
      ...store.insertCustomer(ctx, customer),
      store.insertCredit(ctx, credit),
      ...externalRefWrites(ctx, 'cus', customer.id, customer.externalRefs, { code: taken }),
      ...inGroup,
      ...holders,
    ],
    events: [draft(CustomerCreated, customer, { kind: customer.kind, tier: customer.tier, leadId })],
  };
}

/** What each code of payment terms says to the tenant, also a retired one. Batches with other reads of the same turn. */
export async function readPaymentTerms(ctx: Context): Promise<(code: string) => PaymentTerms> {
  const entries = await readCodeList(ctx, paymentTerms);
  return (code) => {
    const { paymentTerms: terms } = (entries.get(code) ?? {}) as { readonly paymentTerms?: PaymentTerms };
    if (!terms)
      throw new DomainError('INVALID_STATE', 'The payment terms {terms} are of a later version.', 'customerId', {
        params: { terms: code },
      });
    return terms;
  };
}

const profileCodes = { tier: customerTiers };

/**
 * Creates a customer with its empty credit. Refuses a taken external id with DUPLICATE, and an e-mail address or tax id of another
 * where the tenant's rules say so.
 */
export async function createCustomer(ctx: Context, input: NewCustomer & WithMetafields): Promise<Customer> {
  requirePermission(ctx, 'createCustomer');
  const [{ customer, writes, events }, refused] = await Promise.all([
    newCustomerWrites(ctx, input),
    refusedCodes(ctx, usesIn(profileCodes, input)),
  ]);
  refuseCodes(refused);
  return committedNew(ctx, customer, writes, events);
}

/**
 * Creates the customer that an external id names, or brings it to the given profile; safe to repeat: when nothing differs,
 * nothing is written. Whoever may not change customers changes by it only what it made itself (FORBIDDEN); an external id of a
 * customer outside of the caller's scope is taken (DUPLICATE).
 */
export async function upsertCustomer(
  ctx: Context,
  input: NewCustomer & WithMetafields & { externalRef: { system: string; id: string } },
): Promise<Customer> {
  requirePermission(ctx, 'upsertCustomer');
  const { externalRef: given, ...profile } = input;
  // As it is stored, or the lookup misses what the insert then finds taken.
  const { externalRef } = parse(z.object({ externalRef: ExternalRef }), { externalRef: given });
  const [known, refused] = await Promise.all([
    findByExternalRef(ctx, 'cus', externalRef),
    refusedCodes(ctx, usesIn(profileCodes, profile)),
  ]);
  if (known) return upsertKnown(ctx, known, profile, externalRef);
  refuseCodes(refused);
  // Whoever loses the race to create it reads again and changes it.
  const { customer, writes, events } = await newCustomerWrites(
    ctx,
    { ...profile, externalRefs: [externalRef] },
    { taken: 'CONFLICT' },
  );
  return committedNew(ctx, customer, writes, events);
}

async function committedNew(
  ctx: Context,
  customer: Customer,
  writes: readonly Write[],
  events: readonly EventDraft[],
): Promise<Customer> {
  await committedWithMarkers(ctx, customer, undefined, (markers) => commit(ctx, [...writes, ...markers], events));
  return customer;
}

async function upsertKnown(
  ctx: Context,
  id: string,
  profile: CustomerChanges & WithMetafields,
  ref: ExternalRef,
): Promise<Customer> {
  const [stored, metafields] = await Promise.all([
    store.findCustomer(ctx, id),
    givenMetafields(ctx, 'CUSTOMER', profile),
  ]);
  if (!stored) throw externalIdTaken(ref);
  const isAllowed = ctx.permissions.has('customers.write') || stored.createdBy === ctx.actor.subject;
  const changes = { ...changesOf(ctx, stored, profile), ...metafields(stored) };
  if (!isAllowed && changedFields(stored, changes).length > 0)
    throw new DomainError('FORBIDDEN', 'You may change only customers that you made.', 'externalRef');
  return changeCustomer(ctx, id, profile);
}

/** Changes the named fields; writes nothing when none of them differs. CONFLICT on a stale version. */
export async function updateCustomer(
  ctx: Context,
  input: CustomerChanges & WithMetafields & { id: string; expectedVersion?: number | null },
): Promise<Customer> {
  requirePermission(ctx, 'updateCustomer');
  return changeCustomer(ctx, input.id, input, input.expectedVersion);
}

async function changeCustomer(
  ctx: Context,
  id: string,
  input: CustomerChanges & WithMetafields,
  expectedVersion?: number | null,
): Promise<Customer> {
  parse(CustomerChanges, input);
  // Whoever is named is read together with the customer, and asked about if there is a change.
  const [stored, refused, metafields] = await Promise.all([
    getCustomer(ctx, id, 'id'),
    refusedCodes(ctx, usesIn(profileCodes, input)),
    givenMetafields(ctx, 'CUSTOMER', input),
    input.ownerId == null ? undefined : findHolder(ctx, input.ownerId),
    input.branchId == null ? undefined : findBranch(ctx, input.branchId),
  ]);
  const changes = { ...changesOf(ctx, stored, input), ...metafields(stored) };
  requireVersion(stored, expectedVersion);
  refuseCodes(refused, stored);
  const changed = changedFields(stored, changes);
  if (changed.length === 0) return stored;
  const customer = withChanges(ctx, stored, changes);
  const { parentId } = customer;
  const isMoved = changed.includes('parentId') && parentId != null;
  const groupWrites = isMoved ? await parentWrites(ctx, { id, parentId }, false) : [];
  const holders = await holderWrites(ctx, {
    ownerId: changed.includes('ownerId') ? customer.ownerId : null,
    branchId: changed.includes('branchId') ? customer.branchId : null,
  });
  await committedWithMarkers(ctx, customer, stored, (markers) =>
    commit(
      ctx,
      [...store.changeCustomer(ctx, stored, customer), ...groupWrites, ...holders, ...markers],
      [draft(CustomerUpdated, customer, { changed })],
    ),
  );
  return customer;
}

const newParentWrites = async (ctx: Context, { id, parentId }: Pick<Customer, 'id' | 'parentId'>): Promise<Write[]> =>
  parentId == null ? [] : parentWrites(ctx, { id, parentId }, true);

/** Describes the demands on who is to look after a customer: that the branch exists, and that the user is not deactivated. */
async function holderWrites(
  ctx: Context,
  { ownerId, branchId }: Pick<Customer, 'ownerId' | 'branchId'>,
): Promise<Write[]> {
  const [active] = await Promise.all([
    ownerId == null ? [] : activeUserWrites(ctx, ownerId, 'ownerId'),
    branchId == null ? undefined : getBranch(ctx, branchId),
  ]);
  return active;
}

/** The changes as they are stored. What is given of addresses is read against those that there are. */
function changesOf(ctx: Context, stored: Customer, input: CustomerChanges): Partial<Customer> {
  const { addresses, ...changes } = parse(CustomerChanges, input);
  return {
    ...(changes as Partial<Customer>),
    ...(addresses === undefined ? {} : { addresses: withAddressIds(ctx, addresses, stored.addresses) }),
  };
}

/**
 * Sets credit limit (null lifts it) and payment terms; what is absent stays. A limit below the exposure is allowed: it stops
 * new orders, it does not undo old ones.
 */
export async function setCreditTerms(
  ctx: Context,
  input: CreditTerms & { expectedVersion?: number | null },
): Promise<Customer> {
  requirePermission(ctx, 'setCreditTerms');
  const terms = parse(CreditTerms, input);
  const [stored, refused] = await Promise.all([
    getCustomer(ctx, terms.customerId),
    refusedCodes(ctx, usesIn({ paymentTerms }, terms)),
  ]);
  requireVersion(stored, input.expectedVersion);
  refuseCodes(refused, stored);
  const customer = withChanges(ctx, stored, { paymentTerms: terms.paymentTerms ?? stored.paymentTerms });
  const changed = [
    ...(terms.creditLimit === undefined ? [] : ['creditLimit']),
    ...(terms.paymentTerms ? ['paymentTerms'] : []),
  ];
  if (changed.length === 0) return stored;
  const limitWrites =
    terms.creditLimit === undefined ? [] : [store.updateCreditLimit(ctx, customer.id, terms.creditLimit)];
  await commit(
    ctx,
    [store.replaceCustomer(ctx, customer), ...limitWrites],
    [draft(CreditTermsSet, customer, { changed })],
  );
  return customer;
}

/** Describes the reservation of credit for an order, which an archived customer may have, but not anew: refuses with CREDIT_LIMIT_EXCEEDED when it would exceed the limit. */
export const creditReservationWrite = (
  ctx: Context,
  credit: CreditProfile,
  amountMinor: number,
  currency: string,
  isNewOrder = false,
): Write =>
  store.updateCreditAmounts(
    ctx,
    credit,
    { currency, unbilledMinor: amountMinor, receivableMinor: 0 },
    { limit: true, archive: isNewOrder },
  );

/** Describes the demand that the credit is still as read, for an order that goes on credit hold. */
export const creditUnchangedWrite = (ctx: Context, credit: CreditProfile): Write =>
  store.checkCreditUnchanged(ctx, credit);

/** Describes a move of open amounts that never needs room: cancelling, invoicing, paying. Amounts may be negative. */
export const creditMoveWrite = (
  ctx: Context,
  customerId: string,
  change: { currency: string; unbilledMinor: number; receivableMinor: number },
): Write => store.updateCreditAmounts(ctx, { customerId }, change);

/** The ids that other systems know customers by. */
export const customerReferences = referencesOf<Customer>({
  prefix: 'cus',
  permission: 'customers.write',
  find: store.findCustomer,
  replace: store.replaceCustomer,
  changed: (customer) => draft(CustomerUpdated, customer, { changed: ['externalRefs'] }),
});
