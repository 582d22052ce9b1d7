import * as z from 'zod/mini';
import { Aggregate } from '../platform/aggregate.ts';
import { RelatedTo } from './related.model.ts';

export const taskStatuses = ['OPEN', 'DONE', 'CANCELLED'] as const;
export const taskPriorities = ['LOW', 'NORMAL', 'HIGH', 'URGENT'] as const;

const text = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));

const optional = {
  description: z.nullish(text(4000)),
  dueAt: z.nullish(z.string()),
  /** Id of a user or a team. */
  ownerId: z.nullish(z.string()),
};

/** Task: something that is to be done about records, or about none. */
export const Task = z.extend(Aggregate, {
  subject: z.string(),
  description: z.nullish(z.string()),
  dueAt: z.nullish(z.string()),
  priority: z.enum(taskPriorities),
  status: z.enum(taskStatuses),
  owner: z.string(),
  relatedTo: z.array(z.string()),
  completedAt: z.nullish(z.string()),
  completedBy: z.nullish(z.string()),
});
export type Task = z.infer<typeof Task>;

export const NewTask = z.object({
  subject: text(200),
  ...optional,
  priority: z.pipe(
    z.nullish(z.enum(taskPriorities)),
    z.transform((priority) => priority ?? 'NORMAL'),
  ),
  relatedTo: z.pipe(
    z.nullish(z.union([RelatedTo, z.tuple([])])),
    z.transform((ids) => ids ?? []),
  ),
});
export type NewTask = z.input<typeof NewTask>;

export const TaskChanges = z.partial(z.object({ subject: text(200), ...optional, priority: z.enum(taskPriorities) }));
export type TaskChanges = z.input<typeof TaskChanges>;

/** A status of a later version is none of somebody's open tasks. */
export const isOpenTask = ({ status }: Pick<Task, 'status'>): boolean => status === 'OPEN';
