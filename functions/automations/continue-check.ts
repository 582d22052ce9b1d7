import { continueCheck } from '../../shared/insights/integrity.actions.ts';
import { IntegrityInstalmentDone } from '../../shared/insights/integrity.events.ts';
import { onEvent } from './on-event.ts';

export const handler = onEvent('continue-check', [IntegrityInstalmentDone], (ctx, { aggregateVersion }) =>
  continueCheck(ctx, aggregateVersion),
);
