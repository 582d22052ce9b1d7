import type { CodeDeclarations } from '../platform/errors.ts';

export const codes = {
  OVERPAYMENT: { meaning: 'More would be paid than is open.' },
} as const satisfies CodeDeclarations;
