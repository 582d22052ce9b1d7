import type { PermissionDeclarations } from '../platform/permission.ts';

const roles = ['admin', 'sales', 'service', 'warehouse', 'finance', 'partner'];

export const permissions = {
  'attachments.read': { allows: 'See and download the files of the records that one may read.', roles },
  'attachments.write': {
    allows: 'Attach files to the records that one may change, and remove them.',
    roles,
  },
  'attachments.settle': { allows: 'Let a file that has arrived be read, or refuse it.', roles: [] },
  'fileRules.write': { allows: 'Say which types of files can be attached.', roles: ['admin'] },
} satisfies PermissionDeclarations;
