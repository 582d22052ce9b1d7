import { priceOf } from '../../support/prices.ts';
import { address, automation, type Company, eur, idOf, linesOf, PRODUCTS, range } from '../operations.ts';
import type { Id, Recorder } from '../recorder.ts';

export const seeded = ['ORDER'];

export async function recordOperations(recorder: Recorder, company: Company) {
  const customerId = idOf(company, 'customer');
  const place = (count: number) => ({ customerId, lines: linesOf(count), shippingAddress: address });
  // The first of a process takes a block of numbers.
  await recorder.prepare('placeOrder', place(1));
  await recorder.mutation('placeOrder', place(1), '1 line');
  const order = await recorder.mutation(
    'placeOrder',
    { ...place(3), externalRefs: [{ system: 'shop', id: '10248' }] },
    '3 lines, external id',
  );
  await recorder.mutation('placeOrder', { ...place(1), customerReference: 'PO-1' }, '1 line, with a reference');
  const spare = await recorder.mutation('placeOrder', place(3), '3 lines');
  await recorder.mutation('placeOrder', place(40), '40 lines');
  const longest = await recorder.mutation('placeOrder', place(PRODUCTS), '90 lines');
  await recorder.mutation('confirmOrder', { id: order.id });
  await recorder.mutation('holdOrder', { id: spare.id });
  await recorder.mutation('releaseOrder', { id: spare.id });
  await recorder.mutation('cancelOrder', { id: spare.id, reason: 'Changed their mind' });
  await recorder.mutation('cancelOrder', { id: longest.id, reason: 'Changed their mind' }, '90 lines');
  await recorder.mutation(
    'shipOrder',
    { orderId: order.id, lines: [{ lineNo: 1, quantity: 1 }], carrier: 'DHL' },
    '1 of 3 lines',
  );
  await recorder.mutation('shipOrder', { orderId: order.id }, '2 lines left');
  const closing = await recorder.prepare('placeOrder', place(2));
  await recorder.prepare('confirmOrder', { id: closing.id });
  await recorder.prepare('shipOrder', { orderId: closing.id, lines: [{ lineNo: 1, quantity: 1 }] });
  await recorder.mutation('closeOrder', { id: closing.id, reason: 'The rest is not wanted' });
  await holdAndRelease(recorder);
  await waitForStock(recorder, customerId);
  await settleALargeOne(recorder, customerId);
  await lookUp(recorder, order.id);
  await recorder.mutation('bulkPlaceOrders', { rows: [place(3), place(3)] }, '2 rows of 3 lines');
  return { order: order.id };
}

async function holdAndRelease(recorder: Recorder): Promise<void> {
  const poor = await recorder.prepare('createCustomer', { kind: 'COMPANY', name: 'Small Room' });
  await recorder.prepare('setCreditTerms', { customerId: poor.id, creditLimit: eur(100) });
  await recorder.mutation(
    'placeOrder',
    { customerId: poor.id, lines: linesOf(1), onCreditLimit: 'HOLD' },
    '1 line, on credit hold',
  );
  await recorder.prepare('setCreditTerms', { customerId: poor.id, creditLimit: eur(100_000) });
  await automation(recorder, 'release-credit', poor.id, 'customer.credit-terms-set', '1 order held');
}

async function waitForStock(recorder: Recorder, customerId: string): Promise<void> {
  await recorder.prepare('createProduct', { sku: 'RARE', name: 'Rare', price: priceOf(1_000), taxCode: 'STANDARD' });
  await recorder.mutation(
    'placeOrder',
    { customerId, lines: [{ sku: 'RARE', quantity: 2, allowBackorder: true }] },
    '1 line, all back-ordered',
  );
  await recorder.prepare('receiveStock', { lines: [{ sku: 'RARE', quantity: 5, unitCost: priceOf(400) }] });
  const { productBySku } = await recorder.ask<{ productBySku: Id }>('{ productBySku(sku: "RARE") { id } }');
  await automation(recorder, 'allocate-backorders', productBySku.id, 'stock.received', '1 line waits');
}

/** Its stock and what waits of it do not fit in the transaction that places it. */
async function settleALargeOne(recorder: Recorder, customerId: string): Promise<void> {
  await recorder.prepare('createProduct', { sku: 'NEVER', name: 'Never', price: priceOf(1_000), taxCode: 'STANDARD' });
  const rare = range(29).map(() => ({ sku: 'RARE', quantity: 100 }));
  const lines = [...linesOf(PRODUCTS), ...rare, { sku: 'NEVER', quantity: 1 }].map((line) => ({
    ...line,
    allowBackorder: true,
  }));
  const large = await recorder.mutation('placeOrder', { customerId, lines }, '120 lines that may wait');
  await automation(recorder, 'settle-orders', large.id, 'order.stock-pending', '120 lines');
  await recorder.mutation('cancelOrder', { id: large.id, reason: 'Changed their mind' }, '120 lines');
  await automation(recorder, 'settle-orders', large.id, 'order.stock-pending', '120 lines given up', -1);
}

async function lookUp(recorder: Recorder, orderId: string): Promise<void> {
  await recorder.query(
    'query ($id: ID!) { order(id: $id) { id total { amountMinor } lines { nodes { sku net { amountMinor } } } } }',
    { id: orderId },
  );
  await recorder.query(
    'query ($id: ID!) { order(id: $id) { id customer { name } shipments { nodes { id } } timeline { nodes { type } } } }',
    { id: orderId },
    'with customer, shipments, timeline',
  );
  await recorder.query('query ($ref: ExternalRefInput!) { orderByExternalRef(ref: $ref) { id } }', {
    ref: { system: 'shop', id: '10248' },
  });
  const { order } = await recorder.ask<{ order: { number: string } }>(
    'query ($id: ID!) { order(id: $id) { number } }',
    { id: orderId },
  );
  await recorder.query('query ($number: String!) { byNumber(number: $number) { id } }', { number: order.number });
  await recorder.query(
    'query ($number: String!) { orders(where: { number: { eq: $number } }) { nodes { id } } }',
    { number: order.number },
    'by number',
  );
  const ten = await recorder.prepare('createCustomer', { kind: 'COMPANY', name: 'Ten Orders', addresses: [address] });
  const { customers } = await recorder.ask<{ customers: { nodes: Id[] } }>(
    '{ customers(first: 40, where: { name: { startsWith: "Buyer" } }) { nodes { id } } }',
  );
  for (const customerId of [...range(10).map(() => ten.id), ...customers.nodes.map(({ id }) => id)])
    await recorder.prepare('placeOrder', { customerId, lines: linesOf(3), shippingAddress: address });
  const lines = 'lines { nodes { sku name ordered net { amountMinor currency } } }';
  await recorder.query(
    `{ orders(first: 50) { nodes { id customerName total { amountMinor } ${lines} } } }`,
    {},
    '50 with lines and customerName',
  );
  await recorder.query(
    `{ orders(first: 50) { nodes { id customer { name tier } total { amountMinor } ${lines} } } }`,
    {},
    '50 with lines and customer',
  );
  await recorder.query(
    `query ($id: ID!) { customer(id: $id) { id name orders(first: 10) { nodes { id status total { amountMinor } ${lines} } } } }`,
    { id: ten.id },
    'with 10 orders',
  );
}
