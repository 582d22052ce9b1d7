import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { assignLeadByRules } from '../../../shared/leads/lead.assign.actions.ts';
import { scoreLead } from '../../../shared/leads/lead.score.actions.ts';
import { leadScoringTable } from '../../../shared/leads/lead-scoring.model.ts';
import { tableOf } from '../../../shared/metafields/metafield.model.ts';
import { writeSettings } from '../../../shared/platform/settings.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aCustomer, aShop } from '../../support/a-sale.ts';
import { type Caller, startApi } from '../../support/api.ts';
import { itemsOf, tableCalls } from '../../support/table-probe.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

interface UserError {
  readonly code: string;
  readonly field: string | null;
  readonly details: { readonly names: readonly string[] } | null;
}
type Shown = Record<string, unknown> | null;

const VALUE =
  'value { text number money { amountMinor currency } date boolean reference record { id } list { text number reference } }';

async function mutate(name: string, input: object, caller: Caller, selection: string) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const reply = await api.call<Record<string, Record<string, Shown> & { userErrors: UserError[] }>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code field details { ... on UnknownMetafieldDetails { names } } } } }`,
    { input },
    caller,
  );
  const payload = reply.data?.[name];
  if (!payload) throw new Error(reply.text);
  return payload;
}

const names = [{ language: 'en', text: 'Old colour' }];
const COLOUR = { ownerType: 'CUSTOMER', namespace: 'erp', key: 'colour', type: 'TEXT', names };

async function define(caller: Caller, input: object = {}) {
  const payload = await mutate(
    'defineMetafield',
    { ...COLOUR, ...input },
    caller,
    'metafieldDefinition { ownerType namespace key type listOf referenceTo name active version readPermission }',
  );
  return { definition: payload.metafieldDefinition, userErrors: payload.userErrors };
}

/** Sets custom fields by an update, and answers with the record's. */
async function set(
  caller: Caller,
  id: string,
  metafields: object[],
  operation = 'updateCustomer',
  record = 'customer',
) {
  const payload = await mutate(
    operation,
    { id, metafields },
    caller,
    `${record} { version metafields { namespace key type ${VALUE} } }`,
  );
  return { record: payload[record], userErrors: payload.userErrors };
}

const field = (key: string, value: object | null, namespace = 'erp') => ({ namespace, key, value });
const colour = (text: string) => field('colour', { text });

async function shown(caller: Caller, id: string, args = ''): Promise<Record<string, unknown>> {
  const reply = await api.call<{ customer: { metafields: { key: string; value: Record<string, unknown> }[] } }>(
    `query ($id: ID!) { customer(id: $id) { metafields${args} { key ${VALUE} } } }`,
    { id },
    caller,
  );
  if (!reply.data?.customer) throw new Error(reply.text);
  return Object.fromEntries(reply.data.customer.metafields.map(({ key, value }) => [key, valueIn(value)]));
}

/** What of a value is set. */
const valueIn = (value: Record<string, unknown> | null): unknown =>
  value && Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null));

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

describe('a field that needs a permission', () => {
  const sales = { roles: ['sales'], subject: 'sally' };

  test('is null to whom it is closed, whether it has a value or not, and is told of', async () => {
    const ctx = aContext();
    await define(ctx, { readPermission: 'codes.write' });
    await define(ctx, { key: 'size' });
    const [one, other] = [await aCustomer(ctx), await aCustomer(as(ctx, {}))];
    await set(ctx, one.id, [colour('red'), field('size', { text: 'L' })]);
    const read = async (caller: Caller, id: string) => {
      const reply = await api.call(
        'query ($id: ID!) { customer(id: $id) { metafields { key value { text } } } }',
        { id },
        caller,
      );
      return [reply.data, reply.extensions?.forbidden, reply.errors];
    };
    const path = [['customer', 'metafields', 0, 'value']];
    const size = { key: 'size', value: { text: 'L' } };
    expect(await read(ctx, one.id)).toEqual([
      { customer: { metafields: [{ key: 'colour', value: { text: 'red' } }, size] } },
      undefined,
      undefined,
    ]);
    expect(await read({ ...ctx, ...sales }, one.id)).toEqual([
      { customer: { metafields: [{ key: 'colour', value: null }, size] } },
      path,
      undefined,
    ]);
    expect(await read({ ...ctx, ...sales }, other.id)).toEqual([
      { customer: { metafields: [{ key: 'colour', value: null }] } },
      path,
      undefined,
    ]);
  });

  test('is written by those who have it, and nobody finds out by trying', async () => {
    const ctx = aContext();
    await define(ctx, { writePermission: 'codes.write', readPermission: 'codes.write' });
    const { id } = await aCustomer(ctx);
    await set(ctx, id, [colour('red')]);
    const before = await itemsOf(ctx);
    for (const metafields of [
      [colour('blue')],
      [colour('red')],
      [field('colour', null)],
      [field('colour', { number: 1 })],
    ])
      expect((await set({ ...ctx, ...sales }, id, metafields)).userErrors).toMatchObject([
        { code: 'FORBIDDEN', field: 'metafields.0.value' },
      ]);
    expect(await itemsOf(ctx)).toEqual(before);
  });

  test('that is closed to a reader takes a value with a new record, and no other', async () => {
    const ctx = aContext();
    await define(ctx, { readPermission: 'codes.write' });
    const seller = { ...ctx, ...sales };
    const input = { kind: 'COMPANY', name: 'A', metafields: [colour('red')] };
    const { customer, userErrors } = await mutate('createCustomer', input, seller, 'customer { id }');
    expect(userErrors).toEqual([]);
    expect(await shown(ctx, String(customer?.id))).toEqual({ colour: { text: 'red' } });
    for (const text of ['red', 'blue'])
      expect((await set(seller, String(customer?.id), [colour(text)])).userErrors).toMatchObject([
        { code: 'FORBIDDEN' },
      ]);
  });

  test('is defined by admins alone, and its definition is not told to partners', async () => {
    const ctx = aContext();
    expect((await define({ ...ctx, ...sales })).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    await define(ctx);
    const { id } = await aCustomer(ctx);
    const partner = { ...ctx, roles: ['partner'], subject: 'p', customerIds: [id] };
    const input = {
      kind: 'PERSON',
      name: 'P',
      externalRef: { system: 'shop', id: '1' },
      metafields: [field('x', null)],
    };
    const { userErrors } = await mutate('upsertCustomer', input, partner, 'customer { id }');
    expect(userErrors).toMatchObject([{ code: 'UNKNOWN_METAFIELD', details: { names: [] } }]);
  });
});

describe('a filter by a custom field', () => {
  test('is defined for every type, and refused until something answers it', async () => {
    const ctx = aContext();
    const code = async (filter: string) =>
      (await api.call(`{ ${filter} { nodes { id } } }`, {}, ctx)).errors?.map(({ extensions }) => extensions.code);
    for (const condition of [
      'text: { startsWith: "r" }',
      'number: { gte: "1.5" }',
      'money: { lt: { amountMinor: 1, currency: "EUR" } }',
      'date: { eq: "2026-01-01" }',
      'boolean: { eq: true }',
      'reference: { in: ["cus_1"] }',
      'isNull: true',
    ]) {
      const metafield = `metafield: { namespace: "erp", key: "colour", ${condition} }`;
      expect(await code(`customers(where: { ${metafield} })`)).toEqual(['FILTER_NOT_SERVED']);
      expect(await code(`orders(where: { customer: { ${metafield} } })`)).toEqual(['FILTER_NOT_SERVED']);
    }
    const forbidden = await api.call(
      '{ orders(where: { customer: { metafield: { namespace: "erp", key: "a", isNull: true } } }) { nodes { id } } }',
      {},
      { ...ctx, roles: ['capture'] },
    );
    expect(forbidden.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('rules for leads', () => {
  const size = { ownerType: 'LEAD', key: 'size', type: 'NUMBER' };
  const rule = { field: 'metafields.erp.size', operator: 'AT_LEAST', values: ['50'], points: 60, reason: 'Large' };
  const scoring = (rules: object[]) => ({ ...leadScoringTable.defaults, rules });
  const assignment = (metafields: object[]) => ({
    rules: [{ name: 'Large ones', when: { metafields }, queue: 'LARGE' }],
    teams: [],
    defaultQueue: 'OTHERS',
  });

  test('give points by a custom field, and queues', async () => {
    const ctx = aContext();
    await define(ctx, size);
    await define(ctx, { ownerType: 'LEAD', key: 'tags', type: 'LIST', listOf: 'TEXT' });
    const tagged = { ...rule, field: 'metafields.erp.tags', operator: 'IN', values: ['vip'], points: 7, reason: 'Tag' };
    expect((await mutate('updateLeadScoring', scoring([rule, tagged]), ctx, '')).userErrors).toEqual([]);
    const wanted = [
      { namespace: 'erp', key: 'size', atLeast: '50' },
      { namespace: 'erp', key: 'tags', values: ['VIP', 'x'] },
    ];
    const assigned = 'leadAssignment { rules { when { metafields { namespace key values atLeast } } } }';
    expect(await mutate('updateLeadAssignment', assignment(wanted), ctx, assigned)).toMatchObject({
      leadAssignment: {
        rules: [
          {
            when: {
              metafields: [
                { ...wanted[0], values: [] },
                { ...wanted[1], atLeast: null },
              ],
            },
          },
        ],
      },
      userErrors: [],
    });
    const outcome = async (...metafields: object[]) => {
      const input = { name: 'Ann', source: 'WEB', metafields };
      const id = String((await mutate('captureLead', input, ctx, 'lead { id }')).lead?.id);
      await scoreLead(as(ctx, { kind: 'automation', subject: 'score-lead', roles: ['automation'] }), id);
      await assignLeadByRules(as(ctx, { kind: 'automation', subject: 'assign-lead', roles: ['automation'] }), id);
      const { data } = await api.call<{ lead: Record<string, unknown> }>(
        'query ($id: ID!) { lead(id: $id) { score queue factors { reason } } }',
        { id },
        ctx,
      );
      return [data.lead.score, data.lead.queue, data.lead.factors];
    };
    const tags = field('tags', { list: [{ text: 'new' }, { text: 'VIP' }] });
    expect(await outcome(field('size', { number: '50.5' }), tags)).toEqual([
      67,
      'LARGE',
      [{ reason: 'Large' }, { reason: 'Tag' }],
    ]);
    expect(await outcome(field('size', { number: '49.9' }), tags)).toEqual([7, 'OTHERS', [{ reason: 'Tag' }]]);
    expect(await outcome(field('size', { number: '50' }))).toEqual([60, 'OTHERS', [{ reason: 'Large' }]]);
    expect(await outcome()).toEqual([0, 'OTHERS', []]);
  });

  test('name no custom field that leads do not have', async () => {
    const ctx = aContext();
    await define(ctx, { ...size, ownerType: 'CUSTOMER' });
    const before = await itemsOf(ctx);
    const refusal = (at: string) => [{ code: 'UNKNOWN_METAFIELD', field: at, details: { names: [] } }];
    expect((await mutate('updateLeadScoring', scoring([rule]), ctx, '')).userErrors).toEqual(refusal('rules.0.field'));
    expect(
      (await mutate('updateLeadAssignment', assignment([{ namespace: 'erp', key: 'size' }]), ctx, '')).userErrors,
    ).toEqual(refusal('rules.0.when.metafields.0.key'));
    const { userErrors } = await mutate('updateLeadScoring', scoring([{ ...rule, field: 'metafields.erp' }]), ctx, '');
    expect(userErrors[0]).toMatchObject({ code: 'UNKNOWN_FIELD', field: 'rules.0.field' });
    expect(await itemsOf(ctx)).toEqual(before);
  });
});

describe('what a process remembers', () => {
  test('costs no round trip, and hides no field that another process defined', async () => {
    const ctx = aContext();
    await define(ctx);
    const create = (metafields: object[]) =>
      mutate('createCustomer', { kind: 'COMPANY', name: 'A', metafields }, ctx, 'customer { metafields { key } }');
    const calls = async (metafields: object[]) => (await tableCalls(() => create(metafields))).map(({ name }) => name);
    await create([colour('red')]);
    expect(await calls([])).toEqual(['TransactWriteItemsCommand']);
    expect(await calls([colour('red')])).toEqual(['TransactWriteItemsCommand']);
    // As another process does, of which this one knows nothing.
    const row = { handle: 'erp.new', type: 'NUMBER', names, active: true };
    const elsewhere = async (active: boolean) => {
      const closed = { ...row, handle: 'erp.colour', type: 'TEXT', active };
      await writeSettings(as(ctx, {}), tableOf('CUSTOMER'), { definitions: [row, closed] });
    };
    await elsewhere(true);
    expect((await create([colour('red'), field('new', { number: 1 })])).userErrors).toEqual([]);
    // One that is closed elsewhere takes values until the minute is over.
    await elsewhere(false);
    expect((await create([colour('red')])).userErrors).toEqual([]);
    vi.useFakeTimers({ now: Date.now() + 61_000, toFake: ['Date'] });
    try {
      expect((await create([colour('red')])).userErrors).toMatchObject([{ code: 'INVALID_STATE' }]);
    } finally {
      vi.useRealTimers();
    }
  });

  test('of a page of records is read once', async () => {
    const ctx = aContext();
    await define(ctx);
    for (let count = 0; count < 3; count += 1) await aCustomer(as(ctx, {}));
    vi.useFakeTimers({ now: Date.now() + 61_000, toFake: ['Date'] });
    try {
      const calls = await tableCalls(() =>
        api.call('{ customers { nodes { id metafields { key value { text } } } } }', {}, ctx),
      );
      expect(calls.length).toBeLessThan(4);
    } finally {
      vi.useRealTimers();
    }
  });
});
