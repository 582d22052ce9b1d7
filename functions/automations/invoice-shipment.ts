import { invoiceShipments } from '../../shared/invoices/invoice.post.actions.ts';
import { OrderShipped } from '../../shared/orders/order.events.ts';
import { onLane } from './on-lane.ts';

export const handler = onLane('invoice-shipment', [OrderShipped], (ctx, events) =>
  invoiceShipments(
    ctx,
    events.map(({ aggregateId, correlationId, data }) => ({ orderId: aggregateId, correlationId, ...data })),
  ),
);
