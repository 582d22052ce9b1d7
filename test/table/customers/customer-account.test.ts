import { describe, expect, test } from 'vitest';
import {
  createCustomer,
  customerReferences,
  findCustomer,
  findCustomerByExternalRef,
  listCustomers,
  updateCustomer,
} from '../../../shared/customers/customer.actions.ts';
import { archiveCustomer, restoreCustomer } from '../../../shared/customers/customer.archive.actions.ts';
import type { NewCustomer } from '../../../shared/customers/customer.model.ts';
import { findCustomersBy, suspectedDuplicates } from '../../../shared/customers/customer-marker.actions.ts';
import { updateCustomerRules } from '../../../shared/customers/customer-rules.actions.ts';
import { orderReferences } from '../../../shared/orders/order.actions.ts';
import { releaseCredit } from '../../../shared/orders/order.allocate.actions.ts';
import { onFreshState } from '../../../shared/platform/conflict.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { equal, type ListQuery } from '../../../shared/platform/list-query.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aCustomer, anAutomation, anOrder, aShop } from '../../support/a-sale.ts';
import { driftsOf } from '../../support/integrity.ts';
import { itemsOf, refusalOf, tableCalls, transactionsOf } from '../../support/table-probe.ts';

const company = (ctx: Context, changes: Partial<NewCustomer> = {}) =>
  createCustomer(as(ctx, {}), { kind: 'COMPANY', name: 'One', ...changes });
const keysOf = async (ctx: Context): Promise<string[]> =>
  (await itemsOf(ctx))
    .filter(({ SK }) => SK === 'CUSTOMERKEY')
    .map(({ PK, holders }) => `${String(PK).split('CUSTOMERKEY#')[1]} ${(holders as Set<string>).size}`)
    .sort();
const found = async (
  ctx: Context,
  ...[kind, value, country]: Parameters<typeof findCustomersBy> extends [Context, ...infer R] ? R : never
) => (await findCustomersBy(as(ctx, {}), kind, value, country)).map(({ id }) => id);
const names = async (ctx: Context, query: ListQuery): Promise<string[]> =>
  (await listCustomers(as(ctx, {}), query)).edges.map(({ node }) => node.name);

describe('what customers are found by', () => {
  test('is looked up in one form, and moves with them', async () => {
    const ctx = aContext();
    const { id } = await company(ctx, {
      email: 'Maria@Alfreds.example',
      phone: '030 901820',
      taxId: 'DE 123-456',
      addresses: [{ street: 'A 1', city: 'Berlin', country: 'DE' }],
    });
    expect(await keysOf(ctx)).toEqual(['email#maria@alfreds.example 1', 'phone#+4930901820 1', 'taxId#DE123456 1']);
    expect(await found(ctx, 'email', ' MARIA@alfreds.EXAMPLE')).toEqual([id]);
    expect(await found(ctx, 'phone', '+49 (30) 90 18 20')).toEqual([id]);
    expect(await found(ctx, 'phone', '030/901820', 'DE')).toEqual([id]);
    expect(await found(ctx, 'phone', '030/901820')).toEqual([]);
    expect(await found(ctx, 'taxId', 'de123.456')).toEqual([id]);
    await updateCustomer(as(ctx, {}), { id, email: 'new@alfreds.example', taxId: null, addresses: [] });
    expect(await keysOf(ctx)).toEqual(['email#new@alfreds.example 1']);
    expect(await driftsOf(ctx)).toEqual([]);
  });

  test('costs a new customer no read', async () => {
    const ctx = aContext();
    // Takes a block of numbers.
    await company(ctx);
    const calls = await tableCalls(() => company(ctx, { email: 'a@b.example', taxId: '12345' }));
    expect(calls.map(({ name }) => name)).toEqual(['TransactWriteItemsCommand']);
  });

  test('is shared with a warning, which tells of the other only what the caller sees', async () => {
    const ctx = aContext();
    const first = await company(ctx, { email: 'office@group.example' });
    const second = await company(ctx, { email: 'Office@group.example' });
    expect(await keysOf(ctx)).toEqual(['email#office@group.example 2']);
    expect(await suspectedDuplicates(as(ctx, {}), second)).toEqual([
      {
        code: 'DUPLICATE_SUSPECTED',
        text: 'Another customer has this value.',
        field: 'email',
        details: { type: 'DuplicateDetails', id: first.id },
      },
    ]);
    const partner = as(ctx, { roles: ['partner'], subject: 'shop', customerIds: [second.id] });
    expect((await findCustomersBy(partner, 'email', 'office@group.example')).map(({ id }) => id)).toEqual([second.id]);
    await updateCustomer(as(ctx, {}), { id: first.id, email: null });
    expect(await suspectedDuplicates(as(ctx, {}), second)).toEqual([]);
    expect(await keysOf(ctx)).toEqual(['email#office@group.example 1']);
  });

  test('is refused to a second one where a tenant says so; a phone never is', async () => {
    const ctx = aContext();
    await updateCustomerRules(as(ctx, {}), { taxId: 'REFUSE' });
    await company(ctx, { email: 'a@b.example', taxId: '24567890', phone: '+49 30 901820' });
    const other = await company(ctx, { email: 'a@b.example', phone: '+49 30 901820' });
    expect(await refusalOf(ctx, () => company(ctx, { taxId: '2456-7890' }))).toBe('DUPLICATE');
    expect(await refusalOf(ctx, () => updateCustomer(as(ctx, {}), { id: other.id, taxId: '2456 7890' }))).toBe(
      'DUPLICATE',
    );
    expect(await driftsOf(ctx)).toEqual([]);
  });

  test('of ten at once: all have it, and each is found', async () => {
    const ctx = aContext();
    await Promise.all(
      Array.from({ length: 10 }, () => {
        const own = as(ctx, {});
        return onFreshState(own, () => createCustomer(own, { kind: 'COMPANY', name: 'X', email: 'x@y.example' }));
      }),
    );
    expect(await keysOf(ctx)).toEqual(['email#x@y.example 10']);
    expect(await driftsOf(ctx)).toEqual([]);
  });
});

describe('an archived customer', () => {
  test('is out of lists, orders nothing new, and loses nothing else', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx, 10, { creditLimitMinor: 1_500 });
    const child = await company(ctx, { name: 'Below', parentId: customer.id });
    const held = await anOrder(as(ctx, {}), customer, 2, { onCreditLimit: 'HOLD' });
    const archived = await archiveCustomer(as(ctx, {}), { id: customer.id });
    expect(archived.archivedAt).toBe(ctx.now);
    expect(await transactionsOf(() => archiveCustomer(as(ctx, {}), { id: customer.id }))).toEqual([]);
    expect(await names(ctx, {})).toEqual(['Below']);
    expect(await names(ctx, { where: equal('isArchived', true) })).toEqual([customer.name]);
    expect(await names(ctx, { where: { field: 'name', operator: 'startsWith', value: 'alf' } })).toEqual([]);
    expect(await refusalOf(ctx, () => anOrder(as(ctx, {}), customer))).toBe('CUSTOMER_ARCHIVED');
    expect((await findCustomer(as(ctx, {}), child.id))?.parentId).toBe(customer.id);
    await updateCustomer(as(ctx, {}), { id: customer.id, tier: 'GOLD' });
    expect(await releaseCredit(anAutomation(ctx, 'release-credit'), customer.id)).toBe(0);
    expect(held.holds).toEqual(['CREDIT']);
    expect(await driftsOf(ctx)).toEqual([]);
    await restoreCustomer(as(ctx, {}), { id: customer.id });
    expect(await names(ctx, {})).toEqual(['Below', customer.name]);
    expect((await anOrder(as(ctx, {}), customer)).status).toBe('PLACED');
    expect(await driftsOf(ctx)).toEqual([]);
  });

  test('gets no order that was under way when it was archived', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx);
    const buyer = as(ctx, {});
    // Read before it is archived, and written after.
    await findCustomer(buyer, customer.id);
    const transact = buyer.table.transact.bind(buyer.table);
    buyer.table.transact = async (...args) => {
      await archiveCustomer(as(ctx, {}), { id: customer.id });
      return transact(...args);
    };
    await expect(anOrder(buyer, customer)).rejects.toMatchObject({ code: 'CUSTOMER_ARCHIVED' });
    expect(await driftsOf(ctx)).toEqual([]);
  });
});

test('names are found by their beginning without accents, widths and ways of writing a legal form', async () => {
  const ctx = aContext();
  for (const name of ['Müller GmbH', '台灣茶葉股份有限公司', 'Acme Ltd']) await company(ctx, { name });
  const beginningWith = (value: string) => names(ctx, { where: { field: 'name', operator: 'startsWith', value } });
  expect(await beginningWith('MULLER G.m.b.H.')).toEqual(['Müller GmbH']);
  expect(await beginningWith('müll')).toEqual(['Müller GmbH']);
  expect(await beginningWith('台灣茶葉(股)公司')).toEqual(['台灣茶葉股份有限公司']);
  expect(await beginningWith('Ａcme Limited')).toEqual(['Acme Ltd']);
});

describe('external ids', () => {
  const ref = { system: 'erp', id: '1' };

  test('are added, moved and removed, each in one transaction', async () => {
    const ctx = aContext();
    const [a, b] = [await company(ctx), await company(ctx)];
    const { add, move, remove } = customerReferences;
    const byRef = async () => (await findCustomerByExternalRef(as(ctx, {}), ref))?.id;
    expect(await transactionsOf(() => add(as(ctx, {}), { recordId: a.id, ref }))).toEqual([
      ['Put CUSTOMER', 'Put REF', 'Put EVENT customer.updated'],
    ]);
    expect(await byRef()).toBe(a.id);
    expect(await transactionsOf(() => add(as(ctx, {}), { recordId: a.id, ref }))).toEqual([]);
    expect(await refusalOf(ctx, () => add(as(ctx, {}), { recordId: b.id, ref }))).toBe('DUPLICATE');
    await move(as(ctx, {}), { recordId: b.id, ref });
    expect(await byRef()).toBe(b.id);
    expect(await transactionsOf(() => move(as(ctx, {}), { recordId: b.id, ref }))).toEqual([]);
    expect((await findCustomer(as(ctx, {}), a.id))?.externalRefs).toEqual([]);
    expect(await refusalOf(ctx, () => remove(as(ctx, {}), { recordId: a.id, ref }))).toBe('NOT_FOUND');
    await remove(as(ctx, {}), { recordId: b.id, ref });
    expect(await byRef()).toBe(undefined);
    expect(await refusalOf(ctx, () => move(as(ctx, {}), { recordId: b.id, ref }))).toBe('NOT_FOUND');
    expect(await driftsOf(ctx)).toEqual([]);
  });

  test('are at most ten of one record', async () => {
    const ctx = aContext();
    const externalRefs = Array.from({ length: 10 }, (_, index) => ({ system: 'shop', id: `${index}` }));
    const { id } = await company(ctx, { externalRefs });
    expect(await refusalOf(ctx, () => customerReferences.add(as(ctx, {}), { recordId: id, ref }))).toBe(
      'LIMIT_EXCEEDED',
    );
  });

  test('are those of the records that the caller made, or may change', async () => {
    const ctx = aContext();
    const own = await company(ctx, { externalRefs: [ref] });
    const partner = as(ctx, { roles: ['partner'], subject: 'shop', customerIds: [own.id] });
    const other = { system: 'shop', id: '2' };
    expect(await refusalOf(ctx, () => customerReferences.add(partner, { recordId: own.id, ref: other }))).toBe(
      'FORBIDDEN',
    );
    const made = await createCustomer(partner, { kind: 'COMPANY', name: 'Made' });
    await customerReferences.add(as(partner, {}), { recordId: made.id, ref: other });
    const foreign = as(ctx, { roles: ['partner'], subject: 'else', customerIds: [made.id] });
    const theirs = await createCustomer(foreign, { kind: 'COMPANY', name: 'Theirs' });
    expect(await refusalOf(ctx, () => customerReferences.move(as(foreign, {}), { recordId: theirs.id, ref }))).toBe(
      'DUPLICATE',
    );
  });

  test('of an order are its own, whatever a customer has', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx);
    await customerReferences.add(as(ctx, {}), { recordId: customer.id, ref });
    const order = await anOrder(as(ctx, {}), customer);
    const changed = await orderReferences.add(as(ctx, {}), { recordId: order.id, ref });
    expect([changed.version, changed.externalRefs]).toEqual([2, [ref]]);
    expect(await driftsOf(ctx)).toEqual([]);
  });
});

test('a customer that nobody archived has no mark of it', async () => {
  const ctx = aContext();
  const { id } = await aCustomer(ctx);
  expect((await findCustomer(as(ctx, {}), id))?.archivedAt).toBe(undefined);
});
