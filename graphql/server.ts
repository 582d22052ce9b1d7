import { type ExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';
import { createHandler, type Request, type RequestParams, type Response } from 'graphql-http';
import type { Context } from '../shared/platform/context.ts';
import { DomainError } from '../shared/platform/errors.ts';
import { requireCleanValue } from './clean-text.ts';
import { requireReadable } from './field-access.ts';
import { readVariables, requireAffordable } from './limits.ts';
import { type Prepared, preparer } from './prepared-document.ts';
import { requestCodes } from './request-codes.ts';
import { makeSchema } from './schema.ts';

/** A request as HTTP brings it, with the context of its caller. */
export type GraphqlRequest = Request<undefined, Context>;

/** Codes of refusals that are about the request, or that a scalar or a check of this server gives. */
const REQUEST_CODES: ReadonlySet<unknown> = new Set([
  ...Object.keys(requestCodes),
  'LIMIT_EXCEEDED',
  'FORBIDDEN',
  'VALIDATION',
]);

const HINT = / ?Did you mean .+\?$/;

/** What a caller sees of an error: refusals and faults of the request as they are, anything else masked. */
function shown(error: Error): GraphQLFormattedError {
  const { message, locations, path, extensions, originalError } = error as GraphQLError;
  const original = originalError ?? error;
  if (original instanceof DomainError) {
    const [refusal] = original.refusals;
    const field = refusal?.field ? { field: refusal.field } : {};
    return { message: original.message, locations, path, extensions: { code: original.code, ...field } };
  }
  const code = (original as GraphQLError).extensions?.code ?? extensions?.code;
  if (REQUEST_CODES.has(code)) return { message, locations, path, extensions: { code } };
  return { message: 'The service failed. It was logged under the request id.', path, extensions: { code: 'INTERNAL' } };
}

const GRAPHQL_TYPE = 'application/graphql-response+json';

/** The library has refused by now whoever takes neither type. */
const replied = (result: ExecutionResult, headers: GraphqlRequest['headers']): Response => {
  const type = String((headers as Record<string, unknown>).accept).includes(GRAPHQL_TYPE)
    ? GRAPHQL_TYPE
    : 'application/json';
  return [
    JSON.stringify(result),
    { status: 200, statusText: 'OK', headers: { 'content-type': `${type}; charset=utf-8` } },
  ];
};

/** Runs the operation when the checks that depend on the caller or the variables pass: they run on every request. */
async function run(prepared: Prepared, { operationName, variables }: RequestParams, ctx: Context) {
  const { operation, schema, reads } = prepared;
  if (operationName && operation.name?.value !== operationName)
    throw new GraphQLError(`Unknown operation named "${operationName}".`, {
      extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
    });
  requireReadable(reads, ctx.actor.roles);
  const values = readVariables(schema, operation, variables ?? {});
  requireAffordable(prepared, values);
  requireCleanValue(values);
  return prepared.execute(ctx, variables ?? {});
}

/** The GraphQL server; `isOpen` decides about introspection and hints, which production does not give. */
export function makeServer(isOpen: boolean): (request: GraphqlRequest) => Promise<Response> {
  const prepare = preparer(makeSchema(isOpen), isOpen);
  const format = (error: Error): GraphQLFormattedError => {
    const formatted = shown(error);
    return isOpen ? formatted : { ...formatted, message: formatted.message.replace(HINT, '') };
  };
  const refused = (errors: readonly GraphQLError[]): Response => [
    JSON.stringify({ errors: errors.map(format) }),
    { status: 400, statusText: 'Bad Request', headers: { 'content-type': 'application/json; charset=utf-8' } },
  ];
  return createHandler<undefined, Context>({
    onSubscribe: async ({ context, headers }, params) => {
      try {
        const prepared = prepare(params.query);
        if (!('execute' in prepared)) return refused(prepared);
        const result = await run(prepared, params, context);
        for (const error of result.errors ?? []) {
          if (shown(error).extensions?.code === 'INTERNAL')
            context.log.error('request failed', error.originalError ?? error);
        }
        // The library's own writer looks at every value for errors, which takes longer than the execution.
        return result.errors ? result : replied(result, headers);
      } catch (error) {
        if (error instanceof GraphQLError) return refused([error]);
        throw error;
      }
    },
    // It is written as JSON at once: that it is no Error any more does not matter.
    formatError: (error) =>
      format(
        error instanceof GraphQLError
          ? error
          : new GraphQLError(error.message, { extensions: { code: 'BAD_REQUEST' } }),
      ) as Error,
  });
}
