import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import Negotiator from 'negotiator';
import MIMEType from 'whatwg-mimetype';

/** A request as HTTP brings it; its method and the length of its body are checked. */
export interface HttpRequest {
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
    // No documents are stored: who names one instead of sending it is told to send it.
    if ('extensions' in body) delete body.extensions;
    return body;
  } catch {
    return undefined;
  }
}

/** What the caller takes a reply as, answers and refusals alike; undefined when it takes none that there is. */
export function replyTypeOf({ accept }: HttpRequest['headers']): string | undefined {
  return new Negotiator({ headers: { accept: accept || '*/*' } }).mediaType(REPLY_TYPES);
}

/**
 * The request as the server takes it, or the status with which it is refused. By itself the server looks for a type that the caller
 * accepts when the operation has run: too late for a change.
 */
export function readRequest({ headers, body }: HttpRequest): HTTPGraphQLRequest | 400 | 406 | 415 {
  const accept = replyTypeOf(headers);
  if (accept === undefined) return 406;
  if (!isJson(headers['content-type'])) return 415;
  const read = readBody(body);
  if (read === undefined) return 400;
  return { method: 'POST', headers: new HeaderMap([['accept', accept]]), search: '', body: read };
}
