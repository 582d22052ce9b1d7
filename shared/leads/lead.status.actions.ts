import * as z from 'zod/mini';
import { refuseCodes, refusedCodes, usesIn } from '../code-lists/code-list.actions.ts';
import { Code } from '../code-lists/code-list.model.ts';
import { requireVersion, withChanges } from '../platform/aggregate.ts';
import { commit, type Write } from '../platform/commit.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { DomainError, parse } from '../platform/errors.ts';
import { draft, type EventDefinition } from '../platform/events.ts';
import type { Operation } from '../platform/permission.ts';
import { getLead, newLeadMarkers } from './lead.actions.ts';
import { disqualifyReasons } from './lead.code-lists.ts';
import { LeadDisqualified, LeadNurtured, LeadQualified, LeadReopened, LeadWorkStarted } from './lead.events.ts';
import { canMoveTo, type Lead, type LeadStatus } from './lead.model.ts';
import * as store from './lead.store.ts';
import { hintWrites } from './lead-hint.store.ts';

export interface LeadInput {
  readonly id: string;
  readonly expectedVersion?: number | null;
}

/** Refuses with INVALID_STATE when the status table does not lead there. */
export function requireMove(lead: Lead, to: LeadStatus, field = 'id'): void {
  if (!canMoveTo(lead, to))
    throw new DomainError('INVALID_STATE', 'A lead that is {status} cannot become {next}.', field, {
      params: { status: lead.status, next: to },
    });
}

/** The lead in the status, one version on; undefined when it is there already, so that a repeat writes nothing. */
async function moved(
  ctx: Context,
  { id, expectedVersion }: LeadInput,
  to: LeadStatus,
  changes: Partial<Lead> = {},
): Promise<{ stored: Lead; lead?: Lead }> {
  const stored = await getLead(ctx, id);
  requireVersion(stored, expectedVersion);
  if (stored.status === to) return { stored };
  requireMove(stored, to);
  return { stored, lead: withChanges(ctx, stored, { ...changes, status: to }) };
}

/** An action that only changes the status. */
const moveTo =
  (operation: Operation, to: LeadStatus, event: EventDefinition) =>
  async (ctx: Context, input: LeadInput): Promise<Lead> => {
    requirePermission(ctx, operation);
    const { stored, lead } = await moved(ctx, input, to);
    if (!lead) return stored;
    await commit(ctx, [store.replaceLead(ctx, lead)], [draft(event, lead, {})]);
    return lead;
  };

/** Somebody works the lead: from NEW or NURTURING. Safe to repeat. */
export const workLead = moveTo('workLead', 'WORKING', LeadWorkStarted);
/** Not ready to buy, kept warm: from NEW, WORKING or QUALIFIED. Safe to repeat. */
export const nurtureLead = moveTo('nurtureLead', 'NURTURING', LeadNurtured);
/** Ready to become a customer: from WORKING. Safe to repeat. */
export const qualifyLead = moveTo('qualifyLead', 'QUALIFIED', LeadQualified);

const Disqualification = z.object({
  reason: Code,
  note: z.nullish(z.string().check(z.trim(), z.minLength(1), z.maxLength(1000))),
});

/** Closes a lead without a customer and sets its e-mail, phone and tax id free for a new one. Safe to repeat. */
export async function disqualifyLead(ctx: Context, input: LeadInput & z.input<typeof Disqualification>): Promise<Lead> {
  requirePermission(ctx, 'disqualifyLead');
  const { reason, note } = parse(Disqualification, input);
  const changes = { disqualifyReason: reason, disqualifyNote: note, markers: [], hints: [] };
  const [{ stored, lead }, refused] = await Promise.all([
    moved(ctx, input, 'DISQUALIFIED', changes),
    refusedCodes(ctx, usesIn({ reason: disqualifyReasons }, { reason })),
  ]);
  if (!lead) return stored;
  refuseCodes(refused);
  await commit(
    ctx,
    [store.replaceLead(ctx, lead), ...store.releaseLead(ctx, stored)],
    [draft(LeadDisqualified, lead, { reason })],
  );
  return lead;
}

/** Opens a disqualified lead again with the owner or queue it had; DUPLICATE when another open lead took its e-mail address. */
export async function reopenLead(ctx: Context, input: LeadInput): Promise<Lead> {
  requirePermission(ctx, 'reopenLead');
  const { stored, lead: open } = await moved(ctx, input, 'NEW', {
    disqualifyReason: undefined,
    disqualifyNote: undefined,
  });
  if (!open) return stored;
  const { personal, shared } = await newLeadMarkers(open);
  const lead = { ...open, markers: personal, hints: shared };
  const writes: Write[] = [
    store.replaceLead(ctx, lead),
    ...lead.markers.map((marker) => store.claimMarker(ctx, marker, lead.id)),
    ...hintWrites(ctx, shared, lead.id),
    ...store.moveLoad(ctx, undefined, lead.owner),
  ];
  await commit(ctx, writes, [draft(LeadReopened, lead, {})]);
  return lead;
}
