import type { Write } from '../platform/commit.ts';
import type { Context } from '../platform/context.ts';
import { DomainError, duplicate, duplicateOf, type Refusal } from '../platform/errors.ts';
import type { Customer } from './customer.model.ts';
import { findCustomer } from './customer.store.ts';
import {
  claimMarker,
  findHolders,
  findOfDomain,
  insertDomain,
  leaveMarker,
  removeDomain,
  shareMarker,
  ValueHeld,
} from './customer-marker.store.ts';
import {
  type CustomerMarker,
  type CustomerMarkerKind,
  type CustomerMatch,
  customerDomainsOf,
  customerMarkersOf,
  markerName,
} from './customer-markers.model.ts';
import { readCustomerRules } from './customer-rules.actions.ts';

export { findHolders, isOfDomain } from './customer-marker.store.ts';

type Commit = (writes: Write[]) => Promise<void>;

/**
 * Commits a customer together with what it is found by. A value is taken for free first, so that it costs no read; when another
 * customer has it, it is looked up who that is, and shared unless a rule of the tenant refuses it (DUPLICATE). `before` is absent for a new
 * customer.
 */
export async function committedWithMarkers(
  ctx: Context,
  customer: Customer,
  before: Customer | undefined,
  commitTogether: Commit,
): Promise<void> {
  const domains = await domainWrites(ctx, customer, before);
  const commitWith: Commit = (writes) => commitTogether([...writes, ...domains]);
  const [wanted, had] = await Promise.all([customerMarkersOf(customer), before ? customerMarkersOf(before) : []]);
  const missingIn = (others: readonly CustomerMarker[]) => {
    const names = new Set(others.map(markerName));
    return (marker: CustomerMarker): boolean => !names.has(markerName(marker));
  };
  const taken = wanted.filter(missingIn(had));
  const left = had.filter(missingIn(wanted));
  try {
    if (left.length === 0) return await commitWith(taken.map((marker) => claimMarker(ctx, marker, customer.id)));
  } catch (error) {
    if (!(error instanceof ValueHeld)) throw error;
  }
  await commitKnowing(ctx, customer.id, taken, left, commitWith);
}

async function domainWrites(ctx: Context, customer: Customer, before: Customer | undefined): Promise<Write[]> {
  const [wanted, had] = await Promise.all([customerDomainsOf(customer), customerDomainsOf(before ?? {})]);
  return [
    ...wanted.filter((domain) => !had.includes(domain)).map((domain) => insertDomain(ctx, domain, customer.id)),
    ...had.filter((domain) => !wanted.includes(domain)).map((domain) => removeDomain(ctx, domain, customer.id)),
  ];
}

async function commitKnowing(
  ctx: Context,
  id: string,
  taken: readonly CustomerMarker[],
  left: readonly CustomerMarker[],
  commitWith: Commit,
): Promise<void> {
  // What was read before the try is as old as that.
  ctx.table.forget();
  const [holders, { value: rules }] = await Promise.all([
    findHolders(ctx, [...taken, ...left]),
    readCustomerRules(ctx),
  ]);
  const writes = taken.map((marker, index) => {
    const [other] = holders[index] ?? [];
    if (other === undefined) return claimMarker(ctx, marker, id);
    if (marker.kind !== 'phone' && rules[marker.kind] === 'REFUSE')
      throw duplicate('Another customer has this value.', marker.kind, other);
    return shareMarker(ctx, marker, id);
  });
  const leaving = left.map((marker, index) =>
    leaveMarker(ctx, marker, id, (holders[taken.length + index] ?? []).length <= 1),
  );
  try {
    await commitWith([...writes, ...leaving]);
  } catch (error) {
    if (!(error instanceof ValueHeld)) throw error;
    throw new DomainError('CONFLICT', 'Another customer took or left these contact data meanwhile.');
  }
}

/**
 * The one customer that has a tax id or an e-mail address, or that is of the domain of the address; the first of them that leads to
 * exactly one decides. It is a hint, and opens nothing: whoever reads the customer must be allowed to.
 */
export async function findCustomerMatch(
  ctx: Context,
  { email, taxId }: { readonly email?: string | null | undefined; readonly taxId?: string | null | undefined },
): Promise<CustomerMatch | undefined> {
  const [markers, [domain]] = await Promise.all([customerMarkersOf({ email, taxId }), customerDomainsOf({ email })]);
  const [holders, ofDomain] = await Promise.all([
    findHolders(ctx, markers),
    domain === undefined ? [] : findOfDomain(ctx, domain, 2),
  ]);
  const of = (kind: CustomerMarkerKind) => holders[markers.findIndex((marker) => marker.kind === kind)] ?? [];
  const found = [
    { by: 'TAX_ID', ids: of('taxId') },
    { by: 'EMAIL', ids: of('email') },
    { by: 'DOMAIN', ids: ofDomain },
  ] as const;
  const decisive = found.find(({ ids }) => ids.length === 1);
  return decisive && { customerId: decisive.ids[0] ?? '', by: decisive.by };
}

/** Who else has the e-mail address or the tax id of a customer. A phone number tells nothing: many sit at one switchboard. */
export async function suspectedDuplicates(ctx: Context, customer: Customer): Promise<Refusal[]> {
  const markers = (await customerMarkersOf(customer)).filter(({ kind }) => kind !== 'phone');
  const holders = await findHolders(ctx, markers);
  const warnings = await Promise.all(
    markers.map(async ({ kind }, index): Promise<Refusal[]> => {
      const others = (holders[index] ?? []).filter((id) => id !== customer.id);
      if (others.length === 0) return [];
      const seen = await Promise.all(others.map((id) => findCustomer(ctx, id)));
      const other = seen.find((one) => one !== undefined)?.id ?? others[0];
      const text = 'Another customer has this value.';
      return [{ code: 'DUPLICATE_SUSPECTED', text, field: kind, details: duplicateOf(other) }];
    }),
  );
  return warnings.flat();
}

/** The customers with the value, however it is written. Of a phone number without a leading + the country must be named. */
export async function findCustomersBy(
  ctx: Context,
  kind: CustomerMarkerKind,
  value: string,
  country?: string | null,
): Promise<Customer[]> {
  const addresses = country == null ? [] : [{ country }];
  const markers = await customerMarkersOf({ [kind]: value, addresses: addresses as Customer['addresses'] });
  const [holders = []] = await findHolders(ctx, markers);
  const customers = await Promise.all(holders.map((id) => findCustomer(ctx, id)));
  return customers.filter((customer) => customer !== undefined);
}
