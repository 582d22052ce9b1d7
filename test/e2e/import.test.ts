import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GraphqlClient } from '../../examples/client/graphql-client.ts';
import { readMapping } from '../../examples/import/mapping.ts';
import { runImport } from '../../examples/import/run-import.ts';
import type { Notice } from '../../infra/local/notices.ts';
import { type Stack, startStack } from '../../infra/local/stack.ts';
import { adminOf, billedMinor, everything, filedTotals, onHand, totalsByOrder } from '../support/imported.ts';

const MAPPING = 'examples/import/northwind.mapping.json';

const MADE = {
  'suppliers.csv': `supplierID,companyName,contactName,contactTitle,address
1,Exotic Liquids,Charlotte Cooper,Purchasing Manager,49 Gilbert St.
`,
  'employees.csv': `employeeID,lastName,firstName,title,city,country,homePhone,reportsTo,hireDate
1,Davolio,Nancy,Sales Representative,Seattle,USA,(206) 555-9857,2,1992-05-01 00:00:00.000
2,Fuller,Andrew,"Vice President, Sales",Tacoma,USA,NULL,NULL,1992-08-14 00:00:00.000
5,Buchanan,Steven,Sales Manager,London,UK,NULL,2,1993-10-17 00:00:00.000
6,Suyama,Michael,Sales Representative,London,UK,NULL,5,1993-10-17 00:00:00.000
`,
  'categories.csv': 'categoryID,categoryName,description,picture\n1,Beverages,"Coffees, teas",0x151C\n',
  'shippers.csv': 'shipperID,companyName,phone\n1,Speedy Express,(503) 555-9831\n',
  'customers.csv': `customerID,companyName,contactName,contactTitle,address,city,region,postalCode,country,phone,fax
ALFKI,Alfreds Futterkiste,Maria Anders,Sales Representative,Obere Str. 57,Berlin,NULL,12209,Germany,030-0074321,030-0076545
ANATR,Ana Trujillo,Ana Trujillo,Owner,Avda. 2222,México D.F.,NULL,05021,Mexico,(5) 555-4729,NULL
HANAR,Hanari Carnes,Mario Pontes,Accounting Manager,Rua do Paço, 67,Rio de Janeiro,RJ,05454-876,Brazil,(21) 555-0091,NULL
HUNGO,Hungry Owl,Patricia McKenna,NULL,8 Johnstown Road,Cork,Co. Cork,NULL,Ireland,2967 542,NULL
AROUT,Around the Horn,Thomas Hardy,NULL,120 Hanover Sq.,London,NULL,WA1 1DP,UK,(171) 555-7788,NULL
NAMELESS,NULL,Nobody,NULL,Street 1,London,NULL,WA1 1DP,UK,NULL,NULL
`,
  'products.csv': `productID,productName,supplierID,categoryID,quantityPerUnit,unitPrice,unitsInStock,unitsOnOrder,reorderLevel,discontinued
1,Chai,1,1,10 boxes x 20 bags,18.00,39,0,10,0
2,Chang,1,1,24 - 12 oz bottles,19.00,0,40,25,0
3,Aniseed Syrup,1,1,12 - 550 ml bottles,10.00,13,0,0,1
4,Cajun Seasoning,1,1,48 - 6 oz jars,22.00,53,0,0,0
`,
  'orders.csv': `orderID,customerID,employeeID,orderDate,requiredDate,shippedDate,shipVia,freight,shipName,shipAddress,shipCity,shipRegion,shipPostalCode,shipCountry
10,ALFKI,5,1996-07-04 00:00:00.000,1996-08-01 00:00:00.000,1996-07-16 00:00:00.000,1,32.38,Alfreds,Obere Str. 57,Berlin,NULL,12209,Germany
11,ANATR,6,1996-07-05 00:00:00.000,1996-08-16 00:00:00.000,1996-07-10 00:00:00.000,1,11.61,Ana,Avda. 2222,México,NULL,05021,Mexico
12,HANAR,1,1997-07-08 00:00:00.000,1997-08-05 00:00:00.000,1997-07-12 00:00:00.000,1,65.83,Hanari,Rua do Paço, 67,Rio de Janeiro,RJ,05454-876,Brazil
13,HUNGO,1,1997-07-08 00:00:00.000,1997-08-05 00:00:00.000,1997-07-15 00:00:00.000,1,0.00,Hungry Owl,8 Johnstown Road,Cork,NULL,NULL,Ireland
14,AROUT,6,1998-05-06 00:00:00.000,1998-06-03 00:00:00.000,NULL,1,8.53,Around,Brook Farm,Colchester,Essex,CO7 6JX,UK
15,ALFKI,6,1998-05-06 00:00:00.000,1998-06-03 00:00:00.000,1998-05-07 00:00:00.000,1,1.00,Alfreds,Obere Str. 57,Berlin,NULL,12209,Germany
16,ALFKI,2,1998-02-30 00:00:00.000,1998-06-03 00:00:00.000,NULL,1,1.00,Alfreds,Obere Str. 57,Berlin,NULL,12209,Germany
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

const user = (displayName: string, scope: string, team: string) => ({
  displayName,
  email: `${displayName.toLowerCase().replace(' ', '.')}@northwind.example`,
  status: 'INVITED',
  roles: ['sales'],
  scope,
  team: { name: team },
});
const PEOPLE = [
  user('Andrew Fuller', 'ALL', 'Andrew Fuller'),
  user('Michael Suyama', 'OWN', 'Steven Buchanan'),
  user('Nancy Davolio', 'OWN', 'Andrew Fuller'),
  user('Steven Buchanan', 'TEAM', 'Steven Buchanan'),
];

async function peopleOf(client: GraphqlClient): Promise<{ displayName: string }[]> {
  const { users } = await client.request<{ users: { nodes: { displayName: string }[] } }>(
    '{ users(first: 100) { nodes { displayName email status roles scope team { name } } } }',
  );
  const invited = users.nodes.filter((each) => PEOPLE.some(({ displayName }) => displayName === each.displayName));
  return invited.sort((a, b) => a.displayName.localeCompare(b.displayName));
}

/** Of records that tell most: where columns went. */
const DETAILS = {
  horn: {
    owner: { displayName: 'Michael Suyama' },
    addresses: [
      { street: '120 Hanover Sq.', region: null, country: 'GB', uses: ['BILLING', 'SHIPPING'], isDefault: true },
      { street: 'Brook Farm', region: 'Essex', country: 'GB', uses: ['SHIPPING'], isDefault: false },
    ],
    isSameAddress: true,
  },
  // The latest order of Alfreds that can be read is of another employee than the one before.
  alfreds: {
    owner: { displayName: 'Michael Suyama' },
    metafields: [{ key: 'fax', value: { text: '030-0076545' } }],
    contacts: {
      nodes: [
        {
          name: 'Maria Anders',
          jobTitle: 'Sales Representative',
          externalRefs: [{ id: 'ALFKI' }],
          links: [{ role: 'OTHER' }],
        },
      ],
    },
  },
  trujillo: { contacts: { nodes: [{ links: [{ role: 'DECISION_MAKER' }] }] } },
  chang: {
    category: 'Beverages',
    description: '24 - 12 oz bottles',
    supplierRef: 'northwind:1',
    metafields: [
      { key: 'category-description', value: { text: 'Coffees, teas', number: null } },
      { key: 'reorder-level', value: { text: null, number: '25' } },
      { key: 'units-on-order', value: { text: null, number: '40' } },
    ],
  },
};

async function detailsOf(client: GraphqlClient): Promise<object> {
  const customer = (id: string, selection: string) =>
    `customerByExternalRef(ref: { system: "northwind", id: "${id}" }) { ${selection} }`;
  const { order, ...details } = await client.request<{
    order: { shippingAddress: { id: string } };
    horn: { addresses: { id?: string }[] };
  }>(`{
    horn: ${customer('AROUT', 'owner { displayName } addresses { id street region country uses isDefault }')}
    alfreds: ${customer('ALFKI', 'owner { displayName } metafields { key value { text } } contacts(first: 2) { nodes { name jobTitle externalRefs { id } links { role } } }')}
    trujillo: ${customer('ANATR', 'contacts(first: 2) { nodes { links { role } } }')}
    chang: productBySku(sku: "NW-2") { category description supplierRef metafields { key value { text number } } }
    order: orderByExternalRef(ref: { system: "northwind", id: "14" }) { shippingAddress { id } }
  }`);
  const isSameAddress = details.horn.addresses[1]?.id === order.shippingAddress.id;
  const addresses = details.horn.addresses.map(({ id: _, ...address }) => address);
  return { ...details, horn: { ...details.horn, addresses, isSameAddress } };
}

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
    users: { created: 4 },
    customers: { created: 5, failed: 1 },
    contacts: { created: 5 },
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
  expect(totalsByOrder(after)).toEqual(filedTotals(MADE['orders.csv'], MADE['order-details.csv']));
  const order = (id: string) => after.orders.find(({ externalRefs }) => externalRefs[0]?.id === id);
  expect(order('12')).toMatchObject({
    status: 'COMPLETED',
    placedAt: '1997-07-08T00:00:00.000Z',
    freight: { amountMinor: 6583 },
    requestedDate: '1997-08-05',
    shippingAddress: { street: 'Rua do Paço, 67' },
    metafields: [
      { key: 'employee', value: { text: 'Nancy Davolio' } },
      { key: 'ship-via', value: { text: 'Speedy Express' } },
    ],
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

  expect(await peopleOf(client)).toEqual(PEOPLE);
  expect(await detailsOf(client)).toEqual(DETAILS);
  const columns = Map.groupBy(first.columns, ({ file }) => file);
  expect(columns.get('customers.csv')).toContainEqual({
    file: 'customers.csv',
    column: 'fax',
    to: ['customers: custom field northwind.fax'],
    values: 1,
    refused: 0,
  });
  expect(columns.get('customers.csv')).toContainEqual(
    expect.objectContaining({ column: 'contactName', to: ['customers.contact.name'], values: 5, refused: 1 }),
  );
  expect(columns.get('shippers.csv')).toContainEqual(
    expect.objectContaining({ column: 'phone', to: [], left: 'carriers are no records yet', values: 1 }),
  );
  expect(columns.get('suppliers.csv')?.filter(({ left }) => left === 'kept for later: suppliers')).toHaveLength(4);
  expect(first.columns.filter(({ left }) => left?.startsWith('the mapping'))).toEqual([]);

  notices = [];
  const second = await runImport({ folder, mapping, client });
  await stack.idle();
  expect(second.counts()).toEqual({
    suppliers: { 'kept for later': 1 },
    users: { unchanged: 4 },
    customers: { unchanged: 5, failed: 1 },
    contacts: { unchanged: 5 },
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
  const rows = 1 + 4 + 6 + 4 + 7 + 9;
  const columns = 5 + 9 + 4 + 3 + 11 + 10 + 14 + 5;
  expect(results).toHaveLength(rows + columns);
});
