import { handOverCustomers } from '../../shared/customers/customer.hand-over.actions.ts';
import { UserDeactivated } from '../../shared/users/user.events.ts';
import { onEvent } from './on-event.ts';

export const handler = onEvent('hand-over-customers', [UserDeactivated], (ctx, event) =>
  handOverCustomers(ctx, event.aggregateId),
);
