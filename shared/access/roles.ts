/**
 * What a token may claim. `capture` is the public key of a web form; `automation` the product itself, whose permissions stand in the
 * registry. What a role adds up to is declared beside each permission, `<entity>.permissions.ts`.
 */
export const roles = ['admin', 'sales', 'service', 'warehouse', 'finance', 'partner', 'capture', 'automation'] as const;
export type Role = (typeof roles)[number];
