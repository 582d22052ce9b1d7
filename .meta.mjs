import { build } from 'esbuild';
import { bundle, root } from './infra/constructs/bundle.ts';

const r = await build({
  ...bundle,
  entryPoints: [`${root}functions/${process.argv[2]}`],
  bundle: true,
  outfile: '/tmp/meta/out.cjs',
  absWorkingDir: root,
  metafile: true,
  logLevel: 'error',
});
const out = Object.values(r.metafile.outputs)[0];
console.log(out.bytes);
console.log(
  Object.entries(out.inputs)
    .map(([f, { bytesInOutput: b }]) => [f.replace(/.*node_modules\//, ''), b])
    .filter(([f]) => f.match(process.argv[3]))
    .sort((a, b) => b[1] - a[1])
    .slice(0, 70)
    .map(([f, b]) => `${b} ${f}`)
    .join('\n'),
);
