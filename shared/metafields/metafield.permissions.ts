import type { PermissionDeclarations } from '../platform/permission.ts';

export const permissions = {
  'metafields.read': {
    allows: 'Read which custom fields records have.',
    roles: ['admin', 'sales', 'service', 'warehouse', 'finance'],
  },
  'metafields.set': {
    allows: 'Set custom fields of orders, invoices, payments and users that one made or may change.',
    roles: ['admin', 'sales', 'service', 'warehouse', 'finance', 'partner'],
  },
  'metafields.define': { allows: 'Define custom fields of records, and who reads and writes them.', roles: ['admin'] },
} satisfies PermissionDeclarations;
