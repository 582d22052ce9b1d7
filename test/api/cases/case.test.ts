import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseRoutingTable } from '../../../shared/cases/case-routing.model.ts';
import { type Caller, startApi } from '../../support/api.ts';
import { aCaseOf, aCustomerOf, mutateCase } from '../../support/case-api.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

type Given<F> = F extends (api: never, ...given: infer R) => unknown ? R : never;
const mutate = (...given: Given<typeof mutateCase>) => mutateCase(api, ...given);
const aCustomer = (...given: Given<typeof aCustomerOf>) => aCustomerOf(api, ...given);
const aCase = (...given: Given<typeof aCaseOf>) => aCaseOf(api, ...given);

const { defaults } = caseRoutingTable;
const agents = [{ actor: 'service@desk', name: 'Anna', skills: ['billing'], capacity: 10 }];

test('a case goes from opening over messages to its resolution', async () => {
  const tenant = 'whole-way';
  const service = { tenant, roles: ['service'] };
  const id = await aCase(tenant, { category: 'INVOICE', priority: 'HIGH', channel: 'WEB' });
  await mutate('updateCaseRouting', { ...defaults, agents }, { tenant }, 'caseRouting { version }');
  expect(await mutate('assignCase', { id, assigneeId: 'service@desk', expectedVersion: 1 }, service)).toEqual({
    case: { id, version: 2, status: 'NEW', assignee: { id: 'service@desk' }, queue: null },
    userErrors: [],
  });
  const said = await mutate(
    'addCaseMessage',
    { caseId: id, direction: 'OUTBOUND', body: 'Which invoice?', awaitCustomer: true },
    service,
    'message { direction isInternal body author { id displayName } case { status } }',
  );
  expect(said).toEqual({
    message: {
      direction: 'OUTBOUND',
      isInternal: false,
      body: 'Which invoice?',
      author: { id: 'service@whole-way', displayName: 'service@whole-way' },
      case: { status: 'PENDING_CUSTOMER' },
    },
    userErrors: [],
  });
  await mutate('resolveCase', { id, code: 'CREDITED', text: 'Credited.' }, service);
  await mutate('closeCase', { id }, service);
  const read = await api.call(
    `query ($id: ID!) { node(id: $id) { ... on Case {
      subject category priority status channel weight requiredSkills reopenedCount order { id } invoice { id } contact { id }
      customer { name cases { nodes { id } } } resolution { code text resolvedBy { id } }
      routing { decidedBy ruleVersion assignee { id } queue inputs { customerTier requiredSkills } reasons { text points } }
      messages { nodes { body } } timeline(first: 1) { nodes { type data } }
    } } agentLoads { actor { id } name capacity load openCases } }`,
    { id },
    service,
  );
  expect(read.data).toEqual({
    node: {
      subject: 'Where is it?',
      category: 'INVOICE',
      priority: 'HIGH',
      status: 'CLOSED',
      channel: 'WEB',
      weight: 3,
      requiredSkills: ['billing'],
      reopenedCount: 0,
      order: null,
      invoice: null,
      contact: null,
      customer: { name: 'Alfreds', cases: { nodes: [{ id }] } },
      resolution: { code: 'CREDITED', text: 'Credited.', resolvedBy: { id: 'service@whole-way' } },
      routing: {
        decidedBy: 'PERSON',
        ruleVersion: 'v1',
        assignee: { id: 'service@desk' },
        queue: null,
        inputs: { customerTier: 'GOLD', requiredSkills: ['billing'] },
        reasons: [{ text: 'Assigned by hand.', points: null }],
      },
      messages: { nodes: [{ body: 'Which invoice?' }] },
      timeline: { nodes: [{ type: 'case.closed', data: {} }] },
    },
    agentLoads: [{ actor: { id: 'service@desk' }, name: 'Anna', capacity: 10, load: 0, openCases: 0 }],
  });
});

test('a partner opens a case, writes in it and reads it without what is internal', async () => {
  const tenant = 'partners';
  const customerId = await aCustomer(tenant);
  const partner = { tenant, roles: ['partner'], customerIds: [customerId] };
  const opened = await mutate('openCase', { subject: 'Broken', customerId }, partner, 'case { id status }');
  const id = opened.case?.id;
  const say = (direction: string, body: string, caller: Caller) =>
    mutate('addCaseMessage', { caseId: id, direction, body }, caller, 'message { body }');
  await say('INTERNAL', 'Known troublemaker', { tenant, roles: ['service'] });
  await say('INBOUND', 'Please hurry', partner);
  expect((await say('INTERNAL', 'x', partner)).userErrors).toEqual([{ code: 'FORBIDDEN', field: null }]);
  const read = await api.call('{ cases { nodes { subject messages { nodes { body direction } } } } }', {}, partner);
  expect(read.data).toEqual({
    cases: { nodes: [{ subject: 'Broken', messages: { nodes: [{ body: 'Please hurry', direction: 'INBOUND' }] } }] },
  });
  for (const field of [
    'assignee { id }',
    'queue',
    'weight',
    'routing { ruleVersion }',
    'timeline { nodes { type } }',
    'contact { name }',
  ]) {
    const refused = await api.call(`{ cases { nodes { ${field} } } }`, {}, partner);
    const [name = ''] = field.split(' ');
    expect([refused.data, refused.extensions?.forbidden]).toEqual([
      { cases: { nodes: [{ [name]: null }] } },
      [['cases', 'nodes', 0, name]],
    ]);
  }
  const filtered = await api.call('{ cases(where: { queue: { eq: "service" } }) { nodes { id } } }', {}, partner);
  expect(filtered.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN', field: 'where.queue' });
});

test('every mutation of cases refuses a role that may not, and another tenant like an unknown id', async () => {
  const id = await aCase('walls');
  const calls: [string, object, string?][] = [
    ['updateCase', { id, subject: 'x' }],
    ['addCaseMessage', { caseId: id, direction: 'INBOUND', body: 'x' }, 'message { id }'],
    ['assignCase', { id, queue: 'billing' }],
    ['rerouteCase', { id }],
    ['setCaseStatus', { id, status: 'OPEN' }],
    ['resolveCase', { id, text: 'x' }],
    ['reopenCase', { id }],
    ['closeCase', { id }],
  ];
  const unknown = 'cas_01JD3W0B5T8Q6M2Y4X9Z7K1C3E';
  for (const [mutation, input, selection] of calls) {
    const codes = async (body: object, caller: { tenant: string; roles: string[] }) =>
      (await mutate(mutation, body, caller, selection)).userErrors;
    expect([mutation, await codes(input, { tenant: 'walls', roles: ['warehouse'] })]).toEqual([
      mutation,
      [{ code: 'FORBIDDEN', field: null }],
    ]);
    const stranger = { tenant: 'strangers', roles: ['admin'] };
    const foreign = await codes(input, stranger);
    expect(foreign).toEqual(
      await codes({ ...input, ...('id' in input ? { id: unknown } : { caseId: unknown }) }, stranger),
    );
    expect(foreign[0]?.code).toBe('NOT_FOUND');
  }
  const elsewhere = await api.call(
    'query ($id: ID!) { case(id: $id) { id } node(id: $id) { id } }',
    { id },
    { tenant: 'strangers' },
  );
  expect(elsewhere.data).toEqual({ case: null, node: null });
});

test('a repeated idempotency key opens one case and adds one message', async () => {
  const tenant = 'repeats';
  const customerId = await aCustomer(tenant);
  const open = () => mutate('openCase', { subject: 'Once', customerId, idempotencyKey: 'o-1' }, { tenant });
  const opened = await Promise.all([open(), open(), open()]);
  const ids = new Set(opened.map((payload) => payload.case?.id));
  expect(ids.size).toBe(1);
  const [id] = ids;
  const say = () =>
    mutate(
      'addCaseMessage',
      { caseId: id, direction: 'INBOUND', body: 'Once', idempotencyKey: 'm-1' },
      { tenant },
      'message { id }',
    );
  const said = [await say(), await say()];
  expect(said[1]?.message?.id).toBe(said[0]?.message?.id);
  const read = await api.call('{ cases { nodes { messages { nodes { body } } } } }', {}, { tenant });
  expect(read.data).toEqual({ cases: { nodes: [{ messages: { nodes: [{ body: 'Once' }] } }] } });
});

test('the routing table is read and replaced as a whole, and refuses names that do not exist', async () => {
  const tenant = 'tables';
  const table = `version ruleVersion categories { category requiredSkills fallbackQueue } priorities { priority weight points }
    tiers { tier points } criteria { criterion points } metafields { key } queues agents { actor { id } name skills capacity } relaxSkillsAfterMinutes`;
  const builtIn = await api.call(`{ caseRouting { ${table} } }`, {}, { tenant, roles: ['service'] });
  expect(builtIn.data).toEqual({ caseRouting: { ...defaults, version: 0, ruleVersion: 'default-1' } });
  const changed = await mutate(
    'updateCaseRouting',
    { ...defaults, agents, expectedVersion: 0 },
    { tenant },
    `caseRouting { ${table} }`,
  );
  expect(changed).toEqual({
    caseRouting: {
      ...defaults,
      agents: agents.map((agent) => ({ ...agent, actor: { id: agent.actor } })),
      version: 1,
      ruleVersion: 'v1',
    },
    userErrors: [],
  });
  const codes = async (input: object, roles = ['admin']) =>
    (await mutate('updateCaseRouting', { ...defaults, ...input }, { tenant, roles }, 'caseRouting { version }'))
      .userErrors;
  expect(await codes({ criteria: [...defaults.criteria, { criterion: 'CHARM', points: 1 }] })).toEqual([
    { code: 'UNKNOWN_FIELD', field: 'criteria.3.criterion' },
  ]);
  expect(await codes({ expectedVersion: 0 })).toEqual([{ code: 'CONFLICT', field: 'expectedVersion' }]);
  expect(await codes({}, ['service'])).toEqual([{ code: 'FORBIDDEN', field: null }]);
  const refused = await api.call(
    '{ caseRouting { version } agentLoads { actor { id } } }',
    {},
    { tenant, roles: ['partner'] },
  );
  expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('a case of another system is brought to its state, matched and found by its id', async () => {
  const tenant = 'case-systems';
  const externalRef = { system: 'desk', id: '77' };
  const selection = 'case { id version subject priority customer { id } externalRefs { system id } }';
  const upsert = (input: object) =>
    mutate('upsertCase', { externalRef, subject: 'Broken', ...input }, { tenant }, selection);
  const first = await upsert({ party: { email: 'a@b.example' } });
  expect(first.case).toMatchObject({ version: 1, subject: 'Broken', customer: null, externalRefs: [externalRef] });
  expect((await upsert({ party: { email: 'a@b.example' } })).case).toEqual(first.case);
  const customerId = await aCustomer(tenant);
  const matched = await upsert({ customerId, priority: 'HIGH' });
  expect(matched.case).toMatchObject({
    id: first.case?.id,
    version: 2,
    priority: 'HIGH',
    customer: { id: customerId },
  });
  const other = await upsert({ customerId: await aCustomer(tenant) });
  expect(other.userErrors).toEqual([{ code: 'VALIDATION', field: 'customerId' }]);
  const found = await api.call('{ caseByExternalRef(ref: { system: "DESK", id: "77" }) { id } }', {}, { tenant });
  expect(found.data).toEqual({ caseByExternalRef: { id: first.case?.id } });
});

test('cases are listed by status, queue and assignee, open and done', async () => {
  const tenant = 'case-lists';
  await mutate('updateCaseRouting', { ...defaults, agents }, { tenant }, 'caseRouting { version }');
  const [waiting, worked, done] = [await aCase(tenant), await aCase(tenant), await aCase(tenant)];
  await mutate('assignCase', { id: worked, assigneeId: 'service@desk' }, { tenant });
  await mutate('setCaseStatus', { id: worked, status: 'ON_HOLD' }, { tenant });
  await mutate('assignCase', { id: done, assigneeId: 'service@desk' }, { tenant });
  await mutate('resolveCase', { id: done, text: 'Done' }, { tenant });
  const list = async (where: string) =>
    (
      await api.call<{ cases: { nodes: { id: string }[] } }>(
        `{ cases(where: { ${where} }) { nodes { id } } }`,
        {},
        { tenant },
      )
    ).data.cases.nodes.map(({ id }) => id);
  expect({
    new: await list('status: { eq: NEW }'),
    onHold: await list('status: { eq: ON_HOLD }'),
    resolved: await list('status: { eq: RESOLVED }'),
    queue: await list('queue: { eq: "service" }'),
    ofAgent: await list('assignee: { id: { eq: "service@desk" } }'),
    openOfAgent: await list('assignee: { id: { eq: "service@desk" } }, isOpen: { eq: true }'),
    doneOfAgent: await list('assignee: { id: { eq: "service@desk" } }, isOpen: { eq: false }'),
  }).toEqual({
    new: [waiting],
    onHold: [worked],
    resolved: [done],
    queue: [waiting],
    ofAgent: [done, worked].sort((a, b) => Number(a === done) - Number(b === done)),
    openOfAgent: [worked],
    doneOfAgent: [done],
  });
});
