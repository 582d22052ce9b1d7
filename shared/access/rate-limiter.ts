import QuickLRU from 'quick-lru';

/** So many requests may be made in a window, whoever counts. */
export interface RateLimit {
  /** What is limited, as the policy is called in the reply: the tenant, the client, the capture key, the address. */
  readonly name: string;
  readonly key: string;
  readonly requests: number;
}

/** Adds to the count that all processes share of a key's window, and gives the new sum. */
export type Share = (key: string, window: number, requests: number) => Promise<number>;

/** Why a request is not let through. */
export interface RateRefusal {
  readonly limit: RateLimit;
  readonly retryAfterSeconds: number;
}

/** One counted key: what this process let through, how much of it was shared, and what the others had shared by then. */
interface Count {
  window: number;
  own: number;
  shared: number;
  others: number;
  isSharing: boolean;
}

export const WINDOW_SECONDS = 10;
/** Keys that are counted, the latest used: whoever makes up keys does not fill the memory. */
const MAX_KEYS = 5_000;
/** A process shares what it counts by this part of the limit: callers far below it cost nothing. */
const SHARES = 20;

/**
 * Counts requests by key in windows of ten seconds, here and, from a twentieth of a limit on, together with the other processes. No
 * request waits for the shared count: it is asked for on the side and holds from the next request on
 * (docs/adr/0030-rates-are-counted-here-and-shared-on-the-side.md).
 */
export class RateLimiter {
  readonly #counts = new QuickLRU<string, Count>({ maxSize: MAX_KEYS });

  get size(): number {
    return this.#counts.size;
  }

  /** Counts a request towards each of the limits in turn; the first one that is used up refuses it. */
  take(limits: readonly RateLimit[], share?: Share, now = Date.now()): RateRefusal | undefined {
    const window = Math.floor(now / 1_000 / WINDOW_SECONDS);
    for (const limit of limits) {
      const refusal = this.refusal(limit, now);
      if (refusal) return refusal;
      const count = this.#countOf(limit.key, window);
      count.own += 1;
      if (share && count.own - count.shared >= limit.requests / SHARES) this.#share(limit.key, count, share);
    }
    return undefined;
  }

  /** Why a request would be refused; it is not counted. */
  refusal(limit: RateLimit, now = Date.now()): RateRefusal | undefined {
    const window = Math.floor(now / 1_000 / WINDOW_SECONDS);
    const { own, others } = this.#countOf(limit.key, window);
    if (own + others < limit.requests) return undefined;
    return { limit, retryAfterSeconds: Math.ceil((window + 1) * WINDOW_SECONDS - now / 1_000) };
  }

  #countOf(key: string, window: number): Count {
    const known = this.#counts.get(key);
    if (known?.window === window) return known;
    const fresh = { window, own: 0, shared: 0, others: 0, isSharing: false };
    this.#counts.set(key, fresh);
    return fresh;
  }

  #share(key: string, count: Count, share: Share): void {
    if (count.isSharing) return;
    count.isSharing = true;
    const { own } = count;
    share(key, count.window, own - count.shared).then(
      (sum) => {
        Object.assign(count, { shared: own, others: sum - own, isSharing: false });
      },
      // Counting must not refuse anybody: it goes on with what it knows.
      () => {
        count.isSharing = false;
      },
    );
  }
}
