import * as z from 'zod/mini';
import { check, type Write } from '../platform/commit.ts';
import { type Context, partitionOf } from '../platform/context.ts';
import { isId } from '../platform/ids.ts';
import { readerOf } from '../platform/stored-record.ts';
import type { Key } from '../platform/table.ts';

/** All that is read of a user to tell whether records can be given to it: whoever gives them needs no more of its shape. */
const Holder = z.object({
  id: z.string(),
  displayName: z.string(),
  status: z.string(),
  successorId: z.nullish(z.string()),
});
export type Holder = z.infer<typeof Holder>;
const toHolder = readerOf(Holder);

export const userKey = (ctx: Pick<Context, 'tenant'>, id: string): Key => ({ PK: partitionOf(ctx, id), SK: 'USER' });

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | whether a user may work, and who took over | PK = user, SK = USER | 1 get |
 */
export async function findHolder(ctx: Context, id: string): Promise<Holder | undefined> {
  const item = isId('usr', id) ? await ctx.table.get(userKey(ctx, id)) : undefined;
  return item && toHolder(item);
}

const DEACTIVATED = 'DEACTIVATED';
export const isGone = ({ status }: Holder): boolean => status === DEACTIVATED;

/** Demands that the user is not deactivated. */
export const checkActive = (ctx: Context, id: string, refusal: Write['refusal']): Write =>
  check(
    userKey(ctx, id),
    {
      condition: 'attribute_exists(PK) AND #status <> :deactivated',
      names: { '#status': 'status' },
      values: { ':deactivated': DEACTIVATED },
    },
    refusal,
  );
