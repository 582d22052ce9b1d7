import { newAggregate, requireVersion, withChanges } from '../platform/aggregate.ts';
import { commit } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { isDomainError } from '../platform/errors.ts';
import { draft } from '../platform/events.ts';
import type { Instalment } from '../platform/instalments.ts';
import { recordDrift } from '../platform/metrics.ts';
import { emptyPage, type Page, type PageRequest } from '../platform/page.ts';
import type { Drift } from './drift.model.ts';
import { IntegrityDrifted } from './integrity.events.ts';
import { type Inspection, inspect } from './integrity.inspect.actions.ts';
import {
  addedParts,
  type IntegrityReport,
  isCheckDue,
  MAX_LISTED,
  MAX_RECORDS_BY_HAND,
  REPORT_ID,
} from './integrity.model.ts';
import * as store from './integrity.store.ts';

/** An index may be late by as much; a second look that comes sooner would see the same old state. */
const SETTLE_MILLISECONDS = { BY_HAND: 700, ON_SCHEDULE: 2_000 } as const;
/** Rows of one transaction. */
const ROWS_AT_ONCE = 90;

/** The last report of the tenant; undefined before the first check. */
export const findIntegrityReport = (ctx: Context): Promise<IntegrityReport | undefined> => store.findReport(ctx);

/** The listed drifts of a report, in the order in which they were found. */
export const listIntegrityDrifts = (
  ctx: Context,
  { runId, listedCount }: IntegrityReport,
  request: PageRequest,
): Promise<Page<Drift>> => (listedCount === 0 ? Promise.resolve(emptyPage) : store.listDrifts(ctx, runId, request));

/**
 * Checks a small tenant at once and stores the report. Refuses with LIMIT_EXCEEDED beyond 500 orders, invoices, customers,
 * products, leads and cases together: those are checked by the schedule.
 */
export async function checkIntegrity(
  ctx: Context,
  input: { expectedVersion?: number | null } = {},
): Promise<IntegrityReport> {
  requirePermission(ctx, 'checkIntegrity');
  const stored = await store.findReport(ctx);
  requireVersion({ version: stored?.version ?? 0 }, input.expectedVersion);
  const started = performance.now();
  const inspection = await inspect(ctx, {
    limit: MAX_RECORDS_BY_HAND,
    settleMilliseconds: SETTLE_MILLISECONDS.BY_HAND,
  });
  return storeReport(ctx, stored, undefined, inspection, performance.now() - started);
}

/**
 * The daily check of a tenant: goes on where the run before stopped, and writes nothing when the last check is younger than a
 * day. Safe to repeat and to run beside itself: the report of the later one gives way.
 */
export async function checkIntegrityDaily(ctx: Context): Promise<Instalment> {
  requirePermission(ctx, 'integrity.checkDaily');
  const stored = await store.findReport(ctx);
  if (!isCheckDue(stored, ctx.now)) return { done: 0, failures: [] };
  const continued = stored?.resumeAt ? stored : undefined;
  const started = performance.now();
  const inspection = await inspect(ctx, {
    from: continued?.resumeAt,
    until: ctx.deadline,
    settleMilliseconds: SETTLE_MILLISECONDS.ON_SCHEDULE,
  });
  try {
    const { resumeAt } = await storeReport(ctx, stored, continued, inspection, performance.now() - started);
    return { done: 1, failures: [], next: resumeAt?.part };
  } catch (error) {
    // Another check has stored its report meanwhile; what this one saw is in there too.
    if (!isDomainError(error, 'CONFLICT', 'DUPLICATE')) throw error;
    return { done: 0, failures: [] };
  }
}

/** Stores what was found, after what the unfinished run before had found, and tells of it when there is anything. */
async function storeReport(
  ctx: Context,
  stored: IntegrityReport | undefined,
  continued: IntegrityReport | undefined,
  { parts, drifts, undecided, next }: Inspection,
  milliseconds: number,
): Promise<IntegrityReport> {
  const runId = continued?.runId ?? ctx.newId('run');
  const from = continued?.listedCount ?? 0;
  const listed = drifts.slice(0, Math.max(0, MAX_LISTED - from));
  const content = {
    runId,
    startedAt: continued?.startedAt ?? ctx.now,
    checkedAt: ctx.now,
    durationMilliseconds: Math.round(milliseconds) + (continued?.durationMilliseconds ?? 0),
    resumeAt: next,
    parts: addedParts(continued?.parts ?? [], parts),
    driftCount: (continued?.driftCount ?? 0) + drifts.length,
    listedCount: from + listed.length,
    undecidedCount: (continued?.undecidedCount ?? 0) + undecided,
  };
  const report = stored ? withChanges(ctx, stored, content) : { ...newAggregate(ctx, REPORT_ID), ...content };
  // The rows come first: a report never counts drifts that it does not list.
  for (let index = 0; index < listed.length; index += ROWS_AT_ONCE)
    await commit(ctx, store.driftRows(ctx, runId, from + index, listed.slice(index, index + ROWS_AT_ONCE)), []);
  const kinds = [...new Set(drifts.map(({ kind }) => kind))].sort();
  const events = drifts.length === 0 ? [] : [draft(IntegrityDrifted, report, { driftCount: report.driftCount, kinds })];
  await commit(ctx, [store.writeReport(ctx, report)], events);
  recordDrift(drifts.length);
  ctx.log.info('integrity checked', {
    drifts: drifts.length,
    kinds,
    undecided,
    isComplete: next === undefined,
  });
  return report;
}
