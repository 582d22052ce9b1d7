import { describe, expect, test } from 'vitest';
import { getCredit, updateCustomer } from '../../../shared/customers/customer.actions.ts';
import { findOrder, placeOrder } from '../../../shared/orders/order.actions.ts';
import { confirmOrder } from '../../../shared/orders/order.change.actions.ts';
import { ORDER_NUMBERS } from '../../../shared/orders/order.model.ts';
import { shipOrder } from '../../../shared/orders/order.ship.actions.ts';
import { fulfilmentStatusOf } from '../../../shared/orders/order-lines.model.ts';
import { isDomainError } from '../../../shared/platform/errors.ts';
import { nextNumber } from '../../../shared/platform/numbers.ts';
import { productIdOf } from '../../../shared/products/product.model.ts';
import { findStockLevels } from '../../../shared/stock/stock.actions.ts';
import { createWarehouse } from '../../../shared/stock/warehouse.actions.ts';
import { warehouseIdOf } from '../../../shared/stock/warehouse.model.ts';
import { aContext, as } from '../../support/a-context.ts';
import { anOrder, aProduct, aShop, receive, units } from '../../support/a-sale.ts';
import { refusalFrom } from '../../support/refusals.ts';
import { refusalOf, tableCalls, transactionsOf } from '../../support/table-probe.ts';

const stockOf = async (ctx: ReturnType<typeof aContext>, sku = 'A-1') => {
  const [level] = await findStockLevels(as(ctx, {}), [
    { productId: productIdOf(sku), warehouseId: warehouseIdOf('MAIN') },
  ]);
  return level && { onHand: level.onHand, reserved: level.reserved, available: level.available };
};

describe('placing an order', () => {
  test('reserves stock and credit in one transaction after one batch read', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx, 10, { creditLimitMinor: 100_000 });
    await aProduct(ctx, 'B-2', 5);
    await nextNumber(ctx, ORDER_NUMBERS);
    const calls = await tableCalls(async () => {
      const order = await placeOrder(as(ctx, {}), {
        customerId: customer.id,
        lines: [
          { sku: 'A-1', quantity: units(3) },
          { sku: 'b-2', quantity: units(1), discount: 10_000_000 },
        ],
      });
      expect(order).toMatchObject({
        status: 'PLACED',
        netMinor: 3900,
        taxMinor: 741,
        totalMinor: 4641,
        holds: [],
        unbilledMinor: 4641,
      });
    });
    expect(calls.map(({ name }) => name)).toEqual(['BatchGetItemCommand', 'TransactWriteItemsCommand']);
    expect(await stockOf(ctx)).toEqual({ onHand: units(10), reserved: units(3), available: units(7) });
    expect(await getCredit(as(ctx, {}), customer.id)).toMatchObject({
      unbilledMinor: 4641,
      exposureMinor: 4641,
      currency: 'EUR',
    });
  });

  test('writes exactly the order, its stock rows, the credit and the event', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx);
    expect(await transactionsOf(() => anOrder(as(ctx, {}), customer))).toEqual([
      ['Put ORDER', 'Put NUMBER', 'Put ORDER#*', 'Update STOCK#wh_*', 'Update CREDIT', 'Put EVENT order.placed'],
    ]);
  });

  test('sums lines of one product before it reserves', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx, 3);
    const lines = [
      { sku: 'A-1', quantity: units(2) },
      { sku: 'A-1', quantity: units(2) },
    ];
    expect(await refusalOf(ctx, () => placeOrder(as(ctx, {}), { customerId: customer.id, lines }))).toBe(
      'OUT_OF_STOCK',
    );
    await receive(ctx, 'A-1', 1);
    await placeOrder(as(ctx, {}), { customerId: customer.id, lines });
    expect(await stockOf(ctx)).toEqual({ onHand: units(4), reserved: units(4), available: 0 });
  });

  test.each([
    ['an empty order', { lines: [] }, 'EMPTY_ORDER'],
    ['an unknown SKU', { lines: [{ sku: 'NOPE', quantity: units(1) }] }, 'UNKNOWN_SKU'],
    ['a quantity of zero', { lines: [{ sku: 'A-1', quantity: 0 }] }, 'INVALID_QUANTITY'],
    ['a negative quantity', { lines: [{ sku: 'A-1', quantity: -1_000_000 }] }, 'INVALID_QUANTITY'],
    ['half a piece', { lines: [{ sku: 'A-1', quantity: 500_000 }] }, 'INVALID_QUANTITY'],
    ['more than is available', { lines: [{ sku: 'A-1', quantity: units(11) }] }, 'OUT_OF_STOCK'],
    [
      'mixed currencies',
      {
        lines: [
          { sku: 'A-1', quantity: units(1) },
          { sku: 'USD-1', quantity: units(1) },
        ],
      },
      'CURRENCY_MISMATCH',
    ],
    ['501 lines', { lines: Array.from({ length: 501 }, () => ({ sku: 'A-1', quantity: units(1) })) }, 'LIMIT_EXCEEDED'],
    ['more than the credit limit', { lines: [{ sku: 'A-1', quantity: units(9) }] }, 'CREDIT_LIMIT_EXCEEDED'],
    ['an unknown customer', { customerId: `cus_${'0'.repeat(26)}` }, 'NOT_FOUND'],
    ['a malformed customer id', { customerId: 'cus_#' }, 'NOT_FOUND'],
  ])('refuses %s and writes nothing', async (_, changes, code) => {
    const ctx = aContext();
    const customer = await aShop(ctx, 10, { creditLimitMinor: 10_000 });
    await aProduct(ctx, 'USD-1', 0, { price: { amount: '1.00', currency: 'USD' } });
    expect(await refusalOf(ctx, () => anOrder(as(ctx, {}), customer, 1, changes))).toBe(code);
  });

  test('refuses a role that may not order, own prices of a partner, and history of sales', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx);
    const unitPrice = { amount: '0.01', currency: 'EUR' };
    expect(await refusalOf(ctx, () => anOrder(as(ctx, { roles: ['warehouse'] }), customer))).toBe('FORBIDDEN');
    expect(
      await refusalOf(ctx, () =>
        anOrder(as(ctx, { roles: ['partner'] }), customer, 1, {
          lines: [{ sku: 'A-1', quantity: units(1), unitPrice }],
        }),
      ),
    ).toBe('FORBIDDEN');
    expect(
      await refusalOf(ctx, () =>
        anOrder(as(ctx, { roles: ['sales'] }), customer, 1, { placedAt: '1996-07-04T00:00:00.000Z' }),
      ),
    ).toBe('FORBIDDEN');
  });

  test('refuses a warehouse that there is none of, also where the line may wait for stock', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx);
    for (const allowBackorder of [true, false]) {
      const nowhere = { lines: [{ sku: 'A-1', quantity: units(1), warehouse: 'NOWHERE', allowBackorder }] };
      expect(await refusalFrom(() => anOrder(as(ctx, {}), customer, 1, nowhere))).toMatchObject({
        refusals: [{ code: 'NOT_FOUND', params: { code: 'NOWHERE' }, field: 'lines.0.warehouse' }],
      });
      expect(await refusalOf(ctx, () => anOrder(as(ctx, {}), customer, 1, nowhere))).toBe('NOT_FOUND');
    }
    await createWarehouse(as(ctx, {}), { code: 'NOWHERE', name: 'Now it is' });
    const waiting = { lines: [{ sku: 'A-1', quantity: units(1), warehouse: 'nowhere', allowBackorder: true }] };
    expect((await anOrder(as(ctx, {}), customer, 1, waiting)).lines[0]?.reserved).toBe(0);
  });

  test('refuses history that has not come yet', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx);
    const order = await anOrder(as(ctx, {}), customer, 1, { placedAt: ctx.now });
    expect(order.placedAt).toBe(ctx.now);
    const tomorrow = new Date(Date.parse(ctx.now) + 86_400_000).toISOString();
    for (const late of [
      () => anOrder(as(ctx, {}), customer, 1, { placedAt: tomorrow }),
      () => confirmOrder(as(ctx, {}), { id: order.id, confirmedAt: tomorrow }),
    ])
      expect(await refusalOf(ctx, late)).toBe('VALIDATION');
    await confirmOrder(as(ctx, {}), { id: order.id });
    const leaving = () => shipOrder(as(ctx, {}), { orderId: order.id, shippedAt: tomorrow });
    expect(await refusalOf(ctx, leaving)).toBe('VALIDATION');
  });

  test('refuses history of an order from before it was placed, from the very time on takes it', async () => {
    const ctx = aContext();
    const placedAt = '2026-11-20T10:00:00.000Z';
    const { id } = await anOrder(as(ctx, {}), await aShop(ctx), 1, { placedAt });
    const before = '2026-11-20T09:59:59.999Z';
    const refused = (field: string) => ({ refusals: [{ code: 'VALIDATION', field, params: { placedAt } }] });
    const confirm = (confirmedAt: string) => confirmOrder(as(ctx, {}), { id, confirmedAt });
    const ship = (shippedAt: string) => shipOrder(as(ctx, {}), { orderId: id, shippedAt });
    expect(await refusalFrom(() => confirm(before))).toMatchObject(refused('confirmedAt'));
    expect(await refusalOf(ctx, () => confirm(before))).toBe('VALIDATION');
    expect((await confirm(placedAt)).confirmedAt).toBe(placedAt);
    expect(await refusalFrom(() => ship(before))).toMatchObject(refused('shippedAt'));
    expect(await refusalOf(ctx, () => ship(before))).toBe('VALIDATION');
    expect(fulfilmentStatusOf(await ship(placedAt))).toBe('SHIPPED');
  });

  test('accepts a back-order: reserves what there is and queues the rest', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx, 2);
    const order = await anOrder(as(ctx, {}), customer, 1, {
      lines: [{ sku: 'A-1', quantity: units(5), allowBackorder: true }],
    });
    expect(order.lines[0]).toMatchObject({ ordered: units(5), reserved: units(2) });
    expect(await stockOf(ctx)).toEqual({ onHand: units(2), reserved: units(2), available: 0 });
  });

  test('puts an order over the limit on credit hold when asked to, without taking credit', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx, 10, { creditLimitMinor: 1_000 });
    const order = await anOrder(as(ctx, {}), customer, 1, { onCreditLimit: 'HOLD' });
    expect(order).toMatchObject({ holds: ['CREDIT'], unbilledMinor: 0 });
    expect(await getCredit(as(ctx, {}), customer.id)).toMatchObject({ exposureMinor: 0 });
  });

  test('sells the last unit once to eight buyers at the same moment', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx, 1);
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => anOrder(as(ctx, {}), customer)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(isDomainError(outcome.reason, 'OUT_OF_STOCK')).toBe(true);
    }
    expect(await stockOf(ctx)).toEqual({ onHand: units(1), reserved: units(1), available: 0 });
  });

  test('takes the largest order it promises, and has no more round trips for it', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx);
    const skus = Array.from({ length: 90 }, (_, index) => `L-${index}`);
    for (const sku of skus) await aProduct(ctx, sku, 1);
    await nextNumber(ctx, ORDER_NUMBERS);
    const calls = await tableCalls(() =>
      placeOrder(as(ctx, {}), { customerId: customer.id, lines: skus.map((sku) => ({ sku, quantity: units(1) })) }),
    );
    expect(calls.map(({ name }) => name).sort()).toEqual([
      'BatchGetItemCommand',
      'BatchGetItemCommand',
      'TransactWriteItemsCommand',
    ]);
  });
});

describe('the shipping address of an order', () => {
  const address = { street: 'A 1', city: 'Berlin', country: 'DE' };

  test('is a copy: the default of the customer unless another is named, and as it was when it was placed', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx);
    const known = await updateCustomer(as(ctx, {}), {
      id: customer.id,
      addresses: [address, { ...address, city: 'Bonn', uses: ['SHIPPING'], isDefault: true }],
    });
    const [first, second] = known.addresses;
    const usual = await anOrder(as(ctx, {}), customer);
    expect(usual.shippingAddress).toEqual(second);
    const named = { ...address, id: first?.id, label: 'At the back' };
    const other = await anOrder(as(ctx, {}), customer, 1, { shippingAddress: named });
    expect(other.shippingAddress).toEqual({ ...first, label: 'At the back' });
    const fresh = await anOrder(as(ctx, {}), customer, 1, { shippingAddress: { ...address, country: 'at' } });
    expect(fresh.shippingAddress).toMatchObject({ city: 'Berlin', country: 'AT' });
    await updateCustomer(as(ctx, {}), { id: customer.id, addresses: [] });
    expect((await findOrder(as(ctx, {}), usual.id))?.shippingAddress).toEqual(second);
    const strange = () => anOrder(as(ctx, {}), customer, 1, { shippingAddress: named });
    expect(await refusalOf(ctx, strange)).toBe('NOT_FOUND');
  });
});
