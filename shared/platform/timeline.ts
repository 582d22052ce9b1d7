import { type Context, partitionOf } from './context.ts';
import { EventEnvelope } from './events.ts';
import { type ListQuery, within } from './list-query.ts';
import type { Page } from './page.ts';
import { answerList, type Served } from './served-list.ts';
import { readerOf } from './stored-record.ts';

const toEnvelope = readerOf(EventEnvelope);

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | a record's events, newest first | PK = record, SK begins EVENT# | 1 query |
 */
const timelines: readonly Served<EventEnvelope>[] = [
  {
    scope: 'any',
    where: { record: 'any' },
    orders: [['id DESC']],
    collection: (ctx, { record = '' }) => ({ partition: partitionOf(ctx, record), beginsWith: 'EVENT#' }),
    toRecord: (item, ctx) => shownIn(ctx, toEnvelope(item)),
  },
];

export const listTimeline = (ctx: Context, recordId: string, query: ListQuery): Promise<Page<EventEnvelope>> =>
  answerList(ctx, timelines, within(query, 'record', recordId));

const AN_ID = /^[a-z]+_[0-9A-Z]{26}$/;

/** In a narrow scope the data of an event names no other records than the caller's customers: it may lead out of the scope. */
function shownIn({ scope }: Context, event: EventEnvelope): EventEnvelope {
  if (scope.kind === 'all') return event;
  const isShown = (value: unknown): boolean =>
    typeof value !== 'string' || !AN_ID.test(value) || scope.customerIds.includes(value);
  const data = Object.entries(event.data)
    .filter(([, value]) => isShown(value))
    .map(([name, value]) => [name, Array.isArray(value) ? value.filter(isShown) : value]);
  return { ...event, data: Object.fromEntries(data) };
}
