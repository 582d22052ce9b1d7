import * as z from 'zod/mini';
import { leadSources } from '../access/capture-key.code-lists.ts';
import { refuseCodes, refusedCodes } from '../code-lists/code-list.actions.ts';
import { requireDefined } from '../metafields/metafield.actions.ts';
import { requireVersion, withChanges } from '../platform/aggregate.ts';
import { commit, type Write } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { DomainError, parse, withCode } from '../platform/errors.ts';
import { draft } from '../platform/events.ts';
import { readSettings, writeSettings } from '../platform/settings.ts';
import { activeUserWrites, findHolder, stillActiveWrites } from '../users/active-user.actions.ts';
import { getLead, requireOpen } from './lead.actions.ts';
import { LeadAssigned } from './lead.events.ts';
import { isOpen, type Lead, QueueName, UNASSIGNED } from './lead.model.ts';
import type { LeadInput } from './lead.status.actions.ts';
import * as store from './lead.store.ts';
import {
  type AssignmentRules,
  candidatesOf,
  type LeadAssignment,
  leadAssignmentTable,
  routeOf,
} from './lead-assignment.model.ts';

/** The tenant's assignment rules; version 0 means the default. */
export const getLeadAssignment = (ctx: Context): Promise<LeadAssignment> => readSettings(ctx, leadAssignmentTable);

/** Replaces the assignment rules; they hold for leads that are scored from now on. */
export async function updateLeadAssignment(
  ctx: Context,
  input: z.input<typeof AssignmentRules> & { expectedVersion?: number | null },
): Promise<LeadAssignment> {
  requirePermission(ctx, 'updateLeadAssignment');
  const uses = input.rules.flatMap(({ when }, rule) =>
    (when.sources ?? []).map((code, index) => ({
      list: leadSources,
      code,
      field: `rules.${rule}.when.sources.${index}`,
      retiredToo: true,
    })),
  );
  // The table is read together with the list.
  const customFields = input.rules.flatMap(({ when }, rule) =>
    (when.metafields ?? []).map(({ namespace, key }, index) => ({
      handle: `${namespace}.${key}`,
      field: `rules.${rule}.when.metafields.${index}.key`,
    })),
  );
  const [refused] = await Promise.all([
    refusedCodes(ctx, uses),
    getLeadAssignment(ctx),
    requireDefined(ctx, 'LEAD', customFields),
  ]);
  refuseCodes(refused);
  return writeSettings(ctx, leadAssignmentTable, input, input.expectedVersion);
}

const Assignment = z.object({ ownerId: z.nullish(z.string()), queue: z.nullish(QueueName) }).check(
  z.refine(({ ownerId, queue }) => (ownerId == null) !== (queue == null), {
    ...withCode('VALIDATION', 'Name exactly one owner or queue.'),
    path: ['ownerId'],
  }),
);

/**
 * Gives an open lead to a user or a queue; the rules leave it alone from then on, unless that
 * queue is UNASSIGNED. The same holder again writes nothing.
 */
export async function assignLead(ctx: Context, input: LeadInput & z.input<typeof Assignment>): Promise<Lead> {
  requirePermission(ctx, 'assignLead');
  const { ownerId, queue } = parse(Assignment, input);
  // The user is read together with the lead, and asked about after it.
  const [stored] = await Promise.all([getLead(ctx, input.id), ownerId == null ? undefined : findHolder(ctx, ownerId)]);
  requireVersion(stored, input.expectedVersion);
  requireOpen(stored);
  if (ownerId == null) return give(ctx, stored, { queue: queue ?? undefined });
  return give(ctx, stored, { owner: ownerId }, await activeUserWrites(ctx, ownerId, 'ownerId'));
}

/** Takes a lead from its queue for the caller; INVALID_STATE when somebody else has it. Claiming it again writes nothing. */
export async function claimLead(ctx: Context, input: LeadInput): Promise<Lead> {
  requirePermission(ctx, 'claimLead');
  const owner = ctx.actor.subject;
  const stored = await getLead(ctx, input.id);
  requireVersion(stored, input.expectedVersion);
  requireOpen(stored);
  if (stored.owner != null && stored.owner !== owner)
    throw new DomainError('INVALID_STATE', 'Somebody else owns this lead.', 'id');
  return give(ctx, stored, { owner });
}

interface Target {
  readonly owner?: string;
  readonly queue?: string;
}

const isWith = ({ owner, queue }: Lead, target: Target): boolean =>
  (owner ?? undefined) === target.owner && (queue ?? undefined) === target.queue;

/** A person's decision: it replaces what the rules had decided. */
async function give(
  ctx: Context,
  stored: Lead,
  { owner, queue }: Target,
  demands: readonly Write[] = [],
): Promise<Lead> {
  if (isWith(stored, { owner, queue })) return stored;
  const lead = withChanges(ctx, stored, { owner, queue, routing: undefined });
  await commit(
    ctx,
    [...store.moveLead(ctx, stored, lead), ...store.moveLoad(ctx, stored.owner, owner), ...demands],
    [draft(LeadAssigned, lead, { owner, queue })],
  );
  return lead;
}

/**
 * Gives a scored lead of the queue UNASSIGNED to a person or queue by the tenant's rules and stores why. Never touches a lead
 * that somebody has decided on. Throws CONFLICT when the chosen person's last free place was taken meanwhile: run it again.
 */
export async function assignLeadByRules(ctx: Context, leadId: string): Promise<void> {
  requirePermission(ctx, 'leads.assignByRules');
  const [stored, settings] = await Promise.all([store.findLead(ctx, leadId), getLeadAssignment(ctx)]);
  if (!stored || !isOpen(stored) || stored.queue !== UNASSIGNED || stored.grade == null) return;
  const candidates = candidatesOf(settings.value, stored);
  const loads = await Promise.all(candidates.map((subject) => store.findLoad(ctx, subject)));
  const loadOf = new Map(candidates.map((subject, index) => [subject, loads[index]!]));
  const { owner, capacity = 0, queue, routing } = routeOf(stored, settings, loadOf, ctx.now);
  const lead = withChanges(ctx, stored, { owner, queue, routing });
  const load: Write[] = owner === undefined ? [] : [store.takeCapacity(ctx, owner, capacity)];
  await commit(
    ctx,
    [...store.moveLead(ctx, stored, lead), ...load, ...stillActiveWrites(ctx, owner)],
    [draft(LeadAssigned, lead, { owner, queue, rule: routing.rule })],
  );
}
