import { scoreLead } from '../../shared/leads/lead.score.actions.ts';
import { onEvent } from './on-event.ts';

export const handler = onEvent('score-lead', (ctx, event) => scoreLead(ctx, event.aggregateId));
