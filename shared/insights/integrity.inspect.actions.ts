import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { findCase, listCaseIds } from '../cases/case.actions.ts';
import { findCustomer, listCustomerIds } from '../customers/customer.actions.ts';
import { findInvoice, listInvoiceIds } from '../invoices/invoice.actions.ts';
import { findLead, listLeadIds } from '../leads/lead.actions.ts';
import { findOrder, listOrderIds } from '../orders/order.actions.ts';
import type { Context } from '../platform/context.ts';
import { DomainError } from '../platform/errors.ts';
import type { Page, PageRequest } from '../platform/page.ts';
import { findProduct, listProductIds } from '../products/product.actions.ts';
import { confirmed, type Drift, type DriftKind } from './drift.model.ts';
import { type IntegrityPart, type PartResult, type Position, partNames } from './integrity.model.ts';
import { lookAtCustomer, lookAtInvoice, lookAtOrder, surveyNumbers } from './integrity.sales.actions.ts';
import { lookAtProduct, surveyReservations } from './integrity.stock.actions.ts';
import { lookAtCase, lookAtLead, surveyCaseLoads, surveyLeadLoads, surveySettings } from './integrity.work.actions.ts';

/** A part whose records are looked at one by one: can stop after any page and go on there. */
interface RecordPart {
  readonly list: (ctx: Context, request: PageRequest) => Promise<Page<string>>;
  readonly look: (ctx: Context, id: string) => Promise<Drift[]>;
}

/** A part that adds up over all records, and so runs as a whole. */
type Survey = (ctx: Context) => Promise<{ records: number; drifts: Drift[] }>;

/**
 * A look at the records of a kind that exist. What cannot be read is a drift of the record itself: a broken rule between its
 * fields, such as owner or queue, is of its own kind.
 */
const recordPart = <R>(
  list: RecordPart['list'],
  find: (ctx: Context, id: string) => Promise<R | undefined>,
  look: (ctx: Context, record: R) => Promise<Drift[]>,
  brokenRule?: DriftKind,
): RecordPart => ({
  list,
  look: async (ctx, id) => {
    const own = await readOr(
      async () => ({ record: await find(ctx, id) }),
      (issues): { drifts: Drift[] } => ({
        drifts:
          brokenRule !== undefined && issues.every(({ code }) => code === 'custom')
            ? [{ kind: brokenRule, recordId: id, expected: 'exactly one holder', found: 'both or none' }]
            : [unreadable(id, issues)],
      }),
    );
    if ('drifts' in own) return own.drifts;
    const { record } = own;
    if (record === undefined) return [];
    return readOr(
      () => look(ctx, record),
      (issues) => [{ ...unreadable(id, issues), detail: 'something that it has or names' }],
    );
  },
});

/** The result of the read, or what stands for it when something stored does not have the shape of its kind. */
async function readOr<R, E>(
  read: () => Promise<R>,
  broken: (issues: readonly z.core.$ZodIssue[]) => E,
): Promise<R | E> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof z.ZodError) return broken(error.issues);
    throw error;
  }
}

const SPELLED_ISSUES = 5;

const unreadable = (recordId: string, issues: readonly z.core.$ZodIssue[]): Drift => ({
  kind: 'RECORD_UNREADABLE',
  recordId,
  expected: 'the shape of its kind',
  found: issues
    .slice(0, SPELLED_ISSUES)
    .map(({ path, code }) => `${path.join('.') || 'record'}: ${code}`)
    .join('; '),
});

const parts: Readonly<Record<IntegrityPart, RecordPart | Survey>> = {
  SETTINGS: surveySettings,
  ORDERS: recordPart((ctx, request) => listOrderIds(ctx, request), findOrder, lookAtOrder),
  INVOICES: recordPart((ctx, request) => listInvoiceIds(ctx, request), findInvoice, lookAtInvoice),
  NUMBERS: surveyNumbers,
  CUSTOMERS: recordPart(listCustomerIds, findCustomer, lookAtCustomer),
  PRODUCTS: recordPart(listProductIds, findProduct, lookAtProduct),
  RESERVATIONS: surveyReservations,
  LEADS: recordPart(listLeadIds, findLead, lookAtLead, 'LEAD_HOLDER'),
  LEAD_LOADS: surveyLeadLoads,
  CASES: recordPart(listCaseIds, findCase, lookAtCase, 'CASE_HOLDER'),
  CASE_LOADS: surveyCaseLoads,
};

/** Records that are looked at together: their reads by key share round trips. */
const TOGETHER = 25;
/** Looks at a record that moves before it is given up as undecided. */
const LOOKS = 4;

export interface InspectionOptions {
  readonly from?: Position | undefined;
  /** Milliseconds since 1970 after which no further page is begun. */
  readonly until?: number;
  /** Refuses with LIMIT_EXCEEDED beyond this many records. */
  readonly limit?: number;
  /** Between two looks: longer than an index is late. */
  readonly settleMilliseconds: number;
}

export interface Inspection {
  readonly parts: PartResult[];
  readonly drifts: Drift[];
  readonly undecided: number;
  readonly next: Position | undefined;
}

/**
 * Recomputes what is stored twice and lists what disagrees; writes nothing. A drift counts only when a second look, later and
 * by key, shows the very same: records move meanwhile, and indexes are late.
 */
export async function inspect(ctx: Context, options: InspectionOptions): Promise<Inspection> {
  const { from, until = Number.MAX_SAFE_INTEGER, limit = Number.MAX_SAFE_INTEGER } = options;
  const results: PartResult[] = [];
  const drifts: Drift[] = [];
  let undecided = 0;
  let total = 0;
  const count = (more: number): void => {
    total += more;
    if (total > limit)
      throw new DomainError(
        'LIMIT_EXCEEDED',
        `The tenant has more than ${limit} records: wait for the daily check and read its report.`,
      );
  };
  for (const name of partNames.slice(from ? partNames.indexOf(from.part) : 0)) {
    if (Date.now() >= until) return { parts: results, drifts, undecided, next: { part: name } };
    const part = parts[name];
    const after = name === from?.part ? from.after : undefined;
    const outcome =
      typeof part === 'function'
        ? await runSurvey(ctx, name, part, options)
        : await runRecords(ctx, part, after, { ...options, until }, count);
    results.push({ part: name, records: outcome.records, drifts: outcome.drifts.length });
    drifts.push(...outcome.drifts);
    undecided += outcome.undecided;
    if (outcome.after !== undefined)
      return { parts: results, drifts, undecided, next: { part: name, after: outcome.after } };
  }
  return { parts: results, drifts, undecided, next: undefined };
}

interface Outcome {
  readonly records: number;
  readonly drifts: Drift[];
  readonly undecided: number;
  /** Cursor of the page after which it stopped early. */
  readonly after?: string | undefined;
}

async function runSurvey(
  ctx: Context,
  name: IntegrityPart,
  survey: Survey,
  { settleMilliseconds }: InspectionOptions,
): Promise<Outcome> {
  const run = () =>
    readOr(
      () => survey(ctx),
      (issues) => ({
        records: 0,
        drifts: [{ ...unreadable(name, issues), detail: 'something that the part adds up' }],
      }),
    );
  const { records, drifts } = await run();
  const again = await secondLooks(ctx, new Map([[name, drifts]]), settleMilliseconds, async () => (await run()).drifts);
  return { records, ...again };
}

async function runRecords(
  ctx: Context,
  part: RecordPart,
  from: string | undefined,
  { until, settleMilliseconds }: InspectionOptions & { until: number },
  count: (more: number) => void,
): Promise<Outcome> {
  const drifts: Drift[] = [];
  let [records, undecided] = [0, 0];
  let after = from;
  do {
    const page = await part.list(ctx, { first: TOGETHER, after });
    const ids = page.edges.map(({ node }) => node);
    count(ids.length);
    const looks = await Promise.all(ids.map(async (id) => [id, await part.look(ctx, id)] as const));
    const again = await secondLooks(ctx, new Map(looks), settleMilliseconds, (id) => part.look(ctx, id));
    drifts.push(...again.drifts);
    undecided += again.undecided;
    records += ids.length;
    ctx.table.forget();
    after = page.hasNextPage ? page.edges.at(-1)?.cursor : undefined;
  } while (after !== undefined && Date.now() < until);
  return { records, drifts, undecided, after };
}

/** Looks again at what showed a drift until two looks in a row show the same. */
async function secondLooks(
  ctx: Context,
  first: ReadonlyMap<string, Drift[]>,
  settleMilliseconds: number,
  look: (id: string) => Promise<Drift[]>,
): Promise<Pick<Outcome, 'drifts' | 'undecided'>> {
  const drifts: Drift[] = [];
  let open = new Map([...first].filter(([, seen]) => seen.length > 0));
  for (let looks = 1; looks < LOOKS && open.size > 0; looks += 1) {
    await sleep(settleMilliseconds);
    ctx.table.forget();
    const moved = new Map<string, Drift[]>();
    await Promise.all(
      [...open].map(async ([id, earlier]) => {
        const later = await look(id);
        const { lasting, fresh } = confirmed(earlier, later);
        if (fresh.length === 0) drifts.push(...lasting);
        else moved.set(id, later);
      }),
    );
    open = moved;
  }
  return { drifts, undecided: open.size };
}
