import { handOverCustomers } from '../../shared/customers/customer.hand-over.actions.ts';
import { onEvent } from './on-event.ts';

export const handler = onEvent('hand-over-customers', (ctx, event) => handOverCustomers(ctx, event.aggregateId));
