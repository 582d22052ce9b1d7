import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOCAL_AUDIENCE } from '../../infra/local/issuer.ts';
import { startApi } from '../support/api.ts';
import { tableCalls } from '../support/table-probe.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const user = { sub: 'mia', aud: LOCAL_AUDIENCE, token_use: 'id', 'custom:tenant': 'acme', 'cognito:groups': ['sales'] };
const machine = { sub: 'shop', client_id: LOCAL_AUDIENCE, token_use: 'access', scope: 'acme/partner' };

const ask = (token: string) =>
  api.call<{ viewer: { tenant: string; subject: string; roles: string[] } }>(
    '{ viewer { tenant subject roles } }',
    {},
    { token },
  );

describe('tokens that are taken', () => {
  test('of a user: tenant and roles from the claims of the pool', async () => {
    expect((await ask(await api.issuer.sign(user))).data.viewer).toEqual({
      tenant: 'acme',
      subject: 'mia',
      roles: ['sales'],
    });
  });

  test('of a machine client: tenant and role from the scope', async () => {
    expect((await ask(await api.issuer.sign(machine))).data.viewer).toEqual({
      tenant: 'acme',
      subject: 'shop',
      roles: ['partner'],
    });
  });

  test('of another OIDC issuer with plain claims', async () => {
    const token = await api.issuer.sign({
      sub: 'mia',
      aud: LOCAL_AUDIENCE,
      tenant: 'acme',
      roles: ['finance', 'automation'],
    });
    expect((await ask(token)).data.viewer).toEqual({ tenant: 'acme', subject: 'mia', roles: ['finance'] });
  });
});

describe('tokens that are refused before any table call', () => {
  test.each<[string, () => Promise<string>]>([
    ['that is no token', async () => 'nonsense'],
    [
      'without a signature',
      async () => new UnsecuredJWT(user).setIssuer(api.issuer.issuer).setExpirationTime('1h').encode(),
    ],
    [
      'signed with the public key as a secret',
      async () => {
        const { keys } = (await (await fetch(api.issuer.jwksUri)).json()) as { keys: unknown[] };
        return new SignJWT(user)
          .setProtectedHeader({ alg: 'HS256', kid: 'local' })
          .setIssuer(api.issuer.issuer)
          .setExpirationTime('1h')
          .sign(new TextEncoder().encode(JSON.stringify(keys[0])));
      },
    ],
    [
      'signed by somebody else',
      async () => {
        const { privateKey } = await generateKeyPair('RS256');
        return new SignJWT(user)
          .setProtectedHeader({ alg: 'RS256', kid: 'local' })
          .setIssuer(api.issuer.issuer)
          .setExpirationTime('1h')
          .sign(privateKey);
      },
    ],
    [
      'with an unknown key id',
      async () => {
        const { privateKey } = await generateKeyPair('RS256');
        return new SignJWT(user)
          .setProtectedHeader({ alg: 'RS256', kid: 'other' })
          .setIssuer(api.issuer.issuer)
          .setExpirationTime('1h')
          .sign(privateKey);
      },
    ],
    [
      'that brings its own key',
      async () => {
        const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
        return new SignJWT(user)
          .setProtectedHeader({ alg: 'RS256', jwk: await exportJWK(publicKey) })
          .setIssuer(api.issuer.issuer)
          .setExpirationTime('1h')
          .sign(privateKey);
      },
    ],
    ['that has expired', () => api.issuer.sign(user, '-1m')],
    ['of another audience', () => api.issuer.sign({ ...user, aud: 'another' })],
    ['without an audience', () => api.issuer.sign({ ...user, aud: undefined })],
    ['of a user that is an access token', () => api.issuer.sign({ ...user, token_use: 'access' })],
    ['without a tenant', () => api.issuer.sign({ ...user, 'custom:tenant': undefined })],
    ['whose tenant holds a separator', () => api.issuer.sign({ ...user, 'custom:tenant': 'acme#other' })],
    ['whose tenant is a path', () => api.issuer.sign({ ...user, 'custom:tenant': '../acme' })],
    [
      'of a client with scopes of two tenants',
      () => api.issuer.sign({ ...machine, scope: 'acme/partner globex/partner' }),
    ],
    ['of a client without a scope', () => api.issuer.sign({ ...machine, scope: 'openid' })],
  ])('%s', async (_, make) => {
    const token = await make();
    const calls = await tableCalls(async () => {
      const reply = await ask(token);
      expect([reply.status, reply.errors?.map(({ extensions }) => extensions.code)]).toEqual([
        401,
        ['UNAUTHENTICATED'],
      ]);
    });
    expect(calls).toEqual([]);
  });

  test('no token at all, and a capture key that nobody made', async () => {
    const headers = { authorization: '' };
    expect((await api.call('{ apiVersion }', {}, { headers, token: 'x' })).status).toBe(401);
    const key = await api.call(
      '{ apiVersion }',
      {},
      { token: '', headers: { 'x-capture-key': `cap_acme_${'0'.repeat(26)}` } },
    );
    expect([key.status, key.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });
});
