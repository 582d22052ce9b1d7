import * as z from 'zod/mini';
import { Aggregate } from '../platform/aggregate.ts';
import { withCode } from '../platform/errors.ts';

export const attachmentStatuses = ['PENDING', 'SCANNING', 'AVAILABLE', 'REJECTED'] as const;
export const attachmentRejections = [
  'SIZE_DIFFERS',
  'TYPE_DIFFERS',
  'CHECKSUM_DIFFERS',
  'INFECTED',
  'NOT_SCANNED',
] as const;
export type AttachmentRejection = (typeof attachmentRejections)[number];

/** Attachment: a file of a record. The file itself lies in the bucket under a key that follows from tenant and id. */
export const Attachment = z.extend(Aggregate, {
  recordId: z.string(),
  fileName: z.string(),
  contentType: z.string(),
  /** Bytes. */
  size: z.number(),
  /** In Base64, as HTTP has it. */
  checksumSha256: z.nullish(z.string()),
  note: z.nullish(z.string()),
  status: z.enum(attachmentStatuses),
  rejectedReason: z.nullish(z.enum(attachmentRejections)),
  /** Seconds since 1970 after which the table forgets it: of one whose file never came. */
  ttl: z.nullish(z.number()),
});
export type Attachment = z.infer<typeof Attachment>;

const FileName = z.string().check(
  z.trim(),
  z.minLength(1),
  z.maxLength(255),
  z.refine(
    (name) => !/[/\\\p{Cc}]/u.test(name) && !/^\.+$/.test(name),
    withCode('VALIDATION', 'This is no name of a file: leave out slashes and control characters.'),
  ),
);

const SHA256_IN_BASE64 = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/;

export const NewAttachment = z.object({
  recordId: z.string(),
  fileName: FileName,
  contentType: z.string().check(z.trim(), z.minLength(1), z.maxLength(127)),
  size: z.int().check(z.minimum(1)),
  checksumSha256: z.nullish(
    z
      .string()
      .check(
        z.refine(
          (text) => SHA256_IN_BASE64.test(text),
          withCode('VALIDATION', 'A SHA-256 checksum is 32 bytes in Base64.'),
        ),
      ),
  ),
  note: z.nullish(z.string().check(z.trim(), z.minLength(1), z.maxLength(500))),
});
export type NewAttachment = z.input<typeof NewAttachment>;

/** A file as it lies in the bucket. */
export interface StoredFile {
  readonly size: number;
  readonly contentType: string;
  readonly checksumSha256?: string | undefined;
}

/** In what the file is not the one that was announced. */
export function differenceOf(
  { size, contentType, checksumSha256 }: Pick<Attachment, 'size' | 'contentType' | 'checksumSha256'>,
  file: StoredFile,
): AttachmentRejection | undefined {
  if (file.size !== size) return 'SIZE_DIFFERS';
  if (file.contentType !== contentType) return 'TYPE_DIFFERS';
  return checksumSha256 != null && file.checksumSha256 !== checksumSha256 ? 'CHECKSUM_DIFFERS' : undefined;
}

/** What scanners find, as GuardDuty says it, and what follows; whatever else they say is no look at the file. */
const verdicts: Readonly<Record<string, AttachmentRejection | undefined>> = {
  NO_THREATS_FOUND: undefined,
  THREATS_FOUND: 'INFECTED',
};
export const rejectionOf = (scanResult: string): AttachmentRejection | undefined =>
  scanResult in verdicts ? verdicts[scanResult] : 'NOT_SCANNED';

/** Has not been decided yet; a status of a later version is taken to be decided. */
export const isUndecided = ({ status }: Pick<Attachment, 'status'>): boolean =>
  status === 'PENDING' || status === 'SCANNING';
