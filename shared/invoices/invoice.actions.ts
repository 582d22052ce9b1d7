import type { Context } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import type { ListQuery } from '../platform/list-query.ts';
import type { Page } from '../platform/page.ts';
import { answerList } from '../platform/served-list.ts';
import type { Invoice } from './invoice.model.ts';
import * as store from './invoice.store.ts';

export { findInvoice, holdersWithoutInvoice, listInvoiceIds, readSeries } from './invoice.store.ts';

/** The invoice, or NOT_FOUND under the named input field. */
export async function getInvoice(ctx: Context, id: string, field = 'id'): Promise<Invoice> {
  const invoice = await store.findInvoice(ctx, id);
  if (!invoice) throw notFound('No invoice has this id.', field);
  return invoice;
}

/** One page of invoices. */
export const listInvoices = (ctx: Context, query: ListQuery): Promise<Page<Invoice>> =>
  answerList(ctx, store.servedInvoices, query);
