import { Duration } from 'aws-cdk-lib';
import { Effect, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Construct } from 'constructs';
import type { DataTable } from './data-table.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { type Floor, LambdaFunction } from './lambda-function.ts';

export const FAN_OUT = 'fan-out';
export const FAN_OUT_RETRIES = 2;
export const FAN_OUT_AGE = Duration.hours(1);
export const FAN_OUT_TIMEOUT = Duration.minutes(5);

/**
 * The one function that all schedules start: it sends a scheduled automation one message for each tenant. It may read which tenants
 * there are and send to the queues that it is told of, and nothing else.
 */
export class FanOut extends Construct {
  readonly function: LambdaFunction;
  readonly deadLetterQueue: DeadLetterQueue;
  /** What schedules start it as. */
  readonly role: Role;

  constructor(scope: Construct, id: string, { data, ...floor }: Floor & { readonly data: DataTable }) {
    super(scope, id);
    this.deadLetterQueue = new DeadLetterQueue(this, 'DeadLetters', { ...floor, name: FAN_OUT });
    this.function = new LambdaFunction(this, 'Function', {
      ...floor,
      name: FAN_OUT,
      entry: 'fan-out.ts',
      description: 'Sends scheduled automations one message for each tenant.',
      timeout: FAN_OUT_TIMEOUT,
      memoryMb: 512,
    });
    data.grantTenantList(this.function);
    // The scheduler only hands a tick over: one that fails is retried and given up by the function's own rule.
    this.function.configureAsyncInvoke({
      retryAttempts: FAN_OUT_RETRIES,
      maxEventAge: FAN_OUT_AGE,
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
    this.role = new Role(this, 'ScheduleRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
      inlinePolicies: { start },
    });
    floor.alarms.watchThrottles(this, FAN_OUT, [this.function]);
  }

  /** Lets it send to a queue, which is named and not referred to, because it may lie in a stack that refers to this. */
  sendsTo(queueArn: string): void {
    this.function.addToRolePolicy(
      new PolicyStatement({ effect: Effect.ALLOW, actions: ['sqs:SendMessage'], resources: [queueArn] }),
    );
  }
}
