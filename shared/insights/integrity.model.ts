import * as z from 'zod/mini';
import { Aggregate } from '../platform/aggregate.ts';
import { Drift } from './drift.model.ts';

/** What is checked one after the other, with what each part compares; whatever can be too many comes before what sums it up. */
export const integrityParts = {
  SETTINGS:
    'Settings tables, capture keys, legal entities, branches, warehouses and machine clients against their timelines, and what a client made.',
  ORDERS: 'Lines against shipments, invoices and queues; shipments against the ledger; orders against their timelines.',
  INVOICES: 'Totals of invoices against their lines; invoices against their timelines.',
  NUMBERS: 'Series of numbers against the posted invoices.',
  CUSTOMERS: 'Credit, payments and queues of customers against their documents and timelines.',
  ARCHIVED_CUSTOMERS: 'The same of archived customers.',
  CONTACTS: 'Contacts against the lists of their customers and their timelines.',
  ACTIVITIES: 'Activities against the lists of the records that they are about.',
  TASKS: 'Tasks against the lists of the records that they are about and their timelines.',
  ATTACHMENTS: 'Files of records against the records and their timelines.',
  PRODUCTS: 'Stock levels against the ledger and their legal entity, queues for stock against the lines that wait.',
  RESERVATIONS: 'What is reserved and was issued of every stock level against the lines of all orders.',
  LEADS: 'Holders, markers and timelines of leads.',
  LEAD_LOADS: 'Counts of open leads against the leads.',
  CASES: 'Holders and timelines of cases.',
  CASE_LOADS: 'Loads of agents against their open cases.',
} as const;
export type IntegrityPart = keyof typeof integrityParts;
export const partNames = Object.keys(integrityParts) as [IntegrityPart, ...IntegrityPart[]];

export const PartResult = z.object({ part: z.enum(partNames), records: z.int(), drifts: z.int() });
export type PartResult = z.infer<typeof PartResult>;

/** Where a check goes on: in this part, after this page, with what the rows of `carried` add up to so far. */
export const Position = z.object({
  part: z.enum(partNames),
  after: z.optional(z.string()),
  carried: z.optional(z.string()),
});
export type Position = z.infer<typeof Position>;

/** How far a part has come that adds up over all records. */
export const SurveyState = z.object({
  /** Everything is added up again, up to some times, while something disagrees that did not at the look before. */
  look: z.int(),
  /** Which of its lists is gone through; behind the last one, the sums are compared. */
  walk: z.int(),
  /** What was added up so far, as JSON; absent at the start of a look. */
  sums: z.optional(z.unknown()),
  found: z.array(Drift),
  /** What the look before found. */
  suspects: z.array(Drift),
  /** What two looks in a row found. */
  lasting: z.array(Drift),
});
export type SurveyState = z.infer<typeof SurveyState>;

/** The last check of a tenant. Its drifts are rows beside it, those of `runId`. */
export const IntegrityReport = z.extend(Aggregate, {
  runId: z.string(),
  startedAt: z.string(),
  checkedAt: z.string(),
  durationMilliseconds: z.int(),
  /** Absent once everything was checked. */
  resumeAt: z.optional(Position),
  parts: z.array(PartResult),
  driftCount: z.int(),
  listedCount: z.int(),
  /** Records that moved at every look, so that nothing can be said about them. */
  undecidedCount: z.int(),
});
export type IntegrityReport = z.infer<typeof IntegrityReport>;

export const REPORT_ID = 'integrity.report';

/** Drifts that are listed; beyond that they are counted. */
export const MAX_LISTED = 1000;

const HOUR_MILLISECONDS = 3_600_000;
const HOURS_BETWEEN_CHECKS = 23;

/** Longer than an instalment and its repeats by the queue take. */
const STALLED_MILLISECONDS = HOUR_MILLISECONDS / 2;

const isOlder = (report: IntegrityReport, now: string, milliseconds: number): boolean =>
  Date.parse(now) - Date.parse(report.checkedAt) >= milliseconds;

/** True while a check goes on by itself. One that was not carried on for half an hour has stopped: nobody works on it. */
export const isUnderWay = (report: IntegrityReport | undefined, now: string): boolean =>
  report?.resumeAt !== undefined && !isOlder(report, now, STALLED_MILLISECONDS);

/** True for a tenant that was never checked, whose check has stopped half-way, or whose last one is a day old. */
export const isCheckDue = (report: IntegrityReport | undefined, now: string): boolean =>
  report === undefined ||
  (report.resumeAt === undefined
    ? isOlder(report, now, HOURS_BETWEEN_CHECKS * HOUR_MILLISECONDS)
    : !isUnderWay(report, now));

/** The results of pages and instalments of one run, summed part by part. */
export const addedParts = (results: readonly PartResult[]): PartResult[] =>
  partNames.flatMap((part) => {
    const own = results.filter((result) => result.part === part);
    if (own.length === 0) return [];
    return [
      {
        part,
        records: own.reduce((sum, { records }) => sum + records, 0),
        drifts: own.reduce((sum, { drifts }) => sum + drifts, 0),
      },
    ];
  });
