import { describe, expect, test } from 'vitest';
import { setCreditTerms } from '../../../shared/customers/customer.actions.ts';
import type { Customer } from '../../../shared/customers/customer.model.ts';
import { confirmOrder } from '../../../shared/orders/order.change.actions.ts';
import { shipOrder } from '../../../shared/orders/order.ship.actions.ts';
import { updateLegalEntity } from '../../../shared/organization/legal-entity.actions.ts';
import { MAIN_ENTITY_ID } from '../../../shared/organization/legal-entity.model.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aConfirmedOrder, aCustomer, anOrder, aProduct, aShop, aWarehouse, units } from '../../support/a-sale.ts';
import { booksOf } from '../../support/books.ts';
import { persistently } from '../../support/faults/api-caller.ts';
import { wrongBooks } from '../../support/faults/books-at-rest.ts';
import { addLayer, during, isTransaction, keyOf, transactItemsOf } from '../../support/faults/client-layers.ts';
import { addFaults } from '../../support/faults/dynamo-faults.ts';
import { FaultyBus } from '../../support/faults/faulty-bus.ts';
import { addJumpingClock } from '../../support/faults/jumping-clock.ts';
import { plantNoCondition, plantSplit } from '../../support/faults/planted-bugs.ts';
import { plantOwnRounding } from '../../support/faults/planted-rules.ts';
import { Random, runs, seeds } from '../../support/faults/random.ts';
import { priceOf } from '../../support/prices.ts';

/** So many shipments of one unit each, from orders of ten units. */
async function shipments(ctx: Context, customer: Customer, count: number): Promise<void> {
  for (let left = count; left > 0; left -= 10) {
    const { id } = await aConfirmedOrder(as(ctx, {}), customer, 10);
    for (let part = 0; part < Math.min(10, left); part += 1)
      await shipOrder(as(ctx, {}), { orderId: id, lines: [{ lineNo: 1, quantity: units(1) }] });
  }
}

const sequencesOf = async (ctx: Context): Promise<number[]> =>
  (await booksOf(ctx)).invoices.map(({ sequence }) => sequence).sort((a, b) => a - b);

const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

describe('A3 and A4: one invoice a shipment, numbers without gaps', () => {
  const documents = runs('FAULT_DOCUMENTS');

  const ways = [
    { way: 'in lanes', isUnordered: false },
    { way: 'out of order and by 16 at once', isUnordered: true },
  ];

  test.each(seeds().flatMap((seed) => ways.map((way) => ({ seed, ...way }))))(
    `posts ${documents} invoices numbered 1 to ${documents} from events that each come three times, $way, under faults (seed $seed)`,
    async ({ seed, isUnordered }) => {
      const ctx = aContext();
      const customer = await aShop(ctx, documents);
      await shipments(ctx, customer, documents);
      const random = new Random(seed);
      const bus = new FaultyBus(ctx, { random, workers: 16, copies: 3, only: ['invoice-shipment'], isUnordered });
      await during([addFaults(random).remove, addJumpingClock(random)], () => bus.rounds(8));
      await bus.comeToRest();
      expect(bus.deadLetters).toEqual([]);
      expect(await sequencesOf(ctx)).toEqual(upTo(documents));
      expect(bus.deliveries).toBeGreaterThanOrEqual(3 * documents);
    },
  );

  /** The function ends at the first document that it is about to post. */
  const dieOnce = () => {
    let isDead = false;
    return addLayer('outside', (call, send) => {
      const posts = isTransaction(call) && transactItemsOf(call).some((item) => keyOf(item).SK === 'INVOICE');
      if (isDead || !posts) return send();
      isDead = true;
      throw new Error('the function ended');
    });
  };

  /** The bug is in the product, what goes wrong is beyond it. */
  const posted = async (isUnordered: boolean, ...added: readonly (() => () => void)[]) => {
    const ctx = aContext();
    await shipments(ctx, await aShop(ctx, 20), 20);
    const random = new Random(1);
    const bus = new FaultyBus(ctx, { random, workers: 16, copies: 3, only: ['invoice-shipment'], isUnordered });
    const layers = [...added, () => addFaults(random).remove].map((add) => add());
    await during(layers, () => bus.rounds(10));
    return ctx;
  };

  test('has no gap where a function ended before it posted a document', async () => {
    const ctx = await posted(false, dieOnce);
    const sequences = await sequencesOf(ctx);
    expect(sequences.length).toBeGreaterThan(0);
    expect(sequences).toEqual(upTo(sequences.length));
  });

  test('is found broken where a number is reserved before the transaction that posts the document', async () => {
    const ctx = await posted(false, () => plantSplit(/^SERIES$/, 'before'), dieOnce);
    expect(await wrongBooks(ctx)).not.toEqual([]);
    const sequences = await sequencesOf(ctx);
    expect(sequences).not.toEqual(upTo(sequences.length));
  });

  test('is found broken where the number is taken without a condition', async () => {
    const ctx = await posted(true, () => plantNoCondition(/^(SERIES|ORDER|NUMBER)$/));
    expect(await wrongBooks(ctx)).not.toEqual([]);
  });
});

/** Every stored amount of money of a tenant. */
const amountsOf = async (ctx: Context): Promise<number[]> => {
  const amounts: number[] = [];
  JSON.stringify(await booksOf(ctx), (name, value: unknown) => {
    if (name.endsWith('Minor') && typeof value === 'number') amounts.push(value);
    return value;
  });
  return amounts;
};

/** Sells odd quantities at odd prices in a currency, ships them bit by bit, has them invoiced, and pays all. */
async function aSaleIn(currency: string, seed: number): Promise<Context> {
  const ctx = aContext();
  const random = new Random(seed);
  await updateLegalEntity(as(ctx, {}), { id: MAIN_ENTITY_ID, baseCurrency: currency });
  await aWarehouse(ctx);
  await aProduct(as(ctx, {}), 'A-1', 0, { unit: 'KILOGRAM', price: priceOf(333, currency) });
  const customer = await aCustomer(as(ctx, {}));
  await setCreditTerms(as(ctx, {}), {
    customerId: customer.id,
    creditLimit: { amountMinor: 100_000_000, currency },
  });
  const ask = (operation: string, input: Record<string, unknown>) => persistently(() => as(ctx, {}), operation, input);
  await ask('receiveStock', {
    lines: [{ sku: 'A-1', quantity: 100_000_000, unitCost: priceOf(107, currency) }],
  });
  const bus = new FaultyBus(ctx, { random });
  const faults = addFaults(random);
  await during([faults.remove], async () => {
    for (let order = 0; order < 2; order += 1) {
      const { id } = await anOrder(as(ctx, {}), customer, 7, {
        lines: [
          { sku: 'A-1', quantity: 7_777_000, unitPrice: priceOf(1_999, currency), discount: 3_330_000 },
          { sku: 'A-1', quantity: 1_003_000 },
        ],
        freight: { amountMinor: 499, currency },
      });
      await confirmOrder(as(ctx, {}), { id });
      for (const quantity of [1_000, 3_333_000, 2_000_000, 2_443_000])
        await ask('shipOrder', { orderId: id, lines: [{ lineNo: 1, quantity }] });
      await ask('shipOrder', { orderId: id });
      await bus.round();
    }
  });
  await bus.drain();
  const { invoices } = await booksOf(ctx);
  await ask('recordPayment', {
    customerId: customer.id,
    reference: 'BANK-1',
    amount: { amountMinor: invoices.reduce((sum, { totalMinor }) => sum + totalMinor, 0), currency },
    allocations: invoices.map(({ id, totalMinor }) => ({ invoiceId: id, amountMinor: totalMinor })),
  });
  return ctx;
}

/** What is wrong with the money of a sale that is over: parts that do not add up, anything left open, anything but whole minor units. */
async function wrongMoney(ctx: Context): Promise<string[]> {
  const { orders, invoices, credits } = await booksOf(ctx);
  const found = await wrongBooks(ctx);
  for (const order of orders) {
    const parts = invoices.filter(({ orderId }) => orderId === order.id);
    for (const amount of ['netMinor', 'taxMinor', 'totalMinor'] as const) {
      const sum = parts.reduce((total, invoice) => total + invoice[amount], 0);
      if (sum !== order[amount]) found.push(`${amount} of an order: ${order[amount]}, of its invoices: ${sum}`);
    }
    if (order.status !== 'COMPLETED') found.push(`an order is ${order.status}`);
  }
  if (credits.some(({ exposureMinor }) => exposureMinor !== 0)) found.push('a paid customer still owes');
  const broken = (await amountsOf(ctx)).filter((amount) => !Number.isSafeInteger(amount));
  return [...found, ...broken.map((amount) => `not in whole minor units: ${amount}`)];
}

describe('A5: what is billed and paid is what was ordered, in whole minor units', () => {
  test.each(['JPY', 'EUR', 'KWD'])('in %s, which has 0, 2 or 3 decimals', async (currency) => {
    for (const seed of seeds()) expect(await wrongMoney(await aSaleIn(currency, seed))).toEqual([]);
  });

  test('is found broken where every part of an amount is rounded by itself', async () => {
    const found = await during([plantOwnRounding()], () => aSaleIn('EUR', 1).then(wrongMoney));
    expect(found).not.toEqual([]);
  });
});
