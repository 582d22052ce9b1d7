import { findContact, findListed, listContactsOf } from '../contacts/contact.actions.ts';
import { type Contact, isLinkedTo } from '../contacts/contact.model.ts';
import { findCredit, findCustomer, holdersWithoutCustomer } from '../customers/customer.actions.ts';
import { ancestorsOf } from '../customers/customer.group.actions.ts';
import { type Customer, MAX_GROUP_LEVELS } from '../customers/customer.model.ts';
import { findHolders, isOfDomain } from '../customers/customer-marker.actions.ts';
import { customerDomainsOf, customerMarkersOf, markerName } from '../customers/customer-markers.model.ts';
import { findInvoice, holdersWithoutInvoice, listInvoiceIds, readSeries } from '../invoices/invoice.actions.ts';
import { InvoicePaid } from '../invoices/invoice.events.ts';
import { type Invoice, invoiceIdOf, openMinor, SERIES } from '../invoices/invoice.model.ts';
import { findPayment, listPaymentIds } from '../invoices/payment.actions.ts';
import {
  countBlocks,
  findOrderHead,
  findQueuedLine,
  findReferenceHolder,
  findShipment,
  holdersWithoutOrder,
  listHeldOrders,
  listOrderIds,
  listShipments,
  waitsForCredit,
} from '../orders/order.actions.ts';
import { OrderInvoiced, OrderShipped } from '../orders/order.events.ts';
import { costCurrencyOf, keepsReference, type Order, type Shipment } from '../orders/order.model.ts';
import { findLegalEntity } from '../organization/legal-entity.actions.ts';
import { entityIdOf, MAIN_ENTITY_ID } from '../organization/legal-entity.model.ts';
import type { Context } from '../platform/context.ts';
import { findProduct } from '../products/product.actions.ts';
import { findWarehouse } from '../stock/warehouse.actions.ts';
import { type Drift, driftIf, driftUnless, timelineDrifts } from './drift.model.ts';
import { issueDrifts } from './integrity.issue.actions.ts';
import { partDrifts } from './integrity.parts.actions.ts';
import {
  externalRefDrifts,
  missingDrifts,
  numberDrifts,
  numberHolderDrifts,
  pagesOf,
  readableOf,
  recordsOf,
  toldDrifts,
  unlistedDrifts,
  versionsTold,
} from './integrity.records.actions.ts';
import type { Survey } from './integrity.survey.actions.ts';
import {
  creditDrifts,
  invoiceDrifts,
  linesDrifts,
  orderDrifts,
  paidDrifts,
  paymentDrifts,
  SeenNumbers,
  type SeenState,
  seriesDrifts,
} from './sales-drift.model.ts';

/** An order against its lines, shipments, invoices, queues, timeline and what it names. */
export async function lookAtOrder(ctx: Context, order: Order): Promise<Drift[]> {
  const { id } = order;
  const shipments: Shipment[] = [];
  for await (const page of pagesOf((request) => listShipments(ctx, id, request))) shipments.push(...page);
  const productIds = [...new Set(order.lines.map(({ productId }) => productId))];
  const warehouseIds = [...new Set(order.lines.map(({ warehouseId }) => warehouseId))];
  const [
    head,
    blocks,
    invoices,
    rows,
    held,
    customer,
    products,
    entity,
    warehouses,
    numbers,
    holder,
    issued,
    unlisted,
  ] = await Promise.all([
    findOrderHead(ctx, id),
    countBlocks(ctx, id),
    Promise.all(shipments.map((shipment) => findInvoice(ctx, invoiceIdOf(shipment.id)))),
    Promise.all(order.lines.map((line) => findQueuedLine(ctx, order, line))),
    waitsForCredit(ctx, order),
    findCustomer(ctx, order.customerId),
    Promise.all(productIds.map((productId) => findProduct(ctx, productId))),
    findLegalEntity(ctx, entityIdOf(order)),
    Promise.all(warehouseIds.map((warehouseId) => findWarehouse(ctx, warehouseId))),
    numberDrifts(ctx, order),
    keepsReference(order) ? findReferenceHolder(ctx, order) : id,
    issueDrifts(ctx, order, shipments),
    holdersWithoutOrder(ctx, order),
  ]);
  const posted = invoices.filter((invoice) => invoice !== undefined);
  const told = new Set<string>();
  const billed = new Set<string>();
  const versions = await versionsTold(ctx, id, (event) => {
    if (event.type === OrderShipped.type) told.add(String(event.data.shipmentId));
    if (event.type === OrderInvoiced.type) billed.add(String(event.data.shipmentId));
  });
  const invoiced = new Set(posted.map(({ shipmentId }) => shipmentId));
  const known = new Set(shipments.map((shipment) => shipment.id));
  return [
    ...(head ? linesDrifts(head, order, blocks) : []),
    ...orderDrifts(order, {
      shipments,
      invoices: posted,
      queued: rows.map((row) => row?.quantity),
      waitsForCredit: held,
    }),
    ...timelineDrifts(order, versions),
    ...unlistedDrifts({ recordId: id }, unlisted),
    ...numbers,
    ...driftUnless('EXTERNAL_REF', { recordId: id, detail: 'customerReference' }, id, holder ?? 'no record'),
    ...shipments.flatMap((shipment) =>
      driftIf(!told.has(shipment.id), 'TIMELINE_MISSING', { recordId: shipment.id }, 'an event of its order', 'none'),
    ),
    ...[...told].flatMap((shipmentId) =>
      driftIf(!known.has(shipmentId), 'RECORD_MISSING', { recordId: id }, `shipment ${shipmentId}`, 'none'),
    ),
    ...[...billed].flatMap((shipmentId) =>
      driftIf(!invoiced.has(shipmentId), 'RECORD_MISSING', { recordId: id }, `invoice of ${shipmentId}`, 'none'),
    ),
    ...missingDrifts({ recordId: id }, `customer ${order.customerId}`, customer),
    ...missingDrifts({ recordId: id }, `legal entity ${entityIdOf(order)}`, entity),
    ...(entity ? driftUnless('VALUATION_CURRENCY', { recordId: id }, entity.baseCurrency, costCurrencyOf(order)) : []),
    ...[...posted, ...warehouses.filter((warehouse) => warehouse !== undefined)].flatMap((other) =>
      driftUnless('LEGAL_ENTITY', { recordId: id, detail: other.id }, entityIdOf(other), entityIdOf(order)),
    ),
    ...products.flatMap((product, index) => missingDrifts({ recordId: id }, `product ${productIds[index]}`, product)),
    ...issued,
    ...(await externalRefDrifts(ctx, 'ord', order)),
  ];
}

/** An invoice against its lines, its timeline and what it names. */
export async function lookAtInvoice(ctx: Context, invoice: Invoice): Promise<Drift[]> {
  const { id } = invoice;
  const place = { recordId: id };
  const [order, shipment, customer, unlisted, numbers] = await Promise.all([
    findOrderHead(ctx, invoice.orderId),
    findShipment(ctx, invoice.orderId, invoice.shipmentId),
    findCustomer(ctx, invoice.customerId),
    holdersWithoutInvoice(ctx, invoice),
    numberHolderDrifts(ctx, invoice),
  ]);
  const paymentIds = new Set<string>();
  const versions = await versionsTold(ctx, id, ({ type, data }) => {
    if (type === InvoicePaid.type) paymentIds.add(String(data.paymentId));
  });
  const payments = await Promise.all([...paymentIds].map((paymentId) => findPayment(ctx, paymentId)));
  return [
    ...invoiceDrifts(invoice),
    ...timelineDrifts(invoice, versions),
    ...unlistedDrifts(place, unlisted),
    ...numbers,
    ...missingDrifts(place, `order ${invoice.orderId}`, order),
    ...missingDrifts(place, `shipment ${invoice.shipmentId}`, shipment),
    ...missingDrifts(place, `customer ${invoice.customerId}`, customer),
    ...payments.flatMap((payment, index) => missingDrifts(place, `payment ${[...paymentIds][index]}`, payment)),
    ...payments.flatMap((payment) =>
      payment
        ? driftUnless('LEGAL_ENTITY', { ...place, detail: payment.id }, entityIdOf(payment), entityIdOf(invoice))
        : [],
    ),
  ];
}

interface NumberSums {
  readonly records: number;
  /** By legal entity and fiscal year. */
  readonly series: readonly (readonly [series: string, seen: SeenState])[];
}

/** The numbers of every series against the invoices that have them. */
export const numbersSurvey: Survey<NumberSums> = {
  begin: async () => ({ records: 0, series: [] }),
  walks: [
    {
      list: (ctx, request) => listInvoiceIds(ctx, request),
      add: async (ctx, sums, ids) => {
        const series = new Map(sums.series.map(([name, state]) => [name, new SeenNumbers(state)]));
        const invoices = await readableOf(ctx, ids, findInvoice);
        for (const invoice of invoices) {
          const name = seriesNameOf(entityIdOf(invoice), invoice.fiscalYear);
          const seen = series.get(name) ?? new SeenNumbers();
          seen.see(invoice.sequence);
          series.set(name, seen);
        }
        return {
          sums: {
            records: sums.records + invoices.length,
            series: [...series].map(([name, seen]) => [name, seen.state] as const),
          },
        };
      },
    },
  ],
  end: async (ctx, { records, series }) => {
    const seen = new Map(series.map(([name, state]) => [name, new SeenNumbers(state)]));
    // A series of which every invoice is gone would be the current one's or that of the year before.
    const entityIds = new Set([MAIN_ENTITY_ID, ...[...seen.keys()].map((name) => name.split(' ')[0] ?? '')]);
    for (const id of entityIds)
      for (const year of [Number(ctx.now.slice(0, 4)), Number(ctx.now.slice(0, 4)) - 1]) {
        const name = seriesNameOf(id, year);
        if (!seen.has(name)) seen.set(name, new SeenNumbers());
      }
    const drifts = await Promise.all(
      [...seen].map(async ([name, numbers]) => {
        const [id = '', year = ''] = name.split(' ');
        const { last } = await readSeries(ctx, id, Number(year));
        const told = id === MAIN_ENTITY_ID ? `${SERIES}-${year}` : `${id} ${SERIES}-${year}`;
        return seriesDrifts(told, numbers, last);
      }),
    );
    return { records, drifts: drifts.flat() };
  },
};

const seriesNameOf = (legalEntityId: string, fiscalYear: number): string => `${legalEntityId} ${fiscalYear}`;

/** A customer's credit, payments, contacts and queue against the documents, and the timeline. */
export async function lookAtCustomer(ctx: Context, customer: Customer): Promise<Drift[]> {
  const { id } = customer;
  const [credit, numbers, unlisted] = await Promise.all([
    findCredit(ctx, id),
    numberDrifts(ctx, customer),
    holdersWithoutCustomer(ctx, customer),
  ]);
  const documents = await documentsOf(ctx, id);
  return [
    ...(credit ? creditDrifts(credit, documents) : missingDrifts({ recordId: id }, 'credit', credit)),
    ...driftUnless('CUSTOMER_ARCHIVED', { recordId: id }, customer.archivedAt ?? 'no', credit?.archivedAt ?? 'no'),
    ...(await customerMarkerDrifts(ctx, customer)),
    ...documents.drifts,
    ...numbers,
    ...unlistedDrifts({ recordId: id }, unlisted),
    ...(await creditQueueDrifts(ctx, id)),
    ...(await toldDrifts(ctx, customer)),
    ...(await listedContactDrifts(ctx, customer)),
    ...(await externalRefDrifts(ctx, 'cus', customer)),
    ...(await groupDrifts(ctx, customer)),
    ...(await partDrifts(ctx, id)),
  ];
}

/** Its e-mail, phone and tax id lead to it, and to nobody who has another. */
async function customerMarkerDrifts(ctx: Context, customer: Customer): Promise<Drift[]> {
  const [markers, domains] = await Promise.all([customerMarkersOf(customer), customerDomainsOf(customer)]);
  const [holders, listed] = await Promise.all([
    findHolders(ctx, markers),
    Promise.all(domains.map((domain) => isOfDomain(ctx, domain, customer.id))),
  ]);
  const drifts = await Promise.all(
    markers.map(async (marker, index) => {
      const place = { recordId: customer.id, detail: marker.kind };
      const ids = holders[index] ?? [];
      const others = await readableOf(
        ctx,
        ids.filter((id) => id !== customer.id),
        findCustomer,
      );
      const theirs = await Promise.all(others.map((other) => customerMarkersOf(other)));
      const strange = others.filter(
        (_, place) => !theirs[place]?.some((one) => markerName(one) === markerName(marker)),
      );
      const known = new Set([customer.id, ...others.map(({ id }) => id)]);
      const wrong = [...strange.map(({ id }) => id), ...ids.filter((id) => !known.has(id))];
      return [
        ...driftUnless('CUSTOMER_MARKER', place, true, ids.includes(customer.id)),
        ...wrong.flatMap((id) => driftIf(true, 'CUSTOMER_MARKER', place, 'customers that have it', id)),
      ];
    }),
  );
  const place = { recordId: customer.id, detail: 'domain' };
  return [...drifts.flat(), ...listed.flatMap((isListed) => driftUnless('CUSTOMER_MARKER', place, true, isListed))];
}

async function groupDrifts(ctx: Context, { id, parentId }: Customer): Promise<Drift[]> {
  if (parentId == null) return [];
  const above = await ancestorsOf(ctx, parentId);
  return [
    ...missingDrifts({ recordId: id }, `customer ${parentId}`, above[0]),
    ...driftIf(
      above.length >= MAX_GROUP_LEVELS,
      'CUSTOMER_GROUP',
      { recordId: id },
      `at most ${MAX_GROUP_LEVELS} levels`,
      above.some((customer) => customer.id === id) ? 'a circle' : 'more',
    ),
  ];
}

async function documentsOf(ctx: Context, customerId: string) {
  let unbilledMinor = 0;
  let openAmount = 0;
  const paid = new Map<string, Pick<Invoice, 'id' | 'paidMinor'>>();
  const allocated = new Map<string, number>();
  const drifts: Drift[] = [];
  const addOrders = async (): Promise<void> => {
    for await (const orders of recordsOf(ctx, (request) => listOrderIds(ctx, request, customerId), findOrderHead))
      for (const order of orders) unbilledMinor += order.unbilledMinor;
  };
  const addPayments = async (): Promise<void> => {
    for await (const payments of recordsOf(ctx, (request) => listPaymentIds(ctx, customerId, request), findPayment)) {
      for (const payment of payments) {
        drifts.push(...paymentDrifts(payment), ...(await toldDrifts(ctx, payment)));
        for (const { invoiceId, amountMinor } of payment.allocations)
          allocated.set(invoiceId, (allocated.get(invoiceId) ?? 0) + amountMinor);
      }
    }
  };
  const addInvoices = async (): Promise<void> => {
    for await (const invoices of recordsOf(ctx, (request) => listInvoiceIds(ctx, request, customerId), findInvoice)) {
      for (const invoice of invoices) {
        openAmount += openMinor(invoice);
        paid.set(invoice.id, { id: invoice.id, paidMinor: invoice.paidMinor });
      }
    }
  };
  await Promise.all([addOrders(), addPayments(), addInvoices()]);
  for (const invoice of paid.values()) drifts.push(...paidDrifts(invoice, allocated.get(invoice.id) ?? 0));
  for (const invoiceId of allocated.keys())
    drifts.push(...missingDrifts({ recordId: customerId }, `invoice ${invoiceId}`, paid.get(invoiceId)));
  return { unbilledMinor, openMinor: openAmount, drifts };
}

/** The look at an order sees whether it is in the queue; this sees what is in the queue and is no order of the customer. */
async function creditQueueDrifts(ctx: Context, customerId: string): Promise<Drift[]> {
  const drifts: Drift[] = [];
  for await (const ids of pagesOf((request) => listHeldOrders(ctx, customerId, request))) {
    const orders = await Promise.all(ids.map((id) => findOrderHead(ctx, id)));
    drifts.push(
      ...orders.flatMap((order, index) =>
        driftUnless(
          'CREDIT_QUEUE',
          { recordId: ids[index] ?? '', detail: 'customer' },
          customerId,
          order?.customerId ?? 'no such order',
        ),
      ),
    );
  }
  return drifts;
}

/** What a customer lists are contacts that act for it. */
async function listedContactDrifts(ctx: Context, { id }: Customer): Promise<Drift[]> {
  const drifts: Drift[] = [];
  for await (const listed of pagesOf((request) => listContactsOf(ctx, id, request))) {
    const contacts = await Promise.all(listed.map((copy) => findContact(ctx, copy.id)));
    contacts.forEach((contact, index) => {
      const place = { recordId: listed[index]?.id ?? '', detail: 'customer' };
      const isLinked = contact !== undefined && isLinkedTo(contact, id);
      drifts.push(...driftIf(!isLinked, 'CONTACT_LINK', place, 'no link', id));
    });
  }
  return drifts;
}

/** A contact against the lists of its customers, its timeline and its external ids. */
export async function lookAtContact(ctx: Context, contact: Contact): Promise<Drift[]> {
  const links = await Promise.all(
    contact.links.map(async ({ customerId }) => {
      const [customer, copy] = await Promise.all([
        findCustomer(ctx, customerId),
        findListed(ctx, customerId, contact.id),
      ]);
      const place = { recordId: contact.id, detail: customerId };
      return [
        ...missingDrifts(place, `customer ${customerId}`, customer),
        ...driftUnless('CONTACT_LINK', place, contact.version, copy?.version ?? 0),
      ];
    }),
  );
  return [...links.flat(), ...(await toldDrifts(ctx, contact)), ...(await externalRefDrifts(ctx, 'con', contact))];
}
