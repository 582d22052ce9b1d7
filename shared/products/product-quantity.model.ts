import Big from 'big.js';
import * as z from 'zod/mini';
import { DomainError } from '../platform/errors.ts';
import { MAX_QUANTITY, MILLIONTHS, stored } from '../platform/money.ts';
import { keptPrice, type UnitPriceAmount } from '../platform/unit-price.ts';
import { units } from './product.code-lists.ts';

/** A unit that a product is also counted in: `factor` of its own unit, in millionths, make one of it. */
export const AlternativeUnit = z.object({
  unit: z.string(),
  factor: stored.quantity,
  /** How fine its quantities are, when the unit is the tenant's own. */
  decimals: z.nullish(z.int()),
});
export type AlternativeUnit = z.infer<typeof AlternativeUnit>;

/** What quantities of a product count. */
export interface Countable {
  readonly unit: string;
  readonly unitDecimals?: number | null | undefined;
  readonly alternativeUnits?: readonly AlternativeUnit[] | null | undefined;
}

/** Decimals of the units that every tenant has; undefined for one of its own, of which each product keeps them. */
export const decimalsOf = (unit: string): number | undefined => units.more?.of[unit]?.decimals;

/**
 * Refuses with INVALID_QUANTITY what is not positive, finer than the product's unit allows, or beyond the largest quantity, and
 * with INVALID_STATE a unit of a later version.
 */
export const requireQuantity = (product: Countable, quantity: number, field: string): void =>
  requireCounted(product.unit, decimalsOf(product.unit) ?? product.unitDecimals, quantity, field);

function requireCounted(unit: string, decimals: number | null | undefined, quantity: number, field: string): void {
  if (decimals == null)
    throw new DomainError('INVALID_STATE', 'The unit {unit} is of a later version.', field, {
      params: { unit },
    });
  const smallest = 10 ** (6 - decimals);
  if (!Number.isSafeInteger(quantity) || quantity <= 0)
    throw new DomainError('INVALID_QUANTITY', 'A quantity is more than zero.', field);
  if (quantity > MAX_QUANTITY) throw new DomainError('INVALID_QUANTITY', 'The quantity is too large.', field);
  if (quantity % smallest !== 0)
    throw new DomainError(
      'INVALID_QUANTITY',
      'A quantity in {unit} has {decimals, plural, =0 {no decimals} one {at most # decimal} other {at most # decimals}}.',
      field,
      { params: { unit, decimals } },
    );
}

/** A quantity as somebody said it, and what one of its unit is in that of the product. */
export interface Counted {
  readonly unit: string;
  readonly quantity: number;
  /** Millionths of the unit of the product. */
  readonly factor: number;
}

/**
 * A quantity in one of the units of a product, by default its own, and the same in its own unit, exactly. Refuses with
 * UNKNOWN_CODE a unit that it does not have, with INVALID_QUANTITY what is too fine for either unit.
 */
export function countedIn(
  product: Countable & { readonly sku: string },
  said: { readonly unit?: string | null | undefined; readonly quantity: number },
  field: string,
): { readonly quantity: number; readonly counted?: Counted } {
  const { unit, quantity } = said;
  if (unit == null || unit === product.unit) {
    requireQuantity(product, quantity, `${field}.quantity`);
    return { quantity };
  }
  const { factor, decimals } = alternativeUnit(product, unit, `${field}.unit`);
  requireCounted(unit, decimalsOf(unit) ?? decimals, quantity, `${field}.quantity`);
  const own = exactly(new Big(quantity).times(factor).div(MILLIONTHS));
  if (own === undefined)
    throw new DomainError(
      'INVALID_QUANTITY',
      'This quantity in {unit} is no exact quantity in {own}.',
      `${field}.quantity`,
      { params: { unit, own: product.unit } },
    );
  requireQuantity(product, own, `${field}.quantity`);
  return { quantity: own, counted: { unit, quantity, factor } };
}

function alternativeUnit(
  { sku, unit: own, alternativeUnits }: Countable & { readonly sku: string },
  unit: string,
  field: string,
): AlternativeUnit {
  const found = alternativeUnits?.find((one) => one.unit === unit);
  if (!found)
    throw new DomainError('UNKNOWN_CODE', 'The product {sku} is not counted in {unit}.', field, {
      params: { sku, unit },
      details: {
        type: 'UnknownCodeDetails',
        list: units.name,
        codes: [own, ...(alternativeUnits ?? []).map((one) => one.unit)],
      },
    });
  return found;
}

/**
 * A price that was said for a unit as one for the unit of the product: the same amount, for the quantity that this is. Refuses with
 * VALIDATION when that is no exact quantity.
 */
export function ownPrice(price: UnitPriceAmount, counted: Counted | undefined, field: string): UnitPriceAmount {
  if (!counted) return keptPrice(price);
  const per = exactly(new Big(price.per ?? MILLIONTHS).times(counted.factor).div(MILLIONTHS));
  if (per === undefined || per === 0 || per > MAX_QUANTITY)
    throw new DomainError(
      'VALIDATION',
      'A price for this many {unit} is none for an exact quantity of the product.',
      `${field}.per`,
      { params: { unit: counted.unit } },
    );
  return keptPrice({ ...price, per });
}

/** The whole number that it is, or undefined. */
const exactly = (value: Big): number | undefined =>
  value.eq(value.round(0, Big.roundDown)) ? value.toNumber() : undefined;
