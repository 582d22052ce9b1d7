/** Chance that can be repeated: the same seed makes the same decisions (mulberry32). */
export class Random {
  readonly #seed: number;
  #state: number;

  constructor(seed: number) {
    this.#seed = seed >>> 0;
    this.#state = this.#seed;
  }

  /** The chance of one thing among others: by the seed and its name alone, however much was drawn before. */
  of(...name: readonly (string | number)[]): Random {
    let hash = this.#seed ^ 0x811c9dc5;
    for (const character of JSON.stringify(name)) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    return new Random(hash);
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

/** In CI; `npm run prove` sets more. */
const SHORT = { FAULT_KILLS: 9, FAULT_RUNS: 12, FAULT_DOCUMENTS: 40 } as const;

/** The seeds of this run: those of FAULT_SEEDS, or 1. Tests carry theirs in their names. */
export const seeds = (): number[] => (process.env.FAULT_SEEDS ?? '1').split(',').map(Number);

/** Whether this is the long run, which leaves no case out. */
export const isProof = (): boolean => process.env.FAULT_CASES === 'all';

/** How often something is tried a seed: the number in the environment variable, or what is short enough for CI. */
export const runs = (variable: keyof typeof SHORT, short: number = SHORT[variable]): number =>
  Number(process.env[variable] ?? short);
