import { describe, expect, test } from 'vitest';
import type { Context } from '../../../shared/platform/context.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aShop, stockOf, units } from '../../support/a-sale.ts';
import { booksOf } from '../../support/books.ts';
import { inFlight, persistently } from '../../support/faults/api-caller.ts';
import { during } from '../../support/faults/client-layers.ts';
import { addFaults } from '../../support/faults/dynamo-faults.ts';
import { addJumpingClock } from '../../support/faults/jumping-clock.ts';
import { plantNoCondition, plantShortMemory, plantSplit } from '../../support/faults/planted-bugs.ts';
import {
  plantIgnoredFingerprint,
  plantRememberedRefusals,
  plantScopeWithout,
} from '../../support/faults/planted-rules.ts';
import { Random, seeds } from '../../support/faults/random.ts';
import { itemsOf } from '../../support/table-probe.ts';

type Faults = () => readonly (() => void)[];

/** Faults of the table, and a clock that nobody may trust. */
const badly =
  (seed: number): Faults =>
  () => {
    const random = new Random(seed);
    return [addFaults(random).remove, addJumpingClock(random)];
  };

const order = (customerId: string, changes: object = {}) => ({
  customerId,
  lines: [{ sku: 'A-1', quantity: units(1) }],
  idempotencyKey: 'k',
  ...changes,
});
const place = (ctx: Context, input: Record<string, unknown>) => persistently(() => as(ctx, {}), 'placeOrder', input);

describe('B1: equal requests, 50 in flight at once', () => {
  async function equalRequests(faults: Faults) {
    const ctx = aContext();
    const customer = await aShop(ctx, 60);
    const fifty = Array.from({ length: 50 });
    const outcomes = await during(faults(), () => inFlight(50, fifty, () => place(ctx, order(customer.id))));
    const { orders } = await booksOf(ctx);
    const answers = new Set(outcomes.map(({ record }) => record?.id)).size;
    return { orders: orders.length, answers, reserved: (await stockOf(ctx)).reserved };
  }
  const one = { orders: 1, answers: 1, reserved: 1 };

  test.each(seeds())('are one effect and one answer, under faults (seed %i)', async (seed) => {
    expect(await equalRequests(badly(seed))).toEqual(one);
  });

  test.each([
    ['the record is kept beside the effect', () => plantSplit(/^IDEMPOTENCY$/, 'after')],
    ['nobody notices that the key is in flight', () => plantNoCondition(/^IDEMPOTENCY$/)],
  ])('are found to be several where %s', async (_, plant) => {
    expect(await equalRequests(() => [plant()]).catch(String)).not.toEqual(one);
  });
});

describe('B2, B3, B4: a key that is used again', () => {
  /** What a second use comes to: with other bodies, in another tenant, by another caller, for another operation, and as it was. */
  async function usedAgain(faults: Faults) {
    const ctx = aContext();
    const neighbour = aContext();
    const customer = await aShop(ctx, 60);
    const theirs = await aShop(neighbour, 60);
    const found = await during(faults(), async () => {
      const first = await place(ctx, order(customer.id));
      const { id } = first.record;
      const noted = await place(ctx, order(customer.id, { note: 'x' }));
      const larger = await place(ctx, order(customer.id, { lines: [{ sku: 'A-1', quantity: units(2) }] }));
      const next = await place(neighbour, order(theirs.id));
      const colleague = await persistently(() => as(ctx, { subject: 'else' }), 'placeOrder', order(customer.id));
      const confirmed = await persistently(() => as(ctx, {}), 'confirmOrder', { id, idempotencyKey: 'k' });
      const again = await place(ctx, order(customer.id));
      return {
        otherBodies: [noted.code, larger.code],
        otherTenant: next.code,
        otherCaller: colleague.code === 'OK' && colleague.record.id !== id,
        otherOperation: confirmed.record?.status,
        same: again.record?.id === id,
      };
    });
    const count = async (of: Context) => (await booksOf(of)).orders.length;
    return { ...found, orders: [await count(ctx), await count(neighbour)] };
  }
  const promised = {
    otherBodies: ['IDEMPOTENCY_KEY_REUSED', 'IDEMPOTENCY_KEY_REUSED'],
    otherTenant: 'OK',
    otherCaller: true,
    otherOperation: 'CONFIRMED',
    same: true,
    orders: [2, 1],
  };

  test.each(seeds())(
    'is refused with another body and new in another tenant, of another caller, for another operation, under faults (seed %i)',
    async (seed) => {
      expect(await usedAgain(badly(seed))).toEqual(promised);
    },
  );

  test.each([
    ['B2', 'the fingerprint of the input is ignored', plantIgnoredFingerprint, 'otherBodies'],
    ['B3', 'keys are scoped without the tenant', () => plantScopeWithout('tenant'), 'otherTenant'],
    ['B3', 'keys are scoped without the caller', () => plantScopeWithout('caller'), 'otherCaller'],
    ['B4', 'keys are scoped without the operation', () => plantScopeWithout('operation'), 'otherOperation'],
  ] as const)('%s: is found to be wrong where %s', async (_, _bug, plant, symptom) => {
    const found = await usedAgain(() => [plant()]);
    expect(found[symptom]).not.toEqual(promised[symptom]);
  });
});

describe('B5: what was refused', () => {
  /** The codes of one request before and after the goods are there. */
  async function triedTwice(faults: Faults) {
    const ctx = aContext();
    const customer = await aShop(ctx, 0);
    return during(faults(), async () => {
      const before = await place(ctx, order(customer.id));
      const lines = [{ sku: 'A-1', quantity: units(1) }];
      await persistently(() => as(ctx, {}), 'receiveStock', { lines, idempotencyKey: 'r' });
      const after = await place(ctx, order(customer.id));
      return { codes: [before.code, after.code], stock: await stockOf(ctx) };
    });
  }
  const promised = { codes: ['OUT_OF_STOCK', 'OK'], stock: { onHand: 1, reserved: 1, available: 0 } };

  test.each(seeds())('is not remembered, under faults (seed %i)', async (seed) => {
    expect(await triedTwice(badly(seed))).toEqual(promised);
  });

  test('is found to be remembered where refusals are stored', async () => {
    const { codes } = await triedTwice(() => [plantRememberedRefusals()]);
    expect(codes).toEqual(['OUT_OF_STOCK', 'OUT_OF_STOCK']);
  });
});

describe('B6: a key', () => {
  /** Whether a repeat a day later is answered with the first order, and the table keeps the key until then. */
  async function dayLater(faults: Faults) {
    const ctx = aContext();
    const customer = await aShop(ctx, 5);
    const nextDay = '2026-11-22T09:59:59.000Z';
    const [first, again] = await during(faults(), async () => [
      await place(ctx, order(customer.id)),
      await persistently(() => as(ctx, { now: nextDay }), 'placeOrder', order(customer.id)),
    ]);
    const record = (await itemsOf(ctx)).find(({ SK }) => SK === 'IDEMPOTENCY');
    return {
      same: again?.record.id === first?.record.id,
      isKept: Number(record?.ttl) >= Date.parse(nextDay) / 1000,
    };
  }

  test.each(seeds())('holds for the day that is promised, on any clock, under faults (seed %i)', async (seed) => {
    expect(await dayLater(badly(seed))).toEqual({ same: true, isKept: true });
  });

  test('is found to be lost where the table forgets it after an hour', async () => {
    expect((await dayLater(() => [plantShortMemory(/^IDEMPOTENCY$/)])).isKept).toBe(false);
  });
});
