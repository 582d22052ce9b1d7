// Generated from the SDL by graphql/codegen.ts. Do not edit.

/** Kinds of records that have custom fields, with the prefix of their ids. */
export const ownerKinds = {
  CASE: 'cas',
  CONTACT: 'con',
  CUSTOMER: 'cus',
  INVOICE: 'inv',
  PAYMENT: 'pay',
  LEAD: 'led',
  ORDER: 'ord',
  BRANCH: 'brn',
  LEGAL_ENTITY: 'len',
  PRODUCT: 'prd',
  WAREHOUSE: 'wh',
  USER: 'usr',
} as const;

export type MetafieldOwnerType = keyof typeof ownerKinds;
