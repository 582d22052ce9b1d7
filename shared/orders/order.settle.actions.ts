import { withChanges } from '../platform/aggregate.ts';
import { commit } from '../platform/commit.ts';
import { onFreshState } from '../platform/conflict.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { draft } from '../platform/events.ts';
import { isTimeUp } from '../platform/instalments.ts';
import { findStockLevels } from '../stock/stock.actions.ts';
import type { StockLevel } from '../stock/stock.model.ts';
import { getOrder, getOrderHead, reservationWrites } from './order.actions.ts';
import { releaseWrites } from './order.change.actions.ts';
import { OrderStockPending, OrderStockReleased, OrderStockReserved } from './order.events.ts';
import type { Order, OrderLine } from './order.model.ts';
import * as store from './order.store.ts';
import { backordered, demandsOf, enoughFor, rowOf, takenBy, withRemainderCancelled } from './order-lines.model.ts';
import { batchEnd, isEnded } from './order-reservation.model.ts';

/**
 * Goes on with an order whose stock does not fit in one transaction, batch after batch from the position that an event tells: reserves
 * what is available and queues the rest, or, of an ended order, gives back what it holds. Each batch is one transaction with the place
 * that it comes to, and with the event that goes on from there: whatever dies in between, nothing is done twice or left. An event whose
 * place is passed does nothing. Returns the number of batches.
 */
export async function settleOrder(ctx: Context, orderId: string, from: number): Promise<number> {
  requirePermission(ctx, 'orders.settle');
  let batches = 0;
  for (let place: number | undefined = from; place !== undefined; batches += 1) {
    if (batches > 0 && isTimeUp(ctx)) return batches;
    const begin: number = place;
    const outcome = await onFreshState(ctx, () => settleBatch(ctx, orderId, begin));
    if (outcome === 'PASSED') return batches;
    place = outcome.next;
  }
  return batches;
}

async function settleBatch(
  ctx: Context,
  orderId: string,
  from: number,
): Promise<'PASSED' | { readonly next: number | undefined }> {
  if ((await getOrderHead(ctx, orderId)).pendingFrom !== from) return 'PASSED';
  const stored = await getOrder(ctx, orderId);
  const end = batchEnd(stored.lines, from);
  const next = end < stored.lines.length ? end : undefined;
  const inBatch = (position: number): boolean => position >= from && position < end;
  const batch = stored.lines.slice(from, end);
  const isRelease = isEnded(stored);
  const stock = isRelease ? new Map<string, StockLevel>() : await stockOf(ctx, batch.filter(isWaiting));
  const settled = isRelease ? withRemainderCancelled(batch) : withReserved(batch, stock);
  const order: Order = withChanges(ctx, stored, {
    pendingFrom: next ?? null,
    lines: stored.lines.map((line, position) => (inBatch(position) ? (settled[position - from] ?? line) : line)),
  });
  const writes = isRelease
    ? [
        ...releaseWrites(ctx, batch),
        ...settled.flatMap((line, index) => store.backorderWrites(ctx, order, line, batch[index])),
      ]
    : [
        ...reservationWrites(
          ctx,
          settled.filter((_, index) => isWaiting(batch[index])),
          stock,
        ),
        ...settled.flatMap((line) => store.backorderWrites(ctx, order, line, undefined)),
      ];
  const done = isRelease ? OrderStockReleased : OrderStockReserved;
  await commit(
    ctx,
    [...store.replaceOrder(ctx, order), ...writes],
    [
      next === undefined
        ? draft(done, order, { customerId: order.customerId })
        : draft(OrderStockPending, order, { from: next }),
    ],
  );
  return { next };
}

const isWaiting = (line: OrderLine | undefined): boolean => line !== undefined && backordered(line) > 0;

async function stockOf(ctx: Context, lines: readonly OrderLine[]): Promise<Map<string, StockLevel>> {
  const demands = new Map(lines.flatMap(demandsOf).map((demand) => [rowOf(demand), demand]));
  const levels = await findStockLevels(ctx, [...demands.values()]);
  return new Map(levels.flatMap((level) => (level ? [[rowOf(level), level]] : [])));
}

/** The lines with what is available of what they wait for: lines of one product share it, first come first served. */
function withReserved(lines: readonly OrderLine[], stock: ReadonlyMap<string, StockLevel>): OrderLine[] {
  const left = new Map([...stock].map(([row, { available }]) => [row, available]));
  return lines.map((line) => {
    if (!isWaiting(line)) return line;
    const demands = demandsOf(line);
    const enough = Math.min(...demands.map((demand) => enoughFor(demand, left.get(rowOf(demand)) ?? 0)));
    const reserved = Math.min(enough, backordered(line));
    for (const demand of demands) left.set(rowOf(demand), (left.get(rowOf(demand)) ?? 0) - takenBy(demand, reserved));
    return { ...line, reserved: line.reserved + reserved };
  });
}
