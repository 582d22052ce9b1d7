import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCustomer, listCustomers } from '../../../shared/customers/customer.actions.ts';
import { aContext } from '../../support/a-context.ts';
import { type Caller, startApi } from '../../support/api.ts';
import { caller, ID } from '../../support/hostile.ts';
import { itemsOf, tableCalls } from '../../support/table-probe.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

describe('ids that are none', () => {
  const ids = [
    '',
    '#',
    `cus_${ID}#CONTACT`,
    `T#theirs#cus_${ID}`,
    `../theirs/cus_${ID}`,
    `cus_${ID}/../../theirs`,
    `cus_${ID.toLowerCase()}x`,
    `cus_%2e%2e${ID}`,
    `__proto__`,
    `constructor`,
    `IDEMPOTENCY#x`,
    'TENANT',
    'settings.lead-scoring',
    'x'.repeat(10_240),
    `cus_${'9'.repeat(10_240)}`,
  ];
  test.each(ids.map((id) => [id.slice(0, 40), id]))('%j is unknown without a table call', async (_, id) => {
    const calls = await tableCalls(async () => {
      const reply = await api.call(
        'query ($id: ID!) { node(id: $id) { id } customer(id: $id) { id } order(id: $id) { id } lead(id: $id) { id } case(id: $id) { id } invoice(id: $id) { id } product(id: $id) { id } }',
        { id },
        caller,
      );
      expect(reply.errors).toBe(undefined);
      expect([...new Set(Object.values(reply.data))]).toEqual([null]);
    });
    expect(calls).toEqual([]);
  });

  test('texts of 10 KB find nothing and break nothing', async () => {
    const long = 'x'.repeat(10_240);
    const reply = await api.call(
      'query ($t: String!) { productBySku(sku: $t) { id } warehouseByCode(code: $t) { id } stockLevel(sku: $t, warehouseCode: $t) { available } }',
      { t: long },
      caller,
    );
    expect([reply.errors, reply.data]).toEqual([
      undefined,
      { productBySku: null, warehouseByCode: null, stockLevel: null },
    ]);
  });

  test.each([
    ['names', 'customers(where: { name: { startsWith: $t } })'],
    ['SKU', 'products(where: { sku: { startsWith: $t } })'],
    ['names of products', 'products(where: { name: { startsWith: $t } })'],
    ['owners', 'leads(where: { owner: { id: { eq: $t } }, isOpen: { eq: true } })'],
    ['queues of leads', 'leads(where: { queue: { eq: $t }, isOpen: { eq: true } })'],
    ['assignees', 'cases(where: { assignee: { id: { eq: $t } }, isOpen: { eq: true } })'],
    ['queues of cases', 'cases(where: { queue: { eq: $t }, isOpen: { eq: true } })'],
  ])('a filter of 10 KB on %s is refused or finds nothing', async (_, field) => {
    for (const t of ['x'.repeat(10_240), '€'.repeat(1_000), '#', '']) {
      const reply = await api.call<Record<string, { nodes: unknown[] }>>(
        `query ($t: ${field.includes('id: {') ? 'ID' : 'String'}!) { ${field} { nodes { id } } }`,
        { t },
        caller,
      );
      const code = reply.errors?.[0]?.extensions.code;
      expect(code ?? Object.values(reply.data)[0]?.nodes).toEqual(code ? 'VALIDATION' : []);
    }
  });
});

describe('cursors', () => {
  const ours = { tenant: 'cursors' };
  const theirs = { tenant: 'cursors-too' };
  const list = 'query ($c: String) { customers(first: 1, after: $c) { nodes { id } } }';
  const codeOf = async (document: string, cursor: string, tenant = ours.tenant) =>
    (await api.call(document, { c: cursor }, { tenant })).errors?.[0]?.extensions.code;
  let cursor = '';
  beforeAll(async () => {
    for (const tenant of [ours, theirs]) {
      await createCustomer(aContext(tenant), { kind: 'COMPANY', name: 'First' });
      await createCustomer(aContext(tenant), { kind: 'COMPANY', name: 'Second' });
    }
    cursor = (await listCustomers(aContext(ours), { first: 1 })).edges[0]?.cursor ?? '';
  });

  test('open the next page of their own query', async () => {
    expect(await codeOf(list, cursor)).toBe(undefined);
  });

  test('of another tenant, of another query and edited ones are refused without a table call', async () => {
    const parts = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as string[];
    const edited = (change: (part: string) => string, place: number) =>
      Buffer.from(JSON.stringify(parts.map((part, index) => (index === place ? change(part) : part)))).toString(
        'base64url',
      );
    const calls = await tableCalls(async () => {
      const codes = [
        await codeOf(list, cursor, theirs.tenant),
        await codeOf('query ($c: String) { orders(after: $c) { nodes { id } } }', cursor),
        await codeOf('query ($c: String) { customers(orderBy: { field: NAME }, after: $c) { nodes { id } } }', cursor),
        await codeOf(
          'query ($c: String) { customers(orderBy: { field: CREATED_AT }, after: $c) { nodes { id } } }',
          cursor,
        ),
        await codeOf(
          'query ($c: String) { customers(where: { name: { startsWith: "F" } }, after: $c) { nodes { id } } }',
          cursor,
        ),
        await codeOf(
          list,
          edited((part) => part.replace('T#cursors#', 'T#cursors-too#'), 1),
        ),
        await codeOf(
          list,
          edited((part) => `${part}x`, 2),
        ),
        await codeOf(
          list,
          edited((part) => part.slice(1), 0),
        ),
        await codeOf(list, Buffer.from('{"__proto__":[]}').toString('base64url')),
        await codeOf(list, Buffer.from(JSON.stringify([...parts, 'x'])).toString('base64url')),
        await codeOf(list, `${cursor.slice(0, -4)}`),
      ];
      expect(codes).toEqual(codes.map(() => 'INVALID_CURSOR'));
    });
    expect(calls).toEqual([]);
  });

  /** Whoever has read the program can compute what guards a cursor. */
  const forged = (query: readonly unknown[], place: readonly string[]) => {
    const text = JSON.stringify([ours.tenant, ...query, ...place]);
    const fingerprint = createHash('sha256').update(text).digest('base64url').slice(0, 12);
    return Buffer.from(JSON.stringify([fingerprint, ...place])).toString('base64url');
  };
  const long = 'x'.repeat(1_025);

  test.each([
    ['of another kind', ['T#cursors#x', 'ORDER', 'CASE#1']],
    ['longer than a key', ['T#cursors#x', 'ORDER', `ORDER#${long}`]],
    ['of a record that is longer than a key', [`T#cursors#${long}`, 'ORDER', 'ORDER#1']],
    ['of half a surrogate pair', ['T#cursors#x', 'ORDER', 'ORDER#\ud800']],
  ])('of a place %s are refused though they bear the right fingerprint', async (_, place) => {
    const partition = `T#cursors#cus_${ID}`;
    const query = ['GSI2', partition, 'ORDER#', null, false];
    const document = `query ($c: String) { orders(where: { customer: { id: { eq: "cus_${ID}" } } }, after: $c) { nodes { id } } }`;
    expect(await codeOf(document, forged(query, ['T#cursors#x', 'ORDER', 'ORDER#1']))).toBe(undefined);
    expect(await codeOf(document, forged(query, place))).toBe('INVALID_CURSOR');
  });

  test.each(
    ['CASE#1', `ORDER#${long}`, 'ORDER#\u{10ffff}~', 'ORDER#\ud800'].map((place) => [place.slice(0, 20), place]),
  )('of the merged lists of a narrow scope: %j is no place in them', async (_, place) => {
    const narrow = { ...ours, subject: 'mia', customerIds: [`cus_${ID}`] };
    const reply = async (side: string, made: string) => {
      const query = [null, 'mia', 'ORDER#', null, false];
      const document = `query ($c: String) { orders(${side}: $c) { nodes { id } } }`;
      return (await api.call(document, { c: forged(query, [made]) }, narrow)).errors?.[0]?.extensions.code;
    };
    for (const side of ['after', 'before'])
      expect([await reply(side, 'ORDER#1'), await reply(side, place)]).toEqual([undefined, 'INVALID_CURSOR']);
  });
});

describe('filters, sorts and queries that a role may not use', () => {
  const partner: Caller = { ...caller, roles: ['partner'] };
  test.each<[string, string, Caller]>([
    ['a filter by assignee', '{ cases(where: { assignee: { id: { eq: "x" } } }) { nodes { id } } }', partner],
    ['a filter by queue', '{ cases(where: { queue: { eq: "x" } }) { nodes { id } } }', partner],
    [
      'a sort by priority of an assignee',
      '{ cases(where: { assignee: { id: { eq: "x" } } }, orderBy: { field: PRIORITY }) { nodes { id } } }',
      partner,
    ],
    ['invoices', '{ invoices { nodes { id } } }', partner],
    ['leads by a fragment', '{ ...A } fragment A on Query { leads { nodes { id } } }', partner],
    ['anything with no role', '{ customers { nodes { id } } }', { ...caller, roles: [] }],
    [
      'anything with a role that no token can claim',
      '{ customers { nodes { id } } }',
      { ...caller, roles: ['automation', 'capture'] },
    ],
    [
      'anything with a role named as a property of objects',
      '{ customers { nodes { id } } }',
      { ...caller, roles: ['constructor', '__proto__'] },
    ],
  ])('%s', async (_, document, who) => {
    const calls = await tableCalls(async () => {
      const reply = await api.call(document, {}, who);
      expect(reply.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    });
    expect(calls).toEqual([]);
  });
});

test('nothing of all this was written', async () => {
  expect(await itemsOf(caller)).toEqual([]);
});
