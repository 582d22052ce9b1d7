import type { SQSHandler } from 'aws-lambda';
import { automations, type EventAutomation, type ScheduledAutomation } from '../../functions/automations/registry.ts';
import { partitionOf } from '../../shared/platform/context.ts';
import { EventEnvelope } from '../../shared/platform/events.ts';
import { aContext } from '../support/a-context.ts';
import { deliver } from '../support/deliveries.ts';
import { ofEveryDomain } from '../support/domains.ts';
import { itemsOf } from '../support/table-probe.ts';
import type { Recorder } from './recorder.ts';

/** What the operations of a domain find: ids of the records that those of the domains below have made, by kind. */
export type Company = Readonly<Record<string, string>>;

/** `test/bench/<domain>/operations.ts`: every operation of a domain and every automation that calls its actions, in the order of a small company's first day. */
export interface DomainOperations {
  /** Returns ids of records for the domains above. */
  readonly recordOperations: (recorder: Recorder, company: Company) => Promise<Company>;
  /**
   * Rows that may read more of a tenant with many records than of one with few, and why. Their calls may not grow, and nothing may
   * from the first size with records on.
   */
  readonly explained?: Readonly<Record<string, string>>;
  /** Kinds of records of which a tenant is given many: those that lists hold. What hangs below a record lengthens no other's partition. */
  readonly seeded?: readonly string[];
}

export const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });
export const skuOf = (index: number): string => `P-${String(index).padStart(3, '0')}`;
export const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
export const linesOf = (count: number, quantity = 1) => range(count).map((index) => ({ sku: skuOf(index), quantity }));

/** Products that there are, each with stock: what an order of so many lines needs. */
export const PRODUCTS = 90;
export const address = { street: 'Obere Str. 57', city: 'Berlin', postalCode: '12209', country: 'DE' };

/** The record of a kind that a domain below has made. */
export function idOf(company: Company, kind: string): string {
  const id = company[kind];
  if (id === undefined) throw new Error(`No domain below has made a ${kind}`);
  return id;
}

/** Events of a record, newest first. */
async function eventsOf({ tenant }: Recorder, recordId: string): Promise<EventEnvelope[]> {
  const { table } = aContext({ tenant });
  const items = await table.queryAll({ partition: partitionOf({ tenant }, recordId), beginsWith: 'EVENT#' });
  return items.map((item) => EventEnvelope.parse(item));
}

/** Gives the newest event of a record to an automation, recorded; then again, as the queue may. */
export async function automation(
  recorder: Recorder,
  name: string,
  recordId: string,
  type: string,
  label = '',
  place = 0,
): Promise<void> {
  const { handler } = (await import(`../../functions/automations/${name}.ts`)) as { handler: SQSHandler };
  const event = (await eventsOf(recorder, recordId)).filter((candidate) => candidate.type === type).at(place);
  if (!event) throw new Error(`${name}: there is no ${type} event`);
  const once = async () => {
    if ((await deliver(handler, [event])).length > 0) throw new Error(`${name} failed`);
  };
  const title = `${name}${label && `, ${label}`}`;
  await recorder.record(title, once);
  await recorder.record(`${title}, delivered again`, once);
}

/** What the domains say of their rows that grow. */
export async function explainedGrowth(): Promise<Readonly<Record<string, string>>> {
  const all = await ofEveryDomain<DomainOperations>('bench', 'operations');
  return Object.assign({}, ...all.map(([, { explained }]) => explained));
}

/** Every operation of the API and every automation that reacts to an event. */
export async function recordOperations(recorder: Recorder, { without = '' } = {}): Promise<void> {
  // Whose the token is was read a moment ago: that is once a minute, not once a request.
  await recorder.ask('{ apiVersion }');
  await recorder.query('{ apiVersion }');
  await recorder.query('{ viewer { subject roles } }');
  let company: Company = {};
  for (const [domain, operations] of await ofEveryDomain<DomainOperations>('bench', 'operations'))
    if (domain !== without) company = { ...company, ...(await operations.recordOperations(recorder, company)) };
  await recorder.query('query ($id: ID!) { node(id: $id) { id } }', { id: idOf(company, 'customer') });
  await recordTheOtherAutomations(recorder, without);
}

/** Automations without a row of their own get the latest event that they react to. */
async function recordTheOtherAutomations(recorder: Recorder, without: string): Promise<void> {
  const others = Object.entries<EventAutomation | ScheduledAutomation>(automations).flatMap(([name, line]) =>
    'on' in line && line.domain !== without && !recorder.rows.some((row) => row.name.split(',')[0] === name)
      ? [[name, line] as const]
      : [],
  );
  if (others.length === 0) return;
  const events = (await itemsOf(recorder)).flatMap((row) => EventEnvelope.safeParse(row).data ?? []);
  for (const [name, { on }] of others) {
    const event = events.findLast((candidate) => on.includes(candidate.type));
    if (!event) throw new Error(`${name}: nothing that it reacts to happens in the bench`);
    await automation(recorder, name, event.aggregateId, event.type);
  }
}
