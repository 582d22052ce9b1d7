import { requireVersion } from '../platform/aggregate.ts';
import { commit } from '../platform/commit.ts';
import { type Context, requireField, requirePermission } from '../platform/context.ts';
import { DomainError, parse } from '../platform/errors.ts';
import { draft } from '../platform/events.ts';
import { externalRefWrites } from '../platform/external-refs.ts';
import { findProduct, getProduct } from './product.actions.ts';
import { ProductCreated } from './product.events.ts';
import type { Product } from './product.model.ts';
import * as store from './product.store.ts';
import { NewVariants, newVariants, requireOptions } from './product-variant.model.ts';

/**
 * Creates variants of a product, one or a matrix, all or none: products of their own that take over from it what is not given, as it is
 * now. Refuses NOT_FOUND, INVALID_STATE (no options, discontinued), VALIDATION, DUPLICATE (SKU, combination, GTIN, external id),
 * CURRENCY_MISMATCH, LIMIT_EXCEEDED, CONFLICT, FORBIDDEN (cost).
 */
export async function createProductVariants(ctx: Context, input: NewVariants): Promise<Product[]> {
  requirePermission(ctx, 'createProductVariants');
  const { productId, variants, expectedVersion } = parse(NewVariants, input);
  variants.forEach(({ cost }, index) => {
    if (cost != null) requireField(ctx, 'Product.cost', `variants.${index}.cost`);
  });
  const product = await getProduct(ctx, productId);
  requireVersion(product, expectedVersion);
  requireOptions(product, 'productId');
  if (!product.active)
    throw new DomainError('INVALID_STATE', 'The product {sku} is discontinued.', 'productId', {
      params: { sku: product.sku },
    });
  const made = newVariants(ctx, product, variants);
  await commit(
    ctx,
    made.flatMap(({ variant, field }) => [
      store.insertProduct(ctx, variant, 'DUPLICATE', `${field}.sku`),
      ...store.variantWrites(ctx, variant, undefined, `${field}.options`),
      ...store.gtinWrites(ctx, variant, undefined, `${field}.gtin`),
      ...externalRefWrites(ctx, 'prd', variant.id, variant.externalRefs, { field: `${field}.externalRefs` }),
    ]),
    made.map(({ variant }) =>
      draft(ProductCreated, variant, { sku: variant.sku, unit: variant.unit, variantOf: product.id }),
    ),
    made.map(({ variant }) => variant.id).join(),
  );
  return made.map(({ variant }) => variant);
}

/** The variants that a request created earlier, as they are now. */
export async function recallVariants(ctx: Context, result: string): Promise<Product[]> {
  const variants = await Promise.all(result.split(',').map((id) => findProduct(ctx, id)));
  return variants.filter((variant) => variant !== undefined);
}
