import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { parse } from '../../../shared/platform/errors.ts';
import { inputFaults } from '../../../shared/platform/input-faults.ts';
import {
  CurrencyCode,
  decimalsOf,
  formatMoney,
  shareMinor,
  taxMinor,
  toMinor,
  unsignedMinor,
} from '../../../shared/platform/money.ts';
import fc from '../../support/property.ts';

describe('decimals of a currency follow ISO 4217, whatever the runtime thinks is usual', () => {
  test.each([
    ['JPY', 0],
    ['KRW', 0],
    ['ISK', 0],
    ['EUR', 2],
    ['HUF', 2],
    ['IDR', 2],
    ['COP', 2],
    ['LBP', 2],
    ['KWD', 3],
    ['IQD', 3],
    ['CLF', 4],
  ])('%s has %i', (currency, decimals) => {
    expect(decimalsOf(currency)).toBe(decimals);
  });
});

test.each([
  ['14.80', 'EUR', 1480],
  ['14.8', 'EUR', 1480],
  ['0.29', 'EUR', 29],
  ['-3.5', 'EUR', -350],
  ['101', 'JPY', 101],
  ['1.234', 'KWD', 1234],
  ['90071992547409.91', 'EUR', Number.MAX_SAFE_INTEGER],
])('%s %s is %i minor units', (decimal, currency, minor) => {
  expect(toMinor(decimal, currency)).toBe(minor);
});

test.each([
  ['14.805', 'EUR'],
  ['1.5', 'JPY'],
  ['1.2345', 'KWD'],
])('%s %s has more decimals than the currency', (decimal, currency) => {
  expect(() => toMinor(decimal, currency)).toThrow(RangeError);
});

test.each([
  [{ amountMinor: 123_450, currency: 'EUR' }, 'en', '€1,234.50'],
  [{ amountMinor: 5, currency: 'EUR' }, 'en', '€0.05'],
  [{ amountMinor: -5, currency: 'EUR' }, 'en', '-€0.05'],
  [{ amountMinor: 101, currency: 'JPY' }, 'en', '¥101'],
  [{ amountMinor: 12_345, currency: 'HUF' }, 'en', 'HUF\u00a0123.45'],
  [{ amountMinor: 1234, currency: 'KWD' }, 'en', 'KWD\u00a01.234'],
  [{ amountMinor: 123_450, currency: 'EUR' }, 'de', '1.234,50\u00a0€'],
  [{ amountMinor: Number.MAX_SAFE_INTEGER, currency: 'EUR' }, 'en', '€90,071,992,547,409.91'],
])('%o reads in %s as %s', (money, locale, text) => {
  expect(formatMoney(money, locale)).toBe(text);
});

test.each([
  [10, 1, 3, 3],
  [10, 2, 3, 7],
  [1, 1, 2, 1],
  [-1, 1, 2, -1],
  [5, 0, 3, 0],
  [5, 3, 3, 5],
  [0, 1, 3, 0],
  [5, 0, 0, 0],
  [Number.MAX_SAFE_INTEGER, 1, 1, Number.MAX_SAFE_INTEGER],
])('of %i the share %i/%i is %i', (amount, part, whole, share) => {
  expect(shareMinor(amount, part, whole)).toBe(share);
});

test('a part and its rest are never more than one minor unit off the whole, and shares grow with the part', () => {
  fc.assert(
    fc.property(
      fc.nat(1_000_000_000),
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.nat(1_000_000),
      (amount, whole, some) => {
        const part = some % (whole + 1);
        expect(
          Math.abs(shareMinor(amount, part, whole) + shareMinor(amount, whole - part, whole) - amount),
        ).toBeLessThan(2);
        expect(shareMinor(amount, part, whole)).toBeLessThanOrEqual(
          shareMinor(amount, Math.min(part + 1, whole), whole),
        );
      },
    ),
  );
});

test('rounding is half away from zero, by the decimal value and not the binary one', () => {
  const percent = 1_000_000;
  expect([taxMinor(50, percent), taxMinor(-50, percent), taxMinor(49, percent)]).toEqual([1, -1, 0]);
  expect(taxMinor(10_000_000_000_000, 8_875_001)).toBe(887_500_100_000);
});

test.each(['EUR', 'JPY', 'KWD'])('%s is a currency', (code) => {
  expect(CurrencyCode.safeParse(code).success).toBe(true);
});
test.each(['eur', 'EURO', '', 'XXY'])('%j is none', (code) => {
  expect(CurrencyCode.safeParse(code).success).toBe(false);
});

test.each([
  [-1, inputFaults.tooSmall],
  [1.5, inputFaults.notWhole],
  [10_000_000_000_001, 'An amount has at most {limit, number} minor units.'],
  ['1', inputFaults.notANumber],
])('of an amount of %s is said what is wrong with it', (amount, text) => {
  expect(() => parse(z.object({ amount: unsignedMinor }), { amount })).toThrow(text);
});
