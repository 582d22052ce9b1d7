import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { FAULT_OPTIONS, runs, seeds } from '../../support/faults/random.ts';

/*
 * npm run test:faults [-- --seeds 100] [--seed 7] [--kills 1000] [--runs 1000] [-- anything that vitest takes]
 * Says what it tries and how to try it again.
 */

const rest = process.argv.slice(2);
for (const [option, variable] of Object.entries(FAULT_OPTIONS)) {
  const at = rest.indexOf(option);
  if (at === -1) continue;
  const [, value = ''] = rest.splice(at, 2);
  if (!/^[1-9]\d*$/.test(value)) throw new Error(`${option} takes a number from 1`);
  process.env[variable] = value;
}

const given = Object.entries(FAULT_OPTIONS)
  .filter(([option, variable]) => option !== '--seed' && option !== '--seeds' && process.env[variable])
  .map(([option, variable]) => ` ${option} ${process.env[variable]}`)
  .join('');
process.stdout.write(
  `seeds ${seeds().join(', ')}; ${runs('FAULT_KILLS')} random kills of work and of relays a seed, ${runs('FAULT_RUNS')} runs of the model\n` +
    `Again, with the seed in the name of a test: npm run test:faults --${given} --seed <seed> -t '<name>'\n`,
);
const vitest = fileURLToPath(new URL('../../../node_modules/vitest/vitest.mjs', import.meta.url));
const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'faults', ...rest], { stdio: 'inherit' });
process.exit(status ?? 1);
