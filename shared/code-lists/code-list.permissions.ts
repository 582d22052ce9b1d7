import type { PermissionDeclarations } from '../platform/permission.ts';

export const permissions = {
  'codes.read': {
    allows: 'Read the lists of codes: tiers, units, payment terms and the like.',
    roles: ['admin', 'sales', 'service', 'warehouse', 'finance', 'partner'],
  },
  'codes.write': { allows: 'Add, rename and retire codes.', roles: ['admin'] },
} satisfies PermissionDeclarations;
