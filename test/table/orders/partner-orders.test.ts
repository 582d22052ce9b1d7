import { describe, expect, test } from 'vitest';
import {
  createCustomer,
  findCustomerByExternalRef,
  listCustomers,
  upsertCustomer,
} from '../../../shared/customers/customer.actions.ts';
import { findOrderByExternalRef, listOrders } from '../../../shared/orders/order.actions.ts';
import { allocateBackorders } from '../../../shared/orders/order.allocate.actions.ts';
import { cancelOrder, confirmOrder } from '../../../shared/orders/order.change.actions.ts';
import { MAX_ORDERED } from '../../../shared/orders/order.model.ts';
import { findOrder } from '../../../shared/orders/order.store.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { equal, type ListQuery } from '../../../shared/platform/list-query.ts';
import type { Page, PageRequest } from '../../../shared/platform/page.ts';
import { productIdOf } from '../../../shared/products/product.model.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aCustomer, anAutomation, anOrder, aShop, receive, units } from '../../support/a-sale.ts';
import { refusalOf } from '../../support/table-probe.ts';

const partnerOf = (ctx: Context, ...customerIds: string[]): Context =>
  as(ctx, { roles: ['partner'], subject: 'shop', kind: 'client', customerIds });
const ref = (id: string) => ({ system: 'shop', id });
const company = (name: string) => ({ kind: 'COMPANY' as const, name });

describe('a partner', () => {
  test('orders for its customers and for those it made, and for no other', async () => {
    const ctx = aContext();
    const other = await aShop(ctx, 10);
    const bound = await aCustomer(as(ctx, {}));
    const partner = partnerOf(ctx, bound.id);
    const made = await createCustomer(as(partner, {}), company('Made'));
    for (const customer of [bound, made]) expect((await anOrder(as(partner, {}), customer, 1)).createdBy).toBe('shop');
    expect(await refusalOf(ctx, () => anOrder(as(partner, {}), other, 1))).toBe('NOT_FOUND');
  });

  test('cancels what it made and nothing of what others made', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx, 10);
    const partner = partnerOf(ctx, customer.id);
    const [own, theirs] = [await anOrder(as(partner, {}), customer, 1), await anOrder(as(ctx, {}), customer, 1)];
    const cancel = (id: string) => cancelOrder(as(partner, {}), { id, reason: 'Changed mind' });
    expect(await refusalOf(ctx, () => cancel(theirs.id))).toBe('FORBIDDEN');
    expect((await cancel(own.id)).status).toBe('CANCELLED');
    expect(await refusalOf(ctx, () => cancelOrder(partnerOf(ctx), { id: theirs.id, reason: 'x' }))).toBe('NOT_FOUND');
  });

  test('chooses no tax code of the freight', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx, 10);
    const freight = { freight: { amountMinor: 500, currency: 'EUR' } };
    const free = { ...freight, freightTaxCode: 'ZERO' as const };
    const partner = partnerOf(ctx, customer.id);
    expect(await refusalOf(ctx, () => anOrder(as(partner, {}), customer, 1, free))).toBe('FORBIDDEN');
    expect((await anOrder(as(partner, {}), customer, 1, freight)).freightTaxMinor).toBe(95);
    expect((await anOrder(as(ctx, {}), customer, 1, free)).freightTaxMinor).toBe(0);
  });

  test('upserts what it made, renames nobody else, and learns nothing of an external id out of its scope', async () => {
    const ctx = aContext();
    const theirs = await createCustomer(ctx, { ...company('Theirs'), externalRefs: [ref('1')] });
    const bound = await createCustomer(as(ctx, {}), { ...company('Bound'), externalRefs: [ref('2')] });
    const partner = partnerOf(ctx, bound.id);
    const upsert = (id: string, name: string) =>
      upsertCustomer(as(partner, {}), { ...company(name), externalRef: ref(id) });
    expect(await refusalOf(ctx, () => upsert('1', 'Renamed'))).toBe('DUPLICATE');
    expect(await refusalOf(ctx, () => upsert('1', 'Theirs'))).toBe('DUPLICATE');
    expect(await refusalOf(ctx, () => upsert('2', 'Renamed'))).toBe('FORBIDDEN');
    expect((await upsert('2', 'Bound')).version).toBe(1);
    const made = await upsert('3', 'Made');
    expect((await upsert('3', 'Made again')).id).toBe(made.id);
    await anOrder(as(ctx, {}), await ordering(ctx, theirs.id), 1, { externalRefs: [ref('77')] });
    expect(await findCustomerByExternalRef(as(partner, {}), ref('1'))).toBe(undefined);
    expect(await findOrderByExternalRef(as(partner, {}), ref('77'))).toBe(undefined);
    expect(await findOrderByExternalRef(as(ctx, {}), ref('77'))).not.toBe(undefined);
  });
});

/** The customer in a tenant that has something to sell. */
async function ordering(ctx: Context, id: string) {
  await aShop(ctx, 10);
  return { ...(await aCustomer(as(ctx, {}))), id };
}

/** Every id of a list, page by page in one direction, always in the order of the list. */
async function walk(
  list: (request: PageRequest) => Promise<Page<{ id: string }>>,
  direction: 'forward' | 'backward',
): Promise<string[]> {
  const found: string[] = [];
  for (let cursor: string | undefined, more = true; more; ) {
    const page = await list(direction === 'forward' ? { first: 2, after: cursor } : { last: 2, before: cursor });
    const ids = page.edges.map(({ node }) => node.id);
    if (direction === 'forward') found.push(...ids);
    else found.unshift(...ids);
    more = direction === 'forward' ? page.hasNextPage : page.hasPreviousPage;
    cursor = (direction === 'forward' ? page.edges.at(-1) : page.edges.at(0))?.cursor;
  }
  return found;
}

describe('the lists of a partner', () => {
  test.each(['forward', 'backward'] as const)(
    'merge what is its own, each once and newest first: %s',
    async (direction) => {
      const ctx = aContext();
      const other = await aShop(ctx, 100);
      const [first, second] = [await aCustomer(as(ctx, {})), await aCustomer(as(ctx, {}))];
      const partner = partnerOf(ctx, first.id, second.id);
      const made = await createCustomer(as(partner, {}), company('Made'));
      const orders: string[] = [];
      for (const customer of [first, other, second, made, first, other, made, second]) {
        const seller = customer === first || customer === other ? ctx : partner;
        const { id } = await anOrder(as(seller, {}), customer, 1);
        if (customer !== other) orders.unshift(id);
      }
      expect(await walk((page) => listOrders(as(partner, {}), page), direction)).toEqual(orders);
      const customers = [first.id, second.id, made.id].sort().reverse();
      expect(await walk((page) => listCustomers(as(partner, {}), page), direction)).toEqual(customers);
      const oldest = [{ field: 'createdAt', direction: 'ASC' as const }];
      expect(await walk((page) => listOrders(as(partner, {}), { ...page, orderBy: oldest }), direction)).toEqual(
        orders.reverse(),
      );
    },
  );

  test('of a customer hold all of its orders, also those of a customer that the partner made, and none of a stranger', async () => {
    const ctx = aContext();
    const other = await aShop(ctx, 10);
    const partner = partnerOf(ctx);
    const made = await createCustomer(as(partner, {}), company('Made'));
    const { id } = await anOrder(as(ctx, {}), made, 1);
    await anOrder(as(ctx, {}), other, 1);
    const of = async (customerId: string) =>
      (await listOrders(as(partner, {}), { where: equal('customer.id', customerId) })).edges.map(({ node }) => node.id);
    expect([await of(made.id), await of(other.id)]).toEqual([[id], []]);
    expect((await findOrder(as(partner, {}), id))?.id).toBe(id);
  });

  test('refuse what no index of its own serves: a status, a name, more customers than are merged, a cursor of somebody else', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx, 10);
    const many = Array.from({ length: 11 }, (_, index) => `cus_${String(index).padStart(26, '0')}`);
    const refused = (caller: Context, query: ListQuery) =>
      refusalOf(ctx, async () => listOrders(as(caller, {}), query));
    expect(await refused(partnerOf(ctx), { where: equal('status', 'PLACED') })).toBe('FILTER_NOT_SERVED');
    expect(await refused(partnerOf(ctx, ...many), {})).toBe('VALIDATION');
    const byName: ListQuery = { orderBy: [{ field: 'name', direction: 'ASC' }] };
    expect(await refusalOf(ctx, () => listCustomers(partnerOf(ctx), byName))).toBe('FILTER_NOT_SERVED');
    for (let count = 0; count < 2; count += 1) await anOrder(as(ctx, {}), customer, 1);
    const page = await listOrders(partnerOf(ctx, customer.id), { first: 1 });
    const stranger = as(ctx, { roles: ['partner'], subject: 'rival' });
    expect(await refused(stranger, { after: page.edges[0]?.cursor })).toBe('INVALID_CURSOR');
    const oldest: ListQuery = { orderBy: [{ field: 'id', direction: 'ASC' }], after: page.edges[0]?.cursor };
    expect(await refused(partnerOf(ctx, customer.id), oldest)).toBe('INVALID_CURSOR');
  });
});

describe('what comes in', () => {
  test('goes to confirmed orders first, however many placed ones were there before', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx, 0);
    const waiting = (caller: Context, quantity: number, lines = 1) =>
      anOrder(as(caller, {}), customer, 1, {
        lines: Array.from({ length: lines }, () => ({ sku: 'A-1', quantity, allowBackorder: true })),
      });
    const partner = partnerOf(ctx, customer.id);
    // More than one page of the queue.
    const hoard = [await waiting(partner, MAX_ORDERED, 80), await waiting(partner, MAX_ORDERED, 80)];
    const sold = await waiting(ctx, units(3));
    await confirmOrder(as(ctx, {}), { id: sold.id });
    await receive(as(ctx, {}), 'A-1', 5);
    const [line] = sold.lines;
    await allocateBackorders(anAutomation(ctx, 'allocate-backorders'), productIdOf('A-1'), line!.warehouseId);
    const reserved = async (id: string) =>
      (await findOrder(as(ctx, {}), id))?.lines.reduce((sum, { reserved: part }) => sum + part, 0);
    expect([await reserved(sold.id), await reserved(hoard[0]!.id), await reserved(hoard[1]!.id)]).toEqual([
      units(3),
      units(2),
      0,
    ]);
  });

  test('a line has at most a million units', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx, 0);
    const order = (quantity: number) =>
      anOrder(as(ctx, {}), customer, 1, { lines: [{ sku: 'A-1', quantity, allowBackorder: true }] });
    expect(await refusalOf(ctx, () => order(MAX_ORDERED + units(1)))).toBe('INVALID_QUANTITY');
    expect((await order(MAX_ORDERED)).lines[0]?.ordered).toBe(MAX_ORDERED);
  });
});
