import { randomUUID } from 'node:crypto';
import type { SQSHandler, SQSRecord } from 'aws-lambda';
import { findNode } from '../../graphql/base.resolvers.ts';
import { lambdaContext } from '../../infra/local/local-automations.ts';
import { attachFile, uploadOf } from '../../shared/files/attachment.actions.ts';
import type { Attachment, NewAttachment } from '../../shared/files/attachment.model.ts';
import type { Context } from '../../shared/platform/context.ts';
import { as } from './a-context.ts';

const text = 'An offer, in full.';
export const anOffer = { fileName: 'offer.pdf', contentType: 'application/pdf', size: text.length };

/** Announces a file of a record, as an admin. */
export const anAttachment = (ctx: Context, recordId: string, given: Partial<NewAttachment> = {}): Promise<Attachment> =>
  attachFile(as(ctx, {}), { recordId, ...anOffer, ...given }, findNode);

/** Puts the bytes where the upload of the attachment says. */
export async function put(ctx: Context, attachment: Attachment, body = text): Promise<number> {
  const upload = await uploadOf(ctx, attachment);
  if (!upload) throw new Error('There is nothing to upload');
  const headers = upload.headers.map(({ name, value }): [string, string] => [name, value]);
  return (await fetch(upload.url, { method: upload.method, headers, body })).status;
}

export const arrivalOf = ({ tenant }: Pick<Context, 'tenant'>, { id, size }: Pick<Attachment, 'id' | 'size'>) => ({
  source: 'aws.s3',
  'detail-type': 'Object Created',
  detail: { bucket: { name: 'files' }, object: { key: `${tenant}/${id}`, size } },
});

export const scanOf = ({ tenant }: Pick<Context, 'tenant'>, { id }: Pick<Attachment, 'id'>, result: string) => ({
  source: 'aws.guardduty',
  'detail-type': 'GuardDuty Malware Protection Object Scan Result',
  detail: {
    s3ObjectDetails: { bucketName: 'files', objectKey: `${tenant}/${id}` },
    scanResultDetails: { scanResultStatus: result },
  },
});

/** Gives news of files to the automation's queue handler as one batch; the ids of the messages that failed. */
export async function tell(handler: SQSHandler, ...news: readonly object[]): Promise<string[]> {
  const Records = news.map(
    (one, index) =>
      ({
        messageId: `message-${index}`,
        body: JSON.stringify({ id: randomUUID(), time: new Date().toISOString(), ...one }),
      }) as SQSRecord,
  );
  const result = await handler({ Records }, lambdaContext('test', 'news'), () => undefined);
  return (result?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
}
