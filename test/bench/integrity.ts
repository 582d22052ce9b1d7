import type { Inspection, Place } from '../../shared/insights/integrity.inspect.actions.ts';
import { printTable, say } from './report.ts';
import { startWorld } from './world.ts';

/** Customers, each with an invoiced order, a lead and a case: 5 records. */
const SMALL = 50;
const LARGE = 200;
/** A part may cost this much more a record in the large tenant. */
const ROOM = 1.1;

export interface IntegrityRow {
  readonly part: string;
  readonly records: readonly [small: number, large: number];
  readonly callsPerHundred: readonly [small: number, large: number];
}

/** Checks a small and a large tenant a page at a time and counts the round trips of each part; fails where they grow faster than the records. */
export async function measureIntegrity(): Promise<{ rows: IntegrityRow[]; faults: string[] }> {
  const world = await startWorld();
  // Only now: the product's own client reads the settings when it is made.
  const { Meter } = await import('./meter.ts');
  const { inspect } = await import('../../shared/insights/integrity.inspect.actions.ts');
  const { aContext, as } = await import('../support/a-context.ts');
  const { aCustomer, aPostedInvoice, aShop } = await import('../support/a-sale.ts');
  const { aStoredLead } = await import('../support/a-lead.ts');
  const { openCase } = await import('../../shared/cases/case.actions.ts');
  const meter = new Meter();

  const measure = async (count: number) => {
    const ctx = aContext({ tenant: `tenant-${count}` });
    await aShop(ctx, count);
    for (let index = 0; index < count; index += 1) {
      const customer = await aCustomer(as(ctx, {}), { name: `Customer ${index}` });
      await aPostedInvoice(ctx, customer);
      const key = String(index).padStart(4, '0');
      await aStoredLead(as(ctx, {}), {
        name: `Lead ${key}`,
        email: `lead.${key}@example.com`,
        phone: `030 555${key}`,
        taxId: `DE 9${key}`,
      });
      await openCase(as(ctx, {}), { customerId: customer.id, subject: `Case ${key}` });
    }
    const sums = new Map<string, { calls: number; records: number }>();
    let place: Place | undefined = { part: 'SETTINGS' };
    while (place !== undefined) {
      const from: Place = place;
      let page: Inspection | undefined;
      const { calls } = await meter.measure(async () => {
        page = await inspect(as(ctx, {}), { from, pages: 1, settleMilliseconds: 0 });
      });
      const sum = sums.get(from.part) ?? { calls: 0, records: 0 };
      const records = page?.parts.find(({ part }) => part === from.part)?.records ?? 0;
      sums.set(from.part, { calls: sum.calls + calls, records: sum.records + records });
      if ((page?.drifts.length ?? 0) > 0) throw new Error(`The books of the bench disagree: ${page?.drifts[0]?.kind}`);
      place = page?.next;
    }
    return sums;
  };

  try {
    const [small, large] = [await measure(SMALL), await measure(LARGE)];
    /** What a part goes through: the records that it adds up, where it adds up. */
    const through = (part: string, count: number, records: number): number =>
      part === 'RESERVATIONS' || part.endsWith('_LOADS') ? count : records;
    const rows = [...small].flatMap(([part, few]): IntegrityRow[] => {
      const many = large.get(part) ?? few;
      const records = [through(part, SMALL, few.records), through(part, LARGE, many.records)] as const;
      const per = (calls: number, index: 0 | 1): number => Math.round((1_000 * calls) / records[index]) / 10;
      return records[0] === records[1]
        ? []
        : [{ part, records, callsPerHundred: [per(few.calls, 0), per(many.calls, 1)] }];
    });
    say('Round trips to the table for 100 records.');
    printTable(
      ['part', 'records', 'round trips', 'records', 'round trips'],
      rows.map(({ part, records, callsPerHundred }) => [
        part,
        records[0],
        callsPerHundred[0],
        records[1],
        callsPerHundred[1],
      ]),
    );
    const faults = rows
      .filter(({ callsPerHundred: [few, many] }) => many > few * ROOM)
      .map(({ part, callsPerHundred }) => `${part}: ${callsPerHundred.join(', then ')} round trips for 100 records`);
    return { rows, faults };
  } finally {
    meter.close();
    await world.stop();
  }
}
