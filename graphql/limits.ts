import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import {
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { type ComplexityEstimatorArgs, getComplexity } from 'graphql-query-complexity';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../shared/platform/page.ts';

/** What one request may ask for. Everything is checked before the first table call. */
export const limits = {
  depth: 8,
  aliases: 15,
  tokens: 1_000,
  rootFields: 10,
  mutations: 5,
  bodyBytes: 256 * 1024,
  /** Sum over all fields: 1 each, times the page sizes around it. */
  cost: 10_000,
} as const;

const tooLarge = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'LIMIT_EXCEEDED' } });

/** Fields directly under the operation, those of fragments included, each as often as it is asked for. */
function countRootFields(
  selections: SelectionSetNode,
  context: ValidationContext,
  seen: readonly string[] = [],
): number {
  return selections.selections.reduce((count, selection) => {
    if (selection.kind === Kind.FIELD) return count + 1;
    if (selection.kind === Kind.INLINE_FRAGMENT) return count + countRootFields(selection.selectionSet, context, seen);
    const name = selection.name.value;
    const fragment: FragmentDefinitionNode | null | undefined = seen.includes(name) ? null : context.getFragment(name);
    return fragment ? count + countRootFields(fragment.selectionSet, context, [...seen, name]) : count;
  }, 0);
}

const maxRootFieldsRule: ValidationRule = (context): ASTVisitor => ({
  OperationDefinition: (operation) => {
    const allowed = operation.operation === 'mutation' ? limits.mutations : limits.rootFields;
    const count = countRootFields(operation.selectionSet, context);
    if (count > allowed)
      context.reportError(tooLarge(`A ${operation.operation} has at most ${allowed} fields; this one has ${count}.`));
  },
});

/** One operation a document: what is validated is what runs. */
const oneOperationRule: ValidationRule = (context): ASTVisitor => ({
  Document: ({ definitions }) => {
    if (definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length > 1) {
      context.reportError(tooLarge('Send one operation a request.'));
    }
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
  oneOperationRule,
  maxRootFieldsRule,
  armor(
    maxDepthRule({
      n: limits.depth,
      ignoreIntrospection: true,
      ...refuse(`A query is at most ${limits.depth} levels deep.`),
    }),
  ),
  armor(maxAliasesRule({ n: limits.aliases, ...refuse(`A query has at most ${limits.aliases} aliases.`) })),
];

/** A page costs its size times what it holds, whether the size is written in the document or comes as a variable. */
function costOf({ args, childComplexity }: ComplexityEstimatorArgs): number {
  const size: unknown = args.first ?? args.last;
  if (size === undefined || size === null)
    return 1 + childComplexity * ('after' in args || 'first' in args ? DEFAULT_PAGE_SIZE : 1);
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 1 || size > MAX_PAGE_SIZE) {
    throw tooLarge(`A page has 1 to ${MAX_PAGE_SIZE} records.`);
  }
  return 1 + size * childComplexity;
}

/**
 * Throws LIMIT_EXCEEDED when the operation with these variables costs too much, BAD_USER_INPUT when a variable does not have
 * its type; to be called for every request.
 */
export function requireAffordable(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): void {
  const { errors, coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (errors)
    throw new GraphQLError(errors[0]?.message ?? 'Invalid variables.', { extensions: { code: 'BAD_USER_INPUT' } });
  const cost = getComplexity({ schema, query: document, variables: coerced, estimators: [costOf] });
  if (cost > limits.cost) {
    throw tooLarge(
      `This request costs ${cost}; at most ${limits.cost} is allowed. Ask for smaller pages or fewer fields.`,
    );
  }
}
