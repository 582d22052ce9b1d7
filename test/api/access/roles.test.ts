import { getNamedType, isLeafType, isObjectType, isRequiredArgument } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listedFields, mayRead, operations, roles } from '../../../shared/access/permissions.ts';
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
    const refused = claimable.filter((role) => !operations[name]?.includes(role));
    for (const role of refused) {
      const reply = await api.call<Record<string, { userErrors: { code: string }[] }>>(
        document,
        { input: input(anyId) },
        { tenant: 'roles', roles: [role] },
      );
      const codes =
        reply.errors?.map(({ extensions }) => extensions.code) ?? reply.data[name]?.userErrors.map(({ code }) => code);
      expect([role, codes]).toEqual([role, ['FORBIDDEN']]);
    }
    expect(await itemsOf({ tenant: 'roles' })).toEqual([]);
  });
});

/** A path of fields from Query to the type, so that a field of it can be asked for. */
const entries: Readonly<Record<string, string>> = {
  Query: '$',
  Customer: 'customers { nodes { $ } }',
  Contact: 'customers { nodes { contacts { nodes { $ } } } }',
  Order: 'orders { nodes { $ } }',
  OrderLine: 'orders { nodes { lines { $ } } }',
  Invoice: 'invoices { nodes { $ } }',
  Product: 'products { nodes { $ } }',
  Lead: 'leads { nodes { $ } }',
  Case: 'cases { nodes { $ } }',
  Payment: 'customers { nodes { payments { nodes { $ } } } }',
};

/** The field as it stands in a selection; undefined when it needs arguments. */
function selectionOf(type: string, field: string): string | undefined {
  const parent = schema.getType(type);
  const definition = isObjectType(parent) ? parent.getFields()[field] : undefined;
  if (!definition || definition.args.some(isRequiredArgument)) return undefined;
  return isLeafType(getNamedType(definition.type)) ? field : `${field} { __typename }`;
}

describe('every sensitive field as every role that may not read it', () => {
  const sensitive = listedFields()
    .map((path) => path.split('.') as [string, string])
    .filter(([type]) => entries[type])
    .flatMap(([type, field]) =>
      claimable
        .filter((role) => !mayRead([role], type, field))
        .map((role) => ({ type, field, role, path: `${type}.${field}` })),
    );

  test('there are such fields', () => {
    expect(sensitive.length).toBeGreaterThan(50);
  });

  test.each(sensitive)('$role may not read $path', async ({ type, field, role }) => {
    const selection = selectionOf(type, field);
    if (!selection) return expect(type).toBe('Query');
    const document = `{ ${entries[type]?.replace('$', selection)} }`;
    const calls = await tableCalls(async () => {
      const reply = await api.call(document, {}, { tenant: 'roles', roles: [role] });
      expect(reply.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
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
