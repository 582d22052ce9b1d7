import {
  BREAK,
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isNonNullType,
  isScalarType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  separateOperations,
  TypeInfo,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import QuickLRU from 'quick-lru';
import { requireClean } from './clean-text.ts';
import type { Execute } from './compiled-document.ts';
import { type FieldRead, fieldsRead } from './field-access.ts';
import { Fault, withReadVariables } from './input.ts';
import type { LazySchema } from './lazy-schema.ts';
import type { Priced } from './limits.ts';
import { resolverLoader } from './resolver-loading.ts';

/** A document with one operation that passed the checks which depend on nothing but itself. */
export interface Prepared extends Priced {
  readonly operation: OperationDefinitionNode;
  readonly reads: readonly FieldRead[];
  /** Variables that may be null by their type, but not where they stand. */
  readonly neverNull: readonly string[];
  /** Variables that stand somewhere else than in the input of a mutation, which answers for its faults itself. */
  readonly unanswered: ReadonlySet<string>;
  readonly execute: Execute;
  /** The same for a caller who may not read all of it. */
  readonly executeGuarded: Execute;
}

/** Documents kept, and the longest one that is: what is kept of one takes some ten times its text. */
const MAX_DOCUMENTS = 200;
export const MAX_KEPT_LENGTH = 16 * 1024;
/** Compiling costs some executions: it is for documents that come back. */
const COMPILED_AT_USE = 3;

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

/**
 * Throws VALIDATION for a literal that cannot be stored or that its type does not have. In the input of a mutation both are left to its
 * answer; the variables that stand elsewhere are given back.
 */
function requireGoodLiterals(schema: GraphQLSchema, document: DocumentNode): ReadonlySet<string> {
  const typeInfo = new TypeInfo(schema);
  const unanswered = new Set<string>();
  let answered = 0;
  const isAnswered = () => typeInfo.getParentType() === schema.getMutationType();
  const literal = (node: ValueNode): void => {
    if (answered > 0) return;
    if (node.kind === Kind.STRING) requireClean(node.value);
    const type = getNamedType(typeInfo.getInputType());
    const value = isScalarType(type) ? type.parseLiteral(node) : undefined;
    if (value instanceof Fault) throw value;
  };
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Argument: {
        enter: () => {
          if (answered > 0 || (isAnswered() && !typeInfo.getDirective())) answered += 1;
        },
        leave: () => {
          if (answered > 0) answered -= 1;
        },
      },
      Variable: ({ name }) => {
        if (answered === 0) unanswered.add(name.value);
      },
      VariableDefinition: { enter: ({ defaultValue }) => (defaultValue ? undefined : false) },
      StringValue: literal,
      IntValue: literal,
      FloatValue: literal,
    }),
  );
  return unanswered;
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

const isMutation = ({ definitions }: DocumentNode): boolean =>
  definitions.some((node) => node.kind === Kind.OPERATION_DEFINITION && node.operation === OperationTypeNode.MUTATION);

/**
 * By graphql-js at first, then by a function that is compiled for the document; both answer the same. The compiler is loaded when a
 * document first comes back.
 */
function executor(schema: GraphQLSchema, document: DocumentNode): Execute {
  let uses = 0;
  // The variables of a mutation are read before it runs, so that it answers for the faults in its input.
  const runnable = isMutation(document) ? withReadVariables(document) : document;
  let compiled: Execute | undefined;
  return async (contextValue, variableValues) => {
    uses += 1;
    if (uses === COMPILED_AT_USE && isCompilable(document)) {
      const { compiledOf } = await import('./compiled-document.ts');
      compiled = compiledOf(schema, document);
    }
    return compiled
      ? compiled(contextValue, variableValues)
      : execute({ schema, document: runnable, contextValue, variableValues });
  };
}

/** The operation that a request chooses, in a document of its own: what else was sent with it is neither priced nor run. */
function chosen(sent: DocumentNode, name: string | undefined): Pick<Prepared, 'document' | 'operation'> {
  const operation = getOperationAST(sent, name);
  if (!operation) {
    const message =
      name === undefined
        ? 'Send an operation, and `operationName` when the document has several.'
        : `Unknown operation named "${name}".`;
    throw new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } });
  }
  const isAlone = sent.definitions.every((node) => node === operation || node.kind !== Kind.OPERATION_DEFINITION);
  return { operation, document: (isAlone ? undefined : separateOperations(sent)[operation.name?.value ?? '']) ?? sent };
}

/** The documents that passed and came lately, by their text and the operation that was chosen. */
export interface PreparedDocuments {
  readonly find: (text: string, operationName: string | undefined) => Prepared | undefined;
  /** For a document that is valid; throws when it may not run as it is. */
  readonly prepare: (text: string, sent: DocumentNode, operationName: string | undefined) => Promise<Prepared>;
}

/** @param makeGuarded the same schema with guards before its fields, for callers who may not read all that they ask for */
export function preparedDocuments(schema: LazySchema, makeGuarded: () => LazySchema): PreparedDocuments {
  let guarded: { readonly schema: LazySchema; readonly loadFor: ReturnType<typeof resolverLoader> } | undefined;
  /** Made when a caller first needs it; like the other one, a document is compiled once for all callers. */
  const guardedExecutor = (document: DocumentNode): Execute => {
    let run: Promise<Execute> | undefined;
    const prepare = async (): Promise<Execute> => {
      if (!guarded) {
        const made = makeGuarded();
        guarded = { schema: made, loadFor: resolverLoader(made) };
      }
      await guarded.loadFor(document);
      return executor(guarded.schema, document);
    };
    return async (ctx, variables) => {
      run ??= prepare();
      return (await run)(ctx, variables);
    };
  };
  const kept = new QuickLRU<string, Map<string | undefined, Prepared>>({ maxSize: MAX_DOCUMENTS });
  const loadFor = resolverLoader(schema);
  return {
    find: (text, operationName) => kept.get(text)?.get(operationName),
    prepare: async (text, sent, operationName) => {
      const { document, operation } = chosen(sent, operationName);
      const unanswered = requireGoodLiterals(schema, document);
      await loadFor(document);
      const prepared: Prepared = {
        schema,
        document,
        operation,
        reads: fieldsRead(schema, document),
        neverNull: neverNullIn(schema, document),
        unanswered,
        execute: executor(schema, document),
        executeGuarded: guardedExecutor(document),
      };
      if (text.length <= MAX_KEPT_LENGTH) {
        const ofText = kept.get(text) ?? new Map<string | undefined, Prepared>();
        kept.set(text, ofText.set(operationName, prepared));
      }
      return prepared;
    },
  };
}
