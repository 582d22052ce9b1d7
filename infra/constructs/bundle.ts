import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * How a function becomes one file, as settings of esbuild: the stack and the bench read the same. All that a function needs is in
 * the file, the SDK too. Figures: docs/adr/0006-lean-functions.md.
 */
export const bundle = {
  format: 'esm' as const,
  platform: 'node' as const,
  target: 'node24',
  mainFields: ['module', 'main'],
  minify: true,
  banner: "import { createRequire } from 'module';const require = createRequire(import.meta.url);",
  /**
   * Imported only when it comes to them, which it never does in a function: the credentials are in its environment, and there
   * is no key for Apollo's cloud, and no reply is cached.
   */
  external: [
    ...['ini', 'login', 'process', 'sso', 'web-identity'].map((source) => `@aws-sdk/credential-provider-${source}`),
    '*/plugin/cacheControl/index.js',
    '*/plugin/usageReporting/index.js',
    '*/plugin/schemaReporting/index.js',
    '*/plugin/inlineTrace/index.js',
    '*/plugin/landingPage/default/index.js',
  ],
  alias: {
    // The Lambda integration is CommonJS and would bring a second copy; so would a part of Apollo for its cache.
    '@apollo/server': `${root}node_modules/@apollo/server/dist/esm`,
    'lru-cache': `${root}node_modules/lru-cache/dist/esm/node/index.min.js`,
    // In a bundle it would fall back to an implementation in JavaScript.
    '@apollo/utils.createhash': 'node:crypto',
    '@graphql-tools/schema': `${root}infra/constructs/no-schema-tools.ts`,
  },
};
