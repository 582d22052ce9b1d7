import Big from 'big.js';
import * as z from 'zod/mini';
import { DomainError, limitExceeded, shownValue, withCode } from './errors.ts';
import { inputFaults } from './input-faults.ts';

/** An amount in integer minor units (cents, yen, fils) of an ISO 4217 currency. */
export const CurrencyCode = z.string().check(
  z.superRefine((code, check) => {
    if (!knownCurrencies.has(code)) check.addIssue({ code: 'custom', ...notACurrency(code) });
  }),
);
const notACurrency = (code: string) => withCode('VALIDATION', inputFaults.notACurrency, { given: shownValue(code) });
const knownCurrencies = new Set(Intl.supportedValuesOf('currency'));

export const isCurrency = (code: string): boolean => knownCurrencies.has(code);

/** The largest amount of a price, a line, a document, a payment: its sums stay far from 2^53, where numbers lose units. */
export const MAX_AMOUNT_MINOR = 10_000_000_000_000;
/** The largest sum that a record keeps of the amounts of many documents. */
export const MAX_SUM_MINOR = 100 * MAX_AMOUNT_MINOR;

const isAmount = (amount: number): boolean => Math.abs(amount) <= MAX_AMOUNT_MINOR;

export const amountMinor = z
  .int()
  .check(
    z.refine(
      isAmount,
      withCode('VALIDATION', 'An amount has at most {limit, number} minor units.', { limit: MAX_AMOUNT_MINOR }),
    ),
  );

/** Prices, costs, limits. */
export const unsignedMinor = amountMinor.check(z.nonnegative());

/** Refuses with LIMIT_EXCEEDED a sum or a product of amounts that is larger than any amount may be. */
export function requireAmount(amount: number, field: string): void {
  if (!isAmount(amount))
    throw limitExceeded('An amount has at most {limit, number} minor units.', field, MAX_AMOUNT_MINOR, amount);
}

/**
 * Numbers as records hold them, whole: millionths of the unit, minor units of the currency, millionths of a percent. Only their
 * type is looked at when a record is read (see `Aggregate`).
 */
export const stored = { quantity: z.number(), amountMinor: z.number(), rate: z.number() } as const;

export const Money = z.object({ amountMinor, currency: CurrencyCode });
export type Money = z.infer<typeof Money>;

const USUAL_DECIMALS = 2;
/** ISO 4217, list one: the currencies whose minor unit is not a hundredth. */
const decimals = new Map([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((code) => [code, 0] as const),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3] as const),
  ...'CLF UYW'.split(' ').map((code) => [code, 4] as const),
]);

/**
 * Number of decimals of a currency by ISO 4217: 0 (JPY), 2 (EUR) or 3 (KWD). Not asked of Intl, which gives what is usual in
 * shops and changes with the runtime: 0 for HUF and IDR.
 */
export const decimalsOf = (currency: string): number => decimals.get(currency) ?? USUAL_DECIMALS;

/** Minor units that a major unit of the currency has: 100 cents. */
export const minorUnits = (currency: string): number => 10 ** decimalsOf(currency);

function requireLocale(locale: string): void {
  try {
    Intl.getCanonicalLocales(locale);
  } catch {
    throw new DomainError('VALIDATION', inputFaults.notALocale, 'locale', { params: { given: shownValue(locale) } });
  }
}

/** Readable form in a BCP 47 locale, for example `€1,234.50`. Refuses what is no locale (VALIDATION). */
export const formatMoney = ({ amountMinor: amount, currency }: Money, locale = 'en'): string =>
  formatMajor(new Big(amount).div(minorUnits(currency)).toFixed(decimalsOf(currency)), currency, locale);

/** Readable form of a decimal text with the decimals that it has. Refuses what is no locale (VALIDATION). */
export function formatMajor(major: string, currency: string, locale = 'en'): string {
  requireLocale(locale);
  const digits = major.split('.')[1]?.length ?? 0;
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format.format(major as unknown as number);
}

/** Minor units of a decimal text such as `14.80`; refuses more decimals than the currency has. */
export function toMinor(decimal: string, currency: string): number {
  const minor = new Big(decimal).times(minorUnits(currency));
  if (!minor.round(0, Big.roundDown).eq(minor)) throw new RangeError(`${currency} has no such fraction: ${decimal}`);
  return minor.toNumber();
}

/** A quantity is kept in integer millionths of its unit of measure, so that 2.5 kg is 2,500,000; never a float. */
export const MILLIONTHS = 1_000_000;
/** A thousand million units: in millionths it is a ninth of what a number can count to. */
export const MAX_QUANTITY = 1_000_000_000 * MILLIONTHS;
/** 100 %. A rate is kept in integer millionths of a percent, so that 19 % is 19,000,000. */
export const WHOLE = 100 * MILLIONTHS;

/** Rounds half away from zero to whole minor units: the one rounding rule of the product, applied once per line. */
export const toWholeMinor = (value: Big): number => value.round(0, Big.roundHalfUp).toNumber();

/** The same to a multiple of so many minor units. */
export const toMultiple = (value: Big, unit: number): number => toWholeMinor(value.div(unit)) * unit;

/** Tax on a net amount at a rate in millionths of a percent, rounded once, half away from zero. */
export const taxMinor = (netMinor: number, rate: number, unit = 1): number =>
  toMultiple(new Big(netMinor).times(rate).div(WHOLE), unit);

/** The share `part / whole` of an amount, rounded half away from zero; all of it when part equals whole. */
export const shareMinor = (amount: number, part: number, whole: number, unit = 1): number =>
  whole === 0 ? 0 : toMultiple(new Big(amount).times(part).div(whole), unit);
