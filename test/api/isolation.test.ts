import { afterAll, beforeAll, describe, expect, test } from 'vitest';
<<<<<<< HEAD
import { partitionOf } from '../../shared/platform/context.ts';
import { aContext } from '../support/a-context.ts';
=======
import { createCaptureKey } from '../../shared/access/capture-key.actions.ts';
import { openCase } from '../../shared/cases/case.actions.ts';
import { addContact } from '../../shared/customers/customer.actions.ts';
import { recordPayment } from '../../shared/invoices/payment.actions.ts';
import { captureLead } from '../../shared/leads/lead.actions.ts';
import { listShipments } from '../../shared/orders/order.actions.ts';
import { shipOrder } from '../../shared/orders/order.ship.actions.ts';
import { partitionOf } from '../../shared/platform/context.ts';
import { productIdOf } from '../../shared/products/product.model.ts';
import { warehouseIdOf } from '../../shared/stock/warehouse.model.ts';
import { aContext, as } from '../support/a-context.ts';
import { aConfirmedOrder, aShop, invoiceShipment } from '../support/a-sale.ts';
>>>>>>> numbers
import { startApi } from '../support/api.ts';
import { aRecordOfEachKind, type Records } from '../support/domain-samples.ts';
import { idQuerySamples, mutationSamples } from '../support/sample-input.ts';
import { itemsOf } from '../support/table-probe.ts';

let api: Awaited<ReturnType<typeof startApi>>;
let theirs: Records;
const owner = { tenant: 'theirs' };

/** Ids of the same kinds that no tenant has. */
const unknown = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(theirs).map(([record, id], index) => [
      record,
      `${id.slice(0, id.indexOf('_'))}_${String(index).padStart(26, '0')}`,
    ]),
  );

const idsFrom =
  (ids: Records) =>
  (record: string): string => {
    const id = ids[record === 'node' ? 'customer' : record];
    if (!id) throw new Error(`There is no ${record} of another tenant: make one in test/api/<domain>/samples.ts`);
    return id;
  };

<<<<<<< HEAD
=======
/** One record of every kind that has an id, in the other tenant. */
async function makeTheirs(): Promise<Record<string, string>> {
  const ctx = aContext(owner);
  const fresh = () => as(ctx, {});
  const customer = await aShop(ctx, 10);
  const contact = await addContact(fresh(), { customerId: customer.id, name: 'Maria Anders' });
  const order = await aConfirmedOrder(ctx, customer);
  await shipOrder(fresh(), { orderId: order.id });
  const shipment = (await listShipments(fresh(), order.id, {})).edges[0]?.node.id ?? '';
  const invoice = await invoiceShipment(as(ctx, { roles: ['automation'], kind: 'automation' }), order.id, shipment);
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
  return {
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

>>>>>>> numbers
beforeAll(async () => {
  api = await startApi();
  theirs = await aRecordOfEachKind(aContext(owner));
});
afterAll(() => api.stop());

describe('ids of another tenant', () => {
  test('exist there', async () => {
    const items = await itemsOf(owner);
    const partitions = new Set(items.map(({ PK }) => PK));
    const missing = Object.entries(theirs).filter(
      ([record, id]) => record !== 'contact' && !partitions.has(partitionOf(owner, id)),
    );
    expect(missing).toEqual([]);
  });

  test.each(idQuerySamples)('$name answers as for an unknown id', async ({ document, variables }) => {
    const [foreign, unheardOf] = [variables(idsFrom(theirs)), variables(idsFrom(unknown()))];
    for (const [index, values] of foreign.entries()) {
      const reply = await api.call(document, values, { tenant: 'ours' });
      expect(reply.errors).toBe(undefined);
      expect(reply.text).toBe((await api.call(document, unheardOf[index] ?? {}, { tenant: 'ours' })).text);
    }
  });

  test.each(mutationSamples.filter(({ namesRecords }) => namesRecords))(
    '$name refuses them as unknown ids and writes nothing',
    async ({ name, document, input }) => {
      const before = JSON.stringify(await itemsOf(owner));
      const reply = await api.call<Record<string, { userErrors: { code: string }[] }>>(
        document,
        { input: input(idsFrom(theirs)) },
        { tenant: 'ours' },
      );
      const twin = await api.call(document, { input: input(idsFrom(unknown())) }, { tenant: 'ours' });
      expect(reply.text).toBe(twin.text);
      expect(reply.data?.[name]?.userErrors.map(({ code }) => code)).toEqual(['NOT_FOUND']);
      expect(JSON.stringify(await itemsOf(owner))).toBe(before);
      expect(await itemsOf({ tenant: 'ours' })).toEqual([]);
    },
  );

  test('SKU and codes of another tenant are unknown', async () => {
    const reply = await api.call(
      '{ productBySku(sku: "A-1") { id } warehouseByCode(code: "MAIN") { id } stockLevel(sku: "A-1") { available } }',
      {},
      { tenant: 'ours' },
    );
    expect(reply.data).toEqual({ productBySku: null, warehouseByCode: null, stockLevel: null });
  });

  test('lists show nothing of another tenant', async () => {
    const reply = await api.call(
      '{ customers { nodes { id } } orders { nodes { id } } invoices { nodes { id } } leads { nodes { id } } cases { nodes { id } } products { nodes { id } } captureKeys { nodes { id } } }',
      {},
      { tenant: 'ours' },
    );
    expect(Object.values(reply.data as Record<string, { nodes: unknown[] }>).flatMap(({ nodes }) => nodes)).toEqual([]);
  });
});
