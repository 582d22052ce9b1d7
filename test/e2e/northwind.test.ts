import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseCsv } from '../../examples/import/csv-rows.ts';
import { Dialect, readMapping } from '../../examples/import/mapping.ts';
import { runImport } from '../../examples/import/run-import.ts';
import { type Stack, startStack } from '../../infra/local/stack.ts';
import { adminOf, billedMinor, everything, filedTotals, onHand, totalsByOrder } from '../support/imported.ts';
import { northwindLike } from '../support/northwind-like.ts';

const MAPPING = 'examples/import/northwind.mapping.json';
/** The sample is no part of this repository. */
const NORTHWIND = process.env.NORTHWIND ?? join(import.meta.dirname, '../../../shared/data/northwind');

let stack: Stack;
let folder: string;
beforeAll(async () => {
  stack = await startStack();
  folder = await mkdtemp(join(tmpdir(), 'northwind-'));
});
afterAll(async () => {
  await stack.stop();
  await rm(folder, { recursive: true });
});

/** The whole of Northwind takes about two minutes: `npm run import`. These are its first orders and all that have not shipped. */
const FIRST_ORDERS = 60;

/** A folder with the customers and products of another and a part of its orders, and the texts of those. */
async function sliceOf(from: string): Promise<{ path: string; orders: string; lines: string }> {
  const path = await mkdtemp(join(folder, 'slice-'));
  const names = ['suppliers', 'employees', 'categories', 'shippers', 'customers', 'products'].map(
    (name) => `${name}.csv`,
  );
  await Promise.all(names.map((name) => copyFile(join(from, name), join(path, name))));
  const [header = '', ...rows] = (await readFile(join(from, 'orders.csv'), 'utf8')).trimEnd().split('\n');
  const chosen = rows.filter((row, index) => index < FIRST_ORDERS || /00\.000,NULL,/.test(row));
  const ids = new Set(chosen.map((row) => row.split(',')[0]));
  const details = (await readFile(join(from, 'order-details.csv'), 'utf8')).trimEnd().split('\n');
  const orders = [header, ...chosen].join('\n');
  const lines = details.filter((row, index) => index === 0 || ids.has(row.split(',')[0])).join('\n');
  await writeFile(join(path, 'orders.csv'), orders);
  await writeFile(join(path, 'order-details.csv'), lines);
  return { path, orders, lines };
}

/** Columns that may hold more commas than the header. */
const OVERFLOW: Readonly<Record<string, string[]>> = { customers: ['address'], orders: ['shipAddress'] };

async function rowsOf(path: string, name: string): Promise<ReadonlyMap<string, string>[]> {
  const text = await readFile(join(path, `${name}.csv`), 'utf8');
  const options = { dialect: Dialect.parse({ absent: ['NULL'] }), overflowColumns: OVERFLOW[name] };
  return parseCsv(name, text, options).rows.map(({ values }) => values);
}

/** Imports a part of such files into a tenant of its own and compares it with what stands in the files. */
async function importsAsFiled(from: string, tenant: string): Promise<void> {
  const { path, orders, lines } = await sliceOf(from);
  const suppliers = await rowsOf(path, 'suppliers');
  const employees = await rowsOf(path, 'employees');
  const customers = await rowsOf(path, 'customers');
  const products = await rowsOf(path, 'products');
  const placed = await rowsOf(path, 'orders');
  const client = await adminOf(stack, tenant);
  const report = await runImport({ folder: path, mapping: await readMapping(MAPPING), client });
  await stack.idle();
  expect(report.failures).toEqual([]);
  expect(report.counts()).toEqual({
    suppliers: { 'kept for later': suppliers.length },
    users: { created: employees.length },
    customers: { created: customers.length },
    contacts: { created: customers.length },
    products: { created: products.length },
    'opening stock': { created: products.length },
    orders: { created: placed.length },
    'order lines': { created: lines.split('\n').length - 1 },
  });
  expect(report.columns.filter(({ left }) => left?.startsWith('the mapping'))).toEqual([]);
  const after = await everything(client);
  expect(totalsByOrder(after)).toEqual(filedTotals(orders, lines));
  expect(after.customers.filter(({ owner }) => owner)).toHaveLength(
    new Set(placed.flatMap((row) => row.get('customerID') ?? [])).size,
  );
  expect(after.products.filter(({ active }) => !active)).toHaveLength(
    products.filter((row) => row.get('discontinued') === '1').length,
  );
  expect(Object.values(onHand(after)).reduce((sum, units) => sum + units, 0)).toBe(
    products.reduce((sum, row) => sum + Number(row.get('unitsInStock')), 0),
  );
  expect(after.orders.filter(({ status }) => status === 'COMPLETED')).toHaveLength(
    placed.filter((row) => row.has('shippedDate')).length,
  );
  expect(after.invoices.reduce((sum, { total }) => sum + total.amountMinor, 0)).toBe(billedMinor(orders, lines));
  expect(stack.deadLetters()).toEqual([]);
}

test('imports files like those of Northwind, made here: all customers and products, and a part of the orders', async () => {
  const made = await mkdtemp(join(folder, 'made-'));
  await Promise.all(Object.entries(northwindLike()).map(([name, text]) => writeFile(join(made, name), text)));
  await importsAsFiled(made, 'acme');
});

test('imports the Northwind files themselves, or says that they are not here', async () => {
  if (existsSync(NORTHWIND)) {
    await importsAsFiled(NORTHWIND, 'globex');
    return;
  }
  process.stderr.write(
    `\nNOT IMPORTED: there are no Northwind files in ${NORTHWIND}, which are no part of this repository.\n` +
      'What imports them was tried with files made by the test. NORTHWIND=<folder> tells where they are.\n\n',
  );
  expect(process.env.NORTHWIND, 'NORTHWIND names a folder that is not there').toBe(undefined);
});
