import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { seeds } from '../support/faults/random.ts';
import fc, { PROPERTY_SEED } from '../support/property.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const ci = read('.ci/run');

describe('what CI tries', () => {
  test('is chosen by the seed 1, not by chance', () => {
    expect({ property: PROPERTY_SEED, faults: seeds() }).toEqual({ property: 1, faults: [1] });
    expect(`${ci} ${Object.values(scripts).join(' ')}`).not.toMatch(/_SEEDS?\b/);
  });

  test('is told by a property that fails', () => {
    expect(() => fc.assert(fc.property(fc.integer(), () => false))).toThrow('{ seed: 1,');
  });

  test('is told by the names of tests that take theirs from the environment', () => {
    expect(read('test/api/fuzz.test.ts')).toMatch(/^test\(`[^`]*FUZZ_SEED=\$\{SEED\}/m);
    const nameless = globSync('test/e2e/faults/*.test.ts', { cwd: root }).filter((path) =>
      /test\.each\(\s*seeds\(\)\s*\)\(\s*['`](?![^'`]*%i)/.test(read(path)),
    );
    expect(nameless).toEqual([]);
  });

  test('is chosen so by every property: none has fast-check but by way of the seed', () => {
    const direct = globSync('test/**/*.ts', { cwd: root }).filter((path) =>
      /^import (?!type ).*from 'fast-check'/m.test(read(path)),
    );
    expect(direct).toEqual(['test/support/property.ts']);
  });
});

test('CI runs what `npm run check` runs, and every script of both is there', () => {
  const runIn = (text: string) =>
    [...text.matchAll(/npm (?:run (?:--silent )?)?(test|[a-z][\w:]*)\b/g)].map(([, name]) => name ?? '');
  const wanted = runIn(scripts.check ?? '');
  const steps = [...ci.matchAll(/^step '[^']*' (.*)$/gm)].map(([, command]) => command ?? '');
  const inCi = runIn(steps.join('\n')).filter((name) => name !== 'ci');
  expect(wanted.length).toBeGreaterThan(0);
  expect(inCi.toSorted()).toEqual(wanted.toSorted());
  expect(wanted.filter((name) => !scripts[name])).toEqual([]);
});
