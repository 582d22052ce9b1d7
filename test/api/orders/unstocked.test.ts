import { afterAll, beforeAll, expect, test } from 'vitest';
import { aContext, as } from '../../support/a-context.ts';
import { aCustomer, anAutomation, aProduct, aShipment, aWarehouse, invoiceShipment } from '../../support/a-sale.ts';
import { type Caller, startApi } from '../../support/api.ts';
import { disagreements } from '../../support/books.ts';
import { priceOf } from '../../support/prices.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const types = ['SERVICE', 'NON_STOCKED', 'DIGITAL'] as const;
const skuOf = (type: string): string => type.replace('_', '-');

interface Payload {
  readonly order?: { readonly id: string; readonly status: string } | null;
  readonly userErrors: readonly { readonly code: string; readonly field: string | null }[];
}

async function mutate(name: string, input: object, caller: Caller, selection = ''): Promise<Payload> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code field } } }`;
  const { data, text } = await api.call<Record<string, Payload>>(document, { input }, caller);
  const payload = data?.[name];
  if (!payload) throw new Error(text);
  return payload;
}
const change = (name: string, input: object, caller: Caller) => mutate(name, input, caller, 'order { id status }');

/** A tenant that sells 4 of A-1 and something of each type that needs no stock, at 50.00 apiece. */
async function aTenant() {
  const ctx = aContext();
  await aWarehouse(ctx);
  await aProduct(as(ctx, {}), 'A-1', 4);
  const caller: Caller = { tenant: ctx.tenant };
  for (const type of types)
    await mutate(
      'createProduct',
      { sku: skuOf(type), name: type, type, price: priceOf(5_000), cost: priceOf(900) },
      caller,
    );
  return { ctx, caller, customerId: (await aCustomer(as(ctx, {}))).id };
}

test('what needs no stock is delivered and billed without it, beside what does', async () => {
  const { ctx, caller, customerId } = await aTenant();
  const lines = [{ sku: 'A-1', quantity: 3 }, ...types.map((type) => ({ sku: skuOf(type), quantity: 2 }))];
  const id = (await change('placeOrder', { customerId, lines }, caller)).order?.id ?? '';
  await change('confirmOrder', { id }, caller);
  const over = { orderId: id, lines: [{ lineNo: 2, quantity: 3 }] };
  expect((await change('shipOrder', over, caller)).userErrors).toEqual([
    { code: 'OVER_SHIPMENT', field: 'lines.0.quantity' },
  ]);
  await change('shipOrder', { orderId: id, lines: [{ lineNo: 2, quantity: 1 }] }, caller);
  const { shipmentId } = await aShipment(ctx, { id });
  const read = async () => {
    const fields = 'type warehouseId reserved backordered shipped invoiced cost { amountMinor }';
    const query = `query ($id: ID!) { order(id: $id) { status lines { nodes { ${fields} } } shipments { nodes { id lines { sku quantity } } } } }`;
    return (
      await api.call<{
        order: { status: string; lines: { nodes: object[] }; shipments: { nodes: { id: string; lines: object[] }[] } };
      }>(query, { id }, caller)
    ).data?.order;
  };
  const shipped = await read();
  expect(shipped?.shipments.nodes.map((shipment) => shipment.lines)).toEqual([
    [{ sku: 'SERVICE', quantity: 1 }],
    [
      { sku: 'A-1', quantity: 3 },
      { sku: 'SERVICE', quantity: 1 },
      { sku: 'NON-STOCKED', quantity: 2 },
      { sku: 'DIGITAL', quantity: 2 },
    ],
  ]);
  const first = shipped?.shipments.nodes[0]?.id ?? '';
  const posted = [
    await invoiceShipment(anAutomation(ctx), id, first),
    await invoiceShipment(anAutomation(ctx), id, shipmentId),
  ];
  expect(posted.map(({ totalMinor }) => totalMinor)).toEqual([5_950, 33_320]);
  const billed = await read();
  expect(billed?.status).toBe('COMPLETED');
  expect(billed?.lines.nodes).toEqual([
    {
      type: 'STOCKED',
      warehouseId: expect.any(String),
      reserved: 0,
      backordered: 0,
      shipped: 3,
      invoiced: 3,
      cost: { amountMinor: 1_200 },
    },
    ...types.map((type) => ({
      type,
      warehouseId: null,
      reserved: 0,
      backordered: 0,
      shipped: 2,
      invoiced: 2,
      cost: { amountMinor: 0 },
    })),
  ]);
  expect(await disagreements(ctx)).toEqual([]);
});

test('an order of it alone needs no warehouse with stock, and can be cancelled and closed', async () => {
  const { ctx, caller, customerId } = await aTenant();
  const place = async () =>
    (await change('placeOrder', { customerId, lines: [{ sku: 'SERVICE', quantity: 8 }] }, caller)).order?.id ?? '';
  const [cancelled, closed] = [await place(), await place()];
  expect((await change('cancelOrder', { id: cancelled, reason: 'Changed' }, caller)).order?.status).toBe('CANCELLED');
  await change('confirmOrder', { id: closed }, caller);
  await change('shipOrder', { orderId: closed, lines: [{ lineNo: 1, quantity: 3 }] }, caller);
  expect((await change('closeOrder', { id: closed, reason: 'Enough' }, caller)).order?.status).toBe('CLOSED');
  expect(await disagreements(ctx)).toEqual([]);
});

test('holds no stock, and keeps its type', async () => {
  const { caller } = await aTenant();
  const movements = {
    receiveStock: { lines: [{ sku: 'SERVICE', quantity: 1 }] },
    adjustStock: { sku: 'SERVICE', quantity: 1, reason: 'Count' },
    transferStock: { sku: 'SERVICE', fromWarehouseCode: 'MAIN', toWarehouseCode: 'MAIN2', quantity: 1 },
  };
  await mutate('createWarehouse', { code: 'MAIN2', name: 'Second' }, caller);
  for (const [name, input] of Object.entries(movements))
    expect([name, (await mutate(name, input, caller)).userErrors.map(({ code }) => code)]).toEqual([
      name,
      ['INVALID_STATE'],
    ]);
  const changed = { sku: 'SERVICE', name: 'Goods now', type: 'STOCKED', price: priceOf(5_000) };
  expect((await mutate('upsertProduct', changed, caller)).userErrors).toEqual([
    { code: 'INVALID_STATE', field: 'type' },
  ]);
  const { type, ...same } = changed;
  expect((await mutate('upsertProduct', same, caller)).userErrors).toEqual([]);
  const { data } = await api.call('{ productBySku(sku: "SERVICE") { name type } }', {}, caller);
  expect(data).toEqual({ productBySku: { name: 'Goods now', type: 'SERVICE' } });
});
