import { createHash } from 'node:crypto';
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client/core';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { Client, fetchExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Stack, startStack } from '../../../infra/local/stack.ts';

/*
 * Clients as they come, with their address and their token and nothing else: what they send by default is what the API must take.
 */
let stack: Stack;
let authorization: string;
beforeAll(async () => {
  stack = await startStack({ notify: () => undefined });
  authorization = `Bearer ${(await stack.tokens()).tenants.acme?.admin}`;
});
afterAll(() => stack.stop());

/** What the client sent, in order. */
let sent: { method: string; byHash: boolean; hasDocument: boolean }[] = [];
beforeEach(() => {
  sent = [];
});

/** The fetch of the platform, looked at. */
const watched: typeof fetch = (target, init = {}) => {
  const { searchParams } = new URL(String(target));
  const body = typeof init.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : {};
  const extensions = JSON.stringify(body.extensions ?? searchParams.get('extensions') ?? '');
  sent.push({
    method: init.method ?? 'GET',
    byHash: extensions.includes('persistedQuery'),
    hasDocument: 'query' in body || searchParams.has('query'),
  });
  return fetch(target, init);
};

const CREATE = gql`
  mutation Create($input: CreateCustomerInput!) {
    createCustomer(input: $input) {
      customer { id name }
      userErrors { code }
    }
  }
`;
const READ = gql`
  query Read($id: ID!) {
    customer(id: $id) { id name }
  }
`;
const WRONG = gql`
  query Wrong {
    customers(first: 101) { nodes { id } }
  }
`;
const input = (name: string) => ({ input: { kind: 'COMPANY', name } });
const sha256 = async (text: string): Promise<string> => createHash('sha256').update(text).digest('hex');

type Created = { createCustomer: { customer: { id: string; name: string }; userErrors: unknown[] } };
type Found = { customer: { id: string; name: string } | null };

const full = (method: string) => ({ method, byHash: false, hasDocument: true });
const hashed = (method: string) => ({ method, byHash: true, hasDocument: false });
const registering = (method: string) => ({ method, byHash: true, hasDocument: true });

describe('Apollo Client', () => {
  const http = () => new HttpLink({ uri: `${stack.url}/graphql`, headers: { authorization }, fetch: watched });
  const clientOf = (link: ApolloLink) => new ApolloClient({ link, cache: new InMemoryCache() });

  test('works as it comes', async () => {
    const client = clientOf(http());
    const made = await client.mutate<Created>({ mutation: CREATE, variables: input('Apollo') });
    const id = made.data?.createCustomer.customer.id;
    const { data } = await client.query<Found>({ query: READ, variables: { id }, fetchPolicy: 'network-only' });
    expect(data?.customer).toMatchObject({ id, name: 'Apollo' });
    await expect(client.query({ query: WRONG })).rejects.toThrow(/1 to 100 records/);
    expect(sent).toEqual([full('POST'), full('POST'), full('POST')]);
  });

  test.each([
    [false, 'POST'],
    [true, 'GET'],
  ])('sends hashes with its link for persisted queries, by GET: %s', async (useGETForHashedQueries, method) => {
    const link = () => ApolloLink.from([new PersistedQueryLink({ sha256, useGETForHashedQueries }), http()]);
    const client = clientOf(link());
    const made = await client.mutate<Created>({ mutation: CREATE, variables: input('Persisted') });
    const id = made.data?.createCustomer.customer.id;
    sent = [];
    const ask = (by: typeof client) => by.query<Found>({ query: READ, variables: { id }, fetchPolicy: 'network-only' });
    expect((await ask(client)).data?.customer).toMatchObject({ id, name: 'Persisted' });
    // Another client finds what this one registered; only the first one of all is asked for the document.
    sent = sent.slice(0, 1);
    expect((await ask(clientOf(link()))).data?.customer).toMatchObject({ id });
    expect(sent).toEqual([hashed(method), hashed(method)]);
    await expect(client.query({ query: WRONG })).rejects.toThrow(/1 to 100 records/);
  });

  test('registers a document that nobody sent before', async () => {
    const own = gql`query Registered { viewer { tenant } }`;
    const client = clientOf(ApolloLink.from([new PersistedQueryLink({ sha256 }), http()]));
    expect((await client.query({ query: own })).data).toMatchObject({ viewer: { tenant: 'acme' } });
    expect((await client.query({ query: own, fetchPolicy: 'network-only' })).data).toMatchObject({
      viewer: { tenant: 'acme' },
    });
    expect(sent).toEqual([hashed('POST'), registering('POST'), hashed('POST')]);
  });
});

describe('urql', () => {
  const options = () => ({
    url: `${stack.url}/graphql`,
    fetch: watched,
    fetchOptions: { headers: { authorization } },
  });

  test('works as it comes: queries by GET, mutations by POST', async () => {
    const client = new Client({ ...options(), exchanges: [fetchExchange] });
    const made = await client.mutation<Created>(CREATE, input('urql')).toPromise();
    expect(made.error).toBeUndefined();
    const id = made.data?.createCustomer.customer.id;
    const { data, error } = await client.query<Found>(READ, { id }).toPromise();
    expect([error, data?.customer]).toEqual([undefined, { id, name: 'urql' }]);
    expect((await client.query(WRONG, {}).toPromise()).error?.message).toMatch(/1 to 100 records/);
    expect(sent).toEqual([full('POST'), full('GET'), full('GET')]);
  });

  test('sends hashes with its exchange for persisted queries', async () => {
    const client = new Client({ ...options(), exchanges: [persistedExchange(), fetchExchange] });
    const own = gql`query RegisteredByUrql { viewer { tenant } }`;
    for (let time = 0; time < 2; time += 1) {
      const { data, error } = await client.query(own, {}).toPromise();
      expect([error, data]).toEqual([undefined, { viewer: { tenant: 'acme' } }]);
    }
    expect(sent.map(({ byHash, hasDocument }) => [byHash, hasDocument])).toEqual([
      [true, false],
      [true, true],
      [true, false],
    ]);
    expect([sent[0]?.method, sent[2]?.method]).toEqual(['GET', 'GET']);
  });
});

test('the contract can be fetched by a tool that knows nothing but the address', async () => {
  const first = await fetch(`${stack.url}/schema.graphql`);
  expect([first.status, (await first.text()).includes('type Query {')]).toEqual([200, true]);
  const again = await fetch(`${stack.url}/schema.graphql`, {
    headers: { 'if-none-match': first.headers.get('etag') ?? '' },
  });
  expect(again.status).toBe(304);
});
