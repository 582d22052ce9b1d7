import { setTimeout as sleep } from 'node:timers/promises';
import { BatchWriteItemCommand, type DynamoDBClient, type WriteRequest } from '@aws-sdk/client-dynamodb';

const BATCH_SIZE = 25;
const MAX_PAUSE_MILLISECONDS = 5_000;

/** Sends the writes in batches and what the table left of a batch again; says how many there were. Safe to repeat. */
export async function writeAll(
  client: DynamoDBClient,
  table: string,
  writes: AsyncIterable<WriteRequest>,
): Promise<number> {
  let batch: WriteRequest[] = [];
  let count = 0;
  const flush = async (): Promise<void> => {
    let pause = 50;
    while (batch.length > 0) {
      const { UnprocessedItems } = await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: batch } }));
      batch = UnprocessedItems?.[table] ?? [];
      if (batch.length > 0) await sleep(pause);
      pause = Math.min(2 * pause, MAX_PAUSE_MILLISECONDS);
    }
  };
  for await (const write of writes) {
    batch.push(write);
    count += 1;
    if (batch.length === BATCH_SIZE) await flush();
  }
  await flush();
  return count;
}
