import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Context } from '../shared/platform/context.ts';
import { DomainError } from '../shared/platform/errors.ts';
import { rootLogger } from '../shared/platform/logger.ts';
import { requireCleanText } from './clean-text.ts';
import { requireReadable } from './field-access.ts';
import { documentRules, limits, readVariables, requireAffordable } from './limits.ts';
import { makeSchema } from './schema.ts';

const CLIENT_CODES: ReadonlySet<unknown> = new Set([
  ...Object.values(ApolloServerErrorCode),
  'LIMIT_EXCEEDED',
  'FORBIDDEN',
  'VALIDATION',
]);

const TOO_MANY_TOKENS = /^Syntax Error: Document contains more that \d+ tokens/;

const HINT = / ?Did you mean .+\?$/;

const withoutHint = (formatted: GraphQLFormattedError): GraphQLFormattedError => ({
  ...formatted,
  message: formatted.message.replace(HINT, ''),
});

/** What a caller sees of an error: refusals and faults of the request as they are, anything else masked. */
function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const { locations, path } = formatted;
  if (original instanceof DomainError) {
    const [refusal] = original.refusals;
    return {
      message: original.message,
      locations,
      path,
      extensions: { code: original.code, ...(refusal?.field ? { field: refusal.field } : {}) },
    };
  }
  // A rule of this product says LIMIT_EXCEEDED where the server would say that validation failed.
  const own = original instanceof GraphQLError ? original.extensions.code : undefined;
  const code = TOO_MANY_TOKENS.test(formatted.message) ? 'LIMIT_EXCEEDED' : (own ?? formatted.extensions?.code);
  if (code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR && CLIENT_CODES.has(code)) {
    return { message: formatted.message, locations, path, extensions: { code } };
  }
  return { message: 'The service failed. It was logged under the request id.', path, extensions: { code: 'INTERNAL' } };
}

/** Checks that depend on the caller or the variables: they run on every request, cached document or not. */
const requestChecks: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, operation, request, contextValue }) => {
      // A name of no operation in the document: the server refuses it next.
      if (!operation) return;
      try {
        requireReadable(schema, document, contextValue.actor.roles);
        const variables = readVariables(schema, operation, request.variables ?? {});
        requireAffordable(schema, document, variables);
        requireCleanText(document, variables);
      } catch (error) {
        // The server would call it its own failure, as it does with whatever a plugin throws.
        if (error instanceof GraphQLError) Object.assign(error.extensions, { http: { status: 400 } });
        throw error;
      }
    },
    didEncounterErrors: async ({ errors, contextValue }) => {
      for (const { originalError } of errors) {
        if (originalError && !(originalError instanceof DomainError) && !(originalError instanceof GraphQLError)) {
          (contextValue?.log ?? rootLogger).error('request failed', originalError);
        }
      }
    },
  }),
};

/** The GraphQL server; `isOpen` decides about introspection and hints, which production does not give. */
export const makeServer = (isOpen: boolean): ApolloServer<Context> =>
  new ApolloServer<Context>({
    schema: makeSchema(isOpen),
    introspection: isOpen,
    hideSchemaDetailsFromClientErrors: !isOpen,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [...documentRules],
    // The server itself drops hints of validation, not those about variables.
    formatError: (formatted, error) => formatError(isOpen ? formatted : withoutHint(formatted), error),
    // Their code would otherwise be loaded at every cold start, or run for every field, for nothing.
    plugins: [
      requestChecks,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
    nodeEnv: 'production',
    stopOnTerminationSignals: false,
  });
