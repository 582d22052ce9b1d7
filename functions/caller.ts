import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { requestCodes } from '../graphql/request-codes.ts';
import {
  type Identity,
  operatingClient,
  operatorName,
  type TokenUser,
  verifyToken,
} from '../shared/access/identity.ts';
import { ORIGIN_HEADER } from '../shared/access/origin-header.ts';
import {
  countCapture,
  countFailure,
  countRequest,
  type Rates,
  refusalOfAddress,
} from '../shared/access/rate.actions.ts';
import { type RateRefusal, WINDOW_SECONDS } from '../shared/access/rate-limiter.ts';
import { KeysUnavailable } from '../shared/access/token-verifier.ts';
import { clientOf, dynamoClient } from '../shared/platform/dynamo-client.ts';
import { env } from '../shared/platform/env.ts';
import { DomainError, type ErrorCode, isDomainError } from '../shared/platform/errors.ts';
import { rootLogger } from '../shared/platform/logger.ts';
import { Table } from '../shared/platform/table.ts';
import { contextOf } from './request-context.ts';

/** Why a caller is not let in, as the reply says it. */
export class NotLetIn extends Error {
  readonly status: 401 | 403 | 429 | 503;
  readonly code: ErrorCode | keyof typeof requestCodes;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: NotLetIn['status'],
    code: NotLetIn['code'],
    message: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** The route for public web forms. */
const CAPTURE_PATH = '/capture';
const REALM = 'Bearer realm="crm-erp"';
const CAPTURE_REALM = 'CaptureKey header="x-capture-key"';

const tooMany = ({ limit, retryAfterSeconds }: RateRefusal): NotLetIn =>
  new NotLetIn(429, 'RATE_LIMITED', `This ${limit.name} makes too many requests. Wait ${retryAfterSeconds} s.`, {
    'retry-after': String(retryAfterSeconds),
    'ratelimit-policy': `"${limit.name}";q=${limit.requests};w=${WINDOW_SECONDS}`,
    ratelimit: `"${limit.name}";r=0;t=${retryAfterSeconds}`,
  });

const rates = (): Rates => {
  const { RATE_TENANT, RATE_CLIENT, RATE_CAPTURE } = env();
  return { tenant: RATE_TENANT, client: RATE_CLIENT, capture: RATE_CAPTURE };
};

const ownTable = (end: number): Table => new Table(dynamoClient, env().TABLE_NAME, end);
const tableOf = (tenant: string, end: number): Table => new Table(clientOf(tenant), env().TABLE_NAME, end);

/**
 * The caller of a request: on `/capture` by its key, elsewhere by its token and nothing else. Throws NotLetIn. A token that does not
 * hold, a key that cannot be one, too many requests, and a request past the domain of the API cost no call to the table.
 */
export async function identify(event: APIGatewayProxyEventV2, end: number): Promise<Identity> {
  await refuseDirectPath(event, end);
  const identity = event.rawPath === CAPTURE_PATH ? await byCaptureKey(event, end) : await byToken(event, end);
  const { tenant, actor, isOperator } = identity;
  if (actor.roles.length === 0 && !isOperator)
    throw new NotLetIn(403, 'FORBIDDEN', 'The token holds no role that this API knows.');
  const refusal = countRequest(identity, rates(), () => tableOf(tenant, end));
  if (refusal) throw tooMany(refusal);
  return identity;
}

/** Throws NotLetIn, and nothing where the API has no domain in front of it. A request without the header costs no call at all. */
export async function refuseDirectPath({ headers }: APIGatewayProxyEventV2, end: number): Promise<void> {
  const { ORIGIN_SECRETS } = env();
  if (ORIGIN_SECRETS.length === 0) return;
  const secret = headers[ORIGIN_HEADER] ?? '';
  if (secret !== '' && (await isOriginSecret(secret, ORIGIN_SECRETS, end))) return;
  throw new NotLetIn(403, 'FORBIDDEN', 'This API answers at its own domain only.');
}

async function isOriginSecret(secret: string, arns: readonly string[], end: number): Promise<boolean> {
  const origin = await import('./origin.ts');
  try {
    return await origin.isOriginSecret(secret, arns, end);
  } catch (error) {
    rootLogger.error('origin secrets unavailable', error as Error);
    throw new NotLetIn(503, 'UNAVAILABLE', 'It cannot be told now which way this came. Repeat it later.');
  }
}

async function byRecord(caller: TokenUser, event: APIGatewayProxyEventV2, end: number): Promise<Identity> {
  const { identifyUser } = await import('../shared/users/identify.actions.ts');
  return identifyUser(
    caller,
    (tenant) => tableOf(tenant, end),
    (identity) => contextOf(event, identity, end),
  );
}

async function byToken(event: APIGatewayProxyEventV2, end: number): Promise<Identity> {
  const { headers } = event;
  const bearer = /^Bearer ([^\s]+)$/i.exec(headers.authorization ?? '')?.[1];
  if (bearer === undefined)
    throw new NotLetIn(401, 'UNAUTHENTICATED', 'Send a bearer token.', { 'www-authenticate': REALM });
  const { OIDC_ISSUER = '', OIDC_JWKS_URI = `${OIDC_ISSUER}/.well-known/jwks.json`, OIDC_AUDIENCE = '' } = env();
  try {
    const caller = await verifyToken(bearer, {
      issuer: OIDC_ISSUER,
      jwksUri: OIDC_JWKS_URI,
      audiences: OIDC_AUDIENCE.split(','),
    });
    const isOperator = env().OPERATORS.includes(operatorName(caller));
    if (!('clientId' in caller)) return { ...(await byRecord(caller, event, end)), isOperator };
    if (isOperator) return operatingClient(caller);
    const { identifyApiClient } = await import('../shared/clients/identify.actions.ts');
    return await identifyApiClient(ownTable(end), (tenant) => tableOf(tenant, end), caller.clientId);
  } catch (error) {
    if (error instanceof KeysUnavailable) {
      rootLogger.error('keys unavailable', error);
      throw new NotLetIn(503, 'UNAVAILABLE', 'It cannot be told now who is calling. Repeat it later.');
    }
    throw refusedBy(error, `${REALM}, error="invalid_token"`);
  }
}

/**
 * Where a request came from. Behind a domain of its own the gateway sees that domain's servers, which write down whom they serve; the
 * gateway adds theirs. What a caller wrote before that is not believed.
 */
function addressOf({ headers, requestContext }: APIGatewayProxyEventV2): string {
  const { sourceIp } = requestContext.http;
  if (env().ORIGIN_SECRETS.length === 0) return sourceIp;
  return headers['x-forwarded-for']?.split(',').at(-2)?.trim() || sourceIp;
}

async function byCaptureKey(event: APIGatewayProxyEventV2, end: number): Promise<Identity> {
  const address = addressOf(event);
  const key = event.headers['x-capture-key'] ?? '';
  // The key is looked up for every request: one that is sent over and over is not, nor what an address makes up.
  const refusal = refusalOfAddress(address) ?? countCapture(key, rates());
  if (refusal) throw tooMany(refusal);
  if (key === '')
    throw new NotLetIn(401, 'UNAUTHENTICATED', 'Send a capture key as `x-capture-key`.', {
      'www-authenticate': CAPTURE_REALM,
    });
  try {
    const { identifyCaptureKey } = await import('../shared/access/capture-key.actions.ts');
    return await identifyCaptureKey(ownTable(end), key);
  } catch (error) {
    if (isDomainError(error, 'UNAUTHENTICATED')) countFailure(address);
    throw refusedBy(error, CAPTURE_REALM);
  }
}

/** Other errors are faults and go on as they are. */
function refusedBy(error: unknown, challenge: string): unknown {
  if (!(error instanceof DomainError)) return error;
  return error.code === 'UNAUTHENTICATED'
    ? new NotLetIn(401, error.code, error.message, { 'www-authenticate': challenge })
    : new NotLetIn(503, error.code, error.message);
}
