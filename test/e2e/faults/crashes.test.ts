import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findRelated } from '../../../graphql/related.ts';
import { createTask } from '../../../shared/activities/task.actions.ts';
import { setCreditTerms } from '../../../shared/customers/customer.actions.ts';
import { recordPayment } from '../../../shared/invoices/payment.actions.ts';
import { captureLead } from '../../../shared/leads/lead.actions.ts';
import { updateLeadAssignment } from '../../../shared/leads/lead.assign.actions.ts';
import { onFreshState } from '../../../shared/platform/conflict.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { createProduct } from '../../../shared/products/product.actions.ts';
import { productIdOf } from '../../../shared/products/product.model.ts';
import { anAgent, anOpenCase, withAgents } from '../../support/a-case.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aCapture, aScoredLead, aStoredLead } from '../../support/a-lead.ts';
import {
  aConfirmedOrder,
  aCustomer,
  anOrder,
  aPostedInvoice,
  aShipment,
  aShop,
  receive,
  units,
} from '../../support/a-sale.ts';
import { buildDriver, crashSweep, type Driver, type JobIn, randomKills } from '../../support/faults/crash-sweep.ts';
import { eventRows } from '../../support/faults/faulty-bus.ts';
import { isProof, Random, runs, seeds } from '../../support/faults/random.ts';
import { type Snapshot, snapshotOf } from '../../support/faults/tenant-copies.ts';

let driver: Driver;
let ctx: Context;
let world: Snapshot;
const jobs = new Map<string, JobIn>();

const WORK = [
  'placeOrder',
  'bulkPlaceOrders',
  'confirmOrder',
  'cancelOrder',
  'shipOrder',
  'closeOrder',
  'invoice-shipment',
  'recordPayment',
  'allocatePayment',
  'receiveStock',
  'createProductVariants',
  'release-credit',
  'allocate-backorders',
  'captureLead',
  'logActivity',
  'completeTask',
  'convertLead',
  'score-lead',
  'assign-lead',
  'route-case',
] as const;

/** One of each kind: a request of one record and of several, a run with one effect and with several. `npm run prove` sweeps them all. */
const SWEPT = isProof()
  ? WORK
  : ([
      'placeOrder',
      'createProductVariants',
      'bulkPlaceOrders',
      'convertLead',
      'logActivity',
      'invoice-shipment',
      'allocate-backorders',
    ] as const);

/** Work of the API: repeated by its client under the same key. */
const requested = (operation: string, input: object) => {
  const keyed = { ...input, idempotencyKey: `key-of-${operation}` };
  jobs.set(operation, ({ tenant }) => ({ kind: 'request', tenant, operation, input: keyed }));
};

/** Work of an automation: its event is delivered again. The latest event of the type on the record is meant. */
async function delivered(automation: string, type: string, aggregateId: string): Promise<void> {
  const event = (await eventRows(ctx)).findLast((row) => row.type === type && row.aggregateId === aggregateId);
  if (!event) throw new Error(`No ${type}`);
  jobs.set(automation, ({ tenant }) => ({ kind: 'delivery', automation, event: { ...event, tenant } }));
}

/** One tenant in which everything can happen next. */
async function makeWorld(): Promise<void> {
  const own = () => as(ctx, {});
  const customer = await aShop(ctx, 100);
  const lines = [{ sku: 'A-1', quantity: units(2) }];
  requested('placeOrder', { customerId: customer.id, lines });
  const order = { customerId: customer.id, lines: [{ sku: 'A-1', quantity: units(1) }] };
  requested('bulkPlaceOrders', { rows: [order, order] });
  const placed = await anOrder(own(), customer, 2);
  requested('confirmOrder', { id: placed.id });
  requested('cancelOrder', { id: placed.id, reason: 'changed my mind' });
  const confirmed = await aConfirmedOrder(own(), customer, 3);
  requested('shipOrder', { orderId: confirmed.id });
  const parted = await aConfirmedOrder(own(), customer, 5);
  await aShipment(own(), parted, { 1: 2 });
  requested('closeOrder', { id: parted.id, reason: 'enough' });
  await delivered('invoice-shipment', 'order.shipped', parted.id);
  const invoice = await aPostedInvoice(own(), customer, 1);
  const amount = { amountMinor: invoice.totalMinor, currency: 'EUR' };
  const allocations = [{ invoiceId: invoice.id, amountMinor: invoice.totalMinor }];
  requested('recordPayment', { customerId: customer.id, reference: 'BANK-1', amount, allocations });
  const payment = await recordPayment(own(), { customerId: customer.id, reference: 'BANK-0', amount });
  requested('allocatePayment', { id: payment.id, allocations });
  requested('receiveStock', { lines });

  const debtor = await aCustomer(own(), { creditLimitMinor: 1_000 });
  await anOrder(own(), debtor, 1, { onCreditLimit: 'HOLD' });
  await anOrder(own(), debtor, 2, { onCreditLimit: 'HOLD' });
  await setCreditTerms(own(), { customerId: debtor.id, creditLimit: { amountMinor: 100_000, currency: 'EUR' } });
  await delivered('release-credit', 'customer.credit-terms-set', debtor.id);

  const later = own();
  const waiting = { lines: [{ sku: 'A-1', quantity: units(60), allowBackorder: true }] };
  await onFreshState(later, () => anOrder(later, customer, 1, waiting));
  await onFreshState(later, () => anOrder(later, customer, 1, waiting));
  await receive(own(), 'A-1', 20);
  await delivered('allocate-backorders', 'stock.received', productIdOf('A-1'));

  requested('captureLead', aCapture({ email: 'new@alfreds.example', phone: '030 1', taxId: 'DE 1' }));
  const qualified = await aStoredLead(own(), { status: 'QUALIFIED' });
  requested('convertLead', { leadId: qualified.id });
  const about = [customer.id, (await aStoredLead(own(), { email: 'd@d.example', phone: null, taxId: null })).id];
  requested('logActivity', { relatedTo: about, kind: 'CALL', subject: 'Called' });
  const options = [{ code: 'SIZE', values: [{ code: 'S' }, { code: 'L' }] }];
  const shirt = await createProduct(own(), {
    sku: 'E',
    name: 'Shirt',
    price: { amount: '9', currency: 'EUR' },
    options,
  });
  requested('createProductVariants', { productId: shirt.id, variants: [{}] });
  const task = await createTask(own(), { subject: 'Send the offer', relatedTo: [customer.id] }, findRelated);
  requested('completeTask', { id: task.id });
  const fresh = await captureLead(own(), aCapture({ email: 'b@b.example', phone: '030 2', taxId: 'DE 2' }));
  await delivered('score-lead', 'lead.captured', fresh.id);
  await updateLeadAssignment(own(), {
    rules: [{ name: 'all', when: {}, team: 'sales' }],
    teams: [{ name: 'sales', members: [{ actor: 'anna', capacity: 5, territories: [] }] }],
    defaultQueue: 'REST',
  } as never);
  const scored = await aScoredLead(own(), aCapture({ email: 'c@c.example', phone: '030 3', taxId: 'DE 3' }));
  await delivered('assign-lead', 'lead.scored', scored);

  await withAgents(own(), [anAgent('anna'), anAgent('bert')]);
  const open = await anOpenCase(own());
  await delivered('route-case', 'case.opened', open.id);
}

beforeAll(async () => {
  driver = await buildDriver();
  ctx = aContext({ tenant: 'world' });
  await makeWorld();
  world = await snapshotOf(ctx);
});
afterAll(() => driver.remove());

describe('C1, C2, A3, B7: a process that dies', () => {
  test.each(SWEPT)(
    'before or after any AWS call of %s leaves nothing half, and a repeat ends the same',
    async (name) => {
      const job = jobs.get(name);
      if (!job) throw new Error(`Nothing is prepared for ${name}`);
      const { kills, broken } = await crashSweep(driver, ctx, world, job);
      expect(broken).toEqual([]);
      expect(kills).toBeGreaterThanOrEqual(4);
    },
  );

  test('is what every prepared job is tried with', () => {
    expect([...jobs.keys()].sort()).toEqual([...WORK].sort());
  });

  test.each(seeds())(
    'at random moments, the table misbehaving besides, does no harm either (seed %i)',
    async (seed) => {
      const kills = runs('FAULT_KILLS');
      const found = await randomKills(driver, ctx, world, [...jobs.values()], new Random(seed), kills);
      expect(found.broken).toEqual([]);
    },
  );

  test.each([
    ['events are written after the state', 'placeOrder', 'events-after-state'],
    ['the idempotency record is kept beside the effect', 'placeOrder', 'key-beside-effect'],
  ] as const)('is found to do harm where %s', async (_, name, plant) => {
    const { broken } = await crashSweep(driver, ctx, world, jobs.get(name) as JobIn, plant);
    expect(broken).not.toEqual([]);
  });
});
