import type { CodeDeclarations } from '../platform/errors.ts';

export const codes = {
  LEGAL_ENTITY_MISMATCH: {
    meaning: 'A document and its goods belong to one legal entity; split it, or name records of the same one.',
  },
} as const satisfies CodeDeclarations;
