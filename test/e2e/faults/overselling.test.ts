import { TransactGetItemsCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, test } from 'vitest';
import { localClient } from '../../../infra/local/dynamodb.ts';
import type { Customer } from '../../../shared/customers/customer.model.ts';
import { OrderHead } from '../../../shared/orders/order.model.ts';
import { type Context, partitionOf } from '../../../shared/platform/context.ts';
import { productIdOf } from '../../../shared/products/product.model.ts';
import type { StockLevel } from '../../../shared/stock/stock.model.ts';
import { warehouseIdOf } from '../../../shared/stock/warehouse.model.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aCustomer, aShop, stockOf, units } from '../../support/a-sale.ts';
import { inFlight, type Outcome, persistently, tally } from '../../support/faults/api-caller.ts';
import { during } from '../../support/faults/client-layers.ts';
import { addFaults } from '../../support/faults/dynamo-faults.ts';
import { FaultyBus } from '../../support/faults/faulty-bus.ts';
import { plantNoCondition, plantReadModifyWrite } from '../../support/faults/planted-bugs.ts';
import { Random, seeds } from '../../support/faults/random.ts';

const oneUnit = [{ sku: 'A-1', quantity: units(1) }];

/** Buyers of one unit each, 16 at a time. */
const sellTo = (ctx: Context, customers: readonly Customer[], buyers: number, tries?: number): Promise<Outcome[]> =>
  inFlight(16, Array.from({ length: buyers }), (_, buyer) => {
    const customerId = customers[buyer % customers.length]?.id ?? '';
    const input = { customerId, lines: oneUnit, idempotencyKey: `buyer-${buyer}` };
    return persistently(() => as(ctx, {}), 'placeOrder', input, tries);
  });

async function aBusyShop(onHand: number): Promise<{ ctx: Context; customers: Customer[] }> {
  const ctx = aContext();
  const first = await aShop(ctx, onHand);
  const others = [await aCustomer(as(ctx, {})), await aCustomer(as(ctx, {})), await aCustomer(as(ctx, {}))];
  return { ctx, customers: [first, ...others] };
}

describe('A1: no oversell', () => {
  test.each(seeds())('sells 40 of 40 units to 100 buyers under faults, and no more (seed %i)', async (seed) => {
    const { ctx, customers } = await aBusyShop(40);
    const faults = addFaults(new Random(seed));
    const outcomes = await during([faults.remove], () => sellTo(ctx, customers, 100));
    expect(tally(outcomes)).toEqual({ OK: 40, OUT_OF_STOCK: 60 });
    expect(await stockOf(ctx)).toEqual({ onHand: 40, reserved: 40, available: 0 });
  });

  test.each([
    ['that writes back what it counted in the program', plantReadModifyWrite],
    ['that takes stock without a condition', () => plantNoCondition(/^STOCK#/)],
  ])('is found broken in a program %s', async (_, plant) => {
    const { ctx, customers } = await aBusyShop(10);
    const outcomes = await during([plant()], () => sellTo(ctx, customers, 25, 3).catch((error: Error) => error));
    const sold = outcomes instanceof Error ? Number.NaN : tally(outcomes).OK;
    expect(sold).not.toBe(10);
  });
});

const MOST_ORDERS = 16;

/** Ids that the orders of a run will have, so that a reader can look for them before they are there. */
const orderIdsOf = (ctx: Context): string[] => Array.from({ length: MOST_ORDERS }, () => ctx.newId('ord'));

/** What does not add up at one instant, read in one transaction: level and every order. */
async function imbalanceOf(ctx: Context, orderIds: readonly string[], received: number): Promise<string | undefined> {
  const client = localClient(process.env.AWS_ENDPOINT_URL_DYNAMODB ?? '');
  const keys = [
    { PK: partitionOf(ctx, productIdOf('A-1')), SK: `STOCK#${warehouseIdOf('MAIN')}` },
    ...orderIds.map((id) => ({ PK: partitionOf(ctx, id), SK: 'ORDER' })),
  ];
  const { Responses = [] } = await client.send(
    new TransactGetItemsCommand({
      TransactItems: keys.map(({ PK, SK }) => ({
        Get: { TableName: ctx.table.name, Key: { PK: { S: PK }, SK: { S: SK } } },
      })),
    }),
  );
  client.destroy();
  const [level, ...orders] = Responses.map(({ Item }) => Item && unmarshall(Item));
  const { onHand = 0, reserved = 0, available = 0 } = (level ?? {}) as Partial<StockLevel>;
  const lines = orders.flatMap((order) => (order ? (OrderHead.parse(order).lines ?? []) : []));
  const shipped = lines.reduce((sum, line) => sum + line.shipped, 0);
  const promised = lines.reduce((sum, line) => sum + line.reserved, 0);
  const isBalanced =
    available + reserved + shipped === received && onHand + shipped === received && reserved === promised;
  return isBalanced ? undefined : JSON.stringify({ received, onHand, reserved, available, shipped, promised });
}

/**
 * Orders are placed, confirmed, shipped in parts, cancelled and closed at the same time; each looks at all of them after each of its
 * requests. Says what was ever out of balance.
 */
async function trade(ctx: Context, customers: readonly Customer[], random: Random, received: number, tries?: number) {
  const ids = orderIdsOf(ctx);
  const imbalances = new Set<string>();
  const oneOrder = async (id: string, index: number) => {
    const context = () => ({ ...as(ctx, {}), newId: (prefix: string) => (prefix === 'ord' ? id : ctx.newId(prefix)) });
    const ask = async (operation: string, input: object) => {
      const keyed = { ...input, idempotencyKey: `${operation}-${index}` };
      const outcome = await persistently(context, operation, keyed, tries);
      const imbalance = await imbalanceOf(ctx, ids, received);
      if (imbalance) imbalances.add(imbalance);
      return outcome;
    };
    const own = random.of('order', index);
    const customerId = own.pick(customers).id;
    const placed = await ask('placeOrder', {
      customerId,
      lines: [{ sku: 'A-1', quantity: units(own.between(1, 4)), allowBackorder: own.chance(0.5) }],
    });
    if (placed.code !== 'OK') return;
    if (own.chance(0.2)) return ask('cancelOrder', { id, reason: 'changed my mind' });
    await ask('confirmOrder', { id });
    await ask('shipOrder', { orderId: id, lines: [{ lineNo: 1, quantity: units(1) }] });
    if (own.chance(0.5)) await ask('shipOrder', { orderId: id });
    else await ask('closeOrder', { id, reason: 'enough' });
  };
  await inFlight(8, ids, oneOrder).catch((error: unknown) => imbalances.add(String(error)));
  return [...imbalances];
}

describe('A2: conservation', () => {
  test.each(seeds())('on hand and shipped are what was received, at every instant (seed %i)', async (seed) => {
    const { ctx, customers } = await aBusyShop(40);
    const random = new Random(seed);
    const faults = addFaults(random);
    const imbalances = await during([faults.remove], () => trade(ctx, customers, random, units(40)));
    expect(imbalances).toEqual([]);
    const bus = new FaultyBus(ctx, { random });
    await bus.drain();
    expect(bus.deadLetters).toEqual([]);
  });

  test('is found broken where stock is counted in the program', async () => {
    const { ctx, customers } = await aBusyShop(40);
    const random = new Random(1);
    const imbalances = await during([plantReadModifyWrite()], () => trade(ctx, customers, random, units(40), 3));
    expect(imbalances).not.toEqual([]);
  });
});
