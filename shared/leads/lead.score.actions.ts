import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import { activityKinds } from '../activities/activity.code-lists.ts';
import { refuseCodes, refusedCodes } from '../code-lists/code-list.actions.ts';
import { requireDefined } from '../metafields/metafield.actions.ts';
import { withChanges } from '../platform/aggregate.ts';
import { commit } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { draft } from '../platform/events.ts';
import { AT_ONCE, type Instalment, inInstalments, together } from '../platform/instalments.ts';
import { equal } from '../platform/list-query.ts';
import { handleIn } from '../platform/metafield-values.ts';
import { answerList } from '../platform/served-list.ts';
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
  const uses = input.activityPoints.flatMap(({ kind }, index) =>
    kind == null ? [] : [{ list: activityKinds, code: kind, field: `activityPoints.${index}.kind`, retiredToo: true }],
  );
  // The table is read together with the list.
  const customFields = input.rules.flatMap(({ field }, index) => {
    const handle = handleIn(field);
    return handle === undefined ? [] : [{ handle, field: `rules.${index}.field` }];
  });
  const [refused] = await Promise.all([
    refusedCodes(ctx, uses),
    getLeadScoring(ctx),
    requireDefined(ctx, 'LEAD', customFields),
  ]);
  refuseCodes(refused);
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
  await scoreLeads(ctx, [leadId]);
}

/** Scores those of the leads that are open, all in one transaction; says how many got another score. */
async function scoreLeads(ctx: Context, ids: readonly string[]): Promise<number> {
  const [settings, ...leads] = await Promise.all([getLeadScoring(ctx), ...ids.map((id) => store.findLead(ctx, id))]);
  const scored = leads.flatMap((stored) => {
    const change = stored && isOpen(stored) ? newScore(ctx, stored, settings) : undefined;
    return stored && change ? [{ lead: withChanges(ctx, stored, change), change }] : [];
  });
  if (scored.length === 0) return 0;
  await commit(
    ctx,
    scored.map(({ lead }) => store.replaceLead(ctx, lead)),
    scored.map(({ lead, change: { score, grade, modelVersion } }) =>
      draft(LeadScored, lead, { score, grade, modelVersion }),
    ),
  );
  return scored.length;
}

/** Where a run goes on: a status, and the cursor of a page of its leads. */
const Place = z.object({ status: z.enum(openStatuses), cursor: z.optional(z.string()) });
const [FIRST_STATUS = 'NEW'] = openStatuses;

/** Scores the open leads whose score silence or a new model has changed. Reads all of them, a page at a time. Safe to repeat. */
export async function scoreSilentLeads(ctx: Context, after?: string): Promise<Instalment> {
  requirePermission(ctx, 'leads.score');
  const settings = await getLeadScoring(ctx);
  return inInstalments(
    ctx,
    after,
    async (place) => {
      const { status, cursor } = place === undefined ? { status: FIRST_STATUS } : Place.parse(JSON.parse(place));
      const page = await answerList(ctx, store.leadLists, {
        where: equal('status', status),
        first: AT_ONCE,
        after: cursor,
      });
      const further = openStatuses[openStatuses.indexOf(status) + 1];
      const next = page.hasNextPage ? { status, cursor: page.edges.at(-1)?.cursor } : further && { status: further };
      return {
        due: page.edges.flatMap(({ node }) => (newScore(ctx, node, settings) ? [node.id] : [])),
        next: next && JSON.stringify(next),
      };
    },
    (ids) => together(ctx, ids, (some) => scoreLeads(ctx, some)),
  );
}
