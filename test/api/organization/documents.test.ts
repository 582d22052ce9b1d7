import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCustomer, updateCustomer } from '../../../shared/customers/customer.actions.ts';
import { getInvoice } from '../../../shared/invoices/invoice.actions.ts';
import { invoiceShipments } from '../../../shared/invoices/invoice.post.actions.ts';
import { listShipments, placeOrder } from '../../../shared/orders/order.actions.ts';
import { confirmOrder } from '../../../shared/orders/order.change.actions.ts';
import { shipOrder } from '../../../shared/orders/order.ship.actions.ts';
import { createLegalEntity, updateLegalEntity } from '../../../shared/organization/legal-entity.actions.ts';
import { legalEntityIdOf, MAIN_ENTITY_ID } from '../../../shared/organization/legal-entity.model.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { createProduct } from '../../../shared/products/product.actions.ts';
import { receiveStock } from '../../../shared/stock/stock.receive.actions.ts';
import { createWarehouse, updateWarehouse } from '../../../shared/stock/warehouse.actions.ts';
import { warehouseIdOf } from '../../../shared/stock/warehouse.model.ts';
import { aContext, as } from '../../support/a-context.ts';
import { anAutomation, units } from '../../support/a-sale.ts';
import { startApi } from '../../support/api.ts';
import { refusalOf } from '../../support/table-probe.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const US = legalEntityIdOf('US');
const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });
const usd = (amountMinor: number) => ({ amountMinor, currency: 'USD' });

/** A tenant with MAIN (euros) and US (dollars, year from April in New York), a warehouse of each with ten A-1, and a buyer. */
async function twoCompanies(ctx: Context) {
  await createLegalEntity(as(ctx, {}), {
    code: 'US',
    name: 'US Inc.',
    baseCurrency: 'USD',
    timeZone: 'America/New_York',
    fiscalYearStart: '12-01',
    taxIds: [{ country: 'US', number: '12-345' }],
    addresses: [{ street: '1 Main St', city: 'New York', country: 'US' }],
  });
  await createWarehouse(as(ctx, {}), { code: 'MAIN', name: 'Main' });
  await createWarehouse(as(ctx, {}), { code: 'NY', name: 'New York', legalEntityId: US });
  await createProduct(as(ctx, {}), { sku: 'A-1', name: 'A', price: { amount: '10', currency: 'EUR' } });
  const receive = (warehouseCode: string, unitCost: { amount: string; currency: string }) =>
    receiveStock(as(ctx, {}), { warehouseCode, lines: [{ sku: 'A-1', quantity: units(10), unitCost }] });
  await receive('MAIN', { amount: '4', currency: 'EUR' });
  await receive('NY', { amount: '5', currency: 'USD' });
  return createCustomer(as(ctx, {}), {
    kind: 'COMPANY',
    name: 'Acme',
    legalName: 'Acme GmbH',
    taxId: 'DE 1',
    addresses: [{ street: 'Ring 1', city: 'Berlin', country: 'DE' }],
  });
}

async function shipped(ctx: Context, customerId: string, warehouse?: string) {
  const order = await placeOrder(as(ctx, {}), { customerId, lines: [{ sku: 'A-1', quantity: units(2), warehouse }] });
  await confirmOrder(as(ctx, {}), { id: order.id });
  await shipOrder(as(ctx, {}), { orderId: order.id });
  const { edges } = await listShipments(as(ctx, {}), order.id, {});
  return { orderId: order.id, shipmentId: edges[0]?.node.id ?? '' };
}

const ORDER = `query ($id: ID!) { order(id: $id) {
  legalEntity { code } total { currency } cost { amountMinor currency } lines { nodes { cost { amountMinor currency } } }
  invoices { number fiscalYear issuedOn legalEntity { code } seller { name taxId address { street } } buyer { name taxId address { street } } }
} }`;

test('orders and invoices name their legal entity, with its numbers, its days and the currency of its stock', async () => {
  const ctx = aContext({ tenant: 'documents', now: '2026-12-01T03:00:00.000Z' });
  const customer = await twoCompanies(ctx);
  const goods = [
    await shipped(ctx, customer.id),
    await shipped(ctx, customer.id, 'NY'),
    await shipped(ctx, customer.id, 'NY'),
  ];
  const invoices = await invoiceShipments(anAutomation(ctx), goods);
  expect(invoices.map(({ number, issuedOn, fiscalYear }) => [number, issuedOn, fiscalYear])).toEqual([
    ['INV-2026-000001', '2026-12-01', 2026],
    // In New York it is still November, and so the year before.
    ['US-INV-2025-000001', '2026-11-30', 2025],
    ['US-INV-2025-000002', '2026-11-30', 2025],
  ]);
  const read = async (orderId: string | undefined) =>
    (await api.call<{ order: object }>(ORDER, { id: orderId }, { tenant: 'documents', roles: ['admin', 'finance'] }))
      .data.order;
  expect(await read(goods[1]?.orderId)).toEqual({
    legalEntity: { code: 'US' },
    total: { currency: 'EUR' },
    cost: usd(1000),
    lines: { nodes: [{ cost: usd(1000) }] },
    invoices: [
      {
        number: 'US-INV-2025-000001',
        fiscalYear: 2025,
        issuedOn: '2026-11-30',
        legalEntity: { code: 'US' },
        seller: { name: 'US Inc.', taxId: '12-345', address: { street: '1 Main St' } },
        buyer: { name: 'Acme GmbH', taxId: 'DE 1', address: { street: 'Ring 1' } },
      },
    ],
  });
  expect(await read(goods[0]?.orderId)).toMatchObject({ legalEntity: { code: 'MAIN' }, cost: eur(800) });
});

test('what an invoice says of its parties stays when they change', async () => {
  const ctx = aContext({ tenant: 'snapshots' });
  const customer = await twoCompanies(ctx);
  const [invoice] = await invoiceShipments(anAutomation(ctx), [await shipped(ctx, customer.id, 'NY')]);
  await updateLegalEntity(as(ctx, {}), { id: US, name: 'Other Inc.', taxIds: [] });
  await updateCustomer(as(ctx, {}), { id: customer.id, legalName: 'Renamed', taxId: null, addresses: [] });
  const { seller, buyer } = await getInvoice(as(ctx, {}), invoice?.id ?? '');
  expect(seller).toMatchObject({ name: 'US Inc.', taxId: '12-345' });
  expect(buyer).toMatchObject({ name: 'Acme GmbH', taxId: 'DE 1', address: { street: 'Ring 1' } });
});

test('an order ships from warehouses of one legal entity, and keeps it even before there is stock', async () => {
  const ctx = aContext({ tenant: 'one-seller' });
  const customer = await twoCompanies(ctx);
  const line = { sku: 'A-1', quantity: units(1) };
  const order = (...lines: { warehouse?: string; allowBackorder?: boolean }[]) =>
    placeOrder(as(ctx, {}), { customerId: customer.id, lines: lines.map((each) => ({ ...line, ...each })) });
  expect(await refusalOf(ctx, () => order({}, { warehouse: 'NY' }))).toBe('LEGAL_ENTITY_MISMATCH');
  await createWarehouse(as(ctx, {}), { code: 'LA', name: 'Los Angeles', legalEntityId: US });
  expect(await refusalOf(ctx, () => order({}, { warehouse: 'LA', allowBackorder: true }))).toBe(
    'LEGAL_ENTITY_MISMATCH',
  );
  expect(await order({ warehouse: 'LA', allowBackorder: true })).toMatchObject({
    legalEntityId: US,
    costCurrency: 'USD',
  });
  const move = () => updateWarehouse(as(ctx, {}), { id: warehouseIdOf('LA'), legalEntityId: MAIN_ENTITY_ID });
  expect(await refusalOf(ctx, move)).toBe('INVALID_STATE');
});

test('a payment is to whom billed the invoice', async () => {
  const ctx = aContext({ tenant: 'payees' });
  const customer = await twoCompanies(ctx);
  const [invoice, other] = await invoiceShipments(anAutomation(ctx), [
    await shipped(ctx, customer.id, 'NY'),
    await shipped(ctx, customer.id),
  ]);
  const pay = async (reference: string, given: object) => {
    const input = { customerId: customer.id, reference, amount: eur(100), ...given };
    const reply = await api.call<{ recordPayment: object }>(
      `mutation ($input: RecordPaymentInput!) { recordPayment(input: $input) { payment { legalEntity { code } } userErrors { code field } } }`,
      { input },
      { tenant: 'payees', roles: ['finance'] },
    );
    return reply.data.recordPayment;
  };
  const to = (id: string | undefined) => ({ invoiceId: id, amountMinor: 10 });
  expect(await pay('1', {})).toMatchObject({ payment: { legalEntity: { code: 'MAIN' } } });
  expect(await pay('2', { legalEntityId: US })).toMatchObject({ payment: { legalEntity: { code: 'US' } } });
  expect(await pay('3', { allocations: [to(invoice?.id)] })).toMatchObject({
    payment: { legalEntity: { code: 'US' } },
  });
  const mismatch = (field: string) => ({ payment: null, userErrors: [{ code: 'LEGAL_ENTITY_MISMATCH', field }] });
  expect(await pay('4', { allocations: [to(invoice?.id), to(other?.id)] })).toEqual(
    mismatch('allocations.1.invoiceId'),
  );
  expect(await pay('5', { legalEntityId: MAIN_ENTITY_ID, allocations: [to(invoice?.id)] })).toEqual(
    mismatch('allocations.0.invoiceId'),
  );
});
