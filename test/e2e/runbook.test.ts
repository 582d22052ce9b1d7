import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type AttributeValue, ScanCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTable, localClient } from '../../infra/local/dynamodb.ts';
import { type LocalHandler, registeredAutomations } from '../../infra/local/local-automations.ts';
import { type Stack, startStack } from '../../infra/local/stack.ts';
import type { Context } from '../../shared/platform/context.ts';

/** The commands of docs/runbook.md, run as they stand there against the local stack; the export's files are made by the test. */

type Item = Record<string, AttributeValue>;

const root = new URL('../../', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'runbook-'));
let stack: Stack;
/** What the named automations do meanwhile: nothing, as if their event had never come, or fail after they did their work. */
let lost = new Set<string>();
let failing = new Set<string>();

const tampered = (name: string, load: () => Promise<LocalHandler>) => async (): Promise<LocalHandler> => {
  const handler = await load();
  return async (event, lambda) => {
    if (lost.has(name)) return undefined;
    const result = await handler(event, lambda);
    if (failing.has(name)) throw new Error('Ended before the queue was told');
    return result;
  };
};

beforeAll(async () => {
  const automations = registeredAutomations().filter(({ line }) => 'on' in line);
  stack = await startStack({
    automations: automations.map(({ load, ...automation }) => ({
      ...automation,
      load: tampered(automation.name, load),
    })),
  });
});
afterAll(async () => {
  await stack.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  lost = new Set();
  failing = new Set();
});

async function allItems(table = stack.dynamo.tableName): Promise<Item[]> {
  const client = localClient(stack.dynamo.endpoint);
  const items: Item[] = [];
  let start: Item | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName: table, ConsistentRead: true, ExclusiveStartKey: start }),
    );
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start);
  client.destroy();
  const keyOf = ({ PK, SK }: Item) => `${PK?.S} ${SK?.S}`;
  return items.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)));
}

const isOf =
  (tenant: string) =>
  ({ PK }: Item): boolean =>
    PK?.S?.startsWith(`T#${tenant}#`) === true;

/** Files as DynamoDB exports them: some in a data folder, each line an item, beside manifests. */
function exportOf(lines: readonly object[]): string {
  const target = join(folder, `export-${Math.random()}`);
  const data = join(target, 'AWSDynamoDB/01700000000000-a1b2c3d4/data');
  mkdirSync(data, { recursive: true });
  writeFileSync(join(data, '../manifest-files.json'), '{"itemCount":1,"dataFileS3Key":"x"}\n');
  const files = [lines.slice(0, lines.length / 2), lines.slice(lines.length / 2), []];
  for (const [index, part] of files.entries()) {
    writeFileSync(join(data, `${index}.json.gz`), gzipSync(part.map((line) => `${JSON.stringify(line)}\n`).join('')));
  }
  return target;
}
const fullExport = async (table?: string) => exportOf((await allItems(table)).map((Item) => ({ Item })));

/** Runs the command in a process of its own; what it says. The local stack has put its addresses into the environment. */
async function run(command: string, options: Readonly<Record<string, string>>): Promise<string> {
  const flags = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const { stdout } = await promisify(execFile)(process.execPath, [`infra/operations/${command}.ts`, ...flags], {
    cwd: root,
  });
  return stdout.trim();
}

/** The product is loaded only now, when the stack has set its environment. */
async function product() {
  const { aContext, as } = await import('../support/a-context.ts');
  return { aContext, as, ...(await import('../support/a-sale.ts')), ...(await import('../support/a-lead.ts')) };
}

async function eventsOf(tenant: string, type: string): Promise<string[]> {
  return (await allItems())
    .filter((item) => isOf(tenant)(item) && item.SK?.S?.startsWith('EVENT#') && item.type?.S === type)
    .map(({ id }) => id?.S ?? '');
}

/** A tenant that has sold, shipped and invoiced, and has a lead. */
async function aBusyTenant(tenant: string): Promise<Context> {
  const { aContext, as, aShop, aConfirmedOrder, aShipment, aStoredLead } = await product();
  const ctx = aContext({ tenant, now: new Date().toISOString() });
  const customer = await aShop(ctx);
  await aShipment(ctx, await aConfirmedOrder(as(ctx, {}), customer, 2));
  await aStoredLead(as(ctx, {}));
  await stack.idle();
  return ctx;
}

describe('dead letters', () => {
  test('are redriven without a second effect of what was done before it failed', async () => {
    failing = new Set(['score-lead']);
    await aBusyTenant('redrive');
    expect(stack.deadLetters().map(({ from, attempts }) => [from, attempts])).toEqual([['score-lead', 5]]);
    failing = new Set();
    const reply = await fetch(`${stack.url}/local/redrive`, { method: 'POST' });
    expect(await reply.json()).toEqual({ redriven: 1 });
    await stack.idle();
    expect(stack.deadLetters()).toEqual([]);
    expect(await eventsOf('redrive', 'lead.scored')).toHaveLength(1);
  });

  test('of a lane are set aside at once, redriven, and set aside again while nothing is mended', async () => {
    const { aContext, as, aShop, aConfirmedOrder, aShipment } = await product();
    const ctx = aContext({ tenant: 'lane', now: new Date().toISOString() });
    const order = await aConfirmedOrder(as(ctx, {}), await aShop(ctx), 2);
    const { shipmentId } = await aShipment(ctx, order, { 1: 1 });
    // Its invoice changes the order that is shipped below.
    await stack.idle();
    const [url] = (JSON.parse(process.env.ORDERED_QUEUES ?? '') as { url: string }[]).map((queue) => queue.url);
    const { SendMessageCommand, SQSClient } = await import('@aws-sdk/client-sqs');
    const body = { detail: { type: 'order.shipped', tenant: 'lane', aggregateId: order.id } };
    await new SQSClient().send(
      new SendMessageCommand({
        QueueUrl: url,
        MessageBody: JSON.stringify(body),
        MessageGroupId: 'lane:invoice',
        MessageDeduplicationId: 'poison',
      }),
    );
    await aShipment(as(ctx, {}), order);
    await stack.idle();
    expect(shipmentId).toMatch(/^shp_/);
    expect(await eventsOf('lane', 'invoice.posted')).toHaveLength(2);
    const letter = { from: 'invoice-shipment', reason: 'NOT_AN_EVENT', body };
    expect(stack.deadLetters()).toMatchObject([letter]);
    expect(stack.redrive()).toBe(1);
    await stack.idle();
    expect(stack.deadLetters()).toMatchObject([letter]);
  });
});

describe('events that never reached the automations', () => {
  const range = { from: '2020-01-01', to: '2100-01-01', bus: 'crm-erp-local' };
  /** As the relay has them. */
  const queues = () => ({ queues: process.env.ORDERED_QUEUES ?? '' });

  test('are sent again from an export, with their effect once, however often', async () => {
    lost = new Set(registeredAutomations().map(({ name }) => name));
    await aBusyTenant('outage');
    expect(await eventsOf('outage', 'invoice.posted')).toEqual([]);
    lost = new Set();
    // As an export of a time range has it: images of what was written, and keys alone of what was deleted.
    const changes = (await allItems()).map(({ PK, SK, ...rest }) => ({
      Metadata: { WriteTimestampMicros: { N: '1' } },
      Keys: { PK, SK },
      NewImage: { PK, SK, ...rest },
    }));
    const written = exportOf([...changes, { Keys: marshall({ PK: 'T#outage#gone', SK: 'EVENT#gone' }) }]);
    const rows = (await allItems()).filter(({ SK }) => SK?.S?.startsWith('EVENT#'));
    expect(await run('resend-events', { export: written, ...range, ...queues() })).toBe(
      `${rows.length} events were put on the bus again`,
    );
    await stack.idle();
    expect(await eventsOf('outage', 'invoice.posted')).toHaveLength(1);
    expect(await eventsOf('outage', 'lead.assigned')).toHaveLength(1);

    const before = await allItems();
    await run('resend-events', { export: await fullExport(), ...range, ...queues() });
    await stack.idle();
    expect(await allItems()).toEqual(before);
  });

  test('outside the time range are left alone', async () => {
    const written = await fullExport();
    const none = { from: '2020-01-01', to: '2020-01-02', bus: 'crm-erp-local' };
    expect(await run('resend-events', { export: written, ...none, ...queues() })).toBe(
      '0 events were put on the bus again',
    );
  });
});

describe('a tenant', () => {
  test('is taken out of an export and loaded into another table, complete and with figures that agree', async () => {
    const ctx = await aBusyTenant('moving');
    await aBusyTenant('moving-not');
    const mine = (await allItems()).filter(isOf('moving'));
    const target = join(folder, 'moving/data');
    mkdirSync(target, { recursive: true });
    const file = { export: await fullExport(), tenant: 'moving', to: join(target, 'moving.json.gz') };
    expect(await run('export-tenant', file)).toContain(`${mine.length} items of moving`);

    await createTable(stack.dynamo.endpoint, 'restored');
    const load = { export: join(folder, 'moving'), tenant: 'moving', table: 'restored' };
    expect(await run('load-tenant', load)).toBe(`${mine.length} items of moving are in restored`);
    expect(await allItems('restored')).toEqual(mine);

    const { Table } = await import('../../shared/platform/table.ts');
    const { dynamoClient } = await import('../../shared/platform/dynamo-client.ts');
    const { inspect } = await import('../../shared/insights/integrity.inspect.actions.ts');
    const restored = { ...ctx, table: new Table(dynamoClient, 'restored', Number.POSITIVE_INFINITY) };
    const { drifts, parts } = await inspect(restored, { settleMilliseconds: 0 });
    expect(drifts).toEqual([]);
    expect(parts.reduce((sum, { records }) => sum + records, 0)).toBeGreaterThan(5);
  });

  test('is deleted, and nobody else, and comes back from the export', async () => {
    await createTable(stack.dynamo.endpoint, 'shared');
    for (const tenant of ['moving', 'moving-not'])
      await run('load-tenant', { export: await fullExport(), tenant, table: 'shared' });
    const others = (await allItems('shared')).filter(isOf('moving-not'));
    const order = { export: await fullExport('shared'), tenant: 'moving', table: 'shared' };
    await expect(run('delete-tenant', { ...order, confirm: 'moving-not' })).rejects.toThrow('nothing was deleted');
    expect((await allItems('shared')).filter(isOf('moving')).length).toBeGreaterThan(10);
    await run('delete-tenant', { ...order, confirm: 'moving' });
    await run('delete-tenant', { ...order, confirm: 'moving' });
    expect(await allItems('shared')).toEqual(others);
    await run('load-tenant', order);
    expect((await allItems('shared')).filter(isOf('moving'))).toEqual((await allItems()).filter(isOf('moving')));
    expect(others.map(({ SK }) => SK?.S)).toContain('ORDER');
  });
});

describe('a capture key', () => {
  const post = (path: string, headers: Record<string, string>, query: string) =>
    fetch(`${stack.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });

  test('is rotated without a gap: both hold until the old one is revoked', async () => {
    const authorization = `Bearer ${(await stack.tokens()).tenants.acme?.admin}`;
    const create = async (): Promise<{ id: string; key: string }> => {
      const mutation = 'mutation { createCaptureKey(input: { label: "Web form" }) { captureKey { id key } } }';
      const created = await post('/graphql', { authorization }, mutation);
      const { data } = (await created.json()) as {
        data: { createCaptureKey: { captureKey: { id: string; key: string } } };
      };
      return data.createCaptureKey.captureKey;
    };
    let forms = 0;
    const capture = async ({ key }: { key: string }): Promise<number> => {
      forms += 1;
      const input = `{ name: "Maria", source: "WEB", email: "maria${forms}@example.com", consent: { marketing: true } }`;
      const reply = await post(
        '/capture',
        { 'x-capture-key': key },
        `mutation { captureLead(input: ${input}) { userErrors { code } } }`,
      );
      if (reply.status === 200) expect(await reply.json()).toMatchObject({ data: { captureLead: { userErrors: [] } } });
      return reply.status;
    };
    const [old, next] = [await create(), await create()];
    expect([await capture(old), await capture(next)]).toEqual([200, 200]);
    await post(
      '/graphql',
      { authorization },
      `mutation { revokeCaptureKey(input: { id: "${old.id}" }) { userErrors { code } } }`,
    );
    expect([await capture(old), await capture(next)]).toEqual([401, 200]);
  });
});

test.each([
  ['export-tenant', { tenant: 'acme' }, /Missing: --to/],
  ['resend-events', { from: '2020-01-01', to: '2020-01-02', bus: 'x', queues: '[]' }, /no data files/],
  ['delete-tenant', { tenant: 'T#', table: 'x', confirm: 'T#' }, /Name one tenant/],
])('%s stops when it is not told all, or finds no export', async (command, options, reason) => {
  await expect(run(command, { export: mkdtempSync(join(folder, 'empty-')), ...options })).rejects.toThrow(reason);
});
