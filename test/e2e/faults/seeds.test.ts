import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SQSEvent } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import type { LocalHandler } from '../../../infra/local/local-automations.ts';
import type { EventEnvelope } from '../../../shared/platform/events.ts';
import { inFlight } from '../../support/faults/api-caller.ts';
import { asCaller, enterRun } from '../../support/faults/callers.ts';
import type { ClientCall } from '../../support/faults/client-layers.ts';
import { F1, faultLayers, noneInjected } from '../../support/faults/dynamo-faults.ts';
import { FaultyBus } from '../../support/faults/faulty-bus.ts';
import { Meeting } from '../../support/faults/meeting.ts';
import { eventIn } from '../../support/faults/planted-deliveries.ts';
import { Random, seeds } from '../../support/faults/random.ts';

/* What a seed does to whom: shown without a table, by callers who make so many calls each. */

const CALLERS = 100;
const CALLS = 10;
const callers = Array.from({ length: CALLERS }, (_, index) => index);

const transaction: ClientCall = { name: 'TransactWriteItemsCommand', input: { TransactItems: [{}, {}, {}] } };
const batchRead: ClientCall = { name: 'BatchGetItemCommand', input: {} };

/** How long a caller lets others go first, in turns of the event loop. */
type Pace = (caller: number, call: number) => number;

/** What became of each call of each caller, and what was injected in sum. */
async function struckBy(random: Random, many = 1, pace: Pace = () => 0) {
  const injected = noneInjected();
  const { outside, wire } = faultLayers(random, F1, injected);
  const reply = () => ({ output: { Responses: { table: [{ PK: 1 }, { PK: 2 }] } } });
  const fates = await inFlight(many, callers, async (caller) => {
    const own: string[] = [];
    for (let number = 1; number <= CALLS; number += 1) {
      for (let turn = pace(caller, number); turn > 0; turn -= 1) await nextTurn();
      const call = number % 2 === 0 ? batchRead : transaction;
      // As the client does, once.
      const attempt = () => wire(call, async () => reply());
      const fate = await outside(call, () => attempt().catch(attempt)).then(
        ({ output }) => JSON.stringify(output),
        ({ message }: Error) => message,
      );
      own.push(fate);
    }
    return own.join();
  });
  return { fates, injected };
}

/** One stream of random numbers for everybody, in whatever order they come. */
class OneStream extends Random {
  override of(): Random {
    return this;
  }
}

const uneven: Pace = (caller, call) => (caller * 7 + call * 3) % 5;

async function isTheSameForAll(randomOf: () => Random): Promise<boolean> {
  const told = [
    await struckBy(randomOf()),
    await struckBy(randomOf(), 16, uneven),
    await struckBy(randomOf(), CALLERS, uneven),
  ];
  return new Set(told.map(({ fates }) => JSON.stringify(fates))).size === 1;
}

describe('what a seed injects', () => {
  test.each(seeds())(
    'is the same for the same call of the same caller, however the callers interleave (seed %i)',
    async (seed) => {
      expect(await isTheSameForAll(() => new Random(seed))).toBe(true);
    },
  );

  test('is found to be another where all draw from one stream', async () => {
    expect(await isTheSameForAll(() => new OneStream(1))).toBe(false);
  });

  test('is another for another caller and by another seed', async () => {
    const { fates } = await struckBy(new Random(1));
    expect(new Set(fates).size).toBeGreaterThan(CALLERS / 10);
    expect((await struckBy(new Random(2))).fates).not.toEqual(fates);
  });

  test.each(seeds())('is every fault of the profile, among 1,000 calls (seed %i)', async (seed) => {
    const { realConflict, staleRead, ...injected } = (await struckBy(new Random(seed))).injected;
    expect(Object.entries(injected).filter(([, count]) => count === 0)).toEqual([]);
  });

  test('counts each run of a batch by itself', async () => {
    const batch = (pace: (run: number) => number) => {
      const { outside } = faultLayers(new Random(3), F1, noneInjected());
      const oneRun = async (run: number) => {
        enterRun();
        const fates: unknown[] = [];
        for (let call = 0; call < CALLS; call += 1) {
          for (let turn = pace(run); turn > 0; turn -= 1) await nextTurn();
          fates.push(await outside(transaction, async () => ({ output: {} })).catch(String));
        }
        return JSON.stringify(fates);
      };
      return asCaller('batch', () => Promise.all(callers.map(oneRun)));
    };
    const fates = await batch(() => 0);
    expect(await batch((run) => run % 5)).toEqual(fates);
    expect(new Set(fates).size).toBeGreaterThan(1);
  });
});

describe('the faulty bus', () => {
  const log = Array.from(
    { length: 60 },
    (_, index) => ({ id: `event-${index}`, type: 'order.shipped', tenant: 'none' }) as EventEnvelope,
  );

  /** Which events came to a handler in which batch; the handler takes so many turns. */
  async function batchesOf(
    random: Random,
    { isUnordered = true, workers = 1, pace = (_: string) => 0 },
  ): Promise<string[]> {
    const batches: string[] = [];
    const handler: LocalHandler = async (event, lambda) => {
      const ids = (event as SQSEvent).Records.map((record) => eventIn(record).id);
      for (let turn = pace(lambda.awsRequestId); turn > 0; turn -= 1) await nextTurn();
      batches.push(`${lambda.awsRequestId}: ${ids.join()}`);
      return { batchItemFailures: [] };
    };
    const bus = new FaultyBus(
      { tenant: 'none' },
      { random, workers, only: ['invoice-shipment'], isUnordered, log, wrap: () => handler },
    );
    await bus.rounds(20);
    return batches;
  }

  test.each(seeds().flatMap((seed) => [true, false].map((isUnordered) => ({ seed, isUnordered }))))(
    'cuts the same batches in the same rounds, however fast they are worked on ($seed, unordered: $isUnordered)',
    async ({ seed, isUnordered }) => {
      const of = async (own: number, how: object) => (await batchesOf(new Random(own), { isUnordered, ...how })).sort();
      const plain = await of(seed, {});
      expect(plain.length).toBeGreaterThan(10);
      expect(await of(seed, { workers: 8, pace: (batch: string) => batch.length % 7 })).toEqual(plain);
      expect(await of(seed + 1, {})).not.toEqual(plain);
    },
  );

  test.each(seeds())(
    'keeps the order of a lane, whoever is slow, but for batches that come again (seed %i)',
    async (seed) => {
      const pace = (batch: string) => batch.length % 7;
      const batches = await batchesOf(new Random(seed), { isUnordered: false, workers: 8, pace });
      const again = batches.filter((batch) => batch.includes(' again: '));
      const once = batches
        .filter((batch) => !again.includes(batch))
        .flatMap((batch) => batch.split(': ')[1]?.split(','));
      expect(again).not.toEqual([]);
      expect([...new Set(once)]).toEqual(log.map(({ id }) => id));
    },
  );
});

describe('a race', () => {
  test('is certain: all have read before any writes, whoever is slow', async () => {
    const meeting = new Meeting();
    const did: string[] = [];
    const racer = (turns: number) =>
      meeting.attend(async () => {
        for (let turn = 0; turn < turns; turn += 1) await nextTurn();
        did.push('read');
        await meeting.meet();
        did.push('write');
      });
    await Promise.all([racer(1), racer(500), racer(30)]);
    expect(did).toEqual(['read', 'read', 'read', 'write', 'write', 'write']);
  });
});
