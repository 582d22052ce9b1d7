import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StdinOptions } from 'esbuild';
import { bundleInto, root } from '../../infra/constructs/bundle.ts';
import { BARE, BARE_SOURCE, BYTES, IMPORT, median, REPLY, reportOf, VERSION } from './processes.ts';

export interface BundleRow {
  readonly name: string;
  /** Loaded when the function starts; the rest of its files comes when something first needs it. */
  readonly bytes: number;
  /** CPU time of a process from its start to the end of the import, as a ratio to a handler that only loads the DynamoDB client. */
  readonly import?: number;
  /** The same to the first reply. */
  readonly firstReply?: number;
}

const IS_FUNCTION = /^export (async function|const) handler\b/m;

/**
 * Bundles every function as the stack does and measures fresh processes, all in turn in each of the rounds so that a busy
 * machine is busy for all of them. With no rounds only bytes are counted.
 */
export async function measureBundles(rounds: number, environment: NodeJS.ProcessEnv): Promise<BundleRow[]> {
  const asking = { ...environment, BENCH_REQUEST: VERSION };
  const folder = mkdtempSync(join(tmpdir(), 'crm-erp-bench-'));
  try {
    const entries = globSync('**/*.ts', { cwd: `${root}functions` })
      .filter((entry) => IS_FUNCTION.test(readFileSync(`${root}functions/${entry}`, 'utf8')))
      .sort();
    const make = async (name: string, entry: string | StdinOptions) => {
      const own = join(folder, name.replaceAll(/\W/g, '-'));
      bundleInto(own, entry);
      const file = join(own, 'index.js');
      return { name, file, bytes: await reportOf(BYTES, file, environment) };
    };
    const bare = await make(BARE, { contents: BARE_SOURCE, resolveDir: root, loader: 'ts' });
    const functions = [];
    for (const entry of entries) functions.push(await make(entry.replace(/\.ts$/, ''), `functions/${entry}`));
    const times = new Map<string, number[]>();
    const time = async (key: string, script: string, file: string): Promise<void> => {
      times.set(key, [...(times.get(key) ?? []), await reportOf(script, file, asking)]);
    };
    for (let round = 0; round < rounds; round += 1) {
      for (const { name, file } of [bare, ...functions]) await time(name, `${IMPORT}\nreport();`, file);
      await time('first reply', REPLY, functions.find(({ name }) => name === 'graphql')?.file ?? '');
    }
    const base = median(times.get(BARE) ?? []);
    return [bare, ...functions].map(({ name, bytes }): BundleRow => {
      if (rounds === 0) return { name, bytes };
      const firstReply = name === 'graphql' ? { firstReply: median(times.get('first reply') ?? []) / base } : {};
      return { name, bytes, import: median(times.get(name) ?? []) / base, ...firstReply };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
