import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { FormCapture, Lead } from './lead.model.ts';

const REMEMBERED_MILLISECONDS = 24 * 3600 * 1000;
/** A person who writes more often in a day is a program. */
const MOST_A_DAY = 10;

/** What of a capture becomes an activity: when it is the same, nothing new was said. */
export const fingerprintOf = ({ campaign, message, consent }: Partial<Lead>): string => {
  const said = { campaign, message, consent: consent && { ...consent, givenAt: undefined } };
  return createHash('sha256')
    .update(canonicalize(said) ?? '')
    .digest('base64url')
    .slice(0, 16);
};

/**
 * What forms brought of late with one more; undefined when it is to leave no trace: the same was said within a day, or so much was
 * said in a day that nobody reads it. So one lead does not grow for ever by a public key.
 */
export function withFormCapture(
  known: readonly FormCapture[] | null | undefined,
  fingerprint: string,
  now: string,
): FormCapture[] | undefined {
  const since = new Date(Date.parse(now) - REMEMBERED_MILLISECONDS).toISOString();
  const recent = (known ?? []).filter(({ at }) => at > since);
  if (recent.length >= MOST_A_DAY || recent.some((capture) => capture.fingerprint === fingerprint)) return undefined;
  return [...recent, { fingerprint, at: now }];
}
