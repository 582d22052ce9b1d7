import { type GraphQLInputType, getNamedType, getNullableType, isInputObjectType, isListType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createCustomer, updateCustomer } from '../../../shared/customers/customer.actions.ts';
import { aContext, as } from '../../support/a-context.ts';
import { type Caller, startApi } from '../../support/api.ts';
import { aRecordOfEachKind, idsFrom } from '../../support/domain-samples.ts';
import {
  type IdOf,
  listOf,
  mutationSamples,
  refusalsIn,
  sampleOf,
  schema,
  singleOf,
} from '../../support/sample-input.ts';
import { itemsOf, tableCalls } from '../../support/table-probe.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

interface UserError {
  readonly code: string;
  readonly field: string | null;
  readonly message: string;
  readonly details: { readonly list: string; readonly codes: readonly string[] } | null;
}

const REFUSALS = 'userErrors { code field message details { ... on UnknownCodeDetails { list codes } } }';

async function mutate<R = unknown>(name: string, input: object, caller: Caller, selection = '') {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const reply = await api.call<Record<string, { userErrors: UserError[] } & R>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} ${REFUSALS} } }`,
    { input },
    caller,
  );
  const payload = reply.data?.[name];
  if (!payload) throw new Error(reply.text);
  return payload;
}

const entry = (caller: Caller, input: object) =>
  mutate<{ codeListEntry: Record<string, unknown> | null }>(
    'upsertCodeListEntry',
    input,
    caller,
    'codeListEntry { list code name names { language text } active position version decimals paymentTerms { days } }',
  );
const named = (text: string) => [{ language: 'en', text }];
const PLATINUM = { list: 'CUSTOMER_TIER', code: 'PLATINUM', names: named('Platinum') };

async function codesOf(caller: Caller, list: string, args = ''): Promise<string[]> {
  const reply = await api.call<{ codeListEntries: { nodes: { code: string }[] } }>(
    `query { codeListEntries(list: ${list}${args}) { nodes { code } } }`,
    {},
    caller,
  );
  if (!reply.data?.codeListEntries) throw new Error(reply.text);
  return reply.data.codeListEntries.nodes.map(({ code }) => code);
}

type Path = readonly (string | number)[];

/** Places of an input that hold a code, with the list that each is of. */
function codePlaces(type: GraphQLInputType, path: Path = []): { path: Path; list: string }[] {
  const object = getNamedType(type);
  if (!isInputObjectType(object) || /(Where|Filter)$/.test(object.name)) return [];
  return Object.values(object.getFields()).flatMap((field) => {
    const here = [...path, field.name, ...(isListType(getNullableType(field.type)) ? [0] : [])];
    const list = listOf(field.description);
    return list ? [{ path: here, list }] : codePlaces(field.type, here);
  });
}

/** Links that do not belong together, and addresses that are not there yet, are refused first. */
const lets: Readonly<Record<string, object>> = {
  createCustomer: { addresses: null },
  openCase: { orderId: null, invoiceId: null, contactId: null },
  upsertCase: { orderId: null, invoiceId: null, contactId: null },
};

/** The value with another one at the path; what is not there is made as the schema asks for. */
function withAt(type: GraphQLInputType, value: unknown, [name, ...rest]: Path, put: unknown, idOf: IdOf): unknown {
  if (name === undefined) return put;
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const [first, ...others] = (value as unknown[] | undefined) ?? [];
    return [withAt(nullable.ofType, first, rest, put, idOf), ...others];
  }
  const object = getNamedType(type);
  const field = isInputObjectType(object) ? object.getFields()[name] : undefined;
  if (!field) throw new Error(`No field ${name}`);
  const made = (value ?? sampleOf(type, '', '', idOf)) as Record<string, unknown>;
  return { ...made, [name]: withAt(field.type, made[name], rest, put, idOf) };
}

describe('a code that is in no list', () => {
  const places = mutationSamples
    .flatMap((sample) => {
      const type = schema.getMutationType()?.getFields()[sample.name]?.args[0]?.type;
      return type ? codePlaces(type).map((place) => ({ sample, type, ...place, at: place.path.join('.') })) : [];
    })
    // The units of a product, not all of the list: test/api/products/trade.test.ts.
    .filter(({ at }) => !at.endsWith('lines.0.unit'));
  const ctx = { tenant: 'no-such-code' };
  let idOf: IdOf;
  beforeAll(async () => {
    idOf = idsFrom(await aRecordOfEachKind(aContext(ctx)));
  });

  test('can be given at many places', () => {
    expect(places.length).toBeGreaterThan(15);
    expect(new Set(places.map(({ list }) => list)).size).toBeGreaterThan(9);
  });

  test.each(places)('is refused by $sample.name at $at, which names the list and what it holds', async (place) => {
    const { sample, type, path, at, list } = place;
    const single = singleOf(type);
    const given = sample.input(idOf);
    const valid = single
      ? { rows: (given.rows as object[]).map((row) => ({ ...row, ...lets[single] })) }
      : { ...given, ...lets[sample.name] };
    const input = withAt(type, valid, path, 'NO_SUCH_CODE', idOf) as object;
    const before = await itemsOf(ctx);
    const payload = await mutate<{ results?: { userErrors: UserError[] }[] }>(
      sample.name,
      input,
      ctx,
      single && `results { ${REFUSALS} }`,
    );
    expect(refusalsIn(payload)).toEqual([
      {
        code: 'UNKNOWN_CODE',
        field: at,
        message: `The list ${list} has no code NO_SUCH_CODE that can be chosen.`,
        details: { list, codes: await codesOf(ctx, list, ', where: { active: { eq: true } }, first: 100') },
      },
    ]);
    expect(await itemsOf(ctx)).toEqual(before);
  });
});

describe('a list of a tenant', () => {
  test('begins with the defaults, and takes a code of its own, in the language that is asked for', async () => {
    const ctx = aContext();
    expect(await codesOf(ctx, 'CUSTOMER_TIER')).toEqual(['STANDARD', 'SILVER', 'GOLD', 'STRATEGIC']);
    const names = [...named('Platinum'), { language: 'de', text: 'Platin' }];
    expect(await entry(ctx, { ...PLATINUM, names, position: 25 })).toEqual({
      codeListEntry: {
        list: 'CUSTOMER_TIER',
        code: 'PLATINUM',
        name: 'Platinum',
        names,
        active: true,
        position: 25,
        version: 1,
        decimals: null,
        paymentTerms: null,
      },
      userErrors: [],
    });
    expect(await codesOf(ctx, 'CUSTOMER_TIER')).toEqual(['STANDARD', 'SILVER', 'PLATINUM', 'GOLD', 'STRATEGIC']);
    expect(await codesOf({ tenant: `${ctx.tenant}-other` }, 'CUSTOMER_TIER')).not.toContain('PLATINUM');
    const german = await api.call<{ codeListEntries: { nodes: { name: string }[] } }>(
      '{ codeListEntries(list: CUSTOMER_TIER) { totalCount nodes { name } } }',
      {},
      { ...ctx, headers: { 'accept-language': 'de-CH' } },
    );
    expect(german.data.codeListEntries).toEqual({
      totalCount: 5,
      nodes: ['Standard', 'Silber', 'Platin', 'Gold', 'Strategisch'].map((name) => ({ name })),
    });
    const { id } = await createCustomer(as(ctx, {}), { kind: 'COMPANY', name: 'A', tier: 'PLATINUM' });
    const read = await api.call('query ($id: ID!) { customer(id: $id) { tier } }', { id }, ctx);
    expect(read.data).toEqual({ customer: { tier: 'PLATINUM' } });
  });

  test('keeps a retired code where it is stored and gives it to nobody else', async () => {
    const ctx = aContext();
    const gold = await createCustomer(as(ctx, {}), { kind: 'COMPANY', name: 'Gold', tier: 'GOLD' });
    const other = await createCustomer(as(ctx, {}), { kind: 'COMPANY', name: 'Other' });
    await entry(ctx, { list: 'CUSTOMER_TIER', code: 'GOLD', active: false });
    const update = (id: string, input: object) =>
      mutate('updateCustomer', { id, ...input }, ctx, 'customer { name tier }');
    expect(await update(gold.id, { name: 'Golden', tier: 'GOLD' })).toEqual({
      customer: { name: 'Golden', tier: 'GOLD' },
      userErrors: [],
    });
    const { userErrors } = await update(other.id, { tier: 'GOLD' });
    expect(userErrors).toMatchObject([
      { code: 'UNKNOWN_CODE', field: 'tier', details: { codes: ['STANDARD', 'SILVER', 'STRATEGIC'] } },
    ]);
    expect(await codesOf(ctx, 'CUSTOMER_TIER', ', where: { active: { eq: false } }')).toEqual(['GOLD']);
  });

  test('is paged both ways, in its order and against it', async () => {
    const ctx = aContext();
    const page = async (args: string) => {
      const reply = await api.call<{
        codeListEntries: { nodes: { code: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
      }>(
        `{ codeListEntries(list: PAYMENT_TERMS, ${args}) { nodes { code } pageInfo { endCursor hasNextPage } } }`,
        {},
        ctx,
      );
      return reply.data?.codeListEntries ?? reply.errors?.[0]?.extensions.code;
    };
    const first = await page('first: 3');
    if (typeof first !== 'object') throw new Error(first);
    expect(first.nodes.map(({ code }) => code)).toEqual(['DUE_ON_RECEIPT', 'NET_7', 'NET_14']);
    expect(await page(`first: 2, after: "${first.pageInfo.endCursor}"`)).toMatchObject({
      nodes: [{ code: 'NET_30' }, { code: 'NET_45' }],
      pageInfo: { hasNextPage: true },
    });
    const backwards = 'orderBy: [{ field: POSITION, direction: DESC }]';
    expect(await page(`first: 2, ${backwards}`)).toMatchObject({ nodes: [{ code: 'NET_90' }, { code: 'NET_60' }] });
    expect(await page('where: { name: { contains: "net" } }')).toBe('FILTER_NOT_SERVED');
    const elsewhere = await api.call(
      `{ codeListEntries(list: TAX_CODE, after: "${first.pageInfo.endCursor}") { nodes { code } } }`,
      {},
      ctx,
    );
    expect(elsewhere.errors?.[0]?.extensions.code).toBe('INVALID_CURSOR');
  });

  test('is changed once, whatever is repeated, and writes nothing when nothing differs', async () => {
    const ctx = aContext();
    const keyed = { ...PLATINUM, idempotencyKey: 'once' };
    const first = await entry(ctx, keyed);
    const before = await itemsOf(ctx);
    expect(await entry(ctx, keyed)).toEqual(first);
    expect(await entry(ctx, PLATINUM)).toEqual(first);
    expect(await itemsOf(ctx)).toEqual(before);
    const stale = await entry(ctx, { ...PLATINUM, position: 1, expectedVersion: 7 });
    expect(stale.userErrors).toMatchObject([{ code: 'CONFLICT', field: 'expectedVersion' }]);
  });

  test('takes what many add at once', async () => {
    const ctx = aContext();
    const codes = ['A1', 'A2', 'A3', 'A4'];
    const replies = await Promise.all(codes.map((code) => entry(ctx, { ...PLATINUM, code })));
    expect(replies.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(await codesOf(ctx, 'CUSTOMER_TIER')).toEqual(expect.arrayContaining(codes));
  });

  test.each<[string, object, string, string]>([
    ['a new code without a name', { list: 'CUSTOMER_TIER', code: 'NEW' }, 'VALIDATION', 'names'],
    ['a code in small letters', { ...PLATINUM, code: 'new' }, 'VALIDATION', 'code'],
    [
      'retiring what the product gives',
      { list: 'TAX_CODE', code: 'STANDARD', active: false },
      'INVALID_STATE',
      'active',
    ],
    ['decimals of a tier', { ...PLATINUM, decimals: 2 }, 'VALIDATION', 'decimals'],
    ['a unit without decimals', { ...PLATINUM, list: 'UNIT_OF_MEASURE' }, 'VALIDATION', 'decimals'],
    ['other decimals of a unit', { list: 'UNIT_OF_MEASURE', code: 'HOUR', decimals: 1 }, 'INVALID_STATE', 'decimals'],
    ['terms without terms', { ...PLATINUM, list: 'PAYMENT_TERMS' }, 'VALIDATION', 'paymentTerms'],
  ])('refuses %s without writing', async (_, input, code, field) => {
    const ctx = aContext();
    const { userErrors } = await entry(ctx, input);
    expect(userErrors).toMatchObject([{ code, field }]);
    expect(await itemsOf(ctx)).toEqual([]);
  });

  test('a unit of the tenant has its decimals on every product that counts in it', async () => {
    const ctx = aContext();
    await entry(ctx, { list: 'UNIT_OF_MEASURE', code: 'DOZEN', names: named('Dozen'), decimals: 1 });
    await mutate('createWarehouse', { code: 'MAIN', name: 'Main' }, ctx);
    const price = { amount: '1.00', currency: 'EUR' };
    const made = await mutate(
      'createProduct',
      { sku: 'EGG', name: 'Eggs', unit: 'DOZEN', price },
      ctx,
      'product { unit }',
    );
    expect(made).toEqual({ product: { unit: 'DOZEN' }, userErrors: [] });
    const receive = (quantity: number) =>
      mutate('receiveStock', { warehouseCode: 'MAIN', lines: [{ sku: 'EGG', quantity }] }, ctx);
    expect((await receive(1.5)).userErrors).toEqual([]);
    expect((await receive(1.25)).userErrors).toMatchObject([{ code: 'INVALID_QUANTITY' }]);
  });
});

describe('what a process remembers', () => {
  test('costs no round trip, and hides no code that another process added', async () => {
    const ctx = aContext();
    const create = (tier: string) => createCustomer(as(ctx, {}), { kind: 'COMPANY', name: 'A', tier });
    await create('GOLD');
    expect((await tableCalls(() => create('GOLD'))).map(({ name }) => name)).toEqual(['TransactWriteItemsCommand']);
    vi.resetModules();
    const elsewhere = await import('../../../shared/code-lists/code-list.actions.ts');
    const { customerTiers } = await import('../../../shared/customers/customer.code-lists.ts');
    await elsewhere.upsertCodeListEntry(as(ctx, {}), customerTiers, PLATINUM);
    const { id, tier } = await create('PLATINUM');
    expect(tier).toBe('PLATINUM');
    // A code that is retired elsewhere can be chosen until the minute is over, and is refused then.
    await elsewhere.upsertCodeListEntry(as(ctx, {}), customerTiers, { code: 'PLATINUM', active: false });
    vi.useFakeTimers({ now: Date.now() + 61_000, toFake: ['Date'] });
    try {
      await expect(create('PLATINUM')).rejects.toMatchObject({ code: 'UNKNOWN_CODE' });
      expect((await updateCustomer(as(ctx, {}), { id, tier: 'PLATINUM', name: 'B' })).tier).toBe('PLATINUM');
    } finally {
      vi.useRealTimers();
    }
  });
});
