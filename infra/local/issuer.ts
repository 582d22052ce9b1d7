import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { API_SCOPE } from '../../shared/access/roles.ts';

const KEY_ID = 'local';
export const LOCAL_AUDIENCE = 'crm-erp-local';

export interface LocalIssuer {
  readonly issuer: string;
  readonly jwksUri: string;
  readonly audience: string;
  /** A token of a user with the same claims as the user pool's id token. */
  readonly userToken: (
    tenant: string,
    roles: readonly string[],
    subject?: string,
    customerIds?: readonly string[],
    /** E-mail address that counts as verified. */
    email?: string,
  ) => Promise<string>;
  /** A token of a machine client with the same claims as a client-credentials token: who it is, and nothing of what it may do. */
  readonly clientToken: (clientId: string) => Promise<string>;
  /** Any claims, for tests of what must be refused. */
  readonly sign: (claims: Record<string, unknown>, lifetime?: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/**
 * A small OIDC issuer for development and tests: publishes its keys and signs tokens with the claims of the stack's user pool.
 * It signs whatever it is asked to, so it listens on the loopback interface only.
 */
export async function startIssuer(port = 0): Promise<LocalIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: KEY_ID, alg: 'RS256', use: 'sig' }] });
  const server = createServer((request, response) => {
    const discovery = JSON.stringify({ issuer, jwks_uri: jwksUri, id_token_signing_alg_values_supported: ['RS256'] });
    const documents: Record<string, string> = {
      '/.well-known/jwks.json': jwks,
      '/.well-known/openid-configuration': discovery,
    };
    const document = documents[request.url ?? ''];
    response.writeHead(document ? 200 : 404, { 'content-type': 'application/json' }).end(document ?? '{}');
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  server.unref();
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const jwksUri = `${issuer}/.well-known/jwks.json`;

  const sign = (claims: Record<string, unknown>, lifetime = '12h'): Promise<string> =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: KEY_ID })
      .setIssuer(issuer)
      .setIssuedAt()
      .setExpirationTime(lifetime)
      .sign(privateKey);

  return {
    issuer,
    jwksUri,
    audience: LOCAL_AUDIENCE,
    sign,
    userToken: (tenant, roles, subject = `${roles.join('+')}@${tenant}`, customerIds = undefined, email = undefined) =>
      sign({
        sub: subject,
        aud: LOCAL_AUDIENCE,
        token_use: 'id',
        'custom:tenant': tenant,
        'cognito:groups': roles,
        'custom:customers': customerIds?.join(' '),
        ...(email === undefined ? {} : { email, email_verified: true }),
      }),
    clientToken: (clientId) => sign({ sub: clientId, client_id: clientId, token_use: 'access', scope: API_SCOPE }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
