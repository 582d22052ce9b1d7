import { CaseOpened, CaseReopened } from '../../shared/cases/case.events.ts';
import { routeCase } from '../../shared/cases/case.route.actions.ts';
import { onEvent } from './on-event.ts';

export const handler = onEvent('route-case', [CaseOpened, CaseReopened], (ctx, event) =>
  routeCase(ctx, event.aggregateId),
);
