import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLNamedType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { API_VERSION } from '../../graphql/base.resolvers.ts';
import { withoutPreviews } from '../../graphql/codegen/preview.ts';
import { breakingChanges, faultyDeprecations } from '../../graphql/codegen/released.ts';

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

const stableTypes = Object.values(buildSchema(withoutPreviews(read('generated/schema.graphql'))).getTypeMap()).filter(
  ({ name }) => !name.startsWith('__'),
);

/** Enums that come in replies, besides those that are generated from declarations, with their values; what is in preview is not announced yet. */
const openEnums = Object.fromEntries(
  stableTypes
    .filter((type) => isEnumType(type) && !/^(ErrorCode|CodeListName)$|OrderField$/.test(type.name))
    .filter(({ name }) =>
      stableTypes.some(
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

  test('breaks nothing of the released contract, and says of what is deprecated since when and what to use', async () => {
    expect(await breakingChanges(read('released.graphql'), read('generated/schema.graphql'), API_VERSION)).toEqual([]);
    expect(faultyDeprecations(read('generated/schema.graphql'))).toEqual([]);
  });

  test('has no value of an enum that clients were not told of', () => {
    const announced = JSON.parse(read('announced-enums.json')) as Record<string, readonly string[]>;
    // Add what is new to graphql/announced-enums.json, and tell it: a value that comes in replies is news to every client.
    expect(openEnums).toEqual(announced);
  });
});
