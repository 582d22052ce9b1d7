import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi } from '../support/api.ts';
import { itemsOf, tableCalls } from '../support/table-probe.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const caller = { tenant: 'limits' };
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const customersOf = (size: string) => `customers(first: ${size}) { nodes { id } }`;

describe('requests that are too large or malformed', () => {
  test.each<[string, string, Record<string, unknown>, string]>([
    ['a page of 101 by literal', `{ ${customersOf('101')} }`, {}, 'LIMIT_EXCEEDED'],
    ['a page of 101 by variable', `query ($n: Int) { ${customersOf('$n')} }`, { n: 101 }, 'LIMIT_EXCEEDED'],
    ['a page of 0 by variable', `query ($n: Int) { ${customersOf('$n')} }`, { n: 0 }, 'LIMIT_EXCEEDED'],
    ['a negative page by variable', `query ($n: Int) { ${customersOf('$n')} }`, { n: -1 }, 'LIMIT_EXCEEDED'],
    ['a negative last page', '{ customers(last: -5) { nodes { id } } }', {}, 'LIMIT_EXCEEDED'],
    ['a default value of 101', `query ($n: Int = 101) { ${customersOf('$n')} }`, {}, 'LIMIT_EXCEEDED'],
    [
      'a nested page that multiplies by variable',
      'query ($n: Int) { customers(first: $n) { nodes { orders(first: $n) { nodes { lines { sku name } timeline(first: $n) { nodes { id } } } } } } }',
      { n: 100 },
      'LIMIT_EXCEEDED',
    ],
    [
      'nine levels',
      '{ orders { nodes { customer { orders { nodes { customer { orders { nodes { customer { id } } } } } } } } } }',
      {},
      'LIMIT_EXCEEDED',
    ],
    ['sixteen aliases', `{ ${times(16, (index) => `a${index}: apiVersion`)} }`, {}, 'LIMIT_EXCEEDED'],
    ['eleven root fields', `{ ${times(11, () => 'apiVersion')} }`, {}, 'LIMIT_EXCEEDED'],
    [
      'six mutations',
      `mutation { ${times(6, (index) => `a${index}: createCaptureKey(input: { label: "x" }) { userErrors { code } }`)} }`,
      {},
      'LIMIT_EXCEEDED',
    ],
    ['1,001 tokens', `{ ${times(1_000, () => 'apiVersion')} }`, {}, 'LIMIT_EXCEEDED'],
    [
      'root fields through fragments',
      `query { ...A ...A ...A } fragment A on Query { ${times(4, () => 'apiVersion')} }`,
      {},
      'LIMIT_EXCEEDED',
    ],
    [
      'fragments that contain each other',
      'query { ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
      {},
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['two operations', 'query A { apiVersion } query B { apiVersion }', {}, 'LIMIT_EXCEEDED'],
    ['an unknown field', '{ secrets }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['a syntax error', '{ customers {', {}, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown variable type', 'query ($n: Nope) { apiVersion }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a status in an input',
      'mutation ($i: CreateCustomerInput!) { createCustomer(input: $i) { userErrors { code } } }',
      { i: { kind: 'COMPANY', name: 'X', version: 7 } },
      'BAD_USER_INPUT',
    ],
    [
      'a quantity with binary noise',
      'mutation ($q: Quantity!) { placeOrder(input: { customerId: "cus_1", lines: [{ sku: "A", quantity: $q }] }) { userErrors { code } } }',
      { q: 0.1 + 0.2 },
      'BAD_USER_INPUT',
    ],
    [
      'a quantity of 1e308',
      'mutation ($q: Quantity!) { placeOrder(input: { customerId: "cus_1", lines: [{ sku: "A", quantity: $q }] }) { userErrors { code } } }',
      { q: 1e308 },
      'BAD_USER_INPUT',
    ],
    ['a cursor of nobody', '{ customers(first: 5, after: "bm9uc2Vuc2U") { nodes { id } } }', {}, 'INVALID_CURSOR'],
    ['first and last together', '{ customers(first: 5, last: 5) { nodes { id } } }', {}, 'VALIDATION'],
  ])('%s', async (_, document, variables, code) => {
    const calls = await tableCalls(async () => {
      const reply = await api.call(document, variables, caller);
      expect(reply.errors?.map(({ extensions }) => extensions.code)).toContain(code);
      expect(reply.text).not.toMatch(/stack|node_modules|dynamo/i);
    });
    expect(calls).toEqual([]);
  });

  test('the limit of a page holds on every request with the same document', async () => {
    const document = `query ($n: Int) { ${customersOf('$n')} }`;
    expect((await api.call(document, { n: 10 }, caller)).errors).toBe(undefined);
    expect((await api.call(document, { n: 1000 }, caller)).errors?.[0]?.extensions.code).toBe('LIMIT_EXCEEDED');
  });

  test('a body of more than 256 KB', async () => {
    const reply = await api.call(
      '',
      {},
      { ...caller, body: JSON.stringify({ query: '{ apiVersion }', variables: { x: 'x'.repeat(256 * 1024) } }) },
    );
    expect([reply.status, reply.errors?.[0]?.extensions.code]).toEqual([413, 'LIMIT_EXCEEDED']);
  });

  test('a batch of requests', async () => {
    const reply = await api.call(
      '',
      {},
      { ...caller, body: JSON.stringify([{ query: '{ apiVersion }' }, { query: '{ apiVersion }' }]) },
    );
    expect(reply.status).toBe(400);
  });

  test('a form post, as another site could send it', async () => {
    const reply = await api.call(
      '',
      {},
      { ...caller, headers: { 'content-type': 'text/plain' }, body: JSON.stringify({ query: '{ apiVersion }' }) },
    );
    expect(reply.status).toBe(400);
  });

  test('an idempotency key of 256 characters', async () => {
    const reply = await api.call<{ createCaptureKey: unknown }>(
      'mutation ($i: CreateCaptureKeyInput!) { createCaptureKey(input: $i) { captureKey { id } userErrors { code field } } }',
      { i: { label: 'x', idempotencyKey: 'k'.repeat(256) } },
      caller,
    );
    expect(reply.data.createCaptureKey).toEqual({
      captureKey: null,
      userErrors: [{ code: 'VALIDATION', field: 'idempotencyKey' }],
    });
  });

  test('nothing of all this was written', async () => {
    expect(await itemsOf(caller)).toEqual([]);
  });
});
