import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';

/** The automations that count, and by whose names the figures are found. */
const CHECKS = ['check-integrity', 'continue-check'];
const period = Duration.days(1);

/** Raised when a check of any tenant's books found figures that disagree, until a day without. */
export class IntegrityAlarm extends Construct {
  readonly drift: IMetric;

  constructor(scope: Construct, id: string, { alarms }: { readonly alarms: Alarms }) {
    super(scope, id);
    const counted = CHECKS.map((service, index) => [
      `drift${index}`,
      new Metric({
        namespace: 'CrmErp',
        metricName: 'IntegrityDrift',
        dimensionsMap: { service },
        statistic: 'Maximum',
        period,
      }),
    ]);
    this.drift = new MathExpression({
      expression: 'MAX(METRICS())',
      usingMetrics: Object.fromEntries(counted),
      label: 'IntegrityDrift',
      period,
    });
    alarms.watch(this, 'Drift', {
      name: 'integrity-drift',
      metric: this.drift,
      threshold: 1,
      means: `Stored figures of a tenant disagree: the log of ${CHECKS.join(' or ')} names the tenant, the query integrityReport lists them.`,
    });
  }
}
