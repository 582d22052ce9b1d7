import { findOrder, listOrderIds, listQueuedLines } from '../orders/order.actions.ts';
import type { Context } from '../platform/context.ts';
import { findProduct, listProductIds } from '../products/product.actions.ts';
import type { Product } from '../products/product.model.ts';
import { listLedger, listStockOfProduct } from '../stock/stock.actions.ts';
import type { StockLedgerEntry, StockLevel } from '../stock/stock.model.ts';
import { findWarehouse } from '../stock/warehouse.actions.ts';
import { type Drift, driftIf, timelineDrifts } from './drift.model.ts';
import { externalRefDrifts, missingDrifts, pagesOf, recordsOf, versionsTold } from './integrity.records.actions.ts';
import { issuedDrifts, type LedgerSum, type LineSum, levelDrifts, reservedDrifts } from './stock-drift.model.ts';

const NOTHING_MOVED: LedgerSum = { quantity: 0, valueMinor: 0 };
const NOTHING_TAKEN: LineSum = { reserved: 0, shipped: 0, costMinor: 0 };

/** Sums of the ledger of a product by warehouse, of the entries that `counts` lets pass. */
async function ledgerSums(
  ctx: Context,
  productId: string,
  counts: (entry: StockLedgerEntry) => boolean = () => true,
): Promise<Map<string, LedgerSum>> {
  const sums = new Map<string, LedgerSum>();
  for await (const entries of pagesOf((request) => listLedger(ctx, productId, request))) {
    for (const { warehouseId, quantity, valueMinor } of entries.filter(counts)) {
      const sum = sums.get(warehouseId) ?? NOTHING_MOVED;
      sums.set(warehouseId, { quantity: sum.quantity + quantity, valueMinor: sum.valueMinor + valueMinor });
    }
  }
  return sums;
}

const isIssue = ({ type }: StockLedgerEntry): boolean => type === 'ISSUE';

async function levelsOf(ctx: Context, productId: string): Promise<StockLevel[]> {
  const levels: StockLevel[] = [];
  for await (const page of pagesOf((request) => listStockOfProduct(ctx, productId, request))) levels.push(...page);
  return levels;
}

/** A product's stock levels against the ledger and the events, the queue for its stock, and its timeline. */
export async function lookAtProduct(ctx: Context, product: Product): Promise<Drift[]> {
  const { id } = product;
  const ledger = await ledgerSums(ctx, id);
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
  const levels = await levelsOf(ctx, id);
  const warehouses = await Promise.all(levels.map(({ warehouseId }) => findWarehouse(ctx, warehouseId)));
  const known = new Set(levels.map(({ warehouseId }) => warehouseId));
  const place = { recordId: id };
  return [
    ...timelineDrifts(product, versions),
    ...levels.flatMap((level, index) => [
      ...levelDrifts(level, ledger.get(level.warehouseId) ?? NOTHING_MOVED),
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

/** What the lines of all orders take from every level. Keeps one sum a level, whatever the number of orders. */
async function lineSums(ctx: Context): Promise<Map<string, LineSum>> {
  const sums = new Map<string, LineSum>();
  for await (const orders of recordsOf(ctx, (request) => listOrderIds(ctx, request), findOrder)) {
    for (const line of orders.flatMap(({ lines }) => lines)) {
      if (line.reserved === 0 && line.shipped === 0 && line.costMinor === 0) continue;
      const sum = sums.get(rowOf(line)) ?? NOTHING_TAKEN;
      sums.set(rowOf(line), {
        reserved: sum.reserved + line.reserved,
        shipped: sum.shipped + line.shipped,
        costMinor: sum.costMinor + line.costMinor,
      });
    }
  }
  return sums;
}

/** What every level has reserved, and what the ledger issued of it, against the lines of all orders. */
export async function surveyReservations(ctx: Context): Promise<{ records: number; drifts: Drift[] }> {
  const taken = await lineSums(ctx);
  const drifts: Drift[] = [];
  const compare = (level: Pick<StockLevel, 'productId' | 'warehouseId' | 'reserved'>, issued = NOTHING_MOVED): void => {
    const lines = taken.get(rowOf(level)) ?? NOTHING_TAKEN;
    drifts.push(...reservedDrifts(level, lines.reserved), ...issuedDrifts(level, lines, issued));
    taken.delete(rowOf(level));
  };
  let records = 0;
  for await (const products of recordsOf(ctx, (request) => listProductIds(ctx, request), findProduct)) {
    for (const { id } of products) {
      const [levels, issued] = await Promise.all([levelsOf(ctx, id), ledgerSums(ctx, id, isIssue)]);
      records += levels.length;
      for (const level of levels) {
        compare(level, issued.get(level.warehouseId));
        issued.delete(level.warehouseId);
      }
      for (const [warehouseId, sum] of issued) compare({ productId: id, warehouseId, reserved: 0 }, sum);
    }
  }
  for (const row of taken.keys()) {
    const [productId = '', warehouseId = ''] = row.split(' ');
    compare({ productId, warehouseId, reserved: 0 }, (await ledgerSums(ctx, productId, isIssue)).get(warehouseId));
  }
  return { records, drifts };
}
