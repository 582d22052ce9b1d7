import { describe, expect, test } from 'vitest';
import type { LocalHandler } from '../../../infra/local/local-automations.ts';
import { captureLead } from '../../../shared/leads/lead.actions.ts';
import type { Context } from '../../../shared/platform/context.ts';
import type { EventEnvelope } from '../../../shared/platform/events.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aCapture } from '../../support/a-lead.ts';
import { booksOf } from '../../support/books.ts';
import { aDay } from '../../support/faults/a-day.ts';
import { during } from '../../support/faults/client-layers.ts';
import { addFaults } from '../../support/faults/dynamo-faults.ts';
import { eventRows, FaultyBus, type FaultyBusOptions } from '../../support/faults/faulty-bus.ts';
import {
  plantBackToQueue,
  plantForgottenFailures,
  plantLoop,
  plantStopAtFailure,
  plantWholeBatchAgain,
  poisoned,
} from '../../support/faults/planted-deliveries.ts';
import { Random, seeds } from '../../support/faults/random.ts';

type Plant = () => FaultyBusOptions['wrap'];

const shipmentsOf = async (ctx: Context): Promise<EventEnvelope[]> =>
  (await eventRows(ctx)).filter(({ type }) => type === 'order.shipped');

const invoicesOf = async (ctx: Context): Promise<number> => (await booksOf(ctx)).invoices.length;

describe('C5: a poison message', () => {
  /** One of three shipments is poison until it is cured and redriven; faults strike for so many rounds. */
  async function poisonDay(seed: number, rounds: number, plant?: Plant) {
    const ctx = aContext();
    await aDay(ctx);
    const random = new Random(seed);
    const [poison] = await shipmentsOf(ctx);
    let isCured = false;
    const bug = plant?.() ?? ((_: string, handler: LocalHandler) => handler);
    const bus = new FaultyBus(ctx, {
      random,
      only: ['invoice-shipment'],
      isUnordered: true,
      wrap: (name, handler) =>
        bug(
          name,
          poisoned(({ id }) => !isCured && id === poison?.id, handler),
        ),
    });
    await during([addFaults(random).remove], () => bus.rounds(rounds));
    await bus.drain();
    const dead = new Set(bus.deadLetters.map((event) => JSON.stringify(event)));
    const before = await invoicesOf(ctx);
    isCured = true;
    bus.redrive();
    await bus.drain();
    return {
      found: { isOnlyOne: dead.size === 1, isWhole: dead.has(JSON.stringify(poison)), before },
      after: await invoicesOf(ctx),
    };
  }
  const promised = { found: { isOnlyOne: true, isWhole: true, before: 2 }, after: 3 };

  test.each(seeds())(
    'lies in the dead letters with its body after five attempts, the others flow, a redrive has one effect (seed %i)',
    async (seed) => {
      expect(await poisonDay(seed, 12)).toEqual(promised);
    },
  );

  test.each([
    ['to be dropped where failures are forgotten', plantForgottenFailures],
    ['to take others along where a whole batch comes back', plantWholeBatchAgain],
  ])('is found %s', async (_, plant) => {
    expect((await poisonDay(1, 0, plant)).found).not.toEqual(promised.found);
  });
});

describe('C5: a poison message in a lane', () => {
  /** The first message of a lane is about a shipment that is not there; three sound ones stand behind it. */
  async function poisonLane(seed: number, wrapOf?: (poison: EventEnvelope) => FaultyBusOptions['wrap']) {
    const ctx = aContext();
    await aDay(ctx);
    const shipped = await shipmentsOf(ctx);
    const [first] = shipped as [EventEnvelope];
    const poison = { ...first, id: 'poison', data: { ...first.data, shipmentId: `shp_${'0'.repeat(26)}` } };
    const random = new Random(seed);
    const log = [poison, ...shipped];
    const bus = new FaultyBus(ctx, { random, only: ['invoice-shipment'], log, wrap: wrapOf?.(poison) });
    await during([addFaults(random).remove], () => bus.rounds(12));
    await bus.drain();
    const numbers = (await booksOf(ctx)).invoices.map(({ sequence }) => sequence).sort();
    return { numbers, isOnlyOne: bus.deadLetters.length === 1, isWhole: bus.deadLetters[0] === poison };
  }

  test.each(seeds())(
    'is set aside whole, those behind it are done, and no number is missing (seed %i)',
    async (seed) => {
      expect(await poisonLane(seed)).toEqual({ numbers: [1, 2, 3], isOnlyOne: true, isWhole: true });
    },
  );

  test('is found to hold up its lane where it goes back to the queue', async () => {
    const goesBack = (poison: EventEnvelope) => plantBackToQueue(({ id }) => id === poison.id);
    await expect(poisonLane(1, goesBack)).rejects.toThrow('not quiet after 20 rounds');
  });
});

describe('C7: a batch of which one message fails', () => {
  /** A message whose data is none, in one batch with three that are sound. */
  async function batch(plant?: Plant) {
    const ctx = aContext();
    for (const person of ['a', 'b', 'c'])
      await captureLead(as(ctx, {}), aCapture({ email: `${person}@a.example`, phone: null, taxId: null }));
    const captured = (await eventRows(ctx)).filter(({ type }) => type === 'lead.captured');
    const bad = { ...(captured[0] as EventEnvelope), id: 'bad', data: { source: 7 } };
    const bus = new FaultyBus(ctx, {
      random: new Random(1),
      only: ['score-lead'],
      log: [bad, ...captured],
      wrap: plant?.(),
    });
    await bus.drain();
    const scored = (await eventRows(ctx)).filter(({ type }) => type === 'lead.scored').length;
    return { deliveries: bus.deliveries, scored, dead: bus.deadLetters.map(({ id }) => id) };
  }
  const onlyTheFailedOne = { deliveries: 4 + 4, scored: 3, dead: ['bad'] };

  test('has that one again, five attempts in all, and no other', async () => {
    expect(await batch()).toEqual(onlyTheFailedOne);
  });

  test.each([
    ['whole where the answer is taken for all of it', plantWholeBatchAgain],
    ['not at all where the answer is not looked at', plantForgottenFailures],
    ['with all that stands behind where work stops at a failure', plantStopAtFailure],
  ])('is found to come back %s', async (_, plant) => {
    expect(await batch(plant)).not.toEqual(onlyTheFailedOne);
  });
});

describe('liveness: once faults stop', () => {
  /** Rounds within which all that a day left is done, and what follows from it. */
  const BOUND = 6;

  test.each(seeds())('everything is done within six rounds (seed %i)', async (seed) => {
    const ctx = aContext();
    await aDay(ctx);
    const random = new Random(seed);
    const bus = new FaultyBus(ctx, { random });
    await during([addFaults(random).remove], () => bus.rounds(2));
    await bus.drain(BOUND);
    const { orders, invoices } = await booksOf(ctx);
    const waits = orders.flatMap(({ lines }) =>
      lines.map(({ ordered, cancelled, reserved, shipped }) => ordered - cancelled - reserved - shipped),
    );
    expect({ invoices: invoices.length, waits, holds: orders.flatMap(({ holds }) => holds) }).toEqual({
      invoices: 3,
      waits: orders.map(() => 0),
      holds: [],
    });
    expect(bus.deadLetters).toEqual([]);
  });

  test('a bus is found never to come to rest where a reaction causes itself', async () => {
    const ctx = aContext();
    const log = await aDay(ctx);
    const bus = new FaultyBus(ctx, { random: new Random(1), only: ['invoice-shipment'], log, wrap: plantLoop(log) });
    await expect(bus.drain(BOUND)).rejects.toThrow('not quiet after 6 rounds');
  });
});
