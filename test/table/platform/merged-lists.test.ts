import { describe, expect, test } from 'vitest';
import { commit, put } from '../../../shared/platform/commit.ts';
import { type Context, partitionOf } from '../../../shared/platform/context.ts';
import type { Comparison, ListQuery } from '../../../shared/platform/list-query.ts';
import type { Page } from '../../../shared/platform/page.ts';
import { answerList, NEWEST_FIRST, type Served } from '../../../shared/platform/served-list.ts';
import { aContext, as } from '../../support/a-context.ts';
import fc from '../../support/property.ts';
import { refusalFrom } from '../../support/refusals.ts';
import { tableCalls } from '../../support/table-probe.ts';

/** A kind of record that is listed by its state and its place. */
interface Thing {
  readonly id: string;
  readonly state: string;
  readonly rank: string;
}

const STATES = ['A', 'B', 'C', 'D'];
const statePartition = (ctx: Context, state = '') => partitionOf(ctx, `THING#${state}`);
const toThing = ({ id, state, rank }: Record<string, unknown>): Thing => ({
  id: String(id),
  state: String(state),
  rank: String(rank),
});
const listed: Served<Thing>[] = [
  {
    scope: 'tenant',
    where: { state: 'any' },
    orders: [['rank DESC', 'id DESC']],
    narrowedBy: 'range',
    collection: (ctx, { state }) => ({ index: 'GSI1', partition: statePartition(ctx, state), beginsWith: 'THING#' }),
    toRecord: toThing,
  },
];

const store = (ctx: Context, { id, state, rank }: Thing): Promise<void> =>
  commit(
    as(ctx, {}),
    [
      put({
        PK: partitionOf(ctx, id),
        SK: 'THING',
        GSI1PK: statePartition(ctx, state),
        GSI1SK: `THING#${rank}#${id}`,
        id,
        state,
        rank,
      }),
    ],
    [],
  );

const among = (states: readonly string[]): Comparison => ({ field: 'state', operator: 'in', value: states });
const ask = (ctx: Context, query: ListQuery): Promise<Page<Thing>> => answerList(as(ctx, {}), listed, query);

/** Newest first: by the bytes of the place. */
const placeOf = ({ rank, id }: Thing): Buffer => Buffer.from(`${rank}#${id}`);
const inOrder = (things: readonly Thing[]): Thing[] =>
  [...things].sort((a, b) => Buffer.compare(placeOf(b), placeOf(a)));

/** Every page from one end to the other; what happens between two pages is told the number of the next. */
async function walk(
  ctx: Context,
  query: ListQuery,
  size: number,
  isBackward: boolean,
  between: (page: number) => Promise<void> = async () => undefined,
): Promise<Thing[]> {
  const seen: Thing[] = [];
  let cursor: string | undefined;
  for (let page = 1; ; page += 1) {
    const { edges, hasNextPage, hasPreviousPage } = await ask(
      ctx,
      isBackward ? { ...query, last: size, before: cursor } : { ...query, first: size, after: cursor },
    );
    const nodes = edges.map(({ node }) => node);
    if (isBackward) seen.unshift(...nodes);
    else seen.push(...nodes);
    expect(edges.length).toBeLessThanOrEqual(size);
    if (!(isBackward ? hasPreviousPage : hasNextPage)) return seen;
    cursor = (isBackward ? edges.at(0) : edges.at(-1))?.cursor;
    await between(page);
  }
}

// Texts whose order by bytes is not how JavaScript compares them are among the ranks.
const aRank = fc.constantFrom('1', '2', '3', '10', 'é', '\u{1f600}', '\uff21');
const someThings = fc
  .array(fc.record({ state: fc.constantFrom(...STATES), rank: aRank }), { maxLength: 14 })
  .map((all) => all.map((one, index): Thing => ({ ...one, id: `t${String(index).padStart(2, '0')}` })));
const someStates = fc.uniqueArray(fc.constantFrom(...STATES, 'NONE'), { minLength: 1 });

describe('a list of several keys', () => {
  test('is what a filter of all records in one order gives, in pages of any size from either end', async () => {
    await fc.assert(
      fc.asyncProperty(
        someThings,
        someStates,
        fc.integer({ min: 1, max: 5 }),
        fc.boolean(),
        async (things, states, size, ascending) => {
          const ctx = aContext();
          for (const thing of things) await store(ctx, thing);
          const direction = ascending ? 'ASC' : 'DESC';
          const query: ListQuery = {
            where: among(states),
            orderBy: [
              { field: 'rank', direction },
              { field: 'id', direction },
            ],
          };
          const expected = inOrder(things.filter(({ state }) => states.includes(state)));
          if (ascending) expected.reverse();
          expect(await walk(ctx, query, size, false)).toEqual(expected);
          expect(await walk(ctx, query, size, true)).toEqual(expected);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('shows each record that stays once, whatever moves from key to key between two pages', async () => {
    await fc.assert(
      fc.asyncProperty(
        someThings,
        fc.array(fc.record({ which: fc.nat(), state: fc.constantFrom(...STATES) }), { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        async (things, moves, isBackward) => {
          const ctx = aContext();
          for (const thing of things) await store(ctx, thing);
          const moved = new Map<string, Thing>();
          const states = ['A', 'B', 'C'];
          const seen = await walk(ctx, { where: among(states) }, 2, isBackward, async (page) => {
            const { which = 0, state = 'A' } = moves[page - 1] ?? {};
            const thing = moves[page - 1] && things[which % things.length];
            if (!thing) return;
            moved.set(thing.id, { ...thing, state });
            await store(ctx, { ...thing, state });
          });
          const ids = seen.map(({ id }) => id);
          // A record keeps its place when it moves, so that it is never shown twice either.
          expect(new Set(ids).size).toBe(ids.length);
          expect(seen).toEqual(isBackward ? inOrder(seen) : inOrder(seen));
          const stayed = things.filter(({ id, state }) => states.includes(state) && !moved.has(id));
          expect(stayed.filter(({ id }) => !ids.includes(id))).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('is narrowed by a range of its order', async () => {
    const ctx = aContext();
    const things = ['1', '2', '3', '4'].map((rank, index) => ({
      id: `t${index}`,
      state: STATES[index % 2] ?? '',
      rank,
    }));
    for (const thing of things) await store(ctx, thing);
    const where = {
      all: [
        among(['A', 'B']),
        { field: 'rank', operator: 'gte', value: '2' } as const,
        { field: 'rank', operator: 'lt', value: '4' } as const,
      ],
    };
    expect((await ask(ctx, { where })).edges.map(({ node }) => node.rank)).toEqual(['3', '2']);
  });

  test('costs a query for each key, and one for a key that is named twice', async () => {
    const ctx = aContext();
    const callsFor = async (states: readonly string[]) =>
      (await tableCalls(() => ask(ctx, { where: among(states) }))).length;
    expect(await callsFor(['A'])).toBe(1);
    expect(await callsFor(['A', 'A', 'B', 'C'])).toBe(3);
    expect(await callsFor([])).toBe(0);
  });

  test('is counted up to a limit, and not beyond', async () => {
    const ctx = aContext();
    for (const id of ['t1', 't2', 't3']) await store(ctx, { id, state: 'A', rank: '1' });
    await store(ctx, { id: 't4', state: 'B', rank: '1' });
    expect(await (await ask(ctx, { where: among(['A', 'B']), first: 1 })).count?.()).toBe(4);
    const countUpTo = (limit: number) =>
      ctx.table.countAll({ index: 'GSI1', partition: statePartition(ctx, 'A'), beginsWith: 'THING#', limit });
    expect([await countUpTo(2), await countUpTo(3), await countUpTo(4)]).toEqual([undefined, 3, 3]);
  });

  test('has cursors of its own: those of other keys do not fit, those of the same in another order do', async () => {
    const ctx = aContext();
    for (const id of ['t1', 't2', 't3']) await store(ctx, { id, state: 'A', rank: '1' });
    const after = (await ask(ctx, { where: among(['A', 'B']), first: 1 })).edges[0]?.cursor;
    const next = await ask(ctx, { where: among(['B', 'A']), first: 1, after });
    expect(next.edges.map(({ node }) => node.id)).toEqual(['t2']);
    for (const states of [['A'], ['A', 'C'], ['A', 'B', 'C']])
      expect(await refusalFrom(() => ask(ctx, { where: among(states), after }))).toMatchObject({
        refusals: [{ code: 'INVALID_CURSOR' }],
      });
  });

  test('is of ten keys at most, and of one order that ends in the id: all else is not served', async () => {
    const ctx = aContext();
    const many = Array.from({ length: 11 }, (_, index) => `S${index}`);
    const notServed = { refusals: [expect.objectContaining({ code: 'FILTER_NOT_SERVED' })] };
    expect((await ask(ctx, { where: among(many.slice(1)) })).edges).toEqual([]);
    expect(await refusalFrom(() => ask(ctx, { where: among(many) }))).toMatchObject(notServed);
    const other: Served<Thing>[] = [{ ...(listed[0] as Served<Thing>), orders: [['rank DESC']] } as Served<Thing>];
    const asked = () => answerList(as(ctx, {}), other, { where: among(['A', 'B']) });
    expect(await refusalFrom(asked)).toMatchObject(notServed);
    const apart = {
      ...(listed[0] as Served<Thing>),
      collection: (own: Context, { state }: { state?: string }) => ({
        index: 'GSI1',
        partition: statePartition(own),
        beginsWith: `${state}#`,
      }),
    };
    const askedApart = () => answerList(as(ctx, {}), [apart as Served<Thing>], { where: among(['A', 'B']) });
    expect(await refusalFrom(askedApart)).toMatchObject(notServed);
    const whole: Served<Thing>[] = [{ ...(listed[0] as Served<Thing>), orders: NEWEST_FIRST } as Served<Thing>];
    expect((await answerList(as(ctx, {}), whole, { where: among(['A', 'B']) })).edges).toEqual([]);
  });
});
