import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aContext } from '../support/a-context.ts';
import { aConfirmedOrder, aShop, receive, units } from '../support/a-sale.ts';
import { startApi } from '../support/api.ts';
import { tableCalls } from '../support/table-probe.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const UPDATE =
  'mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { customer { name email version contacts { nodes { name } } } userErrors { code } } }';

async function aTenantWithCustomer(tenant: string) {
  const created = await api.call<{ createCustomer: { customer: { id: string } } }>(
    'mutation { createCustomer(input: { kind: COMPANY, name: "First" }) { customer { id } } }',
    {},
    { tenant },
  );
  const { id } = created.data.createCustomer.customer;
  const update = async (input: object, caller = {}) =>
    (await api.call<{ updateCustomer: unknown }>(UPDATE, { input: { id, ...input } }, { tenant, ...caller })).data
      .updateCustomer;
  return { id, tenant, update };
}

describe('a repeat with the same idempotency key', () => {
  test('is answered with the first result, also after the record moved on; what it is linked to is as it is now', async () => {
    const { id, tenant, update } = await aTenantWithCustomer('repeats');
    const first = await update({ name: 'Second', idempotencyKey: 'k' });
    expect(first).toEqual({
      customer: { name: 'Second', email: null, version: 2, contacts: { nodes: [] } },
      userErrors: [],
    });
    await update({ name: 'Third', email: 'third@example.com' });
    await api.call(
      'mutation ($input: AddContactInput!) { addContact(input: $input) { userErrors { code } } }',
      { input: { customerId: id, name: 'Maria' } },
      { tenant },
    );
    for (let time = 0; time < 2; time += 1) {
      expect(await update({ name: 'Second', idempotencyKey: 'k' })).toEqual({
        customer: { name: 'Second', email: null, version: 2, contacts: { nodes: [{ name: 'Maria' }] } },
        userErrors: [],
      });
    }
    const now = await api.call('query ($id: ID!) { customer(id: $id) { name version } }', { id }, { tenant });
    expect(now.data).toEqual({ customer: { name: 'Third', version: 3 } });
  });

  test('shows what the caller may read now', async () => {
    const { update } = await aTenantWithCustomer('repeat-rights');
    const caller = { subject: 'mia' };
    const input = { email: 'second@example.com', idempotencyKey: 'k' };
    expect(await update(input, { ...caller, roles: ['admin'] })).toMatchObject({
      customer: { email: 'second@example.com', contacts: { nodes: [] } },
    });
    expect(await update(input, { ...caller, roles: ['warehouse'] })).toEqual({
      customer: { name: 'First', email: null, version: 2, contacts: null },
      userErrors: [],
    });
    // Outside of the scope it is as unknown as one that is not there.
    const narrow = { ...caller, roles: ['warehouse'], customerIds: [`cus_${'0'.repeat(26)}`] };
    expect(await update(input, narrow)).toMatchObject({ customer: null, userErrors: [{ code: 'NOT_FOUND' }] });
  });

  test('is the same whether what has no value is null or absent, and another one with a value', async () => {
    const { update } = await aTenantWithCustomer('repeat-nulls');
    const first = await update({ name: 'Second', email: null, tags: null, idempotencyKey: 'k' });
    expect(await update({ name: 'Second', idempotencyKey: 'k' })).toEqual(first);
    expect(await update({ name: 'Second', email: 'a@example.com', idempotencyKey: 'k' })).toMatchObject({
      userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }],
    });
  });

  test('leaves what comes after it in one request the record as it is now', async () => {
    const { id, tenant, update } = await aTenantWithCustomer('repeat-chain');
    await update({ name: 'Second', idempotencyKey: 'k' });
    await update({ name: 'Third' });
    const { data } = await api.call(
      'mutation ($a: UpdateCustomerInput!, $b: UpdateCustomerInput!) { a: updateCustomer(input: $a) { customer { name version } } b: updateCustomer(input: $b) { customer { name version } userErrors { code } } }',
      { a: { id, name: 'Second', idempotencyKey: 'k' }, b: { id, name: 'Fourth', expectedVersion: 3 } },
      { tenant },
    );
    expect(data).toEqual({
      a: { customer: { name: 'Second', version: 2 } },
      b: { customer: { name: 'Fourth', version: 4 }, userErrors: [] },
    });
  });

  test('of an order and of a movement of stock tells what they were', async () => {
    const ctx = aContext();
    const { id } = await aConfirmedOrder(ctx, await aShop(ctx));
    const change = async (name: string, input: object, selection: string) =>
      (
        await api.call<Record<string, unknown>>(
          `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${selection} userErrors { code } } }`,
          { input },
          { tenant: ctx.tenant },
        )
      ).data[name];
    const cancel = () => change('cancelOrder', { id, reason: 'x', idempotencyKey: 'c' }, 'order { status version }');
    const adjust = () =>
      change(
        'adjustStock',
        { sku: 'A-1', quantity: -1, reason: 'x', idempotencyKey: 'a' },
        'stockLevel { onHand version }',
      );
    const first = [await cancel(), await adjust()];
    expect(first).toMatchObject([{ userErrors: [] }, { userErrors: [] }]);
    await receive(ctx, 'A-1', units(7));
    expect([await cancel(), await adjust()]).toEqual(first);
  });

  test('costs one read and one write item of its own, and no round trip', async () => {
    const { update } = await aTenantWithCustomer('repeat-cost');
    const calls = async (input: object) => (await tableCalls(() => update(input))).map(({ name }) => name);
    const plain = await calls({ name: 'A' });
    expect(await calls({ name: 'B', idempotencyKey: 'k' })).toHaveLength(plain.length);
    expect((await calls({ name: 'B', idempotencyKey: 'k' })).length).toBeLessThanOrEqual(plain.length);
  });
});
