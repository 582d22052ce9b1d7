import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { httpStatuses, requestCodes } from '../../graphql/request-codes.ts';
import { bodiless, type Caller, startApi } from '../support/api.ts';
import { itemsOf, tableCalls } from '../support/table-probe.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const caller = { tenant: 'http' };

describe('requests that are not those of a GraphQL client', () => {
  const raw = (value: unknown) => JSON.stringify(value);
  test.each<[string, Caller, number]>([
    ['a batch', { body: raw([{ query: '{ apiVersion }' }, { query: '{ apiVersion }' }]) }, 400],
    ['a batch of none', { body: '[]' }, 400],
    [
      'a post as plain text',
      { headers: { 'content-type': 'text/plain' }, body: raw({ query: '{ apiVersion }' }) },
      415,
    ],
    [
      'a form',
      { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query=%7B+apiVersion+%7D' },
      415,
    ],
    [
      'an upload',
      { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x\r\n\r\n{ apiVersion }\r\n--x--' },
      415,
    ],
    ['no content type', { headers: { 'content-type': '' }, body: raw({ query: '{ apiVersion }' }) }, 415],
    ['a body that is no JSON', { body: '{"query":' }, 400],
    ['a body of null', { body: 'null' }, 400],
    ['a body of a number', { body: '1' }, 400],
    ['no body', { event: { body: undefined } }, 400],
    ['a query that is an object', { body: raw({ query: { toString: 'x' } }) }, 400],
    ['variables that are a text', { body: raw({ query: '{ apiVersion }', variables: 'x' }) }, 400],
    ['variables that are a list', { body: raw({ query: '{ apiVersion }', variables: [] }) }, 400],
    ['an operation that does not exist', { body: raw({ query: 'query A { apiVersion }', operationName: 'B' }) }, 400],
    ['extensions that are a text', { body: raw({ query: '{ apiVersion }', extensions: 'x' }) }, 400],
    ['a query by PUT', bodiless('PUT', { query: '{ apiVersion }' }), 405],
    [
      'a body of more than 256 KB',
      { body: raw({ query: '{ apiVersion }', variables: { x: 'x'.repeat(256 * 1024) } }) },
      413,
    ],
    ['a variable of 1 MB', { body: raw({ query: '{ apiVersion }', variables: { x: 'x'.repeat(1024 * 1024) } }) }, 413],
    [
      'the same in base64',
      { event: { isBase64Encoded: true }, body: Buffer.alloc(300_000, 'x').toString('base64') },
      413,
    ],
    [
      '100,000 levels of JSON',
      {
        body: `{"query":"query ($i: CreateCaptureKeyInput!) { apiVersion }","variables":{"i":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
      },
      400,
    ],
  ])('%s', async (_, request, status) => {
    const calls = await tableCalls(async () => {
      const reply = await api.call('', {}, { ...caller, ...request });
      expect([reply.status, reply.data]).toEqual([status, undefined]);
      expect(reply.text).not.toMatch(/node_modules|INTERNAL|\bat .*\.[jt]s:/);
    });
    expect(calls).toEqual([]);
  });
});

test.each<[keyof typeof httpStatuses, Caller]>([
  [405, bodiless('PATCH')],
  [406, { headers: { accept: 'text/html' } }],
  [415, { headers: { 'content-type': 'text/plain' } }],
])('the status %i says what to send instead', async (status, request) => {
  const reply = await api.call('{ apiVersion }', {}, { ...caller, ...request });
  expect([reply.status, reply.errors]).toEqual([
    status,
    [{ message: httpStatuses[status], extensions: { code: 'BAD_REQUEST' } }],
  ]);
});

test.each(['{"query":', 'query=%7B+apiVersion+%7D', 'null', '1', '""', '{}', '[]', ''])(
  'the body %o is told to be JSON with a query',
  async (body) => {
    const reply = await api.call('', {}, { ...caller, event: { body } });
    expect([reply.status, reply.errors]).toEqual([
      400,
      [{ message: requestCodes.BAD_REQUEST, extensions: { code: 'BAD_REQUEST' } }],
    ]);
  },
);

describe('a body in base64', () => {
  const create =
    'mutation ($i: CreateCustomerInput!) { createCustomer(input: $i) { customer { name } userErrors { code } } }';
  const named = (name: string) => JSON.stringify({ query: create, variables: { i: { kind: 'COMPANY', name } } });
  const send = (bytes: Buffer, tenant: string) =>
    api.call('', {}, { tenant, event: { isBase64Encoded: true }, body: bytes.toString('base64') });

  test('is read as UTF-8', async () => {
    const { data } = await send(Buffer.from(named('Müller & Søn')), 'utf-8');
    expect(data).toEqual({ createCustomer: { customer: { name: 'Müller & Søn' }, userErrors: [] } });
  });

  test.each(['latin1', 'utf16le'] as const)(
    'that is %s is refused, and told so, and writes nothing',
    async (charset) => {
      const { status, errors } = await send(Buffer.from(named('Müller'), charset), 'other-charset');
      expect([status, errors]).toEqual([
        400,
        [{ message: 'The body is not in UTF-8. Send JSON in UTF-8.', extensions: { code: 'BAD_REQUEST' } }],
      ]);
      expect(await itemsOf({ tenant: 'other-charset' })).toEqual([]);
    },
  );
});

test.each([
  ['application/json, application/graphql-response+json', 'application/json'],
  ['Application/GraphQL-Response+JSON', 'application/graphql-response+json'],
  ['application/graphql-response+json;q=0, application/json', 'application/json'],
  ['application/graphql-response+json, application/json;q=0.9', 'application/graphql-response+json'],
  ['*/*', 'application/json'],
])('who accepts %s gets %s, answers and refusals alike', async (accept, type) => {
  for (const document of ['{ apiVersion }', '{ nothing }', `{ customers(after: "x") { nodes { id } } }`]) {
    const { headers } = await api.call(document, {}, { ...caller, headers: { accept } });
    expect(headers['content-type']).toBe(`${type}; charset=utf-8`);
  }
  // A client that reads refusals by their type takes those before the server for a failed network otherwise.
  for (const [status, request] of [
    [401, { headers: { accept, authorization: '' } }],
    [405, { ...bodiless('DELETE'), headers: { accept } }],
    [413, { headers: { accept }, body: 'x'.repeat(256 * 1024 + 1) }],
    [415, { headers: { accept, 'content-type': 'text/plain' } }],
    [400, { headers: { accept }, body: 'null' }],
  ] as const) {
    const reply = await api.call('{ apiVersion }', {}, { ...caller, ...request });
    expect([reply.status, reply.headers['content-type']]).toEqual([status, `${type}; charset=utf-8`]);
  }
});

test('the route for forms takes no token, and says what it takes', async () => {
  const reply = await api.call('{ apiVersion }', {}, { ...caller, event: { rawPath: '/capture' } });
  expect([reply.status, reply.errors]).toEqual([
    401,
    [{ message: 'Send a capture key as `x-capture-key`.', extensions: { code: 'UNAUTHENTICATED' } }],
  ]);
});

test('nothing of all this was written', async () => {
  expect(await itemsOf(caller)).toEqual([]);
});
