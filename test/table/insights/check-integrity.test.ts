import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { createCustomer } from '../../../shared/customers/customer.actions.ts';
import {
  checkIntegrity,
  checkIntegrityDaily,
  findIntegrityReport,
  listIntegrityDrifts,
} from '../../../shared/insights/integrity.actions.ts';
import { inspect } from '../../../shared/insights/integrity.inspect.actions.ts';
import { partNames, REPORT_ID } from '../../../shared/insights/integrity.model.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { productIdOf } from '../../../shared/products/product.model.ts';
import { warehouseIdOf } from '../../../shared/stock/warehouse.model.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aMixedTenant } from '../../support/a-mixed-tenant.ts';
import { anAutomation, aShop } from '../../support/a-sale.ts';
import { eventsOf } from '../../support/deliveries.ts';
import { checkedBooks, driftsOf, expectIntegrity, goOnChecking } from '../../support/integrity.ts';
import { whileMoving, whilePlanted } from '../../support/plant.ts';
import { runSchedule } from '../../support/scheduled.ts';
import { itemsOf, refusalOf, transactionsOf } from '../../support/table-probe.ts';

const level = { record: productIdOf('A-1'), SK: `STOCK#${warehouseIdOf('MAIN')}` };
const moreOnHand = (item: Record<string, unknown>) => ({ ...item, onHand: Number(item.onHand) + 1_000_000 });
const automation = (ctx: Context, now = ctx.now) => as(anAutomation(ctx, 'check-integrity'), { now });

describe('a check by hand', () => {
  test('is started; the automation stores that all agrees, part by part, and emits nothing more', async () => {
    const ctx = aContext();
    await aMixedTenant(ctx);
    expect(await transactionsOf(() => checkIntegrity(as(ctx, {})))).toEqual([
      ['Put INTEGRITY', 'Put EVENT integrity.instalment-done'],
    ]);
    const begun = await findIntegrityReport(as(ctx, {}));
    expect([begun?.resumeAt, begun?.parts, begun?.driftCount]).toEqual([{ part: 'SETTINGS' }, [], 0]);
    expect(await transactionsOf(() => goOnChecking(ctx))).toEqual([['Put INTEGRITY']]);
    const report = await findIntegrityReport(as(ctx, {}));
    expect(report?.parts.map(({ part }) => part)).toEqual(partNames);
    const recordsOf = Object.fromEntries((report?.parts ?? []).map(({ part, records }) => [part, records]));
    expect(recordsOf).toEqual({
      SETTINGS: 10,
      ORDERS: 10,
      INVOICES: 2,
      NUMBERS: 2,
      CUSTOMERS: 5,
      ARCHIVED_CUSTOMERS: 0,
      CONTACTS: 2,
      ACTIVITIES: 9,
      TASKS: 3,
      ATTACHMENTS: 2,
      PRODUCTS: 10,
      RESERVATIONS: 6,
      LEADS: 6,
      LEAD_LOADS: 3,
      CASES: 4,
      CASE_LOADS: 2,
    });
    expect([report?.driftCount, report?.undecidedCount, report?.resumeAt]).toEqual([0, 0, undefined]);
    expect((await eventsOf(ctx, REPORT_ID)).map(({ data }) => data)).toEqual([{ part: 'SETTINGS', recordCount: 0 }]);
  });

  test('lists what disagrees, tells of it and counts it; the next check replaces the report', async () => {
    const ctx = aContext();
    await aShop(ctx);
    await checkIntegrity(as(ctx, {}));
    const written = await whilePlanted(ctx, level, moreOnHand, () => transactionsOf(() => goOnChecking(ctx)));
    expect(written).toEqual([
      [`Put DRIFT#run_*#000000`, `Put DRIFT#run_*#000001`],
      ['Put INTEGRITY', 'Put EVENT integrity.drifted'],
    ]);
    const report = (await findIntegrityReport(as(ctx, {})))!;
    const first = await listIntegrityDrifts(as(ctx, {}), report, { first: 1 });
    expect([first.edges.map(({ node }) => node), first.hasNextPage]).toEqual([
      [
        {
          kind: 'STOCK_ON_HAND',
          recordId: level.record,
          detail: `warehouse ${warehouseIdOf('MAIN')}`,
          expected: '10000000',
          found: '11000000',
        },
      ],
      true,
    ]);
    const rest = await listIntegrityDrifts(as(ctx, {}), report, { after: first.edges[0]?.cursor });
    expect(rest.edges.map(({ node }) => node.kind)).toEqual(['STOCK_AVAILABLE']);
    expect((await eventsOf(ctx, REPORT_ID)).map(({ type, data }) => [type, data])).toEqual([
      ['integrity.instalment-done', { part: 'SETTINGS', recordCount: 0 }],
      ['integrity.drifted', { driftCount: 2, kinds: ['STOCK_AVAILABLE', 'STOCK_ON_HAND'] }],
    ]);

    await checkIntegrity(as(ctx, {}), { expectedVersion: 2 });
    await goOnChecking(ctx);
    const next = (await findIntegrityReport(as(ctx, {})))!;
    expect([next.version, next.driftCount]).toEqual([4, 0]);
    expect((await listIntegrityDrifts(as(ctx, {}), next, {})).edges).toEqual([]);
    expect(await refusalOf(ctx, () => checkIntegrity(as(ctx, {}), { expectedVersion: 1 }))).toBe('CONFLICT');
  });

  test('that has stopped goes on where it was', async () => {
    const ctx = aContext();
    await aShop(ctx);
    await checkIntegrity(as(ctx, {}));
    const half = (item: Record<string, unknown>) => ({ ...item, resumeAt: { part: 'CASES' }, driftCount: 3 });
    const later = as(ctx, { now: new Date(Date.parse(ctx.now) + 31 * 60_000).toISOString() });
    await whilePlanted(ctx, { record: REPORT_ID, SK: 'INTEGRITY' }, half, async () => {
      const begun = await checkIntegrity(later);
      expect([begun.version, begun.resumeAt, begun.driftCount, begun.checkedAt]).toEqual([
        2,
        { part: 'CASES' },
        3,
        later.now,
      ]);
      await goOnChecking(ctx);
      const { parts, driftCount } = (await findIntegrityReport(as(ctx, {})))!;
      expect([parts.map(({ part }) => part), driftCount]).toEqual([['CASES', 'CASE_LOADS'], 3]);
    });
  });

  test.each(['sales', 'finance', 'automation'] as const)('is not for %s', async (role) => {
    const ctx = aContext({ roles: [role] });
    expect(await refusalOf(ctx, () => checkIntegrity(ctx))).toBe('FORBIDDEN');
  });
});

describe('the daily check', () => {
  test('checks the known tenants once a day; a second run and one within the day write nothing', async () => {
    const ctx = aContext();
    await aShop(ctx);
    const run = () => runSchedule('check-integrity');
    await run();
    const report = (await findIntegrityReport(as(ctx, {})))!;
    expect([report.createdBy, report.version, report.driftCount]).toEqual(['aut_check-integrity', 1, 0]);
    expect(await transactionsOf(async () => run())).toEqual([]);
    const later = (hours: number) => new Date(Date.parse(report.checkedAt) + hours * 3_600_000).toISOString();
    expect(await transactionsOf(() => checkIntegrityDaily(automation(ctx, later(22))))).toEqual([]);
    expect(await transactionsOf(() => checkIntegrityDaily(automation(ctx, later(24))))).toEqual([['Put INTEGRITY']]);
  });

  test('leaves a check that is under way alone and carries on one that has stopped', async () => {
    const ctx = aContext();
    await aShop(ctx);
    await checkedBooks(ctx);
    const half = (item: Record<string, unknown>) => ({ ...item, resumeAt: { part: 'CASES' }, runId: 'run_half' });
    const later = (minutes: number) => new Date(Date.parse(ctx.now) + minutes * 60_000).toISOString();
    const report = await whilePlanted(ctx, { record: REPORT_ID, SK: 'INTEGRITY' }, half, async () => {
      expect(await transactionsOf(() => checkIntegrityDaily(automation(ctx, later(29))))).toEqual([]);
      expect(await transactionsOf(() => checkIntegrityDaily(automation(ctx, later(31))))).toEqual([['Put INTEGRITY']]);
      return (await findIntegrityReport(as(ctx, {})))!;
    });
    expect([report.runId, report.resumeAt]).toEqual(['run_half', undefined]);
  });

  test('is for the automation only', async () => {
    const ctx = aContext();
    expect(await refusalOf(ctx, () => checkIntegrityDaily(ctx))).toBe('FORBIDDEN');
  });
});

describe('an inspection', () => {
  let ctx: Context;
  beforeAll(async () => {
    ctx = aContext();
    await aShop(ctx);
    await Promise.all(Array.from({ length: 60 }, () => createCustomer(as(ctx, {}), { kind: 'PERSON', name: 'P' })));
  });

  test('stops between pages when its time is over, and the instalments add up to the whole', async () => {
    const whole = await inspect(as(ctx, {}), { settleMilliseconds: 0 });
    const pieces = [];
    for (let from: Awaited<ReturnType<typeof inspect>>['next'], more = true; more; more = from !== undefined) {
      const piece = await inspect(as(ctx, {}), { from, until: Date.now() + 1, settleMilliseconds: 0 });
      pieces.push(piece);
      from = piece.next;
    }
    const records = (results: typeof whole.parts) => results.reduce((sum, part) => sum + part.records, 0);
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.reduce((sum, { parts }) => sum + records(parts), 0)).toBe(records(whole.parts));
  });

  test('does not report what was so at the first look only', async () => {
    let pending: Promise<unknown> = Promise.resolve();
    await whilePlanted(ctx, level, moreOnHand, async () => {
      pending = driftsOf(ctx, 6_000);
      await sleep(2_000);
    });
    expect(await pending).toEqual([]);
  });

  test('says that it cannot tell where a record moves at every look', async () => {
    const look = () => inspect(as(ctx, {}), { settleMilliseconds: 0, from: { part: 'PRODUCTS' } });
    const { drifts, undecided } = await whilePlanted(ctx, level, moreOnHand, () => whileMoving(ctx, level, look));
    expect([drifts, undecided]).toEqual([[], 1]);
  });

  test('names every drift when a test expects none', async () => {
    await expect(whilePlanted(ctx, level, moreOnHand, () => expectIntegrity(ctx))).rejects.toThrow(
      /STOCK_ON_HAND prd_\w+ warehouse wh_\w+: expected 10000000, found 11000000\nSTOCK_AVAILABLE/,
    );
  });

  test('of another tenant sees nothing of this one', async () => {
    const other = aContext();
    const found = await whilePlanted(ctx, level, moreOnHand, () => inspect(other, { settleMilliseconds: 0 }));
    expect([found.drifts, found.parts.every(({ records }) => records === 0)]).toEqual([[], true]);
    expect(await itemsOf(other)).toEqual([]);
  });
});
