import { staleVersion } from '../platform/aggregate.ts';
import { insert, replace, type Write } from '../platform/commit.ts';
import { type Context, partitionOf } from '../platform/context.ts';
import { updateCopy } from '../platform/copies.ts';
import { isId } from '../platform/ids.ts';
import { type ListQuery, within } from '../platform/list-query.ts';
import { idOfItem, listPage, type Page, type PageRequest } from '../platform/page.ts';
import { holdersWithout, scopeWrites } from '../platform/scope.ts';
import { answerList, NEWEST_FIRST, type Served } from '../platform/served-list.ts';
import { readerOf } from '../platform/stored-record.ts';
import type { Item } from '../platform/table.ts';
import { isOpenTask, Task } from './task.model.ts';

const toTask = readerOf(Task, { indexes: ['GSI1', 'GSI2'] });
const toListed = readerOf(Task);

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | a task | PK = task, SK = TASK | 1 get |
 * | the tasks of an owner in a status, by due time | GSI2PK = TASK#<owner>#<status>, GSI2SK = <due>#<id> | 1 query |
 * | the tasks about a record, newest first | PK = record, SK begins TASK# | 1 query |
 * | the open tasks of an owner, consistently, to hand them over | a row in the lists of whoever holds records (`scope.ts`) | 1 query |
 * | tasks, newest first | GSI1PK = TASK, GSI1SK = id | 1 query |
 *
 * The list of a record holds whole copies, written with every change. The list key takes all tasks of a tenant: hot above about 500 new
 * or changed ones a second of one tenant.
 */
const taskKey = (ctx: Context, id: string) => ({ PK: partitionOf(ctx, id), SK: 'TASK' });
export const PLACE = 'TASK#';
const copyKey = (ctx: Context, recordId: string, id: string) => ({
  PK: partitionOf(ctx, recordId),
  SK: `${PLACE}${id}`,
});
const listPartition = (ctx: Context): string => partitionOf(ctx, 'TASK');
const workList = (ctx: Context, owner: string, status: string): string => partitionOf(ctx, `TASK#${owner}#${status}`);

/** Before every time, and outside of every range of times. */
const NO_TIME = '\u0000';

const taskItem = (ctx: Context, task: Task): Item & Task => ({
  ...taskKey(ctx, task.id),
  GSI1PK: listPartition(ctx),
  GSI1SK: task.id,
  GSI2PK: workList(ctx, task.owner, task.status),
  GSI2SK: `${task.dueAt ?? NO_TIME}#${task.id}`,
  ...task,
});

/** Whoever has to do an open task holds it; who made it does not. */
export const heldTask = (task: Task) => ({
  id: task.id,
  createdBy: '',
  owner: isOpenTask(task) ? task.owner : undefined,
});
const holderWrites = (ctx: Context, task: Task, stored?: Task): Write[] =>
  scopeWrites(ctx, PLACE + task.id, heldTask(task), stored ? heldTask(stored) : {});

/** Whoever has the task and does not list it, for the check of the books. */
export const holdersWithoutTask = (ctx: Context, task: Task): Promise<string[]> =>
  holdersWithout(ctx, PLACE + task.id, heldTask(task));

export const insertTask = (ctx: Context, task: Task): Write[] => [
  insert(taskItem(ctx, task)),
  ...holderWrites(ctx, task),
  ...task.relatedTo.map((recordId) => insert({ ...copyKey(ctx, recordId, task.id), ...task })),
];

const fields = Object.keys(Task.shape) as (keyof Task)[];
const copyOf = (task: Task) => ({
  ...Object.fromEntries(fields.map((field) => [field, task[field]])),
  version: task.version,
});

export const replaceTask = (ctx: Context, task: Task, stored: Task): Write[] => [
  replace(taskItem(ctx, task)),
  ...holderWrites(ctx, task, stored),
  ...task.relatedTo.map((recordId) =>
    updateCopy(copyKey(ctx, recordId, task.id), copyOf(task), (stored) => staleVersion(stored?.version)),
  ),
];

/** Whosever it is. */
export async function findAnyTask(ctx: Context, id: string): Promise<Task | undefined> {
  const item = isId('tsk', id) ? await ctx.table.get(taskKey(ctx, id)) : undefined;
  return item && toTask(item);
}

/** The task as a record lists it; for the check of the books. */
export async function findListedTask(ctx: Context, recordId: string, { id }: Task): Promise<Task | undefined> {
  const item = await ctx.table.get(copyKey(ctx, recordId, id));
  return item && toListed(item);
}

/** What the indexes answer of lists of tasks. */
export const taskLists: readonly Served<Task>[] = [
  {
    scope: 'any',
    where: { record: 'any' },
    orders: NEWEST_FIRST,
    collection: (ctx, { record = '' }) => ({ partition: partitionOf(ctx, record), beginsWith: PLACE }),
    toRecord: toListed,
  },
  {
    scope: 'tenant',
    orders: NEWEST_FIRST,
    collection: (ctx) => ({ index: 'GSI1', partition: listPartition(ctx) }),
    toRecord: toTask,
  },
  {
    scope: 'any',
    where: { 'owner.id': 'any', status: 'any' },
    orders: [['dueAt ASC', 'id ASC']],
    narrowedBy: 'range',
    // A narrow scope sees its own work, and what is about its records by them.
    isVisible: async ({ scope, actor }, { 'owner.id': owner }) => scope.kind === 'all' || owner === actor.subject,
    collection: (ctx, { 'owner.id': owner = '', status = '' }) => ({
      index: 'GSI2',
      partition: workList(ctx, owner, status),
      ascending: true,
    }),
    toRecord: toTask,
  },
];

/** The tasks about a record that the caller sees, newest first. */
export const listTasksOf = (ctx: Context, recordId: string, query: ListQuery): Promise<Page<Task>> =>
  answerList(ctx, taskLists, within(query, 'record', recordId));

export const listTaskIds = (ctx: Context, request: PageRequest): Promise<Page<string>> =>
  listPage(ctx, { index: 'GSI1', partition: listPartition(ctx) }, request, idOfItem);
