import { describe, expect, test } from 'vitest';
import { getCredit, setCreditTerms } from '../../../shared/customers/customer.actions.ts';
import type { Customer } from '../../../shared/customers/customer.model.ts';
import { recordPayment } from '../../../shared/invoices/payment.actions.ts';
import { getOrder, placeOrder } from '../../../shared/orders/order.actions.ts';
import {
  allocateBackorders,
  allocateFreedStock,
  releaseCredit,
} from '../../../shared/orders/order.allocate.actions.ts';
import { cancelOrder, confirmOrder } from '../../../shared/orders/order.change.actions.ts';
import { expireReservations } from '../../../shared/orders/order.expire.actions.ts';
import type { Order } from '../../../shared/orders/order.model.ts';
import { onFreshState } from '../../../shared/platform/conflict.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { isDomainError } from '../../../shared/platform/errors.ts';
import { productIdOf } from '../../../shared/products/product.model.ts';
import { warehouseIdOf } from '../../../shared/stock/warehouse.model.ts';
import { aContext, as } from '../../support/a-context.ts';
import { anAutomation, anOrder, aPostedInvoice, aShop, receive, stockOf, units } from '../../support/a-sale.ts';
import { disagreements } from '../../support/books.ts';
import { refusalOf, transactionsOf } from '../../support/table-probe.ts';

const productId = productIdOf('A-1');
const warehouseId = warehouseIdOf('MAIN');
const allocate = (ctx: Context) => allocateBackorders(anAutomation(ctx, 'allocate-backorders'), productId, warehouseId);

/** An order that accepts to wait, placed so many minutes after the first. */
const aWaitingOrder = (ctx: Context, customer: Customer, count: number, minute = 0): Promise<Order> => {
  const own = as(ctx, { now: `2026-11-21T10:${String(minute).padStart(2, '0')}:00.000Z` });
  const lines = [{ sku: 'A-1', quantity: units(count), allowBackorder: true }];
  return onFreshState(own, () => placeOrder(own, { customerId: customer.id, lines }));
};
const reservedOf = async (ctx: Context, { id }: Order) =>
  (await getOrder(as(ctx, {}), id)).lines.reduce((sum, { reserved }) => sum + reserved / units(1), 0);

/** Runs the other work once, between what the context has read and its first commit. */
function between(ctx: Context, other: () => Promise<unknown>): Context {
  const own = as(ctx, {});
  const { transact } = own.table;
  let isDone = false;
  own.table.transact = async (...sent) => {
    if (!isDone) {
      isDone = true;
      await other();
    }
    return transact.apply(own.table, sent);
  };
  return own;
}

describe('giving arrived stock to what waits', () => {
  test('reserves for a line in one transaction with its order and queue, and does nothing the second time', async () => {
    const ctx = aContext();
    const order = await aWaitingOrder(ctx, await aShop(ctx, 1), 4);
    await receive(as(ctx, {}), 'A-1', 2);
    const row = 'BACKORDER#wh_*#2026-11-21T10:00:00.000Z#ord_*#001';
    expect(await transactionsOf(() => allocate(ctx))).toEqual([
      ['Put ORDER', 'Update STOCK#wh_*', `Update ${row}`, 'Put EVENT order.backorder-allocated'],
    ]);
    expect(await reservedOf(ctx, order)).toBe(3);
    expect(await transactionsOf(() => allocate(ctx))).toEqual([]);
    await receive(as(ctx, {}), 'A-1', 2);
    expect(await transactionsOf(() => allocate(ctx))).toEqual([
      ['Put ORDER', 'Update STOCK#wh_*', `Delete ${row}`, 'Put EVENT order.backorder-allocated'],
    ]);
    expect(await stockOf(ctx)).toEqual({ onHand: 5, reserved: 4, available: 1 });
    expect(await disagreements(ctx)).toEqual([]);
  });

  test('serves the oldest order first, as far as it reaches', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx, 0);
    const late = await aWaitingOrder(ctx, customer, 2, 30);
    const early = await aWaitingOrder(ctx, customer, 2, 10);
    const latest = await aWaitingOrder(ctx, customer, 2, 50);
    await receive(as(ctx, {}), 'A-1', 3);
    expect(await allocate(ctx)).toBe(2);
    expect(await Promise.all([early, late, latest].map((order) => reservedOf(ctx, order)))).toEqual([2, 1, 0]);
    expect(await disagreements(ctx)).toEqual([]);
  });

  test('serves every line that fits, also when more than a page of them waits', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx, 0);
    for (let minute = 0; minute < 3; minute += 1) {
      const own = as(ctx, { now: `2026-11-21T10:0${minute}:00.000Z` });
      const lines = Array.from({ length: 40 }, () => ({ sku: 'A-1', quantity: units(1), allowBackorder: true }));
      await placeOrder(own, { customerId: customer.id, lines });
    }
    await receive(as(ctx, {}), 'A-1', 125);
    expect(await allocate(ctx)).toBe(120);
    expect(await stockOf(ctx)).toEqual({ onHand: 125, reserved: 120, available: 5 });
    expect(await disagreements(ctx)).toEqual([]);
  });

  test('does nothing for an order that was cancelled meanwhile', async () => {
    const ctx = aContext();
    const { id } = await aWaitingOrder(ctx, await aShop(ctx, 0), 2);
    await receive(as(ctx, {}), 'A-1', 5);
    await cancelOrder(as(ctx, {}), { id, reason: 'Too late' });
    expect(await transactionsOf(() => allocate(ctx))).toEqual([]);
    expect(await allocateFreedStock(anAutomation(ctx, 'allocate-backorders'), id)).toBe(0);
  });

  test('by many at once gives every unit once', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx, 0);
    const orders = [];
    for (let minute = 0; minute < 6; minute += 1) orders.push(await aWaitingOrder(ctx, customer, 2, minute));
    await receive(as(ctx, {}), 'A-1', 7);
    await Promise.all(Array.from({ length: 6 }, () => allocate(ctx)));
    expect(await Promise.all(orders.map((order) => reservedOf(ctx, order)))).toEqual([2, 2, 2, 1, 0, 0]);
    expect(await disagreements(ctx)).toEqual([]);
  });

  test('is for automations alone', async () => {
    const ctx = aContext();
    for (const work of [
      () => allocateBackorders(ctx, productId, warehouseId),
      () => allocateFreedStock(ctx, 'x'),
      () => releaseCredit(ctx, 'x'),
      () => expireReservations(ctx),
    ]) {
      expect(await refusalOf(ctx, work)).toBe('FORBIDDEN');
    }
  });
});

describe('an order that begins to wait while stock arrives is not left waiting beside it', () => {
  test.each([0, 1])('when the stock arrives between its read and its commit, with %i there before', async (before) => {
    const ctx = aContext();
    const customer = await aShop(ctx, before);
    const own = between(ctx, async () => {
      await receive(as(ctx, {}), 'A-1', 5);
      await allocate(ctx);
    });
    const lines = [{ sku: 'A-1', quantity: units(3), allowBackorder: true }];
    const order = await onFreshState(own, () => placeOrder(own, { customerId: customer.id, lines }));
    expect(await reservedOf(ctx, order)).toBe(3);
    expect(await disagreements(ctx)).toEqual([]);
  });

  test('when it is placed between the receipt and the reaction to it', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx, 0);
    const first = await aWaitingOrder(ctx, customer, 3);
    const own = between(ctx, () => aWaitingOrder(ctx, customer, 4, 5));
    await onFreshState(own, () => receive(own, 'A-1', 5));
    expect(await allocate(ctx)).toBe(2);
    expect(await reservedOf(ctx, first)).toBe(3);
    expect(await stockOf(ctx)).toEqual({ onHand: 5, reserved: 5, available: 0 });
    expect(await disagreements(ctx)).toEqual([]);
  });

  test('when the stock is taken by another between the read and the commit of the reaction', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx, 0);
    const waiting = await aWaitingOrder(ctx, customer, 3);
    await receive(as(ctx, {}), 'A-1', 3);
    const own = between(anAutomation(ctx, 'allocate-backorders'), () => anOrder(as(ctx, {}), customer, 2));
    expect(await allocateBackorders(own, productId, warehouseId)).toBe(1);
    expect(await reservedOf(ctx, waiting)).toBe(1);
    expect(await disagreements(ctx)).toEqual([]);
  });

  test('in 12 races of placing and receiving', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx, 0);
    for (let race = 0; race < 12; race += 1) {
      await Promise.all([
        aWaitingOrder(ctx, customer, 2, race),
        (async () => {
          const own = as(ctx, {});
          await onFreshState(own, () => receive(own, 'A-1', 2));
          await allocate(ctx);
        })(),
      ]);
      expect(await stockOf(ctx)).toEqual({ onHand: 2 * (race + 1), reserved: 2 * (race + 1), available: 0 });
    }
    expect(await disagreements(ctx)).toEqual([]);
  });
});

describe('ending credit holds', () => {
  const release = (ctx: Context, { id }: Customer) => releaseCredit(anAutomation(ctx, 'release-credit'), id);
  const held = (ctx: Context, customer: Customer, count: number, minute: number) =>
    anOrder(as(ctx, { now: `2026-11-21T10:0${minute}:00.000Z` }), customer, count, { onCreditLimit: 'HOLD' });

  test('takes the credit and the hold in one transaction, and does nothing the second time', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx, 10, { creditLimitMinor: 2_000 });
    const invoice = await aPostedInvoice(ctx, customer);
    const order = await held(ctx, customer, 1, 1);
    expect(order.holds).toEqual(['CREDIT']);
    await recordPayment(as(ctx, {}), {
      customerId: customer.id,
      reference: 'R',
      amount: { amountMinor: 1190, currency: 'EUR' },
      allocations: [{ invoiceId: invoice.id, amountMinor: 1190 }],
    });
    expect(await transactionsOf(() => release(ctx, customer))).toEqual([
      ['Put ORDER', 'Update CREDIT', 'Delete CREDITHOLD#2026-11-21T10:01:00.000Z#ord_*', 'Put EVENT order.released'],
    ]);
    expect(await transactionsOf(() => release(ctx, customer))).toEqual([]);
    expect(await getOrder(as(ctx, {}), order.id)).toMatchObject({ holds: [], unbilledMinor: 1190 });
    expect(await disagreements(ctx)).toEqual([]);
  });

  test('goes oldest first and stops at the first that does not fit, so that small orders do not overtake', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx, 20, { creditLimitMinor: 1_000 });
    const orders = [];
    for (const [minute, count] of [2, 6, 1].entries()) orders.push(await held(ctx, customer, count, minute));
    await setCreditTerms(as(ctx, {}), {
      customerId: customer.id,
      creditLimit: { amountMinor: 4_000, currency: 'EUR' },
    });
    expect(await release(ctx, customer)).toBe(1);
    const holds = await Promise.all(orders.map(async ({ id }) => (await getOrder(as(ctx, {}), id)).holds));
    expect(holds).toEqual([[], ['CREDIT'], ['CREDIT']]);
    expect(await getCredit(as(ctx, {}), customer.id)).toMatchObject({ exposureMinor: 2380 });
    await setCreditTerms(as(ctx, {}), { customerId: customer.id, creditLimit: null });
    expect(await release(ctx, customer)).toBe(2);
    expect(await disagreements(ctx)).toEqual([]);
  });

  test('by many at once never exceeds the limit', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx, 20, { creditLimitMinor: 1_000 });
    for (let minute = 0; minute < 5; minute += 1) await held(ctx, customer, 1, minute);
    await setCreditTerms(as(ctx, {}), {
      customerId: customer.id,
      creditLimit: { amountMinor: 3_600, currency: 'EUR' },
    });
    const counts = await Promise.all(Array.from({ length: 5 }, () => release(ctx, customer)));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(await getCredit(as(ctx, {}), customer.id)).toMatchObject({ exposureMinor: 3570 });
    expect(await disagreements(ctx)).toEqual([]);
  });

  test('a payment that makes room while an order goes on hold does not leave it there', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx, 10, { creditLimitMinor: 2_000 });
    const invoice = await aPostedInvoice(ctx, customer);
    const own = between(ctx, async () => {
      await recordPayment(as(ctx, {}), {
        customerId: customer.id,
        reference: 'R',
        amount: { amountMinor: 1190, currency: 'EUR' },
        allocations: [{ invoiceId: invoice.id, amountMinor: 1190 }],
      });
      await release(ctx, customer);
    });
    const order = await onFreshState(own, () => anOrder(own, customer, 1, { onCreditLimit: 'HOLD' }));
    expect(order.holds).toEqual([]);
    expect(await disagreements(ctx)).toEqual([]);
  });
});

describe('ending reservations', () => {
  test('cancels what was not confirmed in time and nothing else, once', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx, 10);
    const late = await anOrder(ctx, customer, 2);
    const confirmed = await anOrder(as(ctx, {}), customer, 1);
    await confirmOrder(as(ctx, {}), { id: confirmed.id });
    const fresh = await anOrder(as(ctx, { now: '2026-11-21T10:00:01.000Z' }), customer, 3);
    const muchLater = () =>
      as(anAutomation(ctx, 'expire-reservations'), { kind: 'automation', now: '2026-11-28T10:00:00.500Z' });
    expect(await expireReservations(as(muchLater(), { now: '2026-11-28T10:00:00.000Z' }))).toEqual({
      done: 0,
      failures: [],
    });
    expect(await expireReservations(muchLater())).toEqual({ done: 1, failures: [] });
    expect(await getOrder(as(ctx, {}), late.id)).toMatchObject({
      status: 'CANCELLED',
      cancelReason: 'RESERVATION_EXPIRED',
      updatedBy: 'aut_expire-reservations',
    });
    expect(await stockOf(ctx)).toEqual({ onHand: 10, reserved: 4, available: 6 });
    expect((await getOrder(as(ctx, {}), fresh.id)).status).toBe('PLACED');
    expect(await transactionsOf(() => expireReservations(muchLater()))).toEqual([]);
    expect(await disagreements(ctx)).toEqual([]);
  });

  test('leaves alone what is confirmed between its read and its commit', async () => {
    const ctx = aContext();
    const { id } = await anOrder(ctx, await aShop(ctx));
    const own = between(as(anAutomation(ctx, 'expire-reservations'), { now: '2026-12-01T00:00:00.000Z' }), () =>
      confirmOrder(as(ctx, {}), { id }),
    );
    expect(await expireReservations(own)).toEqual({ done: 0, failures: [] });
    expect((await getOrder(as(ctx, {}), id)).status).toBe('CONFIRMED');
    expect(await disagreements(ctx)).toEqual([]);
  });
});

test('of 100 buyers of one unit with 40 in stock, 16 at a time, 40 buy and 60 are told that it is sold out', async () => {
  const ctx = aContext();
  const customer = await aShop(ctx, 40);
  const outcomes: string[] = [];
  let next = 0;
  const buyer = async () => {
    while (next < 100) {
      next += 1;
      const own = as(ctx, {});
      try {
        await onFreshState(own, () => anOrder(own, customer));
        outcomes.push('SOLD');
      } catch (error) {
        outcomes.push(isDomainError(error) ? error.code : String(error));
      }
    }
  };
  await Promise.all(Array.from({ length: 16 }, buyer));
  expect(outcomes.filter((outcome) => outcome === 'SOLD')).toHaveLength(40);
  expect(outcomes.filter((outcome) => outcome === 'OUT_OF_STOCK')).toHaveLength(60);
  expect(await stockOf(ctx)).toEqual({ onHand: 40, reserved: 40, available: 0 });
  expect(await disagreements(ctx)).toEqual([]);
});
