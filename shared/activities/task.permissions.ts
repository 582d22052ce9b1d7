import type { PermissionDeclarations } from '../platform/permission.ts';

const roles = ['admin', 'sales', 'service', 'warehouse', 'finance', 'partner'];

export const permissions = {
  'tasks.read': { allows: 'Read what is to be done, by whom and until when.', roles },
  'tasks.write': { allows: 'Create, change, complete and cancel tasks.', roles },
  'tasks.handOver': { allows: 'Give the open tasks of a deactivated user to somebody else.', roles: [] },
} satisfies PermissionDeclarations;
