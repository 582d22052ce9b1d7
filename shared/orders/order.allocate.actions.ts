import { creditReservationWrite, getCredit } from '../customers/customer.actions.ts';
import { withChanges } from '../platform/aggregate.ts';
import { commit } from '../platform/commit.ts';
import { onFreshState } from '../platform/conflict.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { isDomainError } from '../platform/errors.ts';
import { draft } from '../platform/events.ts';
import { findStockLevels, reservationWrite } from '../stock/stock.actions.ts';
import { getOrder } from './order.actions.ts';
import { cancelOrder } from './order.change.actions.ts';
import { BackorderAllocated, OrderReleased } from './order.events.ts';
import { backordered, perStock, unbilledOf } from './order.model.ts';
import * as store from './order.store.ts';

/**
 * Gives stock that became available to the lines that wait for it, oldest order first, as far as it reaches. Safe to repeat and
 * to run at once with itself: each line is reserved in one transaction with its order. Returns how many lines got something.
 */
export async function allocateBackorders(ctx: Context, productId: string, warehouseId: string): Promise<number> {
  requirePermission(ctx, 'allocateBackorders');
  let allocated = 0;
  for (const { orderId, lineNo } of await store.listBackorders(ctx, productId, warehouseId)) {
    const outcome = await onFreshState(ctx, () => allocateLine(ctx, orderId, lineNo));
    if (outcome === 'NOTHING_AVAILABLE') break;
    if (outcome === 'ALLOCATED') allocated += 1;
  }
  return allocated;
}

/** Gives what a cancelled or closed order had reserved to the lines that wait for it. Safe to repeat. */
export async function allocateFreedStock(ctx: Context, orderId: string): Promise<number> {
  requirePermission(ctx, 'allocateBackorders');
  const order = await getOrder(ctx, orderId);
  const rows = perStock<{ productId: string; warehouseId: string }>(order.lines, (_, { productId, warehouseId }) => ({
    productId,
    warehouseId,
  }));
  let allocated = 0;
  for (const { productId, warehouseId } of rows) allocated += await allocateBackorders(ctx, productId, warehouseId);
  return allocated;
}

async function allocateLine(
  ctx: Context,
  orderId: string,
  lineNo: number,
): Promise<'ALLOCATED' | 'NOTHING_AVAILABLE' | 'NOT_WAITING'> {
  const stored = await getOrder(ctx, orderId);
  const line = stored.lines.find((candidate) => candidate.lineNo === lineNo);
  if (!line || backordered(line) === 0) return 'NOT_WAITING';
  const [level] = await findStockLevels(ctx, [line]);
  const quantity = Math.min(level?.available ?? 0, backordered(line));
  if (quantity === 0) return 'NOTHING_AVAILABLE';
  const reserved = { ...line, reserved: line.reserved + quantity };
  const order = withChanges(ctx, stored, {
    lines: stored.lines.map((other) => (other.lineNo === lineNo ? reserved : other)),
  });
  try {
    await commit(
      ctx,
      [
        store.replaceOrder(ctx, order),
        reservationWrite(ctx, line, quantity, 'lines'),
        ...store.backorderWrites(ctx, order, reserved, line),
      ],
      [draft(BackorderAllocated, order, { lineNo, productId: line.productId, quantity })],
    );
  } catch (error) {
    // Somebody else took the stock between the read and the write: look again how much is left.
    if (isDomainError(error, 'OUT_OF_STOCK')) return allocateLine(ctx, orderId, lineNo);
    throw error;
  }
  return 'ALLOCATED';
}

/**
 * Ends the credit holds of a customer that fit under the limit again, oldest order first; stops at the first that does not, so
 * that small orders do not overtake. Safe to repeat. Returns how many orders were released.
 */
export async function releaseCredit(ctx: Context, customerId: string): Promise<number> {
  requirePermission(ctx, 'releaseCredit');
  let released = 0;
  for (const orderId of await store.listCreditHolds(ctx, customerId)) {
    const fits = await onFreshState(ctx, () => releaseHold(ctx, orderId));
    if (!fits) break;
    released += 1;
  }
  return released;
}

async function releaseHold(ctx: Context, orderId: string): Promise<boolean> {
  const stored = await getOrder(ctx, orderId);
  if (!stored.holds.includes('CREDIT')) return true;
  const credit = await getCredit(ctx, stored.customerId);
  const unbilledMinor = unbilledOf(stored);
  const order = withChanges(ctx, stored, { holds: stored.holds.filter((hold) => hold !== 'CREDIT'), unbilledMinor });
  try {
    await commit(
      ctx,
      [
        store.replaceOrder(ctx, order),
        creditReservationWrite(ctx, credit, unbilledMinor, order.currency),
        store.removeCreditHold(ctx, stored),
      ],
      [draft(OrderReleased, order, { hold: 'CREDIT' })],
    );
  } catch (error) {
    if (isDomainError(error, 'CREDIT_LIMIT_EXCEEDED')) return false;
    throw error;
  }
  return true;
}

/** Cancels placed orders whose reservation ended without confirmation. Safe to repeat. Returns how many were cancelled. */
export async function expireReservations(ctx: Context): Promise<number> {
  requirePermission(ctx, 'expireReservations');
  let expired = 0;
  for (const id of await store.listExpired(ctx, ctx.now)) {
    const cancelled = await onFreshState(ctx, () => expireOrder(ctx, id));
    if (cancelled) expired += 1;
  }
  return expired;
}

async function expireOrder(ctx: Context, id: string): Promise<boolean> {
  const order = await getOrder(ctx, id);
  // The index is read late: the order may have been confirmed meanwhile.
  if (order.status !== 'PLACED' || (order.reservationExpiresAt ?? ctx.now) >= ctx.now) return false;
  await cancelOrder(ctx, { id, expectedVersion: order.version, reason: 'RESERVATION_EXPIRED' });
  return true;
}
