import { entityIdOf, ofEntity } from '../organization/legal-entity.model.ts';
import type { Write } from '../platform/commit.ts';
import type { Context } from '../platform/context.ts';
import { DomainError } from '../platform/errors.ts';
import { draft, type EventDefinition, type EventDraft } from '../platform/events.ts';
import type { UnitPriceAmount } from '../platform/unit-price.ts';
import { type Product, productIdOf, unknownSku } from '../products/product.model.ts';
import { requireNoVariants } from '../products/product-option.model.ts';
import { keptTracking } from '../products/product-tracking.model.ts';
import { requireStocked } from '../products/product-type.model.ts';
import { findPlaces, findStockLevels } from './stock.actions.ts';
import type { StockAdjusted, StockReceived } from './stock.events.ts';
import {
  emptyLevel,
  type Movement,
  outOfStock,
  requireStockCurrency,
  type StockLevel,
  withMovement,
} from './stock.model.ts';
import * as store from './stock.store.ts';
import { AVAILABLE, onHandIn } from './stock-status.model.ts';
import { findWarehouse } from './warehouse.actions.ts';
import { currencyOf, type Warehouse, warehouseIdOf } from './warehouse.model.ts';

/** A product in a warehouse, with its level where it ever had one. */
export interface StockPlace {
  readonly product: Product;
  readonly level: StockLevel | undefined;
  readonly warehouse: Warehouse;
}

/** Products and levels of SKUs in warehouses, all in one round trip; refuses what does not exist under its input field. */
export async function readStock(
  ctx: Context,
  places: readonly { sku: string; skuField: string; warehouseCode: string; warehouseField: string }[],
): Promise<StockPlace[]> {
  const keys = places.map(({ sku, warehouseCode }) => ({
    productId: productIdOf(sku),
    warehouseId: warehouseIdOf(warehouseCode),
  }));
  const [found, warehouses] = await Promise.all([
    findPlaces(ctx, keys),
    Promise.all(keys.map(({ warehouseId }) => findWarehouse(ctx, warehouseId))),
  ]);
  return places.map(({ sku, skuField, warehouseCode, warehouseField }, index) => {
    const { product, level } = found[index] ?? {};
    const warehouse = warehouses[index];
    if (!warehouse)
      throw new DomainError('NOT_FOUND', 'No warehouse has the code {code}.', warehouseField, {
        params: { code: warehouseCode },
      });
    if (!product) throw unknownSku(sku, skuField);
    requireStocked(product, skuField);
    requireNoVariants(product, skuField);
    return { product, level, warehouse };
  });
}

/** The level to move, in the currency in which its warehouse is valued: an empty one takes it, another one must have it. */
export function levelOf(ctx: Context, { product, level, warehouse }: StockPlace, field: string): StockLevel {
  const currency = currencyOf(warehouse);
  if (!level) {
    const place = { productId: product.id, sku: product.sku, unit: product.unit, warehouseId: warehouse.id, currency };
    const tracking = keptTracking(product);
    return { ...emptyLevel(place, ctx.now), ...ofEntity(entityIdOf(warehouse)), ...(tracking ? { tracking } : {}) };
  }
  requireStockCurrency(level, currency, field);
  return { ...level, currency };
}

/** The standard cost of a product in a currency; undefined when it is in another one, null when there is none. */
export const standardCost = (product: Product, currency: string): UnitPriceAmount | null | undefined =>
  !product.cost ? null : product.currency === currency ? product.cost : undefined;

/** Describes a movement of a level in whole: the first one inserts it, the next ones change it. */
export const movementWrite = (ctx: Context, level: StockLevel, movement: Movement, field: string): Write =>
  level.version === 0
    ? store.insertStockLevel(ctx, withMovement(level, movement, ctx.now))
    : {
        ...store.moveStock(ctx, level, movement, field),
        image: store.levelItem(ctx, withMovement(level, movement, ctx.now)),
      };

type StockEvent = typeof StockReceived | typeof StockAdjusted;

/** The event of a level that became `after` by moving the quantity. */
export const stockEvent = (definition: StockEvent, after: StockLevel, quantity: number): EventDraft =>
  draft(
    definition as EventDefinition,
    { id: after.productId, version: after.version },
    {
      productId: after.productId,
      sku: after.sku,
      warehouseId: after.warehouseId,
      quantity,
      available: after.available,
    },
  );

/** What a repeated request finds its levels by. */
export const levelsResult = (levels: readonly StockLevel[]): string =>
  `${levels[0]?.warehouseId}/${levels.map(({ productId }) => productId).join()}`;

/** The levels that a request moved earlier, as they are now. */
export async function recallStockLevels(ctx: Context, result: string): Promise<StockLevel[]> {
  const [warehouseId = '', productIds = ''] = result.split('/');
  const levels = await findStockLevels(
    ctx,
    productIds.split(',').map((productId) => ({ productId, warehouseId })),
  );
  return levels.filter((level) => level !== undefined);
}

/** The one level that a request moved earlier, as it is now. */
export const recallStockLevel = async (ctx: Context, result: string): Promise<StockLevel | undefined> =>
  (await recallStockLevels(ctx, result))[0];

/** Refuses with OUT_OF_STOCK what is more than there is in the status: of what is available, more than is not promised. */
export function requireIn(level: StockLevel, status: string, quantity: number): void {
  const free = status === AVAILABLE ? level.available : onHandIn(level, status);
  if (quantity > free) throw outOfStock(free, 'quantity');
}
