import { expect, test } from 'vitest';
import { captureLead } from '../../../shared/leads/lead.actions.ts';
import type { Lead, LeadStatus } from '../../../shared/leads/lead.model.ts';
import {
  disqualifyLead,
  nurtureLead,
  qualifyLead,
  reopenLead,
  workLead,
} from '../../../shared/leads/lead.status.actions.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aCapture, aStoredLead } from '../../support/a-lead.ts';
import { aUser } from '../../support/a-user.ts';
import { itemsOf, refusalOf, transactionsOf } from '../../support/table-probe.ts';

type Move = (ctx: Context, input: { id: string; expectedVersion?: number }) => Promise<Lead>;
const moves: Record<string, Move> = {
  workLead,
  nurtureLead,
  qualifyLead,
  reopenLead,
  disqualifyLead: (ctx, input) => disqualifyLead(ctx, { ...input, reason: 'NO_BUDGET' }),
};
const loadOf = async (ctx: Context, subject: string): Promise<unknown> =>
  (await itemsOf(ctx)).find(({ PK, SK }) => SK === 'LEADLOAD' && PK === `T#${ctx.tenant}#AGENT#${subject}`)?.open;

test.each<[string, LeadStatus, LeadStatus, string]>([
  ['workLead', 'NEW', 'WORKING', 'lead.work-started'],
  ['workLead', 'NURTURING', 'WORKING', 'lead.work-started'],
  ['qualifyLead', 'WORKING', 'QUALIFIED', 'lead.qualified'],
  ['nurtureLead', 'NEW', 'NURTURING', 'lead.nurtured'],
  ['nurtureLead', 'QUALIFIED', 'NURTURING', 'lead.nurtured'],
])('%s moves %s to %s in one transaction, once', async (name, from, to, event) => {
  const ctx = aContext();
  const { id } = await aStoredLead(ctx, { status: from });
  expect(await transactionsOf(() => moves[name]!(ctx, { id }))).toEqual([['Put LEAD', `Put EVENT ${event}`]]);
  let again: Lead | undefined;
  const repeat = await transactionsOf(async () => {
    again = await moves[name]!(ctx, { id });
  });
  expect([again?.status, repeat]).toEqual([to, []]);
});

test.each<[string, LeadStatus]>([
  ['workLead', 'QUALIFIED'],
  ['workLead', 'DISQUALIFIED'],
  ['qualifyLead', 'NEW'],
  ['qualifyLead', 'NURTURING'],
  ['nurtureLead', 'CONVERTED'],
  ['disqualifyLead', 'CONVERTED'],
  ['reopenLead', 'WORKING'],
  ['reopenLead', 'CONVERTED'],
])('%s refuses a lead that is %s', async (name, status) => {
  const ctx = aContext();
  const { id } = await aStoredLead(ctx, { status });
  expect(await refusalOf(ctx, () => moves[name]!(ctx, { id }))).toBe('INVALID_STATE');
});

test.each(Object.entries(moves))('%s refuses a stale version, a foreign lead and a wrong role', async (_, move) => {
  const ctx = aContext();
  const { id } = await aStoredLead(ctx);
  const foreign = await aStoredLead(aContext());
  const service = as(ctx, { roles: ['service'] });
  expect([
    await refusalOf(ctx, () => move(ctx, { id, expectedVersion: 9 })),
    await refusalOf(ctx, () => move(ctx, { id: foreign.id })),
    await refusalOf(ctx, () => move(service, { id })),
  ]).toEqual(['CONFLICT', 'NOT_FOUND', 'FORBIDDEN']);
});

test('disqualifying keeps the reason and frees the contact data and the owner', async () => {
  const ctx = aContext();
  const { id } = await aStoredLead(ctx, { owner: 'ann' });
  const ann = await aUser(ctx, 'ann');
  expect(await loadOf(ctx, ann)).toBe(1);
  let lead: Lead | undefined;
  const transactions = await transactionsOf(async () => {
    lead = await disqualifyLead(ctx, { id, reason: 'COMPETITOR', note: 'Bought elsewhere' });
  });
  expect(transactions).toEqual([
    [
      'Put LEAD',
      'Delete LEADKEY',
      'Delete LEADHINT#led_*',
      'Delete LEADHINT#led_*',
      'Update LEADLOAD',
      'Put EVENT lead.disqualified',
    ],
  ]);
  expect([lead?.status, lead?.disqualifyReason, lead?.disqualifyNote, lead?.owner]).toEqual([
    'DISQUALIFIED',
    'COMPETITOR',
    'Bought elsewhere',
    ann,
  ]);
  expect(await loadOf(ctx, ann)).toBe(0);
});

test('reopening takes the contact data and the owner back', async () => {
  const ctx = aContext();
  const { id } = await aStoredLead(ctx, { owner: 'ann', status: 'DISQUALIFIED', taxId: null });
  const ann = await aUser(ctx, 'ann');
  let lead: Lead | undefined;
  const transactions = await transactionsOf(async () => {
    lead = await reopenLead(ctx, { id });
  });
  expect(transactions).toEqual([
    ['Put LEAD', 'Put LEADKEY', 'Put LEADHINT#led_*', 'Update LEADLOAD', 'Put EVENT lead.reopened'],
  ]);
  expect([lead?.status, lead?.disqualifyReason, lead?.owner]).toEqual(['NEW', undefined, ann]);
  expect(await loadOf(ctx, ann)).toBe(1);
  expect((await captureLead(ctx, aCapture())).id).toBe(id);
});

test('reopening is refused while another open lead has the contact data', async () => {
  const ctx = aContext();
  const { id } = await aStoredLead(ctx, { status: 'DISQUALIFIED' });
  await aStoredLead(ctx);
  expect(await refusalOf(ctx, () => reopenLead(ctx, { id }))).toBe('DUPLICATE');
});

test('reopening is not refused for a phone number and a tax id that another has meanwhile', async () => {
  const ctx = aContext();
  const { id } = await aStoredLead(ctx, { status: 'DISQUALIFIED' });
  await aStoredLead(ctx, { email: 'other@alfreds.example' });
  expect((await reopenLead(ctx, { id })).status).toBe('NEW');
});
