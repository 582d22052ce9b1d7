/** Part of the account's concurrency that is kept for the API, and that all queues together may take; a fifth stays for the rest. */
const SHARE = 0.4;
/** Lambda refuses a reservation that leaves less to the functions without one. */
const UNRESERVED = 100;
/** What SQS accepts at least, and what one automation gets at most: many at once only lose races for the same records. */
const LEAST = 2;
const MOST = 10;

/** How many invocations may run at a time. */
export interface Concurrency {
  /** Reserved for the API: nobody else takes them, and it takes no more. Undefined in an account that is too small to reserve any. */
  readonly api: number | undefined;
  /** Of each function that works on a queue. */
  readonly queue: number;
  /** Whether the queues together stay within their share. */
  readonly isCapped: boolean;
}

/** Divides the account's concurrency between the API and so many functions that work on queues. */
export function concurrencyOf(account: number, queues: number): Concurrency {
  const share = Math.floor(account * SHARE);
  const each = Math.floor(share / Math.max(queues, 1));
  return {
    api: account - share >= UNRESERVED ? share : undefined,
    queue: Math.min(Math.max(each, LEAST), MOST),
    isCapped: each >= LEAST,
  };
}
