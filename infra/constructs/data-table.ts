import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import {
  AttributeType,
  Billing,
  ContributorInsightsMode,
  Operation,
  ProjectionType,
  StreamViewType,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import {
  Effect,
  type IGrantable,
  PolicyDocument,
  PolicyStatement,
  Role,
  SessionTagsPrincipal,
} from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { RecordAccess } from '../../functions/automations/registry.ts';
import {
  captureKeys,
  clientMarkers,
  conditionsOf,
  type RecordStatement,
  TENANT_TAG,
  tenantList,
  tenantRecords,
} from '../record-access.ts';
import type { Stage } from '../stage.ts';
import { tableDefinition } from '../table-definition.ts';
import type { Alarms } from './alarms.ts';
import type { LambdaFunction } from './lambda-function.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** The one table, with its stream of committed changes. */
export class DataTable extends Construct {
  readonly table: TableV2;

  constructor(scope: Construct, id: string, { stage, alarms }: { readonly stage: Stage; readonly alarms: Alarms }) {
    super(scope, id);
    const disposable = stage.stage === 'local';
    this.table = new TableV2(this, 'Table', {
      tableName: stage.prefix,
      partitionKey: text(tableDefinition.partitionKey),
      sortKey: text(tableDefinition.sortKey),
      globalSecondaryIndexes: tableDefinition.indexes.map(({ name, partitionKey, sortKey }) => ({
        indexName: name,
        partitionKey: text(partitionKey),
        sortKey: text(sortKey),
        projectionType: ProjectionType.ALL,
      })),
      billing: Billing.onDemand(),
      dynamoStream: StreamViewType[tableDefinition.stream],
      timeToLiveAttribute: tableDefinition.ttlAttribute,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      // Names the keys, and so the tenants, that are throttled.
      contributorInsightsSpecification: { enabled: true, mode: ContributorInsightsMode.THROTTLED_KEYS },
      deletionProtection: !disposable,
      removalPolicy: disposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    for (const [operation, metric] of Object.entries(this.throttles)) {
      alarms.watch(this, `Throttled-${operation}`, {
        name: `table-throttles-${operation}`,
        metric,
        threshold: 10,
        means: 'The table holds calls back: Contributor Insights names the keys, and so the tenant, that are too hot.',
      });
    }
    for (const { name } of tableDefinition.indexes) {
      alarms.watch(this, `Throttled-${name}`, {
        name: `index-throttles-${name}`,
        metric: this.#indexThrottles(name),
        threshold: 10,
        means: `The index ${name} holds calls back, and with its writes those of the table: one of its keys is too hot. Contributor Insights names it.`,
      });
    }
  }

  /** Reads and writes that an index held back; a write that it holds back holds back those of the table. */
  #indexThrottles(index: string): IMetric {
    const period = Duration.minutes(5);
    const events = (metricName: string) =>
      new Metric({
        namespace: 'AWS/DynamoDB',
        metricName,
        dimensionsMap: { TableName: this.table.tableName, GlobalSecondaryIndexName: index },
        statistic: 'Sum',
        period,
      });
    return new MathExpression({
      expression: 'SUM(METRICS())',
      usingMetrics: { reads: events('ReadThrottleEvents'), writes: events('WriteThrottleEvents') },
      period,
      label: index,
    });
  }

  /** Calls that the table held back, by operation. */
  get throttles(): Readonly<Record<string, IMetric>> {
    const operations = [Operation.GET_ITEM, Operation.BATCH_GET_ITEM, Operation.QUERY, Operation.TRANSACT_WRITE_ITEMS];
    const period = Duration.minutes(5);
    return Object.fromEntries(
      operations.map((operation) => [operation, this.table.metricThrottledRequestsForOperation(operation, { period })]),
    );
  }

  /**
   * Lets a function work on the records of one tenant at a time. Its own role gets no rights on them: it may only open a session
   * of a data role, which nobody else may, and which reaches the keys of the tenant that the session is tagged with, and what is named besides.
   */
  grantTenantRecords(
    worker: LambdaFunction,
    access: readonly RecordAccess[],
    besides: readonly RecordStatement[] = [],
  ): Role {
    const tagged = {
      StringLike: { [`aws:RequestTag/${TENANT_TAG}`]: '?*' },
      'ForAllValues:StringEquals': { 'aws:TagKeys': [TENANT_TAG] },
    };
    const role = new Role(worker, 'DataRole', {
      assumedBy: new SessionTagsPrincipal(worker.grantPrincipal).withConditions(tagged),
      maxSessionDuration: Duration.hours(1),
      inlinePolicies: {
        records: new PolicyDocument({
          statements: [...tenantRecords(access), ...besides].map((each) => this.#statementOf(each)),
        }),
      },
    });
    worker.addToRolePolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: ['sts:AssumeRole', 'sts:TagSession'],
        resources: [role.roleArn],
      }),
    );
    worker.addEnvironment('DATA_ROLE_ARN', role.roleArn);
    return role;
  }

  /** Lets a function read which tenants there are. */
  grantTenantList(grantee: IGrantable): void {
    grantee.grantPrincipal.addToPrincipalPolicy(this.#statementOf(tenantList));
  }

  /** Lets a function look up the capture key that a caller shows, in whatever tenant. */
  grantCaptureKeys(grantee: IGrantable): void {
    grantee.grantPrincipal.addToPrincipalPolicy(this.#statementOf(captureKeys));
  }

  /** Lets a function find out whose a machine client is. */
  grantClientMarkers(grantee: IGrantable): void {
    grantee.grantPrincipal.addToPrincipalPolicy(this.#statementOf(clientMarkers));
  }

  #statementOf(statement: RecordStatement): PolicyStatement {
    const { tableArn } = this.table;
    return new PolicyStatement({
      effect: Effect.ALLOW,
      actions: [...statement.actions],
      resources: statement.on.map((name) => (name === 'table' ? tableArn : `${tableArn}/${name}`)),
      conditions: conditionsOf(statement),
    });
  }
}
