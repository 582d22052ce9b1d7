import * as z from 'zod/mini';
import { newAggregate } from '../platform/aggregate.ts';
import type { Context } from '../platform/context.ts';
import { DomainError, limitExceeded, parse } from '../platform/errors.ts';
import { ExternalRefs } from '../platform/external-refs.ts';
import { UnitPriceInput } from '../platform/unit-price.ts';
import { type Product, productIdOf, Sku, storedFieldsOf, unknownSku } from './product.model.ts';
import {
  ChoicesInput,
  chosenValues,
  hasVariants,
  type OptionValue,
  optionValuesOf,
  type VariantOfInput,
} from './product-option.model.ts';
import { comparableGtin, requireTradeData, tradeInput } from './product-trade.model.ts';
import { typeOf } from './product-type.model.ts';

/** A variant is a record, its place among the variants and an event, of the hundred items of a transaction. */
const MAX_AT_ONCE = 30;

const text = z.nullish(z.string().check(z.trim(), z.minLength(1), z.maxLength(200)));

/** A block of variants: one for each combination of the values that it names. */
const Block = z.object({
  options: z.nullish(ChoicesInput),
  sku: text,
  name: text,
  price: z.nullish(UnitPriceInput),
  cost: z.nullish(UnitPriceInput),
  gtin: tradeInput.gtin,
  netWeight: tradeInput.netWeight,
  grossWeight: tradeInput.grossWeight,
  externalRefs: z.nullish(ExternalRefs),
});
type Block = z.output<typeof Block>;

export const NewVariants = z.object({
  productId: z.string(),
  variants: z.array(Block).check(z.minLength(1), z.maxLength(MAX_AT_ONCE)),
  expectedVersion: z.nullish(z.int()),
});
export type NewVariants = z.input<typeof NewVariants>;

/** What a new variant takes over from its product where it is not given. */
const TAKEN = [
  'type',
  'tracking',
  'unit',
  'taxCode',
  'cost',
  'supplierRef',
  'description',
  'category',
  'hsCode',
  'countryOfOrigin',
  'netWeight',
  'grossWeight',
  'carton',
  'minimumQuantity',
  'quantityMultiple',
  'alternativeUnits',
] as const;

/** What a new variant takes over from its product; the cost where it is in the same currency. */
export function takenFrom(product: Product, given: object, currency: string): Partial<Product> {
  const said = given as Readonly<Record<string, unknown>>;
  const names = TAKEN.filter((name) => said[name] == null && (name !== 'cost' || product.currency === currency));
  return Object.fromEntries(names.filter((name) => product[name] != null).map((name) => [name, product[name]]));
}

/**
 * What makes a product a variant of another one. Refuses UNKNOWN_SKU, VALIDATION (values), INVALID_STATE (no options, options of its own,
 * another type or unit, a value that is discontinued).
 */
export function variantFields(
  parent: Product | undefined,
  { sku, optionValues }: z.output<typeof VariantOfInput>,
  variant: Product,
): Pick<Product, 'variantOf' | 'optionValues'> {
  if (!parent) throw unknownSku(sku, 'variantOf.sku');
  requireOptions(parent, 'variantOf.sku');
  if (hasVariants(variant))
    throw new DomainError('INVALID_STATE', 'A product that has variants is none itself.', 'variantOf');
  if (typeOf(variant) !== typeOf(parent) || variant.unit !== parent.unit)
    throw new DomainError(
      'INVALID_STATE',
      'The variants of {sku} are of the type {type} and counted in {unit}, as it is.',
      'variantOf.sku',
      { params: { sku: parent.sku, type: typeOf(parent), unit: parent.unit } },
    );
  const had = variant.variantOf === parent.id ? variant.optionValues : undefined;
  return {
    variantOf: parent.id,
    optionValues: optionValuesOf(parent, optionValues, 'variantOf.optionValues', had ?? []),
  };
}

/** Refuses with INVALID_STATE a product that has no variants. */
export function requireOptions(product: Product, field: string): void {
  if (!hasVariants(product))
    throw new DomainError('INVALID_STATE', 'The product {sku} has no options, and so no variants.', field, {
      params: { sku: product.sku },
    });
}

/** The text with what stands for the code of an option in place of it: `{SIZE}`. */
const filled = (rule: string, by: ReadonlyMap<string, string>): string =>
  rule.replaceAll(/\{([^{}]+)\}/g, (whole, code: string) => by.get(code.trim().toUpperCase()) ?? whole);

/** A combination: for each option the code and the name of the value. */
type Combination = readonly (OptionValue & { readonly name: string })[];

function combinationsOf(product: Product, block: Block, field: string): readonly Combination[] {
  const chosen = chosenValues(product, block.options ?? [], `${field}.options`);
  const count = chosen.reduce((product, { values }) => product * values.length, 1);
  requireFew(count);
  return chosen.reduce<readonly Combination[]>(
    (all, { option, values }) =>
      all.flatMap((begun) => values.map(({ code, name }) => [...begun, { option, value: code, name }])),
    [[]],
  );
}

function requireFew(count: number): void {
  if (count > MAX_AT_ONCE)
    throw limitExceeded('At most {limit, number} variants are created at once.', 'variants', MAX_AT_ONCE, count);
}

/** A new variant with the place in the input that it comes from. */
export interface NewVariant {
  readonly variant: Product;
  readonly field: string;
}

/** The variants of all blocks. Refuses VALIDATION, INVALID_STATE, DUPLICATE (among themselves), CURRENCY_MISMATCH, LIMIT_EXCEEDED. */
export function newVariants(
  ctx: Pick<Context, 'now' | 'actor'>,
  product: Product,
  blocks: readonly Block[],
): readonly NewVariant[] {
  const made = blocks.flatMap((block, index) => {
    const field = `variants.${index}`;
    const combinations = combinationsOf(product, block, field);
    return combinations.map((combination) => ({ field, variant: variantOf(ctx, product, block, combination, field) }));
  });
  requireFew(made.length);
  const taken = new Set<string>();
  for (const { variant, field } of made)
    for (const [place, name] of namesOf(variant)) {
      if (taken.has(name))
        throw new DomainError('DUPLICATE', 'Two of these variants have the same {place}.', `${field}.${place}`, {
          params: { place },
        });
      taken.add(name);
    }
  return made;
}

/** What no two variants have alike, by the field that says it. */
const namesOf = ({ sku, optionValues, gtin, externalRefs }: Product): readonly (readonly [string, string])[] => [
  ['options', `options ${optionValues?.map(({ value }) => value).join('#')}`],
  ['sku', `sku ${sku}`],
  ...(gtin ? [['gtin', `gtin ${comparableGtin(gtin)}`] as const] : []),
  ...externalRefs.map(({ system, id }) => ['externalRefs', `ref ${system}:${id}`] as const),
];

function variantOf(
  ctx: Pick<Context, 'now' | 'actor'>,
  product: Product,
  block: Block,
  combination: Combination,
  field: string,
): Product {
  const by = (part: 'value' | 'name') => new Map(combination.map((one) => [one.option, one[part]]));
  const joined = (first: string, part: 'value' | 'name', by: string) =>
    [first, ...combination.map((one) => one[part])].join(by);
  const { price, cost, gtin, netWeight, grossWeight } = block;
  const variant: Product = {
    ...newAggregate(ctx, ''),
    unit: product.unit,
    unitDecimals: product.unitDecimals,
    taxCode: product.taxCode,
    price: product.price,
    currency: product.currency,
    ...takenFrom(product, block, product.currency),
    ...asFields(field, () => storedFieldsOf({ price: price ?? undefined, cost: cost ?? undefined }, product)),
    ...Object.fromEntries(Object.entries({ gtin, netWeight, grossWeight }).filter(([, value]) => value != null)),
    sku: block.sku == null ? joined(product.sku, 'value', '-') : filled(block.sku, by('value')),
    name: block.name == null ? joined(product.name, 'name', ' ') : filled(block.name, by('name')),
    active: true,
    externalRefs: block.externalRefs ?? [],
    variantOf: product.id,
    optionValues: combination.map(({ option, value }) => ({ option, value })),
  };
  const { sku, name } = asFields(field, () => parse(z.object({ sku: Sku, name: text }), variant));
  asFields(field, () => requireTradeData(variant));
  return { ...variant, id: productIdOf(sku), sku, name: name ?? product.name };
}

/** Does what refuses fields of a variant, and names them as fields of its block. */
function asFields<R>(field: string, check: () => R): R {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw DomainError.of(error.refusals.map((refusal) => ({ ...refusal, field: `${field}.${refusal.field}` })));
  }
}
