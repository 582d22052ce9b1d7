import { randomUUID } from 'node:crypto';
import type { SQSBatchResponse, SQSRecord } from 'aws-lambda';
import { EVENT_SOURCE, EventEnvelope } from '../../shared/platform/events.ts';
import type { DeadLetters } from './dead-letters.ts';
import { type LocalHandler, lambdaContext } from './local-automations.ts';
import type { Notify } from './notices.ts';

/** As in the stack: the queue's batch size and receive count. */
const BATCH_SIZE = 10;
const MAX_ATTEMPTS = 5;
/** Much shorter than the stack's visibility timeout: somebody is watching. */
const FIRST_RETRY_MILLISECONDS = 200;

/** An entry of PutEvents. */
export interface BusEntry {
  readonly Source: string;
  readonly DetailType: string;
  readonly Detail: string;
  /** Seconds since 1970. */
  readonly Time?: number;
}

export interface Reaction {
  readonly name: string;
  /** Event types that its rule lets through. */
  readonly on: readonly string[];
  readonly handler: LocalHandler;
}

interface Message {
  readonly id: string;
  readonly body: string;
  readonly event: EventEnvelope;
  readonly sentAt: number;
  attempts: number;
}

interface Queue extends Reaction {
  readonly waiting: Message[];
  isRunning: boolean;
}

export interface LocalBusOptions {
  readonly reactions: readonly Reaction[];
  readonly deadLetters: DeadLetters;
  readonly notify: Notify;
  readonly reasonOf: (automation: string, eventId: string) => string;
  /** Called after every batch: it may have written. */
  readonly onRun: () => void;
}

/**
 * Rules and queues of the stack in memory: an event goes to the queue of every automation whose rule names its type; what fails
 * comes back alone, five attempts in all, and is a dead letter then.
 */
export class LocalBus {
  readonly #options: LocalBusOptions;
  readonly #queues: readonly Queue[];
  readonly #retries = new Set<NodeJS.Timeout>();
  #settledWaiters: (() => void)[] = [];
  #isStopped = false;
  /** Batches that were run; tells whether anything happened between two looks. */
  runs = 0;

  constructor(options: LocalBusOptions) {
    this.#options = options;
    this.#queues = options.reactions.map((reaction) => ({ ...reaction, waiting: [], isRunning: false }));
  }

  /** Takes the entries as PutEvents does and returns their ids. */
  put(entries: readonly BusEntry[]): string[] {
    const ids = entries.map((entry) => this.#putOne(entry));
    for (const queue of this.#queues) this.#pump(queue);
    return ids;
  }

  get isIdle(): boolean {
    return (
      this.#retries.size === 0 && this.#queues.every(({ waiting, isRunning }) => waiting.length === 0 && !isRunning)
    );
  }

  /** Resolves when no message waits, runs or will be tried again. */
  settled(): Promise<void> {
    return this.isIdle ? Promise.resolve() : new Promise((resolve) => this.#settledWaiters.push(resolve));
  }

  /** Starts nothing any more; what runs at the moment ends by itself. */
  stop(): void {
    this.#isStopped = true;
    for (const timer of this.#retries) clearTimeout(timer);
  }

  #putOne({ Source, DetailType, Detail, Time }: BusEntry): string {
    const id = randomUUID();
    const event = EventEnvelope.parse(JSON.parse(Detail));
    const body = JSON.stringify({
      version: '0',
      id,
      'detail-type': DetailType,
      source: Source,
      account: '000000000000',
      time: new Date(Time === undefined ? Date.now() : Time * 1_000).toISOString(),
      region: process.env.AWS_REGION,
      resources: [],
      detail: event,
    });
    const interested = this.#queues.filter(({ on }) => Source === EVENT_SOURCE && on.includes(DetailType));
    const { tenant, type, aggregateId } = event;
    this.#options.notify({ kind: 'event', tenant, type, aggregateId, reactions: interested.map(({ name }) => name) });
    for (const { waiting } of interested) {
      waiting.push({ id: randomUUID(), body, event, sentAt: Date.now(), attempts: 0 });
    }
    return id;
  }

  /** One batch of an automation at a time: a function instance too runs one call at a time, and handlers rely on it. */
  #pump(queue: Queue): void {
    if (queue.isRunning || queue.waiting.length === 0 || this.#isStopped) return;
    queue.isRunning = true;
    void this.#runBatch(queue, queue.waiting.splice(0, BATCH_SIZE)).finally(() => {
      queue.isRunning = false;
      this.runs += 1;
      this.#options.onRun();
      this.#pump(queue);
      this.#tellIfSettled();
    });
  }

  async #runBatch({ name, handler, waiting }: Queue, batch: readonly Message[]): Promise<void> {
    for (const message of batch) message.attempts += 1;
    const started = performance.now();
    const { failed, reason } = await invoke(name, handler, batch);
    const milliseconds = Math.round(performance.now() - started);
    for (const message of batch) {
      const { tenant, type, aggregateId, id } = message.event;
      const run = { automation: name, tenant, what: `${type} ${aggregateId}`, attempt: message.attempts, milliseconds };
      if (!failed.has(message.id)) this.#options.notify({ kind: 'run', ...run });
      else this.#giveBack({ name, waiting }, message, run, reason ?? this.#options.reasonOf(name, id));
    }
  }

  #giveBack(
    { name, waiting }: Pick<Queue, 'name' | 'waiting'>,
    message: Message,
    run: Omit<Extract<Parameters<Notify>[0], { attempt: number }>, 'kind'>,
    reason: string,
  ): void {
    const { id: messageId, attempts, body } = message;
    const again = () => {
      waiting.push(message);
      for (const queue of this.#queues) this.#pump(queue);
    };
    if (attempts < MAX_ATTEMPTS) {
      this.#options.notify({ kind: 'retry', ...run, reason });
      const timer = setTimeout(
        () => {
          this.#retries.delete(timer);
          again();
        },
        FIRST_RETRY_MILLISECONDS * 2 ** (attempts - 1),
      );
      this.#retries.add(timer);
      return;
    }
    this.#options.notify({ kind: 'dead-letter', ...run, reason });
    const letter = { from: name, messageId, at: new Date().toISOString(), attempts, reason, body: JSON.parse(body) };
    this.#options.deadLetters.add(letter, () => {
      message.attempts = 0;
      again();
    });
  }

  #tellIfSettled(): void {
    if (!this.isIdle) return;
    const waiters = this.#settledWaiters;
    this.#settledWaiters = [];
    for (const resolve of waiters) resolve();
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

const recordOf = (name: string, { id, body, sentAt, attempts }: Message): SQSRecord => ({
  messageId: id,
  receiptHandle: randomUUID(),
  body,
  attributes: {
    ApproximateReceiveCount: String(attempts),
    SentTimestamp: String(sentAt),
    SenderId: 'events.amazonaws.com',
    ApproximateFirstReceiveTimestamp: String(sentAt),
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: `arn:aws:sqs:local:000000000000:${name}`,
  awsRegion: process.env.AWS_REGION ?? '',
});
