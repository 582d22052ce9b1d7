import type * as z from 'zod/mini';
import { commit, type Write } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { DomainError, parse } from '../platform/errors.ts';
import { countedIn, ownPrice } from '../products/product-quantity.model.ts';
import { isTracked } from '../products/product-tracking.model.ts';
import { type Incoming, incomingLots, incomingWrites } from './lot.actions.ts';
import { ledgerWrite, newPostingId, type Posting } from './stock.actions.ts';
import { StockReceived } from './stock.events.ts';
import { type Movement, receiptOf, type StockLevel, StockReceipt, sharedCosts, withMovement } from './stock.model.ts';
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
  const incoming = await lotsOfLines(ctx, places, lines);
  const ledger = lines.flatMap((line, index): Write[] => {
    const place = places[index];
    if (!place) throw new Error('Every line was read');
    const movement = receiptOfLine(place, line, `lines.${index}`);
    const earlier = moved.get(place.product.id);
    const before = earlier?.before ?? levelOf(ctx, place, `lines.${index}.sku`);
    let after = earlier?.after ?? before;
    const rows = byLot(movement, line.status, incoming[index] ?? []).map((share, part) => {
      after = withMovement(after, share, ctx.now);
      return ledgerWrite(ctx, after, share, posting, index + 1, part + 1);
    });
    // Lines of one SKU are one movement of its level, and so one version.
    moved.set(place.product.id, {
      before,
      after: { ...after, version: before.version + 1 },
      sum: add(earlier?.sum, movement),
    });
    return rows;
  });
  const lots = incoming.flatMap((own, index) =>
    own.map((one) => ({ ...one, warehouseId: places[index]?.warehouse.id ?? '', status: lines[index]?.status })),
  );
  const levels = [...moved.values()];
  await commit(
    ctx,
    [
      ...levels.map(({ before, sum }) => movementWrite(ctx, before, sum, 'lines')),
      ...ledger,
      ...incomingWrites(ctx, lots),
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

/** The lots of each line, none for products without; one round trip for all. */
const lotsOfLines = (
  ctx: Context,
  places: readonly StockPlace[],
  lines: z.output<typeof StockReceipt>['lines'],
): Promise<Incoming[][]> =>
  Promise.all(
    lines.map(async (line, index) => {
      const product = places[index]?.product;
      if (!product || (!isTracked(product) && !line.lots)) return [];
      const { quantity } = countedIn(product, line, `lines.${index}`);
      return incomingLots(ctx, product, line.lots, quantity, (place, part) =>
        [`lines.${index}.lots`, place, part].filter((one) => one !== undefined).join('.'),
      );
    }),
  );

/** A movement lot by lot, its value shared by quantity; itself where there are none. */
function byLot(movement: Movement, status: string | null | undefined, lots: readonly Incoming[]): Movement[] {
  if (lots.length === 0) return [movement];
  const quantities = lots.map(({ quantity }) => quantity);
  const values = sharedCosts(movement.valueMinor, quantities);
  return lots.map(({ lot, quantity }, index) => ({
    quantity,
    valueMinor: values[index] ?? 0,
    held: heldIn(status, quantity),
    lot,
  }));
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
