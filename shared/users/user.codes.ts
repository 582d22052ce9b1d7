import type { CodeDeclarations } from '../platform/errors.ts';

export const codes = {
  USER_INACTIVE: { meaning: 'The user who is named is deactivated. Name another one.' },
} as const satisfies CodeDeclarations;
