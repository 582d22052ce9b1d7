import { readFileSync } from 'node:fs';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import {
  buildASTSchema,
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  parse,
  visit,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { isEnvelope, listedFields, operations, roles } from '../../shared/access/permissions.ts';

const read = (path: string) => readFileSync(`${import.meta.dirname}/../../graphql/${path}`, 'utf8');
const schema = buildSchema(read('generated/schema.graphql'));
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));

/** Everything of a type that a third party reads, with its description. */
function described(type: GraphQLNamedType): [string, string | null | undefined][] {
  const own: [string, string | null | undefined][] = [
    'Query',
    'Mutation',
    'ID',
    'Int',
    'Float',
    'String',
    'Boolean',
  ].includes(type.name)
    ? []
    : [[type.name, type.description]];
  if (isEnumType(type))
    return [
      ...own,
      ...type
        .getValues()
        .map(({ name, description }): [string, typeof description] => [`${type.name}.${name}`, description]),
    ];
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
    return [
      ...own,
      ...Object.values(type.getFields()).map(({ name, description }): [string, typeof description] => [
        `${type.name}.${name}`,
        description,
      ]),
    ];
  }
  return own;
}

describe('the schema', () => {
  test('describes every type, field, input and enum value', () => {
    const missing = types.flatMap(described).filter(([, description]) => !description?.trim());
    expect(missing.map(([name]) => name)).toEqual([]);
  });

  test('has breaking changes against the released contract only when they are announced', async () => {
    const changes = await diff(buildSchema(read('released.graphql')), schema);
    const breaking = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
    expect(breaking.map(({ message }) => message)).toEqual([]);
  });

  test('would show a removed field as breaking', async () => {
    const without = visit(parse(read('generated/schema.graphql')), {
      FieldDefinition: ({ name }) => (name.value === 'apiVersion' ? null : undefined),
    });
    const changes = await diff(schema, buildASTSchema(without));
    expect(changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)).toHaveLength(1);
  });
});

describe('the permission table', () => {
  const readable = types.filter(isObjectType).filter(({ name }) => !isEnvelope(name));
  const schemaFields = readable.flatMap((type) =>
    Object.keys(type.getFields()).map((field) => `${type.name}.${field}`),
  );
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

  test('lists every field of the schema and no other', () => {
    expect([...listedFields()].sort()).toEqual([...schemaFields].sort());
  });

  test('lists every mutation', () => {
    expect(mutations.map(({ name }) => name).filter((name) => operations[name] === undefined)).toEqual([]);
  });

  test('is what the description of every mutation says', () => {
    const told = mutations.map(({ name, description }) => {
      const [, list = ''] = /Roles?: ([a-z, ]+)/.exec(description ?? '') ?? [];
      return [
        name,
        list
          .split(',')
          .map((role) => role.trim())
          .filter((role) => role !== '')
          .sort(),
      ];
    });
    const allowed = mutations.map(({ name }) => [
      name,
      (operations[name] ?? []).filter((role) => role !== 'automation').sort(),
    ]);
    expect(told).toEqual(allowed);
  });

  test('names known roles only', () => {
    const named = new Set(Object.values(operations).flat());
    expect([...named].filter((role) => !roles.includes(role))).toEqual([]);
  });
});
