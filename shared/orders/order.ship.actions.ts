import { newAggregate, requireVersion, withChanges } from '../platform/aggregate.ts';
import { commit, type Write } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { DomainError, notFound, parse } from '../platform/errors.ts';
import { draft, type EventDraft } from '../platform/events.ts';
import { type IssueDocument, issueWrites, type Taken, type Taking } from '../stock/stock.issue.actions.ts';
import type { StockLedgerEntry } from '../stock/stock.model.ts';
import { getOrder } from './order.actions.ts';
import { OrderCompleted, OrderInvoiced, OrderShipped } from './order.events.ts';
import { type Order, requirePast, requireSincePlaced, type Shipment, ShipOrder } from './order.model.ts';
import * as store from './order.store.ts';
import {
  componentsIn,
  demandsOf,
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
  const issue = await issueStock(ctx, parts, request.lines ?? [], {
    id: shipmentId,
    orderId: stored.id,
    occurredAt: shippedAt,
  });
  const shipment: Shipment = {
    ...newAggregate(ctx, shipmentId),
    orderId: stored.id,
    customerId: stored.customerId,
    lines: issue.parts.map(({ line, quantity, costMinor, lots }) => ({
      lineNo: line.lineNo,
      productId: line.productId,
      sku: line.sku,
      quantity,
      costMinor,
      ...(line.components ? { components: componentsIn(line, quantity) } : {}),
      ...(lots.length > 0 ? { lots } : {}),
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

/** The stock issue of a shipment and what each part cost. Lines that need no stock issue none and cost none. */
async function issueStock(ctx: Context, parts: readonly Part[], asked: Asked, document: IssueDocument) {
  const takings: Taking[] = parts.flatMap(({ line, quantity }) => {
    const lots = lotsOf(line, asked);
    return demandsOf(line).map((demand) => ({
      line: line.lineNo,
      productId: demand.productId,
      warehouseId: demand.warehouseId,
      quantity: takenBy(demand, quantity),
      lots,
    }));
  });
  const { writes, taken } = await issueWrites(ctx, takings, document);
  const costed = takings.map(({ line, productId }, index) => ({ line, productId, ...(taken[index] ?? NOTHING) }));
  return {
    writes,
    parts: parts.map((part) => {
      const own = costed.filter(({ line }) => line === part.line.lineNo);
      const lots = own.flatMap((one) =>
        one.lots.map(({ quant: { lotId, lotNumber, productId, expiresOn }, quantity }) => ({
          ...{ lotId, number: lotNumber, productId, quantity },
          ...(expiresOn == null ? {} : { expiresOn }),
        })),
      );
      return { ...part, costs: own, costMinor: own.reduce((sum, { costMinor }) => sum + costMinor, 0), lots };
    }),
  };
}

const NOTHING: Taken = { costMinor: 0, lots: [] };
type Asked = NonNullable<ReturnType<typeof ShipOrder.parse>['lines']>;

/** The lots that are named for a line; undefined where none are. Refuses them for a kit, and for what needs no stock. */
function lotsOf(line: Order['lines'][number], asked: Asked): Taking['lots'] {
  const index = asked.findIndex(({ lineNo, lots }) => lineNo === line.lineNo && lots != null);
  if (index < 0) return undefined;
  const at = (place?: number, part?: string): string =>
    [`lines.${index}.lots`, place, part].filter((one) => one !== undefined).join('.');
  if (line.components) throw new DomainError('VALIDATION', 'The lots of a kit are taken by themselves.', at());
  return { named: asked.filter(({ lineNo }) => lineNo === line.lineNo).flatMap(({ lots }) => lots ?? []), at };
}

/** The shipment, or NOT_FOUND. */
export async function getShipment(ctx: Context, orderId: string, shipmentId: string): Promise<Shipment> {
  const shipment = await store.findShipment(ctx, orderId, shipmentId);
  if (!shipment) throw notFound('No shipment has this id.', 'shipmentId');
  return shipment;
}

/** The shipment that moved stock; undefined where another document did. */
export const findShipmentOf = async (
  ctx: Context,
  { documentId, orderId }: Pick<StockLedgerEntry, 'documentId' | 'orderId'>,
): Promise<Shipment | undefined> =>
  documentId == null || orderId == null ? undefined : store.findShipment(ctx, orderId, documentId);

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
