import { withChanges } from '../platform/aggregate.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { draft } from '../platform/events.ts';
import { writeSettings } from '../platform/settings.ts';
import { heirOf } from '../users/active-user.actions.ts';
import { handOver, replacedIn } from '../users/hand-over.actions.ts';
import { getLeadAssignment } from './lead.assign.actions.ts';
import { LeadAssigned } from './lead.events.ts';
import { isOpen, type Lead, UNASSIGNED } from './lead.model.ts';
import * as store from './lead.store.ts';
import { leadAssignmentTable } from './lead-assignment.model.ts';

/** A disqualified lead can be opened again with the owner that it had. */
const isToGo = (lead: Lead, holder: string): boolean =>
  lead.owner === holder && (isOpen(lead) || lead.status === 'DISQUALIFIED');

/**
 * Gives the leads of a deactivated user to the successor, without one to the queue where new leads wait, and the successor the user's
 * place in the assignment rules.
 */
export async function handOverLeads(ctx: Context, userId: string): Promise<void> {
  requirePermission(ctx, 'leads.handOver');
  await leaveRules(ctx, userId);
  await handOver(ctx, userId, {
    beginsWith: store.placeOf(''),
    find: store.findLead,
    isToGo,
    give: async (_, stored, from, owner) => {
      const target = owner === undefined ? { queue: UNASSIGNED } : { owner };
      const changes = { owner: undefined, queue: undefined, ...target, routing: undefined };
      const leads = stored.map((lead) => withChanges(ctx, lead, changes));
      return {
        writes: [
          ...leads.flatMap((lead, index) => store.moveLead(ctx, stored[index] ?? lead, lead)),
          ...store.moveLoad(ctx, from, owner, leads.filter(isOpen).length),
        ],
        events: leads.map((lead) => draft(LeadAssigned, lead, target)),
      };
    },
  });
}

async function leaveRules(ctx: Context, userId: string): Promise<void> {
  const [heir, { value, version }] = await Promise.all([heirOf(ctx, userId), getLeadAssignment(ctx)]);
  if (!heir || !value.teams.some(({ members }) => members.some(({ actor }) => actor === userId))) return;
  const teams = value.teams.map((team) => ({ ...team, members: replacedIn(team.members, userId, heir.to) }));
  await writeSettings(ctx, leadAssignmentTable, { ...value, teams }, version);
}
