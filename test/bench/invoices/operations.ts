import { address, automation, type Company, eur, idOf, linesOf } from '../operations.ts';
import type { Id, Recorder } from '../recorder.ts';

export const seeded = ['INVOICE'];

export async function recordOperations(recorder: Recorder, company: Company) {
  const customerId = idOf(company, 'customer');
  const order = await recorder.prepare('placeOrder', { customerId, lines: linesOf(3), shippingAddress: address });
  await recorder.prepare('confirmOrder', { id: order.id });
  await recorder.prepare('shipOrder', { orderId: order.id, lines: [{ lineNo: 1, quantity: 1 }], carrier: 'DHL' });
  await automation(recorder, 'invoice-shipment', order.id, 'order.shipped', '1 line');
  await recorder.prepare('shipOrder', { orderId: order.id });
  await automation(recorder, 'invoice-shipment', order.id, 'order.shipped', '2 lines');

  const { invoices } = await recorder.query<{ invoices: { nodes: (Id & { open: { amountMinor: number } })[] } }>(
    'query ($where: InvoiceWhere) { invoices(where: $where) { nodes { id number open { amountMinor } } } }',
    { where: { customer: { id: { eq: customerId } } } },
    'of a customer',
  );
  const [invoice, second] = invoices.nodes;
  if (!invoice || !second) throw new Error('Two shipments have two invoices');
  const pay = (reference: string, amountMinor: number, allocations: object[] = []) => ({
    customerId,
    reference,
    amount: eur(amountMinor),
    allocations,
  });
  await recorder.mutation(
    'recordPayment',
    pay('BANK-1', 100, [{ invoiceId: invoice.id, amountMinor: 100 }]),
    '1 invoice',
  );
  const payment = await recorder.mutation('recordPayment', pay('BANK-2', 100), 'on account');
  await automation(recorder, 'release-credit', payment.id, 'payment.captured', 'nothing held');
  await recorder.mutation('allocatePayment', {
    id: payment.id,
    allocations: [{ invoiceId: second.id, amountMinor: 100 }],
  });
  await recorder.query('query ($id: ID!) { payment(id: $id) { id amount { amountMinor } } }', { id: payment.id });

  await recorder.query('query ($id: ID!) { invoice(id: $id) { id number total { amountMinor } } }', { id: invoice.id });
  const named = { names: [{ language: 'en', text: 'Note' }] };
  const field = { namespace: 'erp', key: 'note' };
  await recorder.prepare('defineMetafield', { ownerType: 'INVOICE', ...field, type: 'TEXT', ...named });
  const metafields = [{ ...field, value: { text: 'Sent by post' } }];
  await recorder.mutation('setMetafields', { recordId: invoice.id, metafields });
  return { invoice: invoice.id, payment: payment.id };
}
