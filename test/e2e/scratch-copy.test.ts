import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

/*
 * A domain is its folders and nothing else: a copy of the project gets one, with a field more and an automation, and everything that is
 * generated or found by name must take them in. What is changed by hand is counted.
 */

// Whole compilers and test runs, one after the other.
vi.setConfig({ testTimeout: 1_800_000, hookTimeout: 600_000 });

const root = join(import.meta.dirname, '../..');
const NODE = join(root, 'node_modules/.bin/node');
let copy = '';

const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.com', ...args], {
    cwd: copy,
    encoding: 'utf8',
  });

/** Runs a program of the copy; rejects with what it printed when it fails. */
async function run(...args: string[]): Promise<string> {
  const { PATH, HOME } = process.env;
  try {
    // Without the settings of the tests that this one runs among.
    const env = { PATH: `${join(root, 'node_modules/.bin')}:${PATH}`, HOME };
    return (await promisify(execFile)(NODE, args, { cwd: copy, env, maxBuffer: 64 * 1024 * 1024 })).stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${args.join(' ')}\n${stdout.slice(-6_000)}\n${stderr.slice(-6_000)}`);
  }
}
const vitest = (...args: string[]) => run('node_modules/vitest/vitest.mjs', 'run', ...args);

/** Files that differ from the last commit, besides those that a command generates. */
function changedByHand(): string[] {
  const changed = git('status', '--porcelain', '--untracked-files=all')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.slice(3));
  return changed.filter(
    (path) => !/(^|\/)generated\/|^docs\/(reference|scale\.md)|^test\/bench\/\w+\.json$/.test(path),
  );
}

function keep(): void {
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Keep');
}

function edit(path: string, before: string, after: string): void {
  const text = readFileSync(join(copy, path), 'utf8');
  if (!text.includes(before)) throw new Error(`${path} has no ${before}`);
  writeFileSync(join(copy, path), text.replace(before, after));
}

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'scratch-copy-'));
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const file of files.split('\n').filter((name) => name !== '')) {
    cpSync(join(root, file), join(copy, file), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  git('init', '--quiet');
  keep();
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test('a domain is its own folders', async () => {
  await run('infra/scaffold/new.ts', 'domain', 'warranties', '--layer', 'care');
  expect(changedByHand().filter((path) => !/^(shared|graphql|test\/\w+)\/warranties\//.test(path))).toEqual([]);
  keep();
});

test('a field is a line in the model and a line in the contract', async () => {
  edit(
    'shared/warranties/warranty.model.ts',
    'export const NewWarranty = z.object({ name',
    'export const NewWarranty = z.object({ name, months: z.nullish(z.int().check(z.minimum(1), z.maximum(120)))',
  );
  edit(
    'shared/warranties/warranty.model.ts',
    'z.extend(Aggregate, { name: z.string()',
    'z.extend(Aggregate, { name: z.string(), months: z.nullish(z.number())',
  );
  edit(
    'graphql/warranties/warranty.graphql',
    '  name: String! @needs(permission: "warranties.read")\n',
    '  name: String! @needs(permission: "warranties.read")\n  "Months that it holds; null when without end."\n  months: Int @needs(permission: "warranties.read")\n',
  );
  edit(
    'graphql/warranties/warranty.graphql',
    'input CreateWarrantyInput @idempotent {\n',
    'input CreateWarrantyInput @idempotent {\n  "Months that it holds, 1 to 120; without end when absent."\n  months: Int\n',
  );
  await run('graphql/codegen.ts');
  await run('docs/reference.ts');
  expect(changedByHand()).toEqual(['graphql/warranties/warranty.graphql', 'shared/warranties/warranty.model.ts']);
  keep();
});

test('an automation is a file, a line and a test', async () => {
  await run('infra/scaffold/new.ts', 'automation', 'thank-buyer', '--on', 'order.placed');
  expect(changedByHand()).toEqual([
    'functions/automations/registry.ts',
    'functions/automations/thank-buyer.ts',
    'test/automations/orders/thank-buyer.test.ts',
  ]);
  expect(git('diff', '--numstat', '--', 'functions/automations/registry.ts')).toMatch(/^[78]\t[01]\t/);
  keep();
});

test('all of them are taken in: types, layers, generated files, roles, tenants, scopes', async () => {
  await run('node_modules/typescript/bin/tsc', '--noEmit');
  await run(
    'node_modules/@biomejs/biome/bin/biome',
    'check',
    '--vcs-enabled=false',
    'shared',
    'graphql',
    'functions',
    'test',
  );
  await run('test/contract/dependencies.ts');
  await run('graphql/codegen.ts', '--check');
  await vitest('--project', 'unit', 'test/unit/warranties', 'test/contract/schema');
  const report = await vitest(
    ...['--project', 'table', '--reporter', 'verbose'],
    ...['test/api/warranties', 'test/automations/orders/thank-buyer', 'test/api/isolation', 'test/api/access'],
    ...['-t', 'arrant|thank-buyer|reacts to'],
  );
  for (const covered of [
    'updateWarranty refuses them as unknown ids and writes nothing',
    'warranty(id) answers as for an unknown id',
    'createWarranty is FORBIDDEN and writes nothing',
    'reacts to order.placed, and writes nothing when it comes again',
  ])
    expect(report).toContain(covered);
});

test('a domain that leaves out what it owes is told so', async () => {
  const sdl = 'graphql/warranties/warranty.graphql';
  edit(sdl, 'months: Int @needs(permission: "warranties.read")', 'months: Int');
  await expect(run('graphql/codegen.ts')).rejects.toThrow('Warranty.months');
  git('checkout', '--', '.');
  edit('shared/warranties/domain.json', '"calls": []', '"calls": ["orders"]');
  await expect(run('test/contract/dependencies.ts')).rejects.toThrow('names orders, which warranties does not call');
  git('checkout', '--', '.');
  rmSync(join(copy, 'test/api/warranties/warranty.samples.ts'));
  await expect(vitest('--project', 'table', 'test/api/isolation', '-t', 'arranty')).rejects.toThrow(
    'There is no warranty',
  );
});
