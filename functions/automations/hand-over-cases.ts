import { handOverCases } from '../../shared/cases/case.hand-over.actions.ts';
import { onEvent } from './on-event.ts';

export const handler = onEvent('hand-over-cases', (ctx, event) => handOverCases(ctx, event.aggregateId));
