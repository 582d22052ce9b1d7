import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCaptureKey } from '../../../shared/access/capture-key.actions.ts';
import { aContext } from '../../support/a-context.ts';
import { startApi } from '../../support/api.ts';
import { whilePlanted } from '../../support/plant.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

interface Payload {
  lead?: { id: string; version: number; [field: string]: unknown } | null;
  userErrors: { code: string; field: string | null }[];
}

const input = {
  name: 'Maria Anders',
  company: 'Alfreds Futterkiste',
  email: 'maria@alfreds.example',
  source: 'WEB',
  consent: { marketing: true },
};

/** Runs a mutation that returns a lead. */
const run = async (name: string, body: object, tenant: string, fields = 'id version status', roles = ['sales']) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const reply = await api.call<Record<string, Payload>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { lead { ${fields} } userErrors { code field } } }`,
    { input: body },
    { tenant, roles },
  );
  return { ...reply, payload: reply.data?.[name] };
};

/** A call of a public form. */
async function aForm(tenant: string) {
  const created = await api.call<{ createCaptureKey: { captureKey: { key: string } } }>(
    'mutation { createCaptureKey(input: { label: "Site" }) { captureKey { key } } }',
    {},
    { tenant },
  );
  const headers = { 'x-capture-key': created.data.createCaptureKey.captureKey.key };
  return { token: '', headers, event: { rawPath: '/capture' } };
}

const CAPTURE =
  'mutation ($input: CaptureLeadInput!) { captureLead(input: $input) { received userErrors { code field } } }';

test('a form learns that it was heard and nothing else, whether or not the person was known', async () => {
  const form = await aForm('forms');
  const send = (body: object) => api.call(CAPTURE, { input: body }, form);
  const first = await send(input);
  const second = await send({ ...input, message: 'Hello?' });
  expect(first.data).toEqual({ captureLead: { received: true, userErrors: [] } });
  expect(second.text).toBe(first.text);
  const refused = await send({ ...input, consent: null });
  expect(refused.data).toEqual({
    captureLead: { received: null, userErrors: [{ code: 'VALIDATION', field: 'consent' }] },
  });
});

test.each([
  ['a form', () => aForm('again')],
  ['a partner', async () => ({ tenant: 'again', roles: ['partner'] })],
])(
  '%s that repeats its idempotency key is answered as the first time, whether or not the person was known',
  async (_, callerOf) => {
    const caller = await callerOf();
    await run('captureLead', { ...input, email: 'known@example.com' }, 'again');
    const send = (email: string) =>
      api.call(CAPTURE, { input: { ...input, email, message: 'Hello?', idempotencyKey: email } }, caller);
    const heard = { captureLead: { received: true, userErrors: [] } };
    for (const email of ['known@example.com', 'unknown@example.com'])
      expect([email, (await send(email)).data, (await send(email)).data]).toEqual([email, heard, heard]);
  },
);

test("a lead has the source and label of its form's key, whatever the form says; a key without a source is one of the web", async () => {
  const tenant = 'sources';
  const admin = aContext({ tenant });
  const fair = await createCaptureKey(admin, { label: 'Fair', source: 'EVENT' });
  const site = await createCaptureKey(admin, { label: 'Site' });
  const old = await createCaptureKey(admin, { label: 'Old' });
  const read = await whilePlanted(
    admin,
    { record: old.id, SK: 'CAPTUREKEY' },
    ({ source: _, schemaVersion: __, ...item }) => item,
    async () => {
      for (const { key, label } of [fair, site, old]) {
        const form = { token: '', headers: { 'x-capture-key': key }, event: { rawPath: '/capture' } };
        await api.call(CAPTURE, { input: { ...input, source: 'REFERRAL', email: `${label}@example.com` } }, form);
      }
      return api.call(
        '{ captureKeys { nodes { label source } } leads { nodes { source capturedBy } } }',
        {},
        { tenant },
      );
    },
  );
  expect(read.data).toEqual({
    captureKeys: {
      nodes: [
        { label: 'Old', source: 'WEB' },
        { label: 'Site', source: 'WEB' },
        { label: 'Fair', source: 'EVENT' },
      ],
    },
    leads: {
      nodes: [
        { source: 'WEB', capturedBy: 'Old' },
        { source: 'WEB', capturedBy: 'Site' },
        { source: 'EVENT', capturedBy: 'Fair' },
      ],
    },
  });
});

test('a form whose message is not kept is told so, in the same words whether or not the person was known', async () => {
  const form = await aForm('full');
  await run('captureLead', { ...input, email: 'known@example.com' }, 'full');
  const told = CAPTURE.replace('code field', 'code field message');
  const last = async (email: string) => {
    const replies = [];
    for (let index = 0; index < 11; index += 1)
      replies.push(await api.call(told, { input: { ...input, email, message: `Message ${index}` } }, form));
    return replies.map(({ text }) => text);
  };
  const [known, unknown] = [await last('known@example.com'), await last('unknown@example.com')];
  expect(unknown).toEqual(known);
  expect(JSON.parse(known[9] ?? '').data).toEqual({ captureLead: { received: true, userErrors: [] } });
  expect(JSON.parse(known[10] ?? '').data).toEqual({
    captureLead: {
      received: null,
      userErrors: [{ code: 'LIMIT_EXCEEDED', field: null, message: expect.stringContaining('tomorrow') }],
    },
  });
});

test.each([
  ['lead', 'lead { id }'],
  ['again', 'again: lead { email }'],
  ['lead', '... on CaptureLeadPayload { lead { activities { nodes { id } } } }'],
])('a form gets no %s by %s', async (field, selection) => {
  const form = await aForm('peek');
  const query = `mutation ($input: CaptureLeadInput!) { captureLead(input: $input) { ${selection} } }`;
  const reply = await api.call(query, { input }, form);
  expect([reply.data, reply.extensions?.forbidden]).toEqual([
    { captureLead: { [field]: null } },
    [['captureLead', field]],
  ]);
});

test('a partner hands in leads and may not see them', async () => {
  const caller = { tenant: 'partners', roles: ['partner'] };
  const captured = await api.call(CAPTURE, { input }, caller);
  expect(captured.data).toEqual({ captureLead: { received: true, userErrors: [] } });
  const read = await api.call('{ leads { nodes { id } } }', {}, caller);
  expect(read.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('forms that send one person at once make one lead', async () => {
  const form = await aForm('race');
  const replies = await Promise.all(
    Array.from({ length: 6 }, (_, index) =>
      api.call(CAPTURE, { input: { ...input, message: `Message ${index}` } }, form),
    ),
  );
  expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
  const list = await api.call<{
    leads: { nodes: { version: number; activities: { nodes: { subject: string }[] } }[] };
  }>('{ leads { nodes { version activities { nodes { subject } } } } }', {}, { tenant: 'race' });
  // Whose transaction came first need not be who asked first.
  const found = list.data.leads.nodes.map(({ version, activities }) => [
    version,
    activities.nodes.map(({ subject }) => subject).sort(),
  ]);
  expect(found).toEqual([[6, ['Captured', ...Array<string>(5).fill('Captured again')]]]);
});

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

test('people of one company stay apart, are told of each other, and are linked to the customer of their domain', async () => {
  const tenant = 'company';
  const created = await api.call<{ createCustomer: { customer: { id: string } } }>(
    'mutation { createCustomer(input: { kind: COMPANY, name: "Alfreds", email: "info@alfreds.example" }) { customer { id } } }',
    {},
    { tenant },
  );
  const form = await aForm(tenant);
  const people = ['maria', 'ana', 'hanna'].map((name) => ({
    ...input,
    name,
    email: `${name}@alfreds.example`,
    phone: '+49 30 0074321',
  }));
  for (const person of people)
    expect((await api.call(CAPTURE, { input: person }, form)).data).toEqual({
      captureLead: { received: true, userErrors: [] },
    });
  const reply = await api.call<{ leads: { nodes: { id: string }[] } }>(
    '{ leads { nodes { name customer { id } customerMatch possibleDuplicates { lead { name } reasons } } } }',
    {},
    { tenant, roles: ['sales'] },
  );
  const customer = created.data.createCustomer.customer;
  const other = (name: string) => ({ lead: { name }, reasons: ['PHONE'] });
  const lead = (name: string, ...others: string[]) => ({
    name,
    customer,
    customerMatch: 'DOMAIN',
    possibleDuplicates: others.map(other),
  });
  expect(reply.data).toEqual({
    leads: { nodes: [lead('hanna', 'ana', 'maria'), lead('ana', 'hanna', 'maria'), lead('maria', 'hanna', 'ana')] },
  });
});

test('what a form says and a lead does not take is kept on the activity, and read by whoever may reach the person', async () => {
  const tenant = 'kept';
  const form = await aForm(tenant);
  const send = (body: object) => api.call(CAPTURE, { input: { ...input, ...body } }, form);
  await send({});
  await send({ phone: '+49 30 0074321', jobTitle: 'Owner', source: 'REFERRAL' });
  const read = async (roles: string[]) =>
    api.call<{
      leads: { nodes: { activities: { nodes: { submitted: { name: string; value: string }[] | null }[] } }[] };
    }>(
      '{ leads { nodes { phone jobTitle activities { nodes { submitted { name value } } } } } }',
      {},
      { tenant, roles },
    );
  const { data } = await read(['sales']);
  expect(data.leads.nodes).toMatchObject([{ phone: null, jobTitle: null }]);
  const [again, first] = data.leads.nodes[0]?.activities.nodes ?? [];
  const said = (name: string) => again?.submitted?.find((value) => value.name === name)?.value;
  expect(['phone', 'jobTitle', 'source', 'consent.marketing'].map(said)).toEqual([
    '+49 30 0074321',
    'Owner',
    'REFERRAL',
    'true',
  ]);
  expect(first?.submitted?.map(({ name }) => name)).toEqual([
    'name',
    'source',
    'company',
    'email',
    'consent.marketing',
    'consent.givenAt',
  ]);
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
