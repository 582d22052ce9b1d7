import * as z from 'zod/mini';
import { defineEvent } from '../platform/events.ts';

export const OrderPlaced = defineEvent(
  'order.placed',
  1,
  'An order was accepted; its stock is reserved, and its credit unless it is on credit hold.',
  z.object({
    customerId: z.string(),
    legalEntityId: z.optional(z.string()),
    totalMinor: z.int(),
    currency: z.string(),
    holds: z.array(z.string()),
  }),
);

export const OrderConfirmed = defineEvent(
  'order.confirmed',
  1,
  'The order is binding; its reservations no longer expire.',
  z.object({ customerId: z.string() }),
);

export const OrderHeld = defineEvent(
  'order.held',
  1,
  'The order was put on hold and cannot ship.',
  z.object({ hold: z.string() }),
);
export const OrderReleased = defineEvent(
  'order.released',
  1,
  'A hold of the order ended.',
  z.object({ hold: z.string() }),
);

export const OrderShipped = defineEvent(
  'order.shipped',
  1,
  'Goods of the order left the warehouse; stock is issued and the shipment is to be invoiced.',
  z.object({ shipmentId: z.string(), customerId: z.string(), shippedAt: z.string() }),
);

export const OrderCancelled = defineEvent(
  'order.cancelled',
  1,
  'The order was cancelled before anything shipped; its stock and credit are free again.',
  z.object({ customerId: z.string() }),
);

export const OrderClosed = defineEvent(
  'order.closed',
  1,
  'The rest of a partly shipped order was given up; its stock and credit are free again.',
  z.object({ customerId: z.string() }),
);

export const OrderInvoiced = defineEvent(
  'order.invoiced',
  1,
  'A shipment of the order was invoiced; the counters of its lines say how much is billed.',
  z.object({ shipmentId: z.string(), customerId: z.string() }),
);

export const OrderCompleted = defineEvent(
  'order.completed',
  1,
  'Everything that was ordered is shipped and invoiced.',
  z.object({ customerId: z.string() }),
);

export const BackorderAllocated = defineEvent(
  'order.backorder-allocated',
  1,
  'Stock that arrived was reserved for a waiting line, oldest order first.',
  z.object({ lineNo: z.int(), productId: z.string(), quantity: z.int().check(z.describe('Millionths of the unit.')) }),
);

export const OrderStockPending = defineEvent(
  'order.stock-pending',
  1,
  'The stock of an order of many lines is reserved, or given back, batch by batch; it goes on at a line.',
  z.object({ from: z.int().check(z.describe('Position of the line, from 0.')) }),
);

export const OrderStockReserved = defineEvent(
  'order.stock-reserved',
  1,
  'The last batch of an order of many lines was reserved; what there was no stock for waits.',
  z.object({ customerId: z.string() }),
);

export const OrderStockReleased = defineEvent(
  'order.stock-released',
  1,
  'The last batch of a cancelled or closed order of many lines was given back; all its stock is free again.',
  z.object({ customerId: z.string() }),
);

export const OrderReferenced = defineEvent(
  'order.referenced',
  1,
  'The external ids of the order changed.',
  z.object({}),
);

export const OrderUpdated = defineEvent(
  'order.updated',
  1,
  'Custom fields of the order changed; `changed` names them, not their values.',
  z.object({ changed: z.array(z.string()) }),
);
