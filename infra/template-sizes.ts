import { globSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Prints what each synthesized template holds, against what CloudFormation takes: `node infra/template-sizes.ts [cdk.out]`. */
const [folder = 'cdk.out'] = process.argv.slice(2);

interface Template {
  readonly Resources: object;
  readonly Parameters?: object;
  readonly Outputs?: object;
}

const count = (part: object = {}): number => Object.keys(part).length;
const rows = globSync('*.template.json', { cwd: folder })
  .sort()
  .map((file) => {
    const { Resources, Parameters, Outputs } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Template;
    return {
      template: basename(file).replace(/\.template\.json$/, ''),
      'resources (< 400)': count(Resources),
      'parameters (≤ 200)': count(Parameters),
      'outputs (≤ 200)': count(Outputs),
      'KB (< 977)': Math.ceil(statSync(join(folder, file)).size / 1024),
    };
  });
console.table(rows);
