import { findOrder, listOrderIds, listQueuedLines } from '../orders/order.actions.ts';
import { demandsOf, rowOf, takenBy } from '../orders/order-lines.model.ts';
import { findLegalEntity } from '../organization/legal-entity.actions.ts';
import { entityIdOf, type LegalEntity } from '../organization/legal-entity.model.ts';
import type { Context } from '../platform/context.ts';
import { findProduct, listProductIds } from '../products/product.actions.ts';
import type { Product } from '../products/product.model.ts';
import { listLedger, listStockOfProduct } from '../stock/stock.actions.ts';
import type { StockLedgerEntry, StockLevel } from '../stock/stock.model.ts';
import { heldAfter, heldIn } from '../stock/stock-status.model.ts';
import { findWarehouse } from '../stock/warehouse.actions.ts';
import type { Warehouse } from '../stock/warehouse.model.ts';
import { type Drift, driftIf, timelineDrifts } from './drift.model.ts';
import { countLot, type LotSums, lotDrifts } from './integrity.lots.actions.ts';
import { gtinDrifts, skuDrifts, variantDrifts } from './integrity.parts.actions.ts';
import { externalRefDrifts, missingDrifts, pagesOf, readableOf, versionsTold } from './integrity.records.actions.ts';
import type { Survey } from './integrity.survey.actions.ts';
import {
  issuedDrifts,
  type LedgerSum,
  type LineSum,
  levelDrifts,
  reservedDrifts,
  valuationDrifts,
} from './stock-drift.model.ts';

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
    for (const { warehouseId, quantity, valueMinor, status } of entries.filter(counts)) {
      const sum = sums.get(warehouseId) ?? NOTHING_MOVED;
      sums.set(warehouseId, {
        quantity: sum.quantity + quantity,
        valueMinor: sum.valueMinor + valueMinor,
        held: heldAfter(sum.held, heldIn(status, quantity)),
      });
    }
  }
  return sums;
}

/** The legal entities of warehouses; undefined where one is gone. */
const entitiesOf = (
  ctx: Context,
  warehouses: readonly (Warehouse | undefined)[],
): Promise<(LegalEntity | undefined)[]> =>
  Promise.all(warehouses.map(async (warehouse) => warehouse && findLegalEntity(ctx, entityIdOf(warehouse))));

const isIssue = ({ type }: StockLedgerEntry): boolean => type === 'ISSUE';

async function levelsOf(ctx: Context, productId: string): Promise<StockLevel[]> {
  const levels: StockLevel[] = [];
  for await (const page of pagesOf((request) => listStockOfProduct(ctx, productId, request))) levels.push(...page);
  return levels;
}

/** A product's stock levels against the ledger and the events, the queue for its stock, and its timeline. */
export async function lookAtProduct(ctx: Context, product: Product): Promise<Drift[]> {
  const { id } = product;
  const seen = new Map<string, StockLedgerEntry>();
  const lots: LotSums = new Map();
  const ledger = await ledgerSums(ctx, id, (entry) => {
    // One movement of each currency and legal entity tells for all like it.
    countLot(lots, entry);
    seen.set(`${entry.warehouseId} ${entry.currency} ${entityIdOf(entry)}`, entry);
    return true;
  });
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
  const entities = await entitiesOf(ctx, warehouses);
  const known = new Set(levels.map(({ warehouseId }) => warehouseId));
  const place = { recordId: id };
  return [
    ...timelineDrifts(product, versions),
    ...levels.flatMap((level, index) => [
      ...levelDrifts(level, ledger.get(level.warehouseId) ?? NOTHING_MOVED),
      ...movementDrifts(level, moved.get(level.warehouseId)),
      ...missingDrifts(place, `warehouse ${level.warehouseId}`, warehouses[index]),
      ...valuesOf(level, entities[index], [...seen.values()]),
    ]),
    ...[...new Set([...ledger.keys(), ...moved.keys()])].flatMap((warehouseId) =>
      driftIf(!known.has(warehouseId), 'RECORD_MISSING', place, `stock level in warehouse ${warehouseId}`, 'none'),
    ),
    ...(await lotDrifts(ctx, id, levels, lots)),
    ...(await queueDrifts(ctx, id)),
    ...(await externalRefDrifts(ctx, 'prd', product)),
    ...(await gtinDrifts(ctx, product)),
    ...(await variantDrifts(ctx, product)),
    ...(await skuDrifts(ctx, product, levels)),
  ];
}

/** A level and its movements against the legal entity. */
const valuesOf = (
  level: StockLevel,
  entity: LegalEntity | undefined,
  movements: readonly StockLedgerEntry[],
): Drift[] =>
  entity
    ? [level, ...movements.filter(({ warehouseId }) => warehouseId === level.warehouseId)].flatMap((valued) =>
        valuationDrifts(valued, entity),
      )
    : [];

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

interface ReservationSums {
  readonly taken: readonly (readonly [row: string, lines: LineSum])[];
  readonly levels: number;
}

type Reserved = Pick<StockLevel, 'productId' | 'warehouseId' | 'reserved'>;

const compared = (level: Reserved, lines = NOTHING_TAKEN, issued = NOTHING_MOVED): Drift[] => [
  ...reservedDrifts(level, lines.reserved),
  ...issuedDrifts(level, lines, issued),
];

/**
 * What every level has reserved, and what the ledger issued of it, against the lines of all orders. Keeps one sum a level, whatever
 * the number of orders.
 */
export const reservationsSurvey: Survey<ReservationSums> = {
  begin: async () => ({ taken: [], levels: 0 }),
  walks: [
    {
      list: (ctx, request) => listOrderIds(ctx, request),
      add: async (ctx, sums, ids) => {
        const taken = new Map(sums.taken);
        const orders = await readableOf(ctx, ids, findOrder);
        for (const line of orders.flatMap(({ lines }) => lines))
          for (const demand of demandsOf(line)) {
            if (line.reserved === 0 && line.shipped === 0 && demand.costMinor === 0) continue;
            const sum = taken.get(rowOf(demand)) ?? NOTHING_TAKEN;
            taken.set(rowOf(demand), {
              reserved: sum.reserved + takenBy(demand, line.reserved),
              shipped: sum.shipped + takenBy(demand, line.shipped),
              costMinor: sum.costMinor + demand.costMinor,
            });
          }
        return { sums: { ...sums, taken: [...taken] } };
      },
    },
    {
      list: listProductIds,
      add: async (ctx, sums, ids) => {
        const taken = new Map(sums.taken);
        const products = await readableOf(ctx, ids, findProduct);
        const stocks = await Promise.all(
          products.map(async ({ id }) => ({
            id,
            levels: await levelsOf(ctx, id),
            issued: await ledgerSums(ctx, id, isIssue),
          })),
        );
        const drifts = stocks.flatMap(({ id, levels, issued }) => {
          const known = new Set(levels.map(({ warehouseId }) => warehouseId));
          const others = [...issued.keys()].filter((warehouseId) => !known.has(warehouseId));
          return [
            ...levels,
            ...others.map((warehouseId): Reserved => ({ productId: id, warehouseId, reserved: 0 })),
          ].flatMap((level) => {
            const lines = taken.get(rowOf(level));
            taken.delete(rowOf(level));
            return compared(level, lines, issued.get(level.warehouseId));
          });
        });
        const levels = sums.levels + stocks.reduce((sum, stock) => sum + stock.levels.length, 0);
        return { sums: { taken: [...taken], levels }, drifts };
      },
    },
  ],
  end: async (ctx, { taken, levels }) => {
    const drifts = await Promise.all(
      taken.map(async ([row, lines]) => {
        const [productId = '', warehouseId = ''] = row.split(' ');
        const issued = await ledgerSums(ctx, productId, isIssue);
        return compared({ productId, warehouseId, reserved: 0 }, lines, issued.get(warehouseId));
      }),
    );
    return { records: levels, drifts: drifts.flat() };
  },
};
