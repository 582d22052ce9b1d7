import { describe, expect, test } from 'vitest';
import { aContext, as } from '../../support/a-context.ts';
import { aCustomer, aShop } from '../../support/a-sale.ts';
import { define, field, mutate, set, shown, valueIn } from '../../support/metafields.ts';
import { itemsOf } from '../../support/table-probe.ts';

describe('values of every type', () => {
  test.each<[string, object, object, object?]>([
    ['TEXT', {}, { text: ' red ' }, { text: 'red' }],
    ['NUMBER', {}, { number: '12345678901234.123456789' }],
    ['NUMBER', {}, { number: 1.5 }, { number: '1.5' }],
    ['MONEY', {}, { money: { amountMinor: -5, currency: 'TWD' } }],
    ['DATE', {}, { date: '2026-02-28' }],
    ['BOOLEAN', {}, { boolean: false }],
    ['LIST', { listOf: 'NUMBER' }, { list: [{ number: '1' }, { number: '1' }] }],
    ['LIST', { listOf: 'TEXT' }, { list: [{ text: 'b' }, { text: 'a' }] }],
  ])('%s is kept as it is given', async (type, more, value, expected = value) => {
    const ctx = aContext();
    expect((await define(ctx, { type, ...more })).userErrors).toEqual([]);
    const { id } = await aCustomer(ctx);
    expect((await set(ctx, id, [field('colour', value)])).userErrors).toEqual([]);
    const { colour: read } = (await shown(ctx, id)) as { colour: { list?: Record<string, unknown>[] } };
    expect(read.list ? { list: read.list.map(valueIn) } : read).toEqual(expected);
  });

  test('a reference leads to the record, of its kind, of the tenant, that the caller reaches', async () => {
    const ctx = aContext();
    await define(ctx, { key: 'parent', type: 'REFERENCE', referenceTo: 'CUSTOMER' });
    await define(ctx, { key: 'seen', type: 'LIST', listOf: 'REFERENCE', referenceTo: 'PRODUCT' });
    const [one, other] = [await aCustomer(ctx), await aCustomer(as(ctx, {}))];
    const elsewhere = await aCustomer(aContext());
    expect((await set(ctx, one.id, [field('parent', { reference: other.id })])).userErrors).toEqual([]);
    expect(await shown(ctx, one.id)).toEqual({ parent: { reference: other.id, record: { id: other.id } } });
    for (const reference of [elsewhere.id, `${other.id.slice(0, -3)}ZZZ`, 'prd_1', '']) {
      const { userErrors } = await set(ctx, one.id, [field('parent', { reference })]);
      expect([reference, userErrors]).toMatchObject([reference, [{ code: 'NOT_FOUND', field: 'metafields.0.value' }]]);
    }
    const { userErrors } = await set(ctx, one.id, [field('seen', { list: [{ reference: other.id }] })]);
    expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', field: 'metafields.0.value.list.0' }]);
    const partner = { ...ctx, roles: ['partner'], subject: 'partner', customerIds: [one.id] };
    const upserted = (reference: string) =>
      mutate(
        'upsertCustomer',
        {
          kind: 'PERSON',
          name: 'P',
          externalRef: { system: 'shop', id: '1' },
          metafields: [field('parent', { reference })],
        },
        partner,
        'customer { id }',
      );
    expect((await upserted(other.id)).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: 'metafields.0.value' }]);
    expect((await upserted(one.id)).userErrors).toEqual([]);
  });
});

describe('records that people write', () => {
  const text = (value: string) => [field('note', { text: value }, 'crm')];
  const product = { sku: 'N-1', name: 'New', price: { amount: '1', currency: 'EUR' } };
  const kinds: [string, [string, object][]][] = [
    ['CUSTOMER', [['createCustomer', { kind: 'COMPANY', name: 'New' }]]],
    [
      'CUSTOMER',
      [
        ['upsertCustomer', { kind: 'COMPANY', name: 'New', externalRef: { system: 'shop', id: '1' } }],
        ['upsertCustomer', { kind: 'COMPANY', name: 'New', externalRef: { system: 'shop', id: '1' } }],
        ['updateCustomer', {}],
      ],
    ],
    [
      'LEAD',
      [
        ['captureLead', { name: 'Ann', source: 'WEB' }],
        ['updateLead', {}],
      ],
    ],
    [
      'PRODUCT',
      [
        ['createProduct', product],
        ['upsertProduct', product],
        ['updateProduct', {}],
      ],
    ],
    ['PRODUCT', [['upsertProduct', product]]],
    [
      'WAREHOUSE',
      [
        ['createWarehouse', { code: 'EAST', name: 'East' }],
        ['updateWarehouse', {}],
      ],
    ],
    [
      'BRANCH',
      [
        ['createBranch', { code: 'EAST', name: 'East' }],
        ['updateBranch', {}],
      ],
    ],
    [
      'LEGAL_ENTITY',
      [
        [
          'createLegalEntity',
          { code: 'TW', name: 'Taiwan', country: 'TW', baseCurrency: 'TWD', timeZone: 'Asia/Taipei' },
        ],
        ['updateLegalEntity', {}],
      ],
    ],
  ];

  test.each(kinds)('%s takes them', async (ownerType, steps) => {
    const ctx = aContext();
    await define(ctx, { ownerType, namespace: 'crm', key: 'note' });
    const record = ownerType.toLowerCase().replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase());
    let id: string | undefined;
    for (const [index, [operation, input]] of steps.entries()) {
      const given = { ...(operation.startsWith('update') ? { id } : {}), ...input, metafields: text(`note ${index}`) };
      const selection = `${record} { id version metafields(namespace: "crm") { key value { text } } timeline(first: 1) { nodes { data } } }`;
      const payload = await mutate(operation, given, ctx, selection);
      expect([operation, payload.userErrors]).toEqual([operation, []]);
      const answered = payload[record] as { id: string; version: number; timeline: { nodes: { data: object }[] } };
      expect(answered).toMatchObject({
        version: index + 1,
        metafields: [{ key: 'note', value: { text: `note ${index}` } }],
      });
      if (index > 0)
        expect(answered.timeline.nodes[0]?.data).toMatchObject(
          /BRANCH|ENTITY|WAREHOUSE/.test(ownerType)
            ? { fields: ['metafields.crm.note'] }
            : { changed: ['metafields.crm.note'] },
        );
      const before = await itemsOf(ctx);
      if (operation.startsWith('up')) {
        expect((await mutate(operation, given, ctx, selection)).userErrors).toEqual([]);
        expect(await itemsOf(ctx)).toEqual(before);
      }
      id = answered.id;
    }
  });

  test('orders and cases take them', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx, 5);
    for (const ownerType of ['ORDER', 'CASE']) await define(ctx, { ownerType, namespace: 'crm', key: 'note' });
    const lines = [{ sku: 'A-1', quantity: 1 }];
    const placed = await mutate(
      'placeOrder',
      { customerId: customer.id, lines, metafields: text('on the order') },
      ctx,
      'order { id metafields { value { text } } }',
    );
    expect(placed).toMatchObject({ order: { metafields: [{ value: { text: 'on the order' } }] }, userErrors: [] });
    const confirmed = await mutate(
      'confirmOrder',
      { id: placed.order?.id },
      ctx,
      'order { metafields { value { text } } }',
    );
    expect(confirmed).toMatchObject({ order: { metafields: [{ value: { text: 'on the order' } }] } });
    const opened = await mutate(
      'openCase',
      { subject: 'Broken', customerId: customer.id, metafields: text('on the case') },
      ctx,
      'case { id metafields { value { text } } }',
    );
    expect(opened).toMatchObject({ case: { metafields: [{ value: { text: 'on the case' } }] }, userErrors: [] });
    const { record } = await set(ctx, String(opened.case?.id), text('changed'), 'updateCase', 'case');
    expect(record).toMatchObject({ version: 2, metafields: [{ value: { text: 'changed' } }] });
  });

  test('contacts take them', async () => {
    const ctx = aContext();
    const customer = await aCustomer(ctx);
    await define(ctx, { ownerType: 'CONTACT', namespace: 'crm', key: 'note' });
    const given = { customerId: customer.id, name: 'Ann' };
    const externalRef = { system: 'shop', id: '1' };
    const selection = 'contact { id version metafields { value { text } } }';
    const added = await mutate('addContact', { ...given, metafields: text('a') }, ctx, selection);
    const upserted = async (value: string) =>
      (await mutate('upsertContact', { ...given, externalRef, metafields: text(value) }, ctx, selection)).contact;
    const shownAs = (value: string, version: number) => ({ version, metafields: [{ value: { text: value } }] });
    expect(added.contact).toMatchObject(shownAs('a', 1));
    expect((await set(ctx, String(added.contact?.id), text('b'), 'updateContact', 'contact')).record).toMatchObject(
      shownAs('b', 2),
    );
    expect(await upserted('c')).toMatchObject(shownAs('c', 1));
    expect(await upserted('d')).toMatchObject(shownAs('d', 2));
    expect(await upserted('d')).toMatchObject(shownAs('d', 2));
  });

  test('merged leads keep what one of them has', async () => {
    const ctx = aContext();
    for (const key of ['a', 'b']) await define(ctx, { ownerType: 'LEAD', key });
    const lead = async (...metafields: object[]) => {
      const input = { name: 'Ann', source: 'WEB', metafields };
      return (await mutate('captureLead', input, ctx, 'lead { id }')).lead?.id;
    };
    const sourceId = await lead(field('a', { text: '1' }), field('b', { text: '2' }));
    const targetId = await lead(field('a', { text: '3' }));
    const merged = await mutate(
      'mergeLeads',
      { sourceId, targetId },
      ctx,
      'lead { metafields { key value { text } } timeline(first: 1) { nodes { data } } }',
    );
    expect(merged.lead).toMatchObject({
      metafields: [
        { key: 'a', value: { text: '3' } },
        { key: 'b', value: { text: '2' } },
      ],
      timeline: { nodes: [{ data: { changed: ['metafields.erp.b'] } }] },
    });
  });
});
