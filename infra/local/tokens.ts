import type { LocalIssuer } from './issuer.ts';

const TENANTS = ['acme', 'globex'] as const;
const USER_ROLES = ['admin', 'sales', 'service', 'warehouse', 'finance'] as const;

export interface Tokens {
  /** By tenant and role; `partner` is a machine client, the others are users. */
  readonly tenants: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Fresh tokens, valid for 12 hours, for every role in two tenants. */
export async function tokensOf(issuer: LocalIssuer): Promise<Tokens> {
  const tenants = TENANTS.map(async (tenant) => {
    const users = USER_ROLES.map(async (role) => [role, await issuer.userToken(tenant, [role])]);
    const partner = ['partner', await issuer.clientToken(tenant, ['partner'])];
    return [tenant, Object.fromEntries([...(await Promise.all(users)), partner])];
  });
  return { tenants: Object.fromEntries(await Promise.all(tenants)) };
}
