import {
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi } from '../../support/api.ts';
import {
  aCompany,
  anOrder,
  aPayment,
  caller,
  captureKeyOf,
  createCustomerOf,
  ID,
  paidAt,
  placeOrderOf,
  recordPaymentOf,
} from '../../support/hostile.ts';
import { mutationSamples, refusalsIn, schema } from '../../support/sample-input.ts';
import { itemsOf, tableCalls } from '../../support/table-probe.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

type Payloads = Record<string, { userErrors: { code: string; field: string | null; message: string }[] }>;
type Hostile = [name: string, document: string, variables: Record<string, unknown>, field: string];

/** Codes and fields of the user errors of the one mutation; nothing may be read for them. */
async function refusalsOf(document: string, variables: Record<string, unknown>) {
  let errors: Payloads[string]['userErrors'] = [];
  const calls = await tableCalls(async () => {
    const reply = await api.call<Payloads>(document, variables, caller);
    expect([reply.status, reply.errors]).toEqual([200, undefined]);
    errors = [...refusalsIn(Object.values(reply.data)[0] ?? { userErrors: [] })];
  });
  expect(calls).toEqual([]);
  return errors;
}

describe('values that are none of their type are refused by the mutation, with the path of their field', () => {
  test.each<Hostile>([
    ['a version in an input', createCustomerOf, aCompany({ version: 7 }), 'version'],
    ['a status in an input', placeOrderOf, { i: { ...anOrder().i, status: 'COMPLETED' } }, 'status'],
    ['a tenant in an input', createCustomerOf, aCompany({ tenantId: 'acme' }), 'tenantId'],
    ['a key in an input', createCustomerOf, aCompany({ PK: 'T#acme#cus_1' }), 'PK'],
    ['an owner of the write in an input', createCustomerOf, aCompany({ createdBy: 'somebody' }), 'createdBy'],
    ['credit terms with a new customer', createCustomerOf, aCompany({ paymentTerms: 'NET_90' }), 'paymentTerms'],
    [
      'what an invoice was paid with',
      'mutation ($i: AllocatePaymentInput!) { allocatePayment(input: $i) { userErrors { code field } } }',
      { i: { id: `pay_${ID}`, allocations: [{ invoiceId: `inv_${ID}`, amountMinor: 1, paidMinor: 0 }] } },
      'allocations.0.paidMinor',
    ],
    [
      '__proto__ in an input',
      createCustomerOf,
      JSON.parse('{"i":{"kind":"COMPANY","name":"X","__proto__":{"version":7}}}'),
      '__proto__',
    ],
    [
      'constructor in an input',
      createCustomerOf,
      aCompany({ constructor: { prototype: { version: 7 } } }),
      'constructor',
    ],
    ['an input that is a list of inputs', createCustomerOf, { i: [aCompany().i, aCompany().i] }, ''],
    ['a name that is an object', createCustomerOf, aCompany({ name: { $ne: null } }), 'name'],
    ['a name that is a number', createCustomerOf, aCompany({ name: 1 }), 'name'],
    ['an enum of another type', createCustomerOf, aCompany({ kind: 'constructor' }), 'kind'],
    ['a quantity with binary noise', placeOrderOf, anOrder({ sku: 'A', quantity: 0.1 + 0.2 }), 'lines.0.quantity'],
    ['a quantity of 1e308', placeOrderOf, anOrder({ sku: 'A', quantity: 1e308 }), 'lines.0.quantity'],
    ['a quantity of 39 digits', placeOrderOf, anOrder({ sku: 'A', quantity: '9'.repeat(39) }), 'lines.0.quantity'],
    ['a quantity of NaN', placeOrderOf, anOrder({ sku: 'A', quantity: 'NaN' }), 'lines.0.quantity'],
    ['a quantity of Infinity', placeOrderOf, anOrder({ sku: 'A', quantity: 'Infinity' }), 'lines.0.quantity'],
    [
      'a quantity with an exponent of nine digits',
      placeOrderOf,
      anOrder({ sku: 'A', quantity: '1e999999999' }),
      'lines.0.quantity',
    ],
    ['a quantity of seven decimals', placeOrderOf, anOrder({ sku: 'A', quantity: '0.0000001' }), 'lines.0.quantity'],
    ['a quantity that is a list', placeOrderOf, anOrder({ sku: 'A', quantity: [1] }), 'lines.0.quantity'],
    [
      'a discount of seven decimals',
      placeOrderOf,
      anOrder({ sku: 'A', quantity: 1, discount: '0.1234567' }),
      'lines.0.discount',
    ],
    ['an amount of EUR with three decimals', recordPaymentOf, aPayment(10.005), 'amount.amountMinor'],
    ['an amount of 1e308', recordPaymentOf, aPayment(1e308), 'amount.amountMinor'],
    ['an amount of 39 digits', recordPaymentOf, aPayment('9'.repeat(39)), 'amount.amountMinor'],
    ['an amount as text', recordPaymentOf, aPayment('NaN'), 'amount.amountMinor'],
    ['an amount of 2^53', recordPaymentOf, aPayment(2 ** 53), 'amount.amountMinor'],
    ['a payment of 30 February', recordPaymentOf, paidAt('2026-02-30T09:30:00Z'), 'receivedAt'],
    ['a payment of year 1', recordPaymentOf, paidAt('0001-01-01T00:00:00Z'), 'receivedAt'],
    ['a payment of year 9999', recordPaymentOf, paidAt('9999-12-31T23:59:59Z'), 'receivedAt'],
    ['NUL in a name', createCustomerOf, aCompany({ name: 'a\u0000b' }), 'name'],
    ['an escape sequence in a name', createCustomerOf, aCompany({ name: '\u001b[2J' }), 'name'],
    ['half of a surrogate pair in a name', createCustomerOf, aCompany({ name: 'a\ud800b' }), 'name'],
    ['NUL deep in a variable', placeOrderOf, anOrder({ sku: 'A\u0000', quantity: 1 }), 'lines.0.sku'],
    ['NUL in an idempotency key', captureKeyOf, { i: { label: 'x', idempotencyKey: '\u0000' } }, 'idempotencyKey'],
    ['an e-mail address that is none', createCustomerOf, aCompany({ email: 'nobody' }), 'email'],
    ['a phone number of no country', createCustomerOf, aCompany({ phone: '+999 123 4567' }), 'phone'],
    ['a program as a web address', createCustomerOf, aCompany({ website: 'javascript:alert(1)' }), 'website'],
    ['a name that nobody can see', createCustomerOf, aCompany({ name: '\u200b\u2060\ufe0f' }), 'name'],
  ])('%s', async (_, document, variables, field) => {
    expect(await refusalsOf(document, variables)).toEqual([{ code: 'VALIDATION', field: field || null }]);
  });

  test('all faults at once, each in words of the product', async () => {
    const document = 'mutation ($i: PlaceOrderInput!) { placeOrder(input: $i) { userErrors { code field message } } }';
    const input = { lines: [{ quantity: 'many' }, { sku: 1, quantity: 1, extra: true }], requestedDate: '2026-02-30' };
    expect(
      (await refusalsOf(document, { i: input })).map(({ field, message }) => `${field}: ${message}`).sort(),
    ).toEqual([
      'customerId: A value is needed here.',
      'lines.0.quantity: “many” is not a decimal number such as 12.5.',
      'lines.1.extra: There is no field extra here.',
      'lines.1.sku: This is a text.',
      'requestedDate: “2026-02-30” is not a calendar day such as 2026-11-21.',
    ]);
  });

  test.each([
    [
      'a literal',
      'mutation { placeOrder(input: { customerId: "c", lines: [], requestedDate: "2026-02-30" }) { userErrors { code field } } }',
      {},
    ],
    [
      'a variable inside of a literal',
      'mutation ($d: Date) { placeOrder(input: { customerId: "c", lines: [], requestedDate: $d }) { userErrors { code field } } }',
      { d: '2026-02-30' },
    ],
  ])('30 February as %s', async (_, document, variables) => {
    expect(await refusalsOf(document, variables)).toEqual([{ code: 'VALIDATION', field: 'requestedDate' }]);
  });

  test('a variable that is missing, or null', async () => {
    expect(await refusalsOf(createCustomerOf, {})).toEqual([{ code: 'VALIDATION', field: null }]);
    expect(await refusalsOf(createCustomerOf, { i: null })).toEqual([{ code: 'VALIDATION', field: null }]);
  });

  test('one faulty mutation does not keep its neighbour from its answer', async () => {
    const document = `mutation ($a: CreateCaptureKeyInput!, $b: CreateCaptureKeyInput!) {
      a: createCaptureKey(input: $a) { userErrors { code field } } b: createCaptureKey(input: $b) { userErrors { code field } } }`;
    const { data } = await api.call<Payloads>(document, { a: { label: 1 }, b: { label: '' } }, caller);
    expect(Object.values(data).map(({ userErrors }) => userErrors)).toEqual([
      [{ code: 'VALIDATION', field: 'label' }],
      [{ code: 'VALIDATION', field: 'label' }],
    ]);
  });

  test('outside of an input a fault remains one of the request', async () => {
    const document =
      'mutation ($i: CreateCaptureKeyInput!, $b: Boolean!) { createCaptureKey(input: $i) { userErrors @skip(if: $b) { code } } }';
    const reply = await api.call(document, { i: { label: 'x' }, b: 'yes' }, caller);
    expect([reply.status, reply.errors?.map(({ extensions }) => extensions.code)]).toEqual([400, ['BAD_USER_INPUT']]);
  });

  test('a query is refused as before', async () => {
    const literal = await api.call('{ productBySku(sku: 1) { id } }', {}, caller);
    expect(literal.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  test('whoever may not call it learns no more than that', async () => {
    const reply = await api.call<Payloads>(createCustomerOf, aCompany({ name: 1 }), {
      ...caller,
      roles: ['warehouse'],
    });
    expect(reply.data.createCustomer?.userErrors).toEqual([{ code: 'FORBIDDEN', field: null }]);
  });
});

/** Every field of an input by its path, with its type. */
function fieldsIn(type: GraphQLInputType, path: readonly string[] = []): [string[], GraphQLInputType][] {
  if (isNonNullType(type)) return fieldsIn(type.ofType, path);
  if (isListType(type)) return fieldsIn(type.ofType, [...path, '0']);
  const own: [string[], GraphQLInputType][] = path.length > 0 ? [[[...path], type]] : [];
  if (!isInputObjectType(type)) return own;
  return [...own, ...Object.values(type.getFields()).flatMap((field) => fieldsIn(field.type, [...path, field.name]))];
}

/** The value at the end of a path of fields and places in lists. */
const at = ([first, ...rest]: readonly string[], value: unknown): unknown => {
  if (first === undefined) return value;
  return first === '0' ? [at(rest, value)] : { [first]: at(rest, value) };
};

describe('every field of every input', () => {
  test.each(mutationSamples)(
    '$name answers a value of no type as a user error at its field',
    async ({ name, document }) => {
      const type = schema.getMutationType()?.getFields()[name]?.args[0]?.type as GraphQLInputType;
      const fields = fieldsIn(type).filter(([, fieldType]) => getNamedType(fieldType).name !== 'JSON');
      expect(fields.length).toBeGreaterThan(0);
      for (const [path, fieldType] of fields) {
        const wrong = isScalarType(fieldType) ? { nothing: true } : 7;
        const refusals = await refusalsOf(document, { input: at(path, wrong) });
        const found = refusals.find(({ field }) => field === path.join('.'));
        expect([path.join('.'), found?.code, found?.message]).toEqual([
          path.join('.'),
          'VALIDATION',
          expect.any(String),
        ]);
        expect(found?.message).not.toMatch(/Expected|Invalid|type "|Variable|\{\w+[,}]/);
      }
    },
  );
});

test('nothing of all this was written', async () => {
  expect(await itemsOf(caller)).toEqual([]);
});
