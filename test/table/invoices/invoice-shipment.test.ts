import { describe, expect, test } from 'vitest';
import { setCreditTerms } from '../../../shared/customers/customer.actions.ts';
import { getInvoice, listInvoices } from '../../../shared/invoices/invoice.actions.ts';
import { invoiceShipments } from '../../../shared/invoices/invoice.post.actions.ts';
import { listShipments } from '../../../shared/orders/order.actions.ts';
import { shipOrder } from '../../../shared/orders/order.ship.actions.ts';
import { onFreshState } from '../../../shared/platform/conflict.ts';
import { type Condition, equal } from '../../../shared/platform/list-query.ts';
import { aContext, as } from '../../support/a-context.ts';
import {
  aConfirmedOrder,
  anAutomation,
  aPostedInvoice,
  aProduct,
  aShipment,
  aShop,
  invoiceShipment,
  units,
} from '../../support/a-sale.ts';
import { booksOf, disagreements } from '../../support/books.ts';
import { refusalFrom } from '../../support/refusals.ts';
import { refusalOf, tableCalls, transactionsOf } from '../../support/table-probe.ts';

describe('invoicing a shipment', () => {
  test('posts number, document, order and credit in one transaction, and nothing the second time', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx);
    const order = await aConfirmedOrder(ctx, customer, 3);
    const { shipmentId } = await aShipment(ctx, order, { 1: 1 });
    const post = () => invoiceShipment(anAutomation(ctx), order.id, shipmentId);
    const calls = await tableCalls(async () => {
      expect(await transactionsOf(post)).toEqual([
        [
          'Put INVOICE',
          'Put NUMBER',
          'Put INVOICE#*',
          'Update SERIES',
          'Put ORDER',
          'Update CREDIT',
          'Put EVENT invoice.posted',
          'Put EVENT order.invoiced',
        ],
      ]);
    });
    expect(calls.map(({ name }) => name)).toEqual([
      'BatchGetItemCommand',
      'BatchGetItemCommand',
      'TransactWriteItemsCommand',
    ]);
    expect(await transactionsOf(post)).toEqual([]);
    expect(await post()).toMatchObject({
      number: 'INV-2026-000001',
      customerName: 'Alfreds Futterkiste',
      issuedOn: '2026-11-21',
      dueOn: '2026-12-21',
      netMinor: 1000,
      taxMinor: 190,
      totalMinor: 1190,
      paidMinor: 0,
      origin: 'invoice-shipment',
    });
    expect(await disagreements(ctx)).toEqual([]);
  });

  test('the last one completes the order and says so', async () => {
    const ctx = aContext();
    const order = await aConfirmedOrder(ctx, await aShop(ctx));
    const { shipmentId } = await aShipment(ctx, order);
    expect(await transactionsOf(() => invoiceShipment(anAutomation(ctx), order.id, shipmentId))).toEqual([
      [
        'Put INVOICE',
        'Put NUMBER',
        'Put INVOICE#*',
        'Update SERIES',
        'Put ORDER',
        'Update CREDIT',
        'Put EVENT invoice.posted',
        'Put EVENT order.invoiced',
        'Put EVENT order.completed',
      ],
    ]);
  });

  test('falls due by the terms that the customer has then', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx);
    await setCreditTerms(as(ctx, {}), { customerId: customer.id, paymentTerms: 'NET_7' });
    expect(await aPostedInvoice(ctx, customer)).toMatchObject({ dueOn: '2026-11-28' });
  });

  test('starts at 1 in every year and every tenant', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx);
    const other = aContext();
    const invoices = [
      await aPostedInvoice(ctx, customer),
      await aPostedInvoice(as(ctx, { now: '2027-01-01T00:00:00.000Z' }), customer),
      await aPostedInvoice(as(ctx, { now: '2026-12-31T23:59:59.000Z' }), customer),
      await aPostedInvoice(other, await aShop(other)),
    ];
    expect(invoices.map(({ number }) => number)).toEqual([
      'INV-2026-000001',
      'INV-2027-000001',
      'INV-2026-000002',
      'INV-2026-000001',
    ]);
    expect(await disagreements(ctx)).toEqual([]);
  });

  test('is dated by the day of posting, never before one that was posted, and names the day of supply', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx);
    const order = await aConfirmedOrder(as(ctx, {}), customer, 3);
    const posts: [string, string][] = [];
    for (const day of ['2026-11-23', '2026-11-25', '2026-11-24']) {
      const { shipmentId } = await aShipment(ctx, order, { 1: 1 });
      const invoice = await invoiceShipment(
        anAutomation(as(ctx, { now: `${day}T08:00:00.000Z` })),
        order.id,
        shipmentId,
      );
      posts.push([invoice.number, invoice.issuedOn]);
      expect([invoice.suppliedOn, invoice.createdAt.slice(0, 10)]).toEqual(['2026-11-21', day]);
    }
    // The clock of the last one went back.
    expect(posts).toEqual([
      ['INV-2026-000001', '2026-11-23'],
      ['INV-2026-000002', '2026-11-25'],
      ['INV-2026-000003', '2026-11-25'],
    ]);
  });

  test('of imported history keeps the day of supply, in any order, until something newer is posted in that year', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx, 20);
    const order = await aConfirmedOrder(as(ctx, {}), customer, 6, { placedAt: '2025-07-01T00:00:00Z' });
    const told = async (shippedAt: string | undefined) => {
      const lines = [{ lineNo: 1, quantity: units(1) }];
      await shipOrder(as(ctx, {}), { orderId: order.id, lines, shippedAt });
      const { edges } = await listShipments(as(ctx, {}), order.id, { last: 1 });
      const { number, issuedOn, suppliedOn } = await invoiceShipment(
        anAutomation(ctx),
        order.id,
        edges[0]?.node.id ?? '',
      );
      return [number, issuedOn, suppliedOn ?? issuedOn];
    };
    expect(await told('2025-07-16T00:00:00Z')).toEqual(['INV-2025-000001', '2025-07-16', '2025-07-16']);
    expect(await told('2025-07-10T00:00:00Z')).toEqual(['INV-2025-000002', '2025-07-10', '2025-07-10']);
    expect(await told('2026-03-01T00:00:00Z')).toEqual(['INV-2026-000001', '2026-03-01', '2026-03-01']);
    expect(await told(undefined)).toEqual(['INV-2026-000002', '2026-11-21', '2026-11-21']);
    // Now the series of the year has a document of today: what comes too late for its own day is of today.
    expect(await told('2026-02-01T00:00:00Z')).toEqual(['INV-2026-000003', '2026-11-21', '2026-02-01']);
    expect(await told('2025-07-12T00:00:00Z')).toEqual(['INV-2025-000003', '2025-07-12', '2025-07-12']);
    expect(await disagreements(ctx)).toEqual([]);
  });

  test('of several years is posted in one transaction, each year with its own numbers', async () => {
    const ctx = aContext();
    const order = await aConfirmedOrder(as(ctx, {}), await aShop(ctx), 3, { placedAt: '2024-12-01T00:00:00Z' });
    for (const shippedAt of ['2024-12-31T12:00:00Z', '2025-01-01T12:00:00Z', undefined])
      await shipOrder(as(ctx, {}), { orderId: order.id, lines: [{ lineNo: 1, quantity: units(1) }], shippedAt });
    const { edges } = await listShipments(as(ctx, {}), order.id, { first: 3 });
    const goods = edges.map(({ node }) => ({ orderId: order.id, shipmentId: node.id }));
    const [writes = []] = await transactionsOf(async () => {
      const invoices = await invoiceShipments(anAutomation(ctx), goods);
      expect(invoices.map(({ number }) => number)).toEqual(['INV-2024-000001', 'INV-2025-000001', 'INV-2026-000001']);
    });
    expect(writes.filter((write) => write === 'Update SERIES')).toHaveLength(3);
    expect(await disagreements(ctx)).toEqual([]);
  });

  test('of goods that cost nothing is posted too, whatever currency the customer owes in', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx);
    await aProduct(as(ctx, {}), 'FREE', 5, { price: { amount: '0.00', currency: 'EUR' } });
    await aProduct(as(ctx, {}), 'USD-1', 0, { price: { amount: '1.00', currency: 'USD' } });
    const order = await aConfirmedOrder(as(ctx, {}), customer, 0, { lines: [{ sku: 'FREE', quantity: units(1) }] });
    const lines = [{ sku: 'USD-1', quantity: units(1), allowBackorder: true }];
    await aConfirmedOrder(as(ctx, {}), customer, 0, { lines });
    const { shipmentId } = await aShipment(ctx, order);
    expect(await invoiceShipment(anAutomation(ctx), order.id, shipmentId)).toMatchObject({ totalMinor: 0 });
    expect(await disagreements(ctx)).toEqual([]);
  });

  test('is refused to people, and for what another tenant shipped as for what nobody did', async () => {
    const ctx = aContext();
    const order = await aConfirmedOrder(ctx, await aShop(ctx));
    const { shipmentId } = await aShipment(ctx, order);
    const post = (own: typeof ctx, id = shipmentId) => invoiceShipment(own, order.id, id);
    for (const role of ['admin', 'finance', 'warehouse', 'sales', 'service', 'partner', 'capture'] as const) {
      expect(await refusalOf(ctx, () => post(as(ctx, { roles: [role] })))).toBe('FORBIDDEN');
    }
    const unknown = await refusalFrom(() => post(anAutomation(ctx), `shp_${'0'.repeat(26)}`));
    expect(unknown).toMatchObject({ refusals: [{ code: 'NOT_FOUND', field: 'shipmentId' }] });
    expect(await refusalFrom(() => post(anAutomation(aContext())))).toEqual(unknown);
    expect(await refusalFrom(() => getInvoice(ctx, `inv_${shipmentId.slice(4)}`))).toMatchObject({
      refusals: [{ code: 'NOT_FOUND' }],
    });
  });

  test('gives 40 shipments, each delivered three times to 16 workers, the numbers 1 to 40 once each', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx, 40);
    const shipped: { orderId: string; shipmentId: string }[] = [];
    for (let order = 0; order < 8; order += 1) {
      const { id } = await aConfirmedOrder(as(ctx, {}), customer, 5);
      for (let part = 0; part < 5; part += 1) {
        const { shipmentId } = await aShipment(ctx, { id }, { 1: 1 });
        shipped.push({ orderId: id, shipmentId });
      }
    }
    const deliveries = [...shipped, ...shipped.toReversed(), ...shipped];
    const worker = async () => {
      for (let next = deliveries.shift(); next; next = deliveries.shift()) {
        const { orderId, shipmentId } = next;
        const own = { ...anAutomation(ctx), deadline: Number.POSITIVE_INFINITY };
        await onFreshState(own, () => invoiceShipment(own, orderId, shipmentId));
      }
    };
    await Promise.all(Array.from({ length: 16 }, worker));
    const { invoices, orders } = await booksOf(ctx);
    expect(invoices.map(({ sequence }) => sequence).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 40 }, (_, index) => index + 1),
    );
    expect(new Set(invoices.map(({ shipmentId }) => shipmentId)).size).toBe(40);
    expect(orders.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 'COMPLETED'));
    expect(await disagreements(ctx)).toEqual([]);
  });
});

test('invoices are listed by customer and by what is open', async () => {
  const ctx = aContext();
  const customer = await aShop(ctx);
  const first = await aPostedInvoice(ctx, customer);
  const second = await aPostedInvoice(ctx, customer, 2);
  const idsOf = async (where?: Condition) =>
    (await listInvoices(as(ctx, {}), { where })).edges.map(({ node }) => node.id);
  const ofCustomer = equal('customer.id', customer.id);
  const open: Condition = { field: 'paymentStatus', operator: 'in', value: ['PARTIALLY_PAID', 'UNPAID'] };
  expect(await idsOf()).toEqual([second.id, first.id]);
  expect(await idsOf(ofCustomer)).toEqual([second.id, first.id]);
  expect(await idsOf(open)).toEqual([first.id, second.id]);
  expect(await idsOf(equal('paymentStatus', 'PAID'))).toEqual([]);
  for (const where of [equal('paymentStatus', 'UNPAID'), { all: [ofCustomer, open] }])
    expect(await refusalOf(ctx, () => listInvoices(ctx, { where }))).toBe('FILTER_NOT_SERVED');
});
