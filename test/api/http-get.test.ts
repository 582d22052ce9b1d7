import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeServer } from '../../graphql/server.ts';
import { aContext } from '../support/a-context.ts';
import { bodiless, startApi } from '../support/api.ts';
import { itemsOf, tableCalls } from '../support/table-probe.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const caller = { tenant: 'http-get' };
const get = (parameters: Record<string, string>, headers: Record<string, string> = {}) => {
  const { event, headers: own } = bodiless('GET', parameters);
  return api.call('', {}, { ...caller, event: event ?? {}, headers: { ...own, ...headers } });
};

const CREATE = 'mutation Make { createCustomer(input: { kind: COMPANY, name: "Alfreds" }) { userErrors { code } } }';

describe('a query by GET', () => {
  test('is answered as by POST, with its variables and the operation that it names', async () => {
    const query = 'query A($id: ID!) { node(id: $id) { id } } query B { viewer { tenant } }';
    const variables = JSON.stringify({ id: 'cus_00000000000000000000000000' });
    for (let time = 0; time < 4; time += 1) {
      const first = await get({ query, variables, operationName: 'A' });
      expect([first.status, first.data]).toEqual([200, { node: null }]);
      const second = await get({ query, operationName: 'B', extensions: '{}' });
      expect([second.status, second.data]).toEqual([200, { viewer: { tenant: caller.tenant } }]);
    }
    const { headers } = await get({ query: '{ apiVersion }' });
    expect(headers['cache-control']).toBe('no-store');
  });

  test('may name the type of the body that it does not have', async () => {
    expect((await get({ query: '{ apiVersion }' }, { 'content-type': 'application/json' })).status).toBe(200);
    expect((await get({ query: '{ apiVersion }' }, { 'content-type': 'text/plain' })).status).toBe(415);
  });

  test.each([
    ['variables that are no JSON', { query: '{ apiVersion }', variables: '{' }, 'BAD_REQUEST'],
    ['variables that are a list', { query: '{ apiVersion }', variables: '[]' }, 'BAD_REQUEST'],
    ['extensions that are a text', { query: '{ apiVersion }', extensions: '"x"' }, 'BAD_REQUEST'],
    ['no query', { variables: '{}' }, 'BAD_REQUEST'],
    ['a document with a fault', { query: '{ nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['what costs too much', { query: '{ customers(first: 101) { nodes { id } } }' }, 'LIMIT_EXCEEDED'],
  ])('is refused before the first call for %s', async (_, parameters, code) => {
    const calls = await tableCalls(async () => {
      const reply = await get(parameters);
      expect([reply.status, reply.errors?.map(({ extensions }) => extensions.code)]).toEqual([400, [code]]);
    });
    expect(calls).toEqual([]);
  });

  test('is limited in length as by POST', async () => {
    const reply = await get({ query: `{ apiVersion } #${'x'.repeat(256 * 1024)}` });
    expect([reply.status, reply.errors?.[0]?.extensions.code]).toEqual([413, 'LIMIT_EXCEEDED']);
  });

  test('needs a token', async () => {
    expect((await get({ query: '{ apiVersion }' }, { authorization: '' })).status).toBe(401);
  });

  test('is not served without a header that a browser adds only when it may', async () => {
    const serve = makeServer(true);
    const search = new URLSearchParams({ query: '{ apiVersion }' }).toString();
    const sent = { method: 'GET', search, headers: {}, body: '' };
    const ctx = aContext(caller);
    expect(await serve(sent, ctx)).toMatchObject({ status: 400, body: expect.stringContaining('CSRF') });
    for (const name of ['authorization', 'x-capture-key'])
      expect(await serve({ ...sent, headers: { [name]: 'x' } }, ctx)).toMatchObject({ status: 200 });
  });
});

test.each([
  ['alone', CREATE, undefined],
  ['by its name', CREATE, 'Make'],
  ['with an empty name', CREATE, ''],
  ['of several operations', `query A { apiVersion } ${CREATE}`, 'Make'],
])('a mutation by GET %s is refused and writes nothing', async (_, query, operationName) => {
  // The second time the document is known.
  for (let time = 0; time < 2; time += 1) {
    const reply = await get({ query, ...(operationName === undefined ? {} : { operationName }) });
    expect([reply.status, reply.headers.allow, reply.errors?.[0]?.extensions.code]).toEqual([
      405,
      'POST',
      'BAD_REQUEST',
    ]);
    expect(await itemsOf(caller)).toEqual([]);
  }
});

test('a mutation that came by POST before is refused by GET all the same', async () => {
  const elsewhere = { tenant: 'http-get-elsewhere' };
  expect((await api.call(CREATE, {}, elsewhere)).data).toEqual({ createCustomer: { userErrors: [] } });
  expect((await get({ query: CREATE })).status).toBe(405);
  expect(await itemsOf(caller)).toEqual([]);
});

test.each([
  ['/graphql', ['PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'], 'GET, POST'],
  ['/capture', ['GET', 'PUT', 'HEAD'], 'POST'],
  ['/schema.graphql', ['POST', 'PUT'], 'GET, HEAD'],
])('%s says to other methods which it takes', async (rawPath, methods, allow) => {
  for (const method of methods) {
    const { event, headers } = bodiless(method, { query: '{ apiVersion }' });
    const reply = await api.call('', {}, { ...caller, headers: headers ?? {}, event: { ...event, rawPath } });
    expect([reply.status, reply.headers.allow, reply.errors?.[0]?.extensions.code]).toEqual([
      405,
      allow,
      'BAD_REQUEST',
    ]);
  }
});

describe('several operations in one document', () => {
  const cheap = 'query Cheap { apiVersion }';
  const dear = 'query Dear { customers(first: 100) { nodes { orders(first: 100) { nodes { id } } } } }';
  const secret = 'query Secret { payment(id: "pay_1") { reference } }';
  const ask = (query: string, operationName?: string, roles = ['admin']) =>
    api.call('', {}, { ...caller, roles, body: JSON.stringify({ query, operationName }) });

  test('are priced, checked and run by the one that is chosen', async () => {
    const document = `${cheap} ${dear} ${secret}`;
    for (let time = 0; time < 4; time += 1) {
      expect((await ask(document, 'Cheap', ['sales'])).data).toEqual({ apiVersion: expect.any(String) });
      expect((await ask(document, 'Dear')).errors?.[0]?.extensions.code).toBe('LIMIT_EXCEEDED');
      expect((await ask(document, 'Secret', ['sales'])).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  test('need a choice that exists', async () => {
    for (const name of [undefined, '', 'Other', 'constructor']) {
      const reply = await ask(`${cheap} ${secret}`, name);
      expect([reply.status, reply.errors?.[0]?.extensions.code]).toEqual([400, 'OPERATION_RESOLUTION_FAILURE']);
    }
  });

  test('are at most 20', async () => {
    const document = (count: number) =>
      Array.from({ length: count }, (_, index) => `query Q${index} { apiVersion }`).join(' ');
    expect((await ask(document(20), 'Q19')).status).toBe(200);
    expect((await ask(document(21), 'Q0')).errors?.[0]?.extensions.code).toBe('LIMIT_EXCEEDED');
  });
});

describe('the cost of a request', () => {
  const shown = (requested: number, estimated: number) => ({
    cost: { requested, limit: 10_000, tableCalls: { estimated, limit: 100 } },
  });

  test.each([
    ['{ apiVersion }', {}, shown(1, 0)],
    ['query ($n: Int) { customers(first: $n) { nodes { id } } }', { n: 50 }, shown(101, 1)],
  ])('comes with the answer to %s', async (document, variables, extensions) => {
    for (let time = 0; time < 4; time += 1)
      expect((await api.call(document, variables, caller)).extensions).toEqual(extensions);
  });

  test('comes with the refusal of one that costs too much, and with none that was not priced', async () => {
    const dear = await api.call(
      '{ customers(first: 100) { nodes { orders(first: 1) { nodes { id } } } } }',
      {},
      caller,
    );
    expect([dear.status, dear.extensions]).toEqual([400, shown(401, 101)]);
    for (const document of ['{', '{ nothing }', '{ customers(first: 101) { nodes { id } } }'])
      expect((await api.call(document, {}, caller)).extensions).toBeUndefined();
  });
});
