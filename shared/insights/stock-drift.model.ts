import { entityIdOf, type LegalEntity } from '../organization/legal-entity.model.ts';
import type { StockLevel } from '../stock/stock.model.ts';
import { AVAILABLE, type Held, onHandIn } from '../stock/stock-status.model.ts';
import { type Drift, driftUnless } from './drift.model.ts';

/** Sums of the ledger rows of a level. */
export interface LedgerSum {
  readonly quantity: number;
  readonly valueMinor: number;
  /** Of the quantity, what is not available, by status. */
  readonly held?: Held | undefined;
}

const placeOf = (level: Pick<StockLevel, 'productId' | 'warehouseId'>) => ({
  recordId: level.productId,
  detail: `warehouse ${level.warehouseId}`,
});

/** A level against its ledger and itself. */
export const levelDrifts = (level: StockLevel, ledger: LedgerSum): Drift[] => [
  ...driftUnless('STOCK_ON_HAND', placeOf(level), ledger.quantity, level.onHand),
  ...driftUnless('STOCK_VALUE', placeOf(level), ledger.valueMinor, level.valueMinor),
  ...driftUnless('STOCK_AVAILABLE', placeOf(level), onHandIn(level, AVAILABLE) - level.reserved, level.available),
  ...[...new Set([...Object.keys(level.held ?? {}), ...Object.keys(ledger.held ?? {})])].flatMap((status) => {
    const { recordId, detail } = placeOf(level);
    const place = { recordId, detail: `${detail} ${status}` };
    return driftUnless('STOCK_STATUS', place, ledger.held?.[status] ?? 0, level.held?.[status] ?? 0);
  }),
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
