import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { signatureFault } from './s3-signature.ts';

/** As S3 tells EventBridge of an object that was made. */
export interface ObjectCreated {
  readonly bucket: string;
  readonly key: string;
  readonly size: number;
}

export interface FileStoreOptions {
  readonly bucket: string;
  readonly folder: string;
  readonly secret: string;
  readonly onCreated: (created: ObjectCreated) => void;
}

export interface FileStore {
  readonly url: string;
  readonly close: () => Promise<void>;
}

interface Reply {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: Buffer | string;
}

/** What is kept beside the bytes of an object. */
interface About {
  readonly contentType: string;
  readonly checksumSha256: string;
  /** The checksum came with the upload, and is told again. */
  readonly isGiven: boolean;
}

const refused = (status: number, code: string): Reply => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>`,
});

const KEY = /^[\w-]+(?:\/[\w-]+)*$/;
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET,PUT',
  'access-control-allow-headers': 'content-type,if-none-match,x-amz-checksum-sha256',
  'access-control-max-age': '3600',
};

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const missing = (error: unknown): undefined => {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
};

/**
 * The calls of S3 that the product makes and signs, on a free loopback port, with a folder for a bucket: signed requests alone, refused in the
 * words of S3.
 */
export async function startFileStore({ bucket, folder, secret, onCreated }: FileStoreOptions): Promise<FileStore> {
  const fileOf = (key: string): string => join(folder, key);
  const aboutOf = (key: string): string => `${fileOf(key)}.json`;
  const read = async (key: string) => {
    const [bytes, about] = await Promise.all([
      readFile(fileOf(key)).catch(missing),
      readFile(aboutOf(key), 'utf8').catch(missing),
    ]);
    return bytes && about ? { bytes, about: JSON.parse(about) as About } : undefined;
  };

  const put = async (key: string, { headers }: IncomingMessage, bytes: Buffer): Promise<Reply> => {
    const checksumSha256 = createHash('sha256').update(bytes).digest('base64');
    const given = headers['x-amz-checksum-sha256'];
    if (given !== undefined && given !== checksumSha256) return refused(400, 'BadDigest');
    const about: About = {
      contentType: headers['content-type'] ?? 'binary/octet-stream',
      checksumSha256,
      isGiven: given !== undefined,
    };
    await mkdir(dirname(fileOf(key)), { recursive: true });
    try {
      // What is there already stays, also when two are sent at once.
      await writeFile(fileOf(key), bytes, { flag: headers['if-none-match'] === '*' ? 'wx' : 'w' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return refused(412, 'PreconditionFailed');
      throw error;
    }
    await writeFile(aboutOf(key), JSON.stringify(about));
    onCreated({ bucket, key, size: bytes.length });
    return { status: 200 };
  };

  const get = async (key: string, isHead: boolean, query: URLSearchParams): Promise<Reply> => {
    const found = await read(key);
    if (!found) return refused(404, 'NoSuchKey');
    const { bytes, about } = found;
    const asked = ['content-disposition', 'cache-control'].flatMap((name) => {
      const value = query.get(`response-${name}`);
      return value === null ? [] : [[name, value]];
    });
    return {
      status: 200,
      headers: {
        'content-type': about.contentType,
        'content-length': String(bytes.length),
        ...(about.isGiven && isHead ? { 'x-amz-checksum-sha256': about.checksumSha256 } : {}),
        ...Object.fromEntries(asked),
      },
      ...(isHead ? {} : { body: bytes }),
    };
  };

  const answer = async (request: IncomingMessage): Promise<Reply> => {
    const bytes = await bytesOf(request);
    const { method } = request;
    if (method === 'OPTIONS') return { status: 204 };
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://local');
    const [, named, ...rest] = pathname.split('/');
    const key = rest.join('/');
    const fault = signatureFault(request, secret);
    if (fault !== undefined) return refused(403, fault);
    if (named !== bucket || !KEY.test(key)) return refused(404, 'NoSuchKey');
    if (method === 'PUT') return put(key, request, bytes);
    if (method === 'GET' || method === 'HEAD') return get(key, method === 'HEAD', searchParams);
    if (method !== 'DELETE') return refused(405, 'MethodNotAllowed');
    await Promise.all([rm(fileOf(key), { force: true }), rm(aboutOf(key), { force: true })]);
    return { status: 204 };
  };

  const send = (response: ServerResponse, { status, headers = {}, body }: Reply) =>
    response.writeHead(status, { ...CORS, ...headers, 'x-amz-request-id': randomUUID() }).end(body);
  const server = createServer((request, response) => {
    answer(request).then(
      (reply) => send(response, reply),
      () => send(response, refused(500, 'InternalError')),
    );
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
