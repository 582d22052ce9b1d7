import { getCustomer } from '../customers/customer.actions.ts';
import { requireVersion } from '../platform/aggregate.ts';
import { commit } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { parse } from '../platform/errors.ts';
import { draft } from '../platform/events.ts';
import { PartNumberSet } from './customer-part.events.ts';
import { type CustomerPart, CustomerPartChange } from './customer-part.model.ts';
import * as store from './customer-part.store.ts';
import { findProduct, findProductBySku } from './product.actions.ts';
import { type Product, unknownSku } from './product.model.ts';
import { requireNoVariants } from './product-option.model.ts';

export { findPart, findPartByNumber, listAllParts, listParts } from './customer-part.store.ts';

/** The product that a customer knows by the number, or undefined. */
export async function findProductByPartNumber(
  ctx: Context,
  customerId: string,
  partNumber: string,
): Promise<Product | undefined> {
  const part = await store.findPartByNumber(ctx, customerId, partNumber);
  return part && findProduct(ctx, part.productId);
}

/**
 * Sets the number under which a customer knows a product, or takes it away with null. Safe to repeat: when nothing differs, nothing is
 * written. Refuses NOT_FOUND (customer), UNKNOWN_SKU, DUPLICATE (the customer's number for another product), CONFLICT.
 */
export async function setCustomerPartNumber(ctx: Context, input: CustomerPartChange): Promise<CustomerPart> {
  requirePermission(ctx, 'setCustomerPartNumber');
  const { customerId, sku, partNumber, expectedVersion } = parse(CustomerPartChange, input);
  const [, product] = await Promise.all([getCustomer(ctx, customerId), findProductBySku(ctx, sku)]);
  if (!product) throw unknownSku(sku, 'sku');
  requireNoVariants(product, 'sku');
  const stored = await store.findPart(ctx, customerId, product.id);
  const before = stored ?? { customerId, productId: product.id, version: 0, updatedAt: ctx.now, updatedBy: '' };
  requireVersion(before, expectedVersion);
  if (stored && (stored.partNumber ?? null) === (partNumber ?? null)) return stored;
  const part: CustomerPart = {
    ...before,
    partNumber,
    version: before.version + 1,
    updatedAt: ctx.now,
    updatedBy: ctx.actor.subject,
  };
  await commit(
    ctx,
    store.partWrites(ctx, part, stored),
    [
      draft(
        PartNumberSet,
        { id: product.id, version: part.version },
        { customerId, productId: product.id, ...(partNumber == null ? {} : { partNumber }) },
      ),
    ],
    `${customerId}/${product.id}`,
  );
  return part;
}

/** The part number that a request set earlier, as it is now. */
export async function recallPart(ctx: Context, result: string): Promise<CustomerPart | undefined> {
  const [customerId = '', productId = ''] = result.split('/');
  return store.findPart(ctx, customerId, productId);
}
