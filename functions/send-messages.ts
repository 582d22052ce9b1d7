import { setTimeout as sleep } from 'node:timers/promises';
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { clientSettings, within } from '../shared/platform/deadline.ts';

/** A message to a queue that keeps the order of groups; one of the same id within five minutes is not taken again. */
export interface GroupedMessage {
  readonly body: string;
  readonly group: string;
  readonly id: string;
}

/** What a queue takes in one call. */
const MAX_ENTRIES = 10;
const CALLS_AT_ONCE = 10;
const ATTEMPTS = 4;
const CALL_MILLISECONDS = 10_000;
let client: SQSClient | undefined;

/** Sends all of them, in calls of ten; throws when the queue does not take one in several attempts. */
export async function sendMessages(queueUrl: string, messages: readonly GroupedMessage[]): Promise<void> {
  const calls = Array.from({ length: Math.ceil(messages.length / MAX_ENTRIES) }, (_, index) =>
    messages.slice(index * MAX_ENTRIES, (index + 1) * MAX_ENTRIES),
  );
  for (let start = 0; start < calls.length; start += CALLS_AT_ONCE)
    await Promise.all(calls.slice(start, start + CALLS_AT_ONCE).map((call) => sendAll(queueUrl, call)));
}

async function sendAll(QueueUrl: string, messages: readonly GroupedMessage[]): Promise<void> {
  client ??= new SQSClient(clientSettings);
  const queue = client;
  let left = messages;
  for (let attempt = 1; left.length > 0; attempt += 1) {
    const Entries = left.map(({ body, group, id }, index) => ({
      Id: String(index),
      MessageBody: body,
      MessageGroupId: group,
      MessageDeduplicationId: id,
    }));
    const command = new SendMessageBatchCommand({ QueueUrl, Entries });
    const { Successful = [] } = await within(performance.now() + CALL_MILLISECONDS, (abortSignal) =>
      queue.send(command, { abortSignal }),
    );
    const taken = new Set(Successful.map(({ Id }) => Id));
    left = left.filter((_, index) => !taken.has(String(index)));
    if (left.length === 0) return;
    if (attempt === ATTEMPTS) throw new Error(`The queue did not take ${left.length} messages`);
    await sleep(50 * 2 ** attempt * Math.random());
  }
}
