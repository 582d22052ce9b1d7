/** Chance that can be repeated: the same seed makes the same decisions (mulberry32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** At least 0 and less than 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let bits = this.#state;
    bits = Math.imul(bits ^ (bits >>> 15), bits | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  pick<T>(entries: readonly T[]): T {
    return entries[this.between(0, entries.length - 1)] as T;
  }

  shuffled<T>(entries: readonly T[]): T[] {
    const order = [...entries];
    for (let last = order.length - 1; last > 0; last -= 1) {
      const other = this.between(0, last);
      [order[last], order[other]] = [order[other] as T, order[last] as T];
    }
    return order;
  }
}

/** The seeds of this run: FAULT_SEED=n alone, or 1 to FAULT_SEEDS, or 1 to `short`. Tests carry theirs in their names. */
export function seeds(short = 1): number[] {
  const { FAULT_SEED, FAULT_SEEDS } = process.env;
  if (FAULT_SEED) return [Number(FAULT_SEED)];
  return Array.from({ length: Number(FAULT_SEEDS ?? short) }, (_, index) => index + 1);
}

/** How often something is tried: the number in the environment variable, or `short` in CI. */
export const runs = (variable: 'FAULT_KILLS' | 'FAULT_RUNS', short: number): number =>
  Number(process.env[variable] ?? short);
