import type { WithMetafields } from '../metafields/metafield.model.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { DomainError, parse } from '../platform/errors.ts';
import { draft } from '../platform/events.ts';
import { referencesOf } from '../platform/external-refs.actions.ts';
import { ExternalRef, externalIdTaken, findByExternalRef } from '../platform/external-refs.ts';
import { changeCase, insertNewCase, linkedCustomer } from './case.actions.ts';
import { CaseUpdated } from './case.events.ts';
import { type Case, CaseUpsert } from './case.model.ts';
import * as store from './case.store.ts';

/** The case that another system knows by this id, or undefined. */
export async function findCaseByExternalRef(ctx: Context, ref: ExternalRef): Promise<Case | undefined> {
  const id = await findByExternalRef(ctx, 'cas', parse(ExternalRef, ref));
  return id === undefined ? undefined : store.findCase(ctx, id);
}

/**
 * Opens the case that an external id names, or brings what it is about to the given state; of an unknown sender it also becomes known
 * whose it is. Safe to repeat: when nothing differs, nothing is written. Where the work stands is no state of another system: it is
 * changed by the mutations for it. A closed case is only found again (INVALID_STATE for what differs), another customer is refused with
 * VALIDATION, the id of a case outside of the caller's scope with DUPLICATE.
 */
export async function upsertCase(ctx: Context, input: CaseUpsert & WithMetafields): Promise<Case> {
  requirePermission(ctx, 'upsertCase');
  const { externalRef, ...given } = parse(CaseUpsert, input);
  const { externalRef: _, ...body } = input;
  const known = await findByExternalRef(ctx, 'cas', externalRef);
  if (known === undefined) return insertNewCase(ctx, body, [externalRef]);
  const [stored, customerId] = await Promise.all([store.findCase(ctx, known), linkedCustomer(ctx, given)]);
  if (!stored) throw externalIdTaken(externalRef, { field: 'externalRef', recordId: known });
  const isNew = customerId !== undefined && customerId !== stored.customerId;
  if (isNew && stored.customerId != null)
    throw new DomainError('VALIDATION', 'The case belongs to another customer.', 'customerId');
  const { subject, description, category, priority, requiredSkills, branchId, metafields } = body;
  const changes = {
    subject,
    branchId,
    metafields,
    ...(description === undefined ? {} : { description }),
    ...(category == null ? {} : { category }),
    ...(priority == null ? {} : { priority }),
    ...(requiredSkills == null ? {} : { requiredSkills }),
  };
  return changeCase(ctx, known, changes, { link: isNew ? { customerId, contactId: given.contactId } : undefined });
}

/** The ids that other systems know cases by. */
export const caseReferences = referencesOf<Case>({
  prefix: 'cas',
  permission: 'cases.write',
  find: store.findCase,
  replace: store.replaceCase,
  changed: (record) =>
    draft(CaseUpdated, record, { changed: ['externalRefs'], priority: record.priority, weight: record.weight }),
});
