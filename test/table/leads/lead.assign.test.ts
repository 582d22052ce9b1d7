import { expect, test } from 'vitest';
import {
  assignLead,
  claimLead,
  getLeadAssignment,
  updateLeadAssignment,
} from '../../../shared/leads/lead.assign.actions.ts';
import type { Lead } from '../../../shared/leads/lead.model.ts';
import { getLeadScoring, updateLeadScoring } from '../../../shared/leads/lead.score.actions.ts';
import { leadAssignmentTable } from '../../../shared/leads/lead-assignment.model.ts';
import { leadScoringTable } from '../../../shared/leads/lead-scoring.model.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { deactivateUser } from '../../../shared/users/user.actions.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aStoredLead } from '../../support/a-lead.ts';
import { aUser } from '../../support/a-user.ts';
import { itemsOf, refusalOf, transactionsOf } from '../../support/table-probe.ts';

const loads = async (ctx: Context): Promise<Record<string, unknown>> =>
  Object.fromEntries(
    (await itemsOf(ctx))
      .filter(({ SK }) => SK === 'LEADLOAD')
      .map(({ PK, open }) => [String(PK).slice(`T#${ctx.tenant}#AGENT#`.length), open]),
  );

test('gives a lead to a person, to another and to a queue, and counts their open leads', async () => {
  const ctx = aContext();
  const { id } = await aStoredLead(ctx);
  const [ann, bob] = [await aUser(ctx, 'ann'), await aUser(ctx, 'bob')];
  expect(await transactionsOf(() => assignLead(ctx, { id, ownerId: ann }))).toEqual([
    ['Put LEAD', 'Put LEAD#led_*', 'Update LEADLOAD', 'ConditionCheck USER', 'Put EVENT lead.assigned'],
  ]);
  expect(await loads(ctx)).toEqual({ [ann]: 1 });
  expect(await transactionsOf(() => assignLead(ctx, { id, ownerId: bob }))).toEqual([
    [
      ...['Put LEAD', 'Put LEAD#led_*', 'Delete LEAD#led_*', 'Update LEADLOAD', 'Update LEADLOAD'],
      ...['ConditionCheck USER', 'Put EVENT lead.assigned'],
    ],
  ]);
  expect(await loads(ctx)).toEqual({ [ann]: 0, [bob]: 1 });
  expect(await transactionsOf(() => assignLead(ctx, { id, ownerId: bob }))).toEqual([]);
  const lead = await assignLead(ctx, { id, queue: 'HOT' });
  expect([lead.owner, lead.queue, await loads(ctx)]).toEqual([undefined, 'HOT', { [ann]: 0, [bob]: 0 }]);
});

test('claims a lead for the caller, once; somebody else is refused', async () => {
  const ctx = aContext({ roles: ['sales'], subject: 'ann' });
  const { id } = await aStoredLead(ctx);
  let lead: Lead | undefined;
  const claim = async () => {
    lead = await claimLead(ctx, { id });
  };
  expect(await transactionsOf(claim)).toEqual([
    ['Put LEAD', 'Put LEAD#led_*', 'Update LEADLOAD', 'Put EVENT lead.assigned'],
  ]);
  expect([lead?.owner, lead?.queue]).toEqual(['ann', undefined]);
  expect(await transactionsOf(claim)).toEqual([]);
  const bob = as(ctx, { subject: 'bob' });
  expect(await refusalOf(ctx, () => claimLead(bob, { id }))).toBe('INVALID_STATE');
});

test('refuses to assign to nobody, to two, to a malformed queue, a closed, stale or foreign lead, or for a wrong role', async () => {
  const ctx = aContext();
  const { id } = await aStoredLead(ctx);
  const closed = await aStoredLead(ctx, { email: 'c@c.example', phone: null, taxId: null, status: 'DISQUALIFIED' });
  const foreign = await aStoredLead(aContext());
  const ownerId = await aUser(ctx, 'ann');
  const gone = await aUser(ctx, 'gone');
  await deactivateUser(ctx, { id: gone });
  const service = as(ctx, { roles: ['service'] });
  expect([
    await refusalOf(ctx, () => assignLead(ctx, { id })),
    await refusalOf(ctx, () => assignLead(ctx, { id, ownerId, queue: 'HOT' })),
    await refusalOf(ctx, () => assignLead(ctx, { id, queue: 'hot leads' })),
    await refusalOf(ctx, () => assignLead(ctx, { id: closed.id, ownerId })),
    await refusalOf(ctx, () => claimLead(ctx, { id: closed.id })),
    await refusalOf(ctx, () => assignLead(ctx, { id, ownerId, expectedVersion: 9 })),
    await refusalOf(ctx, () => claimLead(ctx, { id, expectedVersion: 9 })),
    await refusalOf(ctx, () => assignLead(ctx, { id: foreign.id, ownerId })),
    await refusalOf(ctx, () => claimLead(ctx, { id: foreign.id })),
    await refusalOf(ctx, () => assignLead(service, { id, ownerId })),
    await refusalOf(ctx, () => claimLead(service, { id })),
    await refusalOf(ctx, () => assignLead(ctx, { id, ownerId: 'ann' })),
    await refusalOf(ctx, async () => assignLead(ctx, { id, ownerId: await aUser(aContext(), 'ann') })),
    await refusalOf(ctx, () => assignLead(ctx, { id, ownerId: gone })),
  ]).toEqual([
    ...['VALIDATION', 'VALIDATION', 'VALIDATION', 'INVALID_STATE', 'INVALID_STATE', 'CONFLICT', 'CONFLICT'],
    ...['NOT_FOUND', 'NOT_FOUND', 'FORBIDDEN', 'FORBIDDEN', 'NOT_FOUND', 'NOT_FOUND', 'USER_INACTIVE'],
  ]);
});

test('an admin replaces both settings tables; the default has version 0', async () => {
  const ctx = aContext();
  expect((await getLeadScoring(ctx)).version).toBe(0);
  expect((await getLeadAssignment(ctx)).value).toEqual(leadAssignmentTable.defaults);
  const model = { ...leadScoringTable.defaults, modelVersion: '2027' };
  expect(await transactionsOf(() => updateLeadScoring(ctx, { ...model, expectedVersion: 0 }))).toEqual([
    ['Put SETTINGS', 'Put EVENT settings.changed'],
  ]);
  const rules = { rules: [], teams: [], defaultQueue: 'SALES' };
  expect((await updateLeadAssignment(ctx, rules)).version).toBe(1);
  const later = as(ctx, {});
  expect((await getLeadScoring(later)).value.modelVersion).toBe('2027');
  expect((await getLeadAssignment(later)).value).toEqual(rules);
});

test('refuses settings with an unknown field, a stale version, or from sales', async () => {
  const ctx = aContext();
  const [rule] = leadScoringTable.defaults.rules;
  const model = leadScoringTable.defaults;
  const unknown = { ...model, rules: [{ ...rule!, field: 'shoeSize' }] };
  const sales = as(ctx, { roles: ['sales'] });
  expect([
    await refusalOf(ctx, () => updateLeadScoring(ctx, unknown)),
    await refusalOf(ctx, () => updateLeadScoring(ctx, { ...model, expectedVersion: 4 })),
    await refusalOf(ctx, () => updateLeadScoring(sales, model)),
    await refusalOf(ctx, () => updateLeadAssignment(ctx, { ...leadAssignmentTable.defaults, expectedVersion: 4 })),
    await refusalOf(ctx, () => updateLeadAssignment(ctx, { rules: [], teams: [], defaultQueue: 'UNASSIGNED' })),
    await refusalOf(ctx, () => updateLeadAssignment(sales, leadAssignmentTable.defaults)),
  ]).toEqual(['UNKNOWN_FIELD', 'CONFLICT', 'FORBIDDEN', 'CONFLICT', 'VALIDATION', 'FORBIDDEN']);
});
