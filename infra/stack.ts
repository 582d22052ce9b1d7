import { CfnOutput, Stack, type StackProps, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import {
  automations,
  type EventAutomation,
  type ScheduledAutomation as ScheduledLine,
} from '../functions/automations/registry.ts';
import { Alarms } from './constructs/alarms.ts';
import { Automation } from './constructs/automation.ts';
import { DataTable } from './constructs/data-table.ts';
import { EventBus } from './constructs/event-bus.ts';
import { FanOut } from './constructs/fan-out.ts';
import { GraphqlApi } from './constructs/graphql-api.ts';
import { identityOf } from './constructs/identity.ts';
import { IntegrityAlarm } from './constructs/integrity-alarm.ts';
import type { Floor } from './constructs/lambda-function.ts';
import { OperationsDashboard } from './constructs/operations-dashboard.ts';
import { OutboxRelay } from './constructs/outbox-relay.ts';
import { ScheduledAutomation } from './constructs/scheduled-automation.ts';
import type { Stage } from './stage.ts';

type Lines = Readonly<Record<string, EventAutomation | ScheduledLine>>;

export interface CrmErpStackProps extends StackProps {
  readonly stage: Stage;
  /** What reacts to what; the product's registry unless a test gives another. */
  readonly automations?: Lines;
}

/** The whole product in one stack: the API writes the table, the relay brings its events to the bus, the automations react. */
export class CrmErpStack extends Stack {
  constructor(scope: Construct, id: string, { stage, automations: lines = automations, ...props }: CrmErpStackProps) {
    super(scope, id, { description: `CRM and ERP backend, stage ${stage.stage}`, ...props });
    Tags.of(this).add('product', 'crm-erp');
    Tags.of(this).add('stage', stage.stage);

    const alarms = new Alarms(this, 'Alarms', { stage });
    const data = new DataTable(this, 'Data', { stage, alarms });
    const events = new EventBus(this, 'Events', { stage });
    const environment = { TABLE_NAME: data.table.tableName, BUS_NAME: events.bus.eventBusName };
    const floor: Floor = { stage, alarms, environment };

    const api = new GraphqlApi(this, 'Graphql', { ...floor, data, identity: identityOf(this, stage) });
    const fanOut = new FanOut(this, 'FanOut', { ...floor, data });
    const reacting = Object.entries<EventAutomation | ScheduledLine>(lines).map(([name, line]) =>
      'on' in line
        ? new Automation(this, name, { ...floor, data, events, line })
        : new ScheduledAutomation(this, name, { ...floor, data, fanOut, line }),
    );

    const orderedQueues = reacting.flatMap((worker) => (worker instanceof Automation ? worker.orderedQueue : []));
    const relay = new OutboxRelay(this, 'OutboxRelay', { ...floor, data, events, orderedQueues });
    const integrity = new IntegrityAlarm(this, 'Integrity', { alarms });
    const workers = [relay, fanOut, ...reacting];
    new OperationsDashboard(this, 'Operations', {
      stage,
      alarms,
      data,
      api,
      relay,
      integrity,
      functions: [api.function, ...workers.map((worker) => worker.function)],
      scheduled: reacting.flatMap((worker) => (worker instanceof ScheduledAutomation ? [worker.function] : [])),
      queues: reacting.map(({ queue }) => queue),
      deadLetterQueues: workers.map((worker) => worker.deadLetterQueue),
    });
    new CfnOutput(this, 'ApiUrl', { value: `${api.url}/graphql` });
    new CfnOutput(this, 'TableName', { value: data.table.tableName });
    new CfnOutput(this, 'BusName', { value: events.bus.eventBusName });
    new CfnOutput(this, 'AlarmTopic', { value: alarms.topic.topicArn });
  }
}
