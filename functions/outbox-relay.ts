import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord, DynamoDBStreamHandler } from 'aws-lambda';
import { env } from '../shared/platform/env.ts';
import { EVENT_SOURCE, EventEnvelope } from '../shared/platform/events.ts';
import { rootLogger } from '../shared/platform/logger.ts';

const client = new EventBridgeClient({ maxAttempts: 4 });
const PUT_EVENTS_LIMIT = 10;

const entryOf = (record: DynamoDBRecord): PutEventsRequestEntry | undefined => {
  const image = record.dynamodb?.NewImage;
  if (record.eventName !== 'INSERT' || !image?.SK?.S?.startsWith('EVENT#')) return undefined;
  const event = EventEnvelope.parse(unmarshall(image as Record<string, AttributeValue>));
  return {
    EventBusName: env().BUS_NAME,
    Source: EVENT_SOURCE,
    DetailType: event.type,
    Time: new Date(event.occurredAt),
    Detail: JSON.stringify(event),
  };
};

/**
 * Puts the event rows of the stream on the bus, in order. Stops at the first row that the bus refuses and reports it, so that
 * the stream comes back with that row and everything after it: delivered at least once, in the order of each record.
 */
export const handler: DynamoDBStreamHandler = async ({ Records }) => {
  const rows = Records.flatMap((record) => {
    const entry = entryOf(record);
    return entry ? [{ entry, sequence: record.dynamodb?.SequenceNumber ?? '' }] : [];
  });
  for (let start = 0; start < rows.length; start += PUT_EVENTS_LIMIT) {
    const chunk = rows.slice(start, start + PUT_EVENTS_LIMIT);
    const refused = await firstRefused(chunk.map(({ entry }) => entry));
    if (refused !== undefined) return { batchItemFailures: [{ itemIdentifier: chunk[refused]?.sequence ?? '' }] };
  }
  return { batchItemFailures: [] };
};

/** Index of the first entry that the bus did not take, whether it says so by status or by entry; undefined when all are in. */
async function firstRefused(entries: PutEventsRequestEntry[]): Promise<number | undefined> {
  try {
    const { Entries } = await client.send(new PutEventsCommand({ Entries: entries }));
    const refused = entries.findIndex((_, index) => !Entries?.[index]?.EventId);
    if (refused === -1) return undefined;
    rootLogger.error('bus refused an event', { code: Entries?.[refused]?.ErrorCode });
    return refused;
  } catch (error) {
    rootLogger.error('bus did not answer', { error: error as Error });
    return 0;
  }
}
