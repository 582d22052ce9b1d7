import { build } from 'esbuild';
import { bundle, root } from './infra/constructs/bundle.ts';

const r = await build({
  ...bundle,
  entryPoints: [`${root}functions/graphql.ts`],
  bundle: true,
  write: false,
  absWorkingDir: root,
  metafile: true,
  logLevel: 'error',
});
for (const [f, { imports }] of Object.entries(r.metafile.inputs))
  for (const i of imports)
    if (
      /node_modules\/graphql\/index|graphql\/utilities\/index|graphql\/error\/index|execution\/execute/.test(i.path) &&
      (i.kind !== 'import-statement' || /jit/.test(f))
    )
      console.log(f.replace(/.*node_modules\//, ''), i.kind, i.path.replace(/.*node_modules\//, ''));
