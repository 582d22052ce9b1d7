import type { PermissionDeclarations } from '../platform/permission.ts';

const staff = ['admin', 'sales', 'service', 'warehouse', 'finance'];
const all = [...staff, 'partner'];

export const permissions = {
  'cases.read': { allows: 'Read cases and their messages; not internal notes, assignees or routing.', roles: all },
  'cases.readInternal': {
    allows: 'Read how cases are worked: internal notes, assignees, queues, routing, history.',
    roles: staff,
  },
  'cases.open': {
    allows: 'Open and reopen cases, and add messages of the customer.',
    roles: ['admin', 'sales', 'service', 'partner'],
  },
  'cases.answer': { allows: 'Answer the customer and add internal notes.', roles: ['admin', 'sales', 'service'] },
  'cases.write': {
    allows: 'Work cases: correct, assign, route again, resolve and close them.',
    roles: ['admin', 'service'],
  },
  'cases.exceedCapacity': { allows: 'Give an agent a case beyond the capacity.', roles: ['admin'] },
  'cases.route': { allows: 'Give cases to agents by the routing table.', roles: [] },
  'cases.handOver': { allows: 'Give the cases of a deactivated user to the successor.', roles: [] },
  'caseRouting.read': {
    allows: 'Read the routing table and the loads of agents.',
    roles: ['admin', 'sales', 'service'],
  },
  'caseRouting.write': { allows: 'Change the routing table.', roles: ['admin'] },
} satisfies PermissionDeclarations;
