import type { SQSRecord } from 'aws-lambda';
import {
  type LocalAutomation,
  type LocalHandler,
  registeredAutomations,
} from '../../../infra/local/local-automations.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { type EventEnvelope, laneMessage } from '../../../shared/platform/events.ts';
import { itemsOf } from '../table-probe.ts';
import { deliver } from './deliver.ts';
import { FaultyLanes } from './faulty-lanes.ts';
import type { Random } from './random.ts';

const WINDOW = 50;
const BATCH_SIZE = 10;
const DUPLICATES = 0.2;
/** Of the batches: some are delivered while an earlier delivery of theirs is still being worked on. */
const OVERLAPS = 0.2;
/** Rounds that a message may be held back: the 200 ms of the profile, without the waiting. */
const LONGEST_DELAY_ROUNDS = 3;
/** As in the stack. */
const MAX_ATTEMPTS = { unordered: 5, inLanes: 100 };

interface Message {
  readonly id: string;
  /** Its number among those of the automation: by this the seed decides. */
  readonly name: string;
  readonly automation: string;
  readonly event: EventEnvelope;
  attempts: number;
  roundsToWait: number;
}

/** Messages that reach an automation in one call. */
interface Batch {
  readonly name: string;
  readonly automation: string;
  readonly messages: readonly Message[];
}

interface Lanes {
  readonly series: string;
  readonly queue: FaultyLanes;
}

/** A line of the registry at its queue. */
interface Consumer {
  readonly on: readonly string[];
  readonly handler: LocalHandler;
  readonly lanes?: Lanes | undefined;
}

/** An event and how often it is sent. */
interface Copies {
  readonly event: EventEnvelope;
  readonly copies: number;
}

const inOrderOf = <T>(entries: readonly T[], rankOf: (entry: T) => number): T[] =>
  entries
    .map((entry) => ({ entry, rank: rankOf(entry) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);

export interface FaultyBusOptions {
  readonly random: Random;
  /** Batches that are worked on at the same time. */
  readonly workers?: number;
  /** Every event is delivered so often, besides the duplicates. */
  readonly copies?: number;
  /** Only these automations of the registry; all of them by default. */
  readonly only?: readonly string[];
  /** Those that take numbers have their events as all others do, not in lanes: harsher than any queue of theirs. */
  readonly isUnordered?: boolean;
  /** Delivers these instead of the tenant's event rows, in this order at first. */
  readonly log?: readonly EventEnvelope[];
  /** Plants a bug between bus and handler. */
  readonly wrap?: (automation: string, handler: LocalHandler) => LocalHandler;
}

/** Event rows of a tenant as the stream has them, oldest first. */
export async function eventRows(ctx: Pick<Context, 'tenant'>): Promise<EventEnvelope[]> {
  const rows = (await itemsOf(ctx)).filter(({ SK, isCopy }) => String(SK).startsWith('EVENT#') && !isCopy);
  return rows.map(({ PK, SK, ...event }) => event as unknown as EventEnvelope).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Relay, bus and queues at their worst, in this process: every event of a tenant reaches the real handlers of the registry at
 * least once, some twice, some by two handlers at the same moment, out of order within a window of 50, in batches cut at random,
 * late. What fails comes back alone and is a dead letter after five attempts. Automations that take numbers have their events in
 * lanes, by which the relay brings them. All this is decided by the seed and by the numbers of
 * events, messages and batches, whatever becomes of them and when.
 */
export class FaultyBus {
  readonly #ctx: Pick<Context, 'tenant'>;
  readonly #options: FaultyBusOptions;
  readonly #random: Random;
  readonly #seen = new Set<string>();
  readonly #messages = new Map<string, number>();
  /** By the ids under which their lanes have them. */
  readonly #inLanes = new Map<string, EventEnvelope>();
  #rounds = 0;
  #waiting: Message[] = [];
  #handlers: Map<string, Consumer> | undefined;
  readonly deadLetters: EventEnvelope[] = [];
  #deliveries = 0;

  constructor(ctx: Pick<Context, 'tenant'>, options: FaultyBusOptions) {
    this.#ctx = ctx;
    this.#options = options;
    this.#random = options.random.of('bus');
  }

  /** Messages that were given to a handler, repeats included. */
  get deliveries(): number {
    return this.#deliveries + this.#lanes.reduce((sum, lanes) => sum + lanes.deliveries, 0);
  }

  /** Delivers a part of what waits, badly. Returns whether anything is left. */
  async round(): Promise<boolean> {
    const { workers = 4, copies = 1 } = this.#options;
    await this.#collect(
      (event) => copies + Number(this.#random.of('copies', event).chance(DUPLICATES)),
      (message) => this.#random.of('delay', message).between(0, LONGEST_DELAY_ROUNDS),
    );
    const random = this.#random.of('round', this.#rounds);
    for (const message of this.#waiting) message.roundsToWait -= 1;
    const ready = this.#waiting.filter(({ roundsToWait }) => roundsToWait < 0).slice(0, WINDOW);
    this.#waiting = this.#waiting.filter((message) => !ready.includes(message));
    const disordered = inOrderOf(ready, ({ name }) => random.of('message', name).next());
    const batches = this.#batchesOf(disordered, (name) => random.of('size', name).between(1, BATCH_SIZE));
    const repeated = batches
      .filter(({ name }) => random.of('overlap', name).chance(OVERLAPS))
      .map((batch) => ({ ...batch, name: `${batch.name} again` }));
    const order = inOrderOf([...batches, ...repeated], ({ name }) => random.of('batch', name).next());
    await Promise.all([this.#work(order, workers), ...this.#lanes.map((lanes) => lanes.round())]);
    return !this.#isQuiet;
  }

  /** Rounds until nothing is left or so many are done: the time during which faults strike. */
  async rounds(most: number): Promise<void> {
    for (let round = 0; round < most; round += 1) if (!(await this.round())) return;
  }

  /**
   * Delivers all that waits and all that follows from it, well-behaved. Throws unless everything is quiet after so many rounds:
   * once faults stop, the system must come to rest.
   */
  async drain(rounds = 20): Promise<void> {
    for (let round = 0; round < rounds; round += 1) {
      await this.#collect(
        () => 1,
        () => 0,
      );
      if (this.#isQuiet) return;
      const batches = this.#batchesOf(this.#waiting, () => BATCH_SIZE);
      this.#waiting = [];
      await Promise.all([this.#work(batches, 2), ...this.#lanes.map((lanes) => lanes.calmRound())]);
    }
    throw new Error(`The bus is not quiet after ${rounds} rounds without faults`);
  }

  /** Drains, and once more what was given up while faults struck and has been redriven. */
  async comeToRest(): Promise<void> {
    await this.drain();
    this.redrive();
    await this.drain();
  }

  /** Delivers each event by itself, strictly one after the other: the plainest history there is. */
  async replay(): Promise<void> {
    await this.#collect(
      () => 1,
      () => 0,
      true,
    );
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      await this.#deliver({ name: next.name, automation: next.automation, messages: [next] });
    }
    if (this.deadLetters.length > 0) throw new Error('A plain replay left dead letters');
  }

  /** Gives the dead letters another five attempts. */
  redrive(): void {
    const letters = this.deadLetters.splice(0).map((event) => ({ event, copies: 1 }));
    this.#enqueue(letters, () => 0, this.#options.isUnordered ?? false);
  }

  get #isQuiet(): boolean {
    return this.#waiting.length === 0 && this.#lanes.every(({ isIdle }) => isIdle);
  }

  get #lanes(): FaultyLanes[] {
    return [...(this.#handlers?.values() ?? [])].flatMap(({ lanes }) => lanes?.queue ?? []);
  }

  async #collect(
    copiesOf: (event: number) => number,
    delayOf: (message: string) => number,
    isUnordered = this.#options.isUnordered ?? false,
  ): Promise<void> {
    this.#handlers ??= await this.#load();
    this.#rounds += 1;
    const fresh: Copies[] = [];
    for (const event of this.#options.log ?? (await eventRows(this.#ctx))) {
      if (this.#seen.has(event.id)) continue;
      this.#seen.add(event.id);
      fresh.push({ event, copies: copiesOf(this.#seen.size) });
    }
    this.#enqueue(fresh, delayOf, isUnordered);
  }

  #enqueue(fresh: readonly Copies[], delayOf: (message: string) => number, isUnordered: boolean): void {
    for (const [automation, { on, lanes }] of this.#handlers ?? []) {
      const own = fresh.filter(({ event }) => on.includes(event.type));
      if (lanes && !isUnordered) this.#toLanes(lanes, own);
      else for (const one of own) this.#toQueue(automation, one, delayOf);
    }
  }

  #toQueue(automation: string, { event, copies }: Copies, delayOf: (message: string) => number): void {
    for (let copy = 0; copy < copies; copy += 1) {
      const count = (this.#messages.get(automation) ?? 0) + 1;
      this.#messages.set(automation, count);
      const name = `${automation} ${count}`;
      const id = `${this.#ctx.tenant} ${name}`;
      this.#waiting.push({ id, name, automation, event, attempts: 0, roundsToWait: delayOf(name) });
    }
  }

  /** As the relay does that has to repeat itself, after more than the five minutes for which a queue knows what it has taken. */
  #toLanes({ queue, series }: Lanes, sent: readonly Copies[]): void {
    const most = Math.max(0, ...sent.map(({ copies }) => copies));
    for (let copy = 1; copy <= most; copy += 1) {
      for (const { event } of sent.filter(({ copies }) => copies >= copy)) {
        const { MessageBody, MessageGroupId, MessageDeduplicationId } = laneMessage(event, series);
        const id = `${MessageDeduplicationId} ${this.#inLanes.size}`;
        this.#inLanes.set(id, event);
        queue.send([{ body: MessageBody, group: MessageGroupId, id }]);
      }
    }
  }

  #batchesOf(messages: readonly Message[], sizeOf: (name: string) => number): Batch[] {
    const batches: Batch[] = [];
    for (const automation of new Set(messages.map((message) => message.automation))) {
      const own = messages.filter((message) => message.automation === automation);
      for (let count = 1; own.length > 0; count += 1) {
        const name = `${automation} batch ${this.#rounds}.${count}`;
        batches.push({ name, automation, messages: own.splice(0, sizeOf(name)) });
      }
    }
    return batches;
  }

  async #work(batches: Batch[], workers: number): Promise<void> {
    const worker = async () => {
      for (let batch = batches.shift(); batch; batch = batches.shift()) await this.#deliver(batch);
    };
    await Promise.all(Array.from({ length: workers }, worker));
  }

  async #deliver({ name, automation, messages }: Batch): Promise<void> {
    const handler = this.#handlers?.get(automation)?.handler;
    if (!handler) throw new Error(`Nothing handles ${automation}`);
    this.#deliveries += messages.length;
    const { failed, setAside } = await deliver(
      automation,
      handler,
      name,
      messages.map(({ id, event }) => ({ messageId: id, body: JSON.stringify({ detail: event }) }) as SQSRecord),
    );
    for (const { id, event } of messages) if (setAside.has(id)) this.#giveUp(event);
    for (const message of messages.filter(({ id }) => failed.has(id))) {
      // The other one of two overlapping deliveries has brought it back already.
      if (this.#waiting.includes(message)) continue;
      message.attempts += 1;
      if (message.attempts >= MAX_ATTEMPTS.unordered) this.deadLetters.push(message.event);
      else this.#waiting.push(message);
    }
  }

  /** Of two overlapping deliveries, or of two copies, both may give it up. */
  #giveUp(event: EventEnvelope): void {
    if (!this.deadLetters.includes(event)) this.deadLetters.push(event);
  }

  async #load(): Promise<Map<string, Consumer>> {
    const { only, wrap = (_, handler) => handler } = this.#options;
    const wanted = registeredAutomations().flatMap(({ name, line, load }: LocalAutomation) =>
      'on' in line && (only?.includes(name) ?? true) ? [{ name, line, load }] : [],
    );
    return new Map(
      await Promise.all(
        wanted.map(async ({ name, line, load }) => {
          const handler = wrap(name, await load());
          const on = [...line.on];
          return [name, { on, handler, lanes: this.#lanesOf(name, line.series, handler) }] as const;
        }),
      ),
    );
  }

  #lanesOf(automation: string, series: string | undefined, handler: LocalHandler): Lanes | undefined {
    if (series === undefined) return undefined;
    const { workers } = this.#options;
    const onDeadLetter = ({ id }: { readonly id: string }) => {
      const event = this.#inLanes.get(id);
      if (event) this.#giveUp(event);
    };
    const maxReceives = MAX_ATTEMPTS.inLanes;
    const queue = new FaultyLanes({ automation, handler, random: this.#random, workers, maxReceives, onDeadLetter });
    return { series, queue };
  }
}
