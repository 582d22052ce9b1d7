import { staleVersion } from '../platform/aggregate.ts';
import { insert, remove, replace, type Write } from '../platform/commit.ts';
import { type Context, partitionOf } from '../platform/context.ts';
import { isId } from '../platform/ids.ts';
import { type ListQuery, within } from '../platform/list-query.ts';
import { idOfItem, listPage, type Page, type PageRequest } from '../platform/page.ts';
import { answerList, NEWEST_FIRST, type Served } from '../platform/served-list.ts';
import { readerOf } from '../platform/stored-record.ts';
import type { Item } from '../platform/table.ts';
import { Attachment } from './attachment.model.ts';

const toAttachment = readerOf(Attachment, { indexes: ['GSI1', 'GSI2'] });

/**
 * Access patterns:
 * | what | key | cost |
 * |---|---|---|
 * | an attachment | PK = attachment, SK = ATTACHMENT | 1 get |
 * | the attachments of a record, newest first | GSI2PK = ATTACHMENT#<record>, GSI2SK = id | 1 query |
 * | ids of all attachments, for the check of the books | GSI1PK = ATTACHMENT, GSI1SK = id | 1 query |
 *
 * One that waits for its file has a `ttl`; whoever lets it be read takes that away. The list key takes all attachments of a tenant: hot above
 * about 500 new or changed ones a second of one tenant.
 */
const attachmentKey = (ctx: Context, id: string) => ({ PK: partitionOf(ctx, id), SK: 'ATTACHMENT' });
const listPartition = (ctx: Context): string => partitionOf(ctx, 'ATTACHMENT');
const recordPartition = (ctx: Context, recordId: string): string => partitionOf(ctx, `ATTACHMENT#${recordId}`);

const attachmentItem = (ctx: Context, attachment: Attachment): Item & Attachment => ({
  ...attachmentKey(ctx, attachment.id),
  GSI1PK: listPartition(ctx),
  GSI1SK: attachment.id,
  GSI2PK: recordPartition(ctx, attachment.recordId),
  GSI2SK: attachment.id,
  ...attachment,
});

export const insertAttachment = (ctx: Context, attachment: Attachment): Write =>
  insert(attachmentItem(ctx, attachment));
export const replaceAttachment = (ctx: Context, attachment: Attachment): Write =>
  replace(attachmentItem(ctx, attachment));

export const removeAttachment = (ctx: Context, attachment: Attachment): Write => ({
  ...remove(attachmentKey(ctx, attachment.id), (stored) => staleVersion(stored?.version), {
    condition: '#version = :version',
    names: { '#version': 'version' },
    values: { ':version': attachment.version },
  }),
  image: attachmentItem(ctx, attachment),
});

/** Whosever it is. */
export async function findAnyAttachment(ctx: Context, id: string): Promise<Attachment | undefined> {
  const item = isId('att', id) ? await ctx.table.get(attachmentKey(ctx, id)) : undefined;
  return item && toAttachment(item);
}

const attachmentLists: readonly Served<Attachment>[] = [
  {
    scope: 'any',
    where: { record: 'any' },
    orders: NEWEST_FIRST,
    collection: (ctx, { record = '' }) => ({ index: 'GSI2', partition: recordPartition(ctx, record) }),
    toRecord: toAttachment,
  },
];

/** The attachments of a record that the caller sees, newest first. */
export const listAttachments = (ctx: Context, recordId: string, query: ListQuery): Promise<Page<Attachment>> =>
  answerList(ctx, attachmentLists, within(query, 'record', recordId));

/** Ids of the attachments of a record, whosever they are. */
export const listAttachmentIdsOf = (ctx: Context, recordId: string, request: PageRequest): Promise<Page<string>> =>
  listPage(ctx, { index: 'GSI2', partition: recordPartition(ctx, recordId) }, request, idOfItem);

export const listAttachmentIds = (ctx: Context, request: PageRequest): Promise<Page<string>> =>
  listPage(ctx, { index: 'GSI1', partition: listPartition(ctx) }, request, idOfItem);
