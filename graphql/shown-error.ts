import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { DomainError } from '../shared/platform/errors.ts';
import { requestCodes } from './request-codes.ts';

/** Codes of refusals that are about the request, or that a scalar or a check of this server gives. */
const REQUEST_CODES: ReadonlySet<unknown> = new Set([
  ...Object.keys(requestCodes),
  'LIMIT_EXCEEDED',
  'FORBIDDEN',
  'VALIDATION',
]);

const HINT = / ?Did you mean .+\?$/;
const TOO_MANY_TOKENS = /^Syntax Error: Document contains more tha[nt] \d+ tokens/;

/** The server gives these no code. */
const BAD_HASH = /^(?:provided sha does not match query|Unsupported persisted query version)$/;

function codeOf({ message, extensions, originalError }: GraphQLError): unknown {
  if (TOO_MANY_TOKENS.test(message)) return 'LIMIT_EXCEEDED';
  if (BAD_HASH.test(message)) return 'BAD_REQUEST';
  return (originalError as GraphQLError | undefined)?.extensions?.code ?? extensions?.code;
}

/** What a caller sees of an error: refusals and faults of the request as they are, anything else masked. */
export function shown(error: Error): GraphQLFormattedError {
  const { message, locations, path, originalError } = error as GraphQLError;
  const original = originalError ?? error;
  if (original instanceof DomainError) {
    const [refusal] = original.refusals;
    const field = refusal?.field ? { field: refusal.field } : {};
    return { message: original.message, locations, path, extensions: { code: original.code, ...field } };
  }
  const code = codeOf(error as GraphQLError);
  if (REQUEST_CODES.has(code)) return { message, locations, path, extensions: { code } };
  return { message: 'The service failed. It was logged under the request id.', path, extensions: { code: 'INTERNAL' } };
}

/** The same without hints at names of the schema, which are given only where it may be read. */
export function shownWithoutHints(error: Error): GraphQLFormattedError {
  const formatted = shown(error);
  return { ...formatted, message: formatted.message.replace(HINT, '') };
}

/** True for what is nobody's fault but ours, and for refusals that stand for a fault. */
export const isFailure = (error: Error): boolean =>
  shown(error).extensions?.code === 'INTERNAL' || ((error as GraphQLError).originalError ?? error).cause !== undefined;
