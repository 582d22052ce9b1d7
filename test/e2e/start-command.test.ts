import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import { freePort } from '../../infra/local/dynamodb.ts';

const root = new URL('../../', import.meta.url).pathname;
const NODE = join(root, 'node_modules/.bin/node');
const running: ChildProcess[] = [];
const folders: string[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'stack-'));
  folders.push(folder);
  return folder;
};

interface Command {
  readonly child: ChildProcess;
  /** Resolves with everything printed so far once it holds the text. */
  readonly printed: (text: string) => Promise<string>;
  readonly exit: Promise<{ code: number | null; stdout: string; stderr: string }>;
}

function start(args: string[], environment: Record<string, string> = {}): Command {
  const child = spawn(NODE, ['infra/local/start.mjs', ...args], { cwd: root, env: { ...process.env, ...environment } });
  running.push(child);
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk;
  });
  const exit = once(child, 'close').then(([code]) => ({ code: code as number | null, stdout, stderr }));
  const printed = async (text: string): Promise<string> => {
    while (!stdout.includes(text)) {
      if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${stderr}`);
      await sleep(20);
    }
    return stdout;
  };
  return { child, printed, exit };
}

/** Process ids of what the process has started, and of what these have. */
function descendantsOf(pid: number): number[] {
  const table = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' });
  const pairs = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const childrenOf = (parent: number): number[] =>
    pairs.flatMap(([child = 0, itsParent]) => (itsParent === parent ? [child, ...childrenOf(child)] : []));
  return childrenOf(pid);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function untilAllEnded(pids: readonly number[]): Promise<void> {
  while (pids.some(isAlive)) await sleep(20);
}

async function graphql<D>(port: number, query: string): Promise<D> {
  const token = await (await fetch(`http://127.0.0.1:${port}/local/tokens/acme/admin`)).text();
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: D }).data;
}

const CREATE =
  'mutation { createCustomer(input: { kind: COMPANY, name: "Alfreds" }) { customer { id } userErrors { code } } }';
interface Created {
  readonly createCustomer: { readonly customer: { readonly id: string } };
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`prints where it is, answers, tells what happens, and ends with all its children on ${signal}`, async () => {
    const port = await freePort();
    const { child, printed, exit } = start(['--port', String(port)]);
    const output = await printed('Ready after');
    expect(output).toContain(`http://127.0.0.1:${port}/graphql`);
    const roles = ['admin', 'sales', 'service', 'warehouse', 'finance', 'partner'];
    for (const tenant of ['acme', 'globex'])
      expect(output.split('\n').map((line) => line.trim().split(/\s+/))).toContainEqual([tenant, ...roles]);
    expect(output.slice(0, output.indexOf('as they happen')).split('\n').length).toBeLessThanOrEqual(24);
    const { createCustomer } = await graphql<Created>(port, CREATE);
    await printed(`acme  customer.created  ${createCustomer.customer.id}`);
    const file = join(root, '.local/stacks', `${port}.json`);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      tenants: { globex: { partner: expect.any(String) } },
    });

    const children = descendantsOf(child.pid ?? 0);
    expect(children.length).toBeGreaterThan(0);
    child.kill(signal);
    const { code, stderr } = await exit;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    await untilAllEnded(children);
    expect(existsSync(file)).toBe(false);
  });
}

test('the tour says what it needs where no stack answers', async () => {
  const tour = promisify(execFile)('bash', ['examples/tour/tour.sh', 'http://127.0.0.1:9'], { cwd: root });
  await expect(tour).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^Nothing gives tokens at http:\/\/127\.0\.0\.1:9\. Start .*npm start/),
  });
});

test('is found by the example programs on whatever port it is; the tour can be taken twice, also after the demo', async () => {
  const port = await freePort();
  const { child, printed, exit } = start(['--port', String(port)]);
  await printed('Ready after');
  const run = promisify(execFile);
  const demo = await run(NODE, ['examples/demo/demo.ts'], { cwd: root });
  expect(demo.stdout).toContain('every reply was as expected');
  for (const time of ['first', 'second']) {
    const tour = await run('bash', ['examples/tour/tour.sh', `http://127.0.0.1:${port}`], { cwd: root });
    expect(tour.stdout.match(/"code":"(?!MAIN)[A-Z_]+"/g), time).toEqual(['"code":"OUT_OF_STOCK"']);
    expect(tour.stdout, time).toContain('"cost":null}},"extensions":{"forbidden":[["order","cost"]]}}');
    expect(tour.stdout, time).toMatch(/"invoices":\[\{"number":"INV-/);
    expect(tour.stdout, time).toContain('"metafields":[{"key":"loading-dock","value":{"text":"Gate 4"}}]');
    // The order is COMPLETED by now; the repeat shows it as the first call left it.
    expect(tour.stdout.match(/"order":\{"id":"ord_\w+","status":"PLACED"/g), time).toHaveLength(2);
    expect(tour.stdout, time).toContain('"orders":{"nodes":[{"customerName":"Alfreds Futterkiste"');
    expect(tour.stdout, time).toContain('"possibleDuplicates":[{"reasons":["PHONE"],"lead":{"name":"Ada Adler"}}]');
    expect(tour.stdout, time).toMatch(
      /"status":"CONVERTED","customer":\{"name":"Adler \d+"\},"contact":\{"name":"Ben Adler"\}/,
    );
    // Ida sees her one customer with its order, of all that there are.
    expect(tour.stdout, time).toMatch(
      /\{"customers":\{"nodes":\[\{"number":"[^"]+","orders":\{"nodes":\[\{"number":"[^"]+","status":"COMPLETED"\}\]\}\}\]\},"tasks":\{"nodes":\[\{"subject":"Ask for the next order"\}\]\}\}/,
    );
  }
  child.kill('SIGINT');
  expect((await exit).code).toBe(0);
});

test('leaves no database behind when it is killed', async () => {
  const { child, printed, exit } = start(['--port', '0']);
  await printed('Ready after');
  const children = descendantsOf(child.pid ?? 0);
  expect(children.length).toBeGreaterThan(0);
  child.kill('SIGKILL');
  await exit;
  await untilAllEnded(children);
});

test('ends with its database when it is interrupted while it starts', async () => {
  const { child, exit } = start(['--port', '0']);
  while (descendantsOf(child.pid ?? 0).length < 2) await sleep(20);
  const children = descendantsOf(child.pid ?? 0);
  child.kill('SIGINT');
  expect((await exit).code).toBe(0);
  await untilAllEnded(children);
});

test('says in one line that the port is taken', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const { code, stdout, stderr } = await start(['--port', String(port)]).exit;
  server.close();
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toBe(
    `Port ${port} is taken. Stop what listens there, or use another: npm start -- --port ${port + 1}\n`,
  );
});

test('says in one line that Java is missing', async () => {
  const folder = aFolder();
  symlinkSync(NODE, join(folder, 'node'));
  const { code, stdout, stderr } = await start(['--port', '0'], { PATH: folder }).exit;
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toBe(
    'The local table needs Java 17 or newer; no java was found. Install a JRE 17+ and put it on the PATH.\n',
  );
});

test.each([
  [['--prot', '1'], "Unknown option '--prot'."],
  [['--port', 'x'], '--port takes a number from 0 to 65535, not x.'],
])('says in one line what is wrong with %j', async (args, complaint) => {
  const { code, stdout, stderr } = await start(args).exit;
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr.startsWith(`${complaint} Usage: npm start -- [--demo] [--port 4000] `)).toBe(true);
  expect(stderr.split('\n')).toHaveLength(2);
});

test('keeps the table between two runs with --data, and delivers no event again that was dealt with', async () => {
  const folder = aFolder();
  const first = start(['--port', '0', '--data', folder]);
  const portOf = (output: string) => Number(/127\.0\.0\.1:(\d+)\/graphql/.exec(output)?.[1]);
  const { createCustomer } = await graphql<Created>(portOf(await first.printed('Ready after')), CREATE);
  const { id } = createCustomer.customer;
  await first.printed(`customer.created  ${id}`);
  first.child.kill('SIGINT');
  expect((await first.exit).code).toBe(0);

  const second = start(['--port', '0', '--data', folder]);
  const port = portOf(await second.printed('Ready after'));
  expect(await graphql(port, `{ customer(id: "${id}") { name } }`)).toEqual({ customer: { name: 'Alfreds' } });
  const another = await graphql<Created>(port, CREATE);
  await second.printed(`customer.created  ${another.createCustomer.customer.id}`);
  second.child.kill('SIGINT');
  const { stdout } = await second.exit;
  expect(stdout).not.toContain(`customer.created  ${id}`);
});
