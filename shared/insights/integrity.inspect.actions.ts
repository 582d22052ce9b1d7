import { setTimeout as sleep } from 'node:timers/promises';
import { findAnyActivity, listActivityIds } from '../activities/activity.actions.ts';
import { findAnyTask, listTaskIds } from '../activities/task.actions.ts';
import { findCase, listCaseIds } from '../cases/case.actions.ts';
import { findContact, listContactIds } from '../contacts/contact.actions.ts';
import { findCustomer, listArchivedCustomerIds, listCustomerIds } from '../customers/customer.actions.ts';
import { findAnyAttachment, listAttachmentIds } from '../files/attachment.actions.ts';
import { findInvoice, listInvoiceIds } from '../invoices/invoice.actions.ts';
import { findLead, listLeadIds } from '../leads/lead.actions.ts';
import { findOrder, listOrderIds } from '../orders/order.actions.ts';
import { type Context, partitionOf } from '../platform/context.ts';
import type { Page, PageRequest } from '../platform/page.ts';
import { findProduct, listProductIds } from '../products/product.actions.ts';
import { confirmed, type Drift, type DriftKind } from './drift.model.ts';
import { lookAtAttachment } from './integrity.files.actions.ts';
import {
  addedParts,
  type IntegrityPart,
  type PartResult,
  type Position,
  partNames,
  type SurveyState,
} from './integrity.model.ts';
import { withWholeIndex, withWholePartitions } from './integrity.partition.ts';
import { readOr, unreadable } from './integrity.records.actions.ts';
import { lookAtActivity, lookAtTask, withRelated } from './integrity.related.actions.ts';
import { lookAtContact, lookAtCustomer, lookAtInvoice, lookAtOrder, numbersSurvey } from './integrity.sales.actions.ts';
import { settingsSurvey } from './integrity.settings.actions.ts';
import { lookAtProduct, reservationsSurvey } from './integrity.stock.actions.ts';
import { firstLook, type SurveyPart, surveyPart } from './integrity.survey.actions.ts';
import { caseLoadsSurvey, leadLoadsSurvey, lookAtCase, lookAtLead } from './integrity.work.actions.ts';

/** A part whose records are looked at one by one: can stop after any page and go on there. */
interface RecordPart {
  readonly list: (ctx: Context, request: PageRequest) => Promise<Page<string>>;
  readonly prepare?: (ctx: Context, id: string) => Promise<Context>;
  readonly look: (ctx: Context, id: string) => Promise<Drift[]>;
}

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

type Look<R> = (ctx: Context, record: R) => Promise<Drift[]>;

const inOneRead =
  <R>(look: Look<R>): Look<R> =>
  (ctx, record) =>
    look(withWholePartitions(ctx), record);

/** The records of a page get this far together, so that what they read by key from here on shares its round trips. */
const prepared = (part: RecordPart, prepare: (ctx: Context, id: string) => Promise<Context>): RecordPart => ({
  ...part,
  prepare,
});

type Part = RecordPart | SurveyPart;

const customersPart = (list: RecordPart['list']): RecordPart =>
  prepared(recordPart(list, findCustomer, inOneRead(withRelated(lookAtCustomer))), (ctx, id) =>
    withWholeIndex(ctx, partitionOf(ctx, id)),
  );

const parts: Readonly<Record<IntegrityPart, Part>> = {
  SETTINGS: surveyPart(settingsSurvey),
  ORDERS: recordPart((ctx, request) => listOrderIds(ctx, request), findOrder, inOneRead(withRelated(lookAtOrder))),
  INVOICES: recordPart((ctx, request) => listInvoiceIds(ctx, request), findInvoice, lookAtInvoice),
  NUMBERS: surveyPart(numbersSurvey),
  CUSTOMERS: customersPart(listCustomerIds),
  ARCHIVED_CUSTOMERS: customersPart(listArchivedCustomerIds),
  CONTACTS: recordPart(listContactIds, findContact, inOneRead(withRelated(lookAtContact))),
  ACTIVITIES: recordPart(listActivityIds, findAnyActivity, lookAtActivity),
  TASKS: recordPart(listTaskIds, findAnyTask, lookAtTask),
  ATTACHMENTS: recordPart(listAttachmentIds, findAnyAttachment, lookAtAttachment),
  PRODUCTS: recordPart(listProductIds, findProduct, lookAtProduct),
  RESERVATIONS: surveyPart(reservationsSurvey),
  LEADS: recordPart(listLeadIds, findLead, inOneRead(withRelated(lookAtLead)), 'LEAD_HOLDER'),
  LEAD_LOADS: surveyPart(leadLoadsSurvey),
  CASES: recordPart(listCaseIds, findCase, inOneRead(withRelated(lookAtCase)), 'CASE_HOLDER'),
  CASE_LOADS: surveyPart(caseLoadsSurvey),
};

/** Records that are looked at together: their reads by key share round trips. */
const TOGETHER = 50;
/** Looks at a record that moves before it is given up as undecided. */
const LOOKS = 4;

/** Where a check goes on, with what the part has added up so far. */
export type Place = Omit<Position, 'carried'> & { readonly survey?: SurveyState | undefined };

export interface InspectionOptions {
  readonly from?: Place | undefined;
  /** Milliseconds since 1970 after which no further page is begun. */
  readonly until?: number;
  /** Pages after which no further one is begun. */
  readonly pages?: number;
  /** Between two looks: longer than an index is late. */
  readonly settleMilliseconds: number;
}

export interface Inspection {
  readonly parts: PartResult[];
  readonly drifts: Drift[];
  readonly undecided: number;
  readonly next: Place | undefined;
}

/** What a page of a part came to: `next` is absent when the part is done. */
interface Step extends Outcome {
  readonly next?: Omit<Place, 'part'>;
}

/**
 * Recomputes what is stored twice and lists what disagrees; writes nothing. A drift counts only when a second look, later and
 * by key, shows the very same: records move meanwhile, and indexes are late. At least one page is looked at, so that every
 * instalment comes further.
 */
export async function inspect(ctx: Context, options: InspectionOptions): Promise<Inspection> {
  const { from, until = Number.MAX_SAFE_INTEGER, pages = Number.MAX_SAFE_INTEGER, settleMilliseconds } = options;
  const results: PartResult[] = [];
  const drifts: Drift[] = [];
  let undecided = 0;
  let looked = 0;
  for (const name of partNames.slice(from ? partNames.indexOf(from.part) : 0)) {
    let place: Place | undefined = name === from?.part ? from : { part: name };
    while (place !== undefined) {
      if (looked >= pages || (looked > 0 && Date.now() >= until))
        return { parts: addedParts(results), drifts, undecided, next: place };
      const step: Step = await stepOf(ctx, place, settleMilliseconds);
      looked += 1;
      results.push({ part: name, records: step.records, drifts: step.drifts.length });
      drifts.push(...step.drifts);
      undecided += step.undecided;
      place = step.next && { part: name, ...step.next };
    }
  }
  return { parts: addedParts(results), drifts, undecided, next: undefined };
}

interface Outcome {
  readonly records: number;
  readonly drifts: Drift[];
  readonly undecided: number;
}

const NOTHING_YET: Outcome = { records: 0, drifts: [], undecided: 0 };

async function stepOf(ctx: Context, { part: name, after, survey }: Place, settleMilliseconds: number): Promise<Step> {
  const part = parts[name];
  if ('look' in part) return pageOf(ctx, part, after, settleMilliseconds);
  const step = await part.step(ctx, name, survey ?? firstLook, after, settleMilliseconds);
  return 'result' in step ? step.result : { ...NOTHING_YET, next: { after: step.after, survey: step.state } };
}

async function pageOf(
  ctx: Context,
  part: RecordPart,
  after: string | undefined,
  settleMilliseconds: number,
): Promise<Step> {
  const page = await part.list(ctx, { first: TOGETHER, after });
  const ids = page.edges.map(({ node }) => node);
  const prepare = part.prepare ?? (async () => ctx);
  const ready = await Promise.all(ids.map(async (id) => [id, await prepare(ctx, id)] as const));
  const looks = await Promise.all(ready.map(async ([id, own]) => [id, await part.look(own, id)] as const));
  const look = async (id: string) => part.look(await prepare(ctx, id), id);
  const again = await secondLooks(ctx, new Map(looks), settleMilliseconds, look);
  ctx.table.forget();
  const outcome = { records: ids.length, ...again };
  return page.hasNextPage ? { ...outcome, next: { after: page.edges.at(-1)?.cursor } } : outcome;
}

/** Looks again at what showed a drift until two looks in a row show the same. */
async function secondLooks(
  ctx: Context,
  first: ReadonlyMap<string, Drift[]>,
  settleMilliseconds: number,
  look: (id: string) => Promise<Drift[]>,
): Promise<Omit<Outcome, 'records'>> {
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
