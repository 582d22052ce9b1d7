import { describe, expect, test } from 'vitest';
import { findOrder, placeOrder } from '../../../shared/orders/order.actions.ts';
import { cancelOrder } from '../../../shared/orders/order.change.actions.ts';
import type { PlaceOrder } from '../../../shared/orders/order.model.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aCustomer, aPostedInvoice, aProduct, aShop, units } from '../../support/a-sale.ts';
import { refusalFrom } from '../../support/refusals.ts';
import { refusalOf, transactionsOf } from '../../support/table-probe.ts';

async function aBuyer() {
  const ctx = aContext();
  const customer = await aShop(ctx, 100);
  const place = (changes: Partial<PlaceOrder> = {}, customerId = customer.id, own = as(ctx, {})) =>
    placeOrder(own, { customerId, lines: [{ sku: 'A-1', quantity: units(1) }], ...changes });
  return { ctx, customer, place };
}

describe("the customer's reference of an order", () => {
  test('is that of one order of the customer, however it is written, and refused with the id of that order', async () => {
    const { ctx, place } = await aBuyer();
    const first = await place({ customerReference: 'PO-4711' });
    const again = () => place({ customerReference: 'po-4711 ' });
    expect(await refusalOf(ctx, again)).toBe('DUPLICATE');
    expect((await refusalFrom(again)).refusals).toMatchObject([
      { field: 'customerReference', params: { reference: 'po-4711' }, details: { id: first.id } },
    ]);
    expect((await place({ customerReference: 'PO-4712' })).customerReference).toBe('PO-4712');
  });

  test('may be that of an order of another customer, and of orders that say so', async () => {
    const { ctx, place } = await aBuyer();
    await place({ customerReference: 'PO-1' });
    const other = await aCustomer(as(ctx, {}));
    await place({ customerReference: 'PO-1' }, other.id);
    const shared = await place({ customerReference: 'PO-1', allowDuplicateReference: true });
    await cancelOrder(as(ctx, {}), { id: shared.id, reason: 'twice' });
    expect(await refusalOf(ctx, () => place({ customerReference: 'PO-1' }))).toBe('DUPLICATE');
  });

  test('is free again when the order is cancelled', async () => {
    const { ctx, place } = await aBuyer();
    const first = await place({ customerReference: 'PO-1' });
    expect(await transactionsOf(() => cancelOrder(as(ctx, {}), { id: first.id, reason: 'wrong' }))).toEqual([
      ['Put ORDER', 'Update STOCK#wh_*', 'Delete REFERENCE#po-1', 'Update CREDIT', 'Put EVENT order.cancelled'],
    ]);
    const second = await place({ customerReference: 'PO-1' });
    expect(second.id).not.toBe(first.id);
  });

  test('of two orders at once is that of one', async () => {
    const { place } = await aBuyer();
    const placed = await Promise.allSettled([1, 2, 3].map(() => place({ customerReference: 'PO-1' })));
    expect(placed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('the discount of an order', () => {
  test('comes on top of that of the lines, is rounded with them once, and is billed', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx, 100);
    await aProduct(as(ctx, {}), 'B-1', 10, { price: { amount: '3.33', currency: 'EUR' } });
    const lines = [
      { sku: 'A-1', quantity: units(3), discount: 10_000_000 },
      { sku: 'B-1', quantity: units(1) },
    ];
    const invoice = await aPostedInvoice(ctx, customer, 1, {
      lines,
      discount: 5_000_000,
      freight: { amountMinor: 100, currency: 'EUR' },
    });
    // 3 × 10.00 × 0.9 × 0.95 = 25.65; 3.33 × 0.95 = 3.1635; freight in full.
    expect(invoice.lines.map(({ netMinor }) => netMinor)).toEqual([2565, 316]);
    expect(invoice).toMatchObject({ discount: 5_000_000, netMinor: 2565 + 316 + 100 });
    const order = await findOrder(as(ctx, {}), invoice.orderId);
    expect(order).toMatchObject({ discount: 5_000_000, netMinor: invoice.netMinor, unbilledMinor: 0 });
  });

  test('of all is a gift, and needs the permission to price', async () => {
    const { ctx, customer, place } = await aBuyer();
    expect(await place({ discount: 100_000_000 })).toMatchObject({ netMinor: 0, totalMinor: 0 });
    const own = as(ctx, { roles: ['partner'], kind: 'client', subject: 'shop', customerIds: [customer.id] });
    expect(await refusalOf(ctx, () => place({ discount: 1 }, customer.id, own))).toBe('FORBIDDEN');
  });

  test('does not give a line away by rounding', async () => {
    const { ctx, place } = await aBuyer();
    await aProduct(as(ctx, {}), 'C-1', 10, { price: { amount: '0.01', currency: 'EUR' } });
    const lines = [{ sku: 'C-1', quantity: units(1) }];
    expect(await refusalOf(ctx, () => place({ lines, discount: 60_000_000 }))).toBe('INVALID_QUANTITY');
  });
});

test('an order keeps where its invoice goes: as given, or the default of the customer', async () => {
  const { place } = await aBuyer();
  const billingAddress = { street: '1 Main St', city: 'Berlin', country: 'DE' };
  expect((await place({ billingAddress })).billingAddress).toMatchObject(billingAddress);
});
