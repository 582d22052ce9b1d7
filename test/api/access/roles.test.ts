import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operations } from '../../../shared/access/generated/permissions.ts';
import { permissionsOf } from '../../../shared/access/permissions.ts';
import { roles } from '../../../shared/access/roles.ts';
import { mayRead, permissionOfField } from '../../../shared/platform/permission.ts';
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

/** A path of fields from Query to every type that one can read without arguments, `$` where a field of it stands: the shortest. */
function entriesFrom(query: GraphQLObjectType): ReadonlyMap<string, string> {
  const entries = new Map([[query.name, '$']]);
  const reached = [query];
  for (const type of reached) {
    for (const field of Object.values(type.getFields())) {
      const next = typeBehind(field.type);
      if (!next || entries.has(next.name) || field.args.some(isRequiredArgument)) continue;
      entries.set(next.name, entries.get(type.name)?.replace('$', `${field.name} { $ }`) ?? '');
      reached.push(next);
    }
  }
  return entries;
}

/** The field as it stands in a selection; undefined when it needs arguments. */
function selectionOf(type: string, field: string): string | undefined {
  const parent = schema.getType(type);
  const definition = isObjectType(parent) ? parent.getFields()[field] : undefined;
  if (!definition || definition.args.some(isRequiredArgument)) return undefined;
  return isLeafType(getNamedType(definition.type)) ? field : `${field} { __typename }`;
}

describe('every sensitive field as every role that may not read it', () => {
  const entries = entriesFrom(schema.getQueryType() as GraphQLObjectType);
  const sensitive = [...entries.keys()]
    .flatMap((name) =>
      Object.keys((schema.getType(name) as GraphQLObjectType).getFields()).map((field) => [name, field]),
    )
    .flatMap(([type = '', field = '']) =>
      claimable
        .filter((role) => !mayRead(permissionsOf([role]), type, field))
        .map((role) => ({ type, field, role, path: `${type}.${field}` })),
    );

  test('there are such fields', () => {
    expect(sensitive.length).toBeGreaterThan(400);
    expect(entries.size).toBeGreaterThan(40);
  });

  test.each(sensitive)('$role may not read $path', async ({ type, field, role, path }) => {
    const selection = selectionOf(type, field);
    if (!selection) return expect(type).toBe('Query');
    const document = `{ ${entries.get(type)?.replace('$', selection)} }`;
    const calls = await tableCalls(async () => {
      const reply = await api.call(document, {}, { tenant: 'roles', roles: [role] });
      expect(reply.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
      expect(reply.errors?.[0]?.message).toContain(`${path} needs ${permissionOfField(path)}`);
      expect(reply.data ?? null).toBe(null);
    });
    expect(calls).toEqual([]);
  });

  test('neither an alias, a fragment nor a payload opens it', async () => {
    const documents = [
      '{ customers { nodes { x: creditLimit { amountMinor } } } }',
      'query { customers { nodes { ...F } } } fragment F on Customer { creditLimit { amountMinor } }',
      '{ node(id: "cus_00000000000000000000000000") { ... on Customer { creditLimit { amountMinor } } } }',
      'mutation { createCustomer(input: { kind: COMPANY, name: "X" }) { customer { creditLimit { amountMinor } } } }',
      '{ orders { nodes { customer { creditLimit { amountMinor } } } } }',
    ];
    for (const document of documents) {
      const reply = await api.call(document, {}, { tenant: 'roles', roles: ['partner'] });
      expect(reply.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    }
    expect(await itemsOf({ tenant: 'roles' })).toEqual([]);
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
