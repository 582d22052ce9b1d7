import type { PermissionDeclarations } from '../platform/permission.ts';

const staff = ['admin', 'sales', 'service', 'warehouse', 'finance'];
const all = [...staff, 'partner'];

export const permissions = {
  'products.read': { allows: 'Read products, their prices and tax rates.', roles: all },
  'products.readInternal': { allows: 'Read suppliers and the history of products.', roles: staff },
  'products.create': {
    allows: 'Create products, and bring those of another system up to date.',
    roles: ['admin', 'sales'],
  },
  'products.write': { allows: 'Change and discontinue products.', roles: ['admin', 'sales', 'finance'] },
  'costs.read': {
    allows: 'Read and state what goods cost: standard costs, stock values, costs of orders.',
    roles: ['admin', 'finance'],
  },
  'taxes.write': { allows: 'Change tax rates.', roles: ['admin', 'finance'] },
} satisfies PermissionDeclarations;
