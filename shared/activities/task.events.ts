import * as z from 'zod/mini';
import { defineEvent } from '../platform/events.ts';

const task = z.object({ taskId: z.string(), owner: z.string(), relatedTo: z.array(z.string()) });

export const TaskCreated = defineEvent(
  'task.created',
  1,
  'Something is to be done. It stands on the timelines of the records that it is about, too.',
  task,
);
export const TaskUpdated = defineEvent(
  'task.updated',
  1,
  'A task changed; `changed` names the fields, not their values. `owner` is who has it now.',
  z.extend(task, { changed: z.array(z.string()) }),
);
export const TaskCompleted = defineEvent('task.completed', 1, 'A task is done.', task);
export const TaskCancelled = defineEvent('task.cancelled', 1, 'A task is not to be done any more.', task);
