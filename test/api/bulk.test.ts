import {
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isListType,
  isRequiredInputField,
  isScalarType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCustomer } from '../../shared/customers/customer.actions.ts';
import { updateCustomerRules } from '../../shared/customers/customer-rules.actions.ts';
import { aContext, as } from '../support/a-context.ts';
import { aShop, stockOf } from '../support/a-sale.ts';
import { startApi } from '../support/api.ts';
import { type RowResult, sendRows } from '../support/bulk.ts';
import { aRecordOfEachKind, idsFrom } from '../support/domain-samples.ts';
import { mutate, productInput } from '../support/mutate.ts';
import { mutationSamples, refusalsIn, schema, singleOf } from '../support/sample-input.ts';
import { itemsOf, tableCalls, transactionsOf } from '../support/table-probe.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const aCompany = (name: string, more: object = {}) => ({ kind: 'COMPANY', name, ...more });
const known = (id: string, name = id, more: object = {}) =>
  aCompany(name, { externalRef: { system: 'erp', id }, ...more });
const codesOf = (results: readonly RowResult[]) => results.map(({ userErrors }) => userErrors.map(({ code }) => code));
const errorsOf = (results: readonly RowResult[]) =>
  results.flatMap(({ userErrors }) => userErrors.map(({ code, field }) => `${code} ${field}`));
const namesOf = (results: readonly RowResult[]) => results.map(({ record }) => record?.name ?? null);
const NAME = 'id name email version';

describe('rows of one call', () => {
  test('are done in their order, each with its own answer', async () => {
    const ctx = aContext();
    await sendRows(api, 'bulkUpsertCustomers', { rows: [known('B', 'Before')] }, ctx);
    const rows = [known('A'), known('B', 'After'), known('C')];
    const { results, ...reply } = await sendRows(api, 'bulkUpsertCustomers', { rows }, ctx, 'name number version');
    expect(reply).toEqual({ doneCount: 3, refusedCount: 0, userErrors: [] });
    expect(results.map(({ record }) => [record?.name, record?.version])).toEqual([
      ['A', 1],
      ['After', 2],
      ['C', 1],
    ]);
    expect(new Set(results.map(({ record }) => record?.number)).size).toBe(3);
  });

  test('are transactions of their own, and cost as many calls as they would alone', async () => {
    const ctx = aContext();
    const input = { errorPolicy: 'REJECT_FAILED_ROWS', rows: [aCompany('A'), aCompany('B'), aCompany('C')] };
    const written = await transactionsOf(() => sendRows(api, 'bulkCreateCustomers', input, ctx));
    expect(written).toHaveLength(3);
    for (const items of written) expect(items).toContain('Put EVENT customer.created');
  });

  test('tell what is wrong with their types all at once, at their places, without a call to the table', async () => {
    const ctx = aContext();
    const rows = [aCompany('A', { email: 'nobody' }), aCompany('B'), { kind: 'COMPANY' }, 7];
    let results: readonly RowResult[] = [];
    const calls = await tableCalls(async () => {
      ({ results } = await sendRows(api, 'bulkCreateCustomers', { rows }, ctx));
    });
    expect(errorsOf(results)).toEqual([
      'VALIDATION rows.0.email',
      'NOT_ATTEMPTED rows.1',
      'VALIDATION rows.2.name',
      'VALIDATION rows.3',
    ]);
    expect(calls).toEqual([]);
  });

  test('name no record twice', async () => {
    const ctx = aContext();
    const customer = await createCustomer(as(ctx, {}), { kind: 'COMPANY', name: 'A' });
    const twins: [string, object[], string][] = [
      ['bulkUpsertCustomers', [known('A'), known('B'), known(' A ', 'Other')], 'DUPLICATE rows.2.externalRef'],
      [
        'bulkUpdateCustomers',
        [
          { id: customer.id, name: 'B' },
          { id: customer.id, name: 'C' },
        ],
        'DUPLICATE rows.1.id',
      ],
      ['bulkCreateProducts', [productInput('AB-1'), productInput('ab-1')], 'DUPLICATE rows.1.sku'],
      ['bulkUpsertProducts', [productInput('AB-1'), productInput('AB-1')], 'DUPLICATE rows.1.sku'],
      [
        'bulkUpsertLeads',
        [1, 2].map((id) => ({
          externalRef: { system: 'fair', id: `${id}` },
          name: `Lead ${id}`,
          email: id === 1 ? 'ann@example.com' : 'Ann@Example.com',
          source: 'WEB',
        })),
        'DUPLICATE rows.1.email',
      ],
    ];
    for (const [name, rows, error] of twins) {
      const before = await itemsOf(ctx);
      const { results } = await sendRows(api, name, { rows }, ctx, 'id');
      expect([name, errorsOf(results).filter((one) => !one.startsWith('NOT_ATTEMPTED'))]).toEqual([name, [error]]);
      expect(await itemsOf(ctx)).toEqual(before);
      const others = await sendRows(api, name, { rows, errorPolicy: 'REJECT_FAILED_ROWS' }, ctx, 'id');
      expect([name, errorsOf(others.results)]).toEqual([name, [error]]);
    }
  });

  test('take what two records may not share once: an external id, and an address where the tenant says so', async () => {
    const ctx = aContext();
    const rows = [1, 2].map((row) => aCompany(`${row}`, { externalRefs: [{ system: 'erp', id: 'X' }] }));
    const before = await itemsOf(ctx);
    const taken = await sendRows(api, 'bulkCreateCustomers', { rows }, ctx);
    expect(codesOf(taken.results)).toEqual([['NOT_ATTEMPTED'], ['DUPLICATE']]);
    expect(await itemsOf(ctx)).toEqual(before);
    const shared = [1, 2].map((row) => aCompany(`${row}`, { email: 'one@example.com' }));
    expect((await sendRows(api, 'bulkCreateCustomers', { rows: shared }, ctx)).doneCount).toBe(2);
    await updateCustomerRules(as(ctx, {}), { email: 'REFUSE' });
    const others = [1, 2].map((row) => aCompany(`${row}`, { email: 'two@example.com' }));
    const refused = await sendRows(api, 'bulkCreateCustomers', { rows: others }, ctx);
    expect(errorsOf(refused.results)).toEqual(['NOT_ATTEMPTED rows.0', 'DUPLICATE rows.1.email']);
  });
});

describe('when a row is refused', () => {
  const rows = [
    known('A', 'A', { ownerId: 'usr_00000000000000000000000000' }),
    known('B'),
    known('C', 'C', { tier: 'NONE' }),
  ];

  test('REJECT_ALL, which is what happens when nothing is said, writes none and tells every refusal', async () => {
    const ctx = aContext();
    const calls = await tableCalls(async () => {
      const { results, ...reply } = await sendRows(api, 'bulkUpsertCustomers', { rows }, ctx);
      expect(errorsOf(results)).toEqual([
        'NOT_FOUND rows.0.ownerId',
        'NOT_ATTEMPTED rows.1',
        'UNKNOWN_CODE rows.2.tier',
      ]);
      expect(reply).toEqual({ doneCount: 0, refusedCount: 3, userErrors: [] });
    });
    expect(await itemsOf(ctx)).toEqual([]);
    expect(calls.filter(({ name }) => name === 'UpdateItemCommand')).toEqual([]);
  });

  test('REJECT_ALL finds before the first write also what only a condition of the table refuses', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx, 5);
    await mutate(api, 'addExternalRef', { recordId: customer.id, ref: { system: 'erp', id: 'X' } }, ctx);
    const before = await itemsOf(ctx);
    const create = [aCompany('New'), aCompany('Taken', { externalRefs: [{ system: 'erp', id: 'X' }] })];
    const created = await sendRows(api, 'bulkCreateCustomers', { rows: create }, ctx);
    expect(codesOf(created.results)).toEqual([['NOT_ATTEMPTED'], ['DUPLICATE']]);
    const order = (quantity: number) => ({ customerId: customer.id, lines: [{ sku: 'A-1', quantity }] });
    const placed = await sendRows(api, 'bulkPlaceOrders', { rows: [order(1), order(6)] }, ctx);
    expect(errorsOf(placed.results)).toEqual(['NOT_ATTEMPTED rows.0', 'OUT_OF_STOCK rows.1.lines.0.quantity']);
    const stale = [{ id: customer.id, name: 'New', expectedVersion: customer.version }];
    const updated = await sendRows(api, 'bulkUpdateCustomers', { rows: stale }, ctx);
    expect(errorsOf(updated.results)).toEqual(['CONFLICT rows.0.expectedVersion']);
    expect(await itemsOf(ctx)).toEqual(before);
  });

  test('REJECT_ALL lets the others stand when a row is refused by what came after the trial, also by an earlier row', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx, 5);
    const order = (quantity: number) => ({ customerId: customer.id, lines: [{ sku: 'A-1', quantity }] });
    const input = { rows: [order(4), order(4), order(1)], idempotencyKey: 'k' };
    const { results, doneCount, refusedCount } = await sendRows(api, 'bulkPlaceOrders', input, ctx);
    expect(errorsOf(results)).toEqual(['OUT_OF_STOCK rows.1.lines.0.quantity']);
    expect([doneCount, refusedCount]).toEqual([2, 1]);
    expect(await stockOf(ctx, 'A-1')).toMatchObject({ reserved: 5 });
  });

  test('REJECT_FAILED_ROWS writes the others', async () => {
    const ctx = aContext();
    const { results, doneCount, refusedCount } = await sendRows(
      api,
      'bulkUpsertCustomers',
      { rows: [...rows, aCompany('no ref'), known('D', 'D', { email: 'nobody' })], errorPolicy: 'REJECT_FAILED_ROWS' },
      ctx,
      NAME,
    );
    expect(namesOf(results)).toEqual([null, 'B', null, null, null]);
    expect(errorsOf(results)).toEqual([
      'NOT_FOUND rows.0.ownerId',
      'UNKNOWN_CODE rows.2.tier',
      'VALIDATION rows.3.externalRef',
      'VALIDATION rows.4.email',
    ]);
    expect([doneCount, refusedCount]).toEqual([1, 4]);
  });

  test('IGNORE_FAILED leaves out what is refused, and the row when it cannot do without', async () => {
    const ctx = aContext();
    const stored = await createCustomer(as(ctx, {}), { kind: 'COMPANY', name: 'Stored', email: 'a@example.com' });
    const given = [
      ...rows,
      known('D', 'D', { email: 'nobody', phone: 7, tags: ['kept'] }),
      known('E', ' '),
      aCompany('no ref'),
    ];
    const input = { rows: given, errorPolicy: 'IGNORE_FAILED', idempotencyKey: 'k' };
    const first = await sendRows(api, 'bulkUpsertCustomers', input, ctx, 'name email tags tier');
    expect(namesOf(first.results)).toEqual(['A', 'B', 'C', 'D', null, null]);
    expect(errorsOf(first.results)).toEqual([
      'NOT_FOUND rows.0.ownerId',
      'UNKNOWN_CODE rows.2.tier',
      'VALIDATION rows.3.email',
      'VALIDATION rows.3.phone',
      'VALIDATION rows.4.name',
      'VALIDATION rows.5.externalRef',
    ]);
    expect(first.results[3]?.record).toMatchObject({ email: null, tags: ['kept'] });
    expect([first.doneCount, first.refusedCount]).toEqual([4, 2]);
    // A repeat is told the same, what was left out included.
    expect(await sendRows(api, 'bulkUpsertCustomers', input, ctx, 'name email tags tier')).toEqual(first);
    const update = { errorPolicy: 'IGNORE_FAILED', rows: [{ id: stored.id, name: 'New', email: 'nobody' }] };
    const updated = await sendRows(api, 'bulkUpdateCustomers', update, ctx, NAME);
    expect(updated.results[0]?.record).toMatchObject({ name: 'New', email: 'a@example.com', version: 2 });
    // What says in which state the record is expected is never left out.
    const stale = { errorPolicy: 'IGNORE_FAILED', rows: [{ id: stored.id, name: 'Newer', expectedVersion: 1 }] };
    expect(errorsOf((await sendRows(api, 'bulkUpdateCustomers', stale, ctx)).results)).toEqual([
      'CONFLICT rows.0.expectedVersion',
    ]);
  });

  test('an order is placed as it was asked for: IGNORE_FAILED is refused', async () => {
    const input = { errorPolicy: 'IGNORE_FAILED', rows: [{ customerId: 'c', lines: [] }] };
    const reply = await sendRows(api, 'bulkPlaceOrders', input, aContext());
    expect(reply).toMatchObject({ results: [], userErrors: [{ code: 'VALIDATION', field: 'errorPolicy' }] });
  });
});

describe('every bulk mutation', () => {
  const all = mutationSamples.filter(({ name }) => {
    const input = schema.getMutationType()?.getFields()[name]?.args[0];
    return input && singleOf(input.type) !== undefined;
  });
  const owner = { tenant: 'every-bulk' };

  test('is there for the kinds of records that come in numbers', () => {
    expect(all.map(({ name }) => name).sort()).toEqual(
      'bulkAddContacts bulkCreateCustomers bulkCreateProducts bulkOpenCases bulkPlaceOrders bulkUpdateCases bulkUpdateContacts bulkUpdateCustomers bulkUpdateLeads bulkUpdateProducts bulkUpsertCases bulkUpsertContacts bulkUpsertCustomers bulkUpsertLeads bulkUpsertProducts'.split(
        ' ',
      ),
    );
  });

  test.each(all)('$name does a row that the mutation of one would do', async ({ name, document, passing }) => {
    const ids = idsFrom(await aRecordOfEachKind(aContext({ tenant: `${owner.tenant}-${name.toLowerCase()}` })));
    const caller = { tenant: `${owner.tenant}-${name.toLowerCase()}` };
    // A new customer has no address yet that could be named.
    const isNew = /Create|UpsertCustomers/.test(name);
    const rows = (passing(ids).rows as object[]).map((row) => (isNew ? { ...row, addresses: undefined } : row));
    const reply = await api.call<Record<string, never>>(document, { input: { rows } }, caller);
    expect(reply.errors).toBe(undefined);
    expect(refusalsIn(reply.data[name] ?? { userErrors: [] })).toEqual([]);
  });

  test.each(all)(
    '$name writes no row with IGNORE_FAILED that lacks what it needs',
    async ({ name, document, passing }) => {
      const caller = { tenant: `${owner.tenant}-needs-${name.toLowerCase()}` };
      const ids = idsFrom(await aRecordOfEachKind(aContext(caller)));
      const before = await itemsOf(caller);
      const input = schema.getMutationType()?.getFields()[name]?.args[0];
      const { rows } = (getNamedType(input?.type as never) as unknown as GraphQLInputObjectType).getFields();
      const row = getNamedType(rows?.type as never) as unknown as GraphQLInputObjectType;
      for (const field of Object.values(row.getFields()).filter(isRequiredInputField)) {
        const type = getNullableType(field.type);
        const wrong = isScalarType(type) || isListType(type) ? { nothing: true } : 7;
        const [sample] = passing(ids).rows as object[];
        const given = { rows: [{ ...sample, [field.name]: wrong }], errorPolicy: 'IGNORE_FAILED' };
        const reply = await api.call<Record<string, never>>(document, { input: given }, caller);
        expect([field.name, refusalsIn(reply.data[name] ?? { userErrors: [] }).length]).not.toEqual([field.name, 0]);
      }
      expect(await itemsOf(caller)).toEqual(before);
    },
  );

  test('is named, answered and guarded by one rule', () => {
    const mutation = schema.getMutationType() as GraphQLObjectType;
    for (const { name } of all) {
      const single = singleOf(mutation.getFields()[name]?.args[0]?.type as never) ?? '';
      expect(name).toBe(`bulk${single[0]?.toUpperCase()}${single.slice(1)}s`);
      const payload = getNamedType(mutation.getFields()[name]?.type as never) as unknown as GraphQLObjectType;
      expect(String(payload.getFields().results?.type)).toBe(
        `[${single[0]?.toUpperCase()}${single.slice(1)}Payload!]!`,
      );
    }
  });
});
