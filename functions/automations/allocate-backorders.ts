import { allocateBackorders, allocateFreedStock } from '../../shared/orders/order.allocate.actions.ts';
import { onEvent } from './on-event.ts';

export const handler = onEvent('allocate-backorders', (ctx, { aggregateId, data }) =>
  'productId' in data
    ? allocateBackorders(ctx, data.productId, data.warehouseId)
    : allocateFreedStock(ctx, aggregateId),
);
