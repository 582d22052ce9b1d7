import { isUtf8 } from 'node:buffer';
import type { Logger } from '@aws-lambda-powertools/logger';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { replyTypeOf } from '../graphql/http-request.ts';
import { limits } from '../graphql/limits.ts';
import { httpStatuses, requestCodes } from '../graphql/request-codes.ts';
import { makeServer } from '../graphql/server.ts';
import { httpMethods } from '../shared/access/http-methods.ts';
import type { Identity } from '../shared/access/identity.ts';
import { REQUEST_MILLISECONDS } from '../shared/platform/deadline.ts';
import type { ErrorCode } from '../shared/platform/errors.ts';
import { rootLogger } from '../shared/platform/logger.ts';
import { identify, NotLetIn, refuseDirectPath } from './caller.ts';
import { contextOf } from './request-context.ts';

const serve = makeServer(process.env.STAGE !== 'prod');

const PLAIN_TYPE = 'application/json; charset=utf-8';

/** A refusal before the server; its type is set at the end, as the caller accepts it. */
const reply = (
  statusCode: number,
  code: ErrorCode | keyof typeof requestCodes,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): APIGatewayProxyStructuredResultV2 => ({
  statusCode,
  headers: { ...headers },
  body: JSON.stringify({ errors: [{ message, extensions: { code } }] }),
});

/** What to send instead of a request that the server cannot be given. */
const unreadable = { 400: requestCodes.BAD_REQUEST, 406: httpStatuses[406], 415: httpStatuses[415] };

const failed = (log: Logger, error: unknown): APIGatewayProxyStructuredResultV2 => {
  log.error('request failed', error as Error);
  return reply(500, 'INTERNAL', 'The service failed. It was logged under the request id.');
};

const bodyBytes = ({ body = '', isBase64Encoded }: APIGatewayProxyEventV2): number =>
  Buffer.byteLength(body, isBase64Encoded ? 'base64' : 'utf8');

/** Undefined when its bytes are no UTF-8: read as if they were, a name would be stored without its letters. */
function bodyText({ body = '', isBase64Encoded }: APIGatewayProxyEventV2): string | undefined {
  if (!isBase64Encoded) return body;
  const bytes = Buffer.from(body, 'base64');
  return isUtf8(bytes) ? bytes.toString('utf8') : undefined;
}

/** The contract is public: who builds on it reads it before there is a token. */
const CONTRACT_PATH = '/schema.graphql';

async function answer(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const { rawPath, rawQueryString: search, requestContext } = event;
  const { method } = requestContext.http;
  const allowed = httpMethods[rawPath] ?? [];
  if (!allowed.includes(method)) return reply(405, 'BAD_REQUEST', httpStatuses[405], { allow: allowed.join(', ') });
  if (bodyBytes(event) + search.length > limits.bodyBytes) {
    return reply(413, 'LIMIT_EXCEEDED', `A request has at most ${limits.bodyBytes / 1024} KB.`);
  }
  const end = performance.now() + REQUEST_MILLISECONDS;
  let identity: Identity;
  try {
    if (rawPath === CONTRACT_PATH) {
      await refuseDirectPath(event, end);
      const { contractFor } = await import('./contract.ts');
      return contractFor(event);
    }
    identity = await identify(event, end);
  } catch (error) {
    if (!(error instanceof NotLetIn)) return failed(rootLogger, error);
    return reply(error.status, error.code, error.message, error.headers);
  }
  const text = bodyText(event);
  if (text === undefined) return reply(400, 'BAD_REQUEST', 'The body is not in UTF-8. Send JSON in UTF-8.');
  const context = contextOf(event, identity, end);
  try {
    const request = { method, search, headers: event.headers, body: text };
    const { status, headers, body } = await serve(request, context);
    return body === undefined
      ? reply(status, 'BAD_REQUEST', unreadable[status as keyof typeof unreadable])
      : { statusCode: status, headers, body };
  } catch (error) {
    return failed(context.log, error);
  }
}

/**
 * API Gateway HTTP API (payload 2.0) to GraphQL and back. Every reply carries the request id that the logs are under, and no cache
 * may keep it, but the contract, which is asked for anew each time.
 */
export async function handler(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const result = await answer(event);
  const type = { 'content-type': replyTypeOf(event.headers) ?? PLAIN_TYPE };
  const isKept = event.rawPath === CONTRACT_PATH && (result.statusCode ?? 200) < 400;
  const own = { 'cache-control': isKept ? 'no-cache' : 'no-store', 'x-request-id': event.requestContext.requestId };
  return { ...result, headers: { ...type, ...result.headers, ...own } };
}
