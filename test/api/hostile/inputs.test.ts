import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { captureLead } from '../../../shared/leads/lead.actions.ts';
import { aContext } from '../../support/a-context.ts';
import { aShop, stockOf } from '../../support/a-sale.ts';
import { startApi } from '../../support/api.ts';
import {
  aCompany,
  anOrder,
  aPayment,
  aProduct,
  caller,
  captureKeyOf,
  createCustomerOf,
  createProductOf,
  ID,
  placeOrderOf,
  recordPaymentOf,
} from '../../support/hostile.ts';
import { itemsOf, tableCalls } from '../../support/table-probe.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

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
      'an order of 501 lines',
      placeOrderOf,
      anOrder(...Array.from({ length: 501 }, () => ({ sku: 'A', quantity: 1 }))),
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
      aProduct({ price: { amount: '-0.01', currency: 'EUR' } }),
      ['VALIDATION price.amount'],
    ],
    [
      'a currency that is none',
      createProductOf,
      aProduct({ price: { amount: '0.01', currency: '__proto__' } }),
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
    ...['Cancel', 'Close'].flatMap((step): [string, string, Record<string, unknown>, string[]][] =>
      [' ', 'x'.repeat(501)].map((reason) => [
        `${step} an order for a reason of ${reason.length} characters`,
        `mutation ($i: ${step}OrderInput!) { ${step.toLowerCase()}Order(input: $i) { userErrors { code field } } }`,
        { i: { id: `ord_${ID}`, reason } },
        ['VALIDATION reason'],
      ]),
    ),
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

test('a quantity counts once towards the limits, whatever was asked before', async () => {
  const input = { customerId: `cus_${ID}`, lines: [{ sku: 'A', quantity: 1_000_000 }] };
  const document = 'mutation ($i: PlaceOrderInput!) { placeOrder(input: $i) { userErrors { code } } }';
  const reply = await api.call<Record<string, { userErrors: unknown }>>(document, { i: input }, caller);
  expect(reply.data.placeOrder?.userErrors).toEqual([{ code: 'NOT_FOUND' }]);
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

  test('makes no sort key too long, whatever it grows to, and is found by its beginning', async () => {
    const tenant = 'growing';
    // One character that is eighteen in its normal form, and one of two code units, which the key must not end in the middle of.
    for (const [index, name] of ['\ufdfa'.repeat(200), `a${'😀'.repeat(99)}b`, 'ẞ'.repeat(200)].entries()) {
      const price = { amount: '0.01', currency: 'EUR' };
      for (const [document, variables] of [
        [createCustomerOf, aCompany({ name })],
        [createProductOf, aProduct({ sku: `A-${index}`, name, price })],
      ] as const) {
        const reply = await api.call<Record<string, unknown>>(document, variables, { tenant });
        expect(Object.values(reply.data)).toEqual([{ userErrors: [] }]);
      }
      for (const beginning of [name, name.slice(0, 3)]) {
        const found = await api.call<Record<string, unknown>>(
          'query ($b: String!) { customers(where: { name: { startsWith: $b } }) { nodes { name } } products(where: { name: { startsWith: $b } }) { nodes { name } } }',
          { b: beginning },
          { tenant },
        );
        expect(found.data).toEqual({ customers: { nodes: [{ name }] }, products: { nodes: [{ name }] } });
      }
    }
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
