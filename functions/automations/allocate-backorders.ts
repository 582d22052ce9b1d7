import { allocateBackorders, allocateFreedStock } from '../../shared/orders/order.allocate.actions.ts';
import { OrderCancelled, OrderClosed, OrderStockReleased } from '../../shared/orders/order.events.ts';
import { StockAdjusted, StockReceived, StockStatusChanged, StockTransferred } from '../../shared/stock/stock.events.ts';
import { onEvent } from './on-event.ts';

export const handler = onEvent(
  'allocate-backorders',
  [StockReceived, StockAdjusted, StockTransferred, StockStatusChanged, OrderCancelled, OrderClosed, OrderStockReleased],
  (ctx, { aggregateId, data }) =>
    'productId' in data
      ? allocateBackorders(ctx, data.productId, data.warehouseId)
      : allocateFreedStock(ctx, aggregateId),
);
