import type { SQSEvent } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type LocalAutomation, registeredAutomations } from '../../infra/local/local-automations.ts';
import type { Notice } from '../../infra/local/notices.ts';
import { type Stack, startStack } from '../../infra/local/stack.ts';
import { CustomerCreated } from '../../shared/customers/customer.events.ts';

const CREATE =
  'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } userErrors { code } } }';

let stack: Stack;
let notices: Notice[] = [];
/** Ids of the records that the automations below were given, and what poison is at the moment. */
let handled: string[] = [];
let poison: (aggregateId: string) => boolean = () => false;
let scheduledRuns = 0;

const aggregatesOf = (event: unknown) =>
  (event as SQSEvent).Records.map(({ messageId, body }) => ({
    messageId,
    aggregateId: (JSON.parse(body) as { detail: { aggregateId: string } }).detail.aggregateId,
  }));

const fragile: LocalAutomation = {
  name: 'test-fragile',
  line: {
    does: 'Fails for what the test calls poison.',
    domain: 'customers',
    permissions: [],
    records: [],
    on: [CustomerCreated.type],
  },
  load: async () => (event) => {
    const failed = aggregatesOf(event).filter(({ aggregateId }) => poison(aggregateId));
    const done = aggregatesOf(event).filter(({ aggregateId }) => !poison(aggregateId));
    handled.push(...done.map(({ aggregateId }) => aggregateId));
    return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  },
};
const scheduled: LocalAutomation = {
  name: 'test-scheduled',
  line: { does: 'Counts its runs.', domain: 'customers', permissions: [], records: [], schedule: 'rate(1 day)' },
  load: async () => () => {
    scheduledRuns += 1;
  },
};

beforeAll(async () => {
  stack = await startStack({
    notify: (notice) => notices.push(notice),
    automations: [...registeredAutomations(), fragile, scheduled],
  });
});
afterAll(() => stack.stop());
beforeEach(() => {
  notices = [];
  handled = [];
  poison = () => false;
});

async function request(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${stack.url}${path}`, init);
}

async function ask<D>(query: string, variables: object): Promise<D> {
  const token = (await stack.tokens()).tenants.acme?.admin;
  const response = await request('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  return ((await response.json()) as { data: D }).data;
}

async function createCustomer(name: string): Promise<string> {
  const input = { kind: 'COMPANY', name };
  const { createCustomer } = await ask<{ createCustomer: { customer: { id: string } } }>(CREATE, { input });
  return createCustomer.customer.id;
}

const attemptsOf = (kind: 'run' | 'retry' | 'dead-letter') =>
  notices.flatMap((notice) =>
    notice.kind === kind && 'attempt' in notice && notice.automation === fragile.name ? [notice.attempt] : [],
  );

test('brings the event of a mutation to the automations that react to it, and tells so', async () => {
  const id = await createCustomer('Alfreds');
  await stack.idle();
  expect(handled).toEqual([id]);
  const events = notices.filter((notice) => notice.kind === 'event');
  const event = events.find(({ aggregateId }) => aggregateId === id);
  expect(event).toMatchObject({ tenant: 'acme', type: 'customer.created', aggregateId: id });
  expect(event?.reactions).toContain('test-fragile');
  expect(attemptsOf('run')).toEqual([1]);
});

test('gives a poison message up after five attempts, lets the others flow, and redrives it', async () => {
  const bad = await createCustomer('Bad');
  await stack.idle();
  handled = [];
  notices = [];
  let poisoned = '';
  poison = (aggregateId) => {
    poisoned ||= aggregateId;
    return aggregateId === poisoned;
  };
  const ids = [await createCustomer('Poison'), await createCustomer('First'), await createCustomer('Second')];
  await stack.idle();
  expect(poisoned).toBe(ids[0]);
  expect(handled.toSorted()).toEqual(ids.slice(1).toSorted());
  expect(attemptsOf('retry')).toEqual([1, 2, 3, 4]);
  expect(attemptsOf('dead-letter')).toEqual([5]);

  const reply = await request('/local/dead-letters');
  const { deadLetters } = (await reply.json()) as { deadLetters: { from: string; attempts: number; body: object }[] };
  expect(deadLetters).toHaveLength(1);
  expect(deadLetters[0]).toMatchObject({
    from: 'test-fragile',
    attempts: 5,
    body: { source: 'crm-erp', 'detail-type': 'customer.created', detail: { aggregateId: poisoned, tenant: 'acme' } },
  });

  poison = () => false;
  expect(await (await request('/local/redrive', { method: 'POST' })).json()).toEqual({ redriven: 1 });
  await stack.idle();
  expect(handled.at(-1)).toBe(poisoned);
  expect(handled).not.toContain(bad);
  expect(stack.deadLetters()).toEqual([]);
});

test('runs scheduled work at the start and on demand, once for each tenant', async () => {
  await createCustomer('Known to schedules');
  await stack.idle();
  const before = scheduledRuns;
  expect(await (await request('/local/run/test-scheduled', { method: 'POST' })).json()).toEqual({
    automation: 'test-scheduled',
    isDone: true,
  });
  expect(scheduledRuns - before).toBe(1);
  expect(notices.filter(({ kind }) => kind === 'schedule')).toEqual([]);
  expect((await request('/local/run/unknown', { method: 'POST' })).status).toBe(404);
});

test('answers the introspection that the explorer page starts with', async () => {
  const page = await request('/');
  const html = await page.text();
  expect(page.status).toBe(200);
  expect(html).toContain('Bearer ');
  expect(html).not.toMatch(/<(?:script|link)[^>]+(?:src|href)="https?:/);
  const { getIntrospectionQuery } = await import('graphql');
  const token = await (await request('/local/tokens/acme/admin')).text();
  const reply = await request('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: getIntrospectionQuery({ schemaDescription: true }) }),
  });
  const { data } = (await reply.json()) as { data: { __schema: { queryType: { name: string } } } };
  expect(data.__schema.queryType.name).toBe('Query');
});

test('answers like the deployed HTTP API: preflight, request id, unknown routes, callers without a token', async () => {
  const origin = 'https://shop.example';
  const preflight = await request('/graphql', { method: 'OPTIONS', headers: { origin } });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
  expect(preflight.headers.get('access-control-allow-headers')).toBe('authorization,content-type,x-capture-key');
  expect(preflight.headers.get('access-control-allow-methods')).toBe('GET,POST');

  const refused = await request('/graphql', {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: '{"query":"{ __typename }"}',
  });
  expect(refused.status).toBe(401);
  expect(refused.headers.get('access-control-expose-headers')?.split(',')).toContain('x-request-id');
  expect(refused.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);

  expect((await request('/graphql', { method: 'PUT' })).status).toBe(405);
  expect((await request('/elsewhere')).status).toBe(404);
});

test('lets no capture key in at /graphql, which asks for a token', async () => {
  const reply = await request('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-capture-key': 'cap_acme_01ARZ3NDEKTSV4RRFFQ69G5FAV' },
    body: '{"query":"{ __typename }"}',
  });
  expect(reply.status).toBe(401);
  expect(await reply.text()).toContain('Send a bearer token');
});

test('gives tokens and the explorer to this machine only', async () => {
  const foreign = { headers: { origin: 'https://evil.example' } };
  expect((await request('/local/tokens')).status).toBe(200);
  expect((await request('/local/tokens', foreign)).status).toBe(404);
  expect((await request('/', foreign)).status).toBe(404);
});

test('a file is uploaded to the address that the API signs, and let be read by the automation', async () => {
  const bytes = new TextEncoder().encode('An offer, in full.');
  const input = {
    recordId: await createCustomer('Filed'),
    fileName: 'offer.pdf',
    contentType: 'application/pdf',
    size: bytes.length,
  };
  interface Upload {
    readonly url: string;
    readonly method: string;
    readonly headers: readonly { readonly name: string; readonly value: string }[];
  }
  const { attachFile } = await ask<{ attachFile: { attachment: { id: string }; upload: Upload } }>(
    'mutation ($input: AttachFileInput!) { attachFile(input: $input) { attachment { id } upload { url method headers { name value } } } }',
    { input },
  );
  const { upload, attachment } = attachFile;
  const headers = upload.headers.map(({ name, value }): [string, string] => [name, value]);
  expect((await fetch(upload.url, { method: upload.method, headers, body: bytes })).status).toBe(200);
  await stack.idle();
  const found = await ask<{ attachment: { status: string; downloadUrl: string } }>(
    'query ($id: ID!) { attachment(id: $id) { status downloadUrl } }',
    { id: attachment.id },
  );
  expect(found.attachment.status).toBe('AVAILABLE');
  expect(await (await fetch(found.attachment.downloadUrl)).text()).toBe('An offer, in full.');
  expect(notices.filter(({ kind }) => kind === 'dead-letter')).toEqual([]);
});
