import { insert, remove, type Write } from '../platform/commit.ts';
import { type Context, partitionOf } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { isId } from '../platform/ids.ts';
import type { ListQuery } from '../platform/list-query.ts';
import type { Page } from '../platform/page.ts';
import { answerList, NEWEST_FIRST, type Served } from '../platform/served-list.ts';
import { readerOf, stamped } from '../platform/stored-record.ts';
import { CaptureKey, captureKeyHistory } from './capture-key.model.ts';

const toCaptureKey = readerOf(CaptureKey, { indexes: ['GSI1'], history: captureKeyHistory });

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | a capture key | PK = key id, SK = CAPTUREKEY | 1 get |
 * | the tenant's keys, newest first | GSI1PK = CAPTUREKEY, GSI1SK = id | 1 query |
 */
const keyOf = (ctx: Pick<Context, 'tenant'>, id: string) => ({ PK: partitionOf(ctx, id), SK: 'CAPTUREKEY' });
const listPartition = (ctx: Context) => partitionOf(ctx, 'CAPTUREKEY');

export const insertCaptureKey = (ctx: Context, key: CaptureKey): Write =>
  insert({ ...keyOf(ctx, key.id), GSI1PK: listPartition(ctx), GSI1SK: key.id, ...stamped(key, captureKeyHistory) });

export const removeCaptureKey = (ctx: Context, id: string): Write =>
  remove(keyOf(ctx, id), () => notFound('No capture key has this id.'));

export async function findCaptureKey(
  ctx: Pick<Context, 'tenant' | 'table'>,
  id: string,
): Promise<CaptureKey | undefined> {
  const item = isId('cap', id) ? await ctx.table.get(keyOf(ctx, id)) : undefined;
  return item && toCaptureKey(item);
}

const keyLists: readonly Served<CaptureKey>[] = [
  {
    scope: 'any',
    orders: NEWEST_FIRST,
    collection: (ctx) => ({ index: 'GSI1', partition: listPartition(ctx) }),
    toRecord: toCaptureKey,
  },
];

export const listCaptureKeys = (ctx: Context, query: ListQuery): Promise<Page<CaptureKey>> =>
  answerList(ctx, keyLists, query);
