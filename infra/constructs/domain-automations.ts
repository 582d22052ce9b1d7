import { NestedStack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { EventAutomation, ScheduledAutomation as ScheduledLine } from '../../functions/automations/registry.ts';
import { Automation } from './automation.ts';
import type { DataTable } from './data-table.ts';
import type { EventBus } from './event-bus.ts';
import type { FanOut } from './fan-out.ts';
import type { Files } from './files.ts';
import type { Floor } from './lambda-function.ts';
import { ScheduledAutomation } from './scheduled-automation.ts';

/** A line of the registry of either kind. */
export type Line = EventAutomation | ScheduledLine;
export type Lines = Readonly<Record<string, Line>>;

export interface DomainAutomationsProps extends Floor {
  readonly data: DataTable;
  readonly events: EventBus;
  readonly files: Files;
  readonly fanOut: FanOut;
  readonly lines: Lines;
}

/** The automations of a domain in a template of their own, because one template cannot hold them all. Its id is the domain. */
export class DomainAutomations extends NestedStack {
  readonly workers: readonly (Automation | ScheduledAutomation)[];

  constructor(scope: Construct, id: string, { data, events, files, fanOut, lines, ...floor }: DomainAutomationsProps) {
    super(scope, id, { description: `Automations of ${id}, stage ${floor.stage.stage}` });
    this.workers = Object.entries(lines).map(([name, line]) =>
      'on' in line
        ? new Automation(this, name, { ...floor, data, events, files, line })
        : new ScheduledAutomation(this, name, { ...floor, data, fanOut, line }),
    );
    floor.alarms.watchThrottles(
      this,
      id,
      this.workers.map((worker) => worker.function),
    );
  }
}
