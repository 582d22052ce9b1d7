import * as z from 'zod';
import { Aggregate } from '../platform/aggregate.ts';

/** What is checked one after the other, with what each part compares; whatever can be too many comes before what sums it up. */
export const integrityParts = {
  SETTINGS: 'Settings tables, capture keys and warehouses against their timelines.',
  ORDERS: 'Lines against shipments, invoices and queues; orders against their timelines.',
  INVOICES: 'Totals of invoices against their lines; invoices against their timelines.',
  NUMBERS: 'Series of numbers against the posted invoices.',
  CUSTOMERS: 'Credit, payments and queues of customers against their documents and timelines.',
  PRODUCTS: 'Stock levels against the ledger, queues for stock against the lines that wait.',
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

/** Where a check goes on: in this part, after this page. */
export const Position = z.object({ part: z.enum(partNames), after: z.string().optional() });
export type Position = z.infer<typeof Position>;

/** The last check of a tenant. Its drifts are rows beside it, those of `runId`. */
export const IntegrityReport = Aggregate.extend({
  runId: z.string(),
  startedAt: z.string(),
  checkedAt: z.string(),
  durationMilliseconds: z.int(),
  /** Absent once everything was checked. */
  resumeAt: Position.optional(),
  parts: z.array(PartResult),
  driftCount: z.int(),
  listedCount: z.int(),
  /** Records that moved at every look, so that nothing can be said about them. */
  undecidedCount: z.int(),
});
export type IntegrityReport = z.infer<typeof IntegrityReport>;

export const REPORT_ID = 'integrity.report';

/** A check by hand looks at no more records than fit into a request. */
export const MAX_RECORDS_BY_HAND = 500;
/** Drifts that are listed; beyond that they are counted. */
export const MAX_LISTED = 1000;

const HOUR_MILLISECONDS = 3_600_000;
const HOURS_BETWEEN_CHECKS = 23;

/** True for a tenant that was never checked, whose check stopped half-way, or whose last one is a day old. */
export const isCheckDue = (report: IntegrityReport | undefined, now: string): boolean =>
  report === undefined ||
  report.resumeAt !== undefined ||
  Date.parse(now) - Date.parse(report.checkedAt) >= HOURS_BETWEEN_CHECKS * HOUR_MILLISECONDS;

/** Two results of one run, part by part. */
export const addedParts = (earlier: readonly PartResult[], later: readonly PartResult[]): PartResult[] =>
  partNames.flatMap((part) => {
    const results = [...earlier, ...later].filter((result) => result.part === part);
    if (results.length === 0) return [];
    return [
      {
        part,
        records: results.reduce((sum, { records }) => sum + records, 0),
        drifts: results.reduce((sum, { drifts }) => sum + drifts, 0),
      },
    ];
  });
