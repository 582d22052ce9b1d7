import { EventBridgeClient, PutEventsCommand, type PutEventsCommandInput } from '@aws-sdk/client-eventbridge';
import {
  SendMessageBatchCommand,
  type SendMessageBatchCommandInput,
  SendMessageCommand,
  type SendMessageCommandInput,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { handler as relay } from '../../../functions/outbox-relay.ts';
import type { Endpoint } from '../../../infra/local/aws-json.ts';
import { startPutEvents } from '../../../infra/local/put-events.ts';
import { startSendMessage } from '../../../infra/local/send-message.ts';
import { toAttributes } from '../../../shared/platform/attributes.ts';
import type { EventEnvelope } from '../../../shared/platform/events.ts';
import { inFlight } from '../../support/faults/api-caller.ts';
import { during } from '../../support/faults/client-layers.ts';
import { AT_ONCE, buildDriver, crash, type Driver } from '../../support/faults/crash-sweep.ts';
import { Random, runs, seeds } from '../../support/faults/random.ts';

/** For which there are lanes. */
const SHIPPED = 'order.shipped';

/** Rows of so many events in a stream, every other one for a lane; their ids begin with the name. */
const rowsOf = (name: string, count: number): DynamoDBRecord[] =>
  Array.from({ length: count }, (_, index) => {
    const event: EventEnvelope = {
      id: `${name}-${index}`,
      type: index % 2 === 0 ? SHIPPED : 'order.placed',
      version: 1,
      tenant: 'acme',
      aggregateId: 'ord_1',
      aggregateVersion: index + 1,
      occurredAt: '2026-11-21T10:00:00.000Z',
      actor: 'tester',
      correlationId: 'request',
      data: {},
    };
    const NewImage = toAttributes({ PK: 'T#acme#ord_1', SK: `EVENT#${event.id}`, ...event }) as never;
    return { eventName: 'INSERT', dynamodb: { SequenceNumber: event.id, NewImage } };
  });

const idsOf = (records: readonly DynamoDBRecord[]): string[] =>
  records.map(({ dynamodb }) => dynamodb?.SequenceNumber ?? '');

const inLanes = (records: readonly DynamoDBRecord[]): string[] =>
  idsOf(records.filter(({ dynamodb }) => dynamodb?.NewImage?.type?.S === SHIPPED));

const idOf = ({ Detail = '' }: { readonly Detail?: string }): string => (JSON.parse(Detail) as EventEnvelope).id;

/** Whether something strikes an entry on its way: by the seed, the entry and how often it has come. */
function strikesEntries(random: Random): (name: string, probability: number) => boolean {
  const times = new Map<string, number>();
  return (name, probability) => {
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return random.of(name, time).chance(probability);
  };
}

/** The stream: brings the records, and again from where the relay says that it stopped. */
async function bring(records: readonly DynamoDBRecord[]): Promise<void> {
  let rest = [...records];
  for (let call = 0; rest.length > 0 && call < 1_000; call += 1) {
    const reply = (await relay({ Records: rest }, {} as never, () => undefined)) as DynamoDBBatchResponse;
    const at = idsOf(rest).indexOf(reply.batchItemFailures[0]?.itemIdentifier ?? '');
    rest = at < 0 ? [] : rest.slice(at);
  }
}

describe('C1, C2: a relay that dies at the bus or at a queue', () => {
  let driver: Driver;
  let bus: Endpoint;
  let queues: Endpoint;
  const arrived = { bus: new Set<string>(), queue: new Set<string>() };
  let refuses = (_id: string) => false;
  const takeEverything = () => {
    refuses = () => false;
  };

  beforeAll(async () => {
    driver = await buildDriver();
    bus = await startPutEvents((entries) =>
      entries.map((entry) => {
        if (refuses(idOf(entry))) return '';
        arrived.bus.add(idOf(entry));
        return 'taken';
      }),
    );
    queues = await startSendMessage((_, { deduplicationId = '' }) => {
      if (refuses(`${deduplicationId} in its lane`)) return undefined;
      arrived.queue.add(deduplicationId);
      return 'taken';
    });
    Object.assign(process.env, {
      AWS_ENDPOINT_URL_EVENTBRIDGE: bus.url,
      AWS_ENDPOINT_URL_SQS: queues.url,
      ORDERED_QUEUES: process.env.ORDERED_QUEUES?.replaceAll('http://queues.test', queues.url),
    });
  });
  afterAll(async () => {
    driver.remove();
    await Promise.all([bus.close(), queues.close()]);
  });

  const lostOf = (records: readonly DynamoDBRecord[]): string[] => [
    ...idsOf(records).filter((id) => !arrived.bus.has(id)),
    ...inLanes(records).filter((id) => !arrived.queue.has(id)),
  ];

  interface Moment {
    readonly records: readonly DynamoDBRecord[];
    /** The call at which to die; 0 lives on. */
    readonly at: number;
    readonly side: 'before' | 'after';
  }

  /** What a kill comes to once the stream has come back with the batch, if it does. */
  async function killOnce({ records, at, side }: Moment, comesBack = true) {
    const fate = await crash(driver, { job: { kind: 'relay', records }, at, side });
    if (comesBack) await bring(records);
    return { kills: Number(fate === 'killed'), lost: lostOf(records).length };
  }

  const sumOf = (fates: readonly { kills: number; lost: number }[]) => ({
    kills: fates.reduce((sum, { kills }) => sum + kills, 0),
    lost: fates.reduce((sum, { lost }) => sum + lost, 0),
  });

  /** Kills before and after each of the six calls that 25 events take: three of the bus and three of a queue. */
  const everyMoment = (comesBack?: boolean) =>
    inFlight(
      AT_ONCE,
      [1, 2, 3, 4, 5, 6].flatMap((at) => (['before', 'after'] as const).map((side) => ({ at, side }))),
      ({ at, side }) => killOnce({ records: rowsOf(`${comesBack} ${side} ${at}`, 25), at, side }, comesBack),
    ).then(sumOf);

  test('has every event on the bus and in its lane once the stream has come back', async () => {
    expect(await everyMoment()).toEqual({ kills: 12, lost: 0 });
  });

  test('is found to lose events where the stream does not come back', async () => {
    const { kills, lost } = await everyMoment(false);
    expect({ kills, isLost: lost > 0 }).toEqual({ kills: 12, isLost: true });
  });

  test.each(seeds())(
    'at random moments, bus and queue refusing a tenth of the entries, loses nothing and makes nothing up (seed %i)',
    async (seed) => {
      const random = new Random(seed);
      const wanted = runs('FAULT_KILLS');
      const brought: DynamoDBRecord[] = [];
      const fates: Awaited<ReturnType<typeof killOnce>>[] = [];
      arrived.bus.clear();
      arrived.queue.clear();
      const strikes = strikesEntries(random);
      refuses = (id) => strikes(id, 0.1);
      await during([takeEverything], async () => {
        const moments = Array.from({ length: wanted }, (_, index): Moment => {
          const own = random.of('kill', index);
          const records = rowsOf(`${seed} ${index}`, own.between(1, 25));
          brought.push(...records);
          const at = own.between(1, 2 * Math.ceil(records.length / 10));
          return { records, at, side: own.pick(['before', 'after']) };
        });
        fates.push(...(await inFlight(AT_ONCE, moments, (moment) => killOnce(moment))));
      });
      expect(sumOf(fates).lost).toBe(0);
      expect([...arrived.bus].sort()).toEqual(idsOf(brought).sort());
      expect([...arrived.queue].sort()).toEqual(inLanes(brought).sort());
    },
  );
});

describe('C8: a bus and a queue that take only a part', () => {
  type Entry = { readonly EventId?: string; readonly ErrorCode?: string };
  type BatchEntry = NonNullable<SendMessageBatchCommandInput['Entries']>[number];

  /** What the relay understands of answers. */
  interface Ears {
    readonly bus?: (answers: Entry[]) => Entry[];
    readonly queue?: (taken: BatchEntry[], all: BatchEntry[]) => BatchEntry[];
    readonly deadLetters?: 'hears nothing';
    /** Of single entries. What the bus has again, the queue has again as well. */
    readonly busRefuses?: number;
  }

  /** Sixty events, three of them malformed. */
  function rowsWithMalformed(): { rows: DynamoDBRecord[]; malformed: string[] } {
    const rows = rowsOf('event', 60);
    const broken = rows.filter((_, index) => index % 25 === 7);
    for (const { dynamodb } of broken) delete dynamodb?.NewImage?.correlationId;
    return { rows, malformed: idsOf(broken) };
  }

  /**
   * What of sixty events does not arrive where it should: bus, queue and dead letters are away now and then, their replies are lost
   * now and then, and a third of single entries is refused.
   */
  async function lost(seed: number, ears: Ears = {}) {
    const strikes = strikesEntries(new Random(seed));
    const taken = { bus: new Set<string>(), queue: new Set<string>(), aside: new Set<string>() };
    /** Answers, unless the service is away or what it answers is lost. */
    const answered = <R>(service: string, answer: () => R): R => {
      if (strikes(`${service} away`, 0.1)) throw new Error(`${service} is away`);
      const reply = answer();
      if (strikes(`${service} unheard`, 0.1)) throw new Error(`${service} was not heard`);
      return reply;
    };
    const bridge = mockClient(EventBridgeClient);
    bridge.on(PutEventsCommand).callsFake(({ Entries = [] }: PutEventsCommandInput) =>
      answered('the bus', () => {
        const answers = Entries.map((entry): Entry => {
          if (strikes(idOf(entry), ears.busRefuses ?? 0.3)) return { ErrorCode: 'ThrottlingException' };
          taken.bus.add(idOf(entry));
          return { EventId: 'taken' };
        });
        return { Entries: ears.bus?.(answers) ?? answers };
      }),
    );
    const queues = mockClient(SQSClient);
    queues.on(SendMessageBatchCommand).callsFake(({ Entries = [] }: SendMessageBatchCommandInput) =>
      answered('the queue', () => {
        const accepted = Entries.filter(({ MessageDeduplicationId: id = '' }) => !strikes(`${id} in its lane`, 0.3));
        for (const { MessageDeduplicationId: id = '' } of accepted) taken.queue.add(id);
        return { Successful: (ears.queue?.(accepted, Entries) ?? accepted).map(({ Id }) => ({ Id })) };
      }),
    );
    queues.on(SendMessageCommand).callsFake(({ MessageAttributes }: SendMessageCommandInput) => {
      if (ears.deadLetters === 'hears nothing') return { MessageId: 'taken' };
      return answered('the dead letters', () => {
        if (strikes('a row set aside', 0.3)) throw new Error('refused');
        taken.aside.add(MessageAttributes?.sequence?.StringValue ?? '');
        return { MessageId: 'taken' };
      });
    });
    const { rows, malformed } = rowsWithMalformed();
    await during([() => bridge.restore(), () => queues.restore()], () => bring(rows));
    const sound = rows.filter((row) => !idsOf([row]).some((id) => malformed.includes(id)));
    return {
      bus: idsOf(sound).filter((id) => !taken.bus.has(id)).length,
      queue: inLanes(sound).filter((id) => !taken.queue.has(id)).length,
      aside: malformed.filter((id) => !taken.aside.has(id)).length,
      madeUp: taken.bus.size + taken.queue.size + taken.aside.size > 57 + inLanes(sound).length + 3,
    };
  }
  const nothing = { bus: 0, queue: 0, aside: 0, madeUp: false };

  test.each(seeds())('has every entry again that failed, until all are there (seed %i)', async (seed) => {
    expect(await lost(seed)).toEqual(nothing);
  });

  test.each<[keyof typeof nothing, string, Ears]>([
    [
      'bus',
      'a failed entry of an answer with status 200 is taken for sent',
      { bus: (answers) => answers.map(() => ({ EventId: 'taken' })) },
    ],
    ['queue', 'an entry that the queue refused is taken for sent', { queue: (_, all) => all, busRefuses: 0 }],
    ['aside', 'a row is passed by that was not set aside', { deadLetters: 'hears nothing' }],
  ])('is found to lose events on the way to %s where %s', async (place, _, ears) => {
    expect((await lost(1, ears))[place]).toBeGreaterThan(0);
  });
});
