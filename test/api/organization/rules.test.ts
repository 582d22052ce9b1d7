import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Invoice } from '../../../shared/invoices/invoice.model.ts';
import { findOrder } from '../../../shared/orders/order.actions.ts';
import { createLegalEntity, updateLegalEntity } from '../../../shared/organization/legal-entity.actions.ts';
import { legalEntityIdOf, MAIN_ENTITY_ID } from '../../../shared/organization/legal-entity.model.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { createProduct } from '../../../shared/products/product.actions.ts';
import { receiveStock } from '../../../shared/stock/stock.receive.actions.ts';
import { createWarehouse } from '../../../shared/stock/warehouse.actions.ts';
import { aContext, as } from '../../support/a-context.ts';
import {
  aConfirmedOrder,
  anOrder,
  aPostedInvoice,
  aShipment,
  aShop,
  invoiceShipment,
  units,
} from '../../support/a-sale.ts';
import { startApi } from '../../support/api.ts';
import { driftsOf } from '../../support/integrity.ts';
import { refusalOf } from '../../support/table-probe.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const poster = (ctx: Context) => as(ctx, { roles: ['automation'], kind: 'automation', subject: 'invoice-shipment' });
const inDollars = async (ctx: Context, sku: string, amount: string) => {
  const unitCost = { amount: '4.00', currency: 'EUR' };
  await createProduct(as(ctx, {}), { sku, name: sku, price: { amount, currency: 'TWD' } });
  await receiveStock(as(ctx, {}), { lines: [{ sku, quantity: units(50), unitCost }] });
};

test('documents in TWD carry whole dollars, each invoice of an order too, and their sums hold', async () => {
  const ctx = aContext({ tenant: 'whole-dollars' });
  const customer = await aShop(as(ctx, {}));
  for (const [sku, price] of [
    ['T-1', '10.30'],
    ['T-2', '10.10'],
    ['T-3', '0.70'],
  ] as const)
    await inDollars(ctx, sku, price);
  const lines = ['T-1', 'T-2', 'T-3'].map((sku) => ({ sku, quantity: units(5) }));
  const freight = { amountMinor: 6_000, currency: 'TWD' };
  const order = await aConfirmedOrder(as(ctx, {}), customer, 1, { lines, freight });
  expect(order.lines.map(({ netMinor }) => netMinor)).toEqual([5_200, 5_100, 400]);
  expect([order.netMinor, order.taxMinor % 100, order.roundingUnitMinor]).toEqual([16_700, 0, 100]);
  const rate = order.lines[0]?.taxRate ?? 0;
  expect(order.taxMinor).toBe(Math.round((16_700 * rate) / 100_000_000 / 100) * 100);
  const invoices: Invoice[] = [];
  const parts: (Record<number, number> | undefined)[] = [{ 1: 2, 3: 1 }, { 1: 3, 2: 2 }, undefined];
  for (const counts of parts) {
    const { shipmentId } = await aShipment(ctx, order, counts);
    invoices.push(await invoiceShipment(poster(ctx), order.id, shipmentId));
  }
  expect(
    invoices
      .flatMap(({ netMinor, taxMinor, totalMinor }) => [netMinor, taxMinor, totalMinor])
      .filter((amount) => amount % 100 !== 0),
  ).toEqual([]);
  expect(invoices.reduce((sum, { totalMinor }) => sum + totalMinor, 0)).toBe(order.totalMinor);
  expect((await findOrder(as(ctx, {}), order.id))?.unbilledMinor).toBe(0);
  expect(await driftsOf(ctx)).toEqual([]);
  const odd = { amountMinor: 6_050, currency: 'TWD' };
  expect(
    await refusalOf(ctx, () =>
      anOrder(as(ctx, {}), customer, 1, { lines: [{ sku: 'T-1', quantity: units(1) }], freight: odd }),
    ),
  ).toBe('VALIDATION');
});

test('a rule of the legal entity holds for orders from then on, and for the one that it is of', async () => {
  const ctx = aContext({ tenant: 'own-rules' });
  const customer = await aShop(as(ctx, {}), 50);
  const before = await anOrder(as(ctx, {}), customer, 3);
  const unit = { amountMinor: 5, currency: 'EUR' };
  await updateLegalEntity(as(ctx, {}), { id: MAIN_ENTITY_ID, roundingRules: [{ documents: 'SALES', unit }] });
  const unitPrice = { amount: '3.33', currency: 'EUR' };
  const after = await anOrder(as(ctx, {}), customer, 1, { lines: [{ sku: 'A-1', quantity: units(1), unitPrice }] });
  expect([after.netMinor, after.totalMinor % 5, after.roundingUnitMinor]).toEqual([335, 0, 5]);
  expect([before.roundingUnitMinor, (await findOrder(as(ctx, {}), before.id))?.netMinor]).toEqual([undefined, 3_000]);
  expect(await driftsOf(ctx)).toEqual([]);
});

test('orders and invoices are numbered by the prefix of their legal entity, and found by it', async () => {
  const ctx = aContext({ tenant: 'prefixes' });
  const customer = await aShop(as(ctx, {}), 50);
  await createLegalEntity(as(ctx, {}), { code: 'US', name: 'US', baseCurrency: 'EUR', numberPrefix: 'A.M_X' });
  await createWarehouse(as(ctx, {}), { code: 'NY', name: 'New York', legalEntityId: legalEntityIdOf('US') });
  const unitCost = { amount: '4.00', currency: 'EUR' };
  await receiveStock(as(ctx, {}), { warehouseCode: 'NY', lines: [{ sku: 'A-1', quantity: units(5), unitCost }] });
  const ours = await aPostedInvoice(as(ctx, {}), customer);
  const placed = await aConfirmedOrder(as(ctx, {}), customer, 1, {
    lines: [{ sku: 'A-1', quantity: units(1), warehouse: 'NY' }],
  });
  const { shipmentId } = await aShipment(ctx, placed);
  const theirs = await invoiceShipment(poster(ctx), placed.id, shipmentId);
  expect([placed.number, theirs.number, ours.number]).toEqual([
    expect.stringMatching(/^A\.M_X-SO-2026-\d{6}$/),
    'A.M_X-INV-2026-000001',
    'INV-2026-000001',
  ]);
  const found = async (number: string) =>
    (
      await api.call<{ byNumber: { id: string }; invoices: { nodes: { id: string }[] } }>(
        'query ($number: String!) { byNumber(number: $number) { id } invoices(where: { number: { eq: $number } }) { nodes { id } } }',
        { number },
        { tenant: ctx.tenant },
      )
    ).data;
  for (const invoice of [ours, theirs])
    expect(await found(invoice.number)).toEqual({
      byNumber: { id: invoice.id },
      invoices: { nodes: [{ id: invoice.id }] },
    });
  expect((await found(placed.number)).byNumber.id).toBe(placed.id);
  expect(await found('INV-2026-000009')).toEqual({ byNumber: null, invoices: { nodes: [] } });
  const { data } = await api.call(
    '{ legalEntities { nodes { code numberSeries { documents beginsWith isGapless } } } }',
    {},
    { tenant: ctx.tenant },
  );
  expect(data).toMatchObject({
    legalEntities: {
      nodes: [
        {
          code: 'MAIN',
          numberSeries: [
            { documents: 'ORDER', beginsWith: 'SO' },
            { documents: 'INVOICE', beginsWith: 'INV' },
          ],
        },
        {
          code: 'US',
          numberSeries: [
            { beginsWith: 'A.M_X-SO', isGapless: false },
            { beginsWith: 'A.M_X-INV', isGapless: true },
          ],
        },
      ],
    },
  });
  // Outside of the scope a number is as unknown as one that nobody has.
  const partner = { tenant: ctx.tenant, roles: ['partner'], customerIds: [`cus_${'0'.repeat(26)}`] };
  expect(
    (await api.call('query ($n: String!) { byNumber(number: $n) { id } }', { n: ours.number }, partner)).data,
  ).toEqual({ byNumber: null });
  expect(await driftsOf(ctx)).toEqual([]);
});
