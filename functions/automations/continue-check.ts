import { continueCheck } from '../../shared/insights/integrity.actions.ts';
import { onEvent } from './on-event.ts';

export const handler = onEvent('continue-check', (ctx, { aggregateVersion }) => continueCheck(ctx, aggregateVersion));
