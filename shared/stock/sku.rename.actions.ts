import { requireVersion } from '../platform/aggregate.ts';
import { commit } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { parse } from '../platform/errors.ts';
import { MAX_PAGE_SIZE } from '../platform/page.ts';
import { getProduct, renameWrites } from '../products/product.actions.ts';
import { type Product, SkuChange } from '../products/product.model.ts';
import * as store from './stock.store.ts';

/**
 * Gives a product another SKU, and its stock levels with it; the SKUs that it had still find it, and no other product can take any of them. Documents
 * keep the SKU that they were made with. Safe to repeat: a level that was begun under the former SKU meanwhile is put right, and when nothing
 * differs, nothing is written. Refuses NOT_FOUND, VALIDATION, DUPLICATE, CONFLICT, LIMIT_EXCEEDED.
 */
export async function renameSku(ctx: Context, input: SkuChange): Promise<Product> {
  requirePermission(ctx, 'renameSku');
  const { id, sku, expectedVersion } = parse(SkuChange, input);
  const [stored, levels] = await Promise.all([
    getProduct(ctx, id, 'id'),
    store.listStockOfProduct(ctx, id, { first: MAX_PAGE_SIZE }),
  ]);
  requireVersion(stored, expectedVersion);
  const { product, writes, events } =
    stored.sku === sku ? { product: stored, writes: [], events: [] } : renameWrites(ctx, stored, sku);
  const renamed = levels.edges.flatMap(({ node }) => (node.sku === sku ? [] : [store.renameLevel(ctx, node, sku)]));
  if (writes.length + renamed.length > 0) await commit(ctx, [...writes, ...renamed], events, product.id);
  return product;
}
