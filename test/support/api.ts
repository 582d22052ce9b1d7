import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { type LocalIssuer, startIssuer } from '../../infra/local/issuer.ts';

interface Reply<D> {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly data: D;
  readonly errors?: { message: string; extensions: { code: string; field?: string } }[];
  readonly extensions?: Record<string, unknown>;
  readonly text: string;
}

export interface Caller {
  readonly tenant?: string;
  readonly roles?: readonly string[];
  readonly subject?: string;
  /** Binds the caller to these customers. */
  readonly customerIds?: readonly string[];
  /** E-mail address that its issuer has verified. */
  readonly email?: string;
  readonly token?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  /** Parts of the event that API Gateway would send otherwise. */
  readonly event?: Record<string, unknown>;
}

/** A header that a test sets to nothing is not sent. */
const withoutEmpty = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));

/** A request as API Gateway hands it to the function. */
export const eventOf = (body: string, headers: Record<string, string>, requestId: string): APIGatewayProxyEventV2 =>
  ({
    version: '2.0',
    routeKey: 'ANY /graphql',
    rawPath: '/graphql',
    rawQueryString: '',
    headers: withoutEmpty({ 'content-type': 'application/json', ...headers }),
    requestContext: { requestId, http: { method: 'POST', path: '/graphql' } },
    body,
    isBase64Encoded: false,
  }) as unknown as APIGatewayProxyEventV2;

/** A request by a method that brings no body; to be sent without a content type. */
export const bodiless = (method: string, parameters: Record<string, string> = {}): Caller => ({
  headers: { 'content-type': '' },
  event: {
    rawQueryString: new URLSearchParams(parameters).toString(),
    requestContext: { requestId: 'bodiless', http: { method, path: '/graphql' } },
    body: undefined,
  },
});

/** The API's own Lambda handler behind a real token issuer; requests look as API Gateway sends them. */
export async function startApi() {
  const issuer: LocalIssuer = await startIssuer();
  Object.assign(process.env, {
    OIDC_ISSUER: issuer.issuer,
    OIDC_JWKS_URI: issuer.jwksUri,
    OIDC_AUDIENCE: issuer.audience,
  });
  const { handler } = await import('../../functions/graphql.ts');
  let requests = 0;

  const call = async <D = Record<string, never>>(
    query: string,
    variables: Record<string, unknown> = {},
    {
      tenant = 'acme',
      roles = ['admin'],
      subject,
      customerIds,
      email,
      token,
      headers = {},
      body,
      event: parts = {},
    }: Caller = {},
  ): Promise<Reply<D>> => {
    const bearer = token ?? (await issuer.userToken(tenant, roles, subject, customerIds, email));
    requests += 1;
    const event = {
      ...eventOf(
        body ?? JSON.stringify({ query, variables }),
        { authorization: bearer ? `Bearer ${bearer}` : '', ...headers },
        `request-${requests}`,
      ),
      ...parts,
    } as APIGatewayProxyEventV2;
    const result = await handler(event);
    const text = result.body ?? '';
    const isJson = /json/.test(String(new Headers(result.headers as Record<string, string>).get('content-type')));
    const parsed = (isJson ? JSON.parse(text) : {}) as Pick<Reply<D>, 'data' | 'errors' | 'extensions'>;
    return {
      status: result.statusCode ?? 200,
      headers: (result.headers ?? {}) as Record<string, string>,
      ...parsed,
      text,
    };
  };
  return { call, issuer, stop: issuer.close };
}
