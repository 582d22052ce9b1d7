import { put, remove, type Write } from './commit.ts';
import { type Context, partitionOf } from './context.ts';
import { DomainError } from './errors.ts';
import { isId } from './ids.ts';
import {
  emptyPage,
  idOfItem,
  listMergedIds,
  listPage,
  type MergedCollections,
  type Page,
  type PageRequest,
  recordsOfIds,
} from './page.ts';
import { type KeyOrder, NEWEST_FIRST, type Served } from './served-list.ts';

type Scoped = Pick<Context, 'scope' | 'actor'>;

/** Who or what holds a record: the person who works or looks after it, and its branch. */
interface Held {
  readonly owner?: string | null;
  readonly ownerId?: string | null;
  readonly assignee?: string | null;
  readonly branchId?: string | null;
}

/** What of a record tells whose it is. */
interface Owned extends Held {
  readonly customerId?: string | null;
  readonly createdBy?: string;
}

/** Customers that the caller is bound to. */
export const boundCustomers = ({ scope }: Pick<Context, 'scope'>): readonly string[] =>
  scope.kind === 'account' ? scope.customerIds : [];

/** Whose records a narrow scope reaches: those of the caller, and of the members of its team or of its branches. */
export function reachedHolders({ scope, actor }: Scoped): readonly string[] {
  if (scope.kind === 'team') return [...new Set([actor.subject, ...scope.members])];
  return scope.kind === 'branch' ? [actor.subject, ...scope.branchIds] : [actor.subject];
}

const holdersOf = ({ owner, ownerId, assignee, branchId }: Held): string[] =>
  [owner, ownerId, assignee, branchId].filter((holder) => holder != null);

/** True if the record is in the scope by what it says itself; a customer's own id is its `customerId`. */
export function isInScope(ctx: Scoped, record: Owned): boolean {
  if (ctx.scope.kind === 'all') return true;
  const { customerId, createdBy = '' } = record;
  const reached = reachedHolders(ctx);
  if ([createdBy, ...holdersOf(record)].some((holder) => reached.includes(holder))) return true;
  return customerId != null && boundCustomers(ctx).includes(customerId);
}

/** For what shows records of every customer: throws FORBIDDEN unless the scope is the whole tenant. */
export function requireWholeTenant({ scope }: Pick<Context, 'scope'>, field?: string): void {
  if (scope.kind !== 'all')
    throw new DomainError('FORBIDDEN', 'This shows the whole tenant; you see a part of it.', field);
}

/** For what whoever is bound to customers sees and may undo only if it made it: throws FORBIDDEN for the work of others. */
export function requireOwnWork({ scope, actor }: Context, { createdBy }: { readonly createdBy: string }): void {
  if (scope.kind === 'account' && createdBy !== actor.subject)
    throw new DomainError('FORBIDDEN', 'You may do this only with what you made yourself.', 'id');
}

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | ids of a kind that somebody made or holds, or that a branch has, newest first | PK = SCOPE#<subject or branch>, SK begins <kind># | 1 query |
 *
 * No index has room for it. The row is part of the transaction that makes a record or changes who holds it. Of makers it is written for users with
 * a record and for callers of a narrow scope: whoever else sees the whole tenant is in nobody's team.
 */
export const scopePartition = (ctx: Pick<Context, 'tenant'>, holder: string): string =>
  partitionOf(ctx, `SCOPE#${holder}`);

/** Ids of all that is listed as made or held by somebody, of every kind or of one. */
export const listHeldBy = (
  ctx: Context,
  holder: string,
  request: PageRequest,
  beginsWith?: string,
): Promise<Page<string>> =>
  listPage(ctx, { partition: scopePartition(ctx, holder), beginsWith, ascending: true }, request, idOfItem);

/** The list of a kind of one branch; in a narrow scope of one that it reaches. */
export const listedByBranch = <R>(
  beginsWith: string,
  find: (ctx: Context, id: string) => Promise<R | undefined>,
  orders: readonly KeyOrder[] = NEWEST_FIRST,
): Served<R> => ({
  scope: 'any',
  where: { 'branch.id': 'any' },
  orders,
  page: async (ctx, request, ascending, { 'branch.id': branch = '' }) => {
    // What somebody holds lies beside it.
    if (!isId('brn', branch) || !(ctx.scope.kind === 'all' || reachedHolders(ctx).includes(branch))) return emptyPage;
    const collection = { partition: scopePartition(ctx, branch), beginsWith, ascending };
    return recordsOfIds(await listPage(ctx, collection, request, idOfItem), (id) => find(ctx, id));
  },
});

/** Those who hold the record and do not list it, for the check of the books. `place` is its sort key in the lists of its kind. */
export async function holdersWithout(ctx: Context, place: string, record: Held & { readonly id: string }) {
  const holders = holdersOf(record);
  const rows = await ctx.table.getMany(holders.map((holder) => ({ PK: scopePartition(ctx, holder), SK: place })));
  return holders.filter((_, index) => rows[index]?.id !== record.id);
}

/** True if somebody made or holds the record. */
export const isOf = (record: Owned, holder: string): boolean =>
  record.createdBy === holder || holdersOf(record).includes(holder);

const isListedMaker = ({ scope, actor: { kind, subject } }: Context): boolean =>
  (kind === 'user' || kind === 'client') && (scope.kind !== 'all' || subject.startsWith('usr_'));

type Recorded = Held & { readonly id: string; readonly createdBy: string };

/**
 * Describes what lists a record among those of whoever made or holds it: all of a new one, of a stored one what changes. `place` is the record's
 * sort key in the lists of its kind.
 */
export function scopeWrites(ctx: Context, place: string, record: Recorded, stored?: Held): Write[] {
  const before = stored ? holdersOf(stored) : [];
  const after = holdersOf(record);
  const made = stored === undefined && isListedMaker(ctx) ? [ctx.actor.subject] : [];
  const rowOf = (holder: string) => ({ PK: scopePartition(ctx, holder), SK: place });
  const unconditional = () => new Error('A write without a condition cannot be refused');
  return [
    ...[...new Set([...made, ...after.filter((holder) => !before.includes(holder))])].map((holder) =>
      put({ ...rowOf(holder), id: record.id }),
    ),
    ...before
      .filter((holder) => !after.includes(holder) && holder !== record.createdBy)
      .map((holder) => remove(rowOf(holder), unconditional, {})),
  ];
}

/** So many lists are merged at most: each is a query. */
const MERGED_LISTS = 10;
const MERGED_MEMBERS = 50;

const tooManyCustomers = () =>
  new DomainError('VALIDATION', 'You have more than {count, number} customers: name one.', 'where.customer.id', {
    params: { count: MERGED_LISTS },
  });

/**
 * One page of the ids of a kind in a narrow scope, newest first unless told otherwise: those of the customers that the caller is bound to, those that
 * it made or holds, and those of its team or branches. `index` is where a customer lists the kind; `known` are places that need no query.
 * VALIDATION when there are too many lists for that.
 */
export function listScopedIds(
  ctx: Context,
  { index, ...merged }: Omit<MergedCollections, 'collections'> & { readonly index?: 'GSI2' },
  request: PageRequest,
  { withCustomers = true } = {},
): Promise<Page<string>> {
  const customerIds = withCustomers ? boundCustomers(ctx) : [];
  if (customerIds.length > MERGED_LISTS) throw tooManyCustomers();
  const holders = reachedHolders(ctx);
  if (holders.length > MERGED_MEMBERS)
    throw new DomainError(
      'VALIDATION',
      'Your team has more than {count, number} members: no list shows all.',
      'where',
      {
        params: { count: MERGED_MEMBERS },
      },
    );
  const collections = [
    ...customerIds.map((id) => ({ index, partition: partitionOf(ctx, id) })),
    ...holders.map((holder) => ({ partition: scopePartition(ctx, holder) })),
  ];
  return listMergedIds(ctx, { ...merged, collections }, request);
}
