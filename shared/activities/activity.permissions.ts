import type { PermissionDeclarations } from '../platform/permission.ts';

const roles = ['admin', 'sales', 'service', 'finance', 'partner'];

export const permissions = {
  'activities.read': { allows: 'Read what happened with the records that one may read.', roles },
  'activities.write': { allows: 'Log what happened with the records that one may read.', roles },
} satisfies PermissionDeclarations;
