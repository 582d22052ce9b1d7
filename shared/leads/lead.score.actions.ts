import { isDeepStrictEqual } from 'node:util';
import { withChanges } from '../platform/aggregate.ts';
import { commit } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { draft } from '../platform/events.ts';
import { readSettings, writeSettings } from '../platform/settings.ts';
import { LeadScored } from './lead.events.ts';
import { isOpen } from './lead.model.ts';
import * as store from './lead.store.ts';
import { type LeadScoring, leadScoringTable, type ScoringModel, scoreOf } from './lead-scoring.model.ts';

/** The tenant's scoring model; version 0 means the default. */
export const getLeadScoring = (ctx: Context): Promise<LeadScoring> => readSettings(ctx, leadScoringTable);

/** Replaces the scoring model; leads are scored by it from their next event on. UNKNOWN_FIELD names a rule's bad field. */
export async function updateLeadScoring(
  ctx: Context,
  input: ScoringModel & { expectedVersion?: number | null },
): Promise<LeadScoring> {
  requirePermission(ctx, 'updateLeadScoring');
  return writeSettings(ctx, leadScoringTable, input, input.expectedVersion);
}

/** Scores an open lead as it is now; writes nothing when score, reasons and model are those it has. */
export async function scoreLead(ctx: Context, leadId: string): Promise<void> {
  requirePermission(ctx, 'scoreLead');
  const [stored, settings] = await Promise.all([store.findLead(ctx, leadId), getLeadScoring(ctx)]);
  if (!stored || !isOpen(stored)) return;
  const modelVersion = `${settings.value.modelVersion}@${settings.version}`;
  const { score, grade, factors } = scoreOf(stored, settings.value, ctx.now);
  const { score: scoreBefore, grade: gradeBefore, factors: factorsBefore, modelVersion: modelBefore } = stored;
  const before = [scoreBefore, gradeBefore, factorsBefore, modelBefore];
  if (isDeepStrictEqual([score, grade, factors, modelVersion], before)) return;
  const lead = withChanges(ctx, stored, { score, grade, factors, modelVersion, scoredAt: ctx.now });
  await commit(ctx, [store.replaceLead(ctx, lead)], [draft(LeadScored, lead, { score, grade, modelVersion })]);
}
