import { expect, test } from 'vitest';
import { registerTenant } from '../../../shared/access/tenant.actions.ts';
import { getLead } from '../../../shared/leads/lead.actions.ts';
import { openStatuses } from '../../../shared/leads/lead.model.ts';
import { scoreSilentLeads } from '../../../shared/leads/lead.score.actions.ts';
import { disqualifyLead } from '../../../shared/leads/lead.status.actions.ts';
import type { Instalment } from '../../../shared/platform/instalments.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aScoredLead, asAutomation } from '../../support/a-lead.ts';
import { runSchedule } from '../../support/scheduled.ts';
import { refusalOf, transactionsOf } from '../../support/table-probe.ts';

const other = { email: 'b@b.example', phone: null, taxId: null };

test('lowers the score of silent open leads, once a week begins; a second run writes nothing', async () => {
  const ctx = aContext();
  const silent = await aScoredLead(ctx);
  const closed = await aScoredLead(ctx, other);
  await disqualifyLead(as(ctx, {}), { id: closed, reason: 'SPAM' });
  const runOn = (day: string) =>
    transactionsOf(() => scoreSilentLeads(asAutomation(ctx, 'score-silent-leads', `${day}T10:00:00.000Z`)));
  expect(await runOn('2026-12-05')).toEqual([]);
  expect(await runOn('2026-12-06')).toEqual([['Put LEAD', 'Put EVENT lead.scored']]);
  expect(await runOn('2026-12-06')).toEqual([]);
  expect(await runOn('2026-12-12')).toEqual([]);
  const lead = await getLead(as(ctx, {}), silent);
  expect([lead.score, lead.factors.at(-1)]).toEqual([45, { reason: 'Weeks of silence beyond 14 days: 1', points: -5 }]);
});

test('scores many leads in one transaction and stops when the time of the run is up', async () => {
  const ctx = aContext();
  await aScoredLead(ctx);
  await aScoredLead(ctx, other);
  const runs: Instalment[] = [];
  const own = { ...asAutomation(ctx, 'score-silent-leads', '2026-12-06T10:00:00.000Z'), deadline: Date.now() };
  const written = await transactionsOf(async () => {
    do runs.push(await scoreSilentLeads(own, runs.at(-1)?.next));
    while (runs.at(-1)?.next !== undefined);
  });
  expect(written).toEqual([['Put LEAD', 'Put LEAD', 'Put EVENT lead.scored', 'Put EVENT lead.scored']]);
  // One run a page, and each open status has one.
  expect(runs.map(({ done }) => done)).toEqual([2, ...Array.from({ length: openStatuses.length - 1 }, () => 0)]);
});

test('visits the tenants that are known', async () => {
  const ctx = aContext({ now: '2020-01-01T00:00:00.000Z' });
  await registerTenant(asAutomation(ctx, 'register-tenant'));
  const id = await aScoredLead(ctx);
  expect(await runSchedule('score-silent-leads')).toEqual([]);
  const lead = await getLead(as(ctx, {}), id);
  expect([lead.score, lead.grade, lead.updatedBy]).toEqual([0, 'D', 'aut_score-silent-leads']);
});

test('is for the automation only', async () => {
  const ctx = aContext();
  expect(await refusalOf(ctx, () => scoreSilentLeads(ctx))).toBe('FORBIDDEN');
});
