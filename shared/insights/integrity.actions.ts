import { type Aggregate, newAggregate, requireVersion, withChanges } from '../platform/aggregate.ts';
import { commit } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { isDomainError } from '../platform/errors.ts';
import { draft } from '../platform/events.ts';
import type { Instalment } from '../platform/instalments.ts';
import type { ListQuery } from '../platform/list-query.ts';
import { recordDrift } from '../platform/metrics.ts';
import type { Page } from '../platform/page.ts';
import type { Drift } from './drift.model.ts';
import { IntegrityDrifted, IntegrityInstalmentDone } from './integrity.events.ts';
import { type Inspection, inspect, type Place } from './integrity.inspect.actions.ts';
import {
  addedParts,
  type IntegrityReport,
  isCheckDue,
  isUnderWay,
  MAX_LISTED,
  type Position,
  partNames,
  REPORT_ID,
} from './integrity.model.ts';
import * as store from './integrity.store.ts';

/** An index may be late by as much; a second look that comes sooner would see the same old state. */
const SETTLE_MILLISECONDS = 2_000;
/** Rows of one transaction. */
const ROWS_AT_ONCE = 90;

/** The last report of the tenant; undefined before the first check. */
export const findIntegrityReport = (ctx: Context): Promise<IntegrityReport | undefined> => store.findReport(ctx);

/** The listed drifts of a report, in the order in which they were found. */
export const listIntegrityDrifts = async (
  ctx: Context,
  { runId, listedCount }: IntegrityReport,
  query: ListQuery,
): Promise<Page<Drift>> => {
  const page = await store.listDrifts(ctx, listedCount === 0 ? '' : runId, query);
  return query.where ? page : { ...page, totalCount: listedCount };
};

/**
 * Starts a check of the books, or one again that has stopped: stores where to begin and leaves the work to the automation, because
 * what a check reads grows with the tenant and a request may not. A check that is under way already is joined.
 */
export async function checkIntegrity(
  ctx: Context,
  input: { expectedVersion?: number | null } = {},
): Promise<IntegrityReport> {
  requirePermission(ctx, 'checkIntegrity');
  const stored = await store.findReport(ctx);
  requireVersion({ version: stored?.version ?? 0 }, input.expectedVersion);
  if (stored && isUnderWay(stored, ctx.now)) return stored;
  const resumeAt = stored?.resumeAt ?? { part: partNames[0] };
  const report = following(ctx, stored, { ...underWay(ctx, stored), checkedAt: ctx.now, resumeAt });
  await commit(ctx, [store.writeReport(ctx, report)], [goesOn(report, resumeAt)]);
  return report;
}

/**
 * The daily check of a tenant: starts one, or carries on one that has stopped; the rest is done by `continueCheck`. Writes nothing
 * when the last check is younger than a day or under way. Safe to repeat and to run beside itself: the report of the later one
 * gives way.
 */
export async function checkIntegrityDaily(ctx: Context): Promise<Instalment> {
  requirePermission(ctx, 'integrity.checkDaily');
  const stored = await store.findReport(ctx);
  if (!isCheckDue(stored, ctx.now)) return { done: 0, failures: [] };
  try {
    await carryOn(ctx, stored);
    return { done: 1, failures: [] };
  } catch (error) {
    // Another check has stored its report meanwhile; what this one saw is in there too.
    if (!isDomainError(error, 'CONFLICT')) throw error;
    return { done: 0, failures: [] };
  }
}

/**
 * The instalment that follows the one which stored the given version of the report. Of a doubled or late event the report is
 * further, and nothing is done.
 */
export async function continueCheck(ctx: Context, version: number): Promise<void> {
  requirePermission(ctx, 'integrity.checkDaily');
  const stored = await store.findReport(ctx);
  if (stored?.resumeAt === undefined || stored.version !== version) return;
  await carryOn(ctx, stored);
}

/** One instalment, of the unfinished check or of a new one. It takes half of the time, so that its last page has the other half. */
async function carryOn(ctx: Context, stored: IntegrityReport | undefined): Promise<void> {
  const started = performance.now();
  const until = (Date.now() + ctx.deadline) / 2;
  const from = await placeOf(ctx, stored?.resumeAt);
  const inspection = await inspect(ctx, { settleMilliseconds: SETTLE_MILLISECONDS, until, from });
  await storeReport(ctx, stored, inspection, performance.now() - started);
}

/** A part whose sums are no longer there begins again. */
async function placeOf(ctx: Context, position: Position | undefined): Promise<Place | undefined> {
  if (position?.carried === undefined) return position;
  const survey = await store.findCarried(ctx, position.carried);
  return survey ? { part: position.part, after: position.after, survey } : { part: position.part };
}

type Content = Omit<IntegrityReport, keyof Aggregate>;

/** What the unfinished check has come to, or a new one. */
const underWay = (ctx: Context, stored: IntegrityReport | undefined): Content =>
  stored?.resumeAt
    ? stored
    : {
        runId: ctx.newId('run'),
        startedAt: ctx.now,
        checkedAt: ctx.now,
        durationMilliseconds: 0,
        parts: [],
        driftCount: 0,
        listedCount: 0,
        undecidedCount: 0,
      };

/** The version of the report after the stored one. */
const following = (ctx: Context, stored: IntegrityReport | undefined, content: Content): IntegrityReport =>
  stored ? withChanges(ctx, stored, content) : { ...newAggregate(ctx, REPORT_ID), ...content };

/** Leads to the next instalment. */
const goesOn = (report: IntegrityReport, { part }: Pick<Position, 'part'>) =>
  draft(IntegrityInstalmentDone, report, {
    part,
    recordCount: report.parts.reduce((sum, { records }) => sum + records, 0),
  });

/** Stores what was found, after what the unfinished run before had found, and tells of it and of what is left. */
async function storeReport(
  ctx: Context,
  stored: IntegrityReport | undefined,
  { parts, drifts, undecided, next }: Inspection,
  milliseconds: number,
): Promise<void> {
  const before = underWay(ctx, stored);
  const { runId, listedCount: from } = before;
  const listed = drifts.slice(0, Math.max(0, MAX_LISTED - from));
  const carried = next?.survey && ctx.newId('sum');
  const report = following(ctx, stored, {
    runId,
    startedAt: before.startedAt,
    checkedAt: ctx.now,
    durationMilliseconds: Math.round(milliseconds) + before.durationMilliseconds,
    resumeAt: next && { part: next.part, after: next.after, carried },
    parts: addedParts([...before.parts, ...parts]),
    driftCount: before.driftCount + drifts.length,
    listedCount: from + listed.length,
    undecidedCount: before.undecidedCount + undecided,
  });
  // The rows come first: a report never counts drifts that it does not list, nor names sums that are not there.
  for (let index = 0; index < listed.length; index += ROWS_AT_ONCE)
    await commit(ctx, store.driftRows(ctx, runId, from + index, listed.slice(index, index + ROWS_AT_ONCE)), []);
  if (next?.survey && carried)
    for (const row of store.carriedRows(ctx, carried, next.survey)) await commit(ctx, [row], []);
  const kinds = [...new Set(drifts.map(({ kind }) => kind))].sort();
  const events = [
    ...(drifts.length === 0 ? [] : [draft(IntegrityDrifted, report, { driftCount: report.driftCount, kinds })]),
    ...(next ? [goesOn(report, next)] : []),
  ];
  await commit(ctx, [store.writeReport(ctx, report)], events);
  recordDrift(drifts.length);
  ctx.log.info('integrity checked', {
    drifts: drifts.length,
    kinds,
    undecided,
    isComplete: next === undefined,
  });
}
