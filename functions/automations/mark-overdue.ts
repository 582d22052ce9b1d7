import { markOverdue } from '../../shared/invoices/invoice.overdue.actions.ts';
import { onSchedule } from './on-schedule.ts';

export const handler = onSchedule('mark-overdue', markOverdue);
