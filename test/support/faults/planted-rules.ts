import { vi } from 'vitest';
import * as orderLines from '../../../shared/orders/order-lines.model.ts';
import type { Context } from '../../../shared/platform/context.ts';
import * as idempotency from '../../../shared/platform/idempotency.ts';
import * as itemSizes from '../../../shared/platform/item-size.ts';
import { notePlant } from './planted-bugs.ts';

/* Bugs in the product's own rules that the checks must catch. Each returns how to take it out again. */

const planted = (spy: { mockRestore: () => void }): (() => void) => {
  notePlant();
  return () => spy.mockRestore();
};

/** Rounds every part of an amount by itself, so that parts need not add up. */
export const plantOwnRounding = (): (() => void) =>
  planted(
    vi.spyOn(orderLines, 'partAmounts').mockImplementation((line, before, after) => {
      const part = (whole: number) => Math.round((whole * (after - before)) / line.ordered);
      return { netMinor: part(line.netMinor), taxMinor: part(line.taxMinor) };
    }),
  );

/** Closes an order and keeps what it had reserved. */
export const plantKeptRemainder = (): (() => void) =>
  planted(vi.spyOn(orderLines, 'withRemainderCancelled').mockImplementation((lines) => [...lines]));

/** Does not add up what a transaction comes to. */
export const plantUncountedSizes = (): (() => void) => planted(vi.spyOn(itemSizes, 'itemSize').mockReturnValue(0));

type Once = typeof idempotency.once;

function plantOnce(buggy: (once: Once) => Once): () => void {
  const { once } = idempotency;
  return planted(vi.spyOn(idempotency, 'once').mockImplementation(buggy(once) as never));
}

/** Takes another input under the same key for the same request. */
export const plantIgnoredFingerprint = (): (() => void) =>
  plantOnce((once) => (ctx, operation, key, _input, run, recall) => once(ctx, operation, key, {}, run, recall));

/** Scopes keys without the tenant, the caller or the operation. */
export const plantScopeWithout = (left: 'tenant' | 'caller' | 'operation'): (() => void) =>
  plantOnce((once) => (ctx, operation, key, input, run, recall) => {
    const scope: Context = {
      ...ctx,
      ...(left === 'tenant' ? { tenant: 'anyone' } : {}),
      ...(left === 'caller' ? { actor: { ...ctx.actor, subject: 'anyone' } } : {}),
    };
    return once(
      scope,
      left === 'operation' ? 'anything' : operation,
      key,
      input,
      ({ idempotency: pending }) => run({ ...ctx, idempotency: pending as NonNullable<typeof pending> }),
      (_, result, record) => recall(ctx, result, record),
    );
  });

/** Remembers refusals as if they were results. */
export const plantRememberedRefusals = (): (() => void) => {
  const refused = new Map<string, unknown>();
  return plantOnce((once) => async (ctx, operation, key, input, run, recall) => {
    const name = `${ctx.tenant} ${ctx.actor.subject} ${operation} ${key}`;
    if (refused.has(name)) throw refused.get(name);
    try {
      return await once(ctx, operation, key, input, run, recall);
    } catch (error) {
      refused.set(name, error);
      throw error;
    }
  });
};
