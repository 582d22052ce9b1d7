import { checkIntegrityDaily } from '../../shared/insights/integrity.actions.ts';
import { onSchedule } from './on-schedule.ts';

export const handler = onSchedule('check-integrity', checkIntegrityDaily);
