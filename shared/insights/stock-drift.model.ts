import { entityIdOf, type LegalEntity } from '../organization/legal-entity.model.ts';
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

type Valued = Pick<StockLevel, 'productId' | 'warehouseId' | 'currency' | 'legalEntityId'>;

/** A level or a movement against the legal entity of its warehouse. */
export const valuationDrifts = (valued: Valued, entity: Pick<LegalEntity, 'id' | 'baseCurrency'>): Drift[] => [
  ...driftUnless('VALUATION_CURRENCY', placeOf(valued), entity.baseCurrency, valued.currency),
  ...driftUnless('LEGAL_ENTITY', placeOf(valued), entity.id, entityIdOf(valued)),
];

/** Sums of the lines of orders that take from a level. */
export interface LineSum {
  readonly reserved: number;
  readonly shipped: number;
  readonly costMinor: number;
}

/** What is reserved of a level against what the lines of open orders have reserved there. */
export const reservedDrifts = (
  level: Pick<StockLevel, 'productId' | 'warehouseId' | 'reserved'>,
  lines: number,
): Drift[] => driftUnless('STOCK_RESERVED', placeOf(level), lines, level.reserved);

/** What the ledger issued of a level, as negative sums, against what the lines of orders have shipped from there, and its cost. */
export const issuedDrifts = (
  level: Pick<StockLevel, 'productId' | 'warehouseId'>,
  lines: Pick<LineSum, 'shipped' | 'costMinor'>,
  issued: LedgerSum,
): Drift[] => [
  ...driftUnless('STOCK_ISSUED', placeOf(level), lines.shipped, -issued.quantity),
  ...driftUnless('STOCK_ISSUED_VALUE', placeOf(level), lines.costMinor, -issued.valueMinor),
];
