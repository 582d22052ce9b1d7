import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const graphqlParts = `${root}infra/constructs/graphql-parts.mjs`;

/**
 * How a function becomes one file, as settings of esbuild: the stack and the bench read the same. All that a function needs is in
 * the file, the SDK too. Figures: docs/adr/0006-lean-functions.md.
 */
export const bundle = {
  /** Not ESM: to import `node:http` or `node:crypto` from a module loads all that they could give, `fetch` and web crypto too. */
  format: 'cjs' as const,
  platform: 'node' as const,
  target: 'node24',
  mainFields: ['module', 'main'],
  minify: true,
  /** Imported only when it comes to them, which it never does in a function: the credentials are in its environment. */
  external: ['ini', 'login', 'process', 'sso', 'web-identity'].map(
    (source) => `@aws-sdk/credential-provider-${source}`,
  ),
  alias: {
    ...Object.fromEntries(
      ['graphql', 'graphql/error/index.js', 'graphql/utilities/index.js'].map((part) => [part, graphqlParts]),
    ),
    // These by their place would be another copy.
    'graphql/index.mjs': `${root}node_modules/graphql/index.mjs`,
    'graphql/execution/execute.js': `${root}node_modules/graphql/execution/execute.mjs`,
    'graphql/jsutils/Path.js': `${root}node_modules/graphql/jsutils/Path.mjs`,
    // The same function but for an argument that is not given.
    'lodash.merge': `${root}node_modules/lodash.mergewith`,
    // It writes replies only when asked to, and nobody asks.
    'fast-json-stringify': `${root}infra/constructs/no-json-writer.ts`,
  },
};
