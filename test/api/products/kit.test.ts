import { afterAll, beforeAll, expect, test } from 'vitest';
import { aContext, as } from '../../support/a-context.ts';
import { aCustomer, anAutomation, aShipment, aWarehouse, invoiceShipment, receive } from '../../support/a-sale.ts';
import { type Caller, startApi } from '../../support/api.ts';
import { disagreements } from '../../support/books.ts';
import { driftsOf } from '../../support/integrity.ts';
import { mutate, productInput as product, refusalOf } from '../../support/mutate.ts';
import { priceOf } from '../../support/prices.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const KIT = {
  type: 'KIT',
  price: priceOf(5_000),
  components: [
    { sku: 'TEA', quantity: 2.5 },
    { sku: 'MUG', quantity: 1 },
    { sku: 'WRAP', quantity: 1 },
  ],
};

/** 10 kilograms of tea, 3 mugs, wrapping, and a set of 2.5 kg, a mug and wrapping at 50.00. */
async function aTenant() {
  const ctx = aContext();
  await aWarehouse(ctx);
  const caller: Caller = { tenant: ctx.tenant };
  const { id: customerId } = await aCustomer(as(ctx, {}));
  await mutate(api, 'createProduct', product('TEA', { unit: 'KILOGRAM', price: priceOf(800) }), caller);
  await mutate(api, 'createProduct', product('MUG', { price: priceOf(600) }), caller);
  await mutate(api, 'createProduct', product('WRAP', { type: 'SERVICE', price: priceOf(150) }), caller);
  const { product: kit } = await mutate(api, 'createProduct', product('SET', KIT), caller, 'product { id }');
  await receive(as(ctx, {}), 'TEA', 10);
  await receive(as(ctx, {}), 'MUG', 3);
  return { ctx, caller, customerId, kitId: (kit as { id: string }).id };
}

const read = async (document: string, variables: Record<string, unknown>, caller: Caller) =>
  (await api.call(document, variables, caller)).data;

const stockOf = async (sku: string, caller: Caller): Promise<unknown> =>
  (await api.call<{ stockLevel: unknown }>(`{ stockLevel(sku: "${sku}") { onHand reserved available } }`, {}, caller))
    .data.stockLevel;

test('a kit is sold as one line; its components are reserved, issued and shown', async () => {
  const { ctx, caller, customerId, kitId } = await aTenant();
  const shown = `query ($id: ID!) { product(id: $id) { type available kitPricing components { product { sku } quantity } } }`;
  expect(await read(shown, { id: kitId }, caller)).toEqual({
    product: {
      type: 'KIT',
      available: 3,
      kitPricing: 'KIT',
      components: [
        { product: { sku: 'TEA' }, quantity: 2.5 },
        { product: { sku: 'MUG' }, quantity: 1 },
        { product: { sku: 'WRAP' }, quantity: 1 },
      ],
    },
  });
  const lines = [
    { sku: 'SET', quantity: 2 },
    { sku: 'TEA', quantity: 1.5 },
  ];
  const placed = await mutate(api, 'placeOrder', { customerId, lines }, caller, 'order { id }');
  expect(placed.userErrors).toEqual([]);
  const { id } = placed.order as { id: string };
  expect(await stockOf('TEA', caller)).toEqual({ onHand: 10, reserved: 6.5, available: 3.5 });
  expect(await stockOf('MUG', caller)).toEqual({ onHand: 3, reserved: 2, available: 1 });
  // One more is there of all but mugs.
  const order = (quantity: number, more: object = {}) => ({ customerId, lines: [{ sku: 'SET', quantity, ...more }] });
  expect(await refusalOf(api, 'placeOrder', order(2), caller)).toEqual([
    { code: 'OUT_OF_STOCK', field: 'lines.0.quantity', details: { available: 1 } },
  ]);
  expect(await refusalOf(api, 'placeOrder', order(2, { allowBackorder: true }), caller)).toMatchObject([
    { code: 'INVALID_STATE', field: 'lines.0.allowBackorder' },
  ]);
  expect(await refusalOf(api, 'receiveStock', { lines: [{ sku: 'SET', quantity: 1 }] }, caller)).toMatchObject([
    { code: 'INVALID_STATE', field: 'lines.0.sku' },
  ]);
  await mutate(api, 'confirmOrder', { id }, caller);
  expect(await refusalOf(api, 'shipOrder', { orderId: id, lines: [{ lineNo: 1, quantity: 3 }] }, caller)).toMatchObject(
    [{ code: 'OVER_SHIPMENT' }],
  );
  const { shipmentId } = await aShipment(ctx, { id }, { 1: 1 });
  await invoiceShipment(anAutomation(ctx), id, shipmentId);
  expect(await stockOf('TEA', caller)).toEqual({ onHand: 7.5, reserved: 4, available: 3.5 });
  const document = `query ($id: ID!) { order(id: $id) {
    lines { nodes { sku type reserved shipped invoiced backordered net { amountMinor } cost { amountMinor } components { sku name unit quantity } } }
    shipments { nodes { lines { sku quantity components { sku quantity } } } }
    invoices { lines { sku quantity net { amountMinor } components { sku quantity } } } } }`;
  expect(await read(document, { id }, caller)).toEqual({
    order: {
      lines: {
        nodes: [
          {
            sku: 'SET',
            type: 'KIT',
            reserved: 1,
            shipped: 1,
            invoiced: 1,
            backordered: 0,
            net: { amountMinor: 10_000 },
            // 2.5 kg and a mug at 4.00 each.
            cost: { amountMinor: 1_400 },
            components: [
              { sku: 'TEA', name: 'TEA', unit: 'KILOGRAM', quantity: 5 },
              { sku: 'MUG', name: 'MUG', unit: 'PIECE', quantity: 2 },
              { sku: 'WRAP', name: 'WRAP', unit: 'PIECE', quantity: 2 },
            ],
          },
          expect.objectContaining({ sku: 'TEA', reserved: 1.5, components: [] }),
        ],
      },
      shipments: {
        nodes: [
          {
            lines: [
              {
                sku: 'SET',
                quantity: 1,
                components: [
                  { sku: 'TEA', quantity: 2.5 },
                  { sku: 'MUG', quantity: 1 },
                  { sku: 'WRAP', quantity: 1 },
                ],
              },
            ],
          },
        ],
      },
      invoices: [
        {
          lines: [
            {
              sku: 'SET',
              quantity: 1,
              net: { amountMinor: 5_000 },
              components: [
                { sku: 'TEA', quantity: 2.5 },
                { sku: 'MUG', quantity: 1 },
                { sku: 'WRAP', quantity: 1 },
              ],
            },
          ],
        },
      ],
    },
  });
  expect([await disagreements(ctx), await driftsOf(ctx)]).toEqual([[], []]);
  await mutate(api, 'closeOrder', { id, reason: 'Enough' }, caller);
  expect(await stockOf('TEA', caller)).toEqual({ onHand: 7.5, reserved: 0, available: 7.5 });
  expect(await stockOf('MUG', caller)).toEqual({ onHand: 2, reserved: 0, available: 2 });
  expect([await disagreements(ctx), await driftsOf(ctx)]).toEqual([[], []]);
});

test('is sold by the prices of its components where it says so, and orders keep what they were placed with', async () => {
  const { ctx, caller, customerId, kitId } = await aTenant();
  const changed = await mutate(
    api,
    'updateProduct',
    { id: kitId, kitPricing: 'COMPONENTS', components: KIT.components.slice(0, 2) },
    caller,
    'product { kitPricing components { quantity } }',
  );
  expect(changed.product).toEqual({ kitPricing: 'COMPONENTS', components: [{ quantity: 2.5 }, { quantity: 1 }] });
  const lines = [{ sku: 'SET', quantity: 1 }];
  const selection = 'order { id lines { nodes { unitPrice { amount } components { sku } } } }';
  const placed = await mutate(api, 'placeOrder', { customerId, lines }, caller, selection);
  // 2.5 kg at 8.00 and a mug at 6.00.
  const line = { unitPrice: { amount: '26.00' }, components: [{ sku: 'TEA' }, { sku: 'MUG' }] };
  expect(placed.order).toEqual({ id: expect.any(String), lines: { nodes: [line] } });
  const { id } = placed.order as { id: string };
  await mutate(api, 'updateProduct', { id: kitId, components: [{ sku: 'MUG', quantity: 3 }] }, caller);
  await mutate(api, 'cancelOrder', { id, reason: 'Changed mind' }, caller);
  expect(await stockOf('TEA', caller)).toEqual({ onHand: 10, reserved: 0, available: 10 });
  expect(await stockOf('MUG', caller)).toEqual({ onHand: 3, reserved: 0, available: 3 });
  expect([await disagreements(ctx), await driftsOf(ctx)]).toEqual([[], []]);
});

test('of ten buyers of a kit at once as many get one as there are components for', async () => {
  const { ctx, caller, customerId } = await aTenant();
  const lines = [{ sku: 'SET', quantity: 1 }];
  const replies = await Promise.all(
    Array.from({ length: 10 }, () => mutate(api, 'placeOrder', { customerId, lines }, caller)),
  );
  const codes = replies.map(({ userErrors }) => userErrors[0]?.code ?? 'OK').sort();
  expect(codes).toEqual([...Array.from({ length: 3 }, () => 'OK'), ...Array.from({ length: 7 }, () => 'OUT_OF_STOCK')]);
  expect(await stockOf('MUG', caller)).toEqual({ onHand: 3, reserved: 3, available: 0 });
  expect([await disagreements(ctx), await driftsOf(ctx)]).toEqual([[], []]);
});

test('a kit of what cannot be in one is refused, and nothing is written', async () => {
  const { caller } = await aTenant();
  const refused = async (more: object) => {
    const [error] = await refusalOf(api, 'createProduct', product('NEW', { type: 'KIT', ...more }), caller);
    return `${error?.code} ${error?.field}`;
  };
  const mug = { sku: 'MUG', quantity: 1 };
  expect(await refused({})).toBe('VALIDATION components');
  expect(await refused({ components: [] })).toBe('VALIDATION components');
  expect(await refused({ components: [{ sku: 'NONE', quantity: 1 }] })).toBe('UNKNOWN_SKU components.0.sku');
  expect(await refused({ components: [{ sku: 'SET', quantity: 1 }] })).toBe('INVALID_STATE components.0.sku');
  expect(await refused({ components: [mug, mug] })).toBe('VALIDATION components.1.sku');
  expect(await refused({ components: [{ sku: 'MUG', quantity: 0.5 }] })).toBe('INVALID_QUANTITY components.0.quantity');
  expect(await refused({ components: [mug], unit: 'KILOGRAM' })).toBe('VALIDATION unit');
  expect(await refused({ components: [mug], type: 'SERVICE' })).toBe('VALIDATION components');
  expect(await refused({ kitPricing: 'COMPONENTS', type: 'STOCKED' })).toBe('VALIDATION kitPricing');
});
