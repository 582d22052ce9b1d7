import { Duration, Stack } from 'aws-cdk-lib';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { DataTable } from './data-table.ts';
import { DeadLetterQueue, giveUpTo } from './dead-letter-queue.ts';
import type { EventBus } from './event-bus.ts';
import { type Floor, LambdaFunction } from './lambda-function.ts';

/** The queue of an automation that takes numbers of a series, and the types of the events that it is sent. */
export interface OrderedQueue {
  readonly queue: IQueue;
  readonly series: string;
  readonly types: readonly string[];
}

export interface OutboxRelayProps extends Floor {
  readonly data: DataTable;
  readonly events: EventBus;
  readonly orderedQueues: readonly OrderedQueue[];
}

/** Brings every committed event row from the table's stream to the bus and to the ordered queues, in the order of each record. */
export class OutboxRelay extends Construct {
  readonly function: LambdaFunction;
  readonly deadLetterQueue: DeadLetterQueue;

  constructor(scope: Construct, id: string, { data, events, orderedQueues, ...floor }: OutboxRelayProps) {
    super(scope, id);
    const name = 'outbox-relay';
    this.function = new LambdaFunction(this, 'Function', {
      ...floor,
      name,
      entry: 'outbox-relay.ts',
      description: 'Brings the event rows of the table to the bus and to the ordered queues.',
      timeout: Duration.seconds(30),
      memoryMb: 512,
    });
    events.bus.grantPutEventsTo(this.function);
    for (const { queue } of orderedQueues) queue.grant(this.function, 'sqs:SendMessage');
    this.function.addEnvironment(
      'ORDERED_QUEUES',
      Stack.of(this).toJsonString(orderedQueues.map(({ queue, ...line }) => ({ url: queue.queueUrl, ...line }))),
    );
    this.deadLetterQueue = new DeadLetterQueue(this, 'DeadLetters', { ...floor, name });
    giveUpTo(this.deadLetterQueue, this.function, name);
    this.function.addEventSource(
      new DynamoEventSource(data.table, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        filters: [
          FilterCriteria.filter({
            eventName: FilterRule.isEqual('INSERT'),
            dynamodb: { NewImage: { SK: { S: FilterRule.beginsWith('EVENT#') } } },
          }),
        ],
        batchSize: 100,
        // Lambda keeps the order of each partition key, and so of each record.
        parallelizationFactor: 4,
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        // Outlasts an outage of the bus; a row that is given up is still in the table, and in the stream for 24 hours.
        retryAttempts: 100,
        maxRecordAge: Duration.hours(6),
        onFailure: new SqsDlq(this.deadLetterQueue),
      }),
    );
    floor.alarms.watchThrottles(this, name, [this.function]);
    floor.alarms.watch(this, 'Late', {
      name: `${name}-late`,
      metric: this.iteratorAge,
      threshold: Duration.minutes(1).toMilliseconds(),
      periods: 3,
      means: 'Events reach the bus late: the relay fails, or a row that the bus refuses holds up those behind it.',
    });
  }

  /** Age of the newest row that the relay took, in milliseconds. */
  get iteratorAge(): IMetric {
    return this.function.metric('IteratorAge', { statistic: 'Maximum', period: Duration.minutes(1) });
  }
}
