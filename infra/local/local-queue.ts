import { randomUUID } from 'node:crypto';
import type { SQSBatchResponse, SQSRecord } from 'aws-lambda';
import type { DeadLetters } from './dead-letters.ts';
import { type LocalHandler, lambdaContext } from './local-automations.ts';
import type { Notify } from './notices.ts';

/** As in the stack: what a function is given at once. */
const BATCH_SIZE = 10;
/** As in the stack: how often a message is received before it is a dead letter. */
const RECEIVES = { unordered: 5, ordered: 100 };
/** Much shorter than the stack's visibility timeout: somebody is watching. */
const FIRST_RETRY_MILLISECONDS = 200;
const LONGEST_RETRY_MILLISECONDS = 10_000;
/** For so long a queue that keeps an order takes a message once. */
const DEDUPLICATION_MILLISECONDS = 5 * 60_000;

/** What notices say of a message. */
export interface Subject {
  readonly tenant: string;
  /** Event type and record, as text. */
  readonly what: string;
  /** By which the log says why it failed. */
  readonly id: string;
}

interface Message {
  readonly id: string;
  readonly body: string;
  readonly group: string;
  readonly deduplicationId: string | undefined;
  readonly subject: Subject;
  readonly sentAt: number;
  attempts: number;
}

/** What the queues of a stack share. */
export interface QueueSurroundings {
  readonly deadLetters: DeadLetters;
  readonly notify: Notify;
  readonly reasonOf: (automation: string, id: string) => string;
  /** Called after every batch: it may have written. */
  readonly onRun: () => void;
}

/** A message to a queue; its group is a lane in one that keeps an order. */
export interface QueueMessage {
  readonly body: string;
  readonly subject: Subject;
  readonly inGroup?: { readonly group: string; readonly deduplicationId: string };
}

/**
 * A queue of the stack with its function, in memory. A message that fails comes back alone and is a dead letter after so many
 * attempts. A queue that is sent messages in groups keeps the order of each: what fails holds up those behind it in its group until
 * it is done or given up, a group is worked on by one batch at a time, and what is sent twice within five minutes comes once.
 */
export class LocalQueue {
  readonly name: string;
  readonly #handler: LocalHandler;
  readonly #around: QueueSurroundings;
  readonly #receives: number | undefined;
  readonly #retries = new Set<NodeJS.Timeout>();
  /** Groups that are worked on, or whose first message waits for its next attempt. */
  readonly #held = new Set<string>();
  readonly #seen = new Map<string, { readonly id: string; readonly at: number }>();
  /** Ids of messages that the function itself gave up. */
  readonly #setAside = new Set<string>();
  #waiting: Message[] = [];
  #isRunning = false;
  #isStopped = false;
  #settledWaiters: (() => void)[] = [];

  constructor(name: string, handler: LocalHandler, around: QueueSurroundings, receives?: number) {
    this.name = name;
    this.#handler = handler;
    this.#around = around;
    this.#receives = receives;
  }

  get isIdle(): boolean {
    return !this.#isRunning && this.#waiting.length === 0 && this.#retries.size === 0;
  }

  /** Resolves when no message waits, runs or will be tried again. */
  settled(): Promise<void> {
    return this.isIdle ? Promise.resolve() : new Promise((resolve) => this.#settledWaiters.push(resolve));
  }

  /** Takes the message and returns its id: of one that was sent before under its deduplication id, that one's. */
  send({ body, subject, inGroup }: QueueMessage): string {
    const id = randomUUID();
    const now = Date.now();
    if (inGroup) {
      const earlier = this.#seen.get(inGroup.deduplicationId);
      if (earlier && now - earlier.at < DEDUPLICATION_MILLISECONDS) return earlier.id;
      this.#seen.delete(inGroup.deduplicationId);
      this.#seen.set(inGroup.deduplicationId, { id, at: now });
      for (const [oldest, { at }] of this.#seen) {
        if (now - at < DEDUPLICATION_MILLISECONDS) break;
        this.#seen.delete(oldest);
      }
    }
    const { group = id, deduplicationId } = inGroup ?? {};
    this.#waiting.push({ id, body, group, deduplicationId, subject, sentAt: now, attempts: 0 });
    this.#pump();
    return id;
  }

  /** Takes a message that the function gives up by itself. */
  setAside({ body, subject, inGroup }: QueueMessage, messageId: string, reason: string): void {
    this.#setAside.add(messageId);
    this.#giveUp({ body, subject, inGroup }, { messageId, attempts: 1, reason });
  }

  /** Starts nothing any more; what runs at the moment ends by itself. */
  stop(): void {
    this.#isStopped = true;
    for (const timer of this.#retries) clearTimeout(timer);
  }

  /** One batch at a time: a function instance too runs one call at a time, and handlers rely on it. */
  #pump(): void {
    if (this.#isRunning || this.#isStopped) return;
    const batch: Message[] = [];
    for (const message of this.#waiting) {
      if (batch.length === BATCH_SIZE) break;
      if (!this.#held.has(message.group)) batch.push(message);
    }
    if (batch.length === 0) return;
    const taken = new Set(batch);
    this.#waiting = this.#waiting.filter((message) => !taken.has(message));
    for (const { group } of batch) this.#held.add(group);
    this.#isRunning = true;
    void this.#run(batch).finally(() => {
      this.#isRunning = false;
      this.#around.onRun();
      this.#pump();
      this.#tellIfSettled();
    });
  }

  async #run(batch: readonly Message[]): Promise<void> {
    for (const message of batch) message.attempts += 1;
    const started = performance.now();
    const { failed, reason } = await invoke(this.name, this.#handler, batch);
    const milliseconds = Math.round(performance.now() - started);
    const back: Message[] = [];
    for (const message of batch) {
      const { tenant, what, id } = message.subject;
      const run = { automation: this.name, tenant, what, attempt: message.attempts, milliseconds };
      if (failed.has(message.id)) {
        const why = reason ?? this.#around.reasonOf(this.name, id);
        const usual = message.deduplicationId === undefined ? RECEIVES.unordered : RECEIVES.ordered;
        const most = this.#receives ?? usual;
        if (message.attempts < most) {
          this.#around.notify({ kind: 'retry', ...run, reason: why });
          back.push(message);
        } else {
          const { body, subject, deduplicationId, group } = message;
          const inGroup = deduplicationId === undefined ? undefined : { group, deduplicationId };
          this.#giveUp(
            { body, subject, inGroup },
            { messageId: message.id, attempts: message.attempts, reason: why },
            run.milliseconds,
          );
        }
      } else if (!this.#setAside.delete(message.id)) this.#around.notify({ kind: 'run', ...run });
    }
    // Before those that came meanwhile, in their order.
    this.#waiting = [...back, ...this.#waiting];
    for (const group of new Set(batch.map((message) => message.group))) {
      const first = back.find((message) => message.group === group);
      if (first) this.#releaseLater(group, first.attempts);
      else this.#held.delete(group);
    }
  }

  #releaseLater(group: string, attempts: number): void {
    const timer = setTimeout(
      () => {
        this.#retries.delete(timer);
        this.#held.delete(group);
        this.#pump();
      },
      Math.min(LONGEST_RETRY_MILLISECONDS, FIRST_RETRY_MILLISECONDS * 2 ** (attempts - 1)),
    );
    this.#retries.add(timer);
  }

  #giveUp(
    message: QueueMessage,
    { messageId, attempts, reason }: { messageId: string; attempts: number; reason: string },
    milliseconds = 0,
  ): void {
    const { tenant, what } = message.subject;
    this.#around.notify({
      kind: 'dead-letter',
      automation: this.name,
      tenant,
      what,
      attempt: attempts,
      milliseconds,
      reason,
    });
    const letter = { from: this.name, messageId, at: new Date().toISOString(), attempts, reason, body: json(message) };
    // A message that is moved back is a new one to the queue.
    const inGroup = message.inGroup && { ...message.inGroup, deduplicationId: randomUUID() };
    this.#around.deadLetters.add(letter, () => this.send({ ...message, inGroup }));
  }

  #tellIfSettled(): void {
    if (!this.isIdle) return;
    const waiters = this.#settledWaiters;
    this.#settledWaiters = [];
    for (const resolve of waiters) resolve();
  }
}

function json({ body }: QueueMessage): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

/** Calls the handler as Lambda does for a queue: a throw fails the whole batch, a report the messages that it names. */
async function invoke(
  name: string,
  handler: LocalHandler,
  batch: readonly Message[],
): Promise<{ failed: ReadonlySet<string>; reason?: string }> {
  try {
    const Records = batch.map((message) => recordOf(name, message));
    const response = (await handler({ Records }, lambdaContext(name, randomUUID()))) as SQSBatchResponse | undefined;
    return { failed: new Set(response?.batchItemFailures?.map(({ itemIdentifier }) => itemIdentifier)) };
  } catch (error) {
    return { failed: new Set(batch.map(({ id }) => id)), reason: String(error) };
  }
}

const recordOf = (name: string, message: Message): SQSRecord => ({
  messageId: message.id,
  receiptHandle: randomUUID(),
  body: message.body,
  attributes: {
    ApproximateReceiveCount: String(message.attempts),
    SentTimestamp: String(message.sentAt),
    SenderId: 'events.amazonaws.com',
    ApproximateFirstReceiveTimestamp: String(message.sentAt),
    ...(message.deduplicationId === undefined
      ? {}
      : { MessageGroupId: message.group, MessageDeduplicationId: message.deduplicationId }),
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: `arn:aws:sqs:local:000000000000:${name}`,
  awsRegion: process.env.AWS_REGION ?? '',
});
