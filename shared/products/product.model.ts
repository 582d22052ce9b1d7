import * as z from 'zod';
import { Code } from '../code-lists/code-list.model.ts';
import { Aggregate } from '../platform/aggregate.ts';
import { DomainError, withCode } from '../platform/errors.ts';
import { ExternalRef, ExternalRefs } from '../platform/external-refs.ts';
import { derivedId } from '../platform/ids.ts';
import { keptPrice, UnitPriceAmount, UnitPriceInput } from '../platform/unit-price.ts';
import { Component, ComponentsInput, KitPricing } from './product-kit.model.ts';
import { tradeFields, tradeInput } from './product-trade.model.ts';
import { ProductType } from './product-type.model.ts';

/** A SKU compares without case and outer blanks. */
export const normaliseSku = (sku: string): string => sku.trim().toUpperCase();

export const Sku = z
  .string()
  .transform(normaliseSku)
  .refine((sku) => /^[A-Z0-9._/-]{1,64}$/.test(sku), {
    ...withCode('VALIDATION', 'A SKU is 1 to 64 letters, digits, dots, dashes, slashes or underscores.'),
  });

/** The SKU that a product gets. */
export const SkuChange = z.object({ id: z.string(), sku: Sku, expectedVersion: z.int().nullish() });
export type SkuChange = z.input<typeof SkuChange>;

export const MAX_FORMER_SKUS = 20;

/** The id of the product that had this SKU first, so that most are found by their SKU without a look-up. */
export const productIdOf = (sku: string): string => derivedId('prd', normaliseSku(sku));

const text = (max: number) => z.string().trim().min(1).max(max);

/** A field that null resets to its default. */
const orElse = <S extends z.ZodType>(schema: S, fallback: z.output<S>) =>
  schema.nullish().transform((value) => value ?? fallback);
/** A field that null leaves as it is. */
const orAsItIs = <S extends z.ZodType>(schema: S) => schema.nullish().transform((value) => value ?? undefined);

const texts = {
  supplierRef: text(120).nullish(),
  description: text(4000).nullish(),
  category: text(100).nullish(),
};

export const NewProduct = z.object({
  sku: Sku,
  name: text(200),
  type: ProductType.nullish(),
  unit: orElse(Code, 'PIECE'),
  price: UnitPriceInput,
  cost: UnitPriceInput.nullish(),
  taxCode: orElse(Code, 'STANDARD'),
  active: orElse(z.boolean(), true),
  externalRefs: orElse(ExternalRefs, []),
  components: ComponentsInput.nullish(),
  kitPricing: KitPricing.nullish(),
  ...texts,
  ...tradeInput,
});
export type NewProduct = z.input<typeof NewProduct>;

export const ProductChanges = z
  .object({
    name: text(200),
    price: orAsItIs(UnitPriceInput),
    cost: UnitPriceInput.nullish(),
    taxCode: orAsItIs(Code),
    active: orAsItIs(z.boolean()),
    components: orAsItIs(ComponentsInput),
    kitPricing: orAsItIs(KitPricing),
    ...texts,
    ...tradeInput,
  })
  .partial();
export type ProductChanges = z.input<typeof ProductChanges>;

/** Product [item]: what is bought, stocked and sold. Its id is derived from its first SKU; type and unit never change. */
export const Product = Aggregate.extend({
  sku: z.string(),
  /** SKUs that it had; they find it and are no other's. */
  formerSkus: z.array(z.string()).nullish(),
  name: z.string(),
  /** Absent for STOCKED. */
  type: ProductType.nullish(),
  unit: z.string(),
  /** How fine its quantities are, when the unit is the tenant's own. */
  unitDecimals: z.int().nullish(),
  price: UnitPriceAmount,
  /** Of price and cost. */
  currency: z.string(),
  /** Standard cost. */
  cost: UnitPriceAmount.nullish(),
  taxCode: z.string(),
  /** False once it is discontinued: it stays in documents but is not sold any more. */
  active: z.boolean(),
  externalRefs: z.array(ExternalRef),
  /** Of a kit. */
  components: z.array(Component).nullish(),
  /** Absent for KIT. */
  kitPricing: KitPricing.nullish(),
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
