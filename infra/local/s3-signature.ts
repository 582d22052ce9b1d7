import { createHash, createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const ALGORITHM = 'AWS4-HMAC-SHA256';
const UNSIGNED = 'UNSIGNED-PAYLOAD';

/** What a request says of its signature, in its address or in its header. */
interface Claimed {
  readonly signature: string;
  readonly scope: string;
  readonly time: string;
  readonly signedHeaders: readonly string[];
  readonly payload: string;
  /** Milliseconds since 1970. */
  readonly end: number;
}

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const millisecondsOf = (time: string): number =>
  Date.parse(time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

/** A clock may be wrong by so much. */
const TOLERANCE_MILLISECONDS = 15 * 60_000;

function claimedBy(request: IncomingMessage, query: URLSearchParams): Claimed | undefined {
  if (query.get('X-Amz-Algorithm') === ALGORITHM) {
    const time = query.get('X-Amz-Date') ?? '';
    return {
      signature: query.get('X-Amz-Signature') ?? '',
      scope: query.get('X-Amz-Credential')?.replace(/^[^/]*\//, '') ?? '',
      time,
      signedHeaders: (query.get('X-Amz-SignedHeaders') ?? '').split(';'),
      payload: UNSIGNED,
      end: millisecondsOf(time) + Number(query.get('X-Amz-Expires')) * 1_000,
    };
  }
  const header = /^AWS4-HMAC-SHA256 Credential=[^/]*\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=(\w+)$/.exec(
    request.headers.authorization ?? '',
  );
  if (!header) return undefined;
  const [, scope = '', signed = '', signature = ''] = header;
  const time = String(request.headers['x-amz-date']);
  const payload = String(request.headers['x-amz-content-sha256'] ?? UNSIGNED);
  return {
    signature,
    scope,
    time,
    signedHeaders: signed.split(';'),
    payload,
    end: millisecondsOf(time) + TOLERANCE_MILLISECONDS,
  };
}

/** Why S3 would not believe a request, by its code; undefined for one that was signed with the secret and is in time. */
export function signatureFault(request: IncomingMessage, secret: string): string | undefined {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://local');
  const claimed = claimedBy(request, searchParams);
  if (!claimed) return 'AccessDenied';
  const query = [...searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort();
  const headers = claimed.signedHeaders.map((name) => `${name}:${String(request.headers[name] ?? '').trim()}\n`);
  const canonical = [
    request.method,
    pathname,
    query.join('&'),
    headers.join(''),
    claimed.signedHeaders.join(';'),
    claimed.payload,
  ].join('\n');
  const [day = '', region = '', service = ''] = claimed.scope.split('/');
  const key = [day, region, service, 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secret}`);
  const signature = hmac(key, [ALGORITHM, claimed.time, claimed.scope, sha256(canonical)].join('\n')).toString('hex');
  if (signature !== claimed.signature) return 'SignatureDoesNotMatch';
  return Date.now() > claimed.end ? 'AccessDenied' : undefined;
}
