import { expect, test } from 'vitest';
import { addContact, findContact } from '../../../shared/contacts/contact.actions.ts';
import { createCustomer, findCustomer } from '../../../shared/customers/customer.actions.ts';
import { captureLead, getLead } from '../../../shared/leads/lead.actions.ts';
import { convertLead, mergeLeads } from '../../../shared/leads/lead.convert.actions.ts';
import { possibleDuplicates } from '../../../shared/leads/lead.duplicates.actions.ts';
import type { Lead, LeadStatus } from '../../../shared/leads/lead.model.ts';
import { findLeadByExternalRef, leadReferences, upsertLead } from '../../../shared/leads/lead.upsert.actions.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aCapture, aStoredLead, duplicatesOf } from '../../support/a-lead.ts';
import { eventsOf } from '../../support/deliveries.ts';
import { itemsOf, refusalOf, transactionsOf } from '../../support/table-probe.ts';

test('makes a company with the person as its contact in one transaction and closes the lead', async () => {
  const ctx = aContext();
  const { id } = await aStoredLead(ctx, { status: 'QUALIFIED', owner: 'ann', jobTitle: 'Owner' });
  let lead: Lead | undefined;
  const transactions = await transactionsOf(async () => {
    lead = await convertLead(ctx, { leadId: id });
  });
  expect(transactions).toEqual([
    [
      'Put LEAD',
      'Delete LEADKEY',
      'Delete LEADHINT#led_*',
      'Delete LEADHINT#led_*',
      'Update LEADLOAD',
      'Put CUSTOMER',
      'Put NUMBER',
      'Put CREDIT',
      'Put CONTACT',
      'Put CONTACT#con_*',
      'Update CUSTOMERKEY',
      'Update CUSTOMERKEY',
      'Put CUSTOMERKEY#cus_*',
      'Put EVENT lead.converted',
      'Put EVENT customer.created',
      'Put EVENT contact.created',
    ],
  ]);
  const { customerId = '', contactId = '' } = lead?.convertedTo ?? {};
  const [customer, contact] = await Promise.all([findCustomer(ctx, customerId), findContact(ctx, contactId)]);
  expect([customer?.kind, customer?.name, customer?.taxId]).toEqual([
    'COMPANY',
    'Alfreds Futterkiste',
    'DE 123.456.789',
  ]);
  expect([contact?.name, contact?.email, contact?.jobTitle]).toEqual([
    'Maria Anders',
    'maria@alfreds.example',
    'Owner',
  ]);
  expect((await eventsOf(ctx, customerId)).map(({ data }) => data)).toEqual([
    { kind: 'COMPANY', tier: 'STANDARD', leadId: id },
  ]);
});

test('makes a person when the lead names no company', async () => {
  const ctx = aContext();
  const { convertedTo } = await aStoredLead(ctx, { status: 'CONVERTED', company: null });
  const customer = await findCustomer(ctx, convertedTo?.customerId ?? '');
  expect([customer?.kind, customer?.name]).toEqual(['PERSON', 'Maria Anders']);
});

test('converting again returns the first result and writes nothing, whatever version is expected', async () => {
  const ctx = aContext();
  const first = await aStoredLead(ctx, { status: 'CONVERTED' });
  let again: Lead | undefined;
  const transactions = await transactionsOf(async () => {
    again = await convertLead(as(ctx, {}), { leadId: first.id, expectedVersion: first.version - 1 });
  });
  expect([transactions, again?.convertedTo]).toEqual([[], first.convertedTo]);
});

test('of two conversions at once one wins and there is one customer', async () => {
  const ctx = aContext();
  const { id } = await aStoredLead(ctx, { status: 'QUALIFIED' });
  const results = await Promise.allSettled([1, 2, 3].map(() => convertLead(as(ctx, {}), { leadId: id })));
  expect(results.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(1);
  const items = await itemsOf(ctx);
  expect(items.filter(({ SK }) => SK === 'CUSTOMER')).toHaveLength(1);
});

test('adds the person to an existing customer', async () => {
  const ctx = aContext();
  const customer = await createCustomer(ctx, { kind: 'COMPANY', name: 'Alfreds' });
  const { id } = await aStoredLead(ctx, { status: 'QUALIFIED' });
  const transactions = await transactionsOf(() => convertLead(ctx, { leadId: id, existingCustomerId: customer.id }));
  expect(transactions).toEqual([
    [
      'Put LEAD',
      'Delete LEADKEY',
      'Delete LEADHINT#led_*',
      'Delete LEADHINT#led_*',
      'Put CONTACT',
      'Put CONTACT#con_*',
      'Put EVENT lead.converted',
      'Put EVENT contact.created',
    ],
  ]);
});

test('does not add a person twice whose e-mail the existing customer already has', async () => {
  const ctx = aContext();
  const customer = await createCustomer(ctx, { kind: 'COMPANY', name: 'Alfreds' });
  const contact = await addContact(ctx, { customerId: customer.id, name: 'Maria', email: 'Maria@Alfreds.example' });
  const { id } = await aStoredLead(ctx, { status: 'QUALIFIED' });
  const lead = await convertLead(ctx, { leadId: id, existingCustomerId: customer.id });
  expect(lead.convertedTo).toEqual({ customerId: customer.id, contactId: contact.id });
  expect((await itemsOf(ctx)).filter(({ SK }) => String(SK).startsWith('CONTACT#'))).toHaveLength(1);
});

test.each<LeadStatus>(['NEW', 'WORKING', 'NURTURING', 'DISQUALIFIED'])(
  'refuses to convert a lead that is %s',
  async (status) => {
    const ctx = aContext();
    const { id } = await aStoredLead(ctx, { status });
    expect(await refusalOf(ctx, () => convertLead(ctx, { leadId: id }))).toBe('INVALID_STATE');
  },
);

test('refuses to convert for a foreign lead or customer, a stale version or a wrong role', async () => {
  const [ctx, other] = [aContext(), aContext()];
  const { id, version } = await aStoredLead(ctx, { status: 'QUALIFIED' });
  const foreignLead = await aStoredLead(other, { status: 'QUALIFIED' });
  const foreignCustomer = await createCustomer(other, { kind: 'COMPANY', name: 'B' });
  const service = as(ctx, { roles: ['service'] });
  expect([
    await refusalOf(ctx, () => convertLead(ctx, { leadId: foreignLead.id })),
    await refusalOf(ctx, () => convertLead(ctx, { leadId: id, existingCustomerId: foreignCustomer.id })),
    await refusalOf(ctx, () => convertLead(ctx, { leadId: id, expectedVersion: version - 1 })),
    await refusalOf(ctx, () => convertLead(service, { leadId: id })),
  ]).toEqual(['NOT_FOUND', 'NOT_FOUND', 'CONFLICT', 'FORBIDDEN']);
});

const bare = { phone: null, taxId: null, company: null, country: null, consent: null };

test('a merge fills the empty fields, moves the markers and closes the source in one transaction, once', async () => {
  const ctx = aContext();
  const source = await aStoredLead(ctx, { email: null, owner: 'ann', employees: 80 });
  const target = await aStoredLead(ctx, { ...bare, name: 'Maria A.', email: 'm@home.example' });
  const input = { sourceId: source.id, targetId: target.id };
  let merged: Lead | undefined;
  const transactions = await transactionsOf(async () => {
    merged = await mergeLeads(ctx, input);
  });
  expect(transactions).toEqual([
    [
      'Put LEAD',
      'Put LEAD',
      'Delete LEADHINT#led_*',
      'Delete LEADHINT#led_*',
      'Put LEADHINT#led_*',
      'Put LEADHINT#led_*',
      'Update LEADLOAD',
      'Put EVENT lead.updated',
      'Put EVENT lead.merged',
    ],
  ]);
  expect([merged?.id, merged?.name, merged?.email, merged?.company, merged?.employees, merged?.queue]).toEqual([
    target.id,
    'Maria A.',
    'm@home.example',
    'Alfreds Futterkiste',
    80,
    'UNASSIGNED',
  ]);
  const closed = await getLead(ctx, source.id);
  expect([closed.status, closed.mergedInto, closed.markers]).toEqual(['MERGED', target.id, []]);
  const again = await captureLead(ctx, aCapture({ email: null, phone: null }));
  expect(duplicatesOf(await possibleDuplicates(ctx, again))).toEqual([[target.id, 'TAX_ID']]);
  expect(await transactionsOf(() => mergeLeads(ctx, input))).toEqual([]);
});

test('a merge brings the e-mail address and the external ids of the source along, as far as there is room', async () => {
  const ctx = aContext();
  const upsert = (system: string, email: string, id = '1') =>
    upsertLead(ctx, { externalRef: { system, id }, name: 'Maria', email, source: 'WEB' });
  const [source, target] = [await upsert('mail', 's@s.example'), await upsert('shop', 't@t.example')];
  for (let index = 2; index <= 9; index += 1)
    await leadReferences.add(ctx, { recordId: target.id, ref: { system: 'shop', id: `${index}` } });
  await leadReferences.add(ctx, { recordId: source.id, ref: { system: 'mail', id: '2' } });
  const merged = await mergeLeads(ctx, { sourceId: source.id, targetId: target.id });
  expect([merged.markers, merged.externalRefs.length, merged.externalRefs.at(-1)]).toEqual([
    ['email#t@t.example', 'email#s@s.example'],
    10,
    { system: 'mail', id: '1' },
  ]);
  const [first, second] = await Promise.all(
    ['1', '2'].map((id) => findLeadByExternalRef(as(ctx, {}), { system: 'mail', id })),
  );
  expect([first?.id, second?.id, second?.externalRefs]).toEqual([target.id, source.id, [{ system: 'mail', id: '2' }]]);
  expect((await captureLead(ctx, aCapture({ email: 's@s.example' }))).id).toBe(target.id);
});

test('refuses to merge a lead with itself, closed or foreign leads, a stale version or a wrong role', async () => {
  const ctx = aContext();
  const target = await aStoredLead(ctx);
  const source = await aStoredLead(ctx, { ...bare, email: 's@s.example' });
  const closed = await aStoredLead(ctx, { ...bare, email: 'c@c.example', status: 'DISQUALIFIED' });
  const foreign = await aStoredLead(aContext());
  const [sourceId, targetId] = [source.id, target.id];
  const service = as(ctx, { roles: ['service'] });
  expect([
    await refusalOf(ctx, () => mergeLeads(ctx, { sourceId: targetId, targetId })),
    await refusalOf(ctx, () => mergeLeads(ctx, { sourceId: closed.id, targetId })),
    await refusalOf(ctx, () => mergeLeads(ctx, { sourceId, targetId: closed.id })),
    await refusalOf(ctx, () => mergeLeads(ctx, { sourceId: foreign.id, targetId })),
    await refusalOf(ctx, () => mergeLeads(ctx, { sourceId, targetId: foreign.id })),
    await refusalOf(ctx, () => mergeLeads(ctx, { sourceId, targetId, expectedVersion: 9 })),
    await refusalOf(ctx, () => mergeLeads(service, { sourceId, targetId })),
  ]).toEqual(['VALIDATION', 'INVALID_STATE', 'INVALID_STATE', 'NOT_FOUND', 'NOT_FOUND', 'CONFLICT', 'FORBIDDEN']);
});
