import { describe, expect, test } from 'vitest';
import type { Context } from '../../../shared/platform/context.ts';
import type { EventEnvelope } from '../../../shared/platform/events.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aShop, units } from '../../support/a-sale.ts';
import { booksOf } from '../../support/books.ts';
import { aDay, aLongDay } from '../../support/faults/a-day.ts';
import { inFlight, persistently } from '../../support/faults/api-caller.ts';
import { during } from '../../support/faults/client-layers.ts';
import { addFaults } from '../../support/faults/dynamo-faults.ts';
import { unmatchedEvents } from '../../support/faults/event-state.ts';
import { eventRows, FaultyBus, type FaultyBusOptions } from '../../support/faults/faulty-bus.ts';
import { addJumpingClock } from '../../support/faults/jumping-clock.ts';
import { plantSplit, plantTellBeforeCommit } from '../../support/faults/planted-bugs.ts';
import { plantDedupeByTime } from '../../support/faults/planted-deliveries.ts';
import { Random, runs, seeds } from '../../support/faults/random.ts';
import { copyOf, removeCopy, type Snapshot, snapshotOf, stateOf } from '../../support/faults/tenant-copies.ts';

/** All orders of the entries. */
const permutationsOf = <T>(entries: readonly T[]): T[][] =>
  entries.length === 0
    ? [[]]
    : entries.flatMap((entry, index) => permutationsOf(entries.toSpliced(index, 1)).map((rest) => [entry, ...rest]));

/** The state in which a copy ends that is given this log one event after the other, byte for byte but for ids and times. */
async function endAfter(
  ctx: Context,
  snapshot: Snapshot,
  log: readonly EventEnvelope[],
  wrap?: FaultyBusOptions['wrap'],
  endOf = stateOf,
): Promise<string> {
  const copy = await copyOf(ctx, snapshot);
  const bus = new FaultyBus(copy, {
    random: new Random(1),
    log: log.map((event) => ({ ...event, tenant: copy.tenant })),
    wrap,
  });
  await bus.replay();
  const end = JSON.stringify(await endOf(copy), undefined, 1);
  await removeCopy(copy);
  return end;
}

/** The state but for versions: what comes to a lane in one batch is one write of what it changes in common. */
const contentOf = async (ctx: Pick<Context, 'tenant'>): Promise<string[]> =>
  (await stateOf(ctx)).map((item) => item.replaceAll(/"(version|aggregateVersion)":\d+/g, '"$1":<version>')).sort();

describe('A7: the order of events', () => {
  test('is no difference: every permutation, or a sample of them, ends in the same state', async () => {
    const ctx = aContext();
    const events = await aDay(ctx);
    const snapshot = await snapshotOf(ctx);
    expect(events).toHaveLength(6);
    const all = permutationsOf(events);
    const chosen = new Random(seeds()[0] ?? 1).shuffled(all).slice(0, runs('FAULT_RUNS', 8));
    const ends = await inFlight(2, [events, ...chosen], (log) => endAfter(ctx, snapshot, log));
    expect(new Set(ends).size).toBe(1);
  });

  test('is found to be one where duplicates are told by their time', async () => {
    const ctx = aContext();
    const events = await aDay(ctx);
    const snapshot = await snapshotOf(ctx);
    const ends = await inFlight(2, [events, events.toReversed()], (log) =>
      endAfter(ctx, snapshot, log, plantDedupeByTime()),
    );
    expect(new Set(ends).size).toBe(2);
  });
});

describe('C4: duplicates, order and batches', () => {
  /** The ends of a long log: told plainly, and shuffled to so many copies. */
  async function endsOf(seed: number, copies: number, plant?: () => FaultyBusOptions['wrap']) {
    const ctx = aContext();
    const log = await aLongDay(ctx);
    const snapshot = await snapshotOf(ctx);
    const straight = await endAfter(ctx, snapshot, log, undefined, contentOf);
    const shuffled = async (copyNumber: number) => {
      const copy = await copyOf(ctx, snapshot);
      const random = new Random(seed * 1_000 + copyNumber);
      const bus = new FaultyBus(copy, {
        random,
        log: random.shuffled(log).map((event) => ({ ...event, tenant: copy.tenant })),
        wrap: plant?.(),
      });
      await bus.rounds(12);
      await bus.drain();
      expect(bus.deadLetters).toEqual([]);
      const end = JSON.stringify(await contentOf(copy), undefined, 1);
      await removeCopy(copy);
      return end;
    };
    const ends: string[] = [];
    for (let copyNumber = 1; copyNumber <= copies; copyNumber += 1) ends.push(await shuffled(copyNumber));
    return { straight, ends };
  }

  test.each(seeds())('of a whole log make no difference to where consumers end (seed %i)', async (seed) => {
    const { straight, ends } = await endsOf(seed, 2);
    for (const end of ends) expect(end).toBe(straight);
  });

  test('is found to be a difference where duplicates are told by their time', async () => {
    const { straight, ends } = await endsOf(1, 1, plantDedupeByTime);
    expect(ends).not.toEqual([straight]);
  });
});

/** Eight at a time place, confirm and ship 16 orders, for six of which there is no stock. */
async function aRush(ctx: Context): Promise<void> {
  const customer = await aShop(ctx, 20);
  await inFlight(8, Array.from({ length: 16 }), async (_, index) => {
    const ask = (operation: string, input: Record<string, unknown>) =>
      persistently(() => as(ctx, {}), operation, { ...input, idempotencyKey: `${operation}-${index}` }).catch(
        () => undefined,
      );
    const placed = await ask('placeOrder', { customerId: customer.id, lines: [{ sku: 'A-1', quantity: units(2) }] });
    if (placed?.code !== 'OK') return;
    const { id } = placed.record;
    await ask('confirmOrder', { id });
    await ask('shipOrder', { orderId: id });
  });
}

/** 40 customers, created eight at a time. */
const newCustomers = (ctx: Context) =>
  inFlight(8, Array.from({ length: 40 }), (_, index) =>
    persistently(() => as(ctx, {}), 'createCustomer', {
      kind: 'COMPANY',
      name: `Customer ${index}`,
      idempotencyKey: `c-${index}`,
    }).catch(() => undefined),
  );

describe('C1 and C2: nothing lost, nothing made up', () => {
  test.each(seeds())(
    'every accepted write has its event and every event its state, under faults (seed %i)',
    async (seed) => {
      const ctx = aContext();
      const random = new Random(seed);
      const bus = new FaultyBus(ctx, { random });
      await during([addFaults(random).remove, addJumpingClock(random)], async () => {
        await aRush(ctx);
        await bus.rounds(6);
      });
      await bus.comeToRest();
      expect(await unmatchedEvents(ctx)).toEqual([]);
      expect((await booksOf(ctx)).orders.map(({ status }) => status)).toEqual(Array(10).fill('COMPLETED'));
      expect(bus.deadLetters).toEqual([]);
    },
  );

  test('is found broken where the event is sent after the state, outside its transaction', async () => {
    const ctx = aContext();
    await during([plantSplit(/^EVENT#/, 'after'), addFaults(new Random(2)).remove], () => newCustomers(ctx));
    expect(await unmatchedEvents(ctx)).not.toEqual([]);
  });

  test('is found broken where the event is sent before the commit', async () => {
    const ctx = aContext();
    const told: string[] = [];
    await during([plantTellBeforeCommit((id) => told.push(id)), addFaults(new Random(1)).remove], () => aRush(ctx));
    const committed = new Set((await eventRows(ctx)).map(({ id }) => id));
    expect(told.filter((id) => !committed.has(id))).not.toEqual([]);
  });
});
