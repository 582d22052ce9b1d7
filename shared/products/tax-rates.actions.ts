import { type Context, requirePermission } from '../platform/context.ts';
import { parse } from '../platform/errors.ts';
import { readSettings, type Settings, writeSettings } from '../platform/settings.ts';
import { TaxRateChanges, type TaxRates, taxRatesTable } from './tax-rates.model.ts';

export type TaxRateSettings = Settings<TaxRates>;

/** The tenant's tax rates in millionths of a percent by tax code; batches with other reads of the same turn. */
export const readTaxRates = async (ctx: Context): Promise<TaxRates> => (await readTaxRateSettings(ctx)).value;

/** The tax rates with the version of their table; version 0 while the defaults apply. */
export const readTaxRateSettings = (ctx: Context): Promise<TaxRateSettings> => readSettings(ctx, taxRatesTable);

/** Changes the named rates for documents from now on; posted documents keep theirs. Writes nothing when none differs. */
export async function updateTaxRates(ctx: Context, input: TaxRateChanges): Promise<TaxRateSettings> {
  requirePermission(ctx, 'updateTaxRates');
  const { rates, expectedVersion } = parse(TaxRateChanges, input);
  const stored = await readTaxRateSettings(ctx);
  const value = { ...stored.value, ...Object.fromEntries(rates.map(({ taxCode, rate }) => [taxCode, rate])) };
  const differs = rates.some(({ taxCode, rate }) => stored.value[taxCode] !== rate);
  return differs ? writeSettings(ctx, taxRatesTable, value, expectedVersion) : stored;
}
