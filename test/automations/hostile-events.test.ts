import { readdirSync } from 'node:fs';
import type { SQSHandler, SQSRecord } from 'aws-lambda';
import { describe, expect, test, vi } from 'vitest';
import { automations } from '../../functions/automations/registry.ts';
import { lambdaContext } from '../../infra/local/local-automations.ts';
import { updateLeadAssignment } from '../../shared/leads/lead.assign.actions.ts';
import type { Context } from '../../shared/platform/context.ts';
import { EventEnvelope } from '../../shared/platform/events.ts';
import { withAgents } from '../support/a-case.ts';
import { aContext, as } from '../support/a-context.ts';
import { aStoredLead } from '../support/a-lead.ts';
import { aConfirmedOrder, aShipment, aShop } from '../support/a-sale.ts';
import { Asides } from '../support/asides.ts';
import { deliver, eventsOf } from '../support/deliveries.ts';
import { outputOf } from '../support/output.ts';
import { itemsOf, tableCalls, transactionsOf } from '../support/table-probe.ts';

// Read when the product's modules are loaded.
vi.hoisted(() => {
  process.env.POWERTOOLS_LOG_LEVEL = 'ERROR';
  delete process.env.POWERTOOLS_METRICS_DISABLED;
});

const files = readdirSync(`${import.meta.dirname}/../../functions/automations`);
const reactions = Object.entries(automations).flatMap(([name, automation]) =>
  'on' in automation
    ? [{ name, on: automation.on as readonly [string, ...string[]], isLane: 'series' in automation }]
    : [],
);
const asides = new Asides();
const handlers = new Map<string, SQSHandler>();
for (const { name } of reactions) {
  if (!files.includes(`${name}.ts`)) throw new Error(`${name} has no file`);
  const { handler } = (await import(`../../functions/automations/${name}.ts`)) as { handler: SQSHandler };
  handlers.set(name, handler);
}
const handlerOf = (name: string): SQSHandler => handlers.get(name) as SQSHandler;

/** Gives bodies to a handler as one batch; the places of those that failed. */
async function deliverBodies(handler: SQSHandler, bodies: readonly string[]): Promise<number[]> {
  const Records = bodies.map((body, index) => ({ messageId: String(index), body }) as SQSRecord);
  const result = await handler({ Records }, lambdaContext('hostile', 'test'), () => undefined);
  return (result?.batchItemFailures ?? []).map(({ itemIdentifier }) => Number(itemIdentifier));
}

const nowContext = (): Context => aContext({ now: new Date().toISOString() });

const anEvent = (type: string, changes: Record<string, unknown> = {}) => ({
  id: '01JD3W0B5T8Q6M2Y4X9Z7K1C3E',
  type,
  version: 1,
  tenant: 'nobody',
  aggregateId: `led_${'0'.repeat(26)}`,
  aggregateVersion: 1,
  occurredAt: '2026-11-21T10:00:00.000Z',
  actor: 'tester',
  correlationId: 'test-request',
  data: {},
  ...changes,
});
const bodyOf = (detail: unknown): string => JSON.stringify({ detail });

/** Lanes do not wait for what cannot be read: it is set aside at once. */
describe.each(reactions)('$name', ({ name, on, isLane }) => {
  const type = on[0];
  test.each<[string, string]>([
    ['nothing', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['no detail', '{}'],
    ['a detail that is a text', bodyOf('x')],
    ['truncated JSON', bodyOf(anEvent(type)).slice(0, -20)],
    ['an event of an unknown type', bodyOf(anEvent('lead.hacked'))],
    ['a type named as a property of objects', bodyOf(anEvent('constructor'))],
    ['a version that is a text', bodyOf(anEvent(type, { version: '1' }))],
    ['a version of one and a half', bodyOf(anEvent(type, { version: 1.5 }))],
    ['no tenant', bodyOf(anEvent(type, { tenant: undefined }))],
    ['an empty tenant', bodyOf(anEvent(type, { tenant: '' }))],
    ['a tenant with a separator', bodyOf(anEvent(type, { tenant: 'nobody#led' }))],
    ['a tenant that is a path', bodyOf(anEvent(type, { tenant: '../nobody' }))],
    ['data that are a list', bodyOf(anEvent(type, { data: [1] }))],
    ['a time that is none', bodyOf(anEvent(type, { occurredAt: 'yesterday' }))],
  ])('gives back, or sets aside, %s without a table call, and says so once', async (_, body) => {
    asides.forget();
    const lines = await outputOf(async () => {
      const calls = await tableCalls(async () => {
        expect(await deliverBodies(handlerOf(name), [body])).toEqual(isLane ? [] : [0]);
      });
      expect(calls).toEqual([]);
    });
    const said = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(said.filter(({ level }) => level === 'ERROR')).toMatchObject([
      { message: 'message unreadable', automation: name, messageId: '0' },
      ...(isLane ? [{ message: 'message set aside', function: name }] : []),
    ]);
    expect(asides.taken.map((aside) => aside.body)).toEqual(isLane ? [body] : []);
    expect(
      said.filter(({ UnreadableMessages }) => UnreadableMessages === 1).map(({ automation }) => automation),
    ).toEqual([name]);
    expect(said).toHaveLength(isLane ? 3 : 2);
  });

  test('says of an unreadable message what is wrong with it, and nothing of what it holds', async () => {
    const secret = 'someone@canary.example';
    const bodies = [
      `{"detail": ${secret}`,
      bodyOf(anEvent(secret)),
      bodyOf(anEvent(type, { tenant: secret, version: secret, aggregateId: [secret] })),
    ];
    const lines = await outputOf(() => deliverBodies(handlerOf(name), bodies));
    expect(lines.join()).not.toContain('canary');
    const said = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(said.flatMap(({ messageId, reason, fields }) => (messageId ? [{ messageId, reason, fields }] : []))).toEqual(
      [
        { messageId: '0', reason: 'NOT_JSON', fields: undefined },
        { messageId: '1', reason: 'UNKNOWN_TYPE', fields: undefined },
        { messageId: '2', reason: 'NOT_AN_EVENT', fields: ['detail.version', 'detail.tenant', 'detail.aggregateId'] },
      ],
    );
  });
});

test('a malformed message does not keep the others of its batch from being done', async () => {
  const ctx = nowContext();
  const { id } = await aStoredLead(ctx);
  const [captured] = await eventsOf(ctx, id);
  const failed = await deliverBodies(handlerOf('score-lead'), ['{"detail":', bodyOf(captured), bodyOf(anEvent('x'))]);
  expect([failed, (await eventsOf(ctx, id)).map(({ type }) => type)]).toEqual([
    [0, 2],
    ['lead.captured', 'lead.scored'],
  ]);
});

test('an event of a newer version is understood by what it shares with the known one', async () => {
  const ctx = nowContext();
  const { id } = await aStoredLead(ctx);
  const [captured] = await eventsOf(ctx, id);
  const newer = { ...captured, version: 99, data: { ...captured?.data, added: { __proto__: null, later: true } } };
  expect(await deliverBodies(handlerOf('score-lead'), [bodyOf(newer)])).toEqual([]);
  expect((await eventsOf(ctx, id)).map(({ type }) => type)).toEqual(['lead.captured', 'lead.scored']);
});

test('an event that names another tenant finds nothing there and changes nothing in either', async () => {
  const ctx = nowContext();
  const other = nowContext();
  const customer = await aShop(ctx);
  const order = await aConfirmedOrder(ctx, customer);
  await aShipment(ctx, order);
  await aShop(other);
  const { id } = await aStoredLead(as(ctx, {}));
  const stateOf = async () => JSON.stringify([await itemsOf(ctx), await itemsOf(other)]);
  const before = await stateOf();
  const events = [...(await eventsOf(ctx, id)), ...(await eventsOf(ctx, order.id))];
  for (const event of events.map((found) => ({ ...found, tenant: other.tenant }))) {
    for (const { name } of reactions.filter(({ on }) => on.includes(event.type))) {
      if (name !== 'register-tenant') await deliver(handlerOf(name), [event]);
    }
  }
  expect(await stateOf()).toBe(before);
});

test('the same event with another body has no second effect', async () => {
  const ctx = nowContext();
  const order = await aConfirmedOrder(ctx, await aShop(ctx));
  await aShipment(ctx, order);
  const shipped = (await eventsOf(ctx, order.id)).filter(({ type }) => type === 'order.shipped');
  const forged = shipped.map((event) => ({
    ...event,
    actor: 'somebody',
    aggregateVersion: 99,
    data: { ...event.data, shippedAt: '2020-01-01T00:00:00.000Z', customerId: `cus_${'0'.repeat(26)}` },
  }));
  const invoice = handlerOf('invoice-shipment');
  expect(await deliver(invoice, shipped)).toEqual([]);
  expect(await transactionsOf(() => deliver(invoice, forged))).toEqual([]);
});

test('events that the archive replays are told as often as one likes and change nothing', async () => {
  const ctx = nowContext();
  const order = await aConfirmedOrder(ctx, await aShop(ctx));
  await aShipment(ctx, order);
  await aStoredLead(as(ctx, {}));
  const told = async (more: object) => {
    const events = (await itemsOf(ctx))
      .filter(({ SK }) => String(SK).startsWith('EVENT#'))
      .map((row) => EventEnvelope.parse(row));
    for (const event of events) {
      for (const { name } of reactions.filter(({ on }) => on.includes(event.type)))
        expect(await deliverBodies(handlerOf(name), [JSON.stringify({ ...more, detail: event })])).toEqual([]);
    }
  };
  // Until nothing follows from it any more.
  for (let round = 0; round < 3; round += 1) await told({});
  const before = await itemsOf(ctx);
  expect(before.filter(({ SK }) => SK === 'INVOICE')).toHaveLength(1);
  expect(await transactionsOf(() => told({ 'replay-name': 'again-1' }))).toEqual([]);
  expect(await itemsOf(ctx)).toEqual(before);
});

test('a message of 300 KB is done like any other', async () => {
  const ctx = nowContext();
  const { id } = await aStoredLead(ctx);
  const [captured] = await eventsOf(ctx, id);
  const large = { ...captured, data: { ...captured?.data, padding: 'x'.repeat(300 * 1024) } };
  expect(await deliverBodies(handlerOf('score-lead'), [bodyOf(large)])).toEqual([]);
  expect(JSON.stringify(await itemsOf(ctx))).not.toContain('xxxxxxxxxx');
});

test('reactions to reactions come to an end', async () => {
  const ctx = nowContext();
  await updateLeadAssignment(as(ctx, {}), {
    rules: [{ name: 'All', when: {}, team: 'Inside' }],
    teams: [{ name: 'Inside', members: [{ actor: 'ann', capacity: 5 }] }],
    defaultQueue: 'INBOUND',
  });
  await withAgents(as(ctx, {}), []);
  const order = await aConfirmedOrder(as(ctx, {}), await aShop(as(ctx, {})));
  await aShipment(ctx, order);
  await aStoredLead(as(ctx, {}));
  const seen = new Set<string>();
  const rounds: string[][] = [];
  for (;;) {
    const fresh = (await itemsOf(ctx))
      .filter(({ SK }) => String(SK).startsWith('EVENT#'))
      .map((item) => EventEnvelope.parse(item))
      .filter(({ id }) => !seen.has(id));
    if (fresh.length === 0) break;
    rounds.push(fresh.map(({ type }) => type).sort());
    if (rounds.length > 10) throw new Error(`Still going after 10 rounds: ${fresh.map(({ type }) => type).join()}`);
    for (const event of fresh) {
      seen.add(event.id);
      for (const { name, on } of reactions) {
        if (on.includes(event.type)) expect(await deliver(handlerOf(name), [event])).toEqual([]);
      }
    }
  }
  expect(rounds.slice(1)).toEqual([
    ['invoice.posted', 'lead.scored', 'order.completed', 'order.invoiced'],
    ['lead.assigned'],
  ]);
});
