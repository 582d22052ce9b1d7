import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, buildSync, type StdinOptions } from 'esbuild';
import { lateSources } from './late-sources.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const parts = `${root}infra/constructs`;
const apollo = `${root}node_modules/@apollo/server/dist/esm`;

const settings = {
  platform: 'node',
  target: 'node24',
  absWorkingDir: root,
  logLevel: 'error',
  minify: true,
} as const satisfies BuildOptions;

/** How the parts of a function are put together; all that it needs is in them, the SDK too. Figures: docs/adr/0006-lean-functions.md. */
const together = {
  ...settings,
  bundle: true,
  mainFields: ['module', 'main'],
  format: 'esm',
  splitting: true,
  external: [
    // Imported only when it comes to them, which it never does in a function: the credentials are in its environment.
    ...['ini', 'login', 'process', 'sso', 'web-identity'].map((source) => `@aws-sdk/credential-provider-${source}`),
    // The same of plugins that the server would take where none is set.
    ...[
      'cacheControl',
      'disableSuggestions',
      'inlineTrace',
      'landingPage/default',
      'schemaReporting',
      'usageReporting',
    ].map((plugin) => `${apollo}/plugin/${plugin}/index.js`),
  ],
  alias: {
    ...Object.fromEntries(
      ['graphql', 'graphql/error/index.js', 'graphql/utilities/index.js'].map((part) => [
        part,
        `${parts}/graphql-parts.mjs`,
      ]),
    ),
    // These by their place would be another copy.
    'graphql/index.mjs': `${root}node_modules/graphql/index.mjs`,
    'graphql/execution/execute.js': `${root}node_modules/graphql/execution/execute.mjs`,
    'graphql/jsutils/Path.js': `${root}node_modules/graphql/jsutils/Path.mjs`,
    ...Object.fromEntries(
      [
        '@apollo/utils.createhash',
        '@apollo/utils.isnodelike',
        '@apollo/utils.keyvaluecache',
        '@graphql-tools/schema',
        'loglevel',
      ].map((part) => [part, `${parts}/apollo-parts.ts`]),
    ),
    // The same function but for an argument that is not given.
    'lodash.merge': `${root}node_modules/lodash.mergewith`,
    // It writes replies only when asked to, and nobody asks.
    'fast-json-stringify': `${parts}/no-json-writer.ts`,
  },
} as const satisfies BuildOptions;

/**
 * Writes a function, whose file is given by its path in the product, into a folder: `index.js`, which exports its handler, and a file for each part that is loaded when it is first
 * needed. Parts are cut as modules, for which alone the bundler can, and then made CommonJS: a module that imports `node:http` or
 * `node:crypto` makes Node load all that they could give, `fetch` and web crypto too.
 */
export function bundleInto(folder: string, entry: string | StdinOptions, product = root): void {
  const modules = join(folder, 'modules');
  const sources = lateSources(product);
  // Where it is read and written must not show in it.
  const { outputFiles } = buildSync({
    ...together,
    ...(typeof entry === 'string' ? { entryPoints: [join(sources, entry)] } : { stdin: entry }),
    absWorkingDir: sources,
    outdir: join(sources, 'out'),
    entryNames: 'index',
    write: false,
  });
  mkdirSync(modules, { recursive: true });
  const files = outputFiles.map(({ path, contents }) => {
    const file = join(modules, basename(path));
    writeFileSync(file, contents);
    return file;
  });
  buildSync({ ...settings, entryPoints: files, outdir: folder, format: 'cjs', supported: { 'dynamic-import': false } });
  rmSync(modules, { recursive: true });
}
