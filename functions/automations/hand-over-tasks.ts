import { handOverTasks } from '../../shared/activities/task.hand-over.actions.ts';
import { UserDeactivated } from '../../shared/users/user.events.ts';
import { onEvent } from './on-event.ts';

export const handler = onEvent('hand-over-tasks', [UserDeactivated], (ctx, event) =>
  handOverTasks(ctx, event.aggregateId),
);
