import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  type ConcreteRequest,
  commitMutation,
  createOperationDescriptor,
  Environment,
  fetchQuery,
  getSingularSelector,
  Network,
  type ReaderFragment,
  RecordSource,
  Store,
} from 'relay-runtime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { graphqlClient } from '../../../examples/client/graphql-client.ts';
import { type Stack, startStack } from '../../../infra/local/stack.ts';

/*
 * Relay as it comes: its compiler against the served contract, with connections, `node` and fragments as it assumes them, and its runtime.
 */
const root = join(import.meta.dirname, '../../..');
const config = { src: './src', schema: './schema.graphql', language: 'typescript', eagerEsModules: true };

let stack: Stack;
let folder: string;
let environment: Environment;
let customerId: string;

beforeAll(async () => {
  stack = await startStack({ notify: () => undefined });
  const token = (await stack.tokens()).tenants.acme?.admin ?? '';
  // Within the project, so that the compiled documents find the runtime.
  await mkdir(join(root, '.local'), { recursive: true });
  folder = await mkdtemp(join(root, '.local/relay-'));
  await cp(join(import.meta.dirname, 'relay'), join(folder, 'src'), { recursive: true });
  await writeFile(join(folder, 'relay.config.json'), JSON.stringify(config));
  await writeFile(join(folder, 'schema.graphql'), await (await fetch(`${stack.url}/schema.graphql`)).text());
  await promisify(execFile)(join(root, 'node_modules/.bin/relay-compiler'), { cwd: folder });

  environment = new Environment({
    network: Network.create(async ({ text }, variables) => {
      const response = await fetch(`${stack.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: text, variables }),
      });
      return response.json();
    }),
    store: new Store(new RecordSource()),
  });
  const { mutate } = graphqlClient({ url: `${stack.url}/graphql`, token });
  const customer = { kind: 'COMPANY', name: 'Relay' };
  ({ id: customerId } = await mutate<{ id: string }>('createCustomer', 'customer { id }', customer));
  await mutate('createWarehouse', 'warehouse { id }', { code: 'MAIN', name: 'Main' });
  await mutate('createProduct', 'product { id }', {
    sku: 'CHAI',
    name: 'Chai',
    price: { amount: '14.50', currency: 'EUR' },
  });
  const lines = [{ sku: 'CHAI', quantity: 1, allowBackorder: true }];
  for (let index = 0; index < 3; index += 1) await mutate('placeOrder', 'order { id }', { customerId, lines });
});
afterAll(async () => {
  await stack?.stop();
  await rm(folder, { recursive: true, force: true });
});

const compiled = async <Node>(name: string): Promise<Node> =>
  ((await import(join(folder, `src/__generated__/${name}.graphql.ts`))) as { default: Node }).default;

interface Orders {
  readonly orders: {
    readonly edges: readonly { readonly node: { readonly id: string; readonly status: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

/** What a component with the fragment would be given now. */
async function ordersInStore(): Promise<Orders['orders']> {
  const query = await compiled<ConcreteRequest>('appCustomerQuery');
  const fragment = await compiled<ReaderFragment>('appOrders_customer');
  const operation = createOperationDescriptor(query, { id: customerId });
  const { customer } = environment.lookup(operation.fragment).data as { customer: unknown };
  const selector = getSingularSelector(fragment, customer);
  if (!selector) throw new Error('The fragment has no record.');
  return (environment.lookup(selector).data as unknown as Orders).orders;
}

test('pages a connection through node, and a mutation changes the record everywhere', async () => {
  const query = await compiled<ConcreteRequest>('appCustomerQuery');
  await fetchQuery(environment, query, { id: customerId }).toPromise();
  const first = await ordersInStore();
  expect([first.edges.length, first.pageInfo.hasNextPage]).toEqual([2, true]);

  const more = await compiled<ConcreteRequest>('appOrdersPaginationQuery');
  const variables = { id: customerId, first: 2, after: first.pageInfo.endCursor };
  await fetchQuery(environment, more, variables).toPromise();
  const all = await ordersInStore();
  expect([new Set(all.edges.map(({ node }) => node.id)).size, all.pageInfo.hasNextPage]).toEqual([3, false]);

  const { id } = all.edges[2]?.node ?? { id: '' };
  const mutation = await compiled<ConcreteRequest>('appConfirmOrderMutation');
  await new Promise((resolve, reject) => {
    commitMutation(environment, {
      mutation,
      variables: { input: { id } },
      onCompleted: resolve,
      onError: reject,
    });
  });
  expect((await ordersInStore()).edges.map(({ node }) => node.status)).toEqual(['PLACED', 'PLACED', 'CONFIRMED']);
});
