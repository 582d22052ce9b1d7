import { Duration, Validations } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';

/** Where work lies that was given up: kept for 14 days, and the first message raises the alarm. */
export class DeadLetterQueue extends Queue {
  constructor(scope: Construct, id: string, { name, alarms }: { readonly name: string; readonly alarms: Alarms }) {
    super(scope, id, {
      queueName: `${name}-dead-letters`,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
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
