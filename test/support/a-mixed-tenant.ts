import { findTask } from '../../graphql/activities/task.resolvers.ts';
import { findNode } from '../../graphql/base.resolvers.ts';
import { findRelated } from '../../graphql/related.ts';
import { createCaptureKey } from '../../shared/access/capture-key.actions.ts';
import { logActivity } from '../../shared/activities/activity.log.actions.ts';
import { cancelTask, completeTask, createTask, updateTask } from '../../shared/activities/task.actions.ts';
import { addCaseMessage, openCase, updateCase } from '../../shared/cases/case.actions.ts';
import type { Case } from '../../shared/cases/case.model.ts';
import { assignCase, routeCase } from '../../shared/cases/case.route.actions.ts';
import { closeCase, reopenCase, resolveCase } from '../../shared/cases/case.status.actions.ts';
import { upsertCase } from '../../shared/cases/case.upsert.actions.ts';
import {
  addContact,
  linkContact,
  removeContact,
  unlinkContact,
  updateContact,
} from '../../shared/contacts/contact.actions.ts';
import { createCustomer, setCreditTerms } from '../../shared/customers/customer.actions.ts';
import type { Customer, NewCustomer } from '../../shared/customers/customer.model.ts';
import { removeAttachment } from '../../shared/files/attachment.actions.ts';
import type { Attachment } from '../../shared/files/attachment.model.ts';
import { settleAttachment } from '../../shared/files/attachment.settle.actions.ts';
import type { Invoice } from '../../shared/invoices/invoice.model.ts';
import { markOverdue } from '../../shared/invoices/invoice.overdue.actions.ts';
import { allocatePayment, recordPayment } from '../../shared/invoices/payment.actions.ts';
import type { Payment } from '../../shared/invoices/payment.model.ts';
import { captureLead, updateLead } from '../../shared/leads/lead.actions.ts';
import { assignLead, assignLeadByRules, updateLeadAssignment } from '../../shared/leads/lead.assign.actions.ts';
import { convertLead, mergeLeads } from '../../shared/leads/lead.convert.actions.ts';
import type { Lead } from '../../shared/leads/lead.model.ts';
import { disqualifyLead, reopenLead } from '../../shared/leads/lead.status.actions.ts';
import { upsertLead } from '../../shared/leads/lead.upsert.actions.ts';
import { placeOrder } from '../../shared/orders/order.actions.ts';
import { allocateBackorders, releaseCredit } from '../../shared/orders/order.allocate.actions.ts';
import {
  cancelOrder,
  closeOrder,
  confirmOrder,
  holdOrder,
  releaseOrder,
} from '../../shared/orders/order.change.actions.ts';
import type { Order } from '../../shared/orders/order.model.ts';
import { MAIN_BRANCH_ID } from '../../shared/organization/branch.model.ts';
import type { Context } from '../../shared/platform/context.ts';
import { setCustomerPartNumber } from '../../shared/products/customer-part.actions.ts';
import { createProduct, updateProduct } from '../../shared/products/product.actions.ts';
import { productIdOf } from '../../shared/products/product.model.ts';
import { createProductVariants } from '../../shared/products/product-variant.create.actions.ts';
import { renameSku } from '../../shared/stock/sku.rename.actions.ts';
import { adjustStock } from '../../shared/stock/stock.adjust.actions.ts';
import { receiveStock } from '../../shared/stock/stock.receive.actions.ts';
import { changeStockStatus } from '../../shared/stock/stock.status.actions.ts';
import { transferStock } from '../../shared/stock/stock.transfer.actions.ts';
import { createWarehouse } from '../../shared/stock/warehouse.actions.ts';
import type { Warehouse } from '../../shared/stock/warehouse.model.ts';
import { createTeam } from '../../shared/users/team.actions.ts';
import { deactivateUser, inviteUser } from '../../shared/users/user.actions.ts';
import { anAgent, withAgents } from './a-case.ts';
import { as } from './a-context.ts';
import { aScoredLead, aStoredLead } from './a-lead.ts';
import {
  aConfirmedOrder,
  aCustomer,
  anAutomation,
  anOrder,
  aPostedInvoice,
  aProduct,
  aShipment,
  aWarehouse,
  invoiceShipment,
  receive,
  receiveLots,
  units,
} from './a-sale.ts';
import { aUser } from './a-user.ts';
import { anAttachment, put } from './files.ts';

/** Records of a tenant in which everything that moves a figure has happened, named by what they are. */
export interface MixedTenant {
  readonly attachment: Attachment;
  readonly customer: Customer;
  readonly warehouse: Warehouse;
  readonly open: Order;
  readonly waiting: Order;
  /** Three kits, of which one has shipped. */
  readonly kits: Order;
  /** Of more lines than one item holds; one of them has shipped. */
  readonly large: Order;
  readonly held: Order;
  readonly invoice: Invoice;
  readonly payment: Payment;
  readonly lead: Lead;
  readonly merged: Lead;
  readonly openCase: Case;
}

const SUBSIDIARY: NewCustomer = {
  kind: 'COMPANY',
  name: 'Alfreds Taiwan',
  shortName: '阿福',
  email: 'Tea@alfreds.example',
  taxId: '24567890',
  language: 'zh-TW',
  currency: 'TWD',
  timeZone: 'Asia/Taipei',
  lifecycleStage: 'ACTIVE',
  socialHandles: [{ network: 'line', handle: '@alfreds' }],
  preferences: [{ name: 'delivery', value: 'mornings' }],
  interests: ['tea'],
  addresses: [{ street: '1 Songshou Rd', city: 'Taipei', country: 'TW', isDefault: true }],
};

const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });

/** A long life of a small tenant through its actions. */
export async function aMixedTenant(ctx: Context): Promise<MixedTenant> {
  const warehouse = await aWarehouse(ctx);
  await createWarehouse(as(ctx, {}), { code: 'EAST', name: 'East' });
  await createCaptureKey(as(ctx, {}), { label: 'form' });
  await aProduct(as(ctx, {}), 'A-1', 50, { externalRefs: [{ system: 'northwind', id: '1' }] });
  await aProduct(as(ctx, {}), 'B-1', 0);
  const customer = await aCustomer(as(ctx, {}));
  const ownerId = await aUser(ctx, 'ann');
  await createCustomer(as(ctx, {}), { ...SUBSIDIARY, parentId: customer.id, ownerId, branchId: MAIN_BRANCH_ID });
  await trade(ctx, customer);
  const goods = await sell(ctx, customer);
  const held = await hold(ctx, customer);
  const attachment = await attach(ctx, customer);
  const records = { customer, warehouse, ...goods, held, attachment };
  return { ...records, ...(await win(ctx, customer)), ...(await serve(ctx, customer)) };
}

/** A product with trade data, by a name of the customer's own. */
async function trade(ctx: Context, customer: Customer): Promise<void> {
  await createProduct(as(ctx, {}), {
    sku: 'C-1',
    name: 'Delivery',
    type: 'SERVICE',
    price: { amount: '12.00', currency: 'EUR' },
    gtin: '4006381333931',
    carton: { quantity: units(24), length: units(40) },
    alternativeUnits: [{ unit: 'BOX', factor: units(12) }],
  });
  await renameSku(as(ctx, {}), { id: productIdOf('C-1'), sku: 'C-2' });
  await aProduct(as(ctx, {}), 'F-1', 20);
  await createProduct(as(ctx, {}), {
    sku: 'D-1',
    name: 'Two and their delivery',
    type: 'KIT',
    price: { amount: '0.00', currency: 'EUR' },
    components: [
      { sku: 'F-1', quantity: units(2) },
      { sku: 'C-1', quantity: units(1) },
    ],
  });
  const { id } = await createProduct(as(ctx, {}), {
    sku: 'E',
    name: 'Shirt',
    type: 'NON_STOCKED',
    price: { amount: '20.00', currency: 'EUR' },
    options: [{ code: 'SIZE', values: [{ code: 'S' }, { code: 'L', name: 'Large' }] }],
  });
  const [small] = await createProductVariants(as(ctx, {}), { productId: id, variants: [{}] });
  await updateProduct(as(ctx, {}), { id: small!.id, name: 'Small shirt' });
  const values = [{ code: 'L' }, { code: 'S', active: false }, { code: 'M' }];
  await updateProduct(as(ctx, {}), { id, options: [{ code: 'SIZE', name: 'Size', values }] });
  for (const partNumber of ['OLD', 'OUR-1'])
    await setCustomerPartNumber(as(ctx, {}), { customerId: customer.id, sku: 'C-1', partNumber });
}

async function sell(ctx: Context, customer: Customer) {
  await adjustStock(as(ctx, {}), { sku: 'A-1', quantity: -units(3), reason: 'Broken' });
  await aProduct(as(ctx, {}), 'LOT-1', 0, { tracking: 'LOT', price: { amount: '0', currency: 'EUR' } });
  await receiveLots(as(ctx, {}), 'LOT-1', [
    { number: 'L2', quantity: units(4), expiresOn: '2027-02-01' },
    { number: 'L1', quantity: units(3), expiresOn: '2027-01-01' },
  ]);
  await receiveLots(as(ctx, {}), 'LOT-1', [{ number: 'L1', quantity: units(1) }], 'QUALITY');
  await aShipment(
    ctx,
    await aConfirmedOrder(as(ctx, {}), customer, 0, { lines: [{ sku: 'LOT-1', quantity: units(5) }] }),
  );
  await receiveStock(as(ctx, {}), { lines: [{ sku: 'B-1', quantity: units(2), status: 'QUALITY' }] });
  await changeStockStatus(as(ctx, {}), { sku: 'B-1', from: 'QUALITY', to: 'BLOCKED', quantity: units(1) });
  await transferStock(as(ctx, {}), {
    sku: 'A-1',
    fromWarehouseCode: 'MAIN',
    toWarehouseCode: 'EAST',
    quantity: units(5),
  });
  const invoice = await aPostedInvoice(ctx, customer, 3, {
    freight: eur(500),
    customerReference: 'PO-1',
    billingAddress: { street: 'Obere Str. 57', city: 'Berlin', country: 'DE' },
  });
  const payment = await recordPayment(as(ctx, {}), {
    customerId: customer.id,
    reference: 'bank-1',
    account: 'DE02',
    amount: eur(4_000),
    allocations: [{ invoiceId: invoice.id, amountMinor: 1_000 }],
  });
  await allocatePayment(as(ctx, {}), { id: payment.id, allocations: [{ invoiceId: invoice.id, amountMinor: 500 }] });
  await markOverdue(as(anAutomation(ctx, 'mark-overdue'), { now: '2027-11-21T10:00:00.000Z' }));

  const open = await aConfirmedOrder(as(ctx, {}), customer, 4);
  await holdOrder(as(ctx, {}), { id: open.id });
  await releaseOrder(as(ctx, {}), { id: open.id });
  const partly = await aConfirmedOrder(as(ctx, {}), customer, 6);
  const { shipmentId } = await aShipment(ctx, partly, { 1: 2 });
  await invoiceShipment(anAutomation(ctx), partly.id, shipmentId);
  await closeOrder(as(ctx, {}), { id: partly.id, reason: 'No more wanted' });
  const kits = await placeOrder(as(ctx, {}), { customerId: customer.id, lines: [{ sku: 'D-1', quantity: units(3) }] });
  await confirmOrder(as(ctx, {}), { id: kits.id });
  await aShipment(ctx, kits, { 1: 1 });
  const given = await anOrder(as(ctx, {}), customer, 2, { externalRefs: [{ system: 'shop', id: '77' }] });
  await cancelOrder(as(ctx, {}), { id: given.id, reason: 'Changed mind' });
  const waiting = await anOrder(as(ctx, {}), customer, 1, {
    lines: [
      { sku: 'B-1', quantity: units(5), allowBackorder: true },
      { sku: 'B-1', quantity: units(2), allowBackorder: true },
    ],
  });
  await receive(as(ctx, {}), 'B-1', 3);
  await allocateBackorders(anAutomation(ctx, 'allocate-backorders'), productIdOf('B-1'), waiting.lines[0]!.warehouseId);
  return { invoice, payment, open, waiting, kits, large: await sellMuch(ctx) };
}

async function sellMuch(ctx: Context): Promise<Order> {
  await aProduct(as(ctx, {}), 'E-1', 60);
  const customer = await aCustomer(as(ctx, {}), { name: 'Ernst Handel' });
  const lines = Array.from({ length: 40 }, () => ({ sku: 'E-1', quantity: units(1) }));
  const large = await aConfirmedOrder(as(ctx, {}), customer, 1, { lines });
  await aShipment(ctx, large, { 32: 1 });
  return large;
}

async function hold(ctx: Context, customer: Customer): Promise<Order> {
  const limit = (amountMinor: number) =>
    setCreditTerms(as(ctx, {}), { customerId: customer.id, creditLimit: eur(amountMinor) });
  await limit(20_000);
  const first = await anOrder(as(ctx, {}), customer, 1, { onCreditLimit: 'HOLD' });
  const held = await anOrder(as(ctx, {}), customer, 10, { onCreditLimit: 'HOLD' });
  await limit(25_000);
  await releaseCredit(anAutomation(ctx, 'release-credit'), customer.id);
  if (!held.holds.includes('CREDIT')) throw new Error(`The order must be held; exposure after ${first.totalMinor}`);
  const contact = await addContact(as(ctx, {}), { customerId: customer.id, name: 'Ana' });
  await updateContact(as(ctx, {}), { id: contact.id, jobTitle: 'Buyer' });
  const other = await aCustomer(as(ctx, {}), { name: 'Alfreds Sister' });
  await linkContact(as(ctx, {}), { contactId: contact.id, customerId: other.id, role: 'BUYER' });
  await unlinkContact(as(ctx, {}), { contactId: contact.id, customerId: other.id });
  await linkContact(as(ctx, {}), { contactId: contact.id, customerId: other.id });
  const left = await addContact(as(ctx, {}), { customerId: customer.id, name: 'Ben' });
  await removeContact(as(ctx, {}), { id: left.id });
  return held;
}

const person = (name: string) => ({ name, email: `${name}@example.com`, phone: null, taxId: null });

/** Tasks in every status, one of them handed over. */
async function plan(ctx: Context, customer: Customer): Promise<void> {
  const create = (subject: string) =>
    createTask(as(ctx, {}), { subject, relatedTo: [customer.id], dueAt: '2026-12-01T09:00:00Z' }, findRelated);
  const { id } = await create('Send the offer');
  await updateTask(as(ctx, {}), { id, priority: 'HIGH', dueAt: null }, findTask);
  await completeTask(as(ctx, {}), { id }, findTask);
  await cancelTask(as(ctx, {}), { id: (await create('Visit')).id }, findTask);
  await createTask(as(ctx, {}), { subject: 'Tidy up' }, findRelated);
}

/** A file that is to come, one that is there and one that was removed. */
async function attach(ctx: Context, customer: Customer): Promise<Attachment> {
  await anAttachment(ctx, customer.id, { note: 'To come' });
  const removed = await anAttachment(ctx, customer.id);
  await removeAttachment(as(ctx, {}), { id: removed.id }, findNode);
  const settled = await anAttachment(ctx, customer.id);
  await put(ctx, settled);
  await settleAttachment(anAutomation(ctx, 'keep-files'), { attachmentId: settled.id });
  return settled;
}

async function win(ctx: Context, customer: Customer) {
  await updateLeadAssignment(as(ctx, {}), {
    rules: [{ name: 'All', when: {}, team: 'Inside' }],
    teams: [{ name: 'Inside', members: [{ actor: 'ann', capacity: 5 }] }],
    defaultQueue: 'INBOUND',
  });
  const lead = await aStoredLead(as(ctx, {}), { ...person('one'), owner: 'ann' });
  const call = { relatedTo: [lead.id, customer.id], kind: 'CALL', subject: 'Called', durationMinutes: 5 };
  await logActivity(as(ctx, {}), call, findRelated);
  await captureLead(as(ctx, {}), { ...person('one'), source: 'WEB' });
  await captureLead(as(ctx, {}), { ...person('one'), source: 'WEB', overrideDuplicate: true });
  await updateLead(as(ctx, {}), { id: lead.id, phone: '+49 30 901820' });
  const known = { ...person('one'), source: 'WEB', externalRef: { system: 'mail', id: '1' } };
  await upsertLead(as(ctx, {}), { ...known, phone: '+49 30 901820' });
  const byRules = await aScoredLead(as(ctx, {}), person('two'));
  await assignLeadByRules(anAutomation(ctx, 'assign-lead'), byRules);
  await assignLead(as(ctx, {}), { id: byRules, ownerId: await aUser(ctx, 'bob') });
  await assignLead(as(ctx, {}), { id: byRules, queue: 'LATER' });
  const merged = await aStoredLead(as(ctx, {}), { ...person('three'), owner: 'bob' });
  await mergeLeads(as(ctx, {}), { sourceId: merged.id, targetId: lead.id });
  const won = await aStoredLead(as(ctx, {}), { ...person('four'), owner: 'ann', status: 'QUALIFIED' });
  await convertLead(as(ctx, {}), { leadId: won.id });
  const lost = await aStoredLead(as(ctx, {}), { ...person('five'), owner: 'bob' });
  await disqualifyLead(as(ctx, {}), { id: lost.id, reason: 'NO_BUDGET' });
  await reopenLead(as(ctx, {}), { id: lost.id });
  return { lead, merged };
}

async function serve(ctx: Context, customer: Customer) {
  await staff(ctx);
  await plan(ctx, customer);
  await withAgents(ctx, [anAgent('kim'), anAgent('lee')]);
  const open = async (subject: string) => {
    const opened = await openCase(as(ctx, {}), { subject, customerId: customer.id });
    await routeCase(anAutomation(ctx, 'route-case'), opened.id);
    return opened;
  };
  const first = await open('Where is it?');
  await updateCase(as(ctx, {}), { id: first.id, priority: 'URGENT' });
  await addCaseMessage(as(ctx, {}), {
    caseId: first.id,
    direction: 'OUTBOUND',
    body: 'On its way',
    awaitCustomer: true,
  });
  await addCaseMessage(as(ctx, {}), { caseId: first.id, direction: 'INBOUND', body: 'Thanks' });
  const second = await open('Broken');
  await assignCase(as(ctx, {}), { id: second.id, assigneeId: 'lee' });
  await resolveCase(as(ctx, {}), { id: second.id, text: 'Replaced' });
  await closeCase(as(ctx, {}), { id: second.id });
  await reopenCase(as(ctx, {}), { id: second.id });
  await resolveCase(as(ctx, {}), { id: (await open('Wrong colour')).id, text: 'Explained' });
  const party = { name: 'Somebody', email: 'somebody@elsewhere.example' };
  await upsertCase(as(ctx, {}), { subject: 'Who am I?', party, externalRef: { system: 'desk', id: '1' } });
  return { openCase: first };
}

/** A team of two, one of whom is gone. */
async function staff(ctx: Context): Promise<void> {
  const { id: teamId } = await createTeam(as(ctx, {}), { name: 'Service' });
  const invite = (displayName: string) =>
    inviteUser(as(ctx, {}), {
      displayName,
      email: `${displayName}@example.com`,
      roles: ['service'],
      scope: 'ALL',
      teamId,
      language: 'de',
      timeZone: 'Europe/Berlin',
    });
  await invite('kim');
  await deactivateUser(as(ctx, {}), { id: (await invite('lee')).id });
}
