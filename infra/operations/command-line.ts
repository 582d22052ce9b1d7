import { parseArgs } from 'node:util';

/** The named options, all of them required; ends the process with the usage when one is missing or unknown. */
export function requireOptions<N extends string>(usage: string, names: readonly N[]): Readonly<Record<N, string>> {
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
    const { values } = parseArgs({ options });
    const missing = names.filter((name) => !values[name]);
    if (missing.length > 0) throw new Error(`Missing: ${missing.map((name) => `--${name}`).join(', ')}`);
    return values as Record<N, string>;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\nUsage: node ${usage}\n`);
    process.exit(2);
  }
}

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
