import * as z from 'zod/mini';
import { type EventDefinition, EventEnvelope } from '../../shared/platform/events.ts';
import type { AutomationName, automations, EventAutomation } from './registry.ts';

/** The automations that react to events. */
export type ReactingNames = {
  [N in AutomationName]: (typeof automations)[N] extends EventAutomation ? N : never;
}[AutomationName];

/** The types of events that its line in the registry names. */
type TypesOf<N extends ReactingNames> = (typeof automations)[N]['on'][number];

/** The definitions of the events that its line names: all of them and no other. */
export type DefinitionsOf<N extends ReactingNames, D extends EventDefinition> = [TypesOf<N>, D['type']] extends [
  D['type'],
  TypesOf<N>,
]
  ? readonly D[]
  : never;

const Delivery = z.object({ detail: z.extend(EventEnvelope, { occurredAt: z.iso.datetime() }) });

export interface Message<D> {
  readonly detail: EventEnvelope;
  readonly definition: D;
}

/** Why a message is not for this automation, in words that hold nothing of it. */
export interface Unreadable {
  readonly reason: 'NOT_JSON' | 'NOT_AN_EVENT' | 'UNKNOWN_TYPE';
  readonly fields?: readonly string[];
}

/** The event in the body of a message, if it is one of the definitions'. */
export function readMessage<D extends EventDefinition>(
  body: string,
  definitions: readonly D[],
): Message<D> | Unreadable {
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
