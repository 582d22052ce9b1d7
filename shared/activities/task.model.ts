import * as z from 'zod';
import { Aggregate } from '../platform/aggregate.ts';
import { RelatedTo } from './related.model.ts';

export const taskStatuses = ['OPEN', 'DONE', 'CANCELLED'] as const;
export const taskPriorities = ['LOW', 'NORMAL', 'HIGH', 'URGENT'] as const;

const text = (max: number) => z.string().trim().min(1).max(max);

const optional = {
  description: text(4000).nullish(),
  dueAt: z.string().nullish(),
  /** Id of a user or a team. */
  ownerId: z.string().nullish(),
};

/** Task: something that is to be done about records, or about none. */
export const Task = Aggregate.extend({
  subject: z.string(),
  description: z.string().nullish(),
  dueAt: z.string().nullish(),
  priority: z.enum(taskPriorities),
  status: z.enum(taskStatuses),
  owner: z.string(),
  relatedTo: z.array(z.string()),
  completedAt: z.string().nullish(),
  completedBy: z.string().nullish(),
});
export type Task = z.infer<typeof Task>;

export const NewTask = z.object({
  subject: text(200),
  ...optional,
  priority: z
    .enum(taskPriorities)
    .nullish()
    .transform((priority) => priority ?? 'NORMAL'),
  relatedTo: RelatedTo.or(z.tuple([]))
    .nullish()
    .transform((ids) => ids ?? []),
});
export type NewTask = z.input<typeof NewTask>;

export const TaskChanges = z.object({ subject: text(200), ...optional, priority: z.enum(taskPriorities) }).partial();
export type TaskChanges = z.input<typeof TaskChanges>;

/** A status of a later version is none of somebody's open tasks. */
export const isOpenTask = ({ status }: Pick<Task, 'status'>): boolean => status === 'OPEN';
