import { Duration } from 'aws-cdk-lib';
import { Archive, EventBus as Bus, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { EVENT_SOURCE } from '../../shared/platform/events.ts';
import type { Stage } from '../stage.ts';

/** How long a delivery is tried before it lies in the dead-letter queue. */
export const DELIVERY_RETRIES = 185;
export const DELIVERY_AGE = Duration.hours(24);

/** The bus of the product's events. The archive keeps them for replay. */
export class EventBus extends Construct {
  readonly bus: Bus;

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id);
    this.bus = new Bus(this, 'Bus', { eventBusName: stage.prefix });
    // The emulator has no archives.
    if (stage.stage !== 'local') {
      new Archive(this, 'Archive', {
        archiveName: stage.prefix,
        sourceEventBus: this.bus,
        eventPattern: { source: [EVENT_SOURCE] },
        retention: Duration.days(90),
      });
    }
  }

  /** Brings the declared events to the queue; what cannot be delivered in time lies in the dead-letter queue. */
  deliver(scope: Construct, on: readonly string[], queue: IQueue, deadLetterQueue: IQueue): Rule {
    return new Rule(scope, 'Rule', {
      eventBus: this.bus,
      eventPattern: { source: [EVENT_SOURCE], detailType: [...on] },
      targets: [new SqsQueue(queue, { deadLetterQueue, retryAttempts: DELIVERY_RETRIES, maxEventAge: DELIVERY_AGE })],
    });
  }
}
