import { describe, expect, test } from 'vitest';
import { getInvoice, listInvoices, markOverdue } from '../../../shared/invoices/invoice.actions.ts';
import { statusOf } from '../../../shared/invoices/invoice.model.ts';
import { recordPayment } from '../../../shared/invoices/payment.actions.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aPostedInvoice, aShop } from '../../support/a-sale.ts';
import { disagreements } from '../../support/books.ts';
import { refusalOf, transactionsOf } from '../../support/table-probe.ts';

const on = (ctx: Context, day: string): Context =>
  as(ctx, { roles: ['automation'], kind: 'automation', subject: 'mark-overdue', now: `${day}T00:00:00.000Z` });

describe('marking what is overdue', () => {
  test('begins the day after the due day and happens once', async () => {
    const ctx = aContext();
    const invoice = await aPostedInvoice(ctx, await aShop(ctx));
    expect(invoice.dueOn).toBe('2026-12-21');
    expect(await markOverdue(on(ctx, '2026-12-21'))).toBe(0);
    expect(await transactionsOf(() => markOverdue(on(ctx, '2026-12-22')))).toEqual([
      ['Put INVOICE', 'Put EVENT invoice.overdue'],
    ]);
    expect(await transactionsOf(() => markOverdue(on(ctx, '2026-12-23')))).toEqual([]);
    expect(statusOf(await getInvoice(as(ctx, {}), invoice.id))).toBe('OVERDUE');
    const listed = await listInvoices(as(ctx, {}), { list: 'OVERDUE' }, {});
    expect(listed.edges.map(({ node }) => node.id)).toEqual([invoice.id]);
    expect(await disagreements(ctx)).toEqual([]);
  });

  test('leaves alone what is paid, and what is paid later is overdue no more', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx);
    const [paid, partly] = [await aPostedInvoice(ctx, customer), await aPostedInvoice(ctx, customer)];
    const pay = (invoiceId: string, amountMinor: number, reference: string) =>
      recordPayment(as(ctx, {}), {
        customerId: customer.id,
        reference,
        amount: { amountMinor, currency: 'EUR' },
        allocations: [{ invoiceId, amountMinor }],
      });
    await pay(paid.id, 1190, 'A');
    await pay(partly.id, 190, 'B');
    expect(await markOverdue(on(ctx, '2027-01-01'))).toBe(1);
    await pay(partly.id, 500, 'C');
    expect(statusOf(await getInvoice(as(ctx, {}), partly.id))).toBe('OVERDUE');
    await pay(partly.id, 500, 'D');
    expect(await getInvoice(as(ctx, {}), partly.id)).toMatchObject({ overdue: false, paidMinor: 1190 });
    expect(await markOverdue(on(ctx, '2027-02-01'))).toBe(0);
    expect(await disagreements(ctx)).toEqual([]);
  });

  test('is for automations alone', async () => {
    const ctx = aContext();
    expect(await refusalOf(ctx, () => markOverdue(ctx))).toBe('FORBIDDEN');
  });
});
