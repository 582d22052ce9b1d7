import { setTimeout as sleep } from 'node:timers/promises';
import { EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { clientSettings } from '../../shared/platform/deadline.ts';
import { busEntry, EventEnvelope } from '../../shared/platform/events.ts';
import { requireOptions, say } from './command-line.ts';
import { itemsOfExport } from './table-export.ts';

/**
 * Puts every event row of an export that was committed in the time range on the bus again, oldest first. For events that the
 * relay could not send before the stream forgot them; those that it did send do nothing again, because every consumer knows
 * what it has done. Safe to repeat.
 */
const options = requireOptions(
  'infra/operations/resend-events.ts --export <folder> --from <ISO 8601> --to <ISO 8601> --bus <name>',
  ['export', 'from', 'to', 'bus'],
);
const PUT_EVENTS_LIMIT = 10;
const ATTEMPTS = 8;

const [from, to] = [options.from, options.to].map((text) => new Date(text).toISOString()) as [string, string];

async function eventsOfRange(): Promise<EventEnvelope[]> {
  const events: EventEnvelope[] = [];
  for await (const item of itemsOfExport(options.export)) {
    if (!item.SK?.S?.startsWith('EVENT#')) continue;
    const { data } = EventEnvelope.safeParse(unmarshall(item));
    if (!data) process.stderr.write(`Not an event, left out: ${item.PK?.S} ${item.SK.S}\n`);
    else if (data.occurredAt >= from && data.occurredAt <= to) events.push(data);
  }
  return events.sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function send(client: EventBridgeClient, entries: readonly PutEventsRequestEntry[]): Promise<void> {
  let rest = [...entries];
  for (let attempt = 1; rest.length > 0; attempt += 1) {
    const { Entries = [] } = await client.send(new PutEventsCommand({ Entries: rest }));
    rest = rest.filter((_, index) => !Entries[index]?.EventId);
    if (rest.length > 0 && attempt === ATTEMPTS) throw new Error('The bus refuses an event; run this again later.');
    if (rest.length > 0) await sleep(100 * 2 ** attempt);
  }
}

const events = await eventsOfRange();
const client = new EventBridgeClient({ ...clientSettings, maxAttempts: 10 });
for (let start = 0; start < events.length; start += PUT_EVENTS_LIMIT) {
  const chunk = events.slice(start, start + PUT_EVENTS_LIMIT);
  await send(
    client,
    chunk.map((event) => ({ EventBusName: options.bus, ...busEntry(event) })),
  );
}
say(`${events.length} events were put on the bus again`);
