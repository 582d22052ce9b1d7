import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import Negotiator from 'negotiator';
import MIMEType from 'whatwg-mimetype';

/** A request as HTTP brings it; its method and its length are checked. */
export interface HttpRequest {
  readonly method: string;
  /** What stands behind the question mark. */
  readonly search: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

/** What replies are written as, the first where the caller has no preference. */
const REPLY_TYPES = ['application/json; charset=utf-8', 'application/graphql-response+json; charset=utf-8'];
const CHARSETS: readonly (string | undefined)[] = [undefined, 'utf-8', 'utf8'];

function isJson(contentType: string | undefined): boolean {
  const type = MIMEType.parse(contentType ?? '');
  return type?.essence === 'application/json' && CHARSETS.includes(type.parameters.get('charset')?.toLowerCase());
}

/** Undefined for what is no JSON with anything in it; what is wrong with other bodies, the server says. */
function readBody(text: string): unknown {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== 'object' || body === null || Object.keys(body).length === 0) return undefined;
    return body;
  } catch {
    return undefined;
  }
}

/** A browser sends neither of them by itself, and for a page of another origin only when it was allowed to. */
export const CSRF_HEADERS = ['authorization', 'x-capture-key'];

function headersFor(accept: string, headers: HttpRequest['headers']): HeaderMap {
  const given = new HeaderMap([['accept', accept]]);
  for (const name of ['content-type', ...CSRF_HEADERS]) {
    const value = headers[name];
    if (value !== undefined) given.set(name, value);
  }
  return given;
}

/** What the caller takes a reply as, answers and refusals alike; undefined when it takes none that there is. */
export function replyTypeOf({ accept }: HttpRequest['headers']): string | undefined {
  return new Negotiator({ headers: { accept: accept || '*/*' } }).mediaType(REPLY_TYPES);
}

/**
 * The request as the server takes it, or the status with which it is refused. By itself the server looks for a type that the caller
 * accepts when the operation has run: too late for a change.
 */
export function readRequest({ method, headers, search, body }: HttpRequest): HTTPGraphQLRequest | 400 | 406 | 415 {
  const accept = replyTypeOf(headers);
  if (accept === undefined) return 406;
  const contentType = headers['content-type'];
  // Some clients name the type of a body that a GET does not have.
  if ((method !== 'GET' || contentType !== undefined) && !isJson(contentType)) return 415;
  const given = headersFor(accept, headers);
  if (method === 'GET') return { method, headers: given, search, body: undefined };
  const read = readBody(body);
  if (read === undefined) return 400;
  return { method, headers: given, search: '', body: read };
}
