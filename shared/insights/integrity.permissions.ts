import type { PermissionDeclarations } from '../platform/permission.ts';

export const permissions = {
  'integrity.read': { allows: 'Read the report of the check of the books.', roles: ['admin'] },
  'integrity.check': { allows: 'Check the books now.', roles: ['admin'] },
  'integrity.checkDaily': { allows: 'Check the books once a day, and go on with a check.', roles: [] },
} satisfies PermissionDeclarations;
