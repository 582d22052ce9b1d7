import { expect, test } from 'vitest';
import { listActivities } from '../../../shared/activities/activity.actions.ts';
import { createCustomer } from '../../../shared/customers/customer.actions.ts';
import { captureLead, getLead } from '../../../shared/leads/lead.actions.ts';
import { possibleDuplicates } from '../../../shared/leads/lead.duplicates.actions.ts';
import { LEAD_NUMBERS, type Lead } from '../../../shared/leads/lead.model.ts';
import { disqualifyLead } from '../../../shared/leads/lead.status.actions.ts';
import { onFreshState } from '../../../shared/platform/conflict.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { nextNumber } from '../../../shared/platform/numbers.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aCapture, duplicatesOf } from '../../support/a-lead.ts';
import { eventsOf } from '../../support/deliveries.ts';
import { itemsOf, refusalOf, tableCalls, transactionsOf } from '../../support/table-probe.ts';

const asForm = (ctx: Context, now = ctx.now, source = 'WEB'): Context =>
  as(ctx, { roles: ['capture'], subject: 'cap_1', kind: 'capture', form: { source, label: 'Contact page' }, now });

test('captures a lead into the unassigned queue with what it is found by in one transaction', async () => {
  const ctx = aContext();
  let id = '';
  const transactions = await transactionsOf(async () => {
    ({ id } = await captureLead(ctx, aCapture()));
  });
  expect(transactions).toEqual([
    [
      'Put LEAD',
      'Put NUMBER',
      'Put LEAD#led_*',
      'Put LEADKEY',
      'Put LEADHINT#led_*',
      'Put LEADHINT#led_*',
      'Put ACTIVITY',
      expect.stringMatching(/^Put ACTIVITY#/),
      'Put EVENT lead.captured',
      'Put EVENT activity.logged',
    ],
  ]);
  const lead = await getLead(as(ctx, {}), id);
  expect([lead.status, lead.queue, lead.owner, lead.score, lead.consent]).toEqual([
    'NEW',
    'UNASSIGNED',
    undefined,
    undefined,
    { marketing: true, givenAt: ctx.now },
  ]);
  expect([lead.markers, lead.hints]).toEqual([
    ['email#maria@alfreds.example'],
    ['taxId#DE123456789', 'phone#+49300074321'],
  ]);
});

test('costs one turn of reads and one transaction', async () => {
  const ctx = aContext();
  await nextNumber(ctx, LEAD_NUMBERS);
  const calls = await tableCalls(() => captureLead(as(ctx, {}), aCapture()));
  expect(calls.map(({ name }) => name)).toEqual(['QueryCommand', 'BatchGetItemCommand', 'TransactWriteItemsCommand']);
});

const submittedIn = (activity: { submitted?: readonly { name: string; value: string }[] | null } | undefined) =>
  Object.fromEntries((activity?.submitted ?? []).map(({ name, value }) => [name, value]));

test('logs an activity with all that was submitted on the open lead with the same e-mail address', async () => {
  const ctx = aContext();
  const first = await captureLead(ctx, aCapture());
  const later = as(ctx, { now: '2026-11-22T10:00:00.000Z' });
  const said = { name: 'M. Anders', message: 'Me again', campaign: 'Autumn', phone: '+49 30 901820', employees: 12 };
  let again = first;
  const transactions = await transactionsOf(async () => {
    again = await captureLead(
      later,
      aCapture({ ...said, email: ' MARIA@alfreds.example', budget: { amountMinor: 500, currency: 'EUR' } }),
    );
  });
  expect(transactions).toEqual([
    [
      'Put LEAD',
      'Put ACTIVITY',
      expect.stringMatching(/^Put ACTIVITY#/),
      'Put EVENT lead.captured-again',
      'Put EVENT activity.logged',
    ],
  ]);
  expect([again.id, again.name, again.message, again.lastActivityAt, again.activityCounts]).toEqual([
    first.id,
    'Maria Anders',
    undefined,
    later.now,
    { WEB: 1 },
  ]);
  const { edges } = await listActivities(later, first.id, {});
  expect(edges.map(({ node }) => [node.kind, node.subject, node.body, node.consent])).toEqual([
    ['WEB', 'Captured again: Autumn', 'Me again', { marketing: true, givenAt: later.now }],
    ['WEB', 'Captured', undefined, { marketing: true, givenAt: ctx.now }],
  ]);
  const common = {
    company: 'Alfreds Futterkiste',
    taxId: 'DE 123.456.789',
    country: 'DE',
    source: 'WEB',
    email: 'MARIA@alfreds.example',
    'consent.marketing': 'true',
  };
  expect(edges.map(({ node }) => submittedIn(node))).toEqual([
    {
      ...common,
      name: 'M. Anders',
      phone: '+49 30 901820',
      message: 'Me again',
      campaign: 'Autumn',
      employees: '12',
      'budget.amountMinor': '500',
      'budget.currency': 'EUR',
      'consent.givenAt': later.now,
    },
    {
      ...common,
      email: 'maria@alfreds.example',
      name: 'Maria Anders',
      phone: '030 0074321',
      'consent.givenAt': ctx.now,
    },
  ]);
  const events = await eventsOf(ctx, first.id);
  expect(events.map(({ type, data }) => [type, data])).toEqual([
    ['lead.captured', { source: 'WEB' }],
    ['lead.captured-again', { source: 'WEB', activityId: edges[0]?.node.id }],
  ]);
});

test('three people who share a switchboard and a tax id are three leads, and each is told of the others', async () => {
  const ctx = aContext();
  const [a, b, c] = [
    await captureLead(ctx, aCapture({ email: 'a@alfreds.example' })),
    await captureLead(ctx, aCapture({ email: 'b@alfreds.example', phone: '+49 30 007 4321', country: null })),
    await captureLead(ctx, aCapture({ email: null, taxId: 'de123456789', phone: null })),
  ] as const;
  const told = async (lead: Lead) => duplicatesOf(await possibleDuplicates(as(ctx, {}), lead));
  expect(await told(a)).toEqual([
    [c.id, 'TAX_ID'],
    [b.id, 'TAX_ID', 'PHONE'],
  ]);
  expect(await told(c)).toEqual([
    [b.id, 'TAX_ID'],
    [a.id, 'TAX_ID'],
  ]);
  await disqualifyLead(ctx, { id: b.id, reason: 'SPAM' });
  expect([await told(a), await told(await getLead(as(ctx, {}), b.id))]).toEqual([[[c.id, 'TAX_ID']], []]);
});

test('captures a second lead with a hint for the taken e-mail address when told to override', async () => {
  const ctx = aContext();
  const first = await captureLead(ctx, aCapture());
  const second = await captureLead(ctx, { ...aCapture({ taxId: 'FR 99 999', phone: null }), overrideDuplicate: true });
  expect([second.markers, second.hints]).toEqual([[], ['email#maria@alfreds.example', 'taxId#FR99999']]);
  expect([
    duplicatesOf(await possibleDuplicates(ctx, first)),
    duplicatesOf(await possibleDuplicates(ctx, second)),
  ]).toEqual([[[second.id, 'EMAIL']], [[first.id, 'EMAIL']]]);
});

test.each<[string, object, object, string | undefined]>([
  ['tax id', { taxId: 'DE123456789', email: 'x@y.example' }, { email: 'maria@gmail.com' }, 'TAX_ID'],
  ['e-mail address', { email: 'Maria@gmail.com' }, { email: 'maria@gmail.com' }, 'EMAIL'],
  ['domain of an address', { email: 'info@alfreds.example' }, {}, 'DOMAIN'],
  ['web site', { website: 'https://www.alfreds.example/shop' }, {}, 'DOMAIN'],
  ['mail provider only', { email: 'info@gmail.com' }, { email: 'maria@gmail.com' }, undefined],
  ['phone number only', { phone: '+49 30 007 4321' }, {}, undefined],
])('a lead with the %s of a customer is linked to it as far as it should be', async (_, theirs, given, by) => {
  const ctx = aContext();
  const customer = await createCustomer(ctx, { kind: 'COMPANY', name: 'Alfreds', ...theirs });
  const lead = await captureLead(as(ctx, {}), aCapture(given));
  expect(lead.customerMatch).toEqual(by && { customerId: customer.id, by });
});

test('of two customers with one tax id the e-mail address decides, and a domain of several leads nowhere', async () => {
  const ctx = aContext();
  const subsidiary = (email: string) =>
    createCustomer(as(ctx, {}), { kind: 'COMPANY', name: 'Alfreds', taxId: 'DE123456789', email });
  const [one] = [await subsidiary('maria@alfreds.example'), await subsidiary('ana@alfreds.example')];
  const capture = (email: string) => captureLead(as(ctx, {}), aCapture({ email, taxId: null }));
  expect([
    (await capture('maria@alfreds.example')).customerMatch,
    (await capture('nobody@alfreds.example')).customerMatch,
  ]).toEqual([{ customerId: one.id, by: 'EMAIL' }, undefined]);
});

test('captures a new lead when the earlier one of the person is closed', async () => {
  const ctx = aContext();
  const first = await captureLead(ctx, aCapture());
  await disqualifyLead(ctx, { id: first.id, reason: 'SPAM' });
  const second = await captureLead(ctx, aCapture());
  expect(second.id).not.toBe(first.id);
  expect([second.markers.length, second.hints?.length]).toEqual([1, 2]);
});

test('leads of other tenants are no duplicates', async () => {
  const [one, other] = [aContext(), aContext()];
  await captureLead(one, aCapture());
  const lead = await captureLead(other, aCapture());
  expect(lead.version).toBe(1);
});

test('of captures at once one makes the lead and the others end on it', async () => {
  const ctx = aContext();
  const leads = await Promise.all(
    Array.from({ length: 8 }, () => {
      const caller = as(ctx, {});
      return onFreshState(caller, () => captureLead(caller, aCapture()));
    }),
  );
  expect(new Set(leads.map(({ id }) => id)).size).toBe(1);
  const items = await itemsOf(ctx);
  expect(items.filter(({ SK }) => SK === 'LEAD').map(({ version }) => version)).toEqual([8]);
  expect(items.filter(({ SK }) => String(SK).startsWith('ACTIVITY#'))).toHaveLength(8);
});

test('a form captures with consent', async () => {
  const ctx = aContext();
  const lead = await captureLead(asForm(ctx), aCapture());
  expect([lead.createdBy, lead.origin]).toEqual(['cap_1', 'capture']);
});

test.each<[string, string, object]>([
  ['VALIDATION', 'without consent', { consent: null }],
  ['FORBIDDEN', 'that overrides duplicates', { overrideDuplicate: true }],
])('refuses with %s a form %s', async (code, _, bad) => {
  const ctx = asForm(aContext());
  expect(await refusalOf(ctx, () => captureLead(ctx, { ...aCapture(), ...bad }))).toBe(code);
});

test.each<[string, string, object]>([
  ['VALIDATION', 'a malformed e-mail', { email: 'nobody' }],
  ['VALIDATION', 'a consent from the future', { consent: { marketing: true, givenAt: '2026-11-22T10:00:00.000Z' } }],
  ['UNKNOWN_CODE', 'an unknown source', { source: 'DREAM' }],
])('refuses with %s %s', async (code, _, bad) => {
  const ctx = aContext();
  expect(await refusalOf(ctx, () => captureLead(ctx, { ...aCapture(), ...bad }))).toBe(code);
});

test.each(['service', 'warehouse', 'finance', 'automation'] as const)('refuses the role %s', async (role) => {
  const ctx = aContext({ roles: [role] });
  expect(await refusalOf(ctx, () => captureLead(ctx, aCapture()))).toBe('FORBIDDEN');
});

const rowsOf = async (ctx: Context) => {
  const items = await itemsOf(ctx);
  const [lead] = items.filter(({ SK }) => SK === 'LEAD');
  return { version: lead?.version, bytes: JSON.stringify(lead).length, items: items.length };
};
const aDayLater = '2026-11-22T11:00:00.000Z';

test("consent stamped by the server, origin fixed by the key: a form's own time and source are not believed", async () => {
  const ctx = aContext();
  const consent = { marketing: true, givenAt: '2001-01-01T00:00:00.000Z', text: 'Yes', source: '/contact' };
  const claimed = { source: 'REFERRAL', consent, origin: 'user', capturedBy: 'Me' } as const;
  const lead = await captureLead(asForm(ctx, ctx.now, 'EVENT'), aCapture(claimed));
  const { source, origin, capturedBy } = lead;
  expect({ source, origin, capturedBy }).toEqual({ source: 'EVENT', origin: 'capture', capturedBy: 'Contact page' });
  expect(lead.consent).toEqual({ ...consent, givenAt: ctx.now });
  await captureLead(asForm(ctx, aDayLater), aCapture({ ...claimed, message: 'Again' }));
  const { edges } = await listActivities(as(ctx, {}), lead.id, {});
  expect(edges.map(({ node }) => [node.kind, node.consent?.givenAt, submittedIn(node).source])).toEqual([
    ['WEB', aDayLater, 'REFERRAL'],
    ['MEETING', ctx.now, 'REFERRAL'],
  ]);
});

test('no endless growth of one lead by repeats: the same again leaves no trace for a day', async () => {
  const ctx = aContext();
  const first = await captureLead(asForm(ctx), aCapture());
  const before = await rowsOf(ctx);
  const repeated = await transactionsOf(async () => {
    for (let index = 0; index < 5; index += 1) await captureLead(asForm(ctx), aCapture());
  });
  expect(repeated).toEqual([]);
  expect(await rowsOf(ctx)).toEqual(before);
  const later = asForm(ctx, aDayLater);
  expect((await captureLead(later, aCapture())).version).toBe(first.version + 1);
  expect(await rowsOf(ctx)).toMatchObject({ items: before.items + 4 });
});

test('no endless growth of one lead by repeats: of what differs ten a day are kept, the next is refused and told so', async () => {
  const ctx = aContext();
  const send = (now: string, message: string) => captureLead(asForm(ctx, now), aCapture({ message }));
  for (let index = 0; index < 10; index += 1) await send(ctx.now, `Message ${index}`);
  const full = await rowsOf(ctx);
  expect(full.version).toBe(10);
  expect(await refusalOf(ctx, () => send(ctx.now, 'One more'))).toBe('LIMIT_EXCEEDED');
  // What is kept already was heard.
  expect((await send(ctx.now, 'Message 4')).version).toBe(10);
  expect(await rowsOf(ctx)).toEqual(full);
  for (let index = 0; index < 10; index += 1) await send(aDayLater, `Later ${index}`);
  const next = await rowsOf(ctx);
  expect(next.version).toBe(20);
  expect(next.bytes).toBeLessThan(full.bytes + 200);
});

test('what people enter by hand is kept, however often', async () => {
  const ctx = aContext();
  await captureLead(asForm(ctx), aCapture());
  for (let index = 0; index < 3; index += 1) await captureLead(as(ctx, {}), aCapture());
  expect(await rowsOf(ctx)).toMatchObject({ version: 4 });
});
