import {
  cancelTask,
  completeTask,
  createTask,
  type FindTask,
  findAnyTask,
  listTasks,
  listTasksOf,
  updateTask,
} from '../../shared/activities/task.actions.ts';
import type { NewTask, Task } from '../../shared/activities/task.model.ts';
import type { Context } from '../../shared/platform/context.ts';
import { listTimeline } from '../../shared/platform/timeline.ts';
import { record } from '../by-id.ts';
import type { Resolvers } from '../generated/types.ts';
import { list, listById } from '../list.ts';
import { mutation } from '../payload.ts';
import { findRelated, isSeen, relatedTo } from '../related.ts';
import type { Nodes } from '../resolver-file.ts';

export const findTask: FindTask = async (ctx, id) => {
  const task = await findAnyTask(ctx, id);
  return task && (task.owner === ctx.actor.subject || (await isSeen(ctx, task))) ? task : undefined;
};

type Change<I> = (ctx: Context, input: I, find: FindTask) => Promise<Task>;
const seen =
  <I>(change: Change<I>) =>
  (ctx: Context, input: I) =>
    change(ctx, input, findTask);

const tasks = listById(listTasksOf);

export const resolvers: Resolvers = {
  Query: {
    task: record('tsk', findTask),
    tasks: list(listTasks),
  },
  Task: {
    relatedTo,
    timeline: listById(listTimeline),
  },
  Customer: { tasks },
  Contact: { tasks },
  Lead: { tasks },
  Order: { tasks },
  Case: { tasks },
  Mutation: {
    createTask: mutation(
      'createTask',
      'task',
      (ctx: Context, input: NewTask) => createTask(ctx, input, findRelated),
      findAnyTask,
    ),
    updateTask: mutation('updateTask', 'task', seen(updateTask), findAnyTask),
    completeTask: mutation('completeTask', 'task', seen(completeTask), findAnyTask),
    cancelTask: mutation('cancelTask', 'task', seen(cancelTask), findAnyTask),
  },
};

export const nodes: Nodes = {
  tsk: { type: 'Task', find: findTask },
};
