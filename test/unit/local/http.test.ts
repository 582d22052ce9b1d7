import { request } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type HttpFront, listen } from '../../../infra/local/http.ts';
import { localRoutes } from '../../../infra/local/local-routes.ts';

let front: HttpFront;
let given: APIGatewayProxyEventV2 | undefined;
beforeAll(async () => {
  front = await listen({ host: '127.0.0.1', port: 0 });
  const local = localRoutes({
    tokens: async () => ({ tenants: { acme: { admin: 'token' } } }),
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
