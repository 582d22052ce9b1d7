import type { PermissionDeclarations } from '../platform/permission.ts';

export const permissions = {
  'leads.read': {
    allows: 'Read leads and what happened with them; not how to reach the person.',
    roles: ['admin', 'sales', 'service'],
  },
  'leads.capture': { allows: 'Capture leads.', roles: ['admin', 'sales', 'partner', 'capture'] },
  'leads.write': { allows: 'Work leads: change, assign, qualify, convert and merge them.', roles: ['admin', 'sales'] },
  'leads.score': { allows: 'Score leads by the scoring model.', roles: [] },
  'leads.assignByRules': { allows: 'Give leads to people and queues by the assignment rules.', roles: [] },
  'leads.handOver': { allows: 'Give the leads of a deactivated user to the successor.', roles: [] },
  'leadRules.read': {
    allows: 'Read the scoring model and the assignment rules.',
    roles: ['admin', 'sales', 'service'],
  },
  'leadRules.write': { allows: 'Change the scoring model and the assignment rules.', roles: ['admin'] },
} satisfies PermissionDeclarations;
