import { Duration } from 'aws-cdk-lib';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { ScheduledAutomation as Line } from '../../functions/automations/registry.ts';
import type { AutomationProps } from './automation.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { LambdaFunction } from './lambda-function.ts';

const RETRIES = 2;
const AGE = Duration.hours(1);

/** A line of the registry that runs on a schedule: schedule, function, dead-letter queue and alarms. Its id is its name. */
export class ScheduledAutomation extends Construct {
  readonly function: LambdaFunction;
  readonly deadLetterQueue: DeadLetterQueue;

  constructor(scope: Construct, id: string, { data, line, ...floor }: Omit<AutomationProps<Line>, 'events'>) {
    super(scope, id);
    const name = `${floor.stage.prefix}-${id}`;
    this.deadLetterQueue = new DeadLetterQueue(this, 'DeadLetters', { name, alarms: floor.alarms });
    this.function = new LambdaFunction(this, 'Function', {
      ...floor,
      name: id,
      entry: `automations/${id}.ts`,
      description: line.does,
      timeout: Duration.minutes(10),
      memoryMb: 512,
    });
    data.grantRecords(this.function);
    // The scheduler only hands the run over: a run that fails is retried and given up by the function's own rule.
    this.function.configureAsyncInvoke({
      retryAttempts: RETRIES,
      maxEventAge: AGE,
      onFailure: new SqsDestination(this.deadLetterQueue),
    });

    const role = new Role(this, 'ScheduleRole', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
    const allow = (action: string, resource: string) =>
      role.addToPolicy(new PolicyStatement({ effect: Effect.ALLOW, actions: [action], resources: [resource] }));
    allow('lambda:InvokeFunction', this.function.functionArn);
    allow('sqs:SendMessage', this.deadLetterQueue.queueArn);
    const schedule = new CfnSchedule(this, 'Schedule', {
      name,
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
    schedule.node.addDependency(role);
  }
}
