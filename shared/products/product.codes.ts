import type { CodeDeclarations } from '../platform/errors.ts';

export const codes = {
  UNKNOWN_SKU: { meaning: 'No product with this SKU exists in the tenant.' },
  INVALID_QUANTITY: {
    meaning:
      'The quantity is zero, negative, too fine for the unit, too large, or so small that its price rounds to nothing.',
  },
  ORDER_QUANTITY: {
    meaning: 'Less is ordered than is sold at once, or no multiple of what it is sold in.',
    details: 'OrderQuantityDetails',
  },
  VARIANT_REQUIRED: {
    meaning: 'The product comes in variants: one of them is ordered, received and put into kits, not itself.',
    details: 'VariantRequiredDetails',
  },
} as const satisfies CodeDeclarations;
