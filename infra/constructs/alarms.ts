import { Alarm, type AlarmProps, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Stage } from '../stage.ts';

/** An alarm as data: what is measured, and in how many periods in a row it must be so. */
export interface Watch {
  readonly name: string;
  readonly metric: IMetric;
  readonly threshold: number;
  readonly periods?: number;
  /** What it means and what to do first; the person who is woken reads this. */
  readonly means: string;
}

/** The topic that every alarm of the stack notifies. */
export class Alarms extends Construct {
  readonly topic: Topic;
  readonly #all: Alarm[] = [];
  readonly #prefix: string;

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id);
    this.#prefix = stage.prefix;
    // CloudWatch cannot publish to a topic under the AWS-managed key, so the topic has its own.
    const key = new Key(this, 'Key', { enableKeyRotation: true, description: `Alarms of ${stage.prefix}` });
    key.grant(new ServicePrincipal('cloudwatch.amazonaws.com'), 'kms:Decrypt', 'kms:GenerateDataKey');
    this.topic = new Topic(this, 'Topic', { topicName: `${stage.prefix}-alarms`, masterKey: key, enforceSSL: true });
    this.topic.grantPublish(new ServicePrincipal('cloudwatch.amazonaws.com'));
    if (stage.alarmEmail) this.topic.addSubscription(new EmailSubscription(stage.alarmEmail));
  }

  get all(): readonly Alarm[] {
    return this.#all;
  }

  /** Makes the alarm; no data means that nothing happened, which is no alarm. */
  watch(scope: Construct, id: string, watch: Watch): void {
    this.#add(scope, id, watch, {
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }

  /** Makes the alarm that is raised when the metric stays below the threshold, or has no data, in as many periods in a row. */
  watchSilence(scope: Construct, id: string, watch: Watch): void {
    this.#add(scope, id, watch, {
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    });
  }

  #add(
    scope: Construct,
    id: string,
    { name, metric, threshold, periods = 1, means }: Watch,
    judge: Pick<AlarmProps, 'comparisonOperator' | 'treatMissingData'>,
  ): void {
    const alarm = new Alarm(scope, id, {
      alarmName: `${this.#prefix}-${name}`,
      alarmDescription: means,
      metric,
      threshold,
      evaluationPeriods: periods,
      ...judge,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    this.#all.push(alarm);
  }
}
