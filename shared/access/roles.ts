/**
 * What a token may claim. `capture` is the public key of a web form; `automation` the product itself, whose permissions stand in the
 * registry. What a role adds up to is declared beside each permission, `<entity>.permissions.ts`.
 */
export const roles = ['admin', 'sales', 'service', 'warehouse', 'finance', 'partner', 'capture', 'automation'] as const;
export type Role = (typeof roles)[number];

/** Roles that a person or a machine client can be given; the other two belong to the product itself. */
export const grantableRoles = roles.filter((role) => role !== 'capture' && role !== 'automation');

/** The one scope that every machine client asks for: that the token is meant for this API. What it may do is in its record. */
export const API_SCOPE = 'crm-erp/api';
