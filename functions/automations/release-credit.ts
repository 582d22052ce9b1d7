import { CreditTermsSet } from '../../shared/customers/customer.events.ts';
import { PaymentAllocated, PaymentReceived } from '../../shared/invoices/invoice.events.ts';
import { releaseCredit } from '../../shared/orders/order.allocate.actions.ts';
import { OrderCancelled, OrderClosed } from '../../shared/orders/order.events.ts';
import { onEvent } from './on-event.ts';

export const handler = onEvent(
  'release-credit',
  [PaymentReceived, PaymentAllocated, OrderCancelled, OrderClosed, CreditTermsSet],
  (ctx, event) =>
    releaseCredit(ctx, event.type === 'customer.credit-terms-set' ? event.aggregateId : event.data.customerId),
);
