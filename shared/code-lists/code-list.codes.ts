import type { CodeDeclarations } from '../platform/errors.ts';

export const codes = {
  UNKNOWN_CODE: {
    meaning:
      'The list of the tenant has no such code, or it cannot be chosen any more: choose one of those in the details.',
    details: 'UnknownCodeDetails',
  },
} as const satisfies CodeDeclarations;
