import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamHandler } from 'aws-lambda';
import { fromAttributes } from '../shared/platform/attributes.ts';
import { clientSettings, within } from '../shared/platform/deadline.ts';
import { env } from '../shared/platform/env.ts';
import { busEntry, EventEnvelope } from '../shared/platform/events.ts';
import { rootLogger } from '../shared/platform/logger.ts';

const client = new EventBridgeClient(clientSettings);
/** Of one call with its repeats: well below what the function has. */
const CALL_MILLISECONDS = 10_000;
const PUT_EVENTS_LIMIT = 10;

interface Row {
  readonly sequence: string;
  /** Undefined for a row that is no event: it can never be sent, and nothing after it may overtake it. */
  readonly entry: PutEventsRequestEntry | undefined;
}

function rowOf(record: DynamoDBRecord): Row[] {
  const image = record.dynamodb?.NewImage;
  if (record.eventName !== 'INSERT' || !image?.SK?.S?.startsWith('EVENT#')) return [];
  const sequence = record.dynamodb?.SequenceNumber ?? '';
  const event = EventEnvelope.safeParse(fromAttributes(image as Record<string, AttributeValue>));
  if (!event.success) {
    rootLogger.error('event row is malformed', { sequence });
    return [{ sequence, entry: undefined }];
  }
  return [{ sequence, entry: { EventBusName: env().BUS_NAME, ...busEntry(event.data) } }];
}

const stopAt = (row: Row | undefined): DynamoDBBatchResponse => ({
  batchItemFailures: row ? [{ itemIdentifier: row.sequence }] : [],
});

/**
 * Puts the event rows of the stream on the bus, in order. Stops at the first row that the bus refuses, or that is malformed, and
 * reports it, so that the stream comes back with that row and everything after it: delivered at least once, in the order of each
 * record.
 */
export const handler: DynamoDBStreamHandler = async ({ Records }) => {
  const rows = Records.flatMap(rowOf);
  const malformed = rows.findIndex(({ entry }) => entry === undefined);
  const sendable = malformed === -1 ? rows : rows.slice(0, malformed);
  for (let start = 0; start < sendable.length; start += PUT_EVENTS_LIMIT) {
    const chunk = sendable.slice(start, start + PUT_EVENTS_LIMIT);
    const refused = await firstRefused(chunk.flatMap(({ entry }) => entry ?? []));
    if (refused !== undefined) return stopAt(chunk[refused]);
  }
  return stopAt(rows[malformed]);
};

/** Index of the first entry that the bus did not take, whether it says so by status or by entry; undefined when all are in. */
async function firstRefused(entries: PutEventsRequestEntry[]): Promise<number | undefined> {
  try {
    const command = new PutEventsCommand({ Entries: entries });
    const { Entries } = await within(performance.now() + CALL_MILLISECONDS, (abortSignal) =>
      client.send(command, { abortSignal }),
    );
    const refused = entries.findIndex((_, index) => !Entries?.[index]?.EventId);
    if (refused === -1) return undefined;
    rootLogger.error('bus refused an event', { code: Entries?.[refused]?.ErrorCode });
    return refused;
  } catch (error) {
    rootLogger.error('bus did not answer', { error: error as Error });
    return 0;
  }
}
