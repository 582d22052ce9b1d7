import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import type { BusEntry } from './local-bus.ts';

const Entry = z.object({
  Source: z.string(),
  DetailType: z.string(),
  Detail: z.string(),
  Time: z.number().optional(),
});
/** The bus takes 1 to 10 entries a call. */
const PutEvents = z.object({ Entries: z.array(Entry).min(1).max(10) });

export interface PutEventsEndpoint {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** The one call of EventBridge that the relay makes (AWS JSON 1.1), on a free loopback port. */
export async function startPutEvents(put: (entries: readonly BusEntry[]) => string[]): Promise<PutEventsEndpoint> {
  const answer = async (request: IncomingMessage): Promise<{ status: number; body: unknown }> => {
    if (request.headers['x-amz-target'] !== 'AWSEvents.PutEvents') return refusal('UnknownOperationException');
    const { data, error } = PutEvents.safeParse(JSON.parse(await text(request)));
    if (error) return refusal('ValidationException', z.prettifyError(error));
    const ids = put(data.Entries);
    return { status: 200, body: { FailedEntryCount: 0, Entries: ids.map((EventId) => ({ EventId })) } };
  };
  const server = createServer((request, response) => {
    void answer(request)
      .catch((error: unknown) => refusal('ValidationException', String(error)))
      .then(({ status, body }) =>
        response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body)),
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

const refusal = (type: string, message = type) => ({ status: 400, body: { __type: type, message } });
