import Big from 'big.js';
import { minorUnits } from '../../shared/platform/money.ts';

/** A price for one unit of so many minor units. */
export const priceOf = (amountMinor: number, currency = 'EUR') => ({
  amount: new Big(amountMinor).div(minorUnits(currency)).toFixed(),
  currency,
});

/** The same as records keep it. */
export const keptPriceOf = (amountMinor: number, currency = 'EUR') => ({
  amount: priceOf(amountMinor, currency).amount,
});
