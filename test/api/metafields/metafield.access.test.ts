import { describe, expect, test, vi } from 'vitest';
import { assignLeadByRules } from '../../../shared/leads/lead.assign.actions.ts';
import { scoreLead } from '../../../shared/leads/lead.score.actions.ts';
import { leadScoringTable } from '../../../shared/leads/lead-scoring.model.ts';
import { tableOf } from '../../../shared/metafields/metafield.model.ts';
import { writeSettings } from '../../../shared/platform/settings.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aCustomer } from '../../support/a-sale.ts';
import type { Caller } from '../../support/api.ts';
import { api, colour, define, field, mutate, names, set, shown } from '../../support/metafields.ts';
import { itemsOf, tableCalls } from '../../support/table-probe.ts';

describe('a field that needs a permission', () => {
  const sales = { roles: ['sales'], subject: 'sally' };

  test('is null to whom it is closed, whether it has a value or not, and is told of', async () => {
    const ctx = aContext();
    await define(ctx, { readPermission: 'codes.write' });
    await define(ctx, { key: 'size' });
    const [one, other] = [await aCustomer(ctx), await aCustomer(as(ctx, {}))];
    await set(ctx, one.id, [colour('red'), field('size', { text: 'L' })]);
    const read = async (caller: Caller, id: string) => {
      const reply = await api.call(
        'query ($id: ID!) { customer(id: $id) { metafields { key value { text } } } }',
        { id },
        caller,
      );
      return [reply.data, reply.extensions?.forbidden, reply.errors];
    };
    const path = [['customer', 'metafields', 0, 'value']];
    const size = { key: 'size', value: { text: 'L' } };
    expect(await read(ctx, one.id)).toEqual([
      { customer: { metafields: [{ key: 'colour', value: { text: 'red' } }, size] } },
      undefined,
      undefined,
    ]);
    expect(await read({ ...ctx, ...sales }, one.id)).toEqual([
      { customer: { metafields: [{ key: 'colour', value: null }, size] } },
      path,
      undefined,
    ]);
    expect(await read({ ...ctx, ...sales }, other.id)).toEqual([
      { customer: { metafields: [{ key: 'colour', value: null }] } },
      path,
      undefined,
    ]);
  });

  test('is written by those who have it, and nobody finds out by trying', async () => {
    const ctx = aContext();
    await define(ctx, { writePermission: 'codes.write', readPermission: 'codes.write' });
    const { id } = await aCustomer(ctx);
    await set(ctx, id, [colour('red')]);
    const before = await itemsOf(ctx);
    for (const metafields of [
      [colour('blue')],
      [colour('red')],
      [field('colour', null)],
      [field('colour', { number: 1 })],
    ])
      expect((await set({ ...ctx, ...sales }, id, metafields)).userErrors).toMatchObject([
        { code: 'FORBIDDEN', field: 'metafields.0.value' },
      ]);
    expect(await itemsOf(ctx)).toEqual(before);
  });

  test('that is closed to a reader takes a value with a new record, and no other', async () => {
    const ctx = aContext();
    await define(ctx, { readPermission: 'codes.write' });
    const seller = { ...ctx, ...sales };
    const input = { kind: 'COMPANY', name: 'A', metafields: [colour('red')] };
    const { customer, userErrors } = await mutate('createCustomer', input, seller, 'customer { id }');
    expect(userErrors).toEqual([]);
    expect(await shown(ctx, String(customer?.id))).toEqual({ colour: { text: 'red' } });
    for (const text of ['red', 'blue'])
      expect((await set(seller, String(customer?.id), [colour(text)])).userErrors).toMatchObject([
        { code: 'FORBIDDEN' },
      ]);
  });

  test('is defined by admins alone, and its definition is not told to partners', async () => {
    const ctx = aContext();
    expect((await define({ ...ctx, ...sales })).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    await define(ctx);
    const { id } = await aCustomer(ctx);
    const partner = { ...ctx, roles: ['partner'], subject: 'p', customerIds: [id] };
    const input = {
      kind: 'PERSON',
      name: 'P',
      externalRef: { system: 'shop', id: '1' },
      metafields: [field('x', null)],
    };
    const { userErrors } = await mutate('upsertCustomer', input, partner, 'customer { id }');
    expect(userErrors).toMatchObject([{ code: 'UNKNOWN_METAFIELD', details: { names: [] } }]);
  });
});

describe('a filter by a custom field', () => {
  test('is defined for every type, and refused until something answers it', async () => {
    const ctx = aContext();
    const code = async (filter: string) =>
      (await api.call(`{ ${filter} { nodes { id } } }`, {}, ctx)).errors?.map(({ extensions }) => extensions.code);
    for (const condition of [
      'text: { startsWith: "r" }',
      'number: { gte: "1.5" }',
      'money: { lt: { amountMinor: 1, currency: "EUR" } }',
      'date: { eq: "2026-01-01" }',
      'boolean: { eq: true }',
      'reference: { in: ["cus_1"] }',
      'isNull: true',
    ]) {
      const metafield = `metafield: { namespace: "erp", key: "colour", ${condition} }`;
      expect(await code(`customers(where: { ${metafield} })`)).toEqual(['FILTER_NOT_SERVED']);
      expect(await code(`orders(where: { customer: { ${metafield} } })`)).toEqual(['FILTER_NOT_SERVED']);
    }
    const forbidden = await api.call(
      '{ orders(where: { customer: { metafield: { namespace: "erp", key: "a", isNull: true } } }) { nodes { id } } }',
      {},
      { ...ctx, roles: ['capture'] },
    );
    expect(forbidden.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('rules for leads', () => {
  const size = { ownerType: 'LEAD', key: 'size', type: 'NUMBER' };
  const rule = { field: 'metafields.erp.size', operator: 'AT_LEAST', values: ['50'], points: 60, reason: 'Large' };
  const scoring = (rules: object[]) => ({ ...leadScoringTable.defaults, rules });
  const assignment = (metafields: object[]) => ({
    rules: [{ name: 'Large ones', when: { metafields }, queue: 'LARGE' }],
    teams: [],
    defaultQueue: 'OTHERS',
  });

  test('give points by a custom field, and queues', async () => {
    const ctx = aContext();
    await define(ctx, size);
    await define(ctx, { ownerType: 'LEAD', key: 'tags', type: 'LIST', listOf: 'TEXT' });
    const tagged = { ...rule, field: 'metafields.erp.tags', operator: 'IN', values: ['vip'], points: 7, reason: 'Tag' };
    expect((await mutate('updateLeadScoring', scoring([rule, tagged]), ctx, '')).userErrors).toEqual([]);
    const wanted = [
      { namespace: 'erp', key: 'size', atLeast: '50' },
      { namespace: 'erp', key: 'tags', values: ['VIP', 'x'] },
    ];
    const assigned = 'leadAssignment { rules { when { metafields { namespace key values atLeast } } } }';
    expect(await mutate('updateLeadAssignment', assignment(wanted), ctx, assigned)).toMatchObject({
      leadAssignment: {
        rules: [
          {
            when: {
              metafields: [
                { ...wanted[0], values: [] },
                { ...wanted[1], atLeast: null },
              ],
            },
          },
        ],
      },
      userErrors: [],
    });
    const outcome = async (...metafields: object[]) => {
      const input = { name: 'Ann', source: 'WEB', metafields };
      const id = String((await mutate('captureLead', input, ctx, 'lead { id }')).lead?.id);
      await scoreLead(as(ctx, { kind: 'automation', subject: 'score-lead', roles: ['automation'] }), id);
      await assignLeadByRules(as(ctx, { kind: 'automation', subject: 'assign-lead', roles: ['automation'] }), id);
      const { data } = await api.call<{ lead: Record<string, unknown> }>(
        'query ($id: ID!) { lead(id: $id) { score queue factors { reason } } }',
        { id },
        ctx,
      );
      return [data.lead.score, data.lead.queue, data.lead.factors];
    };
    const tags = field('tags', { list: [{ text: 'new' }, { text: 'VIP' }] });
    expect(await outcome(field('size', { number: '50.5' }), tags)).toEqual([
      67,
      'LARGE',
      [{ reason: 'Large' }, { reason: 'Tag' }],
    ]);
    expect(await outcome(field('size', { number: '49.9' }), tags)).toEqual([7, 'OTHERS', [{ reason: 'Tag' }]]);
    expect(await outcome(field('size', { number: '50' }))).toEqual([60, 'OTHERS', [{ reason: 'Large' }]]);
    expect(await outcome()).toEqual([0, 'OTHERS', []]);
  });

  test('name no custom field that leads do not have', async () => {
    const ctx = aContext();
    await define(ctx, { ...size, ownerType: 'CUSTOMER' });
    const before = await itemsOf(ctx);
    const refusal = (at: string) => [{ code: 'UNKNOWN_METAFIELD', field: at, details: { names: [] } }];
    expect((await mutate('updateLeadScoring', scoring([rule]), ctx, '')).userErrors).toEqual(refusal('rules.0.field'));
    expect(
      (await mutate('updateLeadAssignment', assignment([{ namespace: 'erp', key: 'size' }]), ctx, '')).userErrors,
    ).toEqual(refusal('rules.0.when.metafields.0.key'));
    const { userErrors } = await mutate('updateLeadScoring', scoring([{ ...rule, field: 'metafields.erp' }]), ctx, '');
    expect(userErrors[0]).toMatchObject({ code: 'UNKNOWN_FIELD', field: 'rules.0.field' });
    expect(await itemsOf(ctx)).toEqual(before);
  });
});

describe('what a process remembers', () => {
  test('costs no round trip, and hides no field that another process defined', async () => {
    const ctx = aContext();
    await define(ctx);
    const create = (metafields: object[]) =>
      mutate('createCustomer', { kind: 'COMPANY', name: 'A', metafields }, ctx, 'customer { metafields { key } }');
    const calls = async (metafields: object[]) => (await tableCalls(() => create(metafields))).map(({ name }) => name);
    await create([colour('red')]);
    expect(await calls([])).toEqual(['TransactWriteItemsCommand']);
    expect(await calls([colour('red')])).toEqual(['TransactWriteItemsCommand']);
    // As another process does, of which this one knows nothing.
    const row = { handle: 'erp.new', type: 'NUMBER', names, active: true };
    const elsewhere = async (active: boolean) => {
      const closed = { ...row, handle: 'erp.colour', type: 'TEXT', active };
      await writeSettings(as(ctx, {}), tableOf('CUSTOMER'), { definitions: [row, closed] });
    };
    await elsewhere(true);
    expect((await create([colour('red'), field('new', { number: 1 })])).userErrors).toEqual([]);
    // One that is closed elsewhere takes values until the minute is over.
    await elsewhere(false);
    expect((await create([colour('red')])).userErrors).toEqual([]);
    vi.useFakeTimers({ now: Date.now() + 61_000, toFake: ['Date'] });
    try {
      expect((await create([colour('red')])).userErrors).toMatchObject([{ code: 'INVALID_STATE' }]);
    } finally {
      vi.useRealTimers();
    }
  });

  test('of a page of records is read once', async () => {
    const ctx = aContext();
    await define(ctx);
    for (let count = 0; count < 3; count += 1) await aCustomer(as(ctx, {}));
    vi.useFakeTimers({ now: Date.now() + 61_000, toFake: ['Date'] });
    try {
      const calls = await tableCalls(() =>
        api.call('{ customers { nodes { id metafields { key value { text } } } } }', {}, ctx),
      );
      expect(calls.length).toBeLessThan(4);
    } finally {
      vi.useRealTimers();
    }
  });
});
