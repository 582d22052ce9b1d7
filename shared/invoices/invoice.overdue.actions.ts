import { withChanges } from '../platform/aggregate.ts';
import { commit } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { draft } from '../platform/events.ts';
import { type Instalment, inInstalments, together } from '../platform/instalments.ts';
import { InvoiceOverdue } from './invoice.events.ts';
import { type Invoice, nextDueOn, openMinor } from './invoice.model.ts';
import * as store from './invoice.store.ts';

/**
 * Marks open invoices of which a part fell due before today, as many in a transaction as fit, each with its own event. Safe to repeat and to run
 * beside itself.
 */
export async function markOverdue(ctx: Context, after?: string): Promise<Instalment> {
  requirePermission(ctx, 'invoices.markOverdue');
  const today = ctx.now.slice(0, 10);
  return inInstalments(
    ctx,
    after,
    (place) => store.listDueBefore(ctx, today, place),
    (ids) => together(ctx, ids, (some) => markInvoicesOverdue(ctx, some, today)),
  );
}

async function markInvoicesOverdue(ctx: Context, ids: readonly string[], today: string): Promise<number> {
  const stored = await Promise.all(ids.map((id) => store.findInvoice(ctx, id)));
  // The index is read late: an invoice may have been paid or marked meanwhile.
  const invoices = stored
    .filter((invoice) => invoice !== undefined)
    .filter((invoice) => !invoice.overdue && (nextDueOn(invoice) ?? today) < today)
    .map((invoice): Invoice => withChanges(ctx, invoice, { overdue: true }));
  if (invoices.length === 0) return 0;
  await commit(
    ctx,
    invoices.map((invoice) => store.replaceInvoice(ctx, invoice)),
    invoices.map((invoice) =>
      draft(InvoiceOverdue, invoice, {
        customerId: invoice.customerId,
        openMinor: openMinor(invoice),
        currency: invoice.currency,
        dueOn: nextDueOn(invoice) ?? invoice.dueOn,
      }),
    ),
  );
  return invoices.length;
}
