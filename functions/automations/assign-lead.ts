import { assignLeadByRules } from '../../shared/leads/lead.assign.actions.ts';
import { LeadScored } from '../../shared/leads/lead.events.ts';
import { onEvent } from './on-event.ts';

export const handler = onEvent('assign-lead', [LeadScored], (ctx, event) => assignLeadByRules(ctx, event.aggregateId));
