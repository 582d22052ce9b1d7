import { handOverCases } from '../../shared/cases/case.hand-over.actions.ts';
import { UserDeactivated } from '../../shared/users/user.events.ts';
import { onEvent } from './on-event.ts';

export const handler = onEvent('hand-over-cases', [UserDeactivated], (ctx, event) =>
  handOverCases(ctx, event.aggregateId),
);
