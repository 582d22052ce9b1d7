import { requireVersion, withChanges } from '../platform/aggregate.ts';
import { commit } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { draft } from '../platform/events.ts';
import { getCustomer } from './customer.actions.ts';
import { CustomerArchived, CustomerRestored } from './customer.events.ts';
import type { Customer } from './customer.model.ts';
import * as store from './customer.store.ts';

interface Named {
  readonly id: string;
  readonly expectedVersion?: number | null;
}

async function turn(ctx: Context, { id, expectedVersion }: Named, isArchived: boolean): Promise<Customer> {
  const stored = await getCustomer(ctx, id, 'id');
  requireVersion(stored, expectedVersion);
  if ((stored.archivedAt != null) === isArchived) return stored;
  const customer = withChanges(ctx, stored, { archivedAt: isArchived ? ctx.now : undefined });
  await commit(
    ctx,
    [store.replaceCustomer(ctx, customer), store.updateCreditArchived(ctx, customer)],
    [draft(isArchived ? CustomerArchived : CustomerRestored, customer, {})],
  );
  return customer;
}

/** Takes a customer out of the lists and refuses its new orders; what it has goes on. Nothing is written for one that is archived. */
export async function archiveCustomer(ctx: Context, input: Named): Promise<Customer> {
  requirePermission(ctx, 'archiveCustomer');
  return turn(ctx, input, true);
}

/** The way back. */
export async function restoreCustomer(ctx: Context, input: Named): Promise<Customer> {
  requirePermission(ctx, 'restoreCustomer');
  return turn(ctx, input, false);
}
