import { assignLeadByRules } from '../../shared/leads/lead.assign.actions.ts';
import { onEvent } from './on-event.ts';

export const handler = onEvent('assign-lead', (ctx, event) => assignLeadByRules(ctx, event.aggregateId));
