import { onFreshState } from './conflict.ts';
import type { Context } from './context.ts';
import { outOfTime } from './deadline.ts';
import { DomainError, isDomainError, limitExceeded, type Refusal } from './errors.ts';
import { hasRows, once, requireKey } from './idempotency.ts';
import { foldedText } from './list-query.ts';
import { ACTION_CALLS, type Item, type Table } from './table.ts';

/** Rows of a request, in all its bulk mutations. */
export const MAX_ROWS = 100;
/** Rows that are tried at once: they share their reads. */
const TRIED_AT_ONCE = 10;
/** What is left of the time for the reply when the last row begins. */
const REPLY_MILLISECONDS = 1_500;

export type ErrorPolicy = 'REJECT_ALL' | 'REJECT_FAILED_ROWS' | 'IGNORE_FAILED';

export type Body = Readonly<Record<string, unknown>>;

export interface Row {
  readonly body: Body;
  /** A key of its own, as if it had been sent alone. */
  readonly idempotencyKey?: string | null | undefined;
  /** What was found wrong with it before an action saw it. */
  readonly faults: readonly Refusal[];
}

/** What became of a row: its record where it stands, and why it, or fields of it, were refused. Their fields are those of the row. */
export interface RowOutcome<R> {
  readonly record?: R;
  readonly refusals: readonly Refusal[];
}

export interface BulkRun<R> {
  readonly operation: string;
  /** The operation of one row. */
  readonly single: string;
  readonly policy: ErrorPolicy;
  readonly idempotencyKey: string | null | undefined;
  readonly rows: readonly Row[];
  readonly action: (ctx: Context, body: Body) => Promise<R>;
  readonly recall: (ctx: Context, result: string) => Promise<R>;
  /** Fields besides ids and SKUs whose value no two rows may have. */
  readonly namedBy?: ((ctx: Context) => Promise<readonly string[]>) | undefined;
}

/** A row as it is worked on. */
interface Work {
  readonly index: number;
  readonly row: Row;
  readonly body: Body;
  /** Why fields are left out of the body. */
  readonly leftOut: readonly Refusal[];
  /** Why it cannot be done at all. */
  readonly refusals: readonly Refusal[];
}

/** What says which record a row is about, or in which state: without it the row would be about another. */
const KEPT: ReadonlySet<string> = new Set(['id', 'externalRef', 'sku', 'expectedVersion', 'idempotencyKey']);
/** Of these, what names the record. */
const NAMES = ['id', 'externalRef', 'sku'];

/** The field of the row that a refusal is about. */
const topOf = ({ field = '' }: Refusal): string => field.split('.')[0] ?? '';

/** The body without the fields that were refused, whole; undefined when one of them cannot be left out or none was named. */
function without(body: Body, refusals: readonly Refusal[]): Body | undefined {
  const names = refusals.map(topOf);
  if (names.some((name) => !Object.hasOwn(body, name) || KEPT.has(name))) return undefined;
  return Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)));
}

function workOf(row: Row, index: number, policy: ErrorPolicy): Work {
  const { body, faults } = row;
  const reduced = policy === 'IGNORE_FAILED' && faults.length > 0 ? without(body, faults) : undefined;
  return reduced
    ? { index, row, body: reduced, leftOut: faults, refusals: [] }
    : { index, row, body, leftOut: [], refusals: faults };
}

/** A value as it is compared: a SKU or an address is the same however it is written, an id of whomever is not. */
function nameOf(value: unknown): string | undefined {
  if (value == null) return undefined;
  if (typeof value === 'string') return foldedText(value).replaceAll(/\s/g, '');
  const { system, id } = value as { readonly system?: unknown; readonly id?: unknown };
  return `${String(system).trim().toLowerCase()}:${String(id).trim()}`;
}

/** Refuses every row that is about the record of an earlier one: which of them should hold? */
function withoutTwins(works: readonly Work[], fields: readonly string[]): Work[] {
  const seen = new Map<string, number>();
  return works.map((work) => {
    for (const field of fields) {
      const value = nameOf(work.body[field]);
      if (value === undefined) continue;
      const name = `${field} ${value}`;
      const other = seen.get(name);
      if (other === undefined) {
        seen.set(name, work.index);
        continue;
      }
      const params = { row: other };
      const refusal = NAMES.includes(field)
        ? new DomainError('DUPLICATE', 'Another row of this call, rows.{row}, is about the same record.', field, {
            params,
          })
        : new DomainError('DUPLICATE', 'Another row of this call, rows.{row}, takes this value.', field, { params });
      return { ...work, refusals: [...work.refusals, ...refusal.refusals] };
    }
    return work;
  });
}

const taken = new WeakMap<Table, number>();

function takeRows({ table }: Context, count: number): void {
  if (count === 0) throw new DomainError('VALIDATION', 'A call has at least one row.', 'rows');
  const all = (taken.get(table) ?? 0) + count;
  if (all > MAX_ROWS) throw limitExceeded('A request has at most {limit, number} rows.', 'rows', MAX_ROWS, all);
  taken.set(table, all);
}

const notAttempted = (): readonly Refusal[] =>
  new DomainError('NOT_ATTEMPTED', 'Another row was refused: this one was not attempted.').refusals;

/**
 * Runs an action for each row, one after the other and each a transaction of its own, with as many table calls as it would have alone. Each takes
 * effect at most once for the key and its place; a repeat answers what is done with its first result and does the rest, whatever ended the first
 * call. What the policies mean stands at `BulkErrorPolicy` in the SDL. LIMIT_EXCEEDED above 100 rows a request.
 */
export async function runRows<R>(ctx: Context, run: BulkRun<R>): Promise<RowOutcome<R>[]> {
  const { policy, idempotencyKey, rows } = run;
  takeRows(ctx, rows.length);
  if (idempotencyKey != null) requireKey(idempotencyKey);
  ctx.table.forgetRecalled();
  const { callsLeft } = ctx.table;
  const allowance = Math.min(callsLeft, ACTION_CALLS);
  const read = rows.map((row, index) => workOf(row, index, policy));
  const isFaulty = read.some(({ refusals }) => refusals.length > 0);
  // The rules of the business are asked when the types are right.
  if (policy === 'REJECT_ALL' && isFaulty) return read.map(({ refusals }) => ({ refusals: orNotAttempted(refusals) }));
  const works = withoutTwins(read, [...NAMES, ...((await run.namedBy?.(ctx)) ?? [])]);
  const refused = policy === 'REJECT_ALL' ? await refusedBefore(ctx, run, works, allowance) : undefined;
  const outcomes: RowOutcome<R>[] = [];
  const recalled: Item[] = [];
  for (const work of refused ? [] : works) {
    ctx.table.startOver(allowance);
    outcomes.push(await written(ctx, run, work));
    recalled.push(...ctx.table.recalled);
  }
  ctx.table.startOver(Math.max(0, callsLeft - ACTION_CALLS));
  if (recalled.length > 0) ctx.table.recall(recalled);
  return refused?.map((refusals) => ({ refusals: orNotAttempted(refusals) })) ?? outcomes;
}

const orNotAttempted = (refusals: readonly Refusal[]): readonly Refusal[] =>
  refusals.length > 0 ? refusals : notAttempted();

/** What refuses the rows, by their places, before anything is written; undefined when nothing does, or when an earlier call has begun to write. */
async function refusedBefore<R>(
  ctx: Context,
  run: BulkRun<R>,
  works: readonly Work[],
  allowance: number,
): Promise<(readonly Refusal[])[] | undefined> {
  const { operation, idempotencyKey } = run;
  const hasBegun = async (): Promise<boolean> => {
    ctx.table.startOver(allowance);
    const places = works.map(({ index }) => index);
    return idempotencyKey != null && (await hasRows(ctx, operation, idempotencyKey, places));
  };
  if (await hasBegun()) return undefined;
  const refused: (readonly Refusal[])[] = [];
  const claims: Map<string, (stored: Item | undefined) => Error>[] = [];
  for (let start = 0; start < works.length; start += TRIED_AT_ONCE) {
    const group = works.slice(start, start + TRIED_AT_ONCE);
    ctx.table.startOver(allowance * group.length);
    const tried = await Promise.all(
      group.map(async (work) => {
        claims[work.index] = new Map();
        const rehearsal = { claims: claims[work.index] ?? new Map() };
        return work.refusals.length > 0 ? work.refusals : refusalsIn({ ...ctx, rehearsal }, run, work.body);
      }),
    );
    refused.push(...tried);
  }
  takenByOthers(claims, refused);
  if (refused.every((refusals) => refusals.length === 0)) return undefined;
  // A twin of this request may have begun: what it wrote is no reason to refuse.
  return (await hasBegun()) ? undefined : refused;
}

async function refusalsIn<R>(ctx: Context, { action }: BulkRun<R>, body: Body): Promise<readonly Refusal[]> {
  if (isLate(ctx)) return outOfTime().refusals;
  try {
    await action(ctx, body);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    // What lost a race is run again when it is written.
    return isDomainError(error, 'CONFLICT') && error.details?.expected === undefined ? [] : error.refusals;
  }
}

/** Refuses what two rows would make: only the first of them can. */
function takenByOthers(
  claims: readonly ReadonlyMap<string, (stored: Item | undefined) => Error>[],
  refused: (readonly Refusal[])[],
): void {
  const seen = new Set<string>();
  for (const [index, own] of claims.entries()) {
    for (const [key, refusal] of own) {
      const error = seen.has(key) ? refusal(undefined) : undefined;
      seen.add(key);
      if (error instanceof DomainError && error.code !== 'CONFLICT' && refused[index]?.length === 0)
        refused[index] = error.refusals;
    }
  }
}

const isLate = ({ deadline }: Context): boolean => Date.now() > deadline - REPLY_MILLISECONDS;

async function written<R>(ctx: Context, run: BulkRun<R>, work: Work): Promise<RowOutcome<R>> {
  const { operation, single, idempotencyKey, recall } = run;
  const own = work.row.idempotencyKey;
  if (work.refusals.length > 0) return { refusals: work.refusals };
  if (isLate(ctx)) return { refusals: outOfTime().refusals };
  try {
    return await once(
      ctx,
      own == null ? operation : single,
      own ?? idempotencyKey,
      work.row.body,
      (rowCtx) => attempted(rowCtx, run, work),
      async (rowCtx, result, { leftOut }) => ({
        record: await recall(rowCtx, result),
        refusals: (leftOut ?? []) as readonly Refusal[],
      }),
      own == null ? work.index : undefined,
    );
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.cause) ctx.log.error('request failed', error);
    return { refusals: error.refusals };
  }
}

/** Without those of fields that are missing because they were left out. */
function othersThan(leftOut: readonly Refusal[], refusals: readonly Refusal[]): readonly Refusal[] {
  const fields = new Set(leftOut.map(topOf));
  return refusals.filter((refusal) => !fields.has(topOf(refusal)));
}

/** Runs the action, with IGNORE_FAILED again without what it refuses, until nothing of that can be left out. */
async function attempted<R>(ctx: Context, { policy, action }: BulkRun<R>, work: Work): Promise<RowOutcome<R>> {
  let { body, leftOut } = work;
  for (;;) {
    const [current, refusals] = [body, leftOut];
    const { idempotency } = ctx;
    const rowCtx =
      idempotency && refusals.length > 0 ? { ...ctx, idempotency: { ...idempotency, leftOut: refusals } } : ctx;
    try {
      return { record: await onFreshState(rowCtx, () => action(rowCtx, current)), refusals };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const reduced = policy === 'IGNORE_FAILED' ? without(current, error.refusals) : undefined;
      if (!reduced)
        throw refusals.length > 0 ? DomainError.of([...refusals, ...othersThan(refusals, error.refusals)]) : error;
      body = reduced;
      leftOut = [...refusals, ...error.refusals];
    }
  }
}
