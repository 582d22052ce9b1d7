import type { PermissionDeclarations } from '../platform/permission.ts';

const staff = ['admin', 'sales', 'service', 'warehouse', 'finance'];

export const permissions = {
  'invoices.read': { allows: 'Read invoices.', roles: staff },
  'invoices.post': { allows: 'Post the invoices of shipments.', roles: [] },
  'invoices.annotate': { allows: 'Set custom fields of posted invoices.', roles: ['admin', 'finance'] },
  'invoices.markOverdue': { allows: 'Mark invoices whose due day has passed.', roles: [] },
  'payments.read': { allows: 'Read payments and what they pay.', roles: ['admin', 'finance'] },
  'payments.write': { allows: 'Record payments and allocate them to invoices.', roles: ['admin', 'finance'] },
} satisfies PermissionDeclarations;
