import type { Random } from './random.ts';

const MINUTE_MILLISECONDS = 60_000;

/**
 * Makes this process's wall clock jump by up to five minutes, forward and back, at every hundredth look or so. Returns how to set it right
 * again. Timers are not touched: they run on the monotonic clock.
 */
export function addJumpingClock(random: Random): () => void {
  const RealDate = globalThis.Date;
  let offset = 0;
  class JumpingDate extends RealDate {
    constructor(...given: [] | [number | string]) {
      super(...((given.length === 0 ? [JumpingDate.now()] : given) as [number]));
    }
    static override now(): number {
      if (random.chance(0.01)) offset = random.between(-5, 5) * MINUTE_MILLISECONDS;
      return RealDate.now() + offset;
    }
  }
  globalThis.Date = JumpingDate as DateConstructor;
  return () => {
    globalThis.Date = RealDate;
  };
}
