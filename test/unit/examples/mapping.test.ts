import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { columnLines } from '../../../examples/import/columns.ts';
import { parseCsv } from '../../../examples/import/csv-rows.ts';
import { Dialect, parseMapping, readMapping } from '../../../examples/import/mapping.ts';
import { nested, readRecords } from '../../../examples/import/records.ts';
import { Report, summaryOf } from '../../../examples/import/report.ts';
import { runImport } from '../../../examples/import/run-import.ts';
import { RowProblem, type Transform, transforms } from '../../../examples/import/transforms.ts';

const dialect = Dialect.parse({ absent: ['NULL'] });
const cellsOf = (text: string, overflowColumns?: string[]) =>
  parseCsv('test.csv', text, { dialect, overflowColumns }).rows.map(
    ({ line, values, problem }) => problem ?? { line, ...Object.fromEntries(values) },
  );

describe('a CSV file', () => {
  test('is read by line number, trimmed, without what is absent', () => {
    expect(cellsOf('\uFEFFid,name,city\r\n1, Chai ,NULL\r\n\r\n2,"Chang, 24",\r\n')).toEqual([
      { line: 2, id: '1', name: 'Chai' },
      { line: 4, id: '2', name: 'Chang, 24' },
    ]);
  });

  test('joins a comma that is not quoted back into the column that may have one', () => {
    const text = 'id,street,city,zip\n1,Rua do Paço, 67,Rio,05454\n2,Luisenstr. 48,Münster,44087\n3,a,b,c,d,e\n';
    expect(cellsOf(text, ['street'])).toEqual([
      { line: 2, id: '1', street: 'Rua do Paço, 67', city: 'Rio', zip: '05454' },
      { line: 3, id: '2', street: 'Luisenstr. 48', city: 'Münster', zip: '44087' },
      { line: 4, id: '3', street: 'a,b,c', city: 'd', zip: 'e' },
    ]);
  });

  test('tells several such columns apart by the blank after a comma of text', () => {
    const text = 'id,name,street,city\n7,Pavlova, Ltd.,74 Rose St.,Melbourne\n14,Fortini,Viale Dante, 75,Ravenna\n';
    expect(cellsOf(text, ['name', 'street'])).toEqual([
      { line: 2, id: '7', name: 'Pavlova, Ltd.', street: '74 Rose St.', city: 'Melbourne' },
      { line: 3, id: '14', name: 'Fortini', street: 'Viale Dante, 75', city: 'Ravenna' },
    ]);
  });

  test('has a problem in each row with too few fields, or with more than its columns can take', () => {
    const text = 'id,name,street\n1,a\n2,a,b,c\n';
    expect(cellsOf(text, ['name', 'street'])).toEqual([
      'The row has 2 fields, the header has 3.',
      'The row has 4 fields, the header has 3.',
    ]);
  });

  test('whose quote never ends cannot be read', () => {
    expect(() => cellsOf('id,name\n1,"Chai\n')).toThrow(/^test.csv is not CSV: Quote Not Closed/);
  });
});

describe('a value', () => {
  const notes: string[] = [];
  const settings = { currency: 'USD', countries: { UK: 'GB' }, note: (text: string) => void notes.push(text) };
  const read = (transform: Transform, text: string, currency = 'USD'): unknown =>
    transforms[transform](text, { ...settings, currency });
  beforeEach(() => {
    notes.length = 0;
  });

  test.each([
    ['14.00', 'USD', 1400],
    ['0.1', 'USD', 10],
    ['1234567890.07', 'USD', 123456789007],
    ['263.5', 'JPY', undefined],
    ['263', 'JPY', 263],
    ['1.234', 'BHD', 1234],
    ['1.005', 'USD', undefined],
    ['1,50', 'USD', undefined],
    ['', 'USD', undefined],
  ])('of money: %s %s is exact or refused', (text, currency, amountMinor) => {
    if (amountMinor === undefined) expect(() => read('money', text, currency)).toThrow(RowProblem);
    else expect(read('money', text, currency)).toEqual({ amountMinor, currency });
  });

  test.each([
    ['1996-07-04 00:00:00.000', '1996-07-04T00:00:00.000Z'],
    ['1996-07-04 13:05:09.5', '1996-07-04T13:05:09.500Z'],
    ['1996-07-04T13:05', '1996-07-04T13:05:00.000Z'],
    ['1996-07-04', '1996-07-04T00:00:00.000Z'],
  ])('of a date: %s is %s', (text, expected) => {
    expect(read('dateTime', text)).toBe(expected);
    expect(read('date', text)).toBe('1996-07-04');
  });

  test.each(['1996-02-30', '1996-13-01 00:00:00.000', '04.07.1996', 'soon'])('of a date: %s is refused', (text) => {
    expect(() => read('dateTime', text)).toThrow(`"${text}" is not a date`);
  });

  test.each([
    ['fraction', '0.25', 25, []],
    ['fraction', '0.15000001', 15, ['0.15000001 was rounded to 15 %']],
    ['fraction', '0.05000000074505806', 5, ['0.05000000074505806 was rounded to 5 %']],
    ['fraction', '0.07255', 7.255, []],
    ['fraction', '0.07255557', 7.2556, ['0.07255557 was rounded to 7.2556 %']],
    ['fraction', '0', 0, []],
    ['percent', '7.25', 7.25, []],
  ] as const)('of a discount: %s %s is %s and says when it was rounded', (transform, text, expected, said) => {
    expect(read(transform, text)).toBe(expected);
    expect(notes).toEqual(said);
  });

  test.each([
    ['boolean', '1', true],
    ['boolean', 'No', false],
    ['quantity', '2.125', 2.125],
    ['country', 'Germany', 'DE'],
    ['country', 'United Kingdom', 'GB'],
    ['country', 'UK', 'GB'],
    ['country', 'FR', 'FR'],
  ] as const)('as %s: %s is %s', (transform, text, expected) => {
    expect(read(transform, text)).toBe(expected);
  });

  test.each([
    ['boolean', 'perhaps'],
    ['quantity', '1.0000005'],
    ['price', '0.0000000001'],
    ['country', 'Atlantis'],
  ] as const)('as %s: %s is refused', (transform, text) => {
    expect(() => read(transform, text)).toThrow(RowProblem);
  });
});

const small = {
  system: 'shop',
  currency: 'EUR',
  entities: [
    {
      kind: 'products',
      file: 'products.csv',
      externalId: 'id',
      fields: { sku: 'id', name: 'name', price: { column: 'price', as: 'price' } },
    },
  ],
};
const withFields = (fields: object) => ({ ...small, entities: [{ ...small.entities[0], fields }] });
const price = { column: 'price', as: 'price' };

describe('a mapping', () => {
  test('of Northwind is valid', async () => {
    const { system, entities } = await readMapping('examples/import/northwind.mapping.json');
    expect(system).toBe('northwind');
    expect(entities.map(({ kind }) => kind)).toEqual(['later', 'users', 'customers', 'products', 'orders']);
  });

  test.each([
    [
      'a field that there is not',
      withFields({ sku: 'id', name: 'name', price, colour: 'c' }),
      /entities\.0\.fields\.colour: products have no such field; they have sku, name/,
    ],
    [
      'no source for a field that is needed',
      withFields({ sku: 'id', price }),
      'shop.json: entities.0.fields: products need a source for name',
    ],
    [
      'a transform that does not fit',
      withFields({ sku: 'id', name: 'name', price: { column: 'price', as: 'date' } }),
      'shop.json: entities.0.fields.price.as: price takes price, not date',
    ],
    [
      'no transform where one is needed',
      withFields({ sku: 'id', name: 'name', price: 'price' }),
      'shop.json: entities.0.fields.price: say how to read it: { "column": "price", "as": "price" }',
    ],
    [
      'the same kind twice',
      { ...small, entities: [small.entities[0], small.entities[0]] },
      'shop.json: entities: each kind but later can be there once',
    ],
    [
      'a wrong system',
      { ...small, system: 'My Shop' },
      'shop.json: system: lower-case letters, digits, dots and dashes',
    ],
  ])('with %s is refused, and says where', (_name, mapping, message) => {
    expect(() => parseMapping('shop.json', mapping)).toThrow(message);
  });

  test('that is missing or no JSON says so in a line', async () => {
    await expect(readMapping('none.json')).rejects.toThrow('There is no mapping file none.json.');
    await expect(readMapping(import.meta.filename)).rejects.toThrow(/mapping\.test\.ts cannot be read: /);
  });
});

describe('the files of a folder', () => {
  let folder: string;
  const files = (contents: Record<string, string>) =>
    Promise.all(Object.entries(contents).map(([name, text]) => writeFile(join(folder, name), text)));
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'import-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('give records with constants, prefixes and values of other files; bad rows carry their problem', async () => {
    await files({
      'products.csv': 'id,name,price,group\n1,Chai,18.00,1\n2,Chang,x,1\n3,Syrup,10,9\n1,Chai again,1,1\n,None,1,1\n',
      'groups.csv': 'id,name\n1,Beverages\n',
    });
    const fields = {
      sku: { column: 'id', prefix: 'S-' },
      name: 'name',
      unit: { value: 'PIECE' },
      category: { column: 'group', lookup: { file: 'groups.csv', key: 'id', value: 'name' } },
      price,
    };
    const mapping = parseMapping('shop.json', withFields(fields));
    const [entity] = mapping.entities;
    if (entity?.kind !== 'products') throw new Error('The mapping has products');
    const records = await readRecords(folder, mapping, entity);
    expect(records[0]).toEqual({
      file: 'products.csv',
      line: 2,
      key: '1',
      values: {
        sku: 'S-1',
        name: 'Chai',
        unit: 'PIECE',
        category: 'Beverages',
        price: { amount: '18', currency: 'EUR' },
      },
      notes: [],
    });
    expect(
      records.slice(1).map(({ line, problem }) => [line, problem?.code, problem?.field, problem?.message]),
    ).toEqual([
      [3, 'BAD_VALUE', 'price', '"x" is not a number.'],
      [4, 'BAD_VALUE', 'group', '"9" is not in the file that it refers to.'],
      [5, 'DUPLICATE_ROW', 'id', 'Line 2 has the same id.'],
      [6, 'BAD_VALUE', 'id', 'The row has no id.'],
    ]);
  });

  test('give values of several columns, of a map, of the latest row of another file, and custom fields by their types', async () => {
    await files({
      'products.csv': 'id,name,brand,price,grade,level\n1,Chai,Sun,18,a,10\n2,Chang,,19,,2.50\n3,Syrup,,9,z,\n',
      'sales.csv': 'product,day,buyer\n1,1997-02-01,Ann\n1,1998-01-05,Bob\n1,1996-05-05,Cid\n1,1999-01-01,\n',
    });
    const fields = {
      sku: 'id',
      name: { columns: ['brand', 'name'] },
      category: { column: 'grade', map: { a: 'Best' }, otherwise: 'Other' },
      description: {
        column: 'id',
        lookup: { file: 'sales.csv', key: 'product', value: 'buyer', latestBy: 'day', optional: true },
      },
      price,
    };
    const metafields = {
      level: { column: 'level', type: 'NUMBER', name: 'Level' },
      grade: { column: 'grade', type: 'TEXT', name: 'Grade', map: { a: 'A' } },
    };
    const { entities, ...shop } = withFields(fields);
    const mapping = parseMapping('shop.json', { ...shop, entities: [{ ...entities[0], metafields }] });
    const [entity] = mapping.entities;
    if (entity?.kind !== 'products') throw new Error('The mapping has products');
    const records = await readRecords(folder, mapping, entity);
    const custom = (key: string, value: object) => ({ namespace: 'shop', key, value });
    expect(records.map(({ values }) => values)).toMatchObject([
      {
        name: 'Sun Chai',
        category: 'Best',
        description: 'Bob',
        metafields: [custom('level', { number: '10' }), custom('grade', { text: 'A' })],
      },
      { name: 'Chang', category: 'Other', metafields: [custom('level', { number: '2.5' })] },
      {},
    ]);
    expect(records[1]?.values).not.toHaveProperty('description');
    expect(records[2]?.problem?.message).toBe('"z" is not in the map.');
    const { columns } = await runImport({ folder, mapping });
    expect(
      columns
        .filter(({ file }) => file === 'products.csv')
        .map(({ column, to, values, refused }) => [column, to.length, values, refused]),
    ).toEqual([
      ['id', 3, 2, 1],
      ['name', 1, 2, 1],
      ['brand', 1, 1, 0],
      ['price', 1, 2, 1],
      ['grade', 2, 1, 1],
      ['level', 1, 2, 0],
    ]);
    expect(columnLines(columns)).toContain('  buyer         3  products.description');
  });

  test('are told of by column, also where a column goes nowhere', async () => {
    await files({ 'products.csv': 'id,name,price,colour,weight\n1,Chai,18,red,\n' });
    const mapping = parseMapping('shop.json', { ...small, left: { 'products.csv': { colour: 'not ours' } } });
    expect((await runImport({ folder, mapping })).columns.slice(3)).toEqual([
      { file: 'products.csv', column: 'colour', to: [], left: 'not ours', values: 1, refused: 0 },
      {
        file: 'products.csv',
        column: 'weight',
        to: [],
        left: 'the mapping does not say where to',
        values: 0,
        refused: 0,
      },
    ]);
  });

  test('are refused as a whole when a column, a file or the encoding is not as the mapping says', async () => {
    const mapping = parseMapping('shop.json', small);
    await expect(runImport({ folder, mapping })).rejects.toThrow(`There is no file products.csv in ${folder}.`);
    await files({ 'products.csv': 'id,title,price\n1,Chai,1\n' });
    await expect(runImport({ folder, mapping })).rejects.toThrow(
      'products.csv has no column name; it has id, title, price. Correct the mapping.',
    );
    await writeFile(join(folder, 'products.csv'), Buffer.from('id,name,price\n1,Caf\xe9,1\n', 'latin1'));
    await expect(runImport({ folder, mapping })).rejects.toThrow('products.csv is not in utf-8');
  });

  test('are checked without sending: an order with a bad line, without lines, and lines without an order', async () => {
    await files({
      'orders.csv': 'id,customer,freight\n1,ALFKI,1.50\n2,ALFKI,0\n3,ALFKI,0\n4,ALFKI,1.999\n',
      'lines.csv': 'order,sku,quantity,discount\n1,A,1,0.15000001\n2,A,one,0\n9,A,1,0\n',
    });
    const mapping = parseMapping('shop.json', {
      ...small,
      entities: [
        {
          kind: 'orders',
          file: 'orders.csv',
          externalId: 'id',
          fields: { customer: 'customer', freight: { column: 'freight', as: 'money' } },
          lines: {
            file: 'lines.csv',
            externalId: 'order',
            fields: {
              sku: 'sku',
              quantity: { column: 'quantity', as: 'quantity' },
              discount: { column: 'discount', as: 'fraction' },
            },
          },
        },
      ],
    });
    const report = await runImport({ folder, mapping });
    expect(report.results).toEqual([
      { entity: 'orders', file: 'orders.csv', line: 2, key: '1', result: 'valid' },
      {
        entity: 'order lines',
        file: 'lines.csv',
        line: 2,
        key: '1',
        result: 'valid',
        notes: ['discount 0.15000001 was rounded to 15 %'],
      },
      {
        entity: 'orders',
        file: 'orders.csv',
        line: 3,
        key: '2',
        result: 'failed',
        code: 'BAD_LINE',
        message: 'Line 3 of lines.csv is bad: "one" is not a number.',
      },
      {
        entity: 'order lines',
        file: 'lines.csv',
        line: 3,
        key: '2',
        result: 'failed',
        code: 'BAD_VALUE',
        field: 'quantity',
        message: '"one" is not a number.',
      },
      {
        entity: 'orders',
        file: 'orders.csv',
        line: 4,
        key: '3',
        result: 'failed',
        code: 'EMPTY_ORDER',
        message: 'The order has no lines.',
      },
      {
        entity: 'orders',
        file: 'orders.csv',
        line: 5,
        key: '4',
        result: 'failed',
        code: 'BAD_VALUE',
        field: 'freight',
        message: '"1.999" has more decimals than EUR has.',
      },
      {
        entity: 'order lines',
        file: 'lines.csv',
        line: 4,
        key: '9',
        result: 'failed',
        code: 'NO_ORDER',
        message: 'Its order is not in the file.',
      },
    ]);
  });
});

test('nests fields with a dot in their name', () => {
  expect(nested({ name: 'A', 'address.street': 'B', 'address.city': 'C' })).toEqual({
    name: 'A',
    address: { street: 'B', city: 'C' },
  });
});

test('sums up by entity and outcome and lists what failed', () => {
  const report = new Report();
  const row = { file: 'customers.csv', values: {}, notes: [] };
  report.add('customers', { ...row, line: 2, key: 'A' }, 'created');
  report.add('customers', { ...row, line: 3, key: 'B' }, 'created');
  report.fail('customers', { ...row, line: 4, key: 'C' }, new RowProblem('"x" is not a number.', 'phone'));
  expect(summaryOf(report)).toEqual([
    '              rows  created   failed',
    'customers        3        2        1',
    '',
    'Not imported:',
    '  customers.csv:4  C  BAD_VALUE  phone  "x" is not a number.',
  ]);
});
