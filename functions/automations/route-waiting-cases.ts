import { routeWaitingCases } from '../../shared/cases/case.route.actions.ts';
import { onSchedule } from './on-schedule.ts';

export const handler = onSchedule('route-waiting-cases', routeWaitingCases);
