import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MAIN_BRANCH_ID } from '../../../shared/organization/branch.model.ts';
import { aContext } from '../../support/a-context.ts';
import { aUser } from '../../support/a-user.ts';
import { startApi } from '../../support/api.ts';
import { tableCalls } from '../../support/table-probe.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

test('creates a customer and reads it back with its timeline', async () => {
  const created = await api.call<{ createCustomer: { customer: { id: string }; userErrors: [] } }>(
    'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id name tier } userErrors { code field } } }',
    { input: { kind: 'COMPANY', name: 'Alfreds Futterkiste', email: 'maria@alfreds.example' } },
  );
  const { id } = created.data.createCustomer.customer;
  expect(created.data).toEqual({
    createCustomer: { customer: { id, name: 'Alfreds Futterkiste', tier: 'STANDARD' }, userErrors: [] },
  });

  const read = await api.call(
    'query ($id: ID!) { customer(id: $id) { version email timeline { nodes { type actor { id } data } } } }',
    { id },
  );
  expect(read.data).toEqual({
    customer: {
      version: 1,
      email: 'maria@alfreds.example',
      timeline: {
        nodes: [{ type: 'customer.created', actor: { id: 'admin@acme' }, data: { kind: 'COMPANY', tier: 'STANDARD' } }],
      },
    },
  });
  expect(read.headers['x-request-id']).toBe('request-2');
  expect(read.headers['cache-control']).toBe('no-store');
});

test('refuses a malformed e-mail address with its field and writes nothing', async () => {
  const refused = await api.call(
    'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } userErrors { code field } } }',
    { input: { kind: 'COMPANY', name: 'X', email: 'nobody' } },
    { tenant: 'empty' },
  );
  expect(refused.data).toEqual({
    createCustomer: { customer: null, userErrors: [{ code: 'VALIDATION', field: 'email' }] },
  });
  const list = await api.call(
    '{ customers { nodes { id } pageInfo { hasNextPage startCursor } } }',
    {},
    { tenant: 'empty' },
  );
  expect(list.data).toEqual({ customers: { nodes: [], pageInfo: { hasNextPage: false, startCursor: null } } });
});

test('answers a repeated idempotency key with the first customer, and refuses it for another input', async () => {
  const create = (name: string) =>
    api.call<{ createCustomer: { customer: { id: string } | null; userErrors: { code: string }[] } }>(
      'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } userErrors { code } } }',
      { input: { kind: 'COMPANY', name, idempotencyKey: 'k-1' } },
      { tenant: 'idem' },
    );
  const replies = await Promise.all(Array.from({ length: 20 }, () => create('Same')));
  const ids = new Set(replies.map(({ data }) => data.createCustomer.customer?.id));
  expect(ids.size).toBe(1);
  const other = await create('Other');
  expect(other.data.createCustomer).toEqual({ customer: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
  const list = await api.call<{ customers: { nodes: unknown[] } }>(
    '{ customers { nodes { id } } }',
    {},
    { tenant: 'idem' },
  );
  expect(list.data.customers.nodes).toHaveLength(1);
});

test('refuses a page by variable beyond 100, before any table call', async () => {
  const reply = await api.call('query ($n: Int) { customers(first: $n) { nodes { id } } }', { n: 101 });
  expect(reply.errors?.[0]?.extensions.code).toBe('LIMIT_EXCEEDED');
});

test('creates a customer in one call to the table, idempotency key included', async () => {
  const input = { kind: 'COMPANY', name: 'Quick', idempotencyKey: 'k-quick' };
  const calls = await tableCalls(() =>
    api.call('mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } } }', {
      input,
    }),
  );
  expect(calls.map(({ name }) => name)).toEqual(['TransactWriteItemsCommand']);
});

test('an upsert finds its customer however the external id is written', async () => {
  const upsert = async (system: string, id: string, name: string) => {
    const reply = await api.call<{ upsertCustomer: { customer: { id: string; version: number } | null } }>(
      'mutation ($input: UpsertCustomerInput!) { upsertCustomer(input: $input) { customer { id version } userErrors { code } } }',
      { input: { externalRef: { system, id }, kind: 'COMPANY', name } },
      { tenant: 'upserts' },
    );
    return reply.data.upsertCustomer;
  };
  const first = await upsert(' Shop', '77 ', 'Alfreds Futterkiste');
  expect(await upsert('shop', '77', 'Alfreds Futterkiste')).toEqual(first);
  expect(await upsert('SHOP', ' 77', 'Alfred')).toEqual({
    customer: { id: first.customer?.id, version: 2 },
    userErrors: [],
  });
});

test('says of a customer what an account is: names, places, preferences, its group and its addresses', async () => {
  const profile = {
    name: 'Taiwan Tea',
    legalName: '台灣茶葉股份有限公司',
    shortName: '台茶',
    englishName: 'Taiwan Tea Co., Ltd.',
    lifecycleStage: 'ACTIVE',
    language: 'zh-TW',
    currency: 'TWD',
    timeZone: 'Asia/Taipei',
    socialHandles: [{ network: 'line', handle: '@tea' }],
    preferences: [{ name: 'delivery', value: 'mornings' }],
    interests: ['oolong'],
    addresses: [
      { label: 'Dock', street: '1 Songshou Rd', city: 'Taipei', country: 'TW', uses: ['SHIPPING'], isDefault: true },
    ],
  };
  const selection = `${Object.keys(profile).slice(0, 8).join(' ')} owner { id displayName } branch { code } socialHandles { network handle } preferences { name value } interests
    addresses { label street city country uses isDefault } parent { id } children { nodes { id } }`;
  type Reply = { customer: Record<string, unknown> & { id: string }; userErrors: { code: string; field: string }[] };
  const create = async (input: object) => {
    const { data } = await api.call<{ createCustomer: Reply }>(
      `mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id ${selection} } userErrors { code field } } }`,
      { input: { kind: 'COMPANY', name: 'Head', ...input } },
      { tenant: 'accounts' },
    );
    return data.createCustomer;
  };
  const head = await create({});
  const ownerId = await aUser(aContext({ tenant: 'accounts' }), 'ann');
  const { customer } = await create({ ...profile, ownerId, branchId: MAIN_BRANCH_ID, parentId: head.customer.id });
  expect(customer).toEqual({
    ...profile,
    id: customer.id,
    owner: { id: ownerId, displayName: 'ann' },
    branch: { code: 'MAIN' },
    parent: { id: head.customer.id },
    children: { nodes: [] },
  });
  const read = await api.call(
    'query ($id: ID!) { customer(id: $id) { parent { id } children { nodes { id } totalCount } } customers(where: { parent: { id: { eq: $id } } }) { nodes { id } } }',
    { id: head.customer.id },
    { tenant: 'accounts' },
  );
  expect(read.data).toEqual({
    customer: { parent: null, children: { nodes: [{ id: customer.id }], totalCount: 1 } },
    customers: { nodes: [{ id: customer.id }] },
  });
  for (const [input, field] of [
    [{ addresses: [{ ...profile.addresses[0], country: 'Taiwan' }] }, 'addresses.0.country'],
    [{ language: 'Chinese' }, 'language'],
    [{ timeZone: '+08:00' }, 'timeZone'],
    [{ currency: 'NTD' }, 'currency'],
    [{ addresses: [profile.addresses[0], profile.addresses[0]] }, 'addresses'],
  ] as const)
    expect(await create(input)).toMatchObject({ customer: null, userErrors: [{ code: 'VALIDATION', field }] });
});

describe('through the API', () => {
  const caller = { tenant: 'accounts-two' };
  type Payloads = Record<
    string,
    Record<string, unknown> & { customer: { id: string }; userErrors: { code: string }[] }
  >;
  const change = async (name: string, input: object, selection: string, as: object = caller) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code field } } }`;
    const { data } = await api.call<Payloads>(document, { input }, { ...caller, ...as });
    return data[name] as Payloads[string];
  };
  const create = (input: object) =>
    change(
      'createCustomer',
      { kind: 'COMPANY', name: 'One', ...input },
      'customer { id } warnings { code field message details { ... on DuplicateDetails { id } } }',
    );

  test('a customer that shares an e-mail address is created with a warning, which a repeat tells again', async () => {
    const first = await create({ email: 'a@b.example' });
    const input = { email: 'A@b.example', idempotencyKey: 'shared' };
    const second = await create(input);
    expect([first.warnings, second.warnings]).toEqual([
      [],
      [
        {
          code: 'DUPLICATE_SUSPECTED',
          field: 'email',
          message: 'Another customer has this value.',
          details: { id: first.customer.id },
        },
      ],
    ]);
    expect(await create(input)).toEqual(second);
    const { data } = await api.call(
      '{ customersByEmail(email: "A@B.example") { id } customersByPhone(phone: "x") { id } customersByTaxId(taxId: "1") { id } }',
      {},
      caller,
    );
    expect(data).toEqual({
      customersByEmail: [first.customer.id, second.customer.id].sort().map((id) => ({ id })),
      customersByPhone: [],
      customersByTaxId: [],
    });
    await change('updateCustomerRules', { email: 'REFUSE' }, 'customerRules { version email taxId }');
    expect(await create({ email: 'a@b.example' })).toMatchObject({
      customer: null,
      warnings: null,
      userErrors: [{ code: 'DUPLICATE', field: 'email' }],
    });
  });

  test('external ids move, and archived customers are asked for', async () => {
    const [one, two] = [await create({}), await create({ name: 'Two' })];
    const ref = { system: 'erp', id: '1' };
    const record = 'record { id ... on Customer { externalRefs { system id } } }';
    const added = await change('addExternalRef', { recordId: one.customer.id, ref, idempotencyKey: 'add' }, record);
    expect(added).toEqual({ record: { id: one.customer.id, externalRefs: [ref] }, userErrors: [] });
    const moved = await change('moveExternalRef', { recordId: two.customer.id, ref }, record);
    expect(moved).toEqual({ record: { id: two.customer.id, externalRefs: [ref] }, userErrors: [] });
    const stale = { recordId: two.customer.id, ref, expectedVersion: 1 };
    expect(await change('removeExternalRef', stale, record)).toMatchObject({ userErrors: [{ code: 'CONFLICT' }] });
    expect(await change('removeExternalRef', { recordId: 'led_1', ref }, record)).toEqual({
      record: null,
      userErrors: [{ code: 'NOT_FOUND', field: 'recordId' }],
    });
    await change('archiveCustomer', { id: two.customer.id }, 'customer { isArchived archivedAt }');
    const { data } = await api.call(
      '{ customers(where: { isArchived: { eq: true } }) { nodes { id isArchived } totalCount } }',
      {},
      caller,
    );
    expect(data).toEqual({ customers: { nodes: [{ id: two.customer.id, isArchived: true }], totalCount: 1 } });
    const restored = await change('restoreCustomer', { id: two.customer.id }, 'customer { isArchived archivedAt }');
    expect(restored.customer).toEqual({ isArchived: false, archivedAt: null });
  });
});
