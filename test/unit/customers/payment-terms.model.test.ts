import { describe, expect, test } from 'vitest';
import { paymentTerms } from '../../../shared/customers/customer.code-lists.ts';
import { cashDiscountOf, dueDay, instalmentsOf, PaymentTerms } from '../../../shared/customers/payment-terms.model.ts';
import fc from '../../support/property.ts';

test.each<[string, string, string]>([
  ['2026-11-21', 'DUE_ON_RECEIPT', '2026-11-21'],
  ['2026-11-21', 'NET_7', '2026-11-28'],
  ['2026-11-21', 'NET_14', '2026-12-05'],
  ['2026-11-21', 'NET_30', '2026-12-21'],
  ['2026-12-02', 'NET_30', '2027-01-01'],
  ['2027-01-31', 'NET_30', '2027-03-02'],
  ['2028-01-31', 'NET_30', '2028-03-01'],
  ['2028-02-28', 'NET_7', '2028-03-06'],
  ['2027-02-28', 'NET_7', '2027-03-07'],
  ['2026-11-21', 'NET_45', '2027-01-05'],
  ['2026-03-01', 'NET_60', '2026-04-30'],
  ['2026-03-28', 'NET_90', '2026-06-26'],
])('what is issued on %s with %s falls due on %s', (issuedOn, code, day) => {
  expect(dueDay(issuedOn, paymentTerms.more?.of[code]?.paymentTerms ?? { days: Number.NaN })).toBe(day);
});

const month = { months: 1 };
const monthEnd = { fromMonthEnd: true };
const cutOff = { fromMonthEnd: true, cutOffDay: 25, days: 10 };
test.each<[string, string, Parameters<typeof dueDay>[1], string]>([
  ['a month', '2027-01-15', month, '2027-02-15'],
  ['a month from the 31st', '2027-01-31', month, '2027-02-28'],
  ['a month from the 31st in a leap year', '2028-01-31', month, '2028-02-29'],
  ['a month from the 30th', '2027-01-30', month, '2027-02-28'],
  ['a month from the last of February', '2027-02-28', month, '2027-03-28'],
  ['a month over the year', '2026-12-31', month, '2027-01-31'],
  ['a year from 29 February', '2028-02-29', { months: 12 }, '2029-02-28'],
  ['four years from 29 February', '2028-02-29', { months: 48 }, '2032-02-29'],
  ['a month and ten days', '2027-01-31', { months: 1, days: 10 }, '2027-03-10'],
  ['the end of the month', '2027-02-03', monthEnd, '2027-02-28'],
  ['the end of the month in a leap year', '2028-02-03', monthEnd, '2028-02-29'],
  ['the end of the month on its last day', '2027-04-30', monthEnd, '2027-04-30'],
  ['the end of the next month', '2027-02-28', { ...monthEnd, months: 1 }, '2027-03-31'],
  ['the end of the second month', '2026-12-05', { ...monthEnd, months: 2 }, '2027-02-28'],
  ['the end of the month and 30 days', '2027-01-05', { ...monthEnd, days: 30 }, '2027-03-02'],
  ['on the cut-off day', '2027-01-25', cutOff, '2027-02-10'],
  ['after the cut-off day', '2027-01-26', cutOff, '2027-03-10'],
  ['after the cut-off day in December', '2026-12-26', cutOff, '2027-02-10'],
  ['on the last day, after the cut-off', '2028-01-31', cutOff, '2028-03-10'],
  ['at once', '2027-01-31', {}, '2027-01-31'],
])('%s: %s', (_, issuedOn, terms, day) => {
  expect(dueDay(issuedOn, terms)).toBe(day);
});

describe('parts of a total', () => {
  const inThree = {
    instalments: [33_330_000, 33_330_000, 33_340_000].map((share, index) => ({ share, months: index + 1 })),
  };

  test('are the deposit and the rest, by their days, and the last takes what rounding leaves', () => {
    expect(instalmentsOf('2027-01-31', 10_001, inThree)).toEqual([
      { dueOn: '2027-02-28', amountMinor: 3333 },
      { dueOn: '2027-03-31', amountMinor: 3334 },
      { dueOn: '2027-04-30', amountMinor: 3334 },
    ]);
    expect(instalmentsOf('2027-01-31', 999, { deposit: 30_000_000, days: 30 })).toEqual([
      { dueOn: '2027-01-31', amountMinor: 300 },
      { dueOn: '2027-03-02', amountMinor: 699 },
    ]);
    expect(instalmentsOf('2027-01-31', 999, { days: 30 })).toEqual([{ dueOn: '2027-03-02', amountMinor: 999 }]);
    expect(instalmentsOf('2027-01-31', 0, inThree)).toEqual([{ dueOn: '2027-04-30', amountMinor: 0 }]);
  });

  test('add up to it, none is negative, and they come by their days', () => {
    const shares = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 12 }).map((weights) => {
      const whole = weights.reduce((sum, weight) => sum + weight, 0);
      const parts = weights.map((weight) => Math.max(1, Math.floor((weight * 90_000_000) / whole)));
      return [...parts, 100_000_000 - parts.reduce((sum, part) => sum + part, 0)];
    });
    const anyTerms = fc.record({ shares, months: fc.integer({ min: 0, max: 24 }), fromMonthEnd: fc.boolean() });
    fc.assert(
      fc.property(anyTerms, fc.integer({ min: 1, max: 10_000_000_000_000 }), (terms, total) => {
        const instalments = terms.shares.map((share, index) => ({ share, days: index, months: terms.months }));
        const given = PaymentTerms.parse({ instalments, fromMonthEnd: terms.fromMonthEnd });
        const parts = instalmentsOf('2028-02-29', total, given);
        expect(parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(total);
        expect(parts.every(({ amountMinor }) => amountMinor > 0)).toBe(true);
        expect(parts.map(({ dueOn }) => dueOn)).toEqual(parts.map(({ dueOn }) => dueOn).sort());
      }),
    );
  });
});

test('what is paid early may have something left off', () => {
  expect(cashDiscountOf('2028-02-20', 11_900, { days: 30, cashDiscount: { rate: 2_000_000, days: 10 } })).toEqual({
    until: '2028-03-01',
    amountMinor: 238,
  });
  expect(cashDiscountOf('2028-02-20', 11_900, { days: 30 })).toBe(undefined);
});

test.each<[string, object, string]>([
  ['a cut-off day without the end of the month', { cutOffDay: 25 }, 'cutOffDay'],
  ['a cut-off day that February lacks', { fromMonthEnd: true, cutOffDay: 29 }, 'cutOffDay'],
  ['parts that are not the whole', { deposit: 30_000_000, instalments: [{ share: 69_990_000 }] }, 'instalments'],
  ['days beside parts', { days: 30, instalments: [{ share: 100_000_000 }] }, 'days'],
  ['a discount of nothing', { cashDiscount: { rate: 0, days: 1 } }, 'cashDiscount.rate'],
  ['a negative day', { days: -1 }, 'days'],
])('refuses %s', (_, terms, field) => {
  const { error } = PaymentTerms.safeParse(terms);
  expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
});
