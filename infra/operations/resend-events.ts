import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import { SendMessageBatchCommand, type SendMessageBatchRequestEntry, SQSClient } from '@aws-sdk/client-sqs';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { clientSettings } from '../../shared/platform/deadline.ts';
import { busEntry, EventEnvelope, laneMessage } from '../../shared/platform/events.ts';
import { requireOptions, say } from './command-line.ts';
import { itemsOfExport } from './table-export.ts';

/**
 * Puts every event row of an export that was committed in the time range on the bus again, oldest first, and those of automations
 * that take numbers into their queues, which are given as the relay's setting ORDERED_QUEUES names them. For events that the
 * relay could not send before the stream forgot them; those that it did send do nothing again, because every consumer knows
 * what it has done. Safe to repeat.
 */
const options = requireOptions(
  'infra/operations/resend-events.ts --export <folder> --from <ISO 8601> --to <ISO 8601> --bus <name> --queues <JSON>',
  ['export', 'from', 'to', 'bus', 'queues'],
);
/** Of a call of the bus and of one of a queue alike. */
const MAX_ENTRIES = 10;
const ATTEMPTS = 8;

const [from, to] = [options.from, options.to].map((text) => new Date(text).toISOString()) as [string, string];

async function eventsOfRange(): Promise<EventEnvelope[]> {
  const events: EventEnvelope[] = [];
  for await (const item of itemsOfExport(options.export)) {
    if (!item.SK?.S?.startsWith('EVENT#') || item.isCopy?.BOOL) continue;
    const { data } = EventEnvelope.safeParse(unmarshall(item));
    if (!data) process.stderr.write(`Not an event, left out: ${item.PK?.S} ${item.SK.S}\n`);
    else if (data.occurredAt >= from && data.occurredAt <= to) events.push(data);
  }
  return events.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Sends the entries, and again those that were not taken. */
async function send<E>(
  to: string,
  entries: readonly E[],
  attempt: (rest: readonly E[]) => Promise<E[]>,
): Promise<void> {
  let rest = [...entries];
  for (let count = 1; rest.length > 0; count += 1) {
    rest = await attempt(rest);
    if (rest.length > 0 && count === ATTEMPTS) throw new Error(`${to} refuses an event; run this again later.`);
    if (rest.length > 0) await sleep(100 * 2 ** count);
  }
}

const events = await eventsOfRange();
const bus = new EventBridgeClient({ ...clientSettings, maxAttempts: 10 });
const toBus = async (rest: readonly PutEventsRequestEntry[]) => {
  const { Entries = [] } = await bus.send(new PutEventsCommand({ Entries: [...rest] }));
  return rest.filter((_, index) => !Entries[index]?.EventId);
};

interface OrderedQueue {
  readonly url: string;
  readonly series: string;
  readonly types: readonly string[];
}
const orderedQueues = JSON.parse(options.queues) as OrderedQueue[];
const queues = new SQSClient({ ...clientSettings, maxAttempts: 10 });
/** Told apart from the first sending, which the queue may still remember. */
const run = randomUUID();
const toQueue = (QueueUrl: string) => async (rest: readonly SendMessageBatchRequestEntry[]) => {
  const { Successful = [] } = await queues.send(new SendMessageBatchCommand({ QueueUrl, Entries: [...rest] }));
  const taken = new Set(Successful.map(({ Id }) => Id));
  return rest.filter(({ Id }) => !taken.has(Id));
};

for (let start = 0; start < events.length; start += MAX_ENTRIES) {
  const chunk = events.slice(start, start + MAX_ENTRIES);
  await send(
    'The bus',
    chunk.map((event) => ({ EventBusName: options.bus, ...busEntry(event) })),
    toBus,
  );
  for (const { url, series, types } of orderedQueues) {
    const entries = chunk
      .filter(({ type }) => types.includes(type))
      .map((event, index) => ({
        Id: String(index),
        ...laneMessage(event, series),
        MessageDeduplicationId: `${event.id}:${run}`,
      }));
    await send(url, entries, toQueue(url));
  }
}
say(`${events.length} events were put on the bus again`);
