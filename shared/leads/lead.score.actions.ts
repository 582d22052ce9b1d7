import { isDeepStrictEqual } from 'node:util';
import { withChanges } from '../platform/aggregate.ts';
import { commit } from '../platform/commit.ts';
import { onFreshState } from '../platform/conflict.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { draft } from '../platform/events.ts';
import { MAX_PAGE_SIZE } from '../platform/page.ts';
import { readSettings, writeSettings } from '../platform/settings.ts';
import { LeadScored } from './lead.events.ts';
import { isOpen, type Lead, openStatuses } from './lead.model.ts';
import * as store from './lead.store.ts';
import { type LeadScoring, leadScoringTable, type ScoringModel, scoreOf } from './lead-scoring.model.ts';

/** The tenant's scoring model; version 0 means the default. */
export const getLeadScoring = (ctx: Context): Promise<LeadScoring> => readSettings(ctx, leadScoringTable);

/** Replaces the scoring model; leads are scored by it at their next event, or within a day. UNKNOWN_FIELD names a rule's bad field. */
export async function updateLeadScoring(
  ctx: Context,
  input: ScoringModel & { expectedVersion?: number | null },
): Promise<LeadScoring> {
  requirePermission(ctx, 'updateLeadScoring');
  return writeSettings(ctx, leadScoringTable, input, input.expectedVersion);
}

/** What scoring changes in a lead; undefined when score, reasons and model are those it has. */
function newScore(ctx: Context, lead: Lead, { value: model, version }: LeadScoring) {
  const modelVersion = `${model.modelVersion}@${version}`;
  const { score, grade, factors } = scoreOf(lead, model, ctx.now);
  const before = [lead.score, lead.grade, lead.factors, lead.modelVersion];
  return isDeepStrictEqual([score, grade, factors, modelVersion], before)
    ? undefined
    : { score, grade, factors, modelVersion, scoredAt: ctx.now };
}

/** Scores an open lead as it is now; writes nothing when score, reasons and model are those it has. */
export async function scoreLead(ctx: Context, leadId: string): Promise<void> {
  requirePermission(ctx, 'leads.score');
  const [stored, settings] = await Promise.all([store.findLead(ctx, leadId), getLeadScoring(ctx)]);
  const scored = stored && isOpen(stored) ? newScore(ctx, stored, settings) : undefined;
  if (!stored || !scored) return;
  const lead = withChanges(ctx, stored, scored);
  const { score, grade, modelVersion } = scored;
  await commit(ctx, [store.replaceLead(ctx, lead)], [draft(LeadScored, lead, { score, grade, modelVersion })]);
}

/** Scores the open leads whose score silence or a new model has changed. Reads all of them, a page at a time. */
export async function scoreSilentLeads(ctx: Context): Promise<void> {
  requirePermission(ctx, 'leads.score');
  const settings = await getLeadScoring(ctx);
  for (const status of openStatuses) {
    let after: string | undefined;
    do {
      const page = await store.listLeadsByStatus(ctx, status, { first: MAX_PAGE_SIZE, after });
      for (const { node } of page.edges) {
        if (newScore(ctx, node, settings)) await onFreshState(ctx, () => scoreLead(ctx, node.id));
      }
      after = page.hasNextPage ? page.edges.at(-1)?.cursor : undefined;
    } while (after !== undefined);
  }
}
