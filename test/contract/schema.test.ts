import { readFileSync } from 'node:fs';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import {
  buildASTSchema,
  buildSchema,
  type GraphQLNamedType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  parse,
  visit,
} from 'graphql';
import { describe, expect, test } from 'vitest';

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

/** Enums that come in replies, besides those that are generated from declarations, with their values. */
const openEnums = Object.fromEntries(
  types
    .filter((type) => isEnumType(type) && !/^(ErrorCode|CodeListName)$|OrderField$/.test(type.name))
    .filter(({ name }) =>
      types.some(
        (type) =>
          isObjectType(type) && Object.values(type.getFields()).some((field) => getNamedType(field.type).name === name),
      ),
    )
    .map((type) => [type.name, isEnumType(type) ? type.getValues().map(({ name }) => name) : []]),
);

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

  test('has no value of an enum that clients were not told of', () => {
    const announced = JSON.parse(read('announced-enums.json')) as Record<string, readonly string[]>;
    // Add what is new to graphql/announced-enums.json, and tell it: a value that comes in replies is news to every client.
    expect(openEnums).toEqual(announced);
  });

  test('would show a removed field as breaking', async () => {
    const without = visit(parse(read('generated/schema.graphql')), {
      FieldDefinition: ({ name }) => (name.value === 'apiVersion' ? null : undefined),
    });
    const changes = await diff(schema, buildASTSchema(without));
    expect(changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)).toHaveLength(1);
  });
});
