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
const JSON_TYPES: readonly (string | undefined)[] = ['application/json', 'application/*', '*/*'];

/** What the caller takes, the first that it names; the library has refused by now whoever takes neither. */
function typeFor({ accept }: Readonly<Record<string, unknown>>): string {
  const ranges = String(accept ?? '*/*')
    .replaceAll(/\s/g, '')
    .toLowerCase()
    .split(',')
    .filter((range) => !/;q=0(\.0*)?$/.test(range))
    .map((range) => range.split(';')[0]);
  const first = ranges.find((range) => range === GRAPHQL_TYPE || JSON_TYPES.includes(range));
  return first === GRAPHQL_TYPE ? GRAPHQL_TYPE : 'application/json';
}

/** Runs the operation when the checks that depend on the caller or the variables pass: they run on every request. */
async function run(prepared: Prepared, { operationName, variables }: RequestParams, ctx: Context) {
  const { operation, schema, reads, neverNull } = prepared;
  if (operationName && operation.name?.value !== operationName)
    throw new GraphQLError(`Unknown operation named "${operationName}".`, {
      extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
    });
  requireReadable(reads, ctx.permissions);
  const values = readVariables(schema, operation, variables ?? {});
  const missing = neverNull.find((name) => values[name] === null);
  if (missing !== undefined)
    throw new GraphQLError(`Variable "$${missing}" must not be null.`, { extensions: { code: 'BAD_USER_INPUT' } });
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
  // The library's own writer looks at every value for errors, which takes longer than the execution.
  const replied = (
    status: number,
    { errors, ...data }: ExecutionResult,
    headers: GraphqlRequest['headers'],
  ): Response => [
    JSON.stringify(errors ? { errors: errors.map(format), ...data } : data),
    {
      status,
      statusText: '',
      headers: { 'content-type': `${typeFor(headers as Record<string, unknown>)}; charset=utf-8` },
    },
  ];
  return createHandler<undefined, Context>({
    onSubscribe: async ({ context, headers }, params) => {
      try {
        const prepared = await prepare(params.query);
        if (!('execute' in prepared)) return replied(400, { errors: prepared }, headers);
        const result = await run(prepared, params, context);
        for (const error of result.errors ?? []) {
          if (shown(error).extensions?.code === 'INTERNAL')
            context.log.error('request failed', error.originalError ?? error);
        }
        return replied(200, result, headers);
      } catch (error) {
        if (!(error instanceof GraphQLError) || shown(error).extensions?.code === 'INTERNAL') throw error;
        return replied(400, { errors: [error] }, headers);
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
