import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../../../infra/local/dynamodb.ts';
import { startApi } from '../../support/api.ts';
import { tableCalls } from '../../support/table-probe.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
  // Read at the first request.
  process.env.OIDC_JWKS_URI = `http://127.0.0.1:${await freePort()}/keys`;
});
afterAll(() => api.stop());

test('a token that nobody can tell is answered 503, so that its holder does not sign in again for nothing', async () => {
  const calls = await tableCalls(async () => {
    const reply = await api.call('{ apiVersion }');
    expect([reply.status, reply.errors?.map(({ extensions }) => extensions.code)]).toEqual([503, ['UNAVAILABLE']]);
    expect(reply.headers).not.toHaveProperty('www-authenticate');
  });
  expect(calls).toEqual([]);
});
