import { insert, remove, replace, type Write } from '../platform/commit.ts';
import { type Context, partitionOf } from '../platform/context.ts';
import { DomainError, duplicate, duplicateOf, type ErrorCode } from '../platform/errors.ts';
import { isId } from '../platform/ids.ts';
import { foldedText, type ListQuery, textKey, within } from '../platform/list-query.ts';
import { idOfItem, listPage, type Page, type PageRequest, recordsOfIds } from '../platform/page.ts';
import { answerList, type Served } from '../platform/served-list.ts';
import { readerOf } from '../platform/stored-record.ts';
import type { Item } from '../platform/table.ts';
import { Product, productIdOf } from './product.model.ts';
import { comparableGtin, isGtin } from './product-trade.model.ts';

const toProduct = readerOf(Product, { indexes: ['GSI1', 'GSI2', 'GSI3'] });

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | a product, by id or its first SKU (the id is derived from it) | PK = product, SK = PRODUCT | 1 get |
 * | the product of a SKU that was given later | PK = the product that the SKU would make, SK = PRODUCT: an alias | 2 gets |
 * | products, newest first | GSI1PK = PRODUCT, GSI1SK = time of creation, id | 1 query |
 * | products by SKU, by its beginning | GSI2PK = PRODUCT, GSI2SK = SKU in lower case | 1 query |
 * | products by name, by its beginning | GSI3PK = PRODUCT, GSI3SK = name in lower case, id | 1 query |
 * | the product of a GTIN, unique in the tenant | PK = GTIN#<14 digits>, SK = GTIN | 1 get |
 * | the variants of a product, each combination of values once | PK = product, SK = VARIANT#<codes of the values> | 1 query, and a get each |
 *
 * The partition also holds the product's stock levels and ledger; see `stock.store.ts`. The list keys take all products of a
 * tenant: hot above about 300 new or changed products a second of one tenant.
 */
const productKey = (ctx: Context, id: string) => ({ PK: partitionOf(ctx, id), SK: 'PRODUCT' });
/** Stands where a product with the SKU would: nobody can take it, and whoever looks there is led on. */
const ALIAS = 'aliasOf';
const gtinKey = (ctx: Context, gtin: string) => ({
  PK: partitionOf(ctx, `GTIN#${comparableGtin(gtin)}`),
  SK: 'GTIN',
});
const listPartition = (ctx: Context) => partitionOf(ctx, 'PRODUCT');

const productItem = (ctx: Context, product: Product): Item & Product => ({
  ...productKey(ctx, product.id),
  GSI1PK: listPartition(ctx),
  GSI1SK: `${product.createdAt}#${product.id}`,
  GSI2PK: listPartition(ctx),
  GSI2SK: foldedText(product.sku),
  GSI3PK: listPartition(ctx),
  GSI3SK: textKey(product.name, product.id),
  ...product,
});

/** Refuses with DUPLICATE, unless told otherwise, when the SKU is taken. */
export const insertProduct = (ctx: Context, product: Product, taken: ErrorCode = 'DUPLICATE', field = 'sku'): Write =>
  insert(productItem(ctx, product), (stored) =>
    taken === 'DUPLICATE'
      ? skuTaken(stored, product.id, field)
      : new DomainError(taken, 'A product with this SKU already exists.', field),
  );
const skuTaken = (stored: Item | undefined, id: string, field = 'sku'): DomainError =>
  duplicate('A product with this SKU already exists.', field, String(stored?.[ALIAS] ?? id));
export const replaceProduct = (ctx: Context, product: Product): Write => replace(productItem(ctx, product));

/** Leads from a SKU to the product that it is given to; refuses with DUPLICATE one that another product has or had. */
export function aliasWrites(ctx: Context, sku: string, productId: string): Write[] {
  const id = productIdOf(sku);
  if (id === productId) return [];
  return [
    {
      ...insert({ ...productKey(ctx, id), [ALIAS]: productId }, (stored) => skuTaken(stored, id)),
      condition: `attribute_not_exists(PK) OR ${ALIAS} = :product`,
      values: { ':product': productId },
    },
  ];
}

/** The id of the product that has the SKU of which an id is derived, when that is another one. */
export async function findAlias(ctx: Context, id: string): Promise<string | undefined> {
  const item = isId('prd', id) ? await ctx.table.get(productKey(ctx, id)) : undefined;
  return item?.[ALIAS] === undefined ? undefined : String(item[ALIAS]);
}

export async function findProduct(ctx: Context, id: string): Promise<Product | undefined> {
  const item = isId('prd', id) ? await ctx.table.get(productKey(ctx, id)) : undefined;
  return item && item[ALIAS] === undefined ? toProduct(item) : undefined;
}

/** Takes the GTIN of a product and leaves the one that it had; refuses with DUPLICATE one that another product has. */
export function gtinWrites(ctx: Context, { id, gtin }: Product, before: Product | undefined, field = 'gtin'): Write[] {
  const had = before?.gtin;
  if ((gtin ?? '') === (had ?? '') || (gtin && had && comparableGtin(gtin) === comparableGtin(had))) return [];
  return [
    ...(gtin
      ? [
          insert(
            { ...gtinKey(ctx, gtin), productId: id },
            (stored) =>
              new DomainError('DUPLICATE', 'Another product has this GTIN.', field, {
                details: duplicateOf(stored?.productId),
              }),
          ),
        ]
      : []),
    ...(had
      ? [
          remove(gtinKey(ctx, had), () => new DomainError('CONFLICT', 'The GTIN went to another product meanwhile.'), {
            condition: 'productId = :product',
            values: { ':product': id },
          }),
        ]
      : []),
  ];
}

/** Id of the product that has the GTIN, or undefined. */
export async function findGtinHolder(ctx: Context, gtin: string): Promise<string | undefined> {
  const item = isGtin(gtin.trim()) ? await ctx.table.get(gtinKey(ctx, gtin)) : undefined;
  return item && String(item.productId);
}

type Variant = Pick<Product, 'variantOf' | 'optionValues'>;

/** Codes of values have no `#`. */
const variantKey = (ctx: Context, { variantOf, optionValues }: Variant) =>
  variantOf
    ? { PK: partitionOf(ctx, variantOf), SK: `VARIANT#${optionValues?.map(({ value }) => value).join('#')}` }
    : undefined;

/** Takes the place of a variant among those of its product and leaves the one that it had; refuses with DUPLICATE one that is taken. */
export function variantWrites(
  ctx: Context,
  variant: Product,
  before: Product | undefined,
  field = 'variantOf.optionValues',
): Write[] {
  const key = variantKey(ctx, variant);
  const had = before && variantKey(ctx, before);
  if (key?.PK === had?.PK && key?.SK === had?.SK) return [];
  const taken = (stored: Item | undefined) =>
    duplicate('The product has a variant with these values.', field, String(stored?.productId));
  const moved = () => new DomainError('CONFLICT', 'Another variant has these values meanwhile.');
  const own = { condition: 'productId = :product', values: { ':product': variant.id } };
  return [
    ...(key ? [insert({ ...key, productId: variant.id }, taken)] : []),
    ...(had ? [remove(had, moved, own)] : []),
  ];
}

/** Id of the variant with the values, or undefined. */
export async function findVariantId(ctx: Context, variant: Variant): Promise<string | undefined> {
  const key = variantKey(ctx, variant);
  const item = key && (await ctx.table.get(key));
  return item && String(item.productId);
}

/** Ids of the variants of a product, by the codes of their values. */
export const listVariantIds = (ctx: Context, productId: string, request: PageRequest): Promise<Page<string>> =>
  listPage(ctx, { partition: partitionOf(ctx, productId), beginsWith: 'VARIANT#', ascending: true }, request, (item) =>
    String(item.productId),
  );

const variantLists: readonly Served<Product>[] = [
  {
    scope: 'any',
    where: { 'variantOf.id': 'any' },
    orders: [],
    page: async (ctx, request, _, given) =>
      recordsOfIds(await listVariantIds(ctx, given['variantOf.id'] ?? '', request), (id) => findProduct(ctx, id)),
  },
];

export const listVariants = (ctx: Context, productId: string, query: ListQuery): Promise<Page<Product>> =>
  answerList(ctx, variantLists, within(query, 'variantOf.id', productId));

/** What the indexes answer of lists of products. */
export const productLists: readonly Served<Product>[] = [
  {
    scope: 'any',
    orders: [['createdAt DESC', 'id DESC']],
    narrowedBy: 'range',
    collection: (ctx) => ({ index: 'GSI1', partition: listPartition(ctx) }),
    toRecord: toProduct,
  },
  {
    scope: 'any',
    orders: [['sku ASC']],
    narrowedBy: 'beginning',
    collection: (ctx) => ({ index: 'GSI2', partition: listPartition(ctx), ascending: true }),
    toRecord: toProduct,
  },
  {
    scope: 'any',
    orders: [['name ASC', 'id ASC']],
    narrowedBy: 'beginning',
    collection: (ctx) => ({ index: 'GSI3', partition: listPartition(ctx), ascending: true }),
    toRecord: toProduct,
  },
];

export const listProductIds = (ctx: Context, request: PageRequest): Promise<Page<string>> =>
  listPage(ctx, { index: 'GSI1', partition: listPartition(ctx) }, request, idOfItem);
