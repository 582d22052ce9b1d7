import { setTimeout as sleep } from 'node:timers/promises';
import type { SQSHandler, SQSRecord } from 'aws-lambda';
import { onFreshState } from '../../shared/platform/conflict.ts';
import type { Context } from '../../shared/platform/context.ts';
import { isPassingFault } from '../../shared/platform/deadline.ts';
import { isDomainError } from '../../shared/platform/errors.ts';
import type { EventDefinition, EventOf } from '../../shared/platform/events.ts';
import { rootLogger } from '../../shared/platform/logger.ts';
import { countUnreadable, recordLag } from '../../shared/platform/metrics.ts';
import { automationContext, EVENT_MILLISECONDS } from '../automation-context.ts';
import { type DefinitionsOf, type ReactingNames, readMessage } from './event-message.ts';
import type { AutomationName, automations } from './registry.ts';

/** The automations that take gapless numbers, and so have a lane a tenant. */
export type LaneNames = {
  [N in ReactingNames]: (typeof automations)[N] extends { readonly series: string } ? N : never;
}[ReactingNames];

/** Of a message by itself, before it is set aside. */
const TRIES = 3;
const PAUSE_MILLISECONDS = 100;
/** Nothing is begun with less of the function's time left. */
const NEEDED_MILLISECONDS = EVENT_MILLISECONDS + 2_000;

interface Readable<E> {
  readonly record: SQSRecord;
  readonly event: E;
}
interface Unreadable {
  readonly record: SQSRecord;
  readonly reason: string;
  readonly fields?: readonly string[];
  /** When it is known. */
  readonly eventId?: string;
}
type Opened<E> = Readable<E> | Unreadable;
const isReadable = <E>(opened: Opened<E>): opened is Readable<E> => 'event' in opened;

/** Refusals of the service that are about the request itself, and so come again. */
const OWN_FAULTS = new Set(['ValidationException', 'TransactionCanceledException']);

/** True for what goes away by itself: lost races, a service that is away or not yet allowed. The message is as good as before. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof Error) || isDomainError(error)) return isDomainError(error, 'BUSY', 'CONFLICT');
  const failure = error as Error & { cause?: Error };
  return (
    isPassingFault(failure) ||
    failure.name === 'CredentialsProviderError' ||
    ('$fault' in failure && !OWN_FAULTS.has(failure.name))
  );
}

const reasonOf = (error: unknown): string =>
  isDomainError(error) ? error.code : error instanceof Error ? error.name : 'UNKNOWN';

/** The messages of a batch by their lanes, in their order. */
function lanesOf(records: readonly SQSRecord[]): SQSRecord[][] {
  const lanes = new Map<string, SQSRecord[]>();
  for (const record of records) {
    const group = record.attributes?.MessageGroupId ?? '';
    lanes.set(group, [...(lanes.get(group) ?? []), record]);
  }
  return [...lanes.values()];
}

/**
 * The queue handler of an automation that takes gapless numbers. The messages of a lane are worked on together; when that fails,
 * one by one in their order. One that fails by itself is tried a few times, then set aside in the dead-letter queue, and the lane
 * goes on. What goes away by itself, like a table that is away, sets nothing aside: the message and all behind it go back to the
 * queue. A reaction must be safe to repeat, and all or nothing. Each failed attempt is logged once.
 */
export function onLane<N extends LaneNames, D extends EventDefinition>(
  name: N,
  definitions: DefinitionsOf<N, D>,
  react: (ctx: Context, events: readonly EventOf<D>[]) => Promise<unknown>,
): SQSHandler {
  const lane = new Lane<EventOf<D>>(name, definitions, react);
  return async ({ Records }, lambda) => {
    const hasTime = (): boolean => lambda.getRemainingTimeInMillis() > NEEDED_MILLISECONDS;
    const back = await Promise.all(lanesOf(Records).map((records) => lane.run(records, hasTime)));
    return { batchItemFailures: back.flat().map(({ messageId }) => ({ itemIdentifier: messageId })) };
  };
}

type EventLike = {
  readonly tenant: string;
  readonly correlationId: string;
  readonly id: string;
  readonly type: string;
};

class Lane<E extends EventLike> {
  readonly #name: AutomationName;
  readonly #definitions: readonly EventDefinition[];
  readonly #react: (ctx: Context, events: readonly E[]) => Promise<unknown>;

  constructor(
    name: LaneNames,
    definitions: readonly EventDefinition[],
    react: (ctx: Context, events: readonly E[]) => Promise<unknown>,
  ) {
    this.#name = name;
    this.#definitions = definitions;
    this.#react = react;
  }

  /** Works on the messages; those that must come again. */
  async run(records: readonly SQSRecord[], hasTime: () => boolean): Promise<SQSRecord[]> {
    const opened = records.map((record) => this.#open(record));
    const readable = opened.filter(isReadable);
    const left = (await this.#allAtOnce(readable)) ? opened.filter((one) => !isReadable(one)) : opened;
    for (const [index, one] of left.entries()) {
      const isDone = hasTime() && (isReadable(one) ? await this.#alone(one) : await this.#giveUp(one));
      if (!isDone) return left.slice(index).map(({ record }) => record);
    }
    return [];
  }

  #open(record: SQSRecord): Opened<E> {
    const message = readMessage(record.body, this.#definitions);
    if ('reason' in message) return { record, ...message };
    const { detail, definition } = message;
    recordLag(this.#name, Date.now() - Date.parse(detail.occurredAt));
    const data = definition.read().safeParse(detail.data);
    return data.success
      ? { record, event: { ...detail, data: data.data } as unknown as E }
      : {
          record,
          reason: 'MALFORMED_DATA',
          fields: data.error.issues.map(({ path }) => path.join('.')),
          eventId: detail.id,
        };
  }

  /** True when all are done. Not tried after a failure, so that one that ends the function is soon alone. */
  async #allAtOnce(messages: readonly Readable<E>[]): Promise<boolean> {
    const tenants = new Set(messages.map(({ event }) => event.tenant));
    const isRepeated = messages.some(({ record }) => Number(record.attributes?.ApproximateReceiveCount ?? 1) > 1);
    if (messages.length < 2 || tenants.size > 1 || isRepeated) return false;
    return (await this.#try(messages.map(({ event }) => event))) === undefined;
  }

  /** True when the message is done or set aside. */
  async #alone({ record, event }: Readable<E>): Promise<boolean> {
    for (let attempt = 1; ; attempt += 1) {
      const failure = await this.#try([event]);
      if (failure === undefined) return true;
      if (isPassing(failure.error)) return false;
      if (attempt === TRIES) return this.#setAside(record, reasonOf(failure.error), { eventId: event.id });
      await sleep(PAUSE_MILLISECONDS * attempt);
    }
  }

  async #try(events: readonly E[]): Promise<{ readonly error: unknown } | undefined> {
    const [{ tenant, correlationId }] = events as readonly [E];
    const ctx = automationContext(this.#name, tenant, correlationId, EVENT_MILLISECONDS);
    const tell = (event: E) => ({
      automation: this.#name,
      tenant,
      correlationId: event.correlationId,
      actor: this.#name,
      eventId: event.id,
      eventType: event.type,
    });
    try {
      await onFreshState(ctx, () => this.#react(ctx, events));
    } catch (error) {
      const others = events.length > 1 ? { together: events.length } : {};
      rootLogger.error('automation failed', { ...tell(events[0] as E), ...others, error: error as Error });
      return { error };
    }
    for (const event of events) rootLogger.info('automation done', tell(event));
    return undefined;
  }

  #giveUp({ record, reason, fields, eventId }: Unreadable): Promise<boolean> {
    rootLogger.error('message unreadable', { automation: this.#name, messageId: record.messageId, reason, fields });
    countUnreadable(this.#name);
    return this.#setAside(record, reason, eventId === undefined ? {} : { eventId });
  }

  async #setAside(record: SQSRecord, reason: string, details: Readonly<Record<string, string>>): Promise<boolean> {
    // With the client of the queue, which is seldom needed.
    const { setAside } = await import('../set-aside.ts');
    const group = record.attributes?.MessageGroupId ?? this.#name;
    // Not the event's id: a message that is redriven and fails again within five minutes would be taken for a duplicate and lost.
    return setAside(this.#name, { body: record.body, reason, details, inGroup: { group, id: record.messageId } });
  }
}
