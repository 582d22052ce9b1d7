import { beforeAll, describe, expect, test } from 'vitest';
import { createCustomer } from '../../../shared/customers/customer.actions.ts';
import type { Drift } from '../../../shared/insights/drift.model.ts';
import {
  checkIntegrity,
  continueCheck,
  findIntegrityReport,
  listIntegrityDrifts,
} from '../../../shared/insights/integrity.actions.ts';
import { inspect, type Place } from '../../../shared/insights/integrity.inspect.actions.ts';
import {
  type IntegrityReport,
  type PartResult,
  partNames,
  REPORT_ID,
} from '../../../shared/insights/integrity.model.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aMixedTenant } from '../../support/a-mixed-tenant.ts';
import { anAutomation } from '../../support/a-sale.ts';
import { eventsOf } from '../../support/deliveries.ts';
import { withFault } from '../../support/faults.ts';
import { driftsOf } from '../../support/integrity.ts';
import { whilePlanted } from '../../support/plant.ts';
import { level, plus } from '../../support/planted-drifts/plant.ts';
import { refusalOf, transactionsOf } from '../../support/table-probe.ts';

const leaked = (item: Record<string, unknown>) => plus('available', -2_000_000)(plus('reserved', 2_000_000)(item));
const reportOf = async (ctx: Context): Promise<IntegrityReport> => (await findIntegrityReport(as(ctx, {})))!;
/** An instalment that has no time: it looks at one page. */
const shortOf = (ctx: Context): Context => ({ ...anAutomation(ctx, 'continue-check'), deadline: Date.now() - 60_000 });

/** Starts a check and carries it on without time, a page at a time, until it is complete; the number of instalments. */
async function inPages(ctx: Context, between: () => Promise<unknown> = async () => undefined): Promise<number> {
  await checkIntegrity(as(ctx, {}));
  let instalments = 0;
  for (let report = await reportOf(ctx); report.resumeAt; report = await reportOf(ctx), instalments += 1) {
    await between();
    await continueCheck(shortOf(ctx), report.version);
  }
  return instalments;
}

describe('a check in instalments', () => {
  let ctx: Context;
  beforeAll(async () => {
    ctx = aContext();
    await aMixedTenant(ctx);
  });

  test('comes to the same as one in a go, sums over all records included', async () => {
    await whilePlanted(ctx, level, leaked, async () => {
      const whole = await inspect(as(ctx, {}), { settleMilliseconds: 0 });
      const instalments = await inPages(ctx);
      const report = await reportOf(ctx);
      expect(instalments).toBeGreaterThan(partNames.length);
      expect([report.parts, report.driftCount, report.undecidedCount]).toEqual([whole.parts, whole.drifts.length, 0]);
      const listed = await listIntegrityDrifts(as(ctx, {}), report, {});
      expect(listed.edges.map(({ node }) => node)).toEqual(whole.drifts);
      expect(whole.drifts.map(({ kind }) => kind)).toEqual(['STOCK_RESERVED']);
    });
  });

  test('tells of every instalment but the last, and how far it is', async () => {
    const other = aContext();
    await createCustomer(as(other, {}), { kind: 'PERSON', name: 'P' });
    await checkIntegrity(as(other, {}));
    await continueCheck(shortOf(other), 1);
    const first = await reportOf(other);
    expect([first.version, first.parts.map(({ part }) => part)]).toEqual([2, ['SETTINGS']]);
    await inPages(other);
    const told = await eventsOf(other, REPORT_ID);
    const last = await reportOf(other);
    expect(told.map(({ type, aggregateVersion }) => [type, aggregateVersion])).toEqual(
      Array.from({ length: last.version - 1 }, (_, index) => ['integrity.instalment-done', index + 1]),
    );
    expect(told.at(-1)?.data).toEqual({ part: 'CASE_LOADS', recordCount: 1 });
  });

  test('that is killed at any write is done over by the same event, to the same end', async () => {
    let kills = 0;
    const killed = async (): Promise<void> => {
      const { version } = await reportOf(ctx);
      for (let at = 1, isKilled = true; isKilled; at += 1) {
        isKilled = false;
        let writes = 0;
        const dies = (_: object, send: () => Promise<unknown>) => {
          writes += 1;
          if (writes !== at) return send();
          isKilled = true;
          return Promise.reject(new Error('killed'));
        };
        let outcome: string | undefined;
        await withFault('TransactWriteItemsCommand', dies, async () => {
          outcome = await continueCheck(shortOf(ctx), version).then(
            () => undefined,
            (error: Error) => error.message,
          );
        });
        if (isKilled) expect([outcome, (await reportOf(ctx)).version]).toEqual(['killed', version]);
        kills += Number(isKilled);
        if (!isKilled) expect(outcome).toBeUndefined();
      }
    };
    await whilePlanted(ctx, level, leaked, async () => {
      const whole = await inspect(as(ctx, {}), { settleMilliseconds: 0 });
      await checkIntegrity(as(ctx, {}));
      for (let report = await reportOf(ctx); report.resumeAt; report = await reportOf(ctx)) await killed();
      const report = await reportOf(ctx);
      expect([report.parts, report.driftCount]).toEqual([whole.parts, 1]);
    });
    // Some instalments write the sums first, and so can be killed twice.
    expect(kills).toBeGreaterThan(partNames.length);
  });

  test('does nothing for a doubled or a late event, and at once the work of one for two', async () => {
    const other = aContext();
    await createCustomer(as(other, {}), { kind: 'PERSON', name: 'P' });
    await checkIntegrity(as(other, {}));
    const run = () => continueCheck(shortOf(other), 1);
    const both = await Promise.allSettled([run(), run()]);
    expect(both.filter(({ status }) => status === 'rejected').length).toBeLessThan(2);
    expect((await reportOf(other)).version).toBe(2);
    expect(await transactionsOf(run)).toEqual([]);
    expect((await reportOf(other)).parts.map(({ records }) => records)).toEqual([0]);
  });

  test('is joined by whoever asks for another one', async () => {
    const other = aContext();
    await createCustomer(as(other, {}), { kind: 'PERSON', name: 'P' });
    await checkIntegrity(as(other, {}));
    expect(await transactionsOf(() => checkIntegrity(as(other, {})))).toEqual([]);
    expect((await checkIntegrity(as(other, {}))).version).toBe(1);
    expect(await refusalOf(other, () => checkIntegrity(as(other, {}), { expectedVersion: 0 }))).toBe('CONFLICT');
    expect(await transactionsOf(() => inPages(other))).not.toEqual([]);
    expect((await reportOf(other)).resumeAt).toBeUndefined();
  });

  test('begins a part again whose sums are no longer there', async () => {
    const spot = { record: REPORT_ID, SK: 'INTEGRITY' };
    const lost = (item: Record<string, unknown>) => ({
      ...item,
      resumeAt: { part: 'LEAD_LOADS', after: 'x', carried: 'sum_gone' },
      parts: [],
    });
    await inPages(ctx);
    const { version } = await reportOf(ctx);
    const report = await whilePlanted(ctx, spot, lost, async () => {
      await continueCheck(anAutomation(ctx, 'continue-check'), version);
      return reportOf(ctx);
    });
    expect(report.parts).toEqual([
      { part: 'LEAD_LOADS', records: 3, drifts: 0 },
      { part: 'CASES', records: 4, drifts: 0 },
      { part: 'CASE_LOADS', records: 2, drifts: 0 },
    ]);
  });

  test('does not report what came true between the looks', async () => {
    let place: Place | undefined = { part: 'RESERVATIONS' };
    const found: Drift[] = [];
    await whilePlanted(ctx, level, leaked, async () => {
      // The orders, the products, the comparison.
      for (let pages = 0; pages < 3; pages += 1) {
        const step: Awaited<ReturnType<typeof inspect>> = await inspect(as(ctx, {}), {
          from: place,
          pages: 1,
          settleMilliseconds: 0,
        });
        place = step.next;
        found.push(...step.drifts);
      }
    });
    expect(place).toMatchObject({ part: 'RESERVATIONS', survey: { look: 2, suspects: [{ kind: 'STOCK_RESERVED' }] } });
    const rest = await inspect(as(ctx, {}), { from: place, settleMilliseconds: 0 });
    expect([found, rest.drifts, rest.undecided]).toEqual([[], [], 0]);
    expect(await driftsOf(ctx)).toEqual([]);
  });
});

test('stops after so many pages, in the midst of a part, and goes on there', async () => {
  const ctx = aContext();
  const count = 150;
  for (let done = 0; done < count; done += 25)
    await Promise.all(
      Array.from({ length: 25 }, () => createCustomer(as(ctx, {}), { kind: 'PERSON', name: 'Somebody' })),
    );
  const customersIn = (parts: readonly PartResult[]) => parts.find(({ part }) => part === 'CUSTOMERS')?.records;
  const before = partNames.indexOf('CUSTOMERS');
  // A survey takes a page for each of its lists and one for the comparison.
  const { next, parts } = await inspect(as(ctx, {}), { pages: before + 3, settleMilliseconds: 0 });
  expect([next?.part, customersIn(parts)]).toEqual(['CUSTOMERS', 100]);
  expect(String(next?.after)).toMatch(/^[\w-]{20,}$/);
  const rest = await inspect(as(ctx, {}), { from: next, settleMilliseconds: 0 });
  expect([customersIn(rest.parts), rest.next]).toEqual([50, undefined]);
});
