import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProduct } from '../../../shared/products/product.actions.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aConfirmedOrder, aProduct, aShipment, aShop, receive, units } from '../../support/a-sale.ts';
import { startApi } from '../../support/api.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

interface Row {
  readonly type: string;
  readonly quantity: number;
  readonly documentId: string;
  readonly documentLine: number;
  readonly document: { readonly __typename: string; readonly id: string } | null;
}

const rowsOf = async (tenant: string, sku: string, where: object = {}): Promise<Row[]> => {
  const reply = await api.call<{ productBySku: { stockLedger: { nodes: Row[] } } }>(
    `query ($sku: String!, $where: StockLedgerEntryWhere) { productBySku(sku: $sku) { stockLedger(where: $where) { nodes {
      type quantity documentId documentLine document { __typename id ... on Shipment { order { number } } }
    } } } }`,
    { sku, where },
    { tenant },
  );
  return reply.data.productBySku.stockLedger.nodes;
};

test('every row of the ledger names the document and the line that caused it', async () => {
  const ctx = aContext();
  const customer = await aShop(ctx, 10);
  await aProduct(as(ctx, {}), 'B-1', 10);
  await createProduct(as(ctx, {}), {
    sku: 'SET',
    name: 'Set',
    type: 'KIT',
    price: { amount: '30', currency: 'EUR' },
    components: [
      { sku: 'A-1', quantity: units(2) },
      { sku: 'B-1', quantity: units(1) },
    ],
  });
  await receive(as(ctx, {}), 'A-1', 1);
  const order = await aConfirmedOrder(as(ctx, {}), customer, 0, {
    lines: [
      { sku: 'A-1', quantity: units(1) },
      { sku: 'SET', quantity: units(2) },
    ],
  });
  const { shipmentId } = await aShipment(ctx, order);
  const document = { __typename: 'Shipment', id: shipmentId, order: { number: order.number } };
  const issue = (documentLine: number, quantity: number) => ({
    ...{ type: 'ISSUE', quantity, documentId: shipmentId, documentLine, document },
  });
  const [kit, own, second, first] = await rowsOf(ctx.tenant, 'A-1');
  expect([kit, own]).toEqual([issue(2, -4), issue(1, -1)]);
  const receipt = { type: 'RECEIPT', documentLine: 1, document: null, documentId: expect.stringMatching(/^mov_/) };
  expect([second, first]).toEqual([
    { ...receipt, quantity: 1 },
    { ...receipt, quantity: 10 },
  ]);
  expect(first?.documentId).not.toBe(second?.documentId);
  expect(await rowsOf(ctx.tenant, 'A-1', { documentId: { eq: shipmentId } })).toEqual([kit, own]);
  expect(await rowsOf(ctx.tenant, 'A-1', { documentId: { eq: second?.documentId } })).toEqual([second]);
  expect(await rowsOf(ctx.tenant, 'B-1', { documentId: { eq: shipmentId } })).toEqual([issue(2, -2)]);
  for (const documentId of ['', 'shp_', `ord_${shipmentId.slice(4)}`, order.id])
    expect(await rowsOf(ctx.tenant, 'A-1', { documentId: { eq: documentId } })).toEqual([]);
});
