import { expect } from 'vitest';
import { commit } from '../../shared/platform/commit.ts';
import type { Context } from '../../shared/platform/context.ts';
import type { Product } from '../../shared/products/product.model.ts';
import { findStockOfSku, listLedger, listStockOfProduct, reservationWrite } from '../../shared/stock/stock.actions.ts';
import { issueWrites } from '../../shared/stock/stock.issue.actions.ts';
import type { StockLevel } from '../../shared/stock/stock.model.ts';
import { onHandIn } from '../../shared/stock/stock-status.model.ts';
import { warehouseIdOf } from '../../shared/stock/warehouse.model.ts';
import { as } from './a-context.ts';

export const MAIN = warehouseIdOf('MAIN');
export const keyOf = ({ id }: Pick<Product, 'id'>) => ({ productId: id, warehouseId: MAIN });

export async function levelIn(ctx: Context, code = 'MAIN'): Promise<StockLevel> {
  const level = await findStockOfSku(as(ctx, {}), 'CHAI', code);
  if (!level) throw new Error('There is no stock');
  return level;
}

export const figures = ({ onHand, reserved, available, valueMinor, version }: StockLevel) => ({
  onHand,
  reserved,
  available,
  valueMinor,
  version,
});

export const reserve = (ctx: Context, product: Product, quantity: number) =>
  commit(ctx, [reservationWrite(ctx, keyOf(product), quantity, 'lines.0.quantity')], []);

/** The issue of a quantity for the first line of a shipment. */
export async function issueOf(ctx: Context, product: Product, quantity: number, occurredAt?: string) {
  const id = ctx.newId('shp');
  const document = { id, orderId: 'ord_1', ...(occurredAt === undefined ? {} : { occurredAt }) };
  return { id, ...(await issueWrites(as(ctx, {}), [{ ...keyOf(product), line: 1, quantity }], document)) };
}

/** What must hold of every stored level: the ledger explains it. */
export async function requireLedgerExplains(ctx: Context, product: Product): Promise<void> {
  const levels = await listStockOfProduct(ctx, product.id, { first: 100 });
  const ledger = await listLedger(ctx, product.id, { first: 100 });
  for (const { node: level } of levels.edges) {
    const rows = ledger.edges.map(({ node }) => node).filter(({ warehouseId }) => warehouseId === level.warehouseId);
    expect(rows.reduce((sum, row) => sum + row.quantity, 0)).toBe(level.onHand);
    expect(rows.reduce((sum, row) => sum + row.valueMinor, 0)).toBe(level.valueMinor);
    expect(onHandIn(level, 'AVAILABLE') - level.reserved).toBe(level.available);
    expect(rows[0]?.onHandAfter).toBe(level.onHand);
  }
}
