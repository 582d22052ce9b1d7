import type { SQSHandler } from 'aws-lambda';
import { beforeAll, expect, test, vi } from 'vitest';
import { declaredEvents } from '../../docs/reference.ts';
import type { ScheduledNames } from '../../functions/automations/on-schedule.ts';
import {
  type AutomationName,
  automations,
  type EventAutomation,
  type ScheduledAutomation,
} from '../../functions/automations/registry.ts';
import { findNode } from '../../graphql/base.resolvers.ts';
import { openCase } from '../../shared/cases/case.actions.ts';
import { createCustomer } from '../../shared/customers/customer.actions.ts';
import { removeAttachment } from '../../shared/files/attachment.actions.ts';
import { checkIntegrity } from '../../shared/insights/integrity.actions.ts';
import type { Context } from '../../shared/platform/context.ts';
import { type EventDefinition, EventEnvelope } from '../../shared/platform/events.ts';
import { deactivateUser, inviteUser } from '../../shared/users/user.actions.ts';
import { anAgent, withAgents } from '../support/a-case.ts';
import { aContext, as } from '../support/a-context.ts';
import { aStoredLead } from '../support/a-lead.ts';
import { anOrder, aPostedInvoice, aShop, units } from '../support/a-sale.ts';
import { leaks, personal, tellingErrors } from '../support/canary.ts';
import { deliver } from '../support/deliveries.ts';
import { withFault } from '../support/faults.ts';
import { anAttachment } from '../support/files.ts';
import { outputOf } from '../support/output.ts';
import { whilePlanted } from '../support/plant.ts';
import { runSchedule } from '../support/scheduled.ts';
import { itemsOf } from '../support/table-probe.ts';

// The most that the product ever says; read when its modules are loaded.
vi.hoisted(() => {
  process.env.POWERTOOLS_LOG_LEVEL = 'DEBUG';
  delete process.env.POWERTOOLS_METRICS_DISABLED;
});

const declared = new Map((await declaredEvents()).map((event) => [event.type, event]));
const names = (Object.keys(automations) as AutomationName[]).sort();
const lineOf = (name: AutomationName): EventAutomation | ScheduledAutomation => automations[name];
const handlers = new Map<AutomationName, SQSHandler>();
beforeAll(async () => {
  for (const name of names) {
    const { handler } = (await import(`../../functions/automations/${name}.ts`)) as { handler: SQSHandler };
    handlers.set(name, handler);
  }
});
const handlerOf = (name: AutomationName) => handlers.get(name) as SQSHandler;

/** Starts it as its schedule does. */
const start = (name: AutomationName): Promise<string[]> => runSchedule(name as ScheduledNames);

const text = (field: string): string => personal[field] ?? '';
const eventsIn = async (ctx: Context): Promise<EventEnvelope[]> =>
  (await itemsOf(ctx)).filter(({ SK }) => String(SK).startsWith('EVENT#')).map((row) => EventEnvelope.parse(row));

/** Gives every event to every automation that reacts to it, and what follows, until nothing does. */
async function react(ctx: Context): Promise<void> {
  const seen = new Set<string>();
  for (;;) {
    const fresh = (await eventsIn(ctx)).filter(({ id }) => !seen.has(id));
    if (fresh.length === 0) return;
    for (const event of fresh) {
      seen.add(event.id);
      for (const name of names) {
        const line = lineOf(name);
        if ('on' in line && line.on.includes(event.type)) await deliver(handlerOf(name), [event]);
      }
    }
  }
}

/** A tenant of years ago, so that all that is due by time is due, and full of personal data. */
async function aCanaryTenant(tenant: string): Promise<Context> {
  const ctx = aContext({ tenant, now: '2020-01-01T10:00:00.000Z' });
  const person = { name: text('name'), email: text('email'), phone: text('phone') };
  const lines = await outputOf(async () => {
    await aShop(ctx, 10);
    const customer = await createCustomer(as(ctx, {}), { kind: 'PERSON', ...person });
    const words = { subject: text('subject'), description: text('description') };
    await openCase(as(ctx, {}), { customerId: customer.id, ...words });
    await aStoredLead(as(ctx, {}), person);
    await aPostedInvoice(ctx, customer);
    await anOrder(as(ctx, {}), customer, 1, { note: text('note') });
    const waiting = { sku: 'A-1', quantity: units(1), allowBackorder: true };
    await anOrder(as(ctx, {}), customer, 1, { note: text('note'), lines: Array.from({ length: 120 }, () => waiting) });
    const file = await anAttachment(ctx, customer.id, { fileName: text('name'), note: text('note') });
    await removeAttachment(as(ctx, {}), { id: file.id }, findNode);
    await checkIntegrity(as(ctx, {}));
    const gone = await inviteUser(as(ctx, {}), {
      email: text('email'),
      displayName: text('name'),
      roles: ['sales'],
      scope: 'ALL',
    });
    await deactivateUser(as(ctx, {}), { id: gone.id });
  });
  expect(leaks(lines)).toEqual([]);
  return ctx;
}

/** Names of the automations in the lines with this message. */
function saying(lines: readonly string[], message: string): string[] {
  const said = lines.flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Record<string, unknown>] : []));
  const found = said.filter((entry) => entry.message === message).map(({ automation, actor }) => automation ?? actor);
  return [...new Set(found.map(String))].filter((name) => name in automations).sort();
}

test('is in no line that a line of the registry writes about its work, and each of them does some', async () => {
  const ctx = await aCanaryTenant('discreet-works');
  const startAll = async () => {
    for (const name of names) if ('schedule' in lineOf(name)) await start(name);
  };
  const lines = await outputOf(async () => {
    await startAll();
    await react(ctx);
    // The case found nobody when it was opened.
    await withAgents(as(ctx, {}), [anAgent('kim')]);
    await startAll();
    await react(ctx);
  });
  expect(leaks(lines)).toEqual([]);
  const reacting = saying(lines, 'automation done');
  const scheduled = [...saying(lines, 'committed'), ...saying(lines, 'integrity checked')].filter(
    (name) => 'schedule' in lineOf(name as AutomationName),
  );
  expect([...new Set([...reacting, ...scheduled])].sort()).toEqual(names);
});

test('is in no line when the table fails under a line of the registry, and each of them says that it failed', async () => {
  const ctx = await aCanaryTenant('discreet-fails');
  const events = await eventsIn(ctx);
  const commands = ['GetItemCommand', 'BatchGetItemCommand', 'QueryCommand', 'TransactWriteItemsCommand'];
  for (const failure of tellingErrors()) {
    const failing = commands.reduce(
      (work, command) => async () => {
        const fault = (input: object, send: () => Promise<unknown>) =>
          JSON.stringify(input).includes(`T#${ctx.tenant}#`) ? Promise.reject(failure) : send();
        await withFault(command, fault, work);
      },
      async () => {
        for (const name of names) {
          const line = lineOf(name);
          if ('schedule' in line) {
            expect(await start(name)).toEqual([ctx.tenant]);
            continue;
          }
          const about = line.on.map((type) => ({
            ...(events.find((event) => event.type === type) ?? { ...events[0], data: aTelling(type) }),
            type,
          }));
          expect(await deliver(handlerOf(name), about as EventEnvelope[])).toHaveLength(line.on.length);
        }
      },
    );
    const lines = await outputOf(failing);
    expect(leaks(lines)).toEqual([]);
    expect(saying(lines, 'automation failed')).toEqual(names);
  }
});

/** Data of an event in which every field holds personal data. */
const aTelling = (type: string): Record<string, unknown> => {
  const { shape } = (declared.get(type) as EventDefinition).data as unknown as { shape: Record<string, unknown> };
  return { ...Object.fromEntries(Object.keys(shape).map((field) => [field, text('name')])), name: text('name') };
};

test('is in no line about events whose data is not what was declared', async () => {
  const [event] = await eventsIn(await aCanaryTenant('discreet-data'));
  const lines = await outputOf(async () => {
    for (const name of names) {
      const line = lineOf(name);
      if (!('on' in line)) continue;
      for (const type of line.on) {
        const data = aTelling(type);
        const wrong = Object.fromEntries(Object.keys(data).map((field) => [field, { [text('name')]: data }]));
        for (const told of [data, wrong]) await deliver(handlerOf(name), [{ ...event, type, data: told } as never]);
      }
    }
  });
  expect(leaks(lines)).toEqual([]);
  expect(lines.filter((line) => line.includes('automation failed')).length).toBeGreaterThan(10);
});

test('is in no line about stored records that cannot be read, or whose figures disagree', async () => {
  const ctx = await aCanaryTenant('discreet-stored');
  await outputOf(() => react(ctx));
  const items = await itemsOf(ctx);
  const records = items.filter(({ SK }) => /^(LEAD|CASE|ORDER|INVOICE|CREDIT|CUSTOMER)$/.test(String(SK)));
  const kinds = new Set(records.map(({ SK }) => SK));
  expect(kinds.size).toBe(6);
  const lines = await outputOf(async () => {
    for (const SK of kinds) {
      const spot = records.find((item) => item.SK === SK);
      const record = String(spot?.PK).split('#').at(-1) ?? '';
      const broken = (item: Record<string, unknown>) => ({
        ...item,
        status: text('name'),
        totalMinor: text('name'),
        receivableMinor: 77,
        currency: text('name'),
        name: [text('name')],
        subject: [text('name')],
      });
      await whilePlanted(ctx, { record, SK: String(SK) }, broken, async () => {
        await react(ctx);
        for (const name of names) {
          if ('schedule' in lineOf(name)) await start(name);
        }
      });
    }
  });
  expect(leaks(lines)).toEqual([]);
  const failed = ['assign-lead', 'invoice-shipment', 'route-case', 'score-lead', 'score-silent-leads'];
  expect(saying(lines, 'automation failed')).toEqual(expect.arrayContaining(failed));
});
