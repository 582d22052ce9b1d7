import { createCaptureKey } from '../../shared/access/capture-key.actions.ts';
import { openCase } from '../../shared/cases/case.actions.ts';
import { createApiClient } from '../../shared/clients/api-client.actions.ts';
import { addContact } from '../../shared/customers/customer.actions.ts';
import { invoiceShipment } from '../../shared/invoices/invoice.actions.ts';
import { recordPayment } from '../../shared/invoices/payment.actions.ts';
import { captureLead } from '../../shared/leads/lead.actions.ts';
import { listShipments } from '../../shared/orders/order.actions.ts';
import { shipOrder } from '../../shared/orders/order.ship.actions.ts';
import { productIdOf } from '../../shared/products/product.model.ts';
import { warehouseIdOf } from '../../shared/stock/warehouse.model.ts';
import { aContext, as } from './a-context.ts';
import { aConfirmedOrder, aShop } from './a-sale.ts';

/** Ids of the same kinds that no tenant has. */
export const unknownLike = (known: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(known).map(([record, id], index) => [
      record,
      `${id.slice(0, id.indexOf('_'))}_${String(index).padStart(26, '0')}`,
    ]),
  );

export const idsFrom =
  (ids: Record<string, string>) =>
  (record: string): string => {
    const id = ids[record === 'node' ? 'customer' : record];
    if (!id) throw new Error(`The tests have no ${record} of another tenant: make one here`);
    return id;
  };

/** One record of every kind that has an id. */
export async function makeRecords(tenant: string): Promise<Record<string, string>> {
  const ctx = aContext({ tenant });
  const fresh = () => as(ctx, {});
  const customer = await aShop(ctx, 10);
  const contact = await addContact(fresh(), { customerId: customer.id, name: 'Maria Anders' });
  const order = await aConfirmedOrder(ctx, customer);
  await shipOrder(fresh(), { orderId: order.id });
  const shipment = (await listShipments(fresh(), order.id, {})).edges[0]?.node.id ?? '';
  const invoice = await invoiceShipment(
    as(ctx, { roles: ['automation'], kind: 'automation' }),
    order.id,
    shipment,
    ctx.now,
  );
  const payment = await recordPayment(fresh(), {
    customerId: customer.id,
    reference: 'bank-1',
    amount: { amountMinor: 100, currency: 'EUR' },
  });
  const lead = await captureLead(fresh(), { name: 'Lead One', email: 'one@example.com', source: 'WEB' });
  const otherLead = await captureLead(fresh(), { name: 'Lead Two', email: 'two@example.com', source: 'WEB' });
  const opened = await openCase(fresh(), {
    customerId: customer.id,
    subject: 'Late',
    description: 'Where is it?',
    category: 'DELIVERY',
  });
  const captureKey = await createCaptureKey(fresh(), { label: 'form' });
  const apiClient = await createApiClient(fresh(), {
    clientId: `shop-of-${tenant}`,
    name: 'Shop',
    roles: ['partner'],
    scope: 'ACCOUNT',
  });
  return {
    apiClient: apiClient.id,
    customer: customer.id,
    contact: contact.id,
    order: order.id,
    invoice: invoice.id,
    payment: payment.id,
    lead: lead.id,
    otherLead: otherLead.id,
    case: opened.id,
    captureKey: captureKey.id,
    product: productIdOf('A-1'),
    warehouse: warehouseIdOf('MAIN'),
  };
}
