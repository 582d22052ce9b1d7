import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { ORIGIN_HEADER } from '../../../shared/access/origin-header.ts';
import { type Caller, startApi } from '../../support/api.ts';

const arnOf = (generation: number) => `arn:aws:secretsmanager:eu-central-1:123456789012:secret:origin-${generation}`;
const SECRETS: Readonly<Record<string, string>> = { [arnOf(2)]: 'newest', [arnOf(1)]: 'before' };

/** Secrets Manager as its client meets it. */
let read: string[] = [];
let isRefusing = false;
const secretsManager = createServer(async (request, response) => {
  const { SecretId } = JSON.parse(await text(request)) as { SecretId: string };
  read.push(`${String(request.headers['x-amz-target'])} ${SecretId}`);
  response.setHeader('content-type', 'application/x-amz-json-1.1').statusCode = isRefusing ? 400 : 200;
  response.end(JSON.stringify(isRefusing ? { __type: 'AccessDeniedException' } : { SecretString: SECRETS[SecretId] }));
}).listen(0, '127.0.0.1');
await once(secretsManager, 'listening');

const settings = {
  ORIGIN_SECRETS: Object.keys(SECRETS).join(),
  AWS_ENDPOINT_URL_SECRETS_MANAGER: `http://127.0.0.1:${(secretsManager.address() as AddressInfo).port}`,
};

let api: Awaited<ReturnType<typeof startApi>>;
let tableCalls: typeof import('../../support/table-probe.ts').tableCalls;
/** The function as it starts, and the probe of the client that it makes. */
const start = async () => {
  await api?.stop();
  vi.resetModules();
  api = await startApi();
  ({ tableCalls } = await import('../../support/table-probe.ts'));
};
beforeAll(() => {
  Object.assign(process.env, settings);
});
beforeEach(async () => {
  isRefusing = false;
  read = [];
  await start();
});
afterAll(async () => {
  for (const name of Object.keys(settings)) delete process.env[name];
  await api.stop();
  secretsManager.closeAllConnections();
  secretsManager.close();
});

const by = (secret: string, caller: Caller = {}) =>
  api.call('{ apiVersion }', {}, { ...caller, headers: { [ORIGIN_HEADER]: secret, ...caller.headers } });
const reads = () => Object.keys(SECRETS).map((arn) => `secretsmanager.GetSecretValue ${arn}`);

const CAPTURE: Caller = {
  token: '',
  headers: { authorization: '', 'x-capture-key': `cap_acme_${'0'.repeat(26)}` },
  event: { rawPath: '/capture' },
};

describe('a request past the domain of the API', () => {
  test.each<[string, string, Caller]>([
    ['without the header', '', {}],
    ['without the header, to /capture', '', CAPTURE],
    ['with another value', 'guessed', {}],
    ['with another value, to /capture', 'guessed', CAPTURE],
    ['with the ARN of the secret', arnOf(2), {}],
    ['with both secrets in one', 'newest,before', {}],
    ['without token either', '', { token: '' }],
  ])('%s is refused with 403 in our own form, before anybody is asked for', async (_, secret, caller) => {
    const calls = await tableCalls(async () => {
      const reply = await by(secret, caller);
      expect(reply.status).toBe(403);
      expect(reply.errors).toEqual([
        { message: 'This API answers at its own domain only.', extensions: { code: 'FORBIDDEN' } },
      ]);
      expect(reply.headers).toMatchObject({ 'cache-control': 'no-store', 'x-request-id': expect.any(String) });
    });
    expect(calls).toEqual([]);
  });

  test('costs no call of Secrets Manager when it has no header', async () => {
    for (let count = 0; count < 3; count += 1) await by('');
    expect(read).toEqual([]);
  });
});

test.each(['newest', 'before'])('the secret "%s" of the two generations is accepted', async (secret) => {
  expect(await by(secret)).toMatchObject({ status: 200, data: { apiVersion: expect.any(String) } });
});

test('with it, a capture key is looked up as before', async () => {
  const calls = await tableCalls(async () => {
    expect(await by('newest', CAPTURE)).toMatchObject({ status: 401 });
  });
  expect(calls).toHaveLength(1);
});

test('behind it, made-up capture keys are counted by the address that it serves, not by its own', async () => {
  const http = { method: 'POST', path: '/capture', protocol: 'HTTP/1.1', sourceIp: '130.176.0.1', userAgent: '' };
  const from = (address: string, index: number) =>
    by('newest', {
      token: '',
      headers: {
        authorization: '',
        'x-capture-key': `cap_acme_${String(index).padStart(26, '0')}`,
        // What the caller itself wrote stands first.
        'x-forwarded-for': `10.0.0.${index}, ${address}, 130.176.0.1`,
      },
      event: { rawPath: '/capture', requestContext: { requestId: `request-${index}`, http } },
    });
  // All within one window, however long it takes.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  try {
    const statuses: number[] = [];
    for (let index = 0; index < 21; index += 1) statuses.push((await from('203.0.113.7', index)).status);
    expect(statuses).toEqual([...Array(20).fill(401), 429]);
    expect((await from('203.0.113.8', 30)).status).toBe(401);
  } finally {
    vi.useRealTimers();
  }
});

test('it is no token: who calls is found out as before', async () => {
  expect(await by('newest', { token: 'forged' })).toMatchObject({ status: 401 });
});

test('the secrets are read once, whatever comes', async () => {
  for (const secret of ['guessed', 'newest', 'before', 'guessed again']) await by(secret);
  expect(read.toSorted()).toEqual(reads().toSorted());
});

test('secrets that cannot be read let nobody in, and are read again for the next request', async () => {
  isRefusing = true;
  const refused = await by('newest');
  expect([refused.status, refused.errors?.[0]?.extensions.code]).toEqual([503, 'UNAVAILABLE']);
  isRefusing = false;
  expect(await by('newest')).toMatchObject({ status: 200 });
});
