import * as z from 'zod';
import { Code } from '../code-lists/code-list.model.ts';
import { Aggregate } from '../platform/aggregate.ts';
import { DomainError } from '../platform/errors.ts';
import { derivedId } from '../platform/ids.ts';
import { amountMinor, CurrencyCode, stored } from '../platform/money.ts';

const positive = amountMinor.positive();

export const PaymentAllocation = z.object({ invoiceId: z.string(), amountMinor: positive });
export type PaymentAllocation = z.infer<typeof PaymentAllocation>;

const MAX_ALLOCATIONS = 40;
const allocations = z.array(PaymentAllocation).max(MAX_ALLOCATIONS);

/** Payment received from a customer; Σ allocations ≤ amount. */
export const Payment = Aggregate.extend({
  customerId: z.string(),
  reference: z.string(),
  method: z.string(),
  amountMinor: stored.amountMinor,
  currency: z.string(),
  receivedAt: z.string(),
  allocations: z.array(PaymentAllocation.extend({ amountMinor: stored.amountMinor })),
});
export type Payment = z.infer<typeof Payment>;

export type PricedAllocation = PaymentAllocation & { readonly currency: string };

export const RecordPayment = z.object({
  customerId: z.string(),
  reference: z.string().trim().min(1).max(120),
  amount: z.object({ amountMinor: positive, currency: CurrencyCode }),
  method: Code.nullish(),
  receivedAt: z.iso.datetime().nullish(),
  allocations: allocations.nullish(),
});
export type RecordPayment = z.input<typeof RecordPayment>;

export const AllocatePayment = z.object({ id: z.string(), allocations: allocations.min(1) });
export type AllocatePayment = z.input<typeof AllocatePayment>;

/** A reference of the bank or provider is unique by key: recording it twice is refused. */
export const paymentIdOf = (reference: string): string => derivedId('pay', reference);

export const allocatedMinor = (payment: Pick<Payment, 'allocations'>): number =>
  payment.allocations.reduce((sum, allocation) => sum + allocation.amountMinor, 0);

export const unallocatedMinor = (payment: Pick<Payment, 'amountMinor' | 'allocations'>): number =>
  payment.amountMinor - allocatedMinor(payment);

/** The payment with more allocated. Refuses with OVERPAYMENT when more than was received would be. */
export function withAllocations<P extends Pick<Payment, 'amountMinor' | 'allocations'>>(
  payment: P,
  more: readonly PaymentAllocation[],
): P {
  const wanted = more.reduce((sum, allocation) => sum + allocation.amountMinor, 0);
  if (wanted > unallocatedMinor(payment)) {
    throw new DomainError('OVERPAYMENT', 'More would be allocated than is left of the payment.', 'allocations');
  }
  return { ...payment, allocations: [...payment.allocations, ...more] };
}
