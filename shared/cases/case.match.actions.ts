import { getCustomer } from '../customers/customer.actions.ts';
import type { Customer } from '../customers/customer.model.ts';
import { findCustomersBy } from '../customers/customer-marker.actions.ts';
import { requireVersion, withChanges } from '../platform/aggregate.ts';
import { commit } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { DomainError, parse } from '../platform/errors.ts';
import { draft } from '../platform/events.ts';
import { getCase, linked, requireContactOf } from './case.actions.ts';
import { CaseMatched } from './case.events.ts';
import { type Case, CaseMatch } from './case.model.ts';
import * as store from './case.store.ts';

/**
 * Links the case of an unknown sender, in whatever state, to a customer and perhaps a contact of it; who got in touch stays on the case.
 * A wrong match is corrected by another one; a case that was opened for its customer keeps it (INVALID_STATE). Writes nothing when it
 * is matched so already.
 */
export async function matchCase(ctx: Context, input: CaseMatch & { expectedVersion?: number | null }): Promise<Case> {
  requirePermission(ctx, 'matchCase');
  const { caseId, customerId, contactId } = parse(CaseMatch, input);
  const found = getCase(ctx, caseId, 'caseId');
  const links = Promise.allSettled([getCustomer(ctx, customerId), requireContactOf(ctx, contactId, customerId)]);
  // In this order, whichever is read first: which one is refused must not tell what there is outside of the scope.
  const stored = await found;
  for (const link of await links) if (link.status === 'rejected') throw link.reason;
  requireVersion(stored, input.expectedVersion);
  const isSame = stored.customerId === customerId && (contactId == null || stored.contactId === contactId);
  if (isSame) return stored;
  if (stored.party == null) throw new DomainError('INVALID_STATE', 'The case was opened for its customer.', 'caseId');
  const record = withChanges(ctx, stored, linked({ customerId, contactId }));
  await commit(ctx, store.replaceCase(ctx, record, stored), [
    draft(CaseMatched, record, { customerId, contactId: contactId ?? undefined }),
  ]);
  return record;
}

export const suggestionReasons = ['EMAIL', 'PHONE'] as const;

/** A customer that the sender of a case may be, and why. */
export interface CaseSuggestion {
  readonly customer: Customer;
  readonly reasons: (typeof suggestionReasons)[number][];
}

/** Customers with the e-mail address or the phone number of an unmatched sender, as far as the caller sees them. */
export async function suggestedCustomers(ctx: Context, { customerId, party }: Case): Promise<CaseSuggestion[]> {
  if (customerId != null || !party) return [];
  const [byEmail, byPhone] = await Promise.all([
    party.email == null ? [] : findCustomersBy(ctx, 'email', party.email),
    party.phone == null ? [] : findCustomersBy(ctx, 'phone', party.phone),
  ]);
  const customers = new Map([...byEmail, ...byPhone].map((customer) => [customer.id, customer] as const));
  const has = (found: readonly Customer[], id: string): boolean => found.some((one) => one.id === id);
  return [...customers.values()].map((customer) => ({
    customer,
    reasons: suggestionReasons.filter((reason) => has(reason === 'EMAIL' ? byEmail : byPhone, customer.id)),
  }));
}
