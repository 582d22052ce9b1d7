import { priceOf } from '../../support/prices.ts';
import { type Company, idOf, PRODUCTS, range, skuOf } from '../operations.ts';
import { type Id, type Recorder, selectionLike } from '../recorder.ts';

export const seeded = ['PRODUCT'];

export async function recordOperations(recorder: Recorder, company: Company) {
  const price = { price: priceOf(1_000), cost: priceOf(400), taxCode: 'STANDARD' };
  await recorder.mutation('createProduct', {
    sku: skuOf(1),
    name: 'Chai',
    ...price,
    externalRefs: [{ system: 'erp', id: '1' }],
  });
  await recorder.mutation('upsertProduct', { sku: skuOf(2), name: 'Chang', ...price }, 'new');
  await recorder.mutation('upsertProduct', { sku: skuOf(2), name: 'Chang', ...price }, 'unchanged');
  for (const index of range(PRODUCTS).slice(2)) {
    await recorder.prepare('createProduct', { sku: skuOf(index), name: `Product ${index}`, ...price });
  }
  const rows = ['BULK-1', 'BULK-2'].map((sku) => ({ sku, name: sku, ...price }));
  await recorder.mutation('bulkCreateProducts', { rows }, '2 rows');
  await recorder.mutation('bulkUpsertProducts', { rows: rows.map((row) => ({ ...row, name: 'New' })) }, '2 rows');
  const { productBySku } = await recorder.query<{ productBySku: Id }>(
    'query ($sku: String!) { productBySku(sku: $sku) { id } }',
    { sku: skuOf(1) },
  );
  await recorder.mutation('updateProduct', { id: productBySku.id, name: 'Chai, 20 bags' });
  await recorder.mutation('bulkUpdateProducts', { rows: [{ id: productBySku.id, name: 'Chai, 10 bags' }] }, '1 rows');
  const { taxRates } = await recorder.query<{ taxRates: { rates: { taxCode: string; rate: number }[] } }>(
    `{ taxRates { ${selectionLike('UpdateTaxRatesInput')} } }`,
  );
  const rates = taxRates.rates.map(({ taxCode, rate }) => ({ taxCode, rate: taxCode === 'REDUCED' ? rate + 1 : rate }));
  await recorder.mutation('updateTaxRates', { rates });
  await recorder.query('query ($id: ID!) { product(id: $id) { id } }', { id: productBySku.id });
  await recorder.query('query ($ref: ExternalRefInput!) { productByExternalRef(ref: $ref) { id } }', {
    ref: { system: 'erp', id: '1' },
  });
  await recorder.query('{ products(first: 50) { nodes { id sku name } } }', {}, '50');
  await recorder.mutation('setCustomerPartNumber', {
    customerId: idOf(company, 'customer'),
    sku: skuOf(1),
    partNumber: 'OUR-1',
  });
  await recorder.query(
    'query ($id: ID!) { customer(id: $id) { productByPartNumber(partNumber: "our-1") { id } } }',
    {
      id: idOf(company, 'customer'),
    },
    'by part number',
  );
  const sizes = Array.from({ length: 6 }, (_, index) => ({ code: `${index}` }));
  const colors = Array.from({ length: 5 }, (_, index) => ({ code: `${index}` }));
  const options = [
    { code: 'SIZE', values: sizes },
    { code: 'COLOR', values: colors },
  ];
  const shirt = await recorder.prepare('createProduct', { sku: 'SHIRT', name: 'Shirt', options, ...price });
  await recorder.mutation('createProductVariants', { productId: shirt.id, variants: [{}] }, '30');
  await recorder.query(
    'query ($id: ID!) { product(id: $id) { variants(first: 50) { nodes { id sku optionValues { valueName } } } } }',
    { id: shirt.id },
    'with 30 variants',
  );
  const renamed = await recorder.prepare('createProduct', { sku: 'OLD-1', name: 'Renamed', ...price });
  await recorder.mutation('renameSku', { id: renamed.id, sku: 'NEW-1' });
  await recorder.query(
    'query ($sku: String!) { productBySku(sku: $sku) { id } }',
    { sku: 'NEW-1' },
    'of a renamed one',
  );
  await recorder.prepare('updateProduct', { id: productBySku.id, gtin: '4006381333931' });
  await recorder.query('query ($gtin: String!) { productByGtin(gtin: $gtin) { id } }', { gtin: '4006381333931' });
  return { product: productBySku.id };
}
