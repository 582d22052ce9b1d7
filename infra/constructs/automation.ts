import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { DeduplicationScope, FifoThroughputLimit, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { EventAutomation } from '../../functions/automations/registry.ts';
import type { DataTable } from './data-table.ts';
import { DeadLetterQueue, giveUpTo } from './dead-letter-queue.ts';
import type { EventBus } from './event-bus.ts';
import type { Files } from './files.ts';
import { type Floor, LambdaFunction } from './lambda-function.ts';
import type { OrderedQueue } from './outbox-relay.ts';

const TIMEOUT = Duration.seconds(30);
const RECEIVES = 5;
/**
 * A function that keeps lanes sets aside by itself what cannot be done. What comes again is as good as before and waits, three
 * minutes each time, for what is away to come back: this bounds a message that ends the function itself.
 */
const RECEIVES_IN_LANE = 100;

/** Groups, of a tenant and series, are independent of each other in all that the queue does, so that none waits for another. */
export const lanes = {
  fifo: true,
  deduplicationScope: DeduplicationScope.MESSAGE_GROUP,
  fifoThroughputLimit: FifoThroughputLimit.PER_MESSAGE_GROUP_ID,
};

export interface AutomationProps<T> extends Floor {
  readonly data: DataTable;
  readonly events: EventBus;
  readonly files: Files;
  readonly line: T;
}

/**
 * A line of the registry that reacts to events: rule, queue, dead-letter queue, function and alarms. Its id is its name. The queue of
 * one that takes numbers of a series has lanes, and no rule: the relay sends to it, because a rule knows one fixed group only.
 */
export class Automation extends Construct {
  readonly function: LambdaFunction;
  readonly queue: Queue;
  readonly queueName: string;
  readonly deadLetterQueue: DeadLetterQueue;
  /** What the relay sends to: of an automation that takes numbers of a series. */
  readonly orderedQueue: readonly OrderedQueue[];

  constructor(scope: Construct, id: string, { data, events, files, line, ...floor }: AutomationProps<EventAutomation>) {
    super(scope, id);
    const isOrdered = line.series !== undefined;
    this.deadLetterQueue = new DeadLetterQueue(this, 'DeadLetters', { ...floor, name: id, isOrdered });
    this.queueName = `${floor.stage.prefix}-${id}${isOrdered ? '.fifo' : ''}`;
    this.queue = new Queue(this, 'Queue', {
      queueName: this.queueName,
      ...(isOrdered ? lanes : {}),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(6 * TIMEOUT.toSeconds()),
      // Shorter than in the dead-letter queue, where a message keeps its age.
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.deadLetterQueue, maxReceiveCount: isOrdered ? RECEIVES_IN_LANE : RECEIVES },
    });
    this.orderedQueue =
      line.series === undefined ? [] : [{ queue: this.queue, series: line.series, types: [...line.on] }];
    if (!isOrdered) events.deliver(this, line.on, this.queue, this.deadLetterQueue);
    this.function = new LambdaFunction(this, 'Function', {
      ...floor,
      ...(line.files && { environment: { ...floor.environment, ...files.environment } }),
      name: id,
      entry: `automations/${id}.ts`,
      description: line.does,
      timeout: TIMEOUT,
      memoryMb: 512,
    });
    const sessions = data.grantTenantRecords(this.function, line.records);
    if (line.files) {
      files.grant(sessions, line.files);
      files.deliver(this, this.queue, this.deadLetterQueue);
    }
    if (isOrdered) giveUpTo(this.deadLetterQueue, this.function, id);
    this.function.addEventSource(
      // In lanes: so many lanes at once, as one is never worked on twice at a time.
      new SqsEventSource(this.queue, {
        batchSize: 10,
        maxConcurrency: floor.queueConcurrency,
        reportBatchItemFailures: true,
      }),
    );
    floor.alarms.watch(this, 'Late', {
      name: `${id}-late`,
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(5), statistic: 'Maximum' }),
      threshold: Duration.minutes(15).toSeconds(),
      means: `Work waits for ${id} longer than its retries take: it fails, or more comes than it can do.`,
    });
  }
}
