import { creditMoveWrite } from '../customers/customer.actions.ts';
import { requireVersion, withChanges } from '../platform/aggregate.ts';
import { commit, type Write } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { DomainError, parse } from '../platform/errors.ts';
import { draft } from '../platform/events.ts';
import { requireOwnWork } from '../platform/scope.ts';
import { releaseWrite } from '../stock/stock.actions.ts';
import { fits, getOrder, getOrderHead } from './order.actions.ts';
import {
  OrderCancelled,
  OrderClosed,
  OrderConfirmed,
  OrderHeld,
  OrderReleased,
  OrderStockPending,
} from './order.events.ts';
import {
  GivenUp,
  type Order,
  type OrderHead,
  type OrderLine,
  requirePast,
  requireSincePlaced,
  requireTransition,
} from './order.model.ts';
import * as store from './order.store.ts';
import {
  type Demand,
  openQuantity,
  perStock,
  takenBy,
  unbilledOf,
  withRemainderCancelled,
} from './order-lines.model.ts';
import { givenUpLater, isPending } from './order-reservation.model.ts';

/** Describes the end of every reservation that the lines still have. */
export function releaseWrites(ctx: Context, lines: readonly OrderLine[]): Write[] {
  const rows = perStock<{ line: Demand; reserved: number }>(lines, (sum, line, _, demand) => ({
    line: demand,
    reserved: (sum?.reserved ?? 0) + takenBy(demand, line.reserved),
  }));
  return rows.filter(({ reserved }) => reserved > 0).map(({ line, reserved }) => releaseWrite(ctx, line, reserved));
}

interface OrderChange {
  readonly id: string;
  readonly expectedVersion?: number | null;
}

/** Makes the order binding: its reservations stay until it ships. Refuses with INVALID_STATE while it is on credit hold. */
export async function confirmOrder(
  ctx: Context,
  input: OrderChange & { confirmedAt?: string | null },
): Promise<OrderHead> {
  requirePermission(ctx, 'confirmOrder');
  if (input.confirmedAt != null) requirePermission(ctx, 'history.import');
  requirePast(ctx.now, input.confirmedAt, 'confirmedAt');
  const stored = await getOrderHead(ctx, input.id);
  requireVersion(stored, input.expectedVersion);
  if (stored.status === 'CONFIRMED') return stored;
  requireTransition(stored, 'CONFIRMED');
  if (stored.holds.includes('CREDIT'))
    throw new DomainError('INVALID_STATE', 'An order on credit hold cannot be confirmed.', 'id');
  requireSincePlaced(stored, input.confirmedAt, 'confirmedAt');
  const order = withChanges(ctx, stored, {
    status: 'CONFIRMED',
    confirmedAt: input.confirmedAt ?? ctx.now,
    reservationExpiresAt: null,
  });
  await commit(ctx, [store.replaceHead(ctx, order)], [draft(OrderConfirmed, order, { customerId: order.customerId })]);
  return order;
}

/** Puts a manual hold on an open order: it cannot ship until released. Repeating it changes nothing. */
export async function holdOrder(ctx: Context, input: OrderChange): Promise<OrderHead> {
  requirePermission(ctx, 'holdOrder');
  const stored = await getOrderHead(ctx, input.id);
  requireVersion(stored, input.expectedVersion);
  if (stored.holds.includes('MANUAL')) return stored;
  if (stored.status !== 'PLACED' && stored.status !== 'CONFIRMED') {
    throw new DomainError('INVALID_STATE', 'An order that is {status} cannot be held.', 'id', {
      params: { status: stored.status },
    });
  }
  const order = withChanges(ctx, stored, { holds: [...stored.holds, 'MANUAL'] });
  await commit(ctx, [store.replaceHead(ctx, order)], [draft(OrderHeld, order, { hold: 'MANUAL' })]);
  return order;
}

/** Ends the manual hold; a credit hold ends by itself when there is room. Repeating it changes nothing. */
export async function releaseOrder(ctx: Context, input: OrderChange): Promise<OrderHead> {
  requirePermission(ctx, 'releaseOrder');
  const stored = await getOrderHead(ctx, input.id);
  requireVersion(stored, input.expectedVersion);
  if (!stored.holds.includes('MANUAL')) return stored;
  const order = withChanges(ctx, stored, { holds: stored.holds.filter((hold) => hold !== 'MANUAL') });
  await commit(ctx, [store.replaceHead(ctx, order)], [draft(OrderReleased, order, { hold: 'MANUAL' })]);
  return order;
}

/**
 * Cancels an order of which nothing has shipped: stock, back-orders and credit are free again; stock of an order of many lines follows
 * batch by batch (`settleOrder`). Refuses with INVALID_STATE once
 * something shipped; close it instead. Whoever is bound to customers cancels what it made itself (FORBIDDEN). Repeating it changes
 * nothing.
 */
export async function cancelOrder(ctx: Context, input: OrderChange & { reason: string }): Promise<Order> {
  requirePermission(ctx, 'cancelOrder');
  const { reason } = parse(GivenUp, input);
  const stored = await getOrder(ctx, input.id);
  requireOwnWork(ctx, stored);
  requireVersion(stored, input.expectedVersion);
  if (stored.status === 'CANCELLED') return stored;
  if (stored.lines.some((line) => line.shipped > 0)) {
    throw new DomainError('INVALID_STATE', 'Part of this order has shipped; close it to give up the rest.', 'id');
  }
  return giveUpRemainder(ctx, stored, 'CANCELLED', reason);
}

/**
 * Short-closes a partly shipped order: what is open is given up, what shipped stays and is invoiced. Refuses with INVALID_STATE
 * when nothing or everything has shipped: the one is cancelled, the other completes by its invoice. Repeating it changes nothing.
 */
export async function closeOrder(ctx: Context, input: OrderChange & { reason: string }): Promise<Order> {
  requirePermission(ctx, 'closeOrder');
  const { reason } = parse(GivenUp, input);
  const stored = await getOrder(ctx, input.id);
  requireVersion(stored, input.expectedVersion);
  if (stored.status === 'CLOSED') return stored;
  if (stored.lines.every((line) => line.shipped === 0)) {
    throw new DomainError('INVALID_STATE', 'Nothing of this order has shipped; cancel it instead.', 'id');
  }
  if (stored.lines.every((line) => openQuantity(line) === 0)) {
    throw new DomainError('INVALID_STATE', 'Everything of this order has shipped; there is no rest to give up.', 'id');
  }
  return giveUpRemainder(ctx, stored, 'CLOSED', reason);
}

async function giveUpRemainder(
  ctx: Context,
  stored: Order,
  status: 'CANCELLED' | 'CLOSED',
  reason: string,
): Promise<Order> {
  requireTransition(stored, status);
  const lines = withRemainderCancelled(stored.lines);
  const stillToBill = status === 'CANCELLED' ? 0 : unbilledOf({ ...stored, lines });
  const whole = withChanges(ctx, stored, {
    status,
    lines,
    holds: [],
    unbilledMinor: stillToBill,
    reservationExpiresAt: null,
    closedAt: ctx.now,
    cancelReason: reason,
    pendingFrom: null,
  });
  const released = stillToBill - stored.unbilledMinor;
  const event = status === 'CANCELLED' ? OrderCancelled : OrderClosed;
  const describe = (order: Order, stock: readonly Write[]): Write[] => [
    ...store.replaceOrder(ctx, order),
    ...stock,
    ...(stored.holds.includes('CREDIT') ? [store.removeCreditHold(ctx, stored)] : []),
    ...(status === 'CANCELLED' ? store.removeReference(ctx, stored) : []),
    ...(released === 0
      ? []
      : [
          creditMoveWrite(ctx, order.customerId, {
            currency: order.currency,
            unbilledMinor: released,
            receivableMinor: 0,
          }),
        ]),
  ];
  const atOnce = describe(whole, [
    ...releaseWrites(ctx, stored.lines),
    ...lines.flatMap((line, position) =>
      isPending(stored, position, stored.lines[position] ?? line)
        ? []
        : store.backorderWrites(ctx, whole, line, stored.lines[position]),
    ),
  ]);
  const order = fits(atOnce.length) ? whole : givenUpLater(whole, stored);
  await commit(ctx, order === whole ? atOnce : describe(order, []), [
    draft(event, order, { customerId: order.customerId }),
    ...(order.pendingFrom == null ? [] : [draft(OrderStockPending, order, { from: order.pendingFrom })]),
  ]);
  return order;
}
