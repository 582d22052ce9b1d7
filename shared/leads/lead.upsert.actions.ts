import { leadSources } from '../access/capture-key.code-lists.ts';
import { submittedOf } from '../activities/activity.model.ts';
import { refuseCodes, refusedCodes, usesIn } from '../code-lists/code-list.actions.ts';
import { findCustomerMatch } from '../customers/customer-marker.actions.ts';
import { givenMetafields } from '../metafields/metafield.actions.ts';
import type { WithMetafields } from '../metafields/metafield.model.ts';
import { branchForNew } from '../organization/branch.actions.ts';
import { ofBranch } from '../organization/branch.model.ts';
import { type Context, requirePermission } from '../platform/context.ts';
import { duplicate, parse } from '../platform/errors.ts';
import { draft } from '../platform/events.ts';
import { referencesOf } from '../platform/external-refs.actions.ts';
import { ExternalRef, externalIdTaken, findByExternalRef } from '../platform/external-refs.ts';
import { changeLead, consentOf, findLead, insertNewLead, newLeadMarkers } from './lead.actions.ts';
import { LeadUpdated } from './lead.events.ts';
import { type Lead, LeadUpsert } from './lead.model.ts';
import * as store from './lead.store.ts';

/** The lead that another system knows by this id, or undefined. */
export async function findLeadByExternalRef(ctx: Context, ref: ExternalRef): Promise<Lead | undefined> {
  const id = await findByExternalRef(ctx, 'led', parse(ExternalRef, ref));
  return id === undefined ? undefined : findLead(ctx, id);
}

/**
 * Brings the lead that an external id names to the given profile; safe to repeat: when nothing differs, nothing is written. An
 * unknown id is given to the open lead with the e-mail address, of which an activity then keeps what was submitted, or to a new lead.
 * A closed lead is only found again (INVALID_STATE for what differs); DUPLICATE when the address or the id is one of a lead outside of
 * the caller's scope.
 */
export async function upsertLead(ctx: Context, input: LeadUpsert & WithMetafields): Promise<Lead> {
  requirePermission(ctx, 'upsertLead');
  const { externalRef, consent: given, branchId, ...profile } = parse(LeadUpsert, input);
  const { externalRef: _, ...changes } = input;
  const markers = await newLeadMarkers(profile);
  const [known, holders, customerMatch, branch, refused, metafields] = await Promise.all([
    findByExternalRef(ctx, 'led', externalRef),
    store.findMarkerHolders(ctx, markers.personal),
    findCustomerMatch(ctx, profile),
    branchForNew(ctx, branchId),
    refusedCodes(ctx, usesIn({ source: leadSources }, profile)),
    givenMetafields(ctx, 'LEAD', input),
  ]);
  if (known !== undefined) {
    if (!(await findLead(ctx, known))) throw externalIdTaken(externalRef, { field: 'externalRef', recordId: known });
    return changeLead(ctx, known, { ...changes, consent: given ?? undefined });
  }
  refuseCodes(refused);
  const consent = consentOf(ctx, given);
  const captured = { profile, consent, submitted: submittedOf({ ...profile, consent, metafields: input.metafields }) };
  const [holder] = holders;
  if (holder === undefined)
    return insertNewLead(ctx, captured, {
      ...metafields(),
      ...ofBranch(branch()),
      customerMatch,
      externalRefs: [externalRef],
      markers: markers.personal,
      hints: markers.shared,
    });
  if (!(await findLead(ctx, holder))) throw duplicate('Another open lead has this value. Merge them.', 'email', holder);
  return changeLead(ctx, holder, { ...changes, consent: given ?? undefined }, { externalRef, captured });
}

/** The ids that other systems know leads by. */
export const leadReferences = referencesOf<Lead>({
  prefix: 'led',
  permission: 'leads.write',
  find: findLead,
  replace: store.replaceLead,
  changed: (lead) => draft(LeadUpdated, lead, { changed: ['externalRefs'] }),
});
