import { type Context, partitionOf } from './context.ts';
import { EventEnvelope } from './events.ts';
import { type ListQuery, within } from './list-query.ts';
import type { Page } from './page.ts';
import { boundCustomers, reachedHolders } from './scope.ts';
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
function shownIn(ctx: Context, event: EventEnvelope): EventEnvelope {
  if (ctx.scope.kind === 'all') return event;
  const shown = [...boundCustomers(ctx), ...reachedHolders(ctx)];
  const isShown = (value: unknown): boolean => typeof value !== 'string' || !AN_ID.test(value) || shown.includes(value);
  const data = Object.entries(event.data)
    .filter(([, value]) => isShown(value))
    .map(([name, value]) => [name, Array.isArray(value) ? value.filter(isShown) : value]);
  return { ...event, data: Object.fromEntries(data) };
}
