import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Worker } from 'node:worker_threads';
import type { TransactWriteItemsCommandInput } from '@aws-sdk/client-dynamodb';
import { declaredCodes } from '../../graphql/codegen/error-codes.ts';
import { type Stack, startStack } from '../../infra/local/stack.ts';
import { priceOf } from '../support/prices.ts';
import type { TableCall } from '../support/table-probe.ts';
import { type Slice, type SliceResult, UNIQUE } from './load-clients.ts';
import { printTable, quantile, ratio, say } from './report.ts';

const errorCodes = await declaredCodes();

const CUSTOMERS = 20;
const SKUS = 60;
const STOCK = 1_000_000;
const ROUNDS = 2;
const WARM_UP_SECONDS = 1;
/** Requests of a kind whose table calls are taken down, to be sent raw. */
const SAMPLES = 12;
const LEADS_A_SECOND = 5;
/** What the process may hold more after the load than before, with nothing under way: caches that were not full yet. */
const HEAP_ROOM_MB = 16;

export interface LoadRow {
  readonly operation: string;
  readonly clients: number;
  readonly perSecond: number;
  readonly rawPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly errors: Readonly<Record<string, number>>;
}

export interface LagRow {
  readonly beside: string;
  readonly leads: number;
  readonly p50: number;
  readonly p95: number;
}

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const skuOf = (index: number): string => `P-${String(index % SKUS).padStart(3, '0')}`;
const round = (value: number): number => Math.round(value * 10) / 10;

const mutationOf = (name: string, type: string): string =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code } } }`;

/** Requests of a kind as bodies; what has to differ from request to request is UNIQUE. */
const bodiesOf = (customers: readonly string[]): Record<string, string[]> => ({
  placeOrder: range(SKUS).map((index) =>
    JSON.stringify({
      query: mutationOf('placeOrder', 'PlaceOrderInput'),
      variables: {
        input: {
          customerId: customers[index % customers.length],
          lines: [0, 1, 2].map((line) => ({ sku: skuOf(index + line * 7), quantity: 1 })),
          idempotencyKey: UNIQUE,
        },
      },
    }),
  ),
  'orders, 50 with lines': [
    JSON.stringify({
      query:
        '{ orders(first: 50) { nodes { id customerName total { amountMinor } lines { sku name ordered net { amountMinor currency } } } } }',
    }),
  ],
  createCustomer: [
    JSON.stringify({
      query: mutationOf('createCustomer', 'CreateCustomerInput'),
      variables: { input: { kind: 'COMPANY', name: `Company ${UNIQUE}`, idempotencyKey: UNIQUE } },
    }),
  ],
});

const captureBody = JSON.stringify({
  query: mutationOf('captureLead', 'CaptureLeadInput'),
  variables: { input: { name: `Lead ${UNIQUE}`, source: 'WEB', email: `${UNIQUE}@example.com` } },
});

/** The company that the load is about, made through the API; the ids of its customers. */
async function found(stack: Stack, token: string): Promise<string[]> {
  const call = async (
    name: string,
    type: string,
    input: object,
    selection = '',
  ): Promise<Record<string, { id: string }>> => {
    const reply = await fetch(`${stack.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({
        query: `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code message } } }`,
        variables: { input },
      }),
    });
    const { data, errors } = (await reply.json()) as {
      data?: Record<string, Record<string, { id: string }> & { userErrors: unknown[] }>;
      errors?: unknown;
    };
    const payload = data?.[name];
    if (!payload || payload.userErrors.length > 0) throw new Error(JSON.stringify(errors ?? payload));
    return payload;
  };
  await call('createWarehouse', 'CreateWarehouseInput', { code: 'MAIN', name: 'Main' });
  for (const index of range(SKUS)) {
    const product = { sku: skuOf(index), name: `Product ${index}`, price: priceOf(1_000), taxCode: 'STANDARD' };
    await call('createProduct', 'CreateProductInput', product);
  }
  for (const start of range(SKUS / 20)) {
    const lines = range(20).map((index) => ({
      sku: skuOf(start * 20 + index),
      quantity: STOCK,
      unitCost: priceOf(400),
    }));
    await call('receiveStock', 'ReceiveStockInput', { lines });
  }
  const customers: string[] = [];
  for (const index of range(CUSTOMERS)) {
    const input = { kind: 'COMPANY', name: `Customer ${index}` };
    const { customer } = await call('createCustomer', 'CreateCustomerInput', input, 'customer { id }');
    customers.push(customer?.id ?? '');
  }
  return customers;
}

/** Megabytes that are in use when all that can go is gone. */
function heapMb(): number {
  setFlagsFromString('--expose_gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

/** Times at which the events of leads were committed, seen at the product's one client. */
async function watchLeads(): Promise<{
  capturedAt: Map<string, number>;
  scoredAt: Map<string, number>;
  stop: () => void;
}> {
  const { dynamoClient } = await import('../../shared/platform/dynamo-client.ts');
  const [capturedAt, scoredAt] = [new Map<string, number>(), new Map<string, number>()];
  dynamoClient.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const result = await next(args);
        if (commandName !== 'TransactWriteItemsCommand') return result;
        for (const { Put } of (args.input as TransactWriteItemsCommandInput).TransactItems ?? []) {
          const lead = Put?.Item?.PK?.S ?? '';
          if (Put?.Item?.type?.S === 'lead.captured') capturedAt.set(lead, performance.now());
          if (Put?.Item?.type?.S === 'lead.scored') scoredAt.set(lead, performance.now());
        }
        return result;
      },
    { step: 'initialize', name: 'watch-leads' },
  );
  return { capturedAt, scoredAt, stop: () => dynamoClient.middlewareStack.remove('watch-leads') };
}

/** From the commit of a captured lead to the commit of its score, at a steady few leads a second. */
async function measureLag(stack: Stack, token: string, seconds: number, beside: string): Promise<LagRow> {
  const { capturedAt, scoredAt, stop } = await watchLeads();
  const sent: Promise<unknown>[] = [];
  for (const index of range(Math.ceil(seconds * LEADS_A_SECOND))) {
    const body = captureBody.replaceAll(UNIQUE, `${beside.length}x${index}x${Date.now()}`);
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    sent.push(fetch(`${stack.url}/graphql`, { method: 'POST', headers, body }).then((reply) => reply.text()));
    await sleep(1_000 / LEADS_A_SECOND);
  }
  await Promise.all(sent);
  const lags = (): number[] =>
    [...capturedAt].flatMap(([lead, at]) => (scoredAt.has(lead) ? [(scoredAt.get(lead) ?? 0) - at] : []));
  const lastChance = performance.now() + 10_000;
  while (lags().length < sent.length && performance.now() < lastChance) await sleep(20);
  stop();
  if (lags().length < sent.length) throw new Error(`${sent.length - lags().length} leads were never scored`);
  return { beside, leads: sent.length, p50: quantile(lags(), 0.5), p95: quantile(lags(), 0.95) };
}

const add = (sums: Record<string, number>, more: SliceResult['errors']): Record<string, number> => {
  for (const [code, count] of Object.entries(more)) sums[code] = (sums[code] ?? 0) + count;
  return sums;
};

/**
 * Clients in a thread of their own against the local stack: throughput as a ratio to the same table calls sent raw to the same
 * DynamoDB Local by as many clients, in turns; latencies; errors; memory; and how late automations are.
 */
export async function measureLoad({ seconds, clients }: { seconds: number; clients: readonly number[] }) {
  const stack = await startStack();
  const worker = new Worker(new URL('./load-clients.ts', import.meta.url));
  const run = (slice: Slice): Promise<SliceResult> =>
    new Promise((resolve) => {
      worker.once('message', resolve).postMessage(slice);
    });
  try {
    const token = (await stack.tokens()).tenants.acme?.admin ?? '';
    const bodies = bodiesOf(await found(stack, token));
    const { tableCalls } = await import('../support/table-probe.ts');
    const api = (name: string) => ({ url: stack.url, token, bodies: bodies[name] ?? [] });
    const samples: Record<string, TableCall[][]> = {};
    for (const name of Object.keys(bodies)) {
      await run({ clients: 8, seconds: WARM_UP_SECONDS, target: api(name) });
      await stack.idle();
      samples[name] = [];
      for (const body of (bodies[name] ?? []).slice(0, SAMPLES)) {
        const target = { ...api(name), bodies: [body] };
        samples[name].push(await tableCalls(() => run({ clients: 1, seconds: 0.001, target })));
        await stack.idle();
      }
    }
    const before = heapMb();
    const rows: LoadRow[] = [];
    const slice = seconds / Object.keys(bodies).length / ROUNDS;
    for (const count of clients) {
      for (const operation of Object.keys(bodies)) {
        const [own, raw]: [SliceResult[], SliceResult[]] = [[], []];
        for (const _ of range(ROUNDS)) {
          own.push(await run({ clients: count, seconds: slice, target: api(operation) }));
          await stack.idle();
          const target = { endpoint: stack.dynamo.endpoint, samples: samples[operation] ?? [] };
          raw.push(await run({ clients: count, seconds: slice, target }));
          await stack.idle();
        }
        const mean = (results: SliceResult[]) => results.reduce((sum, { perSecond }) => sum + perSecond, 0) / ROUNDS;
        const all = own.flatMap(({ milliseconds }) => milliseconds);
        const errors = own.reduce((sums, result) => add(sums, result.errors), {});
        const unsent = raw.reduce((sums, result) => add(sums, result.errors), {});
        if (Object.keys(unsent).length > 0) throw new Error(`${operation}, raw: ${JSON.stringify(unsent)}`);
        const times = { p50: quantile(all, 0.5), p99: quantile(all, 0.99) };
        rows.push({ operation, clients: count, perSecond: mean(own), rawPerSecond: mean(raw), ...times, errors });
      }
    }
    const after = heapMb();
    const lagSeconds = Math.min(20, seconds / 2);
    const quiet = await measureLag(stack, token, lagSeconds, 'nothing else');
    const busy = run({ clients: 8, seconds: lagSeconds, target: api('placeOrder') });
    const loaded = await measureLag(stack, token, lagSeconds, '8 clients placing orders');
    await busy;
    const lags = [quiet, loaded];
    printLoad(rows, lags, { before, after });
    const deadLetters = stack.deadLetters().length;
    const faults = [
      ...rows.flatMap(({ operation, errors }) =>
        Object.keys(errors)
          .filter((code) => code === 'INTERNAL' || !(code in errorCodes))
          .map((code) => `${operation}: ${errors[code]} times ${code}`),
      ),
      ...(after - before > HEAP_ROOM_MB ? [`memory grew from ${round(before)} to ${round(after)} MB`] : []),
      ...(deadLetters > 0 ? [`${deadLetters} dead letters`] : []),
    ];
    return { rows: { load: rows, lags, heap: { before, after } }, faults };
  } finally {
    await worker.terminate();
    await stack.stop();
  }
}

function printLoad(rows: readonly LoadRow[], lags: readonly LagRow[], heap: { before: number; after: number }): void {
  printTable(
    ['operation', 'clients', 'a second', 'raw calls', 'ratio', 'p50 ms', 'p99 ms', 'errors'],
    rows.map(({ operation, clients, perSecond, rawPerSecond, p50, p99, errors }) => [
      operation,
      clients,
      round(perSecond),
      round(rawPerSecond),
      ratio(perSecond / rawPerSecond),
      round(p50),
      round(p99),
      Object.entries(errors)
        .map(([code, count]) => `${code} ${count}`)
        .join(', ') || 'none',
    ]),
  );
  printTable(
    ['a lead is scored, beside', 'leads', 'p50 ms', 'p95 ms'],
    lags.map(({ beside, leads, p50, p95 }) => [beside, leads, round(p50), round(p95)]),
  );
  say(`Heap with nothing under way: ${round(heap.before)} MB before, ${round(heap.after)} MB after.\n`);
}
