import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { root } from '../../infra/constructs/bundle.ts';

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
