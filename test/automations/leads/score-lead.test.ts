import { expect, test } from 'vitest';
import { handler } from '../../../functions/automations/score-lead.ts';
import { findRelated } from '../../../graphql/related.ts';
import { logActivity } from '../../../shared/activities/activity.log.actions.ts';
import { getLead } from '../../../shared/leads/lead.actions.ts';
import { scoreLead, updateLeadScoring } from '../../../shared/leads/lead.score.actions.ts';
import { leadScoringTable } from '../../../shared/leads/lead-scoring.model.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aStoredLead, asAutomation } from '../../support/a-lead.ts';
import { deliver, eventsOf } from '../../support/deliveries.ts';
import { refusalOf, transactionsOf } from '../../support/table-probe.ts';

/** Automations read the real clock, so what they react to happened just now. */
const nowContext = (): Context => aContext({ now: new Date().toISOString() });

test('scores a captured lead with its reasons in one transaction; the second delivery writes nothing', async () => {
  const ctx = nowContext();
  const { id } = await aStoredLead(ctx);
  const events = await eventsOf(ctx, id);
  const run = async () => expect(await deliver(handler, events)).toEqual([]);
  expect(await transactionsOf(run)).toEqual([['Put LEAD', 'Put EVENT lead.scored']]);
  const lead = await getLead(as(ctx, {}), id);
  expect([lead.score, lead.grade, lead.modelVersion, lead.version, lead.updatedBy]).toEqual([
    50,
    'B',
    'default@0',
    2,
    'aut_score-lead',
  ]);
  expect(lead.factors).toEqual([
    { reason: 'Can be reached by e-mail', points: 10 },
    { reason: 'Can be reached by phone', points: 10 },
    { reason: 'Names a company', points: 15 },
    { reason: 'Gives a tax id', points: 10 },
    { reason: 'Agreed to marketing', points: 5 },
  ]);
  const [, scored] = await eventsOf(ctx, id);
  expect(scored?.data).toEqual({ score: 50, grade: 'B', modelVersion: 'default@0' });
  expect(await transactionsOf(run)).toEqual([]);
});

test('a late event of an older version ends in the score of the lead as it is now', async () => {
  const ctx = nowContext();
  const { id } = await aStoredLead(ctx);
  await logActivity(ctx, { relatedTo: [id], kind: 'MEETING', subject: 'Met' }, findRelated);
  const [captured, logged] = await eventsOf(ctx, id);
  await deliver(handler, [logged!]);
  const stale = await transactionsOf(() => deliver(handler, [captured!]));
  const lead = await getLead(as(ctx, {}), id);
  expect([stale, lead.score, lead.version]).toEqual([[], 65, 3]);
});

test('scores again when the model changed, and silence lowers the score', async () => {
  const ctx = aContext();
  const { id } = await aStoredLead(ctx);
  const { defaults } = leadScoringTable;
  await scoreLead(asAutomation(ctx, 'score-lead'), id);
  await updateLeadScoring(ctx, { ...defaults, modelVersion: 'strict', rules: defaults.rules.slice(0, 1) });
  await scoreLead(asAutomation(ctx, 'score-lead', '2026-12-06T10:00:00.000Z'), id);
  const lead = await getLead(as(ctx, {}), id);
  expect([lead.score, lead.modelVersion, lead.factors]).toEqual([
    5,
    'strict@1',
    [
      { reason: 'Can be reached by e-mail', points: 10 },
      { reason: 'Weeks of silence beyond 14 days: 1', points: -5 },
    ],
  ]);
});

test('leaves closed and unknown leads alone', async () => {
  const ctx = aContext();
  const { id } = await aStoredLead(ctx, { status: 'DISQUALIFIED' });
  const automation = asAutomation(ctx, 'score-lead');
  const work = async () => {
    await scoreLead(automation, id);
    await scoreLead(automation, 'led_01J00000000000000000000000');
  };
  expect(await transactionsOf(work)).toEqual([]);
});

test('is for the automation only', async () => {
  const ctx = aContext();
  const { id } = await aStoredLead(ctx);
  expect(await refusalOf(ctx, () => scoreLead(ctx, id))).toBe('FORBIDDEN');
});
