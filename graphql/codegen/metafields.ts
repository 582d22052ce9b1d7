import {
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import { sortName } from '../../shared/platform/served-list.ts';
import { argumentsOf, definitionsOf, fieldsOf, inputsOf, nounOf, pluralOf, uncapitalized } from './sdl.ts';

type RecordType = ObjectTypeDefinitionNode;

/** `LEGAL_ENTITY` for LegalEntity. */
const ownerTypeOf = ({ name }: RecordType): string => sortName(uncapitalized(name.value));

const ownersIn = (document: DocumentNode): readonly RecordType[] =>
  document.definitions
    .filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION)
    .filter((type) => argumentsOf(type, 'metafields') !== undefined);

/** The field of a record that shows what a tenant keeps of it besides. */
export const metafieldsField = (): readonly FieldDefinitionNode[] =>
  fieldsOf(`
    "Custom fields that have a value, by namespace and key. Of those that the caller may not read all are here, each with a null value."
    metafields("Of this namespace alone." namespace: String, "Of these keys alone." keys: [String!]): [Metafield!]!`);

/** The input that takes what a tenant keeps of a record besides. */
export function withMetafieldsInput(input: InputObjectTypeDefinitionNode): InputObjectTypeDefinitionNode {
  if (!argumentsOf(input, 'metafields')) return input;
  const own = inputsOf(`
    "Custom fields that get or lose a value; what is absent stays. UNKNOWN_METAFIELD for one that is not defined."
    metafields: [MetafieldInput!]`);
  return { ...input, fields: [...(input.fields ?? []), ...own] };
}

/** The kinds of records that have custom fields, as an enum. */
export function withOwnerTypes(document: DocumentNode): DocumentNode {
  const values = ownersIn(document).map(
    (type) =>
      `"${pluralOf(nounOf(type.name.value)).replace(/^./, (letter) => letter.toUpperCase())}." ${ownerTypeOf(type)}`,
  );
  if (values.length === 0) return document;
  const made: readonly DefinitionNode[] = definitionsOf(
    `"Kinds of records that have custom fields. A release may add values." enum MetafieldOwnerType { ${values.join(' ')} }`,
  );
  return { ...document, definitions: [...document.definitions, ...made] };
}

/** The text of `shared/platform/generated/metafield-owners.ts`. */
export const ownersFile = (document: DocumentNode): string =>
  [
    '// Generated from the SDL by graphql/codegen.ts. Do not edit.',
    '',
    '/** Kinds of records that have custom fields, with the prefix of their ids. */',
    'export const ownerKinds = {',
    ...ownersIn(document).map((type) => `  ${ownerTypeOf(type)}: '${argumentsOf(type, 'record')?.prefix}',`),
    '} as const;',
    '',
    'export type MetafieldOwnerType = keyof typeof ownerKinds;',
    '',
  ].join('\n');
