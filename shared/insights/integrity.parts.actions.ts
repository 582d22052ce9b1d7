import type { Context } from '../platform/context.ts';
import { findPartByNumber, listAllParts, listParts } from '../products/customer-part.actions.ts';
import type { CustomerPart } from '../products/customer-part.model.ts';
import {
  findGtinHolder,
  findProduct,
  findProductBySku,
  findVariantId,
  listVariantIds,
} from '../products/product.actions.ts';
import type { Product } from '../products/product.model.ts';
import { hasVariants } from '../products/product-option.model.ts';
import type { StockLevel } from '../stock/stock.model.ts';
import { type Drift, driftUnless } from './drift.model.ts';
import { missingDrifts, pagesOf } from './integrity.records.actions.ts';

/** The GTIN of a product leads to it. */
export const gtinDrifts = async (ctx: Context, { id, gtin }: Product): Promise<Drift[]> =>
  gtin
    ? driftUnless(
        'EXTERNAL_REF',
        { recordId: id, detail: 'gtin' },
        id,
        (await findGtinHolder(ctx, gtin)) ?? 'no record',
      )
    : [];

/** Every SKU that a product has or had leads to it, and its levels have the one of now. */
export async function skuDrifts(ctx: Context, product: Product, levels: readonly StockLevel[]): Promise<Drift[]> {
  const skus = product.formerSkus?.length ? [...product.formerSkus, product.sku] : [];
  const found = await Promise.all(skus.map((sku) => findProductBySku(ctx, sku)));
  return [
    ...skus.flatMap((sku, index) =>
      driftUnless('EXTERNAL_REF', { recordId: product.id, detail: sku }, product.id, found[index]?.id ?? 'no record'),
    ),
    ...levels.flatMap((level) =>
      driftUnless(
        'STOCK_SKU',
        { recordId: product.id, detail: `warehouse ${level.warehouseId}` },
        product.sku,
        level.sku,
      ),
    ),
  ];
}

/** A variant stands among those of its product, by values that this one has, and every variant of a product is one. */
export async function variantDrifts(ctx: Context, product: Product): Promise<Drift[]> {
  const { id, variantOf, optionValues } = product;
  const drifts: Drift[] = [];
  if (variantOf) {
    const [parent, holder] = await Promise.all([findProduct(ctx, variantOf), findVariantId(ctx, product)]);
    const unknown = (optionValues ?? []).filter(
      ({ option, value }) =>
        !parent?.options?.some(({ code, values }) => code === option && values.some((one) => one.code === value)),
    );
    drifts.push(
      ...missingDrifts({ recordId: id }, `product ${variantOf}`, parent),
      ...driftUnless('EXTERNAL_REF', { recordId: id, detail: 'variant' }, id, holder ?? 'no record'),
      ...unknown.flatMap(({ option, value }) =>
        missingDrifts({ recordId: id }, `value ${value} of the option ${option}`, undefined),
      ),
    );
  }
  if (!hasVariants(product)) return drifts;
  for await (const ids of pagesOf((request) => listVariantIds(ctx, id, request))) {
    const variants = await Promise.all(ids.map((variantId) => findProduct(ctx, variantId)));
    variants.forEach((variant, index) => {
      const place = { recordId: id, detail: `variant ${ids[index]}` };
      drifts.push(...driftUnless('EXTERNAL_REF', place, id, variant?.variantOf ?? 'no variant'));
    });
  }
  return drifts;
}

/** Every part number of a customer leads to the product that has it, and no other one does. */
export async function partDrifts(ctx: Context, customerId: string): Promise<Drift[]> {
  const given = new Map<string, string | undefined>();
  const drifts: Drift[] = [];
  const told = async ({ productId, partNumber }: CustomerPart): Promise<Drift[]> => {
    const [product, found] = await Promise.all([
      findProduct(ctx, productId),
      partNumber ? findPartByNumber(ctx, customerId, partNumber) : undefined,
    ]);
    const place = { recordId: customerId, detail: `part number of ${productId}` };
    return [
      ...missingDrifts({ recordId: customerId }, `product ${productId}`, product),
      ...driftUnless('EXTERNAL_REF', place, partNumber ? productId : 'none', found?.productId ?? 'none'),
    ];
  };
  for await (const parts of pagesOf((request) => listAllParts(ctx, customerId, request))) {
    for (const part of parts) given.set(part.productId, part.partNumber ?? undefined);
    drifts.push(...(await Promise.all(parts.map(told))).flat());
  }
  for await (const parts of pagesOf((request) => listParts(ctx, customerId, request)))
    for (const { productId, partNumber } of parts)
      if (given.get(productId) === undefined)
        drifts.push(
          ...driftUnless(
            'EXTERNAL_REF',
            { recordId: customerId, detail: `part number of ${productId}` },
            'none',
            partNumber ?? 'none',
          ),
        );
  return drifts;
}
