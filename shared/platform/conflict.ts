import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from './context.ts';
import { isDomainError } from './errors.ts';

const LONGEST_PAUSE_MILLISECONDS = 250;

/**
 * Runs the work again on fresh state when it lost a race (CONFLICT) that its caller did not ask to lose, with growing random
 * pauses, until the context's deadline. The work must start by reading.
 */
export async function onFreshState<R>(ctx: Context, work: () => Promise<R>): Promise<R> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const pause = Math.random() * Math.min(LONGEST_PAUSE_MILLISECONDS, 10 * 2 ** attempt);
      if (!isDomainError(error, 'CONFLICT') || Date.now() + pause > ctx.deadline) throw error;
      ctx.table.forget();
      await sleep(pause);
    }
  }
}
