import { setTimeout as sleep } from 'node:timers/promises';
import { resolverFiles } from '../../../graphql/generated/resolver-map.ts';
import type { Context } from '../../../shared/platform/context.ts';
import type { Refusal } from '../../../shared/platform/errors.ts';
import { asCaller } from './callers.ts';

/** The resolvers of the API by the names of their mutations: what a request runs, with retry and idempotency around its action. */
const mutations = Object.assign(
  {},
  ...(await Promise.all(resolverFiles.map(({ load }) => load()))).map(({ resolvers }) => resolvers.Mutation),
) as Record<string, (parent: undefined, args: { input: object }, ctx: Context) => Promise<Record<string, unknown>>>;

/** What a request came to: the record, or the code of its first refusal. */
export interface Outcome {
  readonly code: 'OK' | Refusal['code'];
  readonly record: { readonly id: string; readonly version: number } & Record<string, unknown>;
}

/** One request of a mutation. Throws what the API would mask as INTERNAL. */
export async function request(ctx: Context, operation: string, input: object): Promise<Outcome> {
  const resolve = mutations[operation];
  if (!resolve) throw new Error(`The API has no mutation ${operation}`);
  const { userErrors, ...payload } = await resolve(undefined, { input }, ctx);
  const [refusal] = userErrors as Refusal[];
  return { code: refusal?.code ?? 'OK', record: Object.values(payload)[0] as Outcome['record'] };
}

const MAX_TRIES = 30;

/**
 * A client as the documentation wants it: repeats a request that ended in BUSY, a lost race or no answer, with the same input and so
 * the same idempotency key. Every try has a context of its own, as every request has.
 */
export async function persistently(
  newContext: () => Context,
  operation: string,
  input: { readonly expectedVersion?: number } & Readonly<Record<string, unknown>>,
  tries = MAX_TRIES,
): Promise<Outcome> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await request(newContext(), operation, input).catch((error: Error) => error);
    // Whoever names no version has nothing to read again after a lost race.
    const isLostRace = (code: string) => code === 'CONFLICT' && input.expectedVersion === undefined;
    if (!(outcome instanceof Error) && outcome.code !== 'BUSY' && !isLostRace(outcome.code)) return outcome;
    if (attempt === tries) throw new Error(`${operation} got no answer`, { cause: outcome });
    await sleep(5 * attempt);
  }
}

/** Does all the work with so many at a time, each as a caller of its own; the results are in the order of the work. */
export async function inFlight<T, R>(
  many: number,
  work: readonly T[],
  run: (entry: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    while (next < work.length) {
      const index = next;
      next += 1;
      results[index] = await asCaller(String(index), () => run(work[index] as T, index));
    }
  };
  // What one worker fails at must not leave the others at work when the next test begins.
  const ends = await Promise.allSettled(Array.from({ length: many }, worker));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return results;
}

/** How often each code came. */
export const tally = (outcomes: readonly Pick<Outcome, 'code'>[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { code } of outcomes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
};
