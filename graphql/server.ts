import {
  ApolloServer,
  type GraphQLRequest,
  type GraphQLRequestListener,
  HeaderMap,
  type HTTPGraphQLResponse,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, type GraphQLFormattedError, NoSchemaIntrospectionCustomRule, OperationTypeNode } from 'graphql';
import type { Context } from '../shared/platform/context.ts';
import { DomainError } from '../shared/platform/errors.ts';
import { inputFaults } from '../shared/platform/input-faults.ts';
import { rootLogger } from '../shared/platform/logger.ts';
import { requireCleanValue } from './clean-text.ts';
import { forbiddenIn, guardField, mayReadAll, requireOperable } from './field-access.ts';
import { CSRF_HEADERS, type HttpRequest, readRequest } from './http-request.ts';
import { Fault, faultIn, readInputs } from './input.ts';
import { documentRules, limits, priceWith, readVariables, requireAffordable, shownCost } from './limits.ts';
import { type PersistedDocuments, persistedDocuments } from './persisted-documents.ts';
import { type Prepared, type PreparedDocuments, preparedDocuments } from './prepared-document.ts';
import type { Price } from './pricing.ts';
import { makeSchema } from './schema.ts';
import { isFailure, shown, shownWithoutHints } from './shown-error.ts';

/** What a request carries through the server, which makes a copy of it: a context must stay the object that it is. */
interface Envelope {
  readonly ctx: Context;
  prepared?: Prepared;
  /** What it runs with: of a mutation the variables as they were read, of a query as they were sent. */
  values?: Readonly<Record<string, unknown>>;
  price?: Price;
}

/** What a reply carries beside its data and errors, refusals too, as far as it was found out. */
const extensionsOf = ({ ctx, price }: Envelope) => price && { cost: shownCost(price), ...forbiddenIn(ctx) };

export interface HttpReply {
  readonly status: number;
  /** Absent when HTTP has said it all with the status. */
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The checks that depend on the caller or the variables: they run on every request. */
function requireAllowed(envelope: Envelope, prepared: Prepared, variables: Record<string, unknown>): void {
  const { ctx } = envelope;
  const { operation, schema, reads, neverNull, unanswered } = prepared;
  requireOperable(reads, ctx.permissions);
  const isMutation = operation.operation === OperationTypeNode.MUTATION;
  const values = isMutation ? readInputs(schema, operation, variables) : readVariables(schema, operation, variables);
  for (const name of neverNull.filter((each) => values[each] === null)) {
    if (isMutation) values[name] = new Fault(inputFaults.missing);
    else refuseVariable(`Variable "$${name}" must not be null.`);
  }
  envelope.values = isMutation ? values : variables;
  // What stands in the input of a mutation is checked by its answer.
  const checked = Object.entries(values).filter(([name]) => !isMutation || unanswered.has(name));
  for (const [name, value] of checked) {
    const fault = faultIn(value);
    if (fault) refuseVariable(`Variable "$${name}": ${fault.message}`);
  }
  envelope.price = priceWith(prepared, values);
  requireAffordable(envelope.price);
  requireCleanValue(checked.map(([, value]) => value));
}

const refuseVariable = (message: string): never => {
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
};

/** The same refusal with the status of a request that did not run. */
function refused(error: unknown): unknown {
  if (!(error instanceof GraphQLError) || isFailure(error)) return error;
  return Object.assign(error, { extensions: { ...error.extensions, http: { status: 400 } } });
}

/**
 * What this product does at each step of a request. A document that came before is not parsed and not validated again: the server skips
 * both when it finds one, of which its documentation says nothing, so that its version is pinned and a test watches it.
 */
function stepsOf(documents: PreparedDocuments, format: typeof shown): GraphQLRequestListener<Envelope> {
  const inWords = async (error: GraphQLError, { acceptLanguage }: Context): Promise<GraphQLFormattedError> => {
    const [refusal] = error.originalError instanceof DomainError ? error.originalError.refusals : [];
    if (!refusal) return format(error);
    const { messageOf } = await import('./messages.ts');
    return { ...format(error), message: await messageOf(refusal, acceptLanguage) };
  };
  return {
    didResolveSource: async (requestContext) => {
      const { source, request, contextValue } = requestContext;
      // It would look for an operation that is called so, find none, and let a mutation by GET through.
      if (request.operationName === '') delete request.operationName;
      const prepared = documents.find(source, request.operationName);
      if (prepared) Object.assign(requestContext, { document: prepared.document });
      contextValue.prepared = prepared;
    },
    didResolveOperation: async ({ contextValue, source, document, request: { operationName, variables = {} } }) => {
      try {
        contextValue.prepared ??= await documents.prepare(source, document, operationName);
        requireAllowed(contextValue, contextValue.prepared, variables);
      } catch (error) {
        throw refused(error);
      }
    },
    responseForOperation: async ({ contextValue: { ctx, prepared, values = {} } }) => {
      if (!prepared) return null;
      const execute = mayReadAll(prepared.reads, ctx.permissions) ? prepared.execute : prepared.executeGuarded;
      const { data, errors } = await execute(ctx, values);
      for (const error of errors ?? []) {
        if (isFailure(error)) ctx.log.error('request failed', error.originalError ?? error);
      }
      return {
        http: { status: undefined, headers: new HeaderMap() },
        body: {
          kind: 'single',
          singleResult: errors
            ? { data, errors: await Promise.all(errors.map((error) => inWords(error, ctx))) }
            : { data },
        },
      };
    },
    willSendResponse: async ({ contextValue, response: { body } }) => {
      const extensions = extensionsOf(contextValue);
      if (extensions && body.kind === 'single') body.singleResult.extensions = extensions;
    },
    didEncounterErrors: async ({ contextValue: { ctx }, errors }) => {
      for (const error of errors) if (isFailure(error)) ctx.log.error('request failed', error.originalError ?? error);
    },
  };
}

/** Makes a hash that is no text that of nothing: the server would make a text of it, and fail where there is no way to. */
function readHash({ extensions }: GraphQLRequest): void {
  const named: { sha256Hash?: unknown } | null | undefined = extensions?.persistedQuery;
  if (typeof named === 'object' && named && typeof named.sha256Hash !== 'string') named.sha256Hash = '';
}

const ignore = (): void => undefined;
/** Failures are logged below, with the request that they belong to and without what they hold of records. */
const logger = {
  debug: ignore,
  info: ignore,
  warn: (message: unknown) => rootLogger.warn(String(message)),
  error: ignore,
};

/** The server of an open stage gives introspection and hints; descriptions are loaded for it alone. */
async function start(isOpen: boolean, persisted: PersistedDocuments): Promise<ApolloServer<Envelope>> {
  const sdl = isOpen ? (await import('./generated/described-types.ts')).describedTypes : undefined;
  const schema = makeSchema(sdl);
  const format = isOpen ? shown : shownWithoutHints;
  const steps = stepsOf(
    preparedDocuments(schema, () => makeSchema(sdl, guardField)),
    format,
  );
  const server = new ApolloServer<Envelope>({
    schema,
    // It would print and hash the schema for a cache that nobody asks.
    documentStore: null,
    persistedQueries: { cache: persisted.cache },
    introspection: true,
    csrfPrevention: { requestHeaders: CSRF_HEADERS },
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [...(isOpen ? [] : [NoSchemaIntrospectionCustomRule]), ...documentRules],
    stringifyResult: JSON.stringify,
    formatError: (_, error) => format(error as Error),
    logger,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      {
        requestDidStart: async ({ request }) => {
          readHash(request);
          return steps;
        },
        unexpectedErrorProcessingRequest: async ({ requestContext: { contextValue }, error }) => {
          contextValue.ctx.log.error('request failed', error);
        },
      },
    ],
  });
  await server.start();
  return server;
}

/** Whose registered documents a request finds: those of its tenant, a public form only its own. */
const ownerOf = ({ tenant, actor }: Context): string =>
  JSON.stringify(actor.kind === 'capture' ? [tenant, actor.subject] : [tenant]);

/** The GraphQL server; `isOpen` decides about introspection and hints, which production does not give. */
export function makeServer(isOpen: boolean): (request: HttpRequest, ctx: Context) => Promise<HttpReply> {
  const persisted = persistedDocuments();
  const started = start(isOpen, persisted);
  return async (request, ctx) => {
    const httpGraphQLRequest = readRequest(request);
    if (typeof httpGraphQLRequest === 'number') return { status: httpGraphQLRequest };
    const server = await started;
    const reply = await persisted.ownedBy(ownerOf(ctx), () =>
      server.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => ({ ctx }) }),
    );
    return { status: reply.status ?? 200, headers: Object.fromEntries(reply.headers), body: bodyOf(reply) };
  };
}

function bodyOf({ body }: HTTPGraphQLResponse): string {
  if (body.kind !== 'complete') throw new Error('This API sends no reply in parts');
  return body.string;
}
