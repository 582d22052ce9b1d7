import { describe, expect, test } from 'vitest';
import { getCredit } from '../../../shared/customers/customer.actions.ts';
import { getInvoice } from '../../../shared/invoices/invoice.actions.ts';
import { paymentStatusOf } from '../../../shared/invoices/invoice.model.ts';
import { allocatePayment, listPayments, recordPayment } from '../../../shared/invoices/payment.actions.ts';
import { type RecordPayment, unallocatedMinor } from '../../../shared/invoices/payment.model.ts';
import { onFreshState } from '../../../shared/platform/conflict.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { isDomainError } from '../../../shared/platform/errors.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aCustomer, aPostedInvoice, aShop } from '../../support/a-sale.ts';
import { disagreements } from '../../support/books.ts';
import { refusalFrom } from '../../support/refusals.ts';
import { refusalOf, transactionsOf } from '../../support/table-probe.ts';

const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });

/** A customer with two invoices of 11.90 and 23.80 EUR. */
async function aDebtor(ctx: Context) {
  const customer = await aShop(ctx);
  const first = await aPostedInvoice(ctx, customer);
  const second = await aPostedInvoice(ctx, customer, 2);
  const pay = (amountMinor: number, changes: Partial<RecordPayment> = {}, own = as(ctx, {})) =>
    recordPayment(own, { customerId: customer.id, reference: 'BANK-1', amount: eur(amountMinor), ...changes });
  return { customer, first, second, pay };
}

describe('recording a payment', () => {
  test('pays its invoices and frees the credit in one transaction', async () => {
    const ctx = aContext();
    const { customer, first, second, pay } = await aDebtor(ctx);
    const allocations = [
      { invoiceId: first.id, amountMinor: 1190 },
      { invoiceId: second.id, amountMinor: 1000 },
    ];
    expect(await transactionsOf(() => pay(3000, { allocations }))).toEqual([
      [
        'Put PAYMENT',
        'Put INVOICE',
        'Put INVOICE',
        'Update CREDIT',
        'Put EVENT payment.captured',
        'Put EVENT invoice.payment-allocated',
        'Put EVENT invoice.payment-allocated',
      ],
    ]);
    const invoices = await Promise.all([first, second].map(({ id }) => getInvoice(as(ctx, {}), id)));
    expect(invoices.map((invoice) => [paymentStatusOf(invoice), invoice.paidMinor])).toEqual([
      ['PAID', 1190],
      ['PARTIALLY_PAID', 1000],
    ]);
    expect(await getCredit(as(ctx, {}), customer.id)).toMatchObject({ receivableMinor: 1380, exposureMinor: 1380 });
    expect(await disagreements(ctx)).toEqual([]);
  });

  test('takes one reference at two accounts, and once at each', async () => {
    const ctx = aContext();
    const { customer, pay } = await aDebtor(ctx);
    const ids = [];
    for (const account of [undefined, 'DE02', 'DE03']) ids.push((await pay(100, { account })).id);
    expect(new Set(ids).size).toBe(3);
    for (const account of [undefined, 'DE02', ' DE03'])
      expect(await refusalOf(ctx, () => pay(100, { account }))).toBe('DUPLICATE');
    const { edges } = await listPayments(as(ctx, {}), customer.id, {});
    expect(edges.map(({ node }) => node.account ?? null).sort()).toEqual(['DE02', 'DE03', null]);
  });

  test('without allocations touches nothing else; the rest is allocated later', async () => {
    const ctx = aContext();
    const { customer, first, pay } = await aDebtor(ctx);
    expect(await transactionsOf(() => pay(2000))).toEqual([['Put PAYMENT', 'Put EVENT payment.captured']]);
    const { edges } = await listPayments(as(ctx, {}), customer.id, {});
    const [{ node: payment } = { node: undefined }] = edges;
    if (!payment) throw new Error('The payment is listed');
    const allocations = [{ invoiceId: first.id, amountMinor: 500 }];
    const allocate = () => allocatePayment(as(ctx, {}), { id: payment.id, allocations });
    expect(await transactionsOf(allocate)).toEqual([
      [
        'Put PAYMENT',
        'Put INVOICE',
        'Update CREDIT',
        'Put EVENT payment.allocated',
        'Put EVENT invoice.payment-allocated',
      ],
    ]);
    expect(unallocatedMinor(await allocate())).toBe(1000);
    expect(await refusalOf(ctx, allocate)).toBe('OVERPAYMENT');
    expect(await disagreements(ctx)).toEqual([]);
  });

  test('twice with the same reference is refused, also at the same moment', async () => {
    const ctx = aContext();
    const { customer, pay } = await aDebtor(ctx);
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => pay(1000)));
    const lost = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
    expect(lost.filter((error) => isDomainError(error, 'DUPLICATE'))).toHaveLength(7);
    expect((await listPayments(as(ctx, {}), customer.id, {})).edges).toHaveLength(1);
    expect(await refusalOf(ctx, () => pay(999))).toBe('DUPLICATE');
  });

  test('by many at once pays an invoice up to its total', async () => {
    const ctx = aContext();
    const { first, pay } = await aDebtor(ctx);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) => {
        const own = as(ctx, {});
        const allocations = [{ invoiceId: first.id, amountMinor: 300 }];
        return onFreshState(own, () => pay(300, { reference: `R-${index}`, allocations }, own));
      }),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    const lost = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
    expect(lost.filter((error) => isDomainError(error, 'OVERPAYMENT'))).toHaveLength(5);
    expect((await getInvoice(as(ctx, {}), first.id)).paidMinor).toBe(900);
    expect(await disagreements(ctx)).toEqual([]);
  });
});

describe('refusing a payment', () => {
  test('that pays more than is open, more than it has, one invoice twice, or in another currency', async () => {
    const ctx = aContext();
    const { first, second, pay } = await aDebtor(ctx);
    const allocations = [{ invoiceId: first.id, amountMinor: 1191 }];
    expect(await refusalFrom(() => pay(5000, { allocations }))).toMatchObject({
      refusals: [{ code: 'OVERPAYMENT', field: 'allocations.0.amountMinor' }],
    });
    expect(await refusalOf(ctx, () => pay(1190, { allocations }))).toBe('OVERPAYMENT');
    const twice = [
      { invoiceId: first.id, amountMinor: 600 },
      { invoiceId: first.id, amountMinor: 600 },
    ];
    expect(await refusalOf(ctx, () => pay(1200, { allocations: twice }))).toBe('VALIDATION');
    const amount = { amountMinor: 1190, currency: 'USD' };
    const whole = [
      { invoiceId: second.id, amountMinor: 10 },
      { invoiceId: first.id, amountMinor: 1180 },
    ];
    expect(await refusalFrom(() => pay(0, { amount, allocations: whole }))).toMatchObject({
      refusals: [{ code: 'CURRENCY_MISMATCH', field: 'allocations.0.invoiceId' }],
    });
    expect(await refusalOf(ctx, () => pay(0))).toBe('VALIDATION');
  });

  test('that has not been received yet: clocks differ by five minutes, no more', async () => {
    const ctx = aContext();
    const { pay } = await aDebtor(ctx);
    const at = (minutes: number) => new Date(Date.parse(ctx.now) + minutes * 60_000).toISOString();
    expect(await refusalFrom(() => pay(100, { receivedAt: at(6) }))).toMatchObject({
      refusals: [{ code: 'VALIDATION', field: 'receivedAt' }],
    });
    expect(await refusalOf(ctx, () => pay(100, { receivedAt: at(6) }))).toBe('VALIDATION');
    expect((await pay(100, { receivedAt: at(4) })).receivedAt).toBe(at(4));
  });

  test('of the invoice of another customer or tenant as of one that does not exist', async () => {
    const ctx = aContext();
    const { first, pay } = await aDebtor(ctx);
    const other = await aCustomer(as(ctx, {}), { name: 'Bottom-Dollar Markets' });
    const attempt = (invoiceId: string, customerId: string, own: Context) =>
      refusalFrom(() =>
        recordPayment(own, {
          customerId,
          reference: 'X',
          amount: eur(100),
          allocations: [{ invoiceId, amountMinor: 100 }],
        }),
      );
    const unknown = await attempt(`inv_${'0'.repeat(26)}`, other.id, as(ctx, {}));
    expect(unknown).toMatchObject({ refusals: [{ code: 'NOT_FOUND', field: 'allocations.0.invoiceId' }] });
    expect(await attempt(first.id, other.id, as(ctx, {}))).toEqual(unknown);
    const foreign = aContext();
    const theirs = await aCustomer(foreign);
    expect(await attempt(first.id, theirs.id, as(foreign, {}))).toEqual(unknown);
    expect(await attempt(`${first.id}#`, other.id, as(ctx, {}))).toEqual(unknown);
    const noCustomer = await refusalFrom(() => pay(1, { customerId: `cus_${'0'.repeat(26)}` }));
    expect(noCustomer).toMatchObject({ refusals: [{ code: 'NOT_FOUND', field: 'customerId' }] });
    expect(await refusalFrom(() => pay(1, { customerId: theirs.id }))).toEqual(noCustomer);
  });

  test('to whoever is not finance, knows a stale version, or names the payment of another tenant', async () => {
    const ctx = aContext();
    const { first, pay } = await aDebtor(ctx);
    const { id } = await pay(1000);
    const allocations = [{ invoiceId: first.id, amountMinor: 10 }];
    for (const role of ['sales', 'service', 'warehouse', 'partner', 'capture', 'automation'] as const) {
      const own = as(ctx, { roles: [role] });
      expect(await refusalOf(ctx, () => pay(1, { reference: role }, own))).toBe('FORBIDDEN');
      expect(await refusalOf(ctx, () => allocatePayment(own, { id, allocations }))).toBe('FORBIDDEN');
    }
    await allocatePayment(as(ctx, { roles: ['finance'] }), { id, allocations, expectedVersion: 1 });
    expect(
      await refusalFrom(() => allocatePayment(as(ctx, {}), { id, allocations, expectedVersion: 1 })),
    ).toMatchObject({ refusals: [{ code: 'CONFLICT', details: { currentVersion: 2 } }] });
    const foreign = aContext();
    const unknown = await refusalFrom(() => allocatePayment(foreign, { id: `pay_${'0'.repeat(26)}`, allocations }));
    expect(unknown).toMatchObject({ refusals: [{ code: 'NOT_FOUND', field: 'id' }] });
    expect(await refusalFrom(() => allocatePayment(foreign, { id, allocations }))).toEqual(unknown);
  });
});
