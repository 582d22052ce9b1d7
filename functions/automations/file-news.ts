import * as z from 'zod/mini';
import { TENANT_ID } from '../../shared/platform/context.ts';
import { isId } from '../../shared/platform/ids.ts';

/** What EventBridge brings of the bucket: that an object was made, and what a scanner found in it (in the form of GuardDuty). */
const News = z.object({
  id: z.string(),
  'detail-type': z.string(),
  time: z.iso.datetime(),
  detail: z.union([
    z.object({ object: z.object({ key: z.string() }) }),
    z.object({
      s3ObjectDetails: z.object({ objectKey: z.string() }),
      scanResultDetails: z.object({ scanResultStatus: z.string() }),
    }),
  ]),
});

/** News of the file of an attachment. */
export interface NewsOfFile {
  readonly id: string;
  readonly type: string;
  readonly occurredAt: string;
  readonly tenant: string;
  readonly attachmentId: string;
  readonly scanResult?: string;
}

/** The news in the body of a message; undefined when it is none, or of an object that is no file of an attachment. */
export function readFileNews(body: string): NewsOfFile | undefined {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return undefined;
  }
  const { data } = News.safeParse(json);
  if (!data) return undefined;
  const { detail } = data;
  const [tenant = '', attachmentId = '', ...rest] = (
    'object' in detail ? detail.object.key : detail.s3ObjectDetails.objectKey
  ).split('/');
  if (!TENANT_ID.test(tenant) || !isId('att', attachmentId) || rest.length > 0) return undefined;
  return {
    id: data.id,
    type: data['detail-type'],
    occurredAt: data.time,
    tenant,
    attachmentId,
    ...('scanResultDetails' in detail ? { scanResult: detail.scanResultDetails.scanResultStatus } : {}),
  };
}
