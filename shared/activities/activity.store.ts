import { insert, type Write } from '../platform/commit.ts';
import { type Context, partitionOf } from '../platform/context.ts';
import { isId } from '../platform/ids.ts';
import { type ListQuery, within } from '../platform/list-query.ts';
import { idOfItem, listPage, type Page, type PageRequest } from '../platform/page.ts';
import { answerList, type Served } from '../platform/served-list.ts';
import { readerOf } from '../platform/stored-record.ts';
import type { Item } from '../platform/table.ts';
import { Activity } from './activity.model.ts';

const toActivity = readerOf(Activity, { indexes: ['GSI1'] });

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | an activity | PK = activity, SK = ACTIVITY | 1 get |
 * | the activities of a record, latest first | PK = record, SK begins ACTIVITY#<when it happened>#<id> | 1 query |
 * | ids of all activities, for the check of the books | GSI1PK = ACTIVITY, GSI1SK = id | 1 query |
 *
 * The list of a record holds whole copies: an activity never changes. The list key takes all activities of a tenant: hot above about
 * 500 new ones a second of one tenant.
 */
const activityKey = (ctx: Context, id: string) => ({ PK: partitionOf(ctx, id), SK: 'ACTIVITY' });
const PLACE = 'ACTIVITY#';
const copyKey = (ctx: Context, recordId: string, { occurredAt, id }: Pick<Activity, 'occurredAt' | 'id'>) => ({
  PK: partitionOf(ctx, recordId),
  SK: `${PLACE}${occurredAt}#${id}`,
});
const listPartition = (ctx: Context): string => partitionOf(ctx, 'ACTIVITY');

export const insertActivity = (ctx: Context, activity: Activity): Write[] => [
  insert({ ...activityKey(ctx, activity.id), GSI1PK: listPartition(ctx), GSI1SK: activity.id, ...activity }),
  ...activity.relatedTo.map((recordId) => insert({ ...copyKey(ctx, recordId, activity), ...activity })),
];

/** Whosever it is. */
export async function findAnyActivity(ctx: Context, id: string): Promise<Activity | undefined> {
  const item = isId('act', id) ? await ctx.table.get(activityKey(ctx, id)) : undefined;
  return item && toActivity(item);
}

/** The activity as a record lists it; for the check of the books. */
export async function findListedActivity(
  ctx: Context,
  recordId: string,
  activity: Activity,
): Promise<Activity | undefined> {
  const item = await ctx.table.get(copyKey(ctx, recordId, activity));
  return item && toActivity(item);
}

const activityLists: readonly Served<Activity>[] = [
  {
    scope: 'any',
    where: { record: 'any' },
    orders: [['occurredAt DESC', 'id DESC']],
    narrowedBy: 'range',
    collection: (ctx, { record = '' }) => ({ partition: partitionOf(ctx, record), beginsWith: PLACE }),
    toRecord: (item: Item) => toActivity(item),
  },
];

/** The activities of a record that the caller sees, latest first. */
export const listActivities = (ctx: Context, recordId: string, query: ListQuery): Promise<Page<Activity>> =>
  answerList(ctx, activityLists, within(query, 'record', recordId));

export const listActivityIds = (ctx: Context, request: PageRequest): Promise<Page<string>> =>
  listPage(ctx, { index: 'GSI1', partition: listPartition(ctx) }, request, idOfItem);
