// Generated from the SDL by graphql/codegen.ts. Do not edit.

/** Kinds of records that have custom fields, with the prefix of their ids. */
export const ownerKinds = {
  CASE: 'cas',
  CUSTOMER: 'cus',
  LEAD: 'led',
  ORDER: 'ord',
  PRODUCT: 'prd',
} as const;

export type MetafieldOwnerType = keyof typeof ownerKinds;
