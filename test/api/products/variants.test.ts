import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aContext, as } from '../../support/a-context.ts';
import { aCustomer, aWarehouse, receive } from '../../support/a-sale.ts';
import { type Caller, startApi } from '../../support/api.ts';
import { driftsOf } from '../../support/integrity.ts';
import { mutate, productInput as product, refusalOf } from '../../support/mutate.ts';
import { priceOf } from '../../support/prices.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const OPTIONS = [
  { code: 'size', name: 'Size', values: [{ code: 'S', name: 'Small' }, { code: 'M' }, { code: 'L', name: 'Large' }] },
  { code: 'COLOR', values: [{ code: 'RED', name: 'Rot' }, { code: 'BLUE' }] },
];
const TAKEN = { taxCode: 'REDUCED', minimumQuantity: 2, hsCode: '610910', category: 'Wear', cost: priceOf(500) };
const choice = (size: string, color: string) => [
  { option: 'SIZE', values: [size] },
  { option: 'color', values: [color] },
];
const values = (size: string, color: string) => [
  { option: 'COLOR', value: color },
  { option: 'SIZE', value: size },
];

async function aTenant() {
  const ctx = aContext();
  await aWarehouse(ctx);
  const caller: Caller = { tenant: ctx.tenant };
  const input = product('SHIRT', { name: 'Shirt', options: OPTIONS, ...TAKEN });
  const { product: shirt } = await mutate(api, 'createProduct', input, caller, 'product { id }');
  const { id } = shirt as { id: string };
  const create = (variants: object[], more: object = {}) =>
    mutate(api, 'createProductVariants', { productId: id, variants, ...more }, caller, 'variants { id sku name }');
  const refused = async (mutation: string, input: object) => {
    const [error] = await refusalOf(api, mutation, input, caller);
    return `${error?.code} ${error?.field}`;
  };
  const notCreated = (variants: object[], more: object = {}) =>
    refused('createProductVariants', { productId: id, variants, ...more });
  const show = async (fields: string, sku = 'SHIRT') =>
    (
      await api.call<{ productBySku: Record<string, unknown> }>(
        `query ($sku: String!) { productBySku(sku: $sku) { ${fields} } }`,
        { sku },
        caller,
      )
    ).data.productBySku;
  return { ctx, caller, id, create, refused, notCreated, show };
}

const skusOf = (payload: object) => (payload as { variants: { sku: string }[] }).variants.map(({ sku }) => sku);

describe('variants of a product', () => {
  test('are made as a matrix, with SKUs and names by rule, and take over what is not given', async () => {
    const { ctx, create, show } = await aTenant();
    const all = await create([
      { options: [{ option: 'size', values: ['M', 'S'] }], sku: 'ts-{size}-{COLOR}', price: priceOf(1_500) },
      { options: [{ option: 'SIZE', values: ['L'] }], name: 'Big {COLOR} shirt, {SIZE}', netWeight: 0.4 },
    ]);
    expect(all).toEqual({
      variants: [
        ['TS-M-RED', 'Shirt M Rot'],
        ['TS-M-BLUE', 'Shirt M BLUE'],
        ['TS-S-RED', 'Shirt Small Rot'],
        ['TS-S-BLUE', 'Shirt Small BLUE'],
        ['SHIRT-L-RED', 'Big Rot shirt, Large'],
        ['SHIRT-L-BLUE', 'Big BLUE shirt, Large'],
      ].map(([sku, name]) => ({ id: expect.any(String), sku, name })),
      userErrors: [],
    });
    expect(
      await show('options { code name values { code name active } } variants { nodes { sku } } variantOf { id }'),
    ).toEqual({
      options: [
        {
          code: 'SIZE',
          name: 'Size',
          values: [
            { code: 'S', name: 'Small', active: true },
            { code: 'M', name: 'M', active: true },
            { code: 'L', name: 'Large', active: true },
          ],
        },
        {
          code: 'COLOR',
          name: 'COLOR',
          values: [
            { code: 'RED', name: 'Rot', active: true },
            { code: 'BLUE', name: 'BLUE', active: true },
          ],
        },
      ],
      variants: {
        nodes: ['SHIRT-L-BLUE', 'SHIRT-L-RED', 'TS-M-BLUE', 'TS-M-RED', 'TS-S-BLUE', 'TS-S-RED'].map((sku) => ({
          sku,
        })),
      },
      variantOf: null,
    });
    const fields = `taxCode minimumQuantity hsCode category cost { amount } price { amount } netWeight
      options { code } variantOf { sku } optionValues { option value optionName valueName }`;
    const taken = { ...TAKEN, cost: { amount: '5.00' }, options: [], variantOf: { sku: 'SHIRT' } };
    const red = { option: 'COLOR', value: 'RED', optionName: 'COLOR', valueName: 'Rot' };
    expect(await show(fields, 'TS-S-RED')).toEqual({
      ...taken,
      price: { amount: '15.00' },
      netWeight: null,
      optionValues: [{ option: 'SIZE', value: 'S', optionName: 'Size', valueName: 'Small' }, red],
    });
    expect(await show(fields, 'SHIRT-L-RED')).toEqual({
      ...taken,
      price: { amount: '12.00' },
      netWeight: 0.4,
      optionValues: [{ option: 'SIZE', value: 'L', optionName: 'Size', valueName: 'Large' }, red],
    });
    expect(await driftsOf(ctx)).toEqual([]);
  });

  test('are ordered and received, put into kits and named by customers: the product itself never', async () => {
    const { ctx, caller, create, id, show } = await aTenant();
    const { id: customerId } = await aCustomer(as(ctx, {}));
    await create([{ options: choice('S', 'RED') }]);
    await receive(as(ctx, {}), 'SHIRT-S-RED', 5);
    const order = (sku: string) => ({ customerId, lines: [{ sku, quantity: 2 }] });
    expect((await mutate(api, 'placeOrder', order('shirt-s-red'), caller)).userErrors).toEqual([]);
    expect(await show('available', 'SHIRT-S-RED')).toEqual({ available: 3 });
    const details = '... on VariantRequiredDetails { product { id variants { nodes { sku } } } }';
    const place = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id }
      userErrors { code field message params details { ${details} } } } }`;
    expect((await api.call(place, { input: order('SHIRT') }, caller)).data).toEqual({
      placeOrder: {
        order: null,
        userErrors: [
          {
            code: 'VARIANT_REQUIRED',
            field: 'lines.0.sku',
            message: 'The product SHIRT comes in variants: name one of them.',
            params: { sku: 'SHIRT' },
            details: { product: { id, variants: { nodes: [{ sku: 'SHIRT-S-RED' }] } } },
          },
        ],
      },
    });
    await mutate(api, 'createWarehouse', { code: 'EAST', name: 'East' }, caller);
    const kit = { type: 'KIT', components: [{ sku: 'SHIRT', quantity: 1 }] };
    const transfer = { sku: 'SHIRT', quantity: 1, fromWarehouseCode: 'MAIN', toWarehouseCode: 'EAST' };
    for (const [mutation, input, field] of [
      ['receiveStock', { lines: [{ sku: 'SHIRT', quantity: 1 }] }, 'lines.0.sku'],
      ['adjustStock', { sku: 'SHIRT', quantity: 1, reason: 'Found' }, 'sku'],
      ['transferStock', transfer, 'sku'],
      ['createProduct', product('SET', kit), 'components.0.sku'],
      ['setCustomerPartNumber', { customerId, sku: 'SHIRT', partNumber: 'X' }, 'sku'],
    ] as const)
      expect([mutation, await refusalOf(api, mutation, input, caller)]).toMatchObject([
        mutation,
        [{ code: 'VARIANT_REQUIRED', field }],
      ]);
    expect(await driftsOf(ctx)).toEqual([]);
  });

  test('are there once a combination, of known values alone, all or none', async () => {
    const { ctx, caller, id, create, notCreated, refused } = await aTenant();
    const keyed = () => create([{ options: choice('S', 'RED'), sku: 'A' }], { idempotencyKey: 'k' });
    const first = await Promise.all(Array.from({ length: 5 }, keyed));
    for (const reply of first) expect(reply).toEqual(first[0]);
    expect(skusOf(first[0] as object)).toEqual(['A']);
    const block = (size: string, color: string, more: object = {}) => ({ options: choice(size, color), ...more });
    for (const [expected, variants, more] of [
      ['DUPLICATE variants.1.options', [block('S', 'BLUE'), block('S', 'RED')]],
      ['DUPLICATE variants.0.sku', [block('L', 'RED', { sku: 'a' })]],
      ['DUPLICATE variants.0.sku', [block('L', 'RED', { sku: 'SHIRT' })]],
      ['DUPLICATE variants.1.sku', [block('L', 'RED', { sku: 'B' }), block('M', 'RED', { sku: 'b' })]],
      ['DUPLICATE variants.0.sku', [{ options: [{ option: 'COLOR', values: ['BLUE'] }], sku: 'B' }]],
      ['DUPLICATE variants.1.options', [block('L', 'RED'), block('L', 'red', { sku: 'C' })]],
      ['DUPLICATE variants.0.gtin', [{ options: [{ option: 'COLOR', values: ['BLUE'] }], gtin: '4006381333931' }]],
      [
        'DUPLICATE variants.1.externalRefs',
        ['L', 'M'].map((size) => block(size, 'RED', { externalRefs: [{ system: 's', id: '1' }] })),
      ],
      ['VALIDATION variants.0.options.1.values.0', [block('L', 'GREEN')]],
      ['VALIDATION variants.0.options.0.option', [{ options: [{ option: 'FIT', values: ['SLIM'] }] }]],
      ['VALIDATION variants.0.sku', [block('L', 'RED', { sku: 'B {SIZE}' })]],
      ['VALIDATION variants.0.sku', [block('L', 'RED', { sku: 'B-{FIT}' })]],
      ['VALIDATION variants.0.grossWeight', [block('L', 'RED', { netWeight: 2, grossWeight: 1 })]],
      ['CURRENCY_MISMATCH variants.0.cost.currency', [block('L', 'RED', { price: priceOf(100, 'USD') })]],
      ['CONFLICT expectedVersion', [block('L', 'RED')], { expectedVersion: 7 }],
      ['VALIDATION variants', []],
    ] as const)
      expect([variants, await notCreated([...variants], more)]).toEqual([variants, expected]);
    await mutate(api, 'createProduct', product('PLAIN'), caller);
    const plain = (
      await api.call<{ productBySku: { id: string } }>('{ productBySku(sku: "PLAIN") { id } }', {}, caller)
    ).data;
    expect(await notCreated([block('L', 'RED')], { productId: plain.productBySku.id })).toBe('INVALID_STATE productId');
    expect(await refused('createProduct', product('KIT', { type: 'KIT', options: OPTIONS }))).toBe(
      'VALIDATION components',
    );
    await mutate(api, 'updateProduct', { id, active: false }, caller);
    expect(await notCreated([block('L', 'RED')])).toBe('INVALID_STATE productId');
    expect(await driftsOf(ctx)).toEqual([]);
  });

  test('are at most as many at once as a transaction takes', async () => {
    const { ctx, caller } = await aTenant();
    const codes = Array.from({ length: 31 }, (_, index) => ({ code: `${index}` }));
    const options = [{ code: 'NO', values: codes }];
    const { product: many } = await mutate(
      api,
      'createProduct',
      product('MANY', { options }),
      caller,
      'product { id }',
    );
    const { id } = many as { id: string };
    expect(await refusalOf(api, 'createProductVariants', { productId: id, variants: [{}] }, caller)).toMatchObject([
      { code: 'LIMIT_EXCEEDED', field: 'variants' },
    ]);
    const most = [{ option: 'NO', values: codes.slice(0, 30).map(({ code }) => code) }];
    const made = await mutate(
      api,
      'createProductVariants',
      { productId: id, variants: [{ options: most }] },
      caller,
      'variants { sku }',
    );
    expect(skusOf(made)).toHaveLength(30);
    expect(await driftsOf(ctx)).toEqual([]);
  });

  test('follow names and discontinued values of their product, which loses none', async () => {
    const { caller, id, create, notCreated, refused, show } = await aTenant();
    await create([{ options: choice('S', 'RED') }]);
    const [size, color] = OPTIONS as [(typeof OPTIONS)[0], (typeof OPTIONS)[1]];
    const update = (options: object[]) => ({ id, options });
    expect(await refused('updateProduct', update([color, size]))).toBe('VALIDATION options');
    expect(await refused('updateProduct', update([{ ...size, values: [{ code: 'M' }, { code: 'L' }] }, color]))).toBe(
      'VALIDATION options.0.values',
    );
    const changed = [
      {
        code: 'SIZE',
        name: 'Größe',
        values: [{ code: 'XS' }, { code: 'S', name: 'Klein', active: false }, { code: 'M' }, { code: 'L' }],
      },
      color,
    ];
    expect((await mutate(api, 'updateProduct', update(changed), caller)).userErrors).toEqual([]);
    expect(await show('optionValues { optionName valueName }', 'SHIRT-S-RED')).toEqual({
      optionValues: [
        { optionName: 'Größe', valueName: 'Klein' },
        { optionName: 'COLOR', valueName: 'Rot' },
      ],
    });
    expect(await notCreated([{ options: choice('S', 'BLUE') }])).toBe('INVALID_STATE variants.0.options.0.values.0');
    expect(skusOf(await create([{ options: [{ option: 'COLOR', values: ['BLUE'] }] }]))).toEqual([
      'SHIRT-XS-BLUE',
      'SHIRT-M-BLUE',
      'SHIRT-L-BLUE',
    ]);
    // A variant keeps what it has, and is discontinued by itself.
    const kept = {
      sku: 'SHIRT-S-RED',
      name: 'S',
      price: priceOf(100),
      variantOf: { sku: 'SHIRT', optionValues: values('S', 'RED') },
    };
    expect((await mutate(api, 'upsertProduct', { ...kept, active: false }, caller)).userErrors).toEqual([]);
  });
});

describe('a product that exists', () => {
  test('becomes a variant, another one, and none again', async () => {
    const { ctx, caller, create, refused, show } = await aTenant();
    await create([{ options: choice('S', 'RED') }]);
    const upsert = (size: string, color: string, more: object = {}) =>
      product('OLD', { variantOf: { sku: 'shirt', optionValues: values(size, color) }, ...more });
    await mutate(api, 'createProduct', product('OLD', { taxCode: 'STANDARD' }), caller);
    await receive(as(ctx, {}), 'OLD', 3);
    expect(await refused('upsertProduct', upsert('S', 'RED'))).toBe('DUPLICATE variantOf.optionValues');
    expect((await mutate(api, 'upsertProduct', upsert('M', 'RED'), caller)).userErrors).toEqual([]);
    expect(await refused('createProduct', { ...upsert('M', 'RED'), sku: 'NEW' })).toBe(
      'DUPLICATE variantOf.optionValues',
    );
    const again = await mutate(api, 'upsertProduct', upsert('M', 'RED'), caller, 'product { version taxCode }');
    expect(again).toMatchObject({ product: { version: 2, taxCode: 'STANDARD' } });
    await mutate(api, 'upsertProduct', upsert('L', 'BLUE'), caller);
    expect(await show('variants { nodes { sku } }')).toEqual({
      variants: { nodes: [{ sku: 'OLD' }, { sku: 'SHIRT-S-RED' }] },
    });
    // A new one takes over what is not given.
    const made = await mutate(
      api,
      'upsertProduct',
      { ...upsert('M', 'RED'), sku: 'NEW' },
      caller,
      'product { taxCode cost { amount } }',
    );
    expect(made).toEqual({ product: { taxCode: 'REDUCED', cost: { amount: '5.00' } }, userErrors: [] });
    const { id } = (await show('id', 'OLD')) as { id: string };
    expect((await mutate(api, 'updateProduct', { id, variantOf: null }, caller)).userErrors).toEqual([]);
    expect(await show('variants { nodes { sku } }')).toEqual({
      variants: { nodes: [{ sku: 'NEW' }, { sku: 'SHIRT-S-RED' }] },
    });
    expect(await show('variantOf { id } optionValues { value }', 'OLD')).toEqual({ variantOf: null, optionValues: [] });
    expect(await driftsOf(ctx)).toEqual([]);
  });

  test('becomes none where it cannot be one', async () => {
    const { caller, id, refused } = await aTenant();
    await mutate(api, 'createProduct', product('PLAIN'), caller);
    const { data } = await api.call<{ productBySku: { id: string } }>(
      '{ productBySku(sku: "PLAIN") { id } }',
      {},
      caller,
    );
    const of = (sku: string, optionValues: object[], more: object = {}) =>
      refused('upsertProduct', product('NEW', { variantOf: { sku, optionValues }, ...more }));
    expect(await of('NONE', [])).toBe('UNKNOWN_SKU variantOf.sku');
    expect(await of('PLAIN', [])).toBe('INVALID_STATE variantOf.sku');
    expect(await of('SHIRT', values('S', 'RED').slice(1))).toBe('VALIDATION variantOf.optionValues');
    expect(await of('SHIRT', values('XXL', 'RED'))).toBe('VALIDATION variantOf.optionValues.1.value');
    expect(await of('SHIRT', [...values('S', 'RED'), { option: 'FIT', value: 'SLIM' }])).toBe(
      'VALIDATION variantOf.optionValues.2.option',
    );
    expect(await of('SHIRT', values('S', 'RED'), { unit: 'BOX' })).toBe('INVALID_STATE variantOf.sku');
    expect(await of('SHIRT', values('S', 'RED'), { type: 'SERVICE' })).toBe('INVALID_STATE variantOf.sku');
    expect(await of('SHIRT', values('S', 'RED'), { options: OPTIONS })).toBe('INVALID_STATE variantOf');
    const own = { sku: 'SHIRT', optionValues: values('S', 'RED') };
    expect(await refused('updateProduct', { id, variantOf: own })).toBe('INVALID_STATE variantOf');
    expect(await refused('updateProduct', { id: data.productBySku.id, options: OPTIONS })).toBe('VALIDATION options');
  });
});
