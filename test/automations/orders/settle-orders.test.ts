import { expect, test } from 'vitest';
import { handler as allocate } from '../../../functions/automations/allocate-backorders.ts';
import { handler } from '../../../functions/automations/settle-orders.ts';
import { getOrder } from '../../../shared/orders/order.actions.ts';
import { cancelOrder } from '../../../shared/orders/order.change.actions.ts';
import { reservationStatusOf } from '../../../shared/orders/order-reservation.model.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { aContext, as } from '../../support/a-context.ts';
import { anOrder, aProduct, aShop, stockOf, units } from '../../support/a-sale.ts';
import { disagreements } from '../../support/books.ts';
import { deliver, eventsOf } from '../../support/deliveries.ts';
import { transactionsOf } from '../../support/table-probe.ts';

/** More queue rows than one transaction holds: one product, of which there are 2, in 60 lines that wait. */
const lines = Array.from({ length: 60 }, () => ({ sku: 'A-1', quantity: units(1), allowBackorder: true }));
const others = Array.from({ length: 45 }, (_, index) => ({
  sku: `N-${index}`,
  quantity: units(1),
  allowBackorder: true,
}));

const ofType = async (ctx: Context, id: string, type: string) =>
  (await eventsOf(ctx, id)).filter((event) => event.type === type);
const statusOf = async (ctx: Context, id: string) => reservationStatusOf(await getOrder(as(ctx, {}), id));

test('order.stock-pending reserves to the end, once, and gives back what was cancelled to those who wait', async () => {
  const ctx = aContext();
  const customer = await aShop(ctx, 2);
  for (const { sku } of others) await aProduct(ctx, sku, 0);
  const { id } = await anOrder(as(ctx, {}), customer, 1, { lines: [...lines, ...others] });
  expect(await statusOf(ctx, id)).toBe('RESERVING');
  expect(await deliver(handler, await ofType(ctx, id, 'order.stock-pending'))).toEqual([]);
  expect([await statusOf(ctx, id), await stockOf(ctx)]).toEqual(['PARTIAL', { onHand: 2, reserved: 2, available: 0 }]);
  expect(await ofType(ctx, id, 'order.stock-reserved')).toHaveLength(1);
  const pending = await ofType(ctx, id, 'order.stock-pending');
  expect(pending.length).toBeGreaterThan(1);
  expect(await transactionsOf(() => deliver(handler, [...pending, ...pending]))).toEqual([]);

  const next = await anOrder(as(ctx, {}), customer, 1, { lines: lines.slice(0, 1) });
  await cancelOrder(as(ctx, {}), { id, reason: 'No more wanted' });
  expect(await deliver(allocate, await ofType(ctx, id, 'order.cancelled'))).toEqual([]);
  expect(await statusOf(ctx, next.id)).toBe('WAITING');
  expect(await deliver(handler, (await ofType(ctx, id, 'order.stock-pending')).slice(-1))).toEqual([]);
  expect(await deliver(allocate, await ofType(ctx, id, 'order.stock-released'))).toEqual([]);
  expect([await statusOf(ctx, id), await statusOf(ctx, next.id)]).toEqual(['NONE', 'RESERVED']);
  expect((await getOrder(as(ctx, {}), id)).updatedBy).toBe('aut_settle-orders');
  expect(await disagreements(ctx)).toEqual([]);
});
