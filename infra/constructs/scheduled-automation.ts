import { Duration, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type ScheduledAutomation as Line, millisecondsOf } from '../../functions/automations/registry.ts';
import { type AutomationProps, lanes } from './automation.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { FAN_OUT, FAN_OUT_AGE, FAN_OUT_RETRIES, FAN_OUT_TIMEOUT, type FanOut } from './fan-out.ts';
import { LambdaFunction } from './lambda-function.ts';

/** What does not fit is gone on with in a further message. */
const TIMEOUT = Duration.minutes(2);
const RECEIVES = 5;

/**
 * Periods of an alarm that spans the time between two ticks, the time until one is counted, which is when all its messages are sent,
 * and one period for how they fall. CloudWatch takes no more than a day of periods shorter than an hour, and seven days of others.
 */
function missedRun(schedule: string): { readonly period: Duration; readonly periods: number } {
  const span = millisecondsOf(schedule) / 1000 + FAN_OUT_TIMEOUT.toSeconds();
  const period = span < 12 * 3600 ? Duration.minutes(5) : Duration.hours(1);
  const periods = Math.ceil(span / period.toSeconds()) + 1;
  if (periods * period.toSeconds() > 7 * 86_400) throw new Error(`No alarm can look back far enough for ${schedule}`);
  return { period, periods };
}

/**
 * A line of the registry that runs on a schedule: the schedule, a queue with a lane for each tenant, function, dead-letter queue and
 * alarms. Its id is its name.
 */
export class ScheduledAutomation extends Construct {
  readonly function: LambdaFunction;
  readonly queue: Queue;
  readonly queueName: string;
  readonly deadLetterQueue: DeadLetterQueue;

  constructor(
    scope: Construct,
    id: string,
    { data, line, fanOut, ...floor }: Omit<AutomationProps<Line>, 'events' | 'files'> & { readonly fanOut: FanOut },
  ) {
    super(scope, id);
    this.deadLetterQueue = new DeadLetterQueue(this, 'DeadLetters', { ...floor, name: id, isOrdered: true });
    this.queueName = `${floor.stage.prefix}-${id}.fifo`;
    this.queue = new Queue(this, 'Queue', {
      queueName: this.queueName,
      ...lanes,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // While a message is out of sight, its tenant gets no other: two runs of one tenant never overlap.
      visibilityTimeout: Duration.seconds(6 * TIMEOUT.toSeconds()),
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.deadLetterQueue, maxReceiveCount: RECEIVES },
    });
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
      // One message at a time: a tenant whose work is slow or fails keeps no other waiting behind it in a batch.
      new SqsEventSource(this.queue, {
        batchSize: 1,
        maxConcurrency: floor.queueConcurrency,
        reportBatchItemFailures: true,
      }),
    );
    // To go on there with what it has no time for.
    this.function.addToRolePolicy(
      new PolicyStatement({ effect: Effect.ALLOW, actions: ['sqs:SendMessage'], resources: [this.queue.queueArn] }),
    );
    this.function.addEnvironment('SCHEDULED_QUEUES', Stack.of(this).toJsonString({ [id]: this.queue.queueUrl }));

    fanOut.sendsTo(Stack.of(this).formatArn({ service: 'sqs', resource: this.queueName }));
    new CfnSchedule(this, 'Schedule', {
      name: `${floor.stage.prefix}-${id}`,
      description: line.does,
      scheduleExpression: line.schedule,
      scheduleExpressionTimezone: 'UTC',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: fanOut.function.functionArn,
        roleArn: fanOut.role.roleArn,
        input: Stack.of(this).toJsonString({
          automation: id,
          queueUrl: this.queue.queueUrl,
          scheduledAt: '<aws.scheduler.scheduled-time>',
        }),
        retryPolicy: { maximumRetryAttempts: FAN_OUT_RETRIES, maximumEventAgeInSeconds: FAN_OUT_AGE.toSeconds() },
        deadLetterConfig: { arn: fanOut.deadLetterQueue.queueArn },
      },
    });

    const { period, periods } = missedRun(line.schedule);
    floor.alarms.watchSilence(this, 'Missed', {
      name: `${id}-missed`,
      metric: new Metric({
        namespace: 'CrmErp',
        metricName: 'ScheduledTenants',
        dimensionsMap: { service: FAN_OUT, automation: id },
        statistic: 'SampleCount',
        period,
      }),
      threshold: 1,
      periods,
      means: `${id} was not sent its tenants when it was due: its schedule is disabled, or ${FAN_OUT} fails.`,
    });
    floor.alarms.watch(this, 'Late', {
      name: `${id}-late`,
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(5), statistic: 'Maximum' }),
      threshold: Duration.hours(1).toSeconds(),
      means: `Tenants wait for ${id} longer than its retries take: it does not run, fails, or has more to do than it can.`,
    });
  }
}
