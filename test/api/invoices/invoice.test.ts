import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { handler as invoiceShipment } from '../../../functions/automations/invoice-shipment.ts';
import { recordPayment } from '../../../shared/invoices/payment.actions.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aConfirmedOrder, aPostedInvoice, aShipment, aShop } from '../../support/a-sale.ts';
import { startApi } from '../../support/api.ts';
import { disagreements } from '../../support/books.ts';
import { deliver, eventsOf } from '../../support/deliveries.ts';
import { withFault } from '../../support/faults.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

interface PaymentPayload {
  readonly payment: { id: string; unallocated: { amountMinor: number } } | null;
  readonly userErrors: { code: string; field: string | null }[];
}
const record = async (input: object, caller: { tenant: string; roles?: readonly string[] }) => {
  const reply = await api.call<{ recordPayment: PaymentPayload }>(
    `mutation ($input: RecordPaymentInput!) { recordPayment(input: $input) {
      payment { id unallocated { amountMinor } } userErrors { code field } } }`,
    { input },
    caller,
  );
  return reply.data?.recordPayment ?? reply;
};
const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });

test('a shipped order is invoiced by itself and paid; order, invoice, payment and credit agree', async () => {
  const ctx = aContext();
  const caller = { tenant: ctx.tenant };
  const customer = await aShop(ctx, 10, { creditLimitMinor: 100_000 });
  const { id } = await aConfirmedOrder(ctx, customer, 2, { freight: eur(500) });
  await aShipment(ctx, { id });
  vi.useFakeTimers({ now: new Date('2026-11-24T23:59:59Z'), toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  expect(await deliver(invoiceShipment, (await eventsOf(ctx, id)).slice(-1))).toEqual([]);
  const read = async () =>
    (
      await api.call<{ order: { invoices: { id: string }[] } }>(
        `query ($id: ID!) { order(id: $id) { status billingStatus customer { creditExposure { amountMinor } }
          invoices { id number status paymentStatus isOverdue legalEntity { code } seller { name address { street } taxId } buyer { name address { street } taxId } issuedOn suppliedOn dueOn net { amountMinor } taxes { rate tax { amountMinor } }
            total { amountMinor } freight { amountMinor } paid { amountMinor } open { amountMinor }
            lines { sku quantity } customerName order { id } } } }`,
        { id },
        caller,
      )
    ).data;
  const posted = await read();
  const invoiceId = posted.order.invoices[0]?.id ?? '';
  const invoice = {
    id: invoiceId,
    number: 'INV-2026-000001',
    status: 'POSTED',
    paymentStatus: 'UNPAID',
    isOverdue: false,
    legalEntity: { code: 'MAIN' },
    seller: { name: ctx.tenant, address: null, taxId: null },
    buyer: { name: 'Alfreds Futterkiste', address: null, taxId: null },
    issuedOn: '2026-11-24',
    suppliedOn: '2026-11-21',
    dueOn: '2026-12-24',
    net: { amountMinor: 2500 },
    taxes: [{ rate: 19, tax: { amountMinor: 475 } }],
    total: { amountMinor: 2975 },
    freight: { amountMinor: 500 },
    paid: { amountMinor: 0 },
    open: { amountMinor: 2975 },
    lines: [{ sku: 'A-1', quantity: 2 }],
    customerName: 'Alfreds Futterkiste',
    order: { id },
  };
  const order = { status: 'COMPLETED', billingStatus: 'INVOICED' };
  expect(posted).toEqual({
    order: { ...order, customer: { creditExposure: { amountMinor: 2975 } }, invoices: [invoice] },
  });
  const allocations = [{ invoiceId, amountMinor: 2975 }];
  expect(
    await record({ customerId: customer.id, reference: 'B-1', amount: eur(3000), allocations }, caller),
  ).toMatchObject({
    payment: { unallocated: { amountMinor: 25 } },
    userErrors: [],
  });
  const paid = { ...invoice, paymentStatus: 'PAID', paid: { amountMinor: 2975 }, open: { amountMinor: 0 } };
  expect(await read()).toEqual({
    order: { ...order, customer: { creditExposure: { amountMinor: 0 } }, invoices: [paid] },
  });
  expect(await disagreements(ctx)).toEqual([]);
});

test('payments are refused with code and path, and once recorded are recalled by their idempotency key', async () => {
  const ctx = aContext();
  const caller = { tenant: ctx.tenant };
  const customer = await aShop(ctx);
  const invoice = await aPostedInvoice(ctx, customer);
  const pay = (reference: string, amountMinor: number, more: object = {}, by: Parameters<typeof record>[1] = caller) =>
    record({ customerId: customer.id, reference, amount: eur(amountMinor), ...more }, by);
  const errorsOf = async (reply: ReturnType<typeof pay>) => ((await reply) as PaymentPayload).userErrors;
  const tooMuch = { allocations: [{ invoiceId: invoice.id, amountMinor: 1191 }] };
  expect(await errorsOf(pay('B-1', 2000, tooMuch))).toEqual([
    { code: 'OVERPAYMENT', field: 'allocations.0.amountMinor' },
  ]);
  const first = await pay('B-1', 1000, { idempotencyKey: 'k' });
  expect(await pay('B-1', 1000, { idempotencyKey: 'k' })).toEqual(first);
  expect(await errorsOf(pay('B-1', 1000))).toEqual([{ code: 'DUPLICATE', field: 'reference' }]);
  expect(await errorsOf(pay('B-2', 1000, { idempotencyKey: 'k' }))).toEqual([
    { code: 'IDEMPOTENCY_KEY_REUSED', field: 'idempotencyKey' },
  ]);
  expect(await errorsOf(pay('B-3', 1, {}, { tenant: aContext().tenant }))).toEqual([
    { code: 'NOT_FOUND', field: 'customerId' },
  ]);
});

test('a named version of a payment loses the races about the payment, not those about an invoice', async () => {
  const ctx = aContext();
  const customer = await aShop(ctx);
  const invoice = await aPostedInvoice(ctx, customer);
  const payment = await recordPayment(as(ctx, {}), { customerId: customer.id, reference: 'B-1', amount: eur(500) });
  const allocate = async (amountMinor: number) => {
    const { data } = await api.call<{ allocatePayment: unknown }>(
      `mutation ($input: AllocatePaymentInput!) { allocatePayment(input: $input) {
        payment { version } userErrors { code field message } } }`,
      { input: { id: payment.id, expectedVersion: 1, allocations: [{ invoiceId: invoice.id, amountMinor }] } },
      { tenant: ctx.tenant },
    );
    return data.allocatePayment;
  };
  const another = {
    customerId: customer.id,
    amount: eur(100),
    allocations: [{ invoiceId: invoice.id, amountMinor: 100 }],
  };
  let reply: unknown;
  const sent = await withFault(
    'TransactWriteItemsCommand',
    async (_, send, attempt) => {
      if (attempt === 1) await recordPayment(as(ctx, {}), { ...another, reference: 'B-2' });
      return send();
    },
    async () => {
      reply = await allocate(200);
    },
  );
  expect([reply, sent]).toEqual([{ payment: { version: 2 }, userErrors: [] }, 3]);
  const message = 'The record changed; its version is now 2.';
  expect(await allocate(50)).toEqual({
    payment: null,
    userErrors: [{ code: 'CONFLICT', field: 'expectedVersion', message }],
  });
  expect(await disagreements(ctx)).toEqual([]);
});

test('invoices are for staff, payments for finance', async () => {
  const ctx = aContext();
  const invoice = await aPostedInvoice(ctx, await aShop(ctx));
  const codes = async (query: string, roles: readonly string[], tenant = ctx.tenant) =>
    (await api.call(query, { id: invoice.id }, { tenant, roles })).errors?.[0]?.extensions.code;
  const read = 'query ($id: ID!) { invoice(id: $id) { number } }';
  expect(await codes(read, ['sales'])).toBe(undefined);
  expect(await codes(read, ['partner'])).toBe('FORBIDDEN');
  expect(await codes('query ($id: ID!) { payment(id: $id) { reference } }', ['sales'])).toBe('FORBIDDEN');
  expect(await codes('query ($id: ID!) { payment(id: $id) { reference } }', ['finance'])).toBe(undefined);
  const customer = { customerId: invoice.customerId, reference: 'X', amount: eur(1) };
  const refused = (await record(customer, { tenant: ctx.tenant, roles: ['finance'] })) as PaymentPayload;
  expect(refused.userErrors).toEqual([]);
  const foreign = await api.call(read, { id: invoice.id }, { tenant: aContext().tenant });
  expect(foreign.data).toEqual({ invoice: null });
});
