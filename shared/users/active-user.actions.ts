import type { Write } from '../platform/commit.ts';
import type { Context } from '../platform/context.ts';
import { DomainError, notFound } from '../platform/errors.ts';
import { isId } from '../platform/ids.ts';
import * as store from './active-user.store.ts';

/** To be read together with the record that is given to the user, and asked about after it. */
export { findHolder } from './active-user.store.ts';

const inactive = ({ displayName }: store.Holder, field?: string) =>
  new DomainError('USER_INACTIVE', '{name} is deactivated.', field, { params: { name: displayName } });

/**
 * Describes the demand that a person whom an input names is a user who is not deactivated, also when that happens at the same moment. Refuses with
 * NOT_FOUND and USER_INACTIVE.
 */
export async function activeUserWrites(ctx: Context, id: string, field: string): Promise<Write[]> {
  const user = await store.findHolder(ctx, id);
  if (!user) throw notFound('No user has this id.', field);
  if (store.isGone(user)) throw inactive(user, field);
  return [store.checkActive(ctx, id, () => inactive(user, field))];
}

/** Describes the demand that whom a rule chose may still work: CONFLICT, so that the rule is asked again. Who has no record is not asked about. */
export const stillActiveWrites = (ctx: Context, id: string | undefined): Write[] =>
  id !== undefined && isId('usr', id)
    ? [store.checkActive(ctx, id, () => new DomainError('CONFLICT', 'The user was deactivated meanwhile.'))]
    : [];

/**
 * Who takes over from a deactivated user: the successor, or the successor's when that one is gone too; `to` is absent when there is
 * nobody. Undefined unless the user is deactivated.
 */
export async function heirOf(ctx: Context, userId: string): Promise<{ readonly to?: string | undefined } | undefined> {
  let user = await store.findHolder(ctx, userId);
  if (!user || !store.isGone(user)) return undefined;
  while (user && store.isGone(user))
    user = user.successorId == null ? undefined : await store.findHolder(ctx, user.successorId);
  return { to: user?.id };
}
