import {
  attachFile,
  downloadUrlOf,
  type FindRecord,
  findAnyAttachment,
  findAttachment,
  removeAttachment,
  uploadOf,
} from '../../shared/files/attachment.actions.ts';
import type { Attachment, NewAttachment } from '../../shared/files/attachment.model.ts';
import { readFileRules, updateFileRules } from '../../shared/files/file-rules.actions.ts';
import type { Context } from '../../shared/platform/context.ts';
import { env } from '../../shared/platform/env.ts';
import { listTimeline } from '../../shared/platform/timeline.ts';
import { findNode } from '../base.resolvers.ts';
import { record } from '../by-id.ts';
import type { Resolvers, ResolversTypes } from '../generated/types.ts';
import { listById } from '../list.ts';
import { mutation } from '../payload.ts';
import type { Nodes } from '../resolver-file.ts';
import { inTurns } from '../turns.ts';

export type { FileRuleSettings as FileRules } from '../../shared/files/file-rules.actions.ts';

const findRecord: FindRecord = findNode;
const find = (ctx: Context, id: string): Promise<Attachment | undefined> => findAttachment(ctx, id, findRecord);

export const resolvers: Resolvers = {
  Query: {
    attachment: inTurns(2, record('att', find)),
    fileRules: (_, __, ctx) => readFileRules(ctx),
  },
  Attachment: {
    record: async ({ recordId }, _, ctx) => (await findNode(ctx, recordId)) as Awaited<ResolversTypes['Node']>,
    // Signed here, without a call.
    downloadUrl: inTurns(0, (attachment, { expiresInSeconds }, ctx) =>
      downloadUrlOf(ctx, attachment, expiresInSeconds),
    ),
    timeline: listById(listTimeline),
  },
  FileRules: {
    allowedTypes: ({ value }) => value.allowedTypes,
    maxBytes: () => env().FILES_MAX_BYTES,
  },
  AttachFilePayload: {
    upload: inTurns(0, async ({ attachment }, _, ctx) =>
      attachment ? uploadOf(ctx, (await attachment) as Attachment) : null,
    ),
  },
  Mutation: {
    attachFile: mutation(
      'attachFile',
      'attachment',
      (ctx: Context, input: NewAttachment) => attachFile(ctx, input, findRecord),
      findAnyAttachment,
    ),
    removeAttachment: mutation(
      'removeAttachment',
      'attachment',
      (ctx: Context, input: { readonly id: string }) => removeAttachment(ctx, input, findRecord),
      findAnyAttachment,
    ),
    updateFileRules: mutation('updateFileRules', 'fileRules', updateFileRules, readFileRules),
  },
};

export const nodes: Nodes = {
  att: { type: 'Attachment', find },
};
