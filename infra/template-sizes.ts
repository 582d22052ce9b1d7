import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Prints what each synthesized template holds, against what CloudFormation takes: `node infra/template-sizes.ts [cdk.out]`. */
const [folder = 'cdk.out'] = process.argv.slice(2);

interface Template {
  readonly Resources: object;
  readonly Parameters?: object;
  readonly Outputs?: object;
}

const count = (part: object = {}): number => Object.keys(part).length;
const print = (cells: readonly (string | number)[]): void => {
  const [name = '', ...figures] = cells.map(String);
  process.stdout.write(`${name.padEnd(48)}${figures.map((figure) => figure.padStart(18)).join('')}\n`);
};

print(['template', 'resources < 400', 'parameters ≤ 200', 'outputs ≤ 200', 'KB < 977']);
for (const file of globSync('*.template.json', { cwd: folder }).sort()) {
  const path = join(folder, file);
  const { Resources, Parameters, Outputs } = JSON.parse(readFileSync(path, 'utf8')) as Template;
  const kilobytes = Math.ceil(statSync(path).size / 1024);
  print([file.replace('.template.json', ''), count(Resources), count(Parameters), count(Outputs), kilobytes]);
}
