import { isDeepStrictEqual } from 'node:util';
import { refuseCodes, refusedCodes } from '../code-lists/code-list.actions.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { parse } from '../platform/errors.ts';
import { readSettings, type Settings, writeSettings } from '../platform/settings.ts';
import { taxCodes } from './product.code-lists.ts';
import { TaxRateChanges, type TaxRates, taxRatesTable, withRates } from './tax-rates.model.ts';

export type TaxRateSettings = Settings<TaxRates>;

/** The tenant's tax rates in millionths of a percent by tax code; batches with other reads of the same turn. */
export async function readTaxRates(ctx: Context): Promise<Readonly<Record<string, number>>> {
  const { rates } = (await readTaxRateSettings(ctx)).value;
  return Object.fromEntries(rates.map(({ taxCode, rate }) => [taxCode, rate]));
}

/** The tax rates with the version of their table; version 0 while the defaults apply. */
export const readTaxRateSettings = (ctx: Context): Promise<TaxRateSettings> => readSettings(ctx, taxRatesTable);

/** Changes the named rates for documents from now on; posted documents keep theirs. Writes nothing when none differs. */
export async function updateTaxRates(ctx: Context, input: TaxRateChanges): Promise<TaxRateSettings> {
  requirePermission(ctx, 'updateTaxRates');
  const { rates: changed, expectedVersion } = parse(TaxRateChanges, input);
  const uses = changed.map(({ taxCode }, index) => ({
    list: taxCodes,
    code: taxCode,
    field: `rates.${index}.taxCode`,
    retiredToo: true,
  }));
  const [stored, refused] = await Promise.all([readTaxRateSettings(ctx), refusedCodes(ctx, uses)]);
  refuseCodes(refused);
  const rates = withRates(stored.value.rates, changed);
  return isDeepStrictEqual(rates, [...stored.value.rates])
    ? stored
    : writeSettings(ctx, taxRatesTable, { rates }, expectedVersion);
}
