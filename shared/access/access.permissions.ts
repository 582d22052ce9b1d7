import type { PermissionDeclarations } from '../platform/permission.ts';

const all = ['admin', 'sales', 'service', 'warehouse', 'finance', 'partner'];

export const permissions = {
  'api.use': { allows: 'Ask the API who one is and what version it has.', roles: [...all, 'capture'] },
  'records.read': {
    allows:
      'Find a record by its id alone, and read what records of every kind hold: money, external ids, timeline entries.',
    roles: all,
  },
  'externalRefs.write': {
    allows: 'Add, move and remove external ids of records that one made or may change.',
    roles: all,
  },
  'captureKeys.read': { allows: 'Read the public keys for web forms.', roles: ['admin'] },
  'captureKeys.write': { allows: 'Create and revoke public keys for web forms.', roles: ['admin'] },
  'history.import': {
    allows: 'State when something happened in the past, for the import of history.',
    roles: ['admin'],
  },
  'tenants.create': {
    allows: 'Make tenants; no role holds it, for the deployment names who operates the product.',
    roles: [],
  },
  'tenants.register': { allows: 'Make a tenant known to scheduled work.', roles: [] },
} satisfies PermissionDeclarations;
