import { openCase } from '../../shared/cases/case.actions.ts';
import type { Case, NewCase } from '../../shared/cases/case.model.ts';
import { updateCaseRouting } from '../../shared/cases/case.route.actions.ts';
import {
  type Agent,
  type AgentLoad,
  type CaseRouting,
  caseRoutingTable,
  type RoutingTable,
} from '../../shared/cases/case-routing.model.ts';
import { createCustomer } from '../../shared/customers/customer.actions.ts';
import type { NewCustomer } from '../../shared/customers/customer.model.ts';
import type { Context } from '../../shared/platform/context.ts';
import { as } from './a-context.ts';

/** A case that waits in the queue `service`, as the model sees it. */
export const aCase = (changes: Partial<Case> = {}): Case => ({
  id: 'cas_01JD3W0B5T8Q6M2Y4X9Z7K1C3E',
  version: 1,
  createdAt: '2026-11-21T10:00:00.000Z',
  createdBy: 'tester',
  updatedAt: '2026-11-21T10:00:00.000Z',
  updatedBy: 'tester',
  origin: 'user',
  number: 'CS-2026-000001',
  subject: 'Where is my parcel?',
  category: 'GENERAL',
  priority: 'NORMAL',
  status: 'NEW',
  channel: 'WEB',
  customerId: 'cus_01JD3W0B5T8Q6M2Y4X9Z7K1C3E',
  externalRefs: [],
  requiredSkills: [],
  queue: 'service',
  weight: 2,
  waitingSince: '2026-11-21T10:00:00.000Z',
  openedAt: '2026-11-21T10:00:00.000Z',
  reopenedCount: 0,
  ...changes,
});

export const anAgent = (subject: string, changes: Partial<Agent> = {}): Agent => ({
  actor: subject,
  skills: [],
  capacity: 10,
  ...changes,
});

export const aLoad = (subject: string, changes: Partial<AgentLoad> = {}): AgentLoad => ({
  ...anAgent(subject),
  load: 0,
  openCases: 0,
  ...changes,
});

/** The built-in routing table with changes, as a tenant's first own version. */
export const aRoutingTable = (changes: Partial<CaseRouting> = {}): RoutingTable => ({
  ...caseRoutingTable.defaults,
  version: 1,
  ruleVersion: 'v1',
  ...changes,
});

/** Gives the tenant the built-in routing table with these agents and changes. */
export const withAgents = (
  ctx: Context,
  agents: readonly Agent[],
  changes: Partial<CaseRouting> = {},
): Promise<RoutingTable> =>
  updateCaseRouting(as(ctx, { roles: ['admin'] }), { ...caseRoutingTable.defaults, agents: [...agents], ...changes });

/** A stored case of a new customer. */
export async function anOpenCase(
  ctx: Context,
  changes: Partial<NewCase> = {},
  customer: Partial<NewCustomer> = {},
): Promise<Case> {
  const admin = as(ctx, { roles: ['admin'] });
  const { id: customerId } = await createCustomer(admin, { kind: 'COMPANY', name: 'Alfreds Futterkiste', ...customer });
  return openCase(admin, { subject: 'Where is my parcel?', customerId, ...changes });
}
