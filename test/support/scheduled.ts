import { type SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { SQSHandler, SQSRecord } from 'aws-lambda';
import type { ScheduledNames } from '../../functions/automations/on-schedule.ts';
import { ScheduledRun } from '../../functions/automations/scheduled-run.ts';
import { lambdaContext } from '../../infra/local/local-automations.ts';

/** A message as a queue has it. */
export interface Sent {
  readonly queueUrl: string;
  readonly body: string;
  readonly group: string;
  readonly id: string;
}

/** Decides whether the queue takes an entry of a call; it takes all unless told otherwise. */
type Takes = (sent: Sent) => boolean;

/** Runs the work while what is sent to queues comes into the list instead, of each id once. */
export async function catchingMessages<R>(work: (sent: Sent[]) => Promise<R>, takes: Takes = () => true): Promise<R> {
  const sent: Sent[] = [];
  const seen = new Set<string>();
  const { send } = SQSClient.prototype;
  SQSClient.prototype.send = (async ({ input }: SendMessageBatchCommand) => {
    const Successful: { Id: string | undefined }[] = [];
    for (const { Id, MessageBody = '', MessageGroupId = '', MessageDeduplicationId = '' } of input.Entries ?? []) {
      const { QueueUrl: queueUrl = '' } = input;
      const message = { queueUrl, body: MessageBody, group: MessageGroupId, id: MessageDeduplicationId };
      if (!takes(message)) continue;
      Successful.push({ Id });
      if (!seen.has(message.id)) sent.push(message);
      seen.add(message.id);
    }
    return { Successful };
  }) as unknown as typeof send;
  try {
    return await work(sent);
  } finally {
    SQSClient.prototype.send = send;
  }
}

export interface Received {
  /** How often it was received; 1 at first. */
  readonly receives?: number;
  readonly waitedMilliseconds?: number;
}

/** Gives a message to the automation as its queue does; false when the queue must keep it. */
export async function receive(name: string, body: string, { receives = 1, waitedMilliseconds = 0 }: Received = {}) {
  const { handler } = (await import(`../../functions/automations/${name}.ts`)) as { handler: SQSHandler };
  const attributes = {
    ApproximateReceiveCount: String(receives),
    SentTimestamp: String(Date.now() - waitedMilliseconds),
    MessageGroupId: 'group',
  };
  const record = { messageId: 'message-1', body, attributes } as SQSRecord;
  const result = await handler({ Records: [record] }, lambdaContext(name, 'run-1'), () => undefined);
  return (result?.batchItemFailures ?? []).length === 0;
}

export async function fanOut(automation: string, scheduledAt = new Date().toISOString()): Promise<void> {
  const { handler } = await import('../../functions/fan-out.ts');
  await handler({ automation, queueUrl: `https://queues.example/${automation}.fifo`, scheduledAt });
}

/** One tick of a schedule with all that follows from it; the tenants whose work failed. */
export const runSchedule = (name: ScheduledNames): Promise<string[]> =>
  catchingMessages(async (sent) => {
    const failed: string[] = [];
    await fanOut(name);
    for (let message = sent.shift(); message; message = sent.shift()) {
      const isDone = await receive(name, message.body);
      if (!isDone) failed.push(ScheduledRun.parse(JSON.parse(message.body)).tenant);
    }
    return failed;
  });
