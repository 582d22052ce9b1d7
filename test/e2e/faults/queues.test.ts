import { describe, expect, test } from 'vitest';
import { Case, isOpen } from '../../../shared/cases/case.model.ts';
import { onFreshState } from '../../../shared/platform/conflict.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { anAgent, anOpenCase, withAgents } from '../../support/a-case.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aCapture, aStoredLead } from '../../support/a-lead.ts';
import { anOrder, aShop, units } from '../../support/a-sale.ts';
import { booksOf } from '../../support/books.ts';
import { inFlight, persistently } from '../../support/faults/api-caller.ts';
import { wrongBooks } from '../../support/faults/books-at-rest.ts';
import { during } from '../../support/faults/client-layers.ts';
import { addFaults } from '../../support/faults/dynamo-faults.ts';
import { FaultyBus } from '../../support/faults/faulty-bus.ts';
import { addJumpingClock } from '../../support/faults/jumping-clock.ts';
import { plantNoCondition } from '../../support/faults/planted-bugs.ts';
import { Random, seeds } from '../../support/faults/random.ts';
import { itemsOf } from '../../support/table-probe.ts';

/** Faults of the table, and a clock that nobody may trust. */
const badly = (random: Random) => [addFaults(random).remove, addJumpingClock(random)];

describe('conversion of a lead', () => {
  /** Customers, contacts and distinct answers that 20 conversions of one lead come to. */
  async function conversions(ctx: Context, faults: () => (() => void)[]) {
    const { id } = await aStoredLead(ctx, { status: 'QUALIFIED' });
    const outcomes = await during(faults(), () =>
      inFlight(20, Array.from({ length: 20 }), (_, index) =>
        persistently(() => as(ctx, {}), 'convertLead', { leadId: id, idempotencyKey: `convert-${index}` }),
      ),
    );
    const items = await itemsOf(ctx);
    const under = (beginning: string) => items.filter(({ SK }) => String(SK).startsWith(beginning)).length;
    const records = (kind: string) => items.filter(({ SK }) => SK === kind).length;
    const answers = new Set(outcomes.map(({ record }) => JSON.stringify(record?.convertedTo)));
    return {
      customers: records('CUSTOMER'),
      contacts: records('CONTACT'),
      answers: answers.size,
      markers: under('LEADKEY'),
    };
  }

  test.each(seeds())('by 20 at once makes one customer with one contact, under faults (seed %i)', async (seed) => {
    const found = await conversions(aContext(), () => badly(new Random(seed)));
    expect(found).toEqual({ customers: 1, contacts: 1, answers: 1, markers: 0 });
  });

  test('is found to make several where the version of the lead is not a condition', async () => {
    const found = await conversions(aContext(), () => [plantNoCondition(/^LEAD/)]);
    expect(found.customers).toBeGreaterThan(1);
  });

  /** Open leads of one person whom a form sent 20 times at once. */
  async function captures(ctx: Context): Promise<number> {
    await inFlight(20, Array.from({ length: 20 }), (_, index) =>
      persistently(() => as(ctx, {}), 'captureLead', { ...aCapture(), idempotencyKey: `form-${index}` }),
    );
    return (await itemsOf(ctx)).filter(({ SK }) => SK === 'LEAD').length;
  }

  test.each(seeds())(
    'of one person captured 20 times at once there is one lead, under faults (seed %i)',
    async (seed) => {
      const random = new Random(seed);
      const faults = addFaults(random);
      expect(await during([faults.remove], () => captures(aContext()))).toBe(1);
    },
  );

  test('is found to be several where the markers have no condition', async () => {
    expect(await during([plantNoCondition(/^LEADKEY$/)], () => captures(aContext()))).toBeGreaterThan(1);
  });
});

describe('routing of cases', () => {
  const CAPACITY = 6;

  /** 24 cases of weight 2 for three agents who can hold three of them each, routed by eight at a time. */
  async function routed(ctx: Context, random: Random, faults: () => (() => void)[]) {
    await withAgents(
      ctx,
      ['anna', 'bert', 'cleo'].map((subject) => anAgent(subject, { capacity: CAPACITY })),
    );
    await inFlight(4, Array.from({ length: 24 }), () => anOpenCase(as(ctx, {})));
    const bus = new FaultyBus(ctx, { random, workers: 8, only: ['route-case'] });
    await during(faults(), () => bus.rounds(6));
    await bus.comeToRest();
    const items = await itemsOf(ctx);
    const cases = items.filter(({ SK }) => SK === 'CASE').map((item) => Case.parse(item));
    const loads = items.filter(({ SK }) => SK === 'CASELOAD').map(({ load }) => Number(load));
    const weights = ['anna', 'bert', 'cleo'].map((subject) =>
      cases
        .filter((record) => isOpen(record) && record.assignee === subject)
        .reduce((sum, { weight }) => sum + weight, 0),
    );
    return {
      weights: weights.sort(),
      loads: loads.sort(),
      undecided: cases.filter(({ routing }) => !routing).length,
      bus,
    };
  }

  test.each(seeds())(
    'by eight at once never exceeds a capacity and uses all of it, under faults (seed %i)',
    async (seed) => {
      const random = new Random(seed);
      const { bus, ...found } = await routed(aContext(), random, () => badly(random));
      expect(found).toEqual({ weights: [6, 6, 6], loads: [6, 6, 6], undecided: 0 });
      expect(bus.deadLetters).toEqual([]);
    },
  );

  test('is found to exceed it where the load has no condition', async () => {
    const { weights } = await routed(aContext(), new Random(1), () => [plantNoCondition(/^CASELOAD$/)]);
    expect(Math.max(...weights)).toBeGreaterThan(CAPACITY);
  });
});

describe('allocation of back-orders', () => {
  /** Twelve orders wait for 30 units; 20 arrive in four deliveries while eight allocate. */
  async function allocated(ctx: Context, random: Random, faults: () => (() => void)[]) {
    const customer = await aShop(ctx, 0);
    for (let index = 0; index < 12; index += 1) {
      const own = as(ctx, { now: `2026-11-21T10:${String(10 + index)}:00.000Z` });
      const lines = [{ sku: 'A-1', quantity: units(index % 2 === 0 ? 2 : 3), allowBackorder: true }];
      await onFreshState(own, () => anOrder(own, customer, 1, { lines }));
    }
    const bus = new FaultyBus(ctx, { random, workers: 8, copies: 4, only: ['allocate-backorders'] });
    await during(faults(), async () => {
      for (let delivery = 0; delivery < 4; delivery += 1) {
        await persistently(() => as(ctx, {}), 'receiveStock', {
          lines: [{ sku: 'A-1', quantity: units(5) }],
          idempotencyKey: `delivery-${delivery}`,
        });
        await bus.round();
      }
      await bus.rounds(6);
    }).catch((error: unknown) => error);
    await bus.comeToRest().catch((error: unknown) => error);
    const { orders, levels } = await booksOf(ctx).catch(() => ({ orders: [], levels: [] }));
    return {
      reserved: orders.flatMap(({ lines }) => lines.map(({ reserved }) => reserved / units(1))),
      available: levels.map(({ available }) => available),
      bus,
    };
  }

  test.each(seeds())('gives every unit once, to the oldest first, under faults (seed %i)', async (seed) => {
    const ctx = aContext();
    const random = new Random(seed);
    const { reserved, available, bus } = await allocated(ctx, random, () => badly(random));
    expect(reserved).toEqual([2, 3, 2, 3, 2, 3, 2, 3, 0, 0, 0, 0]);
    expect(available).toEqual([0]);
    expect(bus.deadLetters).toEqual([]);
  });

  test('is found broken where neither stock nor order is a condition', async () => {
    const ctx = aContext();
    const { reserved } = await allocated(ctx, new Random(1), () => [plantNoCondition(/^(STOCK#|ORDER$|BACKORDER)/)]);
    const given = reserved.reduce((sum, quantity) => sum + quantity, 0);
    const found = given === 20 ? await wrongBooks(ctx).catch(String) : given;
    expect(found).not.toEqual([]);
  });
});
