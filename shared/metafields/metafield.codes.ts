import type { CodeDeclarations } from '../platform/errors.ts';

export const codes = {
  UNKNOWN_METAFIELD: {
    meaning:
      'The tenant has not defined this custom field for records of the kind: choose one of those in the details.',
    details: 'UnknownMetafieldDetails',
  },
} as const satisfies CodeDeclarations;
