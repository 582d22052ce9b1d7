import { createHash } from 'node:crypto';
import type { Context } from './context.ts';
import { DomainError, limitExceeded } from './errors.ts';
import type { IndexName, Item, PageQuery } from './table.ts';

export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;

/** Relay's paging arguments: `first` with `after`, or `last` with `before`; sizes 1 to 100. */
export interface PageRequest {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

export interface Page<R> {
  readonly edges: readonly { readonly node: R; readonly cursor: string }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** Of all pages, where it is known without reading them. */
  readonly totalCount?: number;
  /** Counts them, for whoever asks; undefined when they are too many. */
  readonly count?: () => Promise<number | undefined>;
}

export const mapPage = <A, B>(page: Page<A>, change: (node: A) => B): Page<B> => ({
  ...page,
  edges: page.edges.map((edge) => ({
    node: change(edge.node),
    get cursor() {
      return edge.cursor;
    },
  })),
});

/** For lists of ids: an item that is not readable as a record still has its id. */
export const idOfItem = (item: Item): string => String(item.id);

export const emptyPage: Page<never> = { edges: [], hasNextPage: false, hasPreviousPage: false };

/** Records of a list that are counted at most. */
export const MAX_COUNTED = 1_000;

/** How many items lie in the collections together, a call for each; undefined when they are too many. */
export async function countIn(ctx: Context, collections: readonly Collection[]): Promise<number | undefined> {
  const counts = await Promise.all(collections.map((one) => ctx.table.countAll({ ...one, limit: MAX_COUNTED })));
  if (counts.includes(undefined)) return undefined;
  const sum = counts.reduce<number>((all, count = 0) => all + count, 0);
  return sum > MAX_COUNTED ? undefined : sum;
}

/** Items that lie together, and the direction in which they are listed. */
export type Collection = Omit<PageQuery, 'limit' | 'startKey'>;

/** What DynamoDB takes as keys, in bytes. */
const MAX_PARTITION_KEY = 2048;
const MAX_SORT_KEY = 1024;

/** Filters become part of keys: one that is longer than any key can match nothing, and DynamoDB would fail on it. */
function requireKeys({ partition, beginsWith = '', between = ['', ''] }: Collection): void {
  const isTooLong = [beginsWith, ...between].some((key) => Buffer.byteLength(key) > MAX_SORT_KEY);
  if (isTooLong || Buffer.byteLength(partition) > MAX_PARTITION_KEY)
    throw new DomainError('VALIDATION', 'This filter is longer than any value can be.', 'where');
}

/** Throws LIMIT_EXCEEDED for a size outside 1..100, VALIDATION for arguments of both directions. */
function readRequest(request: PageRequest) {
  const backward = request.last != null || request.before != null;
  if (backward && (request.first != null || request.after != null)) {
    throw new DomainError('VALIDATION', 'Use first and after, or last and before, not both.', 'first');
  }
  const size = (backward ? request.last : request.first) ?? DEFAULT_PAGE_SIZE;
  if (!Number.isInteger(size) || size < 1 || size > MAX_PAGE_SIZE) {
    throw limitExceeded('A page has 1 to {limit, number} records.', backward ? 'last' : 'first', MAX_PAGE_SIZE, size);
  }
  return { backward, size, cursor: backward ? request.before : request.after };
}

/**
 * One page of an item collection in one round trip. Throws LIMIT_EXCEEDED for a size outside 1..100 and INVALID_CURSOR for a
 * cursor that another tenant or another query made.
 */
export async function listPage<R>(
  ctx: Context,
  collection: Collection,
  request: PageRequest,
  toRecord: (item: Item) => R,
): Promise<Page<R>> {
  const { backward, size, cursor } = readRequest(request);
  requireKeys(collection);
  const { items, hasMore } = await ctx.table.query({
    ...collection,
    ascending: backward ? !collection.ascending : collection.ascending,
    limit: size,
    startKey: cursor == null ? undefined : readCursor(ctx, collection, cursor, backward ? 'before' : 'after'),
  });
  if (backward) items.reverse();
  return {
    edges: items.map((item) => ({
      node: toRecord(item),
      // Most readers want the last one only.
      get cursor() {
        return makeCursor(ctx, collection, item);
      },
    })),
    hasNextPage: backward ? cursor != null : hasMore,
    hasPreviousPage: backward ? hasMore : cursor != null,
  };
}

/** Of the query and the place in it: an edited cursor does not fit. No secret guards it, because it opens nothing (see below). */
const fingerprintOf = (
  ctx: Context,
  { index, partition, beginsWith, between, ascending }: Collection,
  place: readonly string[],
): string =>
  createHash('sha256')
    .update(JSON.stringify([ctx.tenant, index, partition, beginsWith, between, ascending ?? false, ...place]))
    .digest('base64url')
    .slice(0, 12);

const sortKeyOf = (item: Item, index: IndexName | undefined): string => String(index ? item[`${index}SK`] : item.SK);

function makeCursor(ctx: Context, collection: Collection, item: Item): string {
  const place = [item.PK, item.SK, sortKeyOf(item, collection.index)];
  return Buffer.from(JSON.stringify([fingerprintOf(ctx, collection, place), ...place])).toString('base64url');
}

/** The start key of a cursor; its partition is always the query's own, so an edited cursor cannot lead elsewhere. */
function readCursor(ctx: Context, collection: Collection, cursor: string, field: string): Record<string, string> {
  const [fingerprint, ...place] = decode(cursor);
  const [PK, SK, sortKey] = place;
  const wellFormed = place.length === 3 && PK && SK && sortKey && fingerprint === fingerprintOf(ctx, collection, place);
  const begins = (collection.index ? sortKey : SK)?.startsWith(collection.beginsWith ?? '');
  if (!wellFormed || !begins || !PK.startsWith(`T#${ctx.tenant}#`)) {
    throw new DomainError('INVALID_CURSOR', 'This cursor does not belong to this query.', field);
  }
  if (!collection.index) return { PK: collection.partition, SK };
  return { PK, SK, [`${collection.index}PK`]: collection.partition, [`${collection.index}SK`]: sortKey };
}

/** Whoever computes a fingerprint may write any text behind it: DynamoDB fails on what is no key. */
const isKey = (part: unknown): part is string =>
  typeof part === 'string' && part.isWellFormed() && Buffer.byteLength(part) <= MAX_SORT_KEY;

function decode(cursor: string): string[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) && value.every(isKey) ? value : [];
  } catch {
    return [];
  }
}

/** Collections whose sort keys are places of one order: `<beginsWith><rest>`. `known` are places that need no query. */
export interface MergedCollections {
  readonly beginsWith: string;
  readonly collections: readonly Pick<PageQuery, 'index' | 'partition'>[];
  readonly known?: readonly { readonly place: string; readonly id: string }[];
  /** Earliest place first. */
  readonly ascending?: boolean;
}

/** Above all that a key may hold, in the order of its bytes. */
export const AFTER_ALL = '\u{10ffff}';

/** Keys of which one list is merged at most: each is a query of a whole page. */
export const MAX_MERGED_KEYS = 10;

/** As the table orders keys: by their bytes, which is not how JavaScript orders texts. */
const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** One page of the ids in several collections, latest place first unless told otherwise and each place once: one query a collection, all at once. */
export const listMergedIds = (
  ctx: Context,
  { known, ...merged }: MergedCollections,
  request: PageRequest,
): Promise<Page<string>> =>
  listMerged(
    ctx,
    { ...merged, name: ctx.actor.subject, known: known?.map(({ place, id }) => ({ place, node: id })) },
    request,
    idOfItem,
  );

interface Merged<R> extends Omit<MergedCollections, 'known'> {
  /** Of the order, so that a cursor of another one does not fit. */
  readonly name: string;
  readonly between?: readonly [string, string] | undefined;
  readonly known?: readonly { readonly place: string; readonly node: R }[] | undefined;
}

/** The page of a merged order: the least or the greatest places of each collection. */
export async function listMerged<R>(
  ctx: Context,
  { beginsWith, collections, known = [], ascending = false, name, between: range }: Merged<R>,
  request: PageRequest,
  toRecord: (item: Item) => R,
): Promise<Page<R>> {
  const { backward, size, cursor } = readRequest(request);
  const order = { partition: name, beginsWith, ascending, ...(range ? { between: range } : {}) };
  const isUpwards = backward !== ascending;
  const position = cursor == null ? undefined : readPlace(ctx, order, cursor, backward ? 'before' : 'after');
  const [first, last] = range ?? [beginsWith, beginsWith + AFTER_ALL];
  const between = isUpwards ? ([position ?? first, last] as const) : ([first, position ?? last] as const);
  const pages = await Promise.all(
    // One more tells whether more follow, another is the position itself.
    collections.map(({ index, partition }) =>
      ctx.table.query({ index, partition, between, ascending: isUpwards, limit: size + 2 }),
    ),
  );
  const ids = new Map(
    known
      .filter(({ place }) => byBytes(place, between[0]) >= 0 && byBytes(place, between[1]) <= 0)
      .map(({ place, node }) => [place, node]),
  );
  pages.forEach(({ items }, page) => {
    for (const item of items) ids.set(sortKeyOf(item, collections[page]?.index), toRecord(item));
  });
  ids.delete(position ?? '');
  const places = [...ids.keys()].sort(byBytes);
  if (!isUpwards) places.reverse();
  const shown = places.slice(0, size);
  if (backward) shown.reverse();
  const hasMore = places.length > size;
  return {
    edges: shown.map((place) => ({
      node: ids.get(place) as R,
      get cursor() {
        return Buffer.from(JSON.stringify([fingerprintOf(ctx, order, [place]), place])).toString('base64url');
      },
    })),
    hasNextPage: backward ? cursor != null : hasMore,
    hasPreviousPage: backward ? hasMore : cursor != null,
  };
}

function readPlace(ctx: Context, order: Collection, cursor: string, field: string): string {
  const [fingerprint, place, ...rest] = decode(cursor);
  const isMade = place !== undefined && rest.length === 0 && fingerprint === fingerprintOf(ctx, order, [place]);
  const beginsWith = order.beginsWith ?? '';
  if (
    !isMade ||
    !place.startsWith(beginsWith) ||
    Buffer.compare(Buffer.from(place), Buffer.from(beginsWith + AFTER_ALL)) > 0
  )
    throw new DomainError('INVALID_CURSOR', 'This cursor does not belong to this query.', field);
  return place;
}

/** The page of records of a page of ids; what nobody finds is left out. */
export async function recordsOfIds<R>(
  page: Page<string>,
  find: (id: string) => Promise<R | undefined>,
): Promise<Page<R>> {
  const records = await Promise.all(page.edges.map(({ node }) => find(node)));
  return {
    ...page,
    edges: page.edges.flatMap((edge, index) => {
      const node = records[index];
      return node === undefined ? [] : [{ node, cursor: edge.cursor }];
    }),
  };
}
