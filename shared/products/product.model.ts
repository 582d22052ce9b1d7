import * as z from 'zod/mini';
import { Code } from '../code-lists/code-list.model.ts';
import { Aggregate } from '../platform/aggregate.ts';
import { DomainError, withCode } from '../platform/errors.ts';
import { ExternalRef, ExternalRefs } from '../platform/external-refs.ts';
import { derivedId } from '../platform/ids.ts';
import { keptPrice, UnitPriceAmount, UnitPriceInput } from '../platform/unit-price.ts';
import { Component, ComponentsInput, KitPricing } from './product-kit.model.ts';
import { OptionsInput, OptionValue, ProductOption, VariantOfInput } from './product-option.model.ts';
import { ProductTracking } from './product-tracking.model.ts';
import { tradeFields, tradeInput } from './product-trade.model.ts';
import { ProductType } from './product-type.model.ts';

/** A SKU compares without case and outer blanks. */
export const normaliseSku = (sku: string): string => sku.trim().toUpperCase();

export const Sku = z.pipe(z.string(), z.transform(normaliseSku)).check(
  z.refine((sku) => /^[A-Z0-9._/-]{1,64}$/.test(sku), {
    ...withCode('VALIDATION', 'A SKU is 1 to 64 letters, digits, dots, dashes, slashes or underscores.'),
  }),
);

/** The SKU that a product gets. */
export const SkuChange = z.object({ id: z.string(), sku: Sku, expectedVersion: z.nullish(z.int()) });
export type SkuChange = z.input<typeof SkuChange>;

export const MAX_FORMER_SKUS = 20;

/** The id of the product that had this SKU first, so that most are found by their SKU without a look-up. */
export const productIdOf = (sku: string): string => derivedId('prd', normaliseSku(sku));

const text = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));

/** A field that null resets to its default. */
const orElse = <S extends z.ZodMiniType>(schema: S, fallback: z.output<S>) =>
  z.pipe(
    z.nullish(schema),
    z.transform((value) => value ?? fallback),
  );
/** A field that null leaves as it is. */
const orAsItIs = <S extends z.ZodMiniType>(schema: S) =>
  z.pipe(
    z.nullish(schema),
    z.transform((value) => value ?? undefined),
  );

const texts = {
  supplierRef: z.nullish(text(120)),
  description: z.nullish(text(4000)),
  category: z.nullish(text(100)),
};

export const NewProduct = z.object({
  sku: Sku,
  name: text(200),
  type: z.nullish(ProductType),
  tracking: z.nullish(ProductTracking),
  unit: orElse(Code, 'PIECE'),
  price: UnitPriceInput,
  cost: z.nullish(UnitPriceInput),
  taxCode: orElse(Code, 'STANDARD'),
  active: orElse(z.boolean(), true),
  externalRefs: orElse(ExternalRefs, []),
  components: z.nullish(ComponentsInput),
  kitPricing: z.nullish(KitPricing),
  options: z.nullish(OptionsInput),
  variantOf: z.nullish(VariantOfInput),
  ...texts,
  ...tradeInput,
});
export type NewProduct = z.input<typeof NewProduct>;

export const ProductChanges = z.partial(
  z.object({
    name: text(200),
    price: orAsItIs(UnitPriceInput),
    cost: z.nullish(UnitPriceInput),
    taxCode: orAsItIs(Code),
    active: orAsItIs(z.boolean()),
    components: orAsItIs(ComponentsInput),
    kitPricing: orAsItIs(KitPricing),
    options: orAsItIs(OptionsInput),
    variantOf: z.nullish(VariantOfInput),
    ...texts,
    ...tradeInput,
  }),
);
export type ProductChanges = z.input<typeof ProductChanges>;

/** Product [item]: what is bought, stocked and sold. Its id is derived from its first SKU; type and unit never change. */
export const Product = z.extend(Aggregate, {
  sku: z.string(),
  /** SKUs that it had; they find it and are no other's. */
  formerSkus: z.nullish(z.array(z.string())),
  name: z.string(),
  /** Absent for STOCKED. */
  type: z.nullish(ProductType),
  /** Absent for NONE; never changes. */
  tracking: z.nullish(ProductTracking),
  unit: z.string(),
  /** How fine its quantities are, when the unit is the tenant's own. */
  unitDecimals: z.nullish(z.int()),
  price: UnitPriceAmount,
  /** Of price and cost. */
  currency: z.string(),
  /** Standard cost. */
  cost: z.nullish(UnitPriceAmount),
  taxCode: z.string(),
  /** False once it is discontinued: it stays in documents but is not sold any more. */
  active: z.boolean(),
  externalRefs: z.array(ExternalRef),
  /** Of a kit. */
  components: z.nullish(z.array(Component)),
  /** Absent for KIT. */
  kitPricing: z.nullish(KitPricing),
  /** In what its variants differ; such a product holds no stock and is not sold itself. */
  options: z.nullish(z.array(ProductOption)),
  /** The product that it is a variant of. */
  variantOf: z.nullish(z.string()),
  /** Of a variant, in the order of the options. */
  optionValues: z.nullish(z.array(OptionValue)),
  ...texts,
  ...tradeFields,
});
export type Product = z.infer<typeof Product>;

/**
 * The stored form of what a client said, with price and cost in one currency; refuses CURRENCY_MISMATCH when they are not.
 * `currency` is that of the stored price, for changes that name a cost alone.
 */
export function storedFieldsOf<
  I extends {
    price?: z.output<typeof UnitPriceInput> | undefined;
    cost?: z.output<typeof UnitPriceInput> | null | undefined;
  },
>(
  { price: newPrice, cost, ...rest }: I,
  stored?: Pick<Product, 'currency' | 'cost'>,
): Omit<I, 'price' | 'cost'> & Partial<Pick<Product, 'price' | 'currency' | 'cost'>> {
  const currency = newPrice?.currency ?? stored?.currency;
  const keptCost = cost === undefined ? stored?.cost : undefined;
  const otherCurrency = cost ? cost.currency !== currency : keptCost != null && currency !== stored?.currency;
  if (otherCurrency) {
    throw new DomainError('CURRENCY_MISMATCH', 'Price and cost of a product are in one currency.', 'cost.currency');
  }
  return {
    ...rest,
    ...(newPrice ? { price: keptPrice(newPrice), currency: newPrice.currency } : {}),
    ...(cost === undefined ? {} : { cost: cost && keptPrice(cost) }),
  };
}

export const unknownSku = (sku: string, field: string): DomainError =>
  new DomainError('UNKNOWN_SKU', 'No product has the SKU {sku}.', field, { params: { sku: normaliseSku(sku) } });
