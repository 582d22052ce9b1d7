import { expect, test } from 'vitest';
import { findRelated } from '../../../graphql/related.ts';
import { listActivities } from '../../../shared/activities/activity.actions.ts';
import { logActivity } from '../../../shared/activities/activity.log.actions.ts';
import type { NewActivity } from '../../../shared/activities/activity.model.ts';
import { addContact } from '../../../shared/contacts/contact.actions.ts';
import { getLead } from '../../../shared/leads/lead.actions.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { listTimeline } from '../../../shared/platform/timeline.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aStoredLead } from '../../support/a-lead.ts';
import { aCustomer } from '../../support/a-sale.ts';
import { eventsOf } from '../../support/deliveries.ts';
import { itemsOf, refusalOf, transactionsOf } from '../../support/table-probe.ts';

const log = (ctx: Context, relatedTo: string[], more: Partial<NewActivity> = {}) =>
  logActivity(ctx, { relatedTo, kind: 'CALL', subject: 'Called Maria', ...more }, findRelated);

const subjects = async (ctx: Context, id: string, query = {}) =>
  (await listActivities(ctx, id, query)).edges.map(({ node }) => node.subject);

const toldOn = async (ctx: Context, id: string) =>
  (await listTimeline(ctx, id, {})).edges.map(({ node }) => [node.type, node.data.activityId]);

test('stands on every record that it is about, in one transaction, and counts for a lead', async () => {
  const ctx = aContext();
  const customer = await aCustomer(ctx);
  const { id: contact } = await addContact(as(ctx, {}), { customerId: customer.id, name: 'Maria' });
  const lead = await aStoredLead(ctx);
  const later = as(ctx, { now: '2026-11-23T10:00:00.000Z' });
  let id = '';
  const transactions = await transactionsOf(async () => {
    const more = { occurredAt: '2026-11-22T11:00:00+01:00', participants: [contact, contact], body: 'Wants ten' };
    ({ id } = await log(later, [lead.id, customer.id, contact], more));
  });
  expect(transactions).toEqual([
    [
      'Put ACTIVITY',
      ...[1, 2, 3].map(() => expect.stringMatching(/^Put ACTIVITY#2026-11-22T10:00:00.000Z#/)),
      'Put LEAD',
      ...[1, 2, 3].map(() => 'Put EVENT activity.logged'),
      'Put EVENT lead.activity-logged',
    ],
  ]);
  const scored = await getLead(later, lead.id);
  expect([scored.lastActivityAt, scored.activityCounts]).toEqual(['2026-11-22T10:00:00.000Z', { CALL: 1 }]);
  for (const record of [lead.id, customer.id, contact]) {
    const [activity] = (await listActivities(later, record, {})).edges;
    expect(activity?.node).toMatchObject({ id, participants: [contact], body: 'Wants ten' });
  }
  expect((await toldOn(later, customer.id))[0]).toEqual(['activity.logged', id]);
  expect((await toldOn(later, contact))[0]).toEqual(['activity.logged', id]);
  expect(await toldOn(later, lead.id)).toEqual([
    ['lead.activity-logged', id],
    ['lead.captured', undefined],
  ]);
  const events = await eventsOf(ctx, id);
  expect(events.map(({ type, data }) => [type, data])).toEqual([
    ['activity.logged', { activityId: id, kind: 'CALL', relatedTo: [lead.id, customer.id, contact] }],
  ]);
});

test('is listed latest first, by when it happened, and between two times', async () => {
  const ctx = aContext();
  const { id } = await aCustomer(ctx);
  await log(ctx, [id], { subject: 'second', occurredAt: '2026-11-20T10:00:00Z' });
  await log(as(ctx, {}), [id], { subject: 'first', occurredAt: '2026-11-19T10:00:00Z' });
  await log(as(ctx, {}), [id], { subject: 'third' });
  expect(await subjects(as(ctx, {}), id)).toEqual(['third', 'second', 'first']);
  const where = { field: 'occurredAt', operator: 'lt' as const, value: '2026-11-20T10:00:00.000Z' };
  expect(await subjects(as(ctx, {}), id, { where })).toEqual(['first']);
});

const many = (id: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${id.slice(0, -2)}${index + 10}`);

test.each<[string, (ids: { customer: string; closed: string }) => [string[], Partial<NewActivity>?], unknown]>([
  ['a kind that nobody declared', ({ customer }) => [[customer], { kind: 'SMOKE' }], 'UNKNOWN_CODE'],
  ['the future', ({ customer }) => [[customer], { occurredAt: '2026-11-21T10:06:00.000Z' }], 'VALIDATION'],
  ['nothing', () => [[]], 'VALIDATION'],
  ['the same twice', ({ customer }) => [[customer, customer]], 'VALIDATION'],
  ['more than ten', ({ customer }) => [many(customer, 11)], 'VALIDATION'],
  ['an unknown record', ({ customer }) => [[customer, `cus_${'0'.repeat(26)}`]], 'NOT_FOUND'],
  ['a record of another kind', ({ customer }) => [[customer, `prd_${'0'.repeat(26)}`]], 'NOT_FOUND'],
  ['an unknown participant', ({ customer }) => [[customer], { participants: ['con_1'] }], 'NOT_FOUND'],
  ['a closed lead', ({ customer, closed }) => [[customer, closed]], 'INVALID_STATE'],
])('refuses %s and writes nothing', async (_, input, code) => {
  const ctx = aContext();
  const customer = (await aCustomer(ctx)).id;
  const closed = (await aStoredLead(as(ctx, {}), { status: 'DISQUALIFIED' })).id;
  expect(await refusalOf(ctx, () => log(as(ctx, {}), ...input({ customer, closed })))).toBe(code);
});

test('refuses what a partner does not see, and who may not read the kind', async () => {
  const ctx = aContext();
  const [own, other] = [(await aCustomer(ctx)).id, (await aCustomer(as(ctx, {}))).id];
  const lead = (await aStoredLead(as(ctx, {}))).id;
  const partner = () => aContext({ tenant: ctx.tenant, roles: ['partner'], subject: 'p', customerIds: [own] });
  expect(await refusalOf(ctx, () => log(partner(), [own, other]))).toBe('NOT_FOUND');
  expect(await refusalOf(ctx, () => log(as(ctx, { roles: ['finance'] }), [lead]))).toBe('NOT_FOUND');
  expect(await refusalOf(ctx, () => log(as(ctx, { roles: ['warehouse'] }), [own]))).toBe('FORBIDDEN');
  await log(partner(), [own]);
  expect(await subjects(as(ctx, {}), own)).toEqual(['Called Maria']);
});

test('two at once on one lead are both counted', async () => {
  const ctx = aContext();
  const lead = await aStoredLead(ctx);
  const { onFreshState } = await import('../../../shared/platform/conflict.ts');
  const once = () => {
    const own = as(ctx, {});
    return onFreshState(own, () => log(own, [lead.id]));
  };
  await Promise.all([once(), once(), once()]);
  expect((await getLead(as(ctx, {}), lead.id)).activityCounts).toEqual({ CALL: 3 });
  expect((await itemsOf(ctx)).filter(({ SK }) => SK === 'ACTIVITY')).toHaveLength(4);
});
