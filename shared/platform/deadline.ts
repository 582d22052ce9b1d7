import { isServerError, isThrottlingError, isTransientError } from '@smithy/core/retry';
import { DomainError } from './errors.ts';

/**
 * What every client of AWS is made with. A server that accepts and never answers is given up and asked again; how long a caller
 * waits in all is decided by its deadline (`within`), whatever the attempts add up to.
 */
export const clientSettings = {
  maxAttempts: 4,
  requestHandler: {
    connectionTimeout: 1_000,
    requestTimeout: 4_000,
    socketTimeout: 4_000,
    throwOnRequestTimeout: true,
  },
} as const;

/** What a request has: a second less than is promised, for its reply has to be written too. */
export const REQUEST_MILLISECONDS = 9_000;

/** The longest time that a timer takes. */
const MAX_TIMER_MILLISECONDS = 2 ** 31 - 1;

/** @param cause the fault that the refusal stands for, for the logs */
export const outOfTime = (cause?: Error): DomainError =>
  Object.assign(
    new DomainError('BUSY', 'This could not be finished in time. Repeat it with the same idempotency key.'),
    cause && { cause },
  );

/** True for faults of a service that pass: throttles, connections that broke or were not made, replies that did not come. */
export const isPassingFault = (error: Error & { cause?: Error }): boolean =>
  isThrottlingError(error) || isTransientError(error) || isServerError(error);

/**
 * The result of the work, or BUSY when it is not there at the end, a time of `performance.now()`: a wall clock may be set. The
 * signal ends the calls of the work; what does not heed it, such as opening a session, is not waited for.
 */
export async function within<R>(end: number, work: (signal: AbortSignal) => Promise<R>): Promise<R> {
  const left = end - performance.now();
  if (left <= 0) throw outOfTime();
  const calls = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => {
        reject(outOfTime());
        calls.abort();
      },
      Math.min(left, MAX_TIMER_MILLISECONDS),
    );
  });
  try {
    return await Promise.race([work(calls.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
