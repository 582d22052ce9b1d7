import { getBranch } from '../organization/branch.actions.ts';
import { changedFields, newAggregate, requireVersion, withChanges } from '../platform/aggregate.ts';
import { commit, type Write } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { DomainError, notFound, parse } from '../platform/errors.ts';
import { draft, type EventDraft } from '../platform/events.ts';
import { activeUserWrites } from './active-user.actions.ts';
import { forgetUser } from './identify.actions.ts';
import { getTeam } from './team.actions.ts';
import { UserAccessSet, UserDeactivated, UserInvited } from './user.events.ts';
import { AccessChanges, isDeactivated, NewUser, type User, UserAccess } from './user.model.ts';
import * as store from './user.store.ts';

export { findUser, listMembers, listUsers } from './user.store.ts';

const accessOf = ({ roles, scope, customerIds, branchIds, teamId }: User) => ({
  roles,
  scope,
  customerIds,
  branchIds: branchIds ?? undefined,
  teamId: teamId ?? undefined,
});

async function getUser(ctx: Context, id: string, field?: string): Promise<User> {
  const user = await store.findUser(ctx, id);
  if (!user) throw notFound('No user has this id.', field);
  return user;
}

const requireNamed = (
  ctx: Context,
  { branchIds, teamId }: Pick<AccessChanges, 'branchIds' | 'teamId'>,
): Promise<unknown> =>
  Promise.all([
    ...(branchIds ?? []).map((id, index) => getBranch(ctx, id, `branchIds.${index}`)),
    ...(teamId == null ? [] : [getTeam(ctx, teamId, 'teamId')]),
  ]);

/** Describes the invitation of a person, whose access was checked. */
export function invitationWrites(ctx: Context, given: NewUser): { user: User; writes: Write[]; events: EventDraft[] } {
  const user: User = { ...newAggregate(ctx, ctx.newId('usr')), ...parse(NewUser, given), status: 'INVITED' };
  return { user, writes: store.insertUser(ctx, user), events: [draft(UserInvited, user, accessOf(user))] };
}

/**
 * Invites a person by the e-mail address: whoever signs in first with a token of this tenant in which the issuer has verified the address
 * is this user from then on. DUPLICATE when a user has the address, even a deactivated one.
 */
export async function inviteUser(ctx: Context, input: NewUser): Promise<User> {
  requirePermission(ctx, 'inviteUser');
  const { user, writes, events } = invitationWrites(ctx, input);
  await requireNamed(ctx, user);
  await commit(ctx, writes, events);
  return user;
}

/** Sets what a user may do; writes nothing when nothing differs. INVALID_STATE once the user is deactivated. */
export async function setUserAccess(
  ctx: Context,
  input: AccessChanges & { id: string; expectedVersion?: number | null },
): Promise<User> {
  requirePermission(ctx, 'setUserAccess');
  const changes = parse(AccessChanges, input);
  const [stored] = await Promise.all([getUser(ctx, input.id), requireNamed(ctx, changes)]);
  requireVersion(stored, input.expectedVersion);
  const changed = changedFields(stored, changes);
  if (changed.length === 0) return stored;
  if (isDeactivated(stored)) throw new DomainError('INVALID_STATE', 'The user is deactivated.', 'id');
  const user = withChanges(ctx, stored, changes as Partial<User>);
  parse(UserAccess, user);
  await commit(ctx, [store.replaceUser(ctx, user)], [draft(UserAccessSet, user, { ...accessOf(user), changed })]);
  forgetUser(ctx, user);
  return user;
}

/**
 * Ends the user's access for good, here at once and everywhere within a minute. What the user held then goes to the successor, or back to where
 * work waits (`hand-over.actions.ts`). Repeating it changes nothing. INVALID_STATE for oneself, so that a tenant keeps who can undo a mistake.
 */
export async function deactivateUser(
  ctx: Context,
  input: { id: string; successorId?: string | null; expectedVersion?: number | null },
): Promise<User> {
  requirePermission(ctx, 'deactivateUser');
  const { successorId } = input;
  const [stored] = await Promise.all([
    getUser(ctx, input.id),
    successorId == null ? undefined : store.findUser(ctx, successorId),
  ]);
  requireVersion(stored, input.expectedVersion);
  if (isDeactivated(stored)) return stored;
  if (stored.id === ctx.actor.subject) throw new DomainError('INVALID_STATE', 'You cannot deactivate yourself.', 'id');
  if (successorId === stored.id) throw new DomainError('VALIDATION', 'Name another user as successor.', 'successorId');
  const active = successorId == null ? [] : await activeUserWrites(ctx, successorId, 'successorId');
  const user = withChanges(ctx, stored, { status: 'DEACTIVATED', deactivatedAt: ctx.now, successorId });
  await commit(
    ctx,
    [store.replaceUser(ctx, user), ...active],
    [draft(UserDeactivated, user, { successorId: successorId ?? undefined })],
  );
  forgetUser(ctx, user);
  return user;
}

/** The user whom an e-mail address is of, and the one whom a subject is of, for the check of the books. */
export { findOwners } from './user.store.ts';
