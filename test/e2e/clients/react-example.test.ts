import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import chromium from '@sparticuz/chromium';
import puppeteer, { type Browser, type HTTPRequest, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { graphqlClient } from '../../../examples/client/graphql-client.ts';
import { type Stack, startStack } from '../../../infra/local/stack.ts';

/*
 * The example as a stranger has it: its types from the served contract, built by Vite, used in a browser. Needs Linux on x64 for the
 * browser that npm brings, or CHROME with the path of another.
 */
const example = join(import.meta.dirname, '../../../examples/react');
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const ORDERS = 25;
const WAIT = { timeout: 120_000 };

let stack: Stack;
let site: Server | undefined;
let origin: string;
let folder: string;
let browser: Browser;
let page: Page;
let token: string;
let ids: string[];

const shop = () => graphqlClient({ url: `${stack.url}/graphql`, token });

/** Orders of one customer, oldest first. */
async function seed(): Promise<string[]> {
  const { mutate } = shop();
  const { id: customerId } = await mutate<{ id: string }>('createCustomer', 'customer { id }', {
    kind: 'COMPANY',
    name: 'Nordwind GmbH',
  });
  await mutate('createWarehouse', 'warehouse { id }', { code: 'MAIN', name: 'Main' });
  await mutate('createProduct', 'product { id }', {
    sku: 'CHAI',
    name: 'Chai',
    price: { amount: '14.50', currency: 'EUR' },
  });
  const placed: string[] = [];
  for (let index = 0; index < ORDERS; index += 1) {
    const lines = [{ sku: 'CHAI', quantity: 1, allowBackorder: true }];
    const { id } = await mutate<{ id: string }>('placeOrder', 'order { id }', { customerId, lines });
    placed.push(id);
  }
  return placed;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orders-grid-'));
  stack = await startStack({ notify: () => undefined });
  token = (await stack.tokens()).tenants.acme?.admin ?? '';
  ids = await seed();
  const run = (script: string, ...args: string[]) =>
    promisify(execFile)('npm', ['run', script, '--', ...args], {
      cwd: example,
      env: { ...process.env, API_SCHEMA: `${stack.url}/schema.graphql`, NODE_ENV: 'production' },
    });
  await run('build', '--outDir', folder, '--emptyOutDir');
  site = createServer(async ({ url = '/' }, response) => {
    const file = join(folder, normalize(url === '/' ? '/index.html' : url));
    const body = await readFile(file).catch(() => undefined);
    response.writeHead(body ? 200 : 404, { 'content-type': TYPES[extname(file)] ?? 'text/plain' }).end(body);
  });
  await once(site.listen(0, '127.0.0.1'), 'listening');
  origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  const executablePath = process.env.CHROME ?? (await chromium.executablePath());
  browser = await puppeteer.launch({ executablePath, args: chromium.args, headless: 'shell', timeout: 120_000 });
});
afterAll(async () => {
  await browser?.close();
  site?.close();
  await stack?.stop();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  await page?.close();
  page = await browser.newPage();
  page.setDefaultTimeout(WAIT.timeout);
  await page.goto(`${origin}/`);
  await page.$eval(
    'input[name=url]',
    (input, url) => {
      input.value = url;
    },
    stack.url,
  );
  await page.$eval(
    'input[name=token]',
    (input, value) => {
      input.value = value;
    },
    token,
  );
  await page.click('button[type=submit]');
  await page.waitForSelector('tbody tr');
});

const shown = (): Promise<string[]> => page.$$eval('tbody tr', (rows) => rows.map((row) => row.dataset.order ?? ''));
const until = (rows: readonly string[]) =>
  page.waitForFunction(
    (expected) =>
      [...document.querySelectorAll('tbody tr')].map((row) => (row as HTMLElement).dataset.order).join() === expected,
    WAIT,
    rows.join(),
  );
const press = async (text: string) => {
  await page.waitForSelector(`::-p-xpath(//button[text()="${text}" and not(@disabled)])`);
  await page.click(`::-p-xpath(//button[text()="${text}"])`);
};
const cell = (id: string, column: number): Promise<string> =>
  page.$eval(`[data-order="${id}"] td:nth-child(${column})`, (element) => element.textContent ?? '');

test('pages through the orders, both ways, and sorts them', async () => {
  const newest = ids.toReversed();
  expect(await shown()).toEqual(newest.slice(0, 20));
  await press('Next');
  await until(newest.slice(20));
  await press('Previous');
  await until(newest.slice(0, 20));
  await press('newest first');
  await until(ids.slice(0, 20));
});

test('shows a confirmation before the reply has come', async () => {
  const [, , , id = ''] = ids.toReversed();
  await page.setRequestInterception(true);
  let held: HTTPRequest | undefined;
  page.on('request', (request) => {
    if (request.postData()?.includes('confirmOrder')) held = request;
    else void request.continue();
  });
  await page.click(`[data-order="${id}"] button`);
  await page.waitForFunction(
    (order) => document.querySelector(`[data-order="${order}"] td:nth-child(3)`)?.textContent === 'CONFIRMED',
    WAIT,
    id,
  );
  const read = () =>
    shop().request<{ order: { status: string } }>('query ($id: ID!) { order(id: $id) { status } }', { id });
  expect((await read()).order.status).toBe('PLACED');
  await expect.poll(() => held, WAIT).toBeDefined();
  await held?.continue();
  await expect.poll(async () => (await read()).order.status, WAIT).toBe('CONFIRMED');
  expect(await cell(id, 3)).toBe('CONFIRMED');
});

test('takes back what the API refuses, and says why', async () => {
  const [, , , , id = ''] = ids.toReversed();
  await shop().mutate('holdOrder', 'order { id }', { id });
  await page.click(`[data-order="${id}"] button`);
  await page.waitForSelector(`[data-order="${id}"] [role=alert]`);
  expect(await cell(id, 6)).toMatch(/the record changed; its version is now 2/i);
  expect(await cell(id, 3)).toBe('PLACED');
});

test('filters by status, and an empty page says so', async () => {
  const [id = ''] = ids;
  await shop().mutate('cancelOrder', 'order { id }', { id, reason: 'Changed their mind' });
  await page.select('select', 'CANCELLED');
  await until([id]);
  await page.select('select', 'COMPLETED');
  await page.waitForSelector('::-p-text(No orders here.)');
});
