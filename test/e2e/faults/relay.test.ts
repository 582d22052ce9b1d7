import { EventBridgeClient, PutEventsCommand, type PutEventsCommandInput } from '@aws-sdk/client-eventbridge';
import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { handler as relay } from '../../../functions/outbox-relay.ts';
import { type PutEventsEndpoint, startPutEvents } from '../../../infra/local/put-events.ts';
import { toAttributes } from '../../../shared/platform/attributes.ts';
import type { EventEnvelope } from '../../../shared/platform/events.ts';
import { inFlight } from '../../support/faults/api-caller.ts';
import { during } from '../../support/faults/client-layers.ts';
import { AT_ONCE, buildDriver, crash, type Driver } from '../../support/faults/crash-sweep.ts';
import { Random, runs, seeds } from '../../support/faults/random.ts';

/** Rows of so many events in a stream; their ids begin with the name. */
const rowsOf = (name: string, count: number): DynamoDBRecord[] =>
  Array.from({ length: count }, (_, index) => {
    const event: EventEnvelope = {
      id: `${name}-${index}`,
      type: 'order.placed',
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

const idOf = ({ Detail = '' }: { readonly Detail?: string }): string => (JSON.parse(Detail) as EventEnvelope).id;

/** Whether something strikes an entry on its way to the bus: by the seed, the entry and how often it has come. */
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

describe('C1, C2: a relay that dies at the bus', () => {
  let driver: Driver;
  let bus: PutEventsEndpoint;
  const arrived = new Set<string>();
  let refuses = (_id: string) => false;
  const takeEverything = () => {
    refuses = () => false;
  };

  beforeAll(async () => {
    driver = await buildDriver();
    bus = await startPutEvents((entries) =>
      entries.map((entry) => {
        if (refuses(idOf(entry))) return '';
        arrived.add(idOf(entry));
        return 'taken';
      }),
    );
    process.env.AWS_ENDPOINT_URL_EVENTBRIDGE = bus.url;
  });
  afterAll(async () => {
    driver.remove();
    await bus.close();
  });

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
    return { kills: Number(fate === 'killed'), lost: idsOf(records).filter((id) => !arrived.has(id)).length };
  }

  const sumOf = (fates: readonly { kills: number; lost: number }[]) => ({
    kills: fates.reduce((sum, { kills }) => sum + kills, 0),
    lost: fates.reduce((sum, { lost }) => sum + lost, 0),
  });

  /** Kills before and after each of the three calls that 25 events take. */
  const everyMoment = (comesBack?: boolean) =>
    inFlight(
      AT_ONCE,
      [1, 2, 3].flatMap((at) => (['before', 'after'] as const).map((side) => ({ at, side }))),
      ({ at, side }) => killOnce({ records: rowsOf(`${comesBack} ${side} ${at}`, 25), at, side }, comesBack),
    ).then(sumOf);

  test('has every event on the bus once the stream has come back', async () => {
    expect(await everyMoment()).toEqual({ kills: 6, lost: 0 });
  });

  test('is found to lose events where the stream does not come back', async () => {
    const { kills, lost } = await everyMoment(false);
    expect({ kills, isLost: lost > 0 }).toEqual({ kills: 6, isLost: true });
  });

  test.each(seeds())(
    'at random moments, the bus refusing a tenth of the entries, loses nothing and makes nothing up (seed %i)',
    async (seed) => {
      const random = new Random(seed);
      const wanted = runs('FAULT_KILLS');
      const brought: string[] = [];
      const fates: Awaited<ReturnType<typeof killOnce>>[] = [];
      arrived.clear();
      const strikes = strikesEntries(random);
      refuses = (id) => strikes(id, 0.1);
      await during([takeEverything], async () => {
        const moments = Array.from({ length: wanted }, (_, index): Moment => {
          const own = random.of('kill', index);
          const records = rowsOf(`${seed} ${index}`, own.between(1, 25));
          brought.push(...idsOf(records));
          const at = own.between(1, Math.ceil(records.length / 10));
          return { records, at, side: own.pick(['before', 'after']) };
        });
        fates.push(...(await inFlight(AT_ONCE, moments, (moment) => killOnce(moment))));
      });
      expect(sumOf(fates).lost).toBe(0);
      expect([...arrived].sort()).toEqual(brought.sort());
    },
  );
});

describe('C8: a bus that takes only a part', () => {
  type Entry = { readonly EventId?: string; readonly ErrorCode?: string };

  /**
   * How many of 60 events do not arrive on a bus that is away now and then and refuses a third of the entries it is given;
   * `heard` is what the relay understands of an answer.
   */
  async function lost(seed: number, heard = (answers: Entry[]) => answers): Promise<number> {
    const strikes = strikesEntries(new Random(seed));
    const taken = new Set<string>();
    const bridge = mockClient(EventBridgeClient);
    bridge.on(PutEventsCommand).callsFake(({ Entries = [] }: PutEventsCommandInput) => {
      if (strikes('bus', 0.1)) throw new Error('the bus is away');
      const answers = Entries.map((entry): Entry => {
        if (strikes(idOf(entry), 0.3)) return { ErrorCode: 'ThrottlingException' };
        taken.add(idOf(entry));
        return { EventId: 'taken' };
      });
      return { Entries: heard(answers) };
    });
    await during([() => bridge.restore()], () => bring(rowsOf('event', 60)));
    return 60 - taken.size;
  }

  test.each(seeds())('has every entry again that failed, until all are there (seed %i)', async (seed) => {
    expect(await lost(seed)).toBe(0);
  });

  test('is found to lose events where a failed entry of an answer with status 200 is taken for sent', async () => {
    expect(await lost(1, (answers) => answers.map(() => ({ EventId: 'taken' })))).toBeGreaterThan(0);
  });
});
