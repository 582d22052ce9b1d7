import { releaseCredit } from '../../shared/orders/order.allocate.actions.ts';
import { onEvent } from './on-event.ts';

export const handler = onEvent('release-credit', (ctx, event) =>
  releaseCredit(ctx, event.type === 'customer.credit-terms-set' ? event.aggregateId : event.data.customerId),
);
