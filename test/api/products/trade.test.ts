import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aContext, as } from '../../support/a-context.ts';
import { aCustomer, anAutomation, aShipment, aWarehouse, invoiceShipment } from '../../support/a-sale.ts';
import { type Caller, startApi } from '../../support/api.ts';
import { disagreements } from '../../support/books.ts';
import { productInput as product, refusalOf as refusedBy, mutate as send } from '../../support/mutate.ts';
import { priceOf } from '../../support/prices.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const mutate = (name: string, input: object, caller: Caller, selection = '') =>
  send(api, name, input, caller, selection);
const refusalOf = (name: string, input: object, caller: Caller) => refusedBy(api, name, input, caller);

async function aTenant() {
  const ctx = aContext();
  await aWarehouse(ctx);
  const caller: Caller = { tenant: ctx.tenant };
  return { ctx, caller, customerId: (await aCustomer(as(ctx, {}))).id };
}

const read = async (document: string, variables: object, caller: Caller) =>
  (await api.call(document, variables as Record<string, unknown>, caller)).data;

describe('trade data', () => {
  const TRADE =
    'hsCode countryOfOrigin gtin netWeight grossWeight carton { quantity length width height grossWeight } minimumQuantity quantityMultiple alternativeUnits { unit factor }';
  const trade = {
    hsCode: '0902.30 00',
    countryOfOrigin: 'lk',
    gtin: '4006381333931',
    netWeight: 0.25,
    grossWeight: 0.3,
    carton: { quantity: 24, length: 40, width: 30.5, height: 20, grossWeight: 7.5 },
    minimumQuantity: 6,
    quantityMultiple: 3,
    alternativeUnits: [{ unit: 'BOX', factor: 12 }],
  };
  const stored = { ...trade, hsCode: '09023000', countryOfOrigin: 'LK' };

  test('are kept, found by GTIN in any length, changed and taken away', async () => {
    const { caller } = await aTenant();
    const created = await mutate('createProduct', product('TEA', trade), caller, `product { id ${TRADE} }`);
    expect(created.product).toEqual({ id: expect.any(String), ...stored });
    const { id } = created.product as { id: string };
    const found = 'query ($gtin: String!) { productByGtin(gtin: $gtin) { sku } }';
    for (const gtin of ['4006381333931', '04006381333931'])
      expect(await read(found, { gtin }, caller)).toEqual({ productByGtin: { sku: 'TEA' } });
    // The same state again changes nothing.
    const again = await mutate('upsertProduct', product('TEA', trade), caller, 'product { version }');
    expect(again.product).toEqual({ version: 1 });
    const none = Object.fromEntries(Object.keys(trade).map((name) => [name, null]));
    const emptied = await mutate('updateProduct', { id, ...none }, caller, `product { ${TRADE} }`);
    expect(emptied.product).toEqual({ ...none, alternativeUnits: [] });
    expect(await read(found, { gtin: '4006381333931' }, caller)).toEqual({ productByGtin: null });
    await mutate('createProduct', product('OTHER', { gtin: '4006381333931' }), caller);
    expect(await read(found, { gtin: '4006381333931' }, caller)).toEqual({ productByGtin: { sku: 'OTHER' } });
  });

  test('that do not fit are refused, and nothing is written', async () => {
    const { caller } = await aTenant();
    const { product: first } = await mutate('createProduct', product('TEA', trade), caller, 'product { id }');
    const refused = async (more: object) => {
      const [error] = await refusalOf('createProduct', product('NEW', more), caller);
      return `${error?.code} ${error?.field}`;
    };
    expect(await refused({ gtin: '4006381333930' })).toBe('VALIDATION gtin');
    expect(await refused({ hsCode: '12345' })).toBe('VALIDATION hsCode');
    expect(await refused({ countryOfOrigin: 'XX' })).toBe('VALIDATION countryOfOrigin');
    expect(await refused({ netWeight: 2, grossWeight: 1 })).toBe('VALIDATION grossWeight');
    expect(await refused({ netWeight: 0 })).toBe('VALIDATION netWeight');
    expect(await refused({ carton: { quantity: 1.5 } })).toBe('INVALID_QUANTITY carton.quantity');
    expect(await refused({ minimumQuantity: 0.5 })).toBe('INVALID_QUANTITY minimumQuantity');
    expect(await refused({ alternativeUnits: [{ unit: 'PIECE', factor: 2 }] })).toBe(
      'VALIDATION alternativeUnits.0.unit',
    );
    expect(await refused({ alternativeUnits: [{ unit: 'CRATE', factor: 2 }] })).toBe(
      'UNKNOWN_CODE alternativeUnits.0.unit',
    );
    const twice = [
      { unit: 'BOX', factor: 2 },
      { unit: 'BOX', factor: 3 },
    ];
    expect(await refused({ alternativeUnits: twice })).toBe('VALIDATION alternativeUnits');
    expect(await refusalOf('createProduct', product('NEW', { gtin: '04006381333931' }), caller)).toEqual([
      { code: 'DUPLICATE', field: 'gtin', details: { id: (first as { id: string }).id } },
    ]);
  });

  test('minimum and multiple bind every order, unless whoever may says otherwise', async () => {
    const { caller, customerId } = await aTenant();
    await mutate('createProduct', product('TEA', { ...trade, type: 'NON_STOCKED' }), caller);
    const order = (quantity: number, more: object = {}) => ({ customerId, lines: [{ sku: 'TEA', quantity, ...more }] });
    const details = { minimum: 6, multiple: 3, unit: 'PIECE' };
    for (const quantity of [3, 7])
      expect(await refusalOf('placeOrder', order(quantity), caller)).toEqual([
        { code: 'ORDER_QUANTITY', field: 'lines.0.quantity', details },
      ]);
    expect((await mutate('placeOrder', order(9), caller)).userErrors).toEqual([]);
    expect((await mutate('placeOrder', order(7, { overrideQuantity: true }), caller)).userErrors).toEqual([]);
    const partner = { ...caller, roles: ['partner'] };
    expect(await refusalOf('placeOrder', order(7, { overrideQuantity: true }), partner)).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
  });
});

describe('units', () => {
  test('a box of twelve is ordered, received and priced exactly, in the unit of the product', async () => {
    const { ctx, caller, customerId } = await aTenant();
    const units = [
      { unit: 'BOX', factor: 12 },
      { unit: 'GRAM', factor: 0.25 },
    ];
    await mutate('createProduct', product('TEA', { alternativeUnits: units, cost: priceOf(100) }), caller);
    const received = await mutate(
      'receiveStock',
      { lines: [{ sku: 'TEA', quantity: 2, unit: 'BOX', unitCost: { amount: '10.00', currency: 'EUR' } }] },
      caller,
      'stockLevels { onHand value { amountMinor } }',
    );
    expect(received.stockLevels).toEqual([{ onHand: 24, value: { amountMinor: 2_000 } }]);
    const lines = [
      { sku: 'TEA', quantity: 1, unit: 'BOX', unitPrice: { amount: '100.00', currency: 'EUR' } },
      { sku: 'TEA', quantity: 8, unit: 'GRAM' },
      { sku: 'TEA', quantity: 5 },
    ];
    const placed = await mutate('placeOrder', { customerId, lines }, caller, 'order { id }');
    expect(placed.userErrors).toEqual([]);
    const { id } = placed.order as { id: string };
    const query = `query ($id: ID!) { order(id: $id) { lines { nodes {
      ordered unit orderedAs { quantity unit factor } unitPrice { amount per unit } net { amountMinor } } } } }`;
    expect(await read(query, { id }, caller)).toEqual({
      order: {
        lines: {
          nodes: [
            {
              ordered: 12,
              unit: 'PIECE',
              orderedAs: { quantity: 1, unit: 'BOX', factor: 12 },
              unitPrice: { amount: '100.00', per: 12, unit: 'PIECE' },
              net: { amountMinor: 10_000 },
            },
            {
              ordered: 2,
              unit: 'PIECE',
              orderedAs: { quantity: 8, unit: 'GRAM', factor: 0.25 },
              unitPrice: { amount: '12.00', per: 1, unit: 'PIECE' },
              net: { amountMinor: 2_400 },
            },
            {
              ordered: 5,
              unit: 'PIECE',
              orderedAs: { quantity: 5, unit: 'PIECE', factor: 1 },
              unitPrice: { amount: '12.00', per: 1, unit: 'PIECE' },
              net: { amountMinor: 6_000 },
            },
          ],
        },
      },
    });
    await mutate('confirmOrder', { id }, caller);
    await mutate('shipOrder', { orderId: id, lines: [{ lineNo: 1, quantity: 5 }] }, caller);
    const { shipmentId } = await aShipment(ctx, { id });
    await invoiceShipment(anAutomation(ctx), id, shipmentId);
    expect(await disagreements(ctx)).toEqual([]);
  });

  test('a unit that the product does not have, and a quantity that is none of its own, are refused', async () => {
    const { caller, customerId } = await aTenant();
    const more = { type: 'SERVICE', alternativeUnits: [{ unit: 'GRAM', factor: 0.25 }] };
    await mutate('createProduct', product('TEA', more), caller);
    const refused = (line: object) => refusalOf('placeOrder', { customerId, lines: [{ sku: 'TEA', ...line }] }, caller);
    expect(await refused({ quantity: 1, unit: 'BOX' })).toEqual([
      {
        code: 'UNKNOWN_CODE',
        field: 'lines.0.unit',
        details: { list: 'UNIT_OF_MEASURE', codes: ['PIECE', 'GRAM'] },
      },
    ]);
    expect(await refused({ quantity: 3, unit: 'GRAM' })).toMatchObject([
      { code: 'INVALID_QUANTITY', field: 'lines.0.quantity' },
    ]);
    const unitPrice = { amount: '1', currency: 'EUR', per: 0.000001 };
    expect(await refused({ quantity: 4, unit: 'GRAM', unitPrice })).toMatchObject([
      { code: 'VALIDATION', field: 'lines.0.unitPrice.per' },
    ]);
  });
});

describe("the customer's own part numbers", () => {
  const set = (input: object, caller: Caller) =>
    mutate('setCustomerPartNumber', input, caller, 'customerPartNumber { partNumber version }');
  const FIND = `query ($customerId: ID!, $partNumber: String!) {
    customer(id: $customerId) { productByPartNumber(partNumber: $partNumber) { sku } } }`;
  const LIST = `query ($id: ID!) { customer(id: $id) { partNumbers { nodes { partNumber product { sku } customer { id } } } } }`;

  test('find a product, are ordered by, and stand on the lines', async () => {
    const { caller, customerId } = await aTenant();
    for (const sku of ['TEA', 'MUG']) await mutate('createProduct', product(sku, { type: 'SERVICE' }), caller);
    const other = (await aCustomer(as(aContext({ tenant: caller.tenant ?? '' }), {}), { name: 'Other' })).id;
    await set({ customerId, sku: 'TEA', partNumber: 'Z-77' }, caller);
    await set({ customerId, sku: 'mug', partNumber: 'A-1' }, caller);
    await set({ customerId: other, sku: 'MUG', partNumber: 'Z-77' }, caller);
    expect(await read(FIND, { customerId, partNumber: 'z-77' }, caller)).toEqual({
      customer: { productByPartNumber: { sku: 'TEA' } },
    });
    expect(await read(FIND, { customerId: other, partNumber: 'z-77' }, caller)).toEqual({
      customer: { productByPartNumber: { sku: 'MUG' } },
    });
    expect(await read(LIST, { id: customerId }, caller)).toEqual({
      customer: {
        partNumbers: {
          nodes: [
            { partNumber: 'A-1', product: { sku: 'MUG' }, customer: { id: customerId } },
            { partNumber: 'Z-77', product: { sku: 'TEA' }, customer: { id: customerId } },
          ],
        },
      },
    });
    const lines = [
      { partNumber: 'z-77', quantity: 1 },
      { sku: 'MUG', quantity: 2 },
    ];
    const placed = await mutate('placeOrder', { customerId, lines }, caller, 'order { id }');
    await set({ customerId, sku: 'TEA', partNumber: null }, caller);
    await set({ customerId, sku: 'MUG', partNumber: 'A-2' }, caller);
    const query = 'query ($id: ID!) { order(id: $id) { lines { nodes { sku partNumber } } } }';
    expect(await read(query, { id: (placed.order as { id: string }).id }, caller)).toEqual({
      order: {
        lines: {
          nodes: [
            { sku: 'TEA', partNumber: 'z-77' },
            { sku: 'MUG', partNumber: 'A-2' },
          ],
        },
      },
    });
    expect(await read(FIND, { customerId, partNumber: 'Z-77' }, caller)).toEqual({
      customer: { productByPartNumber: null },
    });
  });

  test('are unique for the customer, change by version and once a key', async () => {
    const { ctx, caller, customerId } = await aTenant();
    for (const sku of ['TEA', 'MUG']) await mutate('createProduct', product(sku, { type: 'SERVICE' }), caller);
    const key = { customerId, sku: 'TEA', partNumber: 'Z-77', idempotencyKey: 'k' };
    const first = await Promise.all(Array.from({ length: 5 }, () => set(key, caller)));
    for (const reply of first)
      expect(reply).toEqual({ customerPartNumber: { partNumber: 'Z-77', version: 1 }, userErrors: [] });
    // What is so already is not written again.
    expect((await set({ customerId, sku: 'TEA', partNumber: 'Z-77' }, caller)).customerPartNumber).toMatchObject({
      version: 1,
    });
    expect(
      await refusalOf('setCustomerPartNumber', { customerId, sku: 'MUG', partNumber: 'z-77' }, caller),
    ).toMatchObject([{ code: 'DUPLICATE', field: 'partNumber' }]);
    const stale = { customerId, sku: 'TEA', partNumber: 'Z-78', expectedVersion: 3 };
    expect(await refusalOf('setCustomerPartNumber', stale, caller)).toMatchObject([{ code: 'CONFLICT' }]);
    expect(
      await refusalOf('setCustomerPartNumber', { ...key, sku: 'NONE', idempotencyKey: null }, caller),
    ).toMatchObject([{ code: 'UNKNOWN_SKU', field: 'sku' }]);
    expect(
      (await set({ customerId, sku: 'TEA', partNumber: 'z-77', expectedVersion: 1 }, caller)).customerPartNumber,
    ).toEqual({
      partNumber: 'z-77',
      version: 2,
    });
    expect((await set({ ...key }, caller)).customerPartNumber).toEqual({ partNumber: 'Z-77', version: 1 });
    const order = (line: object) => refusalOf('placeOrder', { customerId, lines: [{ quantity: 1, ...line }] }, caller);
    expect(await order({ partNumber: 'NONE' })).toMatchObject([{ code: 'UNKNOWN_SKU', field: 'lines.0.partNumber' }]);
    expect(await order({ partNumber: 'Z-77', sku: 'TEA' })).toMatchObject([
      { code: 'VALIDATION', field: 'lines.0.sku' },
    ]);
    expect(await order({})).toMatchObject([{ code: 'VALIDATION', field: 'lines.0.sku' }]);
    expect(await disagreements(ctx)).toEqual([]);
  });
});
