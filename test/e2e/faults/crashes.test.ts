import type { DynamoDBRecord } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPutEvents } from '../../../infra/local/put-events.ts';
import { setCreditTerms } from '../../../shared/customers/customer.actions.ts';
import { recordPayment } from '../../../shared/invoices/payment.actions.ts';
import { captureLead } from '../../../shared/leads/lead.actions.ts';
import { updateLeadAssignment } from '../../../shared/leads/lead.assign.actions.ts';
import { toAttributes } from '../../../shared/platform/attributes.ts';
import { onFreshState } from '../../../shared/platform/conflict.ts';
import type { Context } from '../../../shared/platform/context.ts';
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
import {
  buildDriver,
  crash,
  crashSweep,
  type Driver,
  type JobIn,
  randomKills,
} from '../../support/faults/crash-sweep.ts';
import { eventRows } from '../../support/faults/faulty-bus.ts';
import { Random, runs, seeds } from '../../support/faults/random.ts';
import { type Snapshot, snapshotOf } from '../../support/faults/tenant-copies.ts';

let driver: Driver;
let ctx: Context;
let world: Snapshot;
const jobs = new Map<string, JobIn>();

const WORK = [
  'placeOrder',
  'confirmOrder',
  'cancelOrder',
  'shipOrder',
  'closeOrder',
  'invoice-shipment',
  'recordPayment',
  'allocatePayment',
  'receiveStock',
  'release-credit',
  'allocate-backorders',
  'captureLead',
  'convertLead',
  'score-lead',
  'assign-lead',
  'route-case',
] as const;

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
  const fresh = await captureLead(own(), aCapture({ email: 'b@b.example', phone: '030 2', taxId: 'DE 2' }));
  await delivered('score-lead', 'lead.captured', fresh.id);
  await updateLeadAssignment(own(), {
    rules: [{ name: 'all', when: {}, team: 'sales' }],
    teams: [{ name: 'sales', members: [{ subject: 'anna', capacity: 5, territories: [] }] }],
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
}, 120_000);
afterAll(() => driver.remove());

describe('C1, C2, A3, B7: a process that dies', () => {
  test.each(WORK)(
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
      const kills = runs('FAULT_KILLS', 9);
      const found = await randomKills(driver, ctx, world, [...jobs.values()], new Random(seed), kills);
      expect(found.broken).toEqual([]);
      expect(found.kills).toBeGreaterThanOrEqual(kills);
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

describe('C1: the relay that dies at the bus', () => {
  /** A relay is killed before and after each call; `isRedelivered`: the stream comes back with the batch. */
  async function relayKills(isRedelivered: boolean) {
    const rows = (await eventRows(ctx)).slice(0, 25);
    const records = rows.map(
      (row, index): DynamoDBRecord => ({
        eventName: 'INSERT',
        dynamodb: {
          SequenceNumber: String(index),
          NewImage: toAttributes({ PK: row.aggregateId, SK: `EVENT#${row.id}`, ...row }) as never,
        },
      }),
    );
    let arrived = new Set<string>();
    const bus = await startPutEvents((entries) =>
      entries.map(({ Detail }) => {
        const { id } = JSON.parse(Detail) as { id: string };
        arrived.add(id);
        return id;
      }),
    );
    process.env.AWS_ENDPOINT_URL_EVENTBRIDGE = bus.url;
    const wanted = new Set(rows.map(({ id }) => id));
    const job = { kind: 'relay' as const, records };
    const calls = Number(await crash(driver, { job, at: 0, side: 'before' }));
    const lost: string[] = [];
    const ghosts: string[] = [];
    let kills = 0;
    try {
      for (let at = 1; at <= calls; at += 1) {
        for (const side of ['before', 'after'] as const) {
          arrived = new Set();
          kills += Number((await crash(driver, { job, at, side })) === 'killed');
          if (isRedelivered) await crash(driver, { job, at: 0, side });
          lost.push(...[...wanted].filter((id) => !arrived.has(id)));
          ghosts.push(...[...arrived].filter((id) => !wanted.has(id)));
        }
      }
    } finally {
      await bus.close();
    }
    return { calls, kills, lost: new Set(lost).size, ghosts: ghosts.length };
  }

  test('has every event on the bus once the stream has come back', async () => {
    expect(await relayKills(true)).toEqual({ calls: 3, kills: 6, lost: 0, ghosts: 0 });
  });

  test('is found to lose events where nobody brings them again', async () => {
    expect((await relayKills(false)).lost).toBeGreaterThan(0);
  });
});
