import type { Context } from './context.ts';
import { DomainError } from './errors.ts';

/** Clocks of clients differ a little. */
const CLOCK_SKEW_MILLISECONDS = 5 * 60 * 1000;

/** The time as it is stored; now when absent. Refuses one that has not come yet. */
export function pastTime(ctx: Pick<Context, 'now'>, time: string | null | undefined, field: string): string {
  if (time == null) return ctx.now;
  const value = Date.parse(time);
  if (Number.isNaN(value) || value > Date.parse(ctx.now) + CLOCK_SKEW_MILLISECONDS)
    throw new DomainError('VALIDATION', 'This is not a time in the past.', field);
  return new Date(value).toISOString();
}
