import { setTimeout as sleep } from 'node:timers/promises';
import {
  type _Record,
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import type { DeadLetters } from './dead-letters.ts';
import type { Notify } from './notices.ts';

/** As in the stack. */
const BATCH_SIZE = 100;
/** Far fewer than in the stack: a bus in the same process has no outages. */
const MAX_ATTEMPTS = 5;
const FIRST_RETRY_MILLISECONDS = 100;
const POLL_MILLISECONDS = 200;
const DISCOVER_MILLISECONDS = 10_000;

export type Relay = (records: DynamoDBRecord[]) => Promise<DynamoDBBatchResponse | undefined>;

export interface StreamTailOptions {
  readonly endpoint: string;
  readonly streamArn: string;
  readonly relay: Relay;
  readonly deadLetters: DeadLetters;
  readonly notify: Notify;
  /** Last sequence number that an earlier run has dealt with, by shard. */
  readonly positions: Readonly<Record<string, string>>;
}

/** The event filter of the stack's stream mapping. */
const isEventRow = ({ eventName, dynamodb }: _Record): boolean =>
  eventName === 'INSERT' && dynamodb?.NewImage?.SK?.S?.startsWith('EVENT#') === true;

/**
 * Brings the table's stream to the relay, as the stream mapping of the stack does: shard by shard in order, parents before
 * children, from the beginning of a shard that was never seen. A row that the relay cannot bring to the bus is tried again
 * together with those behind it, and is a dead letter after five attempts.
 */
export class StreamTail {
  readonly #options: StreamTailOptions;
  readonly #client: DynamoDBStreamsClient;
  readonly #iterators = new Map<string, string>();
  readonly #finished = new Set<string>();
  #positions: Record<string, string>;
  #shards: Shard[] = [];
  #discoveredAt = 0;
  #caughtUpWaiters: (() => void)[] = [];
  #wake: () => void = () => undefined;
  #isStopped = false;
  #ended: Promise<void> = Promise.resolve();

  constructor(options: StreamTailOptions) {
    this.#options = options;
    this.#positions = { ...options.positions };
    this.#client = new DynamoDBStreamsClient({ endpoint: options.endpoint });
  }

  get positions(): Readonly<Record<string, string>> {
    return this.#positions;
  }

  start(): void {
    this.#ended = this.#run();
  }

  /** Looks at once instead of after the pause: something may have been written. */
  wake(): void {
    this.#wake();
  }

  /** Resolves when a look that began after this call found nothing new. */
  caughtUp(): Promise<void> {
    return new Promise((resolve) => {
      this.#caughtUpWaiters.push(resolve);
      this.#wake();
    });
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#wake();
    await this.#ended;
    this.#client.destroy();
  }

  async #run(): Promise<void> {
    while (!this.#isStopped) {
      const woken = new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      const waiters = this.#caughtUpWaiters;
      this.#caughtUpWaiters = [];
      let found = 0;
      try {
        found = await this.#look();
      } catch (error) {
        if (this.#isStopped) return;
        found = 1;
        this.#options.notify({ kind: 'error', tenant: '', what: 'the stream cannot be read', reason: String(error) });
        await sleep(POLL_MILLISECONDS);
      }
      if (found > 0) this.#caughtUpWaiters.push(...waiters);
      else {
        for (const resolve of waiters) resolve();
        await Promise.race([woken, sleep(POLL_MILLISECONDS, undefined, { ref: false })]);
      }
    }
  }

  /** One look at every shard whose turn it is; says how many records there were. */
  async #look(): Promise<number> {
    if (Date.now() - this.#discoveredAt > DISCOVER_MILLISECONDS) await this.#discover();
    let found = 0;
    for (const { ShardId = '', ParentShardId = '' } of this.#shards) {
      const parentIsOpen =
        this.#shards.some((shard) => shard.ShardId === ParentShardId) && !this.#finished.has(ParentShardId);
      if (!this.#finished.has(ShardId) && !parentIsOpen && !this.#isStopped) found += await this.#read(ShardId);
    }
    return found;
  }

  async #discover(): Promise<void> {
    const shards: Shard[] = [];
    let after: string | undefined;
    do {
      const { StreamDescription } = await this.#client.send(
        new DescribeStreamCommand({ StreamArn: this.#options.streamArn, ExclusiveStartShardId: after }),
      );
      shards.push(...(StreamDescription?.Shards ?? []));
      after = StreamDescription?.LastEvaluatedShardId;
    } while (after !== undefined);
    this.#shards = shards;
    this.#discoveredAt = Date.now();
    const known = new Set(shards.map(({ ShardId }) => ShardId));
    this.#positions = Object.fromEntries(Object.entries(this.#positions).filter(([shardId]) => known.has(shardId)));
  }

  async #read(shardId: string): Promise<number> {
    try {
      const ShardIterator = this.#iterators.get(shardId) ?? (await this.#iteratorOf(shardId));
      const { Records = [], NextShardIterator } = await this.#client.send(
        new GetRecordsCommand({ ShardIterator, Limit: BATCH_SIZE }),
      );
      await this.#deliver(Records.filter(isEventRow).map((record) => this.#lambdaRecord(record)));
      // A batch that was cut short by the stop is delivered again by the next run.
      if (this.#isStopped) return 0;
      const last = Records.at(-1)?.dynamodb?.SequenceNumber;
      if (last !== undefined) this.#positions[shardId] = last;
      if (NextShardIterator) this.#iterators.set(shardId, NextShardIterator);
      else {
        this.#finished.add(shardId);
        this.#discoveredAt = 0;
      }
      return Records.length;
    } catch (error) {
      if (error instanceof ExpiredIteratorException) this.#iterators.delete(shardId);
      else if (error instanceof TrimmedDataAccessException) delete this.#positions[shardId];
      else throw error;
      return 1;
    }
  }

  async #iteratorOf(shardId: string): Promise<string | undefined> {
    const position = this.#positions[shardId];
    const { ShardIterator } = await this.#client.send(
      new GetShardIteratorCommand({
        StreamArn: this.#options.streamArn,
        ShardId: shardId,
        ...(position === undefined
          ? { ShardIteratorType: 'TRIM_HORIZON' }
          : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: position }),
      }),
    );
    return ShardIterator;
  }

  async #deliver(records: readonly DynamoDBRecord[]): Promise<void> {
    let rest = records;
    let size = BATCH_SIZE;
    for (let attempt = 1; rest.length > 0 && !this.#isStopped; attempt += 1) {
      const { delivered, reason } = await this.#relay(rest.slice(0, size));
      rest = rest.slice(delivered);
      if (delivered > 0) attempt = 0;
      if (reason === undefined) continue;
      // As the mapping bisects a batch that throws: the row that cannot be relayed is found, the others flow.
      const [first] = rest;
      if (size > 1) {
        size = Math.ceil(size / 2);
        attempt = 0;
      } else if (attempt >= MAX_ATTEMPTS && first) {
        this.#giveUp(first, attempt, reason);
        rest = rest.slice(1);
        size = BATCH_SIZE;
        attempt = 0;
      } else await sleep(FIRST_RETRY_MILLISECONDS * 2 ** attempt);
    }
  }

  /** How many of the records are on the bus, and why the next one is not. */
  async #relay(records: DynamoDBRecord[]): Promise<{ delivered: number; reason?: string }> {
    try {
      const failed = (await this.#options.relay(records))?.batchItemFailures?.[0]?.itemIdentifier;
      if (failed === undefined) return { delivered: records.length };
      const index = records.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === failed);
      return { delivered: Math.max(0, index), reason: 'the bus did not take it' };
    } catch (error) {
      return { delivered: 0, reason: String(error) };
    }
  }

  #giveUp(record: DynamoDBRecord, attempts: number, reason: string): void {
    const { SequenceNumber: messageId = '', NewImage } = record.dynamodb ?? {};
    const what = `${NewImage?.type?.S ?? 'event row'} ${NewImage?.aggregateId?.S ?? messageId}`;
    const tenant = NewImage?.tenant?.S ?? '';
    const automation = 'outbox-relay';
    this.#options.notify({ kind: 'dead-letter', automation, tenant, what, attempt: attempts, milliseconds: 0, reason });
    const letter = { from: automation, messageId, at: new Date().toISOString(), attempts, reason, body: NewImage };
    this.#options.deadLetters.add(letter, () => void this.#deliver([record]));
  }

  #lambdaRecord({ dynamodb, ...record }: _Record): DynamoDBRecord {
    const { ApproximateCreationDateTime, ...change } = dynamodb ?? {};
    return {
      ...record,
      dynamodb: { ...change, ApproximateCreationDateTime: (ApproximateCreationDateTime?.getTime() ?? 0) / 1_000 },
      eventSourceARN: this.#options.streamArn,
    } as DynamoDBRecord;
  }
}
