import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { SQSEvent, SQSHandler, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { onFreshState } from '../../shared/platform/conflict.ts';
import type { Context } from '../../shared/platform/context.ts';
import { type EventDefinition, EventEnvelope, type EventOf } from '../../shared/platform/events.ts';
import { rootLogger } from '../../shared/platform/logger.ts';
import { countUnreadable, recordLag } from '../../shared/platform/metrics.ts';
import { automationContext, EVENT_MILLISECONDS } from '../automation-context.ts';
import { type AutomationName, automations, type EventAutomation } from './registry.ts';

type EventNames = {
  [N in AutomationName]: (typeof automations)[N] extends EventAutomation ? N : never;
}[AutomationName];
type ReactsTo<N extends EventNames> = (typeof automations)[N] extends { on: readonly (infer D)[] }
  ? D extends EventDefinition
    ? EventOf<D>
    : never
  : never;

const Delivery = z.object({ detail: EventEnvelope.extend({ occurredAt: z.iso.datetime() }) });

interface Message<D> {
  readonly detail: EventEnvelope;
  readonly definition: D;
}

/** Why a message is not for this automation, in words that hold nothing of it. */
interface Unreadable {
  readonly reason: 'NOT_JSON' | 'NOT_AN_EVENT' | 'UNKNOWN_TYPE';
  readonly fields?: readonly string[];
}

function readMessage<D extends EventDefinition>(body: string, definitions: readonly D[]): Message<D> | Unreadable {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    // The parser's message quotes the text.
    return { reason: 'NOT_JSON' };
  }
  const delivery = Delivery.safeParse(json);
  if (!delivery.success)
    return { reason: 'NOT_AN_EVENT', fields: delivery.error.issues.map(({ path }) => path.join('.')) };
  const { detail } = delivery.data;
  const definition = definitions.find(({ type }) => type === detail.type);
  return definition ? { detail, definition } : { reason: 'UNKNOWN_TYPE' };
}

/**
 * The queue handler of an automation. Each message is tried by itself: those that fail, or that cannot be read, go back to the
 * queue and, after the bounded number of attempts, to the dead-letter queue; the others are done. A reaction must be safe to
 * repeat. Each failed attempt is logged once.
 */
export function onEvent<N extends EventNames>(
  name: N,
  react: (ctx: Context, event: ReactsTo<N>) => Promise<unknown>,
): SQSHandler {
  const definitions: readonly EventDefinition[] = (automations[name] as EventAutomation).on;

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
