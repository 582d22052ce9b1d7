import { describe, expect, test, vi } from 'vitest';
import { rotated } from '../../functions/fan-out.ts';
import { registerTenant } from '../../shared/access/tenant.actions.ts';
import { getInvoice } from '../../shared/invoices/invoice.actions.ts';
import { getOrder } from '../../shared/orders/order.actions.ts';
import type { Context } from '../../shared/platform/context.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { aContext, as } from '../support/a-context.ts';
import { anAutomation, anOrder, aPostedInvoice, aShop, stockOf } from '../support/a-sale.ts';
import { disagreements } from '../support/books.ts';
import { catchingMessages, fanOut, receive, runSchedule } from '../support/scheduled.ts';
import { transactionsOf } from '../support/table-probe.ts';

/** Tenants that schedules know, long before the clock of the machine. */
async function tenantsOfOld(count: number): Promise<Context[]> {
  const tenants = Array.from({ length: count }, () => aContext({ now: '2020-01-01T00:00:00.000Z' }));
  for (const ctx of tenants) await registerTenant(anAutomation(ctx, 'register-tenant'));
  return tenants;
}
const run = (name: Parameters<typeof runSchedule>[0]) =>
  transactionsOf(async () => expect(await runSchedule(name)).toEqual([]));

/** Fails every call of the table that is about the record, while the work runs. */
async function whileBroken<R>(id: string, work: () => Promise<R>): Promise<R> {
  dynamoClient.middlewareStack.add(
    (next) => async (args) => {
      if (JSON.stringify(args.input).includes(id)) throw new Error('The disk is full');
      return next(args);
    },
    { step: 'initialize', name: 'broken-record' },
  );
  try {
    return await work();
  } finally {
    dynamoClient.middlewareStack.remove('broken-record');
  }
}

const bodyOf = (ctx: Context, more: object = {}) =>
  JSON.stringify({
    automation: 'mark-overdue',
    tenant: ctx.tenant,
    scheduledAt: '2026-11-21T10:00:00.000Z',
    part: 0,
    ...more,
  });

test('mark-overdue visits every tenant; a second run writes nothing', async () => {
  const tenants = await tenantsOfOld(2);
  const invoices = [];
  for (const ctx of tenants) invoices.push({ ctx, invoice: await aPostedInvoice(ctx, await aShop(ctx)) });
  const marking = ['Put INVOICE', 'Put EVENT invoice.overdue'];
  expect(await run('mark-overdue')).toEqual([marking, marking]);
  expect(await run('mark-overdue')).toEqual([]);
  for (const { ctx, invoice } of invoices) {
    expect(await getInvoice(as(ctx, {}), invoice.id)).toMatchObject({
      overdue: true,
      updatedBy: 'aut_mark-overdue',
    });
    expect(await disagreements(ctx)).toEqual([]);
  }
});

test('expire-reservations visits every tenant; a second run writes nothing', async () => {
  const tenants = await tenantsOfOld(2);
  const orders = [];
  for (const ctx of tenants) orders.push({ ctx, order: await anOrder(ctx, await aShop(ctx), 3) });
  const cancelling = ['Put ORDER', 'Update STOCK#wh_*', 'Update CREDIT', 'Put EVENT order.cancelled'];
  expect(await run('expire-reservations')).toEqual([cancelling, cancelling]);
  expect(await run('expire-reservations')).toEqual([]);
  for (const { ctx, order } of orders) {
    expect(await getOrder(as(ctx, {}), order.id)).toMatchObject({
      status: 'CANCELLED',
      cancelReason: 'RESERVATION_EXPIRED',
      updatedBy: 'aut_expire-reservations',
    });
    expect(await stockOf(ctx)).toEqual({ onHand: 10, reserved: 0, available: 10 });
    expect(await disagreements(ctx)).toEqual([]);
  }
});

describe('a tick of a schedule', () => {
  test('sends one message a tenant in the group of the tenant, and the same ones when it is repeated', async () => {
    const tenants = await tenantsOfOld(12);
    const at = '2026-11-21T10:00:00Z';
    const sent = await catchingMessages(async (messages) => {
      await fanOut('mark-overdue', at);
      const count = messages.length;
      await fanOut('mark-overdue', at);
      expect(messages).toHaveLength(count);
      return messages;
    });
    const own = sent.filter(({ group }) => tenants.some(({ tenant }) => tenant === group));
    expect(own.map(({ group }) => group).sort()).toEqual(tenants.map(({ tenant }) => tenant).sort());
    expect(own.map(({ body }) => JSON.parse(body))).toEqual(
      own.map(({ group }) => ({ automation: 'mark-overdue', tenant: group, scheduledAt: at, part: 0 })),
    );
    expect(new Set(own.map(({ queueUrl }) => queueUrl))).toEqual(new Set(['https://queues.example/mark-overdue.fifo']));
  });

  test('sends again what the queue did not take, and fails when it goes on not to', async () => {
    const tenants = await tenantsOfOld(3);
    let refusals = 0;
    const isSecond = (group: string) => group === tenants[1]?.tenant;
    const sent = await catchingMessages(
      async (messages) => {
        await fanOut('mark-overdue');
        return messages;
      },
      ({ group }) => {
        if (!isSecond(group) || refusals === 2) return true;
        refusals += 1;
        return false;
      },
    );
    expect(sent.filter(({ group }) => isSecond(group))).toHaveLength(1);
    await expect(
      catchingMessages(
        () => fanOut('mark-overdue'),
        ({ group }) => !isSecond(group),
      ),
    ).rejects.toThrow('The queue did not take 1 messages');
  });

  test.each(['{}', JSON.stringify({ automation: 'mark-overdue', queueUrl: 'here', scheduledAt: 'now' })])(
    'that says %s is a bug',
    async (tick) => {
      const { handler } = await import('../../functions/fan-out.ts');
      await expect(handler(JSON.parse(tick))).rejects.toThrow();
    },
  );

  test('turns the tenants, so that over a day each comes first and last about as often', () => {
    const tenants = Array.from({ length: 10 }, (_, n) => n);
    const ticks = Array.from({ length: 288 }, (_, n) =>
      rotated(tenants, new Date(Date.UTC(2026, 10, 21, 0, 5 * n)).toISOString()),
    );
    for (const order of ticks) expect([...order].sort((a, b) => a - b)).toEqual(tenants);
    for (const tenant of tenants) {
      expect(ticks.filter((order) => order.at(-1) === tenant).length).toBeGreaterThan(288 / 10 / 2);
      expect(ticks.filter((order) => order[0] === tenant).length).toBeLessThan((288 / 10) * 2);
    }
    expect(rotated([], '2026-11-21T10:00:00Z')).toEqual([]);
  });
});

describe('the work of one tenant', () => {
  test('that fails comes again, and the others are done', async () => {
    const [broken, sound] = (await tenantsOfOld(2)) as [Context, Context];
    const bad = await aPostedInvoice(broken, await aShop(broken));
    const good = await aPostedInvoice(sound, await aShop(sound));
    expect(await whileBroken(bad.id, () => runSchedule('mark-overdue'))).toEqual([broken.tenant]);
    expect((await getInvoice(as(sound, {}), good.id)).overdue).toBe(true);
    expect((await getInvoice(as(broken, {}), bad.id)).overdue).toBe(false);
    expect(await runSchedule('mark-overdue')).toEqual([]);
    expect((await getInvoice(as(broken, {}), bad.id)).overdue).toBe(true);
  });

  test('that waited until the next tick is left to that, unless it failed before or is the rest of another', async () => {
    const [ctx] = (await tenantsOfOld(1)) as [Context];
    await aPostedInvoice(ctx, await aShop(ctx));
    const HOUR = 3_600_000;
    const written = (more: object, received: object) =>
      transactionsOf(async () => expect(await receive('mark-overdue', bodyOf(ctx, more), received)).toBe(true));
    expect(await written({}, { waitedMilliseconds: HOUR })).toEqual([]);
    expect(await written({}, { waitedMilliseconds: HOUR, receives: 2 })).toHaveLength(1);
    const [other] = (await tenantsOfOld(1)) as [Context];
    await aPostedInvoice(other, await aShop(other));
    expect(
      await transactionsOf(() =>
        receive('mark-overdue', bodyOf(other, { part: 1 }), { waitedMilliseconds: 10 * HOUR }),
      ),
    ).toHaveLength(1);
  });

  test('that does not fit in the time of a run goes on in a further message of its group', async () => {
    const [ctx] = (await tenantsOfOld(1)) as [Context];
    const after = '2019-01-01#inv_x';
    vi.doMock('../../functions/automations/mark-overdue.ts', async () => {
      const { onSchedule } = await import('../../functions/automations/on-schedule.ts');
      const work = async (_: Context, place?: string) => ({ done: 1, failures: [], next: place ? undefined : after });
      return { handler: onSchedule('mark-overdue', work) };
    });
    try {
      const sent = await catchingMessages(async (messages) => {
        expect(await receive('mark-overdue', bodyOf(ctx))).toBe(true);
        const [rest] = messages;
        expect(await receive('mark-overdue', rest?.body ?? '')).toBe(true);
        return messages;
      });
      expect(sent).toMatchObject([{ group: ctx.tenant }]);
      expect(JSON.parse(sent[0]?.body ?? '')).toEqual(JSON.parse(bodyOf(ctx, { part: 1, after })));
    } finally {
      vi.doUnmock('../../functions/automations/mark-overdue.ts');
    }
  });

  test.each([
    ['no JSON', 'x'],
    ['no run', '{}'],
    [
      'of another automation',
      JSON.stringify({ automation: 'x', tenant: 'a', scheduledAt: '2026-11-21T10:00:00Z', part: 0 }),
    ],
    [
      'of a tenant that is none',
      JSON.stringify({ automation: 'mark-overdue', tenant: 'A#b', scheduledAt: '2026-11-21T10:00:00Z', part: 0 }),
    ],
  ])('whose message is %s goes back to the queue, to be given up with its body', async (_, body) => {
    expect(await transactionsOf(async () => expect(await receive('mark-overdue', body)).toBe(false))).toEqual([]);
  });
});
