import { afterAll, beforeAll, expect, test } from 'vitest';
import { legalEntityIdOf, MAIN_ENTITY_ID } from '../../../shared/organization/legal-entity.model.ts';
import { startApi } from '../../support/api.ts';
import { priceOf } from '../../support/prices.ts';
import { itemsOf } from '../../support/table-probe.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

type Caller = { readonly tenant: string };
const RECORDS: Readonly<Record<string, string>> = {
  createLegalEntity: 'legalEntity { id version code name baseCurrency numberPrefix }',
  updateLegalEntity: 'legalEntity { id version code name baseCurrency timeZone }',
  createWarehouse: 'warehouse { id version legalEntity { code } branch { code } }',
  updateWarehouse: 'warehouse { id version legalEntity { code } branch { code } }',
  createBranch: 'branch { id legalEntity { code } }',
  createProduct: 'product { id }',
  updateProduct: 'product { id }',
  receiveStock: 'stockLevels { sku legalEntity { code } value { amountMinor currency } }',
  adjustStock: 'stockLevel { sku value { amountMinor currency } }',
  transferStock: 'stockLevel { sku }',
};
type Payload = Readonly<Record<string, unknown>> & { readonly userErrors: readonly { code: string; field: string }[] };
const mutate = async (name: string, input: object, caller: Caller): Promise<Payload> => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const reply = await api.call<Record<string, Payload>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${RECORDS[name]} userErrors { code field } } }`,
    { input },
    { ...caller, roles: ['admin', 'finance'] },
  );
  const payload = reply.data?.[name];
  if (!payload) throw new Error(reply.text);
  return payload;
};
const refused = async (name: string, input: object, caller: Caller) => {
  const before = JSON.stringify(await itemsOf(caller));
  const { userErrors } = await mutate(name, input, caller);
  expect(JSON.stringify(await itemsOf(caller))).toBe(before);
  return userErrors.map(({ code, field }) => `${code} ${field}`);
};
const money = (amountMinor: number, currency = 'EUR') => ({ amountMinor, currency });
const product = (sku: string, currency: string) => ({
  sku,
  name: sku,
  price: priceOf(1000, currency),
  cost: priceOf(400, currency),
});

const LIST =
  '{ legalEntities { totalCount nodes { id version code name } pageInfo { endCursor } } branches { nodes { id code } } }';

test('a tenant has MAIN and its branch without a write, and changes it from its defaults', async () => {
  const caller = { tenant: 'entity-default' };
  const list = await api.call<{ legalEntities: { pageInfo: { endCursor: string } } }>(LIST, {}, caller);
  expect(list.data).toMatchObject({
    legalEntities: { totalCount: 1, nodes: [{ id: MAIN_ENTITY_ID, version: 0, code: 'MAIN', name: 'entity-default' }] },
    branches: { nodes: [{ code: 'MAIN' }] },
  });
  const after = await api.call(
    'query ($after: String) { legalEntities(after: $after) { nodes { id } } }',
    {
      after: list.data.legalEntities.pageInfo.endCursor,
    },
    caller,
  );
  expect(after.data).toEqual({ legalEntities: { nodes: [] } });
  expect(await itemsOf(caller)).toEqual([]);
  const change = { id: MAIN_ENTITY_ID, expectedVersion: 0, name: 'Acme Ltd', timeZone: 'Asia/Taipei' };
  expect(await mutate('updateLegalEntity', change, caller)).toMatchObject({
    legalEntity: { version: 1, name: 'Acme Ltd', baseCurrency: 'EUR', timeZone: 'Asia/Taipei' },
    userErrors: [],
  });
  expect(await refused('updateLegalEntity', { ...change, name: 'Acme' }, caller)).toEqual(['CONFLICT expectedVersion']);
  expect(await refused('updateLegalEntity', { id: MAIN_ENTITY_ID, name: 'Acme Ltd' }, caller)).toEqual([]);
  const found = await api.call(
    'query ($id: ID!) { legalEntity(id: $id) { name timeline { nodes { type } } } node(id: $id) { id } }',
    { id: MAIN_ENTITY_ID },
    caller,
  );
  expect(found.data).toEqual({
    legalEntity: { name: 'Acme Ltd', timeline: { nodes: [{ type: 'legal-entity.updated' }] } },
    node: { id: MAIN_ENTITY_ID },
  });
});

test('the second legal entity is made once a key, and lists show the first one too', async () => {
  const caller = { tenant: 'entity-second' };
  const input = { code: 'us', name: 'US Inc.', baseCurrency: 'USD', idempotencyKey: 'one' };
  const made = await mutate('createLegalEntity', input, caller);
  expect(made).toMatchObject({
    legalEntity: { id: legalEntityIdOf('US'), version: 1, code: 'US', numberPrefix: 'US' },
  });
  expect(await mutate('createLegalEntity', input, caller)).toEqual(made);
  const { data } = await api.call<{ legalEntities: { nodes: { code: string; version: number }[] } }>(LIST, {}, caller);
  expect(data.legalEntities.nodes.map(({ code, version }) => [code, version])).toEqual([
    ['MAIN', 1],
    ['US', 1],
  ]);
  const others = { name: 'Other', baseCurrency: 'EUR' };
  expect(await refused('createLegalEntity', { ...others, code: 'US' }, caller)).toEqual(['DUPLICATE code']);
  expect(await refused('createLegalEntity', { ...others, code: 'main' }, caller)).toEqual(['DUPLICATE code']);
  expect(await refused('createLegalEntity', { ...others, code: 'DE', numberPrefix: 'us' }, caller)).toEqual([
    'DUPLICATE numberPrefix',
  ]);
  expect(await refused('createLegalEntity', { ...others, code: 'DE', timeZone: 'Mars/Base' }, caller)).toEqual([
    'VALIDATION timeZone',
  ]);
  expect(await refused('updateLegalEntity', { id: legalEntityIdOf('NONE'), name: 'X' }, caller)).toEqual([
    'NOT_FOUND id',
  ]);
});

test('a prefix that was given up is still nobody else’s: numbers begin with it', async () => {
  const caller = { tenant: 'entity-prefix' };
  await mutate('createLegalEntity', { code: 'US', name: 'US', baseCurrency: 'USD' }, caller);
  await mutate('updateLegalEntity', { id: legalEntityIdOf('US'), numberPrefix: 'AM' }, caller);
  const other = { code: 'DE', name: 'DE', baseCurrency: 'EUR', numberPrefix: 'US' };
  expect(await refused('createLegalEntity', other, caller)).toEqual(['DUPLICATE numberPrefix']);
  expect(
    (await mutate('updateLegalEntity', { id: legalEntityIdOf('US'), numberPrefix: 'US' }, caller)).userErrors,
  ).toEqual([]);
});

test('the base currency changes until there is a warehouse, and the warehouse has the one of then', async () => {
  const caller = { tenant: 'entity-currency' };
  const change = (baseCurrency: string) => ({ id: MAIN_ENTITY_ID, baseCurrency });
  await mutate('updateLegalEntity', change('USD'), caller);
  await mutate('updateLegalEntity', change('TWD'), caller);
  await mutate('createWarehouse', { code: 'MAIN', name: 'Main' }, caller);
  expect(await refused('updateLegalEntity', change('EUR'), caller)).toEqual(['INVALID_STATE baseCurrency']);
  await mutate('createProduct', product('A', 'TWD'), caller);
  const receipt = { lines: [{ sku: 'A', quantity: 2, unitCost: priceOf(500, 'TWD') }] };
  expect(await mutate('receiveStock', receipt, caller)).toMatchObject({
    stockLevels: [{ value: { amountMinor: 1000, currency: 'TWD' } }],
  });
});

test('a tenant without a change has its first warehouse in euros, and keeps them', async () => {
  const caller = { tenant: 'entity-fixed' };
  expect(await mutate('createWarehouse', { code: 'MAIN', name: 'Main' }, caller)).toMatchObject({
    warehouse: { legalEntity: { code: 'MAIN' }, branch: { code: 'MAIN' } },
  });
  expect(await refused('updateLegalEntity', { id: MAIN_ENTITY_ID, baseCurrency: 'USD' }, caller)).toEqual([
    'INVALID_STATE baseCurrency',
  ]);
});

test('stock is valued in the currency of its legal entity, whatever the product is priced in', async () => {
  const caller = { tenant: 'entity-stock' };
  await mutate('createWarehouse', { code: 'MAIN', name: 'Main' }, caller);
  await mutate('createProduct', product('A', 'USD'), caller);
  const line = { sku: 'A', quantity: 1 };
  expect(await refused('receiveStock', { lines: [line] }, caller)).toEqual(['CURRENCY_MISMATCH lines.0.unitCost']);
  expect(await refused('receiveStock', { lines: [{ ...line, unitCost: priceOf(400, 'USD') }] }, caller)).toEqual([
    'CURRENCY_MISMATCH lines.0.unitCost.currency',
  ]);
  expect(await refused('adjustStock', { ...line, reason: 'Found' }, caller)).toEqual(['CURRENCY_MISMATCH sku']);
  const receipt = { lines: [{ ...line, unitCost: priceOf(300) }] };
  await mutate('receiveStock', receipt, caller);
  expect(await mutate('adjustStock', { ...line, reason: 'Found' }, caller)).toMatchObject({
    stockLevel: { value: money(600) },
  });
});

test('another price currency blocks no receipt', async () => {
  const caller = { tenant: 'entity-repriced' };
  await mutate('createWarehouse', { code: 'MAIN', name: 'Main' }, caller);
  const made = await mutate('createProduct', product('A', 'EUR'), caller);
  const receipt = { lines: [{ sku: 'A', quantity: 1, unitCost: priceOf(300) }] };
  await mutate('receiveStock', receipt, caller);
  const { id } = made.product as { id: string };
  expect(
    (await mutate('updateProduct', { id, price: priceOf(1200, 'USD'), cost: priceOf(450, 'USD') }, caller)).userErrors,
  ).toEqual([]);
  expect(await mutate('receiveStock', receipt, caller)).toMatchObject({ stockLevels: [{ value: money(600) }] });
});

test('a warehouse moves to another legal entity as long as it has held nothing', async () => {
  const caller = { tenant: 'entity-move' };
  await mutate('createLegalEntity', { code: 'US', name: 'US', baseCurrency: 'USD' }, caller);
  const us = legalEntityIdOf('US');
  const { branch } = await mutate('createBranch', { code: 'NY', name: 'New York', legalEntityId: us }, caller);
  const branchId = (branch as { id: string }).id;
  const made = await mutate('createWarehouse', { code: 'MAIN', name: 'Main' }, caller);
  const { id } = made.warehouse as { id: string };
  expect(await refused('updateWarehouse', { id, branchId }, caller)).toEqual(['LEGAL_ENTITY_MISMATCH branchId']);
  expect(await mutate('updateWarehouse', { id, legalEntityId: us }, caller)).toMatchObject({
    warehouse: { version: 2, legalEntity: { code: 'US' }, branch: null },
  });
  expect(await mutate('updateWarehouse', { id, branchId }, caller)).toMatchObject({
    warehouse: { version: 3, branch: { code: 'NY' } },
  });
  expect(await refused('updateWarehouse', { id, branchId }, caller)).toEqual([]);
  await mutate('createProduct', product('A', 'EUR'), caller);
  const receipt = { lines: [{ sku: 'A', quantity: 1, unitCost: priceOf(300, 'USD') }] };
  expect(await mutate('receiveStock', receipt, caller)).toMatchObject({
    stockLevels: [{ legalEntity: { code: 'US' }, value: money(300, 'USD') }],
  });
  expect(await refused('updateWarehouse', { id, legalEntityId: MAIN_ENTITY_ID }, caller)).toEqual([
    'INVALID_STATE legalEntityId',
  ]);
  expect(await refused('updateLegalEntity', { id: us, baseCurrency: 'EUR' }, caller)).toEqual([
    'INVALID_STATE baseCurrency',
  ]);
  await mutate('createWarehouse', { code: 'B', name: 'Second' }, caller);
  const transfer = { sku: 'A', fromWarehouseCode: 'MAIN', toWarehouseCode: 'B', quantity: 1 };
  expect(await refused('transferStock', transfer, caller)).toEqual(['LEGAL_ENTITY_MISMATCH toWarehouseCode']);
});
