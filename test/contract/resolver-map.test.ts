import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLObjectType, type GraphQLSchema, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { definitions } from '../../graphql/codegen/definitions.ts';
import { resolverMap } from '../../graphql/codegen/resolver-map.ts';
import { resolverFiles } from '../../graphql/generated/resolver-map.ts';
import type { Resolvers } from '../../graphql/generated/types.ts';
import { LazySchema } from '../../graphql/lazy-schema.ts';
import { resolverLoader } from '../../graphql/resolver-loading.ts';
import { makeSchema } from '../../graphql/schema.ts';

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
/** Prefix of the ids of each kind of node. */
const kinds = Object.fromEntries(
  resolverFiles.flatMap(({ nodes = {} }) => Object.entries(nodes).map(([prefix, type]) => [type, prefix])),
);

const plain = buildSchema(`
  type Query { thing: Thing, any: [Any!] }
  interface Thing { name: String }
  type Cup implements Thing { name: String, size: Int }
  type Jug implements Thing { name: String, size: Int }
  type Lid { size: Int }
  union Any = Cup | Lid
`);
const schema = new LazySchema(
  definitions(plain, () => undefined),
  { scalars: {}, resolveType: () => undefined, fieldResolvers: {} },
);

/** Files of resolvers, one for each field, which tell when they are loaded. */
function filesOf(fields: readonly string[], loaded: string[]) {
  return fields.map((field) => {
    const [type = '', name = ''] = field.split('.');
    return {
      fields: { [type]: [name] },
      load: async () => {
        loaded.push(field);
        return { resolvers: { [type]: { [name]: () => null } } as unknown as Resolvers };
      },
    };
  });
}

describe('a document loads what it reads', () => {
  test.each<[string, string, string[]]>([
    ['of a type', '{ thing { ... on Cup { size } } }', ['Cup.size', 'Query.thing']],
    [
      'through an interface, of each type that may answer',
      '{ thing { again: name } }',
      ['Cup.name', 'Jug.name', 'Query.thing'],
    ],
    ['in a fragment', '{ any { ...L } } fragment L on Lid { size }', ['Lid.size', 'Query.any']],
    ['nothing for names of types', '{ any { __typename } }', ['Query.any']],
  ])('%s', async (_, document, expected) => {
    const loaded: string[] = [];
    const fields = ['Query.thing', 'Query.any', 'Cup.name', 'Jug.name', 'Cup.size', 'Jug.size', 'Lid.size'];
    const loadFor = resolverLoader(schema, filesOf(fields, loaded));
    await Promise.all([loadFor(parse(document)), loadFor(parse(document))]);
    await loadFor(parse(document));
    expect(loaded.sort()).toEqual(expected);
  });

  test('and tells again and again when a file cannot be loaded', async () => {
    const file = { fields: { Query: ['thing'] }, load: () => Promise.reject(new Error('no such file')) };
    const loadFor = resolverLoader(schema, [file]);
    for (let time = 0; time < 2; time += 1)
      await expect(loadFor(parse('{ thing { name } }'))).rejects.toThrow('no such file');
  });
});

test('the code of a domain comes with the first document that reads of it', async () => {
  const own = makeSchema();
  const resolved = (from: GraphQLSchema, type: string) =>
    (from.getType(type) as GraphQLObjectType).getFields().timeline?.resolve !== undefined;
  expect(['Order', 'Invoice'].map((type) => resolved(own, type))).toEqual([false, false]);
  await resolverLoader(own)(parse('{ orders { nodes { id total { amountMinor } } } }'));
  expect(['Order', 'Invoice'].map((type) => resolved(own, type))).toEqual([true, false]);
});

test('a resolver that nobody would call fails the generation', async () => {
  await expect(resolverMap(plain)).rejects.toThrow('which the schema does not have');
});

test.each(Object.entries(kinds))(
  'the files of resolvers are held against the prefix that the schema says: %s',
  async (type, prefix) => {
    const text = read('../../graphql/generated/schema.graphql');
    const said = `Id: ${prefix}_ and`;
    expect(text).toContain(said);
    const other = buildSchema(text.replaceAll(said, `Id: x${prefix}_ and`));
    await expect(resolverMap(other)).rejects.toThrow(
      `finds a ${type} by the prefix ${prefix}; its @record says x${prefix}`,
    );
  },
);
