import type { Write } from '../platform/commit.ts';
import type { Context } from '../platform/context.ts';
import { DomainError, limitExceeded, notFound } from '../platform/errors.ts';
import { MAX_PAGE_SIZE } from '../platform/page.ts';
import { type Customer, MAX_GROUP_LEVELS } from './customer.model.ts';
import * as store from './customer.store.ts';

/** The customers above one, the nearest first, as far up as a group may reach; one more when there is more than that. */
export async function ancestorsOf(ctx: Context, parentId: string | null | undefined): Promise<Customer[]> {
  const above: Customer[] = [];
  let next = parentId;
  while (next != null && above.length <= MAX_GROUP_LEVELS) {
    const customer = await store.findAnyCustomer(ctx, next);
    if (!customer) break;
    above.push(customer);
    next = customer.parentId;
  }
  return above;
}

async function childIdsOf(ctx: Context, id: string): Promise<string[]> {
  const ids: string[] = [];
  for (const isArchived of [false, true]) {
    let after: string | undefined;
    do {
      const page = await store.listChildIds(ctx, id, isArchived, { first: MAX_PAGE_SIZE, after });
      ids.push(...page.edges.map(({ node }) => node));
      after = page.hasNextPage ? page.edges.at(-1)?.cursor : undefined;
    } while (after !== undefined);
  }
  return ids;
}

/** Levels below the customers, counted no further than it matters. */
async function levelsBelow(ctx: Context, ids: readonly string[], atMost: number): Promise<number> {
  if (atMost < 0 || ids.length === 0) return 0;
  const below = (await Promise.all(ids.map((id) => childIdsOf(ctx, id)))).flat();
  return below.length === 0 ? 0 : 1 + (await levelsBelow(ctx, below, atMost - 1));
}

/**
 * Describes the demand that the group above a customer stays as it was found, for one that gets a new parent: of two moves that
 * together would close a circle, one is lost with CONFLICT and finds the circle when it runs again. `isNew` has nobody below.
 *
 * Refuses NOT_FOUND for a parent that the caller does not see, VALIDATION for one that is the customer or below it, LIMIT_EXCEEDED for
 * a group of more levels than it may have.
 */
export async function parentWrites(
  ctx: Context,
  { id, parentId }: { readonly id: string; readonly parentId: string },
  isNew: boolean,
): Promise<Write[]> {
  if (!(await store.findCustomer(ctx, parentId))) throw notFound('No customer has this id.', 'parentId');
  const above = await ancestorsOf(ctx, parentId);
  if (above.some((customer) => customer.id === id))
    throw new DomainError('VALIDATION', 'A customer cannot be above itself in its group.', 'parentId');
  const room = MAX_GROUP_LEVELS - above.length - 1;
  const below = isNew ? 0 : await levelsBelow(ctx, [id], room);
  if (below > room)
    throw limitExceeded(
      'A group of customers has at most {limit, number} levels.',
      'parentId',
      MAX_GROUP_LEVELS,
      above.length + 1 + below,
    );
  return above.map((customer) => store.checkParentUnchanged(ctx, customer));
}
