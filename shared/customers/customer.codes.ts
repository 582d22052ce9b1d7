import type { CodeDeclarations } from '../platform/errors.ts';

export const codes = {
  CREDIT_LIMIT_EXCEEDED: {
    meaning: 'Open receivables, unbilled orders and this order together exceed the credit limit.',
    details: 'CreditLimitDetails',
  },
  CUSTOMER_ARCHIVED: {
    meaning: 'An archived customer orders nothing new. Restore it with restoreCustomer, or order for another.',
  },
  DUPLICATE_SUSPECTED: {
    meaning: 'A warning: another customer has this value too. Nothing was refused; merge them if they are the same.',
    details: 'DuplicateDetails',
  },
} as const satisfies CodeDeclarations;
