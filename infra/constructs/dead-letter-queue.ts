import { Duration, Stack, Validations } from 'aws-cdk-lib';
import type { Function as Worker } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Stage } from '../stage.ts';
import type { Alarms } from './alarms.ts';

interface DeadLetterQueueProps {
  /** Of the part whose work is given up. */
  readonly name: string;
  readonly stage: Stage;
  readonly alarms: Alarms;
  /** Keeps the order of groups, as the queue before it does. */
  readonly isOrdered?: boolean;
}

/** Where work lies that was given up: kept for 14 days, and the first message raises the alarm. */
export class DeadLetterQueue extends Queue {
  readonly fullName: string;

  constructor(scope: Construct, id: string, { name, stage, alarms, isOrdered = false }: DeadLetterQueueProps) {
    const fullName = `${stage.prefix}-${name}-dead-letters${isOrdered ? '.fifo' : ''}`;
    super(scope, id, {
      queueName: fullName,
      // Absent means no: CloudFormation knows nothing but true.
      fifo: isOrdered || undefined,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    this.fullName = fullName;
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason:
        'This is a dead-letter queue: of a queue, or of a stream mapping, a schedule or a function, which the rule does not look for.',
    });
    alarms.watch(this, 'NotEmpty', {
      name: `${name}-dead-letters`,
      metric: this.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: 'Maximum' }),
      threshold: 1,
      means: 'Work was given up and lies in the dead-letter queue: find the cause, then redrive.',
    });
  }
}

/** Lets a function lay there by itself what it gives up, under its name. */
export function giveUpTo(queue: DeadLetterQueue, worker: Worker, name: string): void {
  queue.grant(worker, 'sqs:SendMessage');
  worker.addEnvironment('DEAD_LETTERS', Stack.of(queue).toJsonString({ [name]: queue.queueUrl }));
}
