import * as z from 'zod/mini';
import { defineEvent } from '../platform/events.ts';

const attachment = z.object({ attachmentId: z.string(), recordId: z.string() });

export const AttachmentAdded = defineEvent(
  'attachment.added',
  1,
  'A file is to be attached to a record; it is there when it was uploaded. It stands on the timeline of the record, too.',
  attachment,
);
export const AttachmentScanning = defineEvent(
  'attachment.scanning',
  1,
  'The file has arrived as it was announced, and a scanner looks at it.',
  attachment,
);
export const AttachmentAvailable = defineEvent(
  'attachment.available',
  1,
  'The file of an attachment can be downloaded.',
  attachment,
);
export const AttachmentRejected = defineEvent(
  'attachment.rejected',
  1,
  'The file of an attachment was refused and is deleted; `reason` says why.',
  z.extend(attachment, { reason: z.string() }),
);
export const AttachmentRemoved = defineEvent(
  'attachment.removed',
  1,
  'An attachment was removed; its file is deleted.',
  attachment,
);
