import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { SQSEvent, SQSHandler, SQSRecord } from 'aws-lambda';
import { onFreshState } from '../../shared/platform/conflict.ts';
import type { Context } from '../../shared/platform/context.ts';
import type { EventDefinition, EventEnvelope, EventOf } from '../../shared/platform/events.ts';
import { rootLogger } from '../../shared/platform/logger.ts';
import { countUnreadable, recordLag } from '../../shared/platform/metrics.ts';
import { automationContext, EVENT_MILLISECONDS } from '../automation-context.ts';
import { type DefinitionsOf, type ReactingNames, readMessage } from './event-message.ts';

type React = (ctx: Context) => Promise<unknown>;

/** What a message is about, for the context of its reaction and for the log. */
type About = Pick<EventEnvelope, 'id' | 'type' | 'tenant' | 'aggregateId' | 'occurredAt' | 'correlationId'>;

/** A message that is no event of the product, as its automation reads it; undefined when it cannot. */
export type ReadOther = (body: string) => { readonly about: About; readonly react: React } | undefined;

/**
 * The queue handler of an automation. Each message is tried by itself: those that fail, or that cannot be read, go back to the
 * queue and, after the bounded number of attempts, to the dead-letter queue; the others are done. A reaction must be safe to
 * repeat. Each failed attempt is logged once.
 */
export function onEvent<N extends ReactingNames, D extends EventDefinition>(
  name: N,
  definitions: DefinitionsOf<N, D>,
  react: (ctx: Context, event: EventOf<D>) => Promise<unknown>,
  readOther: ReadOther = () => undefined,
): SQSHandler {
  const handle = async (
    { id, type, tenant, aggregateId, occurredAt, correlationId }: About,
    work: React,
  ): Promise<void> => {
    const ctx = automationContext(name, tenant, correlationId, EVENT_MILLISECONDS);
    recordLag(name, Date.now() - Date.parse(occurredAt));
    try {
      await onFreshState(ctx, () => work(ctx));
      ctx.log.info('automation done', { automation: name, eventId: id, eventType: type, aggregateId });
    } catch (error) {
      ctx.log.error('automation failed', { automation: name, eventId: id, eventType: type, error: error as Error });
      throw error;
    }
  };

  const handleRecord = async (record: SQSRecord): Promise<void> => {
    const message = readMessage(record.body, definitions);
    if ('reason' in message) {
      const other = readOther(record.body);
      if (other) return handle(other.about, other.react);
      rootLogger.error('message unreadable', { automation: name, messageId: record.messageId, ...message });
      countUnreadable(name);
      throw new Error(`${name} cannot read message ${record.messageId}`);
    }
    const { detail, definition } = message;
    await handle(detail, async (ctx) => {
      const data: unknown = definition.read().parse(detail.data);
      await react(ctx, { ...detail, data } as unknown as EventOf<D>);
    });
  };

  return (event: SQSEvent, context) =>
    processPartialResponse(event, handleRecord, new BatchProcessor(EventType.SQS), {
      context,
      throwOnFullBatchFailure: false,
    });
}
