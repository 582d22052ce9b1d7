import { requireVersion } from '../platform/aggregate.ts';
import { commit } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { DomainError, parse } from '../platform/errors.ts';
import { draft } from '../platform/events.ts';
import { requireQuantity } from '../products/product-quantity.model.ts';
import { lotNumberFor, lotOf, movedQuantWrites, quantOf } from './lot.actions.ts';
import { ledgerWrite, newPostingId, type Posting } from './stock.actions.ts';
import { StockStatusChanged } from './stock.events.ts';
import { type Movement, type StockLevel, StockStatusChange, withMovement } from './stock.model.ts';
import { levelOf, levelsResult, movementWrite, readStock, requireIn } from './stock.movement.actions.ts';
import { heldAfter, heldIn } from './stock-status.model.ts';
import { DEFAULT_WAREHOUSE } from './warehouse.model.ts';

/**
 * Gives a quantity on hand another status; what is on hand and its value stay. Refuses OUT_OF_STOCK when there is less in the status, or
 * less that is not reserved; VALIDATION when both are one; CONFLICT on a stale version of the level.
 */
export async function changeStockStatus(ctx: Context, input: StockStatusChange): Promise<StockLevel> {
  requirePermission(ctx, 'changeStockStatus');
  const { sku, warehouseCode, from, to, quantity, reason, lotNumber, expectedVersion } = parse(
    StockStatusChange,
    input,
  );
  if (from === to) throw new DomainError('VALIDATION', 'Stock is given another status than it has.', 'to');
  const [place] = await readStock(ctx, [
    { sku, skuField: 'sku', warehouseCode: warehouseCode ?? DEFAULT_WAREHOUSE, warehouseField: 'warehouseCode' },
  ]);
  if (!place) throw new Error('The place was read');
  requireQuantity(place.product, quantity, 'quantity');
  const level = levelOf(ctx, place, 'sku');
  requireVersion(level, expectedVersion);
  requireIn(level, from, quantity);
  const number = lotNumberFor(place.product, lotNumber, quantity);
  const quant = number === undefined ? undefined : await quantOf(ctx, level, number, from, quantity, 'lotNumber');
  const movement: Movement = {
    quantity: 0,
    valueMinor: 0,
    held: heldAfter(heldIn(from, -quantity), heldIn(to, quantity)),
  };
  const after = withMovement(level, movement, ctx.now);
  const posting: Posting = { type: 'STATUS_CHANGE', documentId: newPostingId(ctx), reason };
  const leg = (status: string, moved: number): Movement => ({
    quantity: moved,
    valueMinor: 0,
    held: heldIn(status, moved),
    lot: quant && lotOf(quant),
  });
  await commit(
    ctx,
    [
      movementWrite(ctx, level, movement, 'quantity'),
      ledgerWrite(ctx, after, leg(from, -quantity), posting, 1, 1),
      ledgerWrite(ctx, after, leg(to, quantity), posting, 1, 2),
      ...(quant ? movedQuantWrites(ctx, quant, quantity, { status: to }) : []),
    ],
    [
      draft(
        StockStatusChanged,
        { id: after.productId, version: after.version },
        {
          productId: after.productId,
          sku: after.sku,
          warehouseId: after.warehouseId,
          quantity,
          available: after.available,
          from,
          to,
        },
      ),
    ],
    levelsResult([after]),
  );
  return after;
}
