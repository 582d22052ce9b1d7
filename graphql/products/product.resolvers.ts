import { getCustomer } from '../../shared/customers/customer.actions.ts';
import type { Context } from '../../shared/platform/context.ts';
import { MILLIONTHS } from '../../shared/platform/money.ts';
import { listTimeline } from '../../shared/platform/timeline.ts';
import { formatUnitPrice, shownPrice } from '../../shared/platform/unit-price.ts';
import {
  findProductByPartNumber,
  listParts,
  recallPart,
  setCustomerPartNumber,
} from '../../shared/products/customer-part.actions.ts';
import {
  createProduct,
  findProduct,
  findProductByExternalRef,
  findProductByGtin,
  findProductBySku,
  getProduct,
  listProducts,
  listVariants,
  productReferences,
  updateProduct,
  upsertProduct,
} from '../../shared/products/product.actions.ts';
import type { ProductOption, ShownOptionValue } from '../../shared/products/product-option.model.ts';
import { trackingOf } from '../../shared/products/product-tracking.model.ts';
import { isKit, typeOf } from '../../shared/products/product-type.model.ts';
import { createProductVariants, recallVariants } from '../../shared/products/product-variant.create.actions.ts';
import { readTaxRateSettings, updateTaxRates } from '../../shared/products/tax-rates.actions.ts';
import { renameSku } from '../../shared/stock/sku.rename.actions.ts';
import { findAvailableOf, listLedger, listStockOfProduct } from '../../shared/stock/stock.actions.ts';
import { bulkMutation } from '../bulk.ts';
import { byId, record } from '../by-id.ts';
import type { Resolvers } from '../generated/types.ts';
import { list, listById } from '../list.ts';
import { mutation } from '../payload.ts';
import type { Nodes } from '../resolver-file.ts';
import { inTurns } from '../turns.ts';

export type { UnitPrice } from '../../shared/platform/unit-price.ts';
export type { CustomerPart as CustomerPartNumber } from '../../shared/products/customer-part.model.ts';
export type { Component as KitComponent } from '../../shared/products/product-kit.model.ts';
export type { ShownOptionValue as OptionValue } from '../../shared/products/product-option.model.ts';
export type { TaxRateSettings as TaxRates } from '../../shared/products/tax-rates.actions.ts';

const optionOf = async (ctx: Context, { variantOf, option }: ShownOptionValue): Promise<ProductOption | undefined> =>
  (await findProduct(ctx, variantOf))?.options?.find(({ code }) => code === option);

export const resolvers: Resolvers = {
  Query: {
    product: record('prd', findProduct),
    productBySku: (_, { sku }, ctx) => findProductBySku(ctx, sku),
    productByExternalRef: inTurns(2, (_, { ref }, ctx) => findProductByExternalRef(ctx, ref)),
    productByGtin: inTurns(2, (_, { gtin }, ctx) => findProductByGtin(ctx, gtin)),
    products: list(listProducts),
    taxRates: (_, __, ctx) => readTaxRateSettings(ctx),
  },
  Product: {
    type: typeOf,
    tracking: trackingOf,
    price: ({ price, currency, unit }) => ({ ...price, currency, unit }),
    cost: ({ cost, currency, unit }) => (cost ? { ...cost, currency, unit } : null),
    formerSkus: ({ formerSkus }) => formerSkus ?? [],
    alternativeUnits: (product) => product.alternativeUnits ?? [],
    available: (product, { warehouseCode }, ctx) => findAvailableOf(ctx, product, warehouseCode),
    components: ({ components }) => components ?? [],
    options: ({ options }) => options ?? [],
    optionValues: ({ variantOf, optionValues }) =>
      variantOf ? (optionValues ?? []).map((value) => ({ ...value, variantOf })) : [],
    variantOf: ({ variantOf }, _, ctx) => (variantOf ? getProduct(ctx, variantOf) : null),
    variants: inTurns(2, listById(listVariants)),
    kitPricing: (product) => (isKit(product) ? (product.kitPricing ?? 'KIT') : null),
    stock: listById(listStockOfProduct),
    stockLedger: listById(listLedger),
    timeline: listById(listTimeline),
  },
  ProductOptionValue: {
    active: ({ active }) => active ?? true,
  },
  OptionValue: {
    optionName: async (value, _, ctx) => (await optionOf(ctx, value))?.name ?? value.option,
    valueName: async (value, _, ctx) =>
      (await optionOf(ctx, value))?.values.find(({ code }) => code === value.value)?.name ?? value.value,
  },
  VariantRequiredDetails: {
    product: ({ productId }, _, ctx) => getProduct(ctx, productId),
  },
  UnitPrice: {
    amount: shownPrice,
    per: ({ per }) => per ?? MILLIONTHS,
    formatted: (price, { locale }) => formatUnitPrice(price, locale ?? 'en'),
  },
  KitComponent: {
    product: ({ productId }, _, ctx) => getProduct(ctx, productId),
  },
  Customer: {
    partNumbers: listById(listParts),
    productByPartNumber: inTurns(
      2,
      byId((ctx, id, { partNumber }: { partNumber: string }) => findProductByPartNumber(ctx, id, partNumber)),
    ),
  },
  CustomerPartNumber: {
    customer: ({ customerId }, _, ctx) => getCustomer(ctx, customerId),
    product: ({ productId }, _, ctx) => getProduct(ctx, productId),
  },
  TaxRates: {
    rates: ({ value }) => value.rates,
  },
  Mutation: {
    createProduct: mutation('createProduct', 'product', createProduct, findProduct),
    bulkCreateProducts: bulkMutation('bulkCreateProducts', 'createProduct', 'product', createProduct, findProduct),
    upsertProduct: mutation('upsertProduct', 'product', upsertProduct),
    bulkUpsertProducts: bulkMutation('bulkUpsertProducts', 'upsertProduct', 'product', upsertProduct, findProduct),
    updateProduct: mutation('updateProduct', 'product', updateProduct, findProduct),
    bulkUpdateProducts: bulkMutation('bulkUpdateProducts', 'updateProduct', 'product', updateProduct, findProduct),
    createProductVariants: mutation('createProductVariants', 'variants', createProductVariants, recallVariants),
    renameSku: mutation('renameSku', 'product', renameSku, findProduct),
    setCustomerPartNumber: mutation('setCustomerPartNumber', 'customerPartNumber', setCustomerPartNumber, recallPart),
    updateTaxRates: mutation('updateTaxRates', 'taxRates', updateTaxRates, readTaxRateSettings),
  },
};

export const nodes: Nodes = {
  prd: { type: 'Product', find: findProduct, references: productReferences },
};
