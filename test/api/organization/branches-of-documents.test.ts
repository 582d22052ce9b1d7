import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCase, updateCase } from '../../../shared/cases/case.actions.ts';
import { createCustomer } from '../../../shared/customers/customer.actions.ts';
import { captureLead, updateLead } from '../../../shared/leads/lead.actions.ts';
import { findOrder, placeOrder } from '../../../shared/orders/order.actions.ts';
import { createBranch } from '../../../shared/organization/branch.actions.ts';
import { MAIN_BRANCH_ID } from '../../../shared/organization/branch.model.ts';
import { createLegalEntity } from '../../../shared/organization/legal-entity.actions.ts';
import type { Context } from '../../../shared/platform/context.ts';
import type { NewUser } from '../../../shared/users/user.model.ts';
import { aContext, as } from '../../support/a-context.ts';
import {
  aConfirmedOrder,
  anOrder,
  aPostedInvoice,
  aShipment,
  aShop,
  invoiceShipment,
  units,
} from '../../support/a-sale.ts';
import { aUser } from '../../support/a-user.ts';
import { type Caller, startApi } from '../../support/api.ts';
import { driftsOf } from '../../support/integrity.ts';
import { itemsOf, refusalOf, tableCalls } from '../../support/table-probe.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const person = (name: string) => ({ name, source: 'CALL', email: `${name.toLowerCase()}@example.com` });
const twoBranches = async (ctx: Context) => ({
  west: (await createBranch(as(ctx, {}), { code: 'WEST', name: 'West' })).id,
  east: (await createBranch(as(ctx, {}), { code: 'EAST', name: 'East' })).id,
});
const lists = ['leads', 'orders', 'cases', 'invoices'] as const;
type Lists = Record<(typeof lists)[number], { nodes: { id: string; branch: { code: string } | null }[] }>;
const listsOf = async (caller: Caller, where = ''): Promise<Lists> =>
  (
    await api.call<Lists>(
      `{ ${lists.map((list) => `${list}${where} { nodes { id branch { code } } }`).join(' ')} }`,
      {},
      caller,
    )
  ).data;
const idsOf = (shown: Lists) => lists.map((list) => shown[list].nodes.map(({ id }) => id));
const inBranch = (id: string) => `(where: { branch: { id: { eq: "${id}" } } })`;

test('every document is of the branch MAIN and its legal entity unless something else is said', async () => {
  const ctx = aContext({ tenant: 'of-main' });
  const customer = await aShop(as(ctx, {}));
  const lead = await captureLead(as(ctx, {}), person('Ana'));
  const record = await openCase(as(ctx, {}), { customerId: customer.id, subject: 'Late' });
  const invoice = await aPostedInvoice(as(ctx, {}), customer);
  const shown = await api.call(
    `query ($lead: ID!, $case: ID!, $order: ID!, $invoice: ID!) {
       lead(id: $lead) { ...names } case(id: $case) { ...ofCase } order(id: $order) { ...ofOrder } invoice(id: $invoice) { ...ofInvoice }
     }
     fragment names on Lead { branch { code } legalEntity { code } }
     fragment ofCase on Case { branch { code } legalEntity { code } }
     fragment ofOrder on Order { branch { code } legalEntity { code } }
     fragment ofInvoice on Invoice { branch { code } legalEntity { code } }`,
    { lead: lead.id, case: record.id, order: invoice.orderId, invoice: invoice.id },
    { tenant: ctx.tenant },
  );
  const main = { branch: { code: 'MAIN' }, legalEntity: { code: 'MAIN' } };
  expect(shown.data).toEqual({ lead: main, case: main, order: main, invoice: main });
  // It is not said in the record, and listed.
  expect(JSON.stringify([lead, record, invoice])).not.toContain('branchId');
  expect(idsOf(await listsOf({ tenant: ctx.tenant }, inBranch(MAIN_BRANCH_ID)))).toEqual([
    [lead.id],
    [invoice.orderId],
    [record.id],
    [invoice.id],
  ]);
  expect(await driftsOf(ctx)).toEqual([]);
});

test('whoever sees a branch sees its documents at once, makes them in it, and sees nothing of another', async () => {
  const ctx = aContext({ tenant: 'of-branches' });
  const customer = await aShop(as(ctx, {}), 20);
  const { west, east } = await twoBranches(ctx);
  const roles: NewUser['roles'] = ['sales', 'service', 'finance'];
  const ann = await aUser(ctx, 'ann', { scope: 'BRANCH', branchIds: [west], roles });
  const bob = await aUser(ctx, 'bob', { scope: 'BRANCH', branchIds: [east], roles });
  const asAnn = () =>
    as(ctx, { subject: ann, roles: ['sales', 'service'], scope: { kind: 'branch', branchIds: [west] } });
  const signedIn = (name: string) => ({ tenant: ctx.tenant, subject: `${name}-sub`, email: `${name}@users.example` });
  const made = await captureLead(asAnn(), person('Ana'));
  expect([made.branchId, made.createdBy]).toEqual([west, ann]);
  const named = await captureLead(as(ctx, {}), { ...person('Bea'), branchId: west });
  const record = await openCase(as(ctx, {}), { customerId: customer.id, subject: 'Late', branchId: west });
  const placed = await aConfirmedOrder(as(ctx, {}), customer, 2, { branchId: west });
  const { shipmentId } = await aShipment(ctx, placed);
  const invoice = await invoiceShipment(
    as(ctx, { kind: 'automation', roles: ['automation'], subject: 'invoice-shipment' }),
    placed.id,
    shipmentId,
  );
  expect(invoice.branchId).toBe(west);
  await anOrder(as(ctx, {}), customer, 1);
  const wanted = [[named.id, made.id], [placed.id], [record.id], [invoice.id]];
  expect(idsOf(await listsOf(signedIn('ann')))).toEqual(wanted);
  expect(idsOf(await listsOf(signedIn('ann'), inBranch(west)))).toEqual(wanted);
  expect(idsOf(await listsOf({ tenant: ctx.tenant }, inBranch(west)))).toEqual(wanted);
  const none = [[], [], [], []];
  expect(idsOf(await listsOf(signedIn('bob')))).toEqual(none);
  for (const other of [west, bob, ann, 'brn_x'])
    expect(idsOf(await listsOf(signedIn('bob'), inBranch(other)))).toEqual(none);
  // What a person holds lies under the person, not under a branch.
  expect(idsOf(await listsOf({ tenant: ctx.tenant }, inBranch(ann)))).toEqual(none);
  // By its id it is seen for what it says itself: nothing else is read.
  const narrow = as(ctx, { subject: ann, roles: ['sales'], scope: { kind: 'branch', branchIds: [west] } });
  expect(await tableCalls(() => findOrder(narrow, placed.id))).toHaveLength(1);
  await updateLead(as(ctx, {}), { id: named.id, branchId: east });
  await updateCase(as(ctx, {}), { id: record.id, branchId: MAIN_BRANCH_ID });
  expect(idsOf(await listsOf(signedIn('ann')))).toEqual([[made.id], [placed.id], [], [invoice.id]]);
  expect(idsOf(await listsOf(signedIn('bob')))).toEqual([[named.id], [], [], []]);
  expect(idsOf(await listsOf({ tenant: ctx.tenant }, inBranch(MAIN_BRANCH_ID)))[2]).toEqual([record.id]);
  expect(await driftsOf(ctx)).toEqual([]);
});

test('a branch is checked: it exists, is of the seller, and is named by those who may know of it', async () => {
  const ctx = aContext({ tenant: 'of-none' });
  const customer = await aShop(as(ctx, {}));
  const us = await createLegalEntity(as(ctx, {}), { code: 'US', name: 'US', baseCurrency: 'USD' });
  const ny = await createBranch(as(ctx, {}), { code: 'NY', name: 'New York', legalEntityId: us.id });
  const lead = await captureLead(as(ctx, {}), { ...person('Ana'), branchId: ny.id });
  expect([lead.branchId, lead.legalEntityId]).toEqual([ny.id, us.id]);
  const unknown = `brn_${'0'.repeat(26)}`;
  const order = (branchId: string, who: Context) =>
    placeOrder(who, { customerId: customer.id, lines: [{ sku: 'A-1', quantity: units(1) }], branchId });
  const partner = () => as(ctx, { roles: ['partner'], customerIds: [customer.id] });
  expect([
    await refusalOf(ctx, () => captureLead(as(ctx, {}), { ...person('Bea'), branchId: unknown })),
    await refusalOf(ctx, () => openCase(as(ctx, {}), { customerId: customer.id, subject: 'X', branchId: unknown })),
    await refusalOf(ctx, () => order(unknown, as(ctx, {}))),
    await refusalOf(ctx, () => order(ny.id, as(ctx, {}))),
    await refusalOf(ctx, () => updateLead(as(ctx, {}), { id: lead.id, branchId: unknown })),
    await refusalOf(ctx, () => order(MAIN_BRANCH_ID, partner())),
    await refusalOf(ctx, () => captureLead(partner(), { ...person('Bea'), branchId: ny.id })),
  ]).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'LEGAL_ENTITY_MISMATCH', 'NOT_FOUND', 'FORBIDDEN', 'FORBIDDEN']);
  // Who works for another legal entity than sells places an order of its own, of the seller's branch.
  const { id: customerId } = await createCustomer(as(ctx, {}), { kind: 'COMPANY', name: 'Here', branchId: ny.id });
  const inNewYork = as(ctx, { roles: ['sales'], scope: { kind: 'branch', branchIds: [ny.id] } });
  const placed = await anOrder(inNewYork, { ...customer, id: customerId });
  expect([placed.branchId, placed.legalEntityId]).toEqual([undefined, undefined]);
  // The same branch again is no change.
  const before = JSON.stringify(await itemsOf(ctx));
  await updateLead(as(ctx, {}), { id: lead.id, branchId: ny.id });
  expect(JSON.stringify(await itemsOf(ctx))).toBe(before);
});
