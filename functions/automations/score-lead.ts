import { LeadActivityLogged, LeadCaptured, LeadCapturedAgain, LeadUpdated } from '../../shared/leads/lead.events.ts';
import { scoreLead } from '../../shared/leads/lead.score.actions.ts';
import { onEvent } from './on-event.ts';

export const handler = onEvent(
  'score-lead',
  [LeadCaptured, LeadCapturedAgain, LeadActivityLogged, LeadUpdated],
  (ctx, event) => scoreLead(ctx, event.aggregateId),
);
