import { insert, type Write } from './commit.ts';
import { type Context, partitionOf } from './context.ts';
import { DomainError } from './errors.ts';
import { idOfItem, listMergedIds, listPage, type Page, type PageRequest } from './page.ts';

/** What of a record tells whose it is. */
interface Owned {
  readonly customerId?: string | null;
  readonly createdBy?: string;
}

/** True if the record is in the scope by what it says itself; a customer's own id is its `customerId`. */
export function isInScope(
  { scope, actor }: Pick<Context, 'scope' | 'actor'>,
  { customerId, createdBy }: Owned,
): boolean {
  if (scope.kind === 'all' || createdBy === actor.subject) return true;
  return customerId != null && scope.customerIds.includes(customerId);
}

/** For what shows records of every customer: throws FORBIDDEN unless the scope is the whole tenant. */
export function requireWholeTenant({ scope }: Pick<Context, 'scope'>, field?: string): void {
  if (scope.kind !== 'all')
    throw new DomainError('FORBIDDEN', 'This shows the whole tenant; you are bound to your customers.', field);
}

/** For what a narrow scope sees and may undo only if it made it: throws FORBIDDEN for the work of others. */
export function requireOwnWork({ scope, actor }: Context, { createdBy }: { readonly createdBy: string }): void {
  if (scope.kind !== 'all' && createdBy !== actor.subject)
    throw new DomainError('FORBIDDEN', 'You may do this only with what you made yourself.', 'id');
}

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | ids of a kind that a caller with a narrow scope made, newest first | PK = MADEBY#subject, SK begins <kind># | 1 query |
 *
 * No index has room for it, and few callers need it: whoever sees the whole tenant writes no such row.
 */
export const madeByPartition = (ctx: Context, subject = ctx.actor.subject): string =>
  partitionOf(ctx, `MADEBY#${subject}`);

/** Ids of all that is listed as made by a caller with a narrow scope, of every kind. */
export const listMadeBy = (ctx: Context, subject: string, request: PageRequest): Promise<Page<string>> =>
  listPage(ctx, { partition: madeByPartition(ctx, subject) }, request, idOfItem);

/** Describes what lists a new record among those that its maker sees. `place` is the record's sort key in the lists of its kind. */
export const madeByWrites = (ctx: Context, place: string, id: string): Write[] =>
  ctx.scope.kind === 'all' ? [] : [insert({ PK: madeByPartition(ctx), SK: place, id })];

/** Lists of so many customers are merged at most: each is a query. */
const MERGED_CUSTOMERS = 10;

/**
 * One page of the ids of a kind in a narrow scope, newest first unless told otherwise: those of the customers that the caller is bound to and those that
 * it made. `beginsWith` is the kind's in the list of a customer (GSI2). VALIDATION when it is bound to too many for that.
 */
export function listScopedIds(
  ctx: Context,
  beginsWith: string,
  request: PageRequest,
  ascending: boolean,
): Promise<Page<string>> {
  const customerIds = ctx.scope.kind === 'all' ? [] : ctx.scope.customerIds;
  if (customerIds.length > MERGED_CUSTOMERS)
    throw new DomainError(
      'VALIDATION',
      'You have more than {count, number} customers: name one.',
      'where.customer.id',
      {
        params: { count: MERGED_CUSTOMERS },
      },
    );
  const bound = customerIds.map((id) => ({ index: 'GSI2', partition: partitionOf(ctx, id) }) as const);
  const collections = [...bound, { partition: madeByPartition(ctx) }];
  return listMergedIds(ctx, { beginsWith, collections, ascending }, request);
}
