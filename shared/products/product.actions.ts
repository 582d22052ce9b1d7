import {
  type CodeUse,
  findCode,
  refuseCodes,
  refusedCodes,
  requireCodes,
  usesIn,
} from '../code-lists/code-list.actions.ts';
import { givenMetafields } from '../metafields/metafield.actions.ts';
import type { WithMetafields } from '../metafields/metafield.model.ts';
import {
  type Aggregate,
  changedFields,
  newAggregate,
  onlyChanged,
  requireVersion,
  withChanges,
} from '../platform/aggregate.ts';
import { commit, type Write } from '../platform/commit.ts';
import { type Context, requireField, requirePermission } from '../platform/context.ts';
import { DomainError, type ErrorCode, limitExceeded, notFound, parse } from '../platform/errors.ts';
import { draft, type EventDraft } from '../platform/events.ts';
import { referencesOf } from '../platform/external-refs.actions.ts';
import { ExternalRef, externalRefWrites, findByExternalRef } from '../platform/external-refs.ts';
import type { ListQuery } from '../platform/list-query.ts';
import type { Page } from '../platform/page.ts';
import { answerList } from '../platform/served-list.ts';
import { taxCodes, units } from './product.code-lists.ts';
import { ProductCreated, ProductRenamed, ProductUpdated } from './product.events.ts';
import {
  MAX_FORMER_SKUS,
  NewProduct,
  type Product,
  ProductChanges,
  productIdOf,
  Sku,
  storedFieldsOf,
  unknownSku,
} from './product.model.ts';
import * as store from './product.store.ts';
import { type Component, requireComponents } from './product-kit.model.ts';
import { changedOptions, newOptions, type ProductOption } from './product-option.model.ts';
import { type AlternativeUnit, decimalsOf } from './product-quantity.model.ts';
import { keptTracking, requireTrackable, trackingOf } from './product-tracking.model.ts';
import { requireTradeData, tradeFields } from './product-trade.model.ts';
import { isKit, keptType, typeOf } from './product-type.model.ts';
import { takenFrom, variantFields } from './product-variant.model.ts';

export {
  findAlias,
  findGtinHolder,
  findProduct,
  findVariantId,
  listProductIds,
  listVariantIds,
  listVariants,
} from './product.store.ts';

/** The products of the SKUs in their order, undefined where there is none; one round trip for all. */
export const findProducts = (ctx: Context, skus: readonly string[]): Promise<(Product | undefined)[]> =>
  Promise.all(skus.map((sku) => findProductBySku(ctx, sku)));

/** The product that has or had the SKU, in any case, or undefined; one that was given later costs another round trip. */
export async function findProductBySku(ctx: Context, sku: string): Promise<Product | undefined> {
  if (!Sku.safeParse(sku).success) return undefined;
  const id = productIdOf(sku);
  const [product, alias] = await Promise.all([store.findProduct(ctx, id), store.findAlias(ctx, id)]);
  return alias === undefined ? product : store.findProduct(ctx, alias);
}

/** The product that another system knows by this id, or undefined. */
export async function findProductByExternalRef(ctx: Context, ref: ExternalRef): Promise<Product | undefined> {
  const id = await findByExternalRef(ctx, 'prd', parse(ExternalRef, ref));
  return id === undefined ? undefined : store.findProduct(ctx, id);
}

/** The product with the GTIN, in any of its lengths, or undefined. */
export async function findProductByGtin(ctx: Context, gtin: string): Promise<Product | undefined> {
  const id = await store.findGtinHolder(ctx, gtin);
  return id === undefined ? undefined : store.findProduct(ctx, id);
}

/** The product, or NOT_FOUND under the named input field. */
export async function getProduct(ctx: Context, id: string, field = 'productId'): Promise<Product> {
  const product = await store.findProduct(ctx, id);
  if (!product) throw notFound('No product has this id.', field);
  return product;
}

/** One page of products. */
export const listProducts = (ctx: Context, query: ListQuery): Promise<Page<Product>> =>
  answerList(ctx, store.productLists, query);

/** Creates a product. Refuses a taken SKU or external id with DUPLICATE, a cost by others than its audience with FORBIDDEN. */
export async function createProduct(ctx: Context, input: NewProduct & WithMetafields): Promise<Product> {
  requirePermission(ctx, 'createProduct');
  return insertNewProduct(ctx, input);
}

async function insertNewProduct(ctx: Context, input: NewProduct & WithMetafields, taken?: ErrorCode): Promise<Product> {
  if (input.cost != null) requireField(ctx, 'Product.cost', 'cost');
  const { components, options, variantOf, ...profile } = parse(NewProduct, input);
  const [parent, metafields] = await Promise.all([
    variantOf ? findProductBySku(ctx, variantOf.sku) : undefined,
    givenMetafields(ctx, 'PRODUCT', input),
    requireCodes(ctx, [...usesIn({ unit: units, taxCode: taxCodes }, input), ...unitUses(input)]),
  ]);
  const product: Product = {
    ...newAggregate(ctx, productIdOf(profile.sku)),
    price: profile.price,
    currency: profile.price.currency,
    ...storedFieldsOf(profile),
    type: keptType(profile).type,
    tracking: keptTracking(profile),
    ...(await ownDecimals(ctx, profile.unit)),
    ...(await countedUnits(ctx, profile)),
    ...(parent ? takenFrom(parent, input, profile.price.currency) : {}),
    ...metafields(),
  };
  product.unitDecimals = product.unit === parent?.unit ? parent.unitDecimals : product.unitDecimals;
  product.components = await componentsOf(ctx, product, components ?? []);
  if (options) product.options = optionsOf(product, options);
  if (variantOf) Object.assign(product, variantFields(parent, variantOf, product));
  requireTradeData(product);
  requireTrackable(product);
  await commit(
    ctx,
    [
      store.insertProduct(ctx, product, taken),
      ...store.gtinWrites(ctx, product, undefined),
      ...store.variantWrites(ctx, product, undefined),
      ...externalRefWrites(ctx, 'prd', product.id, product.externalRefs),
    ],
    [
      draft(ProductCreated, product, {
        sku: product.sku,
        unit: product.unit,
        ...(parent ? { variantOf: parent.id } : {}),
      }),
    ],
  );
  return product;
}

/** How fine quantities in a unit of the tenant are: they rest on it, so that the product keeps it. */
async function ownDecimals(ctx: Context, unit: string): Promise<Pick<Product, 'unitDecimals'>> {
  if (decimalsOf(unit) !== undefined) return {};
  const entry = (await findCode(ctx, units, unit)) as { readonly decimals?: number } | undefined;
  return { unitDecimals: entry?.decimals };
}

/** The options of a new product; VALIDATION for a kit, whose components are its own. */
function optionsOf(product: Product, options: Parameters<typeof newOptions>[0]): ProductOption[] {
  if (isKit(product)) throw new DomainError('VALIDATION', 'A kit has no options.', 'options');
  return newOptions(options);
}

const noKit = (field: string): DomainError =>
  new DomainError('VALIDATION', 'Only a product of the type KIT has components.', field);

/** The components that an input names for a product; undefined for what is no kit. */
async function componentsOf(
  ctx: Context,
  kit: Product,
  named: readonly { readonly sku: string; readonly quantity: number }[],
): Promise<Component[] | undefined> {
  if (!isKit(kit)) {
    if (named.length > 0 || kit.kitPricing) throw noKit(named.length > 0 ? 'components' : 'kitPricing');
    return undefined;
  }
  if (named.length === 0) throw new DomainError('VALIDATION', 'A kit has at least one component.', 'components');
  const products = await findProducts(
    ctx,
    named.map(({ sku }) => sku),
  );
  const parts = named.map(({ sku, quantity }, index) => {
    const product = products[index];
    if (!product) throw unknownSku(sku, `components.${index}.sku`);
    return { productId: product.id, quantity, product };
  });
  requireComponents(kit, parts);
  return parts.map(({ productId, quantity }) => ({ productId, quantity }));
}

/** The alternative units that an input names, with how fine their quantities are where that is the tenant's own. */
async function countedUnits(
  ctx: Context,
  { alternativeUnits }: { readonly alternativeUnits?: readonly AlternativeUnit[] | null | undefined },
): Promise<Pick<Product, 'alternativeUnits'>> {
  if (!alternativeUnits) return alternativeUnits === undefined ? {} : { alternativeUnits };
  const counted = alternativeUnits.map(async (one) => {
    const { unitDecimals } = await ownDecimals(ctx, one.unit);
    return unitDecimals === undefined ? one : { ...one, decimals: unitDecimals };
  });
  return { alternativeUnits: await Promise.all(counted) };
}

/** Uses of the units that an input names besides the product's own and those that it has already. */
const unitUses = (input: Pick<ProductChanges, 'alternativeUnits'>, stored?: Product): CodeUse[] =>
  (input.alternativeUnits ?? []).flatMap(({ unit }, index) =>
    stored?.alternativeUnits?.some((one) => one.unit === unit)
      ? []
      : [{ list: units, code: unit, field: `alternativeUnits.${index}.unit` }],
  );

/**
 * Creates the product with the SKU, or brings it to the given state; what is absent stays and external ids are only added.
 * Safe to repeat: when nothing differs, nothing is written. Refuses another type or unit of measure with INVALID_STATE.
 */
export async function upsertProduct(ctx: Context, input: NewProduct & WithMetafields): Promise<Product> {
  requirePermission(ctx, 'upsertProduct');
  const { sku } = parse(NewProduct, input);
  const [stored, refused, metafields] = await Promise.all([
    findProductBySku(ctx, sku),
    refusedCodes(ctx, usesIn({ taxCode: taxCodes }, input)),
    givenMetafields(ctx, 'PRODUCT', input),
  ]);
  // Whoever loses the race to create it reads again and changes it.
  if (!stored) return insertNewProduct(ctx, input, 'CONFLICT');
  if (input.unit != null && input.unit !== stored.unit) {
    throw new DomainError('INVALID_STATE', 'The product is counted in {unit} for good.', 'unit', {
      params: { unit: stored.unit },
    });
  }
  if (input.type != null && input.type !== typeOf(stored)) {
    throw new DomainError('INVALID_STATE', 'The product is of the type {type} for good.', 'type', {
      params: { type: typeOf(stored) },
    });
  }
  if (input.tracking != null && input.tracking !== trackingOf(stored)) {
    throw new DomainError('INVALID_STATE', 'The stock of the product is tracked by {tracking} for good.', 'tracking', {
      params: { tracking: trackingOf(stored) },
    });
  }
  refuseCodes(refused, stored);
  return changeProduct(ctx, stored, input, metafields(stored), input.externalRefs ?? []);
}

/** Changes the named fields; writes nothing when none of them differs. CONFLICT on a stale version. */
export async function updateProduct(
  ctx: Context,
  input: ProductChanges & WithMetafields & { id: string; expectedVersion?: number | null },
): Promise<Product> {
  requirePermission(ctx, 'updateProduct');
  const [stored, refused, metafields] = await Promise.all([
    getProduct(ctx, input.id, 'id'),
    refusedCodes(ctx, usesIn({ taxCode: taxCodes }, input)),
    givenMetafields(ctx, 'PRODUCT', input),
  ]);
  requireVersion(stored, input.expectedVersion);
  refuseCodes(refused, stored);
  return changeProduct(ctx, stored, input, metafields(stored));
}

async function changeProduct(
  ctx: Context,
  stored: Product,
  input: ProductChanges,
  metafields: Pick<Aggregate, 'metafields'>,
  refs: readonly ExternalRef[] = [],
): Promise<Product> {
  if (input.cost !== undefined) requireField(ctx, 'Product.cost', 'cost');
  const added = newRefs(stored, refs);
  const { components, options, variantOf, ...profile } = parse(ProductChanges, input);
  if (profile.kitPricing && !isKit(stored)) throw noKit('kitPricing');
  const [parent] = await Promise.all([
    variantOf ? findProductBySku(ctx, variantOf.sku) : undefined,
    requireCodes(ctx, unitUses(input, stored)),
  ]);
  const given = {
    ...storedFieldsOf(profile, stored),
    ...(await countedUnits(ctx, profile)),
    ...(components ? { components: await componentsOf(ctx, stored, components) } : {}),
    ...(options ? { options: changedOptions(stored.options ?? [], options) } : {}),
    ...(variantOf ? variantFields(parent, variantOf, stored) : {}),
    ...(variantOf === null ? { variantOf, optionValues: null } : {}),
    ...(added.length > 0 ? { externalRefs: [...stored.externalRefs, ...added] } : {}),
    ...metafields,
  };
  const changed = changedFields(stored, given);
  if (changed.length === 0) return stored;
  const product = withChanges(ctx, stored, onlyChanged(given, changed) as Partial<Product>);
  if (changed.some((name) => name in tradeFields)) requireTradeData(product);
  const writes: Write[] = [
    store.replaceProduct(ctx, product),
    ...store.gtinWrites(ctx, product, stored),
    ...store.variantWrites(ctx, product, stored),
    ...externalRefWrites(ctx, 'prd', product.id, added),
  ];
  await commit(ctx, writes, [draft(ProductUpdated, product, { sku: product.sku, changed })]);
  return product;
}

function newRefs(stored: Product, refs: readonly ExternalRef[]): ExternalRef[] {
  const known = new Set(stored.externalRefs.map(({ system, id }) => `${system}:${id}`));
  return refs.map((ref) => parse(ExternalRef, ref)).filter(({ system, id }) => !known.has(`${system}:${id}`));
}

/**
 * Describes the change of a product's SKU: the one before stays its own. Refuses with DUPLICATE a SKU that another product has or had,
 * with LIMIT_EXCEEDED the 21st.
 */
export function renameWrites(
  ctx: Context,
  stored: Product,
  sku: string,
): { product: Product; writes: Write[]; events: EventDraft[] } {
  const formerSkus = [...(stored.formerSkus ?? []).filter((one) => one !== sku), stored.sku];
  if (formerSkus.length > MAX_FORMER_SKUS)
    throw limitExceeded(
      'A product has at most {limit, number} former SKUs.',
      'sku',
      MAX_FORMER_SKUS,
      formerSkus.length,
    );
  const product = withChanges(ctx, stored, { sku, formerSkus });
  return {
    product,
    writes: [store.replaceProduct(ctx, product), ...store.aliasWrites(ctx, sku, product.id)],
    events: [draft(ProductRenamed, product, { sku, formerSku: stored.sku })],
  };
}

/** The ids that other systems know products by. */
export const productReferences = referencesOf<Product>({
  prefix: 'prd',
  permission: 'products.write',
  find: store.findProduct,
  replace: store.replaceProduct,
  changed: (product) => draft(ProductUpdated, product, { sku: product.sku, changed: ['externalRefs'] }),
});
