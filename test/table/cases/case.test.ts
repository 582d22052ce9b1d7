import { describe, expect, test } from 'vitest';
import { readAgentLoads } from '../../../shared/cases/agent-load.store.ts';
import {
  addCaseMessage,
  findCase,
  listCaseMessages,
  listCases,
  openCase,
  updateCase,
} from '../../../shared/cases/case.actions.ts';
import { CASE_NUMBERS } from '../../../shared/cases/case.model.ts';
import { assignCase } from '../../../shared/cases/case.route.actions.ts';
import { closeCase, reopenCase, resolveCase, setCaseStatus } from '../../../shared/cases/case.status.actions.ts';
import { addContact } from '../../../shared/contacts/contact.actions.ts';
import { createCustomer } from '../../../shared/customers/customer.actions.ts';
import type { Invoice } from '../../../shared/invoices/invoice.model.ts';
import { listShipments } from '../../../shared/orders/order.actions.ts';
import { shipOrder } from '../../../shared/orders/order.ship.actions.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { type Condition, equal } from '../../../shared/platform/list-query.ts';
import { nextNumber } from '../../../shared/platform/numbers.ts';
import { listTimeline } from '../../../shared/platform/timeline.ts';
import { anAgent, anOpenCase, withAgents } from '../../support/a-case.ts';
import { aContext, as } from '../../support/a-context.ts';
import { asAutomation } from '../../support/a-lead.ts';
import { aConfirmedOrder, aShop, invoiceShipment, units } from '../../support/a-sale.ts';
import { refusalOf, tableCalls, transactionsOf } from '../../support/table-probe.ts';

const at = (ctx: Context, now: string): Context => as(ctx, { now });
const loadOf = async (ctx: Context, subject: string) => {
  const [agent] = await readAgentLoads(as(ctx, {}), [anAgent(subject)]);
  return { load: agent?.load, openCases: agent?.openCases };
};
/** The invoice of the order's first unit. */
async function anInvoice(ctx: Context, orderId: string): Promise<Invoice> {
  const order = await shipOrder(as(ctx, {}), { orderId, lines: [{ lineNo: 1, quantity: units(1) }] });
  const [shipment] = (await listShipments(as(ctx, {}), order.id, {})).edges;
  return invoiceShipment(asAutomation(ctx, 'invoice-shipment'), order.id, shipment?.node.id ?? '');
}
const eventsOf = async (ctx: Context, id: string) =>
  (await listTimeline(ctx, id, {})).edges.map(({ node: { type, data } }) => [type, data]);

describe('openCase', () => {
  test('writes the case and its event; it waits in the queue of its category with its skills and weight', async () => {
    const ctx = aContext();
    const { id: customerId } = await createCustomer(ctx, { kind: 'COMPANY', name: 'Alfreds' });
    const input = { subject: 'Wrong amount', category: 'INVOICE', priority: 'HIGH', customerId } as const;
    let id = '';
    const transactions = await transactionsOf(async () => {
      id = (await openCase(ctx, input)).id;
    });
    expect(transactions).toEqual([['Put CASE', 'Put NUMBER', 'Put STATUS', 'Put CASE#cas_*', 'Put EVENT case.opened']]);
    expect(await findCase(as(ctx, {}), id)).toEqual({
      id,
      externalRefs: [],
      number: 'CS-2026-000001',
      version: 1,
      createdAt: ctx.now,
      createdBy: 'tester',
      updatedAt: ctx.now,
      updatedBy: 'tester',
      origin: 'user',
      subject: 'Wrong amount',
      category: 'INVOICE',
      priority: 'HIGH',
      status: 'NEW',
      channel: 'API',
      customerId,
      requiredSkills: ['billing'],
      queue: 'billing',
      weight: 3,
      waitingSince: ctx.now,
      openedAt: ctx.now,
      reopenedCount: 0,
    });
    expect(await eventsOf(ctx, id)).toEqual([
      ['case.opened', { customerId, category: 'INVOICE', priority: 'HIGH', channel: 'API' }],
    ]);
  });

  test('reads customer and routing table in one batch', async () => {
    const ctx = aContext();
    const { id: customerId } = await createCustomer(ctx, { kind: 'COMPANY', name: 'Alfreds' });
    await nextNumber(ctx, CASE_NUMBERS);
    const calls = await tableCalls(() => openCase(as(ctx, {}), { subject: 'x', customerId }));
    expect(calls.map(({ name }) => name)).toEqual(['BatchGetItemCommand', 'TransactWriteItemsCommand']);
  });

  test('takes the skills that are given instead of those of the category', async () => {
    const record = await anOpenCase(aContext(), { category: 'INVOICE', requiredSkills: ['french'] });
    expect(record.requiredSkills).toEqual(['french']);
  });

  test('refuses a case without any link, and links that the tenant does not have, without writing', async () => {
    const ctx = aContext();
    const other = aContext();
    const foreign = await createCustomer(other, { kind: 'COMPANY', name: 'Elsewhere' });
    const { id: customerId } = await createCustomer(ctx, { kind: 'COMPANY', name: 'Alfreds' });
    const stranger = await addContact(other, { customerId: foreign.id, name: 'Eve' });
    const refused = (links: object) => refusalOf(ctx, () => openCase(as(ctx, {}), { subject: 'x', ...links }));
    const unknown = '01JD3W0B5T8Q6M2Y4X9Z7K1C3E';
    expect(await refused({})).toBe('VALIDATION');
    expect(await refused({ customerId: foreign.id })).toBe('NOT_FOUND');
    expect(await refused({ customerId: `cus_${unknown}` })).toBe('NOT_FOUND');
    expect(await refused({ customerId, orderId: `ord_${unknown}` })).toBe('NOT_FOUND');
    expect(await refused({ customerId, invoiceId: `inv_${unknown}` })).toBe('NOT_FOUND');
    expect(await refused({ customerId, contactId: stranger.id })).toBe('NOT_FOUND');
    expect(await refused({ customerId, contactId: 'nobody' })).toBe('NOT_FOUND');
  });

  test('takes the customer from an order or an invoice, and refuses links that do not belong together', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx);
    const [order, otherOrder] = [await aConfirmedOrder(ctx, customer), await aConfirmedOrder(ctx, customer)];
    const invoice = await anInvoice(ctx, order.id);
    const stranger = await createCustomer(ctx, { kind: 'COMPANY', name: 'Blauer See' });
    const open = (links: object) => openCase(as(ctx, {}), { subject: 'x', ...links });
    const refused = (links: object) => refusalOf(ctx, () => open(links));

    expect(await open({ orderId: order.id })).toMatchObject({ customerId: customer.id, orderId: order.id });
    expect(await open({ invoiceId: invoice.id })).toMatchObject({ customerId: customer.id, invoiceId: invoice.id });
    const both = await open({ customerId: customer.id, orderId: order.id, invoiceId: invoice.id });
    expect((await eventsOf(ctx, both.id))[0]?.[1]).toMatchObject({ orderId: order.id, invoiceId: invoice.id });
    expect(await refused({ customerId: stranger.id, orderId: order.id })).toBe('VALIDATION');
    expect(await refused({ customerId: stranger.id, invoiceId: invoice.id })).toBe('VALIDATION');
    expect(await refused({ orderId: otherOrder.id, invoiceId: invoice.id })).toBe('VALIDATION');
    const elsewhere = aContext();
    for (const links of [{ orderId: order.id }, { invoiceId: invoice.id }])
      expect(await refusalOf(elsewhere, () => openCase(elsewhere, { subject: 'x', ...links }))).toBe('NOT_FOUND');
  });

  test('refuses a warehouse worker', async () => {
    const ctx = aContext();
    const { customerId } = await anOpenCase(ctx);
    const worker = as(ctx, { roles: ['warehouse'] });
    expect(await refusalOf(ctx, () => openCase(worker, { subject: 'x', customerId }))).toBe('FORBIDDEN');
  });
});

describe('addCaseMessage', () => {
  test('an answer of an agent begins the work and the waiting for the customer, whose answer ends it', async () => {
    const ctx = aContext({ roles: ['service'] });
    const { id: caseId } = await anOpenCase(ctx);
    const ask = () =>
      addCaseMessage(as(ctx, {}), { caseId, direction: 'OUTBOUND', body: 'Which one?', awaitCustomer: true });
    expect(await transactionsOf(ask)).toEqual([
      ['Put MESSAGE#msg_*', 'Put CASE', 'Put STATUS', 'Put EVENT case.message-added', 'Put EVENT case.status-changed'],
    ]);
    expect(await findCase(as(ctx, {}), caseId)).toMatchObject({ status: 'PENDING_CUSTOMER', version: 2 });
    const partner = as(ctx, { roles: ['partner'] });
    await addCaseMessage(partner, { caseId, direction: 'INBOUND', body: 'The red one.' });
    expect(await findCase(as(ctx, {}), caseId)).toMatchObject({ status: 'OPEN', version: 3 });
  });

  test('a message that changes nothing about the case leaves it as it is', async () => {
    const ctx = aContext();
    const { id: caseId } = await anOpenCase(ctx);
    const add = () => addCaseMessage(as(ctx, {}), { caseId, direction: 'INBOUND', body: 'Hello?' });
    expect(await transactionsOf(add)).toEqual([['Put MESSAGE#msg_*', 'Put EVENT case.message-added']]);
  });

  test('internal notes are in no page that a partner sees, and its pages are full', async () => {
    const ctx = aContext();
    const { id: caseId } = await anOpenCase(ctx);
    for (const [direction, body] of [
      ['INBOUND', 'one'],
      ['INTERNAL', 'secret'],
      ['OUTBOUND', 'two'],
    ] as const)
      await addCaseMessage(as(ctx, {}), { caseId, direction, body });
    const bodies = async (caller: Context) =>
      (await listCaseMessages(caller, caseId, { first: 2 })).edges.map(({ node }) => node.body);
    expect(await bodies(as(ctx, { roles: ['service'] }))).toEqual(['one', 'secret']);
    expect(await bodies(as(ctx, { roles: ['partner'] }))).toEqual(['one', 'two']);
  });

  test('a message of the customer reopens a resolved case in the same transaction', async () => {
    const ctx = aContext();
    const { id: caseId } = await anOpenCase(ctx);
    await resolveCase(as(ctx, {}), { id: caseId, text: 'Done.' });
    const add = () => addCaseMessage(as(ctx, {}), { caseId, direction: 'INBOUND', body: 'It is not.' });
    expect(await transactionsOf(add)).toEqual([
      ['Put MESSAGE#msg_*', 'Put CASE', 'Put STATUS', 'Put EVENT case.message-added', 'Put EVENT case.reopened'],
    ]);
    expect(await findCase(as(ctx, {}), caseId)).toMatchObject({ status: 'OPEN', reopenedCount: 1 });
  });

  test('refuses what the customer writes too late, an empty text, an unknown case and what partners may not say', async () => {
    const ctx = aContext();
    const { id: caseId } = await anOpenCase(ctx);
    await resolveCase(as(ctx, {}), { id: caseId, text: 'Done.' });
    const late = at(ctx, '2026-12-05T10:00:00.001Z');
    const add = (caller: Context, input: object) =>
      refusalOf(ctx, () => addCaseMessage(caller, { caseId, direction: 'INBOUND', body: 'x', ...input }));
    expect(await add(late, {})).toBe('INVALID_STATE');
    expect(await add(as(ctx, {}), { body: ' ' })).toBe('VALIDATION');
    expect(await add(as(ctx, {}), { caseId: 'cas_01JD3W0B5T8Q6M2Y4X9Z7K1C3E' })).toBe('NOT_FOUND');
    expect(await add(as(ctx, {}), { direction: 'OUTBOUND', awaitCustomer: true })).toBe('INVALID_STATE');
    for (const direction of ['OUTBOUND', 'INTERNAL'])
      expect(await add(as(ctx, { roles: ['partner'] }), { direction })).toBe('FORBIDDEN');
  });
});

describe('the way of a case', () => {
  test('is worked on, resolved, closed and reopened, each in one transaction, freeing its agent when resolved', async () => {
    const ctx = aContext();
    await withAgents(ctx, [anAgent('anna')]);
    const { id } = await anOpenCase(ctx, { category: 'COMPLAINT' });
    await assignCase(as(ctx, {}), { id, assigneeId: 'anna' });
    expect(await loadOf(ctx, 'anna')).toEqual({ load: 2, openCases: 1 });

    const steps: [() => Promise<unknown>, string[]][] = [
      [
        () => setCaseStatus(as(ctx, {}), { id, status: 'ON_HOLD' }),
        ['Put CASE', 'Put STATUS', 'Put EVENT case.status-changed'],
      ],
      [
        () => resolveCase(as(ctx, {}), { id, code: 'REPLACED', text: 'A new one was sent.' }),
        ['Put CASE', 'Put STATUS', 'Update CASELOAD', 'Put EVENT case.resolved'],
      ],
      [() => closeCase(as(ctx, {}), { id }), ['Put CASE', 'Put STATUS', 'Put EVENT case.closed']],
      [
        () => reopenCase(at(ctx, '2026-12-05T10:00:00.000Z'), { id }),
        ['Put CASE', 'Put STATUS', 'Delete CASE#cas_*', 'Put EVENT case.reopened'],
      ],
    ];
    for (const [step, items] of steps) expect(await transactionsOf(step)).toEqual([items]);
    expect(await loadOf(ctx, 'anna')).toEqual({ load: 0, openCases: 0 });
    const reopened = await findCase(as(ctx, {}), id);
    expect(reopened).toMatchObject({ status: 'OPEN', queue: 'complaints', lastAssignee: 'anna', reopenedCount: 1 });
    expect([reopened?.assignee, reopened?.resolution, reopened?.closedAt, reopened?.routing]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect((await eventsOf(ctx, id)).map(([type]) => type)).toEqual([
      'case.reopened',
      'case.closed',
      'case.resolved',
      'case.status-changed',
      'case.assigned',
      'case.opened',
    ]);
  });

  test('keeps how it was resolved', async () => {
    const ctx = aContext({ subject: 'anna' });
    const { id } = await anOpenCase(ctx);
    await resolveCase(as(ctx, {}), { id, code: 'REPLACED', text: 'A new one was sent.' });
    expect((await findCase(as(ctx, {}), id))?.resolution).toEqual({
      code: 'REPLACED',
      text: 'A new one was sent.',
      resolvedAt: ctx.now,
      resolvedBy: 'anna',
    });
  });

  test('a second call of a step that is done already writes nothing', async () => {
    const ctx = aContext();
    const { id } = await anOpenCase(ctx);
    await setCaseStatus(as(ctx, {}), { id, status: 'OPEN' });
    expect(await transactionsOf(() => setCaseStatus(as(ctx, {}), { id, status: 'OPEN' }))).toEqual([]);
    await resolveCase(as(ctx, {}), { id, text: 'Done.' });
    await closeCase(as(ctx, {}), { id });
    expect(await transactionsOf(() => closeCase(as(ctx, {}), { id }))).toEqual([]);
  });

  test.each<[string, (ctx: Context, id: string) => Promise<unknown>]>([
    ['setting the status', (ctx, id) => setCaseStatus(ctx, { id, status: 'OPEN' })],
    ['resolving again', (ctx, id) => resolveCase(ctx, { id, text: 'Done.' })],
    ['assigning', (ctx, id) => assignCase(ctx, { id, queue: 'service' })],
    ['correcting', (ctx, id) => updateCase(ctx, { id, subject: 'Other' })],
    ['reopening after 14 days', (ctx, id) => reopenCase(at(ctx, '2026-12-05T10:00:00.001Z'), { id })],
  ])('refuses %s once it is resolved', async (_, step) => {
    const ctx = aContext();
    const { id } = await anOpenCase(ctx);
    await resolveCase(as(ctx, {}), { id, text: 'Done.' });
    expect(await refusalOf(ctx, () => step(as(ctx, {}), id))).toBe('INVALID_STATE');
  });

  test('refuses closing and reopening an open case', async () => {
    const ctx = aContext();
    const { id } = await anOpenCase(ctx);
    expect(await refusalOf(ctx, () => closeCase(as(ctx, {}), { id }))).toBe('INVALID_STATE');
    expect(await refusalOf(ctx, () => reopenCase(as(ctx, {}), { id }))).toBe('INVALID_STATE');
  });

  const steps: [string, (ctx: Context, input: { id: string; expectedVersion?: number }) => Promise<unknown>][] = [
    ['setCaseStatus', (ctx, input) => setCaseStatus(ctx, { ...input, status: 'OPEN' })],
    ['resolveCase', (ctx, input) => resolveCase(ctx, { ...input, text: 'Done.' })],
    ['reopenCase', reopenCase],
    ['closeCase', closeCase],
    ['updateCase', (ctx, input) => updateCase(ctx, { ...input, subject: 'Other' })],
    ['assignCase', (ctx, input) => assignCase(ctx, { ...input, queue: 'billing' })],
  ];
  test.each(steps)('%s refuses a stale version, another tenant and the role finance', async (_, step) => {
    const ctx = aContext();
    const { id } = await anOpenCase(ctx);
    expect(await refusalOf(ctx, () => step(as(ctx, {}), { id, expectedVersion: 7 }))).toBe('CONFLICT');
    expect(await refusalOf(ctx, () => step(aContext(), { id }))).toBe('NOT_FOUND');
    expect(await refusalOf(ctx, () => step(as(ctx, { roles: ['finance'] }), { id }))).toBe('FORBIDDEN');
  });
});

describe('updateCase', () => {
  test('a new category brings its skills, a new priority its weight, and the agent is loaded by the difference', async () => {
    const ctx = aContext();
    await withAgents(ctx, [anAgent('anna', { capacity: 5 })]);
    const { id } = await anOpenCase(ctx);
    await assignCase(as(ctx, {}), { id, assigneeId: 'anna' });
    const raise = () => updateCase(as(ctx, {}), { id, category: 'INVOICE', priority: 'URGENT' });
    expect(await transactionsOf(raise)).toEqual([['Put CASE', 'Update CASELOAD', 'Put EVENT case.updated']]);
    expect(await findCase(as(ctx, {}), id)).toMatchObject({ requiredSkills: ['billing'], weight: 5, assignee: 'anna' });
    expect(await loadOf(ctx, 'anna')).toEqual({ load: 5, openCases: 1 });
    await updateCase(as(ctx, {}), { id, priority: 'LOW' });
    expect(await loadOf(ctx, 'anna')).toEqual({ load: 1, openCases: 1 });
    expect(await transactionsOf(() => updateCase(as(ctx, {}), { id, priority: 'LOW' }))).toEqual([]);
  });

  test('refuses a priority whose weight the agent has no room for', async () => {
    const ctx = aContext();
    await withAgents(ctx, [anAgent('anna', { capacity: 4 })]);
    const { id } = await anOpenCase(ctx);
    await assignCase(as(ctx, {}), { id, assigneeId: 'anna' });
    expect(await refusalOf(ctx, () => updateCase(as(ctx, {}), { id, priority: 'URGENT' }))).toBe('LIMIT_EXCEEDED');
  });
});

const openOf = (field: string, value: string): Condition => ({ all: [equal(field, value), equal('isOpen', true)] });

describe('listCases', () => {
  test('a work list goes by priority and then age, and what is resolved leaves it', async () => {
    const ctx = aContext();
    const subjects = async (where?: Condition) =>
      (await listCases(as(ctx, {}), { where })).edges.map(({ node }) => node.subject);
    const open = (subject: string, priority: 'LOW' | 'NORMAL' | 'URGENT', now: string) =>
      anOpenCase(at(ctx, now), { subject, priority });
    await open('normal, late', 'NORMAL', '2026-11-21T12:00:00.000Z');
    await open('low, early', 'LOW', '2026-11-21T08:00:00.000Z');
    const urgent = await open('urgent, late', 'URGENT', '2026-11-21T13:00:00.000Z');
    await open('normal, early', 'NORMAL', '2026-11-21T09:00:00.000Z');
    expect(await subjects(openOf('queue', 'service'))).toEqual([
      'urgent, late',
      'normal, early',
      'normal, late',
      'low, early',
    ]);
    await resolveCase(as(ctx, {}), { id: urgent.id, text: 'Done.' });
    expect(await subjects(openOf('queue', 'service'))).toEqual(['normal, early', 'normal, late', 'low, early']);
    expect(await subjects(equal('customer.id', urgent.customerId))).toEqual(['urgent, late']);
    expect(await subjects()).toEqual(['normal, early', 'urgent, late', 'low, early', 'normal, late']);
  });

  test('refuses orders and filters that no index serves, and what partners may not filter by', async () => {
    const ctx = aContext();
    const refused = (where?: Condition, field?: string, caller = ctx) =>
      refusalOf(ctx, () => listCases(caller, { where, orderBy: field ? [{ field, direction: 'DESC' }] : [] }));
    expect(await refused(undefined, 'priority')).toBe('FILTER_NOT_SERVED');
    expect(await refused(openOf('queue', 'service'), 'createdAt')).toBe('FILTER_NOT_SERVED');
    expect(await refused({ all: [openOf('queue', 'service'), equal('assignee.id', 'anna')] })).toBe(
      'FILTER_NOT_SERVED',
    );
    const partner = as(ctx, { roles: ['partner'] });
    for (const field of ['assignee.id', 'queue'])
      expect(await refused({ ...equal(field, 'anna'), reads: [`Case.${field}`] }, undefined, partner)).toBe(
        'FORBIDDEN',
      );
  });
});
