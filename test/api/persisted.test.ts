import { createHash } from 'node:crypto';
import { Parser } from 'graphql/language/parser.js';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { persistedDocuments } from '../../graphql/persisted-documents.ts';
import { PrefixingKeyValueCache } from '../../infra/constructs/apollo-parts.ts';
import { createCaptureKey } from '../../shared/access/capture-key.actions.ts';
import { aContext } from '../support/a-context.ts';
import { bodiless, type Caller, startApi } from '../support/api.ts';
import { itemsOf } from '../support/table-probe.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

let tests = 0;
let tenant: string;
beforeEach(() => {
  tests += 1;
  tenant = `persisted-${tests}`;
});

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const named = (sha256Hash: unknown, version: unknown = 1) => ({ persistedQuery: { version, sha256Hash } });
const post = (body: unknown, caller: Caller = {}) =>
  api.call('', {}, { tenant, ...caller, body: JSON.stringify(body) });
const byHash = (query: string, caller?: Caller) => post({ extensions: named(hashOf(query)) }, caller);
const register = (query: string, caller?: Caller) => post({ query, extensions: named(hashOf(query)) }, caller);
const codesOf = ({ errors }: Awaited<ReturnType<typeof post>>) => errors?.map(({ extensions }) => extensions.code);

const QUERY = 'query Persisted { viewer { tenant } }';
const UNKNOWN = ['PERSISTED_QUERY_NOT_FOUND'];

test('a document is asked for once, then found by its hash, by POST and by GET', async () => {
  const miss = await byHash(QUERY);
  // What clients go by.
  expect([miss.status, codesOf(miss), miss.errors?.[0]?.message]).toEqual([200, UNKNOWN, 'PersistedQueryNotFound']);
  expect(miss.headers['cache-control']).toBe('no-store');
  expect((await register(QUERY)).data).toEqual({ viewer: { tenant } });
  expect((await byHash(QUERY)).data).toEqual({ viewer: { tenant } });
  const reply = await api.call(
    '',
    {},
    { tenant, ...bodiless('GET', { extensions: JSON.stringify(named(hashOf(QUERY))) }) },
  );
  expect(reply.data).toEqual({ viewer: { tenant } });
});

test('a document that is found is neither parsed nor validated again', async () => {
  const query = 'query PersistedOnce { apiVersion }';
  await register(query);
  const parsing = vi.spyOn(Parser.prototype, 'parseDocument');
  expect((await byHash(query)).data).toEqual({ apiVersion: expect.any(String) });
  expect(parsing).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

test('a document is kept under its own hash only', async () => {
  const wrong = await post({ query: '{ apiVersion }', extensions: named(hashOf(QUERY)) });
  expect([wrong.status, codesOf(wrong)]).toEqual([400, ['BAD_REQUEST']]);
  expect(codesOf(await byHash(QUERY))).toEqual(UNKNOWN);
  for (const [extensions, status] of [
    [named(hashOf(QUERY), 2), 400],
    [{ persistedQuery: 'x' }, 400],
    [named({ toString: 'x' }), 200],
    [named('__proto__'), 200],
    [named(1), 200],
  ] as const) {
    const reply = await post({ extensions });
    expect(reply.status).toBe(status);
    expect(['BAD_REQUEST', ...UNKNOWN]).toContain(codesOf(reply)?.[0]);
  }
});

test('no tenant finds what another registered, and a public form only what forms of its key did', async () => {
  await register(QUERY);
  for (const other of [`${tenant}-2`, 'constructor'])
    expect(codesOf(await byHash(QUERY, { tenant: other }))).toEqual(UNKNOWN);
  expect((await byHash(QUERY, { roles: ['sales'] })).data).toEqual({ viewer: { tenant } });
  const { key } = await createCaptureKey(aContext({ tenant }), { label: 'Form', source: 'WEB' } as never);
  const form = { token: '', headers: { 'x-capture-key': key }, event: { rawPath: '/capture' } };
  expect(codesOf(await byHash(QUERY, form))).toEqual(UNKNOWN);
});

test('only what may run is registered, and the checks of the caller run each time', async () => {
  for (const query of ['{ nothing }', 'query Paid { payment(id: "pay_1") { reference } }']) {
    expect((await register(query, { roles: ['sales'] })).status).toBe(400);
    expect(codesOf(await byHash(query))).toEqual(UNKNOWN);
  }
  const query = 'query Paid { payment(id: "pay_1") { reference } }';
  await register(query);
  expect(codesOf(await byHash(query, { roles: ['sales'] }))).toEqual(['FORBIDDEN']);
});

test('a mutation by GET is refused by its hash too, and writes nothing', async () => {
  const query = 'mutation { createCustomer(input: { kind: COMPANY, name: "Alfreds" }) { userErrors { code } } }';
  await register(query);
  const before = await itemsOf({ tenant });
  const { event = {}, headers = {} } = bodiless('GET', { extensions: JSON.stringify(named(hashOf(query))) });
  const reply = await api.call('', {}, { tenant, event, headers });
  expect([reply.status, reply.headers.allow]).toEqual([405, 'POST']);
  expect(await itemsOf({ tenant })).toEqual(before);
});

test('what is kept is bounded, for each owner apart', async () => {
  const { cache, ownedBy } = persistedDocuments();
  const text = 'x'.repeat(16 * 1024);
  await ownedBy('quiet', () => cache.set('quiet', text));
  await ownedBy('loud', async () => {
    for (let index = 0; index < 1_000; index += 1) await cache.set(String(index), text);
    const found = await Promise.all(Array.from({ length: 1_000 }, (_, index) => cache.get(String(index))));
    expect(found.filter((value) => value !== undefined).length).toBeLessThanOrEqual(100);
    expect(found.at(-1)).toBe(text);
    await cache.set('too long', `${text}x`);
    expect(await cache.get('too long')).toBeUndefined();
    expect(await cache.get('quiet')).toBeUndefined();
  });
  await ownedBy('quiet', async () => expect(await cache.get('quiet')).toBe(text));
  for (let index = 0; index < 1_000; index += 1) await ownedBy(`owner ${index}`, () => cache.set('1', text));
  await ownedBy('quiet', async () => expect(await cache.get('quiet')).toBeUndefined());
});

test('the bundle gives the server the same cache', async () => {
  const { cache, ownedBy } = persistedDocuments();
  const bundled = new PrefixingKeyValueCache(cache) as unknown as typeof cache;
  await ownedBy('a', () => bundled.set('1', 'x'));
  expect(await ownedBy('a', () => bundled.get('1'))).toBe('x');
});
