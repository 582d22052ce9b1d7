import type { SQSEvent, SQSHandler, SQSRecord } from 'aws-lambda';
import { lambdaContext } from '../../infra/local/local-automations.ts';
import type { Context } from '../../shared/platform/context.ts';
import type { EventEnvelope } from '../../shared/platform/events.ts';
import { itemsOf } from './table-probe.ts';

/** Events of a record in the order in which they were committed. */
export async function eventsOf(ctx: Context, recordId: string): Promise<EventEnvelope[]> {
  const items = await itemsOf(ctx);
  return items
    .filter(({ PK, SK }) => PK === `T#${ctx.tenant}#${recordId}` && String(SK).startsWith('EVENT#'))
    .map((item) => item as unknown as EventEnvelope);
}

/** Gives the events to an automation's queue handler as one batch; the ids of the messages that failed. */
export async function deliver(handler: SQSHandler, events: readonly EventEnvelope[]): Promise<string[]> {
  const Records = events.map(
    (detail, index) => ({ messageId: `message-${index}`, body: JSON.stringify({ detail }) }) as SQSRecord,
  );
  const result = await handler({ Records } satisfies SQSEvent, lambdaContext('test', 'delivery'), () => undefined);
  return (result?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
}
