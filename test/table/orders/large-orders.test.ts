import { beforeAll, describe, expect, test } from 'vitest';
import { findOrder, findOrderHead, getOrder, listOrders, placeOrder } from '../../../shared/orders/order.actions.ts';
import { cancelOrder, confirmOrder, holdOrder } from '../../../shared/orders/order.change.actions.ts';
import type { Order } from '../../../shared/orders/order.model.ts';
import { shipOrder } from '../../../shared/orders/order.ship.actions.ts';
import { fulfilmentStatusOf, sumsOf } from '../../../shared/orders/order-lines.model.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aShop, stockOf, units } from '../../support/a-sale.ts';
import { disagreements } from '../../support/books.ts';
import { whilePlanted } from '../../support/plant.ts';
import { itemsOf, tableCalls, transactionsOf } from '../../support/table-probe.ts';

const LINES = 60;

let ctx: Context;
let order: Order;
beforeAll(async () => {
  ctx = aContext();
  const customer = await aShop(ctx, 500);
  const lines = Array.from({ length: LINES }, () => ({ sku: 'A-1', quantity: units(2) }));
  order = await placeOrder(as(ctx, {}), { customerId: customer.id, lines });
});

const stored = async (SK: string) =>
  (await itemsOf(ctx)).find((item) => item.SK === SK && String(item.PK).endsWith(order.id));

describe('an order of many lines', () => {
  test('lies in a head, which the indexes hold, and blocks of lines, which they do not', async () => {
    const head = await stored('ORDER');
    expect(head).not.toHaveProperty('lines');
    expect(head).toMatchObject({
      GSI1SK: order.id,
      lineBlocks: [1, 1],
      lineSums: { lines: LINES, reserved: units(120) },
    });
    for (const [SK, count] of [
      ['LINES#001', 50],
      ['LINES#002', 10],
    ] as const) {
      const block = await stored(SK);
      expect(block?.lines).toHaveLength(count);
      expect(Object.keys(block ?? {}).filter((name) => name.startsWith('GSI'))).toEqual([]);
    }
    expect((await findOrder(as(ctx, {}), order.id))?.lines).toEqual(order.lines);
  });

  test('is listed and summed up without a look at its lines, and is read whole in two round trips', async () => {
    const listing = await tableCalls(async () => {
      const [head] = (await listOrders(as(ctx, {}), {})).edges.map(({ node }) => node);
      expect(head && [fulfilmentStatusOf(head), sumsOf(head).lines]).toEqual(['UNFULFILLED', LINES]);
    });
    expect(listing.map(({ name }) => name)).toEqual(['QueryCommand']);
    const reading = await tableCalls(() => getOrder(as(ctx, {}), order.id));
    expect(reading.map(({ name }) => name)).toEqual(['GetItemCommand', 'BatchGetItemCommand']);
  });

  test('is confirmed and held by its head alone, and ships with the blocks that it changes', async () => {
    const [confirmed] = await transactionsOf(() => confirmOrder(as(ctx, {}), { id: order.id }));
    expect(confirmed).toEqual(['Put ORDER', 'Put EVENT order.confirmed']);
    const lines = [{ lineNo: 60, quantity: units(1) }];
    const [shipped] = await transactionsOf(() => shipOrder(as(ctx, {}), { orderId: order.id, lines }));
    expect(shipped?.filter((write) => write.includes('LINES') || write.includes('ORDER'))).toEqual([
      'Put ORDER',
      'Put LINES#002',
    ]);
    expect(await stored('ORDER')).toMatchObject({ lineBlocks: [1, 3], lineSums: { shipped: units(1) } });
    const read = await getOrder(as(ctx, {}), order.id);
    expect(read.lines.map((line) => line.shipped)).toEqual([...Array.from({ length: 59 }, () => 0), units(1)]);
    expect(await disagreements(ctx)).toEqual([]);
  });

  test('keeps what a later version stored in a block and in its lines', async () => {
    const plant = (item: Record<string, unknown>) => ({
      ...item,
      tomorrow: 'block',
      lines: (item.lines as object[]).map((line) => ({ ...line, tomorrow: 'line' })),
    });
    const spot = { record: order.id, SK: 'LINES#002' };
    let kept: Record<string, unknown> | undefined;
    const before = await stored('ORDER');
    await whilePlanted(ctx, spot, plant, async () => {
      await shipOrder(as(ctx, {}), { orderId: order.id, lines: [{ lineNo: 59, quantity: units(1) }] });
      kept = await stored('LINES#002');
    });
    expect(kept).toMatchObject({ tomorrow: 'block', lines: Array.from({ length: 10 }, () => ({ tomorrow: 'line' })) });
    expect(before).toMatchObject({ version: 3 });
    // What was planted is taken out again, and with it the shipment that was written over it.
    await expect(findOrder(as(ctx, {}), order.id)).rejects.toThrow('No such block');
  });
});

test('who reads while lines change sees one version or the other, never a mixture', async () => {
  const busy = aContext();
  const customer = await aShop(busy, 500);
  const lines = Array.from({ length: LINES }, () => ({ sku: 'A-1', quantity: units(2) }));
  const { id } = await placeOrder(as(busy, {}), { customerId: customer.id, lines });
  await confirmOrder(as(busy, {}), { id });
  let isShipping = true;
  const seen = new Set<number>();
  const look = async () => {
    while (isShipping) {
      const read = await getOrder(as(busy, {}), id);
      // Each shipment takes one of line 1 and one of line 60, which lie in different blocks.
      const parts = [read.lines[0]?.shipped, read.lines[59]?.shipped];
      expect(new Set(parts).size).toBe(1);
      seen.add(parts[0] ?? -1);
    }
  };
  const ship = async () => {
    for (let shipment = 0; shipment < 2; shipment += 1)
      await shipOrder(as(busy, {}), {
        orderId: id,
        lines: [1, 60].map((lineNo) => ({ lineNo, quantity: units(1) })),
      });
    isShipping = false;
  };
  await Promise.all([look(), look(), ship()]);
  expect(seen.size).toBeGreaterThan(1);
});

test('what it had reserved is free again when it is cancelled', async () => {
  const own = aContext();
  const customer = await aShop(own, 100);
  const lines = Array.from({ length: 30 }, () => ({ sku: 'A-1', quantity: units(2) }));
  const { id } = await placeOrder(as(own, {}), { customerId: customer.id, lines });
  await holdOrder(as(own, {}), { id });
  await cancelOrder(as(own, {}), { id, reason: 'No more wanted' });
  expect(await stockOf(own)).toEqual({ onHand: 100, reserved: 0, available: 100 });
  expect(await findOrderHead(as(own, {}), id)).toMatchObject({
    status: 'CANCELLED',
    lineSums: { wanted: 0, reserved: 0 },
  });
  expect(await disagreements(own)).toEqual([]);
});
