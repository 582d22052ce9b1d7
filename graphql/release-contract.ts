import { readFileSync, writeFileSync } from 'node:fs';
import { API_VERSION } from './base.resolvers.ts';
import { breakingChanges, faultyDeprecations, release } from './codegen/released.ts';

/**
 * Writes the contract of now as the released one, which later ones are held against, and tells what differs. `--check` writes nothing. Both fail,
 * and tell why, when the contract breaks what was released.
 */
const path = `${import.meta.dirname}/released.graphql`;
const released = readFileSync(path, 'utf8');
const current = readFileSync(`${import.meta.dirname}/generated/schema.graphql`, 'utf8');

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function failing(faults: readonly string[]): boolean {
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
  return faults.length > 0;
}

if (process.argv.includes('--check')) {
  failing([...(await breakingChanges(released, current, API_VERSION)), ...faultyDeprecations(current)]);
} else {
  const { text, faults, changes } = await release(released, current, API_VERSION, new Date().toJSON().slice(0, 10));
  if (!failing(faults)) {
    writeFileSync(path, text);
    for (const change of changes) say(change);
    say(`Contract ${API_VERSION} is released with ${changes.length} differences to the one before.`);
  }
}
