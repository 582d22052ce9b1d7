import { OrderStockPending } from '../../shared/orders/order.events.ts';
import { settleOrder } from '../../shared/orders/order.settle.actions.ts';
import { onEvent } from './on-event.ts';

export const handler = onEvent('settle-orders', [OrderStockPending], (ctx, { aggregateId, data }) =>
  settleOrder(ctx, aggregateId, data.from),
);
