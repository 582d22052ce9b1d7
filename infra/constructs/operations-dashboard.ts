import { Duration } from 'aws-cdk-lib';
import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  LogQueryWidget,
  MathExpression,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Stage } from '../stage.ts';
import type { Alarms } from './alarms.ts';
import type { DataTable } from './data-table.ts';
import type { GraphqlApi } from './graphql-api.ts';
import type { IntegrityAlarm } from './integrity-alarm.ts';
import type { LambdaFunction } from './lambda-function.ts';
import type { OutboxRelay } from './outbox-relay.ts';

const period = Duration.minutes(5);
const WIDTH = 24;

interface DashboardProps {
  readonly stage: Stage;
  readonly alarms: Alarms;
  readonly data: DataTable;
  readonly api: GraphqlApi;
  readonly relay: OutboxRelay;
  readonly integrity: IntegrityAlarm;
  readonly functions: readonly LambdaFunction[];
  /** Those of them that a schedule starts. */
  readonly scheduled: readonly LambdaFunction[];
  readonly queues: readonly Queue[];
  readonly deadLetterQueues: readonly Queue[];
}

const row = (title: string, graphs: Readonly<Record<string, readonly IMetric[]>>): IWidget[] => {
  const entries = Object.entries(graphs);
  return [
    new TextWidget({ markdown: `## ${title}`, width: WIDTH, height: 1 }),
    ...entries.map(
      ([name, left]) => new GraphWidget({ title: name, left: [...left], width: WIDTH / entries.length, height: 6 }),
    ),
  ];
};

/** One line for each value of the dimension, whatever values there are. */
const byDimension = (metric: string, dimension: string, statistic: string): IMetric =>
  new MathExpression({
    expression: `SEARCH('{CrmErp,service,${dimension}} MetricName="${metric}"', '${statistic}', ${period.toSeconds()})`,
    usingMetrics: {},
    period,
    label: '',
  });

/** One page that answers: is it up, is it slow, does it lose events or figures, who is held back. */
export class OperationsDashboard extends Construct {
  constructor(scope: Construct, id: string, props: DashboardProps) {
    super(scope, id);
    const { api, relay, integrity, data, functions, queues, deadLetterQueues } = props;
    const each = (metric: (part: LambdaFunction) => IMetric) => functions.map(metric);
    const dashboard = new Dashboard(this, 'Dashboard', {
      dashboardName: props.stage.prefix,
      defaultInterval: Duration.hours(6),
    });
    dashboard.addWidgets(
      new AlarmStatusWidget({ title: 'Alarms', alarms: [...props.alarms.all], width: WIDTH, height: 6 }),
    );
    dashboard.addWidgets(
      ...row('Is it up?', {
        Calls: [
          api.stage.metricCount({ period }),
          api.stage.metricClientError({ period }),
          api.stage.metricServerError({ period }),
        ],
        'Function errors': each((part) => part.metricErrors({ period, label: part.node.path })),
        Operations: [byDimension('Operations', 'operation', 'Sum')],
        'Scheduled runs': props.scheduled.map((part) => part.metricInvocations({ period, label: part.node.path })),
      }),
    );
    dashboard.addWidgets(
      ...row('Is it slow?', {
        'Latency of the API, ms': ['p50', 'p95', 'p99'].map((statistic) =>
          api.stage.metricLatency({ period, statistic, label: statistic }),
        ),
        'Duration of functions, p95 ms': each((part) =>
          part.metricDuration({ period, statistic: 'p95', label: part.node.path }),
        ),
        'From commit to automation, p95 ms': [byDimension('AutomationLag', 'automation', 'p95')],
      }),
    );
    dashboard.addWidgets(
      ...row('Does it lose events?', {
        'Dead letters': deadLetterQueues.map((queue) =>
          queue.metricApproximateNumberOfMessagesVisible({ period, statistic: 'Maximum' }),
        ),
        'Age of the row that the relay took, ms': [relay.iteratorAge],
        'Oldest waiting message, s': queues.map((queue) =>
          queue.metricApproximateAgeOfOldestMessage({ period, statistic: 'Maximum' }),
        ),
        'Unreadable messages': [byDimension('UnreadableMessages', 'automation', 'Sum')],
        'Figures that disagree, by day': [integrity.drift],
      }),
    );
    dashboard.addWidgets(
      ...row('Who is held back?', {
        'Table throttles': Object.values(data.throttles),
        'Function throttles': each((part) => part.metricThrottles({ period, label: part.node.path })),
        'Refusals and lost races': [
          byDimension('Refusals', 'operation', 'Sum'),
          byDimension('Conflicts', 'operation', 'Sum'),
        ],
      }),
    );
    dashboard.addWidgets(
      new LogQueryWidget({
        title: 'Calls that the API throttled or refused, by route',
        logGroupNames: [api.accessLogs.logGroupName],
        queryLines: ['filter status >= 400', 'stats count(*) as calls by route, status', 'sort calls desc'],
        width: WIDTH / 3,
        height: 6,
      }),
      new LogQueryWidget({
        title: 'Tenants that are refused most, by code',
        logGroupNames: [api.function.logs.logGroupName],
        queryLines: [
          'filter message = "refused"',
          'stats count(*) as refusals by tenant, codes.0',
          'sort refusals desc',
        ],
        width: WIDTH / 3,
        height: 6,
      }),
      new LogQueryWidget({
        title: 'Tenants that write most',
        logGroupNames: functions.map(({ logs }) => logs.logGroupName),
        queryLines: ['filter message = "committed"', 'stats count(*) as commits by tenant', 'sort commits desc'],
        width: WIDTH / 3,
        height: 6,
      }),
      new TextWidget({
        markdown: `The keys that the table throttles, and so the tenants, are in DynamoDB → ${props.stage.prefix} → Contributor Insights. What to do: docs/runbook.md.`,
        width: WIDTH,
        height: 2,
      }),
    );
  }
}
