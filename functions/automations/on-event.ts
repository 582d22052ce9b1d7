import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { SQSEvent, SQSHandler, SQSRecord } from 'aws-lambda';
import { onFreshState } from '../../shared/platform/conflict.ts';
import type { Context } from '../../shared/platform/context.ts';
import type { EventDefinition, EventOf } from '../../shared/platform/events.ts';
import { rootLogger } from '../../shared/platform/logger.ts';
import { countUnreadable, recordLag } from '../../shared/platform/metrics.ts';
import { automationContext, EVENT_MILLISECONDS } from '../automation-context.ts';
import { type DefinitionsOf, type ReactingNames, readMessage } from './event-message.ts';

/**
 * The queue handler of an automation. Each message is tried by itself: those that fail, or that cannot be read, go back to the
 * queue and, after the bounded number of attempts, to the dead-letter queue; the others are done. A reaction must be safe to
 * repeat. Each failed attempt is logged once.
 */
export function onEvent<N extends ReactingNames, D extends EventDefinition>(
  name: N,
  definitions: DefinitionsOf<N, D>,
  react: (ctx: Context, event: EventOf<D>) => Promise<unknown>,
): SQSHandler {
  const handleRecord = async (record: SQSRecord): Promise<void> => {
    const message = readMessage(record.body, definitions);
    if ('reason' in message) {
      rootLogger.error('message unreadable', { automation: name, messageId: record.messageId, ...message });
      countUnreadable(name);
      throw new Error(`${name} cannot read message ${record.messageId}`);
    }
    const { detail, definition } = message;
    const ctx = automationContext(name, detail.tenant, detail.correlationId, EVENT_MILLISECONDS);
    recordLag(name, Date.now() - Date.parse(detail.occurredAt));
    try {
      const data: unknown = definition.read().parse(detail.data);
      await onFreshState(ctx, () => react(ctx, { ...detail, data } as unknown as EventOf<D>));
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
