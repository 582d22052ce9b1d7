import type { LocalIssuer } from './issuer.ts';

const TENANTS = ['acme', 'globex'] as const;
const USER_ROLES = ['admin', 'sales', 'service', 'warehouse', 'finance'] as const;

export interface Tokens {
  /** By tenant and role; `partner` is a machine client, the others are users. */
  readonly tenants: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Of a machine client that operates the product: it makes tenants. */
  readonly operator: string;
}

const OPERATOR_CLIENT = 'operator-of-local';
export const LOCAL_OPERATORS = `client:${OPERATOR_CLIENT}`;

const partnerOf = (tenant: string): string => `partner-of-${tenant}`;

/** Fresh tokens, valid for 12 hours, for every role in two tenants. */
export async function tokensOf(issuer: LocalIssuer): Promise<Tokens> {
  const tenants = TENANTS.map(async (tenant) => {
    const users = USER_ROLES.map(async (role) => [role, await issuer.userToken(tenant, [role])]);
    const partner = ['partner', await issuer.clientToken(partnerOf(tenant))];
    return [tenant, Object.fromEntries([...(await Promise.all(users)), partner])];
  });
  const operator = await issuer.clientToken(OPERATOR_CLIENT);
  return { tenants: Object.fromEntries(await Promise.all(tenants)), operator };
}

const CREATE = 'mutation ($input: CreateApiClientInput!) { createApiClient(input: $input) { userErrors { code } } }';

/** Makes the partner of each tenant known to the API, as an admin of the tenant does; one that is known already stays. */
export async function registerPartners(url: string, issuer: LocalIssuer): Promise<void> {
  for (const tenant of TENANTS) {
    const clientId = partnerOf(tenant);
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await issuer.userToken(tenant, ['admin'])}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        query: CREATE,
        variables: { input: { clientId, name: 'Partner', roles: ['partner'], scope: 'ACCOUNT' } },
      }),
    });
    if (!response.ok) throw new Error(`${clientId} could not be registered: ${await response.text()}`);
  }
}
