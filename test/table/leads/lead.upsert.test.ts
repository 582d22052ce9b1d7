import { expect, test } from 'vitest';
import { listActivities } from '../../../shared/activities/activity.actions.ts';
import { captureLead } from '../../../shared/leads/lead.actions.ts';
import { disqualifyLead } from '../../../shared/leads/lead.status.actions.ts';
import { findLeadByExternalRef, upsertLead } from '../../../shared/leads/lead.upsert.actions.ts';
import { onFreshState } from '../../../shared/platform/conflict.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aCapture } from '../../support/a-lead.ts';
import { itemsOf, refusalOf, transactionsOf } from '../../support/table-probe.ts';

const ref = { system: 'mail', id: 'M-1' };
const anUpsert = (changes: object = {}) => ({ ...aCapture(), externalRef: ref, ...changes });

test('captures the lead of an unknown id, finds it again, and writes only what differs', async () => {
  const ctx = aContext();
  const first = await upsertLead(as(ctx, {}), anUpsert());
  expect([first.version, first.externalRefs, first.markers]).toEqual([1, [ref], ['email#maria@alfreds.example']]);
  expect((await findLeadByExternalRef(as(ctx, {}), { system: 'MAIL', id: 'M-1' }))?.id).toBe(first.id);
  expect(await transactionsOf(() => upsertLead(as(ctx, {}), anUpsert()))).toEqual([]);
  const changed = await upsertLead(as(ctx, {}), anUpsert({ jobTitle: 'Owner', email: 'm@new.example' }));
  expect([changed.id, changed.version, changed.jobTitle, changed.markers]).toEqual([
    first.id,
    2,
    'Owner',
    ['email#m@new.example'],
  ]);
});

test('gives an unknown id to the open lead with the e-mail address, which keeps what was submitted', async () => {
  const ctx = aContext();
  const captured = await captureLead(as(ctx, {}), aCapture({ company: 'Alfreds' }));
  const upserted = await upsertLead(as(ctx, {}), anUpsert({ company: 'Alfreds GmbH' }));
  expect([upserted.id, upserted.version, upserted.company, upserted.externalRefs]).toEqual([
    captured.id,
    2,
    'Alfreds GmbH',
    [ref],
  ]);
  const { edges } = await listActivities(as(ctx, {}), captured.id, {});
  expect(edges.map(({ node }) => node.submitted?.find(({ name }) => name === 'company')?.value)).toEqual([
    'Alfreds GmbH',
    'Alfreds',
  ]);
});

test('of upserts at once one makes the lead and the others end on it', async () => {
  const ctx = aContext();
  const leads = await Promise.all(
    Array.from({ length: 6 }, (_, index) => {
      const own = as(ctx, {});
      return onFreshState(own, () => upsertLead(own, anUpsert({ email: index % 2 ? null : 'maria@alfreds.example' })));
    }),
  );
  expect(new Set(leads.map(({ id }) => id)).size).toBe(1);
  const items = await itemsOf(ctx);
  expect(
    ['LEAD', 'REF'].map((kind) => items.filter(({ SK, PK }) => SK === kind && !String(PK).includes('SCOPE#')).length),
  ).toEqual([1, 1]);
});

test('refuses an e-mail address of another lead, changes of a closed lead, wrong input and a wrong role', async () => {
  const ctx = aContext();
  await captureLead(as(ctx, {}), aCapture());
  await upsertLead(as(ctx, {}), anUpsert({ email: 'b@b.example' }));
  expect([
    await refusalOf(ctx, () => upsertLead(as(ctx, {}), anUpsert())),
    await refusalOf(ctx, () => upsertLead(as(ctx, {}), anUpsert({ source: 'DREAM' }))),
    await refusalOf(ctx, () => upsertLead(as(ctx, {}), anUpsert({ externalRef: { system: '!', id: '1' } }))),
    await refusalOf(ctx, () => upsertLead(as(ctx, { roles: ['service'] }), anUpsert())),
  ]).toEqual(['DUPLICATE', 'UNKNOWN_CODE', 'VALIDATION', 'FORBIDDEN']);
});

test('finds a closed lead again, and refuses to change it', async () => {
  const ctx = aContext();
  const { id } = await upsertLead(as(ctx, {}), anUpsert());
  await disqualifyLead(as(ctx, {}), { id, reason: 'SPAM' });
  expect((await upsertLead(as(ctx, {}), anUpsert())).id).toBe(id);
  expect(await refusalOf(ctx, () => upsertLead(as(ctx, {}), anUpsert({ jobTitle: 'Owner' })))).toBe('INVALID_STATE');
});
