import { handOverLeads } from '../../shared/leads/lead.hand-over.actions.ts';
import { onEvent } from './on-event.ts';

export const handler = onEvent('hand-over-leads', (ctx, event) => handOverLeads(ctx, event.aggregateId));
