import type { Context } from '../../shared/platform/context.ts';
import { createProduct } from '../../shared/products/product.actions.ts';
import { type NewProduct, type Product, productIdOf } from '../../shared/products/product.model.ts';
import { emptyLevel, type StockLevel } from '../../shared/stock/stock.model.ts';
import { receiveStock } from '../../shared/stock/stock.receive.actions.ts';
import { createWarehouse } from '../../shared/stock/warehouse.actions.ts';
import { DEFAULT_WAREHOUSE, warehouseIdOf } from '../../shared/stock/warehouse.model.ts';

/** What a client sends for a product: 14.50 EUR list price, 9.00 EUR standard cost, counted in pieces. */
export const aProductInput = (changes: Partial<NewProduct> = {}): NewProduct => ({
  sku: 'CHAI',
  name: 'Chai',
  price: { amount: '14.50', currency: 'EUR' },
  cost: { amount: '9.00', currency: 'EUR' },
  ...changes,
});

/** A stored product. */
export const aProduct = (changes: Partial<Product> = {}): Product => ({
  id: productIdOf(changes.sku ?? 'CHAI'),
  version: 1,
  createdAt: '2026-11-21T10:00:00.000Z',
  createdBy: 'tester',
  updatedAt: '2026-11-21T10:00:00.000Z',
  updatedBy: 'tester',
  origin: 'user',
  sku: 'CHAI',
  name: 'Chai',
  unit: 'PIECE',
  price: { amount: '14.50' },
  currency: 'EUR',
  cost: { amount: '9.00' },
  taxCode: 'STANDARD',
  active: true,
  externalRefs: [],
  ...changes,
});

/** The level of CHAI in MAIN: empty unless told otherwise. */
export const aStockLevel = (changes: Partial<StockLevel> = {}): StockLevel => ({
  ...emptyLevel(
    {
      productId: productIdOf('CHAI'),
      sku: 'CHAI',
      unit: 'PIECE',
      warehouseId: warehouseIdOf(DEFAULT_WAREHOUSE),
      currency: 'EUR',
    },
    '2026-11-21T10:00:00.000Z',
  ),
  ...changes,
});

/** Stores a product; the context's roles must allow it. */
export const storeProduct = (ctx: Context, changes: Partial<NewProduct> = {}): Promise<Product> =>
  createProduct(ctx, aProductInput(changes));

/** Stores the warehouse MAIN, a product and, unless the quantity is 0, its stock at standard cost. */
export async function storeStock(ctx: Context, quantity: number, changes: Partial<NewProduct> = {}): Promise<Product> {
  await createWarehouse(ctx, { code: DEFAULT_WAREHOUSE, name: 'Main' });
  const product = await storeProduct(ctx, changes);
  if (quantity > 0) await receiveStock(ctx, { lines: [{ sku: product.sku, quantity }] });
  return product;
}
