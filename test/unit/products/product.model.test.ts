import { describe, expect, test } from 'vitest';
import { isDomainError } from '../../../shared/platform/errors.ts';
import { isId } from '../../../shared/platform/ids.ts';
import { MAX_QUANTITY } from '../../../shared/platform/money.ts';
import { NewProduct, productIdOf, Sku, storedFieldsOf } from '../../../shared/products/product.model.ts';
import { requireQuantity } from '../../../shared/products/product-quantity.model.ts';
import { TaxRates, taxRatesTable, withRates } from '../../../shared/products/tax-rates.model.ts';
import { priceOf } from '../../support/prices.ts';
import { aProduct, aProductInput } from '../../support/products.ts';

const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (isDomainError(error)) return `${error.code} ${error.refusals[0]?.field}`;
    throw error;
  }
  return 'none';
};

describe('a SKU', () => {
  test.each([
    ['chai-1', 'CHAI-1'],
    ['  a.b/c_d ', 'A.B/C_D'],
    ['1', '1'],
    ['x'.repeat(64), 'X'.repeat(64)],
  ])('%j is kept as %j', (given, kept) => {
    expect(Sku.parse(given)).toBe(kept);
  });

  test.each(['', '   ', 'a b', 'ä', 'a#b', 'x'.repeat(65)])('%j is refused', (given) => {
    expect(Sku.safeParse(given).success).toBe(false);
  });

  test('gives the same product id in any case and with outer blanks', () => {
    expect(productIdOf(' chai ')).toBe(productIdOf('CHAI'));
    expect(productIdOf('CHAI')).not.toBe(productIdOf('CHAI2'));
    expect(isId('prd', productIdOf('CHAI'))).toBe(true);
  });
});

describe('a new product', () => {
  test('is an active piece at the standard tax rate unless told otherwise', () => {
    const { unit, taxCode, active, externalRefs } = NewProduct.parse(aProductInput());
    expect({ unit, taxCode, active, externalRefs }).toEqual({
      unit: 'PIECE',
      taxCode: 'STANDARD',
      active: true,
      externalRefs: [],
    });
  });

  test.each([
    ['a negative price', { price: { amount: '-0.01', currency: 'EUR' } }],
    ['a tenth decimal', { price: { amount: '0.0000000001', currency: 'EUR' } }],
    ['an unknown currency', { price: { amount: '0.01', currency: 'EUX' } }],
    ['a negative cost', { cost: { amount: '-0.01', currency: 'EUR' } }],
    ['an empty name', { name: ' ' }],
  ])('refuses %s', (_, changes) => {
    expect(NewProduct.safeParse(aProductInput(changes)).success).toBe(false);
  });
});

describe('price and cost', () => {
  const eur = (amountMinor: number) => priceOf(amountMinor);
  const usd = (amountMinor: number) => priceOf(amountMinor, 'USD');

  test('are stored as amounts of one currency', () => {
    expect(storedFieldsOf({ price: eur(10), cost: eur(7) })).toEqual({
      price: { amount: '0.1' },
      currency: 'EUR',
      cost: { amount: '0.07' },
    });
  });

  test('a cost alone is in the currency of the stored price', () => {
    expect(storedFieldsOf({ cost: eur(7) }, aProduct())).toEqual({ cost: { amount: '0.07' } });
    expect(refusal(() => storedFieldsOf({ cost: usd(7) }, aProduct()))).toBe('CURRENCY_MISMATCH cost.currency');
  });

  test('null takes the cost away, absence keeps it', () => {
    expect(storedFieldsOf({ cost: null }, aProduct())).toEqual({ cost: null });
    expect(storedFieldsOf({}, aProduct())).toEqual({});
  });

  test.each([
    ['price in another currency than the kept cost', { price: usd(10) }, aProduct(), 'CURRENCY_MISMATCH cost.currency'],
    [
      'price and cost in different currencies',
      { price: usd(10), cost: eur(7) },
      aProduct(),
      'CURRENCY_MISMATCH cost.currency',
    ],
    ['both in a new currency', { price: usd(10), cost: usd(7) }, aProduct(), 'none'],
    ['price in a new currency without any cost', { price: usd(10) }, aProduct({ cost: null }), 'none'],
    ['price in a new currency while the cost goes', { price: usd(10), cost: null }, aProduct(), 'none'],
  ])('%s: %4$s', (_, given, stored, expected) => {
    expect(refusal(() => storedFieldsOf(given, stored))).toBe(expected);
  });
});

describe('a quantity', () => {
  test.each<[string, number, boolean]>([
    ['PIECE', 1_000_000, true],
    ['PIECE', 0, false],
    ['PIECE', -1_000_000, false],
    ['PIECE', 1_500_000, false],
    ['PIECE', 1, false],
    ['BOX', 2_000_000, true],
    ['BOX', 2_000_001, false],
    ['KILOGRAM', 1, true],
    ['KILOGRAM', 2_500_000, true],
    ['KILOGRAM', 0.5, false],
    ['HOUR', 250_000, true],
    ['PIECE', MAX_QUANTITY, true],
    ['PIECE', MAX_QUANTITY + 1_000_000, false],
    ['PIECE', Number.NaN, false],
    ['PIECE', Number.POSITIVE_INFINITY, false],
  ])('in %s of %d millionths: %s', (unit, quantity, allowed) => {
    expect(refusal(() => requireQuantity({ unit }, quantity, 'lines.0.quantity'))).toBe(
      allowed ? 'none' : 'INVALID_QUANTITY lines.0.quantity',
    );
  });
});

test('a quantity in a unit of the tenant is as fine as the product says; without it the unit is of a later version', () => {
  const check = (unitDecimals: number | undefined, quantity: number) =>
    refusal(() => requireQuantity({ unit: 'DOZEN', unitDecimals }, quantity, 'quantity'));
  expect([check(1, 100_000), check(1, 50_000), check(undefined, 1_000_000)]).toEqual([
    'none',
    'INVALID_QUANTITY quantity',
    'INVALID_STATE quantity',
  ]);
});

describe('tax rates', () => {
  test('have defaults that their own shape allows', () => {
    expect(TaxRates.parse(taxRatesTable.defaults)).toEqual(taxRatesTable.defaults);
  });

  test.each([
    ['a rate above 100 %', { taxCode: 'STANDARD', rate: 100_000_001 }],
    ['a negative rate', { taxCode: 'REDUCED', rate: -1 }],
    ['a fraction of a millionth', { taxCode: 'REDUCED', rate: 1.5 }],
    ['tax on what is exempt', { taxCode: 'EXEMPT', rate: 1 }],
  ])('refuse %s', (_, rate) => {
    expect(TaxRates.safeParse({ rates: [rate] }).success).toBe(false);
  });

  test('change in their places, new ones come at the end', () => {
    const { rates } = taxRatesTable.defaults;
    const changed = withRates(rates, [
      { taxCode: 'LUXURY', rate: 33_000_000 },
      { taxCode: 'REDUCED', rate: 8_000_000 },
    ]);
    expect(changed.map(({ taxCode, rate }) => `${taxCode} ${rate}`)).toEqual([
      'STANDARD 19000000',
      'REDUCED 8000000',
      'ZERO 0',
      'EXEMPT 0',
      'LUXURY 33000000',
    ]);
  });
});
