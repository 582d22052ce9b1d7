import { randomUUID } from 'node:crypto';
import { ScheduledRun } from '../../functions/automations/scheduled-run.ts';
import { EVENT_SOURCE, EventEnvelope } from '../../shared/platform/events.ts';
import type { ObjectCreated } from './file-store.ts';
import type { LocalHandler } from './local-automations.ts';
import { LocalQueue, type QueueSurroundings, type Subject } from './local-queue.ts';
import type { SentMessage } from './send-message.ts';

/** An entry of PutEvents. */
export interface BusEntry {
  readonly Source: string;
  readonly DetailType: string;
  readonly Detail: string;
  /** Seconds since 1970. */
  readonly Time?: number;
}

export interface Reaction {
  readonly name: string;
  /** Event types that its rule lets through. */
  readonly on: readonly string[];
  /** The series that it takes numbers of: the relay sends it its events, and no rule. */
  readonly series?: string;
  /** Its messages are of a schedule: they tell nothing when all is well, and are given up after a few attempts. */
  readonly isScheduled?: boolean;
  /** It is told what comes into the bucket of files. */
  readonly keepsFiles?: boolean;
  readonly handler: LocalHandler;
}

/** As in the stack. */
const SCHEDULED_RECEIVES = 5;

/** What the queue is called in which an automation, or the relay, lays what it gives up. */
export const deadLettersOf = (name: string): string => `${name}-dead-letters`;

const subjectOf = ({ tenant, type, aggregateId, id }: EventEnvelope): Subject => ({
  tenant,
  what: `${type} ${aggregateId}`,
  id,
});

/** What a message is about, as far as it can be read. */
function subjectIn(body: string): Subject {
  try {
    return subjectOf(EventEnvelope.parse((JSON.parse(body) as { detail: unknown }).detail));
  } catch {
    const { data: run } = ScheduledRun.safeParse(jsonOf(body));
    return run ? { tenant: run.tenant, what: 'its schedule', id: '' } : { tenant: '', what: 'a message', id: '' };
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a rule gives to a queue. */
const awsEvent = (source: string, type: string, detail: object, seconds?: number) => ({
  version: '0',
  id: randomUUID(),
  'detail-type': type,
  source,
  account: '000000000000',
  time: new Date(seconds === undefined ? Date.now() : seconds * 1_000).toISOString(),
  region: process.env.AWS_REGION,
  resources: [],
  detail,
});

/**
 * Rules and queues of the stack in memory: an event goes to the queue of every automation whose rule names its type. Those that
 * take numbers of a series are sent their messages by the relay instead.
 */
export class LocalBus {
  readonly #around: QueueSurroundings;
  readonly #reactions: readonly Reaction[];
  readonly #queues: ReadonlyMap<string, LocalQueue>;
  /** Batches that were run; tells whether anything happened between two looks. */
  runs = 0;

  constructor({ reactions, ...around }: QueueSurroundings & { readonly reactions: readonly Reaction[] }) {
    this.#reactions = reactions;
    this.#around = around;
    const counted: QueueSurroundings = {
      ...around,
      onRun: () => {
        this.runs += 1;
        around.onRun();
      },
    };
    const quiet: QueueSurroundings = {
      ...counted,
      notify: (notice) => {
        if (notice.kind !== 'run') around.notify(notice);
      },
    };
    this.#queues = new Map(
      reactions.map(({ name, handler, isScheduled = false }) => [
        name,
        new LocalQueue(name, handler, isScheduled ? quiet : counted, isScheduled ? SCHEDULED_RECEIVES : undefined),
      ]),
    );
  }

  /** Takes the entries as PutEvents does and returns their ids. */
  put(entries: readonly BusEntry[]): string[] {
    return entries.map((entry) => this.#putOne(entry));
  }

  /** Takes a message as a queue does, or a dead-letter queue; undefined when there is no queue of that name. */
  send(name: string, { body, group, deduplicationId, attributes }: SentMessage): string | undefined {
    const subject = subjectIn(body);
    const inGroup = group === undefined || deduplicationId === undefined ? undefined : { group, deduplicationId };
    const queue = this.#queues.get(name);
    if (queue) return queue.send({ body, subject, inGroup });
    const { reason = '' } = attributes;
    for (const [from, given] of this.#queues) {
      if (name !== deadLettersOf(from)) continue;
      given.setAside({ body, subject, inGroup }, deduplicationId ?? '', reason);
      return randomUUID();
    }
    return name === deadLettersOf('outbox-relay') ? this.#keepRow(body, reason) : undefined;
  }

  /** Tells whoever keeps files of one that came, as the rule of the bucket does. */
  fileArrived({ bucket, key, size }: ObjectCreated): void {
    const [tenant = '', attachmentId = ''] = key.split('/');
    const type = 'Object Created';
    const told = awsEvent('aws.s3', type, { bucket: { name: bucket }, object: { key, size }, reason: 'PutObject' });
    const interested = this.#reactions.filter(({ keepsFiles }) => keepsFiles);
    const names = interested.map(({ name }) => name);
    this.#around.notify({ kind: 'event', tenant, type, aggregateId: attachmentId, reactions: names });
    const subject = { tenant, what: `${type} ${attachmentId}`, id: told.id };
    for (const name of names) this.#queues.get(name)?.send({ body: JSON.stringify(told), subject });
  }

  get isIdle(): boolean {
    return [...this.#queues.values()].every(({ isIdle }) => isIdle);
  }

  /** Resolves when the automation has no message that waits, runs or will be tried again. */
  async settledOf(name: string): Promise<void> {
    await this.#queues.get(name)?.settled();
  }

  /** Resolves when no message waits, runs or will be tried again. */
  async settled(): Promise<void> {
    while (!this.isIdle) await Promise.all([...this.#queues.values()].map((queue) => queue.settled()));
  }

  /** Starts nothing any more; what runs at the moment ends by itself. */
  stop(): void {
    for (const queue of this.#queues.values()) queue.stop();
  }

  #putOne({ Source, DetailType, Detail, Time }: BusEntry): string {
    const event = EventEnvelope.parse(JSON.parse(Detail));
    const told = awsEvent(Source, DetailType, event, Time);
    const body = JSON.stringify(told);
    const interested = this.#reactions.filter(({ on }) => Source === EVENT_SOURCE && on.includes(DetailType));
    const { tenant, type, aggregateId } = event;
    this.#around.notify({ kind: 'event', tenant, type, aggregateId, reactions: interested.map(({ name }) => name) });
    for (const { name, series } of interested)
      if (series === undefined) this.#queues.get(name)?.send({ body, subject: subjectOf(event) });
    return told.id;
  }

  /** A row that the relay set aside can never be sent, and so stays. */
  #keepRow(body: string, reason: string): string {
    const messageId = randomUUID();
    const automation = 'outbox-relay';
    const what = 'a row';
    this.#around.notify({ kind: 'dead-letter', automation, tenant: '', what, attempt: 1, milliseconds: 0, reason });
    const letter = { from: automation, messageId, at: new Date().toISOString(), attempts: 1, reason };
    this.#around.deadLetters.add({ ...letter, body: JSON.parse(body) }, () => void this.#keepRow(body, reason));
    return messageId;
  }
}
