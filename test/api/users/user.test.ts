import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { deactivateUser } from '../../../shared/users/user.actions.ts';
import { aContext } from '../../support/a-context.ts';
import { type Caller, startApi } from '../../support/api.ts';
import { allTableCalls, itemsOf } from '../../support/table-probe.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());
afterEach(() => vi.useRealTimers());

interface Payload {
  readonly user: Record<string, unknown> & { readonly id: string; readonly version: number };
  readonly userErrors: { readonly code: string; readonly field: string | null; readonly message: string }[];
}

const FIELDS = 'id version email displayName status roles scope customerIds subject team { id }';

async function mutate(operation: string, input: object, caller: Caller): Promise<Payload> {
  const type = `${operation.charAt(0).toUpperCase()}${operation.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${operation}(input: $input) { user { ${FIELDS} } userErrors { code field message } } }`;
  const reply = await api.call<Record<string, Payload>>(document, { input }, caller);
  expect(reply.errors).toBe(undefined);
  return reply.data[operation] as Payload;
}

const kim = { email: 'Kim@Example.com', displayName: 'Kim Lee', roles: ['warehouse'], scope: 'ALL' };
const invited = async (tenant: string, changes: object = {}) =>
  (await mutate('inviteUser', { ...kim, ...changes }, { tenant })).user;

const VIEWER = '{ viewer { subject roles actor { __typename id displayName } user { id displayName email } } }';
const signIn = (tenant: string, subject: string, email?: string, roles = ['finance']) =>
  api.call<{ viewer: { roles: string[]; actor: { id: string }; user: { id: string } | null } }>(
    VIEWER,
    {},
    { tenant, subject, email, roles },
  );

test('an invited person becomes the user at the first sign-in, and acts by the roles of the record', async () => {
  const tenant = 'sign-in';
  const { id, status } = await invited(tenant);
  expect(status).toBe('INVITED');
  const first = await signIn(tenant, 'kim-1', 'kim@example.com');
  expect(first.data.viewer).toEqual({
    subject: 'kim-1',
    roles: ['warehouse'],
    actor: { __typename: 'User', id, displayName: 'Kim Lee' },
    user: { id, displayName: 'Kim Lee', email: 'Kim@Example.com' },
  });
  // From then on by the subject, whatever the token says of an address.
  expect((await signIn(tenant, 'kim-1')).data.viewer.actor.id).toBe(id);
  const read = await api.call(
    'query ($id: ID!) { user(id: $id) { status subject createdBy { displayName } timeline { nodes { type actor { displayName } } } } }',
    { id },
    { tenant },
  );
  expect(read.data).toEqual({
    user: {
      status: 'ACTIVE',
      subject: 'kim-1',
      createdBy: { displayName: `admin@${tenant}` },
      timeline: {
        nodes: [
          { type: 'user.activated', actor: { displayName: 'Kim Lee' } },
          { type: 'user.invited', actor: { displayName: `admin@${tenant}` } },
        ],
      },
    },
  });
});

test.each([
  ['an address that nobody verified', { email: 'kim@example.com', email_verified: false }],
  ['an address without a word about it', { email: 'kim@example.com' }],
  ['another word for true', { email: 'kim@example.com', email_verified: 1 }],
  ['a list of addresses', { email: ['kim@example.com'], email_verified: true }],
  ['another address', { email: 'kim@example.com.evil.example', email_verified: true }],
])('nobody takes an invitation with %s', async (_, claims) => {
  const tenant = `attack-${Object.values(claims).join('').length}`;
  await invited(tenant);
  const token = await api.issuer.sign({
    sub: 'mallory',
    aud: api.issuer.audience,
    tenant,
    roles: ['finance'],
    ...claims,
  });
  const { data } = await api.call<{ viewer: object }>(VIEWER, {}, { token });
  expect(data.viewer).toMatchObject({ roles: ['finance'], actor: { id: 'mallory' }, user: null });
});

test('an invitation holds in its tenant and for the first subject only', async () => {
  await invited('here');
  expect((await signIn('elsewhere', 'kim-2', 'kim@example.com')).data.viewer.user).toBe(null);
  expect((await signIn('here', 'kim-2', 'kim@example.com')).data.viewer.user).not.toBe(null);
  const second = await signIn('here', 'kim-3', 'kim@example.com');
  expect([second.status, second.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
});

test('ten first requests at once make one user of the person', async () => {
  const tenant = 'at-once';
  const { id } = await invited(tenant);
  const all = await Promise.all(Array.from({ length: 10 }, () => signIn(tenant, 'kim-4', 'kim@example.com')));
  expect(all.map(({ data }) => data?.viewer.actor.id)).toEqual(Array.from({ length: 10 }, () => id));
  const items = await itemsOf({ tenant });
  expect(items.filter(({ type }) => type === 'user.activated')).toHaveLength(1);
  expect(items.filter(({ PK }) => String(PK).includes('SUBJECT#kim-4'))).toHaveLength(1);
});

test('a repeat of a keyed request finds its result although the person became a user in between', async () => {
  const tenant = 'between';
  const caller = { tenant, subject: 'kim-5', roles: ['sales'] };
  const create = async (who: Caller) =>
    (
      await api.call<{ createCustomer: { customer: { id: string } } }>(
        'mutation { createCustomer(input: { kind: COMPANY, name: "A", idempotencyKey: "k" }) { customer { id } } }',
        {},
        who,
      )
    ).data.createCustomer.customer.id;
  const before = await create(caller);
  await invited(tenant, { roles: ['sales'] });
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
  expect((await signIn(tenant, 'kim-5', 'kim@example.com')).data.viewer.user).not.toBe(null);
  expect(await create({ ...caller, email: 'kim@example.com' })).toBe(before);
});

test('access holds at once here, and what another process did within a minute', async () => {
  const tenant = 'access';
  const { id } = await invited(tenant);
  await signIn(tenant, 'kim-6', 'kim@example.com');
  const set = await mutate('setUserAccess', { id, roles: ['service'] }, { tenant });
  expect(set.user).toMatchObject({ roles: ['service'], scope: 'ALL', status: 'ACTIVE' });
  expect((await signIn(tenant, 'kim-6')).data.viewer.roles).toEqual(['service']);
  // Behind the back of this process, which goes on with what it remembers.
  const { forgetUser } = await import('../../../shared/users/identify.actions.ts');
  const remembering = vi.spyOn(await import('quick-lru').then(({ default: QuickLRU }) => QuickLRU.prototype), 'delete');
  remembering.mockReturnValue(false);
  expect(forgetUser).toBeTypeOf('function');
  await deactivateUser(aContext({ tenant }), { id });
  remembering.mockRestore();
  expect((await signIn(tenant, 'kim-6')).status).toBe(200);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
  expect((await signIn(tenant, 'kim-6')).status).toBe(401);
});

test('a deactivated user is refused from now on, whatever account it comes by, and for good', async () => {
  const tenant = 'gone';
  const { id } = await invited(tenant);
  await signIn(tenant, 'kim-7', 'kim@example.com');
  const first = await mutate('deactivateUser', { id }, { tenant });
  expect(first.user).toMatchObject({ status: 'DEACTIVATED' });
  expect((await mutate('deactivateUser', { id }, { tenant })).user.version).toBe(first.user.version);
  for (const subject of ['kim-7', 'kim-8']) expect((await signIn(tenant, subject, 'kim@example.com')).status).toBe(401);
  const again = await mutate('setUserAccess', { id, roles: ['sales'] }, { tenant });
  expect(again.userErrors).toMatchObject([{ code: 'INVALID_STATE', field: 'id' }]);
  const twice = await mutate('inviteUser', { ...kim, email: 'KIM@example.COM' }, { tenant });
  expect(twice.userErrors).toMatchObject([{ code: 'DUPLICATE', field: 'email' }]);
});

test.each([
  ['a partner of all records', { roles: ['partner'] }, 'VALIDATION', 'scope'],
  ['an admin of some', { roles: ['admin'], scope: 'ACCOUNT' }, 'VALIDATION', 'scope'],
  ['customers with all records', { customerIds: ['cus_00000000000000000000000000'] }, 'VALIDATION', 'customerIds'],
  ['an unknown role', { roles: ['king'] }, 'VALIDATION', 'roles.0'],
  ['no role', { roles: [] }, 'VALIDATION', 'roles'],
  ['a role twice', { roles: ['sales', 'sales'] }, 'VALIDATION', 'roles'],
  ['no address', { email: 'kim' }, 'VALIDATION', 'email'],
  ['an unknown team', { teamId: 'tea_00000000000000000000000000' }, 'NOT_FOUND', 'teamId'],
])('an invitation with %s is refused and writes nothing', async (_, changes, code, field) => {
  const tenant = 'refused-invitations';
  const { userErrors } = await mutate('inviteUser', { ...kim, ...changes }, { tenant });
  expect(userErrors).toMatchObject([{ code, field }]);
  expect(await itemsOf({ tenant })).toEqual([]);
});

test('nobody deactivates oneself', async () => {
  const tenant = 'oneself';
  const { id } = await invited(tenant, { email: 'admin@example.com', roles: ['admin'] });
  await signIn(tenant, 'boss', 'admin@example.com');
  const { userErrors } = await mutate('deactivateUser', { id }, { tenant, subject: 'boss' });
  expect(userErrors).toMatchObject([{ code: 'INVALID_STATE', field: 'id' }]);
});

test('a team has the users who are in it', async () => {
  const tenant = 'teams';
  const made = await api.call<{ createTeam: { team: { id: string } } }>(
    'mutation { createTeam(input: { name: "Inside sales" }) { team { id } userErrors { code } } }',
    {},
    { tenant },
  );
  const { id: teamId } = made.data.createTeam.team;
  const user = await invited(tenant, { teamId });
  await invited(tenant, { email: 'lee@example.com', displayName: 'Lee' });
  const members = async () =>
    (
      await api.call(
        'query ($id: ID!) { team(id: $id) { name members { nodes { displayName team { name } } } } }',
        { id: teamId },
        { tenant, roles: ['sales'] },
      )
    ).data;
  expect(await members()).toEqual({
    team: { name: 'Inside sales', members: { nodes: [{ displayName: 'Kim Lee', team: { name: 'Inside sales' } }] } },
  });
  await mutate('setUserAccess', { id: user.id, teamId: null }, { tenant });
  expect(await members()).toEqual({ team: { name: 'Inside sales', members: { nodes: [] } } });
});

test('colleagues see who works here, and only an admin what each may do', async () => {
  const tenant = 'colleagues';
  await invited(tenant);
  const ask = async (roles: string[]) =>
    (await api.call('{ users { nodes { displayName email roles } } }', {}, { tenant, roles })).data;
  const shown = (roles: string[] | null) => ({
    users: { nodes: [{ displayName: 'Kim Lee', email: 'Kim@Example.com', roles }] },
  });
  expect(await ask(['admin'])).toEqual(shown(['warehouse']));
  expect(await ask(['sales'])).toEqual(shown(null));
});

test('who is calling is read once a minute', async () => {
  const tenant = 'calls';
  await invited(tenant);
  const calls = async (subject: string, email?: string) =>
    (await allTableCalls(() => api.call('{ apiVersion }', {}, { tenant, subject, email, roles: ['sales'] }))).length;
  expect([await calls('nobody'), await calls('nobody')]).toEqual([1, 0]);
  await signIn(tenant, 'kim-9', 'kim@example.com');
  expect(await calls('kim-9')).toBe(0);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
  expect([await calls('kim-9'), await calls('kim-9')]).toEqual([2, 0]);
});
