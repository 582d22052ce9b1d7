import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Context } from '../shared/platform/context.ts';

/** Runs the operation of a document. */
export type Execute = (ctx: Context, variables: Readonly<Record<string, unknown>>) => Promise<ExecutionResult>;

/** The function that is made of a document, for those that may be (`isCompilable`); undefined where the compiler makes none. */
export function compiledOf(schema: GraphQLSchema, document: DocumentNode): Execute | undefined {
  const compiled = compileQuery(schema, document, undefined, { disablingCapturingStackErrors: true });
  if (!isCompiledQuery(compiled)) return undefined;
  return async (ctx, variables) => {
    const { data, errors } = await compiled.query(undefined, ctx, variables);
    return errors ? { errors, data } : { data };
  };
}
