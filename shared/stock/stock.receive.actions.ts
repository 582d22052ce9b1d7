import type * as z from 'zod/mini';
import { commit, type Write } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { DomainError, parse } from '../platform/errors.ts';
import { countedIn, ownPrice } from '../products/product-quantity.model.ts';
import { ledgerWrite, newPostingId, type Posting } from './stock.actions.ts';
import { StockReceived } from './stock.events.ts';
import { type Movement, receiptOf, type StockLevel, StockReceipt, withMovement } from './stock.model.ts';
import {
  levelOf,
  levelsResult,
  movementWrite,
  readStock,
  type StockPlace,
  standardCost,
  stockEvent,
} from './stock.movement.actions.ts';
import { heldAfter, heldIn } from './stock-status.model.ts';
import { useWrites } from './warehouse.actions.ts';
import { currencyOf, DEFAULT_WAREHOUSE } from './warehouse.model.ts';

/**
 * Takes a delivery into a warehouse, at the stated or else the standard cost; the moving average follows. Returns the level of
 * each SKU. Refuses UNKNOWN_SKU, INVALID_QUANTITY, NOT_FOUND (warehouse), CURRENCY_MISMATCH (a cost that is not in the currency of
 * the legal entity); `occurredAt` is for imports by an
 * admin and changes no earlier row.
 */
export async function receiveStock(ctx: Context, input: StockReceipt): Promise<StockLevel[]> {
  requirePermission(ctx, 'receiveStock');
  if (input.occurredAt != null) requirePermission(ctx, 'history.import', 'occurredAt');
  const { lines, warehouseCode, reference, occurredAt } = parse(StockReceipt, input);
  if (occurredAt != null && occurredAt > ctx.now) {
    throw new DomainError('VALIDATION', 'Goods cannot have come in later than now.', 'occurredAt');
  }
  const places = await readStock(
    ctx,
    lines.map(({ sku }, index) => ({
      sku,
      skuField: `lines.${index}.sku`,
      warehouseCode: warehouseCode ?? DEFAULT_WAREHOUSE,
      warehouseField: 'warehouseCode',
    })),
  );
  const posting: Posting = { type: 'RECEIPT', documentId: newPostingId(ctx), reference, occurredAt };
  const moved = new Map<string, { before: StockLevel; after: StockLevel; sum: Movement }>();
  const ledger = lines.map((line, index): Write => {
    const place = places[index];
    if (!place) throw new Error('Every line was read');
    const movement = receiptOfLine(place, line, `lines.${index}`);
    const earlier = moved.get(place.product.id);
    const before = earlier?.before ?? levelOf(ctx, place, `lines.${index}.sku`);
    const after = withMovement(earlier?.after ?? before, movement, ctx.now);
    // Lines of one SKU are one movement of its level, and so one version.
    moved.set(place.product.id, {
      before,
      after: { ...after, version: before.version + 1 },
      sum: add(earlier?.sum, movement),
    });
    return ledgerWrite(ctx, after, movement, posting, index + 1);
  });
  const levels = [...moved.values()];
  await commit(
    ctx,
    [
      ...levels.map(({ before, sum }) => movementWrite(ctx, before, sum, 'lines')),
      ...ledger,
      ...useWrites(
        ctx,
        places.map(({ warehouse }) => warehouse),
      ),
    ],
    levels.map(({ after, sum }) => stockEvent(StockReceived, after, sum.quantity)),
    levelsResult(levels.map(({ after }) => after)),
  );
  return levels.map(({ after }) => after);
}

function receiptOfLine(
  { product, warehouse }: StockPlace,
  { unitCost, ...line }: z.output<typeof StockReceipt>['lines'][number],
  field: string,
): Movement {
  const { quantity, counted } = countedIn(product, line, field);
  const currency = currencyOf(warehouse);
  const ofCurrency = unitCost?.currency === currency ? unitCost : undefined;
  const said = ofCurrency && ownPrice(ofCurrency, counted, `${field}.unitCost`);
  const cost = unitCost ? said : standardCost(product, currency);
  if (cost === undefined)
    throw new DomainError(
      'CURRENCY_MISMATCH',
      'Stock of this warehouse is valued in {currency}: state the unit cost in it.',
      unitCost ? `${field}.unitCost.currency` : `${field}.unitCost`,
      { params: { currency } },
    );
  return { ...receiptOf(quantity, cost, currency), held: heldIn(line.status, quantity) };
}

const add = (a: Movement | undefined, b: Movement): Movement => ({
  quantity: (a?.quantity ?? 0) + b.quantity,
  valueMinor: (a?.valueMinor ?? 0) + b.valueMinor,
  held: heldAfter(a?.held, b.held),
});
