import { routeCase } from '../../shared/cases/case.route.actions.ts';
import { onEvent } from './on-event.ts';

export const handler = onEvent('route-case', (ctx, event) => routeCase(ctx, event.aggregateId));
