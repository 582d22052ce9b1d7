import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bodiless, startApi } from '../support/api.ts';
import { tableCalls } from '../support/table-probe.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const fetchContract = (headers: Record<string, string> = {}, method = 'GET') =>
  api.call(
    '',
    {},
    {
      token: '',
      headers: { 'content-type': '', ...headers },
      event: { ...bodiless(method).event, rawPath: '/schema.graphql' },
    },
  );

test('the contract is served without a token, whole and described, without a call to the table', async () => {
  const calls = await tableCalls(async () => {
    const { status, headers, text } = await fetchContract();
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-cache',
      'x-request-id': expect.any(String),
    });
    const generated = readFileSync(`${import.meta.dirname}/../../graphql/generated/schema.graphql`, 'utf8');
    expect(text.trim()).toBe(generated.slice(generated.indexOf('\n') + 1).trim());
    expect(buildSchema(text).getQueryType()?.getFields().node?.description).toBe(
      'Any record by its id; null when the tenant has none with it. Needs records.read.',
    );
  });
  expect(calls).toEqual([]);
});

test('who has it already is told so', async () => {
  const { etag = '' } = (await fetchContract()).headers;
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const reply = await fetchContract({ 'if-none-match': known });
    expect([reply.status, reply.text, reply.headers.etag]).toEqual([304, '', etag]);
  }
  for (const other of ['"other"', `"${etag}"`, ''])
    expect((await fetchContract({ 'if-none-match': other })).status).toBe(200);
  expect((await fetchContract({}, 'HEAD')).status).toBe(200);
});

test('refusals at its path are not kept', async () => {
  expect((await fetchContract({}, 'POST')).headers['cache-control']).toBe('no-store');
});
