import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi } from '../../support/api.ts';
import { leadInput as input, runLead } from '../../support/lead-api.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

type Given<F> = F extends (api: never, ...given: infer R) => unknown ? R : never;
const run = (...given: Given<typeof runLead>) => runLead(api, ...given);

test('a lead is worked, qualified, converted and read back with its customer, contact and timeline', async () => {
  const tenant = 'story';
  const { payload: captured } = await run('captureLead', input, tenant);
  const id = captured?.lead?.id;
  const logged = await api.call(
    'mutation ($input: LogActivityInput!) { logActivity(input: $input) { activity { kind subject body relatedTo { id } } userErrors { code } } }',
    { input: { relatedTo: [id], kind: 'CALL', subject: 'Called', body: 'Wants 10' } },
    { tenant, roles: ['sales'] },
  );
  expect(logged.data).toEqual({
    logActivity: {
      activity: { kind: 'CALL', subject: 'Called', body: 'Wants 10', relatedTo: [{ id }] },
      userErrors: [],
    },
  });
  await run('claimLead', { id }, tenant);
  await run('workLead', { id }, tenant);
  await run('qualifyLead', { id }, tenant);
  const fields = 'id status owner { id } queue customer { kind name } contact { name email }';
  const { payload: converted } = await run('convertLead', { leadId: id, idempotencyKey: 'c' }, tenant, fields);
  const lead = {
    id,
    status: 'CONVERTED',
    owner: { id: 'sales@story' },
    queue: null,
    customer: { kind: 'COMPANY', name: 'Alfreds Futterkiste' },
    contact: { name: 'Maria Anders', email: 'maria@alfreds.example' },
  };
  expect(converted).toEqual({ lead, userErrors: [] });
  const { payload: again } = await run('convertLead', { leadId: id, idempotencyKey: 'c' }, tenant, fields);
  expect(again).toEqual({ lead, userErrors: [] });
  const read = await api.call<{ lead: { timeline: { nodes: { type: string }[] } } }>(
    'query ($id: ID!) { lead(id: $id) { timeline { nodes { type } } } node(id: $id) { __typename id } }',
    { id },
    { tenant, roles: ['service'] },
  );
  expect(read.data).toEqual({
    lead: {
      timeline: {
        nodes: [
          { type: 'lead.converted' },
          { type: 'lead.qualified' },
          { type: 'lead.work-started' },
          { type: 'lead.assigned' },
          { type: 'lead.activity-logged' },
          { type: 'lead.captured' },
        ],
      },
    },
    node: { __typename: 'Lead', id },
  });
});

test('a lead of another system is brought to its state, found by its id, and gets further ids', async () => {
  const tenant = 'systems';
  const externalRef = { system: 'mailer', id: '7' };
  const body = { name: 'Maria', source: 'IMPORT', email: 'maria@alfreds.example', externalRef };
  const { payload } = await run('upsertLead', body, tenant, 'id version externalRefs { system id }');
  expect(payload).toEqual({ lead: { id: payload?.lead?.id, version: 1, externalRefs: [externalRef] }, userErrors: [] });
  const again = await run('upsertLead', { ...body, name: 'Maria Anders' }, tenant, 'id version name');
  expect(again.payload?.lead).toEqual({ id: payload?.lead?.id, version: 2, name: 'Maria Anders' });
  const added = await api.call(
    'mutation ($input: AddExternalRefInput!) { addExternalRef(input: $input) { record { id } userErrors { code } } }',
    { input: { recordId: payload?.lead?.id, ref: { system: 'fair', id: 'F-1' } } },
    { tenant },
  );
  expect(added.data).toEqual({ addExternalRef: { record: { id: payload?.lead?.id }, userErrors: [] } });
  const found = await api.call(
    '{ leadByExternalRef(ref: { system: "FAIR", id: "F-1" }) { id } none: leadByExternalRef(ref: { system: "fair", id: "F-2" }) { id } }',
    {},
    { tenant, roles: ['sales'] },
  );
  expect(found.data).toEqual({ leadByExternalRef: { id: payload?.lead?.id }, none: null });
});

test('lists the work of a queue and refuses an order that no index serves', async () => {
  const tenant = 'lists';
  const { payload } = await run('captureLead', input, tenant);
  const list = (args: string) =>
    api.call(`{ leads(${args}) { nodes { id } pageInfo { hasNextPage } } }`, {}, { tenant, roles: ['sales'] });
  const found = await list(
    'where: { queue: { eq: "UNASSIGNED" }, isOpen: { eq: true } }, orderBy: { field: SCORE, direction: DESC }',
  );
  expect(found.data).toEqual({ leads: { nodes: [{ id: payload?.lead?.id }], pageInfo: { hasNextPage: false } } });
  const refused = await list('orderBy: { field: SCORE }');
  expect(refused.errors?.[0]?.extensions).toEqual({ code: 'FILTER_NOT_SERVED', field: 'orderBy' });
});

test('refuses a stale version and reports the field; another tenant finds nothing', async () => {
  const { payload } = await run('captureLead', input, 'owner');
  const id = payload?.lead?.id;
  const stale = await run('updateLead', { id, name: 'M', expectedVersion: 7 }, 'owner');
  expect(stale.payload).toEqual({ lead: null, userErrors: [{ code: 'CONFLICT', field: 'expectedVersion' }] });
  const foreign = await run('updateLead', { id, name: 'M' }, 'stranger');
  const unknown = await run('updateLead', { id: 'led_01J00000000000000000000000', name: 'M' }, 'stranger');
  expect(foreign.text).toBe(unknown.text);
});

test.each([
  ['updateLead', { name: 'M' }],
  ['claimLead', {}],
  ['workLead', {}],
  ['nurtureLead', {}],
  ['qualifyLead', {}],
  ['disqualifyLead', { reason: 'SPAM' }],
  ['reopenLead', {}],
  ['assignLead', { queue: 'HOT' }],
])('%s is refused for service, which may read', async (name, body) => {
  const { payload: captured } = await run('captureLead', { ...input, overrideDuplicate: true }, 'roles');
  const { payload } = await run(name, { id: captured?.lead?.id, ...body }, 'roles', 'id', ['service']);
  expect(payload).toEqual({ lead: null, userErrors: [{ code: 'FORBIDDEN', field: null }] });
});

test('the scoring model is read with its default, changed by an admin, and refuses an unknown field by its path', async () => {
  const tenant = 'model';
  const fields =
    'version modelVersion decay { afterDays pointsPerWeek } grades { a b c } rules { field operator values points reason }';
  const before = await api.call<{ leadScoring: { rules: unknown[] } }>(
    `{ leadScoring { ${fields} } leadAssignment { version defaultQueue rules { name queue when { grades minScore } } teams { name } } }`,
    {},
    { tenant, roles: ['sales'] },
  );
  expect(before.data).toEqual({
    leadScoring: {
      version: 0,
      modelVersion: 'default',
      decay: { afterDays: 14, pointsPerWeek: 5 },
      grades: { a: 70, b: 45, c: 20 },
      rules: before.data.leadScoring.rules,
    },
    leadAssignment: {
      version: 0,
      defaultQueue: 'INBOUND',
      rules: [{ name: 'Hot leads', queue: 'HOT', when: { grades: ['A', 'B'], minScore: null } }],
      teams: [],
    },
  });
  const rule = { field: 'country', operator: 'IN', values: ['DE'], points: 20, reason: 'Home market' };
  const change = (rules: object[], roles = ['admin']) =>
    api.call(
      `mutation ($input: UpdateLeadScoringInput!) { updateLeadScoring(input: $input) { leadScoring { ${fields} } userErrors { code field } } }`,
      {
        input: {
          expectedVersion: 0,
          modelVersion: 'home',
          rules,
          activityPoints: [],
          decay: { afterDays: 7, pointsPerWeek: 2 },
          grades: { a: 20, b: 10, c: 5 },
        },
      },
      { tenant, roles },
    );
  expect((await change([rule, { ...rule, field: 'shoeSize' }])).data).toEqual({
    updateLeadScoring: { leadScoring: null, userErrors: [{ code: 'UNKNOWN_FIELD', field: 'rules.1.field' }] },
  });
  expect((await change([rule], ['sales'])).data).toEqual({
    updateLeadScoring: { leadScoring: null, userErrors: [{ code: 'FORBIDDEN', field: null }] },
  });
  expect((await change([rule])).data).toEqual({
    updateLeadScoring: {
      leadScoring: {
        version: 1,
        modelVersion: 'home',
        decay: { afterDays: 7, pointsPerWeek: 2 },
        grades: { a: 20, b: 10, c: 5 },
        rules: [rule],
      },
      userErrors: [],
    },
  });
});
