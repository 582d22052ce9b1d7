import * as z from 'zod/mini';
import { DomainError } from '../platform/errors.ts';
import { derivedId } from '../platform/ids.ts';
import { MILLIONTHS } from '../platform/money.ts';
import { isTracked, ProductTracking, type Tracked, trackingOf } from '../products/product-tracking.model.ts';
import { StockStatus } from './stock-status.model.ts';

const quantity = z.int().check(z.nonnegative());

/** Lot [batch], or a single piece with its serial number. Its id follows from product and number. */
export const Lot = z.object({
  id: z.string(),
  number: z.string(),
  productId: z.string(),
  sku: z.string(),
  tracking: ProductTracking,
  expiresOn: z.nullish(z.string()),
  /** In all warehouses, whatever its status; of a serial number one piece or none. */
  onHand: quantity,
  createdAt: z.string(),
  createdBy: z.string(),
});
export type Lot = z.infer<typeof Lot>;

/** What of a lot is on hand in a warehouse in a status. Those of a level add up to it, in each status. */
export const StockQuant = z.object({
  productId: z.string(),
  warehouseId: z.string(),
  lotId: z.string(),
  lotNumber: z.string(),
  expiresOn: z.nullish(z.string()),
  status: StockStatus,
  quantity,
});
export type StockQuant = z.infer<typeof StockQuant>;

export const LotNumber = z.string().check(z.trim(), z.minLength(1), z.maxLength(64));

export const lotIdOf = (productId: string, number: string): string => derivedId('lot', `${productId} ${number}`);

/** So much of a lot, as an input names it. */
export const NamedLot = z.object({
  number: LotNumber,
  quantity: z.nullish(z.int().check(z.positive())),
  expiresOn: z.nullish(z.iso.date()),
});
export type NamedLot = z.output<typeof NamedLot>;
export const NamedLots = z.nullish(z.array(NamedLot));

/** Where an input names its lots, and a part of one. */
export type At = (index?: number, part?: string) => string;

/**
 * The lots that an input names for a quantity of a product, each with its own. Refuses with VALIDATION what has none for a product that is
 * tracked, or has some for one that is not; a number twice; a serial number of more or less than one piece; and with INVALID_QUANTITY what
 * does not add up.
 */
export function lotsFor(
  product: Tracked & { readonly sku: string },
  named: readonly NamedLot[] | null | undefined,
  asked: number,
  at: At,
): (NamedLot & { readonly quantity: number })[] {
  const lots = named ?? [];
  if (!isTracked(product)) {
    if (lots.length === 0) return [];
    throw new DomainError('VALIDATION', 'The stock of {sku} has neither lots nor serial numbers.', at(), {
      params: { sku: product.sku },
    });
  }
  if (lots.length === 0)
    throw new DomainError('VALIDATION', 'The stock of {sku} is tracked: name its lots or serial numbers.', at(), {
      params: { sku: product.sku },
    });
  const isSerial = trackingOf(product) === 'SERIAL';
  const seen = new Set<string>();
  const each = lots.map((lot, index) => {
    if (seen.has(lot.number))
      throw new DomainError('VALIDATION', 'The number {number} is named twice.', at(index, 'number'), {
        params: { number: lot.number },
      });
    seen.add(lot.number);
    const quantity = lot.quantity ?? (isSerial ? MILLIONTHS : lots.length === 1 ? asked : undefined);
    if (quantity === undefined) throw new DomainError('VALIDATION', 'Say how much of each lot.', at(index, 'quantity'));
    if (isSerial && quantity !== MILLIONTHS)
      throw new DomainError('INVALID_QUANTITY', 'A serial number is of one piece.', at(index, 'quantity'));
    return { ...lot, quantity };
  });
  if (each.reduce((sum, lot) => sum + lot.quantity, 0) !== asked)
    throw new DomainError('INVALID_QUANTITY', 'The lots do not add up to the quantity.', at());
  return each;
}

/** The day after all others, for what does not expire. */
export const NEVER = '9999-12-31';

/**
 * First expired, first out: what a quantity takes of available quants in their order, and none that has expired by the day; less when there
 * is no more.
 */
export function pickedOf(
  quants: readonly StockQuant[],
  asked: number,
  today: string,
): { quant: StockQuant; quantity: number }[] {
  let left = asked;
  const picks: { quant: StockQuant; quantity: number }[] = [];
  for (const quant of quants) {
    if (left === 0) break;
    if ((quant.expiresOn ?? NEVER) < today) continue;
    const quantity = Math.min(left, quant.quantity);
    picks.push({ quant, quantity });
    left -= quantity;
  }
  return picks;
}
