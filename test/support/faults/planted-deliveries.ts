import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { LocalHandler } from '../../../infra/local/local-automations.ts';
import type { EventEnvelope } from '../../../shared/platform/events.ts';
import type { FaultyBusOptions } from './faulty-bus.ts';
import { notePlant } from './planted-bugs.ts';

/* Bugs between a queue and its handler that the checks must catch: each is a `wrap` of the faulty bus. */

type Wrap = NonNullable<FaultyBusOptions['wrap']>;

export const eventIn = ({ body }: { readonly body: string }): EventEnvelope =>
  (JSON.parse(body) as { detail: EventEnvelope }).detail;

const failed = (messages: readonly { messageId: string }[]): SQSBatchResponse => ({
  batchItemFailures: messages.map(({ messageId }) => ({ itemIdentifier: messageId })),
});

/** Takes what happened before the latest thing seen for a duplicate. */
export function plantDedupeByTime(): Wrap {
  notePlant();
  const latest = new Map<string, string>();
  return (automation, handler) => (event, lambda) => {
    const fresh = (event as SQSEvent).Records.filter((record) => {
      const { id } = eventIn(record);
      if (id <= (latest.get(automation) ?? '')) return false;
      latest.set(automation, id);
      return true;
    });
    return handler({ Records: fresh }, lambda);
  };
}

/** Has the whole batch again when one message of it fails. */
export function plantWholeBatchAgain(): Wrap {
  notePlant();
  return (_, handler) => async (event, lambda) => {
    const reply = (await handler(event, lambda)) as SQSBatchResponse;
    return reply.batchItemFailures.length > 0 ? failed((event as SQSEvent).Records) : reply;
  };
}

/** Has nothing again, whatever failed. */
export function plantForgottenFailures(): Wrap {
  notePlant();
  return (_, handler) => async (event, lambda) => {
    await handler(event, lambda);
    return failed([]);
  };
}

/** Stops at the first message that fails: what stands behind it waits. */
export function plantStopAtFailure(): Wrap {
  notePlant();
  return (_, handler) => async (event, lambda) => {
    const { Records } = event as SQSEvent;
    for (const [index, record] of Records.entries()) {
      const reply = (await handler({ Records: [record] }, lambda)) as SQSBatchResponse;
      if (reply.batchItemFailures.length > 0) return failed(Records.slice(index));
    }
    return failed([]);
  };
}

/** Sends such a message back and all that stands behind it, however often it has come. */
export function plantBackToQueue(isPoison: (event: EventEnvelope) => boolean): Wrap {
  notePlant();
  return (_, handler) => async (event, lambda) => {
    const { Records } = event as SQSEvent;
    const at = Records.findIndex((record) => isPoison(eventIn(record)));
    if (at < 0) return handler(event, lambda);
    const reply = (await handler({ Records: Records.slice(0, at) }, lambda)) as SQSBatchResponse;
    return { batchItemFailures: [...reply.batchItemFailures, ...failed(Records.slice(at)).batchItemFailures] };
  };
}

/** Answers every event with another one for itself, which adds it to the log that the bus delivers. */
export function plantLoop(log: EventEnvelope[]): Wrap {
  notePlant();
  return (_, handler) => async (event, lambda) => {
    for (const record of (event as SQSEvent).Records) log.push({ ...eventIn(record), id: `again-${log.length}` });
    return handler(event, lambda);
  };
}

/** No bug but the messages themselves: those that are poison fail whatever the handler does. */
export const poisoned =
  (isPoison: (event: EventEnvelope) => boolean, handler: LocalHandler): LocalHandler =>
  async (event, lambda) => {
    const { Records } = event as SQSEvent;
    const bad = Records.filter((record) => isPoison(eventIn(record)));
    const rest = { Records: Records.filter((record) => !bad.includes(record)) };
    const reply = (await handler(rest, lambda)) as SQSBatchResponse;
    return { batchItemFailures: [...reply.batchItemFailures, ...failed(bad).batchItemFailures] };
  };
