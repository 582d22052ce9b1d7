import { readFileSync } from 'node:fs';
import {
  buildSchema,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  graphqlSync,
  introspectionFromSchema,
  isAbstractType,
  isObjectType,
  printSchema,
  validateSchema,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { definitions } from '../../graphql/codegen/definitions.ts';
import { bareTypes } from '../../graphql/generated/bare-types.ts';
import { describedTypes } from '../../graphql/generated/described-types.ts';
import { resolverFiles } from '../../graphql/generated/resolver-map.ts';
import { LazySchema } from '../../graphql/lazy-schema.ts';
import { attachResolvers, makeSchema } from '../../graphql/schema.ts';

const contract = readFileSync(`${import.meta.dirname}/../../graphql/generated/schema.graphql`, 'utf8');

/** Everything that the language has, of which the contract has a part. */
const everything = `
  "It is \\"quoted\\" and has a \\\\ and { and @oneOf."
  type Query implements Named & Node { id: ID!, name(in: [Colour!]! = [RED, BLUE], deep: Deep = {a: -1.5, b: {t: "x\\ny"}}): String, old: Int @deprecated(reason: "It's \\"old\\"."), any: [Any!], float: Float, day(d: Day = "now"): Day }
  """
  A text
    of lines
  """
  interface Node { id: ID! }
  interface Named implements Node { "The \\u00e9 name." id: ID!, name: String }
  type Mutation { set(choice: Choice, old: Int @deprecated): Other }
  type Other implements Node { id: ID!, self: Other }
  type Lonely { of: Int }
  union Any = Other | Lonely
  union None = Lonely
  enum Colour { RED "Like the sky." BLUE GREEN @deprecated }
  input Deep { a: Float = 0.5, b: Deep, t: String = "t", l: [Int!] = [1, 2], n: Int = null, old: Boolean = true @deprecated(reason: "no") }
  input Choice @oneOf { a: Int, b: String }
  "A day." scalar Day @specifiedBy(url: "https://example.com/day")
`;

const behaviour = { scalars: {}, resolveType: () => undefined, fieldResolvers: {} };
const keptDescription = <D>(description: D): D => description;
const withoutDescriptions = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, own) => (key === 'description' ? undefined : own)));
const introspected = (schema: GraphQLSchema) =>
  introspectionFromSchema(schema, { specifiedByUrl: true, inputValueDeprecation: true, oneOf: true });

describe.each([
  ['the contract', contract, describedTypes],
  ['a schema of everything', everything, definitions(buildSchema(everything), keptDescription)],
])('%s, made as it is asked for', (_, sdl, lines) => {
  const plain = buildSchema(sdl);
  const made = () => new LazySchema(lines, behaviour);

  test('introspects and prints as the plain one', () => {
    expect(introspected(made())).toEqual(introspected(plain));
    expect(printSchema(made())).toBe(printSchema(plain));
    expect(validateSchema(new LazySchema(lines, behaviour))).toEqual([]);
  });

  test('has every type of the plain one, whichever is asked for first', () => {
    for (const [name, type] of Object.entries(plain.getTypeMap())) {
      const lazy = made();
      expect(lazy.getType(name)?.constructor).toBe(type.constructor);
      expect(lazy.getTypeMap()[name]).toBe(lazy.getType(name));
      expect(lazy.getType(name)?.toConfig()).toEqual(expect.objectContaining({ name, description: type.description }));
    }
    expect(Object.keys(made().getTypeMap())).toEqual(Object.keys(plain.getTypeMap()));
    expect(made().getType('Missing')).toBeUndefined();
    expect(made().getType('constructor')).toBeUndefined();
  });

  test('knows which types an interface or a union stands for', () => {
    const lazy = made();
    const all = Object.values(plain.getTypeMap());
    for (const type of all.filter(isAbstractType)) {
      const own = lazy.getType(type.name) as typeof type;
      const names = (types: readonly { name: string }[]) => types.map(({ name }) => name);
      expect(names(lazy.getPossibleTypes(own))).toEqual(names(plain.getPossibleTypes(type)));
      for (const other of all.filter((each) => isObjectType(each))) {
        expect(lazy.isSubType(own, lazy.getType(other.name) as typeof other)).toBe(plain.isSubType(type, other));
      }
    }
  });
});

test('without descriptions it is the contract but for them', () => {
  expect(withoutDescriptions(introspected(makeSchema()))).toEqual(
    withoutDescriptions(introspected(buildSchema(contract))),
  );
});

test('defaults and values arrive as in the plain one', () => {
  const seen: unknown[] = [];
  const resolve = (_: unknown, args: unknown) => void seen.push(args);
  const plain = buildSchema(everything);
  const lazy = new LazySchema(definitions(plain, keptDescription), behaviour);
  lazy.attach('Query', { name: resolve });
  const field = plain.getQueryType()?.getFields().name;
  if (field) field.resolve = resolve;
  for (const schema of [lazy, plain]) graphqlSync({ schema, source: '{ name }' });
  expect(seen[0]).toEqual({
    in: ['RED', 'BLUE'],
    deep: { a: -1.5, b: { a: 0.5, t: 'x\ny', l: [1, 2], n: null, old: true }, t: 't', l: [1, 2], n: null, old: true },
  });
  expect(seen[0]).toEqual(seen[1]);
});

test('resolvers reach their fields whether these are made before or after them', async () => {
  const resolved = (schema: LazySchema) =>
    Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .flatMap((type) =>
        Object.values(type.getFields()).flatMap(({ name, resolve }) => (resolve ? [`${type.name}.${name}`] : [])),
      )
      .filter((name) => !name.startsWith('__'));
  const files = await Promise.all(resolverFiles.map(async ({ load }) => (await load()).resolvers));
  const expected = files.flatMap((types) =>
    Object.entries(types).flatMap(([type, fields]) => Object.keys(fields).map((field) => `${type}.${field}`)),
  );
  const [before, after] = [makeSchema(), makeSchema()];
  const base = resolved(after);
  for (const schema of [before, after]) for (const resolvers of files) attachResolvers(schema, resolvers);
  expect(resolved(before).sort()).toEqual([...new Set([...base, ...expected])].sort());
  expect(resolved(after)).toEqual(resolved(before));
});

test('a resolver that the schema has no field for is refused', () => {
  const lazy = makeSchema();
  expect(() => lazy.attach('Missing', {})).toThrow('Resolvers for Missing, which the schema does not have');
  expect(() => lazy.attach('Colour', {})).toThrow('which the schema does not have');
  lazy.attach('Order', { missing: () => null });
  expect(() => (lazy.getType('Order') as GraphQLObjectType).getFields()).toThrow('A resolver for Order.missing');
  expect(() => lazy.attach('Query', { missing: lazy.getQueryType().getFields() && (() => null) })).toThrow(
    'A resolver for Query.missing',
  );
});

test('a type that nothing asks for is not read', () => {
  const broken = bareTypes.replace(/^type Invoice .*$/m, 'type Invoice{not a definition');
  const lazy = makeSchema(broken);
  const { data, errors } = graphqlSync({ schema: lazy, source: '{ apiVersion __type(name: "Order") { kind } }' });
  expect({ data, errors }).toEqual({
    data: { apiVersion: expect.any(String), __type: { kind: 'OBJECT' } },
    errors: undefined,
  });
  expect(() => (lazy.getType('Invoice') as GraphQLObjectType).getFields()).toThrow(GraphQLError);
});

test('a field of a root that nothing asks for is not read', () => {
  const broken = bareTypes.replace(/\tinvoice\([^\t]*/, '\tinvoice(not a field');
  expect(broken).not.toBe(bareTypes);
  const lazy = makeSchema(broken);
  expect(graphqlSync({ schema: lazy, source: '{ apiVersion }' })).toEqual({ data: { apiVersion: expect.any(String) } });
  expect(() => lazy.getQueryType().getFields().invoice).toThrow(GraphQLError);
  expect(lazy.getQueryType().getFields().order).toBe(lazy.getQueryType().getFields().order);
});
