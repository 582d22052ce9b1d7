import Big from 'big.js';
import * as z from 'zod/mini';
import { DomainError, withCode } from '../platform/errors.ts';
import { MILLIONTHS, stored } from '../platform/money.ts';
import { DECIMAL_DIGITS, type UnitPriceAmount } from '../platform/unit-price.ts';
import { requireNoVariants } from './product-option.model.ts';
import { type Countable, decimalsOf, requireQuantity } from './product-quantity.model.ts';
import { isKit, type Typed } from './product-type.model.ts';

/** KIT: at the kit's own price. COMPONENTS: at the sum of theirs when it is ordered. */
export const KitPricing = z.enum(['KIT', 'COMPONENTS']);

/** So much of a product is in one kit, in millionths of its unit. */
export const Component = z.object({ productId: z.string(), quantity: stored.quantity });
export type Component = z.infer<typeof Component>;

export const MAX_COMPONENTS = 20;

export const ComponentsInput = z.array(z.object({ sku: z.string().check(z.maxLength(64)), quantity: z.int() })).check(
  z.maxLength(MAX_COMPONENTS),
  z.refine((components) => components.length > 0, withCode('VALIDATION', 'A kit has at least one component.')),
);

type Part = Typed & Countable & Parameters<typeof requireNoVariants>[0];

/** Refuses a kit of something that cannot be in one: VALIDATION, INVALID_STATE, INVALID_QUANTITY. */
export function requireComponents(kit: Part, components: readonly (Component & { readonly product: Part })[]): void {
  if ((decimalsOf(kit.unit) ?? kit.unitDecimals) !== 0)
    throw new DomainError('VALIDATION', 'A kit is counted in a unit without decimals.', 'unit');
  components.forEach(({ product, quantity }, index) => {
    if (isKit(product))
      throw new DomainError(
        'INVALID_STATE',
        'The product {sku} is a kit: kits are not made of kits.',
        `components.${index}.sku`,
        {
          params: { sku: product.sku },
        },
      );
    requireNoVariants(product, `components.${index}.sku`);
    if (components.findIndex((other) => other.productId === product.id) !== index)
      throw new DomainError('VALIDATION', 'Name each component once.', `components.${index}.sku`);
    requireQuantity(product, quantity, `components.${index}.quantity`);
  });
}

/** What one kit costs by the prices of its components: exact, but for what cannot be written with nine decimals, which is rounded. */
export const summedPrice = (
  components: readonly { readonly quantity: number; readonly price: UnitPriceAmount }[],
): UnitPriceAmount => ({
  amount: components
    .reduce(
      (sum, { quantity, price }) => sum.plus(new Big(price.amount).times(quantity).div(price.per ?? MILLIONTHS)),
      new Big(0),
    )
    .round(DECIMAL_DIGITS.fraction, Big.roundHalfUp)
    .toFixed(),
});
