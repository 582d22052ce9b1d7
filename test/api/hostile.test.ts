import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createCustomer, listCustomers } from '../../shared/customers/customer.actions.ts';
import { captureLead } from '../../shared/leads/lead.actions.ts';
import { aContext } from '../support/a-context.ts';
import { aShop, stockOf } from '../support/a-sale.ts';
import { type Caller, startApi } from '../support/api.ts';
import { withFault } from '../support/faults.ts';
import { itemsOf, tableCalls } from '../support/table-probe.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const caller = { tenant: 'hostile' };
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const customersOf = (size: string) => `customers(first: ${size}) { nodes { id } }`;
const errors = 'userErrors { code field }';
const ID = '0'.repeat(26);

const createCustomerOf =
  'mutation ($i: CreateCustomerInput!) { createCustomer(input: $i) { userErrors { code field } } }';
const placeOrderOf = 'mutation ($i: PlaceOrderInput!) { placeOrder(input: $i) { userErrors { code field } } }';
const recordPaymentOf = 'mutation ($i: RecordPaymentInput!) { recordPayment(input: $i) { userErrors { code field } } }';
const createProductOf = 'mutation ($i: CreateProductInput!) { createProduct(input: $i) { userErrors { code field } } }';
const captureKeyOf = `mutation ($i: CreateCaptureKeyInput!) { createCaptureKey(input: $i) { ${errors} } }`;

const aCompany = (changes: Record<string, unknown> = {}) => ({ i: { kind: 'COMPANY', name: 'X', ...changes } });
const anOrder = (...lines: unknown[]) => ({ i: { customerId: `cus_${ID}`, lines } });
const aProduct = (changes: Record<string, unknown>) => ({
  i: { sku: 'A', name: 'A', price: { amountMinor: 1, currency: 'EUR' }, ...changes },
});
const aPayment = (amountMinor: unknown) => ({
  i: { customerId: `cus_${ID}`, reference: 'r', amount: { amountMinor, currency: 'EUR' } },
});

/** Fragments that each use the next one twice: written out, 2 to the power of their number. */
const doubling = (count: number, type: string, leaf: string) =>
  `${times(count, (index) => `fragment F${index} on ${type} { ...F${index + 1} ...F${index + 1} }`)} fragment F${count} on ${type} { ${leaf} }`;

type Hostile = [name: string, document: string, variables: Record<string, unknown>, code: string];

describe('requests that are refused as a whole, before any table call', () => {
  test.each<Hostile>([
    ['a page of 101 by literal', `{ ${customersOf('101')} }`, {}, 'LIMIT_EXCEEDED'],
    ['a page of 101 by variable', `query ($n: Int) { ${customersOf('$n')} }`, { n: 101 }, 'LIMIT_EXCEEDED'],
    ['a page of 0 by variable', `query ($n: Int) { ${customersOf('$n')} }`, { n: 0 }, 'LIMIT_EXCEEDED'],
    ['a negative page by variable', `query ($n: Int) { ${customersOf('$n')} }`, { n: -1 }, 'LIMIT_EXCEEDED'],
    ['a negative last page', '{ customers(last: -5) { nodes { id } } }', {}, 'LIMIT_EXCEEDED'],
    ['a default value of 101', `query ($n: Int = 101) { ${customersOf('$n')} }`, {}, 'LIMIT_EXCEEDED'],
    ['a page of 2^31', `query ($n: Int) { ${customersOf('$n')} }`, { n: 2 ** 31 }, 'BAD_USER_INPUT'],
    ['a page of half a record', `query ($n: Int) { ${customersOf('$n')} }`, { n: 0.5 }, 'BAD_USER_INPUT'],
    ['a page as text', `query ($n: Int) { ${customersOf('$n')} }`, { n: '10' }, 'BAD_USER_INPUT'],
    [
      'nested pages that multiply by literal',
      '{ customers(first: 100) { nodes { orders(first: 100) { nodes { id status } } } } }',
      {},
      'LIMIT_EXCEEDED',
    ],
    [
      'nested pages that multiply by variable',
      'query ($n: Int) { customers(first: $n) { nodes { orders(first: $n) { nodes { lines { sku name } timeline(first: $n) { nodes { id } } } } } } }',
      { n: 100 },
      'LIMIT_EXCEEDED',
    ],
    [
      'nested pages behind fragments',
      'query ($n: Int) { ...A } fragment A on Query { customers(first: $n) { nodes { ...B } } } fragment B on Customer { orders(first: $n) { nodes { id status } } }',
      { n: 100 },
      'LIMIT_EXCEEDED',
    ],
    [
      'nested pages under an include that holds',
      'query ($n: Int, $yes: Boolean!) { customers(first: $n) @include(if: $yes) { nodes { orders(first: $n) { nodes { id status } } } } }',
      { n: 100, yes: true },
      'LIMIT_EXCEEDED',
    ],
    [
      'nine levels',
      '{ orders { nodes { customer { orders { nodes { customer { orders { nodes { customer { id } } } } } } } } } }',
      {},
      'LIMIT_EXCEEDED',
    ],
    ['sixteen aliases', `{ ${times(16, (index) => `a${index}: apiVersion`)} }`, {}, 'LIMIT_EXCEEDED'],
    ['eleven root fields', `{ ${times(11, () => 'apiVersion')} }`, {}, 'LIMIT_EXCEEDED'],
    ['500 repeated root fields', `{ ${times(500, () => 'apiVersion')} }`, {}, 'LIMIT_EXCEEDED'],
    ['500 repeated fields of a list', `{ customers { nodes { ${times(500, () => 'id')} } } }`, {}, 'LIMIT_EXCEEDED'],
    [
      'six mutations',
      `mutation { ${times(6, (index) => `a${index}: createCaptureKey(input: { label: "x" }) { userErrors { code } }`)} }`,
      {},
      'LIMIT_EXCEEDED',
    ],
    ['1,001 tokens', `{ ${times(1_000, () => 'apiVersion')} }`, {}, 'LIMIT_EXCEEDED'],
    [
      '500 levels of an argument',
      `{ customer(id: ${'['.repeat(400)}1${']'.repeat(400)}) { id } }`,
      {},
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'root fields through fragments',
      `query { ...A ...A ...A } fragment A on Query { ${times(4, () => 'apiVersion')} }`,
      {},
      'LIMIT_EXCEEDED',
    ],
    [
      '60 fragments that double the root fields',
      `{ ...F0 } ${doubling(60, 'Query', 'apiVersion')}`,
      {},
      'LIMIT_EXCEEDED',
    ],
    [
      '60 fragments that double a record',
      `{ customers { nodes { ...F0 } } } ${doubling(60, 'Customer', 'id')}`,
      {},
      'LIMIT_EXCEEDED',
    ],
    [
      'fragments that contain each other',
      'query { ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
      {},
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'introspection nested in itself',
      '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
      {},
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a directive 200 times', `{ apiVersion ${times(200, () => '@include(if: true)')} }`, {}, 'LIMIT_EXCEEDED'],
    ['a directive twice', `{ apiVersion @skip(if: false) @skip(if: false) }`, {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['a directive that nobody has', '{ customers @stream { nodes { id } } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['two operations', 'query A { apiVersion } query B { apiVersion }', {}, 'LIMIT_EXCEEDED'],
    ['an unknown field', '{ secrets }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['a field named as a property of objects', '{ constructor }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['a field named __proto__', '{ __proto__ }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['a syntax error', '{ customers {', {}, 'GRAPHQL_PARSE_FAILED'],
    ['a document of nothing', ' ', {}, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown variable type', 'query ($n: Nope) { apiVersion }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['a subscription', 'subscription { apiVersion }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a filter that no index serves',
      '{ customers(where: { email: "x" }) { nodes { id } } }',
      {},
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a sort that no index serves', '{ customers(orderBy: EMAIL) { nodes { id } } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['a version in an input', createCustomerOf, aCompany({ version: 7 }), 'BAD_USER_INPUT'],
    ['a status in an input', placeOrderOf, { i: { ...anOrder().i, status: 'COMPLETED' } }, 'BAD_USER_INPUT'],
    ['a tenant in an input', createCustomerOf, aCompany({ tenantId: 'acme' }), 'BAD_USER_INPUT'],
    ['a key in an input', createCustomerOf, aCompany({ PK: 'T#acme#cus_1' }), 'BAD_USER_INPUT'],
    ['an owner of the write in an input', createCustomerOf, aCompany({ createdBy: 'somebody' }), 'BAD_USER_INPUT'],
    ['credit terms with a new customer', createCustomerOf, aCompany({ paymentTerms: 'NET_90' }), 'BAD_USER_INPUT'],
    [
      'what an invoice was paid with',
      'mutation ($i: AllocatePaymentInput!) { allocatePayment(input: $i) { userErrors { code } } }',
      { i: { id: `pay_${ID}`, allocations: [{ invoiceId: `inv_${ID}`, amountMinor: 1, paidMinor: 0 }] } },
      'BAD_USER_INPUT',
    ],
    [
      '__proto__ in an input',
      createCustomerOf,
      JSON.parse('{"i":{"kind":"COMPANY","name":"X","__proto__":{"version":7}}}'),
      'BAD_USER_INPUT',
    ],
    [
      'constructor in an input',
      createCustomerOf,
      aCompany({ constructor: { prototype: { version: 7 } } }),
      'BAD_USER_INPUT',
    ],
    ['an input that is a list of inputs', createCustomerOf, { i: [aCompany().i, aCompany().i] }, 'BAD_USER_INPUT'],
    ['a name that is an object', createCustomerOf, aCompany({ name: { $ne: null } }), 'BAD_USER_INPUT'],
    ['a name that is a number', createCustomerOf, aCompany({ name: 1 }), 'BAD_USER_INPUT'],
    ['an enum of another type', createCustomerOf, aCompany({ kind: 'constructor' }), 'BAD_USER_INPUT'],
    ['a quantity with binary noise', placeOrderOf, anOrder({ sku: 'A', quantity: 0.1 + 0.2 }), 'BAD_USER_INPUT'],
    ['a quantity of 1e308', placeOrderOf, anOrder({ sku: 'A', quantity: 1e308 }), 'BAD_USER_INPUT'],
    ['a quantity of 39 digits', placeOrderOf, anOrder({ sku: 'A', quantity: '9'.repeat(39) }), 'BAD_USER_INPUT'],
    ['a quantity of NaN', placeOrderOf, anOrder({ sku: 'A', quantity: 'NaN' }), 'BAD_USER_INPUT'],
    ['a quantity of Infinity', placeOrderOf, anOrder({ sku: 'A', quantity: 'Infinity' }), 'BAD_USER_INPUT'],
    [
      'a quantity with an exponent of nine digits',
      placeOrderOf,
      anOrder({ sku: 'A', quantity: '1e999999999' }),
      'BAD_USER_INPUT',
    ],
    ['a quantity of four decimals', placeOrderOf, anOrder({ sku: 'A', quantity: 0.0001 }), 'BAD_USER_INPUT'],
    ['a quantity that is a list', placeOrderOf, anOrder({ sku: 'A', quantity: [1] }), 'BAD_USER_INPUT'],
    [
      'a discount of three decimals',
      placeOrderOf,
      anOrder({ sku: 'A', quantity: 1, discount: 0.125 }),
      'BAD_USER_INPUT',
    ],
    ['an amount of EUR with three decimals', recordPaymentOf, aPayment(10.005), 'BAD_USER_INPUT'],
    ['an amount of 1e308', recordPaymentOf, aPayment(1e308), 'BAD_USER_INPUT'],
    ['an amount of 39 digits', recordPaymentOf, aPayment('9'.repeat(39)), 'BAD_USER_INPUT'],
    ['an amount as text', recordPaymentOf, aPayment('NaN'), 'BAD_USER_INPUT'],
    ['an amount of 2^53', recordPaymentOf, aPayment(2 ** 53), 'BAD_USER_INPUT'],
    ['NUL in a name', createCustomerOf, aCompany({ name: 'a\u0000b' }), 'VALIDATION'],
    ['an escape sequence in a name', createCustomerOf, aCompany({ name: '\u001b[2J' }), 'VALIDATION'],
    ['half of a surrogate pair in a name', createCustomerOf, aCompany({ name: 'a\ud800b' }), 'VALIDATION'],
    ['NUL in a literal', '{ productBySku(sku: "A\\u0000") { id } }', {}, 'VALIDATION'],
    ['NUL deep in a variable', placeOrderOf, anOrder({ sku: 'A\u0000', quantity: 1 }), 'VALIDATION'],
    ['NUL in an id', 'query ($id: ID!) { node(id: $id) { id } }', { id: `cus_${ID}\u0000` }, 'VALIDATION'],
    ['NUL in an idempotency key', captureKeyOf, { i: { label: 'x', idempotencyKey: '\u0000' } }, 'VALIDATION'],
    ['a cursor of nobody', '{ customers(first: 5, after: "bm9uc2Vuc2U") { nodes { id } } }', {}, 'INVALID_CURSOR'],
    [
      'a cursor of 10 KB',
      'query ($c: String) { customers(after: $c) { nodes { id } } }',
      { c: 'e'.repeat(10_240) },
      'INVALID_CURSOR',
    ],
    ['an empty cursor', '{ customers(after: "") { nodes { id } } }', {}, 'INVALID_CURSOR'],
    ['first and last together', '{ customers(first: 5, last: 5) { nodes { id } } }', {}, 'VALIDATION'],
  ])('%s', async (_, document, variables, code) => {
    const calls = await tableCalls(async () => {
      const reply = await api.call(document, variables, caller);
      expect(reply.errors?.map(({ extensions }) => extensions.code)).toContain(code);
      expect(reply.status).toBeLessThan(500);
      expect(reply.text).not.toMatch(/stack|node_modules|dynamo/i);
    });
    expect(calls).toEqual([]);
  });

  test('the limits of a page and of the cost hold on every request with the same document', async () => {
    const page = `query ($n: Int) { ${customersOf('$n')} }`;
    const nested = 'query ($n: Int) { customers(first: $n) { nodes { orders(first: $n) { nodes { id } } } } }';
    for (const document of [page, nested]) {
      expect((await api.call(document, { n: 10 }, caller)).errors).toBe(undefined);
      const calls = await tableCalls(async () => {
        const large = await api.call(document, { n: document === page ? 1000 : 100 }, caller);
        expect(large.errors?.[0]?.extensions.code).toBe('LIMIT_EXCEEDED');
      });
      expect(calls).toEqual([]);
    }
  });
});

describe('inputs that an action refuses, without reading a record', () => {
  test.each<[string, string, Record<string, unknown>, string[]]>([
    [
      'an idempotency key of 256 characters',
      captureKeyOf,
      { i: { label: 'x', idempotencyKey: 'k'.repeat(256) } },
      ['VALIDATION idempotencyKey'],
    ],
    [
      'an empty idempotency key',
      captureKeyOf,
      { i: { label: 'x', idempotencyKey: '' } },
      ['VALIDATION idempotencyKey'],
    ],
    ['an order without lines', placeOrderOf, anOrder(), ['EMPTY_ORDER lines']],
    [
      'an order of 91 lines',
      placeOrderOf,
      anOrder(...Array.from({ length: 91 }, () => ({ sku: 'A', quantity: 1 }))),
      ['LIMIT_EXCEEDED lines'],
    ],
    ['a quantity of -1', placeOrderOf, anOrder({ sku: 'A', quantity: -1 }), ['INVALID_QUANTITY lines.0.quantity']],
    ['a quantity of 0', placeOrderOf, anOrder({ sku: 'A', quantity: 0 }), ['INVALID_QUANTITY lines.0.quantity']],
    ['a quantity of -0', placeOrderOf, anOrder({ sku: 'A', quantity: '-0' }), ['INVALID_QUANTITY lines.0.quantity']],
    [
      'a discount of 101 %',
      placeOrderOf,
      anOrder({ sku: 'A', quantity: 1, discount: 101 }),
      ['VALIDATION lines.0.discount'],
    ],
    [
      'a negative price',
      createProductOf,
      aProduct({ price: { amountMinor: -1, currency: 'EUR' } }),
      ['VALIDATION price.amountMinor'],
    ],
    [
      'a currency that is none',
      createProductOf,
      aProduct({ price: { amountMinor: 1, currency: '__proto__' } }),
      ['VALIDATION price.currency'],
    ],
    ['a payment of 0', recordPaymentOf, aPayment(0), ['VALIDATION amount.amountMinor']],
    ['a payment of -1', recordPaymentOf, aPayment(-1), ['VALIDATION amount.amountMinor']],
    ['a SKU of 10 KB', createProductOf, aProduct({ sku: 'A'.repeat(10_240) }), ['VALIDATION sku']],
    ['a SKU with a separator', createProductOf, aProduct({ sku: 'A#B' }), ['VALIDATION sku']],
    ['a name of 200 KB', createCustomerOf, aCompany({ name: 'x'.repeat(200_000) }), ['VALIDATION name']],
    ['a name of blanks', createCustomerOf, aCompany({ name: ' \n\t ' }), ['VALIDATION name']],
    [
      '10,000 tags',
      createCustomerOf,
      aCompany({ tags: Array.from({ length: 10_000 }, () => 'x') }),
      ['VALIDATION tags'],
    ],
    [
      'a system with a separator',
      createCustomerOf,
      aCompany({ externalRefs: [{ system: 'a#b', id: '1' }] }),
      ['VALIDATION externalRefs.0.system'],
    ],
    [
      'one external id twice, written otherwise',
      createCustomerOf,
      aCompany({ externalRefs: ['shop', 'Shop '].map((system) => ({ system, id: '77' })) }),
      ['VALIDATION externalRefs'],
    ],
    [
      'one external id of a product twice',
      createProductOf,
      aProduct({ externalRefs: ['77', ' 77'].map((id) => ({ system: 'shop', id })) }),
      ['VALIDATION externalRefs'],
    ],
    [
      'one external id of an order twice',
      placeOrderOf,
      {
        i: { ...anOrder({ sku: 'A', quantity: 1 }).i, externalRefs: [1, 2].map(() => ({ system: 'shop', id: '77' })) },
      },
      ['VALIDATION externalRefs'],
    ],
    [
      'an external id that is longer than any key',
      'mutation ($i: UpsertCustomerInput!) { upsertCustomer(input: $i) { userErrors { code field } } }',
      aCompany({ externalRef: { system: 'x'.repeat(3_000), id: 'x'.repeat(3_000) } }),
      ['VALIDATION externalRef.system', 'VALIDATION externalRef.id'],
    ],
  ])('%s', async (_, document, variables, refusals) => {
    const calls = await tableCalls(async () => {
      const reply = await api.call<Record<string, { userErrors: { code: string; field: string }[] }>>(
        document,
        variables,
        caller,
      );
      expect(reply.errors).toBe(undefined);
      expect(Object.values(reply.data)[0]?.userErrors.map(({ code, field }) => `${code} ${field}`)).toEqual(refusals);
    });
    // What a refused attempt with an idempotency key may look at is its own record.
    expect(calls).toEqual([]);
  });

  test('10,000 lines, in the largest body there is', async () => {
    const lines = Array.from({ length: 10_000 }, () => ({ sku: 'A', quantity: 1 }));
    const body = JSON.stringify({ query: placeOrderOf, variables: anOrder(...lines) });
    expect(Buffer.byteLength(body)).toBeLessThan(256 * 1024);
    const calls = await tableCalls(async () => {
      const reply = await api.call<{ placeOrder: unknown }>('', {}, { ...caller, body });
      expect(reply.data.placeOrder).toEqual({ userErrors: [{ code: 'LIMIT_EXCEEDED', field: 'lines' }] });
    });
    expect(calls).toEqual([]);
  });
});

describe('one SKU twice in a document', () => {
  test('is taken from the stock together: more than there is in sum is refused', async () => {
    const ctx = aContext({ tenant: 'twice' });
    const customer = await aShop(ctx, 10);
    const order = (count: number) => ({
      i: { customerId: customer.id, lines: [1, 2].map(() => ({ sku: 'A-1', quantity: count })) },
    });
    const tooMany = await api.call<{ placeOrder: unknown }>(placeOrderOf, order(6), ctx);
    expect(tooMany.data.placeOrder).toEqual({ userErrors: [{ code: 'OUT_OF_STOCK', field: 'lines.1.quantity' }] });
    expect((await stockOf(ctx)).reserved).toBe(0);
    const fits = await api.call<{ placeOrder: unknown }>(placeOrderOf, order(4), ctx);
    expect([fits.data.placeOrder, (await stockOf(ctx)).reserved]).toEqual([{ userErrors: [] }, 8]);
  });

  test('is received together', async () => {
    const ctx = aContext({ tenant: 'received-twice' });
    await aShop(ctx, 10);
    const reply = await api.call<{ receiveStock: unknown }>(
      'mutation ($i: ReceiveStockInput!) { receiveStock(input: $i) { userErrors { code } } }',
      { i: { lines: [1, 2].map(() => ({ sku: 'A-1', quantity: 3 })) } },
      ctx,
    );
    expect([reply.data.receiveStock, (await stockOf(ctx)).onHand]).toEqual([{ userErrors: [] }, 16]);
  });
});

describe('ids that are none', () => {
  const ids = [
    '',
    '#',
    `cus_${ID}#CONTACT`,
    `T#theirs#cus_${ID}`,
    `../theirs/cus_${ID}`,
    `cus_${ID}/../../theirs`,
    `cus_${ID.toLowerCase()}x`,
    `cus_%2e%2e${ID}`,
    `__proto__`,
    `constructor`,
    `IDEMPOTENCY#x`,
    'TENANT',
    'settings.lead-scoring',
    'x'.repeat(10_240),
    `cus_${'9'.repeat(10_240)}`,
  ];
  test.each(ids.map((id) => [id.slice(0, 40), id]))('%j is unknown without a table call', async (_, id) => {
    const calls = await tableCalls(async () => {
      const reply = await api.call(
        'query ($id: ID!) { node(id: $id) { id } customer(id: $id) { id } order(id: $id) { id } lead(id: $id) { id } case(id: $id) { id } invoice(id: $id) { id } product(id: $id) { id } }',
        { id },
        caller,
      );
      expect(reply.errors).toBe(undefined);
      expect([...new Set(Object.values(reply.data))]).toEqual([null]);
    });
    expect(calls).toEqual([]);
  });

  test('texts of 10 KB find nothing and break nothing', async () => {
    const long = 'x'.repeat(10_240);
    const reply = await api.call(
      'query ($t: String!) { productBySku(sku: $t) { id } warehouseByCode(code: $t) { id } stockLevel(sku: $t, warehouseCode: $t) { available } }',
      { t: long },
      caller,
    );
    expect([reply.errors, reply.data]).toEqual([
      undefined,
      { productBySku: null, warehouseByCode: null, stockLevel: null },
    ]);
  });

  test.each([
    ['names', 'customers(where: { nameStartsWith: $t })'],
    ['SKU', 'products(where: { skuStartsWith: $t })'],
    ['names of products', 'products(where: { nameStartsWith: $t })'],
    ['owners', 'leads(where: { owner: $t })'],
    ['queues of leads', 'leads(where: { queue: $t })'],
    ['assignees', 'cases(where: { assignee: $t })'],
    ['queues of cases', 'cases(where: { queue: $t })'],
  ])('a filter of 10 KB on %s is refused or finds nothing', async (_, field) => {
    for (const t of ['x'.repeat(10_240), '€'.repeat(1_000), '#', '']) {
      const reply = await api.call<Record<string, { nodes: unknown[] }>>(
        `query ($t: String!) { ${field} { nodes { id } } }`,
        { t },
        caller,
      );
      const code = reply.errors?.[0]?.extensions.code;
      expect(code ?? Object.values(reply.data)[0]?.nodes).toEqual(code ? 'VALIDATION' : []);
    }
  });
});

describe('cursors', () => {
  const ours = { tenant: 'cursors' };
  const theirs = { tenant: 'cursors-too' };
  const list = 'query ($c: String) { customers(first: 1, after: $c) { nodes { id } } }';
  const codeOf = async (document: string, cursor: string, tenant = ours.tenant) =>
    (await api.call(document, { c: cursor }, { tenant })).errors?.[0]?.extensions.code;
  let cursor = '';
  beforeAll(async () => {
    for (const tenant of [ours, theirs]) {
      await createCustomer(aContext(tenant), { kind: 'COMPANY', name: 'First' });
      await createCustomer(aContext(tenant), { kind: 'COMPANY', name: 'Second' });
    }
    cursor = (await listCustomers(aContext(ours), {}, 'CREATED_AT', { first: 1 })).edges[0]?.cursor ?? '';
  });

  test('open the next page of their own query', async () => {
    expect(await codeOf(list, cursor)).toBe(undefined);
  });

  test('of another tenant, of another query and edited ones are refused without a table call', async () => {
    const parts = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as string[];
    const edited = (change: (part: string) => string, place: number) =>
      Buffer.from(JSON.stringify(parts.map((part, index) => (index === place ? change(part) : part)))).toString(
        'base64url',
      );
    const calls = await tableCalls(async () => {
      const codes = [
        await codeOf(list, cursor, theirs.tenant),
        await codeOf('query ($c: String) { orders(after: $c) { nodes { id } } }', cursor),
        await codeOf('query ($c: String) { customers(orderBy: NAME, after: $c) { nodes { id } } }', cursor),
        await codeOf(
          list,
          edited((part) => part.replace('T#cursors#', 'T#cursors-too#'), 1),
        ),
        await codeOf(
          list,
          edited((part) => `${part}x`, 2),
        ),
        await codeOf(
          list,
          edited((part) => part.slice(1), 0),
        ),
        await codeOf(list, Buffer.from('{"__proto__":[]}').toString('base64url')),
        await codeOf(list, Buffer.from(JSON.stringify([...parts, 'x'])).toString('base64url')),
        await codeOf(list, `${cursor.slice(0, -4)}`),
      ];
      expect(codes).toEqual(codes.map(() => 'INVALID_CURSOR'));
    });
    expect(calls).toEqual([]);
  });
});

describe('filters, sorts and fields that a role may not use', () => {
  const partner: Caller = { ...caller, roles: ['partner'] };
  test.each<[string, string, Caller]>([
    ['a filter by assignee', '{ cases(where: { assignee: "x" }) { nodes { id } } }', partner],
    ['a filter by queue', '{ cases(where: { queue: "x" }) { nodes { id } } }', partner],
    [
      'a sort by priority of an assignee',
      '{ cases(where: { assignee: "x" }, orderBy: PRIORITY) { nodes { id } } }',
      partner,
    ],
    ['invoices', '{ invoices { nodes { id } } }', partner],
    ['leads by a fragment', '{ ...A } fragment A on Query { leads { nodes { id } } }', partner],
    [
      'costs under an alias',
      '{ products { nodes { harmless: cost { amountMinor } } } }',
      { ...caller, roles: ['sales'] },
    ],
    [
      'costs through a node',
      `{ node(id: "prd_${ID}") { ... on Product { cost { amountMinor } } } }`,
      { ...caller, roles: ['sales'] },
    ],
    [
      'costs under a skip that does not hold',
      'query ($no: Boolean = false) { products { nodes { cost @skip(if: $no) { amountMinor } } } }',
      { ...caller, roles: ['sales'] },
    ],
    ['anything with no role', '{ customers { nodes { id } } }', { ...caller, roles: [] }],
    [
      'anything with a role that no token can claim',
      '{ customers { nodes { id } } }',
      { ...caller, roles: ['automation', 'capture'] },
    ],
    [
      'anything with a role named as a property of objects',
      '{ customers { nodes { id } } }',
      { ...caller, roles: ['constructor', '__proto__'] },
    ],
  ])('%s', async (_, document, who) => {
    const calls = await tableCalls(async () => {
      const reply = await api.call(document, {}, who);
      expect(reply.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    });
    expect(calls).toEqual([]);
  });
});

test('a quantity counts once towards the limits, whatever was asked before', async () => {
  const input = { customerId: `cus_${ID}`, lines: [{ sku: 'A', quantity: 2_000_000 }] };
  const document = 'mutation ($i: PlaceOrderInput!) { placeOrder(input: $i) { userErrors { code } } }';
  const reply = await api.call<Record<string, { userErrors: unknown }>>(document, { i: input }, caller);
  expect(reply.data.placeOrder?.userErrors).toEqual([{ code: 'NOT_FOUND' }]);
});

describe('what is thrown below the resolvers', () => {
  const secret = 'AKIAIOSFODNN7EXAMPLE';
  const place = 'arn:aws:dynamodb:eu-central-1:123456789012:table/crm-erp-prod';
  const thrown: readonly [string, unknown][] = [
    ['an error', new Error(`Connected with ${secret} to ${place}`)],
    ['a type error', new TypeError(`Cannot read properties of ${secret} (reading '${place}')`)],
    [
      'an error with a code of the API',
      Object.assign(new Error(secret), { code: 'VALIDATION', extensions: { place } }),
    ],
    [
      'an error of the table',
      Object.assign(new Error(`User ${place} is not authorized`), { name: 'AccessDeniedException', secret }),
    ],
    ['an error caused by another', new Error('No', { cause: new Error(`${secret} ${place}`) })],
    ['a text', `${secret} ${place}`],
    ['an object', { message: secret, place, toString: () => secret }],
    ['nothing', null],
  ];
  const calls: readonly [string, string, string, Record<string, unknown>][] = [
    ['a query', 'QueryCommand', '{ customers { nodes { id } } }', {}],
    ['a record', 'GetItemCommand', 'query ($id: ID!) { customer(id: $id) { id } }', { id: `cus_${ID}` }],
    ['a mutation', 'TransactWriteItemsCommand', createCustomerOf, aCompany()],
  ];
  test.each(thrown.flatMap(([what, failure]) => calls.map((call) => [what, ...call, failure] as const)))(
    '%s, under %s: is masked',
    async (_, _where, command, document, variables, failure) => {
      const reached = await withFault(
        command,
        () => Promise.reject(failure),
        async () => {
          const reply = await api.call(document, variables, caller);
          expect(reply.errors?.map(({ message, extensions }) => [message, extensions])).toEqual([
            ['The service failed. It was logged under the request id.', { code: 'INTERNAL' }],
          ]);
          expect(reply.text).not.toMatch(/AKIA|arn:|crm-erp|stack/);
        },
      );
      expect(reached).toBeGreaterThan(0);
    },
  );
});

describe('what the schema tells of itself', () => {
  test('off production: introspection and hints', async () => {
    expect((await api.call('{ __schema { queryType { name } } }', {}, caller)).data).toEqual({
      __schema: { queryType: { name: 'Query' } },
    });
    expect((await api.call('{ apiVersio }', {}, caller)).errors?.[0]?.message).toMatch(/Did you mean "apiVersion"/);
  });

  test('in production: neither', async () => {
    vi.resetModules();
    process.env.STAGE = 'prod';
    const production = await (await import('../support/api.ts')).startApi();
    const ask = async (document: string, variables = {}) => (await production.call(document, variables, caller)).text;
    try {
      for (const document of ['{ __schema { queryType { name } } }', '{ __type(name: "Query") { name } }']) {
        expect(JSON.parse(await ask(document)).errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
      }
      const replies = [
        await ask('{ apiVersio }'),
        await ask('{ customers(wher: {}) { nodes { id } } }'),
        await ask('{ customers { nodes { nam } } }'),
        await ask('query ($i: CreateCustomerInpu!) { apiVersion }'),
        await ask(createCustomerOf, aCompany({ emai: 'x' })),
        await ask(createCustomerOf, aCompany({ kind: 'COMPAN' })),
      ];
      expect(replies.filter((text) => /did you mean/i.test(text))).toEqual([]);
      expect(await ask('{ apiVersion __typename }')).toMatch(/"__typename":"Query"/);
    } finally {
      process.env.STAGE = 'local';
      await production.stop();
      vi.resetModules();
    }
  });
});

describe('text that is unusual and allowed', () => {
  test('is stored as it was sent', async () => {
    const name = "Łukasz 😀 𝒳 ‮rtl‬ <script> ' OR 1=1 -- {{y}}";
    const reply = await api.call<{ createCustomer: { customer: { name: string } } }>(
      'mutation ($i: CreateCustomerInput!) { createCustomer(input: $i) { customer { name } } }',
      aCompany({ name }),
      { tenant: 'unusual' },
    );
    expect(reply.data.createCustomer.customer.name).toBe(name);
  });

  test.each([
    '',
    ' ',
    'de_DE',
    '-',
    'x'.repeat(3_000),
    '\u202e',
    '+275760-09-13T00:00:00Z',
    '__proto__',
    'de-DE-de-DE',
  ])('a locale that is none is refused, whatever the amount: %j', async (locale) => {
    const ctx = aContext({ tenant: 'locales' });
    if ((await itemsOf(ctx)).length === 0) await aShop(ctx);
    const reply = await api.call(
      'query ($l: String) { products { nodes { price { formatted(locale: $l) } } } }',
      { l: locale },
      ctx,
    );
    expect(reply.errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'VALIDATION', field: 'locale' }]);
  });

  test('keeps its lines', async () => {
    const ctx = aContext({ tenant: 'lines' });
    const lead = await captureLead(ctx, { name: 'A', source: 'WEB', message: 'a\r\n\tb' });
    const reply = await api.call<{ lead: { message: string } }>(
      'query ($id: ID!) { lead(id: $id) { message } }',
      { id: lead.id },
      ctx,
    );
    expect(reply.data.lead.message).toBe('a\r\n\tb');
  });
});

test('nothing of all this was written', async () => {
  expect(await itemsOf(caller)).toEqual([]);
});
