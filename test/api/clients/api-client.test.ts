import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { aContext } from '../../support/a-context.ts';
import { aCustomer } from '../../support/a-sale.ts';
import { type Caller, startApi } from '../../support/api.ts';
import { whilePlanted } from '../../support/plant.ts';
import { itemsOf } from '../../support/table-probe.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());
afterEach(() => vi.useRealTimers());

interface Payload {
  readonly apiClient: Record<string, unknown> & { readonly id: string; readonly version: number };
  readonly userErrors: { readonly code: string; readonly field: string | null; readonly message: string }[];
}

const FIELDS = 'id version clientId name roles scope customerIds revokedAt';
const input = { name: 'Shop', roles: ['partner'], scope: 'ACCOUNT' };

async function mutate(operation: string, given: Record<string, unknown>, caller: Caller): Promise<Payload> {
  const type = `${operation.charAt(0).toUpperCase()}${operation.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${operation}(input: $input) { apiClient { ${FIELDS} } userErrors { code field message } } }`;
  const reply = await api.call<Record<string, Payload>>(document, { input: given }, caller);
  expect(reply.errors).toBe(undefined);
  return reply.data[operation] as Payload;
}

const viewer = async (clientId: string) =>
  api.call<{ viewer: { tenant: string; roles: string[] } }>(
    '{ viewer { tenant roles } }',
    {},
    { token: await api.issuer.clientToken(clientId) },
  );

test('a client works from its registration to its revocation, and its rights are those of its record', async () => {
  const caller = { tenant: 'one' };
  const stranger = await viewer('shop-1');
  expect([stranger.status, stranger.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  const { apiClient, userErrors } = await mutate('createApiClient', { ...input, clientId: 'shop-1' }, caller);
  expect(userErrors).toEqual([]);
  expect((await viewer('shop-1')).data.viewer).toEqual({ tenant: 'one', roles: ['partner'] });
  const changed = await mutate('updateApiClient', { id: apiClient.id, roles: ['warehouse'], scope: 'ALL' }, caller);
  expect(changed.apiClient).toMatchObject({ version: 2, roles: ['warehouse'], scope: 'ALL', customerIds: [] });
  expect((await viewer('shop-1')).data.viewer).toEqual({ tenant: 'one', roles: ['warehouse'] });
  const revoked = await mutate('revokeApiClient', { id: apiClient.id }, caller);
  expect(revoked.apiClient.revokedAt).not.toBe(null);
  const refused = await viewer('shop-1');
  expect([refused.status, refused.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  const again = await mutate('updateApiClient', { id: apiClient.id, name: 'Other' }, caller);
  expect(again.userErrors).toMatchObject([{ code: 'INVALID_STATE', field: 'id' }]);
  expect((await mutate('revokeApiClient', { id: apiClient.id }, caller)).apiClient.version).toBe(3);
});

test('what another process changed holds within a minute', async () => {
  const { apiClient } = await mutate('createApiClient', { ...input, clientId: 'shop-2' }, { tenant: 'two' });
  expect((await viewer('shop-2')).status).toBe(200);
  // Behind the back of this process, which goes on with what it remembers.
  const revoked = (item: Record<string, unknown>) => ({ ...item, revokedAt: '2026-11-21T10:00:00.000Z' });
  await whilePlanted(aContext({ tenant: 'two' }), { record: apiClient.id, SK: 'APICLIENT' }, revoked, async () => {
    expect((await viewer('shop-2')).status).toBe(200);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
    expect((await viewer('shop-2')).status).toBe(401);
  });
});

test('a client id belongs to one tenant for good, and nobody learns to which', async () => {
  const mine = await mutate('createApiClient', { ...input, clientId: 'shop-3' }, { tenant: 'three' });
  for (const tenant of ['three', 'thief']) {
    const { apiClient, userErrors } = await mutate('createApiClient', { ...input, clientId: 'shop-3' }, { tenant });
    expect([apiClient, userErrors]).toEqual([
      null,
      [{ code: 'DUPLICATE', field: 'clientId', message: 'This client id is taken.' }],
    ]);
  }
  expect(await itemsOf({ tenant: 'thief' })).toEqual([]);
  await mutate('revokeApiClient', { id: mine.apiClient.id }, { tenant: 'three' });
  const late = await mutate('createApiClient', { ...input, clientId: 'shop-3' }, { tenant: 'thief' });
  expect(late.userErrors).toMatchObject([{ code: 'DUPLICATE' }]);
});

test.each([
  ['roles', { roles: ['automation'] }],
  ['roles', { roles: [] }],
  ['scope', { scope: 'ALL' }],
  ['scope', { roles: ['admin'] }],
  ['customerIds', { roles: ['sales'], scope: 'ALL', customerIds: [`cus_${'0'.repeat(26)}`] }],
  ['clientId', { clientId: 'a b' }],
])('rights that do not fit are refused at %s and write nothing: %j', async (field, changes) => {
  const caller = { tenant: 'four' };
  const before = (await itemsOf(caller)).length;
  const { userErrors } = await mutate('createApiClient', { ...input, clientId: 'shop-4', ...changes }, caller);
  // A customer that is not there is NOT_FOUND, a scope that takes none VALIDATION.
  expect(userErrors.map(({ code }) => code)).toEqual(['VALIDATION']);
  expect(userErrors[0]?.field?.split('.')[0]).toBe(field);
  expect((await itemsOf(caller)).length).toBe(before);
});

test('customers of a client exist in its tenant', async () => {
  const { id } = await aCustomer(aContext({ tenant: 'five' }));
  const make = (clientId: string, tenant: string) =>
    mutate('createApiClient', { ...input, clientId, customerIds: [id] }, { tenant });
  expect((await make('shop-5', 'six')).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: 'customerIds.0' }]);
  const { apiClient } = await make('shop-5', 'five');
  expect(apiClient.customerIds).toEqual([id]);
  const listed = await api.call<{ apiClients: { nodes: unknown[] }; node: unknown }>(
    `query ($id: ID!) { apiClients { nodes { ${FIELDS} } } node(id: $id) { ... on ApiClient { clientId timeline { nodes { type } } } } }`,
    { id: apiClient.id },
    { tenant: 'five' },
  );
  expect(listed.data.apiClients.nodes).toEqual([apiClient]);
  expect(listed.data.node).toEqual({ clientId: 'shop-5', timeline: { nodes: [{ type: 'api-client.created' }] } });
});
