import { describe, expect, test } from 'vitest';
import { handler as handOverCases } from '../../../functions/automations/hand-over-cases.ts';
import { handler as handOverCustomers } from '../../../functions/automations/hand-over-customers.ts';
import { handler as handOverLeads } from '../../../functions/automations/hand-over-leads.ts';
import { handler as handOverTasks } from '../../../functions/automations/hand-over-tasks.ts';
import { completeTask, createTask, findAnyTask, updateTask } from '../../../shared/activities/task.actions.ts';
import type { Task } from '../../../shared/activities/task.model.ts';
import { getCase, readCaseRouting } from '../../../shared/cases/case.actions.ts';
import { assignCase } from '../../../shared/cases/case.route.actions.ts';
import { resolveCase } from '../../../shared/cases/case.status.actions.ts';
import { createCustomer, getCustomer } from '../../../shared/customers/customer.actions.ts';
import { getLead } from '../../../shared/leads/lead.actions.ts';
import { getLeadAssignment, updateLeadAssignment } from '../../../shared/leads/lead.assign.actions.ts';
import { reopenLead } from '../../../shared/leads/lead.status.actions.ts';
import { MAX_ITEMS } from '../../../shared/platform/commit.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { listHeldBy } from '../../../shared/platform/scope.ts';
import { createTeam } from '../../../shared/users/team.actions.ts';
import { deactivateUser } from '../../../shared/users/user.actions.ts';
import { anAgent, anOpenCase, withAgents } from '../../support/a-case.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aStoredLead } from '../../support/a-lead.ts';
import { aUser } from '../../support/a-user.ts';
import { deliver, eventsOf } from '../../support/deliveries.ts';
import { driftsOf } from '../../support/integrity.ts';
import { refusalOf, transactionsOf } from '../../support/table-probe.ts';

const handlers = [handOverLeads, handOverCases, handOverCustomers, handOverTasks];

/** Deactivates the user and delivers it to everybody who reacts, twice; the second time must write nothing. */
async function leave(ctx: Context, id: string, successorId?: string): Promise<void> {
  await deactivateUser(as(ctx, {}), { id, successorId });
  const events = (await eventsOf(ctx, id)).filter(({ type }) => type === 'user.deactivated');
  expect(events.map(({ data }) => data)).toEqual([{ ...(successorId === undefined ? {} : { successorId }) }]);
  for (const handler of handlers) {
    expect(await deliver(handler, events)).toEqual([]);
    expect(await transactionsOf(() => deliver(handler, events))).toEqual([]);
  }
}

const person = (name: string) => ({ name, email: `${name}@example.com`, phone: null, taxId: null });

/** What a user holds: an open, a disqualified and a converted lead, an open and a resolved case, a customer; and places in both tables of rules. */
async function aHolder(ctx: Context, name: string) {
  const id = await aUser(ctx, name);
  await updateLeadAssignment(as(ctx, {}), {
    rules: [{ name: 'All', when: {}, team: 'Inside' }],
    teams: [{ name: 'Inside', members: [{ actor: id, capacity: 5, territories: ['DE'] }] }],
    defaultQueue: 'INBOUND',
  });
  await withAgents(as(ctx, {}), [anAgent(id, { skills: ['billing'] })]);
  const lead = (email: string, status: 'WORKING' | 'DISQUALIFIED' | 'CONVERTED') =>
    aStoredLead(as(ctx, {}), { ...person(email), status, owner: name });
  const aCase = async () => {
    const opened = await anOpenCase(as(ctx, {}));
    return assignCase(as(ctx, {}), { id: opened.id, assigneeId: id });
  };
  const resolved = await aCase();
  await resolveCase(as(ctx, {}), { id: resolved.id, text: 'Done' });
  return {
    id,
    open: (await lead('one', 'WORKING')).id,
    lost: (await lead('two', 'DISQUALIFIED')).id,
    won: (await lead('three', 'CONVERTED')).id,
    openCase: (await aCase()).id,
    resolved: resolved.id,
    customer: (await createCustomer(as(ctx, {}), { kind: 'COMPANY', name: 'Ours', ownerId: id })).id,
  };
}

describe('a user who is deactivated', () => {
  test('hands over to the successor what is not finished, and the places in the rules', async () => {
    const ctx = aContext();
    const held = await aHolder(ctx, 'ann');
    const bob = await aUser(ctx, 'bob');
    await leave(ctx, held.id, bob);
    const seen = as(ctx, {});
    const owners = await Promise.all([held.open, held.lost, held.won].map((id) => getLead(seen, id)));
    expect(owners.map(({ owner, status }) => [status, owner])).toEqual([
      ['WORKING', bob],
      ['DISQUALIFIED', bob],
      ['CONVERTED', held.id],
    ]);
    expect(await getCase(seen, held.openCase)).toMatchObject({ assignee: bob, status: 'NEW' });
    expect(await getCase(seen, held.resolved)).toMatchObject({ assignee: held.id });
    expect(await getCustomer(seen, held.customer)).toMatchObject({
      ownerId: bob,
      updatedBy: 'aut_hand-over-customers',
    });
    expect((await getLeadAssignment(seen)).value.teams[0]?.members).toEqual([
      { actor: bob, capacity: 5, territories: ['DE'] },
    ]);
    expect((await readCaseRouting(seen)).agents).toEqual([anAgent(bob, { skills: ['billing'] })]);
    const told = async (id: string) => (await eventsOf(ctx, id)).at(-1);
    expect([await told(held.open), await told(held.openCase), await told(held.customer)]).toMatchObject([
      { type: 'lead.assigned', actor: 'aut_hand-over-leads', data: { owner: bob } },
      { type: 'case.assigned', actor: 'aut_hand-over-cases', data: { assignee: bob } },
      { type: 'customer.updated', actor: 'aut_hand-over-customers', data: { changed: ['ownerId'] } },
    ]);
    // Whoever opens it again finds somebody who works here.
    expect((await reopenLead(as(ctx, {}), { id: held.lost })).owner).toBe(bob);
    expect(await driftsOf(ctx)).toEqual([]);
  });

  test('without a successor gives leads and cases back to their queues and leaves customers without an owner', async () => {
    const ctx = aContext();
    const held = await aHolder(ctx, 'ann');
    await leave(ctx, held.id);
    const seen = as(ctx, {});
    expect(await getLead(seen, held.open)).toMatchObject({ queue: 'UNASSIGNED', status: 'WORKING' });
    const waiting = await getCase(seen, held.openCase);
    expect([waiting.assignee, waiting.queue, waiting.routing]).toEqual([undefined, 'service', undefined]);
    expect((await getCustomer(seen, held.customer)).ownerId).toBe(null);
    expect((await getLeadAssignment(seen)).value.teams[0]?.members).toEqual([]);
    expect((await readCaseRouting(seen)).agents).toEqual([]);
    expect(await driftsOf(ctx)).toEqual([]);
  });

  test('hands over past a successor who is gone by then', async () => {
    const ctx = aContext();
    const held = await aHolder(ctx, 'ann');
    const [bob, eve] = [await aUser(ctx, 'bob'), await aUser(ctx, 'eve')];
    await deactivateUser(as(ctx, {}), { id: held.id, successorId: bob });
    await leave(ctx, bob, eve);
    const events = (await eventsOf(ctx, held.id)).filter(({ type }) => type === 'user.deactivated');
    for (const handler of handlers) expect(await deliver(handler, events)).toEqual([]);
    expect((await getLead(as(ctx, {}), held.open)).owner).toBe(eve);
    expect((await getCase(as(ctx, {}), held.openCase)).assignee).toBe(eve);
    expect((await getCustomer(as(ctx, {}), held.customer)).ownerId).toBe(eve);
    expect(await driftsOf(ctx)).toEqual([]);
  });

  describe('with tasks', () => {
    const found = (ids: readonly string[]) => async () => ids.map((id) => ({ id }) as never);
    const aTask = (ctx: Context, ownerId: string, relatedTo: string[] = []) =>
      createTask(as(ctx, {}), { subject: 'Call back', ownerId, relatedTo }, found(relatedTo));
    const ownersOf = async (ctx: Context, tasks: readonly Task[]) =>
      Promise.all(tasks.map(async ({ id }) => (await findAnyTask(as(ctx, {}), id))?.owner));

    test('hands the open ones over, with their copies, and keeps what is done', async () => {
      const ctx = aContext();
      const [ann, bob] = [await aUser(ctx, 'ann'), await aUser(ctx, 'bob')];
      const customer = await createCustomer(as(ctx, {}), { kind: 'COMPANY', name: 'Ours' });
      const open = await aTask(ctx, ann, [customer.id]);
      const done = await aTask(ctx, ann);
      await completeTask(as(ctx, {}), { id: done.id }, findAnyTask);
      const moved = await aTask(ctx, bob);
      await updateTask(as(ctx, {}), { id: moved.id, ownerId: ann }, findAnyTask);
      await leave(ctx, ann, bob);
      expect(await ownersOf(ctx, [open, done, moved])).toEqual([bob, ann, bob]);
      const told = (await eventsOf(ctx, open.id)).at(-1);
      expect(told).toMatchObject({
        type: 'task.updated',
        actor: 'aut_hand-over-tasks',
        data: { owner: bob, changed: ['owner'] },
      });
      expect(await driftsOf(ctx)).toEqual([]);
    });

    test('without a successor gives them to the team, and where there is none they stay', async () => {
      const ctx = aContext();
      const { id: teamId } = await createTeam(as(ctx, {}), { name: 'Inside' });
      const [ann, bob] = [await aUser(ctx, 'ann', { teamId }), await aUser(ctx, 'bob')];
      const tasks = [await aTask(ctx, ann), await aTask(ctx, bob)];
      await leave(ctx, ann);
      await leave(ctx, bob);
      expect(await ownersOf(ctx, tasks)).toEqual([teamId, bob]);
      expect(await driftsOf(ctx)).toEqual([]);
    });

    test('hands over many about many records in as many transactions as they need', async () => {
      const ctx = aContext();
      const [ann, bob] = [await aUser(ctx, 'ann'), await aUser(ctx, 'bob')];
      const customers = await Promise.all(
        Array.from({ length: 8 }, (_, index) => createCustomer(as(ctx, {}), { kind: 'COMPANY', name: `C ${index}` })),
      );
      const relatedTo = customers.map(({ id }) => id);
      const tasks: Task[] = [];
      for (let count = 0; count < 25; count += 1) tasks.push(await aTask(ctx, ann, relatedTo));
      await leave(ctx, ann, bob);
      expect(new Set(await ownersOf(ctx, tasks))).toEqual(new Set([bob]));
      expect(await driftsOf(ctx)).toEqual([]);
    });

    test('gives none to who is gone', async () => {
      const ctx = aContext();
      const [ann, bob] = [await aUser(ctx, 'ann'), await aUser(ctx, 'bob')];
      const task = await aTask(ctx, bob);
      await deactivateUser(as(ctx, {}), { id: ann });
      expect([
        await refusalOf(ctx, () => aTask(ctx, ann)),
        await refusalOf(ctx, () => updateTask(as(ctx, {}), { id: task.id, ownerId: ann }, findAnyTask)),
        await refusalOf(ctx, () => aTask(ctx, 'ann')),
      ]).toEqual(['USER_INACTIVE', 'USER_INACTIVE', 'NOT_FOUND']);
    });
  });

  test('hands over more than fits into one transaction, in instalments', async () => {
    const ctx = aContext();
    const id = await aUser(ctx, 'ann');
    for (let count = 0; count < 45; count += 1)
      await createCustomer(as(ctx, {}), { kind: 'COMPANY', name: `C ${count}`, ownerId: id });
    const bob = await aUser(ctx, 'bob');
    await deactivateUser(as(ctx, {}), { id, successorId: bob });
    const events = (await eventsOf(ctx, id)).filter(({ type }) => type === 'user.deactivated');
    const transactions = await transactionsOf(() => deliver(handOverCustomers, events));
    expect(transactions.length).toBe(3);
    expect(Math.max(...transactions.map((writes) => writes.length))).toBeLessThanOrEqual(MAX_ITEMS);
    const listed = async (holder: string) => (await listHeldBy(as(ctx, {}), holder, { first: 100 })).edges.length;
    expect([await listed(id), await listed(bob)]).toEqual([0, 45]);
  });

  test('is given nothing any more, and takes over from nobody', async () => {
    const ctx = aContext();
    const [ann, bob] = [await aUser(ctx, 'ann'), await aUser(ctx, 'bob')];
    await withAgents(as(ctx, {}), [anAgent(ann)]);
    await deactivateUser(as(ctx, {}), { id: ann });
    const lead = await aStoredLead(as(ctx, {}));
    const opened = await anOpenCase(as(ctx, {}));
    const { assignLead } = await import('../../../shared/leads/lead.assign.actions.ts');
    const { updateCustomer } = await import('../../../shared/customers/customer.actions.ts');
    expect([
      await refusalOf(ctx, () => assignLead(as(ctx, {}), { id: lead.id, ownerId: ann })),
      await refusalOf(ctx, () => assignCase(as(ctx, {}), { id: opened.id, assigneeId: ann })),
      await refusalOf(ctx, () => updateCustomer(as(ctx, {}), { id: opened.customerId ?? '', ownerId: ann })),
      await refusalOf(ctx, () => createCustomer(as(ctx, {}), { kind: 'COMPANY', name: 'X', ownerId: ann })),
      await refusalOf(ctx, () => deactivateUser(as(ctx, {}), { id: bob, successorId: ann })),
      await refusalOf(ctx, () => deactivateUser(as(ctx, {}), { id: bob, successorId: bob })),
      await refusalOf(ctx, () => deactivateUser(as(ctx, {}), { id: bob, successorId: `usr_${'0'.repeat(26)}` })),
      await refusalOf(ctx, () => updateCustomer(as(ctx, {}), { id: opened.customerId ?? '', ownerId: 'ann' })),
    ]).toEqual([...Array(5).fill('USER_INACTIVE'), 'VALIDATION', 'NOT_FOUND', 'NOT_FOUND']);
  });
});
