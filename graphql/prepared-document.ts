import {
  BREAK,
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  NoSchemaIntrospectionCustomRule,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  specifiedRules,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import QuickLRU from 'quick-lru';
import type { Context } from '../shared/platform/context.ts';
import { requireCleanDocument } from './clean-text.ts';
import { type FieldRead, fieldsRead } from './field-access.ts';
import { documentRules, limits, type Priced } from './limits.ts';
import { resolverLoader } from './resolver-loading.ts';

type Variables = Readonly<Record<string, unknown>>;
type Execute = (ctx: Context, variables: Variables) => ExecutionResult | Promise<ExecutionResult>;

/** A document that passed the checks which depend on nothing but itself. */
export interface Prepared extends Priced {
  readonly operation: OperationDefinitionNode;
  readonly reads: readonly FieldRead[];
  /** Variables that may be null by their type, but not where they stand. */
  readonly neverNull: readonly string[];
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

/** A variable with a default may be given as null and stand where null may not: only its value tells. */
function neverNullIn(schema: GraphQLSchema, document: DocumentNode): readonly string[] {
  const typeInfo = new TypeInfo(schema);
  const found = new Set<string>();
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Variable: ({ name }) => {
        if (isNonNullType(typeInfo.getInputType())) found.add(name.value);
      },
    }),
  );
  return [...found];
}

/** What a document may hold of values and still be compiled. */
const COMPILABLE_VALUES: ReadonlySet<string> = new Set([Kind.INT, Kind.BOOLEAN]);
const EVERY_OBJECT_HAS = Object.prototype as unknown as Readonly<Record<string, unknown>>;

/**
 * True for queries whose values are variables, whole numbers and true or false: what clients send again and again. Nothing else is
 * compiled, because the compiler writes texts of the document into a program and can be made to run them, leaves null where a
 * variable inside a literal was left out, and answers otherwise than graphql-js with directives, with defaults of variables, with names
 * that every object has, and with aliases that hold what it joins the parts of a path with (docs/adr/0012-warm-requests.md).
 */
function isCompilable(document: DocumentNode): boolean {
  let isPlain = true;
  const stop = (): typeof BREAK => {
    isPlain = false;
    return BREAK;
  };
  visit(document, {
    enter: (node) => {
      if (node.kind.endsWith('Value') && !COMPILABLE_VALUES.has(node.kind)) return stop();
      if (node.kind === Kind.NAME && node.value in EVERY_OBJECT_HAS) return stop();
      if (node.kind === Kind.DIRECTIVE) return stop();
      if (node.kind === Kind.FIELD && node.alias?.value.includes('_')) return stop();
      if (node.kind === Kind.OPERATION_DEFINITION && node.operation !== OperationTypeNode.QUERY) return stop();
      return node.kind === Kind.VARIABLE_DEFINITION && node.defaultValue ? stop() : undefined;
    },
  });
  return isPlain;
}

function compiledOf(schema: GraphQLSchema, document: DocumentNode): Execute | undefined {
  const compiled = compileQuery(schema, document, undefined, { disablingCapturingStackErrors: true });
  if (!isCompiledQuery(compiled)) return undefined;
  return async (ctx, variables) => {
    const { data, errors } = await compiled.query(undefined, ctx, variables);
    return errors ? { errors, data } : { data };
  };
}

/** By graphql-js at first, then by a function that is compiled for the document; both answer the same. */
function executor(schema: GraphQLSchema, document: DocumentNode): Execute {
  let uses = 0;
  let compiled: Execute | undefined;
  return (contextValue, variableValues) => {
    uses += 1;
    if (uses === COMPILED_AT_USE && isCompilable(document)) compiled = compiledOf(schema, document);
    return compiled
      ? compiled(contextValue, variableValues)
      : execute({ schema, document, contextValue, variableValues });
  };
}

/** Parses and checks documents and keeps those that passed, the latest used. What did not pass comes back as its errors. */
export function preparer(
  schema: GraphQLSchema,
  isOpen: boolean,
): (text: string) => Promise<Prepared | readonly GraphQLError[]> {
  const kept = new QuickLRU<string, Prepared>({ maxSize: MAX_DOCUMENTS });
  const rules = [...specifiedRules, ...(isOpen ? [] : [NoSchemaIntrospectionCustomRule]), ...documentRules];
  const loadFor = resolverLoader(schema);
  const prepare = async (text: string): Promise<Prepared | readonly GraphQLError[]> => {
    const document = parsed(text);
    if (document instanceof GraphQLError) return [document];
    const errors = validate(schema, document, rules);
    for (const { extensions } of errors) extensions.code ??= 'GRAPHQL_VALIDATION_FAILED';
    if (errors.length > 0) return errors;
    requireCleanDocument(document);
    const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    if (!operation)
      return [new GraphQLError('Send an operation.', { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } })];
    await loadFor(document);
    return {
      schema,
      document,
      operation,
      reads: fieldsRead(schema, document),
      neverNull: neverNullIn(schema, document),
      execute: executor(schema, document),
    };
  };
  return async (text) => {
    if (text.length > MAX_KEPT_LENGTH) return prepare(text);
    const known = kept.get(text);
    if (known) return known;
    const prepared = await prepare(text);
    if ('execute' in prepared) kept.set(text, prepared);
    return prepared;
  };
}
