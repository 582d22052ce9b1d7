import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { EventAutomation } from '../../functions/automations/registry.ts';
import type { DataTable } from './data-table.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import type { EventBus } from './event-bus.ts';
import { type Floor, LambdaFunction } from './lambda-function.ts';

const TIMEOUT = Duration.seconds(30);

export interface AutomationProps<T> extends Floor {
  readonly data: DataTable;
  readonly events: EventBus;
  readonly line: T;
}

/** A line of the registry that reacts to events: rule, queue, dead-letter queue, function and alarms. Its id is its name. */
export class Automation extends Construct {
  readonly function: LambdaFunction;
  readonly queue: Queue;
  readonly queueName: string;
  readonly deadLetterQueue: DeadLetterQueue;

  constructor(scope: Construct, id: string, { data, events, line, ...floor }: AutomationProps<EventAutomation>) {
    super(scope, id);
    this.deadLetterQueue = new DeadLetterQueue(this, 'DeadLetters', { ...floor, name: id });
    this.queueName = `${floor.stage.prefix}-${id}`;
    this.queue = new Queue(this, 'Queue', {
      queueName: this.queueName,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(6 * TIMEOUT.toSeconds()),
      // Shorter than in the dead-letter queue, where a message keeps its age.
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.deadLetterQueue, maxReceiveCount: 5 },
    });
    events.deliver(this, line.on, this.queue, this.deadLetterQueue);
    this.function = new LambdaFunction(this, 'Function', {
      ...floor,
      name: id,
      entry: `automations/${id}.ts`,
      description: line.does,
      timeout: TIMEOUT,
      memoryMb: 512,
    });
    data.grantTenantRecords(this.function, line.records);
    this.function.addEventSource(
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
