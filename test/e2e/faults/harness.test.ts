import { describe, expect, test } from 'vitest';
import { listOrders } from '../../../shared/orders/order.actions.ts';
import { commit, put } from '../../../shared/platform/commit.ts';
import { equal } from '../../../shared/platform/list-query.ts';
import type { Item } from '../../../shared/platform/table.ts';
import { productIdOf } from '../../../shared/products/product.model.ts';
import { warehouseIdOf } from '../../../shared/stock/warehouse.model.ts';
import { aContext, as } from '../../support/a-context.ts';
import { anOrder, aShop, units } from '../../support/a-sale.ts';
import { booksOf } from '../../support/books.ts';
import { persistently } from '../../support/faults/api-caller.ts';
import { expectBooksAtRest } from '../../support/faults/books-at-rest.ts';
import { during } from '../../support/faults/client-layers.ts';
import { addFaults, type FaultProfile } from '../../support/faults/dynamo-faults.ts';
import { addJumpingClock } from '../../support/faults/jumping-clock.ts';
import { plantForgottenKeys, plantGivingUp, plantNewTokens } from '../../support/faults/planted-bugs.ts';
import { Random, seeds } from '../../support/faults/random.ts';
import { whilePlanted } from '../../support/plant.ts';
import { itemsOf } from '../../support/table-probe.ts';

const NOTHING: FaultProfile = {
  throttle: 0,
  conflict: 0,
  inProgress: 0,
  serverError: 0,
  timeoutBefore: 0,
  lostAcknowledgement: 0,
  unprocessed: 0,
  staleIndex: [0, 0],
};

type Fault = keyof Omit<FaultProfile, 'staleIndex'>;

/** Twelve requests for an order, one after the other until one fails, under one fault only. */
async function requestsUnder(fault: Fault, seed: number, share: number, tries: number, plant?: () => () => void) {
  const ctx = aContext();
  const customer = await aShop(ctx, 12);
  // The bug is in the product, the fault beyond it.
  const bug = plant?.();
  const faults = addFaults(new Random(seed), { ...NOTHING, [fault]: share });
  const found = await during([faults.remove, ...(bug ? [bug] : [])], async () => {
    const input = { customerId: customer.id, lines: [{ sku: 'A-1', quantity: units(1) }] };
    for (let order = 0; order < 12; order += 1) {
      // Who tries but once needs no key; it would make up for much.
      const keyed = tries === 1 ? input : { ...input, idempotencyKey: `order-${order}` };
      const { code } = await persistently(() => as(ctx, {}), 'placeOrder', keyed, tries).catch(() => ({
        code: 'none',
      }));
      if (code !== 'OK') return code;
    }
    return 'OK';
  });
  return { found: { answer: found, orders: (await booksOf(ctx)).orders.length }, struck: faults.injected[fault] };
}
const unharmed = { answer: 'OK', orders: 12 };

describe('a fault by itself', () => {
  test.each<[Fault, number]>([
    ['throttle', 0.15],
    ['conflict', 0.3],
    ['inProgress', 0.3],
    ['serverError', 0.15],
    ['timeoutBefore', 0.15],
    ['lostAcknowledgement', 0.3],
    ['unprocessed', 0.3],
  ])('%s strikes, and every request has its one effect', async (fault, share) => {
    for (const seed of seeds()) {
      const { found, struck } = await requestsUnder(fault, seed, share, 3);
      expect(found).toEqual(unharmed);
      expect(struck).toBeGreaterThan(0);
    }
  });

  test.each<[Fault, string, () => () => void]>([
    ['throttle', 'the first error is the last', plantGivingUp],
    ['conflict', 'the first error is the last', plantGivingUp],
    ['inProgress', 'the first error is the last', plantGivingUp],
    ['serverError', 'the first error is the last', plantGivingUp],
    ['timeoutBefore', 'the first error is the last', plantGivingUp],
    ['lostAcknowledgement', 'every attempt has a token of its own', plantNewTokens],
    ['unprocessed', 'what is left unread is taken for missing', plantForgottenKeys],
  ])('%s is found to fail requests where %s', async (fault, _, plant) => {
    expect((await requestsUnder(fault, 1, 0.4, 1, plant)).found).not.toEqual(unharmed);
  });
});

describe('an index', () => {
  test('is read some calls late, and then shows what was written', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx);
    const listed = async () =>
      (await listOrders(as(ctx, {}), { where: equal('customer.id', customer.id) })).edges.length;
    const faults = addFaults(new Random(1), { ...NOTHING, staleIndex: [10, 10] });
    const seen = await during([faults.remove], async () => {
      await anOrder(as(ctx, {}), customer);
      const shown: number[] = [];
      while (shown.at(-1) !== 1 && shown.length < 10) shown.push(await listed());
      return shown;
    });
    expect([seen[0], seen.at(-1)]).toEqual([0, 1]);
    expect(faults.injected.staleRead).toBe(seen.length - 1);
  });
});

describe('the clock', () => {
  test('jumps forward and back, five minutes at most, and is right again afterwards', async () => {
    const RealDate = Date;
    const jumps = await during([addJumpingClock(new Random(1))], async () =>
      Array.from({ length: 20_000 }, () => Math.round((Date.now() - RealDate.now()) / 60_000)),
    );
    expect([Math.min(...jumps), Math.max(...jumps)]).toEqual([-5, 5]);
    expect(Date).toBe(RealDate);
  });
});

describe('the check at the end of every fault test', () => {
  test('finds a drift that is planted in any tenant that the product wrote to', async () => {
    const ctx = aContext();
    await aShop(ctx);
    const level = { record: productIdOf('A-1'), SK: `STOCK#${warehouseIdOf('MAIN')}` };
    const more = (item: Record<string, unknown>) => ({ ...item, onHand: Number(item.onHand) + 1_000_000 });
    await whilePlanted(ctx, level, more, () =>
      expect(expectBooksAtRest()).rejects.toThrow(
        /STOCK_ON_HAND prd_\w+ warehouse wh_\w+: expected 10000000, found 11000000/,
      ),
    );
  });

  test.fails('fails a test that leaves a drift and does not look for any', async () => {
    const ctx = aContext();
    await aShop(ctx);
    const level = (await itemsOf(ctx)).find(({ SK }) => String(SK).startsWith('STOCK#'));
    await commit(ctx, [put({ ...(level as Item), onHand: 0 })], []);
  });
});
