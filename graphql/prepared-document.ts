import {
  BREAK,
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  NoSchemaIntrospectionCustomRule,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
  visit,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import QuickLRU from 'quick-lru';
import type { Context } from '../shared/platform/context.ts';
import { requireCleanDocument } from './clean-text.ts';
import { type FieldRead, fieldsRead } from './field-access.ts';
import { documentRules, limits, type Priced } from './limits.ts';

type Variables = Readonly<Record<string, unknown>>;
type Execute = (ctx: Context, variables: Variables) => ExecutionResult | Promise<ExecutionResult>;

/** A document that passed the checks which depend on nothing but itself. */
export interface Prepared extends Priced {
  readonly operation: OperationDefinitionNode;
  readonly reads: readonly FieldRead[];
  readonly execute: Execute;
}

/** Documents kept, and the longest one that is: what is kept of one takes some ten times its text. */
const MAX_DOCUMENTS = 200;
const MAX_KEPT_LENGTH = 16 * 1024;
/** Compiling costs some executions: it is for documents that come back. */
const COMPILED_AT_USE = 3;

const TOO_MANY_TOKENS = /^Syntax Error: Document contains more tha[nt] \d+ tokens/;

function parsed(text: string): DocumentNode | GraphQLError {
  try {
    return parse(text, { maxTokens: limits.tokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const code = TOO_MANY_TOKENS.test(error.message) ? 'LIMIT_EXCEEDED' : 'GRAPHQL_PARSE_FAILED';
    Object.assign(error.extensions, { code });
    return error;
  }
}

/** The compiler demands a variable that has a default and may not be null. That it is not null was checked before. */
const withOptionalDefaults = (document: DocumentNode): DocumentNode =>
  visit(document, {
    VariableDefinition: ({ type, defaultValue, ...node }) =>
      defaultValue && type.kind === Kind.NON_NULL_TYPE ? { ...node, defaultValue, type: type.type } : undefined,
  });

/**
 * True if a compiled function answers as graphql-js does. It does not where a directive leaves out one of several selections of the
 * same field, and it would set the prototype of its reply by the name `__proto__`. The fuzzer compares both.
 */
function isCompilable(document: DocumentNode, text: string): boolean {
  let hasDirective = false;
  visit(document, {
    Directive: () => {
      hasDirective = true;
      return BREAK;
    },
  });
  return !hasDirective && !text.includes('__proto__');
}

function compiledOf(schema: GraphQLSchema, document: DocumentNode): Execute | undefined {
  const compiled = compileQuery(schema, withOptionalDefaults(document), undefined, {
    disablingCapturingStackErrors: true,
  });
  if (!isCompiledQuery(compiled)) return undefined;
  return async (ctx, variables) => {
    const { data, errors } = await compiled.query(undefined, ctx, variables);
    return errors ? { errors, data } : { data };
  };
}

/** By graphql-js at first, then by a function that is compiled for the document; both answer the same. */
function executor(schema: GraphQLSchema, document: DocumentNode, text: string): Execute {
  let uses = 0;
  let compiled: Execute | undefined;
  return (contextValue, variableValues) => {
    uses += 1;
    if (uses === COMPILED_AT_USE && isCompilable(document, text)) compiled = compiledOf(schema, document);
    return compiled
      ? compiled(contextValue, variableValues)
      : execute({ schema, document, contextValue, variableValues });
  };
}

/** Parses and checks documents and keeps those that passed, the latest used. What did not pass comes back as its errors. */
export function preparer(schema: GraphQLSchema, isOpen: boolean): (text: string) => Prepared | readonly GraphQLError[] {
  const kept = new QuickLRU<string, Prepared>({ maxSize: MAX_DOCUMENTS });
  const rules = [...specifiedRules, ...(isOpen ? [] : [NoSchemaIntrospectionCustomRule]), ...documentRules];
  const prepare = (text: string): Prepared | readonly GraphQLError[] => {
    const document = parsed(text);
    if (document instanceof GraphQLError) return [document];
    const errors = validate(schema, document, rules);
    for (const { extensions } of errors) extensions.code ??= 'GRAPHQL_VALIDATION_FAILED';
    if (errors.length > 0) return errors;
    requireCleanDocument(document);
    const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    if (!operation)
      return [new GraphQLError('Send an operation.', { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } })];
    return {
      schema,
      document,
      operation,
      reads: fieldsRead(schema, document),
      execute: executor(schema, document, text),
    };
  };
  return (text) => {
    if (text.length > MAX_KEPT_LENGTH) return prepare(text);
    const known = kept.get(text);
    if (known) return known;
    const prepared = prepare(text);
    if ('execute' in prepared) kept.set(text, prepared);
    return prepared;
  };
}
