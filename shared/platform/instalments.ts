import { MAX_ITEMS } from './commit.ts';
import { onFreshState } from './conflict.ts';
import type { Context } from './context.ts';
import { isDomainError } from './errors.ts';
import type { IndexName, Item } from './table.ts';

/** What one run of long work did. */
export interface Instalment {
  readonly done: number;
  /** Where the next run goes on; undefined when nothing is left. */
  readonly next?: string | undefined;
  /** Why single records could not be done; those behind them were. */
  readonly failures: readonly unknown[];
}

/** True when the run should stop and leave the rest to the next one. */
export const isTimeUp = (ctx: Context): boolean => Date.now() >= ctx.deadline;

/** Refusals that say nothing about a single record: there is no use in trying each by itself. */
const OF_THE_WHOLE = ['BUSY', 'FORBIDDEN'] as const;

/**
 * Does the work for all items at once; where that fails, for halves of them, down to single ones, each of which is done again on
 * fresh state when it lost a race. So one record that moves, is too large or cannot be read holds nobody up but itself. The work
 * says how many it changed; it starts by reading and is all or nothing.
 */
export async function together<T>(
  ctx: Context,
  items: readonly T[],
  work: (items: readonly T[]) => Promise<number>,
): Promise<Pick<Instalment, 'done' | 'failures'>> {
  if (items.length === 0) return { done: 0, failures: [] };
  try {
    const run = () => work(items);
    return { done: await (items.length === 1 ? onFreshState(ctx, run) : run()), failures: [] };
  } catch (error) {
    if (isDomainError(error, ...OF_THE_WHOLE)) throw error;
    if (items.length === 1) return { done: 0, failures: [error] };
    const middle = Math.ceil(items.length / 2);
    ctx.table.forget();
    const first = await together(ctx, items.slice(0, middle), work);
    ctx.table.forget();
    const second = await together(ctx, items.slice(middle), work);
    return { done: first.done + second.done, failures: [...first.failures, ...second.failures] };
  }
}

/** One page of what is due, and where the next begins. */
export interface DuePage<T> {
  readonly due: readonly T[];
  readonly next: string | undefined;
}

/** How many records are looked at together: a record and its event fill a transaction. */
export const AT_ONCE = MAX_ITEMS / 2;

/**
 * Ids of the records in a work list that is sorted by when they are due: those until a time, behind the place of an earlier page.
 * A place, unlike a cursor, holds whatever the time is. `isDue` leaves out what stands among them and is not.
 */
export async function listDue(
  ctx: Context,
  index: IndexName,
  partition: string,
  until: string,
  after?: string,
  isDue: (item: Item) => boolean = () => true,
): Promise<DuePage<string>> {
  const { items, hasMore } = await ctx.table.query({
    index,
    partition,
    between: [after === undefined ? '0' : `${after} `, until],
    ascending: true,
    limit: AT_ONCE,
  });
  return {
    due: items.filter(isDue).map(({ id }) => String(id)),
    next: hasMore ? String(items.at(-1)?.[`${index}SK`]) : undefined,
  };
}

/**
 * Works through what is due, page after page, until nothing is left or the time of the run is up; at least one page, so that every
 * run comes further.
 */
export async function inInstalments<T>(
  ctx: Context,
  after: string | undefined,
  list: (after: string | undefined) => Promise<DuePage<T>>,
  serve: (due: readonly T[]) => Promise<Pick<Instalment, 'done' | 'failures'>>,
): Promise<Instalment> {
  let done = 0;
  const failures: unknown[] = [];
  let next = after;
  do {
    const page = await list(next);
    const served = await serve(page.due);
    done += served.done;
    failures.push(...served.failures);
    next = page.next;
  } while (next !== undefined && !isTimeUp(ctx));
  return { done, failures, next };
}
