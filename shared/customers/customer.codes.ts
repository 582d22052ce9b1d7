import type { CodeDeclarations } from '../platform/errors.ts';

export const codes = {
  CREDIT_LIMIT_EXCEEDED: {
    meaning: 'Open receivables, unbilled orders and this order together exceed the credit limit.',
    details: 'CreditLimitDetails',
  },
} as const satisfies CodeDeclarations;
