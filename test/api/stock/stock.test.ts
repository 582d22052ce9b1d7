import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi } from '../../support/api.ts';
import { priceOf } from '../../support/prices.ts';
import { tableCalls } from '../../support/table-probe.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const mutate = async (name: string, input: object, selection: string, caller: object): Promise<unknown> => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const reply = await api.call<Record<string, unknown>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code field } } }`,
    { input },
    caller,
  );
  return reply.data?.[name] ?? reply.errors;
};

const level = 'sku version onHand reserved available value { amountMinor currency } averageCost { amount unit }';

/** A tenant with the warehouses MAIN and B and the products CHAI (pieces) and TEA (kilograms). */
async function aStockedTenant(tenant: string): Promise<{ tenant: string }> {
  const caller = { tenant };
  await mutate('createWarehouse', { code: 'MAIN', name: 'Main' }, 'warehouse { id }', caller);
  await mutate('createWarehouse', { code: 'B', name: 'Second' }, 'warehouse { id }', caller);
  for (const [sku, unit] of [
    ['CHAI', 'PIECE'],
    ['TEA', 'KILOGRAM'],
  ]) {
    const input = { sku, unit, name: sku, price: priceOf(1450), cost: priceOf(900) };
    await mutate('createProduct', input, 'product { id }', caller);
  }
  return caller;
}

test('receives, adjusts and transfers, and shows levels, ledger and timeline', async () => {
  const caller = await aStockedTenant('story');
  const received = await mutate(
    'receiveStock',
    {
      lines: [
        { sku: 'CHAI', quantity: 10 },
        { sku: 'TEA', quantity: '2.5', unitCost: { amount: '10.00', currency: 'EUR' } },
      ],
      reference: 'DN-1',
      idempotencyKey: 'dn-1',
    },
    `stockLevels { ${level} warehouse { code } product { name } }`,
    { ...caller, roles: ['admin', 'finance'] },
  );
  const main = { warehouse: { code: 'MAIN' }, version: 1, reserved: 0 };
  expect(received).toEqual({
    stockLevels: [
      {
        ...main,
        sku: 'CHAI',
        product: { name: 'CHAI' },
        onHand: 10,
        available: 10,
        value: { amountMinor: 9000, currency: 'EUR' },
        averageCost: { amount: '9.00', unit: 'PIECE' },
      },
      {
        ...main,
        sku: 'TEA',
        product: { name: 'TEA' },
        onHand: 2.5,
        available: 2.5,
        value: { amountMinor: 2500, currency: 'EUR' },
        averageCost: { amount: '10.00', unit: 'KILOGRAM' },
      },
    ],
    userErrors: [],
  });
  expect(
    await mutate('adjustStock', { sku: 'TEA', quantity: -0.5, reason: 'Spilled' }, 'stockLevel { onHand version }', {
      ...caller,
      roles: ['warehouse'],
    }),
  ).toEqual({ stockLevel: { onHand: 2, version: 2 }, userErrors: [] });
  expect(
    await mutate(
      'transferStock',
      { sku: 'CHAI', fromWarehouseCode: 'MAIN', toWarehouseCode: 'B', quantity: 4, idempotencyKey: 't' },
      'stockLevel { onHand warehouse { code name } }',
      { ...caller, roles: ['warehouse'] },
    ),
  ).toEqual({ stockLevel: { onHand: 4, warehouse: { code: 'B', name: 'Second' } }, userErrors: [] });

  const read = await api.call(
    `{
      productBySku(sku: "chai") {
        available
        inB: available(warehouseCode: "B")
        stock { nodes { onHand warehouse { code } } }
        stockLedger { nodes { type quantity onHandAfter value { amountMinor } reference warehouse { code } } }
        timeline { nodes { type version } }
      }
      stockLevel(sku: "TEA") { available }
      none: stockLevel(sku: "TEA", warehouseCode: "B") { available }
      warehouses { nodes { code stock { nodes { sku onHand } } } }
      warehouseByCode(code: "b") { name }
    }`,
    {},
    caller,
  );
  const product = (read.data as Record<string, { stock: { nodes: { warehouse: { code: string } }[] } }>).productBySku;
  product?.stock.nodes.sort((a, b) => a.warehouse.code.localeCompare(b.warehouse.code));
  const entry = (code: string, type: string, quantity: number, onHandAfter: number, amountMinor: number) => ({
    type,
    quantity,
    onHandAfter,
    value: { amountMinor },
    reference: type === 'RECEIPT' ? 'DN-1' : null,
    warehouse: { code },
  });
  expect(read.data).toEqual({
    productBySku: {
      available: 6,
      inB: 4,
      stock: {
        nodes: [
          { onHand: 4, warehouse: { code: 'B' } },
          { onHand: 6, warehouse: { code: 'MAIN' } },
        ],
      },
      stockLedger: {
        nodes: [
          entry('B', 'TRANSFER', 4, 4, 3600),
          entry('MAIN', 'TRANSFER', -4, 6, -3600),
          entry('MAIN', 'RECEIPT', 10, 10, 9000),
        ],
      },
      timeline: {
        nodes: [
          { type: 'stock.transferred', version: 1 },
          { type: 'stock.received', version: 1 },
          { type: 'product.created', version: 1 },
        ],
      },
    },
    stockLevel: { available: 2 },
    none: null,
    warehouses: {
      nodes: [
        { code: 'B', stock: { nodes: [{ sku: 'CHAI', onHand: 4 }] } },
        {
          code: 'MAIN',
          stock: {
            nodes: [
              { sku: 'CHAI', onHand: 6 },
              { sku: 'TEA', onHand: 2 },
            ],
          },
        },
      ],
    },
    warehouseByCode: { name: 'Second' },
  });
});

test('a repeated delivery is taken once, and its key is refused for another delivery', async () => {
  const caller = await aStockedTenant('repeat');
  const receive = (quantity: number) =>
    mutate(
      'receiveStock',
      { lines: [{ sku: 'CHAI', quantity }], idempotencyKey: 'dn-1' },
      'stockLevels { onHand }',
      caller,
    );
  const replies = await Promise.all(Array.from({ length: 10 }, () => receive(5)));
  for (const reply of replies) expect(reply).toEqual({ stockLevels: [{ onHand: 5 }], userErrors: [] });
  expect(await receive(6)).toEqual({
    stockLevels: null,
    userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' }],
  });
});

test('names the line that is refused', async () => {
  const caller = await aStockedTenant('lines');
  const receive = (line: object) =>
    mutate('receiveStock', { lines: [{ sku: 'CHAI', quantity: 1 }, line] }, 'stockLevels { onHand }', caller);
  const refused = (code: string, field: string) => ({ stockLevels: null, userErrors: [{ code, field }] });
  expect(await receive({ sku: 'NONE', quantity: 1 })).toEqual(refused('UNKNOWN_SKU', 'lines.1.sku'));
  expect(await receive({ sku: 'CHAI', quantity: 0.5 })).toEqual(refused('INVALID_QUANTITY', 'lines.1.quantity'));
  expect(await receive({ sku: 'TEA', quantity: 1, unitCost: { amount: '0.01', currency: 'USD' } })).toEqual(
    refused('CURRENCY_MISMATCH', 'lines.1.unitCost.currency'),
  );
  expect(
    await mutate('adjustStock', { sku: 'CHAI', quantity: -1, reason: 'Count' }, 'stockLevel { onHand }', caller),
  ).toEqual({ stockLevel: null, userErrors: [{ code: 'OUT_OF_STOCK', field: 'quantity' }] });
});

test('shows a partner what is available, and neither quantity on hand nor value nor ledger', async () => {
  const caller = { ...(await aStockedTenant('partner')), roles: ['partner'] };
  const read = (fields: string, roles = ['partner']) =>
    api.call(`{ stockLevel(sku: "CHAI") { ${fields} } }`, {}, { ...caller, roles });
  await mutate('receiveStock', { lines: [{ sku: 'CHAI', quantity: 3 }] }, 'stockLevels { sku }', { tenant: 'partner' });
  expect((await read('available warehouse { name }')).data).toEqual({
    stockLevel: { available: 3, warehouse: { name: 'Main' } },
  });
  expect((await read('onHand reserved value { amountMinor } averageCost { amount }')).data).toEqual({
    stockLevel: { onHand: null, reserved: null, value: null, averageCost: null },
  });
  expect((await read('value { amountMinor }', ['warehouse'])).data).toEqual({ stockLevel: { value: null } });
  expect((await read('onHand', ['warehouse'])).data).toEqual({ stockLevel: { onHand: 3 } });
  expect((await read('value { amountMinor }', ['finance'])).data).toEqual({
    stockLevel: { value: { amountMinor: 2700 } },
  });
});

test('refuses stock mutations by wrong roles and history by the warehouse', async () => {
  const caller = await aStockedTenant('wrong');
  const mutations: [string, object, string][] = [
    ['createWarehouse', { code: 'C', name: 'C' }, 'warehouse { id }'],
    ['receiveStock', { lines: [{ sku: 'CHAI', quantity: 1 }] }, 'stockLevels { sku }'],
    ['adjustStock', { sku: 'CHAI', quantity: 1, reason: 'Count' }, 'stockLevel { sku }'],
    [
      'transferStock',
      { sku: 'CHAI', fromWarehouseCode: 'MAIN', toWarehouseCode: 'B', quantity: 1 },
      'stockLevel { sku }',
    ],
  ];
  for (const [name, input, selection] of mutations) {
    for (const role of ['sales', 'service', 'finance', 'partner']) {
      const reply = await mutate(name, input, selection, { ...caller, roles: [role] });
      expect(reply).toMatchObject({ userErrors: [{ code: 'FORBIDDEN', field: null }] });
    }
  }
  const history = { lines: [{ sku: 'CHAI', quantity: 1 }], occurredAt: '1996-07-04T00:00:00Z' };
  expect(await mutate('receiveStock', history, 'stockLevels { sku }', { ...caller, roles: ['warehouse'] })).toEqual({
    stockLevels: null,
    userErrors: [{ code: 'FORBIDDEN', field: 'occurredAt' }],
  });
});

test('another tenant’s warehouse and stock are as unknown ones', async () => {
  const caller = await aStockedTenant('mine');
  await mutate('receiveStock', { lines: [{ sku: 'CHAI', quantity: 1 }] }, 'stockLevels { sku }', caller);
  const mine = await api.call<{ warehouseByCode: { id: string } }>(
    '{ warehouseByCode(code: "MAIN") { id } }',
    {},
    caller,
  );
  const foreign = await api.call(
    'query ($id: ID!) { warehouse(id: $id) { id } node(id: $id) { id } stockLevel(sku: "CHAI") { sku } warehouses { nodes { id } } }',
    { id: mine.data.warehouseByCode.id },
    { tenant: 'theirs' },
  );
  expect(foreign.data).toEqual({ warehouse: null, node: null, stockLevel: null, warehouses: { nodes: [] } });
});

test('what is available of every product of a page costs one batch read', async () => {
  const caller = await aStockedTenant('batch');
  const calls = await tableCalls(async () => {
    const reply = await api.call('{ products(orderBy: { field: SKU }) { nodes { sku available } } }', {}, caller);
    expect(reply.data).toEqual({
      products: {
        nodes: [
          { sku: 'CHAI', available: 0 },
          { sku: 'TEA', available: 0 },
        ],
      },
    });
  });
  expect(calls.map(({ name }) => name)).toEqual(['QueryCommand', 'BatchGetItemCommand']);
});
