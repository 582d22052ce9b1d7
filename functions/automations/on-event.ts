import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { SQSEvent, SQSHandler, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { onFreshState } from '../../shared/platform/conflict.ts';
import type { Context } from '../../shared/platform/context.ts';
import { type EventDefinition, EventEnvelope, type EventOf } from '../../shared/platform/events.ts';
import { recordLag } from '../../shared/platform/metrics.ts';
import { automationContext } from '../automation-context.ts';
import { type AutomationName, automations, type EventAutomation } from './registry.ts';

type EventNames = {
  [N in AutomationName]: (typeof automations)[N] extends EventAutomation ? N : never;
}[AutomationName];
type ReactsTo<N extends EventNames> = (typeof automations)[N] extends { on: readonly (infer D)[] }
  ? D extends EventDefinition
    ? EventOf<D>
    : never
  : never;

const Delivery = z.object({ detail: EventEnvelope });

/**
 * The queue handler of an automation. Each message is tried by itself: those that fail go back to the queue and, after the
 * bounded number of attempts, to the dead-letter queue; the others are done. A reaction must be safe to repeat.
 */
export function onEvent<N extends EventNames>(
  name: N,
  react: (ctx: Context, event: ReactsTo<N>) => Promise<unknown>,
): SQSHandler {
  const definitions: readonly EventDefinition[] = (automations[name] as EventAutomation).on;

  const handleRecord = async (record: SQSRecord): Promise<void> => {
    const { detail } = Delivery.parse(JSON.parse(record.body));
    const definition = definitions.find(({ type }) => type === detail.type);
    if (!definition) throw new Error(`${name} does not know the event type of message ${record.messageId}`);
    const ctx = automationContext(name, detail.tenant, detail.correlationId);
    recordLag(name, Date.now() - Date.parse(detail.occurredAt));
    try {
      const data: unknown = definition.data.parse(detail.data);
      await onFreshState(ctx, () => react(ctx, { ...detail, data } as unknown as ReactsTo<N>));
      ctx.log.info('automation done', {
        automation: name,
        eventId: detail.id,
        eventType: detail.type,
        aggregateId: detail.aggregateId,
      });
    } catch (error) {
      ctx.log.error('automation failed', {
        automation: name,
        eventId: detail.id,
        eventType: detail.type,
        error: error as Error,
      });
      throw error;
    }
  };

  return (event: SQSEvent, context) =>
    processPartialResponse(event, handleRecord, new BatchProcessor(EventType.SQS), {
      context,
      throwOnFullBatchFailure: false,
    });
}
