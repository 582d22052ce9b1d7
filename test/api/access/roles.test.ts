import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forbid, forbiddenIn } from '../../../graphql/field-access.ts';
import { findRelated } from '../../../graphql/related.ts';
import { operations, type Permission } from '../../../shared/access/generated/permissions.ts';
import { permissionsOf } from '../../../shared/access/permissions.ts';
import { roles } from '../../../shared/access/roles.ts';
import { logActivity } from '../../../shared/activities/activity.log.actions.ts';
import { openCase } from '../../../shared/cases/case.actions.ts';
import { defineMetafield } from '../../../shared/metafields/metafield.define.actions.ts';
import { mayRead, permissionOfField, reachOf } from '../../../shared/platform/permission.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aMixedTenant } from '../../support/a-mixed-tenant.ts';
import { aConfirmedOrder, aShipment, units } from '../../support/a-sale.ts';
import { startApi } from '../../support/api.ts';
import { mutationSamples, schema } from '../../support/sample-input.ts';
import { itemsOf, tableCalls } from '../../support/table-probe.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const claimable = roles.filter((role) => role !== 'capture' && role !== 'automation');
const anyId = (record: string): string => `${record.slice(0, 3)}_${'0'.repeat(26)}`;

describe('every mutation as every role that may not call it', () => {
  test.each(mutationSamples)('$name is FORBIDDEN and writes nothing', async ({ name, document, input }) => {
    const needed = operations[name as keyof typeof operations];
    const refused = claimable.filter((role) => !permissionsOf([role]).has(needed));
    for (const role of refused) {
      const reply = await api.call<Record<string, { userErrors: { code: string; message: string }[] }>>(
        document,
        { input: input(anyId) },
        { tenant: 'roles', roles: [role] },
      );
      const codes =
        reply.errors?.map(({ extensions }) => extensions.code) ?? reply.data[name]?.userErrors.map(({ code }) => code);
      expect([role, codes]).toEqual([role, ['FORBIDDEN']]);
      if (!reply.errors) expect(reply.data[name]?.userErrors[0]?.message).toBe(`This needs the permission ${needed}.`);
    }
    expect(await itemsOf({ tenant: 'roles' })).toEqual([]);
  });
});

const typeBehind = (type: GraphQLOutputType): GraphQLObjectType | undefined => {
  const named = getNamedType(type);
  return isObjectType(named) ? named : undefined;
};

type MayGo = (type: string, field: GraphQLField<unknown, unknown>) => boolean;

/** The fields that lead from Query to every type that one can read without arguments: the shortest way. */
function waysFrom(query: GraphQLObjectType, mayGo: MayGo = () => true): ReadonlyMap<string, readonly string[]> {
  const ways = new Map<string, readonly string[]>([[query.name, []]]);
  const reached = [query];
  for (const type of reached) {
    for (const field of Object.values(type.getFields())) {
      const next = typeBehind(field.type);
      if (!next || ways.has(next.name) || field.args.some(isRequiredArgument) || !mayGo(type.name, field)) continue;
      ways.set(next.name, [...(ways.get(type.name) ?? []), field.name]);
      reached.push(next);
    }
  }
  return ways;
}

/** The field as it stands in a selection; undefined when it needs arguments. */
function selectionOf(type: string, field: string): string | undefined {
  const parent = schema.getType(type);
  const definition = isObjectType(parent) ? parent.getFields()[field] : undefined;
  if (!definition || definition.args.some(isRequiredArgument)) return undefined;
  return isLeafType(getNamedType(definition.type)) ? field : `${field} { __typename }`;
}

type Path = readonly (string | number)[];

/** Every place of a field in a reply, by the fields that lead to it, and what stands there. */
function placesOf(data: unknown, way: readonly string[], at: Path = []): { path: Path; value: unknown }[] {
  if (Array.isArray(data)) return data.flatMap((entry, index) => placesOf(entry, way, [...at, index]));
  const [name = '', ...rest] = way;
  if (way.length === 0) return [{ path: at, value: data }];
  if (typeof data !== 'object' || data === null) return [];
  const value = (data as Record<string, unknown>)[name];
  if (rest.length === 0) return [{ path: [...at, name], value }];
  return placesOf(value, rest, [...at, name]);
}

const needsOf = (type: string, { name, type: returned }: GraphQLField<unknown, unknown>): (string | undefined)[] => {
  const next = typeBehind(returned);
  const nodes = next?.name.endsWith('Connection')
    ? typeBehind(next.getFields().nodes?.type as GraphQLOutputType)
    : next;
  return [permissionOfField(`${type}.${name}`), nodes && reachOf(nodes.name)];
};

describe('every sensitive field as every role that may not read it', () => {
  const query = schema.getQueryType() as GraphQLObjectType;
  const mayGo =
    (role: string): MayGo =>
    (type, field) =>
      needsOf(type, field).every((needed) => needed === undefined || permissionsOf([role]).has(needed as Permission));
  const anyWay = waysFrom(query);
  const readable = new Map(claimable.map((role) => [role, waysFrom(query, mayGo(role))]));
  const sensitive = [...anyWay.keys()]
    .flatMap((name) =>
      Object.keys((schema.getType(name) as GraphQLObjectType).getFields()).map((field) => [name, field]),
    )
    .flatMap(([type = '', field = '']) =>
      claimable
        .filter((role) => !mayRead(permissionsOf([role]), type, field))
        .map((role) => ({ type, field, role, path: `${type}.${field}` })),
    );
  const caller = { tenant: 'sensitive' };
  let customerIds: readonly string[];
  let leadId: string;
  /** Fields that some reply had a place for, so that null there says something. */
  const proved = new Set<string>();

  beforeAll(async () => {
    const ctx = aContext(caller);
    const { customer, lead } = await aMixedTenant(ctx);
    // On the case that lists show first.
    const names = [{ language: 'en', text: 'Colour' }];
    await defineMetafield(as(ctx, {}), { ownerType: 'CASE', namespace: 'erp', key: 'colour', type: 'TEXT', names });
    const metafields = [{ namespace: 'erp', key: 'colour', value: { text: 'Blue' } }];
    const { id } = await openCase(as(ctx, {}), { customerId: customer.id, subject: 'Latest', metafields });
    await logActivity(as(ctx, {}), { kind: 'CALL', subject: 'Called', relatedTo: [id] }, findRelated);
    const bought = { lines: [{ sku: 'LOT-1', quantity: units(1) }] };
    await aShipment(as(ctx, {}), await aConfirmedOrder(as(ctx, {}), customer, 0, bought));
    customerIds = [customer.id];
    leadId = lead.id;
  });

  test('there are such fields', () => {
    expect(sensitive.length).toBeGreaterThan(400);
    expect(anyWay.size).toBeGreaterThan(40);
  });

  test.each(sensitive)('$role may not read $path', async ({ type, field, role, path }) => {
    const selection = selectionOf(type, field);
    if (!selection) return expect(type).toBe('Query');
    const way = [...(readable.get(role)?.get(type) ?? anyWay.get(type) ?? []), field];
    const lists = way.flatMap((name, index) => (name === 'nodes' ? [index - 1] : []));
    const asked = way
      .slice(0, -1)
      .map((name, index) => (lists.includes(index) ? `${name}(first: ${index === lists[0] ? 8 : 4})` : name));
    const document = `{ ${[...asked, selection].join(' { ')}${' }'.repeat(way.length)}`;
    const bound = role === 'partner' ? customerIds : undefined;
    const isOpen = permissionsOf([role]).has(permissionOfField(`Query.${way[0]}`) as Permission);
    const calls = await tableCalls(async () => {
      const reply = await api.call(document, {}, { ...caller, roles: [role], customerIds: bound });
      if (!isOpen) {
        expect(reply.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
        expect(reply.errors?.[0]?.message).toContain(`Query.${way[0]} needs ${permissionOfField(`Query.${way[0]}`)}`);
        return expect(reply.data ?? null).toBe(null);
      }
      expect(reply.errors).toBe(undefined);
      const places = placesOf(reply.data, way);
      expect(places.filter(({ value }) => value !== null)).toEqual([]);
      const told = reply.extensions?.forbidden as Path[] | undefined;
      // Where it cannot even be reached, what leads to it is null.
      if (readable.get(role)?.has(type)) {
        expect(told ?? []).toEqual(places.map((place) => place.path).slice(0, 100));
        if (places.length > 0) proved.add(path);
      }
    });
    if (!isOpen) expect(calls).toEqual([]);
  });

  test('nearly all of them were there to be read', () => {
    const reachable = sensitive.filter(({ role, type }) => type !== 'Query' && readable.get(role)?.has(type));
    const unproved = new Set(reachable.map(({ path }) => path).filter((path) => !proved.has(path)));
    expect(proved.size).toBeGreaterThan(30);
    expect([...unproved]).toEqual([]);
  });

  test.each([
    ['an alias', '{ customers { nodes { x: creditLimit { amountMinor } } } }', ['customers', 'nodes', 0, 'x']],
    [
      'a fragment',
      'query { customers { nodes { ...F } } } fragment F on Customer { creditLimit { amountMinor } }',
      ['customers', 'nodes', 0, 'creditLimit'],
    ],
    [
      'a way through other records',
      '{ orders { nodes { customer { creditLimit { amountMinor } } } } }',
      ['orders', 'nodes', 0, 'customer', 'creditLimit'],
    ],
    [
      'a payload',
      'mutation { createCustomer(input: { kind: COMPANY, name: "X" }) { customer { id creditLimit { amountMinor } } userErrors { code } } }',
      ['createCustomer', 'customer', 'creditLimit'],
    ],
    [
      'a skip that does not hold',
      'query ($no: Boolean = false) { products { nodes { cost @skip(if: $no) { amount } } } }',
      ['products', 'nodes', 0, 'cost'],
    ],
    ['a count', '{ customers { nodes { contacts { totalCount } } } }', ['customers', 'nodes', 0, 'contacts']],
    [
      'an edge',
      '{ customers { edges { node { contacts { edges { node { email } } } } } } }',
      ['customers', 'edges', 0, 'node', 'contacts'],
    ],
  ])('%s does not open it', async (_, document, path) => {
    const who = { ...caller, roles: ['partner'], customerIds };
    const { data, errors, extensions } = await api.call(document, {}, who);
    expect(errors).toBe(undefined);
    expect(extensions?.forbidden).toEqual(expect.arrayContaining([path]));
    expect(
      placesOf(
        data,
        path.filter((part) => typeof part === 'string'),
      )[0],
    ).toEqual({ path, value: null });
  });

  test('a mutation has happened whether or not all of its record may be read', async () => {
    const document =
      'mutation ($name: String!) { createCustomer(input: { kind: COMPANY, name: $name }) { customer { id name email } userErrors { code } } }';
    const who = { ...caller, roles: ['partner'], customerIds };
    const { data, extensions } = await api.call<{ createCustomer: { customer: { id: string } } }>(
      document,
      { name: 'Half seen' },
      who,
    );
    const { customer } = data.createCustomer;
    expect(data.createCustomer).toEqual({
      customer: { id: customer.id, name: 'Half seen', email: null },
      userErrors: [],
    });
    expect(extensions?.forbidden).toEqual([['createCustomer', 'customer', 'email']]);
    const stored = await api.call('query ($id: ID!) { customer(id: $id) { name } }', { id: customer.id }, caller);
    expect(stored.data).toEqual({ customer: { name: 'Half seen' } });
  });

  test('reads nothing for a field that stays null', async () => {
    const callsOf = (fields: string) =>
      tableCalls(() =>
        api.call(
          `query ($id: ID!) { customer(id: $id) { id ${fields} } }`,
          { id: customerIds[0] },
          { ...caller, roles: ['warehouse'] },
        ),
      );
    const few = await callsOf('');
    expect(few.map(({ name }) => name)).toEqual(['GetItemCommand']);
    expect(await callsOf('creditLimit { amountMinor } contacts { totalCount } payments { nodes { id } }')).toEqual(few);
  });

  test('a record of a kind that may not be read is null by its id, known or not', async () => {
    for (const id of [leadId, `${leadId.slice(0, 4)}${'0'.repeat(26)}`]) {
      const { data, errors, extensions } = await api.call(
        'query ($id: ID!) { node(id: $id) { id ... on Lead { email } } }',
        { id },
        { ...caller, roles: ['warehouse'] },
      );
      expect([data, errors, extensions?.forbidden]).toEqual([{ node: null }, undefined, [['node']]]);
    }
  });

  test('what comes with an error is null for whom may not read it', async () => {
    const input = { customerId: customerIds[0], lines: [{ sku: 'A-1', quantity: 100_000 }] };
    const reply = await api.call<{ placeOrder: { userErrors: { code: string; details: unknown }[] } }>(
      'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { userErrors { code message params details { ... on OutOfStockDetails { available } } } } }',
      { input },
      { ...caller, roles: ['partner'], customerIds },
    );
    expect(reply.data.placeOrder.userErrors[0]).toMatchObject({ code: 'OUT_OF_STOCK', details: { available: null } });
    expect(reply.extensions?.forbidden).toEqual([['placeOrder', 'userErrors', 0, 'details', 'available']]);
  });

  test('a reply lists a hundred paths in their order and counts all', () => {
    const ctx = aContext();
    const nodes = { key: 'nodes', prev: undefined };
    for (const key of [2, 10, 1]) forbid(ctx, { key: 'cost', prev: { key, prev: nodes } });
    const few = [1, 2, 10].map((key) => ['nodes', key, 'cost']);
    expect(forbiddenIn(ctx)).toEqual({ forbidden: few });
    for (let key = 11; key < 131; key += 1) forbid(ctx, { key: 'cost', prev: { key, prev: nodes } });
    const told = forbiddenIn(ctx);
    expect([told?.forbidden.length, told?.forbidden.slice(0, 3), told?.forbiddenCount]).toEqual([100, few, 123]);
    expect(forbiddenIn(aContext())).toBe(undefined);
  });

  test('a role that nobody knows may read and do nothing', async () => {
    const reply = await api.call(
      '{ customers { nodes { id } } }',
      {},
      { tenant: 'roles', roles: ['automation', 'capture', 'root'] },
    );
    expect(reply.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });
});
