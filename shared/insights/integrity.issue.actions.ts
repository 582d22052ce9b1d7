import type { Order, Shipment } from '../orders/order.model.ts';
import { demandsOf, takenBy } from '../orders/order-lines.model.ts';
import type { Context } from '../platform/context.ts';
import { findLedgerEntry } from '../stock/stock.actions.ts';
import { type Drift, driftUnless } from './drift.model.ts';

/** Every line of a shipment against the rows of the ledger that say what it took, and at which cost. */
export const issueDrifts = async (ctx: Context, { lines }: Pick<Order, 'lines'>, shipments: readonly Shipment[]) =>
  (
    await Promise.all(shipments.flatMap((shipment) => shipment.lines.map((line) => drifts(ctx, lines, shipment, line))))
  ).flat();

async function drifts(
  ctx: Context,
  lines: Order['lines'],
  { id }: Shipment,
  { lineNo, quantity, costMinor, lots }: Shipment['lines'][number],
): Promise<Drift[]> {
  const line = lines.find((candidate) => candidate.lineNo === lineNo);
  const demands = line ? demandsOf(line) : [];
  // What a line took is numbered by demand and, of one, by lot.
  let part = 0;
  const rows = await Promise.all(
    demands.map(({ productId }) => {
      const count = Math.max(1, (lots ?? []).filter((lot) => lot.productId === productId).length);
      const places = Array.from({ length: count }, () => ({ documentId: id, line: lineNo, part: ++part }));
      return Promise.all(places.map((place) => findLedgerEntry(ctx, productId, place)));
    }),
  );
  const place = { recordId: id, detail: `line ${lineNo}` };
  return [
    ...demands.flatMap((demand, index) => {
      const own = (rows[index] ?? []).filter(
        (row) =>
          row?.type === 'ISSUE' &&
          row.documentId === id &&
          row.documentLine === lineNo &&
          row.warehouseId === demand.warehouseId,
      );
      const taken = own.reduce((sum, row) => sum - (row?.quantity ?? 0), 0);
      return driftUnless('SHIPMENT_ISSUE', place, takenBy(demand, quantity), taken);
    }),
    ...driftUnless(
      'SHIPMENT_ISSUE',
      place,
      costMinor,
      rows.flat().reduce((sum, row) => sum - (row?.valueMinor ?? 0), 0),
    ),
  ];
}
