import type { WithMetafields } from '../metafields/metafield.model.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { parse } from '../platform/errors.ts';
import * as users from '../users/user.actions.ts';
import { AccessChanges, NewUser, type User } from '../users/user.model.ts';
import { getCustomer } from './customer.actions.ts';

/** Users stand below customers, who name them: that the customers exist which a user is bound to is looked up here. */
const requireCustomers = (ctx: Context, customerIds: readonly string[] = []): Promise<unknown> =>
  Promise.all(customerIds.map((id, index) => getCustomer(ctx, id, `customerIds.${index}`)));

/** Invites a person (`user.actions.ts`). */
export async function inviteUser(ctx: Context, input: NewUser & WithMetafields): Promise<User> {
  requirePermission(ctx, 'inviteUser');
  await requireCustomers(ctx, parse(NewUser, input).customerIds);
  return users.inviteUser(ctx, input);
}

/** Sets what a user may do (`user.actions.ts`). The user is read together with the customers. */
export async function setUserAccess(
  ctx: Context,
  input: AccessChanges & { id: string; expectedVersion?: number | null },
): Promise<User> {
  requirePermission(ctx, 'setUserAccess');
  const { customerIds } = parse(AccessChanges, input);
  if (customerIds) await Promise.all([users.findUser(ctx, input.id), requireCustomers(ctx, customerIds)]);
  return users.setUserAccess(ctx, input);
}
