import { changedFields, newAggregate, requireVersion, withChanges } from '../platform/aggregate.ts';
import { commit, type Write } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { DomainError, notFound, parse } from '../platform/errors.ts';
import { draft, type EventDraft } from '../platform/events.ts';
import { prefixOf } from '../platform/ids.ts';
import type { ListQuery } from '../platform/list-query.ts';
import type { Page } from '../platform/page.ts';
import { requireOwnWork } from '../platform/scope.ts';
import { answerList } from '../platform/served-list.ts';
import { activeUserWrites, stillActiveWrites } from '../users/active-user.actions.ts';
import { findTeam } from '../users/team.actions.ts';
import { requireRelated } from './activity.log.actions.ts';
import type { FindRelated } from './related.ts';
import { TaskCancelled, TaskCompleted, TaskCreated, TaskUpdated } from './task.events.ts';
import { isOpenTask, NewTask, type Task, TaskChanges } from './task.model.ts';
import * as store from './task.store.ts';

export {
  findAnyTask,
  findListedTask,
  heldTask,
  holdersWithoutTask,
  listTaskIds,
  listTasksOf,
} from './task.store.ts';

/** The task of an id that the caller sees. */
export type FindTask = (ctx: Context, id: string) => Promise<Task | undefined>;

/** One page of the tasks of an owner. */
export const listTasks = (ctx: Context, query: ListQuery): Promise<Page<Task>> =>
  answerList(ctx, store.taskLists, query);

/**
 * Describes the demand on who is given a task: a user who is not deactivated, also when that happens at the same moment, a team, or the caller,
 * whoever it is. Refuses with NOT_FOUND and USER_INACTIVE.
 */
async function ownerDemands(ctx: Context, id: string): Promise<Write[]> {
  const isSelf = id === ctx.actor.subject;
  if (prefixOf(id) === 'tea') {
    if (!(await findTeam(ctx, id))) throw notFound('No team has this id.', 'ownerId');
    return [];
  }
  return isSelf ? stillActiveWrites(ctx, id) : activeUserWrites(ctx, id, 'ownerId');
}

/** Asked at once, and answered after what comes before it. */
const settled = async <R>(promise: Promise<R>): Promise<PromiseSettledResult<R>> =>
  (await Promise.allSettled([promise]))[0];
function answered<R>(result: PromiseSettledResult<R>): R {
  if (result.status === 'rejected') throw result.reason;
  return result.value;
}

const told = ({ id, owner, relatedTo }: Task) => ({ taskId: id, owner, relatedTo });
const everywhere = (event: EventDraft, { relatedTo }: Task): EventDraft => ({ ...event, alsoOn: relatedTo });

const timeOf = (time: string | null | undefined): string | null | undefined =>
  time == null ? time : new Date(time).toISOString();

/** Says what is to be done about records that the caller sees, by whom and until when; by the caller when nobody is named. */
export async function createTask(ctx: Context, input: NewTask, findRelated: FindRelated): Promise<Task> {
  requirePermission(ctx, 'createTask');
  const { ownerId, relatedTo, ...given } = parse(NewTask, input);
  const owner = ownerId ?? ctx.actor.subject;
  const [found, owned] = await Promise.all([findRelated(ctx, relatedTo), settled(ownerDemands(ctx, owner))]);
  requireRelated(found);
  const demands = answered(owned);
  const task: Task = {
    ...newAggregate(ctx, ctx.newId('tsk')),
    ...given,
    dueAt: timeOf(given.dueAt),
    owner,
    relatedTo: [...relatedTo],
    status: 'OPEN',
  };
  await commit(
    ctx,
    [...store.insertTask(ctx, task), ...demands],
    [everywhere(draft(TaskCreated, task, told(task)), task)],
  );
  return task;
}

interface Named {
  readonly id: string;
  readonly expectedVersion?: number | null;
}

/** A task that the caller may change: in a narrow scope one that it made or has to do. */
async function getOwnTask(ctx: Context, { id, expectedVersion }: Named, find: FindTask): Promise<Task> {
  const task = await find(ctx, id);
  if (!task) throw notFound('No task has this id.');
  if (task.owner !== ctx.actor.subject) requireOwnWork(ctx, task);
  requireVersion(task, expectedVersion);
  return task;
}

function requireOpenTask(task: Task): void {
  if (!isOpenTask(task))
    throw new DomainError('INVALID_STATE', 'The task is {status}.', 'id', { params: { status: task.status } });
}

/** Changes the named fields of an open task, its owner among them; writes nothing when none differs. */
export async function updateTask(ctx: Context, input: TaskChanges & Named, find: FindTask): Promise<Task> {
  requirePermission(ctx, 'updateTask');
  const { ownerId, ...given } = parse(TaskChanges, input);
  const [stored, owned] = await Promise.all([
    getOwnTask(ctx, input, find),
    settled(ownerId == null ? Promise.resolve([]) : ownerDemands(ctx, ownerId)),
  ]);
  requireOpenTask(stored);
  const demands = ownerId === stored.owner ? [] : answered(owned);
  const changes = {
    ...given,
    ...('dueAt' in given ? { dueAt: timeOf(given.dueAt) } : {}),
    ...(ownerId == null ? {} : { owner: ownerId }),
  };
  const changed = changedFields(stored, changes);
  if (changed.length === 0) return stored;
  const task = withChanges(ctx, stored, changes as Partial<Task>);
  const event = draft(TaskUpdated, task, { ...told(task), changed });
  await commit(ctx, [...store.replaceTask(ctx, task, stored), ...demands], [everywhere(event, task)]);
  return task;
}

/** An open task is done; repeating it changes nothing. */
export async function completeTask(ctx: Context, input: Named, find: FindTask): Promise<Task> {
  requirePermission(ctx, 'completeTask');
  const done = { status: 'DONE', completedAt: ctx.now, completedBy: ctx.actor.subject } as const;
  return endTask(ctx, input, find, done, TaskCompleted);
}

/** An open task is not to be done any more; repeating it changes nothing. */
export async function cancelTask(ctx: Context, input: Named, find: FindTask): Promise<Task> {
  requirePermission(ctx, 'cancelTask');
  return endTask(ctx, input, find, { status: 'CANCELLED' }, TaskCancelled);
}

async function endTask(
  ctx: Context,
  input: Named,
  find: FindTask,
  change: Partial<Task>,
  event: typeof TaskCompleted | typeof TaskCancelled,
): Promise<Task> {
  const stored = await getOwnTask(ctx, input, find);
  if (stored.status === change.status) return stored;
  requireOpenTask(stored);
  const task = withChanges(ctx, stored, change);
  await commit(ctx, store.replaceTask(ctx, task, stored), [everywhere(draft(event, task, told(task)), task)]);
  return task;
}
