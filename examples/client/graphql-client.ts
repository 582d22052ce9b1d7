/** The API could not be reached, or refused the request as a whole; nothing is known about what it wrote. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** The API's code, HTTP_<status>, or NETWORK when there was no reply. */
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Why a mutation was refused; it has written nothing. */
export interface UserError {
  readonly code: string;
  readonly message: string;
  readonly field?: string | null;
}

/** A mutation was refused. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly userErrors: readonly UserError[];

  constructor(operation: string, userErrors: readonly UserError[]) {
    super(
      userErrors
        .map(({ code, message, field }) => `${operation}: ${code}${field ? ` at ${field}` : ''}: ${message}`)
        .join('; '),
    );
    this.userErrors = userErrors;
  }

  get code(): string {
    return this.userErrors[0]?.code ?? 'UNKNOWN';
  }
}

export interface GraphqlClientOptions {
  readonly url: string;
  /** A bearer token, or how to get one for each request. */
  readonly token?: string | (() => string | Promise<string>);
  /** For example x-capture-key instead of a token. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeoutMilliseconds?: number;
}

export interface GraphqlClient {
  /** The data of the reply. Throws ApiError when there is none, or when part of it failed. */
  readonly request: <Data>(query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Data>;
  /** The record of one mutation, for example `mutate('placeOrder', 'order { id }', {…})`. Throws Refused, or ApiError. */
  readonly mutate: <Result>(operation: string, selection: string, input: object) => Promise<Result>;
}

interface Reply<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

const TIMEOUT_MILLISECONDS = 30_000;

/** A client for one caller of the API. */
export function graphqlClient({
  url,
  token,
  headers = {},
  timeoutMilliseconds = TIMEOUT_MILLISECONDS,
}: GraphqlClientOptions): GraphqlClient {
  const request: GraphqlClient['request'] = async (query, variables = {}) => {
    const bearer = typeof token === 'function' ? await token() : token;
    const response = await send(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(timeoutMilliseconds),
    });
    return dataOf(response);
  };
  return {
    request,
    mutate: async <Result>(operation: string, selection: string, input: object) => {
      const data = await request<Record<string, MutationPayload>>(mutationOf(operation, selection), { input });
      return resultOf<Result>(operation, selection, data[operation]);
    },
  };
}

async function send(url: string, init: RequestInit): Promise<{ status: number; text: string }> {
  try {
    const response = await fetch(url, init);
    return { status: response.status, text: await response.text() };
  } catch (error) {
    throw new ApiError('NETWORK', `No reply from ${url}: ${reasonOf(error)}`, { cause: error });
  }
}

const reasonOf = (error: unknown): string => {
  const { message, cause } = error as Error;
  return cause instanceof Error && cause.message !== '' ? cause.message : message;
};

function dataOf<Data>({ status, text }: { status: number; text: string }): Data {
  const reply = parsed<Data>(text);
  const [error] = reply?.errors ?? [];
  if (error) throw new ApiError(error.extensions?.code ?? `HTTP_${status}`, error.message);
  if (reply?.data == null) throw new ApiError(`HTTP_${status}`, `The API replied ${status} without data.`);
  return reply.data;
}

function parsed<Data>(text: string): Reply<Data> | undefined {
  try {
    return JSON.parse(text) as Reply<Data>;
  } catch {
    return undefined;
  }
}

export type MutationPayload = Readonly<Record<string, unknown>> & { readonly userErrors: readonly UserError[] };

/** Names of the input types follow from the operations': placeOrder takes PlaceOrderInput. */
export const inputTypeOf = (operation: string): string =>
  `${operation.charAt(0).toUpperCase()}${operation.slice(1)}Input!`;

const mutationOf = (operation: string, selection: string): string =>
  `mutation ($input: ${inputTypeOf(operation)}) {
    ${operation}(input: $input) { ${selection} userErrors { code message field } }
  }`;

/** The record in a payload: the first field of the selection. Throws Refused when there are user errors. */
export function resultOf<Result>(operation: string, selection: string, payload: MutationPayload | undefined): Result {
  if (payload === undefined) throw new ApiError('NO_PAYLOAD', `The reply has no ${operation}.`);
  if (payload.userErrors.length > 0) throw new Refused(operation, payload.userErrors);
  return payload[/^\s*(\w+)/.exec(selection)?.[1] ?? ''] as Result;
}
