import type { PermissionDeclarations } from '../platform/permission.ts';

const staff = ['admin', 'sales', 'service', 'warehouse', 'finance'];
const all = [...staff, 'partner'];

export const permissions = {
  'warehouses.read': { allows: 'Read which warehouses there are.', roles: all },
  'warehouses.readInternal': { allows: 'Read where warehouses are, and their history.', roles: staff },
  'warehouses.write': { allows: 'Set up warehouses.', roles: ['admin', 'warehouse'] },
  'availability.read': { allows: 'Read how much of a product can be sold.', roles: all },
  'stock.read': {
    allows: 'Read what is on hand and reserved, and every movement of stock.',
    roles: ['admin', 'sales', 'warehouse', 'finance'],
  },
  'stock.write': { allows: 'Receive, adjust and transfer stock.', roles: ['admin', 'warehouse'] },
} satisfies PermissionDeclarations;
