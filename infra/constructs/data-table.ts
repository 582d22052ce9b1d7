import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import {
  AttributeType,
  Billing,
  ContributorInsightsMode,
  Operation,
  ProjectionType,
  StreamViewType,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { Effect, type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Stage } from '../stage.ts';
import { recordActions, tableDefinition } from '../table-definition.ts';
import type { Alarms } from './alarms.ts';

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
  }

  /** Calls that the table held back, by operation. */
  get throttles(): Readonly<Record<string, IMetric>> {
    const operations = [Operation.GET_ITEM, Operation.BATCH_GET_ITEM, Operation.QUERY, Operation.TRANSACT_WRITE_ITEMS];
    const period = Duration.minutes(5);
    return Object.fromEntries(
      operations.map((operation) => [operation, this.table.metricThrottledRequestsForOperation(operation, { period })]),
    );
  }

  /** Reads and writes of single records, and queries of the table and each of its indexes. */
  grantRecords(grantee: IGrantable): void {
    const { tableArn } = this.table;
    const indexes = tableDefinition.indexes.map(({ name }) => `${tableArn}/index/${name}`);
    for (const statement of [
      { actions: recordActions.table, resources: [tableArn] },
      { actions: recordActions.index, resources: indexes },
    ]) {
      grantee.grantPrincipal.addToPrincipalPolicy(
        new PolicyStatement({
          effect: Effect.ALLOW,
          actions: statement.actions.map((action) => `dynamodb:${action}`),
          resources: statement.resources,
        }),
      );
    }
  }
}
