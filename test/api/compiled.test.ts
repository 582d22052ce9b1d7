import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  Lexer,
  Source,
  TokenKind,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../graphql/limits.ts';
import { aContext } from '../support/a-context.ts';
import { aMixedTenant, type MixedTenant } from '../support/a-mixed-tenant.ts';
import { type Caller, startApi } from '../support/api.ts';
import { checkedBooks } from '../support/integrity.ts';
import { schema } from '../support/sample-input.ts';

/*
 * A document that comes back is compiled (graphql/prepared-document.ts). Every reply here is asked for often enough to come once from
 * graphql-js and once from the compiled function, and must be the same to the byte.
 */
const USES = 4;
const caller = { tenant: 'compiled' };

let api: Awaited<ReturnType<typeof startApi>>;
let tenant: MixedTenant;
beforeAll(async () => {
  api = await startApi();
  tenant = await aMixedTenant(aContext(caller));
  await checkedBooks(aContext(caller));
});
afterAll(() => api.stop());

/** The replies of a document, one after the other. */
async function repliesTo(document: string, variables: Record<string, unknown>, who: Caller): Promise<string[]> {
  const replies: string[] = [];
  for (let use = 0; use < USES; use += 1) replies.push((await api.call(document, variables, who)).text);
  return replies;
}

async function expectSame(
  document: string,
  variables: Record<string, unknown> = {},
  who: Caller = caller,
): Promise<string> {
  const [first = '', ...others] = await repliesTo(document, variables, who);
  expect(new Set(others)).toEqual(new Set([first]));
  return first;
}

/** Everything that a type shows without being asked with arguments, connections as a page of three. */
function selectionOf(type: GraphQLNamedType, depth: number): string {
  if (isLeafType(type)) return '';
  if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${type.name} has no fields`);
  const fields = Object.values(type.getFields()).flatMap((field) => fieldOf(field, depth));
  return `{ __typename ${fields.join(' ')} }`;
}

function fieldOf({ name, args, type }: GraphQLField<unknown, unknown>, depth: number): string[] {
  const inner = getNamedType(type);
  if (args.some(isRequiredArgument)) return [];
  if (isLeafType(inner)) return [name];
  const isConnection = args.some((arg) => arg.name === 'first');
  const cost = isConnection ? 2 : 1;
  if (depth < cost) return [];
  return [`${name}${isConnection ? '(first: 1)' : ''} ${selectionOf(inner, depth - cost)}`];
}

const tokensOf = (document: string): number => {
  const lexer = new Lexer(new Source(document));
  let count = 0;
  while (lexer.advance().kind !== TokenKind.EOF) count += 1;
  return count;
};

const query = schema.getQueryType() as GraphQLObjectType;
const roots = Object.values(query.getFields()).filter((field) => !field.args.some(isRequiredArgument));

describe('a document that comes back answers as the first time', () => {
  test.each(roots.map((field) => [field.name, field] as const))('%s, with all that it shows', async (name, field) => {
    // Nothing there is empty; the depth is what the limits on depth and length leave.
    const documents = [5, 4, 3].map((depth) => `{ ${fieldOf(field, depth).join('')} }`);
    const reply = await expectSame(documents.find((document) => tokensOf(document) <= limits.tokens) ?? '');
    expect(JSON.parse(reply)).toEqual({ data: { [name]: expect.anything() }, extensions: { cost: expect.anything() } });
  });

  test.each(roots.flatMap((field) => ['warehouse', 'sales'].map((role) => [field.name, role, field] as const)))(
    '%s as %s, who may not read all of it',
    async (_, role, field) => {
      await expectSame(`{ ${fieldOf(field, 4).join('')} }`, {}, { ...caller, roles: [role] });
    },
  );

  test.each<[string, string, (ids: MixedTenant) => Record<string, unknown>]>([
    [
      'through an interface, with fragments of each kind and aliases',
      `query ($id: ID!, $none: ID!) { a: node(id: $id) { ...Any ... on Order { status lines { nodes { ...Line } } } } b: node(id: $none) { ...Any } }
       fragment Any on Node { __typename id } fragment Line on OrderLine { sku again: sku net { amountMinor formatted(locale: "de") } }`,
      ({ open }) => ({ id: open.id, none: `ord_${'0'.repeat(26)}` }),
    ],
    [
      'with defaults of variables, enums and lists',
      'query ($first: Int = 2, $status: OrderStatus = CONFIRMED) { orders(first: $first, where: { status: { eq: $status } }) { nodes { status } } viewer { roles } node(id: "ord_x") { id } }',
      () => ({}),
    ],
    [
      'with a null that is found',
      'query ($id: ID!) { customer(id: $id) { id } order(id: $id) { id } }',
      () => ({ id: 'cus_none' }),
    ],
    [
      'with a refusal below a record',
      'query ($id: ID!) { order(id: $id) { id shipments(first: 1, after: "nonsense") { nodes { id } } status } }',
      ({ open }) => ({ id: open.id }),
    ],
    [
      'with a refusal at the root beside an answer',
      '{ apiVersion orders(first: 2, after: "nonsense") { nodes { id } } }',
      () => ({}),
    ],
    [
      'with names of what every object has',
      '{ constructor: apiVersion toString: apiVersion hasOwnProperty: apiVersion }',
      () => ({}),
    ],
    ['with an alias that would be a prototype', '{ __proto__: apiVersion viewer { __proto__: tenant } }', () => ({})],
    [
      'with texts that would end a program',
      'query ($ref: ExternalRefInput!) { orderByExternalRef(ref: $ref) { id } b: orderByExternalRef(ref: { system: "\\"); throw 1; (\\"", id: "\\u2028`#{1}`" }) { id } }',
      () => ({ ref: { system: '`);//', id: "'" } }),
    ],
  ])('%s', async (_, document, variables) => {
    await expectSame(document, variables(tenant));
  });

  test('with variables that are left out or null', async () => {
    const document = 'query ($first: Int, $after: String) { orders(first: $first, after: $after) { nodes { id } } }';
    const all = await expectSame(document);
    expect(JSON.parse(all).data.orders.nodes.length).toBeGreaterThan(3);
    expect(await expectSame(document, { first: null, after: null })).toBe(all);
  });

  test('with what variables leave out, both ways by one document', async () => {
    const document =
      'query ($id: ID!, $no: Boolean!) { order(id: $id) { id @skip(if: $no) status @include(if: $no) lines @include(if: $no) { nodes { sku } } ... @skip(if: $no) { version } } }';
    for (const no of [true, false, true]) await expectSame(document, { id: tenant.open.id, no });
    expect(JSON.parse(await expectSame(document, { id: tenant.open.id, no: false })).data.order).toEqual({
      id: tenant.open.id,
      version: 4,
    });
  });

  test('with one page size after another', async () => {
    const document = 'query ($first: Int!) { orders(first: $first) { nodes { id } } }';
    for (const [first, count] of [
      [1, 1],
      [2, 2],
      [3, 3],
      [1, 1],
    ] as const) {
      expect(JSON.parse(await expectSame(document, { first })).data.orders.nodes.length).toBe(count);
    }
  });

  test('and several changes run one after the other, refused ones too', async () => {
    const document =
      'mutation ($a: CreateWarehouseInput!, $b: CreateWarehouseInput!) { a: createWarehouse(input: $a) { warehouse { code } userErrors { code } } b: createWarehouse(input: $a) { warehouse { code } userErrors { code } } c: createWarehouse(input: $b) { warehouse { code } userErrors { code } } }';
    for (let use = 0; use < USES; use += 1) {
      const { data } = await api.call(
        document,
        { a: { code: `A${use}`, name: 'A' }, b: { code: `B${use}`, name: 'B' } },
        caller,
      );
      expect(data).toEqual({
        a: { warehouse: { code: `A${use}` }, userErrors: [] },
        b: { warehouse: null, userErrors: [{ code: 'DUPLICATE' }] },
        c: { warehouse: { code: `B${use}` }, userErrors: [] },
      });
    }
  });
});

/** What the compiler takes in a text of a document for a program of its own. */
const MARKER = '__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74d';
const PROGRAM = "globalThis.wasRun = 'yes'";

describe('a text in a document stays a text', () => {
  test.each<[string, string]>([
    ['as an argument', `{ node(id: "${MARKER}${PROGRAM}") { id } }`],
    ['escaped', `{ node(id: "\\u005f${MARKER.slice(1)}${PROGRAM}") { id } }`],
    ['in a block', `{ node(id: """${MARKER}${PROGRAM}""") { id } }`],
    ['in an input', `{ orderByExternalRef(ref: { system: "a", id: "${MARKER}${PROGRAM}" }) { id } }`],
    ['as a default', `query ($id: ID = "${MARKER}${PROGRAM}") { node(id: $id) { id } }`],
    [
      'in a change',
      `mutation { createWarehouse(input: { code: "!", name: "${MARKER}${PROGRAM}" }) { userErrors { code } } }`,
    ],
    ['as a directive', `{ apiVersion @include(if: true) node(id: "${MARKER}${PROGRAM}") @skip(if: false) { id } }`],
  ])('%s', async (_, document) => {
    await expectSame(document);
    expect((globalThis as { wasRun?: string }).wasRun).toBe(undefined);
  });

  test('as a variable, which is never part of a program', async () => {
    await expectSame('query ($id: ID!) { node(id: $id) { id } }', { id: `${MARKER}${PROGRAM}` });
    expect((globalThis as { wasRun?: string }).wasRun).toBe(undefined);
  });
});

test('a change that leaves a variable out leaves the field as it is, however often it comes', async () => {
  const document =
    'mutation ($id: ID!, $name: String, $website: URL) { updateCustomer(input: { id: $id, name: $name, website: $website }) { customer { website } userErrors { code } } }';
  const { id } = tenant.customer;
  await api.call(document, { id, website: 'https://example.com' }, caller);
  for (let use = 0; use < USES; use += 1) {
    const { data } = await api.call(document, { id, name: `Name ${use}` }, caller);
    expect(data).toEqual({ updateCustomer: { customer: { website: 'https://example.com' }, userErrors: [] } });
  }
});

test('a variable that is null where null may not stand is a fault of the request each time', async () => {
  const documents = [
    'query ($id: ID = "cus_x") { customer(id: $id) { id } }',
    'mutation ($i: CreateWarehouseInput = { code: "!", name: "x" }) { createWarehouse(input: $i) { userErrors { code } } }',
  ];
  for (const document of documents) {
    await expectSame(document);
    const reply = JSON.parse(await expectSame(document, { id: null, i: null }));
    expect(reply.errors.map((error: { extensions: unknown }) => error.extensions)).toEqual([
      { code: 'BAD_USER_INPUT' },
    ]);
  }
});

test('aliases that look like a path', async () => {
  await expectSame('query ($id: ID!) { subject_v: customer(id: $id) { id } v: viewer { subject } }', {
    id: tenant.customer.id,
  });
});

test('conditions and orders of lists: inputs that hold themselves, and defaults inside of one', async () => {
  const orders =
    'query ($where: OrderWhere, $orderBy: [OrderOrder!]) { orders(where: $where, orderBy: $orderBy) { nodes { id placedAt status } } }';
  const placedAt = { gte: '2020-01-01T00:00:00+01:00' };
  const status = { eq: 'CONFIRMED' };
  const served = { where: { and: [{ status }, { placedAt }] }, orderBy: [{ field: 'PLACED_AT' }] };
  expect(JSON.parse(await expectSame(orders, served)).data.orders.nodes).not.toEqual([]);
  await expectSame(orders, {});
  await expectSame(orders, { where: null, orderBy: { field: 'ID' } });
  await expectSame(orders, { where: { not: { not: { status } } }, orderBy: [{ field: 'ID', direction: 'DESC' }] });
  await expectSame('query ($where: OrderWhere!) { orders(where: $where) { nodes { id } } }', { where: { status } });
  await expectSame(
    'query ($id: ID!, $where: CaseWhere) { customer(id: $id) { cases(where: $where, first: 2) { nodes { id } } } }',
    { id: tenant.customer.id, where: { and: [] } },
  );
});

test('names of variables that every object has', async () => {
  await expectSame('query ($constructor: Int) { customers(first: $constructor) { nodes { id } } }');
});
