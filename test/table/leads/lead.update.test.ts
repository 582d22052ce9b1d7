import { expect, test } from 'vitest';
import { getLead, listLeads, updateLead } from '../../../shared/leads/lead.actions.ts';
import type { Lead } from '../../../shared/leads/lead.model.ts';
import { scoreLead } from '../../../shared/leads/lead.score.actions.ts';
import { type Condition, equal } from '../../../shared/platform/list-query.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aStoredLead, asAutomation } from '../../support/a-lead.ts';
import { aUser } from '../../support/a-user.ts';
import { eventsOf } from '../../support/deliveries.ts';
import { itemsOf, refusalOf, transactionsOf } from '../../support/table-probe.ts';

const markersOf = async (ctx: Parameters<typeof itemsOf>[0]): Promise<string[]> =>
  (await itemsOf(ctx))
    .filter(({ SK }) => SK === 'LEADKEY' || String(SK).startsWith('LEADHINT#'))
    .map(({ PK }) => String(PK).slice(`T#${ctx.tenant}#LEADKEY#`.length));

test('changes the named fields and moves the markers in one transaction', async () => {
  const ctx = aContext();
  const { id } = await aStoredLead(ctx);
  const transactions = await transactionsOf(() =>
    updateLead(ctx, { id, email: 'm@new.example', taxId: null, employees: 12, expectedVersion: 1 }),
  );
  expect(transactions).toEqual([
    ['Put LEAD', 'Delete LEADKEY', 'Put LEADKEY', 'Delete LEADHINT#led_*', 'Put EVENT lead.updated'],
  ]);
  const lead = await getLead(ctx, id);
  expect([lead.version, lead.email, lead.taxId, lead.employees]).toEqual([2, 'm@new.example', null, 12]);
  expect(await markersOf(ctx)).toEqual(['email#m@new.example', 'phone#+49300074321']);
  const [, updated] = await eventsOf(ctx, id);
  expect(updated?.data).toEqual({ changed: ['email', 'taxId', 'employees'] });
});

test('writes nothing when nothing differs', async () => {
  const ctx = aContext();
  const { id } = await aStoredLead(ctx);
  const same = { id, name: 'Maria Anders', campaign: null, consent: { marketing: true } };
  expect(await transactionsOf(() => updateLead(ctx, same))).toEqual([]);
});

test('a withdrawn consent keeps its evidence', async () => {
  const ctx = aContext();
  const { id } = await aStoredLead(ctx, { consent: { marketing: true, text: 'Yes, send it' } });
  const lead = await updateLead(ctx, { id, consent: { marketing: false } });
  expect(lead.consent).toEqual({ marketing: false, givenAt: ctx.now, text: 'Yes, send it' });
});

test('a consent given anew is dated anew and carries no words of the old one', async () => {
  const ctx = aContext();
  const { id } = await aStoredLead(ctx, { consent: { marketing: false, text: 'No' } });
  const later = as(ctx, { now: '2026-12-01T10:00:00.000Z' });
  const lead = await updateLead(later, { id, consent: { marketing: true } });
  expect(lead.consent).toEqual({ marketing: true, givenAt: later.now });
});

test('refuses an e-mail that another open lead has', async () => {
  const ctx = aContext();
  await aStoredLead(ctx);
  const { id } = await aStoredLead(ctx, { email: 'b@b.example', phone: null, taxId: null });
  expect(await refusalOf(ctx, () => updateLead(ctx, { id, email: 'MARIA@alfreds.example' }))).toBe('DUPLICATE');
});

const changes = {
  updateLead: (ctx: ReturnType<typeof aContext>, id: string, expectedVersion?: number) =>
    updateLead(ctx, { id, name: 'Other', expectedVersion }),
};

test.each(Object.entries(changes))(
  '%s refuses a closed, stale, unknown or foreign lead and a wrong role',
  async (_, run) => {
    const ctx = aContext();
    const open = await aStoredLead(ctx);
    const closed = await aStoredLead(ctx, { email: 'c@c.example', phone: null, taxId: null, status: 'DISQUALIFIED' });
    const foreign = await aStoredLead(aContext());
    const service = as(ctx, { roles: ['service'] });
    expect([
      await refusalOf(ctx, () => run(ctx, closed.id)),
      await refusalOf(ctx, () => run(ctx, open.id, 7)),
      await refusalOf(ctx, () => run(ctx, 'led_01J00000000000000000000000')),
      await refusalOf(ctx, () => run(ctx, foreign.id)),
      await refusalOf(ctx, () => run(service, open.id)),
    ]).toEqual(['INVALID_STATE', 'CONFLICT', 'NOT_FOUND', 'NOT_FOUND', 'FORBIDDEN']);
  },
);

const openOf = (field: string, value: string): Condition => ({ all: [equal(field, value), equal('isOpen', true)] });

test('lists by age, by status, and the open leads of a holder by score', async () => {
  const ctx = aContext();
  const contact = (email: string) => ({ email, phone: null, taxId: null });
  const low = await aStoredLead(ctx, { ...contact('a@a.example'), company: null });
  const high = await aStoredLead(ctx, { ...contact('b@b.example'), jobTitle: 'Owner' });
  const lost = await aStoredLead(ctx, { ...contact('c@c.example'), status: 'DISQUALIFIED' });
  const mine = await aStoredLead(ctx, { ...contact('d@d.example'), owner: 'ann' });
  for (const { id } of [low, high]) await scoreLead(asAutomation(ctx, 'score-lead'), id);
  const ids = async (where?: Condition, field?: string) =>
    (await listLeads(ctx, { where, orderBy: field === undefined ? [] : [{ field, direction: 'DESC' }] })).edges.map(
      ({ node }: { node: Lead }) => node.id,
    );
  expect(await ids()).toEqual([mine.id, lost.id, high.id, low.id]);
  expect(await ids(equal('status', 'NEW'), 'createdAt')).toEqual([mine.id, high.id, low.id]);
  expect(await ids(openOf('queue', 'UNASSIGNED'), 'score')).toEqual([high.id, low.id]);
  expect(await ids(openOf('owner.id', await aUser(ctx, 'ann')))).toEqual([mine.id]);
});

test.each<[Condition | undefined, string?]>([
  [{ all: [openOf('owner.id', 'ann'), equal('queue', 'HOT')] }],
  [equal('owner.id', 'ann')],
  [undefined, 'score'],
  [equal('status', 'NEW'), 'score'],
  [openOf('owner.id', 'ann'), 'createdAt'],
])('refuses the list %j by %s, which no index serves', async (where, field) => {
  const ctx = aContext();
  const orderBy = field === undefined ? [] : [{ field, direction: 'ASC' as const }];
  expect(await refusalOf(ctx, () => listLeads(ctx, { where, orderBy }))).toBe('FILTER_NOT_SERVED');
});
