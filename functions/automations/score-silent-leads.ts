import { scoreSilentLeads } from '../../shared/leads/lead.score.actions.ts';
import { onSchedule } from './on-schedule.ts';

export const handler = onSchedule('score-silent-leads', scoreSilentLeads);
