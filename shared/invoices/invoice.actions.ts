import type { Context } from '../platform/context.ts';
import { DomainError, notFound } from '../platform/errors.ts';
import type { Page, PageRequest } from '../platform/page.ts';
import type { Invoice } from './invoice.model.ts';
import * as store from './invoice.store.ts';

export const { findInvoice, listInvoiceIds, readSeries } = store;

/** The invoice, or NOT_FOUND under the named input field. */
export async function getInvoice(ctx: Context, id: string, field = 'id'): Promise<Invoice> {
  const invoice = await store.findInvoice(ctx, id);
  if (!invoice) throw notFound('No invoice has this id.', field);
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
