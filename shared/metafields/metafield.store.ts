import { type Context, partitionOf } from '../platform/context.ts';
import { isInScope } from '../platform/scope.ts';

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | whether a record is there that a custom field names | PK = the record, SK = its kind | 1 get |
 *
 * Definitions are settings (`settings.ts`), one table a kind of record; values are in the records.
 */
export async function isThere(ctx: Context, kind: string, id: string): Promise<boolean> {
  const item = await ctx.table.get({ PK: partitionOf(ctx, id), SK: kind });
  // A customer is its own.
  return item !== undefined && isInScope(ctx, { customerId: id, ...item });
}
