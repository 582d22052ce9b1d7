import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { assignCase } from '../../../shared/cases/case.route.actions.ts';
import { createCustomer, updateCustomer } from '../../../shared/customers/customer.actions.ts';
import { assignLead } from '../../../shared/leads/lead.assign.actions.ts';
import { createBranch } from '../../../shared/organization/branch.actions.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { createTeam } from '../../../shared/users/team.actions.ts';
import { anAgent, anOpenCase, withAgents } from '../../support/a-case.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aStoredLead } from '../../support/a-lead.ts';
import { aUser } from '../../support/a-user.ts';
import { type Caller, startApi } from '../../support/api.ts';
import { driftsOf } from '../../support/integrity.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());
afterEach(() => vi.useRealTimers());

const LISTS = '{ customers { nodes { id } totalCount } leads { nodes { id } } cases { nodes { id } } }';
type Lists = Record<'customers' | 'leads' | 'cases', { nodes: { id: string }[]; totalCount?: number | null }>;

const signedIn = (ctx: Context, name: string): Caller => ({
  tenant: ctx.tenant,
  subject: name,
  email: `${name}@users.example`,
  roles: ['sales'],
});

/** Ids of what the lists show to somebody, newest first. */
async function seen(caller: Caller) {
  const { data, errors } = await api.call<Lists>(LISTS, {}, caller);
  expect(errors).toBe(undefined);
  const ids = ({ nodes }: Lists['leads']) => nodes.map(({ id }) => id);
  return { customers: ids(data.customers), leads: ids(data.leads), cases: ids(data.cases) };
}

const aCompany = (ctx: Context, changes: object = {}) =>
  createCustomer(as(ctx, {}), { kind: 'COMPANY', name: 'Ours', ...changes });

test('OWN shows what one made and holds, as long as one holds it', async () => {
  const ctx = aContext({ tenant: 'scope-own' });
  const [ann, bob] = [await aUser(ctx, 'ann', { scope: 'OWN' }), await aUser(ctx, 'bob')];
  const caller = signedIn(ctx, 'ann');
  await aStoredLead(as(ctx, {}), { email: 'other@example.com', phone: null, taxId: null, owner: 'bob' });
  const lead = await aStoredLead(as(ctx, {}), { owner: 'ann' });
  await withAgents(ctx, [anAgent(ann), anAgent(bob)]);
  const opened = await anOpenCase(ctx);
  await assignCase(as(ctx, {}), { id: opened.id, assigneeId: ann });
  const owned = await aCompany(ctx, { ownerId: ann });
  const made = await api.call<{ createCustomer: { customer: { id: string } } }>(
    'mutation { createCustomer(input: { kind: COMPANY, name: "Made" }) { customer { id } } }',
    {},
    caller,
  );
  const { id: madeId } = made.data.createCustomer.customer;
  expect(await seen(caller)).toEqual({ customers: [madeId, owned.id], leads: [lead.id], cases: [opened.id] });
  // One's open leads, best first; those of others are as unknown as those of nobody.
  const work = (owner: string) =>
    api.call<{ leads: { nodes: { id: string }[] } }>(
      'query ($owner: ID!) { leads(where: { owner: { id: { eq: $owner } }, isOpen: { eq: true } }, orderBy: { field: SCORE, direction: DESC }) { nodes { id } } }',
      { owner },
      caller,
    );
  expect((await work(ann)).data.leads.nodes).toEqual([{ id: lead.id }]);
  expect((await work(bob)).data.leads.nodes).toEqual([]);
  await assignLead(as(ctx, {}), { id: lead.id, ownerId: bob });
  await assignCase(as(ctx, {}), { id: opened.id, assigneeId: bob });
  await updateCustomer(as(ctx, {}), { id: owned.id, ownerId: bob });
  await updateCustomer(as(ctx, {}), { id: madeId, ownerId: bob });
  expect(await seen(caller)).toEqual({ customers: [madeId], leads: [], cases: [] });
  const gone = await api.call(
    'query ($lead: ID!, $customer: ID!) { lead(id: $lead) { id } customer(id: $customer) { id } }',
    { lead: lead.id, customer: owned.id },
    caller,
  );
  expect(gone.data).toEqual({ lead: null, customer: null });
  expect(await driftsOf(ctx)).toEqual([]);
});

test('TEAM shows what the members made and hold, whatever they see themselves, within a minute of a change', async () => {
  const ctx = aContext({ tenant: 'scope-team' });
  const { id: teamId } = await createTeam(as(ctx, {}), { name: 'North' });
  await aUser(ctx, 'ann', { scope: 'TEAM', teamId });
  const bob = await aUser(ctx, 'bob', { teamId });
  const eve = await aUser(ctx, 'eve');
  const made = await api.call<{ createCustomer: { customer: { id: string } } }>(
    'mutation { createCustomer(input: { kind: COMPANY, name: "Made" }) { customer { id } } }',
    {},
    signedIn(ctx, 'bob'),
  );
  const lead = await aStoredLead(as(ctx, {}), { owner: 'bob' });
  const other = await aCompany(ctx, { ownerId: eve });
  const caller = signedIn(ctx, 'ann');
  const before = { customers: [made.data.createCustomer.customer.id], leads: [lead.id], cases: [] };
  expect(await seen(caller)).toEqual(before);
  const joined = await api.call<{ setUserAccess: { userErrors: [] } }>(
    'mutation ($input: SetUserAccessInput!) { setUserAccess(input: $input) { userErrors { code } } }',
    { input: { id: eve, teamId } },
    { tenant: ctx.tenant },
  );
  expect(joined.data.setUserAccess.userErrors).toEqual([]);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
  expect((await seen(caller)).customers).toEqual([other.id, ...before.customers]);
  expect(bob).not.toBe(eve);
});

test('BRANCH shows the customers of the branches with what belongs to them', async () => {
  const ctx = aContext({ tenant: 'scope-branch' });
  const west = await createBranch(as(ctx, {}), { code: 'WEST', name: 'West' });
  const east = await createBranch(as(ctx, {}), { code: 'EAST', name: 'East' });
  await aUser(ctx, 'ann', { scope: 'BRANCH', branchIds: [west.id] });
  const caller = signedIn(ctx, 'ann');
  const ours = await aCompany(ctx, { branchId: west.id });
  const theirs = await aCompany(ctx, { branchId: east.id });
  expect((await seen(caller)).customers).toEqual([ours.id]);
  const opened = await anOpenCase(ctx, { customerId: ours.id });
  const cases = 'query ($id: ID!) { cases(where: { customer: { id: { eq: $id } } }) { nodes { id } } }';
  expect((await api.call(cases, { id: ours.id }, caller)).data).toEqual({ cases: { nodes: [{ id: opened.id }] } });
  expect((await api.call(cases, { id: theirs.id }, caller)).data).toEqual({ cases: { nodes: [] } });
  await updateCustomer(as(ctx, {}), { id: ours.id, branchId: east.id });
  expect((await seen(caller)).customers).toEqual([]);
});

test.each<[string, object, string]>([
  ['an admin with a narrow scope', { roles: ['admin'], scope: 'OWN' }, 'scope'],
  ['a partner with another scope than ACCOUNT', { roles: ['partner'], scope: 'OWN' }, 'scope'],
  ['a team that is not named', { scope: 'TEAM' }, 'teamId'],
  ['a branch that is not named', { scope: 'BRANCH' }, 'branchIds'],
  ['a branch with another scope', { scope: 'OWN', branchIds: ['brn_1'] }, 'branchIds'],
  ['a branch that is none', { scope: 'BRANCH', branchIds: [`brn_${'0'.repeat(26)}`] }, 'branchIds.0'],
])('refuses %s', async (_, changes, field) => {
  const input = { email: 'x@users.example', displayName: 'X', roles: ['sales'], ...changes };
  const { data } = await api.call<{ inviteUser: { userErrors: { field: string }[] } }>(
    'mutation ($input: InviteUserInput!) { inviteUser(input: $input) { userErrors { field } } }',
    { input },
    { tenant: 'scope-refused' },
  );
  expect(data.inviteUser.userErrors.map((error) => error.field)).toEqual([field]);
});
