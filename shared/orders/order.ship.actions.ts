import { newAggregate, requireVersion, withChanges } from '../platform/aggregate.ts';
import { commit, type Write } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { DomainError, notFound, parse } from '../platform/errors.ts';
import { draft, type EventDraft } from '../platform/events.ts';
import { findStockLevels, issueWrites } from '../stock/stock.actions.ts';
import { getOrder } from './order.actions.ts';
import { OrderCompleted, OrderInvoiced, OrderShipped } from './order.events.ts';
import { type Order, requirePast, requireSincePlaced, type Shipment, ShipOrder } from './order.model.ts';
import * as store from './order.store.ts';
import {
  componentsIn,
  type Demand,
  perStock,
  shippedLines,
  statusAfterInvoice,
  takenBy,
  unbilledOf,
  withInvoiced,
  withShipped,
} from './order-lines.model.ts';

/**
 * Ships reserved quantities of a confirmed order, all of them unless lines are named: the shipment, the stock issue at moving
 * average cost and the line counters commit together. The invoice follows by itself.
 *
 * Refuses with INVALID_STATE (not confirmed, or on hold), OVER_SHIPMENT, LIMIT_EXCEEDED (more than about 45 products at once).
 */
export async function shipOrder(ctx: Context, input: ShipOrder & { expectedVersion?: number | null }): Promise<Order> {
  requirePermission(ctx, 'shipOrder');
  const request = parse(ShipOrder, input);
  if (request.shippedAt != null) requirePermission(ctx, 'history.import');
  requirePast(ctx.now, request.shippedAt, 'shippedAt');
  const stored = await getOrder(ctx, request.orderId, 'orderId');
  requireVersion(stored, input.expectedVersion);
  if (stored.status !== 'CONFIRMED')
    throw new DomainError('INVALID_STATE', 'An order that is {status} cannot ship.', 'orderId', {
      params: { status: stored.status },
    });
  if (stored.holds.length > 0)
    throw new DomainError('INVALID_STATE', 'The order is on hold ({holds}).', 'orderId', {
      params: { holds: stored.holds.join(', ') },
    });
  requireSincePlaced(stored, request.shippedAt, 'shippedAt');
  const parts = shippedLines(stored, request.lines).map((part) => ({ ...part, line: lineOf(stored, part.lineNo) }));
  const shippedAt = request.shippedAt ?? ctx.now;
  const shipmentId = ctx.newId('shp');
  const issue = await issueStock(ctx, parts, shipmentId, shippedAt);
  const shipment: Shipment = {
    ...newAggregate(ctx, shipmentId),
    orderId: stored.id,
    customerId: stored.customerId,
    lines: issue.parts.map(({ line, quantity, costMinor }) => ({
      lineNo: line.lineNo,
      productId: line.productId,
      sku: line.sku,
      quantity,
      costMinor,
      ...(line.components ? { components: componentsIn(line, quantity) } : {}),
    })),
    shippedAt,
    carrier: request.carrier,
    trackingNumber: request.trackingNumber,
  };
  const order = withChanges(ctx, stored, {
    lines: withShipped(
      stored.lines,
      issue.parts.map(({ line, quantity, costMinor, costs }) => ({ lineNo: line.lineNo, quantity, costMinor, costs })),
    ),
  });
  await commit(
    ctx,
    [...store.replaceOrder(ctx, order), store.insertShipment(ctx, shipment), ...issue.writes],
    [draft(OrderShipped, order, { shipmentId, customerId: order.customerId, shippedAt })],
  );
  return order;
}

type Part = { readonly line: Order['lines'][number]; readonly quantity: number };

function lineOf(order: Order, lineNo: number): Order['lines'][number] {
  const line = order.lines.find((candidate) => candidate.lineNo === lineNo);
  if (!line) throw new Error('A shipped line is a line of its order');
  return line;
}

/**
 * The stock issue of a shipment and what each part cost; what takes from one stock row shares its cost by quantity. Lines that need no stock
 * issue none and cost none.
 */
async function issueStock(ctx: Context, parts: readonly Part[], reference: string, occurredAt: string) {
  interface Taken {
    readonly lineNo: number;
    readonly productId: string;
    readonly quantity: number;
  }
  const rows = perStock<{ demand: Demand; quantity: number; taken: Taken[] }>(
    parts.map(({ line }) => line),
    (sum, { lineNo }, index, demand) => {
      const quantity = takenBy(demand, parts[index]?.quantity ?? 0);
      return {
        demand,
        quantity: (sum?.quantity ?? 0) + quantity,
        taken: [...(sum?.taken ?? []), { lineNo, productId: demand.productId, quantity }],
      };
    },
  );
  const levels = await findStockLevels(
    ctx,
    rows.map(({ demand }) => demand),
  );
  const issued = rows.map((row, index) => {
    const level = levels[index];
    if (!level) throw new Error('A reserved line has a stock level');
    return { ...row, ...issueWrites(ctx, level, row.quantity, reference, occurredAt) };
  });
  const costed = issued.flatMap(({ taken, quantity, costMinor }) => {
    let left = costMinor;
    return taken.map((one, index) => {
      const own = index === taken.length - 1 ? left : Math.floor((costMinor * one.quantity) / quantity);
      left -= own;
      return { ...one, costMinor: own };
    });
  });
  const writes: Write[] = issued.flatMap((row) => row.writes);
  return {
    writes,
    parts: parts.map((part) => {
      const costs = costed.filter(({ lineNo }) => lineNo === part.line.lineNo);
      return { ...part, costs, costMinor: costs.reduce((sum, { costMinor }) => sum + costMinor, 0) };
    }),
  };
}

/** The shipment, or NOT_FOUND. */
export async function getShipment(ctx: Context, orderId: string, shipmentId: string): Promise<Shipment> {
  const shipment = await store.findShipment(ctx, orderId, shipmentId);
  if (!shipment) throw notFound('No shipment has this id.', 'shipmentId');
  return shipment;
}

/**
 * Describes what the invoices of shipments of one order change in it, as one write: line counters, freight, unbilled amount, and
 * completion. An event a shipment, in their order, then that of completion. The caller commits it together with the invoices.
 */
export function invoicedWrites(
  ctx: Context,
  stored: Order,
  shipments: readonly Shipment[],
): { order: Order; writes: Write[]; events: EventDraft[] } {
  const changed = shipments.reduce(withInvoiced, stored);
  const order = withChanges(ctx, stored, {
    ...changed,
    unbilledMinor: unbilledOf(changed),
    status: statusAfterInvoice(changed),
  });
  const completed = order.status === 'COMPLETED' && stored.status !== 'COMPLETED';
  return {
    order,
    writes: store.replaceOrder(ctx, order),
    events: [
      ...shipments.map(({ id }) => draft(OrderInvoiced, order, { shipmentId: id, customerId: order.customerId })),
      ...(completed ? [draft(OrderCompleted, order, { customerId: order.customerId })] : []),
    ],
  };
}
