import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  type AlarmProps,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
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

interface Named extends IFunction {
  readonly fullName: string;
}

/** Metrics that the expression of one alarm may read. */
const METRICS_OF_ALARM = 10;

/** The topic that every alarm notifies, of this stack and of those nested in it. */
export class Alarms extends Construct {
  readonly topic: Topic;
  readonly #names: string[] = [];
  readonly #stage: Stage;

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id);
    this.#stage = stage;
    // CloudWatch cannot publish to a topic under the AWS-managed key, so the topic has its own.
    const key = new Key(this, 'Key', { enableKeyRotation: true, description: `Alarms of ${stage.prefix}` });
    key.grant(new ServicePrincipal('cloudwatch.amazonaws.com'), 'kms:Decrypt', 'kms:GenerateDataKey');
    this.topic = new Topic(this, 'Topic', { topicName: `${stage.prefix}-alarms`, masterKey: key, enforceSSL: true });
    this.topic.grantPublish(new ServicePrincipal('cloudwatch.amazonaws.com'));
    if (stage.alarmEmail) this.topic.addSubscription(new EmailSubscription(stage.alarmEmail));
  }

  /** Names of all alarms that were made so far. */
  get names(): readonly string[] {
    return this.#names;
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

  /**
   * Makes one alarm for ten functions. Why a function is throttled lies in the account and not in the function, so they are told of
   * together: the alarm names them, the dashboard shows which it is.
   */
  watchThrottles(scope: Construct, group: string, functions: readonly Named[]): void {
    const period = Duration.minutes(5);
    for (let from = 0; from < functions.length; from += METRICS_OF_ALARM) {
      const part = functions.slice(from, from + METRICS_OF_ALARM);
      const metrics = part.map((each, index) => [`m${index}`, each.metricThrottles({ period })] as const);
      const suffix = from === 0 ? '' : `-${from / METRICS_OF_ALARM + 1}`;
      this.watch(scope, `Throttles${suffix}`, {
        name: `${group}${suffix}-throttles`,
        metric: new MathExpression({
          expression: 'SUM(METRICS())',
          usingMetrics: Object.fromEntries(metrics),
          period,
          label: 'Throttles',
        }),
        threshold: 1,
        means: `Throttled, because the account's concurrency is used up: ${part.map(({ fullName }) => fullName).join(', ')}.`,
      });
    }
  }

  #add(
    scope: Construct,
    id: string,
    { name, metric, threshold, periods = 1, means }: Watch,
    judge: Pick<AlarmProps, 'comparisonOperator' | 'treatMissingData'>,
  ): void {
    // The emulator knows no alarms of an expression.
    if (metric instanceof MathExpression && this.#stage.stage === 'local') return;
    const alarmName = `${this.#stage.prefix}-${name}`;
    const alarm = new Alarm(scope, id, {
      alarmName,
      alarmDescription: means,
      metric,
      threshold,
      evaluationPeriods: periods,
      ...judge,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    this.#names.push(alarmName);
  }
}
