import { Duration } from 'aws-cdk-lib';
import { Effect, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { ScheduledAutomation as Line } from '../../functions/automations/registry.ts';
import type { AutomationProps } from './automation.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { LambdaFunction } from './lambda-function.ts';

const RETRIES = 2;
const AGE = Duration.hours(1);
const TIMEOUT = Duration.minutes(10);

/** Time between two runs; throws for an expression that does not say it. */
function intervalOf(schedule: string): Duration {
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(schedule) ?? [];
  if (unit === 'minute') return Duration.minutes(Number(count));
  if (unit === 'hour') return Duration.hours(Number(count));
  if (unit === 'day') return Duration.days(Number(count));
  throw new Error(`How often does ${schedule} run? The alarm for missed runs must know it: use rate(…).`);
}

/**
 * Periods of an alarm that spans the time between two runs, the time until a run is counted, which is when it has ended, and one
 * period for how they fall. CloudWatch takes no more than a day of periods shorter than an hour, and seven days of others.
 */
function missedRun(schedule: string): { readonly period: Duration; readonly periods: number } {
  const span = intervalOf(schedule).toSeconds() + TIMEOUT.toSeconds();
  const period = span < 12 * 3600 ? Duration.minutes(5) : Duration.hours(1);
  const periods = Math.ceil(span / period.toSeconds()) + 1;
  if (periods * period.toSeconds() > 7 * 86_400) throw new Error(`No alarm can look back far enough for ${schedule}`);
  return { period, periods };
}

/** A line of the registry that runs on a schedule: schedule, function, dead-letter queue and alarms. Its id is its name. */
export class ScheduledAutomation extends Construct {
  readonly function: LambdaFunction;
  readonly deadLetterQueue: DeadLetterQueue;

  constructor(scope: Construct, id: string, { data, line, ...floor }: Omit<AutomationProps<Line>, 'events'>) {
    super(scope, id);
    this.deadLetterQueue = new DeadLetterQueue(this, 'DeadLetters', { ...floor, name: id });
    this.function = new LambdaFunction(this, 'Function', {
      ...floor,
      name: id,
      entry: `automations/${id}.ts`,
      description: line.does,
      timeout: TIMEOUT,
      memoryMb: 512,
    });
    data.grantTenantRecords(this.function, line.records);
    data.grantTenantList(this.function);
    // The scheduler only hands the run over: a run that fails is retried and given up by the function's own rule.
    this.function.configureAsyncInvoke({
      retryAttempts: RETRIES,
      maxEventAge: AGE,
      onFailure: new SqsDestination(this.deadLetterQueue),
    });

    const allow = (action: string, resource: string) =>
      new PolicyStatement({ effect: Effect.ALLOW, actions: [action], resources: [resource] });
    const start = new PolicyDocument({
      statements: [
        allow('lambda:InvokeFunction', this.function.functionArn),
        allow('sqs:SendMessage', this.deadLetterQueue.queueArn),
      ],
    });
    const role = new Role(this, 'ScheduleRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
      inlinePolicies: { start },
    });
    new CfnSchedule(this, 'Schedule', {
      name: `${floor.stage.prefix}-${id}`,
      description: line.does,
      scheduleExpression: line.schedule,
      scheduleExpressionTimezone: 'UTC',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: this.function.functionArn,
        roleArn: role.roleArn,
        retryPolicy: { maximumRetryAttempts: RETRIES, maximumEventAgeInSeconds: AGE.toSeconds() },
        deadLetterConfig: { arn: this.deadLetterQueue.queueArn },
      },
    });

    const { period, periods } = missedRun(line.schedule);
    floor.alarms.watchSilence(this, 'Missed', {
      name: `${id}-missed`,
      metric: this.function.metricInvocations({ period, statistic: 'Sum' }),
      threshold: 1,
      periods,
      means: `${id} did not run when it was due: its schedule is disabled, or may not start the function.`,
    });
  }
}
