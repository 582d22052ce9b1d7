import { describe, expect, test } from 'vitest';
import { aContext, as } from '../../support/a-context.ts';
import { aCustomer } from '../../support/a-sale.ts';
import { api, colour, define, field, mutate, names, set, shown } from '../../support/metafields.ts';
import { itemsOf } from '../../support/table-probe.ts';

describe('a change', () => {
  test('names what gets or loses a value, leaves the rest, and writes nothing when nothing differs', async () => {
    const ctx = aContext();
    await define(ctx);
    await define(ctx, { key: 'size' });
    await define(ctx, { namespace: 'crm', key: 'size' });
    const { id } = await aCustomer(ctx);
    await set(ctx, id, [colour('red'), field('size', { text: 'L' }), field('size', { text: 'M' }, 'crm')]);
    expect((await set(ctx, id, [colour('blue')])).record).toMatchObject({ version: 3 });
    expect((await set(ctx, id, [colour('blue')])).record).toMatchObject({ version: 3 });
    expect((await set(ctx, id, [])).record).toMatchObject({ version: 3 });
    expect(await shown(ctx, id, '(namespace: "erp")')).toEqual({ colour: { text: 'blue' }, size: { text: 'L' } });
    expect(await shown(ctx, id, '(keys: ["colour"])')).toEqual({ colour: { text: 'blue' } });
    const { record } = await set(ctx, id, [field('colour', null), { namespace: 'crm', key: 'size' }]);
    expect(record).toMatchObject({ version: 4, metafields: [{ namespace: 'erp', key: 'size' }] });
    expect((await set(ctx, id, [field('size', null)])).record).toMatchObject({ version: 5, metafields: [] });
    expect((await set(ctx, id, [field('size', null)])).record).toMatchObject({ version: 5 });
  });

  test.each<[string, object[], object]>([
    [
      'a field that nobody defined',
      [field('nothing', { text: 'a' })],
      {
        code: 'UNKNOWN_METAFIELD',
        field: 'metafields.0.key',
        details: { names: ['erp.big', 'erp.colour', 'erp.price', 'erp.tags'] },
      },
    ],
    ['one of another namespace', [field('colour', { text: 'a' }, 'crm')], { code: 'UNKNOWN_METAFIELD' }],
    ['a name with the separator', [field('erp.colour', { text: 'a' }, '')], { code: 'UNKNOWN_METAFIELD' }],
    ['a name of every object', [field('constructor', { text: 'a' }, '__proto__')], { code: 'UNKNOWN_METAFIELD' }],
    ['a value of another type', [field('colour', { number: 1 })], { code: 'VALIDATION', field: 'metafields.0.value' }],
    ['an empty text', [colour('  ')], { code: 'VALIDATION', field: 'metafields.0.value.text' }],
    ['a text that is too long', [colour('x'.repeat(11))], { code: 'VALIDATION', field: 'metafields.0.value' }],
    [
      'the second of two',
      [colour('red'), field('big', { number: '99' })],
      { code: 'VALIDATION', field: 'metafields.1.value' },
    ],
    [
      'an amount that is too low',
      [field('price', { money: { amountMinor: 99, currency: 'EUR' } })],
      { code: 'VALIDATION', field: 'metafields.0.value' },
    ],
    [
      'an amount of no currency',
      [field('price', { money: { amountMinor: 100, currency: 'EURO' } })],
      { code: 'VALIDATION' },
    ],
    [
      'two values',
      [field('colour', { text: 'a', number: 1 })],
      { code: 'VALIDATION', field: 'input.metafields.0.value' },
    ],
    [
      'an entry that cannot be chosen',
      [field('tags', { list: [{ text: 'a' }, { text: 'c' }] })],
      { code: 'VALIDATION', field: 'metafields.0.value.list.1' },
    ],
    [
      'an entry of another type',
      [field('tags', { list: [{ boolean: true }] })],
      { code: 'VALIDATION', field: 'metafields.0.value.list.0' },
    ],
    ['an empty list', [field('tags', { list: [] })], { code: 'VALIDATION', field: 'metafields.0.value' }],
    [
      'a long list',
      [field('tags', { list: Array.from({ length: 51 }, () => ({ text: 'a' })) })],
      { code: 'VALIDATION', field: 'metafields.0.value' },
    ],
    ['one field twice', [colour('a'), colour('b')], { code: 'VALIDATION', field: 'metafields.1.key' }],
    [
      'more than a record has',
      Array.from({ length: 101 }, (_, index) => field(`k${index}`, null)),
      { code: 'UNKNOWN_METAFIELD' },
    ],
  ])('is refused for %s, and writes nothing', async (_, metafields, refusal) => {
    const ctx = aContext();
    await define(ctx, { validations: { maxLength: 10 } });
    await define(ctx, { key: 'big', type: 'NUMBER', validations: { min: '100' } });
    await define(ctx, { key: 'price', type: 'MONEY', validations: { min: '1' } });
    await define(ctx, { key: 'tags', type: 'LIST', listOf: 'TEXT', validations: { choices: ['a', 'b'] } });
    const { id } = await aCustomer(ctx);
    const before = await itemsOf(ctx);
    const { userErrors, record } = await set(ctx, id, metafields);
    expect(record).toBeNull();
    const { field: place = undefined, ...expected } = refusal as { field?: string };
    expect(userErrors[0]).toMatchObject(expected);
    if (place) expect(userErrors[0]?.field).toBe(place.replace(/^input\./, ''));
    expect(await itemsOf(ctx)).toEqual(before);
  });

  test('is refused for more bytes than a record carries', async () => {
    const ctx = aContext();
    const keys = Array.from({ length: 9 }, (_, index) => `k${index}`);
    for (const key of keys) await define(ctx, { key });
    const { id } = await aCustomer(ctx);
    const { userErrors } = await set(
      ctx,
      id,
      keys.map((key) => field(key, { text: 'x'.repeat(4_000) })),
    );
    expect(userErrors).toMatchObject([{ code: 'LIMIT_EXCEEDED', field: 'metafields' }]);
  });

  test('of the values of others is not told apart by whoever may not change the customer', async () => {
    const ctx = aContext();
    await define(ctx);
    const input = { kind: 'COMPANY', name: 'A', externalRef: { system: 'shop', id: '1' }, metafields: [colour('red')] };
    const { customer } = await mutate('upsertCustomer', input, ctx, 'customer { id }');
    const partner = { ...ctx, roles: ['partner'], subject: 'p', customerIds: [String(customer?.id)] };
    const { userErrors } = await mutate(
      'upsertCustomer',
      { ...input, metafields: [colour('blue')] },
      partner,
      'customer { id }',
    );
    expect(userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect(await shown(ctx, String(customer?.id))).toEqual({ colour: { text: 'red' } });
  });
});

describe('a definition', () => {
  test('is made once, whatever is repeated, changes by what is named, and is listed', async () => {
    const ctx = aContext();
    const keyed = { idempotencyKey: 'once', readPermission: 'costs.read' };
    const first = await define(ctx, keyed);
    expect(first).toEqual({
      definition: {
        ownerType: 'CUSTOMER',
        namespace: 'erp',
        key: 'colour',
        type: 'TEXT',
        listOf: null,
        referenceTo: null,
        name: 'Old colour',
        active: true,
        version: 1,
        readPermission: 'costs.read',
      },
      userErrors: [],
    });
    const before = await itemsOf(ctx);
    expect(await define(ctx, keyed)).toEqual(first);
    expect(await define(ctx)).toEqual(first);
    expect(await define(ctx, { active: true, description: null })).toEqual(first);
    expect(await itemsOf(ctx)).toEqual(before);
    expect((await define(ctx, { expectedVersion: 7, active: false })).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    expect((await define(ctx, { active: false, readPermission: null, names: null })).definition).toMatchObject({
      active: false,
      name: 'Old colour',
      version: 2,
      readPermission: null,
    });
    await define(ctx, { ownerType: 'ORDER', key: 'a' });
    await define(ctx, { key: 'b', names: [...names, { language: 'de', text: 'Alte Farbe' }] });
    const list = async (args: string) => {
      const reply = await api.call<{
        metafieldDefinitions: { totalCount: number; nodes: { ownerType: string; key: string }[] };
      }>(`{ metafieldDefinitions${args} { totalCount nodes { ownerType key } } }`, {}, ctx);
      const { nodes, totalCount } = reply.data?.metafieldDefinitions ?? { nodes: [], totalCount: reply.errors };
      return [totalCount, ...nodes.map(({ ownerType, key }) => `${ownerType} ${key}`)];
    };
    expect(await list('')).toEqual([3, 'CUSTOMER b', 'CUSTOMER colour', 'ORDER a']);
    expect(await list('(where: { ownerType: { eq: CUSTOMER } }, first: 1)')).toEqual([2, 'CUSTOMER b']);
    expect(await list('(where: { ownerType: { eq: CUSTOMER }, active: { eq: true } })')).toEqual([1, 'CUSTOMER b']);
    const german = await api.call(
      '{ metafieldDefinitions(first: 1) { nodes { name } } }',
      {},
      { ...ctx, headers: { 'accept-language': 'de' } },
    );
    expect(german.data).toEqual({ metafieldDefinitions: { nodes: [{ name: 'Alte Farbe' }] } });
  });

  test('that many make at once are all there', async () => {
    const ctx = aContext();
    const replies = await Promise.all(['a', 'b', 'c', 'd'].map((key) => define(ctx, { key })));
    expect(replies.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    const { id } = await aCustomer(ctx);
    const all = ['a', 'b', 'c', 'd'].map((key) => field(key, { text: key }));
    expect((await set(ctx, id, all)).userErrors).toEqual([]);
  });

  test.each<[string, object, string, string]>([
    ['another type', { type: 'NUMBER' }, 'INVALID_STATE', 'type'],
    ['a list of it', { type: 'LIST', listOf: 'TEXT' }, 'INVALID_STATE', 'type'],
    ['a new one without a name', { key: 'new', names: null }, 'VALIDATION', 'names'],
    ['capital letters', { key: 'New' }, 'VALIDATION', 'key'],
    ['a dot', { namespace: 'a.b' }, 'VALIDATION', 'namespace'],
    ['a list of nothing', { key: 'new', type: 'LIST' }, 'VALIDATION', 'listOf'],
    ['a list of lists', { key: 'new', type: 'LIST', listOf: 'LIST' }, 'VALIDATION', 'listOf'],
    ['a text of something', { key: 'new', listOf: 'TEXT' }, 'VALIDATION', 'listOf'],
    ['a reference to nothing', { key: 'new', type: 'REFERENCE' }, 'VALIDATION', 'referenceTo'],
    ['a rule of another type', { validations: { min: '1' } }, 'VALIDATION', 'validations.min'],
    ['a permission that there is not', { readPermission: 'secrets.read' }, 'VALIDATION', 'readPermission'],
  ])('is refused with %s, and writes nothing', async (_, input, code, place) => {
    const ctx = aContext();
    await define(ctx);
    const before = await itemsOf(ctx);
    const { userErrors } = await define(ctx, input);
    expect(userErrors).toMatchObject([{ code, field: place }]);
    expect(await itemsOf(ctx)).toEqual(before);
  });

  test('that is closed keeps the values that are there, and can be emptied', async () => {
    const ctx = aContext();
    await define(ctx);
    const [one, other] = [await aCustomer(ctx), await aCustomer(as(ctx, {}))];
    await set(ctx, one.id, [colour('red')]);
    await define(ctx, { active: false });
    expect(await shown(ctx, one.id)).toEqual({ colour: { text: 'red' } });
    const refused = [{ code: 'INVALID_STATE', field: 'metafields.0.value' }];
    expect((await set(ctx, one.id, [colour('blue')])).userErrors).toMatchObject(refused);
    expect((await set(ctx, other.id, [colour('red')])).userErrors).toMatchObject(refused);
    expect((await set(ctx, one.id, [colour('red')])).userErrors).toEqual([]);
    expect((await set(ctx, one.id, [field('colour', null)])).userErrors).toEqual([]);
    expect(await shown(ctx, one.id)).toEqual({});
  });

  test('with stricter rules lets be what is there', async () => {
    const ctx = aContext();
    await define(ctx);
    const { id } = await aCustomer(ctx);
    await set(ctx, id, [colour('turquoise')]);
    await define(ctx, { validations: { maxLength: 5 } });
    expect((await set(ctx, id, [colour('turquoise')])).userErrors).toEqual([]);
    expect((await set(ctx, id, [colour('aubergine')])).userErrors).toMatchObject([{ code: 'VALIDATION' }]);
  });

  test('of a tenant is of no other', async () => {
    const [mine, theirs] = [aContext(), aContext()];
    await define(mine);
    const { id } = await aCustomer(theirs);
    const { userErrors } = await set(theirs, id, [colour('red')]);
    expect(userErrors).toMatchObject([{ code: 'UNKNOWN_METAFIELD', details: { names: [] } }]);
  });
});
