import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context as LambdaContext } from 'aws-lambda';
import { httpMethods } from '../../shared/access/http-methods.ts';
import { CannotStart } from './dynamodb.ts';
import { type GatewayLimits, gatewayLimits } from './gateway-limits.ts';
import { type HttpReply, json } from './http-reply.ts';
import { lambdaContext } from './local-automations.ts';

/** What API Gateway takes. */
const BODY_LIMIT_BYTES = 10 * 1024 * 1024;
const CLOSE_MILLISECONDS = 500;
const TEXT_BODY = /^(?:text\/|application\/(?:json|javascript|xml|[^;]*\+json))/i;

export type ApiHandler = (
  event: APIGatewayProxyEventV2,
  lambda: LambdaContext,
) => Promise<APIGatewayProxyStructuredResultV2>;

/** A path of the local stack alone; undefined when it is none. */
export type LocalRoutes = (method: string, path: string) => Promise<HttpReply> | undefined;

export interface HttpOptions extends GatewayLimits {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

export interface HttpFront {
  readonly port: number;
  /** Lets requests through; until then they are told to come back. */
  readonly open: (api: ApiHandler, local: LocalRoutes, onReply: () => void) => void;
  readonly close: () => Promise<void>;
}

/** Takes the port at once, so that one that is taken is known before anything else is started. Throws CannotStart then. */
export async function listen({ host, port, ...limits }: HttpOptions): Promise<HttpFront> {
  let answer: (request: IncomingMessage) => Promise<HttpReply> = async () => json(503, { message: 'Starting' });
  const within = gatewayLimits(limits);
  const server = createServer((request, response) => {
    void answer(request)
      .catch(() => json(500, { message: 'Internal Server Error' }))
      .then((reply) => send(response, reply))
      // Nothing that a client sends may end the stack.
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(reasonOf(error, { host, port })));
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    open: (api, local, onReply) => {
      answer = async (request) => {
        try {
          return await route(request, api, local, within);
        } finally {
          onReply();
        }
      };
    },
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const force = setTimeout(() => server.closeAllConnections(), CLOSE_MILLISECONDS);
      await closed;
      clearTimeout(force);
    },
  };
}

function reasonOf(error: NodeJS.ErrnoException, { host, port }: HttpOptions): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new CannotStart(
        `Port ${port} is taken. Stop what listens there, or use another: npm start -- --port ${port + 1}`,
      );
    case 'EACCES':
      return new CannotStart(`Port ${port} needs more rights than you have. Use another: npm start -- --port 4000`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new CannotStart(`This machine has no address ${host}. Leave --host out to listen on 127.0.0.1.`);
    default:
      return error;
  }
}

function send(response: ServerResponse, { status, headers, body }: HttpReply): void {
  response.writeHead(status, headers).end(body);
}

/** The routes of the deployed HTTP API, then those of the local stack alone. */
async function route(
  request: IncomingMessage,
  api: ApiHandler,
  local: LocalRoutes,
  within: ReturnType<typeof gatewayLimits>,
): Promise<HttpReply> {
  const { method = 'GET' } = request;
  // The target as it came: `//name` would be read as a host.
  const target = `http://local${request.url ?? '/'}`;
  if (!request.url?.startsWith('/') || !URL.canParse(target)) return json(400, { message: 'Bad Request' });
  const { pathname, search } = new URL(target);
  if (Object.hasOwn(httpMethods, pathname)) {
    if (method === 'OPTIONS') return { status: 204, headers: { ...corsOf(request.headers), ...PREFLIGHT }, body: '' };
    return within(pathname, () => callApi(request, pathname, search.slice(1), api));
  }
  const reply = isFromThisMachine(request) ? local(method, pathname) : undefined;
  return reply ?? json(404, { message: 'Not Found' });
}

const PREFLIGHT = {
  'access-control-allow-methods': 'GET,POST',
  'access-control-allow-headers': 'authorization,content-type,x-capture-key',
  'access-control-max-age': '3600',
};

const EXPOSED = 'x-request-id,retry-after,ratelimit,ratelimit-policy,www-authenticate';

const corsOf = ({ origin }: IncomingHttpHeaders): Record<string, string> =>
  origin === undefined ? {} : { 'access-control-allow-origin': '*', 'access-control-expose-headers': EXPOSED };

/**
 * The local routes give tokens away, so they answer only programs and pages of this very machine: not other machines when
 * `--host` opens the port, not pages of other origins, not names that were bent to 127.0.0.1.
 */
function isFromThisMachine({ socket, headers }: IncomingMessage): boolean {
  const { host = '', origin } = headers;
  const isLoopback = /^(?:::1|(?:::ffff:)?127\.)/.test(socket.remoteAddress ?? '');
  const isLocalName = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(host);
  return isLoopback && isLocalName && (origin === undefined || origin === `http://${host}`);
}

async function callApi(request: IncomingMessage, path: string, query: string, api: ApiHandler): Promise<HttpReply> {
  const cors = corsOf(request.headers);
  const body = await bodyOf(request);
  if (body === undefined) return json(413, { message: 'Request Entity Too Large' }, { ...cors, connection: 'close' });
  const event = eventOf(request, path, query, body);
  const { requestId } = event.requestContext;
  const result = await api(event, lambdaContext('graphql', requestId));
  const headers = Object.entries(result.headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]);
  return {
    status: result.statusCode ?? 200,
    headers: {
      ...Object.fromEntries(headers),
      ...cors,
      ...(result.cookies ? { 'set-cookie': result.cookies } : {}),
    },
    body: result.isBase64Encoded ? Buffer.from(result.body ?? '', 'base64') : (result.body ?? ''),
  };
}

/** The whole body; undefined when it is too long, whatever of it has not come is not waited for. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length;
    if (bytes > BODY_LIMIT_BYTES) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/** The request as an HTTP API sends it to a function (payload format 2.0). */
function eventOf(request: IncomingMessage, path: string, query: string, body: Buffer): APIGatewayProxyEventV2 {
  const { method = 'GET', socket, headers } = request;
  // What API Gateway does with a text that is no UTF-8 was not tried; here the function is given its bytes, and refuses it.
  const isText = TEXT_BODY.test(headers['content-type'] ?? '') && isUtf8(body);
  const { cookie, ...others } = headers;
  const now = new Date();
  return {
    version: '2.0',
    routeKey: `ANY ${path}`,
    rawPath: path,
    rawQueryString: query,
    ...(cookie === undefined ? {} : { cookies: cookie.split(/;\s*/) }),
    headers: Object.fromEntries(Object.entries(others).map(([name, value]) => [name, [value].flat().join(',')])),
    ...(query === '' ? {} : { queryStringParameters: Object.fromEntries(new URLSearchParams(query)) }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: headers.host ?? 'localhost',
      domainPrefix: 'local',
      http: {
        method,
        path,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: socket.remoteAddress ?? '',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: `ANY ${path}`,
      stage: '$default',
      time: now.toISOString(),
      timeEpoch: now.getTime(),
    },
    ...(body.length === 0 ? {} : { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  };
}
