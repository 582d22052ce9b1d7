import { describe, expect, test } from 'vitest';
import { findCase, listCases, openCase, readCaseRouting } from '../../../shared/cases/case.actions.ts';
import type { NewCase } from '../../../shared/cases/case.model.ts';
import {
  assignCase,
  listAgentLoads,
  rerouteCase,
  routeCase,
  routeWaitingCases,
  updateCaseRouting,
} from '../../../shared/cases/case.route.actions.ts';
import { caseRoutingTable } from '../../../shared/cases/case-routing.model.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { equal } from '../../../shared/platform/list-query.ts';
import { anAgent, anOpenCase, withAgents } from '../../support/a-case.ts';
import { aContext, as } from '../../support/a-context.ts';
import { itemsOf, refusalOf, transactionsOf } from '../../support/table-probe.ts';

const automation = (ctx: Context, subject = 'route-case'): Context =>
  as(ctx, { roles: ['automation'], kind: 'automation', subject });
const schedule = (ctx: Context): Context => automation(ctx, 'route-waiting-cases');
const loads = async (ctx: Context) =>
  Object.fromEntries((await listAgentLoads(as(ctx, {}))).map(({ actor, load }) => [actor, load]));

describe('assignCase', () => {
  test('moves a case between agents and a queue; the loads follow in the same transaction', async () => {
    const ctx = aContext();
    await withAgents(ctx, [anAgent('anna'), anAgent('bert')]);
    const { id } = await anOpenCase(ctx);
    const assign = (target: object) => transactionsOf(() => assignCase(as(ctx, {}), { id, ...target }));
    expect(await assign({ assigneeId: 'anna' })).toEqual([
      ['Put CASE', 'Put CASE#cas_*', 'Update CASELOAD', 'Put EVENT case.assigned'],
    ]);
    expect(await loads(ctx)).toEqual({ anna: 2, bert: 0 });
    expect(await assign({ assigneeId: 'bert' })).toEqual([
      [
        ...['Put CASE', 'Put CASE#cas_*', 'Delete CASE#cas_*'],
        ...['Update CASELOAD', 'Update CASELOAD', 'Put EVENT case.assigned'],
      ],
    ]);
    expect(await loads(ctx)).toEqual({ anna: 0, bert: 2 });
    expect(await assign({ assigneeId: 'bert' })).toEqual([]);
    expect(await assign({ queue: 'billing' })).toEqual([
      ['Put CASE', 'Delete CASE#cas_*', 'Update CASELOAD', 'Put EVENT case.assigned'],
    ]);
    expect(await loads(ctx)).toEqual({ anna: 0, bert: 0 });
    expect(await assign({ queue: 'billing' })).toEqual([]);
    const work = await listCases(as(ctx, {}), {
      where: { all: [equal('queue', 'billing'), equal('isOpen', true)] },
      orderBy: [{ field: 'priority', direction: 'DESC' }],
    });
    expect(work.edges.map(({ node }) => node.id)).toEqual([id]);
  });

  test('keeps that a person decided, and which skill the agent lacks', async () => {
    const ctx = aContext();
    await withAgents(ctx, [anAgent('anna')]);
    const { id } = await anOpenCase(ctx, { category: 'INVOICE' }, { tier: 'GOLD' });
    await assignCase(as(ctx, {}), { id, assigneeId: 'anna' });
    expect((await findCase(as(ctx, {}), id))?.routing).toEqual({
      decidedBy: 'PERSON',
      ruleVersion: 'v1',
      assignee: 'anna',
      inputs: {
        category: 'INVOICE',
        priority: 'NORMAL',
        customerTier: 'GOLD',
        requiredSkills: ['billing'],
        weight: 2,
        waitedMinutes: 0,
        skillsRelaxed: false,
        agentsConsidered: 1,
      },
      reasons: [{ text: 'Assigned by hand.' }, { text: 'The agent lacks billing.' }],
      decidedAt: ctx.now,
    });
  });

  test('refuses more than the capacity, but lets an admin exceed it', async () => {
    const ctx = aContext();
    await withAgents(ctx, [anAgent('anna', { capacity: 3 })]);
    const first = await anOpenCase(ctx);
    const { id } = await anOpenCase(ctx);
    await assignCase(as(ctx, {}), { id: first.id, assigneeId: 'anna' });
    const service = as(ctx, { roles: ['service'] });
    expect(await refusalOf(ctx, () => assignCase(service, { id, assigneeId: 'anna' }))).toBe('LIMIT_EXCEEDED');
    expect(await refusalOf(ctx, () => assignCase(service, { id, assigneeId: 'anna', exceedCapacity: true }))).toBe(
      'FORBIDDEN',
    );
    await assignCase(as(ctx, {}), { id, assigneeId: 'anna', exceedCapacity: true });
    expect(await loads(ctx)).toEqual({ anna: 4 });
  });

  test('refuses a case that weighs more than the whole capacity', async () => {
    const ctx = aContext();
    await withAgents(ctx, [anAgent('anna', { capacity: 1 })]);
    const { id } = await anOpenCase(ctx);
    expect(await refusalOf(ctx, () => assignCase(as(ctx, {}), { id, assigneeId: 'anna' }))).toBe('LIMIT_EXCEEDED');
  });

  test('refuses agents and queues that the table does not have, and anything but exactly one of them', async () => {
    const ctx = aContext();
    const { id } = await anOpenCase(ctx);
    const refused = (target: object) => refusalOf(ctx, () => assignCase(as(ctx, {}), { id, ...target }));
    expect(await refused({ assigneeId: 'anna' })).toBe('NOT_FOUND');
    expect(await refused({ queue: 'attic' })).toBe('NOT_FOUND');
    expect(await refused({})).toBe('VALIDATION');
    expect(await refused({ assigneeId: 'anna', queue: 'service' })).toBe('VALIDATION');
  });
});

describe('rerouteCase', () => {
  test('gives a case that a person placed back to the table, once', async () => {
    const ctx = aContext();
    await withAgents(ctx, [anAgent('anna'), anAgent('bert', { skills: ['billing'] })]);
    const { id } = await anOpenCase(ctx, { category: 'INVOICE' });
    await assignCase(as(ctx, {}), { id, assigneeId: 'anna' });
    const reroute = () => transactionsOf(() => rerouteCase(as(ctx, {}), { id }));
    expect(await reroute()).toEqual([
      [
        ...['Put CASE', 'Put CASE#cas_*', 'Delete CASE#cas_*'],
        ...['Update CASELOAD', 'Update CASELOAD', 'Put EVENT case.routed'],
      ],
    ]);
    expect(await loads(ctx)).toEqual({ anna: 0, bert: 2 });
    expect(await reroute()).toEqual([]);
  });

  test('refuses a stale version, another tenant and the role sales', async () => {
    const ctx = aContext();
    const { id } = await anOpenCase(ctx);
    expect(await refusalOf(ctx, () => rerouteCase(as(ctx, {}), { id, expectedVersion: 7 }))).toBe('CONFLICT');
    expect(await refusalOf(ctx, () => rerouteCase(aContext(), { id }))).toBe('NOT_FOUND');
    expect(await refusalOf(ctx, () => rerouteCase(as(ctx, { roles: ['sales'] }), { id }))).toBe('FORBIDDEN');
  });
});

describe('routeWaitingCases', () => {
  test('gives a waiting case to an agent once capacity or the time-out allows it, and writes nothing before and after', async () => {
    const ctx = aContext();
    await withAgents(ctx, [anAgent('anna')]);
    const { id } = await anOpenCase(ctx, { category: 'INVOICE' });
    const run = (minutes: number) =>
      transactionsOf(() =>
        routeWaitingCases(
          as(schedule(ctx), {
            now: new Date(Date.parse(ctx.now) + minutes * 60_000).toISOString(),
            kind: 'automation',
          }),
        ),
      );
    expect(await run(1)).toEqual([['Put CASE', 'Put EVENT case.routed']]);
    expect(await run(59)).toEqual([]);
    expect(await run(60)).toEqual([['Put CASE', 'Put CASE#cas_*', 'Update CASELOAD', 'Put EVENT case.routed']]);
    expect(await run(61)).toEqual([]);
    expect(await findCase(as(ctx, {}), id)).toMatchObject({
      assignee: 'anna',
      routing: { inputs: { skillsRelaxed: true } },
    });
  });

  test('finds a case that can be taken behind a hundred that must wait', async () => {
    const ctx = aContext();
    await withAgents(ctx, [anAgent('anna', { skills: ['french'] })]);
    const { customerId } = await anOpenCase(ctx, { requiredSkills: ['french'], priority: 'LOW' });
    const stuck: NewCase = { subject: 'x', customerId, requiredSkills: ['klingon'], priority: 'URGENT' };
    const waiting = await Promise.all(Array.from({ length: 100 }, () => openCase(as(ctx, {}), stuck)));
    for (const { id } of waiting) await routeCase(automation(ctx), id);
    expect(await transactionsOf(() => routeWaitingCases(schedule(ctx)))).toEqual([
      ['Put CASE', 'Put CASE#cas_*', 'Update CASELOAD', 'Put EVENT case.routed'],
    ]);
    expect(await loads(ctx)).toEqual({ anna: 1 });
  });

  test('leaves a case where a person put it', async () => {
    const ctx = aContext();
    await withAgents(ctx, [anAgent('anna')]);
    const { id } = await anOpenCase(ctx);
    await assignCase(as(ctx, {}), { id, queue: 'service' });
    expect(await transactionsOf(() => routeWaitingCases(schedule(ctx)))).toEqual([]);
  });

  test('only the automation may', async () => {
    const ctx = aContext();
    expect(await refusalOf(ctx, () => routeWaitingCases(ctx))).toBe('FORBIDDEN');
    expect(await refusalOf(ctx, () => routeCase(ctx, 'cas_01JD3W0B5T8Q6M2Y4X9Z7K1C3E'))).toBe('FORBIDDEN');
  });
});

describe('updateCaseRouting', () => {
  const { defaults } = caseRoutingTable;

  test('starts from the built-in table, replaces it by a version of its own and writes nothing the second time', async () => {
    const ctx = aContext();
    expect(await readCaseRouting(ctx)).toEqual({ ...defaults, version: 0, ruleVersion: 'default-1' });
    const agents = [anAgent('anna', { name: 'Anna', skills: ['it'] })];
    const change = () => updateCaseRouting(as(ctx, {}), { ...defaults, agents });
    expect(await transactionsOf(change)).toEqual([['Put SETTINGS', 'Put EVENT settings.changed']]);
    expect(await readCaseRouting(as(ctx, {}))).toEqual({ ...defaults, agents, version: 1, ruleVersion: 'v1' });
    expect(await transactionsOf(change)).toEqual([]);
  });

  test('refuses an unknown name, a stale version and other roles without writing', async () => {
    const ctx = aContext();
    const refused = (input: object, caller = ctx) =>
      refusalOf(ctx, () => updateCaseRouting(as(caller, {}), { ...defaults, ...input }));
    const criteria = [...defaults.criteria, { criterion: 'CHARM', points: 1 }];
    expect(await refused({ criteria })).toBe('UNKNOWN_FIELD');
    expect(await refused({ agents: [anAgent('anna'), anAgent('anna')] })).toBe('DUPLICATE');
    expect(await refused({ expectedVersion: 4 })).toBe('CONFLICT');
    expect(await refused({}, as(ctx, { roles: ['service'] }))).toBe('FORBIDDEN');
  });
});

test('eight routers over 40 cases never load an agent beyond its capacity, and no room stays unused', async () => {
  const ctx = aContext();
  const capacities = { anna: 11, bert: 7, cleo: 20, dora: 4 };
  const agents = Object.entries(capacities).map(([subject, capacity]) => anAgent(subject, { capacity }));
  await withAgents(ctx, agents);
  const cases = await Promise.all(Array.from({ length: 40 }, () => anOpenCase(ctx)));

  const left = cases.map(({ id }) => id);
  const beyond: string[] = [];
  const watch = async () => {
    for (const { actor, load, capacity } of await listAgentLoads(as(ctx, {}))) if (load > capacity) beyond.push(actor);
  };
  const router = async () => {
    for (let id = left.pop(); id !== undefined; id = left.pop()) {
      await routeUntilDecided(ctx, id);
      await watch();
    }
  };
  await Promise.all(Array.from({ length: 8 }, router));

  expect(beyond).toEqual([]);
  // Each case weighs 2, so an odd capacity keeps 1 free: 10 + 6 + 20 + 4.
  expect(await loads(ctx)).toEqual({ anna: 10, bert: 6, cleo: 20, dora: 4 });
  const records = (await itemsOf(ctx)).filter(({ SK }) => SK === 'CASE');
  const held = Object.keys(capacities).map((subject) => [
    subject,
    records.filter(({ assignee }) => assignee === subject).reduce((sum, { weight }) => sum + Number(weight), 0),
  ]);
  expect(Object.fromEntries(held)).toEqual(await loads(ctx));
  expect(records.filter(({ queue }) => queue === 'service')).toHaveLength(20);
  expect(records.filter(({ routing }) => routing === undefined)).toHaveLength(0);
});

/** As the queue does it: again with fresh state when another router took the room. */
async function routeUntilDecided(ctx: Context, id: string): Promise<void> {
  for (;;) {
    try {
      await routeCase(automation(ctx), id);
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== 'CONFLICT') throw error;
    }
  }
}
