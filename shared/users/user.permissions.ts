import type { PermissionDeclarations } from '../platform/permission.ts';

export const permissions = {
  'users.read': {
    allows: 'Read the users and teams of the tenant, to see and choose who works something.',
    roles: ['admin', 'sales', 'service', 'warehouse', 'finance'],
  },
  'users.readAccess': { allows: 'Read how users sign in and what each may do.', roles: ['admin'] },
  'users.write': { allows: 'Invite and deactivate users, set what they may do, and form teams.', roles: ['admin'] },
} satisfies PermissionDeclarations;
