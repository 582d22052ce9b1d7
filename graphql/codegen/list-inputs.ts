import {
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import { sortName } from '../../shared/platform/served-list.ts';
import { argumentsOf, definitionsOf, inputsOf, isList, namedType, nounOf, pluralOf } from './sdl.ts';

const EQUAL = ['eq', 'in'];
const ORDERED = [...EQUAL, 'gt', 'gte', 'lt', 'lte'];
const TEXT = [...EQUAL, 'contains', 'startsWith'];

/** What can be asked of the fields of a scalar; of those of an enum whether they equal. */
const operatorsOfScalars: Readonly<Record<string, readonly string[]>> = {
  ID: EQUAL,
  Code: EQUAL,
  CurrencyCode: EQUAL,
  CountryCode: EQUAL,
  Locale: EQUAL,
  TimeZone: EQUAL,
  String: TEXT,
  EmailAddress: TEXT,
  PhoneNumber: TEXT,
  URL: TEXT,
  Boolean: ['eq'],
  Int: ORDERED,
  Float: ORDERED,
  MinorUnits: ORDERED,
  Quantity: ORDERED,
  Percent: ORDERED,
  Date: ORDERED,
  DateTime: ORDERED,
  Decimal: ORDERED,
  Money: ORDERED,
  UnitPrice: ORDERED,
  JSON: [],
};

/** What each operator takes, when it is not the type of the field, and what it means. */
const operators: Readonly<Record<string, { readonly takes?: string; readonly means: string }>> = {
  eq: { means: 'Equal to this.' },
  in: { means: 'Equal to one of these, at most 100; no record when there is none.' },
  gt: { means: 'More, or later, than this.' },
  gte: { means: 'This or more, or later.' },
  lt: { means: 'Less, or earlier, than this.' },
  lte: { means: 'This or less, or earlier.' },
  contains: { takes: 'String', means: 'Has this in it; capitals make no difference.' },
  startsWith: { takes: 'String', means: 'Begins with this; capitals make no difference.' },
};

type Definitions = ReadonlyMap<string, DefinitionNode>;
type AnsweredType = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

const isAnswered = (definition: DefinitionNode): definition is AnsweredType =>
  definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;

/**
 * Writes out how every list can be asked: its `where` and `orderBy`, made of the fields of its records that hold one value, a list of
 * values, or another record that can be asked about. Takes an expanded document.
 */
export function withListInputs(document: DocumentNode): DocumentNode {
  const definitions: Definitions = new Map(
    document.definitions.flatMap((definition) =>
      'name' in definition && definition.name ? [[definition.name.value, definition]] : [],
    ),
  );
  const types = document.definitions.filter(isAnswered);
  const listed = new Map(
    types.flatMap((type) => {
      const connection = argumentsOf(type, 'connection');
      return connection ? [[`${connection.name ?? type.name.value}Connection` as string, type] as const] : [];
    }),
  );
  if (listed.size === 0) return document;
  const made = new Map<string, DefinitionNode>();
  for (const type of types.filter((each) => canBeAskedAbout(each))) {
    for (const [name, definition] of inputsOfType(type, definitions, made)) made.set(name, definition);
  }
  const asked = (type: AnsweredType): AnsweredType => ({
    ...type,
    fields: type.fields?.map((field) => withListArguments(field, listed.get(namedType(field.type))?.name.value, made)),
  });
  const written = document.definitions.map((definition) => (isAnswered(definition) ? asked(definition) : definition));
  return { ...document, definitions: [...written, ...made.values()] };
}

/** Records of lists, and what their records hold as a part (`@filterable`). */
const canBeAskedAbout = (type: AnsweredType): boolean =>
  argumentsOf(type, 'connection') !== undefined || argumentsOf(type, 'filterable') !== undefined;

function withListArguments(
  field: FieldDefinitionNode,
  type: string | undefined,
  made: ReadonlyMap<string, DefinitionNode>,
): FieldDefinitionNode {
  if (type === undefined) return field;
  const where = made.has(`${type}Where`) ? `where: ${type}Where` : '';
  const orderBy = made.has(`${type}Order`) ? `orderBy: [${type}Order!]` : '';
  const own = field.arguments?.filter(({ name }) => !['first', 'after', 'last', 'before'].includes(name.value)) ?? [];
  const page = field.arguments?.filter((each) => !own.includes(each)) ?? [];
  const asking = where || orderBy ? inputsOf(`${where} ${orderBy}`) : [];
  return { ...field, arguments: [...own, ...asking, ...page] };
}

/** The filter that a field gets, and the definition of it; undefined for a field that cannot be asked about. */
function filterOf(field: FieldDefinitionNode, definitions: Definitions): { name: string; sdl?: string } | undefined {
  if (field.arguments?.length || argumentsOf(field, 'unfiltered')) return undefined;
  const type = namedType(field.type);
  const definition = definitions.get(type);
  const isEnum = definition?.kind === Kind.ENUM_TYPE_DEFINITION;
  const known = operatorsOfScalars[type] ?? (isEnum ? EQUAL : undefined);
  if (known?.length) {
    const name = type === 'ID' ? 'Id' : type;
    return isList(field.type)
      ? { name: `${name}ListFilter`, sdl: listFilter(`${name}ListFilter`, type) }
      : { name: `${name}Filter`, sdl: valueFilter(`${name}Filter`, type, known) };
  }
  if (definition?.kind === Kind.SCALAR_TYPE_DEFINITION && !known)
    throw new Error(`How can a ${type} be asked about? Say so in operatorsOfScalars`);
  if (!definition || !isAnswered(definition) || isList(field.type)) return undefined;
  return canBeAskedAbout(definition) ? { name: `${type}Where` } : undefined;
}

const valueFilter = (name: string, type: string, known: readonly string[]): string => {
  const isPriced = type === 'Money' || type === 'UnitPrice';
  const own = isPriced ? `${type}Input` : type;
  const lines = known.map((operator) => {
    const { takes = own, means } = operators[operator] ?? { means: '' };
    return `${JSON.stringify(means)} ${operator}: ${operator === 'in' ? `[${takes}!]` : takes}`;
  });
  const about = isPriced ? ' An amount in another currency fulfils none but \\`isNull: false\\`.' : '';
  return `"Conditions on one value, all of which hold; what is absent or null is none.${about.replaceAll('\\`', '`')}"
    input ${name} { ${lines.join(' ')} "True for no value, false for any." isNull: Boolean }`;
};

const listFilter = (name: string, type: string): string =>
  `"Conditions on several values, all of which hold; what is absent or null is none."
    input ${name} { "Has this among them." contains: ${type} "True for no values, false for some." isEmpty: Boolean }`;

export const METAFIELD_FILTER = 'MetafieldFilter';

/** What can be asked of a custom field, by the type of its values. */
const filtersOfMetafields = Object.fromEntries(
  Object.entries({
    text: 'String',
    number: 'Decimal',
    money: 'Money',
    date: 'Date',
    boolean: 'Boolean',
    reference: 'ID',
  }).map(([field, type]) => {
    const name = `${type === 'ID' ? 'Id' : type}Filter`;
    return [field, { name, sdl: valueFilter(name, type, operatorsOfScalars[type] ?? []) }];
  }),
);

const metafieldFilter = (): string =>
  `"Conditions on the values of a custom field, all of which hold; a list fulfils those that one of its entries fulfils."
    input ${METAFIELD_FILTER} {
      "What it belongs to." namespace: String!
      "Its name in the namespace." key: String!
      ${Object.entries(filtersOfMetafields)
        .map(([field, { name }]) => `"Of values of this type." ${field}: ${name}`)
        .join('\n')}
      "True for no value, false for any." isNull: Boolean
    }`;

/** A sentence as it stands in the SDL. */
const quoted = (field: FieldDefinitionNode): string =>
  field.description ? JSON.stringify(field.description.value.trim().replaceAll(/\s+/g, ' ')) : '';

function inputsOfType(
  type: AnsweredType,
  definitions: Definitions,
  made: ReadonlyMap<string, DefinitionNode>,
): (readonly [string, DefinitionNode])[] {
  const { value: name } = type.name;
  const filtered = (type.fields ?? []).flatMap((field) => {
    const filter = filterOf(field, definitions);
    return filter ? [{ field, filter }] : [];
  });
  if (filtered.length === 0) return [];
  const custom = argumentsOf(type, 'metafields') !== undefined;
  const nouns = pluralOf(nounOf(name));
  const filters = filtered.flatMap(({ filter }) => (filter.sdl && !made.has(filter.name) ? [filter.sdl] : []));
  const typed = custom ? Object.values(filtersOfMetafields) : [];
  filters.push(...typed.filter(({ name: filter }) => !made.has(filter)).map(({ sdl }) => sdl));
  if (custom && !made.has(METAFIELD_FILTER)) filters.push(metafieldFilter());
  const where = `"Which ${nouns}: all conditions hold. A field can be asked about by those who may read it."
    input ${name}Where {
      ${filtered.map(({ field, filter }) => `${quoted(field)} ${field.name.value}: ${filter.name}`).join('\n')}
      ${custom ? `"A custom field; several by \`and\`." metafield: ${METAFIELD_FILTER}` : ''}
      "All of these hold." and: [${name}Where!]
      "One of these holds." or: [${name}Where!]
      "This does not hold." not: ${name}Where
    }`;
  const sorted = filtered.filter(({ field, filter }) => !isList(field.type) && filter.name.endsWith('Filter'));
  const sorts =
    argumentsOf(type, 'connection') && sorted.length > 0
      ? sortsOf(
          name,
          nouns,
          sorted.map(({ field }) => field),
        )
      : '';
  return definitionsOf([...new Set(filters), where, sorts].join('\n')).map((definition) => [
    'name' in definition ? (definition.name?.value ?? '') : '',
    definition,
  ]);
}

const sortsOf = (name: string, nouns: string, fields: readonly FieldDefinitionNode[]): string => `
  "An order of ${nouns}. What has no value is less than all that has one; amounts are sorted within their currency."
  input ${name}Order {
    "The field."
    field: ${name}OrderField!
    "ASC when absent."
    direction: SortDirection! = ASC
  }
  "What ${nouns} can be sorted by."
  enum ${name}OrderField { ${fields.map((field) => `${quoted(field)} ${sortName(field.name.value)}`).join('\n')} }`;
