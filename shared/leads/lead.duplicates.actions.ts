import type { Context } from '../platform/context.ts';
import { type DuplicateReason, isOpen, type Lead, reasonOf } from './lead.model.ts';
import { findLead } from './lead.store.ts';
import { findSharing } from './lead-hint.store.ts';

/** Another open lead that may be the same person, and why. */
export interface LeadDuplicate {
  readonly lead: Lead;
  readonly reasons: DuplicateReason[];
}

/**
 * The open leads that share a value with an open lead, the latest first, as far as the caller sees them: at most 20 by each value. None
 * of a closed one.
 */
export async function possibleDuplicates(ctx: Context, lead: Lead): Promise<LeadDuplicate[]> {
  const values = isOpen(lead) ? [...new Set([...lead.markers, ...(lead.hints ?? [])])] : [];
  const sharing = await Promise.all(values.map((value) => findSharing(ctx, value)));
  const reasons = new Map<string, Set<DuplicateReason>>();
  values.forEach((value, index) => {
    for (const id of sharing[index] ?? [])
      if (id !== lead.id) reasons.set(id, (reasons.get(id) ?? new Set()).add(reasonOf(value)));
  });
  const ids = [...reasons.keys()].sort().reverse();
  const leads = await Promise.all(ids.map((id) => findLead(ctx, id)));
  return leads.flatMap((other) =>
    other && isOpen(other) ? [{ lead: other, reasons: [...(reasons.get(other.id) ?? [])] }] : [],
  );
}
