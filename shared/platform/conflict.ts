import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from './context.ts';
import { DomainError, isDomainError } from './errors.ts';

const LONGEST_PAUSE_MILLISECONDS = 250;

/**
 * Runs the work again on fresh state when it lost a race (CONFLICT), with growing random pauses, until the context's deadline: BUSY
 * then, because nobody named a version that could be stale.
 * A caller that names a version asks to lose the races about that record: the work, which must start by reading, then refuses
 * finally. Those about other records that it writes are no less to be run again.
 */
export async function onFreshState<R>(ctx: Context, work: () => Promise<R>): Promise<R> {
  const { callsLeft } = ctx.table;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const pause = Math.random() * Math.min(LONGEST_PAUSE_MILLISECONDS, 10 * 2 ** attempt);
      const isLostRace = isDomainError(error, 'CONFLICT') && error.details?.expected === undefined;
      if (!isLostRace) throw error;
      if (Date.now() + pause > ctx.deadline)
        throw new DomainError('BUSY', 'Too many change this at once. Repeat it with the same idempotency key.');
      ctx.table.startOver(callsLeft);
      await sleep(pause);
    }
  }
}
