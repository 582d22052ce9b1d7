import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCase } from '../../../shared/cases/case.actions.ts';
import { addContact } from '../../../shared/contacts/contact.actions.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aStoredLead } from '../../support/a-lead.ts';
import { aConfirmedOrder, aCustomer, aShop } from '../../support/a-sale.ts';
import { type Caller, startApi } from '../../support/api.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const LOG = `mutation ($input: LogActivityInput!) {
  logActivity(input: $input) {
    activity { id kind subject body outcome durationMinutes occurredAt relatedTo { __typename id } participants { name } }
    userErrors { code field message }
  }
}`;
const READ = `query ($id: ID!) { node(id: $id) { ... on Activity { subject relatedTo { id } participants { name } } } }`;
const READ_LISTS = (type: string) =>
  `query ($id: ID!) { node(id: $id) { ... on ${type} { activities { nodes { id subject } } timeline { nodes { type data } } } } }`;

test('one call is about a customer, a contact, a lead, an order and a case, and each lists it', async () => {
  const tenant = 'related';
  const ctx = aContext({ tenant });
  const customer = await aShop(ctx, 5);
  const order = await aConfirmedOrder(as(ctx, {}), customer, 1);
  const contact = await addContact(as(ctx, {}), { customerId: customer.id, name: 'Maria' });
  const lead = await aStoredLead(as(ctx, {}));
  const opened = await openCase(as(ctx, {}), { customerId: customer.id, subject: 'Late' });
  const relatedTo = [customer.id, contact.id, lead.id, order.id, opened.id];
  const sales: Caller = { tenant, roles: ['sales', 'service'] };
  const input = {
    relatedTo,
    kind: 'CALL',
    subject: 'Called',
    body: 'Wants ten more',
    outcome: 'Offer by Friday',
    durationMinutes: 12,
    occurredAt: '2026-11-20T10:00:00+01:00',
    participants: [contact.id],
    idempotencyKey: 'once',
  };
  const types = ['Customer', 'Contact', 'Lead', 'Order', 'Case'];
  const first = await api.call<{ logActivity: { activity: { id: string } } }>(LOG, { input }, sales);
  expect(first.data).toEqual({
    logActivity: {
      activity: {
        id: expect.stringMatching(/^act_/),
        kind: 'CALL',
        subject: 'Called',
        body: 'Wants ten more',
        outcome: 'Offer by Friday',
        durationMinutes: 12,
        occurredAt: '2026-11-20T09:00:00.000Z',
        relatedTo: relatedTo.map((id, index) => ({ __typename: types[index], id })),
        participants: [{ name: 'Maria' }],
      },
      userErrors: [],
    },
  });
  expect((await api.call(LOG, { input }, sales)).text).toBe(first.text);
  const { id } = first.data.logActivity.activity;
  for (const [index, record] of relatedTo.entries()) {
    const reply = await api.call<{
      node: { activities: { nodes: object[] }; timeline: { nodes: { type: string }[] } };
    }>(READ_LISTS(types[index] ?? ''), { id: record }, sales);
    expect(reply.data.node.activities.nodes).toContainEqual({ id, subject: 'Called' });
    const told = reply.data.node.timeline.nodes.filter(
      ({ type }) => type.endsWith('activity-logged') || type === 'activity.logged',
    );
    expect(told).toEqual([
      {
        type: record === lead.id ? 'lead.activity-logged' : 'activity.logged',
        data: expect.objectContaining({ activityId: id }),
      },
    ]);
  }
});

test('a partner sees an activity through its own customer, and of the records that it is about its own', async () => {
  const tenant = 'seen';
  const ctx = aContext({ tenant });
  const [own, other] = [await aCustomer(ctx), await aCustomer(as(ctx, {}))];
  const log = async (relatedTo: string[]) => {
    const input = { relatedTo, kind: 'NOTE', subject: 'Note' };
    const reply = await api.call<{ logActivity: { activity: { id: string } } }>(LOG, { input }, { tenant });
    return reply.data.logActivity.activity.id;
  };
  const [both, theirs] = [await log([own.id, other.id]), await log([other.id])];
  const partner: Caller = { tenant, roles: ['partner'], subject: 'p', customerIds: [own.id] };
  const read = async (id: string, caller: Caller) => (await api.call(READ, { id }, caller)).data;
  expect(await read(both, partner)).toEqual({
    node: { subject: 'Note', relatedTo: [{ id: own.id }], participants: null },
  });
  expect(await read(theirs, partner)).toEqual({ node: null });
  const finance: Caller = { tenant, roles: ['finance'] };
  const ofLead = await log([(await aStoredLead(as(ctx, {}))).id]);
  expect([await read(theirs, finance), await read(ofLead, finance)]).toEqual([
    { node: { subject: 'Note', relatedTo: [{ id: other.id }], participants: [] } },
    { node: null },
  ]);
  const timeline = 'query ($id: ID!) { customer(id: $id) { timeline { nodes { type data } } } }';
  const [told] = (await api.call<{ customer: { timeline: { nodes: object[] } } }>(timeline, { id: own.id }, partner))
    .data.customer.timeline.nodes;
  expect(told).toEqual({ type: 'activity.logged', data: { kind: 'NOTE', relatedTo: [own.id] } });
});

test('every fault of an input is told at its field', async () => {
  const tenant = 'faults';
  const { id } = await aCustomer(aContext({ tenant }));
  const refused = async (input: object) =>
    (
      await api.call<{ logActivity: { userErrors: { code: string; field: string }[] } }>(
        LOG,
        { input: { kind: 'CALL', subject: 'Called', ...input } },
        { tenant },
      )
    ).data.logActivity.userErrors.map(({ code, field }) => `${code} ${field}`);
  const nobody = `cus_${'0'.repeat(26)}`;
  expect(await refused({ relatedTo: [id, nobody, 'x'] })).toEqual(['NOT_FOUND relatedTo.1', 'NOT_FOUND relatedTo.2']);
  expect(await refused({ relatedTo: [] })).toEqual(['VALIDATION relatedTo']);
  expect(await refused({ relatedTo: [id], subject: 'x'.repeat(201), durationMinutes: -1 })).toEqual([
    'VALIDATION subject',
    'VALIDATION durationMinutes',
  ]);
});

test('my open tasks by due time, one of a team, and what a repeat shows', async () => {
  const tenant = 'tasks';
  const { id: customer } = await aCustomer(aContext({ tenant }));
  const sales: Caller = { tenant, roles: ['sales', 'admin'] };
  const change = async (name: string, input: object) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const selection = 'id version status owner { __typename id displayName } completedBy { id } relatedTo { id }';
    const document = `mutation ($input: ${type}!) { ${name}(input: $input) { task { ${selection} } userErrors { code field } } }`;
    return Object((await api.call(document, { input }, sales)).data)[name];
  };
  const late = await change('createTask', { subject: 'Late', dueAt: '2026-12-05T09:00:00Z', relatedTo: [customer] });
  await change('createTask', { subject: 'Soon', dueAt: '2026-12-01T09:00:00Z' });
  const MINE = `query ($id: ID!) { tasks(where: { owner: { id: { eq: $id } }, status: { eq: OPEN } }, orderBy: [{ field: DUE_AT }]) { nodes { subject } } }`;
  const mine = (await api.call(MINE, { id: late.task.owner.id }, sales)).data;
  expect(mine).toEqual({ tasks: { nodes: [{ subject: 'Soon' }, { subject: 'Late' }] } });
  const made = await api.call<{ createTeam: { team: { id: string } } }>(
    'mutation ($input: CreateTeamInput!) { createTeam(input: $input) { team { id } } }',
    { input: { name: 'Inside' } },
    sales,
  );
  const team = made.data.createTeam.team.id;
  const { id } = late.task;
  const handed = await change('updateTask', { id, ownerId: team, idempotencyKey: 'hand' });
  expect(handed.task).toMatchObject({ version: 2, owner: { __typename: 'Team', id: team, displayName: 'Inside' } });
  const done = await change('completeTask', { id });
  expect(done.task).toMatchObject({ version: 3, status: 'DONE', completedBy: { id: late.task.owner.id } });
  expect(await change('updateTask', { id, ownerId: team, idempotencyKey: 'hand' })).toEqual(handed);
  expect(await change('cancelTask', { id })).toEqual({
    task: null,
    userErrors: [{ code: 'INVALID_STATE', field: 'id' }],
  });
  const lists = await api.call(
    'query ($id: ID!) { customer(id: $id) { tasks { nodes { id status } } timeline(first: 3) { nodes { type } } } }',
    { id: customer },
    sales,
  );
  expect(lists.data).toEqual({
    customer: {
      tasks: { nodes: [{ id, status: 'DONE' }] },
      timeline: { nodes: [{ type: 'task.completed' }, { type: 'task.updated' }, { type: 'task.created' }] },
    },
  });
});
