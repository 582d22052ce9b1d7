import type { Table } from '../platform/table.ts';
import type { Identity } from './identity.ts';
import * as store from './rate.store.ts';
import { type RateLimit, RateLimiter, type RateRefusal, WINDOW_SECONDS } from './rate-limiter.ts';

/** Requests a second; infinite where there is no limit. */
export interface Rates {
  readonly tenant: number;
  readonly client: number;
  readonly capture: number;
}

const limiter = new RateLimiter();

/** Capture keys that do not hold, by the address that sends them: each that is made up costs a read. */
const failures = new RateLimiter();
const MOST_FAILURES = 20;
const failuresOf = (address: string): RateLimit => ({ name: 'address', key: address, requests: MOST_FAILURES });

const limitOf = (name: string, key: string, perSecond: number): RateLimit[] =>
  Number.isFinite(perSecond) ? [{ name, key, requests: perSecond * WINDOW_SECONDS }] : [];

/** Counts a request of a caller towards the limits of the client, or the capture key, and of the tenant. */
export function countRequest({ tenant, actor }: Identity, rates: Rates, table: () => Table): RateRefusal | undefined {
  const { kind, subject } = actor;
  const own =
    kind === 'capture'
      ? limitOf('capture key', `${tenant}#${subject}`, rates.capture)
      : limitOf('client', `${tenant}#${kind}#${subject}`, rates.client);
  return limiter.take([...own, ...limitOf('tenant', tenant, rates.tenant)], (...count) =>
    store.sharedCounts({ tenant, table: table() })(...count),
  );
}

/** What comes as a capture key, counted apart: the text may be anything, also what a tenant or a client is counted under. */
const named = new RateLimiter();

/** Counts a request that names a capture key before the key is looked up, in this process alone: nobody knows yet that it is one. */
export const countCapture = (key: string, { capture }: Rates): RateRefusal | undefined =>
  named.take(limitOf('capture key', key, capture));

/** Why no capture key is looked up for an address at present: it sent too many that do not hold. In this process alone. */
export const refusalOfAddress = (address: string): RateRefusal | undefined => failures.refusal(failuresOf(address));

/** Counts a capture key that does not hold towards what its address may send of these. */
export function countFailure(address: string): void {
  failures.take([failuresOf(address)]);
}
