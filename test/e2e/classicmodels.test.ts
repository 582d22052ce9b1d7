import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readMapping } from '../../examples/import/mapping.ts';
import { runImport } from '../../examples/import/run-import.ts';
import { type Stack, startStack } from '../../infra/local/stack.ts';
import { adminOf } from '../support/imported.ts';

/* What the mapping for the sample company classicmodels adds to that of Northwind: branches, cancelled and held orders, payments, credit limits. */

const MADE = {
  'offices.csv': `"officeCode";"city";"phone";"addressLine1";"addressLine2";"state";"country";"postalCode";"territory"
"1";Boston;+1 215 837 0825;"1550 Court Place";Suite 102;MA;USA;"02107";NA
"4";Paris;+33 14 723 4404;"43 Rue Jouffroy";;;France;"75017";EMEA
`,
  'employees.csv': `"employeeNumber";"lastName";"firstName";"extension";"email";"officeCode";"reportsTo";"jobTitle"
1002;Murphy;Diane;x5800;DMurphy@models.example;"1";;President
1102;Bondur;Gerard;x5408;gbondur@models.example;"4";1002;Sale Manager (EMEA)
1370;Hernandez;Gerard;x2028;ghernande@models.example;"4";1102;Sales Rep
1371;Hernandez;Gina;x2029;ghernande@models.example;"4";1102;Sales Rep
`,
  'customers.csv': `"customerNumber";"customerName";"contactLastName";"contactFirstName";"phone";"addressLine1";"addressLine2";"city";"state";"postalCode";"country";"salesRepEmployeeNumber";"creditLimit"
103;Atelier graphique;Schmitt;Carine ;"40.32.2555";"54, rue Royale";;Nantes;;"44000";France;1370;21000.00
125;Havel Co;Piestrzeniewicz;Zbyszek;"+ 48 22 642 75 55";"ul. Filtrowa 68";Level 2;Warszawa;;01-012;Poland;1371;0.00
`,
  'productlines.csv': `"productLine";"textDescription";"htmlDescription";"image"
Classic Cars;Attention car enthusiasts;;
`,
  'products.csv': `"productCode";"productName";"productLine";"productScale";"productVendor";"productDescription";"quantityInStock";"buyPrice";"MSRP"
S10_1678;"1969 Chopper";Classic Cars;"1:10";Min Lin Diecast;This replica features a kickstand;100;48.81;95.70
S10_1949;"1952 Alpine";Classic Cars;"1:10";Classic Metal;Turnable front wheels;50;98.58;214.30
`,
  'orders.csv': `"orderNumber";"orderDate";"requiredDate";"shippedDate";"status";"comments";"customerNumber"
10100;"2003-01-06";"2003-01-13";"2003-01-10";Shipped;;103
10179;"2003-11-11";"2003-11-17";"2003-11-13";Cancelled;Urgent budgeting issues;103
10334;"2004-11-19";"2004-11-28";;On Hold;Over the limit;103
10420;"2005-05-29";"2005-06-07";;In Process;;103
`,
  'orderdetails.csv': `"orderNumber";"productCode";"quantityOrdered";"priceEach";"orderLineNumber"
10100;S10_1678;30;81.35;2
10100;S10_1949;5;200.10;1
10179;S10_1678;10;80.00;1
10334;S10_1949;4;199.99;1
10420;S10_1678;7;90.05;1
`,
  'payments.csv': `"customerNumber";"checkNumber";"paymentDate";"amount"
103;HQ336336;"2004-10-19";2000.50
999;JM555205;"2003-06-05";14571.44
`,
};

let stack: Stack;
let folder: string;
beforeAll(async () => {
  stack = await startStack();
  folder = await mkdtemp(join(tmpdir(), 'classicmodels-'));
  await Promise.all(Object.entries(MADE).map(([name, text]) => writeFile(join(folder, name), text)));
});
afterAll(async () => {
  await stack.stop();
  await rm(folder, { recursive: true });
});

const ref = (id: string) => `(ref: { system: "classicmodels", id: "${id}" })`;
const ORDER = `version status total { amountMinor } holds cancelReason note lines { nodes { sku reserved shipped } } metafields { value { text } }`;
const STATE = `{
  branches { nodes { code name version address { street region country } metafields { key value { text } } } }
  users { nodes { displayName email scope version team { name } } }
  atelier: customerByExternalRef${ref('103')} {
    version owner { displayName } branch { code } creditLimit { amountMinor } creditExposure { amountMinor }
    addresses { street } contacts(first: 2) { nodes { name version } }
  }
  havel: customerByExternalRef${ref('125')} { version phone owner { id } branch { code } addresses { street } creditLimit { amountMinor } }
  chopper: productBySku(sku: "S10_1678") {
    version price { amount } cost { amount } available metafields { key value { text } }
  }
}`;
const ORDERS = `{ ${['10100', '10179', '10334', '10420'].map((id) => `o${id}: orderByExternalRef${ref(id)} { ${ORDER} }`).join(' ')} }`;

test('imports branches, cancelled and held orders, payments and credit limits, and changes nothing the second time', async () => {
  const mapping = await readMapping('examples/import/classicmodels.mapping.json');
  const client = await adminOf(stack, 'acme');
  const first = await runImport({ folder, mapping, client });
  await stack.idle();
  expect(first.counts()).toEqual({
    branches: { created: 2 },
    users: { created: 3, failed: 1 },
    customers: { created: 2 },
    contacts: { created: 2 },
    products: { created: 2 },
    'opening stock': { created: 2 },
    orders: { created: 4 },
    'order lines': { created: 5 },
    payments: { created: 1, failed: 1 },
    'credit limits': { created: 2 },
  });
  expect(first.failures).toMatchObject([
    { file: 'employees.csv', line: 5, key: '1371', code: 'DUPLICATE_ROW' },
    { file: 'payments.csv', line: 3, key: 'JM555205', code: 'NOT_FOUND' },
  ]);
  // Not of the other one who has her address.
  expect(first.results.find(({ key }) => key === '125')?.notes).toEqual(['owner 1371 is no user who is there: none']);
  const state = await client.request<Record<'branches' | 'users', { nodes: { code?: string }[] }>>(STATE);
  expect(state).toMatchObject({
    atelier: {
      owner: { displayName: 'Gerard Hernandez' },
      branch: { code: 'OFFICE-4' },
      creditLimit: { amountMinor: 21_000_00 },
      addresses: [{ street: '54, rue Royale' }],
      contacts: { nodes: [{ name: 'Carine Schmitt' }] },
    },
    havel: {
      owner: null,
      phone: '+48 22 642 75 55',
      branch: { code: 'OFFICE-4' },
      addresses: [{ street: 'ul. Filtrowa 68, Level 2' }],
      creditLimit: { amountMinor: 0 },
    },
    chopper: {
      price: { amount: '95.70' },
      cost: { amount: '48.81' },
      available: 93,
      metafields: [
        { key: 'line-description', value: { text: 'Attention car enthusiasts' } },
        { key: 'scale', value: { text: '1:10' } },
      ],
    },
  });
  expect(state.branches.nodes.find(({ code }) => code === 'OFFICE-1')).toMatchObject({
    name: 'Boston',
    address: { street: '1550 Court Place, Suite 102', region: 'MA', country: 'US' },
    metafields: [{ key: 'phone' }, { key: 'territory', value: { text: 'NA' } }],
  });
  expect(state.users.nodes).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ displayName: 'Diane Murphy', email: 'dmurphy@models.example', scope: 'ALL' }),
      expect.objectContaining({ displayName: 'Gerard Hernandez', scope: 'OWN', team: { name: 'Gerard Bondur' } }),
    ]),
  );
  const orders = await client.request<object>(ORDERS);
  expect(orders).toMatchObject({
    o10100: {
      status: 'COMPLETED',
      total: { amountMinor: 30 * 81_35 + 5 * 200_10 },
      lines: {
        nodes: [
          { sku: 'S10_1949', shipped: 5 },
          { sku: 'S10_1678', shipped: 30 },
        ],
      },
    },
    o10179: {
      status: 'CANCELLED',
      cancelReason: 'Cancelled in the other system',
      metafields: [{ value: { text: 'Cancelled' } }],
    },
    o10334: { status: 'CONFIRMED', holds: ['MANUAL'], note: 'Over the limit', lines: { nodes: [{ reserved: 4 }] } },
    o10420: { status: 'CONFIRMED', holds: [], lines: { nodes: [{ reserved: 7 }] } },
  });

  const second = await runImport({ folder, mapping, client });
  await stack.idle();
  const unchanged = Object.entries(first.counts()).map(([entity, { created, failed }]) => [
    entity,
    { unchanged: created, ...(failed === undefined ? {} : { failed }) },
  ]);
  expect(second.counts()).toEqual(Object.fromEntries(unchanged));
  expect(await client.request(STATE)).toEqual(state);
  expect(await client.request(ORDERS)).toEqual(orders);
  expect(stack.deadLetters()).toEqual([]);
});
