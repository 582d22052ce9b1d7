import type { PermissionDeclarations } from '../platform/permission.ts';

export const permissions = {
  'parts.write': { allows: 'Set the numbers under which customers know products.', roles: ['admin', 'sales'] },
} satisfies PermissionDeclarations;
