import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const USAGE = `npm run prove [-- <part>...] [options] [-- anything that vitest takes]

The long form of what CI tries once for each mechanism. Says what it tries and how to try it again.

  faults   seeds of the fault profile, killed processes, orders of events, stories against the model
  fuzz     random documents from a random seed
  growth   what operations cost in tenants with few and with many records

  --seeds <n>      seeds 1 to n of the faults, and a random one (10)
  --seed <n>       this one alone, of the faults and of the fuzz test
  --kills <n>      random kills a seed, of work and of relays (100)
  --runs <n>       stories against the model, and orders of events, a seed (200)
  --documents <n>  invoices a seed that are posted under faults (120)
  --rounds <n>     of 100 random requests each (500)
  --records <n,…>  sizes of tenants (1000,20000)
`;

const COUNT = /^[1-9]\d*$/;
const PARTS = ['faults', 'fuzz', 'growth'];

const separator = process.argv.indexOf('--', 2);
const [own, forVitest] =
  separator < 0 ? [process.argv.slice(2), []] : [process.argv.slice(2, separator), process.argv.slice(separator + 1)];
const { values: options, positionals } = parseArgs({
  args: own,
  allowPositionals: true,
  options: {
    seeds: { type: 'string', default: '10' },
    seed: { type: 'string' },
    kills: { type: 'string', default: '100' },
    runs: { type: 'string', default: '200' },
    documents: { type: 'string', default: '120' },
    rounds: { type: 'string', default: '500' },
    records: { type: 'string', default: '1000,20000' },
    help: { type: 'boolean', default: false },
  },
});
if (options.help) {
  process.stdout.write(USAGE);
  process.exit();
}
for (const [name, value] of Object.entries(options))
  if (typeof value === 'string' && name !== 'records' && !COUNT.test(value))
    throw new Error(`--${name} takes a number from 1`);
const unknown = positionals.filter((part) => !PARTS.includes(part));
if (unknown.length > 0) throw new Error(`Parts are ${PARTS.join(', ')}, not ${unknown.join(', ')}`);
const parts = positionals.length > 0 ? positionals : PARTS;

const random = Math.floor(Math.random() * 2 ** 31) + 1;
const faultSeeds = options.seed
  ? [options.seed]
  : [...Array.from({ length: Number(options.seeds) }, (_, index) => index + 1), random];
const fuzzSeed = options.seed ?? String(random);

/** Runs a program of this project; whether it succeeded. */
function succeeds(file: string, args: readonly string[], environment: Record<string, string> = {}): boolean {
  const path = fileURLToPath(new URL(`../${file}`, import.meta.url));
  const { status } = spawnSync(process.execPath, [path, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  return status === 0;
}

const vitest = (args: readonly string[], environment: Record<string, string>): boolean =>
  succeeds('node_modules/vitest/vitest.mjs', ['run', ...args, ...forVitest], environment);

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const run: Readonly<Record<string, () => boolean>> = {
  faults: () => {
    const { kills, runs, documents } = options;
    say(`seeds ${faultSeeds.join(', ')}; ${kills} random kills a seed, ${runs} stories and orders of events a seed`);
    say('Again, with the seed in the name of a test: npm run prove -- faults --seed <seed> -- -t "<name>"');
    return vitest(['--project', 'faults'], {
      FAULT_SEEDS: faultSeeds.join(),
      FAULT_KILLS: kills,
      FAULT_RUNS: runs,
      FAULT_DOCUMENTS: documents,
      FAULT_CASES: 'all',
    });
  },
  fuzz: () => {
    say(`${options.rounds} rounds. Again: npm run prove -- fuzz --seed ${fuzzSeed} --rounds ${options.rounds}`);
    return vitest(['--project', 'table', 'test/api/fuzz.test.ts'], {
      FUZZ_SEED: fuzzSeed,
      FUZZ_ROUNDS: options.rounds,
    });
  },
  growth: () => succeeds('test/bench/run.ts', ['--growth', '--records', options.records]),
};

const failed = parts.filter((part) => !run[part]?.());
if (failed.length > 0) throw new Error(`Not proved: ${failed.join(', ')}`);
