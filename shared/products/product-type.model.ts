import * as z from 'zod/mini';
import { DomainError } from '../platform/errors.ts';

/** Only what is STOCKED is reserved, issued and valued, by itself or in a KIT; the others are delivered and billed without stock. */
export const productTypes = ['STOCKED', 'SERVICE', 'NON_STOCKED', 'DIGITAL', 'KIT'] as const;
export type ProductType = (typeof productTypes)[number];
export const ProductType = z.enum(productTypes);

/** Of a product or of a line that sells it. Absent is STOCKED: most are. */
export interface Typed {
  readonly type?: ProductType | null | undefined;
}

export const typeOf = ({ type }: Typed): ProductType => type ?? 'STOCKED';

export const isStocked = (typed: Typed): boolean => typeOf(typed) === 'STOCKED';

export const isKit = (typed: Typed): boolean => typeOf(typed) === 'KIT';

/** The form that records keep. */
export const keptType = ({ type }: Typed): Typed => (type == null || type === 'STOCKED' ? {} : { type });

/** Refuses with INVALID_STATE a type of a later version: how it is delivered is not known here. */
export function requireKnownType(typed: Typed, field: string): void {
  const type = typeOf(typed);
  if (!productTypes.includes(type))
    throw new DomainError('INVALID_STATE', 'The product type {type} is of a later version.', field, {
      params: { type },
    });
}

/** Refuses with INVALID_STATE to move stock of what holds none. */
export function requireStocked(product: Typed & { readonly sku: string }, field: string): void {
  if (!isStocked(product))
    throw new DomainError('INVALID_STATE', 'The product {sku} holds no stock: it is of the type {type}.', field, {
      params: { sku: product.sku, type: typeOf(product) },
    });
}
