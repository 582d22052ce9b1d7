import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { permissionsOf } from '../../../shared/access/permissions.ts';
import { roles } from '../../../shared/access/roles.ts';
import { registerTenant } from '../../../shared/access/tenant.actions.ts';
import { aContext } from '../../support/a-context.ts';
import { type Caller, startApi } from '../../support/api.ts';
import { mutate } from '../../support/mutate.ts';
import { OPERATING_CLIENT, OPERATING_USER } from '../../support/operators.ts';
import { allTableCalls, itemsOf } from '../../support/table-probe.ts';

let api: Awaited<ReturnType<typeof startApi>>;
let client: Caller;
beforeAll(async () => {
  api = await startApi();
  client = { token: await api.issuer.clientToken(OPERATING_CLIENT) };
});
afterAll(() => api.stop());
const user: Caller = { tenant: 'house', subject: OPERATING_USER, roles: ['sales'] };

const globex = (slug: string, more: object = {}) => ({
  slug,
  name: 'Globex',
  baseCurrency: 'TWD',
  timeZone: 'Asia/Taipei',
  country: 'TW',
  languages: ['zh-TW', 'en'],
  administrator: { email: 'hank@globex.example', displayName: 'Hank' },
  ...more,
});
const create = (input: object, caller: Caller = client) =>
  mutate(api, 'createTenant', input, caller, 'tenant { slug name country languages }');
const writtenOf = async (tenant: string) => (await itemsOf({ tenant })).length;

test('an operator makes a tenant that its administrator can use at once, in one transaction', async () => {
  const calls = await allTableCalls(() => create(globex('globex')));
  expect(calls.filter((call) => !/rates|UpdateItem/i.test(JSON.stringify(call)))).toHaveLength(1);
  const hank: Caller = { tenant: 'globex', subject: 'hank-1', email: 'Hank@globex.example', roles: [] };
  const { data, errors } = await api.call(
    `{ tenant { slug name country languages } viewer { tenant roles user { displayName language timeZone } }
       legalEntities { nodes { code name country baseCurrency timeZone version createdBy { displayName } } }
       branches { nodes { code version legalEntity { code } } } users { nodes { email status roles scope } } }`,
    {},
    hank,
  );
  expect(errors).toBe(undefined);
  expect(data).toEqual({
    tenant: { slug: 'globex', name: 'Globex', country: 'TW', languages: ['zh-TW', 'en'] },
    viewer: {
      tenant: 'globex',
      roles: ['admin'],
      user: { displayName: 'Hank', language: 'zh-TW', timeZone: 'Asia/Taipei' },
    },
    legalEntities: {
      nodes: [
        {
          code: 'MAIN',
          name: 'Globex',
          country: 'TW',
          baseCurrency: 'TWD',
          timeZone: 'Asia/Taipei',
          version: 1,
          createdBy: { displayName: 'operator' },
        },
      ],
    },
    branches: { nodes: [{ code: 'MAIN', version: 1, legalEntity: { code: 'MAIN' } }] },
    users: { nodes: [{ email: 'hank@globex.example', status: 'ACTIVE', roles: ['admin'], scope: 'ALL' }] },
  });
  // The books of the tenant begin in its own currency.
  await mutate(api, 'createWarehouse', { code: 'MAIN', name: 'Main' }, hank);
  expect(
    (await mutate(api, 'updateLegalEntity', { id: await mainOf(hank), baseCurrency: 'EUR' }, hank)).userErrors,
  ).toMatchObject([{ code: 'INVALID_STATE', field: 'baseCurrency' }]);
});

const mainOf = async (caller: Caller): Promise<string> =>
  (await api.call<{ legalEntities: { nodes: { id: string }[] } }>('{ legalEntities { nodes { id } } }', {}, caller))
    .data.legalEntities.nodes[0]?.id ?? '';

test('what an operator made says what happened, and schedules know it already', async () => {
  await create(globex('events'));
  const items = await itemsOf({ tenant: 'events' });
  expect(items.flatMap(({ type }) => (type ? [type] : [])).sort()).toEqual([
    'branch.created',
    'legal-entity.created',
    'tenant.created',
    'user.invited',
  ]);
  const before = JSON.stringify(items);
  await registerTenant(
    aContext({ tenant: 'events', roles: ['automation'], kind: 'automation', subject: 'register-tenant' }),
  );
  expect(JSON.stringify(await itemsOf({ tenant: 'events' }))).toBe(before);
});

describe('a repeat', () => {
  test('with its key is answered with the first result, and writes nothing', async () => {
    const input = globex('twice', { idempotencyKey: 'k' });
    const first = await create(input);
    expect(first.userErrors).toEqual([]);
    const before = JSON.stringify(await itemsOf({ tenant: 'twice' }));
    expect(await create(input)).toEqual(first);
    expect((await create({ ...input, name: 'Other' })).userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
    expect(JSON.stringify(await itemsOf({ tenant: 'twice' }))).toBe(before);
    // The key is of the tenant that it makes.
    expect((await create({ ...input, slug: 'twice-more' })).userErrors).toEqual([]);
  });

  test('without a key, or by another operator, is refused with DUPLICATE and writes nothing', async () => {
    await create(globex('taken'));
    const before = JSON.stringify(await itemsOf({ tenant: 'taken' }));
    for (const caller of [client, user]) {
      const { tenant, userErrors } = await create(
        globex('taken', { administrator: { email: 'mallory@example.com' } }),
        caller,
      );
      expect(tenant).toBe(null);
      expect(userErrors).toMatchObject([{ code: 'DUPLICATE', field: 'slug', details: { id: null } }]);
    }
    expect(JSON.stringify(await itemsOf({ tenant: 'taken' }))).toBe(before);
  });

  test('at once ten times makes one', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => create(globex('at-once'))));
    expect(all.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect((await itemsOf({ tenant: 'at-once' })).filter(({ type }) => type === 'user.invited')).toHaveLength(1);
  });
});

test('a tenant that nobody made but that is used is no operator’s to take', async () => {
  await registerTenant(
    aContext({ tenant: 'used', roles: ['automation'], kind: 'automation', subject: 'register-tenant' }),
  );
  expect((await create(globex('used'))).userErrors).toMatchObject([{ code: 'DUPLICATE' }]);
  // Not known to schedules yet, but it has a legal entity.
  const admin = { tenant: 'set-up' };
  await mutate(api, 'updateLegalEntity', { id: await mainOf(admin), name: 'Own' }, admin);
  const before = JSON.stringify(await itemsOf(admin));
  expect((await create(globex('set-up'))).userErrors).toMatchObject([{ code: 'DUPLICATE' }]);
  expect(JSON.stringify(await itemsOf(admin))).toBe(before);
});

test.each([
  '',
  '-a',
  'a-',
  'A',
  'a b',
  'a#b',
  'globex#cus_1',
  '_operators',
  '../etc',
  '*',
  'ä',
  'a\u0000',
  '__proto__',
  'a'.repeat(41),
  'T#globex#',
  '$' + '{aws:PrincipalTag/tenant}',
])('the slug %j is refused and writes nothing', async (slug) => {
  const calls = await allTableCalls(async () => {
    const { userErrors } = await create(globex(slug));
    expect(userErrors).toMatchObject([{ code: 'VALIDATION', field: 'slug' }]);
  });
  expect(calls.filter((call) => JSON.stringify(call).includes('Transact'))).toEqual([]);
});

test.each([
  ['an unknown time zone', { timeZone: 'Mars/Base' }],
  ['no language', { languages: [] }],
  ['a language twice', { languages: ['en', 'en'] }],
  ['an empty name', { name: ' ' }],
  ['a country that is none', { country: 'XX' }],
])('%s is refused and writes nothing', async (_, more) => {
  const document = 'mutation ($input: CreateTenantInput!) { createTenant(input: $input) { userErrors { code } } }';
  const { data } = await api.call<{ createTenant: { userErrors: { code: string }[] } }>(
    document,
    { input: globex('refused', more) },
    client,
  );
  expect(data.createTenant.userErrors).toMatchObject([{ code: 'VALIDATION' }]);
  expect(await writtenOf('refused')).toBe(0);
});

describe('who may', () => {
  test('no role holds it', () => {
    expect(permissionsOf([...roles]).has('tenants.create')).toBe(false);
  });

  test.each([
    ['an admin', { tenant: 'house', roles: ['admin'] }],
    ['a client of the name of the operating user', { client: OPERATING_USER }],
    ['a user of the name of the operating client', { tenant: 'house', subject: OPERATING_CLIENT }],
    ['a user who claims to be an operator', { tenant: 'house', roles: ['admin', 'operator'] }],
  ])('%s may not', async (_, { client: id, ...caller }: Caller & { client?: string }) => {
    const token = id === undefined ? undefined : await api.issuer.clientToken(id);
    const { data, status } = await api.call<{ createTenant: { userErrors: { code: string }[] } } | undefined>(
      'mutation ($input: CreateTenantInput!) { createTenant(input: $input) { userErrors { code } } }',
      { input: globex('forbidden') },
      token === undefined ? caller : { token },
    );
    if (token === undefined) expect(data?.createTenant.userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    else expect(status).toBe(401);
    expect(await writtenOf('forbidden')).toBe(0);
  });

  test('an operating client sees nothing of tenants, also of one that it made', async () => {
    await create(globex('unseen'));
    for (const document of [
      '{ users { nodes { id } } }',
      '{ customers { nodes { id } } }',
      '{ node(id: "cus_1") { id } }',
    ]) {
      const { errors } = await api.call(document, {}, client);
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    }
    expect((await api.call('{ tenant { slug } apiVersion }', {}, client)).data).toMatchObject({ tenant: null });
  });

  test('an operating user acts in the own tenant by the own roles', async () => {
    await create(globex('by-user'), user);
    expect(await writtenOf('by-user')).toBeGreaterThan(0);
    const { data } = await api.call<{ viewer: object }>('{ viewer { tenant roles } }', {}, user);
    expect(data.viewer).toEqual({ tenant: 'house', roles: ['sales'] });
    expect((await mutate(api, 'createTeam', { name: 'A' }, user)).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect(await writtenOf('house')).toBe(0);
  });

  test('nobody signs in under the name that records give operators, nor to where they are', async () => {
    expect((await api.call('{ apiVersion }', {}, { tenant: 'house', subject: 'operator' })).status).toBe(401);
    expect((await api.call('{ apiVersion }', {}, { tenant: '_operators' })).status).toBe(401);
  });
});
