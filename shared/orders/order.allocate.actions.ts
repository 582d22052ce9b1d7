import { creditReservationWrite, getCredit } from '../customers/customer.actions.ts';
import { withChanges } from '../platform/aggregate.ts';
import { commit } from '../platform/commit.ts';
import { onFreshState } from '../platform/conflict.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { isDomainError } from '../platform/errors.ts';
import { draft } from '../platform/events.ts';
import { findStockLevels, reservationWrite } from '../stock/stock.actions.ts';
import { getOrder } from './order.actions.ts';
import { BackorderAllocated, OrderReleased } from './order.events.ts';
import * as store from './order.store.ts';
import { backordered, perStock, unbilledOf } from './order-lines.model.ts';
import { isEnded } from './order-reservation.model.ts';

/**
 * Gives stock that became available to the lines that wait for it, as far as it reaches: those of confirmed orders first, then those
 * of placed ones, each oldest order first. Safe to repeat and to run at once with itself: each line is reserved in one transaction
 * with its order. Returns how many lines got something.
 */
export async function allocateBackorders(ctx: Context, productId: string, warehouseId: string): Promise<number> {
  requirePermission(ctx, 'orders.allocate');
  const placed: store.QueuedLine[] = [];
  let allocated = 0;
  const serve = async (lines: readonly store.QueuedLine[]): Promise<boolean> => {
    for (const { orderId, lineNo } of lines) {
      const outcome = await onFreshState(ctx, () => allocateLine(ctx, orderId, lineNo));
      if (outcome === 'STOP') return false;
      if (outcome === 'DONE') allocated += 1;
    }
    return true;
  };
  for (let page = await store.listBackorders(ctx, productId, warehouseId); ; ) {
    const orders = await Promise.all(page.lines.map(({ orderId }) => store.findOrderHead(ctx, orderId)));
    const isConfirmed = (_: unknown, index: number): boolean => orders[index]?.status === 'CONFIRMED';
    if (!(await serve(page.lines.filter(isConfirmed)))) return allocated;
    placed.push(...page.lines.filter((line, index) => !isConfirmed(line, index)));
    if (page.last === undefined) break;
    page = await store.listBackorders(ctx, productId, warehouseId, page.last);
  }
  await serve(placed);
  return allocated;
}

type Outcome = 'DONE' | 'NOT_WAITING' | 'STOP';

/** Serves a queue from its head, page after page as long as that changes something; returns how many entries were served. */
async function inPages<E>(list: () => Promise<E[]>, serve: (entry: E) => Promise<Outcome>): Promise<number> {
  let done = 0;
  for (let before = -1; done > before; ) {
    before = done;
    const page = await list();
    for (const entry of page) {
      const outcome = await serve(entry);
      if (outcome === 'STOP') return done;
      if (outcome === 'DONE') done += 1;
    }
    if (page.length < store.MAX_QUEUE) return done;
  }
  return done;
}

/** Gives what a cancelled or closed order had reserved to the lines that wait for it. Safe to repeat. */
export async function allocateFreedStock(ctx: Context, orderId: string): Promise<number> {
  requirePermission(ctx, 'orders.allocate');
  const order = await getOrder(ctx, orderId);
  // What is still to be given back is told when it is.
  if (order.pendingFrom != null) return 0;
  const rows = perStock<{ productId: string; warehouseId: string }>(
    order.lines,
    (_, _line, _index, { productId, warehouseId }) => ({
      productId,
      warehouseId,
    }),
  );
  let allocated = 0;
  for (const { productId, warehouseId } of rows) allocated += await allocateBackorders(ctx, productId, warehouseId);
  return allocated;
}

/** STOP when nothing is available. */
async function allocateLine(ctx: Context, orderId: string, lineNo: number): Promise<Outcome> {
  const stored = await getOrder(ctx, orderId);
  const line = stored.lines.find((candidate) => candidate.lineNo === lineNo);
  if (!line || backordered(line) === 0 || isEnded(stored)) return 'NOT_WAITING';
  const [level] = await findStockLevels(ctx, [line]);
  const quantity = Math.min(level?.available ?? 0, backordered(line));
  if (quantity === 0) return 'STOP';
  const reserved = { ...line, reserved: line.reserved + quantity };
  const order = withChanges(ctx, stored, {
    lines: stored.lines.map((other) => (other.lineNo === lineNo ? reserved : other)),
  });
  try {
    await commit(
      ctx,
      [
        ...store.replaceOrder(ctx, order),
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
  return 'DONE';
}

/**
 * Ends the credit holds of a customer that fit under the limit again, oldest order first; stops at the first that does not, so
 * that small orders do not overtake. Safe to repeat. Returns how many orders were released.
 */
export async function releaseCredit(ctx: Context, customerId: string): Promise<number> {
  requirePermission(ctx, 'orders.releaseCredit');
  return inPages(
    () => store.listCreditHolds(ctx, customerId),
    (orderId) => onFreshState(ctx, () => releaseHold(ctx, orderId)),
  );
}

/** STOP when the order does not fit under the limit. */
async function releaseHold(ctx: Context, orderId: string): Promise<Outcome> {
  const stored = await getOrder(ctx, orderId);
  if (!stored.holds.includes('CREDIT')) return 'NOT_WAITING';
  const credit = await getCredit(ctx, stored.customerId);
  const unbilledMinor = unbilledOf(stored);
  const order = withChanges(ctx, stored, { holds: stored.holds.filter((hold) => hold !== 'CREDIT'), unbilledMinor });
  try {
    await commit(
      ctx,
      [
        ...store.replaceOrder(ctx, order),
        creditReservationWrite(ctx, credit, unbilledMinor, order.currency),
        store.removeCreditHold(ctx, stored),
      ],
      [draft(OrderReleased, order, { hold: 'CREDIT' })],
    );
  } catch (error) {
    if (isDomainError(error, 'CREDIT_LIMIT_EXCEEDED', 'LIMIT_EXCEEDED')) return 'STOP';
    throw error;
  }
  return 'DONE';
}
