import type { Role } from '../../shared/access/roles.ts';
import { captureLead } from '../../shared/leads/lead.actions.ts';
import { assignLead } from '../../shared/leads/lead.assign.actions.ts';
import { convertLead } from '../../shared/leads/lead.convert.actions.ts';
import type { LeadDuplicate } from '../../shared/leads/lead.duplicates.actions.ts';
import { type Lead, type NewLead, UNASSIGNED } from '../../shared/leads/lead.model.ts';
import { scoreLead } from '../../shared/leads/lead.score.actions.ts';
import { disqualifyLead, nurtureLead, qualifyLead, workLead } from '../../shared/leads/lead.status.actions.ts';
import type { Context } from '../../shared/platform/context.ts';
import { as } from './a-context.ts';
import { aUser } from './a-user.ts';

/** A lead as the model sees it: new, unscored, with nothing but a name unless told otherwise. */
export const aLead = (changes: Partial<Lead> = {}): Lead => ({
  id: 'led_01J00000000000000000000000',
  version: 1,
  createdAt: '2026-11-21T10:00:00.000Z',
  createdBy: 'tester',
  updatedAt: '2026-11-21T10:00:00.000Z',
  updatedBy: 'tester',
  origin: 'user',
  number: 'L-000001',
  name: 'Maria Anders',
  source: 'WEB',
  status: 'NEW',
  queue: UNASSIGNED,
  factors: [],
  lastActivityAt: '2026-11-21T10:00:00.000Z',
  activityCounts: {},
  externalRefs: [],
  markers: [],
  ...changes,
});

/** What a web form sends. */
export const aCapture = (changes: Partial<NewLead> = {}): NewLead => ({
  name: 'Maria Anders',
  company: 'Alfreds Futterkiste',
  email: 'maria@alfreds.example',
  phone: '030 0074321',
  taxId: 'DE 123.456.789',
  country: 'DE',
  source: 'WEB',
  consent: { marketing: true },
  ...changes,
});

/** The status is reached the way a user would; `owner` is the name of a user. */
export async function aStoredLead(
  ctx: Context,
  { status = 'NEW', owner, ...input }: Partial<NewLead> & { status?: Lead['status']; owner?: string } = {},
): Promise<Lead> {
  let lead = await captureLead(ctx, aCapture(input));
  const { id } = lead;
  if (owner !== undefined) lead = await assignLead(ctx, { id, ownerId: await aUser(ctx, owner) });
  if (status === 'WORKING' || status === 'QUALIFIED' || status === 'CONVERTED') lead = await workLead(ctx, { id });
  if (status === 'QUALIFIED' || status === 'CONVERTED') lead = await qualifyLead(ctx, { id });
  if (status === 'CONVERTED') lead = await convertLead(ctx, { leadId: id });
  if (status === 'NURTURING') lead = await nurtureLead(ctx, { id });
  if (status === 'DISQUALIFIED') lead = await disqualifyLead(ctx, { id, reason: 'NO_BUDGET' });
  return lead;
}

/** Ids of the other leads with the reasons. */
export const duplicatesOf = (found: readonly LeadDuplicate[]): string[][] =>
  found.map(({ lead, reasons }) => [lead.id, ...reasons]);

/** The same tenant as an automation sees it. */
export const asAutomation = (ctx: Context, subject: string, now = ctx.now): Context =>
  as(ctx, { roles: ['automation'] satisfies Role[], subject, kind: 'automation', now });

export async function aScoredLead(ctx: Context, input: Partial<NewLead> = {}): Promise<string> {
  const { id } = await captureLead(ctx, aCapture(input));
  await scoreLead(asAutomation(ctx, 'score-lead'), id);
  return id;
}
