import type { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Context } from './context.ts';
import { clientSettings } from './deadline.ts';
import { clientOf } from './dynamo-client.ts';
import { env } from './env.ts';

/** How long an upload may be begun, and a download; less when the session that signs ends before. */
export const UPLOAD_SECONDS = 900;

type Place = Pick<Context, 'tenant'>;

/** The object of a file: behind the name of the tenant, for which alone the sessions of the tenant have rights. */
const placeOf = ({ tenant }: Place, id: string) => ({ Bucket: bucket(), Key: `${tenant}/${id}` });

function bucket(): string {
  const { FILES_BUCKET } = env();
  if (FILES_BUCKET === undefined) throw new Error('FILES_BUCKET is not set');
  return FILES_BUCKET;
}

const clients = new WeakMap<object, S3Client>();

/** Loaded when a file is first asked for: few requests do, and the client of S3 is large. */
async function s3Of({ tenant }: Place) {
  const s3 = await import('@aws-sdk/client-s3');
  const { config } = clientOf(tenant);
  const client =
    clients.get(config) ??
    new s3.S3Client({
      ...clientSettings,
      // The session of the tenant; the handler has the connections of the table's client.
      credentials: config.credentials,
      requestHandler: config.requestHandler,
      // What is signed is what the one who uploads has to send: no checksum that was not given.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  clients.set(config, client);
  return { s3, client };
}

/** An address that was signed, for whoever has it. */
export interface Signed {
  readonly url: string;
  readonly expiresAt: string;
}

async function sign(
  client: S3Client,
  command: PutObjectCommand | GetObjectCommand,
  seconds: number,
  signed: readonly string[] = [],
): Promise<Signed> {
  const { getSignedUrl } = await import('@aws-sdk/s3-request-presigner');
  const signingDate = new Date();
  const { expiration } = await client.config.credentials();
  const session = expiration ? Math.floor((expiration.getTime() - signingDate.getTime()) / 1_000) : seconds;
  const expiresIn = Math.max(1, Math.min(seconds, session));
  const url = await getSignedUrl(client, command, {
    expiresIn,
    signingDate,
    signableHeaders: new Set(['host', 'content-length', ...signed]),
    unhoistableHeaders: new Set(signed),
  });
  return { url, expiresAt: new Date(signingDate.getTime() + expiresIn * 1_000).toISOString() };
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
  const { s3, client } = await s3Of(place);
  const command = new s3.PutObjectCommand({
    ...placeOf(place, file.id),
    ContentLength: file.size,
    ContentType: file.contentType,
    ChecksumSHA256: file.checksumSha256 ?? undefined,
    IfNoneMatch: '*',
  });
  const headers = {
    'content-type': file.contentType,
    'if-none-match': '*',
    ...(file.checksumSha256 == null ? {} : { 'x-amz-checksum-sha256': file.checksumSha256 }),
  };
  return { ...(await sign(client, command, UPLOAD_SECONDS, Object.keys(headers))), headers };
}

/** An address from which the file can be loaded; a browser saves it under the name and never shows it. */
export async function signDownload(place: Place, id: string, fileName: string, seconds: number): Promise<Signed> {
  const [{ s3, client }, { create }] = await Promise.all([s3Of(place), import('content-disposition')]);
  const command = new s3.GetObjectCommand({
    ...placeOf(place, id),
    ResponseContentDisposition: create(fileName, { type: 'attachment' }),
    ResponseCacheControl: 'private, no-store',
  });
  return sign(client, command, seconds);
}

/** What lies in the bucket under the id; undefined for nothing. */
export async function statFile(place: Place, id: string) {
  const { s3, client } = await s3Of(place);
  try {
    const found = await client.send(new s3.HeadObjectCommand({ ...placeOf(place, id), ChecksumMode: 'ENABLED' }));
    return {
      size: found.ContentLength ?? 0,
      contentType: found.ContentType ?? '',
      checksumSha256: found.ChecksumSHA256,
    };
  } catch (error) {
    if (error instanceof s3.NotFound) return undefined;
    throw error;
  }
}

/** Nothing lies under the id afterwards. */
export async function deleteFile(place: Place, id: string): Promise<void> {
  const { s3, client } = await s3Of(place);
  await client.send(new s3.DeleteObjectCommand(placeOf(place, id)));
}
