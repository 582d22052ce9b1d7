import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createCaptureKey } from '../../../shared/access/capture-key.actions.ts';
import { aContext } from '../../support/a-context.ts';
import { type Caller, startApi } from '../../support/api.ts';
import { allTableCalls, itemsOf, tableCalls } from '../../support/table-probe.ts';

/** Of ten seconds: 5 a client, 8 a tenant, 2 a capture key. */
const RATES = { RATE_CLIENT: '0.5', RATE_TENANT: '0.8', RATE_CAPTURE: '0.2' };

const CAPTURE = { rawPath: '/capture' };

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  Object.assign(process.env, RATES);
  api = await startApi();
});
afterAll(() => {
  for (const name of Object.keys(RATES)) delete process.env[name];
  return api.stop();
});
let window = 0;
beforeEach(() => {
  window += 1;
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 21, 10) + window * 10_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

async function asked(count: number, caller: Caller) {
  const replies = [];
  for (let index = 0; index < count; index += 1) replies.push(await api.call('{ apiVersion }', {}, caller));
  return replies;
}
const statuses = async (count: number, caller: Caller) => (await asked(count, caller)).map(({ status }) => status);

test('one noisy client gets 429 in our own form; another client of the tenant and another tenant are served', async () => {
  const noisy = { tenant: 'acme', token: await api.issuer.userToken('acme', ['sales'], 'noisy') };
  const replies = await asked(7, noisy);
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429, 429]);
  const refused = replies.at(-1);
  expect(refused?.errors).toEqual([
    { message: expect.stringContaining('client'), extensions: { code: 'RATE_LIMITED' } },
  ]);
  expect(refused?.headers).toMatchObject({
    'retry-after': '10',
    ratelimit: '"client";r=0;t=10',
    'ratelimit-policy': '"client";q=5;w=10',
    'content-type': 'application/json; charset=utf-8',
    'x-request-id': expect.any(String),
  });
  const quiet = { token: await api.issuer.userToken('acme', ['sales'], 'quiet') };
  expect(await statuses(2, quiet)).toEqual([200, 200]);
  expect(await statuses(2, { token: await api.issuer.userToken('globex', ['sales'], 'noisy') })).toEqual([200, 200]);
});

test('a tenant has its limit over all its clients', async () => {
  const tokens = await Promise.all(['a', 'b', 'c'].map((name) => api.issuer.userToken('initech', ['sales'], name)));
  const all = [];
  for (const token of tokens) all.push(...(await statuses(4, { token })));
  expect(all.filter((status) => status === 200)).toHaveLength(8);
  expect(all.filter((status) => status === 429)).toHaveLength(4);
});

test('a request that is refused writes nothing, and the next window lets it through', async () => {
  const token = await api.issuer.userToken('umbrella', ['sales'], 'noisy');
  await statuses(5, { token });
  const before = (await itemsOf({ tenant: 'umbrella' })).filter(({ SK }) => SK !== 'RATE');
  const create = 'mutation { createCustomer(input: { kind: COMPANY, name: "X" }) { customer { id } } }';
  const calls = await tableCalls(async () => {
    expect((await api.call(create, {}, { token })).status).toBe(429);
  });
  expect(calls).toEqual([]);
  expect((await itemsOf({ tenant: 'umbrella' })).filter(({ SK }) => SK !== 'RATE')).toEqual(before);
  vi.setSystemTime(Date.now() + 10_000);
  expect((await api.call(create, {}, { token })).status).toBe(200);
});

test('a form has the limit of its key, before the key is looked up again', async () => {
  const { key } = await createCaptureKey(aContext({ tenant: 'forms' }), { label: 'Site' });
  const form = { token: '', headers: { authorization: '', 'x-capture-key': key }, event: CAPTURE };
  expect(await statuses(2, form)).toEqual([200, 200]);
  const calls = await tableCalls(async () => {
    expect(await statuses(2, form)).toEqual([429, 429]);
  });
  expect(calls).toEqual([]);
});

test('what comes as a capture key counts for nobody whose name it is', async () => {
  const caller = { token: await api.issuer.userToken('shadowed', ['sales'], 'mia') };
  for (const name of ['shadowed', 'shadowed#user#mia']) {
    const named = { token: '', headers: { authorization: '', 'x-capture-key': name }, event: CAPTURE };
    expect(await statuses(2, named)).toEqual([401, 401]);
  }
  expect(await statuses(6, caller)).toEqual([200, 200, 200, 200, 200, 429]);
});

test('an address that makes up capture keys is refused from the 21st on without a read; other addresses are not', async () => {
  const { key } = await createCaptureKey(aContext({ tenant: 'made-up' }), { label: 'Site' });
  const http = { method: 'POST', path: '/capture' };
  const formAt = (sourceIp: string, sent: string): Caller => ({
    token: '',
    headers: { authorization: '', 'x-capture-key': sent },
    event: { ...CAPTURE, requestContext: { requestId: 'made-up', http: { ...http, sourceIp } } },
  });
  const madeUp = (index: number) => `cap_made-up_${String(index).padStart(26, '0')}`;
  const send = async (index: number) => (await asked(1, formAt('192.0.2.1', madeUp(index))))[0];
  for (let index = 0; index < 20; index += 1) expect((await send(index))?.status).toBe(401);
  const calls = await tableCalls(async () => {
    const refused = await send(20);
    expect([refused?.status, refused?.errors?.[0]?.extensions.code]).toEqual([429, 'RATE_LIMITED']);
    expect(refused?.headers).toMatchObject({ 'ratelimit-policy': '"address";q=20;w=10', 'retry-after': '10' });
  });
  expect(calls).toEqual([]);
  expect(await statuses(1, formAt('192.0.2.2', key))).toEqual([200]);
  vi.setSystemTime(Date.now() + 10_000);
  expect((await send(21))?.status).toBe(401);
  // Keys that hold are no failures.
  expect(await statuses(1, formAt('192.0.2.1', key))).toEqual([200]);
});

test('401, 403, 413 and 429 are in our own form, and cost no call to the table but for whose a token is', async () => {
  const unknownRole = { token: await api.issuer.userToken('acme', ['gardener']) };
  expect(await allTableCalls(() => api.call('{ apiVersion }', {}, unknownRole))).toHaveLength(1);
  const calls = await tableCalls(async () => {
    const none = await api.call('{ apiVersion }', {}, { token: '', headers: { authorization: '' } });
    expect([none.status, none.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(none.headers['www-authenticate']).toBe('Bearer realm="crm-erp"');
    const wrong = await api.call('{ apiVersion }', {}, { token: 'nonsense' });
    expect([wrong.status, wrong.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(wrong.headers['www-authenticate']).toBe('Bearer realm="crm-erp", error="invalid_token"');
    const key = { token: '', headers: { authorization: '', 'x-capture-key': 'no key' }, event: CAPTURE };
    const form = await api.call('{ apiVersion }', {}, key);
    expect([form.status, form.headers['www-authenticate']]).toEqual([401, 'CaptureKey header="x-capture-key"']);
    const forbidden = await api.call('{ apiVersion }', {}, unknownRole);
    expect([forbidden.status, forbidden.errors?.[0]?.extensions.code]).toEqual([403, 'FORBIDDEN']);
    const large = await api.call('', {}, { body: ' '.repeat(256 * 1024 + 1) });
    expect([large.status, large.errors?.[0]?.extensions.code]).toEqual([413, 'LIMIT_EXCEEDED']);
  });
  expect(calls).toEqual([]);
});

test('a capture key opens /capture and nothing else, a token opens all but /capture', async () => {
  const { key } = await createCaptureKey(aContext({ tenant: 'paths' }), { label: 'Site' });
  const withKey = { token: '', headers: { authorization: '', 'x-capture-key': key }, event: CAPTURE };
  expect((await api.call('{ apiVersion }', {}, { ...withKey, event: { rawPath: '/graphql' } })).status).toBe(401);
  expect((await api.call('{ apiVersion }', {}, withKey)).status).toBe(200);
  expect((await api.call('{ apiVersion }', {}, { event: CAPTURE })).status).toBe(401);
});
