import { insert, put, replace, type Write } from '../platform/commit.ts';
import { type Context, partitionOf } from '../platform/context.ts';
import { listPage, type Page, type PageRequest } from '../platform/page.ts';
import { requireWholeTenant } from '../platform/scope.ts';
import { Drift } from './drift.model.ts';
import { IntegrityReport, REPORT_ID } from './integrity.model.ts';

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | the last report of a tenant | PK = integrity.report, SK = INTEGRITY | 1 get |
 * | its drifts in the order in which they were found | PK = integrity.report, SK begins DRIFT#run# | 1 query |
 *
 * Drifts of earlier runs are removed by their time to live.
 */
const reportKey = (ctx: Context) => ({ PK: partitionOf(ctx, REPORT_ID), SK: 'INTEGRITY' });

const KEPT_SECONDS = 90 * 86_400;
const INDEX_DIGITS = 6;

export async function findReport(ctx: Context): Promise<IntegrityReport | undefined> {
  requireWholeTenant(ctx);
  const item = await ctx.table.get(reportKey(ctx));
  return item && IntegrityReport.parse(item);
}

export const writeReport = (ctx: Context, report: IntegrityReport): Write =>
  report.version === 1 ? insert({ ...reportKey(ctx), ...report }) : replace({ ...reportKey(ctx), ...report });

/** The rows of drifts that follow the first `from` ones of a run. */
export const driftRows = (ctx: Context, runId: string, from: number, drifts: readonly Drift[]): Write[] =>
  drifts.map((drift, index) =>
    put({
      PK: partitionOf(ctx, REPORT_ID),
      SK: `DRIFT#${runId}#${String(from + index).padStart(INDEX_DIGITS, '0')}`,
      ttl: Math.floor(Date.parse(ctx.now) / 1000) + KEPT_SECONDS,
      ...drift,
    }),
  );

export const listDrifts = (ctx: Context, runId: string, request: PageRequest): Promise<Page<Drift>> =>
  listPage(
    ctx,
    { partition: partitionOf(ctx, REPORT_ID), beginsWith: `DRIFT#${runId}#`, ascending: true },
    request,
    (item) => Drift.parse(item),
  );
