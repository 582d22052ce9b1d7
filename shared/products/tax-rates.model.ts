import * as z from 'zod/mini';
import { Code } from '../code-lists/code-list.model.ts';
import { withCode } from '../platform/errors.ts';
import { MILLIONTHS, WHOLE } from '../platform/money.ts';
import type { SettingsTable } from '../platform/settings.ts';

/** Codes that mean by themselves that nothing is taxed. */
const UNTAXED: ReadonlySet<string> = new Set(['ZERO', 'EXEMPT']);

/** The rate of a tax code in millionths of a percent. */
export const TaxRate = z.object({ taxCode: Code, rate: z.int().check(z.minimum(0), z.maximum(WHOLE)) }).check(
  z.refine(({ taxCode, rate }) => rate === 0 || !UNTAXED.has(taxCode), {
    ...withCode('VALIDATION', 'This code always has the rate 0.'),
    path: ['rate'],
  }),
);
export type TaxRate = z.infer<typeof TaxRate>;

const MAX_RATES = 300;
export const TaxRates = z.object({ rates: z.array(TaxRate).check(z.maxLength(MAX_RATES)) });
export type TaxRates = z.infer<typeof TaxRates>;

export const taxRatesTable: SettingsTable<typeof TaxRates> = {
  name: 'taxRates',
  shape: TaxRates,
  defaults: {
    rates: [
      { taxCode: 'STANDARD', rate: 19 * MILLIONTHS },
      { taxCode: 'REDUCED', rate: 7 * MILLIONTHS },
      { taxCode: 'ZERO', rate: 0 },
      { taxCode: 'EXEMPT', rate: 0 },
    ],
  },
};

export const TaxRateChanges = z.object({
  rates: z.array(TaxRate).check(z.minLength(1), z.maxLength(MAX_RATES)),
  expectedVersion: z.nullish(z.int()),
});
export type TaxRateChanges = z.input<typeof TaxRateChanges>;

/** The rates with the changed ones in their places, new ones at the end. */
export function withRates(rates: readonly TaxRate[], changed: readonly TaxRate[]): TaxRate[] {
  const all = new Map(rates.map((one) => [one.taxCode, one]));
  for (const one of changed) all.set(one.taxCode, { ...all.get(one.taxCode), ...one });
  return [...all.values()];
}
