import { ArnFormat, Duration, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  LogQueryWidget,
  MathExpression,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { Stage } from '../stage.ts';
import type { Alarms } from './alarms.ts';
import type { DataTable } from './data-table.ts';
import type { GraphqlApi } from './graphql-api.ts';
import type { IntegrityAlarm } from './integrity-alarm.ts';
import { functionMetric, queueMetric } from './metrics.ts';
import type { OutboxRelay } from './outbox-relay.ts';

const period = Duration.minutes(5);
const WIDTH = 24;
const NARROWEST = 6;

/** What CloudWatch takes. */
const ALARMS_OF_WIDGET = 100;
const LOG_GROUPS_OF_QUERY = 50;
const DASHBOARD = { widgets: 500, metrics: 2_500 };
/** Of the 500 that a graph may have; more cannot be told apart. */
const LINES_OF_GRAPH = 50;
/** What a search is counted as, since it finds whatever there is. */
const LINES_OF_SEARCH = 100;

/** A widget, and how many metrics it asks for. */
export interface Panel {
  readonly widget: IWidget;
  readonly metrics: number;
}

interface DashboardProps {
  readonly stage: Stage;
  readonly alarms: Alarms;
  readonly data: DataTable;
  readonly api: GraphqlApi;
  readonly relay: OutboxRelay;
  readonly integrity: IntegrityAlarm;
  /** Names, not references: most belong to nested stacks. */
  readonly functions: readonly string[];
  /** Those of them that a schedule starts. */
  readonly scheduled: readonly string[];
  readonly queues: readonly string[];
  readonly deadLetterQueues: readonly string[];
  readonly logGroups: readonly string[];
}

/** The items in parts of at most so many; one part if there are none. */
function partsOf<T>(items: readonly T[], size: number): T[][] {
  const count = Math.max(Math.ceil(items.length / size), 1);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}

const numbered = (title: string, index: number, { length }: readonly unknown[]): string =>
  length === 1 ? title : `${title} (${index + 1} of ${length})`;

const text = (markdown: string, height: number): Panel => ({
  widget: new TextWidget({ markdown, width: WIDTH, height }),
  metrics: 0,
});

const linesOf = (metric: IMetric): number => (metric instanceof MathExpression ? LINES_OF_SEARCH : 1);

const section = (title: string, graphs: Readonly<Record<string, readonly IMetric[]>>): Panel[] => {
  const entries = Object.entries(graphs).flatMap(([name, metrics]) =>
    partsOf(metrics, LINES_OF_GRAPH).map((left, index, all) => ({ title: numbered(name, index, all), left })),
  );
  const width = Math.max(Math.floor(WIDTH / entries.length), NARROWEST);
  return [
    text(`## ${title}`, 1),
    ...entries.map((graph) => ({
      widget: new GraphWidget({ ...graph, width, height: 6 }),
      metrics: graph.left.reduce((sum, metric) => sum + linesOf(metric), 0),
    })),
  ];
};

const query = (title: string, logGroups: readonly string[], queryLines: string[]): Panel[] =>
  partsOf(logGroups, LOG_GROUPS_OF_QUERY).map((logGroupNames, index, all) => ({
    widget: new LogQueryWidget({
      title: numbered(title, index, all),
      logGroupNames,
      queryLines,
      width: WIDTH / 3,
      height: 6,
    }),
    metrics: 0,
  }));

/** One line for each value of the dimension, whatever values there are. */
const byDimension = (metric: string, dimension: string, statistic: string): IMetric =>
  new MathExpression({
    expression: `SEARCH('{CrmErp,service,${dimension}} MetricName="${metric}"', '${statistic}', ${period.toSeconds()})`,
    usingMetrics: {},
    period,
    label: '',
  });

/** The panels in order, on as many dashboards as they need. */
export function dashboardsOf(panels: readonly Panel[]): Panel[][] {
  const dashboards: Panel[][] = [];
  let metrics = 0;
  for (const panel of panels) {
    const current = dashboards.at(-1);
    metrics += panel.metrics;
    if (current && current.length < DASHBOARD.widgets && metrics <= DASHBOARD.metrics) {
      current.push(panel);
    } else {
      dashboards.push([panel]);
      metrics = panel.metrics;
    }
  }
  return dashboards;
}

/** One page, more only where CloudWatch takes no more on it, that answers: is it up, is it slow, does it lose events or figures, who is held back. */
export class OperationsDashboard extends Construct {
  constructor(scope: Construct, id: string, props: DashboardProps) {
    super(scope, id);
    const panels = [...this.#alarms(props.alarms), ...questions(props), ...tenants(props)];
    for (const [index, page] of dashboardsOf(panels).entries()) {
      const dashboard = new Dashboard(this, `Dashboard${index === 0 ? '' : index + 1}`, {
        dashboardName: `${props.stage.prefix}${index === 0 ? '' : `-${index + 1}`}`,
        defaultInterval: Duration.hours(6),
      });
      dashboard.addWidgets(...page.map(({ widget }) => widget));
    }
  }

  #alarms({ names }: Alarms): Panel[] {
    const alarms = names.map((resourceName) =>
      Alarm.fromAlarmArn(
        this,
        resourceName,
        Stack.of(this).formatArn({
          service: 'cloudwatch',
          resource: 'alarm',
          resourceName,
          arnFormat: ArnFormat.COLON_RESOURCE_NAME,
        }),
      ),
    );
    return partsOf(alarms, ALARMS_OF_WIDGET).map((part, index, all) => ({
      widget: new AlarmStatusWidget({ title: numbered('Alarms', index, all), alarms: part, width: WIDTH, height: 6 }),
      metrics: 0,
    }));
  }
}

function questions({ api, relay, integrity, data, ...names }: DashboardProps): Panel[] {
  const each = (metric: string, statistic: string) =>
    names.functions.map((name) => functionMetric(name, metric, statistic));
  return [
    ...section('Is it up?', {
      Calls: [
        api.stage.metricCount({ period }),
        api.stage.metricClientError({ period }),
        api.stage.metricServerError({ period }),
      ],
      'Function errors': each('Errors', 'Sum'),
      Operations: [byDimension('Operations', 'operation', 'Sum')],
      'Scheduled runs': names.scheduled.map((name) => functionMetric(name, 'Invocations', 'Sum')),
    }),
    ...section('Is it slow?', {
      'Latency of the API, ms': ['p50', 'p95', 'p99'].map((statistic) =>
        api.stage.metricLatency({ period, statistic, label: statistic }),
      ),
      'Duration of functions, p95 ms': each('Duration', 'p95'),
      'From commit to automation, p95 ms': [byDimension('AutomationLag', 'automation', 'p95')],
    }),
    ...section('Does it lose events?', {
      'Dead letters': names.deadLetterQueues.map((name) => queueMetric(name, 'ApproximateNumberOfMessagesVisible')),
      'Age of the row that the relay took, ms': [relay.iteratorAge],
      'Oldest waiting message, s': names.queues.map((name) => queueMetric(name, 'ApproximateAgeOfOldestMessage')),
      'Unreadable messages': [byDimension('UnreadableMessages', 'automation', 'Sum')],
      'Figures that disagree, by day': [integrity.drift],
    }),
    ...section('Who is held back?', {
      'Table throttles': Object.values(data.throttles),
      'Function throttles': each('Throttles', 'Sum'),
      'Refusals and lost races': [
        byDimension('Refusals', 'operation', 'Sum'),
        byDimension('Conflicts', 'operation', 'Sum'),
      ],
    }),
  ];
}

const tenants = ({ stage, api, logGroups }: DashboardProps): Panel[] => [
  ...query(
    'Calls that the API throttled or refused, by route',
    [api.accessLogs.logGroupName],
    ['filter status >= 400', 'stats count(*) as calls by route, status', 'sort calls desc'],
  ),
  ...query(
    'Tenants that are refused most, by code',
    [api.function.logGroupName],
    ['filter message = "refused"', 'stats count(*) as refusals by tenant, codes.0', 'sort refusals desc'],
  ),
  ...query('Tenants that write most', logGroups, [
    'filter message = "committed"',
    'stats count(*) as commits by tenant',
    'sort commits desc',
  ]),
  text(
    `The keys that the table throttles, and so the tenants, are in DynamoDB → ${stage.prefix} → Contributor Insights. What to do: docs/runbook.md.`,
    2,
  ),
];
