import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupSelection, BackupVault } from 'aws-cdk-lib/aws-backup';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Stage } from '../stage.ts';
import type { Alarms } from './alarms.ts';
import type { DataTable } from './data-table.ts';

/** As long as the table can be restored by itself: then a deleted tenant is gone from both. */
const KEPT = Duration.days(35);

interface BackupProps {
  readonly stage: Stage;
  readonly alarms: Alarms;
  readonly data: DataTable;
}

/** A copy of the table each day in a vault that outlives table and stack, and from which nobody deletes early. */
export class Backup extends Construct {
  constructor(scope: Construct, id: string, { stage, alarms, data }: BackupProps) {
    super(scope, id);
    const vault = new BackupVault(this, 'Vault', {
      backupVaultName: stage.prefix,
      removalPolicy: RemovalPolicy.RETAIN,
      accessPolicy: new PolicyDocument({
        statements: [
          new PolicyStatement({
            effect: Effect.DENY,
            principals: [new AnyPrincipal()],
            actions: ['backup:DeleteRecoveryPoint', 'backup:UpdateRecoveryPointLifecycle'],
            resources: ['*'],
          }),
        ],
      }),
    });
    const plan = new BackupPlan(this, 'Plan', {
      backupPlanName: stage.prefix,
      backupVault: vault,
      backupPlanRules: [
        new BackupPlanRule({
          ruleName: 'daily',
          scheduleExpression: Schedule.cron({ hour: '3', minute: '0' }),
          startWindow: Duration.hours(1),
          completionWindow: Duration.hours(12),
          deleteAfter: KEPT,
        }),
      ],
    });
    const selection = new BackupSelection(this, 'Table', {
      backupPlan: plan,
      resources: [BackupResource.fromArn(data.table.tableArn)],
    });
    Validations.of(selection).acknowledge({
      id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]',
      reason: 'Only AWS Backup takes this role; what a backup of a table needs is what AWS says in that policy.',
    });
    alarms.watchSilence(this, 'Missed', {
      name: 'backup-missed',
      metric: new Metric({
        namespace: 'AWS/Backup',
        metricName: 'NumberOfBackupJobsCompleted',
        dimensionsMap: { BackupVaultName: stage.prefix },
        statistic: 'Sum',
        period: Duration.hours(1),
      }),
      threshold: 1,
      // A day, and the windows in which it starts and ends.
      periods: 24 + 1 + 12,
      means: 'No backup of the table was completed for more than a day: the jobs of AWS Backup have the reason.',
    });
  }
}
