import { describe, expect, test } from 'vitest';
import { onFreshState } from '../../../shared/platform/conflict.ts';
import type { Comparison, Direction, ListQuery } from '../../../shared/platform/list-query.ts';
import {
  createProduct,
  findProductByExternalRef,
  findProducts,
  listProducts,
  updateProduct,
  upsertProduct,
} from '../../../shared/products/product.actions.ts';
import { productIdOf } from '../../../shared/products/product.model.ts';
import { readTaxRates, updateTaxRates } from '../../../shared/products/tax-rates.actions.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aProductInput, storeProduct } from '../../support/products.ts';
import { itemsOf, refusalOf, tableCalls, transactionsOf } from '../../support/table-probe.ts';

const northwind = { system: 'northwind', id: '1' };

describe('createProduct', () => {
  test('writes the product, its external ids and the event in one transaction, without a read', async () => {
    const ctx = aContext();
    const calls = await tableCalls(() =>
      createProduct(ctx, aProductInput({ sku: ' chai ', supplierRef: 'northwind:12', externalRefs: [northwind] })),
    );
    expect(calls.map(({ name }) => name)).toEqual(['TransactWriteItemsCommand']);
    const items = await itemsOf(ctx);
    expect(items.map(({ SK }) => String(SK).replace(/EVENT#.*/, 'EVENT'))).toEqual(['EVENT', 'PRODUCT', 'REF']);
    expect(items[0]).toMatchObject({
      type: 'product.created',
      aggregateId: productIdOf('CHAI'),
      aggregateVersion: 1,
      data: { sku: 'CHAI', unit: 'PIECE' },
    });
    expect(items[1]).toMatchObject({
      id: productIdOf('CHAI'),
      sku: 'CHAI',
      price: { amount: '14.5' },
      cost: { amount: '9' },
      currency: 'EUR',
      supplierRef: 'northwind:12',
      active: true,
    });
    expect((await findProductByExternalRef(ctx, northwind))?.sku).toBe('CHAI');
  });

  test('refuses a taken SKU in any case', async () => {
    const ctx = aContext();
    await storeProduct(ctx);
    expect(await refusalOf(ctx, () => createProduct(ctx, aProductInput({ sku: 'chai' })))).toBe('DUPLICATE');
  });

  test('refuses a taken external id', async () => {
    const ctx = aContext();
    await storeProduct(ctx, { externalRefs: [northwind] });
    const other = aProductInput({ sku: 'CHANG', externalRefs: [northwind] });
    expect(await refusalOf(ctx, () => createProduct(ctx, other))).toBe('DUPLICATE');
  });

  test.each([
    ['a malformed SKU', { sku: 'a b' }, 'VALIDATION'],
    ['a cost in another currency', { cost: { amount: '0.01', currency: 'USD' } }, 'CURRENCY_MISMATCH'],
  ])('refuses %s', async (_, changes, code) => {
    const ctx = aContext();
    expect(await refusalOf(ctx, () => createProduct(ctx, aProductInput(changes)))).toBe(code);
  });

  test('refuses other roles, and the cost to sales', async () => {
    const sales = aContext({ roles: ['sales'] });
    for (const role of ['service', 'warehouse', 'finance', 'partner', 'capture', 'automation'] as const) {
      const ctx = as(sales, { roles: [role] });
      expect(await refusalOf(ctx, () => createProduct(ctx, aProductInput()))).toBe('FORBIDDEN');
    }
    await expect(createProduct(sales, aProductInput())).rejects.toMatchObject({
      refusals: [{ code: 'FORBIDDEN', field: 'cost' }],
    });
    expect((await createProduct(sales, aProductInput({ cost: null }))).cost).toBeNull();
  });
});

describe('upsertProduct', () => {
  test('creates, then changes nothing when repeated', async () => {
    const ctx = aContext();
    const input = aProductInput({ externalRefs: [northwind], category: 'Beverages' });
    expect(await transactionsOf(() => upsertProduct(ctx, input))).toEqual([
      ['Put PRODUCT', 'Put REF', 'Put EVENT product.created'],
    ]);
    expect(await transactionsOf(() => upsertProduct(as(ctx, {}), input))).toEqual([]);
  });

  test('changes what differs, keeps what is absent and adds new external ids', async () => {
    const ctx = aContext();
    await storeProduct(ctx, { category: 'Beverages', active: false });
    const input = aProductInput({ name: 'Chai tea', cost: undefined, externalRefs: [northwind] });
    expect(await transactionsOf(() => upsertProduct(ctx, input))).toEqual([
      ['Put PRODUCT', 'Put REF', 'Put EVENT product.updated'],
    ]);
    const [product] = await findProducts(ctx, ['CHAI']);
    expect(product).toMatchObject({
      version: 2,
      name: 'Chai tea',
      category: 'Beverages',
      active: false,
      cost: { amount: '9' },
      externalRefs: [northwind],
    });
  });

  test('10 imports of one SKU at once create it once', async () => {
    const ctx = aContext();
    const imports = Array.from({ length: 10 }, () => {
      const importer = as(ctx, {});
      return onFreshState(importer, () => upsertProduct(importer, aProductInput()));
    });
    expect((await Promise.all(imports)).map(({ version }) => version)).toEqual(Array.from({ length: 10 }, () => 1));
    expect((await itemsOf(ctx)).filter(({ type }) => type === 'product.created')).toHaveLength(1);
  });

  test('refuses another unit of measure', async () => {
    const ctx = aContext();
    await storeProduct(ctx);
    expect(await refusalOf(ctx, () => upsertProduct(ctx, aProductInput({ unit: 'KILOGRAM' })))).toBe('INVALID_STATE');
  });
});

describe('updateProduct', () => {
  test('writes the next version and names the changed fields', async () => {
    const ctx = aContext();
    const { id } = await storeProduct(ctx);
    const change = { id, price: { amount: '15.00', currency: 'EUR' }, active: false, name: 'Chai' };
    expect(await transactionsOf(() => updateProduct(ctx, change))).toEqual([
      ['Put PRODUCT', 'Put EVENT product.updated'],
    ]);
    const events = (await itemsOf(ctx)).filter(({ type }) => type === 'product.updated');
    expect(events.map(({ data, aggregateVersion }) => ({ data, aggregateVersion }))).toEqual([
      { data: { sku: 'CHAI', changed: ['active', 'price'] }, aggregateVersion: 2 },
    ]);
    expect(await transactionsOf(() => updateProduct(as(ctx, {}), change))).toEqual([]);
  });

  test('lets finance set the cost, and refuses it to sales', async () => {
    const ctx = aContext();
    const { id } = await storeProduct(ctx);
    const change = { id, cost: { amount: '9.50', currency: 'EUR' } };
    const sales = as(ctx, { roles: ['sales'] });
    expect(await refusalOf(sales, () => updateProduct(sales, change))).toBe('FORBIDDEN');
    expect((await updateProduct(as(ctx, { roles: ['finance'] }), change)).cost).toEqual({ amount: '9.5' });
  });

  test('refuses a stale version, an unknown id, another tenant and a malformed id', async () => {
    const ctx = aContext();
    const { id } = await storeProduct(ctx);
    expect(await refusalOf(ctx, () => updateProduct(ctx, { id, name: 'X', expectedVersion: 2 }))).toBe('CONFLICT');
    const other = aContext();
    expect(await refusalOf(other, () => updateProduct(other, { id, name: 'X' }))).toBe('NOT_FOUND');
    expect(await refusalOf(ctx, () => updateProduct(ctx, { id: 'prd_x', name: 'X' }))).toBe('NOT_FOUND');
  });

  test('of 10 writers with the same version exactly one wins', async () => {
    const ctx = aContext();
    const { id } = await storeProduct(ctx);
    const writers = Array.from({ length: 10 }, (_, index) =>
      updateProduct(as(ctx, {}), { id, name: `Name ${index}`, expectedVersion: 1 }),
    );
    const outcomes = await Promise.allSettled(writers);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refusals = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.code] : []));
    expect(refusals).toEqual(Array.from({ length: 9 }, () => 'CONFLICT'));
  });
});

describe('reading', () => {
  test('finds many products by SKU in one round trip, in order', async () => {
    const ctx = aContext();
    await storeProduct(ctx, { sku: 'A' });
    await storeProduct(ctx, { sku: 'B' });
    const reader = as(ctx, {});
    const calls = await tableCalls(async () => {
      const found = await findProducts(reader, ['b', 'none', 'a', 'not a sku']);
      expect(found.map((product) => product?.sku)).toEqual(['B', undefined, 'A', undefined]);
    });
    expect(calls.map(({ name }) => name)).toEqual(['BatchGetItemCommand']);
  });

  test('lists newest first, by SKU and by name, by their beginning', async () => {
    const ctx = aContext();
    await storeProduct(as(ctx, { now: '2026-11-21T10:00:00.000Z' }), { sku: 'B-2', name: 'alpha' });
    await storeProduct(as(ctx, { now: '2026-11-21T10:00:01.000Z' }), { sku: 'A-1', name: 'Beta' });
    await storeProduct(as(ctx, { now: '2026-11-21T10:00:02.000Z' }), { sku: 'B-1', name: 'Alps' });
    const skus = async (query: ListQuery) => (await listProducts(ctx, query)).edges.map(({ node }) => node.sku);
    const by = (field: string, direction: Direction = 'ASC'): ListQuery => ({ orderBy: [{ field, direction }] });
    const beginning = (field: string, value: string): Comparison => ({ field, operator: 'startsWith', value });
    expect(await skus({})).toEqual(['B-1', 'A-1', 'B-2']);
    expect(await skus(by('createdAt'))).toEqual(['B-2', 'A-1', 'B-1']);
    expect(await skus(by('sku'))).toEqual(['A-1', 'B-1', 'B-2']);
    expect(await skus(by('name'))).toEqual(['B-2', 'B-1', 'A-1']);
    expect(await skus({ where: beginning('sku', 'b-') })).toEqual(['B-1', 'B-2']);
    expect(await skus({ where: beginning('name', 'AL'), ...by('name', 'DESC') })).toEqual(['B-1', 'B-2']);
    const both = { where: { all: [beginning('sku', 'a'), beginning('name', 'b')] } };
    await expect(skus(both)).rejects.toMatchObject({ code: 'FILTER_NOT_SERVED' });
  });
});

describe('tax rates', () => {
  test('are the defaults until changed, then the tenant’s own; a repeat writes nothing', async () => {
    const ctx = aContext();
    expect(await readTaxRates(ctx)).toEqual({ STANDARD: 19_000_000, REDUCED: 7_000_000, ZERO: 0, EXEMPT: 0 });
    const change = { rates: [{ taxCode: 'REDUCED' as const, rate: 5_000_000 }] };
    expect(await transactionsOf(() => updateTaxRates(ctx, change))).toEqual([
      ['Put SETTINGS', 'Put EVENT settings.changed'],
    ]);
    expect(await readTaxRates(as(ctx, {}))).toEqual({ STANDARD: 19_000_000, REDUCED: 5_000_000, ZERO: 0, EXEMPT: 0 });
    expect(await transactionsOf(() => updateTaxRates(as(ctx, {}), change))).toEqual([]);
    expect(await readTaxRates(aContext())).toEqual({ STANDARD: 19_000_000, REDUCED: 7_000_000, ZERO: 0, EXEMPT: 0 });
  });

  test('refuse what is no rate, a stale version and other roles', async () => {
    const ctx = aContext();
    const set = (taxCode: 'STANDARD' | 'EXEMPT', rate: number, expectedVersion?: number) => () =>
      updateTaxRates(ctx, { rates: [{ taxCode, rate }], expectedVersion });
    expect(await refusalOf(ctx, set('STANDARD', 100_000_001))).toBe('VALIDATION');
    expect(await refusalOf(ctx, set('EXEMPT', 100))).toBe('VALIDATION');
    expect(await refusalOf(ctx, set('STANDARD', 20_000_000, 3))).toBe('CONFLICT');
    const sales = as(ctx, { roles: ['sales'] });
    const change = { rates: [{ taxCode: 'STANDARD' as const, rate: 20_000_000 }] };
    expect(await refusalOf(sales, () => updateTaxRates(sales, change))).toBe('FORBIDDEN');
  });
});
