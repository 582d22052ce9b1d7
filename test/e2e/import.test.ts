import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readMapping } from '../../examples/import/mapping.ts';
import { runImport } from '../../examples/import/run-import.ts';
import type { Notice } from '../../infra/local/notices.ts';
import { type Stack, startStack } from '../../infra/local/stack.ts';
import { adminOf, billedMinor, everything, onHand } from '../support/imported.ts';

const MAPPING = 'examples/import/northwind.mapping.json';

const MADE = {
  'suppliers.csv': `supplierID,companyName,contactName,contactTitle,address
1,Exotic Liquids,Charlotte Cooper,Purchasing Manager,49 Gilbert St.
`,
  'categories.csv': 'categoryID,categoryName\n1,Beverages\n',
  'shippers.csv': 'shipperID,companyName\n1,Speedy Express\n',
  'customers.csv': `customerID,companyName,contactName,contactTitle,address,city,region,postalCode,country,phone
ALFKI,Alfreds Futterkiste,Maria Anders,Sales Representative,Obere Str. 57,Berlin,NULL,12209,Germany,030-0074321
ANATR,Ana Trujillo,Ana Trujillo,Owner,Avda. 2222,México D.F.,NULL,05021,Mexico,(5) 555-4729
HANAR,Hanari Carnes,Mario Pontes,Accounting Manager,Rua do Paço, 67,Rio de Janeiro,RJ,05454-876,Brazil,(21) 555-0091
HUNGO,Hungry Owl,Patricia McKenna,NULL,8 Johnstown Road,Cork,Co. Cork,NULL,Ireland,2967 542
AROUT,Around the Horn,Thomas Hardy,NULL,120 Hanover Sq.,London,NULL,WA1 1DP,UK,(171) 555-7788
NAMELESS,NULL,Nobody,NULL,Street 1,London,NULL,WA1 1DP,UK,NULL
`,
  'products.csv': `productID,productName,supplierID,categoryID,quantityPerUnit,unitPrice,unitsInStock,discontinued
1,Chai,1,1,10 boxes x 20 bags,18.00,39,0
2,Chang,1,1,24 - 12 oz bottles,19.00,0,0
3,Aniseed Syrup,1,1,12 - 550 ml bottles,10.00,13,1
4,Cajun Seasoning,1,1,48 - 6 oz jars,22.00,53,0
`,
  'orders.csv': `orderID,customerID,orderDate,requiredDate,shippedDate,shipVia,freight,shipName,shipAddress,shipCity,shipRegion,shipPostalCode,shipCountry
10,ALFKI,1996-07-04 00:00:00.000,1996-08-01 00:00:00.000,1996-07-16 00:00:00.000,1,32.38,Alfreds,Obere Str. 57,Berlin,NULL,12209,Germany
11,ANATR,1996-07-05 00:00:00.000,1996-08-16 00:00:00.000,1996-07-10 00:00:00.000,1,11.61,Ana,Avda. 2222,México,NULL,05021,Mexico
12,HANAR,1997-07-08 00:00:00.000,1997-08-05 00:00:00.000,1997-07-12 00:00:00.000,1,65.83,Hanari,Rua do Paço, 67,Rio de Janeiro,RJ,05454-876,Brazil
13,HUNGO,1997-07-08 00:00:00.000,1997-08-05 00:00:00.000,1997-07-15 00:00:00.000,1,0.00,Hungry Owl,8 Johnstown Road,Cork,NULL,NULL,Ireland
14,AROUT,1998-05-06 00:00:00.000,1998-06-03 00:00:00.000,NULL,1,8.53,Around,120 Hanover Sq.,London,NULL,WA1 1DP,UK
15,ALFKI,1998-05-06 00:00:00.000,1998-06-03 00:00:00.000,1998-05-07 00:00:00.000,1,1.00,Alfreds,Obere Str. 57,Berlin,NULL,12209,Germany
16,ALFKI,1998-02-30 00:00:00.000,1998-06-03 00:00:00.000,NULL,1,1.00,Alfreds,Obere Str. 57,Berlin,NULL,12209,Germany
`,
  'order-details.csv': `orderID,productID,unitPrice,quantity,discount
10,1,14.40,12,0
10,3,9.80,10,0.15000001
11,2,17.45,7,0.05
12,3,10.00,5,0.25
13,4,22.00,3,0
14,1,18.00,4,0
14,2,19.00,6,0.1
15,1,18.00,1,0
16,1,18.00,1,0
`,
};

let stack: Stack;
let notices: Notice[] = [];
let folder: string;

beforeAll(async () => {
  stack = await startStack({ notify: (notice) => notices.push(notice) });
  folder = await mkdtemp(join(tmpdir(), 'import-'));
  await Promise.all(Object.entries(MADE).map(([name, text]) => writeFile(join(folder, name), text)));
});
afterAll(async () => {
  await stack.stop();
  await rm(folder, { recursive: true });
});

test('imports what is right, reports bad rows, and changes nothing the second time', async () => {
  const mapping = await readMapping(MAPPING);
  const client = await adminOf(stack, 'acme');
  const first = await runImport({ folder, mapping, client });
  await stack.idle();
  expect(first.counts()).toEqual({
    suppliers: { 'kept for later': 1 },
    customers: { created: 5, failed: 1 },
    'opening stock': { created: 4 },
    orders: { created: 6, failed: 1 },
    'order lines': { created: 8, failed: 1 },
    products: { created: 4 },
  });
  expect(first.failures).toMatchObject([
    { entity: 'orders', file: 'orders.csv', line: 8, key: '16', code: 'BAD_VALUE', field: 'orderDate' },
    { entity: 'order lines', file: 'order-details.csv', line: 10, key: '16', code: 'ORDER_FAILED' },
    { entity: 'customers', file: 'customers.csv', line: 7, key: 'NAMELESS' },
  ]);
  expect(first.results.filter(({ notes }) => notes)).toMatchObject([
    { entity: 'order lines', line: 3, notes: ['discount 0.15000001 was rounded to 15 %'] },
  ]);

  const after = await everything(client);
  expect(onHand(after)).toEqual({ 'NW-1': 39, 'NW-2': 0, 'NW-3': 13, 'NW-4': 53 });
  expect(after.products.filter(({ active }) => !active).map(({ sku }) => sku)).toEqual(['NW-3']);
  expect(after.invoices.map(({ number, issuedOn }) => [number, issuedOn]).toSorted()).toEqual([
    ['INV-1996-000001', expect.stringMatching(/^1996-07-1[06]$/)],
    ['INV-1996-000002', expect.stringMatching(/^1996-07-1[06]$/)],
    ['INV-1997-000001', expect.stringMatching(/^1997-07-1[25]$/)],
    ['INV-1997-000002', expect.stringMatching(/^1997-07-1[25]$/)],
    ['INV-1998-000001', '1998-05-07'],
  ]);
  expect(after.invoices.reduce((sum, { total }) => sum + total.amountMinor, 0)).toBe(
    billedMinor(MADE['orders.csv'], MADE['order-details.csv']),
  );
  const order = (id: string) => after.orders.find(({ externalRefs }) => externalRefs[0]?.id === id);
  expect(order('12')).toMatchObject({
    status: 'COMPLETED',
    placedAt: '1997-07-08T00:00:00.000Z',
    shippingAddress: { street: 'Rua do Paço, 67' },
  });
  expect(order('14')).toMatchObject({
    status: 'CONFIRMED',
    lines: {
      nodes: [
        { reserved: 4, backordered: 0 },
        { reserved: 0, backordered: 6 },
      ],
    },
  });

  notices = [];
  const second = await runImport({ folder, mapping, client });
  await stack.idle();
  expect(second.counts()).toEqual({
    suppliers: { 'kept for later': 1 },
    customers: { unchanged: 5, failed: 1 },
    'opening stock': { unchanged: 4 },
    orders: { unchanged: 6, failed: 1 },
    'order lines': { unchanged: 8, failed: 1 },
    products: { unchanged: 4 },
  });
  expect(notices.filter(({ kind }) => kind === 'event')).toEqual([]);
  expect(await everything(client)).toEqual(after);
});

test('completes a run that was broken off after an order was placed, with stock for the row that was mended', async () => {
  const mapping = await readMapping(MAPPING);
  const client = await adminOf(stack, 'acme');
  const { customerByExternalRef: customer } = await client.request<{ customerByExternalRef: { id: string } }>(
    '{ customerByExternalRef(ref: { system: "northwind", id: "ALFKI" }) { id } }',
  );
  const mended = MADE['orders.csv'].replace(
    '1998-02-30 00:00:00.000,1998-06-03 00:00:00.000,NULL',
    '1998-03-02 00:00:00.000,1998-06-03 00:00:00.000,1998-03-05 00:00:00.000',
  );
  await writeFile(join(folder, 'orders.csv'), mended);
  await client.mutate('placeOrder', 'order { id }', {
    customerId: customer.id,
    lines: [{ sku: 'NW-1', quantity: 1 }],
    externalRefs: [{ system: 'northwind', id: '16' }],
    placedAt: '1998-03-02T00:00:00.000Z',
  });
  const report = await runImport({ folder, mapping, client });
  await stack.idle();
  expect(report.counts()).toMatchObject({
    orders: { unchanged: 6, changed: 1 },
    'opening stock': { unchanged: 3, changed: 1 },
  });
  const after = await everything(client);
  expect(onHand(after)).toEqual({ 'NW-1': 39, 'NW-2': 0, 'NW-3': 13, 'NW-4': 53 });
  expect(after.orders.find(({ externalRefs }) => externalRefs[0]?.id === '16')).toMatchObject({ status: 'COMPLETED' });
});

async function command(...args: string[]): Promise<{ code: unknown; output: string }> {
  const child = spawn(process.execPath, ['examples/import/import.ts', ...args]);
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve) => child.once('close', resolve));
  return { code, output };
}

test('the command ends with 1 and one line when it cannot run, and with 2 when rows are bad', async () => {
  const nowhere = ['--url', 'http://127.0.0.1:9/graphql'];
  expect(await command(folder, '--mapping', 'none.json')).toEqual({
    code: 1,
    output: 'There is no mapping file none.json.\n',
  });
  expect(await command(folder, '--mapping', MAPPING, ...nowhere)).toEqual({
    code: 1,
    output: 'Nothing answers at http://127.0.0.1:9/graphql. Start the local stack in another terminal: npm start\n',
  });
  expect(await command('nowhere', '--mapping', MAPPING, '--dry-run')).toEqual({
    code: 1,
    output: 'There is no file suppliers.csv in nowhere.\n',
  });
  await writeFile(join(folder, 'orders.csv'), MADE['orders.csv']);
  const reportFile = join(folder, 'report.jsonl');
  const { code, output } = await command(folder, '--mapping', MAPPING, '--dry-run', '--report', reportFile);
  expect(code).toBe(2);
  expect(output).toContain('orders.csv:8  16  BAD_VALUE  orderDate  "1998-02-30 00:00:00.000" is not a date');
  const results = (await readFile(reportFile, 'utf8')).trim().split('\n');
  expect(results).toHaveLength(1 + 6 + 4 + 7 + 9);
});
