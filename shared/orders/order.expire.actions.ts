import { type Context, requirePermission } from '../platform/context.ts';
import { type Instalment, inInstalments, together } from '../platform/instalments.ts';
import { getOrderHead } from './order.actions.ts';
import { cancelOrder } from './order.change.actions.ts';
import * as store from './order.store.ts';

/**
 * Cancels placed orders whose reservation ended without confirmation. One after the other: they give back the same stock rows and
 * credit. Safe to repeat.
 */
export async function expireReservations(ctx: Context, after?: string): Promise<Instalment> {
  requirePermission(ctx, 'orders.expire');
  return inInstalments(
    ctx,
    after,
    (place) => store.listExpired(ctx, ctx.now, place),
    async (ids) => {
      let done = 0;
      const failures: unknown[] = [];
      for (const id of ids) {
        const outcome = await together(ctx, [id], () => expireOrder(ctx, id));
        done += outcome.done;
        failures.push(...outcome.failures);
      }
      return { done, failures };
    },
  );
}

async function expireOrder(ctx: Context, id: string): Promise<number> {
  const order = await getOrderHead(ctx, id);
  // The index is read late: the order may have been confirmed meanwhile.
  if (order.status !== 'PLACED' || (order.reservationExpiresAt ?? ctx.now) >= ctx.now) return 0;
  await cancelOrder(ctx, { id, expectedVersion: order.version, reason: 'RESERVATION_EXPIRED' });
  return 1;
}
