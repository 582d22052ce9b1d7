import type { PermissionDeclarations } from '../platform/permission.ts';

const staff = ['admin', 'sales', 'service', 'warehouse', 'finance'];

export const permissions = {
  'organization.read': { allows: 'Read legal entities and branches.', roles: staff },
  'organization.write': { allows: 'Create and change legal entities and branches.', roles: ['admin'] },
} satisfies PermissionDeclarations;
