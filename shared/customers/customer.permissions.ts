import type { PermissionDeclarations } from '../platform/permission.ts';

const all = ['admin', 'sales', 'service', 'warehouse', 'finance', 'partner'];

export const permissions = {
  'customers.read': { allows: 'Read customers and their names; not their contact data or credit.', roles: all },
  'customers.create': {
    allows: 'Create customers, and bring those of another system up to date.',
    roles: ['admin', 'sales', 'partner'],
  },
  'customers.write': { allows: 'Change the profile of customers.', roles: ['admin', 'sales'] },
  'customers.handOver': { allows: 'Give the customers of a deactivated user to the successor.', roles: [] },
  'customers.archive': { allows: 'Archive and restore customers.', roles: ['admin', 'sales'] },
  'customerRules.write': {
    allows: 'Say whether customers may share an e-mail address or a tax id.',
    roles: ['admin'],
  },
  'addresses.read': { allows: 'Read postal addresses that goods are shipped to.', roles: all },
  'contacts.read': {
    allows: 'Read contacts and whatever else tells how to reach a person.',
    roles: ['admin', 'sales', 'service', 'finance'],
  },
  'contacts.write': { allows: 'Add and change contacts.', roles: ['admin', 'sales', 'service'] },
  'contacts.remove': { allows: 'Remove contacts.', roles: ['admin', 'sales'] },
  'credit.read': { allows: 'Read credit limits, exposures and payment terms.', roles: ['admin', 'sales', 'finance'] },
  'credit.write': { allows: 'Set credit limits and payment terms.', roles: ['admin', 'finance'] },
} satisfies PermissionDeclarations;
