import { afterAll, beforeAll, expect, test } from 'vitest';
import { aContext, as } from '../../support/a-context.ts';
import { aCustomer, aWarehouse, receive } from '../../support/a-sale.ts';
import { type Caller, startApi } from '../../support/api.ts';
import { driftsOf } from '../../support/integrity.ts';
import { mutate, type Payload, productInput as product, refusalOf } from '../../support/mutate.ts';
import { tableCalls } from '../../support/table-probe.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const rename = (input: object, caller: Caller) =>
  mutate(api, 'renameSku', input, caller, 'product { id sku formerSkus version }');
const create = async (sku: string, caller: Caller): Promise<string> =>
  ((await mutate(api, 'createProduct', product(sku), caller, 'product { id }')).product as { id: string }).id;

async function aTenant() {
  const ctx = aContext();
  await aWarehouse(ctx);
  const caller: Caller = { tenant: ctx.tenant };
  const id = await create('OLD', caller);
  await receive(as(ctx, {}), 'OLD', 10);
  return { ctx, caller, id };
}

const find = async (sku: string, caller: Caller): Promise<unknown> =>
  (await api.call<{ productBySku: { id: string } | null }>(`{ productBySku(sku: "${sku}") { id sku } }`, {}, caller))
    .data.productBySku;

test('a product is found by every SKU that it ever had, and no other can take one', async () => {
  const { ctx, caller, id } = await aTenant();
  const other = await create('OTHER', caller);
  expect(await rename({ id, sku: ' new ', expectedVersion: 1 }, caller)).toEqual({
    product: { id, sku: 'NEW', formerSkus: ['OLD'], version: 2 },
    userErrors: [],
  });
  expect((await rename({ id, sku: 'newest' }, caller)).product).toMatchObject({
    formerSkus: ['OLD', 'NEW'],
    version: 3,
  });
  for (const sku of ['old', 'NEW', 'newest']) {
    expect(await find(sku, caller)).toEqual({ id, sku: 'NEWEST' });
    expect(await refusalOf(api, 'createProduct', product(sku), caller)).toMatchObject([
      { code: 'DUPLICATE', field: 'sku', details: { id } },
    ]);
    expect(await refusalOf(api, 'renameSku', { id: other, sku }, caller)).toMatchObject([
      { code: 'DUPLICATE', field: 'sku', details: { id } },
    ]);
    // Other systems still know it by what it was called.
    const upserted = await mutate(
      api,
      'upsertProduct',
      product(sku, { name: 'OLD' }),
      caller,
      'product { id sku version }',
    );
    expect(upserted.product).toEqual({ id, sku: 'NEWEST', version: 3 });
  }
  // Back again, and none is lost.
  expect((await rename({ id, sku: 'OLD' }, caller)).product).toMatchObject({
    sku: 'OLD',
    formerSkus: ['NEW', 'NEWEST'],
  });
  expect(await find('newest', caller)).toEqual({ id, sku: 'OLD' });
  const timeline = await api.call(
    'query ($id: ID!) { product(id: $id) { timeline { nodes { type data } } } }',
    { id },
    caller,
  );
  expect(timeline.text).toContain('{"type":"product.renamed","data":{"sku":"NEW","formerSku":"OLD"}}');
  expect(await driftsOf(ctx)).toEqual([]);
});

test('stock is sold, received and counted under either SKU, and shown under the new one', async () => {
  const { ctx, caller, id } = await aTenant();
  const { id: customerId } = await aCustomer(as(ctx, {}));
  await rename({ id, sku: 'NEW' }, caller);
  const lines = [
    { sku: 'NEW', quantity: 2 },
    { sku: 'OLD', quantity: 3 },
  ];
  const placed = await mutate(
    api,
    'placeOrder',
    { customerId, lines },
    caller,
    'order { lines { nodes { sku reserved product { id } } } }',
  );
  expect(placed.order).toEqual({
    lines: {
      nodes: [
        { sku: 'NEW', reserved: 2, product: { id } },
        { sku: 'NEW', reserved: 3, product: { id } },
      ],
    },
  });
  await receive(as(ctx, {}), 'NEW', 1);
  await receive(as(ctx, {}), 'OLD', 1);
  await mutate(api, 'adjustStock', { sku: 'new', quantity: -1, reason: 'Broken' }, caller);
  const levels = await api.call(
    `{ new: stockLevel(sku: "NEW") { sku onHand reserved } old: stockLevel(sku: "OLD") { sku onHand reserved }
      warehouseByCode(code: "MAIN") { stock(where: { sku: { startsWith: "NE" } }, orderBy: [{ field: SKU }]) { nodes { sku onHand } } } }`,
    {},
    caller,
  );
  const level = { sku: 'NEW', onHand: 11, reserved: 5 };
  expect(levels.data).toEqual({
    new: level,
    old: level,
    warehouseByCode: { stock: { nodes: [{ sku: 'NEW', onHand: 11 }] } },
  });
  expect(await driftsOf(ctx)).toEqual([]);
});

test('costs a round trip more by the new SKU alone', async () => {
  const { caller, id } = await aTenant();
  await rename({ id, sku: 'NEW' }, caller);
  const callsFor = async (sku: string) => (await tableCalls(async () => void (await find(sku, caller)))).length;
  expect([await callsFor('OLD'), await callsFor('NEW')]).toEqual([1, 2]);
});

test('once a key, not on a stale version, and one of many at once', async () => {
  const { ctx, caller, id } = await aTenant();
  const first = await Promise.all(
    Array.from({ length: 5 }, () => rename({ id, sku: 'NEW', idempotencyKey: 'k' }, caller)),
  );
  for (const reply of first) expect(reply.product).toEqual({ id, sku: 'NEW', formerSkus: ['OLD'], version: 2 });
  // What it is called already is not written again.
  expect((await rename({ id, sku: 'new' }, caller)).product).toMatchObject({ version: 2 });
  expect(await refusalOf(api, 'renameSku', { id, sku: 'NEXT', expectedVersion: 1 }, caller)).toMatchObject([
    { code: 'CONFLICT' },
  ]);
  expect(await refusalOf(api, 'renameSku', { id, sku: 'a b' }, caller)).toMatchObject([
    { code: 'VALIDATION', field: 'sku' },
  ]);
  const others = await Promise.all(['A', 'B', 'C'].map((sku) => create(sku, caller)));
  const raced = await Promise.all(others.map((other) => rename({ id: other, sku: 'WANTED' }, caller)));
  expect(raced.map(({ userErrors }: Payload) => userErrors[0]?.code ?? 'OK').sort()).toEqual([
    'DUPLICATE',
    'DUPLICATE',
    'OK',
  ]);
  for (let count = 0; count < 19; count += 1) await rename({ id, sku: `S-${count}` }, caller);
  expect(await refusalOf(api, 'renameSku', { id, sku: 'S-19' }, caller)).toMatchObject([{ code: 'LIMIT_EXCEEDED' }]);
  expect(await driftsOf(ctx)).toEqual([]);
});
