import { type Context, requireField } from './context.ts';
import { DomainError } from './errors.ts';
import {
  type Comparison,
  type Condition,
  comparisonsIn,
  conjunction,
  keyBeginning,
  type ListQuery,
  type Sort,
} from './list-query.ts';
import {
  AFTER_ALL,
  type Collection,
  countIn,
  emptyPage,
  idOfItem,
  listMerged,
  listPage,
  MAX_MERGED_KEYS,
  type Page,
  type PageRequest,
  recordsOfIds,
} from './page.ts';
import type { Item } from './table.ts';

/** An order that keys have: fields with their directions. */
export type KeyOrder = readonly `${string} ${'ASC' | 'DESC'}`[];

/** The values of the fields that a shape names. */
export type Given = Readonly<Record<string, string>>;

interface Shape {
  /** Whom it serves: callers who see the whole tenant, those of a narrow scope, or both. */
  readonly scope: 'tenant' | 'narrow' | 'any';
  /**
   * Fields that must have one value: whichever, or one of those; `together` are values that share a key. `in` is asked of several keys, if
   * their order ends in the id and so is one order of them all.
   */
  readonly where?: Readonly<Record<string, 'any' | readonly unknown[] | { readonly together: readonly string[] }>>;
  /** Names of the one order of the keys. They can be read from either end. */
  readonly orders: readonly KeyOrder[];
  /** What can be asked of the first field of the order: from and to, or how it begins. */
  readonly narrowedBy?: 'range' | 'beginning';
}

/** A shape of where and orderBy that the table answers with one query, or with a reader that it brings. */
export type Served<R> = Shape &
  (
    | ({
        /** `ascending` is that of the orders as they are written. */
        readonly collection: (
          ctx: Context,
          given: Given,
        ) => Collection & {
          /** Another partition whose items stand among those of the first, in one order. */
          readonly mergedWith?: string;
        };
        /** The beginning that is asked for, as the keys hold it. */
        readonly beginning?: (text: string) => string;
        /** False when the caller may know of nothing in the collection. */
        readonly isVisible?: (ctx: Context, given: Given) => Promise<boolean>;
      } & (
        | { readonly toRecord: (item: Item, ctx: Context) => R; readonly find?: undefined }
        | {
            /** Items that only lead to records have their ids. */
            readonly find: (ctx: Context, id: string) => Promise<R | undefined>;
          }
      ))
    | { readonly page: (ctx: Context, request: PageRequest, isReversed: boolean, given: Given) => Promise<Page<R>> }
  );

/** The orders of a list by id: ids are given in the order of creation. */
export const NEWEST_FIRST: readonly KeyOrder[] = [['createdAt DESC', 'id DESC'], ['id DESC']];
export const OLDEST_FIRST: readonly KeyOrder[] = [['createdAt ASC', 'id ASC'], ['id ASC']];

/**
 * Answers a list by the first shape that fits. This is the one place that decides who answers: what no shape serves is refused with
 * FILTER_NOT_SERVED, which tells what is served. Refuses FORBIDDEN when a field of the condition or the order may not be read.
 */
export async function answerList<R>(ctx: Context, served: readonly Served<R>[], query: ListQuery): Promise<Page<R>> {
  const { where, orderBy = [], ...request } = query;
  requireReadable(ctx, [...comparisonsIn(where)], 'where');
  requireReadable(ctx, orderBy, 'orderBy');
  const comparisons = conjunction(where);
  if (comparisons === 'nothing') return emptyPage;
  for (const shape of comparisons ? reachedBy(ctx, served) : []) {
    const fit = comparisons && fitOf(shape, comparisons);
    const isReversed = isReversedIn(shape.orders, orderBy);
    if (!fit || isReversed === undefined || !lieAlike(ctx, shape, fit.keys)) continue;
    return 'page' in shape
      ? shape.page(ctx, request, isReversed, fit.keys[0] ?? {})
      : pageOf(ctx, shape, fit, isReversed, request);
  }
  throw new DomainError(
    'FILTER_NOT_SERVED',
    'No index serves this filter in this order. Served: {served}.',
    where ? 'where' : 'orderBy',
    { params: { served: explanation(reachedBy(ctx, served), where) } },
  );
}

function requireReadable(ctx: Context, asked: readonly (Comparison | Sort)[], input: 'where' | 'orderBy'): void {
  for (const { field, reads = [] } of asked) for (const each of reads) requireField(ctx, each, `${input}.${field}`);
}

const reachedBy = <R>({ scope }: Context, served: readonly Served<R>[]): readonly Served<R>[] =>
  served.filter((shape) => shape.scope === 'any' || (shape.scope === 'tenant') === (scope.kind === 'all'));

const RANGE: ReadonlySet<string> = new Set(['gt', 'gte', 'lt', 'lte']);
const isNarrowing = (shape: Shape, { field, operator }: Comparison): boolean =>
  field === shape.orders[0]?.[0]?.split(' ')[0] &&
  (shape.narrowedBy === 'range' ? RANGE.has(operator) : shape.narrowedBy === 'beginning' && operator === 'startsWith');

/** What a shape makes of the comparisons. */
interface Fit {
  /** The values of each key: one, or as many as `in` asks for. */
  readonly keys: readonly Given[];
  readonly narrowing: readonly Comparison[];
}

/** Undefined when the shape needs another comparison, or does not serve one. */
function fitOf(shape: Shape, comparisons: readonly Comparison[]): Fit | undefined {
  const wanted = Object.entries(shape.where ?? {});
  const given = wanted.map(([field, value]) => {
    const found = comparisons.find((comparison) => comparison.field === field && isGiven(shape, value, comparison));
    return found && ([field, found] as const);
  });
  if (given.includes(undefined)) return undefined;
  const used = new Set(given.map((pair) => pair?.[1]));
  const narrowing = comparisons.filter((comparison) => !used.has(comparison));
  if (!narrowing.every((comparison) => isNarrowing(shape, comparison))) return undefined;
  if (shape.narrowedBy === 'beginning' && narrowing.length > 1) return undefined;
  const keys = given.reduce<readonly Given[]>(
    (known, pair) => {
      if (!pair) return known;
      const [field, comparison] = pair;
      const values = isTogether(shape, field) ? [String(comparison.value)] : valuesOf(comparison);
      return values.flatMap((value) => known.map((one) => ({ ...one, [field]: value })));
    },
    [{}],
  );
  return keys.length > MAX_MERGED_KEYS ? undefined : { keys, narrowing };
}

/** Whether the keys of a list have sort keys of one form, so that one order holds for all. */
function lieAlike<R>(ctx: Context, shape: Served<R>, keys: readonly Given[]): boolean {
  if ('page' in shape || keys.length === 1) return true;
  const forms = keys.map((given) => {
    const { index, beginsWith, ascending } = shape.collection(ctx, given);
    return JSON.stringify([index, beginsWith, ascending]);
  });
  return new Set(forms).size === 1;
}

const isTogether = ({ where = {} }: Shape, field: string): boolean => {
  const wanted = where[field];
  return typeof wanted === 'object' && 'together' in wanted;
};

/** In one order, so that a cursor fits however they were written. */
const valuesOf = ({ operator, value }: Comparison): readonly string[] =>
  operator === 'in' ? (value as readonly unknown[]).map(String).sort() : [String(value)];

/** Whether several keys have one order, in which each record has its own place. */
const isMergeable = (shape: Shape): boolean =>
  !('page' in shape) && shape.orders.some((order) => /^id /.test(order.at(-1) ?? ''));

function isGiven(shape: Shape, wanted: NonNullable<Shape['where']>[string], { operator, value }: Comparison): boolean {
  const isOne = operator === 'eq';
  const areSeveral = operator === 'in' && isMergeable(shape);
  if (wanted === 'any') return isOne || areSeveral;
  if (!('together' in wanted))
    return isOne
      ? wanted.includes(value)
      : areSeveral && (value as readonly unknown[]).every((one) => wanted.includes(one));
  const values = operator === 'in' ? (value as readonly string[]) : [];
  return values.length === wanted.together.length && wanted.together.every((one) => values.includes(one));
}

const written = ({ field, direction }: Sort): string => `${field} ${direction}`;
const reverse = (sort: Sort): Sort => ({ ...sort, direction: sort.direction === 'ASC' ? 'DESC' : 'ASC' });

/** Whether the keys have to be read from their end for an order; undefined when it is not theirs. */
function isReversedIn(orders: readonly KeyOrder[], orderBy: readonly Sort[]): boolean | undefined {
  const isServed = (asked: readonly Sort[]): boolean =>
    orders.some((order) => asked.every((sort, place) => written(sort) === order[place]));
  if (orderBy.length === 0 || isServed(orderBy)) return false;
  return isServed(orderBy.map(reverse)) ? true : undefined;
}

/** No key is empty. */
const BEFORE_ALL = '\u0001';

async function pageOf<R>(
  ctx: Context,
  shape: Extract<Served<R>, { collection: unknown }>,
  { keys, narrowing }: Fit,
  isReversed: boolean,
  request: PageRequest,
): Promise<Page<R>> {
  const collections = await collectionsOf(ctx, shape, keys);
  const [whole] = collections;
  if (!whole) return emptyPage;
  const { narrowedBy, beginning = keyBeginning } = shape;
  const { beginsWith = '' } = whole;
  const narrowed: Partial<Collection> = {};
  if (narrowing.length > 0 && narrowedBy === 'range') {
    const between = rangeOf(narrowing).map((bound) => beginsWith + bound) as [string, string];
    if (between[0] > between[1]) return emptyPage;
    Object.assign(narrowed, { between, beginsWith: undefined });
  } else if (narrowing[0]) {
    Object.assign(narrowed, {
      beginsWith: beginsWith + beginning(String(narrowing[0].value)) || undefined,
    });
  }
  const ascending = (whole.ascending ?? false) !== isReversed;
  const page = <T>(read: (item: Item) => T): Promise<Page<T>> => {
    if (collections.length === 1) return listPage(ctx, { ...whole, ...narrowed, ascending }, request, read);
    const begins = narrowed.beginsWith ?? beginsWith;
    const between = narrowed.between ?? [begins || BEFORE_ALL, begins + AFTER_ALL];
    const name = collections.map(({ partition }) => partition).join(' ');
    return listMerged(ctx, { name, beginsWith, collections, between, ascending }, request, read);
  };
  const { find } = shape;
  const shown = find
    ? await recordsOfIds(await page(idOfItem), (id) => find(ctx, id))
    : await page((item) => shape.toRecord(item, ctx));
  return {
    ...shown,
    count: () =>
      countIn(
        ctx,
        collections.map((one) => ({ ...one, ...narrowed })),
      ),
  };
}

/** Where the records of the keys lie, as far as the caller may know of them; their sort keys begin alike. */
async function collectionsOf<R>(
  ctx: Context,
  { collection, isVisible }: Extract<Served<R>, { collection: unknown }>,
  keys: readonly Given[],
): Promise<Collection[]> {
  const visible = await Promise.all(keys.map((given) => (isVisible ? isVisible(ctx, given) : true)));
  return keys.flatMap((given, index) => {
    if (!visible[index]) return [];
    const { mergedWith, ...whole } = collection(ctx, given);
    return mergedWith === undefined ? [whole] : [whole, { ...whole, partition: mergedWith }];
  });
}

/** The first and the last key of a range; a key goes on behind the value. */
function rangeOf(narrowing: readonly Comparison[]): readonly [string, string] {
  let [from, to] = [BEFORE_ALL, AFTER_ALL];
  for (const { operator, value } of narrowing) {
    const bound = operator === 'gt' || operator === 'lte' ? `${String(value)}${AFTER_ALL}` : String(value);
    if (operator === 'gt' || operator === 'gte') from = bound > from ? bound : from;
    else to = bound < to ? bound : to;
  }
  return [from, to];
}

/** `CREATED_AT` for `createdAt`, as the contract names what can be sorted by. */
export const sortName = (field: string): string => field.replaceAll(/[A-Z]/g, '_$&').toUpperCase();

function explanation(served: readonly Shape[], where: Condition | undefined): string {
  // What a list is nested in is not the client's to ask for.
  const nestedIn = [...comparisonsIn(where)].filter(({ reads }) => !reads).map(({ field }) => field);
  const lines = served
    .filter((shape) => nestedIn.every((field) => shape.where && field in shape.where))
    .map((shape) => described(shape, nestedIn));
  return [...new Set(lines)].join('; ');
}

/** In the words of the contract, which need no translation; what is in brackets may be left out. */
function described(shape: Shape, nestedIn: readonly string[]): string {
  const { where = {}, orders, narrowedBy } = shape;
  const one = isMergeable(shape) ? `eq or in (${MAX_MERGED_KEYS})` : 'eq';
  const fixed = Object.entries(where)
    .filter(([field]) => !nestedIn.includes(field))
    .map(([field, value]) => {
      if (value === 'any') return `${field} ${one}`;
      if ('together' in value) return `${field} in [${value.together.join(', ')}]`;
      return `${field} ${typeof value[0] === 'boolean' ? 'eq' : one} ${value.map(String).join(' | ')}`;
    });
  const [first = ''] = orders[0]?.[0]?.split(' ') ?? [];
  const optional = narrowedBy && [`[${first} ${narrowedBy === 'range' ? 'gt gte lt lte' : 'startsWith'}]`];
  const asked = [...fixed, ...(optional ?? [])].join(' and ');
  const names = orders.map((order) => sortName(order[0]?.split(' ')[0] ?? ''));
  return (
    [...(asked ? [`where ${asked}`] : []), ...(names.length > 0 ? [`orderBy ${names.join(' | ')}`] : [])].join(' ') ||
    'all'
  );
}
