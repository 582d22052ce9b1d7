import type { SQSRecord } from 'aws-lambda';
import type { GroupedMessage } from '../../../functions/send-messages.ts';
import type { LocalHandler } from '../../../infra/local/local-automations.ts';
import { deliver } from './deliver.ts';
import type { Random } from './random.ts';

const WINDOW = 50;
const BATCH_SIZE = 10;
/** Of the batches: the queue is not told that they are done, and brings them again before all that stands behind them. */
const FORGOTTEN = 0.2;
const LONGEST_DELAY_ROUNDS = 3;

interface Message extends GroupedMessage {
  readonly messageId: string;
  /** Its number among all of the queue: the order of its lane. */
  readonly place: number;
  receives: number;
  roundsToWait: number;
}

interface Batch {
  readonly name: string;
  readonly messages: readonly Message[];
}

export interface FaultyLanesOptions {
  readonly automation: string;
  readonly handler: LocalHandler;
  readonly random: Random;
  /** Batches that are worked on at the same time. */
  readonly workers?: number | undefined;
  /** How often a message is received before it is a dead letter. */
  readonly maxReceives: number;
  readonly onDeadLetter?: (message: GroupedMessage) => void;
}

/**
 * A queue that keeps the order of groups, at its worst: batches cut at random across its lanes, messages that come late and hold up
 * their lane, batches that come again though they were done. What is promised holds: of a group the order, one batch at a time, and
 * nothing behind what failed; what is sent twice under an id comes once. What is done to which message depends on the seed and the
 * numbers of messages and rounds.
 */
export class FaultyLanes {
  readonly #options: FaultyLanesOptions;
  readonly #random: Random;
  readonly #sent = new Set<string>();
  #waiting: Message[] = [];
  #places = 0;
  #rounds = 0;
  /** Messages that were given to the handler, repeats included. */
  deliveries = 0;

  constructor(options: FaultyLanesOptions) {
    this.#options = options;
    this.#random = options.random.of('lanes', options.automation);
  }

  get isIdle(): boolean {
    return this.#waiting.length === 0;
  }

  send(messages: readonly GroupedMessage[]): void {
    for (const message of messages) {
      if (this.#sent.has(message.id)) continue;
      this.#sent.add(message.id);
      this.#places += 1;
      const roundsToWait = this.#random.of('delay', this.#places).between(0, LONGEST_DELAY_ROUNDS);
      const messageId = `${this.#options.automation} in lane ${this.#places}`;
      this.#waiting.push({ ...message, messageId, place: this.#places, receives: 0, roundsToWait });
    }
  }

  /** Delivers a part of what waits, badly. Returns whether anything is left. */
  async round(): Promise<boolean> {
    this.#rounds += 1;
    const random = this.#random.of('round', this.#rounds);
    for (const message of this.#waiting) message.roundsToWait -= 1;
    const heldUp = new Set<string>();
    const ready = this.#waiting.filter(({ group, roundsToWait }) => {
      if (roundsToWait >= 0) heldUp.add(group);
      return !heldUp.has(group);
    });
    await this.#work(ready.slice(0, WINDOW), {
      sizeOf: (name) => random.of('size', name).between(1, BATCH_SIZE),
      isForgotten: (name) => random.of('forgotten', name).chance(FORGOTTEN),
      workers: this.#options.workers ?? 4,
    });
    return !this.isIdle;
  }

  /** Delivers all that waits once, well-behaved. */
  async calmRound(): Promise<void> {
    this.#rounds += 1;
    await this.#work(this.#waiting, { sizeOf: () => BATCH_SIZE, isForgotten: () => false, workers: 2 });
  }

  async #work(
    ready: readonly Message[],
    how: {
      readonly sizeOf: (batch: string) => number;
      readonly isForgotten: (batch: string) => boolean;
      readonly workers: number;
    },
  ): Promise<void> {
    const batches = this.#batchesOf(ready, how.sizeOf);
    const taken = new Set(ready);
    this.#waiting = this.#waiting.filter((message) => !taken.has(message));
    const back: Message[] = [];
    const underWay = new Map<string, Promise<void>>();
    const run = async ({ name, messages }: Batch): Promise<void> => {
      const stuck = new Set(back.map(({ group }) => group));
      const free = messages.filter(({ group }) => !stuck.has(group));
      back.push(...messages.filter(({ group }) => stuck.has(group)));
      const failed = await this.#deliver(name, free);
      const again = how.isForgotten(name) && free.length > 0 && failed.length === 0;
      back.push(...(again ? await this.#deliver(`${name} again`, free) : failed));
    };
    const worker = async () => {
      for (let batch = batches.shift(); batch; batch = batches.shift()) {
        const next = batch;
        const groups = new Set(next.messages.map(({ group }) => group));
        const turn = Promise.all([...groups].map((group) => underWay.get(group))).then(() => run(next));
        for (const group of groups) underWay.set(group, turn);
        await turn;
      }
    };
    await Promise.all(Array.from({ length: how.workers }, worker));
    this.#waiting = [...back, ...this.#waiting].sort((a, b) => a.place - b.place);
  }

  #batchesOf(messages: readonly Message[], sizeOf: (name: string) => number): Batch[] {
    const left = [...messages];
    const batches: Batch[] = [];
    while (left.length > 0) {
      const name = `${this.#options.automation} lanes ${this.#rounds}.${batches.length + 1}`;
      batches.push({ name, messages: left.splice(0, sizeOf(name)) });
    }
    return batches;
  }

  /** Gives the messages to the handler; those that are to come again. */
  async #deliver(name: string, messages: readonly Message[]): Promise<Message[]> {
    const { automation, handler, maxReceives, onDeadLetter = () => undefined } = this.#options;
    if (messages.length === 0) return [];
    for (const message of messages) message.receives += 1;
    this.deliveries += messages.length;
    const { failed, setAside } = await deliver(automation, handler, name, messages.map(recordOf));
    const givenUp = messages.filter(
      ({ messageId, receives }) => setAside.has(messageId) || (failed.has(messageId) && receives >= maxReceives),
    );
    for (const message of givenUp) onDeadLetter(message);
    return messages.filter((message) => failed.has(message.messageId) && !givenUp.includes(message));
  }
}

const recordOf = ({ messageId, body, group, id, receives }: Message): SQSRecord =>
  ({
    messageId,
    body,
    attributes: {
      ApproximateReceiveCount: String(receives),
      SentTimestamp: String(Date.now()),
      MessageGroupId: group,
      MessageDeduplicationId: id,
    },
  }) as SQSRecord;
