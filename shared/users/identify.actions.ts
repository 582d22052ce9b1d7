import QuickLRU from 'quick-lru';
import { type Identity, identityOf, type TokenUser } from '../access/identity.ts';
import { withChanges } from '../platform/aggregate.ts';
import { commit } from '../platform/commit.ts';
import type { Context, RecordScope } from '../platform/context.ts';
import { DomainError, isDomainError } from '../platform/errors.ts';
import { draft } from '../platform/events.ts';
import type { Table } from '../platform/table.ts';
import { UserActivated } from './user.events.ts';
import { isDeactivated, type User } from './user.model.ts';
import * as store from './user.store.ts';

/** How long a process may go on with what it read of a user, also that there is none: a change takes effect within it everywhere. */
const REMEMBERED_MILLISECONDS = 60_000;
const remembered = new QuickLRU<string, { readonly found: Identity | undefined }>({
  maxSize: 2_000,
  maxAge: REMEMBERED_MILLISECONDS,
});

/** Makes a change of a user hold in this process at once. */
export const forgetUser = ({ tenant }: Pick<Context, 'tenant'>, { subject }: User): boolean =>
  subject != null && remembered.delete(`${tenant} ${subject}`);

/**
 * Who a token's user is here: the user whose subject it has, with the roles and the scope of the record; the invited user whose e-mail
 * address its issuer has verified, who is bound to the subject for good; or somebody without a record, with what the token claims.
 * UNAUTHENTICATED for a deactivated user, and for another subject that has the address of a user. What was found is remembered for a minute.
 */
export async function identifyUser(
  caller: TokenUser,
  tableOf: (tenant: string) => Table,
  contextOf: (identity: Identity) => Context,
): Promise<Identity> {
  const key = `${caller.tenant} ${caller.actor.subject}`;
  const known = remembered.get(key);
  if (known) return known.found ?? caller;
  const found = await identityFound(caller, tableOf, contextOf);
  remembered.set(key, { found });
  return found ?? caller;
}

async function identityFound(
  caller: TokenUser,
  tableOf: (tenant: string) => Table,
  contextOf: (identity: Identity) => Context,
): Promise<Identity | undefined> {
  const { tenant, verifiedEmail } = caller;
  const { subject } = caller.actor;
  const place = { tenant, table: tableOf(tenant) };
  const { bySubject, byEmail } = await store.findOwners(place, subject, verifiedEmail);
  const id = bySubject ?? byEmail;
  if (id === undefined) return undefined;
  const user = await store.findUser(place, id);
  const isBound = user?.subject === subject;
  if (!user || isDeactivated(user) || !(isBound || user.subject == null))
    throw new DomainError('UNAUTHENTICATED', 'This user is deactivated, or signs in by another account.');
  const identity = identityFrom(caller, user, await scopeOf(place, user));
  if (isBound) return identity;
  try {
    await activate(contextOf(identity), user, subject);
    return identity;
  } catch (error) {
    // Another request of the same person was first.
    if (!isDomainError(error, 'CONFLICT')) throw error;
    return identityFound(caller, tableOf, contextOf);
  }
}

const identityFrom = ({ tenant, actor }: TokenUser, { id, roles }: User, scope: RecordScope): Identity =>
  identityOf(tenant, { subject: id, signedInAs: actor.subject, kind: 'user' }, roles, undefined, scope);

/** What the record lets the user reach; only a team has to be looked up. A scope of a later version reaches no more than the user's own. */
async function scopeOf(
  place: Pick<Context, 'tenant' | 'table'>,
  { scope, customerIds, branchIds, teamId }: User,
): Promise<RecordScope> {
  switch (scope) {
    case 'ALL':
      return { kind: 'all' };
    case 'ACCOUNT':
      return { kind: 'account', customerIds };
    case 'TEAM':
      return { kind: 'team', members: teamId == null ? [] : await store.findMemberIds(place, teamId) };
    case 'BRANCH':
      return { kind: 'branch', branchIds: branchIds ?? [] };
    default:
      return { kind: 'own' };
  }
}

async function activate(ctx: Context, stored: User, subject: string): Promise<void> {
  const user = withChanges(ctx, stored, { status: 'ACTIVE', subject, activatedAt: ctx.now });
  await commit(
    ctx,
    [store.replaceUser(ctx, user), store.insertSubject(ctx, subject, user.id)],
    [draft(UserActivated, user, {})],
  );
}
