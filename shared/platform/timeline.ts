import { type Context, partitionOf } from './context.ts';
import { EventEnvelope } from './events.ts';
import { listPage, type Page, type PageRequest } from './page.ts';
import { readerOf } from './stored-record.ts';

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | a record's events, newest first | PK = record, SK begins EVENT# | 1 query |
 */
export const listTimeline = (ctx: Context, recordId: string, request: PageRequest): Promise<Page<EventEnvelope>> =>
  listPage(ctx, { partition: partitionOf(ctx, recordId), beginsWith: 'EVENT#' }, request, (item) =>
    shownIn(ctx, toEnvelope(item)),
  );

const toEnvelope = readerOf(EventEnvelope);

const AN_ID = /^[a-z]+_[0-9A-Z]{26}$/;

/** In a narrow scope the data of an event names no other records than the caller's customers: it may lead out of the scope. */
function shownIn({ scope }: Context, event: EventEnvelope): EventEnvelope {
  if (scope.kind === 'all') return event;
  const isShown = (value: unknown): boolean =>
    typeof value !== 'string' || !AN_ID.test(value) || scope.customerIds.includes(value);
  return { ...event, data: Object.fromEntries(Object.entries(event.data).filter(([, value]) => isShown(value))) };
}
