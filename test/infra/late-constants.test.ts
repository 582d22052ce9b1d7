import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { bundleInto, root } from '../../infra/constructs/bundle.ts';
import { withLateConstants } from '../../infra/constructs/late-constants.ts';
import { lateSources } from '../../infra/constructs/late-sources.ts';
import { differences } from './differences.ts';

/** One module under `shared/`, and what becomes of it beside another. */
const written = (text: string, other = ''): string | undefined =>
  withLateConstants(
    new Map([
      ['shared/a/a.ts', text],
      ['shared/b/b.ts', other],
    ]),
  ).get('shared/a/a.ts');

describe('a constant', () => {
  test.each([
    ['a call', 'export const a = z.object({ b: z.string() });', 'z.object({ b: z.string() })'],
    ['a call inside of a list', 'export const a = [one, two()];', '[one, two()]'],
    ['a new object', 'export const a: ReadonlyMap<string, X> = new Map();', 'new Map()'],
    ['a property', 'export const a = SHAPE.parts;', 'SHAPE.parts'],
  ])('is made late when its value is %s', (_, text, value) => {
    expect(written(text)).toBe(
      `export const a$ = () => (a$.made ??= { value: (${value}) }).value, a = /* @__PURE__ */ a$();`,
    );
  });

  test.each([
    ['a function', 'export const a = (b: string) => b.trim();'],
    ['text', "const a = 'b()';"],
    ['one that changes', 'let a = b();'],
  ])('is left as it is when it is %s', (_, text) => {
    expect(written(text)).toBe(text);
  });

  test('is made late when it is made of others that are', () => {
    expect(written('const a = { b, c: [d] };\nconst b = e();\nconst d = { a: () => b };')).toBe(
      [
        'const a$ = () => (a$.made ??= { value: ({ b: b$(), c: [d] }) }).value, a = /* @__PURE__ */ a$();',
        'const b$ = () => (b$.made ??= { value: (e()) }).value, b = /* @__PURE__ */ b$();',
        'const d = { a: () => b$() };',
      ].join('\n'),
    );
  });

  test('is not made late outside of shared', () => {
    const text = 'export const a = b();';
    expect(withLateConstants(new Map([['graphql/a.ts', text]])).get('graphql/a.ts')).toBe(text);
  });

  test('keeps the lines that it stands on', () => {
    const text = 'const a:\n  | One\n  | Two = b(\n  c,\n); // why\nexport { a };';
    expect(
      written(text)
        ?.split('\n')
        .map((line) => line.includes('// why')),
    ).toEqual(text.split('\n').map((line) => line.includes('// why')));
  });
});

describe('the name of a late constant', () => {
  const other = 'export const x = f();\nexport type x = string;\nexport const y = 1;';
  test.each([
    ['a value', 'g(x, x.of(), [...x]);', 'g(x$(), x$().of(), [...x$()]);'],
    ['a part of an object', 'g({ x, y: x, x: 1 });', 'g({ x: x$(), y: x$(), x: 1 });'],
    ['a class', 'new x(x);', 'new (x$())(x$());'],
    ['a type', 'let a: x | typeof x;', 'let a: x | typeof x;'],
    ['another by the same name', 'const g = (x: string) => ({ x });', 'const g = (x: string) => ({ x });'],
    ['a property', 'g.x = { x: 1 }.x;', 'g.x = { x: 1 }.x;'],
  ])('is called for where it is %s', (_, text, expected) => {
    expect(written(`import { x, y } from '../b/b.ts';\n${text}`, other)).toBe(
      `import { x, x$ as x$, y } from '../b/b.ts';\n${expected}`,
    );
  });

  test.each([
    [
      'another name',
      "import { x as a } from '../b/b.ts';\ng(a);",
      "import { x as a, x$ as a$ } from '../b/b.ts';\ng(a$());",
    ],
    ['its module', "import * as b from '../b/b.ts';\ng(b.x, b.y);", "import * as b from '../b/b.ts';\ng(b.x$(), b.y);"],
    ['a type', "import type { x } from '../b/b.ts';", "import type { x } from '../b/b.ts';"],
    ['what is handed on', "export { x as a } from '../b/b.ts';", "export { x as a, x$ as a$ } from '../b/b.ts';"],
  ])('is known by %s', (_, text, expected) => {
    expect(written(text, other)).toBe(expected);
  });
});

test('no module takes another apart when it is loaded, which would make all of its constants', () => {
  const apart = globSync('shared/**/*.ts', { cwd: root }).filter((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const modules = [...text.matchAll(/^import \* as (\w+) from '\./gm)].map(([, name]) => name);
    return modules.some((name) => new RegExp(`^(export )?const \\{[^}]*\\} = ${name};`, 'm').test(text));
  });
  expect(apart, "write: export { … } from './<entity>.store.ts'").toEqual([]);
});

test('every constant of the product has the same value when it is made late', async () => {
  const copy = lateSources(root);
  const folder = mkdtempSync(join(copy, 'constants-'));
  const valuesFrom = async (product: string, name: string): Promise<Record<string, Record<string, unknown>>> => {
    const modules = globSync('shared/**/*.ts', { cwd: root }).sort();
    const contents = modules.map((file) => `export * as ${file.replaceAll(/\W/g, '_')} from './${file}';`).join('\n');
    const outfile = join(folder, name);
    buildSync({
      stdin: { contents, resolveDir: product },
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      outfile,
    });
    return (await import(outfile)) as Record<string, Record<string, unknown>>;
  };
  try {
    const plain = await valuesFrom(root, 'plain.mjs');
    const late = await valuesFrom(copy, 'late.mjs');
    const makers = Object.values(late).flatMap((module) => Object.keys(module).filter((name) => name.endsWith('$')));
    expect(makers.length).toBeGreaterThan(200);
    const found = Object.entries(plain).flatMap(([module, constants]) =>
      Object.entries(constants).flatMap(([name, value]) =>
        differences(value, late[module]?.[name], `${module}.${name}`),
      ),
    );
    expect(found).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** Shapes that a function has made when it is loaded; the library tells of each. */
function shapesAtStart(folder: string): number {
  const program = `let made = 0;
globalThis.__zod_globalConfig = { postProcessor: () => { made += 1; } };
require(process.argv[1]);
process.stdout.write(String(made));
process.exit();`;
  const environment = { ...process.env, STAGE: 'prod', NODE_ENV: 'production', TABLE_NAME: 'x' };
  const index = join(folder, 'index.js');
  return Number(
    execFileSync(process.execPath, ['--input-type=commonjs', '-e', program, index], {
      env: environment,
      encoding: 'utf8',
    }),
  );
}

const inBundle = (entry: string, look: (folder: string) => void): void => {
  const folder = mkdtempSync(join(tmpdir(), 'crm-erp-late-'));
  try {
    bundleInto(folder, entry);
    look(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

test.each([
  'automations/invoice-shipment',
  'automations/route-case',
  'automations/check-integrity',
  'outbox-relay',
  'graphql',
])('%s has made no shapes of records when it is loaded', (entry) => {
  inBundle(`functions/${entry}.ts`, (folder) => expect(shapesAtStart(folder)).toBeLessThan(100));
});

test('an automation carries no shapes of what it does not touch', () => {
  inBundle('functions/automations/mark-overdue.ts', (folder) => {
    const text = readdirSync(folder)
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join();
    expect(text).toContain('instalments');
    for (const field of ['billingAddress', 'fiscalYearStart', 'trackingNumber'])
      expect([field, text.includes(field)]).toEqual([field, false]);
  });
});
