import { expect, test } from 'vitest';
import type { Domain } from '../../.dependency-cruiser.ts';
import { declarationFaults, layerFault, unusedCalls } from './layers.ts';

const domains: Readonly<Record<string, Domain>> = {
  customers: { does: 'Buyers.', layer: 'who', calls: [] },
  leads: { does: 'Prospects.', layer: 'deal', calls: ['customers'] },
  orders: { does: 'Sales orders.', layer: 'deal', calls: ['customers', 'leads'] },
  invoices: { does: 'Bills.', layer: 'money', calls: ['orders'] },
};

test('the product has no fault of its own', () => {
  expect(declarationFaults()).toEqual([]);
});

test.each<[string, Partial<Record<string, Domain>>, string]>([
  [
    'a call upward',
    { customers: { does: '', layer: 'who', calls: ['orders'] } },
    'customers (who) calls orders (deal), which stands above it.',
  ],
  [
    'a circle within a layer',
    { leads: { does: '', layer: 'deal', calls: ['orders'] } },
    'leads calls orders, which calls it back: leads → orders → leads.',
  ],
  [
    'a call of nothing',
    { leads: { does: '', layer: 'deal', calls: ['prospects'] } },
    'leads calls prospects, which is no domain.',
  ],
  [
    'no layer',
    { leads: { does: '', layer: 'sales' as never, calls: [] } },
    'leads stands on sales, which is no layer: ground, who, what, books, goods, deal, money, care, outward, view.',
  ],
])('%s is told in words', (_, change, fault) => {
  expect(declarationFaults({ ...domains, ...(change as Record<string, Domain>) })).toContain(fault);
});

test.each([
  [
    'shared/orders/order.actions.ts',
    'shared/invoices/invoice.actions.ts',
    'invoices (money) stands above orders (deal); let it react to an event of orders.',
  ],
  [
    'shared/leads/lead.actions.ts',
    'shared/orders/order.actions.ts',
    'orders calls leads already; let it react to an event of leads.',
  ],
  [
    'shared/invoices/invoice.actions.ts',
    'shared/customers/customer.actions.ts',
    'invoices calls only orders; name customers in shared/invoices/domain.json, or do without.',
  ],
  [
    'shared/invoices/invoice.actions.ts',
    'shared/orders/order.store.ts',
    'the store of orders is its own; call its actions.',
  ],
])('an import of %s of %s is told with its path and a way out', (from, to, reason) => {
  expect(layerFault(from, to, domains)).toBe(`${from} imports ${to}: ${reason}`);
});

test('a call that is named and not made is told', () => {
  const imports = [
    ['shared/leads/lead.actions.ts', 'shared/customers/customer.actions.ts'],
    ['shared/orders/order.actions.ts', 'shared/customers/customer.actions.ts'],
    ['shared/invoices/invoice.actions.ts', 'shared/orders/order.actions.ts'],
  ] as const;
  expect(unusedCalls(imports, domains)).toEqual(['shared/orders/domain.json names leads, which orders does not call.']);
});
