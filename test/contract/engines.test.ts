import { readFileSync } from 'node:fs';
import { minVersion, satisfies } from 'semver';
import { expect, test } from 'vitest';

interface LockFile {
  readonly packages: Readonly<
    Record<string, { readonly engines?: { readonly node?: string }; readonly optional?: boolean }>
  >;
}

const { packages } = JSON.parse(readFileSync(`${import.meta.dirname}/../../package-lock.json`, 'utf8')) as LockFile;

test('the oldest Node that the project names is old enough for no package: an install warns of no engine', () => {
  const oldest = minVersion(packages['']?.engines?.node ?? '')?.version ?? '';
  const complaining = Object.entries(packages).filter(
    ([, { engines }]) => engines?.node !== undefined && !satisfies(oldest, engines.node),
  );
  expect(oldest).not.toBe('');
  expect(complaining.map(([name, { engines }]) => `${name} needs ${engines?.node}`)).toEqual([]);
});
