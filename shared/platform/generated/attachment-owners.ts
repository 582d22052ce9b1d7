// Generated from the SDL by graphql/codegen.ts. Do not edit.

/** By the prefix of the ids of each kind of records that has attachments what attaching to one needs. */
export const attachingNeeds = {
  cas: 'cases.open',
  con: 'contacts.write',
  cus: 'customers.write',
  led: 'leads.write',
  ord: 'orders.place',
  brn: 'organization.write',
  len: 'organization.write',
  prd: 'products.write',
  wh: 'warehouses.write',
} as const;
