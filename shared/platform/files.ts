import { buildQueryString, HttpRequest } from '@smithy/core/protocols';
import { SignatureV4 } from '@smithy/signature-v4';
import type { Context } from './context.ts';
import { clientOf } from './dynamo-client.ts';
import { env } from './env.ts';

/** How long an upload may be begun; less when the session that signs ends before. */
export const UPLOAD_SECONDS = 900;

const UNSIGNED = { 'X-Amz-Content-Sha256': 'UNSIGNED-PAYLOAD' };

type Place = Pick<Context, 'tenant'>;

/** A request about the object of a file, which lies behind the name of its tenant: sessions of the tenant reach nothing else. */
function requestFor({ tenant }: Place, id: string, parts: Pick<HttpRequest, 'method'> & Partial<HttpRequest>) {
  const { FILES_URL } = env();
  if (FILES_URL === undefined) throw new Error('FILES_URL is not set');
  const { protocol, hostname, port, host, pathname } = new URL(FILES_URL);
  const path = `${pathname.replace(/\/$/, '')}/${tenant}/${id}`;
  const headers = { host, ...UNSIGNED, ...parts.headers };
  return new HttpRequest({ protocol, hostname, port: port ? Number(port) : undefined, path, ...parts, headers });
}

/** In the session of the tenant, with what the client of the table has loaded already: the client of S3 is several times as large. */
function signerOf({ tenant }: Place) {
  const { credentials, region, sha256, requestHandler } = clientOf(tenant).config;
  const signer = new SignatureV4({ service: 's3', credentials, region, sha256, uriEscapePath: false });
  return { signer, credentials, requestHandler };
}

/** An address that was signed, for whoever has it. */
export interface Signed {
  readonly url: string;
  readonly expiresAt: string;
}

/** Its headers, too, have to be sent as they are. */
async function sign(place: Place, request: HttpRequest, seconds: number): Promise<Signed> {
  const { signer, credentials } = signerOf(place);
  const signingDate = new Date();
  const { expiration } = await credentials();
  const session = expiration ? Math.floor((expiration.getTime() - signingDate.getTime()) / 1_000) : seconds;
  const expiresIn = Math.max(1, Math.min(seconds, session));
  const names = new Set(Object.keys(request.headers).filter((name) => !(name in UNSIGNED)));
  const {
    protocol,
    headers,
    path,
    query = {},
  } = await signer.presign(request, {
    expiresIn,
    signingDate,
    signableHeaders: names,
    unhoistableHeaders: names,
  });
  return {
    url: `${protocol}//${headers.host}${path}?${buildQueryString(query)}`,
    expiresAt: new Date(signingDate.getTime() + expiresIn * 1_000).toISOString(),
  };
}

export interface AnnouncedFile {
  readonly id: string;
  readonly size: number;
  readonly contentType: string;
  readonly checksumSha256?: string | null;
}

/**
 * An address at which this very file can be put once: size, type and checksum are signed, and that nothing is there yet. `headers` have to be
 * sent with it.
 */
export async function signUpload(
  place: Place,
  file: AnnouncedFile,
): Promise<Signed & { readonly headers: Readonly<Record<string, string>> }> {
  const headers = {
    'content-type': file.contentType,
    'if-none-match': '*',
    ...(file.checksumSha256 == null ? {} : { 'x-amz-checksum-sha256': file.checksumSha256 }),
  };
  const put = { method: 'PUT', headers: { ...headers, 'content-length': String(file.size) } };
  return { ...(await sign(place, requestFor(place, file.id, put), UPLOAD_SECONDS)), headers };
}

/** An address from which the file can be loaded; a browser saves it under the name and never shows it. */
export async function signDownload(place: Place, id: string, fileName: string, seconds: number): Promise<Signed> {
  const { create } = await import('content-disposition');
  const query = {
    'response-cache-control': 'private, no-store',
    'response-content-disposition': create(fileName, { type: 'attachment' }),
  };
  return sign(place, requestFor(place, id, { method: 'GET', query }), seconds);
}

async function send(place: Place, request: HttpRequest) {
  const { signer, requestHandler } = signerOf(place);
  const { response } = await requestHandler.handle((await signer.sign(request)) as HttpRequest);
  response.body?.resume?.();
  if (response.statusCode >= 300 && response.statusCode !== 404)
    throw new Error(`The bucket answered ${request.method} with ${response.statusCode}`);
  return response;
}

/** What lies in the bucket under the id; undefined for nothing. */
export async function statFile(place: Place, id: string) {
  const head = { method: 'HEAD', headers: { 'x-amz-checksum-mode': 'ENABLED' } };
  const { statusCode, headers } = await send(place, requestFor(place, id, head));
  if (statusCode === 404) return undefined;
  return {
    size: Number(headers['content-length']),
    contentType: headers['content-type'] ?? '',
    checksumSha256: headers['x-amz-checksum-sha256'],
  };
}

/** Nothing lies under the id afterwards. */
export async function deleteFile(place: Place, id: string): Promise<void> {
  await send(place, requestFor(place, id, { method: 'DELETE' }));
}
