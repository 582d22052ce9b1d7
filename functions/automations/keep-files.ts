import { ContactRemoved } from '../../shared/contacts/contact.events.ts';
import { AttachmentRejected, AttachmentRemoved } from '../../shared/files/attachment.events.ts';
import { removeAttachmentsOf, settleAttachment } from '../../shared/files/attachment.settle.actions.ts';
import { readFileNews } from './file-news.ts';
import { onEvent } from './on-event.ts';

export const handler = onEvent(
  'keep-files',
  [AttachmentRejected, AttachmentRemoved, ContactRemoved],
  (ctx, event) =>
    event.type === 'contact.removed'
      ? removeAttachmentsOf(ctx, event.aggregateId)
      : settleAttachment(ctx, { attachmentId: event.aggregateId }),
  (body) => {
    const news = readFileNews(body);
    return (
      news && {
        about: { ...news, aggregateId: news.attachmentId, correlationId: news.id },
        react: (ctx) => settleAttachment(ctx, news),
      }
    );
  },
);
