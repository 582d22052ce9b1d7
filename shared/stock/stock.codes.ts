import type { CodeDeclarations } from '../platform/errors.ts';

export const codes = {
  OUT_OF_STOCK: {
    meaning: 'Less is available than was asked for, and the line does not allow a back-order.',
    details: 'OutOfStockDetails',
  },
  OVER_SHIPMENT: { meaning: 'More would be shipped than is ordered and reserved.' },
} as const satisfies CodeDeclarations;
