import Big from 'big.js';
import * as z from 'zod/mini';
import { type ErrorCode, withCode } from './errors.ts';
import { inputFaults } from './input-faults.ts';
import {
  CurrencyCode,
  decimalsOf,
  formatMajor,
  MAX_AMOUNT_MINOR,
  MAX_QUANTITY,
  MILLIONTHS,
  minorUnits,
  stored,
  toMultiple,
  WHOLE,
} from './money.ts';

/** A price divided by the quantity that it is for is looked at to as many decimals as decide what is half of a minor unit. */
const Exact = Big();
Exact.DP = 40;

/** Digits before and after the point that a decimal may have. */
export const DECIMAL_DIGITS = { whole: 15, fraction: 9 } as const;
const MAX_DECIMAL = `${10 ** DECIMAL_DIGITS.whole - 1}`;

type Fault = { readonly text: string; readonly values: Readonly<Record<string, string | number>> };

/** The shortest text of a decimal number, or what is wrong with it. */
export function readDecimalText(value: unknown, given: string): string | Fault {
  let decimal: Big;
  try {
    decimal = new Big(value as string);
  } catch {
    return { text: inputFaults.notADecimal, values: { given } };
  }
  if (!decimal.eq(decimal.round(DECIMAL_DIGITS.fraction, Big.roundDown)))
    return { text: inputFaults.tooFine, values: { maximum: DECIMAL_DIGITS.fraction } };
  if (decimal.abs().round(0, Big.roundDown).gt(MAX_DECIMAL))
    return { text: inputFaults.tooLarge, values: { maximum: Number(MAX_DECIMAL) } };
  return decimal.toFixed();
}

/**
 * What one unit, or `per` of them, costs, as records keep it beside their currency: an exact decimal in its major unit. `per` is in
 * millionths of the unit, absent for one.
 */
export const UnitPriceAmount = z.object({ amount: z.string(), per: z.nullish(stored.quantity) });
export type UnitPriceAmount = z.infer<typeof UnitPriceAmount>;

/** A price seen from outside its record. */
export interface UnitPrice extends UnitPriceAmount {
  readonly currency: string;
  readonly unit: string;
}

export const decimalText = z.pipe(
  z.string(),
  z.transform((text, check) => {
    const read = readDecimalText(text, text);
    if (typeof read === 'string') return read;
    check.issues.push({ code: 'custom', input: text, params: { code: 'VALIDATION' satisfies ErrorCode, ...read } });
    return z.NEVER;
  }),
);

/** What a client says for a price: not negative, and no more than an amount may be. */
export const UnitPriceInput = z
  .object({
    amount: decimalText.check(
      z.refine((amount) => !amount.startsWith('-'), withCode('VALIDATION', 'A price is not negative.')),
    ),
    currency: CurrencyCode,
    per: z.nullish(
      z
        .int()
        .check(
          z.refine(
            (per) => per > 0 && per <= MAX_QUANTITY,
            withCode('VALIDATION', 'A price is for a quantity of more than zero.'),
          ),
        ),
    ),
  })
  .check(
    z.superRefine(({ amount, currency }, check) => {
      if (new Big(amount).times(minorUnits(currency)).gt(MAX_AMOUNT_MINOR))
        check.addIssue({
          code: 'custom',
          path: ['amount'],
          ...withCode('VALIDATION', 'An amount has at most {limit, number} minor units.', { limit: MAX_AMOUNT_MINOR }),
        });
    }),
  );
export type UnitPriceInput = z.input<typeof UnitPriceInput>;

/** The form that records keep. */
export const keptPrice = ({ amount, per }: UnitPriceAmount): UnitPriceAmount =>
  per == null || per === MILLIONTHS ? { amount } : { amount, per };

export const isFree = ({ amount }: UnitPriceAmount): boolean => new Big(amount).eq(0);

/** Net amount of a line: unit price × quantity × (1 − discount) for each discount, rounded once to a multiple of the unit, half away from zero. */
export const lineNetMinor = (
  price: UnitPriceAmount,
  currency: string,
  quantity: number,
  discounts: readonly number[] = [],
  unit = 1,
): number =>
  toMultiple(
    discounts
      .reduce(
        (amount, discount) => amount.times(WHOLE - discount),
        new Exact(price.amount).times(minorUnits(currency)).times(quantity),
      )
      .div(new Exact(WHOLE).pow(discounts.length).times(price.per ?? MILLIONTHS)),
    unit,
  );

/** Decimals that a price has that was divided by a quantity. */
const AVERAGE_DECIMALS = 6;

/** What one unit costs of a quantity that is worth an amount, rounded to six decimals. */
export const averagePrice = (valueMinor: number, currency: string, quantity: number): UnitPriceAmount => ({
  amount: new Exact(valueMinor)
    .times(MILLIONTHS)
    .div(new Exact(quantity).times(minorUnits(currency)))
    .round(AVERAGE_DECIMALS, Big.roundHalfUp)
    .toFixed(),
});

/** The amount with at least the decimals that its currency has: 14.50. */
export const shownPrice = ({ amount, currency }: Pick<UnitPrice, 'amount' | 'currency'>): string =>
  new Big(amount).toFixed(Math.max(decimalsOf(currency), amount.split('.')[1]?.length ?? 0));

/** The amount for people, for example `€0.0123`. Refuses what is no locale (VALIDATION). */
export const formatUnitPrice = (price: Pick<UnitPrice, 'amount' | 'currency'>, locale = 'en'): string =>
  formatMajor(shownPrice(price), price.currency, locale);
