import { describe, expect, test } from 'vitest';
import { upsertCodeListEntry } from '../../../shared/code-lists/code-list.actions.ts';
import type { CodeList } from '../../../shared/code-lists/code-list.model.ts';
import { setCreditTerms } from '../../../shared/customers/customer.actions.ts';
import { paymentTerms } from '../../../shared/customers/customer.code-lists.ts';
import { getInvoice, listInvoices } from '../../../shared/invoices/invoice.actions.ts';
import { type Invoice, paymentStatusOf } from '../../../shared/invoices/invoice.model.ts';
import { markOverdue } from '../../../shared/invoices/invoice.overdue.actions.ts';
import { insertInvoice } from '../../../shared/invoices/invoice.store.ts';
import { recordPayment } from '../../../shared/invoices/payment.actions.ts';
import { commit } from '../../../shared/platform/commit.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { type Condition, equal } from '../../../shared/platform/list-query.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aPostedInvoice, aShop } from '../../support/a-sale.ts';
import { disagreements } from '../../support/books.ts';
import { addLayer, during, isTransaction } from '../../support/faults/client-layers.ts';
import { whilePlanted } from '../../support/plant.ts';
import { itemsOf, refusalOf, type TableCall, tableCalls, transactionsOf } from '../../support/table-probe.ts';

const on = (ctx: Context, day: string): Context =>
  as(ctx, { roles: ['automation'], kind: 'automation', subject: 'mark-overdue', now: `${day}T00:00:00.000Z` });

/** More invoices like the one, without orders of their own; the ids of all. */
async function copiesOf(ctx: Context, invoice: Invoice, count: number): Promise<string[]> {
  const copies = Array.from({ length: count }, (_, index) => ({
    ...invoice,
    id: ctx.newId('inv'),
    number: `${invoice.number}-${index}`,
  }));
  for (let start = 0; start < copies.length; start += 30)
    await commit(
      ctx,
      copies.slice(start, start + 30).flatMap((copy) => insertInvoice(ctx, copy)),
      [],
    );
  return [invoice.id, ...copies.map(({ id }) => id)];
}

const countsOf = (calls: readonly TableCall[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(calls, ({ name }) => name)].map(([name, { length }]) => [name, length]));

describe('marking what is overdue', () => {
  test('begins the day after the due day and happens once', async () => {
    const ctx = aContext();
    const invoice = await aPostedInvoice(ctx, await aShop(ctx));
    expect(invoice.dueOn).toBe('2026-12-21');
    expect(await markOverdue(on(ctx, '2026-12-21'))).toEqual({ done: 0, failures: [] });
    expect(await transactionsOf(() => markOverdue(on(ctx, '2026-12-22')))).toEqual([
      ['Put INVOICE', 'Put EVENT invoice.overdue'],
    ]);
    expect(await transactionsOf(() => markOverdue(on(ctx, '2026-12-23')))).toEqual([]);
    expect(await getInvoice(as(ctx, {}), invoice.id)).toMatchObject({ overdue: true, status: 'POSTED' });
    const open: Condition = { field: 'paymentStatus', operator: 'in', value: ['UNPAID', 'PARTIALLY_PAID'] };
    for (const where of [equal('isOverdue', true), open]) {
      const listed = await listInvoices(as(ctx, {}), { where });
      expect(listed.edges.map(({ node }) => node.id)).toEqual([invoice.id]);
    }
    expect(await disagreements(ctx)).toEqual([]);
  });

  test('follows the earliest part that is open', async () => {
    const ctx = aContext();
    const terms = { deposit: 50_000_000, instalments: [{ share: 50_000_000, months: 1 }] };
    const names = [{ language: 'en', text: 'Half now' }];
    const entry = { code: 'HALF', names, paymentTerms: terms };
    await upsertCodeListEntry(as(ctx, {}), paymentTerms as unknown as CodeList, entry);
    const customer = await aShop(ctx);
    await setCreditTerms(as(ctx, {}), { customerId: customer.id, paymentTerms: 'HALF' });
    const { id, instalments, dueOn } = await aPostedInvoice(ctx, customer);
    expect([dueOn, instalments]).toEqual([
      '2026-12-21',
      [
        { dueOn: '2026-11-21', amountMinor: 595 },
        { dueOn: '2026-12-21', amountMinor: 595 },
      ],
    ]);
    expect(await markOverdue(on(ctx, '2026-11-21'))).toEqual({ done: 0, failures: [] });
    expect(await markOverdue(on(ctx, '2026-11-22'))).toEqual({ done: 1, failures: [] });
    await recordPayment(as(ctx, { now: '2026-11-23T00:00:00.000Z' }), {
      customerId: customer.id,
      reference: 'A',
      amount: { amountMinor: 595, currency: 'EUR' },
      allocations: [{ invoiceId: id, amountMinor: 595 }],
    });
    expect(paymentStatusOf(await getInvoice(as(ctx, {}), id))).toBe('PARTIALLY_PAID');
    expect(await markOverdue(on(ctx, '2026-12-21'))).toEqual({ done: 0, failures: [] });
    expect(await markOverdue(on(ctx, '2026-12-22'))).toEqual({ done: 1, failures: [] });
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
    expect(await markOverdue(on(ctx, '2027-01-01'))).toEqual({ done: 1, failures: [] });
    await pay(partly.id, 500, 'C');
    const stillOpen = await getInvoice(as(ctx, {}), partly.id);
    expect([stillOpen.overdue, paymentStatusOf(stillOpen)]).toEqual([true, 'PARTIALLY_PAID']);
    await pay(partly.id, 500, 'D');
    expect(await getInvoice(as(ctx, {}), partly.id)).toMatchObject({ overdue: false, paidMinor: 1190 });
    expect(await markOverdue(on(ctx, '2027-02-01'))).toEqual({ done: 0, failures: [] });
    expect(await disagreements(ctx)).toEqual([]);
  });

  test('of 300 takes as many transactions as they fill, and a round trip for each fifty that are listed and read', async () => {
    const ctx = aContext();
    const ids = await copiesOf(ctx, await aPostedInvoice(ctx, await aShop(ctx)), 299);
    const calls = await tableCalls(async () => {
      expect(await markOverdue(on(ctx, '2027-01-01'))).toEqual({ done: 300, failures: [] });
    });
    expect(countsOf(calls)).toEqual({ QueryCommand: 6, BatchGetItemCommand: 6, TransactWriteItemsCommand: 6 });
    const told = (await itemsOf(ctx)).filter(({ type }) => type === 'invoice.overdue').map((row) => row.aggregateId);
    expect(told.sort()).toEqual(ids.sort());
    expect(await transactionsOf(() => markOverdue(on(ctx, '2027-01-01')))).toEqual([]);
  });

  test('stops when the time of the run is up, and goes on where it stopped', async () => {
    const ctx = aContext();
    await copiesOf(ctx, await aPostedInvoice(ctx, await aShop(ctx)), 119);
    const done: number[] = [];
    let next: string | undefined;
    do {
      const run = await markOverdue({ ...on(ctx, '2027-01-01'), deadline: Date.now() }, next);
      done.push(run.done);
      next = run.next;
    } while (next !== undefined);
    expect(done).toEqual([50, 50, 20]);
  });

  test('of many at once leaves to those that moved between read and commit what happened to them', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx);
    const invoice = await aPostedInvoice(ctx, customer);
    await copiesOf(ctx, invoice, 7);
    const pay = () =>
      recordPayment(as(ctx, {}), {
        customerId: customer.id,
        reference: 'A',
        amount: { amountMinor: 1190, currency: 'EUR' },
        allocations: [{ invoiceId: invoice.id, amountMinor: 1190 }],
      });
    let transactions = 0;
    const paidMeanwhile = addLayer('outside', async (call, send) => {
      if (isTransaction(call)) {
        transactions += 1;
        if (transactions === 1) await pay();
      }
      return send();
    });
    const marked = await during([paidMeanwhile], () => markOverdue(on(ctx, '2027-01-01')));
    expect(marked).toEqual({ done: 7, failures: [] });
    expect(await getInvoice(as(ctx, {}), invoice.id)).toMatchObject({ overdue: false, paidMinor: 1190 });
  });

  test('of many at once is not held up by one that cannot be read, which is told', async () => {
    const ctx = aContext();
    const invoice = await aPostedInvoice(ctx, await aShop(ctx));
    await copiesOf(ctx, invoice, 7);
    const broken = (item: Record<string, unknown>) => ({ ...item, lines: 'none' });
    const { done, failures } = await whilePlanted(ctx, { record: invoice.id, SK: 'INVOICE' }, broken, () =>
      markOverdue(on(ctx, '2027-01-01')),
    );
    expect([done, failures.length]).toEqual([7, 1]);
  });

  test('is for automations alone', async () => {
    const ctx = aContext();
    expect(await refusalOf(ctx, () => markOverdue(ctx))).toBe('FORBIDDEN');
  });
});
