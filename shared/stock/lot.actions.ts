import type { Write } from '../platform/commit.ts';
import type { Context } from '../platform/context.ts';
import { DomainError, notFound } from '../platform/errors.ts';
import { findAlias } from '../products/product.actions.ts';
import { type Product, productIdOf } from '../products/product.model.ts';
import { isTracked, trackingOf } from '../products/product-tracking.model.ts';
import { type At, type Lot, LotNumber, lotIdOf, lotsFor, type NamedLot, type StockQuant } from './lot.model.ts';
import * as store from './lot.store.ts';
import { outOfStock, type StockLevelKey } from './stock.model.ts';
import { AVAILABLE, type StockStatus } from './stock-status.model.ts';

export { findLot, listAvailableQuants, listQuants } from './lot.store.ts';

/** The lot, or NOT_FOUND. */
export async function getLot(ctx: Context, id: string): Promise<Lot> {
  const lot = await store.findLot(ctx, id);
  if (!lot) throw notFound('No lot has this id.', 'id');
  return lot;
}

/** The lot or serial number of the product with a SKU, or undefined. */
export async function findLotByNumber(ctx: Context, sku: string, number: string): Promise<Lot | undefined> {
  const productId = productIdOf(sku);
  const trimmed = LotNumber.safeParse(number);
  if (!trimmed.success) return undefined;
  const [lot, alias] = await Promise.all([
    store.findLot(ctx, lotIdOf(productId, trimmed.data)),
    findAlias(ctx, productId),
  ]);
  return alias === undefined ? lot : store.findLot(ctx, lotIdOf(alias, trimmed.data));
}

/** What is on hand of a lot in a warehouse in a status; refuses OUT_OF_STOCK when less is there than is asked for. */
export async function quantOf(
  ctx: Context,
  { productId, warehouseId }: StockLevelKey,
  number: string,
  status: StockStatus,
  asked: number,
  field: string,
): Promise<StockQuant> {
  const lot = await store.findLot(ctx, lotIdOf(productId, number));
  if (!lot)
    throw new DomainError('NOT_FOUND', 'The product has no lot or serial number {number}.', field, {
      params: { number },
    });
  const place = { productId, warehouseId, lotId: lot.id, lotNumber: lot.number, expiresOn: lot.expiresOn, status };
  const quant = await store.findQuant(ctx, place);
  if (!quant || quant.quantity < asked) throw outOfStock(quant?.quantity, field);
  return quant;
}

/** A lot as it comes in: as it is, or as it begins. */
export interface Incoming {
  readonly lot: Lot;
  readonly isNew: boolean;
  readonly quantity: number;
  readonly field: string;
}

/**
 * The lots of what comes in, one round trip for all. Refuses what `lotsFor` does, and with INVALID_STATE a day of expiry that is not the
 * lot's.
 */
export async function incomingLots(
  ctx: Context,
  product: Product,
  named: readonly NamedLot[] | null | undefined,
  quantity: number,
  at: At,
): Promise<Incoming[]> {
  const lots = lotsFor(product, named, quantity, at);
  const stored = await Promise.all(lots.map(({ number }) => store.findLot(ctx, lotIdOf(product.id, number))));
  return lots.map(({ number, quantity: own, expiresOn }, index) => {
    const known = stored[index];
    if (known && expiresOn != null && expiresOn !== (known.expiresOn ?? undefined))
      throw new DomainError('INVALID_STATE', 'The lot {number} has another day of expiry.', at(index, 'expiresOn'), {
        params: { number },
      });
    const lot: Lot = known ?? {
      id: lotIdOf(product.id, number),
      number,
      productId: product.id,
      sku: product.sku,
      tracking: trackingOf(product),
      ...(expiresOn == null ? {} : { expiresOn }),
      onHand: 0,
      createdAt: ctx.now,
      createdBy: ctx.actor.subject,
    };
    return { lot, isNew: known === undefined, quantity: own, field: at(index, 'number') };
  });
}

const quantIn = (
  { warehouseId }: Pick<StockLevelKey, 'warehouseId'>,
  lot: Lot,
  status: StockStatus,
): Omit<StockQuant, 'quantity'> => ({
  productId: lot.productId,
  warehouseId,
  lotId: lot.id,
  lotNumber: lot.number,
  ...(lot.expiresOn == null ? {} : { expiresOn: lot.expiresOn }),
  status,
});

/** Describes that lots come into a warehouse; lots that several lines name are one. */
export function incomingWrites(
  ctx: Context,
  incoming: readonly (Incoming & { readonly warehouseId: string; readonly status?: StockStatus | null | undefined })[],
): Write[] {
  const sum = (parts: readonly Incoming[]): number => parts.reduce((all, { quantity }) => all + quantity, 0);
  const byLot = [...Map.groupBy(incoming, ({ lot }) => lot.id).values()];
  const byQuant = [...Map.groupBy(incoming, ({ lot, status }) => `${lot.id} ${status ?? AVAILABLE}`).values()];
  return [
    ...byLot.flatMap((parts) => {
      const [first] = parts;
      if (!first) return [];
      const quantity = sum(parts);
      if (first.lot.tracking === 'SERIAL' && parts.length > 1)
        throw new DomainError('VALIDATION', 'The number {number} is named twice.', parts[1]?.field, {
          params: { number: first.lot.number },
        });
      return first.isNew
        ? [store.insertLot(ctx, { ...first.lot, onHand: quantity })]
        : [store.moveLot(ctx, first.lot, quantity, first.field)];
    }),
    ...byQuant.flatMap((parts) => {
      const [first] = parts;
      if (!first) return [];
      return [store.addToQuant(ctx, { ...quantIn(first, first.lot, first.status ?? AVAILABLE), quantity: sum(parts) })];
    }),
  ];
}

/** Describes that so much of quants leaves for good; takings of one quant are one. */
export async function outgoingWrites(
  ctx: Context,
  takings: readonly { readonly quant: StockQuant; readonly quantity: number }[],
  field: string,
): Promise<Write[]> {
  const sum = (parts: typeof takings): number => parts.reduce((all, { quantity }) => all + quantity, 0);
  const byLot = [...Map.groupBy(takings, ({ quant }) => quant.lotId).values()];
  const byQuant = [
    ...Map.groupBy(
      takings,
      ({ quant: { lotId, warehouseId, status } }) => `${lotId} ${warehouseId} ${status}`,
    ).values(),
  ];
  const lots = await Promise.all(byLot.map((parts) => getLot(ctx, parts[0]?.quant.lotId ?? '')));
  return [
    ...byLot.flatMap((parts, index) => {
      const lot = lots[index];
      return lot ? [store.moveLot(ctx, lot, -sum(parts), field)] : [];
    }),
    ...byQuant.flatMap((parts) => (parts[0] ? [store.takeFromQuant(ctx, parts[0].quant, sum(parts))] : [])),
  ];
}

/** Describes that so much of a quant is in another warehouse or status. */
export const movedQuantWrites = (
  ctx: Context,
  quant: StockQuant,
  quantity: number,
  to: Partial<Pick<StockQuant, 'warehouseId' | 'status'>>,
): Write[] => [store.takeFromQuant(ctx, quant, quantity), store.addToQuant(ctx, { ...quant, ...to, quantity })];

/** The one lot that an input has to name for a product that is tracked; undefined for others. */
export function lotNumberFor(
  product: Product,
  lotNumber: string | null | undefined,
  quantity: number,
): string | undefined {
  const named = lotNumber == null ? [] : [{ number: lotNumber, quantity }];
  const [lot] = lotsFor(product, named, quantity, () => 'lotNumber');
  return isTracked(product) ? lot?.number : undefined;
}

/** The lot of a quant, as the ledger names it. */
export const lotOf = ({ lotId, lotNumber }: StockQuant): { id: string; number: string } => ({
  id: lotId,
  number: lotNumber,
});
