import { request } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { GatewayLimits } from '../../../infra/local/gateway-limits.ts';
import { type ApiHandler, type HttpFront, listen } from '../../../infra/local/http.ts';
import { localRoutes } from '../../../infra/local/local-routes.ts';

let front: HttpFront;
let given: APIGatewayProxyEventV2 | undefined;
beforeAll(async () => {
  front = await listen({ host: '127.0.0.1', port: 0 });
  const local = localRoutes({
    tokens: async () => ({ tenants: { acme: { admin: 'token' } }, operator: 'token' }),
    signIn: async (tenant, email) => `${tenant} ${email}`,
    deadLetters: () => [],
    redrive: () => 0,
    runSchedule: () => undefined,
  });
  front.open(
    async (event) => {
      given = event;
      return { statusCode: 200, body: '{}' };
    },
    local,
    () => undefined,
  );
});
afterAll(() => front.close());

/** Sends the target as it is written, which `fetch` would put in order first. */
const statusOf = (method: string, target: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: front.port, method, path: target }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode ?? 0));
    });
    sent.once('error', reject).end();
  });

test.each([
  ['GET', '/local/tokens/acme/admin', 200],
  ['GET', '/local/tokens/operator', 200],
  ['GET', '/local/tokens/acme/ida@shop.example', 200],
  ['GET', '/local/tokens/acme/ida@', 404],
  ['GET', '/local/tokens/operator/admin', 404],
  // Ended the local stack.
  ['GET', '/local/tokens/__proto__/constructor', 404],
  ['GET', '/local/tokens/constructor/name', 404],
  ['GET', '/local/tokens/acme/__proto__', 404],
  ['GET', '/local/tokens/acme/toString', 404],
  ['GET', '/local/tokens/%5F_proto__/constructor', 404],
  ['POST', '/local/run/__proto__', 404],
  ['POST', '/local/run/constructor', 404],
  // Answered 500.
  ['POST', '//[', 404],
  ['GET', '//evil.example/local/tokens', 404],
  ['POST', '//graphql', 404],
  ['GET', '/%', 404],
  ['GET', '/local/%00/%ff', 404],
  ['GET', '/local/../local/tokens/acme/admin', 200],
  ['GET', 'http://evil.example/local/tokens', 400],
  ['OPTIONS', '*', 400],
])('%s %s of the local stack is answered %i', async (method, target, status) => {
  expect(await statusOf(method, target)).toBe(status);
});

test('whatever the local routes are asked, the stack goes on', async () => {
  const parts = ['tokens', '__proto__', 'valueOf', '', '..', '[', '%2e%2e', '\\', '@:0'];
  const targets = parts.flatMap((one) => parts.flatMap((other) => [`/${one}/${other}`, `/local/${one}/${other}`]));
  for (const [index, target] of targets.entries())
    expect(await statusOf(index % 2 === 0 ? 'GET' : 'POST', target), target).toBeLessThan(500);
  expect(await statusOf('GET', '/local/tokens/acme/admin')).toBe(200);
});

test.each([
  ['application/json', 'utf8', false],
  ['application/json', 'latin1', true],
  ['application/octet-stream', 'utf8', true],
] as const)('a body of %s in %s comes to the function in base64: %s', async (type, charset, isBase64Encoded) => {
  const bytes = Buffer.from('{"name":"Müller"}', charset);
  await fetch(`http://127.0.0.1:${front.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': type },
    body: bytes,
  });
  expect(given?.isBase64Encoded).toBe(isBase64Encoded);
  expect(Buffer.from(given?.body ?? '', isBase64Encoded ? 'base64' : 'utf8')).toEqual(bytes);
});

const within = async (limits: GatewayLimits, api: ApiHandler, use: (ask: () => Promise<string>) => Promise<void>) => {
  const narrow = await listen({ host: '127.0.0.1', port: 0, ...limits });
  narrow.open(
    api,
    () => undefined,
    () => undefined,
  );
  const ask = async () => {
    const reply = await fetch(`http://127.0.0.1:${narrow.port}/capture`, { method: 'POST', body: '{}' });
    return `${reply.status} ${await reply.text()}`;
  };
  try {
    await use(ask);
  } finally {
    await narrow.close();
  }
};

test('beyond the rate the stack answers as the gateway does, and the API hears nothing of it', async () => {
  let calls = 0;
  const api = async () => {
    calls += 1;
    return { statusCode: 200, body: '{}' };
  };
  await within({ throttleRate: 1 }, api, async (ask) => {
    const replies = await Promise.all(Array.from({ length: 200 }, ask));
    expect(replies).toContain('429 {"message":"Too Many Requests"}');
    expect(new Set(replies).size).toBe(2);
    expect(replies.filter((reply) => reply === '200 {}')).toHaveLength(calls);
  });
});

test('beyond its concurrency the stack answers as the gateway does for a function that is throttled', async () => {
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  let calls = 0;
  const api = async () => {
    calls += 1;
    await ended;
    return { statusCode: 200, body: '{}' };
  };
  await within({ concurrency: 2 }, api, async (ask) => {
    const first = [ask(), ask()];
    await vi.waitUntil(() => calls === 2, { timeout: 60_000 });
    expect(await ask()).toBe('503 {"message":"Service Unavailable"}');
    end();
    expect(await Promise.all(first)).toEqual(['200 {}', '200 {}']);
    expect(calls).toBe(2);
    expect(await ask()).toBe('200 {}');
  });
});
