import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { type Endpoint, Refused, requireFits, startAwsJson } from './aws-json.ts';

const Message = z.object({
  MessageBody: z.string().check(z.minLength(1)),
  MessageGroupId: z.optional(z.string().check(z.minLength(1), z.maxLength(128))),
  MessageDeduplicationId: z.optional(z.string().check(z.minLength(1), z.maxLength(128))),
  MessageAttributes: z._default(z.record(z.string(), z.object({ StringValue: z.optional(z.string()) })), {}),
});
const Single = z.extend(Message, { QueueUrl: z.url() });
/** A queue takes 1 to 10 messages a call. */
const Batch = z.object({
  QueueUrl: z.url(),
  Entries: z.array(z.extend(Message, { Id: z.string() })).check(z.minLength(1), z.maxLength(10)),
});

/** A message as its sender gives it to a queue. */
export interface SentMessage {
  readonly body: string;
  readonly group?: string;
  readonly deduplicationId?: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The id under which the queue of that name has the message; undefined when it does not take it. */
export type Send = (queue: string, message: SentMessage) => string | undefined;

const nameOf = (url: string): string => new URL(url).pathname.split('/').at(-1) ?? '';

const sent = (message: z.infer<typeof Message>): SentMessage => ({
  body: message.MessageBody,
  group: message.MessageGroupId,
  deduplicationId: message.MessageDeduplicationId,
  attributes: Object.fromEntries(
    Object.entries(message.MessageAttributes).map(([name, { StringValue = '' }]) => [name, StringValue]),
  ),
});

/** What the client checks that its text arrived by. */
const receipt = (MessageId: string, body: string) => ({
  MessageId,
  MD5OfMessageBody: createHash('md5').update(body).digest('hex'),
});

/** The two calls of SQS that functions make (AWS JSON 1.0), on a free loopback port; a queue is named by the end of its URL. */
export const startSendMessage = (send: Send): Promise<Endpoint> =>
  startAwsJson({
    'AmazonSQS.SendMessage': (input) => {
      const { QueueUrl, ...message } = Single.parse(input);
      requireFits('InvalidParameterValue', [message.MessageBody]);
      const id = send(nameOf(QueueUrl), sent(message));
      if (id === undefined) throw new Refused('QueueDoesNotExist');
      return receipt(id, message.MessageBody);
    },
    'AmazonSQS.SendMessageBatch': (input) => {
      const { QueueUrl, Entries } = Batch.parse(input);
      requireFits(
        'BatchRequestTooLong',
        Entries.map(({ MessageBody }) => MessageBody),
      );
      const results = Entries.map((entry) => ({ ...entry, messageId: send(nameOf(QueueUrl), sent(entry)) }));
      return {
        Successful: results.flatMap(({ Id, MessageBody, messageId }) =>
          messageId === undefined ? [] : [{ Id, ...receipt(messageId, MessageBody) }],
        ),
        Failed: results.flatMap(({ Id, messageId }) =>
          messageId === undefined ? [{ Id, Code: 'InternalError', SenderFault: false }] : [],
        ),
      };
    },
  });
