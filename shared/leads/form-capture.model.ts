import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { SubmittedValue } from '../activities/activity.model.ts';
import { DomainError } from '../platform/errors.ts';
import type { FormCapture } from './lead.model.ts';

const REMEMBERED_MILLISECONDS = 24 * 3600 * 1000;
/** A person who writes more often in a day is a program. */
const MOST_A_DAY = 10;

/** All that a capture says but when it was: when it is the same, nothing new was said. */
export const fingerprintOf = (submitted: readonly SubmittedValue[]): string => {
  const said = submitted.filter(({ name }) => name !== 'consent.givenAt').map(({ name, value }) => [name, value]);
  return createHash('sha256')
    .update(canonicalize(said.sort()) ?? '')
    .digest('base64url')
    .slice(0, 16);
};

/**
 * What forms brought of late with one more; undefined when the same was said within a day, which is kept already. Refuses with
 * LIMIT_EXCEEDED more in a day than anybody reads. So one lead does not grow for ever by a public key, and nothing is lost unsaid.
 */
export function withFormCapture(
  known: readonly FormCapture[] | null | undefined,
  fingerprint: string,
  now: string,
): FormCapture[] | undefined {
  const since = new Date(Date.parse(now) - REMEMBERED_MILLISECONDS).toISOString();
  const recent = (known ?? []).filter(({ at }) => at > since);
  if (recent.some((capture) => capture.fingerprint === fingerprint)) return undefined;
  if (recent.length >= MOST_A_DAY)
    throw new DomainError(
      'LIMIT_EXCEEDED',
      'This form takes no more today. Send it tomorrow, or write to the company.',
    );
  return [...recent, { fingerprint, at: now }];
}
