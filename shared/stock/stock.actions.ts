import { entityIdOf, ofEntity } from '../organization/legal-entity.model.ts';
import type { Write } from '../platform/commit.ts';
import type { Context } from '../platform/context.ts';
import { MILLIONTHS } from '../platform/money.ts';
import { findAlias, findProduct } from '../products/product.actions.ts';
import { type Product, productIdOf } from '../products/product.model.ts';
import type { Component } from '../products/product-kit.model.ts';
import { isStocked } from '../products/product-type.model.ts';
import {
  type LedgerEntryType,
  ledgerIdOf,
  type Movement,
  type StockLedgerEntry,
  type StockLevel,
  type StockLevelKey,
} from './stock.model.ts';
import * as store from './stock.store.ts';
import { keptStatus } from './stock-status.model.ts';
import { DEFAULT_WAREHOUSE, warehouseIdOf } from './warehouse.model.ts';

export {
  findLedgerEntry,
  findStockLevel,
  listLedger,
  listLedgerOfLot,
  listStockOfProduct,
  listStockOfWarehouse,
} from './stock.store.ts';

/** The levels in the order of the keys, undefined where nothing ever was; one round trip for all. */
export const findStockLevels = (ctx: Context, keys: readonly StockLevelKey[]): Promise<(StockLevel | undefined)[]> =>
  Promise.all(keys.map((key) => store.findStockLevel(ctx, key)));

/** A product in a warehouse: where its stock is, and its level where it ever had one. */
export interface Place {
  readonly key: StockLevelKey;
  readonly product: Product | undefined;
  readonly level: StockLevel | undefined;
}

/**
 * Products by the ids that follow from SKUs, each with its level in a warehouse, in the order of the keys. One round trip for all, and another
 * one for SKUs that products were given later.
 */
export const findPlaces = (ctx: Context, keys: readonly StockLevelKey[]): Promise<Place[]> =>
  Promise.all(
    keys.map(async (asked): Promise<Place> => {
      const [product, level, productId] = await Promise.all([
        findProduct(ctx, asked.productId),
        store.findStockLevel(ctx, asked),
        findAlias(ctx, asked.productId),
      ]);
      if (productId === undefined) return { key: asked, product, level };
      const key = { ...asked, productId };
      const [renamed, its] = await Promise.all([findProduct(ctx, productId), store.findStockLevel(ctx, key)]);
      return { key, product: renamed, level: its };
    }),
  );

/** The level of a SKU in the warehouse with a code, by default the default one; undefined where nothing ever was. */
export async function findStockOfSku(
  ctx: Context,
  sku: string,
  warehouseCode: string | null | undefined,
): Promise<StockLevel | undefined> {
  const warehouseId = warehouseIdOf(warehouseCode ?? DEFAULT_WAREHOUSE);
  const productId = productIdOf(sku);
  const [level, alias] = await Promise.all([
    store.findStockLevel(ctx, { productId, warehouseId }),
    findAlias(ctx, productId),
  ]);
  return alias === undefined ? level : store.findStockLevel(ctx, { productId: alias, warehouseId });
}

/** What can be sold of a product from the warehouse with a code; 0 where nothing ever was. */
async function findAvailable(
  ctx: Context,
  productId: string,
  warehouseCode: string | null | undefined,
): Promise<number> {
  const warehouseId = warehouseIdOf(warehouseCode ?? DEFAULT_WAREHOUSE);
  return (await store.findStockLevel(ctx, { productId, warehouseId }))?.available ?? 0;
}

/** How many of a kit its components in a warehouse are enough for; only what holds stock counts. */
async function availableKits(ctx: Context, components: readonly Component[], warehouseId: string): Promise<number> {
  const places = await findPlaces(
    ctx,
    components.map(({ productId }) => ({ productId, warehouseId })),
  );
  const enough = places.flatMap(({ product, level }, index) =>
    product && isStocked(product) ? [Math.floor((level?.available ?? 0) / (components[index]?.quantity ?? 1))] : [],
  );
  return enough.length === 0 ? 0 : Math.min(...enough) * MILLIONTHS;
}

/** What can be sold of a product from a warehouse; of a kit, so many as there are components for. */
export const findAvailableOf = (
  ctx: Context,
  { id, components }: Pick<Product, 'id' | 'components'>,
  warehouseCode: string | null | undefined,
): Promise<number> =>
  components
    ? availableKits(ctx, components, warehouseIdOf(warehouseCode ?? DEFAULT_WAREHOUSE))
    : findAvailable(ctx, id, warehouseCode);

/**
 * Describes a reservation: never more than is available, under any concurrency and without a version. Refuses with OUT_OF_STOCK
 * on `field`, `details.available` says what there is. One call per level and transaction: sum equal keys first.
 */
export const reservationWrite = (ctx: Context, key: StockLevelKey, quantity: number, field: string): Write =>
  store.reserveStock(ctx, key, quantity, field);

/**
 * Describes the reservation of a part, possibly nothing, when the rest is a back-order. `level` is as read; refuses with CONFLICT
 * when something else is available by now (read again and repeat). One call per level and transaction.
 */
export const partialReservationWrite = (
  ctx: Context,
  key: StockLevelKey,
  level: StockLevel | undefined,
  quantity: number,
): Write => store.reserveRest(ctx, key, level, quantity);

/** Describes the release of a reservation. One call per level and transaction. */
export const releaseWrite = (ctx: Context, key: StockLevelKey, quantity: number): Write =>
  store.releaseStock(ctx, key, quantity);

/** How a posting is written down. */
export interface Posting {
  readonly type: LedgerEntryType;
  readonly documentId: string;
  /** The order that a shipment belongs to. */
  readonly orderId?: string;
  readonly reason?: string | null;
  readonly reference?: string | null;
  readonly occurredAt?: string | null;
}

/** The id that the rows of a receipt, transfer or adjustment share. */
export const newPostingId = (ctx: Context): string => ctx.newId('mov');

/** Describes the ledger row of a movement, of one status, whose result is `after`, by the line of the document that caused it. */
export function ledgerWrite(
  ctx: Context,
  after: StockLevel,
  movement: Movement,
  { type, documentId, orderId, reason, reference, occurredAt }: Posting,
  line = 1,
  part = 1,
): Write {
  const place = { documentId, line, part };
  const entry: StockLedgerEntry = {
    id: ledgerIdOf(place),
    type,
    productId: after.productId,
    sku: after.sku,
    warehouseId: after.warehouseId,
    status: keptStatus(Object.keys(movement.held ?? {})[0]),
    lotId: movement.lot?.id,
    lotNumber: movement.lot?.number,
    quantity: movement.quantity,
    valueMinor: movement.valueMinor,
    currency: after.currency,
    ...ofEntity(entityIdOf(after)),
    onHandAfter: after.onHand,
    reason,
    reference,
    documentId,
    documentLine: line,
    orderId,
    occurredAt: occurredAt ?? ctx.now,
    postedAt: ctx.now,
    postedBy: ctx.actor.subject,
  };
  return store.insertLedgerEntry(ctx, entry, place);
}
