import type { StockLevel } from '../stock/stock.model.ts';
import { type Drift, driftUnless } from './drift.model.ts';

/** Sums of the ledger rows of a level. */
export interface LedgerSum {
  readonly quantity: number;
  readonly valueMinor: number;
}

const placeOf = (level: Pick<StockLevel, 'productId' | 'warehouseId'>) => ({
  recordId: level.productId,
  detail: `warehouse ${level.warehouseId}`,
});

/** A level against its ledger and itself. */
export const levelDrifts = (level: StockLevel, ledger: LedgerSum): Drift[] => [
  ...driftUnless('STOCK_ON_HAND', placeOf(level), ledger.quantity, level.onHand),
  ...driftUnless('STOCK_VALUE', placeOf(level), ledger.valueMinor, level.valueMinor),
  ...driftUnless('STOCK_AVAILABLE', placeOf(level), level.onHand - level.reserved, level.available),
];

/** What is reserved of a level against what the lines of open orders have reserved there. */
export const reservedDrifts = (
  level: Pick<StockLevel, 'productId' | 'warehouseId' | 'reserved'>,
  lines: number,
): Drift[] => driftUnless('STOCK_RESERVED', placeOf(level), lines, level.reserved);
