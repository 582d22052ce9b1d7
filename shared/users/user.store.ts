import { insert, replace, type Write } from '../platform/commit.ts';
import { type Context, partitionOf } from '../platform/context.ts';
import { DomainError, duplicate } from '../platform/errors.ts';
import { isId } from '../platform/ids.ts';
import { type ListQuery, within } from '../platform/list-query.ts';
import type { Page } from '../platform/page.ts';
import { answerList, NEWEST_FIRST, type Served } from '../platform/served-list.ts';
import { readerOf } from '../platform/stored-record.ts';
import type { Item, Key } from '../platform/table.ts';
import { userKey } from './active-user.store.ts';
import { emailKey, User } from './user.model.ts';

const toUser = readerOf(User, { indexes: ['GSI1', 'GSI2'] });

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | a user | PK = user, SK = USER | 1 get |
 * | whose a subject is | PK = SUBJECT#<subject>, SK = USERKEY | 1 get |
 * | whose an e-mail address is | PK = USEREMAIL#<address in small letters>, SK = USERKEY | 1 get |
 * | the tenant's users, newest first | GSI1PK = USER, GSI1SK = id | 1 query |
 * | the users of a team, newest first | GSI2PK = team, GSI2SK begins USER# | 1 query |
 *
 * The markers of subject and address stay when a user is deactivated: neither opens the tenant again.
 */
type Place = Pick<Context, 'tenant'>;
const subjectKey = (ctx: Place, subject: string): Key => ({
  PK: partitionOf(ctx, `SUBJECT#${subject}`),
  SK: 'USERKEY',
});
const addressKey = (ctx: Place, email: string): Key => ({
  PK: partitionOf(ctx, `USEREMAIL#${emailKey(email)}`),
  SK: 'USERKEY',
});
const listPartition = (ctx: Context) => partitionOf(ctx, 'USER');

const userItem = (ctx: Context, user: User): Item & User => ({
  ...userKey(ctx, user.id),
  GSI1PK: listPartition(ctx),
  GSI1SK: user.id,
  ...(user.teamId == null ? {} : { GSI2PK: partitionOf(ctx, user.teamId), GSI2SK: `USER#${user.id}` }),
  ...user,
});

/** DUPLICATE when a user of the tenant has the address. */
export const insertUser = (ctx: Context, user: User): Write[] => [
  insert(userItem(ctx, user)),
  insert({ ...addressKey(ctx, user.email), id: user.id }, (stored) =>
    duplicate('A user has this e-mail address.', 'email', String(stored?.id)),
  ),
];
export const replaceUser = (ctx: Context, user: User): Write => replace(userItem(ctx, user));

/** Binds a subject to a user for good; CONFLICT when another request did so meanwhile. */
export const insertSubject = (ctx: Context, subject: string, id: string): Write =>
  insert(
    { ...subjectKey(ctx, subject), id },
    () => new DomainError('CONFLICT', 'The user signed in elsewhere at the same time.'),
  );

export async function findUser(ctx: Pick<Context, 'tenant' | 'table'>, id: string): Promise<User | undefined> {
  const item = isId('usr', id) ? await ctx.table.get(userKey(ctx, id)) : undefined;
  return item && toUser(item);
}

/** Ids of all users of a team, whether they may sign in or not. */
export async function findMemberIds(ctx: Pick<Context, 'tenant' | 'table'>, teamId: string): Promise<string[]> {
  const items = await ctx.table.queryAll({
    index: 'GSI2',
    partition: partitionOf(ctx, teamId),
    beginsWith: 'USER#',
    ascending: true,
  });
  return items.map(({ id }) => String(id));
}

/** Ids of the users whom a subject and an address are of. */
export async function findOwners(
  ctx: Pick<Context, 'tenant' | 'table'>,
  subject: string,
  email: string | undefined,
): Promise<{ readonly bySubject?: string | undefined; readonly byEmail?: string | undefined }> {
  const keys = [subjectKey(ctx, subject), ...(email === undefined ? [] : [addressKey(ctx, email)])];
  const [bySubject, byEmail] = (await ctx.table.getMany(keys)).map((item) => item && String(item.id));
  return { bySubject, byEmail };
}

const userLists: readonly Served<User>[] = [
  {
    scope: 'any',
    orders: NEWEST_FIRST,
    collection: (ctx) => ({ index: 'GSI1', partition: listPartition(ctx) }),
    toRecord: toUser,
  },
  {
    scope: 'any',
    where: { 'team.id': 'any' },
    orders: NEWEST_FIRST,
    collection: (ctx, given) => ({
      index: 'GSI2',
      partition: partitionOf(ctx, given['team.id'] ?? ''),
      beginsWith: 'USER#',
    }),
    toRecord: toUser,
  },
];

export const listUsers = (ctx: Context, query: ListQuery): Promise<Page<User>> => answerList(ctx, userLists, query);

export const listMembers = (ctx: Context, teamId: string, query: ListQuery): Promise<Page<User>> =>
  listUsers(ctx, within(query, 'team.id', teamId));
