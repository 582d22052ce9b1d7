import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCaptureKey } from '../../../shared/access/capture-key.actions.ts';
import { aContext } from '../../support/a-context.ts';
import { startApi } from '../../support/api.ts';
import { leadInput as input, runLead } from '../../support/lead-api.ts';
import { whilePlanted } from '../../support/plant.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

type Given<F> = F extends (api: never, ...given: infer R) => unknown ? R : never;
const run = (...given: Given<typeof runLead>) => runLead(api, ...given);

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
