import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi } from '../../support/api.ts';
import { caller, customersOf, doubling, ID, times } from '../../support/hostile.ts';
import { itemsOf, tableCalls } from '../../support/table-probe.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

type Hostile = [name: string, document: string, variables: Record<string, unknown>, code: string];

describe('requests that are refused as a whole, before any table call', () => {
  test.each<Hostile>([
    ['a page of 101 by literal', `{ ${customersOf('101')} }`, {}, 'LIMIT_EXCEEDED'],
    ['a page of 101 by variable', `query ($n: Int) { ${customersOf('$n')} }`, { n: 101 }, 'LIMIT_EXCEEDED'],
    ['a page of 0 by variable', `query ($n: Int) { ${customersOf('$n')} }`, { n: 0 }, 'LIMIT_EXCEEDED'],
    ['a negative page by variable', `query ($n: Int) { ${customersOf('$n')} }`, { n: -1 }, 'LIMIT_EXCEEDED'],
    ['a negative last page', '{ customers(last: -5) { nodes { id } } }', {}, 'LIMIT_EXCEEDED'],
    ['a default value of 101', `query ($n: Int = 101) { ${customersOf('$n')} }`, {}, 'LIMIT_EXCEEDED'],
    ['a page of 2^31', `query ($n: Int) { ${customersOf('$n')} }`, { n: 2 ** 31 }, 'BAD_USER_INPUT'],
    ['a page of half a record', `query ($n: Int) { ${customersOf('$n')} }`, { n: 0.5 }, 'BAD_USER_INPUT'],
    ['a page as text', `query ($n: Int) { ${customersOf('$n')} }`, { n: '10' }, 'BAD_USER_INPUT'],
    [
      'nested pages that multiply by literal',
      '{ customers(first: 100) { nodes { orders(first: 100) { nodes { id status } } } } }',
      {},
      'LIMIT_EXCEEDED',
    ],
    [
      'nested pages that multiply by variable',
      'query ($n: Int) { customers(first: $n) { nodes { orders(first: $n) { nodes { lines { nodes { sku name } } timeline(first: $n) { nodes { id } } } } } } }',
      { n: 100 },
      'LIMIT_EXCEEDED',
    ],
    [
      'nested pages behind fragments',
      'query ($n: Int) { ...A } fragment A on Query { customers(first: $n) { nodes { ...B } } } fragment B on Customer { orders(first: $n) { nodes { id status } } }',
      { n: 100 },
      'LIMIT_EXCEEDED',
    ],
    [
      'nested pages under an include that holds',
      'query ($n: Int, $yes: Boolean!) { customers(first: $n) @include(if: $yes) { nodes { orders(first: $n) { nodes { id status } } } } }',
      { n: 100, yes: true },
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
    ['500 repeated root fields', `{ ${times(500, () => 'apiVersion')} }`, {}, 'LIMIT_EXCEEDED'],
    ['500 repeated fields of a list', `{ customers { nodes { ${times(500, () => 'id')} } } }`, {}, 'LIMIT_EXCEEDED'],
    [
      'six mutations',
      `mutation { ${times(6, (index) => `a${index}: createCaptureKey(input: { label: "x" }) { userErrors { code } }`)} }`,
      {},
      'LIMIT_EXCEEDED',
    ],
    ['1,001 tokens', `{ ${times(1_000, () => 'apiVersion')} }`, {}, 'LIMIT_EXCEEDED'],
    [
      '500 levels of an argument',
      `{ customer(id: ${'['.repeat(400)}1${']'.repeat(400)}) { id } }`,
      {},
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'root fields through fragments',
      `query { ...A ...A ...A } fragment A on Query { ${times(4, () => 'apiVersion')} }`,
      {},
      'LIMIT_EXCEEDED',
    ],
    [
      '60 fragments that double the root fields',
      `{ ...F0 } ${doubling(60, 'Query', 'apiVersion')}`,
      {},
      'LIMIT_EXCEEDED',
    ],
    [
      '60 fragments that double a record',
      `{ customers { nodes { ...F0 } } } ${doubling(60, 'Customer', 'id')}`,
      {},
      'LIMIT_EXCEEDED',
    ],
    [
      'fragments that contain each other',
      'query { ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
      {},
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'introspection nested in itself',
      '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
      {},
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a directive 200 times', `{ apiVersion ${times(200, () => '@include(if: true)')} }`, {}, 'LIMIT_EXCEEDED'],
    ['a directive twice', `{ apiVersion @skip(if: false) @skip(if: false) }`, {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['a directive that nobody has', '{ customers @stream { nodes { id } } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['two operations and no name', 'query A { apiVersion } query B { apiVersion }', {}, 'OPERATION_RESOLUTION_FAILURE'],
    ['an unknown field', '{ secrets }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['a field named as a property of objects', '{ constructor }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['a field named __proto__', '{ __proto__ }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['a syntax error', '{ customers {', {}, 'GRAPHQL_PARSE_FAILED'],
    ['a document of nothing', ' ', {}, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown variable type', 'query ($n: Nope) { apiVersion }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['a subscription', 'subscription { apiVersion }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a filter by a secret',
      '{ captureKeys(where: { key: { eq: "x" } }) { nodes { id } } }',
      {},
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a sort by what has no order',
      '{ customers(orderBy: { field: TAGS }) { nodes { id } } }',
      {},
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'aliased lists that multiply',
      `{ customers(first: 100) { nodes { ${times(15, (index) => `a${index}: orders(first: 1) { nodes { id } }`)} } } }`,
      {},
      'LIMIT_EXCEEDED',
    ],
    [
      'a list in a page that comes as a variable',
      'query ($n: Int) { customers(first: $n) { nodes { orders(first: 1) { nodes { id } } } } }',
      { n: 100 },
      'LIMIT_EXCEEDED',
    ],
    ['NUL in a literal', '{ productBySku(sku: "A\\u0000") { id } }', {}, 'VALIDATION'],
    ['NUL in an id', 'query ($id: ID!) { node(id: $id) { id } }', { id: `cus_${ID}\u0000` }, 'VALIDATION'],
    ['a cursor of nobody', '{ customers(first: 5, after: "bm9uc2Vuc2U") { nodes { id } } }', {}, 'INVALID_CURSOR'],
    [
      'a cursor of 10 KB',
      'query ($c: String) { customers(after: $c) { nodes { id } } }',
      { c: 'e'.repeat(10_240) },
      'INVALID_CURSOR',
    ],
    ['an empty cursor', '{ customers(after: "") { nodes { id } } }', {}, 'INVALID_CURSOR'],
    ['first and last together', '{ customers(first: 5, last: 5) { nodes { id } } }', {}, 'VALIDATION'],
  ])('%s', async (_, document, variables, code) => {
    const calls = await tableCalls(async () => {
      const reply = await api.call(document, variables, caller);
      expect(reply.errors?.map(({ extensions }) => extensions.code)).toContain(code);
      expect(reply.status).toBeLessThan(500);
      expect(reply.text).not.toMatch(/stack|node_modules|dynamo/i);
    });
    expect(calls).toEqual([]);
  });

  test('the limits of a page and of the cost hold on every request with the same document', async () => {
    const page = `query ($n: Int) { ${customersOf('$n')} }`;
    const nested = 'query ($n: Int) { customers(first: $n) { nodes { orders(first: $n) { nodes { id } } } } }';
    for (const document of [page, nested]) {
      expect((await api.call(document, { n: 10 }, caller)).errors).toBe(undefined);
      const calls = await tableCalls(async () => {
        const large = await api.call(document, { n: document === page ? 1000 : 100 }, caller);
        expect(large.errors?.[0]?.extensions.code).toBe('LIMIT_EXCEEDED');
      });
      expect(calls).toEqual([]);
    }
  });
});

test('nothing of all this was written', async () => {
  expect(await itemsOf(caller)).toEqual([]);
});
