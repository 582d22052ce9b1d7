import type { CodeDeclarations } from '../platform/errors.ts';

export const codes = {
  EMPTY_ORDER: { meaning: 'An order needs at least one line.' },
} as const satisfies CodeDeclarations;
