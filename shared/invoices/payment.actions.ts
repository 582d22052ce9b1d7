import { refuseCodes, refusedCodes, usesIn } from '../code-lists/code-list.actions.ts';
import { creditMoveWrite, getCustomer } from '../customers/customer.actions.ts';
import { getLegalEntity } from '../organization/legal-entity.actions.ts';
import { entityIdOf, ofEntity } from '../organization/legal-entity.model.ts';
import { newAggregate, requireVersion, withChanges } from '../platform/aggregate.ts';
import { commit, type Write } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { DomainError, duplicate, notFound, parse } from '../platform/errors.ts';
import { draft, type EventDraft } from '../platform/events.ts';
import { pastTime } from '../platform/past-time.ts';
import { findInvoice } from './invoice.actions.ts';
import { InvoicePaid, PaymentAllocated, PaymentReceived } from './invoice.events.ts';
import { nextDueOn, openMinor, requirePosted, withPaid } from './invoice.model.ts';
import { replaceInvoice } from './invoice.store.ts';
import { paymentMethods } from './payment.code-lists.ts';
import {
  AllocatePayment,
  type Payment,
  type PaymentAllocation,
  paymentIdOf,
  RecordPayment,
  unallocatedMinor,
  withAllocations,
} from './payment.model.ts';
import * as store from './payment.store.ts';

export { findPayment, listPaymentIds, listPaymentsOfCustomer as listPayments } from './payment.store.ts';

/** Records a received payment and what it pays. Refuses a known reference (DUPLICATE) and paying more than is open (OVERPAYMENT). */
export async function recordPayment(ctx: Context, input: RecordPayment): Promise<Payment> {
  requirePermission(ctx, 'recordPayment');
  const request = parse(RecordPayment, input);
  const id = paymentIdOf(request.reference, request.account);
  const [customer, known, refused, named, first] = await Promise.all([
    getCustomer(ctx, request.customerId),
    store.findPayment(ctx, id),
    refusedCodes(ctx, usesIn({ method: paymentMethods }, request)),
    request.legalEntityId == null ? undefined : getLegalEntity(ctx, request.legalEntityId),
    // Read in the same round trip; they are looked at below.
    ...(request.allocations ?? []).map(({ invoiceId }) => findInvoice(ctx, invoiceId)),
  ]);
  refuseCodes(refused);
  if (known)
    throw duplicate('A payment with this reference is recorded at this account already.', 'reference', known.id);
  const received: Payment = {
    ...newAggregate(ctx, id),
    customerId: customer.id,
    // Who bills is who is paid.
    ...ofEntity(named?.id ?? entityIdOf(first ?? {})),
    reference: request.reference,
    account: request.account,
    method: request.method ?? 'BANK_TRANSFER',
    amountMinor: request.amount.amountMinor,
    currency: request.amount.currency,
    receivedAt: pastTime(ctx, request.receivedAt, 'receivedAt'),
    allocations: [],
  };
  const payment = withAllocations(received, request.allocations ?? []);
  const effect = await allocationEffect(ctx, payment, request.allocations ?? []);
  const { customerId, amountMinor, currency } = payment;
  const event = draft(PaymentReceived, payment, {
    customerId,
    amountMinor,
    unallocatedMinor: unallocatedMinor(payment),
    currency,
  });
  await commit(ctx, [store.insertPayment(ctx, payment), ...effect.writes], [event, ...effect.events]);
  return payment;
}

/** Allocates the rest of a payment to invoices of its customer. */
export async function allocatePayment(
  ctx: Context,
  input: AllocatePayment & { expectedVersion?: number | null },
): Promise<Payment> {
  requirePermission(ctx, 'allocatePayment');
  const request = parse(AllocatePayment, input);
  const stored = await store.findPayment(ctx, request.id);
  if (!stored) throw notFound('No payment has this id.');
  requireVersion(stored, input.expectedVersion);
  const payment = withAllocations(withChanges(ctx, stored, {}), request.allocations);
  const effect = await allocationEffect(ctx, payment, request.allocations);
  const left = unallocatedMinor(payment);
  const event = draft(PaymentAllocated, payment, {
    customerId: payment.customerId,
    allocatedMinor: unallocatedMinor(stored) - left,
    unallocatedMinor: left,
    currency: payment.currency,
  });
  await commit(ctx, [store.replacePayment(ctx, payment), ...effect.writes], [event, ...effect.events]);
  return payment;
}

/** What allocations change besides the payment: the invoices and the customer's credit. */
async function allocationEffect(
  ctx: Context,
  payment: Payment,
  allocations: readonly PaymentAllocation[],
): Promise<{ writes: Write[]; events: EventDraft[] }> {
  if (new Set(allocations.map(({ invoiceId }) => invoiceId)).size < allocations.length) {
    throw new DomainError('VALIDATION', 'Name each invoice once.', 'allocations');
  }
  const invoices = await Promise.all(allocations.map(({ invoiceId }) => findInvoice(ctx, invoiceId)));
  const today = ctx.now.slice(0, 10);
  const paid = allocations.map(({ amountMinor }, index) => {
    const invoice = invoices[index];
    // An invoice of another customer is as unknown as one that does not exist.
    if (!invoice || invoice.customerId !== payment.customerId)
      throw notFound('The customer has no invoice with this id.', `allocations.${index}.invoiceId`);
    requirePosted(invoice, `allocations.${index}.invoiceId`);
    if (entityIdOf(invoice) !== entityIdOf(payment))
      throw new DomainError(
        'LEGAL_ENTITY_MISMATCH',
        'The invoice is of another legal entity than the payment.',
        `allocations.${index}.invoiceId`,
      );
    if (invoice.currency !== payment.currency) {
      throw new DomainError('CURRENCY_MISMATCH', 'The invoice is in {currency}.', `allocations.${index}.invoiceId`, {
        params: { currency: invoice.currency },
      });
    }
    const changed = withPaid(invoice, amountMinor, `allocations.${index}.amountMinor`);
    const next = nextDueOn(changed);
    return {
      invoice: withChanges(ctx, invoice, {
        paidMinor: changed.paidMinor,
        // A part that has been paid is overdue no more; the next one may be.
        overdue: invoice.overdue && (next === nextDueOn(invoice) || (next ?? today) < today),
      }),
      amountMinor,
    };
  });
  const total = paid.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const { currency, customerId } = payment;
  return {
    writes: [
      ...paid.map(({ invoice }) => replaceInvoice(ctx, invoice)),
      ...(total === 0
        ? []
        : [creditMoveWrite(ctx, customerId, { currency, unbilledMinor: 0, receivableMinor: -total })]),
    ],
    events: paid.map(({ invoice, amountMinor }) =>
      draft(InvoicePaid, invoice, {
        customerId,
        paymentId: payment.id,
        amountMinor,
        openMinor: openMinor(invoice),
        currency,
      }),
    ),
  };
}
