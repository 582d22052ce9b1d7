import { expect, test } from 'vitest';
import { findTask } from '../../../graphql/activities/task.resolvers.ts';
import { findRelated } from '../../../graphql/related.ts';
import {
  cancelTask,
  completeTask,
  createTask,
  listTasks,
  listTasksOf,
  updateTask,
} from '../../../shared/activities/task.actions.ts';
import type { NewTask } from '../../../shared/activities/task.model.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { equal } from '../../../shared/platform/list-query.ts';
import { createTeam } from '../../../shared/users/team.actions.ts';
import { deactivateUser, inviteUser } from '../../../shared/users/user.actions.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aCustomer } from '../../support/a-sale.ts';
import { eventsOf } from '../../support/deliveries.ts';
import { refusalOf, transactionsOf } from '../../support/table-probe.ts';

const create = (ctx: Context, input: Partial<NewTask> = {}) =>
  createTask(as(ctx, {}), { subject: 'Send the offer', ...input }, findRelated);

const aUser = (ctx: Context, displayName: string) =>
  inviteUser(as(ctx, {}), { displayName, email: `${displayName}@example.com`, roles: ['sales'], scope: 'ALL' });

const workOf = async (ctx: Context, owner: string, status = 'OPEN', more: object[] = []) => {
  const where = { all: [equal('owner.id', owner), equal('status', status), ...(more as never[])] };
  const orderBy = [{ field: 'dueAt', direction: 'ASC' as const }];
  return (await listTasks(as(ctx, {}), { where, orderBy })).edges.map(({ node }) => node.subject);
};

test('is created, handed over, moved and done, each in one transaction with the lists of its records', async () => {
  const ctx = aContext();
  const [customer, other] = [await aCustomer(ctx), await aCustomer(as(ctx, {}))];
  const kim = await aUser(ctx, 'kim');
  const relatedTo = [customer.id, other.id];
  let id = '';
  const steps = await transactionsOf(async () => {
    ({ id } = await create(ctx, { relatedTo, dueAt: '2026-12-01T10:00:00+01:00' }));
    const change = { id, expectedVersion: 1, ownerId: kim.id, dueAt: '2026-12-02T09:00:00Z' };
    await updateTask(as(ctx, {}), change, findTask);
    await updateTask(as(ctx, {}), { ...change, expectedVersion: 2 }, findTask);
    await completeTask(as(ctx, {}), { id }, findTask);
    await completeTask(as(ctx, {}), { id }, findTask);
  });
  const written = (event: string, ...lists: string[]) => [
    'Put TASK',
    ...lists,
    ...[1, 2, 3].map(() => `Put EVENT ${event}`),
  ];
  const [put, moved, gone] = ['Put', 'Update', 'Delete'].map((what) => `${what} TASK#tsk_*`) as [
    string,
    string,
    string,
  ];
  expect(steps).toEqual([
    written('task.created', put, put, put),
    written('task.updated', put, gone, moved, moved, 'ConditionCheck USER'),
    written('task.completed', gone, moved, moved),
  ]);
  const task = await findTask(as(ctx, {}), id);
  expect(task).toMatchObject({
    version: 3,
    owner: kim.id,
    dueAt: '2026-12-02T09:00:00.000Z',
    status: 'DONE',
    completedAt: ctx.now,
    completedBy: ctx.actor.subject,
  });
  for (const record of relatedTo) {
    expect((await listTasksOf(as(ctx, {}), record, {})).edges.map(({ node }) => node)).toEqual([task]);
    expect((await eventsOf(ctx, record)).map(({ type }) => type)).toEqual([
      'customer.created',
      'task.created',
      'task.updated',
      'task.completed',
    ]);
  }
  const [, updated] = await eventsOf(ctx, id);
  expect(updated?.data).toEqual({ taskId: id, owner: kim.id, relatedTo, changed: ['dueAt', 'owner'] });
});

test('the open tasks of an owner come by due time, those without one first', async () => {
  const ctx = aContext();
  const team = await createTeam(as(ctx, {}), { name: 'Inside' });
  const ownerId = team.id;
  await create(ctx, { ownerId, subject: 'third', dueAt: '2026-12-03T09:00:00Z' });
  const second = await create(ctx, { ownerId, subject: 'second', dueAt: '2026-12-02T09:00:00Z' });
  await create(ctx, { ownerId, subject: 'some day' });
  const before = { field: 'dueAt', operator: 'lt', value: '2026-12-03T09:00:00.000Z' };
  expect(await workOf(ctx, ownerId)).toEqual(['some day', 'second', 'third']);
  expect(await workOf(ctx, ownerId, 'OPEN', [before])).toEqual(['second']);
  await cancelTask(as(ctx, {}), { id: second.id }, findTask);
  expect(await workOf(ctx, ownerId)).toEqual(['some day', 'third']);
  expect(await workOf(ctx, ownerId, 'CANCELLED')).toEqual(['second']);
});

test('goes to the caller, to an active user or to a team, and to nobody else', async () => {
  const ctx = aContext();
  const gone = await aUser(ctx, 'lee');
  await deactivateUser(as(ctx, {}), { id: gone.id });
  const { id, owner } = await create(ctx);
  expect(owner).toBe(ctx.actor.subject);
  for (const [ownerId, code] of [
    [gone.id, 'USER_INACTIVE'],
    [`usr_${'0'.repeat(26)}`, 'NOT_FOUND'],
    [`tea_${'0'.repeat(26)}`, 'NOT_FOUND'],
    ['somebody', 'NOT_FOUND'],
    [(await aUser(aContext(), 'kim')).id, 'NOT_FOUND'],
  ] as const) {
    expect([ownerId, await refusalOf(ctx, () => create(ctx, { ownerId }))]).toEqual([ownerId, code]);
    const handOver = () => updateTask(as(ctx, {}), { id, ownerId }, findTask);
    expect([ownerId, await refusalOf(ctx, handOver)]).toEqual([ownerId, code]);
  }
});

test('refuses what is over, stale, unknown, foreign or not allowed', async () => {
  const ctx = aContext();
  const done = await create(ctx);
  await completeTask(as(ctx, {}), { id: done.id }, findTask);
  const foreign = await createTask(aContext(), { subject: 'Theirs' }, findRelated);
  const open = await create(ctx);
  const change = (id: string, expectedVersion?: number) => () =>
    updateTask(as(ctx, {}), { id, subject: 'Other', expectedVersion }, findTask);
  const cancel = () => cancelTask(as(ctx, {}), { id: done.id }, findTask);
  const capture = as(ctx, { roles: ['capture'] });
  expect([
    await refusalOf(ctx, change(done.id)),
    await refusalOf(ctx, cancel),
    await refusalOf(ctx, change(open.id, 7)),
    await refusalOf(ctx, change(foreign.id)),
    await refusalOf(ctx, () => createTask(capture, { subject: 'No' }, findRelated)),
    await refusalOf(ctx, () => create(ctx, { relatedTo: [`cus_${'0'.repeat(26)}`] })),
  ]).toEqual(['INVALID_STATE', 'INVALID_STATE', 'CONFLICT', 'NOT_FOUND', 'FORBIDDEN', 'NOT_FOUND']);
});

test('a partner sees what is about its customers and changes what it made or has to do', async () => {
  const ctx = aContext();
  const [own, other] = [(await aCustomer(ctx)).id, (await aCustomer(as(ctx, {}))).id];
  const partner = () => aContext({ tenant: ctx.tenant, roles: ['partner'], subject: 'p', customerIds: [own] });
  const theirs = await create(ctx, { relatedTo: [own] });
  const hidden = await create(ctx, { relatedTo: [other] });
  const unbound = await create(ctx);
  const made = await createTask(partner(), { subject: 'Call back', relatedTo: [own] }, findRelated);
  expect((await findTask(partner(), theirs.id))?.id).toBe(theirs.id);
  expect([await findTask(partner(), hidden.id), await findTask(partner(), unbound.id)]).toEqual([undefined, undefined]);
  expect(await refusalOf(ctx, () => completeTask(partner(), { id: theirs.id }, findTask))).toBe('FORBIDDEN');
  expect(await refusalOf(ctx, () => completeTask(partner(), { id: hidden.id }, findTask))).toBe('NOT_FOUND');
  expect((await completeTask(partner(), { id: made.id }, findTask)).status).toBe('DONE');
  const where = { all: [equal('owner.id', ctx.actor.subject), equal('status', 'OPEN')] };
  expect((await listTasks(partner(), { where })).edges).toEqual([]);
  expect(await workOf(ctx, ctx.actor.subject)).toHaveLength(3);
});
