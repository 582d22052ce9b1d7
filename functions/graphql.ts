import { handlers, startServerAndCreateLambdaHandler } from '@as-integrations/aws-lambda';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context as LambdaContext } from 'aws-lambda';
import { limits } from '../graphql/limits.ts';
import { makeServer } from '../graphql/server.ts';
import { identifyCaptureKey } from '../shared/access/capture-key.actions.ts';
import { type Identity, verifyToken } from '../shared/access/identity.ts';
import { permissionsOf } from '../shared/access/permissions.ts';
import type { Context } from '../shared/platform/context.ts';
import { clientOf, dynamoClient } from '../shared/platform/dynamo-client.ts';
import { env } from '../shared/platform/env.ts';
import { DomainError, type ErrorCode } from '../shared/platform/errors.ts';
import { newId } from '../shared/platform/ids.ts';
import { loggerFor, rootLogger } from '../shared/platform/logger.ts';
import { Table } from '../shared/platform/table.ts';

const DEADLINE_MILLISECONDS = 10_000;
const server = makeServer(process.env.STAGE !== 'prod');

/** Callers that were verified before their document was looked at. */
const verified = new WeakMap<APIGatewayProxyEventV2, Identity>();

const runGraphql = startServerAndCreateLambdaHandler(server, handlers.createAPIGatewayProxyEventV2RequestHandler(), {
  context: async ({ event }) => contextOf(event, verified.get(event) ?? (await identify(event))),
});

/** The caller of a request: a verified token, or else a capture key; UNAUTHENTICATED otherwise. */
async function identify({ headers }: APIGatewayProxyEventV2): Promise<Identity> {
  const bearer = /^Bearer ([^\s]+)$/i.exec(headers.authorization ?? '')?.[1];
  const captureKey = headers['x-capture-key'];
  if (bearer === undefined && captureKey !== undefined) {
    return identifyCaptureKey(new Table(dynamoClient, env().TABLE_NAME), captureKey);
  }
  if (bearer === undefined)
    throw new DomainError('UNAUTHENTICATED', 'Send a bearer token, or a capture key in x-capture-key.');
  const { OIDC_ISSUER = '', OIDC_JWKS_URI = `${OIDC_ISSUER}/.well-known/jwks.json`, OIDC_AUDIENCE = '' } = env();
  return verifyToken(bearer, { issuer: OIDC_ISSUER, jwksUri: OIDC_JWKS_URI, audiences: OIDC_AUDIENCE.split(',') });
}

function contextOf(event: APIGatewayProxyEventV2, { tenant, actor }: Identity): Context {
  const correlationId = event.requestContext.requestId;
  return {
    tenant,
    actor,
    ...permissionsOf(actor.roles),
    now: new Date().toISOString(),
    newId,
    correlationId,
    deadline: Date.now() + DEADLINE_MILLISECONDS,
    table: new Table(clientOf(tenant), env().TABLE_NAME),
    // A logger takes a tenth of a small request's time to make; most requests log nothing.
    get log() {
      return loggerFor({ correlationId, tenant, actor: actor.subject });
    },
  };
}

const reply = (statusCode: number, code: ErrorCode, message: string): APIGatewayProxyStructuredResultV2 => ({
  statusCode,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify({ errors: [{ message, extensions: { code } }] }),
});

const bodyBytes = ({ body = '', isBase64Encoded }: APIGatewayProxyEventV2): number =>
  Buffer.byteLength(body, isBase64Encoded ? 'base64' : 'utf8');

async function answer(
  event: APIGatewayProxyEventV2,
  lambda: LambdaContext,
): Promise<APIGatewayProxyStructuredResultV2> {
  if (bodyBytes(event) > limits.bodyBytes) {
    return reply(413, 'LIMIT_EXCEEDED', `A request has at most ${limits.bodyBytes / 1024} KB.`);
  }
  try {
    verified.set(event, await identify(event));
  } catch (error) {
    if (error instanceof DomainError) return reply(401, error.code, error.message);
    rootLogger.error('caller could not be identified', error as Error);
    return reply(500, 'INTERNAL', 'The service failed. It was logged under the request id.');
  }
  const result = await runGraphql(event, lambda, () => undefined);
  return typeof result === 'object' ? result : reply(500, 'INTERNAL', 'The service failed.');
}

/**
 * API Gateway HTTP API (payload 2.0) to GraphQL and back. Every reply carries the request id that the logs are under, and no cache
 * may keep it.
 */
export async function handler(
  event: APIGatewayProxyEventV2,
  lambda: LambdaContext,
): Promise<APIGatewayProxyStructuredResultV2> {
  const result = await answer(event, lambda);
  const own = { 'cache-control': 'no-store', 'x-request-id': event.requestContext.requestId };
  return { ...result, headers: { ...result.headers, ...own } };
}
