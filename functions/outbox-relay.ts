import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamHandler } from 'aws-lambda';
import { fromAttributes } from '../shared/platform/attributes.ts';
import { clientSettings, within } from '../shared/platform/deadline.ts';
import { env } from '../shared/platform/env.ts';
import { busEntry, EventEnvelope, laneMessage } from '../shared/platform/events.ts';
import { rootLogger } from '../shared/platform/logger.ts';
import { setAside } from './set-aside.ts';

const bus = new EventBridgeClient(clientSettings);
const queues = new SQSClient(clientSettings);
/** Of one call with its repeats: well below what the function has. */
const CALL_MILLISECONDS = 10_000;

/** Of a call of the bus and of one of a queue alike. */
const MAX_ENTRIES = 10;
/** 1 MB is the limit of a call of either, all entries together; a little is left for what a message says beside the event. */
const MAX_BYTES = 1_000_000;
/** As the bus counts a time. */
const TIME_BYTES = 14;

interface Row {
  readonly sequence: string;
  readonly bytes: number;
  /** Undefined for a row that can never be sent. */
  readonly sendable?: { readonly event: EventEnvelope; readonly entry: PutEventsRequestEntry };
  readonly fault?: 'NOT_AN_EVENT' | 'TOO_LARGE';
  readonly record: DynamoDBRecord;
}

function rowOf(record: DynamoDBRecord): Row[] {
  const image = record.dynamodb?.NewImage;
  if (record.eventName !== 'INSERT' || !image?.SK?.S?.startsWith('EVENT#')) return [];
  // On the timeline of another record than its own.
  if (image.isCopy?.BOOL) return [];
  const sequence = record.dynamodb?.SequenceNumber ?? '';
  const { data: event } = EventEnvelope.safeParse(fromAttributes(image as Record<string, AttributeValue>));
  if (!event) return [{ sequence, bytes: 0, fault: 'NOT_AN_EVENT', record }];
  const entry = { EventBusName: env().BUS_NAME, ...busEntry(event) };
  const bytes = TIME_BYTES + Buffer.byteLength(entry.Source + entry.DetailType + entry.Detail);
  if (bytes > MAX_BYTES) return [{ sequence, bytes: 0, fault: 'TOO_LARGE', record }];
  return [{ sequence, bytes, sendable: { event, entry }, record }];
}

/** Rows in their order, as many in a chunk as fit in one call. */
function chunksOf(rows: readonly Row[]): Row[][] {
  const chunks: Row[][] = [];
  let bytes = 0;
  for (const row of rows) {
    const chunk = chunks.at(-1);
    bytes += row.bytes;
    if (chunk && chunk.length < MAX_ENTRIES && bytes <= MAX_BYTES) chunk.push(row);
    else {
      chunks.push([row]);
      bytes = row.bytes;
    }
  }
  return chunks;
}

const stopAt = (row: Row | undefined): DynamoDBBatchResponse => ({
  batchItemFailures: row ? [{ itemIdentifier: row.sequence }] : [],
});

/**
 * Brings the event rows of the stream, in order, to the bus, and to the queues of the automations that take numbers of a series:
 * there each tenant has a lane of its own. Stops at the first row that is not taken everywhere and reports it, so that the stream
 * comes back with that row and everything after it: delivered at least once, in the order of each record. A row that can never be
 * sent, because it is malformed or too large, is set aside at once and holds nobody up.
 */
export const handler: DynamoDBStreamHandler = async ({ Records }) => {
  for (const chunk of chunksOf(Records.flatMap(rowOf))) {
    const sent = await Promise.all([toBus(chunk), ...env().ORDERED_QUEUES.map((queue) => toQueue(queue, chunk))]);
    const refused = await aside(chunk.slice(0, Math.min(...sent)), Math.min(...sent));
    if (refused < chunk.length) return stopAt(chunk[refused]);
  }
  return stopAt(undefined);
};

/** A row of a chunk with its place there. */
type Placed = NonNullable<Row['sendable']> & { readonly index: number };

const placed = (chunk: readonly Row[]): Placed[] =>
  chunk.flatMap(({ sendable }, index) => (sendable ? [{ ...sendable, index }] : []));

/** The place of the first that was not taken, whether that is said by status or by entry; Infinity when all were. */
async function firstRefused(
  to: string,
  sent: readonly Placed[],
  send: () => Promise<{ isTaken: (index: number) => boolean; codes: readonly (string | undefined)[] }>,
): Promise<number> {
  if (sent.length === 0) return Number.POSITIVE_INFINITY;
  try {
    const { isTaken, codes } = await send();
    const refused = sent.find((_, index) => !isTaken(index));
    if (!refused) return Number.POSITIVE_INFINITY;
    rootLogger.error('an event was refused', { to, codes });
    return refused.index;
  } catch (error) {
    rootLogger.error('events could not be sent', { to, error: error as Error });
    return sent[0]?.index ?? 0;
  }
}

function toBus(chunk: readonly Row[]): Promise<number> {
  const sent = placed(chunk);
  return firstRefused('bus', sent, async () => {
    const command = new PutEventsCommand({ Entries: sent.map(({ entry }) => entry) });
    const { Entries = [] } = await within(performance.now() + CALL_MILLISECONDS, (abortSignal) =>
      bus.send(command, { abortSignal }),
    );
    return {
      isTaken: (index) => Boolean(Entries[index]?.EventId),
      codes: Entries.flatMap(({ ErrorCode }) => ErrorCode ?? []),
    };
  });
}

type OrderedQueue = ReturnType<typeof env>['ORDERED_QUEUES'][number];

/** To the queue in the lane of the tenant and series; what comes twice within five minutes is taken once. */
function toQueue({ url, series, types }: OrderedQueue, chunk: readonly Row[]): Promise<number> {
  const sent = placed(chunk).filter(({ event }) => types.includes(event.type));
  return firstRefused(series, sent, async () => {
    const command = new SendMessageBatchCommand({
      QueueUrl: url,
      Entries: sent.map(({ event }, index) => ({ Id: String(index), ...laneMessage(event, series) })),
    });
    const { Successful = [], Failed = [] } = await within(performance.now() + CALL_MILLISECONDS, (abortSignal) =>
      queues.send(command, { abortSignal }),
    );
    const taken = new Set(Successful.map(({ Id }) => Id));
    return { isTaken: (index) => taken.has(String(index)), codes: Failed.map(({ Code }) => Code) };
  });
}

/** Sets the rows aside that can never be sent; the place of the first that could not be, or else the given one. */
async function aside(chunk: readonly Row[], otherwise: number): Promise<number> {
  for (const [index, { sequence, fault, record }] of chunk.entries()) {
    if (fault === undefined) continue;
    const details = { sequence };
    if (!(await setAside('outbox-relay', { body: bodyOf(record), reason: fault, details }))) return index;
  }
  return otherwise;
}

/** All that the stream has of a row; without its attributes, which the table still has, where they are too many for a message. */
function bodyOf({ eventSourceARN, dynamodb }: DynamoDBRecord): string {
  const body = JSON.stringify({ stream: eventSourceARN, ...dynamodb });
  return Buffer.byteLength(body) <= MAX_BYTES
    ? body
    : JSON.stringify({ stream: eventSourceARN, ...dynamodb, NewImage: undefined });
}
