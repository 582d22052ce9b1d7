import type { GraphQLFieldResolver } from 'graphql';
import { listById } from '../list.ts';

/** Of the field `attachments`, which every record of a kind with attachments has. */
export const attachmentsField = listById(async (ctx, id, query) =>
  (await import('../../shared/files/attachment.actions.ts')).listAttachments(ctx, id, query),
) as unknown as GraphQLFieldResolver<unknown, unknown>;
