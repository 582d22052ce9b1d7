/* Documents and inputs of requests that nobody means well with. */

import { OPERATING_USER } from './operators.ts';

export const caller = { tenant: 'hostile', subject: OPERATING_USER };
export const ID = '0'.repeat(26);

export const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
export const customersOf = (size: string) => `customers(first: ${size}) { nodes { id } }`;

const errors = 'userErrors { code field }';
export const createCustomerOf =
  'mutation ($i: CreateCustomerInput!) { createCustomer(input: $i) { userErrors { code field } } }';
export const placeOrderOf = 'mutation ($i: PlaceOrderInput!) { placeOrder(input: $i) { userErrors { code field } } }';
export const recordPaymentOf =
  'mutation ($i: RecordPaymentInput!) { recordPayment(input: $i) { userErrors { code field } } }';
export const createProductOf =
  'mutation ($i: CreateProductInput!) { createProduct(input: $i) { userErrors { code field } } }';
export const captureKeyOf = `mutation ($i: CreateCaptureKeyInput!) { createCaptureKey(input: $i) { ${errors} } }`;

export const aCompany = (changes: Record<string, unknown> = {}) => ({ i: { kind: 'COMPANY', name: 'X', ...changes } });
export const anOrder = (...lines: unknown[]) => ({ i: { customerId: `cus_${ID}`, lines } });
export const aProduct = (changes: Record<string, unknown>) => ({
  i: { sku: 'A', name: 'A', price: { amount: '0.01', currency: 'EUR' }, ...changes },
});
export const aPayment = (amountMinor: unknown) => ({
  i: { customerId: `cus_${ID}`, reference: 'r', amount: { amountMinor, currency: 'EUR' } },
});

export const paidAt = (receivedAt: string) => ({ i: { ...aPayment(1).i, receivedAt } });

/** Fragments that each use the next one twice: written out, 2 to the power of their number. */
export const doubling = (count: number, type: string, leaf: string) =>
  `${times(count, (index) => `fragment F${index} on ${type} { ...F${index + 1} ...F${index + 1} }`)} fragment F${count} on ${type} { ${leaf} }`;
