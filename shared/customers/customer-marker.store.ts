import { put, remove, update, type Write } from '../platform/commit.ts';
import { type Context, partitionOf } from '../platform/context.ts';
import { DomainError, limitExceeded } from '../platform/errors.ts';
import { type CustomerMarker, markerName } from './customer-markers.model.ts';

/** Customers that share one value. */
export const MAX_HOLDERS = 100;

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | ids of the customers with an e-mail, phone or tax id | PK = CUSTOMERKEY#<kind>#<value>, SK = CUSTOMERKEY | 1 get |
 * | ids of the customers of a domain | PK = CUSTOMERKEY#domain#<domain>, SK = CUSTOMERKEY#<id> | 1 query |
 *
 * One item for each value, with the set of those that have it. Of a domain, which any number may share and which refuses nobody, one for
 * each customer: they are written without a look at the others.
 */
const keyOf = (ctx: Context, marker: CustomerMarker) => ({
  PK: partitionOf(ctx, `CUSTOMERKEY#${markerName(marker)}`),
  SK: 'CUSTOMERKEY',
});

/** Ids of the customers that have the values, in the markers' order. */
export async function findHolders(ctx: Context, markers: readonly CustomerMarker[]): Promise<string[][]> {
  const items = await ctx.table.getMany(markers.map((marker) => keyOf(ctx, marker)));
  return items.map((item) => [...((item?.holders ?? []) as Iterable<string>)].sort());
}

const domainKey = (ctx: Context, domain: string, customerId: string) => ({
  PK: partitionOf(ctx, `CUSTOMERKEY#domain#${domain}`),
  SK: `CUSTOMERKEY#${customerId}`,
});

export const insertDomain = (ctx: Context, domain: string, customerId: string): Write =>
  put({ ...domainKey(ctx, domain, customerId), id: customerId });

export const removeDomain = (ctx: Context, domain: string, customerId: string): Write =>
  remove(domainKey(ctx, domain, customerId), () => new Error('A write without a condition cannot be refused'), {});

/** Ids of customers of a domain, at most so many. */
export async function findOfDomain(ctx: Context, domain: string, limit: number): Promise<string[]> {
  const { PK } = domainKey(ctx, domain, '');
  const { items } = await ctx.table.query({ partition: PK, beginsWith: 'CUSTOMERKEY#', limit, ascending: true });
  return items.map(({ id }) => String(id));
}

/** True where a customer is listed under a domain. */
export const isOfDomain = async (ctx: Context, domain: string, customerId: string): Promise<boolean> =>
  (await ctx.table.get(domainKey(ctx, domain, customerId))) !== undefined;

/** Tells the action that a value which it took for free has a holder: it looks who that is. */
export class ValueHeld extends Error {
  override readonly name = 'ValueHeld';
}

/** Takes a value that nobody has. */
export const claimMarker = (ctx: Context, marker: CustomerMarker, customerId: string): Write =>
  update(
    keyOf(ctx, marker),
    {
      update: 'ADD holders :ids',
      condition: 'attribute_not_exists(holders)',
      values: { ':ids': new Set([customerId]) },
    },
    () => new ValueHeld(marker.kind),
  );

const markerMoved = (): DomainError =>
  new DomainError('CONFLICT', 'Another customer took or left these contact data meanwhile.');

/** Takes a value that others have. */
export const shareMarker = (ctx: Context, marker: CustomerMarker, customerId: string): Write =>
  update(
    keyOf(ctx, marker),
    {
      update: 'ADD holders :ids',
      condition: 'attribute_exists(holders) AND size(holders) < :max',
      values: { ':ids': new Set([customerId]), ':max': MAX_HOLDERS },
    },
    (stored) =>
      stored?.holders === undefined
        ? markerMoved()
        : limitExceeded(
            'At most {limit, number} customers share this value.',
            marker.kind,
            MAX_HOLDERS,
            MAX_HOLDERS + 1,
          ),
  );

/** Leaves a value; with the last holder goes the item, whose key is the value. */
export const leaveMarker = (ctx: Context, marker: CustomerMarker, customerId: string, isLast: boolean): Write =>
  isLast
    ? remove(keyOf(ctx, marker), markerMoved, {
        condition: 'holders = :ids',
        values: { ':ids': new Set([customerId]) },
      })
    : update(
        keyOf(ctx, marker),
        {
          update: 'DELETE holders :ids',
          condition: 'contains(holders, :id) AND size(holders) > :one',
          values: { ':ids': new Set([customerId]), ':id': customerId, ':one': 1 },
        },
        markerMoved,
      );
