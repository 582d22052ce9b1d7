import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createCustomer, updateCustomer } from '../../shared/customers/customer.actions.ts';
import { aContext, as } from '../support/a-context.ts';
import { startApi } from '../support/api.ts';
import { beforeWriting, dyingAfter, type RowResult, sendRows } from '../support/bulk.ts';
import { mutate } from '../support/mutate.ts';
import { itemsOf } from '../support/table-probe.ts';

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

describe('a repeat with the same key', () => {
  const rows = ['A', 'B', 'C', 'D'].map((id) => known(id));

  test('has no second effect and shows the rows as the first call left them', async () => {
    const ctx = aContext();
    const input = { rows, idempotencyKey: 'k' };
    const first = await sendRows(api, 'bulkUpsertCustomers', input, ctx, NAME);
    const id = String(first.results[1]?.record?.id);
    await updateCustomer(as(ctx, {}), { id, name: 'Moved on' });
    const before = await itemsOf(ctx);
    expect(await sendRows(api, 'bulkUpsertCustomers', input, ctx, NAME)).toEqual(first);
    expect(await itemsOf(ctx)).toEqual(before);
    // What another request of the same document reads is as it is now.
    const { data } = await api.call<{ b: { customer: object } }>(
      `mutation ($a: BulkUpsertCustomersInput!, $b: UpdateCustomerInput!) {
        a: bulkUpsertCustomers(input: $a) { doneCount }
        b: updateCustomer(input: $b) { customer { name version } } }`,
      { a: input, b: { id, name: 'Moved on' } },
      ctx,
    );
    expect(data.b.customer).toEqual({ name: 'Moved on', version: 2 });
  });

  test.each(['REJECT_ALL', 'REJECT_FAILED_ROWS', 'IGNORE_FAILED'])(
    'finishes what a process that died has left (%s)',
    async (errorPolicy) => {
      const ctx = aContext();
      const input = { rows, idempotencyKey: 'k', errorPolicy };
      const died = () => dyingAfter(2, () => sendRows(api, 'bulkUpsertCustomers', input, ctx));
      await expect(died()).rejects.toThrow('INTERNAL');
      const customers = async () => (await itemsOf(ctx)).filter(({ SK }) => SK === 'CUSTOMER').length;
      expect(await customers()).toBe(2);
      const { results, doneCount } = await sendRows(api, 'bulkUpsertCustomers', input, ctx, NAME);
      expect([doneCount, namesOf(results)]).toEqual([4, ['A', 'B', 'C', 'D']]);
      expect(results.map(({ record }) => record?.version)).toEqual([1, 1, 1, 1]);
      expect(await customers()).toBe(4);
    },
  );

  test('goes on also when one of the rest can no longer be done: it is told, the others are written', async () => {
    const ctx = aContext();
    const create = ['A', 'B', 'C'].map((id) => aCompany(id, { externalRefs: [{ system: 'erp', id }] }));
    const input = { rows: create, idempotencyKey: 'k' };
    const died = () => dyingAfter(1, () => sendRows(api, 'bulkCreateCustomers', input, ctx));
    await expect(died()).rejects.toThrow('INTERNAL');
    await createCustomer(as(ctx, {}), { kind: 'COMPANY', name: 'X', externalRefs: [{ system: 'erp', id: 'B' }] });
    const { results } = await sendRows(api, 'bulkCreateCustomers', input, ctx, NAME);
    expect([namesOf(results), codesOf(results)]).toEqual([
      ['A', null, 'C'],
      [[], ['DUPLICATE'], []],
    ]);
  });

  test('may correct what was refused; what was done keeps to its body', async () => {
    const ctx = aContext();
    const input = (tier: string, name = 'A') => ({
      rows: [known('A', name), known('B', 'B', { tier })],
      idempotencyKey: 'k',
      errorPolicy: 'REJECT_FAILED_ROWS',
    });
    expect((await sendRows(api, 'bulkUpsertCustomers', input('NONE'), ctx)).doneCount).toBe(1);
    const corrected = await sendRows(api, 'bulkUpsertCustomers', input('GOLD'), ctx, NAME);
    expect([corrected.doneCount, corrected.results[0]?.record?.version]).toEqual([2, 1]);
    const other = await sendRows(api, 'bulkUpsertCustomers', input('GOLD', 'Other'), ctx);
    expect(errorsOf(other.results)).toEqual(['IDEMPOTENCY_KEY_REUSED rows.0.idempotencyKey']);
  });

  test.each(['REJECT_ALL', 'REJECT_FAILED_ROWS'])(
    'has one effect a row also when many come at once (%s)',
    async (errorPolicy) => {
      const ctx = aContext();
      const create = ['A', 'B', 'C'].map((id) => aCompany(id, { externalRefs: [{ system: 'erp', id }] }));
      const input = { rows: create, idempotencyKey: 'k', errorPolicy };
      const replies = await Promise.all(
        Array.from({ length: 4 }, () => sendRows(api, 'bulkCreateCustomers', input, ctx, NAME)),
      );
      for (const reply of replies) expect(reply).toEqual(replies[0]);
      expect(replies[0]?.doneCount).toBe(3);
      expect((await itemsOf(ctx)).filter(({ SK }) => SK === 'CUSTOMER')).toHaveLength(3);
    },
  );

  test('of its own makes a row what it would be alone', async () => {
    const ctx = aContext();
    const alone = await mutate(api, 'createCustomer', aCompany('A', { idempotencyKey: 'own' }), ctx, 'customer { id }');
    const rowsWithKey = [aCompany('A', { idempotencyKey: 'own' }), aCompany('B')];
    const { results } = await sendRows(
      api,
      'bulkCreateCustomers',
      { rows: rowsWithKey, errorPolicy: 'REJECT_FAILED_ROWS' },
      ctx,
    );
    expect(results[0]?.record?.id).toBe((alone.customer as { id: string }).id);
    expect((await itemsOf(ctx)).filter(({ SK }) => SK === 'CUSTOMER')).toHaveLength(2);
  });
});

describe('what comes between the trial and the writing', () => {
  test('refuses its row alone', async () => {
    const ctx = aContext();
    const create = ['A', 'B', 'C'].map((id) => aCompany(id, { externalRefs: [{ system: 'erp', id }] }));
    const { results } = await beforeWriting(
      () => createCustomer(as(ctx, {}), { kind: 'COMPANY', name: 'X', externalRefs: [{ system: 'erp', id: 'B' }] }),
      () => sendRows(api, 'bulkCreateCustomers', { rows: create }, ctx, NAME),
    );
    expect([namesOf(results), codesOf(results)]).toEqual([
      ['A', null, 'C'],
      [[], ['DUPLICATE'], []],
    ]);
  });
});

describe('a request', () => {
  const companies = (count: number) => Array.from({ length: count }, (_, index) => aCompany(`${index}`));

  test.each([
    ['101 rows', { rows: companies(101) }, 'LIMIT_EXCEEDED', 'rows'],
    ['no row', { rows: [] }, 'VALIDATION', 'rows'],
    ['an empty key', { rows: companies(1), idempotencyKey: '' }, 'VALIDATION', 'idempotencyKey'],
    ['a policy that there is none of', { rows: companies(1), errorPolicy: 'NONE' }, 'VALIDATION', 'errorPolicy'],
  ])('with %s is refused whole', async (_, input, code, field) => {
    const ctx = aContext();
    expect(await sendRows(api, 'bulkCreateCustomers', input, ctx)).toEqual({
      results: [],
      doneCount: 0,
      refusedCount: 0,
      userErrors: [{ code, field }],
    });
    expect(await itemsOf(ctx)).toEqual([]);
  });

  test('has a hundred rows in all its mutations together', async () => {
    const one = 'bulkCreateCustomers(input: $input) { doneCount userErrors { code } }';
    const { data } = await api.call<Record<string, object>>(
      `mutation ($input: BulkCreateCustomersInput!) { a: ${one} b: ${one} }`,
      { input: { rows: companies(51) } },
      aContext(),
    );
    expect(data).toEqual({
      a: { doneCount: 51, userErrors: [] },
      b: { doneCount: 0, userErrors: [{ code: 'LIMIT_EXCEEDED' }] },
    });
  });

  test('is priced by its rows, whatever the document was first sent with', async () => {
    const document =
      'mutation ($input: BulkCreateCustomersInput!) { bulkCreateCustomers(input: $input) { results { customer { id name contacts { nodes { name } } } } } }';
    const priceOf = async (count: number) => {
      const { extensions, errors } = await api.call(document, { input: { rows: companies(count) } }, aContext());
      return { cost: extensions?.cost, code: errors?.[0]?.extensions.code };
    };
    expect(await priceOf(1)).toMatchObject({ cost: { tableCalls: { estimated: 9 } } });
    expect(await priceOf(2)).toMatchObject({ cost: { tableCalls: { estimated: 10 } } });
    // A list for each of 93 rows besides the mutation itself.
    expect(await priceOf(93)).toMatchObject({ code: 'LIMIT_EXCEEDED', cost: { tableCalls: { estimated: 101 } } });
  });

  test('that time does not suffice for says of each row that is left to repeat it, and the repeat does it', async () => {
    const ctx = aContext();
    const { runRows } = await import('../../shared/platform/bulk.ts');
    const rows = ['A', 'B'].map((name) => ({ body: aCompany(name), faults: [] }));
    const run = {
      operation: 'bulkCreateCustomers',
      single: 'createCustomer',
      policy: 'REJECT_ALL',
      idempotencyKey: 'k',
      rows,
      action: (own: typeof ctx, body: object) => createCustomer(own, body as never),
      recall: async () => {
        throw new Error('Nothing was done before');
      },
    } as const;
    const late = await runRows({ ...as(ctx, {}), deadline: Date.now() + 1_000 }, run);
    expect(late.map(({ refusals }) => refusals.map(({ code }) => code))).toEqual([['BUSY'], ['BUSY']]);
    expect(await itemsOf(ctx)).toEqual([]);
    expect((await runRows(as(ctx, {}), run)).every(({ record }) => record !== undefined)).toBe(true);
  });
});
