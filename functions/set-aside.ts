import { type MessageAttributeValue, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { clientSettings, within } from '../shared/platform/deadline.ts';
import { env } from '../shared/platform/env.ts';
import { rootLogger } from '../shared/platform/logger.ts';

/** What a function gives up by itself. */
export interface GivenUp {
  /** All of it, so that it can be sent back to where it came from. */
  readonly body: string;
  /** In words that hold nothing of it. */
  readonly reason: string;
  /** More to find it by. */
  readonly details: Readonly<Record<string, string>>;
  /** For a queue that keeps the order of groups: its group, and a name that no other delivery of it has. */
  readonly inGroup?: { readonly group: string; readonly id: string };
}

const CALL_MILLISECONDS = 10_000;
let client: SQSClient | undefined;

const text = (value: string): MessageAttributeValue => ({ DataType: 'String', StringValue: value });

/**
 * Puts a message that cannot be worked on into the function's dead-letter queue, whose first message raises the alarm. True when it
 * lies there, so that what comes behind it may go on.
 */
export async function setAside(name: string, { body, reason, details, inGroup }: GivenUp): Promise<boolean> {
  const what = { function: name, reason, ...details };
  try {
    client ??= new SQSClient(clientSettings);
    const queues = client;
    const command = new SendMessageCommand({
      QueueUrl: env().DEAD_LETTERS[name],
      MessageBody: body,
      MessageAttributes: Object.fromEntries(
        Object.entries({ reason, ...details }).map(([key, value]) => [key, text(value)]),
      ),
      MessageGroupId: inGroup?.group,
      MessageDeduplicationId: inGroup?.id,
    });
    await within(performance.now() + CALL_MILLISECONDS, (abortSignal) => queues.send(command, { abortSignal }));
  } catch (error) {
    rootLogger.error('message could not be set aside', { ...what, error: error as Error });
    return false;
  }
  rootLogger.error('message set aside', what);
  return true;
}
