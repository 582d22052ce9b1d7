import * as z from 'zod/mini';
import { Code } from '../code-lists/code-list.model.ts';
import { Aggregate } from '../platform/aggregate.ts';
import { DomainError } from '../platform/errors.ts';
import { derivedId } from '../platform/ids.ts';
import { amountMinor, CurrencyCode, stored } from '../platform/money.ts';

const positive = amountMinor.check(z.positive());

export const PaymentAllocation = z.object({ invoiceId: z.string(), amountMinor: positive });
export type PaymentAllocation = z.infer<typeof PaymentAllocation>;

const MAX_ALLOCATIONS = 40;
const allocations = z.array(PaymentAllocation).check(z.maxLength(MAX_ALLOCATIONS));

/** Payment received from a customer; Σ allocations ≤ amount. */
export const Payment = z.extend(Aggregate, {
  customerId: z.string(),
  legalEntityId: z.nullish(z.string()),
  reference: z.string(),
  /** Our account that received it; absent where there is one only. */
  account: z.nullish(z.string()),
  method: z.string(),
  amountMinor: stored.amountMinor,
  currency: z.string(),
  receivedAt: z.string(),
  allocations: z.array(z.extend(PaymentAllocation, { amountMinor: stored.amountMinor })),
});
export type Payment = z.infer<typeof Payment>;

export type PricedAllocation = PaymentAllocation & { readonly currency: string };

export const RecordPayment = z.object({
  customerId: z.string(),
  legalEntityId: z.nullish(z.string()),
  reference: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  account: z.nullish(z.string().check(z.trim(), z.minLength(1), z.maxLength(60))),
  amount: z.object({ amountMinor: positive, currency: CurrencyCode }),
  method: z.nullish(Code),
  receivedAt: z.nullish(z.iso.datetime()),
  allocations: z.nullish(allocations),
});
export type RecordPayment = z.input<typeof RecordPayment>;

export const AllocatePayment = z.object({ id: z.string(), allocations: allocations.check(z.minLength(1)) });
export type AllocatePayment = z.input<typeof AllocatePayment>;

/** A reference of the bank or provider is unique by key at each account of ours: recording it twice there is refused. */
export const paymentIdOf = (reference: string, account?: string | null): string =>
  derivedId('pay', account == null ? reference : `${account}\n${reference}`);

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
