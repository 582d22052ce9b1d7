import { newAggregate, requireVersion, withChanges } from '../platform/aggregate.ts';
import { commit } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { env } from '../platform/env.ts';
import { DomainError, limitExceeded, notFound, parse } from '../platform/errors.ts';
import { draft, type EventDefinition, type EventDraft } from '../platform/events.ts';
import { signDownload, signUpload } from '../platform/files.ts';
import { attachingNeeds } from '../platform/generated/attachment-owners.ts';
import { prefixOf } from '../platform/ids.ts';
import { requireOwnWork } from '../platform/scope.ts';
import { AttachmentAdded, AttachmentRemoved } from './attachment.events.ts';
import { type Attachment, NewAttachment } from './attachment.model.ts';
import * as store from './attachment.store.ts';
import { readFileRules } from './file-rules.actions.ts';
import { isAllowedType, isRunning } from './file-rules.model.ts';

export const { findAnyAttachment, listAttachments, listAttachmentIds } = store;

/** The record of an id that the caller sees. */
export type FindRecord = (ctx: Context, id: string) => Promise<object | undefined>;

/** So long the table remembers what was announced and never came: longer than a message that failed is kept. */
export const FORGOTTEN_AFTER_SECONDS = 15 * 24 * 3600;

/** What happened to an attachment; it stands on the timeline of its record, too. */
export const told = (
  definition: EventDefinition,
  { id, version, recordId }: Pick<Attachment, 'id' | 'version' | 'recordId'>,
  more: object = {},
): EventDraft => ({
  ...draft(definition, { id, version }, { attachmentId: id, recordId, ...more }),
  alsoOn: [recordId],
});

/** Kinds of records that have attachments, with what changing them needs. */
const needs: Readonly<Record<string, (typeof attachingNeeds)[keyof typeof attachingNeeds]>> = attachingNeeds;

const noRecord = () => notFound('No record that has attachments has this id.', 'recordId');

/** FORBIDDEN unless the caller may change records of the kind. */
function requireMayChange(ctx: Context, recordId: string, field: string): void {
  const permission = needs[prefixOf(recordId)];
  if (permission === undefined) throw noRecord();
  requirePermission(ctx, permission, field);
}

/**
 * Announces a file of a record that the caller sees and may change. It is there when it was uploaded to the address that comes with it
 * (`uploadOf`). Refuses with VALIDATION what the tenant lets nobody attach, with LIMIT_EXCEEDED what is too large.
 */
export async function attachFile(ctx: Context, input: NewAttachment, findRecord: FindRecord): Promise<Attachment> {
  requirePermission(ctx, 'attachFile');
  const given = parse(NewAttachment, input);
  const [record, { value: rules }, { default: MIMEType }] = await Promise.all([
    findRecord(ctx, given.recordId),
    readFileRules(ctx),
    import('whatwg-mimetype'),
  ]);
  if (!record) throw noRecord();
  requireMayChange(ctx, given.recordId, 'recordId');
  const type = MIMEType.parse(given.contentType);
  if (!type)
    throw new DomainError('VALIDATION', '“{given}” is no type of a file, such as image/png.', 'contentType', {
      params: { given: given.contentType },
    });
  if (isRunning(type.essence, given.fileName))
    throw new DomainError('VALIDATION', 'What runs when it is opened cannot be attached.', 'fileName');
  if (!isAllowedType(rules, type.essence))
    throw new DomainError('VALIDATION', 'Files of the type {type} cannot be attached here.', 'contentType', {
      params: { type: type.essence },
    });
  const { FILES_MAX_BYTES: limit } = env();
  if (given.size > limit) throw limitExceeded('A file has at most {limit, number} bytes.', 'size', limit, given.size);
  const attachment: Attachment = {
    ...newAggregate(ctx, ctx.newId('att')),
    ...given,
    contentType: type.toString(),
    status: 'PENDING',
    // By the clock that the table goes by.
    ttl: Math.floor(Date.now() / 1_000) + FORGOTTEN_AFTER_SECONDS,
  };
  await commit(ctx, [store.insertAttachment(ctx, attachment)], [told(AttachmentAdded, attachment)]);
  return attachment;
}

/** How the file of an attachment is uploaded. */
export interface Upload {
  readonly url: string;
  readonly method: string;
  readonly headers: { readonly name: string; readonly value: string }[];
  readonly expiresAt: string;
}

/** Where and how the file is to be put; undefined when it is there already. */
export async function uploadOf(ctx: Context, attachment: Attachment): Promise<Upload | undefined> {
  if (attachment.status !== 'PENDING') return undefined;
  const { headers, ...signed } = await signUpload(ctx, attachment);
  return { ...signed, method: 'PUT', headers: Object.entries(headers).map(([name, value]) => ({ name, value })) };
}

const DOWNLOAD_SECONDS = 300;
const LONGEST_DOWNLOAD_SECONDS = 3_600;

/** Where the file can be loaded for so long; undefined unless it is there and may be read. */
export async function downloadUrlOf(
  ctx: Context,
  { id, status, fileName }: Attachment,
  seconds: number | null | undefined,
): Promise<string | undefined> {
  if (status !== 'AVAILABLE') return undefined;
  const asked = Math.min(LONGEST_DOWNLOAD_SECONDS, Math.max(1, seconds ?? DOWNLOAD_SECONDS));
  return (await signDownload(ctx, id, fileName, asked)).url;
}

/** The attachment, if the caller sees its record. */
export async function findAttachment(
  ctx: Context,
  id: string,
  findRecord: FindRecord,
): Promise<Attachment | undefined> {
  const attachment = await store.findAnyAttachment(ctx, id);
  return attachment && (await findRecord(ctx, attachment.recordId)) ? attachment : undefined;
}

interface Named {
  readonly id: string;
  readonly expectedVersion?: number | null;
}

/** Takes a file from a record that the caller may change; whoever is bound to customers, one of its own. The file is deleted afterwards. */
export async function removeAttachment(ctx: Context, input: Named, findRecord: FindRecord): Promise<Attachment> {
  requirePermission(ctx, 'removeAttachment');
  const attachment = await findAttachment(ctx, input.id, findRecord);
  if (!attachment) throw notFound('No attachment has this id.');
  requireMayChange(ctx, attachment.recordId, 'id');
  requireOwnWork(ctx, attachment);
  requireVersion(attachment, input.expectedVersion);
  await commit(
    ctx,
    [store.removeAttachment(ctx, attachment)],
    [told(AttachmentRemoved, withChanges(ctx, attachment, {}))],
  );
  return attachment;
}
