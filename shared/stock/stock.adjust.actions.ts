import { requireVersion } from '../platform/aggregate.ts';
import { commit, type Write } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { DomainError, parse } from '../platform/errors.ts';
import { requireQuantity } from '../products/product-quantity.model.ts';
import { incomingLots, incomingWrites, lotNumberFor, lotOf, outgoingWrites, quantOf } from './lot.actions.ts';
import { ledgerWrite, newPostingId } from './stock.actions.ts';
import { StockAdjusted } from './stock.events.ts';
import { adjustmentOf, type Movement, StockAdjustment, type StockLevel, withMovement } from './stock.model.ts';
import {
  levelOf,
  levelsResult,
  movementWrite,
  readStock,
  requireIn,
  type StockPlace,
  standardCost,
  stockEvent,
} from './stock.movement.actions.ts';
import { AVAILABLE, heldIn, type StockStatus } from './stock-status.model.ts';
import { useWrites } from './warehouse.actions.ts';
import { DEFAULT_WAREHOUSE } from './warehouse.model.ts';

/**
 * Books a counted difference of a status at the moving average. Refuses OUT_OF_STOCK when more would go than there is in it, and is not
 * reserved: that must be released first. CONFLICT on a stale version of the level.
 */
export async function adjustStock(ctx: Context, input: StockAdjustment): Promise<StockLevel> {
  requirePermission(ctx, 'adjustStock');
  const { sku, warehouseCode, quantity, reason, expectedVersion, ...given } = parse(StockAdjustment, input);
  const status = given.status ?? AVAILABLE;
  const [place] = await readStock(ctx, [
    {
      sku,
      skuField: 'sku',
      warehouseCode: warehouseCode ?? DEFAULT_WAREHOUSE,
      warehouseField: 'warehouseCode',
    },
  ]);
  if (!place) throw new Error('The place was read');
  requireQuantity(place.product, Math.abs(quantity), 'quantity');
  const level = levelOf(ctx, place, 'sku');
  requireVersion(level, expectedVersion);
  requireIn(level, status, -quantity);
  const standard = standardCost(place.product, level.currency);
  if (standard === undefined && quantity > 0 && level.onHand === 0)
    throw new DomainError(
      'CURRENCY_MISMATCH',
      'Stock of this warehouse is valued in {currency}, and the standard cost of the product is in another one.',
      'sku',
      { params: { currency: level.currency } },
    );
  const lots = await countedLot(ctx, place, quantity, given.lotNumber, status);
  const movement = { ...adjustmentOf(level, quantity, standard), held: heldIn(status, quantity), lot: lots.lot };
  const after = withMovement(level, movement, ctx.now);
  await commit(
    ctx,
    [
      movementWrite(ctx, level, movement, 'quantity'),
      ledgerWrite(ctx, after, movement, { type: 'ADJUSTMENT', documentId: newPostingId(ctx), reason }),
      ...lots.writes,
      ...useWrites(ctx, [place.warehouse]),
    ],
    [stockEvent(StockAdjusted, after, quantity)],
    levelsResult([after]),
  );
  return after;
}

/** What a counted difference changes of its lot; nothing for products without. */
async function countedLot(
  ctx: Context,
  { product, warehouse }: StockPlace,
  quantity: number,
  lotNumber: string | null | undefined,
  status: StockStatus,
): Promise<{ lot?: Movement['lot']; writes: Write[] }> {
  const number = lotNumberFor(product, lotNumber, Math.abs(quantity));
  if (number === undefined) return { writes: [] };
  const warehouseId = warehouse.id;
  if (quantity < 0) {
    const quant = await quantOf(ctx, { productId: product.id, warehouseId }, number, status, -quantity, 'lotNumber');
    return { lot: lotOf(quant), writes: await outgoingWrites(ctx, [{ quant, quantity: -quantity }], 'lotNumber') };
  }
  const [incoming] = await incomingLots(ctx, product, [{ number }], quantity, () => 'lotNumber');
  if (!incoming) throw new Error('The lot was read');
  return { lot: incoming.lot, writes: incomingWrites(ctx, [{ ...incoming, warehouseId, status }]) };
}
