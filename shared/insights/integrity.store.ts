import { gunzipSync, gzipSync } from 'node:zlib';
import { staleVersion } from '../platform/aggregate.ts';
import { insert, put, replace, type Write } from '../platform/commit.ts';
import { type Context, partitionOf } from '../platform/context.ts';
import { type ListQuery, within } from '../platform/list-query.ts';
import type { Page } from '../platform/page.ts';
import { requireWholeTenant } from '../platform/scope.ts';
import { answerList, type Served } from '../platform/served-list.ts';
import { openly, readerOf } from '../platform/stored-record.ts';
import type { Item } from '../platform/table.ts';
import { Drift } from './drift.model.ts';
import { IntegrityReport, REPORT_ID, SurveyState } from './integrity.model.ts';

const toReport = readerOf(IntegrityReport);
const shapeOfDrift = openly(Drift);
/** Written once: what this version does not know is never written again. */
const toDrift = (item: Item): Drift => shapeOfDrift().parse(item);

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | the last report of a tenant | PK = integrity.report, SK = INTEGRITY | 1 get |
 * | its drifts in the order in which they were found | PK = integrity.report, SK begins DRIFT#run# | 1 query |
 * | the sums with which a check goes on | PK = integrity.report, SK begins CARRIED#id# | 1 query |
 *
 * Drifts of earlier runs and sums are removed by their time to live.
 */
const reportKey = (ctx: Context) => ({ PK: partitionOf(ctx, REPORT_ID), SK: 'INTEGRITY' });

const KEPT_SECONDS = 90 * 86_400;
const INDEX_DIGITS = 6;
const CARRIED_SECONDS = 7 * 86_400;
/** An item holds 400 KB. */
const CARRIED_CHARACTERS = 300_000;

const expiresAfter = (ctx: Context, seconds: number): number => Math.floor(Date.parse(ctx.now) / 1000) + seconds;
const carriedPrefix = (id: string): string => `CARRIED#${id}#`;

export async function findReport(ctx: Context): Promise<IntegrityReport | undefined> {
  requireWholeTenant(ctx);
  const item = await ctx.table.get(reportKey(ctx));
  return item && toReport(item);
}

export const writeReport = (ctx: Context, report: IntegrityReport): Write =>
  report.version === 1
    ? insert({ ...reportKey(ctx), ...report }, () => staleVersion(1))
    : replace({ ...reportKey(ctx), ...report });

/** The rows of drifts that follow the first `from` ones of a run. */
export const driftRows = (ctx: Context, runId: string, from: number, drifts: readonly Drift[]): Write[] =>
  drifts.map((drift, index) =>
    put({
      PK: partitionOf(ctx, REPORT_ID),
      SK: `DRIFT#${runId}#${String(from + index).padStart(INDEX_DIGITS, '0')}`,
      ttl: expiresAfter(ctx, KEPT_SECONDS),
      ...drift,
    }),
  );

const driftLists: readonly Served<Drift>[] = [
  {
    scope: 'any',
    where: { run: 'any' },
    orders: [],
    // A run that has found nothing needs no look.
    isVisible: async (_, { run }) => run !== '',
    collection: (ctx, { run }) => ({
      partition: partitionOf(ctx, REPORT_ID),
      beginsWith: `DRIFT#${run}#`,
      ascending: true,
    }),
    toRecord: toDrift,
  },
];

export const listDrifts = (ctx: Context, runId: string, query: ListQuery): Promise<Page<Drift>> =>
  answerList(ctx, driftLists, within(query, 'run', runId));

/** The rows of what a survey has added up so far, under a new id: each instalment has its own, so that a repeat disturbs nobody. */
export function carriedRows(ctx: Context, id: string, state: SurveyState): Write[] {
  const text = gzipSync(JSON.stringify(state)).toString('base64');
  return Array.from({ length: Math.ceil(text.length / CARRIED_CHARACTERS) }, (_, index) =>
    put({
      PK: partitionOf(ctx, REPORT_ID),
      SK: `${carriedPrefix(id)}${String(index).padStart(INDEX_DIGITS, '0')}`,
      ttl: expiresAfter(ctx, CARRIED_SECONDS),
      text: text.slice(index * CARRIED_CHARACTERS, (index + 1) * CARRIED_CHARACTERS),
    }),
  );
}

/** What was carried; undefined when it is no longer there. */
export async function findCarried(ctx: Context, id: string): Promise<SurveyState | undefined> {
  const rows = await ctx.table.queryAll({
    partition: partitionOf(ctx, REPORT_ID),
    beginsWith: carriedPrefix(id),
    ascending: true,
  });
  if (rows.length === 0) return undefined;
  const text = rows.map((row) => String(row.text)).join('');
  return SurveyState.parse(JSON.parse(gunzipSync(Buffer.from(text, 'base64')).toString()));
}
