import { type Context, partitionOf } from './context.ts';
import { EventEnvelope } from './events.ts';
import { listPage, type Page, type PageRequest } from './page.ts';

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | a record's events, newest first | PK = record, SK begins EVENT# | 1 query |
 */
export const listTimeline = (ctx: Context, recordId: string, request: PageRequest): Promise<Page<EventEnvelope>> =>
  listPage(ctx, { partition: partitionOf(ctx, recordId), beginsWith: 'EVENT#' }, request, (item) =>
    EventEnvelope.parse(item),
  );
