import type { Cost } from './meter.ts';
import type { Row } from './recorder.ts';
import { printTable, say } from './report.ts';
import { startWorld } from './world.ts';

/** What is not measured here, and why. */
const LEFT_OUT = [
  'the integrity check reads every record of the tenant, by design; once a day',
  'schedules take what is due, in pages: their cost is that of what is due (see the rows of `npm run bench`)',
];

const figures = ['calls', 'depth', 'readUnits', 'writeUnits', 'items'] as const satisfies readonly (keyof Cost)[];
/** All names equally long: a byte more in every key may be a unit more. */
const tenantOf = (size: number): string => `tenant-${String(size).padStart(7, '0')}`;

const text = (row: Row): string => figures.map((figure) => row[figure]).join(' / ');

const differences = (
  base: readonly Row[],
  grown: readonly Row[],
  isAllowed: (name: string, figure: string) => boolean,
) =>
  grown.flatMap((row) => {
    const before = base.find(({ name }) => name === row.name);
    if (!before) return [`${row.name}: not measured on the small tenant`];
    return figures
      .filter((figure) => row[figure] !== before[figure] && !isAllowed(row.name, figure))
      .map((figure) => `${row.name}: ${figure} ${before[figure]}, then ${row[figure]}`);
  });

/**
 * Measures every operation of the API and every automation that reacts to an event on an empty tenant and on tenants with so many
 * records of each kind, prints what differs, and returns it; what is explained is no difference.
 */
export async function measureGrowth(
  sizes: readonly number[],
): Promise<{ rows: Record<number, Row[]>; grown: string[] }> {
  const world = await startWorld();
  // Only now: the product's own client reads the settings when it is made.
  const { startApi } = await import('../support/api.ts');
  const { Meter } = await import('./meter.ts');
  const { Recorder } = await import('./recorder.ts');
  const { explainedGrowth, recordOperations } = await import('./operations.ts');
  const { makeTemplates, seed } = await import('./seed.ts');
  const api = await startApi();
  const meter = new Meter();
  const measure = async (tenant: string): Promise<Row[]> => {
    const recorder = new Recorder(meter, api.call, tenant);
    await recordOperations(recorder, { without: 'insights' });
    return recorder.rows;
  };
  try {
    const templates = await makeTemplates();
    const explained = await explainedGrowth();
    const small = await measure(tenantOf(0));
    const rows: Record<number, Row[]> = { 0: small };
    const grown: string[] = [];
    let first: Row[] | undefined;
    for (const size of sizes) {
      const started = performance.now();
      const items = await seed(templates, tenantOf(size), size);
      say(`${items.toLocaleString('en')} items in ${Math.round((performance.now() - started) / 1000)} s.`);
      const measured = await measure(tenantOf(size));
      rows[size] = measured;
      const isExplained = (name: string, figure: string) => name in explained && figure === 'readUnits';
      const found = [
        ...differences(small, measured, isExplained),
        ...(first ? differences(first, measured, () => false) : []),
      ];
      grown.push(...found.map((line) => `with ${size.toLocaleString('en')} records: ${line}`));
      first ??= measured;
    }
    say();
    printTable(
      ['calls / in a row / read units / write units / items', 'few', ...sizes.map((size) => size.toLocaleString('en'))],
      small.map((row) => [
        row.name,
        text(row),
        ...sizes.map((size) => {
          const after = rows[size]?.find(({ name }) => name === row.name);
          return after && text(after) !== text(row) ? text(after) : '=';
        }),
      ]),
    );
    for (const [name, reason] of Object.entries(explained)) say(`${name}: ${reason}.`);
    for (const reason of LEFT_OUT) say(`Left out: ${reason}.`);
    return { rows, grown };
  } finally {
    meter.close();
    await api.stop();
    await world.stop();
  }
}
