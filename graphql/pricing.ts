import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  valueFromASTUntyped,
} from 'graphql';
import { DEFAULT_PAGE_SIZE, MAX_MERGED_KEYS } from '../shared/platform/page.ts';
import { ACTION_CALLS } from '../shared/platform/table.ts';
import { isReadTogether, turnsOf } from './turns.ts';

/** What an operation costs: fields, times the sizes of the pages around them, and the calls to the table that it can lead to. */
export interface Price {
  readonly cost: number;
  readonly tableCalls: number;
}

/**
 * Records that are there at one moment: so many at once, so often. Reads by key of one moment share a round trip; a list is a round
 * trip for each record that it is of.
 */
interface Arrivals {
  readonly size: number;
  readonly count: number;
  /** They are a page, or the rows of a bulk mutation, whose lists have its size. */
  readonly isPage?: boolean;
  /** Of a list: the keys that it is of, each of which is counted by itself; none when it came with its record. */
  readonly keys?: number;
}

/** Keys that one round trip reads. */
const BATCH = 100;
/** Entries that a list without pages is taken to have, such as the lines of an order; the table counts what they really lead to. */
const PLAIN_LIST_SIZE = 10;

/** What a count adds to the cost: it may read a thousand records, and shows none. */
const COUNT_COST = 100;

/** They read the schema and nothing else. */
const introspection = new Map([SchemaMetaFieldDef, TypeMetaFieldDef].map((field) => [field.name, field] as const));

type Variables = Readonly<Record<string, unknown>>;

/** Prices an operation with its variables by their types; throws what `pageSize` does for a size that it does not allow. */
export function priceOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
  pageSize: (size: unknown) => number,
): Price {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  let tableCalls = 0;

  const argument = ({ arguments: given = [] }: FieldNode | DirectiveNode, name: string): unknown => {
    const value = given.find((argument) => argument.name.value === name)?.value;
    return value && valueFromASTUntyped(value, variables);
  };
  const isIncluded = (directives: readonly DirectiveNode[] = []): boolean =>
    directives.every((directive) => {
      const { value } = directive.name;
      return value === 'skip' || value === 'include' ? argument(directive, 'if') === (value === 'include') : true;
    });

  const costIn = (selectionSet: SelectionSetNode | undefined, type: GraphQLNamedType, arrivals: Arrivals): number => {
    let cost = 0;
    for (const selection of selectionSet?.selections ?? []) {
      if (!isIncluded(selection.directives)) continue;
      if (selection.kind === Kind.FIELD) {
        cost += costOfField(selection, type, arrivals);
        continue;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      const on = fragment?.typeCondition?.name.value;
      cost += costIn(fragment?.selectionSet, (on === undefined ? type : schema.getType(on)) ?? type, arrivals);
    }
    return cost;
  };

  const costOfField = (node: FieldNode, parent: GraphQLNamedType, arrivals: Arrivals): number => {
    const [field, ...others] = fieldsNamed(schema, parent, node.name.value);
    if (!field) return 1;
    if (field.name === 'totalCount') {
      const { size: page, count, keys: counted = 1 } = arrivals;
      tableCalls += count * counted;
      return 1 + Math.ceil((COUNT_COST * counted) / page);
    }
    const turns = introspection.has(field.name)
      ? 0
      : Math.max(...[field, ...others].map(({ resolve }) => turnsOf(resolve)));
    const isPage = field.args.some(({ name }) => name === 'first');
    const size = isPage ? pageSize(argument(node, 'first') ?? argument(node, 'last') ?? DEFAULT_PAGE_SIZE) : undefined;
    // A list of several keys reads a page of each.
    const keys = isPage ? keysIn(argument(node, 'where')) : 1;
    const rows = takesRows(field) ? rowsOf(argument(node, 'input')) : undefined;
    const next =
      parent === schema.getMutationType() ? afterMutation(rows) : afterwards(field, turns * keys, size, arrivals);
    tableCalls += next.calls;
    const inside = isPage ? { ...next.arrivals, keys: turns === 0 ? 0 : keys } : next.arrivals;
    return (
      1 + (keys - 1) * (size ?? 0) + (size ?? rows ?? 1) * costIn(node.selectionSet, getNamedType(field.type), inside)
    );
  };

  const root = schema.getRootType(operation.operation);
  const cost = root ? costIn(operation.selectionSet, root, { size: 1, count: 1 }) : 0;
  return { cost, tableCalls };
}

/** Keys that a condition can ask for: values of `in`, each with each. More than are merged are refused, and read nothing. */
function keysIn(condition: unknown): number {
  if (typeof condition !== 'object' || condition === null) return 1;
  const keys = Object.entries(condition).map(([name, value]) =>
    name === 'in' && Array.isArray(value) ? Math.max(1, value.length) : keysIn(value),
  );
  return Math.min(
    MAX_MERGED_KEYS,
    keys.reduce((all, each) => all * each, 1),
  );
}

/** True for a bulk mutation: its input has a list of rows. */
export const takesRows = ({ args: [input] }: GraphQLField<unknown, unknown>): boolean => {
  const type = input && getNamedType(input.type);
  return isInputObjectType(type) && 'rows' in type.getFields();
};

function rowsOf(input: unknown): number {
  const { rows } = (input ?? {}) as { readonly rows?: unknown };
  return Array.isArray(rows) ? rows.length : 1;
}

/** Each row of a bulk mutation has calls of its own; what its payload reads is read for all rows at one moment. */
const afterMutation = (rows: number | undefined): { calls: number; arrivals: Arrivals } => ({
  calls: ACTION_CALLS,
  arrivals: rows === undefined ? { size: 1, count: 1 } : { size: rows, count: 1, isPage: true },
});

/** The calls that a field leads to, and when its records are there. */
function afterwards(
  { type, resolve }: GraphQLField<unknown, unknown>,
  turns: number,
  pageSize: number | undefined,
  { size, count, isPage }: Arrivals,
): { calls: number; arrivals: Arrivals } {
  const isList = isListType(getNullableType(type));
  // A page that comes with its record.
  if (turns === 0 && pageSize !== undefined)
    return { calls: 0, arrivals: { size: size * pageSize, count, isPage: true } };
  if (turns === 0) return { calls: 0, arrivals: { size: isList && !isPage ? size * PLAIN_LIST_SIZE : size, count } };
  const records = size * count;
  if ((isList || pageSize !== undefined) && isReadTogether(resolve)) {
    const calls = Math.ceil(size / BATCH) * count * turns;
    return {
      calls,
      arrivals: { size: size * (pageSize ?? PLAIN_LIST_SIZE), count, isPage: pageSize !== undefined },
    };
  }
  if (pageSize !== undefined || isList)
    return {
      calls: records * turns,
      arrivals: { size: pageSize ?? PLAIN_LIST_SIZE, count: records, isPage: pageSize !== undefined },
    };
  const batches = Math.ceil(size / BATCH) * count;
  // Records that were read before are there earlier than the others.
  const moments = Math.min(batches + count, records);
  return { calls: batches * turns, arrivals: { size: Math.min(size, BATCH), count: moments } };
}

/** The fields of this name: of an interface, those of each type that may answer, which have the resolvers. */
function fieldsNamed(schema: GraphQLSchema, type: GraphQLNamedType, name: string): GraphQLField<unknown, unknown>[] {
  if (isAbstractType(type)) {
    const own = isInterfaceType(type) ? type.getFields()[name] : undefined;
    const possible = schema.getPossibleTypes(type).map((each) => each.getFields()[name]);
    return [own, ...possible].filter((field) => field !== undefined);
  }
  const field = isObjectType(type) ? (type.getFields()[name] ?? introspection.get(name)) : undefined;
  return field ? [field] : [];
}
