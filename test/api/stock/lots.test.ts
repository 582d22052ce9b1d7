import { afterAll, beforeAll, expect, test } from 'vitest';
import { aContext, as } from '../../support/a-context.ts';
import { aConfirmedOrder, aShop, units } from '../../support/a-sale.ts';
import { startApi } from '../../support/api.ts';
import { mutate, productInput } from '../../support/mutate.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

test('a lot is received, inspected, shipped and traced through the API', async () => {
  const ctx = aContext();
  const caller = { tenant: ctx.tenant };
  const customer = await aShop(ctx, 1);
  const created = await mutate(
    api,
    'createProduct',
    productInput('MILK', { tracking: 'LOT' }),
    caller,
    'product { tracking }',
  );
  expect(created).toEqual({ product: { tracking: 'LOT' }, userErrors: [] });
  const service = productInput('WORK', { type: 'SERVICE', tracking: 'SERIAL' });
  expect((await mutate(api, 'createProduct', service, caller)).userErrors).toMatchObject([
    { code: 'VALIDATION', field: 'tracking' },
  ]);
  expect(
    (await mutate(api, 'upsertProduct', productInput('MILK', { tracking: 'NONE' }), caller)).userErrors,
  ).toMatchObject([{ code: 'INVALID_STATE', field: 'tracking' }]);
  const unitCost = { amount: '4', currency: 'EUR' };
  const receipt = {
    lines: [
      { sku: 'MILK', quantity: 3, unitCost, status: 'QUALITY', lots: [{ number: 'L1', expiresOn: '2027-01-01' }] },
      { sku: 'MILK', quantity: 4, unitCost, lots: [{ number: 'L2', quantity: 4, expiresOn: '2027-02-01' }] },
    ],
  };
  const byStatus = 'onHand available onHandByStatus { status quantity }';
  const received = await mutate(api, 'receiveStock', receipt, caller, `stockLevels { ${byStatus} }`);
  const levels = {
    onHand: 7,
    available: 4,
    onHandByStatus: [
      { status: 'AVAILABLE', quantity: 4 },
      { status: 'QUALITY', quantity: 3 },
    ],
  };
  expect(received).toEqual({ stockLevels: [levels], userErrors: [] });
  const released = { sku: 'MILK', lotNumber: 'L1', from: 'QUALITY', to: 'AVAILABLE', quantity: 2 };
  await mutate(api, 'changeStockStatus', released, caller);
  const order = await aConfirmedOrder(as(ctx, {}), customer, 0, { lines: [{ sku: 'MILK', quantity: units(3) }] });
  const lots = 'lots { number quantity expiresOn lot { onHand } }';
  const shipped = await mutate(
    api,
    'shipOrder',
    { orderId: order.id },
    caller,
    `order { shipments { nodes { id lines { ${lots} } } } }`,
  );
  const shipment = (shipped.order as { shipments: { nodes: { id: string }[] } }).shipments.nodes[0];
  expect(shipment).toEqual({
    id: expect.any(String),
    lines: [
      {
        lots: [
          { number: 'L1', quantity: 2, expiresOn: '2027-01-01', lot: { onHand: 1 } },
          { number: 'L2', quantity: 1, expiresOn: '2027-02-01', lot: { onHand: 3 } },
        ],
      },
    ],
  });
  const read = await api.call(
    `{ lotByNumber(sku: "milk", number: "L1") { number onHand product { sku } stockLedger { nodes { type status quantity document { id } } } }
      none: lotByNumber(sku: "MILK", number: "L9") { id }
      productBySku(sku: "MILK") { stockQuants { nodes { lot { number } status quantity warehouse { code } } } } }`,
    {},
    caller,
  );
  const row = (type: string, status: string, quantity: number, document: object | null = null) => ({
    type,
    status,
    quantity,
    document,
  });
  const quant = (number: string, status: string, quantity: number) => ({
    lot: { number },
    status,
    quantity,
    warehouse: { code: 'MAIN' },
  });
  expect(read.data).toEqual({
    lotByNumber: {
      ...{ number: 'L1', onHand: 1, product: { sku: 'MILK' } },
      stockLedger: {
        nodes: [
          row('ISSUE', 'AVAILABLE', -2, { id: shipment?.id }),
          row('STATUS_CHANGE', 'AVAILABLE', 2),
          row('STATUS_CHANGE', 'QUALITY', -2),
          row('RECEIPT', 'QUALITY', 3),
        ],
      },
    },
    none: null,
    productBySku: { stockQuants: { nodes: [quant('L1', 'QUALITY', 1), quant('L2', 'AVAILABLE', 3)] } },
  });
});
