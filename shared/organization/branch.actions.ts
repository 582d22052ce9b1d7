import { givenMetafields } from '../metafields/metafield.actions.ts';
import type { WithMetafields } from '../metafields/metafield.model.ts';
import { changedAddress, withAddressId } from '../platform/address.ts';
import { changedFields, newAggregate, onlyChanged, requireVersion, withChanges } from '../platform/aggregate.ts';
import { commit, type Write } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { DomainError, notFound, parse } from '../platform/errors.ts';
import { draft, type EventDraft } from '../platform/events.ts';
import { BranchCreated, BranchUpdated } from './branch.events.ts';
import {
  type Branch,
  BranchChanges,
  branchIdOf,
  branchIdOfDocument,
  MAIN_BRANCH_ID,
  mainBranch,
  NewBranch,
  type OfBranch,
} from './branch.model.ts';
import * as store from './branch.store.ts';
import { getLegalEntity } from './legal-entity.actions.ts';
import { entityIdOf, MAIN_ENTITY_ID, ofEntity } from './legal-entity.model.ts';

export { findBranch, listBranches, listBranchIds } from './branch.store.ts';

const unknownBranch = (field: string): DomainError => notFound('No branch has this id.', field);

/** The branch, or NOT_FOUND under the named input field. */
export async function getBranch(ctx: Context, id: string, field = 'branchId'): Promise<Branch> {
  const branch = await store.findBranch(ctx, id);
  if (!branch) throw unknownBranch(field);
  return branch;
}

/** The branch of a document, unless it is of none. */
export async function findBranchOf(ctx: Context, document: OfBranch): Promise<Branch | undefined> {
  const id = branchIdOfDocument(document);
  return id === undefined ? undefined : store.findBranch(ctx, id);
}

/**
 * The branch that an input names, read at once and asked for after what the input names besides: which one is refused must not tell what
 * there is outside of the scope. Refuses FORBIDDEN for who may not read branches, and NOT_FOUND when asked.
 */
export async function namedBranch(ctx: Context, id: string): Promise<() => Branch> {
  requirePermission(ctx, 'organization.read', 'branchId');
  const branch = await store.findBranch(ctx, id);
  return () => {
    if (!branch) throw unknownBranch('branchId');
    return branch;
  };
}

/** The branch of a new document: that which its input names, or that where the caller works, or MAIN, which nothing is read for. */
export async function branchForNew(ctx: Context, named: string | null | undefined): Promise<() => Branch> {
  if (named != null) return namedBranch(ctx, named);
  const [own] = ctx.scope.kind === 'branch' ? ctx.scope.branchIds : [];
  const branch = own === undefined ? mainBranch() : await getBranch(ctx, own);
  return () => branch;
}

/** Refuses with LEGAL_ENTITY_MISMATCH a branch of another legal entity. */
export function requireBranchOf(branch: Branch, legalEntityId: string, field: string): void {
  if (entityIdOf(branch) !== legalEntityId)
    throw new DomainError('LEGAL_ENTITY_MISMATCH', 'The branch belongs to another legal entity.', field);
}

const created = (branch: Branch) =>
  draft(BranchCreated, branch, { code: branch.code, legalEntityId: entityIdOf(branch) });

/** Describes MAIN, as a tenant that is made with it starts. */
export function firstBranchWrites(ctx: Context): { writes: Write[]; events: EventDraft[] } {
  const branch: Branch = { ...mainBranch(), ...newAggregate(ctx, MAIN_BRANCH_ID) };
  return { writes: [store.insertBranch(ctx, branch)], events: [created(branch)] };
}

/** Sets up a branch, of MAIN unless a legal entity is named. Refuses VALIDATION, NOT_FOUND (legal entity), DUPLICATE. */
export async function createBranch(ctx: Context, input: NewBranch & WithMetafields): Promise<Branch> {
  requirePermission(ctx, 'createBranch');
  const { legalEntityId, ...profile } = parse(NewBranch, input);
  const id = branchIdOf(profile.code);
  if (id === MAIN_BRANCH_ID) throw store.takenCode(id);
  const [entity, main, metafields] = await Promise.all([
    getLegalEntity(ctx, legalEntityId ?? MAIN_ENTITY_ID),
    getBranch(ctx, MAIN_BRANCH_ID),
    givenMetafields(ctx, 'BRANCH', input),
  ]);
  const address = withAddressId(ctx, profile.address, 'address');
  const branch: Branch = { ...newAggregate(ctx, id), ...metafields(), ...profile, address, ...ofEntity(entity.id) };
  // What the tenant started with is written down with the second one, so that lists show both.
  const first = main.version > 0 ? [] : [{ ...main, ...newAggregate(ctx, main.id) }];
  const branches = [branch, ...first];
  await commit(
    ctx,
    branches.map((one) => store.insertBranch(ctx, one)),
    branches.map(created),
  );
  return branch;
}

/** Changes a branch, that of MAIN from its defaults; what is as it was already writes nothing. Refuses VALIDATION, NOT_FOUND, CONFLICT. */
export async function updateBranch(ctx: Context, input: BranchChanges & WithMetafields): Promise<Branch> {
  requirePermission(ctx, 'updateBranch');
  const { id, expectedVersion, name, address } = parse(BranchChanges, input);
  const [stored, metafields] = await Promise.all([getBranch(ctx, id, 'id'), givenMetafields(ctx, 'BRANCH', input)]);
  requireVersion(stored, expectedVersion);
  const changes = { name, address: changedAddress(ctx, address, stored.address), ...metafields(stored) };
  const fields = changedFields(stored, changes);
  if (fields.length === 0) return stored;
  const given = onlyChanged(changes, fields);
  const isFirst = stored.version === 0;
  const branch = isFirst ? { ...stored, ...given, ...newAggregate(ctx, id) } : withChanges(ctx, stored, given);
  await commit(
    ctx,
    [isFirst ? store.insertBranch(ctx, branch) : store.replaceBranch(ctx, branch)],
    [draft(BranchUpdated, branch, { fields })],
  );
  return branch;
}
