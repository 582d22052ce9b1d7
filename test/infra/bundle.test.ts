import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { bundleInto, root } from '../../infra/constructs/bundle.ts';

/** What the compiled executor takes of `graphql` while it runs; it is CommonJS, so that a name that is missing is no error of the build. */
test('functions bundle every part of graphql that the compiled executor takes', async () => {
  const parts: Record<string, unknown> = await import(`${root}infra/constructs/graphql-parts.mjs`);
  const sources = globSync(`${root}node_modules/graphql-jit/dist/*.js`).map((file) => readFileSync(file, 'utf8'));
  const taken = new Set(
    sources.flatMap((text) => [...text.matchAll(/import_graphql\d*\.(\w+)/g)].map(([, name]) => name)),
  );
  expect(taken.size).toBeGreaterThan(20);
  expect([...taken].filter((name) => !(String(name) in parts))).toEqual([]);
});

/** Files of a bundle that are loaded when the function starts. */
function loadedAtStart(folder: string): string[] {
  const program = `require(process.argv[1]); process.stdout.write(JSON.stringify(Object.keys(require.cache)));`;
  const loaded = execFileSync(process.execPath, ['--input-type=commonjs', '-e', program, join(folder, 'index.js')], {
    env: { ...process.env, STAGE: 'prod', NODE_ENV: 'production', TABLE_NAME: 'x' },
    encoding: 'utf8',
  });
  return (JSON.parse(loaded) as string[]).map((file) => basename(file));
}

test('the API loads no resolvers, no compiler, no descriptions, no contract, no messages and no phone numbers before a document needs them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crm-erp-bundle-'));
  try {
    bundleInto(folder, 'functions/graphql.ts');
    const loaded = loadedAtStart(folder);
    const text = (file: string): string => readFileSync(join(folder, file), 'utf8');
    for (const part of [
      /^\w[\w-]*\.resolvers-/,
      /^compiled-document-/,
      /^described-types-/,
      /^contract-/,
      /^messages-/,
    ]) {
      expect(readdirSync(folder).filter((file) => part.test(file))).not.toEqual([]);
      expect(loaded.filter((file) => part.test(file))).toEqual([]);
    }
    const phones = readdirSync(folder).filter((file) => text(file).includes('country_calling_codes'));
    expect(phones).not.toEqual([]);
    expect(loaded.filter((file) => phones.includes(file))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
