import { expect, test } from 'vitest';
import { handler } from '../../../functions/automations/assign-lead.ts';
import { getLead } from '../../../shared/leads/lead.actions.ts';
import {
  assignLead,
  assignLeadByRules,
  claimLead,
  updateLeadAssignment,
} from '../../../shared/leads/lead.assign.actions.ts';
import { disqualifyLead } from '../../../shared/leads/lead.status.actions.ts';
import { onFreshState } from '../../../shared/platform/conflict.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aScoredLead, aStoredLead, asAutomation } from '../../support/a-lead.ts';
import { deliver, eventsOf } from '../../support/deliveries.ts';
import { itemsOf, refusalOf, transactionsOf } from '../../support/table-probe.ts';

const bare = (email: string) => ({ email, phone: null, taxId: null, company: null, consent: null });
const team = (members: { actor: string; capacity: number; territories?: string[] }[]) => ({
  rules: [{ name: 'Everybody', when: {}, team: 'all' }],
  teams: [{ name: 'all', members }],
  defaultQueue: 'INBOUND',
});
const holderOf = async (ctx: Context, id: string) => {
  const { owner, queue } = await getLead(as(ctx, {}), id);
  return owner ?? queue;
};

test('by default a good lead goes to the hot queue with the reasons; the second delivery writes nothing', async () => {
  const ctx = aContext();
  const id = await aScoredLead(ctx);
  const events = (await eventsOf(ctx, id)).filter(({ type }) => type === 'lead.scored');
  const run = async () => expect(await deliver(handler, events)).toEqual([]);
  expect(await transactionsOf(run)).toEqual([['Put LEAD', 'Put EVENT lead.assigned']]);
  const lead = await getLead(as(ctx, {}), id);
  expect([lead.queue, lead.owner, lead.routing?.rule, lead.routing?.reasons, lead.routing?.inputs]).toEqual([
    'HOT',
    undefined,
    'Hot leads',
    ['Rule "Hot leads" fits: queue HOT.'],
    { country: 'DE', source: 'WEB', grade: 'B', score: 50 },
  ]);
  const [, , assigned] = await eventsOf(ctx, id);
  expect(assigned?.data).toEqual({ queue: 'HOT', rule: 'Hot leads' });
  expect(await transactionsOf(run)).toEqual([]);
});

test('by default any other lead goes to the inbound queue', async () => {
  const ctx = aContext();
  const id = await aScoredLead(ctx, bare('a@a.example'));
  await assignLeadByRules(asAutomation(ctx, 'assign-lead'), id);
  expect(await holderOf(ctx, id)).toBe('INBOUND');
});

test('a team takes turns within its capacity and territory, then the default queue takes over', async () => {
  const ctx = aContext();
  await updateLeadAssignment(
    ctx,
    team([
      { actor: 'ann', capacity: 2 },
      { actor: 'bob', capacity: 2, territories: ['DE'] },
      { actor: 'eve', capacity: 9, territories: ['FR'] },
    ]),
  );
  const holders: (string | null | undefined)[] = [];
  for (let count = 0; count < 5; count += 1) {
    const now = `2026-11-21T10:0${count}:00.000Z`;
    const id = await aScoredLead(as(ctx, { now }), bare(`${count}@a.example`));
    await assignLeadByRules(asAutomation(ctx, 'assign-lead', now), id);
    holders.push(await holderOf(ctx, id));
  }
  expect(holders).toEqual(['ann', 'bob', 'ann', 'bob', 'INBOUND']);
});

test('assigning to a member counts their open leads in the same transaction, and closing one makes room', async () => {
  const ctx = aContext();
  await updateLeadAssignment(ctx, team([{ actor: 'ann', capacity: 1 }]));
  const automation = asAutomation(ctx, 'assign-lead');
  const first = await aScoredLead(ctx, bare('1@a.example'));
  expect(await transactionsOf(() => assignLeadByRules(automation, first))).toEqual([
    ['Put LEAD', 'Put LEAD#led_*', 'Update LEADLOAD', 'Put EVENT lead.assigned'],
  ]);
  await disqualifyLead(as(ctx, {}), { id: first, reason: 'SPAM' });
  const second = await aScoredLead(ctx, bare('2@a.example'));
  await assignLeadByRules(asAutomation(ctx, 'assign-lead'), second);
  expect(await holderOf(ctx, second)).toBe('ann');
});

test('under many at once nobody gets more leads than the capacity', async () => {
  const ctx = aContext();
  await updateLeadAssignment(
    ctx,
    team([
      { actor: 'ann', capacity: 2 },
      { actor: 'bob', capacity: 3 },
    ]),
  );
  const ids: string[] = [];
  for (let count = 0; count < 12; count += 1) ids.push(await aScoredLead(ctx, bare(`${count}@a.example`)));
  await Promise.all(
    ids.map((id) => {
      const automation = asAutomation(ctx, 'assign-lead');
      return onFreshState(automation, () => assignLeadByRules(automation, id));
    }),
  );
  const items = await itemsOf(ctx);
  const holders = items.filter(({ SK }) => SK === 'LEAD').map(({ owner, queue }) => String(owner ?? queue));
  const count = (holder: string) => holders.filter((one) => one === holder).length;
  expect([count('ann'), count('bob'), count('INBOUND')]).toEqual([2, 3, 7]);
  expect(items.filter(({ SK }) => SK === 'LEADLOAD').map(({ open }) => open)).toEqual([2, 3]);
});

test('never touches a lead that a person assigned or claimed, that is closed, or that is not scored', async () => {
  const ctx = aContext({ subject: 'ann' });
  const assigned = await aScoredLead(ctx, bare('1@a.example'));
  await assignLead(as(ctx, {}), { id: assigned, queue: 'VIP' });
  const claimed = await aScoredLead(ctx, bare('2@a.example'));
  await claimLead(as(ctx, {}), { id: claimed });
  const closed = await aScoredLead(ctx, bare('3@a.example'));
  await disqualifyLead(as(ctx, {}), { id: closed, reason: 'SPAM' });
  const { id: unscored } = await aStoredLead(ctx, bare('4@a.example'));
  const work = async () => {
    for (const id of [assigned, claimed, closed, unscored])
      await assignLeadByRules(asAutomation(ctx, 'assign-lead'), id);
  };
  expect(await transactionsOf(work)).toEqual([]);
});

test('is for the automation only', async () => {
  const ctx = aContext();
  const id = await aScoredLead(ctx);
  expect(await refusalOf(ctx, () => assignLeadByRules(ctx, id))).toBe('FORBIDDEN');
});
