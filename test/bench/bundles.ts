import { execFile } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BuildOptions } from 'esbuild';
import { bundleInto, root } from '../../infra/constructs/bundle.ts';

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
const BARE = 'bare handler with DynamoDB client';

const BARE_SOURCE = `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({});
export const handler = async () => client.config.serviceId;`;

/** As the service loads it. */
const IMPORT = `const { handler } = require(process.argv[1]);`;
/** What the module system has read of the bundle. */
const BYTES = `${IMPORT}
const { statSync } = require('node:fs');
const { dirname } = require('node:path');
const files = Object.keys(require.cache).filter((file) => file.startsWith(dirname(process.argv[1])));
report(files.reduce((bytes, file) => bytes + statSync(file).size, 0));`;
/** Asks for what needs no table, so that what is measured is the function: token verified, document parsed and validated, executed. */
const FIRST_REPLY = `${IMPORT}
const event = { version: '2.0', rawPath: '/graphql', rawQueryString: '', headers: { 'content-type': 'application/json', authorization: 'Bearer ' + process.env.BENCH_TOKEN }, requestContext: { requestId: 'r', http: { method: 'POST', path: '/graphql' } }, body: JSON.stringify({ query: '{ apiVersion }' }), isBase64Encoded: false };
handler(event, {}).then((reply) => {
  if (!reply.body.includes('"apiVersion":')) throw new Error(reply.body);
  report();
});`;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** What a fresh process reports; milliseconds of processor time from its start, if nothing else. Waiting for others does not count. */
async function reportOf(script: string, file: string, environment: NodeJS.ProcessEnv): Promise<number> {
  const program = `const report = (value) => {
  const { user, system } = process.cpuUsage();
  process.stdout.write('\\n' + (value ?? (user + system) / 1000));
  process.exit();
};
${script}`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=commonjs', '-e', program, file], {
    env: environment,
  });
  return Number(stdout.trim().split('\n').at(-1));
}

/**
 * Bundles every function as the stack does and measures fresh processes, all in turn in each of the rounds so that a busy
 * machine is busy for all of them. With no rounds only bytes are counted.
 */
export async function measureBundles(rounds: number, environment: NodeJS.ProcessEnv): Promise<BundleRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'crm-erp-bench-'));
  try {
    const entries = globSync('**/*.ts', { cwd: `${root}functions` })
      .filter((entry) => IS_FUNCTION.test(readFileSync(`${root}functions/${entry}`, 'utf8')))
      .sort();
    const make = async (name: string, entry: Pick<BuildOptions, 'entryPoints' | 'stdin'>) => {
      const own = join(folder, name.replaceAll(/\W/g, '-'));
      bundleInto(own, entry);
      const file = join(own, 'index.js');
      return { name, file, bytes: await reportOf(BYTES, file, environment) };
    };
    const bare = await make(BARE, { stdin: { contents: BARE_SOURCE, resolveDir: root, loader: 'ts' } });
    const functions = [];
    for (const entry of entries)
      functions.push(await make(entry.replace(/\.ts$/, ''), { entryPoints: [`${root}functions/${entry}`] }));
    const times = new Map<string, number[]>();
    const time = async (key: string, script: string, file: string): Promise<void> => {
      times.set(key, [...(times.get(key) ?? []), await reportOf(script, file, environment)]);
    };
    for (let round = 0; round < rounds; round += 1) {
      for (const { name, file } of [bare, ...functions]) await time(name, `${IMPORT}\nreport();`, file);
      await time('first reply', FIRST_REPLY, functions.find(({ name }) => name === 'graphql')?.file ?? '');
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
