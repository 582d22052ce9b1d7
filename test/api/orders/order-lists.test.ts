import { afterAll, beforeAll, expect, test } from 'vitest';
import { confirmOrder } from '../../../shared/orders/order.change.actions.ts';
import { expireReservations } from '../../../shared/orders/order.expire.actions.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aCustomer, anAutomation, anOrder, aShop } from '../../support/a-sale.ts';
import { type Caller, startApi } from '../../support/api.ts';
import { tableCalls } from '../../support/table-probe.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const LIST = `query ($where: OrderWhere, $orderBy: [OrderOrder!], $first: Int, $after: String, $last: Int, $before: String) {
  orders(where: $where, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    nodes { id status placedAt } totalCount pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`;

interface Orders {
  readonly nodes: readonly { readonly id: string; readonly status: string; readonly placedAt: string }[];
  readonly totalCount: number | null;
  readonly pageInfo: { readonly startCursor: string; readonly endCursor: string; readonly hasNextPage: boolean };
}

async function ask(caller: Caller, variables: Record<string, unknown>) {
  const { data, errors, extensions } = await api.call<{ orders: Orders }>(LIST, variables, caller);
  return { ...data?.orders, code: errors?.[0]?.extensions.code, cost: extensions?.cost };
}

/** Six orders of as many days, of which every other one is confirmed; the first is the oldest. */
async function sixOrders(ctx: Context): Promise<string[]> {
  const customer = await aShop(ctx, 100);
  const ids: string[] = [];
  for (let day = 1; day <= 6; day += 1) {
    const { id } = await anOrder(as(ctx, {}), customer, 1, { placedAt: `2026-11-0${day}T10:00:00.000Z` });
    if (day % 2 === 0) await confirmOrder(as(ctx, {}), { id });
    ids.push(id);
  }
  return ids;
}

const open = { status: { in: ['PLACED', 'CONFIRMED'] } };
const oldestFirst = [{ field: 'PLACED_AT' }];

test('orders of several statuses come in the order of their dates, in pages from either end', async () => {
  const ctx = aContext();
  const ids = await sixOrders(ctx);
  const idsIn = ({ nodes = [] }: Partial<Orders>) => nodes.map(({ id }) => id);
  const first = await ask(ctx, { where: open, orderBy: oldestFirst, first: 4 });
  expect(idsIn(first)).toEqual(ids.slice(0, 4));
  const after = first.pageInfo?.endCursor;
  const second = await ask(ctx, { where: open, orderBy: oldestFirst, first: 4, after });
  expect(idsIn(second)).toEqual(ids.slice(4));
  const before = second.pageInfo?.startCursor;
  expect(idsIn(await ask(ctx, { where: open, orderBy: oldestFirst, last: 3, before }))).toEqual(ids.slice(1, 4));
  expect(idsIn(await ask(ctx, { where: open }))).toEqual([...ids].reverse());
  const range = { ...open, placedAt: { gte: '2026-11-02T00:00:00Z', lt: '2026-11-04T00:00:00Z' } };
  expect(idsIn(await ask(ctx, { where: range }))).toEqual([ids[2], ids[1]]);
  // A cursor of one status is none of two.
  const other = { where: { status: { eq: 'PLACED' } }, orderBy: oldestFirst, first: 1, after };
  expect(await ask(ctx, other)).toMatchObject({ code: 'INVALID_CURSOR' });
});

test('a list of two keys is priced as two, whatever the document was first asked', async () => {
  const ctx = aContext();
  await aShop(ctx);
  const calls = await tableCalls(() => ask(ctx, { where: open }));
  expect(calls.map(({ name }) => name)).toEqual(['QueryCommand', 'QueryCommand']);
  const one = (await ask(ctx, { where: { status: { eq: 'PLACED' } } })).cost as {
    requested: number;
    tableCalls: { estimated: number };
  };
  const two = (await ask(ctx, { where: open })).cost;
  expect(two).toMatchObject({
    requested: one.requested + 20 + 100,
    tableCalls: { estimated: one.tableCalls.estimated * 2 },
  });
});

test('a list tells its number on every page, for a call a key, and only when it is asked', async () => {
  const ctx = aContext();
  await sixOrders(ctx);
  const first = await ask(ctx, { where: open, first: 2 });
  expect(first.totalCount).toBe(6);
  expect((await ask(ctx, { where: open, first: 2, after: first.pageInfo?.endCursor })).totalCount).toBe(6);
  expect((await ask(ctx, { where: open, last: 1 })).totalCount).toBe(6);
  expect((await ask(ctx, { where: { status: { eq: 'CONFIRMED' } }, first: 2 })).totalCount).toBe(3);
  const range = { ...open, placedAt: { gte: '2026-11-03T00:00:00Z' } };
  expect((await ask(ctx, { where: range, first: 1 })).totalCount).toBe(4);
  const callsOf = async (first: number, query = LIST) =>
    (await tableCalls(() => api.call(query, { where: open, first }, ctx))).length;
  expect([await callsOf(2), await callsOf(6), await callsOf(2, LIST.replace('totalCount', ''))]).toEqual([4, 2, 2]);
});

test('a part of a tenant is not counted: what is left out of it after reading would be', async () => {
  const ctx = aContext();
  const customer = await aShop(ctx, 10);
  for (let count = 0; count < 3; count += 1) await anOrder(as(ctx, {}), customer);
  const partner = { tenant: ctx.tenant, roles: ['partner'], subject: 'pat', customerIds: [customer.id] };
  expect((await ask(partner, { first: 2 })).totalCount).toBe(null);
  expect((await ask(partner, { first: 2, where: { customer: { id: { eq: customer.id } } } })).totalCount).toBe(3);
});

test('customers that the caller may not know of are left out', async () => {
  const ctx = aContext();
  const [mine, other] = [await aShop(ctx, 10), await aCustomer(as(ctx, {}))];
  const { id } = await anOrder(as(ctx, {}), mine);
  await anOrder(as(ctx, {}), other);
  const where = { customer: { id: { in: [mine.id, other.id, 'cus_00000000000000000000000000'] } } };
  expect((await ask(ctx, { where })).nodes).toHaveLength(2);
  const partner = { tenant: ctx.tenant, roles: ['partner'], subject: 'pat', customerIds: [mine.id] };
  expect((await ask(partner, { where })).nodes?.map((node) => node.id)).toEqual([id]);
});

test('more keys than ten are not served, and neither is an order that the keys do not have', async () => {
  const ctx = aContext();
  const many = { customer: { id: { in: Array.from({ length: 11 }, (_, index) => `cus_${index}`) } } };
  expect(await ask(ctx, { where: many })).toMatchObject({ code: 'FILTER_NOT_SERVED' });
  expect(await ask(ctx, { where: open, orderBy: [{ field: 'TOTAL' }] })).toMatchObject({ code: 'FILTER_NOT_SERVED' });
});

test('a reservation ends seven days after the order was entered, whatever its date', async () => {
  const ctx = aContext({ now: '2026-11-21T10:00:00.000Z' });
  const customer = await aShop(ctx, 10);
  const imported = await anOrder(as(ctx, {}), customer, 1, { placedAt: '2026-10-01T10:00:00.000Z' });
  const later = as(ctx, { now: '2026-11-22T10:00:00.000Z' });
  const fresh = await anOrder(later, customer);
  const run = (now: string) =>
    expireReservations(as(anAutomation(ctx, 'expire-reservations'), { kind: 'automation', now }));
  const statuses = async () => {
    const { nodes = [] } = await ask(ctx, { where: { status: { in: ['PLACED', 'CANCELLED'] } } });
    return Object.fromEntries(nodes.map(({ id, status }) => [id, status]));
  };
  const calls = await tableCalls(async () => expect(await run('2026-11-27T10:00:00.000Z')).toMatchObject({ done: 0 }));
  // What has not ended yet is not even read.
  expect(calls.map(({ name }) => name)).toEqual(['QueryCommand']);
  expect(await run('2026-11-28T10:00:00.001Z')).toMatchObject({ done: 1 });
  expect(await statuses()).toEqual({ [imported.id]: 'CANCELLED', [fresh.id]: 'PLACED' });
  expect(await run('2026-11-29T10:00:00.001Z')).toMatchObject({ done: 1 });
  expect(await statuses()).toEqual({ [imported.id]: 'CANCELLED', [fresh.id]: 'CANCELLED' });
});
