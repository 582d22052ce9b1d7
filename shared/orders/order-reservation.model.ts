import type { Order, OrderHead, OrderLine } from './order.model.ts';
import { backordered, demandsOf, needsStock, openQuantity, rowOf, sumsOf } from './order-lines.model.ts';

/** Given up: what it has reserved goes back, and nothing is reserved for it any more. */
export const isEnded = ({ status }: Pick<OrderHead, 'status'>): boolean =>
  status === 'CANCELLED' || status === 'CLOSED' || status === 'COMPLETED';

export const reservationStatuses = ['RESERVING', 'RESERVED', 'PARTIAL', 'WAITING', 'RELEASING', 'NONE'] as const;
export type ReservationStatus = (typeof reservationStatuses)[number];

/** Derived from the lines; nobody sets it. */
export function reservationStatusOf(
  order: Pick<OrderHead, 'status' | 'lines' | 'lineSums' | 'pendingFrom'>,
): ReservationStatus {
  if (order.pendingFrom != null) return isEnded(order) ? 'RELEASING' : 'RESERVING';
  const { reserved, waiting } = sumsOf(order);
  if (waiting === 0) return reserved === 0 ? 'NONE' : 'RESERVED';
  return reserved === 0 ? 'WAITING' : 'PARTIAL';
}

/** True for a line whose turn to be reserved is still to come; it has no place in the queue for stock. */
export const isPending = (
  order: Pick<OrderHead, 'status' | 'pendingFrom'>,
  position: number,
  line: OrderLine,
): boolean => order.pendingFrom != null && position >= order.pendingFrom && !isEnded(order) && backordered(line) > 0;

/** The order with all that may wait for stock still to be reserved; what may not wait keeps what it takes at once. */
export const deferred = (order: Order): Order => ({
  ...order,
  pendingFrom: 0,
  lines: order.lines.map((line) => (line.allowBackorder && needsStock(line) ? { ...line, reserved: 0 } : line)),
});

/** The order given up, of which the lines that hold stock or wait for it are still to be given back. */
export const givenUpLater = (order: Order, stored: Order): Order => ({
  ...order,
  pendingFrom: 0,
  lines: stored.lines.map((line, position) =>
    isPending(stored, position, line) || (line.reserved === 0 && backordered(line) === 0)
      ? { ...line, cancelled: line.cancelled + openQuantity(line) }
      : line,
  ),
});

/** Writes of stock and queues in one batch; the rest of the transaction is for the order, its blocks and its event. */
const BATCH_WRITES = 84;
/** Lines of a batch lie in at most two blocks. */
const BATCH_LINES = 50;

/** Where the batch of lines ends that begins at a position: as many as fit in a transaction. */
export function batchEnd(lines: readonly OrderLine[], from: number): number {
  const rows = new Set<string>();
  let queued = 0;
  let end = from;
  while (end < lines.length && end < from + BATCH_LINES) {
    const line = lines[end] as OrderLine;
    const demands = demandsOf(line).map(rowOf);
    const added = new Set(demands.filter((row) => !rows.has(row)));
    const queues = demands.length > 0 ? 1 : 0;
    if (end > from && rows.size + added.size + queued + queues > BATCH_WRITES) break;
    for (const row of added) rows.add(row);
    queued += queues;
    end += 1;
  }
  return end;
}
