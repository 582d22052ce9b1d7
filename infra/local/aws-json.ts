import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Endpoint {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Says no to a call as AWS does. */
export class Refused extends Error {
  readonly type: string;

  constructor(type: string, message = type) {
    super(message);
    this.type = type;
  }
}

/** As many bytes as a call of the bus and one of a queue may bring, all entries together. */
export const MAX_BYTES = 1_048_576;

export const requireFits = (type: string, texts: readonly string[]): void => {
  if (texts.reduce((sum, one) => sum + Buffer.byteLength(one), 0) > MAX_BYTES) throw new Refused(type);
};

/**
 * Calls of an AWS service by its JSON protocol, on a free loopback port.
 *
 * @param calls by target, for example `AWSEvents.PutEvents`; each answers with the body of its reply
 */
export async function startAwsJson(calls: Readonly<Record<string, (input: unknown) => unknown>>): Promise<Endpoint> {
  const answer = async (request: IncomingMessage): Promise<unknown> => {
    const call = calls[String(request.headers['x-amz-target'])];
    if (!call) throw new Refused('UnknownOperationException');
    return call(JSON.parse(await text(request)));
  };
  const server = createServer((request, response) => {
    const reply = (status: number, body: unknown) =>
      response
        .writeHead(status, { 'content-type': request.headers['content-type'] ?? 'application/x-amz-json-1.0' })
        .end(JSON.stringify(body));
    answer(request).then(
      (body) => reply(200, body),
      (error: unknown) =>
        reply(400, { __type: error instanceof Refused ? error.type : 'ValidationException', message: String(error) }),
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
