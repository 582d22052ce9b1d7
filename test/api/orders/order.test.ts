import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allocateBackorders } from '../../../shared/orders/order.allocate.actions.ts';
import type { Order } from '../../../shared/orders/order.model.ts';
import { productIdOf } from '../../../shared/products/product.model.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aCustomer, anAutomation, anOrder, aShipment, aShop, invoiceShipment } from '../../support/a-sale.ts';
import { type Caller, startApi } from '../../support/api.ts';
import { disagreements } from '../../support/books.ts';
import { MAIN } from '../../support/stock.ts';
import { tableCalls } from '../../support/table-probe.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

interface Payload {
  readonly order: (Pick<Order, 'id' | 'version' | 'status'> & { total: { formatted: string } }) | null;
  readonly userErrors: { code: string; field: string | null }[];
}

/** Calls one mutation on orders and returns its payload. */
async function change(name: string, input: object, caller: Caller & { readonly tenant: string }) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const reply = await api.call<Record<string, Payload>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { order { id version status total { formatted } } userErrors { code field } } }`,
    { input },
    caller,
  );
  const payload = reply.data?.[name];
  if (!payload) throw new Error(reply.text);
  return payload;
}

/** A tenant with 20 of A-1 and a customer. */
async function aTenantWithStock(onHand = 20) {
  const ctx = aContext();
  const customer = await aShop(ctx, onHand);
  return { ctx, caller: { tenant: ctx.tenant }, customerId: customer.id, customer };
}

describe('an order', () => {
  test('of fine quantities at fine prices is rounded once a line, and is invoiced for exactly that', async () => {
    const { ctx, caller, customerId } = await aTenantWithStock();
    const tiny = { sku: 'TINY', name: 'Screw', price: { amount: '0.0123', currency: 'EUR' }, taxCode: 'ZERO' };
    const gold = { sku: 'GOLD', name: 'Gold', unit: 'KILOGRAM', price: { amount: '90000.5', currency: 'EUR' } };
    const create = 'mutation ($i: CreateProductInput!) { createProduct(input: $i) { userErrors { message } } }';
    for (const i of [tiny, { ...gold, taxCode: 'ZERO' }]) await api.call(create, { i }, caller);
    const lines = [
      { sku: 'TINY', quantity: 10, allowBackorder: true },
      { sku: 'TINY', quantity: 250, unitPrice: { amount: '12.50', currency: 'EUR', per: 1000 }, allowBackorder: true },
      { sku: 'GOLD', quantity: '0.000123', discount: '12.345678', allowBackorder: true },
    ];
    const placed = await change('placeOrder', { customerId, lines }, caller);
    const id = placed.order?.id ?? '';
    await change('confirmOrder', { id }, caller);
    const receipt = [
      { sku: 'TINY', quantity: 260, unitCost: { amount: '3.1', currency: 'EUR', per: 1000 } },
      { sku: 'GOLD', quantity: 0.000123, unitCost: { amount: '80000', currency: 'EUR' } },
    ];
    await api.call(
      'mutation ($i: ReceiveStockInput!) { receiveStock(input: $i) { userErrors { message } } }',
      { i: { lines: receipt } },
      caller,
    );
    await Promise.all(
      ['TINY', 'GOLD'].map((sku) =>
        allocateBackorders(anAutomation(ctx, 'allocate-backorders'), productIdOf(sku), MAIN),
      ),
    );
    const { shipmentId } = await aShipment(ctx, { id });
    await invoiceShipment(anAutomation(ctx), id, shipmentId);
    const price = 'unitPrice { amount per unit formatted }';
    const read = await api.call(
      `query ($id: ID!) { order(id: $id) { total { amountMinor } lines { nodes { ordered discount ${price} net { amountMinor } cost { amountMinor } } }
        shipments { nodes { invoice { total { amountMinor } lines { quantity ${price} net { amountMinor } } } } } } }`,
      { id },
      caller,
    );
    const shown = [
      [10, '0.0123', 1, 'PIECE', '€0.0123', 12],
      [250, '12.50', 1000, 'PIECE', '€12.50', 313],
      [0.000123, '90000.50', 1, 'KILOGRAM', '€90,000.50', 970],
    ] as const;
    const lineOf = ([, amount, per, unit, formatted, amountMinor]: (typeof shown)[number]) => ({
      unitPrice: { amount, per, unit, formatted },
      net: { amountMinor },
    });
    const costs = [3, 78, 984];
    expect(read.data).toEqual({
      order: {
        total: { amountMinor: 1295 },
        lines: {
          nodes: shown.map((line, index) => ({
            ordered: line[0],
            discount: index === 2 ? 12.345678 : 0,
            ...lineOf(line),
            cost: { amountMinor: costs[index] },
          })),
        },
        shipments: {
          nodes: [
            {
              invoice: {
                total: { amountMinor: 1295 },
                lines: shown.map((line) => ({ quantity: line[0], ...lineOf(line) })),
              },
            },
          ],
        },
      },
    });
  });

  test('is placed, confirmed and shipped, and reads back with its lines, history and shipments', async () => {
    const { ctx, caller, customerId } = await aTenantWithStock();
    const placed = await change('placeOrder', { customerId, lines: [{ sku: 'a-1', quantity: 3 }] }, caller);
    expect(placed).toMatchObject({ order: { status: 'PLACED', total: { formatted: '€35.70' } }, userErrors: [] });
    const id = placed.order?.id ?? '';
    expect((await change('confirmOrder', { id, expectedVersion: 1 }, caller)).order?.status).toBe('CONFIRMED');
    await change('shipOrder', { orderId: id, lines: [{ lineNo: 1, quantity: 1 }], carrier: 'DHL' }, caller);
    const read = await api.call(
      `query ($id: ID!) { order(id: $id) { version fulfilmentStatus billingStatus customer { name }
        lines { nodes { sku ordered reserved shipped invoiced unitPrice { amount currency } taxRate cost { amountMinor } } }
        shipments { nodes { carrier lines { sku quantity } invoice { id } } } timeline { nodes { type } } } }`,
      { id },
      caller,
    );
    expect(read.data).toEqual({
      order: {
        version: 3,
        fulfilmentStatus: 'PARTIALLY_SHIPPED',
        billingStatus: 'NOT_INVOICED',
        customer: { name: 'Alfreds Futterkiste' },
        lines: {
          nodes: [
            {
              sku: 'A-1',
              ordered: 3,
              reserved: 2,
              shipped: 1,
              invoiced: 0,
              unitPrice: { amount: '10.00', currency: 'EUR' },
              taxRate: 19,
              cost: { amountMinor: 400 },
            },
          ],
        },
        shipments: { nodes: [{ carrier: 'DHL', lines: [{ sku: 'A-1', quantity: 1 }], invoice: null }] },
        timeline: { nodes: [{ type: 'order.shipped' }, { type: 'order.confirmed' }, { type: 'order.placed' }] },
      },
    });
    expect(await disagreements(ctx)).toEqual([]);
  });

  test('is refused with the code and the path of the input that is to blame', async () => {
    const { caller, customerId } = await aTenantWithStock(2);
    const place = async (lines: object[], more: object = {}) =>
      (await change('placeOrder', { customerId, lines, ...more }, caller)).userErrors;
    expect(await place([])).toEqual([{ code: 'EMPTY_ORDER', field: 'lines' }]);
    expect(
      await place([
        { sku: 'A-1', quantity: 1 },
        { sku: 'NOPE', quantity: 1 },
      ]),
    ).toEqual([{ code: 'UNKNOWN_SKU', field: 'lines.1.sku' }]);
    expect(await place([{ sku: 'A-1', quantity: 3 }])).toEqual([{ code: 'OUT_OF_STOCK', field: 'lines.0.quantity' }]);
    expect(await place([{ sku: 'A-1', quantity: 0.5 }])).toEqual([
      { code: 'INVALID_QUANTITY', field: 'lines.0.quantity' },
    ]);
    expect(await place([{ sku: 'A-1', quantity: 1 }], { customerId: `cus_${'0'.repeat(26)}` })).toEqual([
      { code: 'NOT_FOUND', field: 'customerId' },
    ]);
    const placed = await change('placeOrder', { customerId, lines: [{ sku: 'A-1', quantity: 1 }] }, caller);
    const id = placed.order?.id ?? '';
    expect((await change('shipOrder', { orderId: id }, caller)).userErrors).toEqual([
      { code: 'INVALID_STATE', field: 'orderId' },
    ]);
    await change('confirmOrder', { id }, caller);
    const lines = [{ lineNo: 1, quantity: 2 }];
    expect((await change('shipOrder', { orderId: id, lines }, caller)).userErrors).toEqual([
      { code: 'OVER_SHIPMENT', field: 'lines.0.quantity' },
    ]);
    expect((await change('holdOrder', { id, expectedVersion: 1 }, caller)).userErrors).toEqual([
      { code: 'CONFLICT', field: 'expectedVersion' },
    ]);
  });

  test('may be changed by the roles that the table names', async () => {
    const { caller, customerId } = await aTenantWithStock();
    const orderFor = async (roles: readonly string[]) =>
      change(
        'placeOrder',
        { customerId, lines: [{ sku: 'A-1', quantity: 1 }] },
        { ...caller, roles, customerIds: roles.includes('partner') ? [customerId] : undefined },
      );
    for (const role of ['admin', 'sales', 'partner']) expect((await orderFor([role])).userErrors).toEqual([]);
    for (const role of ['service', 'warehouse', 'finance']) {
      expect((await orderFor([role])).userErrors).toEqual([{ code: 'FORBIDDEN', field: null }]);
    }
    const id = (await orderFor(['sales'])).order?.id ?? '';
    const as = (role: string) => ({ ...caller, roles: [role] });
    expect((await change('confirmOrder', { id }, as('warehouse'))).userErrors[0]?.code).toBe('FORBIDDEN');
    expect((await change('confirmOrder', { id }, as('sales'))).userErrors).toEqual([]);
    expect((await change('shipOrder', { orderId: id }, as('sales'))).userErrors[0]?.code).toBe('FORBIDDEN');
    expect((await change('shipOrder', { orderId: id }, as('warehouse'))).userErrors).toEqual([]);
    const cost = await api.call('query ($id: ID!) { order(id: $id) { cost { amountMinor } } }', { id }, as('sales'));
    expect([cost.data, cost.extensions?.forbidden]).toEqual([{ order: { cost: null } }, [['order', 'cost']]]);
  });

  test('of another tenant does not exist', async () => {
    const { ctx, customer } = await aTenantWithStock();
    const { id } = await anOrder(as(ctx, {}), customer);
    const other = { tenant: aContext().tenant };
    const unknown = `ord_${'0'.repeat(26)}`;
    const read = async (of: string) =>
      (await api.call('query ($id: ID!) { order(id: $id) { id } node(id: $id) { id } }', { id: of }, other)).text;
    expect(await read(id)).toBe(await read(unknown));
    const cancel = (of: string) => change('cancelOrder', { id: of, reason: 'x' }, other);
    expect(await cancel(id)).toEqual(await cancel(unknown));
    expect((await cancel(id)).userErrors).toEqual([{ code: 'NOT_FOUND', field: 'id' }]);
  });
});

test('20 requests with one idempotency key are one order; another body with it is refused', async () => {
  const { ctx, caller, customerId } = await aTenantWithStock(5);
  const place = (quantity: number) =>
    change('placeOrder', { customerId, lines: [{ sku: 'A-1', quantity }], idempotencyKey: 'cart-1' }, caller);
  const replies = await Promise.all(Array.from({ length: 20 }, () => place(4)));
  expect(new Set(replies.map(({ order }) => order?.id)).size).toBe(1);
  expect(replies.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  expect(await place(1)).toEqual({
    order: null,
    userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' }],
  });
  const list = await api.call<{ orders: { nodes: unknown[] } }>('{ orders { nodes { id } } }', {}, caller);
  expect(list.data.orders.nodes).toHaveLength(1);
  expect(await disagreements(ctx)).toEqual([]);
});

describe('a list of orders', () => {
  test('of 50 with customers and lines costs one query and one batch, and one query with the names alone', async () => {
    const { ctx, caller, customer } = await aTenantWithStock(50);
    const other = await aCustomer(as(ctx, {}), { name: 'Bottom-Dollar Markets' });
    for (let count = 0; count < 50; count += 1) await anOrder(as(ctx, {}), count % 2 ? customer : other);
    const list = async (selection: string) => {
      const calls = await tableCalls(async () => {
        const reply = await api.call<{ orders: { nodes: unknown[] } }>(
          `{ orders(first: 50) { nodes { ${selection} } } }`,
          {},
          caller,
        );
        expect(reply.data.orders.nodes).toHaveLength(50);
      });
      return calls.map(({ name }) => name);
    };
    expect(await list('id status total { formatted } customer { name } lines { nodes { sku ordered } }')).toEqual([
      'QueryCommand',
      'BatchGetItemCommand',
    ]);
    expect(await list('id status total { formatted } customerName lines { nodes { sku ordered } }')).toEqual([
      'QueryCommand',
    ]);
  });

  test('of 45 is paged forward and backward, each order once; cursors of others and edited ones are refused', async () => {
    const { ctx, caller, customer } = await aTenantWithStock(45);
    const placed: string[] = [];
    for (let count = 0; count < 45; count += 1) placed.unshift((await anOrder(as(ctx, {}), customer)).id);
    type List = {
      orders: {
        nodes: { id: string }[];
        pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
      };
    };
    const page = async (variables: object, by = caller) =>
      api.call<List>(
        `query ($first: Int, $after: String, $last: Int, $before: String) {
          orders(first: $first, after: $after, last: $last, before: $before) {
            nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
        { ...variables },
        by,
      );
    const forward: string[] = [];
    for (let after: string | undefined, hasMore = true; hasMore; ) {
      const { orders } = (await page({ first: 20, after })).data;
      forward.push(...orders.nodes.map(({ id }) => id));
      after = orders.pageInfo.endCursor;
      hasMore = orders.pageInfo.hasNextPage;
    }
    const backward: string[] = [];
    for (let before: string | undefined, hasMore = true; hasMore; ) {
      const { orders } = (await page({ last: 20, before })).data;
      backward.unshift(...orders.nodes.map(({ id }) => id));
      before = orders.pageInfo.startCursor;
      hasMore = orders.pageInfo.hasPreviousPage;
    }
    expect(forward).toEqual(placed);
    expect(backward).toEqual(placed);

    const { endCursor } = (await page({ first: 1 })).data.orders.pageInfo;
    const edited = Buffer.from(endCursor, 'base64url').toString('utf8').replace('ord_0', 'ord_1');
    const refused = [
      await page({ after: endCursor }, { tenant: aContext().tenant }),
      await page({ after: Buffer.from(edited).toString('base64url') }),
      await page({ after: 'nonsense' }),
    ];
    expect(refused.map(({ errors }) => errors?.[0]?.extensions)).toEqual(
      Array.from({ length: 3 }, () => ({ code: 'INVALID_CURSOR', field: 'after' })),
    );
  });

  test('is filtered by customer or by status, and tells what is served when by both', async () => {
    const { ctx, caller, customer } = await aTenantWithStock();
    const first = await anOrder(as(ctx, {}), customer);
    const other = await aCustomer(as(ctx, {}), { name: 'Bottom-Dollar Markets' });
    const second = await anOrder(as(ctx, {}), other);
    await change('confirmOrder', { id: second.id }, caller);
    const list = async (where: object) => {
      const reply = await api.call<{ orders: { nodes: { id: string }[] } | null }>(
        'query ($where: OrderWhere) { orders(where: $where) { nodes { id } } }',
        { where },
        caller,
      );
      return reply.data?.orders?.nodes.map(({ id }) => id) ?? reply.errors?.[0]?.extensions;
    };
    expect(await list({ customer: { id: { eq: other.id } } })).toEqual([second.id]);
    expect(await list({ status: { eq: 'PLACED' } })).toEqual([first.id]);
    expect(await list({ status: { in: ['CONFIRMED'] } })).toEqual([second.id]);
    expect(await list({ customer: { id: { eq: other.id } }, status: { eq: 'PLACED' } })).toEqual({
      code: 'FILTER_NOT_SERVED',
      field: 'where',
    });
  });
});
