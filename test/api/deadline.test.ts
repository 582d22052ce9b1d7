import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { startApi } from '../support/api.ts';
import { tableCalls } from '../support/table-probe.ts';

vi.mock('../../shared/platform/deadline.ts', async (original) => ({
  ...(await original<object>()),
  REQUEST_MILLISECONDS: 500,
}));

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
  // Who calls is remembered for a minute.
  await api.call('{ apiVersion }');
  dynamoClient.middlewareStack.add(() => () => new Promise(() => undefined), {
    step: 'finalizeRequest',
    priority: 'low',
    name: 'hung',
  });
});
afterAll(() => api.stop());

test('a query of a table that hangs ends in BUSY, what it has of other fields beside it', async () => {
  const reply = await api.call<{ apiVersion: string }>(
    '{ apiVersion order(id: "ord_00000000000000000000000000") { id } }',
  );
  expect(reply.status).toBe(200);
  expect(reply.data).toEqual({ apiVersion: expect.any(String), order: null });
  expect(reply.errors).toMatchObject([{ path: ['order'], extensions: { code: 'BUSY' } }]);
});

test('so does a list', async () => {
  const reply = await api.call('{ orders { nodes { id } } }');
  expect(reply.errors).toMatchObject([{ extensions: { code: 'BUSY' } }]);
});

test('a mutation ends in BUSY among its refusals, whatever hangs', async () => {
  const reply = await api.call<{ createCustomer: object }>(
    'mutation { createCustomer(input: { kind: COMPANY, name: "Alfreds" }) { customer { id } userErrors { code } } }',
  );
  expect(reply.data).toEqual({ createCustomer: { customer: null, userErrors: [{ code: 'BUSY' }] } });
});

test('who calls by a token and is not remembered cannot be found out: 503 and BUSY', async () => {
  const reply = await api.call('{ apiVersion }', {}, { tenant: 'not-remembered' });
  expect([reply.status, reply.errors?.[0]?.extensions.code]).toEqual([503, 'BUSY']);
});

test('who calls by a capture key cannot be found out: 503 and BUSY', async () => {
  const calls = await tableCalls(async () => {
    const headers = { authorization: '', 'x-capture-key': `cap_acme_${'0'.repeat(26)}` };
    const reply = await api.call('{ apiVersion }', {}, { token: '', headers, event: { rawPath: '/capture' } });
    expect([reply.status, reply.errors?.[0]?.extensions.code]).toEqual([503, 'BUSY']);
  });
  expect(calls).toHaveLength(1);
});
