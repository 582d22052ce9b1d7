import { Decisions } from './callers.ts';
import type { Random } from './random.ts';

const MINUTE_MILLISECONDS = 60_000;
/** Of the looks at the clock, so many find that it has jumped; a request looks some ten times. */
const JUMPS = 0.004;

/**
 * Makes this process's wall clock jump by up to five minutes, forward or back now and then. Returns how to set it right
 * again. Timers are not touched: they run on the monotonic clock.
 */
export function addJumpingClock(random: Random): () => void {
  const RealDate = globalThis.Date;
  const looks = new Decisions(random.of('clock'));
  let offset = 0;
  class JumpingDate extends RealDate {
    constructor(...given: [] | [number | string]) {
      super(...((given.length === 0 ? [JumpingDate.now()] : given) as [number]));
    }
    static override now(): number {
      const look = looks.next();
      if (look.chance(JUMPS)) offset = look.between(-5, 5) * MINUTE_MILLISECONDS;
      return RealDate.now() + offset;
    }
  }
  globalThis.Date = JumpingDate as DateConstructor;
  return () => {
    globalThis.Date = RealDate;
  };
}
