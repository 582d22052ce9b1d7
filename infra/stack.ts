import { Annotations, CfnOutput, Stack, type StackProps, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { automations } from '../functions/automations/registry.ts';
import { concurrencyOf } from './concurrency.ts';
import { Alarms } from './constructs/alarms.ts';
import { Automation } from './constructs/automation.ts';
import { Backup } from './constructs/backup.ts';
import { DataTable } from './constructs/data-table.ts';
import { DomainAutomations, type Lines } from './constructs/domain-automations.ts';
import { Edge } from './constructs/edge.ts';
import { EventBus } from './constructs/event-bus.ts';
import { FanOut } from './constructs/fan-out.ts';
import { Files } from './constructs/files.ts';
import { GraphqlApi } from './constructs/graphql-api.ts';
import { identityOf } from './constructs/identity.ts';
import { IntegrityAlarm } from './constructs/integrity-alarm.ts';
import type { Floor } from './constructs/lambda-function.ts';
import { OperationsDashboard } from './constructs/operations-dashboard.ts';
import { OutboxRelay } from './constructs/outbox-relay.ts';
import { ScheduledAutomation } from './constructs/scheduled-automation.ts';
import type { Stage } from './stage.ts';

export interface CrmErpStackProps extends StackProps {
  readonly stage: Stage;
  /** What reacts to what; the product's registry unless a test gives another. */
  readonly automations?: Lines;
}

/** The lines by the domain that each belongs to, in the order of the registry. */
function byDomain(lines: Lines): ReadonlyMap<string, Lines> {
  const domains = new Map<string, Lines>();
  for (const [name, line] of Object.entries(lines))
    domains.set(line.domain, { ...domains.get(line.domain), [name]: line });
  return domains;
}

/**
 * The whole product in one deployment: the API writes the table, the relay brings its events to the bus, the automations react, those
 * of each domain in a nested stack.
 */
export class CrmErpStack extends Stack {
  readonly domains: readonly DomainAutomations[];

  constructor(scope: Construct, id: string, { stage, automations: lines = automations, ...props }: CrmErpStackProps) {
    super(scope, id, { description: `CRM and ERP backend, stage ${stage.stage}`, ...props });
    Tags.of(this).add('product', 'crm-erp');
    Tags.of(this).add('stage', stage.stage);

    const alarms = new Alarms(this, 'Alarms', { stage });
    const data = new DataTable(this, 'Data', { stage, alarms });
    if (stage.stage === 'prod') new Backup(this, 'Backup', { stage, alarms, data });
    const events = new EventBus(this, 'Events', { stage });
    const files = new Files(this, 'Files', { stage });
    const environment = { TABLE_NAME: data.table.tableName, BUS_NAME: events.bus.eventBusName };
    const concurrency = concurrencyOf(stage.accountConcurrency, Object.keys(lines).length);
    if (!concurrency.isCapped)
      Annotations.of(this).addWarningV2(
        'crm-erp:concurrency',
        `An account of ${stage.accountConcurrency} concurrent executions is too small for ${Object.keys(lines).length} automations: together they may take all of it. See docs/runbook.md.`,
      );
    const floor: Floor = { stage, alarms, environment, queueConcurrency: concurrency.queue };

    const api = new GraphqlApi(this, 'Graphql', {
      ...floor,
      data,
      files,
      identity: identityOf(this, stage),
      reserved: concurrency.api,
    });
    const edge = stage.edge && new Edge(this, 'Edge', { edge: stage.edge, api });
    const fanOut = new FanOut(this, 'FanOut', { ...floor, data });
    this.domains = [...byDomain(lines)].map(
      ([domain, own]) => new DomainAutomations(this, domain, { ...floor, data, events, files, fanOut, lines: own }),
    );

    const integrity = new IntegrityAlarm(this, 'Integrity', { alarms });
    const reacting = this.domains.flatMap(({ workers }) => workers);
    const orderedQueues = reacting.flatMap((worker) => (worker instanceof Automation ? worker.orderedQueue : []));
    const relay = new OutboxRelay(this, 'OutboxRelay', { ...floor, data, events, orderedQueues });
    const workers = [relay, fanOut, ...reacting];
    const functions = [api.function, ...workers.map((worker) => worker.function)];
    new OperationsDashboard(this, 'Operations', {
      stage,
      alarms,
      data,
      api,
      relay,
      integrity,
      functions: functions.map(({ fullName }) => fullName),
      scheduled: reacting.flatMap((worker) =>
        worker instanceof ScheduledAutomation ? [worker.function.fullName] : [],
      ),
      queues: reacting.map(({ queueName }) => queueName),
      deadLetterQueues: workers.map(({ deadLetterQueue }) => deadLetterQueue.fullName),
      logGroups: functions.map(({ logGroupName }) => logGroupName),
    });
    new CfnOutput(this, 'ApiUrl', { value: `${edge?.url ?? api.url}/graphql` });
    new CfnOutput(this, 'TableName', { value: data.table.tableName });
    new CfnOutput(this, 'FilesBucket', { value: files.bucket.bucketName });
    new CfnOutput(this, 'BusName', { value: events.bus.eventBusName });
    new CfnOutput(this, 'AlarmTopic', { value: alarms.topic.topicArn });
  }
}
