import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi } from '../../support/api.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

interface Created {
  createProduct: { product: { id: string } | null; userErrors: { code: string; field: string | null }[] };
}
const create = (input: object, caller: object = {}) =>
  api.call<Created>(
    'mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { id } userErrors { code field } } }',
    { input: { sku: 'CHAI', name: 'Chai', price: { amount: '14.50', currency: 'EUR' }, ...input } },
    caller,
  );

test('creates a product and reads it back by id, SKU, external id and as a node', async () => {
  const created = await create({
    sku: 'chai',
    unit: 'KILOGRAM',
    cost: { amount: '9.00', currency: 'EUR' },
    taxCode: 'REDUCED',
    supplierRef: 'northwind:1',
    externalRefs: [{ system: 'northwind', id: '1' }],
  });
  expect(created.data.createProduct.userErrors).toEqual([]);
  const id = created.data.createProduct.product?.id;
  const read = await api.call(
    `query ($id: ID!) {
      product(id: $id) { sku name unit price { amount currency per unit formatted } cost { amount } taxCode supplierRef active
        available stock { nodes { sku } } timeline { nodes { type data } } }
      productBySku(sku: "Chai") { id }
      productByExternalRef(ref: { system: "northwind", id: "1" }) { id }
      node(id: $id) { ... on Product { sku } }
    }`,
    { id },
  );
  expect(read.data).toEqual({
    product: {
      sku: 'CHAI',
      name: 'Chai',
      unit: 'KILOGRAM',
      price: { amount: '14.50', currency: 'EUR', per: 1, unit: 'KILOGRAM', formatted: '€14.50' },
      cost: { amount: '9.00' },
      taxCode: 'REDUCED',
      supplierRef: 'northwind:1',
      active: true,
      available: 0,
      stock: { nodes: [] },
      timeline: { nodes: [{ type: 'product.created', data: { sku: 'CHAI', unit: 'KILOGRAM' } }] },
    },
    productBySku: { id },
    productByExternalRef: { id },
    node: { sku: 'CHAI' },
  });
});

test('answers a repeated idempotency key with the first product, and refuses it for another input', async () => {
  const tenant = { tenant: 'idem' };
  const replies = await Promise.all(Array.from({ length: 10 }, () => create({ idempotencyKey: 'k' }, tenant)));
  expect(new Set(replies.map(({ data }) => data.createProduct.product?.id)).size).toBe(1);
  expect((await create({ idempotencyKey: 'k', name: 'Other' }, tenant)).data.createProduct).toEqual({
    product: null,
    userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' }],
  });
});

test('upserts by SKU: the second time nothing changes', async () => {
  const upsert = () =>
    api.call(
      'mutation ($input: UpsertProductInput!) { upsertProduct(input: $input) { product { version sku } userErrors { code } } }',
      { input: { sku: 'up-1', name: 'Up', price: { amount: '1.00', currency: 'EUR' }, category: 'Toys' } },
      { tenant: 'upsert' },
    );
  const expected = { upsertProduct: { product: { version: 1, sku: 'UP-1' }, userErrors: [] } };
  expect((await upsert()).data).toEqual(expected);
  expect((await upsert()).data).toEqual(expected);
});

test('updates a product once per version', async () => {
  const tenant = { tenant: 'update' };
  const id = (await create({}, tenant)).data.createProduct.product?.id;
  const update = (input: object) =>
    api.call(
      'mutation ($input: UpdateProductInput!) { updateProduct(input: $input) { product { version active } userErrors { code field } } }',
      { input: { id, ...input } },
      tenant,
    );
  expect((await update({ active: false, expectedVersion: 1 })).data).toEqual({
    updateProduct: { product: { version: 2, active: false }, userErrors: [] },
  });
  expect((await update({ active: true, expectedVersion: 1 })).data).toEqual({
    updateProduct: { product: null, userErrors: [{ code: 'CONFLICT', field: 'expectedVersion' }] },
  });
  expect((await update({ name: null })).data).toEqual({
    updateProduct: { product: null, userErrors: [{ code: 'VALIDATION', field: 'name' }] },
  });
});

test('shows cost to finance alone and price to a partner, by any path', async () => {
  const tenant = 'roles';
  const id = (await create({ cost: { amount: '9.00', currency: 'EUR' } }, { tenant })).data.createProduct.product?.id;
  const read = (fields: string, role: string) =>
    api.call(`query ($id: ID!) { product(id: $id) { ${fields} } }`, { id }, { tenant, roles: [role] });
  expect((await read('price { amount } available', 'partner')).data).toEqual({
    product: { price: { amount: '14.50' }, available: 0 },
  });
  expect((await read('cost { amount }', 'finance')).data).toEqual({ product: { cost: { amount: '9.00' } } });
  for (const role of ['sales', 'service', 'warehouse', 'partner']) {
    expect((await read('aliased: cost { amount }', role)).data).toEqual({ product: { aliased: null } });
  }
  for (const field of ['supplierRef', 'stockLedger', 'timeline']) {
    const { data, extensions } = await read(field === 'supplierRef' ? field : `${field} { nodes { id } }`, 'partner');
    expect([data, extensions?.forbidden]).toEqual([{ product: { [field]: null } }, [['product', field]]]);
  }
});

test('refuses mutations by wrong roles, the cost by sales, and nobody sees another tenant’s product', async () => {
  for (const role of ['service', 'warehouse', 'finance', 'partner']) {
    const refused = await create({}, { tenant: 'wrong', roles: [role] });
    expect(refused.data.createProduct.userErrors).toEqual([{ code: 'FORBIDDEN', field: null }]);
  }
  const cost = { cost: { amount: '9.00', currency: 'EUR' } };
  expect((await create(cost, { tenant: 'wrong', roles: ['sales'] })).data.createProduct.userErrors).toEqual([
    { code: 'FORBIDDEN', field: 'cost' },
  ]);
  const id = (await create({ sku: 'MINE' }, { tenant: 'mine' })).data.createProduct.product?.id;
  const foreign = await api.call(
    'query ($id: ID!) { product(id: $id) { id } productBySku(sku: "MINE") { id } node(id: $id) { id } products { nodes { id } } }',
    { id },
    { tenant: 'theirs' },
  );
  expect(foreign.data).toEqual({ product: null, productBySku: null, node: null, products: { nodes: [] } });
});

test('pages through products by SKU', async () => {
  const tenant = { tenant: 'paging' };
  for (const sku of ['C', 'A', 'B']) await create({ sku, name: sku }, tenant);
  const page = (after?: string) =>
    api.call<{ products: { nodes: { sku: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } }>(
      'query ($after: String) { products(orderBy: { field: SKU }, first: 2, after: $after) { nodes { sku } pageInfo { endCursor hasNextPage } } }',
      { after },
      tenant,
    );
  const first = (await page()).data.products;
  expect(first.nodes).toEqual([{ sku: 'A' }, { sku: 'B' }]);
  expect(first.pageInfo.hasNextPage).toBe(true);
  const second = (await page(first.pageInfo.endCursor)).data.products;
  expect(second.nodes).toEqual([{ sku: 'C' }]);
  expect(second.pageInfo.hasNextPage).toBe(false);
});

test('reads and changes the tax rates as percentages', async () => {
  const tenant = { tenant: 'tax', roles: ['finance'] };
  const set = (rates: object[], caller: object = tenant) =>
    api.call(
      'mutation ($input: UpdateTaxRatesInput!) { updateTaxRates(input: $input) { taxRates { version rates { taxCode rate } } userErrors { code field } } }',
      { input: { rates, idempotencyKey: JSON.stringify(rates) } },
      caller,
    );
  const changed = {
    updateTaxRates: {
      taxRates: {
        version: 1,
        rates: [
          { taxCode: 'STANDARD', rate: 20 },
          { taxCode: 'REDUCED', rate: 5.5 },
          { taxCode: 'ZERO', rate: 0 },
          { taxCode: 'EXEMPT', rate: 0 },
        ],
      },
      userErrors: [],
    },
  };
  const rates = [
    { taxCode: 'STANDARD', rate: 20 },
    { taxCode: 'REDUCED', rate: '5.5' },
  ];
  expect((await set(rates)).data).toEqual(changed);
  expect((await set(rates)).data).toEqual(changed);
  expect((await set([{ taxCode: 'ZERO', rate: 1 }])).data).toEqual({
    updateTaxRates: { taxRates: null, userErrors: [{ code: 'VALIDATION', field: 'rates.0.rate' }] },
  });
  expect((await set(rates, { tenant: 'tax', roles: ['sales'] })).data).toEqual({
    updateTaxRates: { taxRates: null, userErrors: [{ code: 'FORBIDDEN', field: null }] },
  });
  const read = await api.call('{ taxRates { version rates { rate } } }', {}, { tenant: 'other', roles: ['partner'] });
  expect(read.data).toEqual({
    taxRates: { version: 0, rates: [{ rate: 19 }, { rate: 7 }, { rate: 0 }, { rate: 0 }] },
  });
});
