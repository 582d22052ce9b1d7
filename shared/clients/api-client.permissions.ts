import type { PermissionDeclarations } from '../platform/permission.ts';

export const permissions = {
  'apiClients.read': { allows: 'Read the machine clients of the tenant.', roles: ['admin'] },
  'apiClients.write': { allows: 'Create, change and revoke machine clients.', roles: ['admin'] },
} satisfies PermissionDeclarations;
