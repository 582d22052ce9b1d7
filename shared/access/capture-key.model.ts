import * as z from 'zod/mini';
import { Code } from '../code-lists/code-list.model.ts';
import { Aggregate } from '../platform/aggregate.ts';
import type { History } from '../platform/stored-record.ts';

const SOURCE_OF_FORMS = 'WEB';

/**
 * A public key for web forms: whoever has it may capture leads in the tenant and nothing else. It is no secret, so it is
 * shown again in the list; revoke it to stop a form.
 */
export const CaptureKey = z.extend(Aggregate, {
  key: z.string(),
  label: z.string(),
  /** Of what forms bring with it. */
  source: z.string(),
});
export type CaptureKey = z.infer<typeof CaptureKey>;

/** Version 2: keys have a source. */
export const captureKeyHistory: History = [(stored) => ({ ...stored, source: SOURCE_OF_FORMS })];

export const NewCaptureKey = z.object({
  label: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
  source: z.pipe(
    z.nullish(Code),
    z.transform((source) => source ?? SOURCE_OF_FORMS),
  ),
});
export type NewCaptureKey = z.input<typeof NewCaptureKey>;

/** The key text names its tenant so that it is found by one read: `cap_<tenant>_<ULID>`. */
export const captureKeyText = (tenant: string, id: string): string => `cap_${tenant}_${id.slice(id.indexOf('_') + 1)}`;

export function readCaptureKeyText(text: string): { tenant: string; id: string } | undefined {
  const match = /^cap_([a-z0-9-]{1,40})_([0-9A-Z]{26})$/.exec(text);
  return match?.[1] && match[2] ? { tenant: match[1], id: `cap_${match[2]}` } : undefined;
}
