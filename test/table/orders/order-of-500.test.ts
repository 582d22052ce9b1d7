import { beforeAll, describe, expect, test } from 'vitest';
import { getOrder, placeOrder } from '../../../shared/orders/order.actions.ts';
import { allocateBackorders, allocateFreedStock } from '../../../shared/orders/order.allocate.actions.ts';
import { cancelOrder, closeOrder, confirmOrder } from '../../../shared/orders/order.change.actions.ts';
import { OrderStockPending } from '../../../shared/orders/order.events.ts';
import { expireReservations } from '../../../shared/orders/order.expire.actions.ts';
import type { Order } from '../../../shared/orders/order.model.ts';
import { settleOrder } from '../../../shared/orders/order.settle.actions.ts';
import { shipOrder } from '../../../shared/orders/order.ship.actions.ts';
import { reservationStatusOf } from '../../../shared/orders/order-reservation.model.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { isDomainError } from '../../../shared/platform/errors.ts';
import { createProduct } from '../../../shared/products/product.actions.ts';
import { productIdOf } from '../../../shared/products/product.model.ts';
import { receiveStock } from '../../../shared/stock/stock.receive.actions.ts';
import { warehouseIdOf } from '../../../shared/stock/warehouse.model.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aCustomer, anAutomation, aWarehouse, units } from '../../support/a-sale.ts';
import { booksOf, disagreements } from '../../support/books.ts';
import { eventsOf } from '../../support/deliveries.ts';
import { expectIntegrity } from '../../support/integrity.ts';
import { refusalFrom } from '../../support/refusals.ts';
import { refusalOf, tableCalls, transactionsOf } from '../../support/table-probe.ts';

const PRODUCTS = 120;
const skus = Array.from({ length: PRODUCTS }, (_, index) => `P-${index}`);

/** A tenant with so many units of each of 120 products. */
async function aStore(onHand: number): Promise<{ ctx: Context; customerId: string }> {
  const ctx = aContext();
  await aWarehouse(ctx);
  for (let from = 0; from < PRODUCTS; from += 30) {
    const part = skus.slice(from, from + 30);
    await Promise.all(
      part.map((sku) =>
        createProduct(as(ctx, {}), {
          sku,
          name: sku,
          unit: 'PIECE',
          price: { amount: '10.00', currency: 'EUR' },
          taxCode: 'STANDARD',
        }),
      ),
    );
    await receiveStock(as(ctx, {}), {
      lines: part.map((sku) => ({ sku, quantity: units(onHand), unitCost: { amount: '4.00', currency: 'EUR' } })),
    });
  }
  return { ctx, customerId: (await aCustomer(as(ctx, {}))).id };
}

const linesOf = (count: number, quantity = 1) =>
  Array.from({ length: count }, (_, index) => ({
    sku: skus[index % PRODUCTS] as string,
    quantity: units(quantity),
    allowBackorder: true,
  }));

const settler = (ctx: Context): Context => anAutomation(ctx, 'settle-orders');
const placesTold = async (ctx: Context, id: string): Promise<number[]> =>
  (await eventsOf(ctx, id)).filter(({ type }) => type === OrderStockPending.type).map(({ data }) => Number(data.from));

/** Delivers what the order has told, in any order, twice and at once, until nothing is new. */
async function delivered(ctx: Context, id: string): Promise<void> {
  for (let known = 0; ; ) {
    const places = await placesTold(ctx, id);
    if (places.length === known) return;
    known = places.length;
    await Promise.all([...places, ...places.toReversed()].map((from) => settleOrder(settler(ctx), id, from)));
  }
}

class Died extends Error {}

/** A context that dies at the transaction with a number: before it is sent, or before its reply comes. */
function dyingAt(ctx: Context, number: number, isSent: boolean): Context {
  let transactions = 0;
  const own = settler(ctx);
  const { table } = own;
  const transact = table.transact.bind(table);
  Object.assign(table, {
    transact: async (...args: Parameters<typeof transact>) => {
      transactions += 1;
      if (transactions === number && !isSent) throw new Died();
      await transact(...args);
      if (transactions === number) throw new Died();
    },
  });
  return own;
}

const place = (ctx: Context, customerId: string, lines = linesOf(PRODUCTS)): Promise<Order> =>
  placeOrder(as(ctx, {}), { customerId, lines });
const statusOf = async (ctx: Context, id: string) => reservationStatusOf(await getOrder(as(ctx, {}), id));
const reservedOf = async (ctx: Context) =>
  (await booksOf(ctx)).levels.reduce((sum, { reserved }) => sum + reserved / units(1), 0);

describe('an order of 500 lines', () => {
  let ctx: Context;
  let customerId: string;
  let order: Order;
  beforeAll(async () => {
    // Four units of each product: of the 500 lines the last 20 find nothing.
    ({ ctx, customerId } = await aStore(4));
    order = await place(ctx, customerId, linesOf(500));
  });

  test('is accepted at once with its credit, and says that its stock is being reserved', async () => {
    expect(order).toMatchObject({ status: 'PLACED', netMinor: 500_000, pendingFrom: 0 });
    expect(reservationStatusOf(order)).toBe('RESERVING');
    expect(await reservedOf(ctx)).toBe(0);
    expect(await disagreements(ctx)).toEqual([]);
    await expectIntegrity(ctx);
  });

  test('reserves what there is batch by batch, each in one transaction, and queues the rest', async () => {
    const calls = await tableCalls(() => settleOrder(settler(ctx), order.id, 0));
    expect(calls.filter(({ name }) => name === 'TransactWriteItemsCommand').length).toBeLessThanOrEqual(13);
    expect(await statusOf(ctx, order.id)).toBe('PARTIAL');
    const { lines } = await getOrder(as(ctx, {}), order.id);
    expect(lines.map(({ reserved }) => reserved / units(1))).toEqual([
      ...Array.from({ length: 480 }, () => 1),
      ...Array.from({ length: 20 }, () => 0),
    ]);
    expect((await booksOf(ctx)).backorders).toHaveLength(20);
    expect(await disagreements(ctx)).toEqual([]);
    await expectIntegrity(ctx);
  });

  test('waits like any other: stock that comes in is given to it', async () => {
    await receiveStock(as(ctx, {}), {
      lines: [{ sku: 'P-0', quantity: units(3), unitCost: { amount: '4.00', currency: 'EUR' } }],
    });
    await allocateBackorders(anAutomation(ctx, 'allocate-backorders'), productIdOf('P-0'), warehouseIdOf('MAIN'));
    expect((await booksOf(ctx)).backorders).toHaveLength(19);
    expect(await disagreements(ctx)).toEqual([]);
  });

  test('ships in parts, and is closed with what is left of it given back batch by batch', async () => {
    await confirmOrder(as(ctx, {}), { id: order.id });
    expect(await refusalOf(ctx, () => shipOrder(as(ctx, {}), { orderId: order.id }))).toBe('LIMIT_EXCEEDED');
    const lines = [1, 60, 499].map((lineNo) => ({ lineNo, quantity: units(1) }));
    await expect(shipOrder(as(ctx, {}), { orderId: order.id, lines })).rejects.toThrow();
    await shipOrder(as(ctx, {}), { orderId: order.id, lines: lines.slice(0, 2) });
    const closed = await closeOrder(as(ctx, {}), { id: order.id, reason: 'enough' });
    expect([closed.status, reservationStatusOf(closed)]).toEqual(['CLOSED', 'RELEASING']);
    expect(await disagreements(ctx)).toEqual([]);
    await expectIntegrity(ctx);
    await delivered(ctx, order.id);
    expect(await statusOf(ctx, order.id)).toBe('NONE');
    expect([await reservedOf(ctx), (await booksOf(ctx)).backorders]).toEqual([0, []]);
    expect(await disagreements(ctx)).toEqual([]);
    await expectIntegrity(ctx);
  });
});

test('whatever dies between and within batches, each line is reserved once, and given back once', async () => {
  const { ctx, customerId } = await aStore(2);
  for (const isSent of [false, true])
    for (const number of [1, 2]) {
      const { id } = await place(ctx, customerId);
      const name = `${isSent ? 'after' : 'before'} transaction ${number}`;
      await expect(settleOrder(dyingAt(ctx, number, isSent), id, 0)).rejects.toThrow(Died);
      expect([name, await disagreements(ctx)]).toEqual([name, []]);
      await delivered(ctx, id);
      expect([name, await statusOf(ctx, id), await reservedOf(ctx)]).toEqual([name, 'RESERVED', PRODUCTS]);
      await cancelOrder(as(ctx, {}), { id, reason: 'No more wanted' });
      const [from = -1] = (await placesTold(ctx, id)).slice(-1);
      await expect(settleOrder(dyingAt(ctx, number, isSent), id, from)).rejects.toThrow(Died);
      expect([name, await disagreements(ctx)]).toEqual([name, []]);
      await delivered(ctx, id);
      expect([name, await statusOf(ctx, id), await reservedOf(ctx)]).toEqual([name, 'NONE', 0]);
      expect([name, await disagreements(ctx)]).toEqual([name, []]);
    }
  await expectIntegrity(ctx);
});

test('nothing is oversold by large orders, other orders and cancellations at the same time', async () => {
  const { ctx, customerId } = await aStore(3);
  const large = await Promise.all([place(ctx, customerId), place(ctx, customerId, linesOf(PRODUCTS, 2))]);
  const small = Array.from({ length: 30 }, async (_, index) => {
    const lines = [{ sku: skus[(index * 7) % PRODUCTS] as string, quantity: units(1) }];
    try {
      const { id } = await placeOrder(as(ctx, {}), { customerId, lines });
      if (index % 3 === 0) await cancelOrder(as(ctx, {}), { id, reason: 'No more wanted' });
    } catch (error) {
      if (!isDomainError(error, 'OUT_OF_STOCK', 'CONFLICT', 'BUSY')) throw error;
    }
  });
  await Promise.all([...large.map(({ id }) => delivered(ctx, id)), ...small]);
  for (const { id } of large) expect(await statusOf(ctx, id)).not.toBe('RESERVING');
  expect(await disagreements(ctx)).toEqual([]);
  await expectIntegrity(ctx);
});

test('an order that is given up while it reserves, or that expires, gives back what it has, and what waits gets it', async () => {
  const { ctx, customerId } = await aStore(2);
  const first = await place(ctx, customerId, linesOf(300));
  await expect(settleOrder(dyingAt(ctx, 5, false), first.id, 0)).rejects.toThrow(Died);
  expect(await statusOf(ctx, first.id)).toBe('RESERVING');
  const second = await place(ctx, customerId);
  await delivered(ctx, second.id);
  expect(await statusOf(ctx, second.id)).toBe('PARTIAL');
  await cancelOrder(as(ctx, {}), { id: first.id, reason: 'No more wanted' });
  expect(await statusOf(ctx, first.id)).toBe('RELEASING');
  const allocator = () => anAutomation(ctx, 'allocate-backorders');
  expect(await allocateFreedStock(allocator(), first.id)).toBe(0);
  await delivered(ctx, first.id);
  expect(await allocateFreedStock(allocator(), first.id)).toBeGreaterThan(0);
  expect(await statusOf(ctx, second.id)).toBe('RESERVED');
  expect(await disagreements(ctx)).toEqual([]);
  const late = as(anAutomation(ctx, 'expire-reservations'), { now: '2027-01-01T00:00:00.000Z' });
  await expireReservations(late);
  await delivered(ctx, second.id);
  expect([await statusOf(ctx, second.id), await reservedOf(ctx)]).toEqual(['NONE', 0]);
  expect((await eventsOf(ctx, second.id)).map(({ type }) => type)).toContain('order.stock-released');
  expect(await disagreements(ctx)).toEqual([]);
  await expectIntegrity(ctx);
});

test('lines that may not wait are reserved with the order; too many of them are refused with what to do', async () => {
  const { ctx, customerId } = await aStore(1);
  const strict = (count: number) => linesOf(110).map((line, index) => ({ ...line, allowBackorder: index >= count }));
  const [written] = await transactionsOf(() => place(ctx, customerId, strict(40)));
  expect(written?.filter((write) => write.startsWith('Update STOCK#'))).toHaveLength(40);
  expect(await reservedOf(ctx)).toBe(40);
  const refusal = refusalFrom(() => place(ctx, customerId, strict(40)));
  expect(await refusal).toMatchObject({ refusals: [{ code: 'OUT_OF_STOCK', field: 'lines.0.quantity' }] });
  const other = await aStore(1);
  expect(await refusalFrom(() => place(other.ctx, other.customerId, strict(110)))).toMatchObject({
    refusals: [{ code: 'LIMIT_EXCEEDED', field: 'lines', details: { limit: 97 } }],
  });
  expect(await refusalOf(other.ctx, () => place(other.ctx, other.customerId, strict(110)))).toBe('LIMIT_EXCEEDED');
  expect(await refusalOf(other.ctx, () => place(other.ctx, other.customerId, linesOf(501)))).toBe('LIMIT_EXCEEDED');
  expect(await disagreements(ctx)).toEqual([]);
});
