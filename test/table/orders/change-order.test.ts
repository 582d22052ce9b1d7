import { describe, expect, test } from 'vitest';
import { getCredit } from '../../../shared/customers/customer.actions.ts';
import { placeOrder } from '../../../shared/orders/order.actions.ts';
import { allocateFreedStock } from '../../../shared/orders/order.allocate.actions.ts';
import {
  cancelOrder,
  closeOrder,
  confirmOrder,
  holdOrder,
  releaseOrder,
} from '../../../shared/orders/order.change.actions.ts';
import { shipOrder } from '../../../shared/orders/order.ship.actions.ts';
import { type DomainError, isDomainError } from '../../../shared/platform/errors.ts';
import { aContext, as } from '../../support/a-context.ts';
import {
  aConfirmedOrder,
  anAutomation,
  anOrder,
  aPostedInvoice,
  aShipment,
  aShop,
  stockOf,
  units,
} from '../../support/a-sale.ts';
import { disagreements } from '../../support/books.ts';
import { refusalFrom } from '../../support/refusals.ts';
import { refusalOf, tableCalls, transactionsOf } from '../../support/table-probe.ts';

const reason = 'Customer changed plans';
const changes = {
  confirmOrder,
  holdOrder,
  releaseOrder,
  cancelOrder: (ctx: ReturnType<typeof aContext>, input: { id: string; expectedVersion?: number | null }) =>
    cancelOrder(ctx, { ...input, reason }),
  closeOrder: (ctx: ReturnType<typeof aContext>, input: { id: string; expectedVersion?: number | null }) =>
    closeOrder(ctx, { ...input, reason }),
};
const everyChange = Object.entries(changes);

describe('changing an order', () => {
  test.each([
    ['confirmOrder', ['Put ORDER', 'Put EVENT order.confirmed']],
    ['holdOrder', ['Put ORDER', 'Put EVENT order.held']],
    ['cancelOrder', ['Put ORDER', 'Update STOCK#wh_*', 'Update CREDIT', 'Put EVENT order.cancelled']],
  ] as const)('%s writes exactly its effects after one read, and nothing the second time', async (name, items) => {
    const ctx = aContext();
    const order = await anOrder(ctx, await aShop(ctx));
    const calls = await tableCalls(async () => {
      expect(await transactionsOf(() => changes[name](as(ctx, {}), { id: order.id }))).toEqual([items]);
    });
    expect(calls.map((call) => call.name)).toEqual(['GetItemCommand', 'TransactWriteItemsCommand']);
    expect(await transactionsOf(() => changes[name](as(ctx, {}), { id: order.id }))).toEqual([]);
    expect(await disagreements(ctx)).toEqual([]);
  });

  test('confirming makes it binding: its reservation no longer expires', async () => {
    const ctx = aContext();
    const order = await anOrder(ctx, await aShop(ctx));
    expect(order.reservationExpiresAt).toBe('2026-11-28T10:00:00.000Z');
    expect(await confirmOrder(as(ctx, {}), { id: order.id })).toMatchObject({
      status: 'CONFIRMED',
      version: 2,
      confirmedAt: ctx.now,
      reservationExpiresAt: null,
    });
  });

  test('a manual hold ends by release alone, and releasing what is not held changes nothing', async () => {
    const ctx = aContext();
    const order = await anOrder(ctx, await aShop(ctx));
    expect(await transactionsOf(() => releaseOrder(as(ctx, {}), { id: order.id }))).toEqual([]);
    expect((await holdOrder(as(ctx, {}), { id: order.id })).holds).toEqual(['MANUAL']);
    expect(await transactionsOf(() => releaseOrder(as(ctx, {}), { id: order.id }))).toEqual([
      ['Put ORDER', 'Put EVENT order.released'],
    ]);
  });

  test('closing gives up what is open and keeps what has shipped to be invoiced', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx, 10, { creditLimitMinor: 100_000 });
    const { id } = await aConfirmedOrder(ctx, customer, 8);
    await aShipment(ctx, { id }, { 1: 3 });
    expect(await transactionsOf(() => closeOrder(as(ctx, {}), { id, reason }))).toEqual([
      ['Put ORDER', 'Update STOCK#wh_*', 'Update CREDIT', 'Put EVENT order.closed'],
    ]);
    expect(await transactionsOf(() => closeOrder(as(ctx, {}), { id, reason }))).toEqual([]);
    expect(await stockOf(ctx)).toEqual({ onHand: 7, reserved: 0, available: 7 });
    expect(await getCredit(as(ctx, {}), customer.id)).toMatchObject({ unbilledMinor: 3570, receivableMinor: 0 });
    expect(await disagreements(ctx)).toEqual([]);
  });

  test('cancelling frees stock and credit, and what waited gets the stock', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx, 5, { creditLimitMinor: 100_000 });
    const first = await aConfirmedOrder(ctx, customer, 5);
    const lines = [{ sku: 'A-1', quantity: units(4), allowBackorder: true }];
    const second = await anOrder(as(ctx, {}), customer, 0, { lines });
    await cancelOrder(as(ctx, {}), { id: first.id, reason });
    expect(await stockOf(ctx)).toEqual({ onHand: 5, reserved: 0, available: 5 });
    expect(await getCredit(as(ctx, {}), customer.id)).toMatchObject({ exposureMinor: second.totalMinor });
    expect(await allocateFreedStock(anAutomation(ctx, 'allocate-backorders'), first.id)).toBe(1);
    expect(await stockOf(ctx)).toEqual({ onHand: 5, reserved: 4, available: 1 });
    expect(await disagreements(ctx)).toEqual([]);
  });

  test('cancelling an order that waits takes it out of both queues', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx, 2, { creditLimitMinor: 1000 });
    const lines = [{ sku: 'A-1', quantity: units(4), allowBackorder: true }];
    const { id } = await anOrder(ctx, customer, 0, { lines, onCreditLimit: 'HOLD' });
    expect(await disagreements(ctx)).toEqual([]);
    expect(await transactionsOf(() => cancelOrder(as(ctx, {}), { id, reason }))).toEqual([
      [
        'Put ORDER',
        'Update STOCK#wh_*',
        'Delete BACKORDER#wh_*#2026-11-21T10:00:00.000Z#ord_*#001',
        'Delete CREDITHOLD#2026-11-21T10:00:00.000Z#ord_*',
        'Put EVENT order.cancelled',
      ],
    ]);
    expect(await disagreements(ctx)).toEqual([]);
  });

  test('the events say why in no words of the user', async () => {
    const ctx = aContext();
    const { id } = await anOrder(ctx, await aShop(ctx));
    const calls = await tableCalls(() => cancelOrder(as(ctx, {}), { id, reason: 'Maria Anders is ill' }));
    const events = JSON.stringify(calls.at(-1)?.input).match(/"EVENT#.*/)?.[0] ?? '';
    expect(events).toContain('order.cancelled');
    expect(events).not.toContain('Maria');
  });
});

describe('refusing to change an order', () => {
  test('on credit hold it cannot be confirmed', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx, 10, { creditLimitMinor: 1000 });
    const { id } = await anOrder(ctx, customer, 5, { onCreditLimit: 'HOLD' });
    expect(await refusalOf(ctx, () => confirmOrder(as(ctx, {}), { id }))).toBe('INVALID_STATE');
  });

  test('what has shipped cannot be cancelled, and what has not cannot be closed', async () => {
    const ctx = aContext();
    const { id } = await aConfirmedOrder(ctx, await aShop(ctx), 2);
    expect(await refusalOf(ctx, () => closeOrder(as(ctx, {}), { id, reason }))).toBe('INVALID_STATE');
    await aShipment(ctx, { id }, { 1: 1 });
    expect(await refusalOf(ctx, () => cancelOrder(as(ctx, {}), { id, reason }))).toBe('INVALID_STATE');
  });

  test('an order of which everything has shipped has nothing to close: it completes by its invoice', async () => {
    const ctx = aContext();
    const { id } = await aConfirmedOrder(ctx, await aShop(ctx), 2);
    await aShipment(ctx, { id });
    expect(await refusalOf(ctx, () => closeOrder(as(ctx, {}), { id, reason }))).toBe('INVALID_STATE');
  });

  test('a cancelled or completed order stays as it is', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx);
    const cancelled = await anOrder(ctx, customer);
    await cancelOrder(as(ctx, {}), { id: cancelled.id, reason });
    const { orderId: completed } = await aPostedInvoice(ctx, customer);
    for (const id of [cancelled.id, completed]) {
      expect(await refusalOf(ctx, () => confirmOrder(as(ctx, {}), { id }))).toBe('INVALID_STATE');
      expect(await refusalOf(ctx, () => holdOrder(as(ctx, {}), { id }))).toBe('INVALID_STATE');
      expect(await refusalOf(ctx, () => closeOrder(as(ctx, {}), { id, reason }))).toBe('INVALID_STATE');
      expect(await refusalOf(ctx, () => shipOrder(as(ctx, {}), { orderId: id }))).toBe('INVALID_STATE');
    }
    expect(await refusalOf(ctx, () => cancelOrder(as(ctx, {}), { id: completed, reason }))).toBe('INVALID_STATE');
  });

  test.each(everyChange)('%s names the current version to whoever has a stale one', async (_, change) => {
    const ctx = aContext();
    const { id } = await aConfirmedOrder(ctx, await aShop(ctx));
    expect(await refusalFrom(() => change(as(ctx, {}), { id, expectedVersion: 1 }))).toEqual({
      refusals: [
        {
          code: 'CONFLICT',
          text: 'The record changed; its version is now {currentVersion}.',
          params: { currentVersion: 2 },
          field: 'expectedVersion',
          details: { type: 'ConflictDetails', currentVersion: 2, expected: 1 },
        },
      ],
    });
  });

  test.each(everyChange)('%s answers for the order of another tenant as for none', async (_, change) => {
    const other = aContext();
    const theirs = await anOrder(other, await aShop(other));
    const ctx = aContext();
    const unknown = await refusalFrom(() => change(as(ctx, {}), { id: `ord_${'0'.repeat(26)}` }));
    expect(await refusalFrom(() => change(as(ctx, {}), { id: theirs.id }))).toEqual(unknown);
    expect(await refusalFrom(() => change(as(ctx, {}), { id: `${theirs.id}#ORDER` }))).toEqual(unknown);
    expect(unknown).toMatchObject({ refusals: [{ code: 'NOT_FOUND', field: 'id' }] });
  });

  test.each([
    ['confirmOrder', ['service', 'warehouse', 'finance', 'partner', 'capture', 'automation']],
    ['holdOrder', ['service', 'partner', 'capture', 'automation']],
    ['releaseOrder', ['service', 'warehouse', 'partner', 'capture', 'automation']],
    ['cancelOrder', ['service', 'warehouse', 'finance', 'capture']],
    ['closeOrder', ['service', 'warehouse', 'finance', 'partner', 'capture', 'automation']],
  ] as const)('%s is forbidden to %j', async (name, roles) => {
    const ctx = aContext();
    const { id } = await anOrder(ctx, await aShop(ctx));
    for (const role of roles) {
      expect(await refusalOf(ctx, () => changes[name](as(ctx, { roles: [role] }), { id }))).toBe('FORBIDDEN');
    }
  });

  test('of 50 who know the same version one wins, and the others learn the new one', async () => {
    const ctx = aContext();
    const { id } = await anOrder(ctx, await aShop(ctx));
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, () => holdOrder(as(ctx, {}), { id, expectedVersion: 1 })),
    );
    const lost = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as DomainError] : []));
    expect(lost).toHaveLength(49);
    expect(
      lost.filter((error) => isDomainError(error, 'CONFLICT') && error.details?.currentVersion === 2),
    ).toHaveLength(49);
    expect(await disagreements(ctx)).toEqual([]);
  });

  test('an imported confirmation is for admins', async () => {
    const ctx = aContext();
    const confirmedAt = '1996-07-04T00:00:00.000Z';
    const { id } = await anOrder(ctx, await aShop(ctx), 1, { placedAt: confirmedAt });
    expect(await refusalOf(ctx, () => confirmOrder(as(ctx, { roles: ['sales'] }), { id, confirmedAt }))).toBe(
      'FORBIDDEN',
    );
    expect(await confirmOrder(as(ctx, {}), { id, confirmedAt })).toMatchObject({ confirmedAt });
  });
});

test('an order that may wait is accepted when another takes the last stock at the same moment', async () => {
  const ctx = aContext();
  const customer = await aShop(ctx, 1);
  const lines = [{ sku: 'A-1', quantity: units(1), allowBackorder: true }];
  const late = as(ctx, {});
  const { transact } = late.table;
  let isFirst = true;
  late.table.transact = async (...sent) => {
    if (isFirst) {
      isFirst = false;
      await anOrder(as(ctx, {}), customer);
    }
    return transact.apply(late.table, sent);
  };
  expect(await refusalFrom(() => placeOrder(late, { customerId: customer.id, lines }))).toMatchObject({
    refusals: [{ code: 'CONFLICT' }],
  });
  const order = await placeOrder(late, { customerId: customer.id, lines });
  expect(order.lines[0]).toMatchObject({ ordered: units(1), reserved: 0 });
  expect(await disagreements(ctx)).toEqual([]);
});
