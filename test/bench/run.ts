import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Access } from './access.ts';
import type { BundleRow } from './bundles.ts';
import type { Row } from './recorder.ts';
import { printTable, ratio, say } from './report.ts';
import { startWorld } from './world.ts';

/**
 * `npm run bench`: what every operation costs at the table, and what every function weighs and takes to start. Counts are exact
 * and compared with budgets.json; times are ratios inside this run and only shown.
 *
 *   --quick        no start-up times
 *   --rounds <n>   fresh processes of each function (11)
 *   --update       take what was measured as the new budgets, and what the functions asked of their roles as access.json
 *   --json <file>  write the rows as JSON too
 *
 * Instead of these (`modes.ts`):
 *
 *   --growth       the operations on tenants with few and with many records of each kind, `--records 1000,20000` (1000 with
 *                  --quick); fails when a figure grows that is not explained
 *   --load         many clients at once on the local stack, `--seconds 60` for each number of `--clients 8,32`
 *   --invoices     shipments at full speed on the local stack, `--shipments 1000`, and how far behind their invoices are
 *   --cold         processor time to a first reply, of the API and of one with five times its domains, `--rounds 11`; with
 *                  `--against <commit>` of one from before bundles were cut into parts too
 *   --integrity    round trips of the check of the books for 100 records, in a small and a large tenant
 *   --warm         processor time of a request in a warm process as a ratio to graphql-js executing it
 *   --refusals     processor time of requests that are refused as a ratio to a small one that is accepted
 */
const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '11' },
    update: { type: 'boolean', default: false },
    json: { type: 'string' },
    growth: { type: 'boolean', default: false },
    records: { type: 'string' },
    load: { type: 'boolean', default: false },
    invoices: { type: 'boolean', default: false },
    shipments: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '60' },
    clients: { type: 'string', default: '8,32' },
    cold: { type: 'boolean', default: false },
    against: { type: 'string' },
    integrity: { type: 'boolean', default: false },
    warm: { type: 'boolean', default: false },
    refusals: { type: 'boolean', default: false },
  },
});

const modes = [
  options.growth,
  options.load,
  options.invoices,
  options.integrity,
  options.cold,
  options.warm,
  options.refusals,
];
if (modes.some(Boolean)) {
  const { runMode } = await import('./modes.ts');
  process.exit(await runMode(options));
}

async function measureOperations(): Promise<{
  operations: Row[];
  bundles: BundleRow[];
  access: Access;
  grown: readonly string[];
}> {
  const world = await startWorld();
  // Only now: the product's own client reads the settings when it is made.
  const { startApi } = await import('../support/api.ts');
  const { Meter } = await import('./meter.ts');
  const { Recorder } = await import('./recorder.ts');
  const { checkCounting } = await import('./check-counting.ts');
  const { recordOperations } = await import('./operations.ts');
  const { recordSchedules } = await import('./schedules.ts');
  const { recordRelay } = await import('./relay.ts');
  const { accessOf } = await import('./access.ts');
  const { measureBundles } = await import('./bundles.ts');
  const api = await startApi();
  const meter = new Meter();
  try {
    say(`Counting agrees with the table's own on ${await checkCounting()} single reads and writes.\n`);
    const daily = new Recorder(meter, api.call, 'daily');
    const fanOut = await recordSchedules(daily);
    const company = new Recorder(meter, api.call, 'company');
    await recordOperations(company);
    const missing = company.missing();
    if (missing.length > 0)
      throw new Error(`Operations without a row, add them to test/bench/<domain>/operations.ts: ${missing.join(', ')}`);
    const operations = [...company.rows, ...daily.rows];
    printTable(
      ['operation', 'table calls', 'in a row', 'read units', 'write units', 'items written'],
      operations.map(({ name, calls, depth, readUnits, writeUnits, items }) => [
        name,
        calls,
        depth,
        readUnits,
        writeUnits,
        items,
      ]),
    );
    const access = accessOf(operations, { 'fan-out': fanOut, 'outbox-relay': await recordRelay('company') });
    const environment = {
      ...process.env,
      STAGE: 'prod',
      NODE_ENV: 'production',
      BENCH_TOKEN: await api.issuer.userToken('company', ['admin']),
    };
    const bundles = await measureBundles(options.quick ? 0 : Number(options.rounds), environment);
    printTable(
      ['function', 'bytes', 'CPU to import', 'to first reply'],
      bundles.map((row) => [row.name, row.bytes, ratio(row.import), ratio(row.firstReply)]),
    );
    const { measureStart } = await import('./cold.ts');
    const { faults: grown } = await measureStart(environment);
    return { operations, bundles, access, grown };
  } finally {
    meter.close();
    await api.stop();
    await world.stop();
  }
}

const { operations, bundles, access, grown } = await measureOperations();
const { overBudget, writeBudgets } = await import('./budgets.ts');
const { staleAccess, writeAccess } = await import('./access.ts');
if (options.json) writeFileSync(options.json, `${JSON.stringify({ operations, bundles }, null, 2)}\n`);
if (options.update) {
  writeBudgets(operations, bundles);
  writeAccess(access);
}
const over = overBudget(operations, bundles).map((line) => `over budget: ${line}`);
const excess = [...over, ...grown.map((line) => `over budget: ${line}`), ...staleAccess(access)];
for (const line of excess) process.stderr.write(`${line}\n`);
if (excess.length === 0) say('Everything is within its budget (test/bench/budgets.json).');
// Keep-alive connections of the SDK would hold the process for a while.
process.exit(excess.length === 0 ? 0 : 1);
