import { SendMessageCommand, type SendMessageCommandInput, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';

/** A message that a function gave up by itself. */
export interface Aside {
  /** Name of the function. */
  readonly from: string;
  readonly body: string;
  readonly group: string | undefined;
  /** Its id at the queue it came from. */
  readonly id: string | undefined;
  readonly attributes: Readonly<Record<string, string | undefined>>;
}

/** Dead-letter queues that take what functions set aside, as long as nothing makes them refuse it. */
export class Asides {
  readonly client = mockClient(SQSClient);
  readonly #listeners = new Set<(aside: Aside) => void>();
  readonly taken: Aside[] = [];
  isAway = false;

  constructor() {
    this.client.on(SendMessageCommand).callsFake((input: SendMessageCommandInput) => {
      if (this.isAway) throw new Error('the queue is away');
      const aside = {
        from: /([\w-]+)-dead-letters$/.exec(input.QueueUrl ?? '')?.[1] ?? '',
        body: input.MessageBody ?? '',
        group: input.MessageGroupId,
        id: input.MessageDeduplicationId,
        attributes: Object.fromEntries(
          Object.entries(input.MessageAttributes ?? {}).map(([name, { StringValue }]) => [name, StringValue]),
        ),
      };
      this.taken.push(aside);
      for (const listener of this.#listeners) listener(aside);
      return { MessageId: 'aside' };
    });
  }

  /** Tells of each from now on; call the answer to hear no more. */
  listen(listener: (aside: Aside) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  forget(): void {
    this.taken.length = 0;
    this.isAway = false;
  }
}
