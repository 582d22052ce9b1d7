import { withChanges } from '../platform/aggregate.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { draft } from '../platform/events.ts';
import { handOver } from '../users/hand-over.actions.ts';
import { CustomerUpdated } from './customer.events.ts';
import * as store from './customer.store.ts';

/** Gives the customers of a deactivated user to the successor; without one nobody looks after them. */
export async function handOverCustomers(ctx: Context, userId: string): Promise<void> {
  requirePermission(ctx, 'customers.handOver');
  await handOver(ctx, userId, {
    beginsWith: store.placeOf(''),
    find: store.findCustomer,
    isToGo: ({ ownerId }, holder) => ownerId === holder,
    give: async (_, stored, __, ownerId) => {
      const customers = stored.map((customer) => withChanges(ctx, customer, { ownerId: ownerId ?? null }));
      return {
        writes: customers.flatMap((customer, index) => store.changeCustomer(ctx, stored[index] ?? customer, customer)),
        events: customers.map((customer) => draft(CustomerUpdated, customer, { changed: ['ownerId'] })),
      };
    },
  });
}
