import {
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
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { lru } from 'tiny-lru';
import type { Context } from '../shared/platform/context.ts';
import { requireCleanDocument } from './clean-text.ts';
import { type FieldRead, fieldsRead } from './field-access.ts';
import { documentRules, limits } from './limits.ts';

type Variables = Readonly<Record<string, unknown>>;
type Execute = (ctx: Context, variables: Variables) => ExecutionResult | Promise<ExecutionResult>;

/** A document that passed the checks which depend on nothing but itself. */
export interface Prepared {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly reads: readonly FieldRead[];
  /** What it costs, once known, unless a variable decides about it. */
  fixedCost?: number;
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

/** By graphql-js at first, then by a function that is compiled for the document; both answer the same. */
function executor(schema: GraphQLSchema, document: DocumentNode, text: string): Execute {
  let uses = 0;
  let compiled: Execute | undefined;
  return (contextValue, variableValues) => {
    uses += 1;
    // A property of this name would set the prototype of the compiled function's reply.
    if (uses === COMPILED_AT_USE && !text.includes('__proto__')) {
      const query = compileQuery(schema, document, undefined, { disablingCapturingStackErrors: true });
      if (isCompiledQuery(query)) {
        compiled = async (ctx, variables) => {
          const { data, errors } = await query.query(undefined, ctx, variables);
          return errors ? { errors, data } : { data };
        };
      }
    }
    return compiled
      ? compiled(contextValue, variableValues)
      : execute({ schema, document, contextValue, variableValues });
  };
}

/** Parses and checks documents and keeps those that passed, the latest used. What did not pass comes back as its errors. */
export function preparer(schema: GraphQLSchema, isOpen: boolean): (text: string) => Prepared | readonly GraphQLError[] {
  const kept = lru<Prepared>(MAX_DOCUMENTS);
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
    const known = kept.get(text);
    if (known) return known;
    const prepared = prepare(text);
    if ('execute' in prepared && text.length <= MAX_KEPT_LENGTH) kept.set(text, prepared);
    return prepared;
  };
}
