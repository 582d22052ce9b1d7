import { withChanges } from '../platform/aggregate.ts';
import { commit } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { env } from '../platform/env.ts';
import { deleteFile, statFile } from '../platform/files.ts';
import { isId } from '../platform/ids.ts';
import { told } from './attachment.actions.ts';
import { AttachmentAvailable, AttachmentRejected, AttachmentRemoved, AttachmentScanning } from './attachment.events.ts';
import {
  type Attachment,
  type AttachmentRejection,
  differenceOf,
  isUndecided,
  rejectionOf,
} from './attachment.model.ts';
import * as store from './attachment.store.ts';

/** What the bucket or a scanner tells of a file. */
export interface FileNews {
  readonly attachmentId: string;
  /** What a scanner found; absent when the file has just arrived. */
  readonly scanResult?: string | undefined;
}

/**
 * Decides about a file that has arrived or was scanned, in whatever order that is told and however often: it is let be read, waits for the
 * scanner, or is refused. What belongs to no attachment any more, or to one that was refused, is deleted.
 */
export async function settleAttachment(ctx: Context, { attachmentId, scanResult }: FileNews): Promise<void> {
  requirePermission(ctx, 'attachments.settle');
  if (!isId('att', attachmentId)) throw new Error('News of a file name no attachment');
  const attachment = await store.findAnyAttachment(ctx, attachmentId);
  if (!attachment || attachment.status === 'REJECTED') return deleteFile(ctx, attachmentId);
  const rejection = scanResult === undefined ? undefined : rejectionOf(scanResult);
  // A later scan may find in a file what an earlier one did not know; nothing else changes what was decided.
  if (!isUndecided(attachment)) return rejection === 'INFECTED' ? reject(ctx, attachment, rejection) : undefined;
  const file = await statFile(ctx, attachmentId);
  if (!file) return;
  const reason = differenceOf(attachment, file) ?? rejection;
  if (reason) return reject(ctx, attachment, reason);
  const isScanned = scanResult !== undefined || !env().FILES_SCANNED;
  const status = isScanned ? 'AVAILABLE' : 'SCANNING';
  if (status === attachment.status) return;
  const settled = withChanges(ctx, attachment, { status, ttl: undefined });
  const event = told(isScanned ? AttachmentAvailable : AttachmentScanning, settled);
  await commit(ctx, [store.replaceAttachment(ctx, settled)], [event]);
}

async function reject(ctx: Context, attachment: Attachment, rejectedReason: AttachmentRejection): Promise<void> {
  const rejected = withChanges(ctx, attachment, { status: 'REJECTED', rejectedReason, ttl: undefined });
  const event = told(AttachmentRejected, rejected, { reason: rejectedReason });
  await commit(ctx, [store.replaceAttachment(ctx, rejected)], [event]);
}

/** Removes all attachments of a record that was removed; their files follow by event. */
export async function removeAttachmentsOf(ctx: Context, recordId: string): Promise<void> {
  requirePermission(ctx, 'attachments.settle');
  for (;;) {
    const { edges } = await store.listAttachmentIdsOf(ctx, recordId, { first: 100 });
    const found = await Promise.all(edges.map(({ node }) => store.findAnyAttachment(ctx, node)));
    const attachments = found.filter((attachment) => attachment !== undefined);
    // An index shows for a moment what is gone.
    if (attachments.length === 0) return;
    for (const attachment of attachments)
      await commit(
        ctx,
        [store.removeAttachment(ctx, attachment)],
        [told(AttachmentRemoved, withChanges(ctx, attachment, {}))],
      );
  }
}
