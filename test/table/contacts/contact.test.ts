import { describe, expect, test } from 'vitest';
import {
  addContact,
  findContact,
  linkContact,
  listContacts,
  listContactsOf,
  removeContact,
  unlinkContact,
  updateContact,
  upsertContact,
} from '../../../shared/contacts/contact.actions.ts';
import { MAX_LINKS } from '../../../shared/contacts/contact.model.ts';
import { onFreshState } from '../../../shared/platform/conflict.ts';
import type { Context } from '../../../shared/platform/context.ts';
import type { ListQuery } from '../../../shared/platform/list-query.ts';
import { boundCustomers } from '../../../shared/platform/scope.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aCustomer } from '../../support/a-sale.ts';
import { eventsOf } from '../../support/deliveries.ts';
import { driftsOf } from '../../support/integrity.ts';
import { itemsOf, refusalOf, transactionsOf } from '../../support/table-probe.ts';

const namesOf = async (ctx: Context, customerId: string): Promise<string[]> =>
  (await listContactsOf(as(ctx, {}), customerId, {})).edges.map(({ node }) => `${node.name} ${node.version}`);
const names = async (ctx: Context, query: ListQuery = {}): Promise<string[]> =>
  (await listContacts(as(ctx, {}), query)).edges.map(({ node }) => node.name);

async function aLinked(ctx: Context) {
  const [one, two] = [await aCustomer(as(ctx, {})), await aCustomer(as(ctx, {}), { name: 'Two' })];
  const contact = await addContact(as(ctx, {}), { customerId: one.id, name: 'Maria', email: 'm@a.example' });
  return { one, two, id: contact.id };
}

describe('a contact', () => {
  test('is entered with its link in one transaction', async () => {
    const ctx = aContext();
    const { id: customerId } = await aCustomer(as(ctx, {}));
    const input = { customerId, name: 'Maria', role: 'BUYER' };
    expect(await transactionsOf(() => addContact(as(ctx, {}), input))).toEqual([
      ['Put CONTACT', 'Put CONTACT#con_*', 'Put EVENT contact.created'],
    ]);
    expect(await namesOf(ctx, customerId)).toEqual(['Maria 1']);
    expect(await refusalOf(ctx, () => addContact(as(ctx, {}), { ...input, role: 'KING' }))).toBe('UNKNOWN_CODE');
    const nowhere = { ...input, customerId: `cus_${'0'.repeat(26)}` };
    expect(await refusalOf(ctx, () => addContact(as(ctx, {}), nowhere))).toBe('NOT_FOUND');
  });

  test('acts for several customers, whose lists show it as it is', async () => {
    const ctx = aContext();
    const { one, two, id } = await aLinked(ctx);
    const linked = await linkContact(as(ctx, {}), { contactId: id, customerId: two.id, role: 'ACCOUNTING' });
    expect(linked.links).toEqual([{ customerId: one.id }, { customerId: two.id, role: 'ACCOUNTING' }]);
    const same = { contactId: id, customerId: two.id };
    expect(await transactionsOf(() => linkContact(as(ctx, {}), same))).toEqual([]);
    await updateContact(as(ctx, {}), { id, name: 'Maria Anders', email: null });
    for (const customer of [one, two]) expect(await namesOf(ctx, customer.id)).toEqual(['Maria Anders 3']);
    const [listed] = (await listContactsOf(as(ctx, {}), two.id, {})).edges;
    expect(listed?.node.email).toBe(undefined);
    await unlinkContact(as(ctx, {}), { contactId: id, customerId: one.id });
    expect(await namesOf(ctx, one.id)).toEqual([]);
    expect(await refusalOf(ctx, () => unlinkContact(as(ctx, {}), { contactId: id, customerId: one.id }))).toBe(
      'NOT_FOUND',
    );
    expect((await eventsOf(ctx, id)).map(({ type }) => type)).toEqual([
      'contact.created',
      'contact.linked',
      'contact.updated',
      'contact.unlinked',
    ]);
    expect(await driftsOf(ctx)).toEqual([]);
  });

  test('is listed for the tenant, newest first and by the beginning of its name, also without a customer', async () => {
    const ctx = aContext();
    const { one, id } = await aLinked(ctx);
    await addContact(as(ctx, {}), { customerId: one.id, name: 'Émile' });
    await unlinkContact(as(ctx, {}), { contactId: id, customerId: one.id });
    expect(await names(ctx)).toEqual(['Émile', 'Maria']);
    expect(await names(ctx, { where: { field: 'name', operator: 'startsWith', value: 'emi' } })).toEqual(['Émile']);
  });

  test('is seen by whoever sees one of its customers, and by nobody else', async () => {
    const ctx = aContext();
    const { one, two, id } = await aLinked(ctx);
    const bound = (customerId: string) => as(ctx, { roles: ['partner'], subject: 'shop', customerIds: [customerId] });
    expect(await findContact(bound(two.id), id)).toBe(undefined);
    expect(await names(bound(two.id))).toEqual([]);
    await linkContact(as(ctx, {}), { contactId: id, customerId: two.id });
    expect((await findContact(bound(two.id), id))?.name).toBe('Maria');
    expect(await names(bound(two.id))).toEqual(['Maria']);
    await unlinkContact(as(ctx, {}), { contactId: id, customerId: one.id });
    expect(await findContact(bound(one.id), id)).toBe(undefined);
  });

  test('is removed with its links and external ids', async () => {
    const ctx = aContext();
    const { one, two, id } = await aLinked(ctx);
    await linkContact(as(ctx, {}), { contactId: id, customerId: two.id });
    await removeContact(as(ctx, {}), { id });
    expect(await findContact(as(ctx, {}), id)).toBe(undefined);
    expect((await itemsOf(ctx)).filter(({ SK }) => String(SK).startsWith('CONTACT'))).toEqual([]);
    for (const customer of [one, two]) expect(await namesOf(ctx, customer.id)).toEqual([]);
    expect(await refusalOf(ctx, () => removeContact(as(ctx, {}), { id }))).toBe('NOT_FOUND');
    expect(await driftsOf(ctx)).toEqual([]);
  });

  test('is brought up to date by its id in another system, and linked to one customer more', async () => {
    const ctx = aContext();
    const { one, two } = await aLinked(ctx);
    const input = { externalRef: { system: 'erp', id: '7' }, customerId: one.id, name: 'Ana' };
    const created = await upsertContact(as(ctx, {}), input);
    expect(await transactionsOf(() => upsertContact(as(ctx, {}), input))).toEqual([]);
    const moved = await upsertContact(as(ctx, {}), { ...input, customerId: two.id, jobTitle: 'Owner' });
    expect([moved.id, moved.jobTitle, moved.links.length]).toEqual([created.id, 'Owner', 2]);
    const stranger = as(ctx, { subject: 'else', customerIds: [(await aCustomer(as(ctx, {}))).id] });
    const theirs = {
      ...input,
      customerId: boundCustomers(stranger)[0] ?? one.id,
    };
    expect(await refusalOf(stranger, () => upsertContact(stranger, theirs))).toBe('DUPLICATE');
    expect(await driftsOf(ctx)).toEqual([]);
  });

  test('changed by ten at once and linked meanwhile: no list is behind', async () => {
    const ctx = aContext();
    const { two, id } = await aLinked(ctx);
    const racing = (work: (own: Context) => Promise<unknown>) => {
      const own = as(ctx, {});
      return onFreshState(own, () => work(own));
    };
    await Promise.all([
      ...Array.from({ length: 10 }, (_, index) =>
        racing((own) => updateContact(own, { id, jobTitle: `Job ${index}` })),
      ),
      racing((own) => linkContact(own, { contactId: id, customerId: two.id })),
    ]);
    expect(await namesOf(ctx, two.id)).toEqual(['Maria 12']);
    expect(await driftsOf(ctx)).toEqual([]);
  });

  test('acts for so many customers and no more', async () => {
    const ctx = aContext();
    const { id } = await aLinked(ctx);
    for (let count = 1; count < MAX_LINKS; count += 1)
      await linkContact(as(ctx, {}), { contactId: id, customerId: (await aCustomer(as(ctx, {}))).id });
    const { id: customerId } = await aCustomer(as(ctx, {}));
    expect(await refusalOf(ctx, () => linkContact(as(ctx, {}), { contactId: id, customerId }))).toBe('LIMIT_EXCEEDED');
  });
});
