import { afterAll, beforeAll, expect, test } from 'vitest';
import { captureLead } from '../../shared/leads/lead.actions.ts';
import { automationSubject } from '../../shared/platform/subjects.ts';
import { aContext, as } from '../support/a-context.ts';
import { aCustomer } from '../support/a-sale.ts';
import { startApi } from '../support/api.ts';
import { tableCalls } from '../support/table-probe.ts';

let api: Awaited<ReturnType<typeof startApi>>;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api.stop());

const makeClient = async (tenant: string, clientId: string, name: string): Promise<string> => {
  const made = await api.call<{ createApiClient: { apiClient: { id: string } } }>(
    'mutation ($input: CreateApiClientInput!) { createApiClient(input: $input) { apiClient { id } userErrors { message } } }',
    { input: { clientId, name, roles: ['sales'], scope: 'ALL' } },
    { tenant },
  );
  return made.data.createApiClient.apiClient.id;
};

const CREATE = `mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer {
  id createdBy { __typename id displayName ... on ApiClient { clientId } } updatedBy { __typename id }
  timeline { nodes { actor { __typename displayName } } }
} userErrors { message } } }`;

test('what a user and a machine client of the same name make is told apart, and so are their idempotency keys', async () => {
  const tenant = 'names-of-actors';
  const id = await makeClient(tenant, 'shop', 'Web shop');
  const input = { kind: 'COMPANY', name: 'Alfreds', idempotencyKey: 'one' };
  const user = await api.call(CREATE, { input }, { tenant, subject: 'shop' });
  const byUser = Object(user.data).createCustomer.customer;
  expect(byUser).toMatchObject({
    createdBy: { __typename: 'Principal', id: 'shop', displayName: 'shop' },
    timeline: { nodes: [{ actor: { __typename: 'Principal', displayName: 'shop' } }] },
  });
  const client = await api.call(CREATE, { input }, { tenant, token: await api.issuer.clientToken('shop') });
  // It may not read machine clients, not even itself.
  const made = Object(client.data).createCustomer.customer;
  expect(made).toMatchObject({
    createdBy: { __typename: 'Principal', id, displayName: 'Web shop' },
    updatedBy: { __typename: 'Principal', id },
    timeline: { nodes: [{ actor: { __typename: 'Principal', displayName: 'Web shop' } }] },
  });
  const shown = await api.call(
    'query ($id: ID!) { customer(id: $id) { createdBy { __typename id displayName ... on ApiClient { clientId } } } }',
    { id: made.id },
    { tenant },
  );
  expect(Object(shown.data).customer.createdBy).toEqual({
    __typename: 'ApiClient',
    id,
    displayName: 'Web shop',
    clientId: 'shop',
  });
  expect(made.id).not.toBe(byUser.id);
});

test('automations and forms are actors by their names, also a form whose key was removed', async () => {
  const ctx = aContext();
  const { tenant } = ctx;
  const made = await api.call<{ createCaptureKey: { captureKey: { id: string } } }>(
    'mutation { createCaptureKey(input: { label: "Contact page" }) { captureKey { id } } }',
    {},
    { tenant },
  );
  const { id } = made.data.createCaptureKey.captureKey;
  const form = { source: 'WEB', label: 'Contact page' };
  const capture = as(ctx, { roles: ['capture'], kind: 'capture', subject: id, form });
  const lead = await captureLead(capture, {
    name: 'Maria',
    email: 'maria@example.com',
    source: 'WEB',
    consent: { marketing: false },
  });
  const read = async () =>
    Object(
      (
        await api.call(
          'query ($id: ID!) { lead(id: $id) { createdBy { __typename id displayName } } }',
          { id: lead.id },
          { tenant },
        )
      ).data,
    ).lead.createdBy;
  expect(await read()).toEqual({ __typename: 'CaptureKey', id, displayName: 'Contact page' });
  await api.call(
    'mutation ($input: RevokeCaptureKeyInput!) { revokeCaptureKey(input: $input) { captureKey { id } } }',
    { input: { id } },
    { tenant },
  );
  expect(await read()).toEqual({ __typename: 'Principal', id, displayName: id });

  const customer = await aCustomer(
    as(ctx, {
      roles: ['automation'],
      kind: 'automation',
      subject: 'greet',
      permissions: [...ctx.permissions],
    }),
  );
  const shown = await api.call(
    'query ($id: ID!) { customer(id: $id) { createdBy { __typename id displayName } } }',
    { id: customer.id },
    { tenant },
  );
  expect(Object(shown.data).customer.createdBy).toEqual({
    __typename: 'Automation',
    id: automationSubject('greet'),
    displayName: 'greet',
  });
});

test('an actor costs no read for its id, and the names of a page are read together', async () => {
  const tenant = 'reads-of-actors';
  for (const shop of ['one', 'two', 'three']) {
    await makeClient(tenant, `shop-${shop}`, `Shop ${shop}`);
    const token = await api.issuer.clientToken(`shop-${shop}`);
    await api.call(CREATE, { input: { kind: 'COMPANY', name: shop } }, { token });
  }
  const reads = (actor: string) =>
    tableCalls(() => api.call(`{ customers { nodes { id ${actor} } } }`, {}, { tenant }));
  const plain = await reads('');
  expect(await reads('createdBy { __typename id }')).toEqual(plain);
  const named = await reads('createdBy { displayName } updatedBy { displayName }');
  expect(named).toHaveLength(plain.length + 1);
});

test('no token acts as somebody else: a subject in the form of our ids is refused', async () => {
  for (const subject of [automationSubject('route-case'), `usr_${'0'.repeat(26)}`, `apc_${'0'.repeat(26)}`]) {
    const { status } = await api.call('{ apiVersion }', {}, { tenant: 'acme', subject });
    expect([subject, status]).toEqual([subject, 401]);
  }
});

test('who acts is an actor too', async () => {
  const { data } = await api.call('{ viewer { subject actor { __typename id displayName } } }', {}, { subject: 'mia' });
  expect(data).toEqual({
    viewer: { subject: 'mia', actor: { __typename: 'Principal', id: 'mia', displayName: 'mia' } },
  });
});
