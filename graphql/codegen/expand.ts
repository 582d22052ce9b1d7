import {
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeNode,
  visit,
} from 'graphql';
import { attachmentsField } from './attachments.ts';
import { withListInputs } from './list-inputs.ts';
import { metafieldsField, withMetafieldsInput, withOwnerTypes } from './metafields.ts';
import {
  argumentsOf,
  capitalized,
  definitionsOf,
  fieldsOf,
  inputsOf,
  isList,
  namedType,
  nounOf,
  pluralOf,
  uncapitalized,
  withArticle,
} from './sdl.ts';

/**
 * Writes out what the SDL of a domain says in one line a kind: common fields, connections and how they are asked,
 * payloads and common inputs. The directives that it knows, and their meaning, stand in `graphql/notation.graphql`. Takes one definition a type.
 */
export function expand(document: DocumentNode): DocumentNode {
  const definitions = withParts(document.definitions).flatMap(expandDefinition);
  return withListInputs(withOwnerTypes({ ...document, definitions }));
}

/** Inputs with the fields of the part that they include after their own; parts are no inputs of the contract. */
function withParts(definitions: readonly DefinitionNode[]): readonly DefinitionNode[] {
  const inputs = definitions.filter((definition) => definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION);
  const isPart = (definition: DefinitionNode) =>
    definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION && argumentsOf(definition, 'part') !== undefined;
  const parts = new Map(inputs.filter(isPart).map((part) => [part.name.value, part]));
  return definitions.flatMap((definition) => {
    const included = definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION && argumentsOf(definition, 'includes');
    if (!included) return isPart(definition) ? [] : [definition];
    const part = parts.get(String(included.input));
    if (!part) throw new Error(`${definition.name.value} includes ${included.input}, which is no @part`);
    return [{ ...definition, fields: [...(definition.fields ?? []), ...(part.fields ?? [])] }];
  });
}

function expandDefinition(definition: DefinitionNode): DefinitionNode[] {
  if (definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) return [withMetafieldsInput(withCommonInputs(definition))];
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return [definition];
  if (definition.name.value === 'Mutation') return withPayloads(definition);
  const type = withCommonFields(definition);
  const paged = { ...type, fields: type.fields?.map(withPageArguments) };
  return [paged, ...connectionOf(definition)];
}

function withCommonFields(type: ObjectTypeDefinitionNode): ObjectTypeDefinitionNode {
  const record = argumentsOf(type, 'record');
  const timeline = argumentsOf(type, 'timeline');
  const before = record ? recordFields(record).map((field) => withNeeds(field, record.permission)) : [];
  const after = timeline
    ? timelineOf(type.name.value, timeline.permission === record?.permission).map((field) =>
        withNeeds(field, timeline.permission),
      )
    : [];
  const custom = argumentsOf(type, 'metafields') ? metafieldsField() : [];
  const own = custom.map((field) => withNeeds(field, record?.permission));
  const files = argumentsOf(type, 'attachments') ? attachmentsField(type.name.value) : [];
  own.push(...files.map((field) => withNeeds(field, 'attachments.read')));
  return { ...type, fields: [...before, ...(type.fields ?? []), ...own, ...after] };
}

const recordFields = ({ prefix, isImmutable }: Readonly<Record<string, unknown>>): readonly FieldDefinitionNode[] => {
  const [id, version, createdAt, createdBy, ...changed] = fieldsOf(`
    "Id: ${prefix}_ and 26 characters."
    id: ID!
    "Grows by 1 with every change; send it back as expectedVersion."
    version: Int!
    "When it was created."
    createdAt: DateTime!
    "Who created it."
    createdBy: Actor!
    "When it last changed."
    updatedAt: DateTime!
    "Who changed it last."
    updatedBy: Actor!
    "Kind of client or automation that wrote it first."
    origin: String!`);
  const kept = isImmutable ? [id, createdAt, createdBy] : [id, version, createdAt, createdBy, ...changed];
  return kept as FieldDefinitionNode[];
};

/** Who may read the record need not be one who may read what happened to it. */
const timelineOf = (type: string, isAlwaysRead: boolean): readonly FieldDefinitionNode[] =>
  fieldsOf(`
    "What happened to the ${nounOf(type)}, newest first."
    timeline: TimelineConnection${isAlwaysRead ? '!' : ''}`);

/** The field as if its line named the permission. */
function withNeeds(field: FieldDefinitionNode, permission: unknown): FieldDefinitionNode {
  const [guarded] = fieldsOf(`field: Int @needs(permission: ${JSON.stringify(permission)})`);
  return { ...field, directives: guarded?.directives };
}

function withPageArguments(field: FieldDefinitionNode): FieldDefinitionNode {
  if (!namedType(field.type).endsWith('Connection')) return field;
  const page = inputsOf('first: Int after: String last: Int before: String');
  return { ...field, arguments: [...(field.arguments ?? []), ...page] };
}

function connectionOf(type: ObjectTypeDefinitionNode): readonly DefinitionNode[] {
  const connection = argumentsOf(type, 'connection');
  if (!connection) return [];
  const { value } = type.name;
  const name = connection.name ?? value;
  const noun = nounOf(value);
  const nouns = pluralOf(noun);
  return definitionsOf(`
    "A page of ${nouns}."
    type ${name}Connection {
      "${capitalized(nouns)} with their cursors."
      edges: [${name}Edge!]! @open
      "${capitalized(nouns)} without cursors."
      nodes: [${value}!]! @open
      "Where the page stands."
      pageInfo: PageInfo! @open
      "How many there are on all pages. It costs a read of its own where this page is not all; null where more than 1,000 or 1 MB would have to be read, or where nobody counts."
      totalCount: Int @open
    }
    "${capitalized(withArticle(noun))} with its cursor."
    type ${name}Edge {
      "Pass it as \`after\` or \`before\`."
      cursor: String! @open
      "The ${noun}."
      node: ${value}! @open
    }`);
}

function withPayloads(mutation: ObjectTypeDefinitionNode): DefinitionNode[] {
  const made: DefinitionNode[] = [];
  const fields = mutation.fields?.flatMap((field): FieldDefinitionNode[] => {
    const type = namedType(field.type);
    const bulk = bulkOf(field);
    if (bulk) made.push(...bulk.types);
    const and = (written: FieldDefinitionNode) => (bulk ? [written, bulk.field] : [written]);
    if (type.endsWith('Payload')) return and(field);
    const name = capitalized(field.name.value);
    made.push(...payloadOf(`${name}Payload`, field, type));
    const paid = { ...field, type: nonNull(`${name}Payload`) };
    if (field.arguments && field.arguments.length > 0) return and(paid);
    made.push(...inputOf(`${name}Input`, field, type));
    return and({ ...paid, arguments: inputsOf(`input: ${name}Input!`) });
  });
  return [{ ...mutation, fields }, ...made];
}

/** The mutation that runs another one for each of its rows, with its input and its payload; undefined where the line does not say so. */
function bulkOf(
  field: FieldDefinitionNode,
): { readonly field: FieldDefinitionNode; readonly types: readonly DefinitionNode[] } | undefined {
  const bulk = argumentsOf(field, 'bulk');
  if (!bulk) return undefined;
  const one = field.name.value;
  const [single, many] = [capitalized(one), `Bulk${capitalized(pluralOf(one))}`];
  const policies = bulk.isWhole ? '; IGNORE_FAILED is refused, because a row is written whole' : '';
  const [made] = fieldsOf(`
    "${one} for up to 100 rows in one call. They are written one after the other, each as a transaction of its own: all of them are not one."
    ${uncapitalized(many)}(input: ${many}Input!): ${many}Payload!`);
  return {
    field: {
      ...(made as FieldDefinitionNode),
      directives: field.directives?.filter((applied) => applied.name.value === 'needs'),
    },
    types: definitionsOf(`
      "The rows of ${uncapitalized(many)}, each as ${one} takes it."
      input ${many}Input {
        "Makes a repeat of this call harmless, row by row, and lets it finish what was left: 1 to 255 characters, remembered for 48 hours. A row that has a key of its own goes by that."
        idempotencyKey: String
        "What happens when rows are refused${policies}."
        errorPolicy: BulkErrorPolicy! = REJECT_ALL
        "1 to 100 rows, no two of them about one record."
        rows: [${single}Input!]!
      }
      "What ${uncapitalized(many)} answers with: what became of each row, or why none was looked at."
      type ${many}Payload {
        "What ${one} would have answered with, in the order of the rows; fields of refusals begin with rows and the place of the row, from 0. Empty when the call was refused."
        results: [${single}Payload!]! @open
        "Rows that stand: done by this call or by an earlier one with its key."
        doneCount: Int! @open
        "Rows that do not."
        refusedCount: Int! @open
        "Why the call was refused; empty when the rows were looked at."
        userErrors: [UserError!]! @open
      }`),
  };
}

/** The input of a mutation that is written without one. */
function inputOf(name: string, field: FieldDefinitionNode, type: string): readonly DefinitionNode[] {
  const [input] = definitionsOf(`"Which ${nounOf(type)} ${field.name.value} is about." input ${name}`);
  const directives = field.directives?.filter((applied) => ['idempotent', 'change'].includes(applied.name.value));
  return [withCommonInputs({ ...(input as InputObjectTypeDefinitionNode), directives })];
}

const nonNull = (name: string): TypeNode => ({
  kind: Kind.NON_NULL_TYPE,
  type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } },
});

function payloadOf(name: string, field: FieldDefinitionNode, type: string): readonly DefinitionNode[] {
  const noun = isList(field.type) ? pluralOf(nounOf(type)) : nounOf(type);
  const own = argumentsOf(field, 'payload')?.field ?? uncapitalized(isList(field.type) ? pluralOf(type) : type);
  return definitionsOf(`
    "What ${field.name.value} answers with: the ${noun}, or why the request was refused."
    type ${name} {
      "The ${noun} as it stands now; null when the request was refused."
      ${own}: ${isList(field.type) ? `[${type}!]` : type} @open
      "Empty on success."
      userErrors: [UserError!]! @open
    }`);
}

function withCommonInputs(input: InputObjectTypeDefinitionNode): InputObjectTypeDefinitionNode {
  const change = argumentsOf(input, 'change');
  const versioned = change ?? argumentsOf(input, 'versioned');
  const key = argumentsOf(input, 'idempotent')
    ? inputsOf(`"Makes a repeat of this request harmless: 1 to 255 characters, remembered for 48 hours."
                idempotencyKey: String`)
    : [];
  const id = change
    ? inputsOf(`"The ${change.of}."
                id: ID!`)
    : [];
  const version = versioned
    ? inputsOf(`"Refuse with CONFLICT unless this is still the version of the ${versioned.of}."
                expectedVersion: Int`)
    : [];
  return { ...input, fields: [...key, ...id, ...version, ...(input.fields ?? [])] };
}

/** Directives that clients see. */
const PUBLISHED = ['deprecated', 'specifiedBy', 'oneOf'];

/** The contract as clients see it: without the notation. */
export const withoutNotation = (document: DocumentNode): DocumentNode =>
  visit(document, {
    DirectiveDefinition: () => null,
    Directive: ({ name }) => (PUBLISHED.includes(name.value) ? undefined : null),
  });
