import * as z from 'zod/mini';
import { TENANT_ID } from './context.ts';
import { openly } from './stored-record.ts';

/** A fact that other parts react to. Declared once; producer, rule, consumer and reference read the same declaration. */
export interface EventDefinition<T extends string = string, S extends z.ZodMiniType = z.ZodMiniType> {
  readonly type: T;
  readonly version: number;
  readonly description: string;
  readonly data: S;
  /** The data as a later version may send it. */
  readonly read: () => S;
}

/**
 * Declares an event. `type` is `noun.verb` in the past tense on the wire; a new version only ever adds optional fields.
 * Data holds ids and the few numbers that consumers need, never the stored item and never personal data.
 */
export const defineEvent = <T extends string, S extends z.ZodMiniType>(
  type: T,
  version: number,
  description: string,
  data: S,
): EventDefinition<T, S> => ({ type, version, description, data, read: openly(data) });

/** What travels on the bus as `detail`, and what an event row holds. */
export const EventEnvelope = z.object({
  id: z.string().check(z.describe('ULID of the event; the same on every delivery.')),
  type: z.string().check(z.describe('For example order.placed.')),
  version: z.int().check(z.describe('Version of the data; higher versions only add optional fields.')),
  tenant: z.string().check(z.regex(TENANT_ID), z.describe('The tenant in which it happened.')),
  aggregateId: z.string().check(z.describe('Id of the record that it happened to.')),
  aggregateVersion: z
    .int()
    .check(z.describe('Version of that record after the change: consumers order and dedupe by it.')),
  occurredAt: z.string().check(z.describe('ISO 8601 in UTC.')),
  actor: z
    .string()
    .check(
      z.describe(
        'Who caused it: the id of a user, a machine client or a capture key, aut_ and the name of an automation, or the subject of a token.',
      ),
    ),
  correlationId: z.string().check(z.describe('Id of the request that started the chain.')),
  data: z._default(z.record(z.string(), z.unknown()), {}).check(z.describe('The fields of the event type.')),
});
export type EventEnvelope = z.infer<typeof EventEnvelope>;

/** An envelope whose data has the declared shape. */
export type EventOf<D extends EventDefinition> =
  D extends EventDefinition<infer T, infer S>
    ? Omit<EventEnvelope, 'type' | 'data'> & { readonly type: T; readonly data: z.output<S> }
    : never;

/** An event that is not committed yet: `commit` adds id, time, actor and, unless it has one, correlation. */
export interface EventDraft {
  readonly type: string;
  readonly version: number;
  readonly aggregateId: string;
  readonly aggregateVersion: number;
  readonly data: Readonly<Record<string, unknown>>;
  /** Of another request than the context's: for work that is done for several at once. */
  readonly correlationId?: string;
  /** Records besides its own on whose timelines it stands. */
  readonly alsoOn?: readonly string[];
}

/** Drafts the event of a record; throws when the data does not have the declared shape (a bug, so not a DomainError). */
export const draft = <D extends EventDefinition>(
  definition: D,
  record: { readonly id: string; readonly version: number },
  data: z.input<D['data']>,
): EventDraft => ({
  type: definition.type,
  version: definition.version,
  aggregateId: record.id,
  aggregateVersion: record.version,
  data: definition.data.parse(data) as Record<string, unknown>,
});

/** The bus source of every event of this product. */
export const EVENT_SOURCE = 'crm-erp';

/** JSON without the two characters that are text for JSON and not for a queue. */
const toText = (value: unknown): string =>
  JSON.stringify(value).replace(/[\uFFFE\uFFFF]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`);

/** The entry of PutEvents that carries an event over the bus. */
export const busEntry = (event: EventEnvelope) => ({
  Source: EVENT_SOURCE,
  DetailType: event.type,
  Time: new Date(event.occurredAt),
  Detail: toText(event),
});

/**
 * What a queue is sent of an event by the relay: as much of what the bus makes of it as is read, in the lane of the tenant and the
 * series that its automation takes numbers of. The same event is taken once within five minutes.
 */
export const laneMessage = (event: EventEnvelope, series: string) => ({
  MessageBody: toText({ source: EVENT_SOURCE, 'detail-type': event.type, detail: event }),
  MessageGroupId: `${event.tenant}:${series}`,
  MessageDeduplicationId: event.id,
});
