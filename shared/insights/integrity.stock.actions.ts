import { findOrder, listOrderIds, listQueuedLines } from '../orders/order.actions.ts';
import type { Context } from '../platform/context.ts';
import { findProduct, listProductIds } from '../products/product.actions.ts';
import type { Product } from '../products/product.model.ts';
import { listLedger, listStockOfProduct } from '../stock/stock.actions.ts';
import type { StockLevel } from '../stock/stock.model.ts';
import { findWarehouse } from '../stock/warehouse.actions.ts';
import { type Drift, driftIf, timelineDrifts } from './drift.model.ts';
import { externalRefDrifts, missingDrifts, pagesOf, recordsOf, versionsTold } from './integrity.records.actions.ts';
import { type LedgerSum, levelDrifts, reservedDrifts } from './stock-drift.model.ts';

/** A product's stock levels against the ledger and the events, the queue for its stock, and its timeline. */
export async function lookAtProduct(ctx: Context, product: Product): Promise<Drift[]> {
  const { id } = product;
  const ledger = new Map<string, LedgerSum>();
  for await (const entries of pagesOf((request) => listLedger(ctx, id, request))) {
    for (const { warehouseId, quantity, valueMinor } of entries) {
      const sum = ledger.get(warehouseId) ?? { quantity: 0, valueMinor: 0 };
      ledger.set(warehouseId, { quantity: sum.quantity + quantity, valueMinor: sum.valueMinor + valueMinor });
    }
  }
  const moved = new Map<string, number>();
  const versions = await versionsTold(
    ctx,
    id,
    ({ type, data, aggregateVersion }) => {
      if (!type.startsWith('stock.')) return;
      const warehouseId = String(data.warehouseId);
      moved.set(warehouseId, Math.max(moved.get(warehouseId) ?? 0, aggregateVersion));
    },
    ({ type }) => type.startsWith('product.'),
  );
  const levels: StockLevel[] = [];
  for await (const page of pagesOf((request) => listStockOfProduct(ctx, id, request))) levels.push(...page);
  const warehouses = await Promise.all(levels.map(({ warehouseId }) => findWarehouse(ctx, warehouseId)));
  const known = new Set(levels.map(({ warehouseId }) => warehouseId));
  const place = { recordId: id };
  return [
    ...timelineDrifts(product, versions),
    ...levels.flatMap((level, index) => [
      ...levelDrifts(level, ledger.get(level.warehouseId) ?? { quantity: 0, valueMinor: 0 }),
      ...movementDrifts(level, moved.get(level.warehouseId)),
      ...missingDrifts(place, `warehouse ${level.warehouseId}`, warehouses[index]),
    ]),
    ...[...new Set([...ledger.keys(), ...moved.keys()])].flatMap((warehouseId) =>
      driftIf(!known.has(warehouseId), 'RECORD_MISSING', place, `stock level in warehouse ${warehouseId}`, 'none'),
    ),
    ...(await queueDrifts(ctx, id)),
    ...(await externalRefDrifts(ctx, 'prd', product)),
  ];
}

/** Only goods that come in or are counted are told here; an issue is told by its order. */
function movementDrifts(level: StockLevel, told: number | undefined): Drift[] {
  const place = { recordId: level.productId, detail: `warehouse ${level.warehouseId}` };
  return [
    ...driftIf(told === undefined, 'TIMELINE_MISSING', place, 'at least one event', 'none'),
    ...driftIf(
      told !== undefined && told > level.version,
      'TIMELINE_AHEAD',
      place,
      `version ${level.version}`,
      `an event of ${told}`,
    ),
  ];
}

/** The look at an order sees whether its lines are in the queue; this sees what is in the queue and is no line of an order. */
async function queueDrifts(ctx: Context, productId: string): Promise<Drift[]> {
  const drifts: Drift[] = [];
  for await (const rows of pagesOf((request) => listQueuedLines(ctx, productId, request))) {
    const orders = await Promise.all(rows.map(({ orderId }) => findOrder(ctx, orderId)));
    rows.forEach(({ orderId, lineNo, quantity }, index) => {
      const line = orders[index]?.lines.find((candidate) => candidate.lineNo === lineNo);
      drifts.push(
        ...driftIf(
          line?.productId !== productId,
          'BACKORDER_QUEUE',
          { recordId: orderId, detail: `line ${lineNo}` },
          'a line of this product',
          `${quantity} queued for none`,
        ),
      );
    });
  }
  return drifts;
}

const rowOf = ({ productId, warehouseId }: { productId: string; warehouseId: string }): string =>
  `${productId} ${warehouseId}`;

/** What every level has reserved against the lines of all orders. Keeps one number a level, whatever the number of orders. */
export async function surveyReservations(ctx: Context): Promise<{ records: number; drifts: Drift[] }> {
  const reserved = new Map<string, number>();
  for await (const orders of recordsOf(ctx, (request) => listOrderIds(ctx, request), findOrder))
    for (const line of orders.flatMap(({ lines }) => lines))
      if (line.reserved !== 0) reserved.set(rowOf(line), (reserved.get(rowOf(line)) ?? 0) + line.reserved);
  const drifts: Drift[] = [];
  let records = 0;
  for await (const products of recordsOf(ctx, (request) => listProductIds(ctx, request), findProduct)) {
    for (const { id } of products) {
      for await (const levels of pagesOf((request) => listStockOfProduct(ctx, id, request))) {
        records += levels.length;
        for (const level of levels) {
          drifts.push(...reservedDrifts(level, reserved.get(rowOf(level)) ?? 0));
          reserved.delete(rowOf(level));
        }
      }
    }
  }
  for (const [row, quantity] of reserved) {
    const [productId = '', warehouseId = ''] = row.split(' ');
    drifts.push(...reservedDrifts({ productId, warehouseId, reserved: 0 }, quantity));
  }
  return { records, drifts };
}
