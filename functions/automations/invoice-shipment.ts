import { invoiceShipment } from '../../shared/invoices/invoice.actions.ts';
import { onEvent } from './on-event.ts';

export const handler = onEvent('invoice-shipment', (ctx, { aggregateId, data }) =>
  invoiceShipment(ctx, aggregateId, data.shipmentId, data.shippedAt),
);
