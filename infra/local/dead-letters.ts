/** A message that was given up after its attempts, with its full body. */
export interface DeadLetter {
  /** The automation, or the relay, that could not do it. */
  readonly from: string;
  readonly messageId: string;
  readonly at: string;
  readonly attempts: number;
  readonly reason: string;
  readonly body: unknown;
}

/** What was given up, in memory, until it is redriven. */
export class DeadLetters {
  #letters: { readonly letter: DeadLetter; readonly again: () => void }[] = [];

  add(letter: DeadLetter, again: () => void): void {
    this.#letters.push({ letter, again });
  }

  list(): readonly DeadLetter[] {
    return this.#letters.map(({ letter }) => letter);
  }

  /** Sends everything back to where it failed, with new attempts; says how many. */
  redrive(): number {
    const letters = this.#letters;
    this.#letters = [];
    for (const { again } of letters) again();
    return letters.length;
  }
}
