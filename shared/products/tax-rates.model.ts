import * as z from 'zod';
import { withCode } from '../platform/errors.ts';
import { MILLIONTHS, WHOLE } from '../platform/money.ts';
import type { SettingsTable } from '../platform/settings.ts';
import { TaxCode } from './product.model.ts';

const rate = z.int().min(0).max(WHOLE);
const none = z.int().refine((value) => value === 0, withCode('VALIDATION', 'This code always has the rate 0.'));

/** The rate of each tax code in millionths of a percent. */
export const TaxRates = z.strictObject({ STANDARD: rate, REDUCED: rate, ZERO: none, EXEMPT: none });
export type TaxRates = Record<TaxCode, number>;

export const taxRatesTable: SettingsTable<z.ZodType<TaxRates>> = {
  name: 'taxRates',
  shape: TaxRates,
  defaults: { STANDARD: 19 * MILLIONTHS, REDUCED: 7 * MILLIONTHS, ZERO: 0, EXEMPT: 0 },
};

export const TaxRateChanges = z.object({
  rates: z
    .array(z.object({ taxCode: TaxCode, rate: z.int() }))
    .min(1)
    .max(TaxCode.options.length),
  expectedVersion: z.int().nullish(),
});
export type TaxRateChanges = z.input<typeof TaxRateChanges>;
