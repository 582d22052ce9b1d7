import * as z from 'zod/mini';
import { defineEvent } from '../platform/events.ts';

export const InvoicePosted = defineEvent(
  'invoice.posted',
  1,
  'An invoice was posted for a shipment, with the next number of its series.',
  z.object({
    customerId: z.string(),
    legalEntityId: z.optional(z.string()),
    orderId: z.string(),
    shipmentId: z.string(),
    number: z.string(),
    totalMinor: z.int(),
    currency: z.string(),
  }),
);

export const InvoicePaid = defineEvent(
  'invoice.payment-allocated',
  1,
  'A payment, or a part of one, paid an invoice or a part of it.',
  z.object({
    customerId: z.string(),
    paymentId: z.string(),
    amountMinor: z.int(),
    openMinor: z.int(),
    currency: z.string(),
  }),
);

export const InvoiceOverdue = defineEvent(
  'invoice.overdue',
  1,
  'The due day of an invoice passed with an open amount.',
  z.object({ customerId: z.string(), openMinor: z.int(), currency: z.string(), dueOn: z.string() }),
);

export const PaymentReceived = defineEvent(
  'payment.captured',
  1,
  'A payment of a customer was recorded.',
  z.object({ customerId: z.string(), amountMinor: z.int(), unallocatedMinor: z.int(), currency: z.string() }),
);

export const PaymentAllocated = defineEvent(
  'payment.allocated',
  1,
  'More of a payment was allocated to invoices.',
  z.object({ customerId: z.string(), allocatedMinor: z.int(), unallocatedMinor: z.int(), currency: z.string() }),
);

export const InvoiceUpdated = defineEvent(
  'invoice.updated',
  1,
  'Custom fields of the invoice changed; `changed` names them, not their values.',
  z.object({ changed: z.array(z.string()) }),
);

export const PaymentUpdated = defineEvent(
  'payment.updated',
  1,
  'Custom fields of the payment changed; `changed` names them, not their values.',
  z.object({ changed: z.array(z.string()) }),
);
