import { withChanges } from '../platform/aggregate.ts';
import { commit } from '../platform/commit.ts';
import { onFreshState } from '../platform/conflict.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { DomainError, notFound } from '../platform/errors.ts';
import { draft } from '../platform/events.ts';
import type { Page, PageRequest } from '../platform/page.ts';
import { InvoiceOverdue } from './invoice.events.ts';
import { type Invoice, openMinor, statusOf } from './invoice.model.ts';
import * as store from './invoice.store.ts';

export const { findInvoice, listInvoiceIds, readSeries } = store;

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

/** Marks open invoices whose due day has passed. Safe to repeat. Returns how many were marked. */
export async function markOverdue(ctx: Context): Promise<number> {
  requirePermission(ctx, 'markOverdue');
  const today = ctx.now.slice(0, 10);
  let marked = 0;
  for (let ids = await store.listDueBefore(ctx, today), seen = new Set<string>(); ids.some((id) => !seen.has(id)); ) {
    for (const id of ids.filter((candidate) => !seen.has(candidate))) {
      seen.add(id);
      if (await onFreshState(ctx, () => markInvoiceOverdue(ctx, id, today))) marked += 1;
    }
    ids = await store.listDueBefore(ctx, today);
  }
  return marked;
}

async function markInvoiceOverdue(ctx: Context, id: string, today: string): Promise<boolean> {
  const stored = await getInvoice(ctx, id);
  // The index is read late: the invoice may have been paid or marked meanwhile.
  if (stored.overdue || statusOf(stored) === 'PAID' || stored.dueOn >= today) return false;
  const invoice = withChanges(ctx, stored, { overdue: true });
  await commit(
    ctx,
    [store.replaceInvoice(ctx, invoice)],
    [
      draft(InvoiceOverdue, invoice, {
        customerId: invoice.customerId,
        openMinor: openMinor(invoice),
        currency: invoice.currency,
        dueOn: invoice.dueOn,
      }),
    ],
  );
  return true;
}
