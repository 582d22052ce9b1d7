import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cancelOrder } from '../../../shared/orders/order.change.actions.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aCustomer, anOrder, aShop, units } from '../../support/a-sale.ts';
import { startApi } from '../../support/api.ts';
import { tableCalls } from '../../support/table-probe.ts';

const caller = { tenant: 'paged-lines' };
let api: Awaited<ReturnType<typeof startApi>>;
let id: string;
let other: string;
beforeAll(async () => {
  api = await startApi();
  const ctx = aContext(caller);
  const customer = await aShop(ctx, 200);
  const lines = Array.from({ length: 25 }, () => ({ sku: 'A-1', quantity: units(1) }));
  ({ id } = await anOrder(as(ctx, {}), customer, 1, { lines }));
  ({ id: other } = await anOrder(as(ctx, {}), customer, 1));
});
afterAll(() => api.stop());

interface Lines {
  nodes: { id: string; lineNo: number }[];
  totalCount: number;
  pageInfo: { endCursor: string; startCursor: string; hasNextPage: boolean; hasPreviousPage: boolean };
}

async function linesOf(order: string, page: string) {
  const { data, errors } = await api.call<{ order: { lines: Lines } }>(
    `query ($id: ID!) { order(id: $id) { lines${page} { nodes { id lineNo } totalCount pageInfo { endCursor startCursor hasNextPage hasPreviousPage } } } }`,
    { id: order },
    caller,
  );
  return errors ? String(errors[0]?.extensions.code) : data.order.lines;
}
const numbers = (lines: Lines | string) =>
  typeof lines === 'string' ? lines : lines.nodes.map(({ lineNo }) => lineNo);

test('lines come in pages, in the order given, with ids and their count', async () => {
  const first = (await linesOf(id, '')) as Lines;
  expect(numbers(first)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  expect(first).toMatchObject({ totalCount: 25, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
  const rest = (await linesOf(id, `(first: 20, after: "${first.pageInfo.endCursor}")`)) as Lines;
  expect(numbers(rest)).toEqual([21, 22, 23, 24, 25]);
  expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  expect(new Set([...first.nodes, ...rest.nodes].map((line) => line.id)).size).toBe(25);
  expect(numbers(await linesOf(id, `(last: 2, before: "${rest.pageInfo.startCursor}")`))).toEqual([19, 20]);
  expect(numbers(await linesOf(id, '(first: 2, orderBy: [{ field: LINE_NO, direction: DESC }])'))).toEqual([25, 24]);
});

test('the id of a line stays, and is of its order', async () => {
  const [one, again, another] = (await Promise.all(
    [id, id, other].map((each) => linesOf(each, '(first: 1)')),
  )) as Lines[];
  expect(one?.nodes[0]?.id).toBe(again?.nodes[0]?.id);
  expect(one?.nodes[0]?.id).not.toBe(another?.nodes[0]?.id);
});

test('a cursor of another order, a filter that nothing serves and a page of none are refused', async () => {
  const { pageInfo } = (await linesOf(id, '(first: 1)')) as Lines;
  expect(await linesOf(other, `(after: "${pageInfo.endCursor}")`)).toBe('INVALID_CURSOR');
  expect(await linesOf(id, '(where: { sku: { eq: "A-1" } })')).toBe('FILTER_NOT_SERVED');
  expect(await linesOf(id, '(first: 101)')).toBe('LIMIT_EXCEEDED');
});

test('lines are read with their order, also those of a page of orders', async () => {
  const calls = await tableCalls(() => api.call('{ orders { nodes { id lines { nodes { sku } } } } }', {}, caller));
  expect(calls.map(({ name }) => name)).toEqual(['QueryCommand']);
});

describe('an order of more lines than one item holds', () => {
  const LINES = 60;
  let large: string;
  beforeAll(async () => {
    const ctx = aContext(caller);
    const customer = await aCustomer(as(ctx, {}), { name: 'Ernst Handel' });
    const lines = Array.from({ length: LINES }, () => ({ sku: 'A-1', quantity: units(1) }));
    ({ id: large } = await anOrder(as(ctx, {}), customer, 1, { lines }));
    await anOrder(as(ctx, {}), customer, 1, { lines: lines.slice(0, 30) });
  });

  test('pages over its blocks in both directions, and reads only the block that a page lies in', async () => {
    const seen: number[] = [];
    let after = '';
    for (;;) {
      const page = (await linesOf(large, `(first: 25${after})`)) as Lines;
      seen.push(...(numbers(page) as number[]));
      expect(page.totalCount).toBe(LINES);
      if (!page.pageInfo.hasNextPage) break;
      after = `, after: "${page.pageInfo.endCursor}"`;
    }
    expect(seen).toEqual(Array.from({ length: LINES }, (_, index) => index + 1));
    expect(numbers(await linesOf(large, '(last: 3)'))).toEqual([58, 59, 60]);
    const calls = await tableCalls(() => linesOf(large, '(last: 3)'));
    expect(calls.map(({ name }) => name)).toEqual(['GetItemCommand', 'GetItemCommand']);
  });

  test('blocks of a page of orders are one batch, and none when lines are not asked for', async () => {
    const asked = await tableCalls(() => api.call('{ orders { nodes { id lines { nodes { sku } } } } }', {}, caller));
    expect(asked.map(({ name }) => name)).toEqual(['QueryCommand', 'BatchGetItemCommand']);
    const sums =
      '{ orders { nodes { id total { amountMinor } fulfilmentStatus billingStatus cost { amountMinor } } } }';
    const unasked = await tableCalls(() => api.call(sums, {}, caller));
    expect(unasked.map(({ name }) => name)).toEqual(['QueryCommand']);
  });

  test('a repeat is answered with the lines as they were', async () => {
    const own = { tenant: 'repeated-lines' };
    const ctx = aContext(own);
    const customer = await aShop(ctx, 100);
    const input = {
      customerId: customer.id,
      lines: Array.from({ length: 30 }, () => ({ sku: 'A-1', quantity: 1 })),
      idempotencyKey: 'large',
    };
    const place = async () =>
      (
        await api.call<{ placeOrder: { order: { id: string; status: string; lines: { nodes: object[] } } } }>(
          'mutation ($i: PlaceOrderInput!) { placeOrder(input: $i) { order { id status lines(first: 100) { nodes { lineNo reserved cancelled } } } } }',
          { i: input },
          own,
        )
      ).data.placeOrder.order;
    const first = await place();
    expect(first.lines.nodes).toHaveLength(30);
    await cancelOrder(as(ctx, {}), { id: first.id, reason: 'No more wanted' });
    expect(await place()).toEqual(first);
  });
});
