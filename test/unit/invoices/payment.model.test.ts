import { expect, test } from 'vitest';
import {
  AllocatePayment,
  allocatedMinor,
  paymentIdOf,
  RecordPayment,
  unallocatedMinor,
  withAllocations,
} from '../../../shared/invoices/payment.model.ts';
import { parse } from '../../../shared/platform/errors.ts';
import { aPayment } from '../../support/documents.ts';
import { refusalBy } from '../../support/refusals.ts';

test('a reference always has the same payment id, and another one has another, also at another account', () => {
  expect(paymentIdOf('BANK-1')).toBe(paymentIdOf('BANK-1'));
  expect(paymentIdOf('BANK-1')).not.toBe(paymentIdOf('bank-1'));
  expect(paymentIdOf('BANK-1', 'DE02')).not.toBe(paymentIdOf('BANK-1'));
  expect(paymentIdOf('BANK-1', 'DE02')).not.toBe(paymentIdOf('BANK-1', 'DE03'));
  expect(paymentIdOf('BANK-1')).toMatch(/^pay_[0-9A-HJKMNP-TV-Z]{26}$/);
});

test('is allocated in parts up to its amount and not a cent beyond', () => {
  const once = withAllocations(aPayment(), [
    { invoiceId: 'inv_1', amountMinor: 6_000 },
    { invoiceId: 'inv_2', amountMinor: 1_000 },
  ]);
  expect([allocatedMinor(once), unallocatedMinor(once)]).toEqual([7_000, 3_000]);
  const rest = withAllocations(once, [{ invoiceId: 'inv_1', amountMinor: 3_000 }]);
  expect(unallocatedMinor(rest)).toBe(0);
  expect(rest.allocations).toHaveLength(3);
  expect(refusalBy(() => withAllocations(once, [{ invoiceId: 'inv_1', amountMinor: 3_001 }]))).toEqual({
    code: 'OVERPAYMENT',
    field: 'allocations',
  });
  expect(
    refusalBy(() =>
      withAllocations(once, [
        { invoiceId: 'inv_1', amountMinor: 2_000 },
        { invoiceId: 'inv_3', amountMinor: 1_001 },
      ]),
    ).code,
  ).toBe('OVERPAYMENT');
});

const amount = { amountMinor: 1, currency: 'EUR' };
const allocation = { invoiceId: 'inv_1', amountMinor: 1 };
test.each([
  [
    'an amount of zero',
    { customerId: 'c', reference: 'r', amount: { ...amount, amountMinor: 0 } },
    'amount.amountMinor',
  ],
  [
    'a negative amount',
    { customerId: 'c', reference: 'r', amount: { ...amount, amountMinor: -1 } },
    'amount.amountMinor',
  ],
  ['half a cent', { customerId: 'c', reference: 'r', amount: { ...amount, amountMinor: 0.5 } }, 'amount.amountMinor'],
  [
    'an unknown currency',
    { customerId: 'c', reference: 'r', amount: { ...amount, currency: 'XXY' } },
    'amount.currency',
  ],
  ['a blank reference', { customerId: 'c', reference: '  ', amount }, 'reference'],
  [
    'an allocation of zero',
    { customerId: 'c', reference: 'r', amount, allocations: [{ ...allocation, amountMinor: 0 }] },
    'allocations.0.amountMinor',
  ],
  [
    '41 allocations',
    { customerId: 'c', reference: 'r', amount, allocations: Array.from({ length: 41 }, () => allocation) },
    'allocations',
  ],
])('a payment is refused with %s', (_, input, field) => {
  expect(refusalBy(() => parse(RecordPayment, input))).toEqual({ code: 'VALIDATION', field });
});

test('allocating nothing is refused', () => {
  expect(refusalBy(() => parse(AllocatePayment, { id: 'pay_1', allocations: [] }))).toEqual({
    code: 'VALIDATION',
    field: 'allocations',
  });
});
