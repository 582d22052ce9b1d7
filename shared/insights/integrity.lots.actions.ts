import type { Context } from '../platform/context.ts';
import { isTracked } from '../products/product-tracking.model.ts';
import { findLot, listQuants } from '../stock/lot.actions.ts';
import type { StockLedgerEntry, StockLevel } from '../stock/stock.model.ts';
import { AVAILABLE } from '../stock/stock-status.model.ts';
import { type Drift, driftUnless } from './drift.model.ts';
import { pagesOf } from './integrity.records.actions.ts';

/** Sums of the ledger by what they are of. */
export type LotSums = Map<string, number>;

const addTo = (sums: LotSums, name: string, quantity: number): void => {
  sums.set(name, (sums.get(name) ?? 0) + quantity);
};
const quantName = (lotId: string, warehouseId: string, status: string | null | undefined): string =>
  `${lotId} warehouse ${warehouseId} ${status ?? AVAILABLE}`;

/** Counts a row of the ledger that names a lot. */
export function countLot(sums: LotSums, { lotId, warehouseId, status, quantity }: StockLedgerEntry): void {
  if (lotId == null) return;
  addTo(sums, lotId, quantity);
  addTo(sums, quantName(lotId, warehouseId, status), quantity);
}

/** Lots and quants of a product against the sums of its ledger, and the quants of each level against the level. */
export async function lotDrifts(
  ctx: Context,
  productId: string,
  levels: readonly StockLevel[],
  ledger: LotSums,
): Promise<Drift[]> {
  if (ledger.size === 0 && !levels.some(isTracked)) return [];
  const found: LotSums = new Map();
  const ofLevels: LotSums = new Map();
  for await (const quants of pagesOf((request) => listQuants(ctx, productId, request)))
    for (const { lotId, warehouseId, status, quantity } of quants) {
      addTo(found, quantName(lotId, warehouseId, status), quantity);
      addTo(ofLevels, warehouseId, quantity);
    }
  const names = [...new Set([...ledger.keys(), ...found.keys()])];
  const lots = await Promise.all(names.map((name) => (name.includes(' ') ? undefined : findLot(ctx, name))));
  return [
    ...names.flatMap((name, index) => {
      const isLot = !name.includes(' ');
      const onHand = isLot ? (lots[index]?.onHand ?? 0) : (found.get(name) ?? 0);
      return driftUnless('LOT_ON_HAND', { recordId: productId, detail: name }, ledger.get(name) ?? 0, onHand);
    }),
    ...levels.filter(isTracked).flatMap(({ warehouseId, onHand }) => {
      const place = { recordId: productId, detail: `warehouse ${warehouseId}` };
      return driftUnless('LOT_ON_HAND', place, onHand, ofLevels.get(warehouseId) ?? 0);
    }),
  ];
}
