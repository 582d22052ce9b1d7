import { withChanges } from '../platform/aggregate.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { draft } from '../platform/events.ts';
import { heirOf } from '../users/active-user.actions.ts';
import { handOver } from '../users/hand-over.actions.ts';
import { findUser } from '../users/user.actions.ts';
import { TaskUpdated } from './task.events.ts';
import { isOpenTask } from './task.model.ts';
import * as store from './task.store.ts';

/** Gives the open tasks of a deactivated user to the successor, or without one to the user's team; where there is neither they stay. */
export async function handOverTasks(ctx: Context, userId: string): Promise<void> {
  requirePermission(ctx, 'tasks.handOver');
  const [heir, user] = await Promise.all([heirOf(ctx, userId), findUser(ctx, userId)]);
  const team = user?.teamId ?? undefined;
  if (!heir || (heir.to ?? team) === undefined) return;
  await handOver(ctx, userId, {
    beginsWith: store.PLACE,
    find: store.findAnyTask,
    isToGo: (task, holder) => task.owner === holder && isOpenTask(task),
    give: async (_, stored, __, to) => {
      const owner = to ?? team ?? userId;
      const tasks = stored.map((task) => withChanges(ctx, task, { owner }));
      return {
        writes: tasks.flatMap((task, index) => store.replaceTask(ctx, task, stored[index] ?? task)),
        events: tasks.map((task) => ({
          ...draft(TaskUpdated, task, { taskId: task.id, owner, relatedTo: task.relatedTo, changed: ['owner'] }),
          alsoOn: task.relatedTo,
        })),
      };
    },
  });
}
