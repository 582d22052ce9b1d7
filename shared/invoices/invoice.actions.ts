import { creditMoveWrite, getCustomer } from '../customers/customer.actions.ts';
import { findOrder } from '../orders/order.actions.ts';
import { getShipment, invoicedWrites } from '../orders/order.ship.actions.ts';
import { newAggregate } from '../platform/aggregate.ts';
import { commit } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { DomainError, notFound } from '../platform/errors.ts';
import { draft } from '../platform/events.ts';
import type { Page, PageRequest } from '../platform/page.ts';
import { InvoicePosted } from './invoice.events.ts';
import { billedAmounts, dueDay, fiscalYearOf, type Invoice, invoiceIdOf, invoiceNumber } from './invoice.model.ts';
import * as store from './invoice.store.ts';

export const { findInvoice, listInvoiceIds, readSequence } = store;

/** The invoice, or NOT_FOUND under the named input field. */
export async function getInvoice(ctx: Context, id: string, field = 'id'): Promise<Invoice> {
  const invoice = await store.findInvoice(ctx, id);
  if (!invoice) throw notFound('invoice', field);
  return invoice;
}

export interface InvoiceFilter {
  readonly customerId?: string | null;
  readonly list?: store.InvoiceList | null;
}

/** One page of invoices: all or of a customer, newest first; or open, overdue or paid ones by due day. */
export function listInvoices(ctx: Context, where: InvoiceFilter, request: PageRequest): Promise<Page<Invoice>> {
  if (where.customerId != null && where.list != null) {
    throw new DomainError('VALIDATION', 'Filter by customer or by list, not both.', 'where');
  }
  if (where.customerId != null) return store.listInvoicesOfCustomer(ctx, where.customerId, request);
  return where.list != null
    ? store.listInvoicesByDueDay(ctx, where.list, request)
    : store.listInvoicesByAge(ctx, request);
}

/**
 * Posts the invoice of a shipment: number, document, line counters of the order and credit in one transaction, so that numbers
 * have no gaps and a shipment is billed once. Safe to repeat: a billed shipment gives its invoice and nothing is written.
 */
export async function invoiceShipment(
  ctx: Context,
  orderId: string,
  shipmentId: string,
  shippedAt: string,
): Promise<Invoice> {
  requirePermission(ctx, 'invoices.post');
  const id = invoiceIdOf(shipmentId);
  const fiscalYear = fiscalYearOf(shippedAt);
  const [existing, order, shipment, last] = await Promise.all([
    store.findInvoice(ctx, id),
    findOrder(ctx, orderId),
    getShipment(ctx, orderId, shipmentId),
    store.readSequence(ctx, fiscalYear),
  ]);
  if (existing) return existing;
  if (!order) throw notFound('order', 'orderId');
  const customer = await getCustomer(ctx, order.customerId);
  const amounts = billedAmounts(order, shipment);
  const issuedOn = shipment.shippedAt.slice(0, 10);
  const sequence = last + 1;
  const invoice: Invoice = {
    ...newAggregate(ctx, id),
    number: invoiceNumber(fiscalYear, sequence),
    fiscalYear,
    sequence,
    orderId: order.id,
    shipmentId: shipment.id,
    customerId: order.customerId,
    customerName: customer.name,
    currency: order.currency,
    ...amounts,
    paidMinor: 0,
    issuedOn,
    dueOn: dueDay(issuedOn, customer.paymentTerms),
    overdue: false,
  };
  const change = invoicedWrites(ctx, order, shipment);
  const billedMinor = order.unbilledMinor - change.order.unbilledMinor;
  await commit(
    ctx,
    [
      store.insertInvoice(ctx, invoice),
      store.takeNumber(ctx, fiscalYear, last),
      ...change.writes,
      // What costs nothing moves no credit, and must not be refused because the customer owes in another currency.
      ...(invoice.totalMinor === 0 && billedMinor === 0
        ? []
        : [
            creditMoveWrite(ctx, order.customerId, {
              currency: order.currency,
              unbilledMinor: -billedMinor,
              receivableMinor: invoice.totalMinor,
            }),
          ]),
    ],
    [
      draft(InvoicePosted, invoice, {
        customerId: invoice.customerId,
        orderId: order.id,
        shipmentId: shipment.id,
        number: invoice.number,
        totalMinor: invoice.totalMinor,
        currency: invoice.currency,
      }),
      ...change.events,
    ],
  );
  return invoice;
}
