import { describe, expect, it } from 'vitest';
import { tableDefinition } from '../../infra/table-definition.ts';
import { synthesize } from './stack.fixture.ts';

const prod = synthesize({ stage: 'prod' });
const one = (type: string, { all } = prod) => {
  const found = Object.values(all(type));
  expect(found).toHaveLength(1);
  return found[0]!;
};

describe('the table', () => {
  it('survives the deletion of the stack and of itself in production', () => {
    const table = one('AWS::DynamoDB::GlobalTable');
    expect(table.DeletionPolicy).toBe('Retain');
    expect(table.UpdateReplacePolicy).toBe('Retain');
    expect(table.Properties.Replicas).toHaveLength(1);
    expect(table.Properties.Replicas[0].DeletionProtectionEnabled).toBe(true);
  });

  it('can be restored to any second of the last 35 days', () => {
    expect(one('AWS::DynamoDB::GlobalTable').Properties.Replicas[0].PointInTimeRecoverySpecification).toEqual({
      PointInTimeRecoveryEnabled: true,
      RecoveryPeriodInDays: 35,
    });
  });

  it('has the keys, indexes, expiry and stream of the table definition', () => {
    const { KeySchema, GlobalSecondaryIndexes, TimeToLiveSpecification, StreamSpecification, BillingMode } =
      one('AWS::DynamoDB::GlobalTable').Properties;
    const keys = (partitionKey: string, sortKey: string) => [
      { AttributeName: partitionKey, KeyType: 'HASH' },
      { AttributeName: sortKey, KeyType: 'RANGE' },
    ];
    expect(KeySchema).toEqual(keys(tableDefinition.partitionKey, tableDefinition.sortKey));
    expect(GlobalSecondaryIndexes).toEqual(
      tableDefinition.indexes.map(({ name, partitionKey, sortKey }) => ({
        IndexName: name,
        KeySchema: keys(partitionKey, sortKey),
        Projection: { ProjectionType: 'ALL' },
      })),
    );
    expect(TimeToLiveSpecification).toEqual({ AttributeName: tableDefinition.ttlAttribute, Enabled: true });
    expect(StreamSpecification).toEqual({ StreamViewType: tableDefinition.stream });
    expect(BillingMode).toBe('PAY_PER_REQUEST');
  });

  it('is copied each day to a vault that outlives the stack, kept for 35 days and deleted by nobody before', () => {
    const vault = one('AWS::Backup::BackupVault');
    expect(vault.DeletionPolicy).toBe('Retain');
    expect(vault.Properties.AccessPolicy.Statement).toEqual([
      expect.objectContaining({ Effect: 'Deny', Action: expect.arrayContaining(['backup:DeleteRecoveryPoint']) }),
    ]);
    const { BackupPlanRule } = one('AWS::Backup::BackupPlan').Properties.BackupPlan;
    expect(BackupPlanRule).toEqual([
      expect.objectContaining({ ScheduleExpression: 'cron(0 3 * * ? *)', Lifecycle: { DeleteAfterDays: 35 } }),
    ]);
    const [table] = Object.keys(prod.all('AWS::DynamoDB::GlobalTable'));
    expect(one('AWS::Backup::BackupSelection').Properties.BackupSelection.Resources).toEqual([
      { 'Fn::GetAtt': [table, 'Arn'] },
    ]);
    expect(Object.keys(synthesize({ stage: 'dev' }).all('AWS::Backup::BackupPlan'))).toEqual([]);
  });

  it('goes with the stack only on an emulator', () => {
    const deletionPolicy = (stage: string) => one('AWS::DynamoDB::GlobalTable', synthesize({ stage })).DeletionPolicy;
    expect([deletionPolicy('dev'), deletionPolicy('local')]).toEqual(['Retain', 'Delete']);
  });
});

describe('the users', () => {
  it('survive the deletion of the stack', () => {
    const pool = one('AWS::Cognito::UserPool');
    expect([pool.DeletionPolicy, pool.Properties.DeletionProtection]).toEqual(['Retain', 'ACTIVE']);
  });
});

describe('logs', () => {
  it('of calls say nothing about who called or what was asked', () => {
    const format = JSON.parse(one('AWS::ApiGatewayV2::Stage').Properties.AccessLogSettings.Format) as Record<
      string,
      string
    >;
    const personal = /identity\.|authorizer\.claims|sourceIp|userAgent|queryString|context\.path|header/i;
    expect(Object.values(format).filter((variable) => personal.test(variable))).toEqual([]);
    expect(Object.keys(format)).toEqual(
      expect.arrayContaining(['requestId', 'route', 'status', 'latencyMs', 'integrationError']),
    );
  });

  it('end at their retention', () => {
    const groups = Object.entries(prod.all('AWS::Logs::LogGroup'));
    expect(groups.length).toBeGreaterThan(2);
    expect(groups.filter(([, { Properties }]) => !(Properties.RetentionInDays <= 90)).map(([id]) => id)).toEqual([]);
  });
});

it('no secret stands in the template', () => {
  const { templates } = synthesize({ stage: 'prod' });
  expect(JSON.stringify(templates).match(/(password|secret|api_?key)"\s*:\s*"[^"]+"/gi)).toBeNull();
});
