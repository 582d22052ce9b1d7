import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { LOCAL_AUDIENCE } from '../../../infra/local/issuer.ts';
import { callerOf, verifyToken } from '../../../shared/access/identity.ts';
import { API_SCOPE } from '../../../shared/access/roles.ts';
import { KeysUnavailable } from '../../../shared/access/token-verifier.ts';
import { createApiClient } from '../../../shared/clients/api-client.actions.ts';
import { aContext } from '../../support/a-context.ts';
import { startApi } from '../../support/api.ts';
import { refusalFrom } from '../../support/refusals.ts';
import { tableCalls } from '../../support/table-probe.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const user = { sub: 'mia', aud: LOCAL_AUDIENCE, token_use: 'id', 'custom:tenant': 'acme', 'cognito:groups': ['sales'] };
const machine = { sub: 'shop', client_id: 'shop', token_use: 'access', scope: API_SCOPE };

const shop = { name: 'Shop', roles: ['partner' as const], scope: 'ACCOUNT' as const };

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

  test('of a machine client: who it is from the token, tenant, roles and scope from its record', async () => {
    await createApiClient(aContext({ tenant: 'acme' }), { ...shop, clientId: 'shop' });
    const token = await api.issuer.sign({ ...machine, 'custom:tenant': 'globex', 'cognito:groups': ['admin'] });
    expect((await ask(token)).data.viewer).toEqual({ tenant: 'acme', subject: 'shop', roles: ['partner'] });
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
    ['of a client without the scope', () => api.issuer.sign({ ...machine, scope: 'openid crm-erp/apis' })],
    ['of a client with an id token', () => api.issuer.sign({ ...machine, token_use: 'id' })],
    ['of a client of another audience', () => api.issuer.sign({ ...machine, aud: 'another' })],
    ['of a client whose id nobody can have', () => api.issuer.sign({ ...machine, sub: 'a b', client_id: 'a b' })],
    [
      'of a user that says nothing of its use but the pool names',
      () => api.issuer.sign({ ...user, token_use: undefined }),
    ],
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

  test.each<[string, Record<string, unknown>, string]>([
    ['custom:tenant', { ...user, 'custom:tenant': ['acme'] }, 'is no text'],
    ['custom:tenant', { ...user, 'custom:tenant': undefined, tenant: 'acme' }, 'is missing'],
    ['custom:tenant', { ...user, 'custom:tenant': 'acme#other' }, 'names no valid tenant'],
    ['cognito:groups', { ...user, 'cognito:groups': 'admin' }, 'is no list of texts'],
    ['cognito:groups', { ...user, 'cognito:groups': ['sales', 1] }, 'holds what is no text'],
    ['custom:customers', { ...user, 'custom:customers': ['cus_1'] }, 'is no text'],
    ['custom:customers', { ...user, 'custom:customers': 'cus_1' }, 'holds what is no id of a customer'],
    ['sub', { ...user, sub: 17 }, 'is no text'],
    ['aud', { ...user, aud: undefined }, 'is missing'],
    ['token_use', { ...user, token_use: 'access' }, 'is not that of an id token'],
    ['tenant', { sub: 'mia', aud: LOCAL_AUDIENCE, tenant: 7 }, 'is no text'],
    ['roles', { sub: 'mia', aud: LOCAL_AUDIENCE, tenant: 'acme', roles: { admin: true } }, 'is no list of texts'],
    ['customers', { sub: 'mia', aud: LOCAL_AUDIENCE, tenant: 'acme', customers: 'all' }, 'is no list of texts'],
    ['scope', { ...machine, scope: [API_SCOPE] }, 'is no text'],
    ['scope', { ...machine, scope: undefined }, 'is missing'],
    ['scope', { ...machine, scope: 'acme/partner' }, `does not name ${API_SCOPE}`],
  ])('the claim %s of %j is named', (claim, claims, what) => {
    expect(() => callerOf(claims, [LOCAL_AUDIENCE])).toThrow(`The claim ${claim} ${what}.`);
  });

  test('no claim stands in for another: groups are no roles, and what is absent gives nothing', () => {
    const plain = { sub: 'mia', aud: LOCAL_AUDIENCE, tenant: 'acme', 'cognito:groups': ['admin'] };
    expect(callerOf(plain, [LOCAL_AUDIENCE])).toMatchObject({ actor: { roles: [] }, scope: { kind: 'all' } });
    const pool = { ...user, 'cognito:groups': undefined, roles: ['admin'], customers: ['x'] };
    expect(callerOf(pool, [LOCAL_AUDIENCE])).toMatchObject({ actor: { roles: [] }, scope: { kind: 'all' } });
  });

  test('no token at all, and a capture key that nobody made', async () => {
    const headers = { authorization: '' };
    expect((await api.call('{ apiVersion }', {}, { headers, token: 'x' })).status).toBe(401);
    const key = await api.call(
      '{ apiVersion }',
      {},
      { token: '', headers: { 'x-capture-key': `cap_acme_${'0'.repeat(26)}` }, event: { rawPath: '/capture' } },
    );
    expect([key.status, key.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  test('a capture key at the route of tokens, whether anybody made it or not: nobody looks', async () => {
    const headers = { 'x-capture-key': `cap_acme_${'0'.repeat(26)}` };
    const calls = await tableCalls(async () => {
      const reply = await api.call('{ apiVersion }', {}, { token: '', headers, event: { rawPath: '/graphql' } });
      expect([reply.status, reply.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    });
    expect(calls).toEqual([]);
  });
});

describe('the keys of the issuer', () => {
  const issuer = 'https://issuer.example';
  let server: Server;
  let published: { status: number; keys: JWK[] };
  let rules: Parameters<typeof verifyToken>[1];
  beforeEach(async () => {
    published = { status: 200, keys: [] };
    server = createServer((_, response) => {
      response.writeHead(published.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ keys: published.keys }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const jwksUri = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
    rules = { issuer, jwksUri, audiences: [LOCAL_AUDIENCE] };
    vi.useFakeTimers({ toFake: ['Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
    server.closeAllConnections();
    server.close();
  });

  async function aKey(kid: string) {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const token = () =>
      new SignJWT(user)
        .setProtectedHeader({ alg: 'RS256', kid })
        .setIssuer(issuer)
        .setExpirationTime(Math.floor(Date.now() / 1000) + 3600)
        .sign(privateKey);
    return { jwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' }, token };
  }
  const subjectOf = async (token: string) => {
    const caller = await verifyToken(token, rules);
    return 'actor' in caller ? caller.actor.subject : caller.clientId;
  };
  const wait = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);

  test('are read again for a new key id, and an old one is forgotten within minutes', async () => {
    const [old, next] = [await aKey('old'), await aKey('next')];
    published.keys = [old.jwk];
    expect(await subjectOf(await old.token())).toBe('mia');
    wait(60);
    published.keys = [next.jwk];
    expect(await subjectOf(await next.token())).toBe('mia');
    expect(await refusalFrom(async () => subjectOf(await old.token()))).toMatchObject({
      refusals: [{ code: 'UNAUTHENTICATED' }],
    });
    published.keys = [old.jwk];
    wait(601);
    expect(await refusalFrom(async () => subjectOf(await next.token()))).toMatchObject({
      refusals: [{ code: 'UNAUTHENTICATED' }],
    });
  });

  test('unknown kid twice in a second: the second is refused like the first, and known ids go on', async () => {
    const [known, unknown] = [await aKey('known'), await aKey('unknown')];
    published.keys = [known.jwk];
    for (const _ of [1, 2, 3])
      expect(await refusalFrom(async () => subjectOf(await unknown.token()))).toMatchObject({
        refusals: [{ code: 'UNAUTHENTICATED' }],
      });
    expect(await subjectOf(await known.token())).toBe('mia');
  });

  test('that cannot be read are no refusal of the caller, who would sign in again for nothing', async () => {
    const { token } = await aKey('any');
    published.status = 503;
    await expect(subjectOf(await token())).rejects.toThrow(KeysUnavailable);
    server.closeAllConnections();
    server.close();
    await expect(subjectOf(await token())).rejects.toThrow(KeysUnavailable);
  });
});
