import { EventBridgeClient, PutEventsCommand, type PutEventsCommandInput } from '@aws-sdk/client-eventbridge';
import type { DynamoDBRecord, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, describe, expect, test } from 'vitest';
import { handler as relay } from '../../../functions/outbox-relay.ts';
import type { LocalHandler } from '../../../infra/local/local-automations.ts';
import { setCreditTerms } from '../../../shared/customers/customer.actions.ts';
import { logLeadActivity, updateLead } from '../../../shared/leads/lead.actions.ts';
import { cancelOrder } from '../../../shared/orders/order.change.actions.ts';
import { onFreshState } from '../../../shared/platform/conflict.ts';
import type { Context } from '../../../shared/platform/context.ts';
import type { EventEnvelope } from '../../../shared/platform/events.ts';
import { toAttributes } from '../../../shared/platform/table.ts';
import { anAgent, anOpenCase, withAgents } from '../../support/a-case.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aStoredLead } from '../../support/a-lead.ts';
import { aConfirmedOrder, aCustomer, anOrder, aShipment, aShop, receive, units } from '../../support/a-sale.ts';
import { booksOf } from '../../support/books.ts';
import { inFlight, persistently } from '../../support/faults/api-caller.ts';
import { during } from '../../support/faults/client-layers.ts';
import { addFaults } from '../../support/faults/dynamo-faults.ts';
import { unmatchedEvents } from '../../support/faults/event-state.ts';
import { eventRows, FaultyBus, type FaultyBusOptions } from '../../support/faults/faulty-bus.ts';
import { addJumpingClock } from '../../support/faults/jumping-clock.ts';
import { plantSplit, plantTellBeforeCommit } from '../../support/faults/planted-bugs.ts';
import { Random, runs, seeds } from '../../support/faults/random.ts';
import { copyOf, removeCopy, type Snapshot, snapshotOf, stateOf } from '../../support/faults/tenant-copies.ts';

/**
 * What a day leaves for the automations: three shipments to invoice, a delivery and a
 * cancelled order for a line that waits, credit terms that end a hold, a
 * lead to score. The automations have seen nothing of it.
 */
async function aDay(ctx: Context): Promise<EventEnvelope[]> {
  const own = () => as(ctx, {});
  const customer = await aShop(ctx, 10);
  const order = await aConfirmedOrder(own(), customer, 6);
  for (const count of [1, 2, 3]) await aShipment(own(), order, { 1: count });
  const cancelled = await anOrder(own(), customer, 1);
  const waiting = own();
  const lines = [{ sku: 'A-1', quantity: units(9), allowBackorder: true }];
  await onFreshState(waiting, () => anOrder(waiting, customer, 1, { lines }));
  await receive(own(), 'A-1', 20);
  await cancelOrder(own(), { id: cancelled.id, reason: 'changed my mind' });
  const debtor = await aCustomer(own(), { creditLimitMinor: 1_000 });
  await anOrder(own(), debtor, 1, { onCreditLimit: 'HOLD' });
  await setCreditTerms(own(), { customerId: debtor.id, creditLimit: { amountMinor: 100_000, currency: 'EUR' } });
  const rows = await eventRows(ctx);
  const wanted = ['order.shipped', 'stock.received', 'order.cancelled', 'customer.credit-terms-set'];
  return [
    ...rows.filter(({ type }) => type === 'order.shipped'),
    ...wanted.slice(1).map((type) => rows.findLast((row) => row.type === type)!),
  ];
}

/** Adds to a day what makes a longer log: leads that are scored and assigned, a case that is routed. */
async function aLongDay(ctx: Context): Promise<EventEnvelope[]> {
  await aDay(ctx);
  const own = () => as(ctx, {});
  await withAgents(own(), [anAgent('anna', { capacity: 100 })]);
  for (let index = 0; index < 4; index += 1) {
    const contact = { email: `p${index}@alfreds.example`, phone: `030 ${index}${index}`, taxId: `DE ${index}` };
    const { id } = await aStoredLead(own(), contact);
    await logLeadActivity(own(), { leadId: id, kind: 'CALL', subject: 'A call' });
    await updateLead(own(), { id, interest: 'HIGH' } as never);
  }
  // One: the reasons of a routing name the load that was found, which is another one for the second case.
  await anOpenCase(own());
  return eventRows(ctx);
}

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
): Promise<string> {
  const copy = await copyOf(ctx, snapshot);
  const bus = new FaultyBus(copy, {
    random: new Random(1),
    log: log.map((event) => ({ ...event, tenant: copy.tenant })),
    wrap,
  });
  await bus.replay();
  const end = JSON.stringify(await stateOf(copy), undefined, 1);
  await removeCopy(copy);
  return end;
}

/** The bug: what happened before the latest thing seen is taken for a duplicate. */
const plantDedupeByTime = (): FaultyBusOptions['wrap'] => {
  const latest = new Map<string, string>();
  return (automation, handler) => (event, lambda) => {
    const { Records } = event as SQSEvent;
    const fresh = Records.filter(({ body }) => {
      const { id } = (JSON.parse(body) as { detail: EventEnvelope }).detail;
      if (id <= (latest.get(automation) ?? '')) return false;
      latest.set(automation, id);
      return true;
    });
    return handler({ Records: fresh }, lambda);
  };
};

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
  test.each(seeds())('of a whole log make no difference to where consumers end (seed %i)', async (seed) => {
    const ctx = aContext();
    const log = await aLongDay(ctx);
    const snapshot = await snapshotOf(ctx);
    const straight = await endAfter(ctx, snapshot, log);
    const shuffled = async (copyNumber: number) => {
      const copy = await copyOf(ctx, snapshot);
      const random = new Random(seed * 1_000 + copyNumber);
      const bus = new FaultyBus(copy, {
        random,
        log: random.shuffled(log).map((event) => ({ ...event, tenant: copy.tenant })),
      });
      await bus.rounds(12);
      await bus.drain();
      expect(bus.deadLetters).toEqual([]);
      return JSON.stringify(await stateOf(copy), undefined, 1);
    };
    for (let copyNumber = 1; copyNumber <= 2; copyNumber += 1) expect(await shuffled(copyNumber)).toBe(straight);
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
      await bus.drain();
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

describe('C5 and C7: poison', () => {
  /** Fails for some events until it is cured. */
  const poisoned =
    (isPoison: (event: EventEnvelope) => boolean): FaultyBusOptions['wrap'] =>
    (_, handler: LocalHandler) =>
    async (event, lambda) => {
      const { Records } = event as SQSEvent;
      const bad = Records.filter(({ body }) => isPoison((JSON.parse(body) as { detail: EventEnvelope }).detail));
      const rest = { Records: Records.filter((record) => !bad.includes(record)) };
      const reply = (await handler(rest, lambda)) as SQSBatchResponse;
      const failures = bad.map(({ messageId }) => ({ itemIdentifier: messageId }));
      return { batchItemFailures: [...reply.batchItemFailures, ...failures] };
    };

  test.each(seeds())(
    'lies in the dead letters with its body after five attempts, the others flow, a redrive has one effect (seed %i)',
    async (seed) => {
      const ctx = aContext();
      await aDay(ctx);
      const random = new Random(seed);
      const [poison] = (await eventRows(ctx)).filter(({ type }) => type === 'order.shipped');
      let isCured = false;
      const bus = new FaultyBus(ctx, {
        random,
        only: ['invoice-shipment'],
        wrap: poisoned(({ id }) => !isCured && id === poison?.id),
      });
      await during([addFaults(random).remove], () => bus.rounds(12));
      await bus.drain();
      expect(new Set(bus.deadLetters.map(({ id }) => id))).toEqual(new Set([poison?.id]));
      expect(bus.deadLetters[0]).toEqual(poison);
      expect((await booksOf(ctx)).invoices).toHaveLength(2);
      isCured = true;
      bus.redrive();
      await bus.drain();
      expect((await booksOf(ctx)).invoices).toHaveLength(3);
    },
  );

  test('in a batch comes back alone', async () => {
    const ctx = aContext();
    await aDay(ctx);
    const { handler } = await import('../../../functions/automations/invoice-shipment.ts');
    const shipped = (await eventRows(ctx)).filter(({ type }) => type === 'order.shipped');
    const details = [...shipped, { ...shipped[0], data: { shipmentId: 'shp_none' } }];
    const Records = details.map((detail, index) => ({ messageId: `m${index}`, body: JSON.stringify({ detail }) }));
    const reply = await handler({ Records } as SQSEvent, {} as never, () => undefined);
    expect(reply).toEqual({ batchItemFailures: [{ itemIdentifier: 'm3' }] });
    expect((await booksOf(ctx)).invoices).toHaveLength(3);
  });
});

describe('C8: a bus that takes only a part', () => {
  const bridge = mockClient(EventBridgeClient);
  afterAll(() => bridge.restore());

  /** Brings 60 rows of three records to a bus that refuses a third of what it is given, silently or loudly. */
  async function relayed(seed: number, comesBack: (failed: string | undefined) => boolean) {
    const random = new Random(seed);
    const taken: number[] = [];
    bridge.reset();
    bridge.on(PutEventsCommand).callsFake(({ Entries = [] }: PutEventsCommandInput) => {
      if (random.chance(0.1)) throw new Error('the bus is away');
      return {
        Entries: Entries.map(({ Detail = '' }) => {
          if (random.chance(0.3)) return { ErrorCode: 'ThrottlingException' };
          taken.push((JSON.parse(Detail) as EventEnvelope).aggregateVersion);
          return { EventId: 'taken' };
        }),
      };
    });
    let rest = Array.from({ length: 60 }, (_, index): DynamoDBRecord => {
      const event = {
        id: String(index),
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
      const NewImage = toAttributes({ PK: 'T#acme#ord_1', SK: `EVENT#${index}`, ...event }) as never;
      return { eventName: 'INSERT', dynamodb: { SequenceNumber: String(index), NewImage } };
    });
    for (let call = 0; rest.length > 0 && call < 1_000; call += 1) {
      const reply = await relay({ Records: rest }, {} as never, () => undefined);
      const failed = reply?.batchItemFailures[0]?.itemIdentifier;
      rest = comesBack(failed) ? rest.slice(rest.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === failed)) : [];
    }
    return taken;
  }

  test.each(seeds())('has everything in the end, the first arrivals in order (seed %i)', async (seed) => {
    const taken = await relayed(seed, (failed) => failed !== undefined);
    const arrivals = [...new Set(taken)];
    expect(arrivals.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  });

  test('is found to lose events where a refused entry does not come back', async () => {
    const taken = await relayed(1, () => false);
    expect(new Set(taken).size).toBeLessThan(60);
  });
});
