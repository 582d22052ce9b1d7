import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { listCaseIds } from '../cases/case.actions.ts';
import { listCustomerIds } from '../customers/customer.actions.ts';
import { listInvoiceIds } from '../invoices/invoice.actions.ts';
import { listLeadIds } from '../leads/lead.actions.ts';
import { listOrderIds } from '../orders/order.actions.ts';
import type { Context } from '../platform/context.ts';
import { DomainError } from '../platform/errors.ts';
import type { Page, PageRequest } from '../platform/page.ts';
import { listProductIds } from '../products/product.actions.ts';
import { confirmed, type Drift, type DriftKind } from './drift.model.ts';
import { type IntegrityPart, type PartResult, type Position, partNames } from './integrity.model.ts';
import { lookAtCustomer, lookAtInvoice, lookAtOrder, surveyNumbers } from './integrity.sales.actions.ts';
import { lookAtProduct, surveyReservations } from './integrity.stock.actions.ts';
import { lookAtCase, lookAtLead, surveyCaseLoads, surveyLeadLoads, surveySettings } from './integrity.work.actions.ts';

/** A part whose records are looked at one by one: can stop after any page and go on there. */
interface RecordPart {
  readonly list: (ctx: Context, request: PageRequest) => Promise<Page<string>>;
  readonly look: (ctx: Context, id: string) => Promise<Drift[]>;
  /** What a broken shape of the record means when it is a rule between its fields. */
  readonly brokenRule?: DriftKind;
}

/** A part that adds up over all records, and so runs as a whole. */
type Survey = (ctx: Context) => Promise<{ records: number; drifts: Drift[] }>;

const parts: Readonly<Record<IntegrityPart, RecordPart | Survey>> = {
  SETTINGS: surveySettings,
  ORDERS: { list: (ctx, request) => listOrderIds(ctx, request), look: lookAtOrder },
  INVOICES: { list: (ctx, request) => listInvoiceIds(ctx, request), look: lookAtInvoice },
  NUMBERS: surveyNumbers,
  CUSTOMERS: { list: listCustomerIds, look: lookAtCustomer },
  PRODUCTS: { list: listProductIds, look: lookAtProduct },
  RESERVATIONS: surveyReservations,
  LEADS: { list: listLeadIds, look: lookAtLead, brokenRule: 'LEAD_HOLDER' },
  LEAD_LOADS: surveyLeadLoads,
  CASES: { list: listCaseIds, look: lookAtCase, brokenRule: 'CASE_HOLDER' },
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
        ? await runSurvey(ctx, part, options)
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

async function runSurvey(ctx: Context, survey: Survey, { settleMilliseconds }: InspectionOptions): Promise<Outcome> {
  const { records, drifts } = await survey(ctx);
  const again = await secondLooks(ctx, new Map([['', drifts]]), settleMilliseconds, async () => {
    const { drifts: later } = await survey(ctx);
    return later;
  });
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
    const looks = await Promise.all(ids.map(async (id) => [id, await lookAt(ctx, part, id)] as const));
    const again = await secondLooks(ctx, new Map(looks), settleMilliseconds, (id) => lookAt(ctx, part, id));
    drifts.push(...again.drifts);
    undecided += again.undecided;
    records += ids.length;
    ctx.table.forget();
    after = page.hasNextPage ? page.edges.at(-1)?.cursor : undefined;
  } while (after !== undefined && Date.now() < until);
  return { records, drifts, undecided, after };
}

async function lookAt(ctx: Context, { look, brokenRule }: RecordPart, id: string): Promise<Drift[]> {
  try {
    return await look(ctx, id);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const isRule = brokenRule !== undefined && error.issues.every(({ code }) => code === 'custom');
    const places = error.issues.map(({ path, code }) => `${path.join('.') || 'record'}: ${code}`);
    return [
      {
        kind: isRule ? brokenRule : 'RECORD_UNREADABLE',
        recordId: id,
        expected: isRule ? 'exactly one holder' : 'the shape of its kind',
        found: isRule ? 'both or none' : places.slice(0, 5).join('; '),
      },
    ];
  }
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
