import { AsyncLocalStorage } from 'node:async_hooks';
import type { Random } from './random.ts';

interface Caller {
  readonly name: string;
  /** The caller within which this one runs, if it is a run of a batch. */
  readonly batch?: Caller;
  runs: number;
}

const callers = new AsyncLocalStorage<Caller>();

/** Does work in the name of a caller. A caller within another one has the longer name. */
export function asCaller<R>(name: string, work: () => R): R {
  const outer = callers.getStore()?.name;
  return callers.run({ name: outer === undefined ? name : `${outer} ${name}`, runs: 0 }, work);
}

/** Lets all that follows in this line of execution be the next run of the batch that the caller works on. */
export function enterRun(): void {
  const caller = callers.getStore();
  const batch = caller?.batch ?? caller;
  if (!batch) return;
  batch.runs += 1;
  callers.enterWith({ name: `${batch.name} run ${batch.runs}`, batch, runs: 0 });
}

/**
 * What a seed decides about each call: by the caller and by how many calls it has made before, whatever others do meanwhile. A
 * stream of random numbers for all of them would decide by the order in which they happen to come.
 */
export class Decisions {
  readonly #random: Random;
  readonly #calls = new Map<string, number>();

  constructor(random: Random) {
    this.#random = random;
  }

  /** What is decided about the caller's next call. */
  next(): Random {
    const caller = callers.getStore()?.name ?? '';
    const call = (this.#calls.get(caller) ?? 0) + 1;
    this.#calls.set(caller, call);
    return this.#random.of(caller, call);
  }
}
