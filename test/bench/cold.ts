import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';
import { build } from 'esbuild';
import { bundleInto, root } from '../../infra/constructs/bundle.ts';
import { writeFiveFold } from './five-fold.ts';
import { BARE, BARE_SOURCE, BYTES, IMPORT, median, REPLY, reportOf, VERSION } from './processes.ts';
import { printTable, ratio, say } from './report.ts';
import { startWorld } from './world.ts';

/** What the API may load when it starts, and how much more for a further domain. */
const MAX_BYTES = 750_000;
const MAX_BYTES_OF_DOMAIN = 5_000;
const TENANT = 'cold';
const ORDER = `query ($id: ID!) { order(id: $id) {
  id status total { amountMinor formatted } customer { name }
  lines { nodes { product { sku } ordered net { amountMinor } } }
} }`;

interface Growth {
  /** Loaded at the start by the API, and by one of five times its domains. */
  readonly bytes: number;
  readonly fiveFold: number;
  readonly ofDomain: number;
  /** Every line that is over its budget. */
  readonly faults: readonly string[];
}

const sayBytes = ({ bytes, fiveFold, ofDomain }: Growth): void =>
  say(`Bytes at the start of the API: ${bytes} at 1 x, ${fiveFold} at 5 x, ${ofDomain} a further domain.`);

/** Bundles the API as it is and with five times its domains into two parts of the folder, and counts what each loads at its start. */
async function bundleBothSizes(folder: string, environment: NodeJS.ProcessEnv): Promise<Growth> {
  const copy = join(folder, 'product');
  mkdirSync(copy);
  const more = writeFiveFold(copy);
  bundleInto(join(folder, '1x'), 'functions/graphql.ts');
  bundleInto(join(folder, '5x'), 'functions/graphql.ts', copy);
  const bytes = await reportOf(BYTES, join(folder, '1x/index.js'), environment);
  const fiveFold = await reportOf(BYTES, join(folder, '5x/index.js'), environment);
  const ofDomain = Math.round((fiveFold - bytes) / more);
  const faults = [
    ...(bytes > MAX_BYTES ? [`the API loads ${bytes} bytes at its start, budget ${MAX_BYTES}`] : []),
    ...(ofDomain > MAX_BYTES_OF_DOMAIN
      ? [`a further domain loads ${ofDomain} bytes at the start, budget ${MAX_BYTES_OF_DOMAIN}`]
      : []),
  ];
  return { bytes, fiveFold, ofDomain, faults };
}

/** Only the bytes of both sizes, which need no table. */
export async function measureStart(environment: NodeJS.ProcessEnv): Promise<Growth> {
  const folder = mkdtempSync(join(tmpdir(), 'crm-erp-start-'));
  try {
    const growth = await bundleBothSizes(folder, environment);
    sayBytes(growth);
    return growth;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The API of another commit, bundled with the packages and settings of then: those from before bundles were cut into parts. */
async function bundleCommit(folder: string, commit: string): Promise<string> {
  const product = join(folder, 'before');
  mkdirSync(product);
  execFileSync('sh', ['-c', 'git archive "$1" | tar -x -C "$2"', 'sh', commit, product], { cwd: root });
  execFileSync('npm', ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'], { cwd: product });
  const { bundle } = (await import(join(product, 'infra/constructs/bundle.ts'))) as { bundle: BuildOptions };
  const file = join(folder, 'before.cjs');
  const entryPoints = [join(product, 'functions/graphql.ts')];
  await build({ ...bundle, entryPoints, bundle: true, outfile: file, absWorkingDir: product, logLevel: 'error' });
  return file;
}

/** An order of three lines in the table, and what a function needs to answer for it. */
async function seed(): Promise<{ environment: NodeJS.ProcessEnv; order: string; stop: () => Promise<void> }> {
  const world = await startWorld();
  // Only now: the product's own client reads the settings when it is made.
  const { startApi } = await import('../support/api.ts');
  const { aContext, as } = await import('../support/a-context.ts');
  const { aProduct, aShop, anOrder, units } = await import('../support/a-sale.ts');
  const api = await startApi();
  const ctx = aContext({ tenant: TENANT });
  const customer = await aShop(ctx, 1_000);
  const skus = ['A-1', 'B-1', 'C-1'];
  for (const sku of skus.slice(1)) await aProduct(as(ctx, {}), sku, 1_000);
  const { id } = await anOrder(as(ctx, {}), customer, 1, { lines: skus.map((sku) => ({ sku, quantity: units(1) })) });
  return {
    order: JSON.stringify({ query: ORDER, variables: { id } }),
    environment: {
      ...process.env,
      STAGE: 'prod',
      NODE_ENV: 'production',
      BENCH_TOKEN: await api.issuer.userToken(TENANT, ['admin']),
    },
    stop: async () => {
      await api.stop();
      await world.stop();
    },
  };
}

/**
 * Processor time of a fresh process to its first reply, of the API as it is and of one with five times its domains, both in turn in each
 * of the rounds; and the bytes that both load at their start.
 */
export async function measureCold(rounds: number, against?: string) {
  const { environment, order, stop } = await seed();
  const folder = mkdtempSync(join(tmpdir(), 'crm-erp-cold-'));
  try {
    const growth = await bundleBothSizes(folder, environment);
    bundleInto(join(folder, 'bare'), { contents: BARE_SOURCE, resolveDir: root, loader: 'ts' });
    const before = against && (await bundleCommit(folder, against));
    const replies = (name: string, file: string) => [
      { name: `{ apiVersion }, ${name}`, script: REPLY, file, request: VERSION },
      { name: `one order, ${name}`, script: REPLY, file, request: order },
    ];
    const cases = [
      { name: BARE, script: `${IMPORT}\nreport();`, file: join(folder, 'bare/index.js'), request: '' },
      ...replies('1 x', join(folder, '1x/index.js')),
      ...replies('5 x', join(folder, '5x/index.js')),
      ...(before ? replies(String(against), before) : []),
    ];
    const times = new Map<string, number[]>(cases.map(({ name }) => [name, []]));
    for (let round = 0; round < rounds; round += 1) {
      for (const { name, script, file, request } of cases)
        times.get(name)?.push(await reportOf(script, file, { ...environment, BENCH_REQUEST: request }));
    }
    const timeOf = (name: string): number => median(times.get(name) ?? []);
    const rows = cases.map(({ name }) => ({
      name,
      milliseconds: timeOf(name),
      toBare: timeOf(name) / timeOf(BARE),
      toOneFold: timeOf(name) / timeOf(name.replace(/, .*/, ', 1 x')),
    }));
    printTable(
      ['to the first reply', 'ms of CPU', 'to bare', 'to 1 x'],
      rows.map((row) => [
        row.name,
        row.milliseconds.toFixed(0),
        ratio(row.toBare),
        row.name === BARE ? '' : ratio(row.toOneFold),
      ]),
    );
    sayBytes(growth);
    say(`Medians of ${rounds} rounds; load of the machine ${loadavg()[0]?.toFixed(1)}.\n`);
    return { rows: { ...growth, rows }, faults: growth.faults };
  } finally {
    rmSync(folder, { recursive: true });
    await stop();
  }
}
