import { insert, replace, type Write } from '../platform/commit.ts';
import { type Context, partitionOf } from '../platform/context.ts';
import { DomainError, duplicate, type ErrorCode } from '../platform/errors.ts';
import { isId } from '../platform/ids.ts';
import { idOfItem, listPage, type Page, type PageRequest, sortableName } from '../platform/page.ts';
import type { Item } from '../platform/table.ts';
import { normaliseSku, Product } from './product.model.ts';

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | a product, by id or SKU (the id is derived from the SKU) | PK = product, SK = PRODUCT | 1 get |
 * | products, newest first | GSI1PK = PRODUCT, GSI1SK = time of creation, id | 1 query |
 * | products by SKU, by its beginning | GSI2PK = PRODUCT, GSI2SK = SKU | 1 query |
 * | products by name, by its beginning | GSI3PK = PRODUCT, GSI3SK = name in lower case, id | 1 query |
 *
 * The partition also holds the product's stock levels and ledger; see `stock.store.ts`. The list keys take all products of a
 * tenant: hot above about 300 new or changed products a second of one tenant.
 */
const productKey = (ctx: Context, id: string) => ({ PK: partitionOf(ctx, id), SK: 'PRODUCT' });
const listPartition = (ctx: Context) => partitionOf(ctx, 'PRODUCT');

const productItem = (ctx: Context, product: Product): Item & Product => ({
  ...productKey(ctx, product.id),
  GSI1PK: listPartition(ctx),
  GSI1SK: `${product.createdAt}#${product.id}`,
  GSI2PK: listPartition(ctx),
  GSI2SK: product.sku,
  GSI3PK: listPartition(ctx),
  GSI3SK: `${sortableName(product.name)}#${product.id}`,
  ...product,
});

/** Refuses with DUPLICATE, unless told otherwise, when the SKU is taken. */
export const insertProduct = (ctx: Context, product: Product, taken: ErrorCode = 'DUPLICATE'): Write =>
  insert(productItem(ctx, product), () =>
    taken === 'DUPLICATE'
      ? duplicate('A product with this SKU already exists.', 'sku', product.id)
      : new DomainError(taken, 'A product with this SKU already exists.', 'sku'),
  );
export const replaceProduct = (ctx: Context, product: Product): Write => replace(productItem(ctx, product));

export async function findProduct(ctx: Context, id: string): Promise<Product | undefined> {
  const item = isId('prd', id) ? await ctx.table.get(productKey(ctx, id)) : undefined;
  return item && Product.parse(item);
}

const toProduct = (item: Item): Product => Product.parse(item);

export const listProductsByAge = (ctx: Context, request: PageRequest): Promise<Page<Product>> =>
  listPage(ctx, { index: 'GSI1', partition: listPartition(ctx) }, request, toProduct);

export const listProductIds = (ctx: Context, request: PageRequest): Promise<Page<string>> =>
  listPage(ctx, { index: 'GSI1', partition: listPartition(ctx) }, request, idOfItem);

export const listProductsBySku = (ctx: Context, beginning: string, request: PageRequest): Promise<Page<Product>> =>
  listPage(
    ctx,
    {
      index: 'GSI2',
      partition: listPartition(ctx),
      beginsWith: normaliseSku(beginning) || undefined,
      ascending: true,
    },
    request,
    toProduct,
  );

export const listProductsByName = (ctx: Context, beginning: string, request: PageRequest): Promise<Page<Product>> =>
  listPage(
    ctx,
    { index: 'GSI3', partition: listPartition(ctx), beginsWith: sortableName(beginning) || undefined, ascending: true },
    request,
    toProduct,
  );
