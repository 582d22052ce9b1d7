import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { graphqlClient } from '../../../examples/client/graphql-client.ts';
import { type Stack, startStack } from '../../../infra/local/stack.ts';
import { findPython, installPackages } from '../../support/python.ts';

/*
 * Python's gql as it comes, in the example of a partner's program. Skipped, and said so, where there is no Python that can install it.
 */
const root = join(import.meta.dirname, '../../..');
const example = join(root, 'examples/python');
const folder = join(root, '.local/python-example');
const python = findPython();
if (!python) process.stderr.write('SKIP the example in Python: it needs python3 >= 3.10 with venv\n');

let stack: Stack;
let token: string;
let customerId: string;

beforeAll(async () => {
  if (!python) return;
  const packages = (await readFile(join(example, 'requirements.txt'), 'utf8')).trim().split('\n');
  await installPackages(python, folder, packages);
  // Less than the program asks for, so that it is held back and has to come again.
  stack = await startStack({ notify: () => undefined, throttleRate: 2 });
  token = (await stack.tokens()).tenants.acme?.admin ?? '';
  const url = `${stack.url}/graphql`;
  const mutate = async <Result>(operation: string, selection: string, input: object): Promise<Result> => {
    for (;;) {
      try {
        return await graphqlClient({ url, token }).mutate<Result>(operation, selection, input);
      } catch (error) {
        if (!String(error).includes('429')) throw error;
      }
    }
  };
  const customer = { kind: 'COMPANY', name: 'Python' };
  ({ id: customerId } = await mutate<{ id: string }>('createCustomer', 'customer { id }', customer));
  const price = { amount: '14.50', currency: 'EUR' };
  await mutate('createProduct', 'product { id }', { sku: 'CHAI', name: 'Chai', price });
  await mutate('createWarehouse', 'warehouse { id }', { code: 'MAIN', name: 'Main' });
  const unitCost = { amount: '7.00', currency: 'EUR' };
  await mutate('receiveStock', 'stockLevels { onHand }', { lines: [{ sku: 'CHAI', quantity: 5, unitCost }] });
});
afterAll(() => stack?.stop());

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const orders = (...options: string[]): Promise<Run> =>
  promisify(execFile)(join(folder, 'venv/bin/python'), [
    ...[join(example, 'orders.py'), '--url', stack.url, '--token', token],
    ...['--customer', customerId, '--sku', 'CHAI', '--page-size', '2', ...options],
  ]).then(
    (output) => ({ code: 0, ...output }),
    (failure: Run) => failure,
  );

test.skipIf(!python)('places an order once however often it is sent, and goes over all pages', async () => {
  const keys = ['a', 'a', 'b', 'c', 'c'];
  const runs: Run[] = [];
  for (const key of keys) runs.push(await orders('--key', key));
  expect(runs.map(({ code, stderr }) => [code, stderr])).toEqual(keys.map(() => [0, '']));
  const lists = runs.map(({ stdout }) =>
    stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: string }).id),
  );
  expect(lists.map((list) => new Set(list).size)).toEqual([1, 1, 2, 3, 3]);
  expect(lists.every((list) => new Set(list).size === list.length)).toBe(true);

  const { code, stderr } = await orders('--quantity', '3');
  expect([code, stderr.trim()]).toEqual([2, 'OUT_OF_STOCK at lines.0.quantity: Less is available than was asked for.']);
});
