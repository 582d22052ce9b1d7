import { entityIdOf } from '../organization/legal-entity.model.ts';
import { commit } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { DomainError, parse } from '../platform/errors.ts';
import { draft } from '../platform/events.ts';
import { requireQuantity } from '../products/product-quantity.model.ts';
import { lotNumberFor, lotOf, movedQuantWrites, quantOf } from './lot.actions.ts';
import { ledgerWrite, newPostingId, type Posting } from './stock.actions.ts';
import { StockTransferred } from './stock.events.ts';
import { type Movement, removalOf, type StockLevel, StockTransfer, withMovement } from './stock.model.ts';
import { levelOf, levelsResult, movementWrite, readStock, requireIn } from './stock.movement.actions.ts';
import { AVAILABLE } from './stock-status.model.ts';
import { useWrites } from './warehouse.actions.ts';
import { warehouseIdOf } from './warehouse.model.ts';

/**
 * Moves available goods to another warehouse of the legal entity, their value with them. Returns the level there. Refuses
 * OUT_OF_STOCK, VALIDATION when both warehouses are one, and LEGAL_ENTITY_MISMATCH.
 */
export async function transferStock(ctx: Context, input: StockTransfer): Promise<StockLevel> {
  requirePermission(ctx, 'transferStock');
  const { sku, fromWarehouseCode, toWarehouseCode, quantity, reason, lotNumber } = parse(StockTransfer, input);
  if (warehouseIdOf(fromWarehouseCode) === warehouseIdOf(toWarehouseCode)) {
    throw new DomainError('VALIDATION', 'A transfer goes to another warehouse.', 'toWarehouseCode');
  }
  const [from, to] = await readStock(ctx, [
    { sku, skuField: 'sku', warehouseCode: fromWarehouseCode, warehouseField: 'fromWarehouseCode' },
    { sku, skuField: 'sku', warehouseCode: toWarehouseCode, warehouseField: 'toWarehouseCode' },
  ]);
  if (!from || !to) throw new Error('Both places were read');
  if (entityIdOf(from.warehouse) !== entityIdOf(to.warehouse))
    throw new DomainError(
      'LEGAL_ENTITY_MISMATCH',
      'The warehouses belong to two legal entities: goods are sold from one to the other.',
      'toWarehouseCode',
    );
  requireQuantity(from.product, quantity, 'quantity');
  const source = levelOf(ctx, from, 'sku');
  requireIn(source, AVAILABLE, quantity);
  const target = levelOf(ctx, to, 'sku');
  const number = lotNumberFor(from.product, lotNumber, quantity);
  const quant = number === undefined ? undefined : await quantOf(ctx, source, number, AVAILABLE, quantity, 'lotNumber');
  const lot = quant && lotOf(quant);
  const out: Movement = { ...removalOf(source, quantity), lot };
  const into: Movement = { quantity, valueMinor: 0 - out.valueMinor, lot };
  const left = withMovement(source, out, ctx.now);
  const after = withMovement(target, into, ctx.now);
  const posting: Posting = { type: 'TRANSFER', documentId: newPostingId(ctx), reason };
  await commit(
    ctx,
    [
      movementWrite(ctx, source, out, 'quantity'),
      movementWrite(ctx, target, into, 'quantity'),
      ledgerWrite(ctx, left, out, posting),
      ledgerWrite(ctx, after, into, posting, 1, 2),
      ...(quant ? movedQuantWrites(ctx, quant, quantity, { warehouseId: to.warehouse.id }) : []),
      ...useWrites(ctx, [from.warehouse, to.warehouse]),
    ],
    [
      draft(
        StockTransferred,
        { id: after.productId, version: after.version },
        {
          productId: after.productId,
          sku: after.sku,
          fromWarehouseId: left.warehouseId,
          warehouseId: after.warehouseId,
          quantity,
          available: after.available,
        },
      ),
    ],
    levelsResult([after]),
  );
  return after;
}
