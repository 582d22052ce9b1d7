import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { startPutEvents } from '../../infra/local/put-events.ts';
import type { Context } from '../../shared/platform/context.ts';
import { env } from '../../shared/platform/env.ts';
import { itemsOf } from '../support/table-probe.ts';

/** Gives the event rows of a tenant to the relay, and one that is malformed; what it asked of its role. */
export async function recordRelay(tenant: string): Promise<string[]> {
  const grants = new Set<string>();
  const bus = await startPutEvents((entries) => {
    grants.add('events:PutEvents bus');
    return entries.map((_, index) => `event-${index}`);
  });
  // The relay's client reads it when it is made.
  process.env.AWS_ENDPOINT_URL_EVENTBRIDGE = bus.url;
  const reached = new Set<string>();
  const reach = (url = ''): void => {
    reached.add(url);
    grants.add('sqs:SendMessage queue');
  };
  const queues = mockClient(SQSClient);
  queues.on(SendMessageBatchCommand).callsFake(({ QueueUrl, Entries }) => {
    reach(QueueUrl);
    return { Successful: Entries.map(({ Id }: { Id: string }) => ({ Id })) };
  });
  queues.on(SendMessageCommand).callsFake(({ QueueUrl }) => {
    reach(QueueUrl);
    return { MessageId: 'aside' };
  });
  const { handler } = await import('../../functions/outbox-relay.ts');
  const rows = (await itemsOf({ tenant } as Context)).filter(({ SK }) => String(SK).startsWith('EVENT#'));
  const Records = [...rows, { SK: 'EVENT#malformed' }].map((row, index): DynamoDBRecord => {
    const NewImage = marshall(row, { removeUndefinedValues: true }) as never;
    return { eventName: 'INSERT', dynamodb: { SequenceNumber: String(index), NewImage } };
  });
  const result = await handler({ Records }, {} as never, () => undefined);
  await bus.close();
  queues.restore();
  if (!result || result.batchItemFailures.length > 0) throw new Error('The relay did not bring every row on');
  const known = [...env().ORDERED_QUEUES.map(({ url }) => url), env().DEAD_LETTERS['outbox-relay'] ?? ''];
  const missed = known.filter((url) => !reached.has(url));
  if (missed.length > 0) throw new Error(`The relay sent nothing to ${missed.join(', ')}`);
  return [...grants];
}
