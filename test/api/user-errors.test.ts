import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aContext } from '../support/a-context.ts';
import { aCustomer, aShop } from '../support/a-sale.ts';
import { type Caller, startApi } from '../support/api.ts';
import { itemsOf } from '../support/table-probe.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

interface UserError {
  readonly code: string;
  readonly message: string;
  readonly field: string | null;
  readonly params: Record<string, unknown>;
  readonly details: Record<string, unknown> | null;
}

const errorsOf = async (name: string, input: object, caller: Caller, details = '__typename'): Promise<UserError[]> => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const reply = await api.call<Record<string, { userErrors: UserError[] }>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code message field params details { ${details} } } } }`,
    { input },
    caller,
  );
  const errors = reply.data?.[name]?.userErrors;
  if (!errors) throw new Error(reply.text);
  return errors;
};

const order = (customerId: string, quantity: number) => ({ customerId, lines: [{ sku: 'A-1', quantity }] });

describe('what a client can act on', () => {
  test('CONFLICT tells the version that the record has', async () => {
    const ctx = aContext();
    const { id } = await aShop(ctx);
    const before = await itemsOf(ctx);
    const input = { id, name: 'B', expectedVersion: 7 };
    expect(await errorsOf('updateCustomer', input, ctx, '... on ConflictDetails { currentVersion }')).toEqual([
      {
        code: 'CONFLICT',
        message: 'The record changed; its version is now 1.',
        field: 'expectedVersion',
        params: { currentVersion: 1 },
        details: { currentVersion: 1 },
      },
    ]);
    expect(await itemsOf(ctx)).toEqual(before);
  });

  test('OUT_OF_STOCK tells what is available, to whoever may read stock', async () => {
    const ctx = aContext();
    const { id } = await aShop(ctx, 3);
    const available = '... on OutOfStockDetails { available }';
    expect(await errorsOf('placeOrder', order(id, 4), ctx, available)).toEqual([
      {
        code: 'OUT_OF_STOCK',
        message: 'Less is available than was asked for.',
        field: 'lines.0.quantity',
        params: {},
        details: { available: 3 },
      },
    ]);
  });

  test('CREDIT_LIMIT_EXCEEDED tells the limit and what is free of it', async () => {
    const ctx = aContext();
    const { id } = await aShop(ctx, 10, { creditLimitMinor: 2_000 });
    const fields = '... on CreditLimitDetails { limit { amountMinor currency } available { amountMinor } }';
    const [error] = await errorsOf('placeOrder', order(id, 5), ctx, fields);
    expect([error?.code, error?.details]).toEqual([
      'CREDIT_LIMIT_EXCEEDED',
      { limit: { amountMinor: 2_000, currency: 'EUR' }, available: { amountMinor: 2_000 } },
    ]);
  });

  test('LIMIT_EXCEEDED tells the limit and what went beyond it', async () => {
    const ctx = aContext();
    const { id } = await aShop(ctx, 10);
    const input = {
      ...order(id, 1),
      lines: [{ sku: 'A-1', quantity: 1_000_000, unitPrice: { amount: '1E10', currency: 'EUR' } }],
    };
    const [error] = await errorsOf(
      'placeOrder',
      { ...input, lines: input.lines.map((line) => ({ ...line, allowBackorder: true })) },
      ctx,
      '... on LimitDetails { limit value }',
    );
    expect([error?.code, error?.details]).toEqual(['LIMIT_EXCEEDED', { limit: 10 ** 13, value: 10 ** 18 }]);
  });

  test('DUPLICATE names the other record, but not to one who may not see it', async () => {
    const ctx = aContext();
    const ref = { system: 'shop', id: '77' };
    const input = { kind: 'COMPANY', name: 'A', externalRefs: [ref] };
    const id = '... on DuplicateDetails { id }';
    expect(await errorsOf('createCustomer', input, ctx)).toEqual([]);
    const [error] = await errorsOf('createCustomer', input, ctx, id);
    expect(error).toMatchObject({
      code: 'DUPLICATE',
      message: 'Another record has the external id 77 of shop.',
      params: ref,
      details: { id: expect.stringMatching(/^cus_/) },
    });
    const { id: own } = await aCustomer(ctx, { name: 'Own' });
    const partner = { tenant: ctx.tenant, roles: ['partner'], subject: 'partner-1', customerIds: [own] };
    const [hidden] = await errorsOf('createCustomer', input, partner, id);
    expect([hidden?.code, hidden?.details]).toEqual(['DUPLICATE', { id: null }]);
  });

  test('codes that tell no more have no details', async () => {
    const [error] = await errorsOf('placeOrder', { customerId: 'cus_x', lines: [] }, aContext());
    expect([error?.code, error?.details]).toEqual(['EMPTY_ORDER', null]);
  });
});

describe('the message', () => {
  test.each([
    [undefined, 'No product has the SKU AB-1.'],
    ['de-CH, en;q=0.5', 'Kein Artikel hat die SKU AB-1.'],
    ['zh-Hant', '沒有 SKU 為 AB-1 的產品。'],
    ['zh-CN', '没有 SKU 为 AB-1 的产品。'],
    ['fr', 'No product has the SKU AB-1.'],
  ])('names what was meant, in the language of %s', async (language, message) => {
    const ctx = aContext();
    const { id } = await aShop(ctx);
    const headers: Record<string, string> = language ? { 'accept-language': language } : {};
    const input = { customerId: id, lines: [{ sku: 'ab-1', quantity: 1 }] };
    expect(await errorsOf('placeOrder', input, { tenant: ctx.tenant, headers })).toEqual([
      { code: 'UNKNOWN_SKU', message, field: 'lines.0.sku', params: { sku: 'AB-1' }, details: null },
    ]);
  });

  test('of an error of a query is for people too', async () => {
    const ctx = aContext();
    await aShop(ctx);
    const { errors } = await api.call(
      '{ products { nodes { price { formatted(locale: "de_DE") } } } }',
      {},
      { tenant: ctx.tenant, headers: { 'accept-language': 'de' } },
    );
    expect(errors?.[0]).toMatchObject({
      message: '„de_DE“ ist kein Sprachcode wie de-DE.',
      extensions: { code: 'VALIDATION', field: 'locale' },
    });
  });
});

test('texts of an input are kept in form C of Unicode, whether they come as a variable or in the document', async () => {
  const ctx = aContext();
  const [apart, composed] = ['Cafe\u0301', 'Caf\u00e9'];
  const create = 'createCustomer(input: { kind: COMPANY, name: $NAME }) { customer { name } }';
  const replies = [
    await api.call(`mutation ($n: String!) { ${create.replace('$NAME', '$n')} }`, { n: apart }, ctx),
    await api.call(`mutation { ${create.replace('$NAME', JSON.stringify(apart))} }`, {}, ctx),
  ];
  for (const { data } of replies) expect(data).toEqual({ createCustomer: { customer: { name: composed } } });
});
