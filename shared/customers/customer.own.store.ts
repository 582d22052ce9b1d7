import * as z from 'zod/mini';
import { type Context, partitionOf } from '../platform/context.ts';
import { isId } from '../platform/ids.ts';
import { isInScope } from '../platform/scope.ts';
import { readerOf } from '../platform/stored-record.ts';

/** All that is read of a customer to tell whose it is: the stores of what customers have need no more of its shape. */
const toHeld = readerOf(
  z.object({ createdBy: z.string(), ownerId: z.nullish(z.string()), branchId: z.nullish(z.string()) }),
);

export const customerKey = (ctx: Context, id: string) => ({ PK: partitionOf(ctx, id), SK: 'CUSTOMER' });

/**
 * True if the caller is bound to the customer, or sees it for who made or holds it; only the latter has to be read.
 *
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | who made and who holds a customer | PK = customer, SK = CUSTOMER | 1 get |
 */
export async function isOwnCustomer(ctx: Context, id: string): Promise<boolean> {
  if (isInScope(ctx, { customerId: id })) return true;
  const item = isId('cus', id) ? await ctx.table.get(customerKey(ctx, id)) : undefined;
  return item !== undefined && isInScope(ctx, toHeld(item));
}
