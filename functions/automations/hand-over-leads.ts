import { handOverLeads } from '../../shared/leads/lead.hand-over.actions.ts';
import { UserDeactivated } from '../../shared/users/user.events.ts';
import { onEvent } from './on-event.ts';

export const handler = onEvent('hand-over-leads', [UserDeactivated], (ctx, event) =>
  handOverLeads(ctx, event.aggregateId),
);
