import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  getNamedType,
  getVariableValues,
  isInputObjectType,
  Kind,
  type OperationDefinitionNode,
  type TypeNode,
  typeFromAST,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Context } from '../shared/platform/context.ts';

/** Runs the operation of a document. */
export type Execute = (ctx: Context, variables: Readonly<Record<string, unknown>>) => Promise<ExecutionResult>;

/** A type of the schema whose values are taken as they come. */
const AS_IT_COMES: TypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'JSON' } };

/**
 * The function that is made of a document, for those that may be (`isCompilable`); undefined where the compiler makes none. Variables that
 * are objects are read by graphql-js: the compiler does not end on an input that holds itself, as the conditions of lists do, and does
 * not know defaults inside of one.
 */
export function compiledOf(schema: GraphQLSchema, document: DocumentNode): Execute | undefined {
  const isObject = ({ type }: VariableDefinitionNode): boolean =>
    isInputObjectType(getNamedType(typeFromAST(schema, type as never)));
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION) as
    | OperationDefinitionNode
    | undefined;
  const objects = (operation?.variableDefinitions ?? []).filter(isObject);
  const plain = visit(document, {
    VariableDefinition: (node) => (isObject(node) ? { ...node, type: AS_IT_COMES } : undefined),
  });
  const compiled = compileQuery(schema, plain, undefined, { disablingCapturingStackErrors: true });
  if (!isCompiledQuery(compiled)) return undefined;
  return async (ctx, variables) => {
    const read = objects.length > 0 ? getVariableValues(schema, objects, variables) : undefined;
    if (read?.errors) return { errors: read.errors };
    const { data, errors } = await compiled.query(undefined, ctx, { ...variables, ...read?.coerced });
    return errors ? { errors, data } : { data };
  };
}
