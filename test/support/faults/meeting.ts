import { setImmediate as nextTurn } from 'node:timers/promises';

/** Turns of the event loop in which everybody who can go on without a reply has done so. */
const TURNS = 20;

/**
 * Where calls wait for each other, so that a race is certain on a slow machine as on a fast one: they go on together as soon as
 * all calls that are under way are waiting here.
 */
export class Meeting {
  #underWay = 0;
  #changes = 0;
  #waiting: (() => void)[] = [];

  /** Every call has to attend: as long as it does not meet the others it may still come. */
  async attend<R>(call: () => Promise<R>): Promise<R> {
    this.#underWay += 1;
    try {
      return await call();
    } finally {
      this.#underWay -= 1;
      void this.#open();
    }
  }

  meet(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      void this.#open();
    });
  }

  async #open(): Promise<void> {
    this.#changes += 1;
    const change = this.#changes;
    for (let turn = 0; turn < TURNS; turn += 1) await nextTurn();
    if (change !== this.#changes || this.#waiting.length < this.#underWay) return;
    for (const goOn of this.#waiting.splice(0)) goOn();
  }
}
