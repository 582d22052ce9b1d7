import { commit, type Write } from '../platform/commit.ts';
import type { Context } from '../platform/context.ts';
import { DomainError } from '../platform/errors.ts';
import type { EventDraft } from '../platform/events.ts';
import { inInstalments, together } from '../platform/instalments.ts';
import { listHeldBy } from '../platform/scope.ts';
import { heirOf, stillActiveWrites } from './active-user.actions.ts';

/** Records that change hands in one transaction: each takes up to four writes, besides the counters and the demand on the successor. */
const AT_ONCE = 20;

/** What one kind of record says about handing it over. */
export interface HandOver<R> {
  /** Begins the places of the kind in the lists of whoever holds its records. */
  readonly beginsWith: string;
  readonly find: (ctx: Context, id: string) => Promise<R | undefined>;
  /** True for a record that may not stay with somebody who is gone. */
  readonly isToGo: (record: R, holder: string) => boolean;
  /** The records as they are with the successor, or with nobody. */
  readonly give: (
    ctx: Context,
    records: readonly R[],
    from: string,
    to: string | undefined,
  ) => Promise<{ readonly writes: readonly Write[]; readonly events: readonly EventDraft[] }>;
}

/**
 * Hands over what a deactivated user holds of one kind, in instalments. What is done is not found again, so a repeat goes on where an earlier
 * run has stopped: one whose time is up, or that could not do a record, fails for that. The lists are read consistently, and nobody is given
 * anything once deactivated: nothing stays behind.
 */
export async function handOver<R>(ctx: Context, from: string, kind: HandOver<R>): Promise<void> {
  if (!(await heirOf(ctx, from))) return;
  const { next, failures } = await inInstalments(
    ctx,
    undefined,
    async (after) => {
      const page = await listHeldBy(ctx, from, { first: AT_ONCE, after }, kind.beginsWith);
      return {
        due: page.edges.map(({ node }) => node),
        next: page.hasNextPage ? page.edges.at(-1)?.cursor : undefined,
      };
    },
    (ids) => together(ctx, ids, (some) => handOverSome(ctx, from, kind, some)),
  );
  if (failures.length > 0) throw failures[0];
  if (next !== undefined) throw new DomainError('BUSY', 'Not everything is handed over yet.');
}

async function handOverSome<R>(ctx: Context, from: string, kind: HandOver<R>, ids: readonly string[]): Promise<number> {
  ctx.table.forget();
  const [heir, found] = await Promise.all([heirOf(ctx, from), Promise.all(ids.map((id) => kind.find(ctx, id)))]);
  const records = found.filter((record) => record !== undefined && kind.isToGo(record, from)) as R[];
  if (!heir || records.length === 0) return 0;
  const { writes, events } = await kind.give(ctx, records, from, heir.to);
  await commit(ctx, [...writes, ...stillActiveWrites(ctx, heir.to)], events);
  return records.length;
}

/** The rows of a table with the successor in the place of somebody who is gone, unless there is none or has a row already. */
export function replacedIn<R extends { readonly actor: string }>(rows: readonly R[], from: string, to?: string): R[] {
  const isTaken = to === undefined || rows.some(({ actor }) => actor === to);
  return rows.flatMap((row) => (row.actor !== from ? [row] : isTaken ? [] : [{ ...row, actor: to }]));
}
