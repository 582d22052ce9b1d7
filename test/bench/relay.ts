import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { startPutEvents } from '../../infra/local/put-events.ts';
import type { Context } from '../../shared/platform/context.ts';
import { itemsOf } from '../support/table-probe.ts';

/** Gives an event row to the relay; what it asked of its role. */
export async function recordRelay(tenant: string): Promise<string[]> {
  const grants = new Set<string>();
  const bus = await startPutEvents((entries) => {
    grants.add('events:PutEvents bus');
    return entries.map((_, index) => `event-${index}`);
  });
  // The relay's client reads it when it is made.
  process.env.AWS_ENDPOINT_URL_EVENTBRIDGE = bus.url;
  const { handler } = await import('../../functions/outbox-relay.ts');
  const row = (await itemsOf({ tenant } as Context)).find(({ SK }) => String(SK).startsWith('EVENT#'));
  const NewImage = marshall(row, { removeUndefinedValues: true }) as never;
  const record: DynamoDBRecord = { eventName: 'INSERT', dynamodb: { SequenceNumber: '1', NewImage } };
  const result = await handler({ Records: [record] }, {} as never, () => undefined);
  await bus.close();
  if (!result || result.batchItemFailures.length > 0) throw new Error('The relay did not bring a row to the bus');
  return [...grants];
}
