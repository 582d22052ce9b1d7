import { describe, expect, test } from 'vitest';
import { anAgent } from '../../support/a-case.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aStoredLead } from '../../support/a-lead.ts';
import { aCustomer, anOrder, aPostedInvoice, aShop } from '../../support/a-sale.ts';
import { aUser } from '../../support/a-user.ts';
import { api, define, field, mutate } from '../../support/metafields.ts';
import { itemsOf } from '../../support/table-probe.ts';

const note = (text: string | null, key = 'note') => field(key, text === null ? null : { text }, 'crm');
const RECORD = `record { id ... on Order { version metafields { key value { text } } timeline(first: 1) { nodes { type data } } }
  ... on Invoice { version metafields { key value { text } } timeline(first: 1) { nodes { type data } } }
  ... on Payment { version metafields { key value { text } } timeline(first: 1) { nodes { type data } } }
  ... on User { version metafields { key value { text } } timeline(first: 1) { nodes { type data } } } }`;

describe('custom fields of a record that exists', () => {
  async function aTenant() {
    const ctx = aContext();
    const customer = await aShop(ctx);
    for (const ownerType of ['ORDER', 'INVOICE', 'PAYMENT', 'USER'])
      await define(ctx, { ownerType, namespace: 'crm', key: 'note' });
    return { ctx, customer };
  }

  test('are set and taken away, once a key, by whoever may', async () => {
    const { ctx, customer } = await aTenant();
    const invoice = await aPostedInvoice(as(ctx, {}), customer, 1);
    const paid = { customerId: customer.id, reference: 'r', amount: { amountMinor: 500, currency: 'EUR' } };
    const payment = await mutate(
      'recordPayment',
      { ...paid, metafields: [note('first')] },
      ctx,
      'payment { id metafields { value { text } } }',
    );
    expect(payment).toMatchObject({ payment: { metafields: [{ value: { text: 'first' } }] }, userErrors: [] });
    const invited = {
      email: 'ann@example.com',
      displayName: 'Ann',
      roles: ['sales'],
      scope: 'ALL',
      metafields: [note('first')],
    };
    const user = await mutate('inviteUser', invited, ctx, 'user { id metafields { value { text } } }');
    expect(user).toMatchObject({ user: { metafields: [{ value: { text: 'first' } }] }, userErrors: [] });
    const records = [
      ['order', invoice.orderId, 'warehouse'],
      ['invoice', invoice.id, 'sales'],
      ['payment', (payment.payment as { id: string }).id, 'sales'],
      ['user', (user.user as { id: string }).id, 'finance'],
    ] as const;
    for (const [kind, recordId, other] of records) {
      const set = (text: string | null, more: object = {}, caller: object = ctx) =>
        mutate('setMetafields', { recordId, metafields: [note(text)], ...more }, { ...ctx, ...caller }, RECORD);
      const first = await set('second', { idempotencyKey: `k ${kind}` });
      const { version } = first.record as { version: number };
      expect([kind, first]).toEqual([
        kind,
        {
          record: {
            id: recordId,
            version,
            metafields: [{ key: 'note', value: { text: 'second' } }],
            timeline: { nodes: [{ type: `${kind}.updated`, data: { changed: ['metafields.crm.note'] } }] },
          },
          userErrors: [],
        },
      ]);
      expect(await set('second', { idempotencyKey: `k ${kind}` })).toEqual(first);
      const before = await itemsOf(ctx);
      expect((await set('second')).record).toMatchObject({ version });
      expect((await set('third', { expectedVersion: version - 1 })).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
      expect((await set('third', {}, { roles: [other], subject: 'other' })).userErrors).toMatchObject([
        { code: 'FORBIDDEN' },
      ]);
      const unknown = await mutate('setMetafields', { recordId, metafields: [note('x', 'no')] }, ctx, RECORD);
      expect(unknown.userErrors).toMatchObject([{ code: 'UNKNOWN_METAFIELD', field: 'metafields.0.key' }]);
      expect(await itemsOf(ctx)).toEqual(before);
      expect((await set(null)).record).toMatchObject({ version: version + 1, metafields: [] });
    }
  });

  test('are set by a partner of its own orders alone, and of no kind that takes them elsewhere', async () => {
    const { ctx, customer } = await aTenant();
    const partner = { ...ctx, roles: ['partner'], subject: 'partner', customerIds: [customer.id] };
    const place = { customerId: customer.id, lines: [{ sku: 'A-1', quantity: 1 }] };
    const own = (await mutate('placeOrder', place, partner, 'order { id }')).order as { id: string };
    const other = await anOrder(as(ctx, {}), customer, 1);
    const set = async (recordId: string) =>
      (await mutate('setMetafields', { recordId, metafields: [note('x')] }, partner, RECORD)).userErrors;
    expect(await set(own.id)).toEqual([]);
    expect(await set(other.id)).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect(await set(customer.id)).toMatchObject([{ code: 'NOT_FOUND', field: 'recordId' }]);
    const elsewhere = await aUser(aContext(), 'eve');
    expect(await set(elsewhere)).toMatchObject([{ code: 'NOT_FOUND', field: 'recordId' }]);
  });
});

test('rules that route cases go by custom fields, and name none that cases do not have', async () => {
  const ctx = aContext();
  await define(ctx, { ownerType: 'CASE', namespace: 'crm', key: 'line' });
  const { id: customerId } = await aCustomer(ctx);
  const TABLE = `categories { category requiredSkills fallbackQueue } priorities { priority weight points } tiers { tier points }
    criteria { criterion points } queues relaxSkillsAfterMinutes`;
  const { data } = await api.call<{ caseRouting: { queues: string[] } }>(`{ caseRouting { ${TABLE} } }`, {}, ctx);
  const agents = [anAgent('anna'), anAgent('bert', { skills: ['pumps'] })];
  const update = (key: string, queue = 'pumps') =>
    mutate(
      'updateCaseRouting',
      {
        ...data.caseRouting,
        queues: [...data.caseRouting.queues, 'pumps'],
        agents,
        metafields: [{ namespace: 'crm', key, values: ['PUMP'], requiredSkills: ['pumps'], queue }],
      },
      ctx,
      'caseRouting { metafields { key values atLeast requiredSkills queue } }',
    );
  expect((await update('other')).userErrors).toMatchObject([{ code: 'UNKNOWN_METAFIELD', field: 'metafields.0.key' }]);
  expect((await update('line', 'none')).userErrors).toMatchObject([
    { code: 'UNKNOWN_FIELD', field: 'metafields.0.queue' },
  ]);
  expect(await update('line')).toEqual({
    caseRouting: {
      metafields: [{ key: 'line', values: ['PUMP'], atLeast: null, requiredSkills: ['pumps'], queue: 'pumps' }],
    },
    userErrors: [],
  });
  const CASE = 'case { id queue requiredSkills }';
  const open = async (line?: string) => {
    const metafields = line ? [note(line, 'line')] : [];
    const { case: opened } = await mutate('openCase', { customerId, subject: 'Help', metafields }, ctx, CASE);
    return opened as { id: string };
  };
  expect(await open('pump')).toMatchObject({ queue: 'pumps', requiredSkills: ['pumps'] });
  expect(await open('valve')).toMatchObject({ queue: 'service', requiredSkills: [] });
  const plain = await open();
  const changed = await mutate('updateCase', { id: plain.id, metafields: [note('Pump', 'line')] }, ctx, CASE);
  expect(changed.case).toMatchObject({ requiredSkills: ['pumps'] });
  const routed = await mutate('rerouteCase', { id: plain.id }, ctx, 'case { assignee { id } }');
  expect(routed.case).toMatchObject({ assignee: { id: 'bert' } });
});

describe('conversion of a lead', () => {
  async function aLeadWithFields(more: object[] = []) {
    const ctx = aContext();
    for (const key of ['both', 'person', 'other', 'none', 'closed', 'secret'])
      await define(ctx, {
        ownerType: 'LEAD',
        namespace: 'crm',
        key,
        ...(key === 'secret' ? { readPermission: 'costs.read' } : {}),
      });
    await define(ctx, { ownerType: 'CUSTOMER', namespace: 'crm', key: 'both' });
    await define(ctx, { ownerType: 'CUSTOMER', namespace: 'crm', key: 'other', type: 'NUMBER' });
    await define(ctx, { ownerType: 'CUSTOMER', namespace: 'crm', key: 'secret' });
    await define(ctx, { ownerType: 'CUSTOMER', namespace: 'crm', key: 'closed' });
    await define(ctx, { ownerType: 'CUSTOMER', namespace: 'crm', key: 'closed', active: false });
    for (const key of ['both', 'person']) await define(ctx, { ownerType: 'CONTACT', namespace: 'crm', key });
    const { id } = await aStoredLead(as(ctx, {}), { status: 'QUALIFIED' });
    const metafields = ['both', 'person', 'other', 'none', 'closed', 'secret'].map((key) => note(key, key));
    expect(
      (await mutate('updateLead', { id, metafields: [...metafields, ...more] }, ctx, 'lead { id }')).userErrors,
    ).toEqual([]);
    return { ctx, id };
  }
  const LEAD =
    'lead { leftMetafields customer { metafields { key value { text } } } contact { metafields { key value { text } } } }';
  const shownAs = (...keys: string[]) => ({ metafields: keys.map((key) => ({ key, value: { text: key } })) });

  test('carries values to the fields of the same type, and tells which nothing took', async () => {
    const { ctx, id } = await aLeadWithFields();
    const converted = await mutate('convertLead', { leadId: id }, ctx, LEAD);
    const lead = {
      leftMetafields: ['crm.closed', 'crm.none', 'crm.other', 'crm.secret'],
      customer: shownAs('both'),
      contact: shownAs('both', 'person'),
    };
    const sorted = { ...(converted.lead as { leftMetafields: string[] }) };
    expect({ ...sorted, leftMetafields: [...sorted.leftMetafields].sort() }).toEqual(lead);
    expect((await mutate('convertLead', { leadId: id }, ctx, LEAD)).lead).toEqual(converted.lead);
    const kept = await api.call<{ lead: { metafields: unknown[] } }>(
      'query ($id: ID!) { lead(id: $id) { metafields { key } } }',
      { id },
      ctx,
    );
    expect(kept.data.lead.metafields).toHaveLength(6);
  });

  test('tells nobody of a value that it may not read', async () => {
    const { ctx, id } = await aLeadWithFields();
    const sales = { ...ctx, roles: ['sales'], subject: 'seller' };
    const converted = await mutate('convertLead', { leadId: id }, sales, 'lead { leftMetafields }');
    const { leftMetafields } = converted.lead as { leftMetafields: string[] };
    expect([...leftMetafields].sort()).toEqual(['crm.closed', 'crm.none', 'crm.other']);
  });

  test('leaves an existing customer as it is, and tells so', async () => {
    const { ctx, id } = await aLeadWithFields();
    const { id: existingCustomerId } = await aCustomer(as(ctx, {}));
    const converted = await mutate('convertLead', { leadId: id, existingCustomerId }, ctx, LEAD);
    expect(converted.lead).toMatchObject({ customer: shownAs(), contact: shownAs('both', 'person') });
  });
});
