import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';

/** The automation that counts, and by whose name its figures are found. */
const CHECK = 'check-integrity';

/** Raised when a check of any tenant's books found figures that disagree, until a day without. */
export class IntegrityAlarm extends Construct {
  readonly drift: Metric;

  constructor(scope: Construct, id: string, { alarms }: { readonly alarms: Alarms }) {
    super(scope, id);
    this.drift = new Metric({
      namespace: 'CrmErp',
      metricName: 'IntegrityDrift',
      dimensionsMap: { service: CHECK },
      statistic: 'Maximum',
      period: Duration.days(1),
    });
    alarms.watch(this, 'Drift', {
      name: 'integrity-drift',
      metric: this.drift,
      threshold: 1,
      means: `Stored figures of a tenant disagree: the log of ${CHECK} names the tenant, the query integrityReport lists them.`,
    });
  }
}
