import { describe, expect, test } from 'vitest';
import { creditMoveWrite, getCredit } from '../../../shared/customers/customer.actions.ts';
import { placeOrder } from '../../../shared/orders/order.actions.ts';
import { commit } from '../../../shared/platform/commit.ts';
import { MAX_AMOUNT_MINOR, MAX_SUM_MINOR } from '../../../shared/platform/money.ts';
import { createProduct } from '../../../shared/products/product.actions.ts';
import { receiveStock } from '../../../shared/stock/stock.receive.actions.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aCustomer, aProduct, aWarehouse, units } from '../../support/a-sale.ts';
import { priceOf } from '../../support/prices.ts';
import { refusalOf } from '../../support/table-probe.ts';

type Ctx = ReturnType<typeof aContext>;

/** A shop that sells GOLD, untaxed, at so many minor units apiece, to whoever waits for it. */
async function aDearShop(ctx: Ctx, amountMinor: number) {
  await aWarehouse(ctx);
  await aProduct(ctx, 'GOLD', 0, { price: priceOf(amountMinor), taxCode: 'ZERO' });
  return aCustomer(ctx);
}
const order = (ctx: Ctx, customerId: string, ...quantities: number[]) =>
  placeOrder(as(ctx, {}), {
    customerId,
    lines: quantities.map((quantity) => ({ sku: 'GOLD', quantity, allowBackorder: true })),
  });
const exposureOf = async (ctx: Ctx, customerId: string) => (await getCredit(as(ctx, {}), customerId)).exposureMinor;

describe('sums near 2^53: what is too large to count is refused before it is written', () => {
  test('a price beyond 10^13, a line that multiplies to more, lines that add up to more', async () => {
    const ctx = aContext();
    const customer = await aDearShop(ctx, MAX_AMOUNT_MINOR);
    const dearer = { sku: 'X', name: 'X', price: priceOf(MAX_AMOUNT_MINOR + 1) };
    expect(await refusalOf(ctx, () => createProduct(as(ctx, {}), dearer))).toBe('VALIDATION');
    expect(await refusalOf(ctx, () => order(ctx, customer.id, units(2)))).toBe('LIMIT_EXCEEDED');
    expect(await refusalOf(ctx, () => order(ctx, customer.id, units(900)))).toBe('LIMIT_EXCEEDED');
    expect(await refusalOf(ctx, () => order(ctx, customer.id, units(1_000_000)))).toBe('LIMIT_EXCEEDED');
    expect(await refusalOf(ctx, () => order(ctx, customer.id, units(1), units(1)))).toBe('LIMIT_EXCEEDED');
    await order(ctx, customer.id, units(1));
    expect(await exposureOf(ctx, customer.id)).toBe(MAX_AMOUNT_MINOR);
  });

  test('orders that would poison the credit of a customer, whose open amounts can still be read and paid', async () => {
    const ctx = aContext();
    const customer = await aDearShop(ctx, MAX_AMOUNT_MINOR);
    const earlier = { currency: 'EUR', unbilledMinor: MAX_SUM_MINOR - MAX_AMOUNT_MINOR - 1, receivableMinor: 0 };
    await commit(as(ctx, {}), [creditMoveWrite(ctx, customer.id, earlier)], []);
    await order(ctx, customer.id, units(1));
    expect(await refusalOf(ctx, () => order(ctx, customer.id, units(1)))).toBe('LIMIT_EXCEEDED');
    expect(await exposureOf(ctx, customer.id)).toBe(MAX_SUM_MINOR - 1);
  });

  test('stock of a value that no order could carry as its cost', async () => {
    const ctx = aContext();
    await aDearShop(ctx, 100);
    const receive = (quantity: number) =>
      receiveStock(as(ctx, {}), {
        lines: [{ sku: 'GOLD', quantity, unitCost: priceOf(MAX_AMOUNT_MINOR) }],
      });
    expect(await refusalOf(ctx, () => receive(units(2)))).toBe('INVALID_QUANTITY');
    await receive(units(1));
    expect(await refusalOf(ctx, () => receive(units(1)))).toBe('INVALID_QUANTITY');
  });
});

describe('per-kg lines that round to 0.00 each', () => {
  const wood = { sku: 'WOOD', name: 'Wood', unit: 'KILOGRAM', price: { amount: '0.12', currency: 'EUR' } } as const;

  test('are refused, so that a thousand of them are not given away', async () => {
    const ctx = aContext();
    await aWarehouse(ctx);
    await createProduct(ctx, wood);
    const customer = await aCustomer(ctx);
    const buy = (quantity: number, discount?: number) =>
      placeOrder(as(ctx, {}), {
        customerId: customer.id,
        lines: [{ sku: 'WOOD', quantity, discount, allowBackorder: true }],
      });
    expect(await refusalOf(ctx, () => buy(41_000))).toBe('INVALID_QUANTITY');
    expect(await refusalOf(ctx, () => buy(1))).toBe('INVALID_QUANTITY');
    expect(await refusalOf(ctx, () => buy(50_000, 90_000_000))).toBe('INVALID_QUANTITY');
    expect((await buy(42_000)).netMinor).toBe(1);
    expect((await buy(41_000, 100_000_000)).netMinor).toBe(0);
  });

  test('are free where the price is', async () => {
    const ctx = aContext();
    await aWarehouse(ctx);
    await createProduct(ctx, { ...wood, price: { amount: '0.00', currency: 'EUR' } });
    const customer = await aCustomer(ctx);
    const { netMinor } = await placeOrder(as(ctx, {}), {
      customerId: customer.id,
      lines: [{ sku: 'WOOD', quantity: 1_000, allowBackorder: true }],
    });
    expect(netMinor).toBe(0);
  });
});
