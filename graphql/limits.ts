import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import {
  type ArgumentNode,
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
  type ValueNode,
  visit,
} from 'graphql';
import { MAX_ROWS } from '../shared/platform/bulk.ts';
import { MAX_PAGE_SIZE } from '../shared/platform/page.ts';
import { type Price, priceOf, takesRows } from './pricing.ts';

/** What one request may ask for. Everything is checked before the first table call. */
export const limits = {
  operations: 20,
  depth: 8,
  aliases: 15,
  tokens: 1_000,
  rootFields: 10,
  mutations: 5,
  rows: MAX_ROWS,
  fields: 1_000,
  bodyBytes: 256 * 1024,
  /** Lists and objects inside of each other: reading them by their types recurses. */
  variableDepth: 20,
  /** Sum over all fields: 1 each, times the sizes of the pages around it. */
  cost: 10_000,
  /** Calls to the table: estimated before the first, and counted (`Table`). */
  tableCalls: 100,
} as const;

/** What the limits are of, for people. */
export const limitMeanings: Readonly<Record<keyof typeof limits, string>> = {
  operations: 'Operations in a document. One runs, chosen by `operationName`; only that one is priced.',
  depth: 'Levels of a document.',
  aliases: 'Aliases in a document.',
  tokens: 'Words, names and signs of a document.',
  rootFields: 'Fields directly under a query.',
  mutations: 'Fields directly under a mutation.',
  rows: 'Rows of the bulk mutations of a request, all together. Answered as a user error.',
  fields: 'Fields of an operation, those of its fragments included.',
  bodyBytes:
    'Bytes of the body and the query string. Addresses that are longer than some 8 KB do not get as far as this API.',
  variableDepth: 'Lists and objects inside of each other in the variables.',
  cost: 'Cost: each field is 1, times the sizes of the pages around it; of a bulk mutation, times its rows; of a list of several keys (`in`), the size of its page more for each further one. A totalCount is 100, once for each list.',
  tableCalls:
    'Reads that a request can lead to: one for a list or a look-up, once for each record that it is of; records by their ids share one; 8 for a mutation. Each row of a bulk mutation has 8 of its own.',
};

const tooLarge = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'LIMIT_EXCEEDED' } });

/**
 * Fields of an operation with its fragments written out wherever they are used: all of them, or those directly under it. Each
 * fragment is counted once, because fragments that use each other twice double with every level.
 */
function countFields(context: ValidationContext, operation: OperationDefinitionNode, isDeep: boolean): number {
  const counted = new Map<string, number>();
  const countIn = (selectionSet: SelectionSetNode | undefined): number =>
    (selectionSet?.selections ?? []).reduce((count, selection) => {
      if (selection.kind === Kind.FIELD) return count + 1 + (isDeep ? countIn(selection.selectionSet) : 0);
      if (selection.kind === Kind.INLINE_FRAGMENT) return count + countIn(selection.selectionSet);
      return count + countFragment(selection.name.value);
    }, 0);
  const countFragment = (name: string): number => {
    const known = counted.get(name);
    if (known !== undefined) return known;
    // A fragment that contains itself is refused by another rule.
    counted.set(name, 0);
    const count = countIn(context.getFragment(name)?.selectionSet);
    counted.set(name, count);
    return count;
  };
  return countIn(operation.selectionSet);
}

/** The library's own rules leave an operation that the schema does not have to its execution, which fails. */
const knownOperationRule: ValidationRule = (context): ASTVisitor => ({
  OperationDefinition: ({ operation }) => {
    if (!context.getSchema().getRootType(operation))
      context.reportError(new GraphQLError(`This API has no ${operation}.`));
  },
});

const maxRootFieldsRule: ValidationRule = (context): ASTVisitor => ({
  OperationDefinition: (operation) => {
    const allowed = operation.operation === 'mutation' ? limits.mutations : limits.rootFields;
    const count = countFields(context, operation, false);
    if (count > allowed)
      context.reportError(tooLarge(`A ${operation.operation} has at most ${allowed} fields; this one has ${count}.`));
  },
});

/** Bounds what the checks of every request walk through: they follow each fragment each time. */
const maxFieldsRule: ValidationRule = (context): ASTVisitor => ({
  OperationDefinition: (operation) => {
    if (countFields(context, operation, true) > limits.fields)
      context.reportError(tooLarge(`A request has at most ${limits.fields} fields, those of its fragments included.`));
  },
});

/** One of them runs, all of them are validated. */
const maxOperationsRule: ValidationRule = (context): ASTVisitor => ({
  Document: ({ definitions }) => {
    if (definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length > limits.operations)
      context.reportError(tooLarge(`A document has at most ${limits.operations} operations.`));
  },
});

const armor = (rule: (context: ValidationContext) => unknown): ValidationRule => rule as ValidationRule;
const refuse = (message: string) => ({
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null) => {
      context?.reportError(tooLarge(message));
    },
  ],
});

/** Rules on the shape of a document; the server caches documents that passed. */
export const documentRules: readonly ValidationRule[] = [
  maxOperationsRule,
  knownOperationRule,
  maxRootFieldsRule,
  maxFieldsRule,
  armor(
    maxDepthRule({
      n: limits.depth,
      ignoreIntrospection: true,
      ...refuse(`A query is at most ${limits.depth} levels deep.`),
    }),
  ),
  armor(maxAliasesRule({ n: limits.aliases, ...refuse(`A query has at most ${limits.aliases} aliases.`) })),
];

/** The size of a page, whether it is written in the document or comes as a variable; throws LIMIT_EXCEEDED for one that is none. */
function pageSize(size: unknown): number {
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 1 || size > MAX_PAGE_SIZE)
    throw tooLarge(`A page has 1 to ${MAX_PAGE_SIZE} records.`);
  return size;
}

/** Sizes of pages, how many keys a list has, and the conditions of `@skip` and `@include`. */
const COST_ARGUMENTS: ReadonlySet<string> = new Set(['first', 'last', 'where', 'if']);

/** Throws LIMIT_EXCEEDED for variables that are nested too deep. */
export function requireShallow(variables: Record<string, unknown>): void {
  let level: readonly unknown[] = [variables];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limits.variableDepth) throw tooLarge(`Variables are nested at most ${limits.variableDepth} deep.`);
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
}

/**
 * The variables as the types that the operation declares; throws BAD_USER_INPUT when one is not of its type, LIMIT_EXCEEDED when they are
 * nested too deep.
 */
export function readVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): Record<string, unknown> {
  requireShallow(variables);
  const { errors, coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (errors)
    throw new GraphQLError(errors[0]?.message ?? 'Invalid variables.', { extensions: { code: 'BAD_USER_INPUT' } });
  return coerced;
}

function holdsVariable(value: ValueNode): boolean {
  let holds = false;
  visit(value, {
    Variable: () => {
      holds = true;
    },
  });
  return holds;
}

/** True if a variable stands where it changes what the document costs: in the size of a page, in a condition or in the rows of a bulk mutation. */
function dependsOnVariables(schema: GraphQLSchema, document: DocumentNode): boolean {
  let depends = false;
  const see = ({ name, value }: ArgumentNode): void => {
    depends ||= COST_ARGUMENTS.has(name.value) && holdsVariable(value);
  };
  const seeRows = ({ name }: FieldNode): void => {
    const field = schema.getMutationType()?.getFields()[name.value];
    depends ||= field !== undefined && takesRows(field);
  };
  const isMutation = document.definitions.some((one) => 'operation' in one && one.operation === 'mutation');
  visit(document, { Argument: see, ...(isMutation ? { Field: seeRows } : {}) });
  return depends;
}

/** A document and what it costs, once that is known, unless a variable decides about it. */
export interface Priced {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  fixedPrice?: Price;
}

/**
 * What the operation costs with these variables; to be called for every request, when the resolvers of the document are there. Throws
 * LIMIT_EXCEEDED for a page of another size than pages have.
 *
 * @param variables by the types that the operation declares, see `readVariables`
 */
export function priceWith(priced: Priced, variables: Record<string, unknown>): Price {
  const { schema, document, operation } = priced;
  const price = priced.fixedPrice ?? priceOf(schema, document, operation, variables, pageSize);
  priced.fixedPrice ??= dependsOnVariables(schema, document) ? undefined : price;
  return price;
}

/** A price as replies show it in `extensions.cost`, each part beside its limit. */
export const shownCost = ({ cost, tableCalls }: Price) => ({
  requested: cost,
  limit: limits.cost,
  tableCalls: { estimated: tableCalls, limit: limits.tableCalls },
});

/** Throws LIMIT_EXCEEDED when it costs too much or can lead to too many table calls. */
export function requireAffordable({ cost, tableCalls }: Price): void {
  if (cost > limits.cost) {
    throw tooLarge(
      `This request costs ${cost}; at most ${limits.cost} is allowed. Ask for smaller pages or fewer fields.`,
    );
  }
  if (tableCalls > limits.tableCalls) {
    throw tooLarge(
      `This request can need ${tableCalls} reads; at most ${limits.tableCalls} are allowed. Ask for smaller pages, or for fewer lists inside of them.`,
    );
  }
}
