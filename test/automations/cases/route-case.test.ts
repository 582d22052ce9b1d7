import type { Context as LambdaContext, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { expect, test } from 'vitest';
import { handler } from '../../../functions/automations/route-case.ts';
import { findCase } from '../../../shared/cases/case.actions.ts';
import { assignCase, listAgentLoads } from '../../../shared/cases/case.route.actions.ts';
import { reopenCase, resolveCase } from '../../../shared/cases/case.status.actions.ts';
import type { Context } from '../../../shared/platform/context.ts';
import type { EventEnvelope } from '../../../shared/platform/events.ts';
import { listTimeline } from '../../../shared/platform/timeline.ts';
import { anAgent, anOpenCase, withAgents } from '../../support/a-case.ts';
import { aContext, as } from '../../support/a-context.ts';
import { transactionsOf } from '../../support/table-probe.ts';

/** Delivers events as the queue does; throws when one of them goes back to it. */
async function deliver(...events: readonly (EventEnvelope | undefined)[]): Promise<void> {
  const Records = events.map((detail, index) => ({ messageId: `m-${index}`, body: JSON.stringify({ detail }) }));
  const reply = await handler({ Records } as unknown as SQSEvent, {} as LambdaContext, () => undefined);
  expect((reply as SQSBatchResponse).batchItemFailures).toEqual([]);
}

/** Handlers take the time from the clock, so cases are opened by it too. */
const aContextNow = (): Context => aContext({ now: new Date().toISOString() });

const eventOf = async (ctx: Context, id: string, type: string): Promise<EventEnvelope | undefined> =>
  (await listTimeline(as(ctx, {}), id, {})).edges.map(({ node }) => node).find((event) => event.type === type);

const loads = async (ctx: Context) =>
  Object.fromEntries(
    (await listAgentLoads(as(ctx, {}))).map(({ actor, load, openCases }) => [actor, [load, openCases]]),
  );

test('gives a new case to the best agent with the reasons, once', async () => {
  const ctx = aContextNow();
  await withAgents(ctx, [anAgent('anna'), anAgent('bert', { skills: ['billing'] })]);
  const { id } = await anOpenCase(ctx, { category: 'INVOICE', priority: 'HIGH' }, { tier: 'GOLD' });
  const opened = await eventOf(ctx, id, 'case.opened');
  expect(await transactionsOf(() => deliver(opened))).toEqual([
    ['Put CASE', 'Put CASE#cas_*', 'Update CASELOAD', 'Put EVENT case.routed'],
  ]);
  expect(await transactionsOf(() => deliver(opened, opened))).toEqual([]);

  const routed = await findCase(as(ctx, {}), id);
  expect(routed).toMatchObject({ assignee: 'bert', status: 'NEW', version: 2, updatedBy: 'aut_route-case' });
  expect(routed?.queue).toBe(undefined);
  expect(routed?.routing).toMatchObject({
    decidedBy: 'AUTOMATION',
    ruleVersion: 'v1',
    assignee: 'bert',
    inputs: { customerTier: 'GOLD', requiredSkills: ['billing'], agentsConsidered: 2, skillsRelaxed: false },
    reasons: [
      { text: 'Priority HIGH.', points: 30 },
      { text: 'Customer tier GOLD.', points: 15 },
      { text: 'Has every required skill: billing.', points: 50 },
      { text: '7 of 10 capacity stays free.', points: 40 },
    ],
  });
  expect(await loads(ctx)).toEqual({ anna: [0, 0], bert: [3, 1] });
  expect((await eventOf(ctx, id, 'case.routed'))?.data).toEqual({ assignee: 'bert', ruleVersion: 'v1' });
});

test('leaves a case in its queue with the reason when no agents are configured, once', async () => {
  const ctx = aContextNow();
  const { id } = await anOpenCase(ctx, { category: 'RETURN' });
  const opened = await eventOf(ctx, id, 'case.opened');
  expect(await transactionsOf(() => deliver(opened))).toEqual([['Put CASE', 'Put EVENT case.routed']]);
  expect(await transactionsOf(() => deliver(opened))).toEqual([]);
  const routed = await findCase(as(ctx, {}), id);
  expect(routed).toMatchObject({ queue: 'logistics', routing: { ruleVersion: 'default-1', queue: 'logistics' } });
  expect(routed?.routing?.reasons).toEqual([
    { text: 'No agents are configured.' },
    { text: 'Waits in the queue logistics.' },
  ]);
});

test('gives a reopened case back to the agent who had it', async () => {
  const ctx = aContextNow();
  await withAgents(ctx, [anAgent('anna'), anAgent('bert')]);
  const { id } = await anOpenCase(ctx);
  await assignCase(as(ctx, {}), { id, assigneeId: 'bert' });
  await resolveCase(as(ctx, {}), { id, text: 'Done.' });
  await reopenCase(as(ctx, {}), { id });
  const reopened = await eventOf(ctx, id, 'case.reopened');
  expect(await transactionsOf(() => deliver(reopened))).toEqual([
    ['Put CASE', 'Put CASE#cas_*', 'Update CASELOAD', 'Put EVENT case.routed'],
  ]);
  expect(await transactionsOf(() => deliver(reopened))).toEqual([]);
  expect(await findCase(as(ctx, {}), id)).toMatchObject({ assignee: 'bert', status: 'OPEN' });
  expect(await loads(ctx)).toEqual({ anna: [0, 0], bert: [2, 1] });
});

test('writes nothing for a stale event: a person was faster, the case is resolved, or it is of another tenant', async () => {
  const ctx = aContextNow();
  await withAgents(ctx, [anAgent('anna')]);
  const placed = await anOpenCase(ctx);
  const done = await anOpenCase(ctx);
  const [placedEvent, doneEvent] = await Promise.all([
    eventOf(ctx, placed.id, 'case.opened'),
    eventOf(ctx, done.id, 'case.opened'),
  ]);
  await assignCase(as(ctx, {}), { id: placed.id, queue: 'service' });
  await resolveCase(as(ctx, {}), { id: done.id, text: 'Done.' });
  const elsewhere = { ...placedEvent, tenant: aContext().tenant } as EventEnvelope;
  expect(await transactionsOf(() => deliver(placedEvent, doneEvent, elsewhere))).toEqual([]);
});

test('gives two cases that one agent has room for only once to two agents, though both want the same', async () => {
  const ctx = aContextNow();
  await withAgents(ctx, [anAgent('anna', { capacity: 3, skills: ['billing'] }), anAgent('bert', { capacity: 2 })], {
    relaxSkillsAfterMinutes: 0,
  });
  const cases = await Promise.all([1, 2].map(() => anOpenCase(ctx, { requiredSkills: ['billing'] })));
  const events = await Promise.all(cases.map(({ id }) => eventOf(ctx, id, 'case.opened')));
  await Promise.all(events.map((event) => deliver(event)));
  expect(await loads(ctx)).toEqual({ anna: [2, 1], bert: [2, 1] });
});
