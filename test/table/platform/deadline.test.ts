import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commit, put } from '../../../shared/platform/commit.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { clientSettings } from '../../../shared/platform/deadline.ts';
import { Table } from '../../../shared/platform/table.ts';
import { aContext } from '../../support/a-context.ts';
import { type SilentServer, startSilentServer } from '../../support/silent-server.ts';

let silent: SilentServer;
beforeAll(async () => {
  silent = await startSilentServer();
});
afterAll(() => silent.stop());

const MILLISECONDS = 300;
const KEY = { PK: 'T#acme#thing', SK: 'X' };

const hung = (credentials?: () => Promise<never>, milliseconds = MILLISECONDS): Context => {
  const client = new DynamoDBClient({ ...clientSettings, endpoint: silent.url, ...(credentials && { credentials }) });
  return { ...aContext(), table: new Table(client, 'hung', performance.now() + milliseconds) };
};

/** How the work ended, and that it did so in about its time: ten times of it are for a busy machine. */
async function endOf(work: () => Promise<unknown>): Promise<string> {
  const started = performance.now();
  const end = await work().then(
    () => 'done',
    (error: { code?: string; name: string }) => error.code ?? error.name,
  );
  expect(performance.now() - started).toBeLessThan(10 * MILLISECONDS);
  return end;
}

describe('a table that accepts and never answers', () => {
  test.each<[string, (ctx: Context) => Promise<unknown>]>([
    ['a read by key', ({ table }) => table.get(KEY)],
    ['reads of many keys', ({ table }) => table.getMany([KEY, { ...KEY, SK: 'Y' }])],
    ['a page', ({ table }) => table.query({ partition: KEY.PK, limit: 1 })],
    ['all pages', ({ table }) => table.queryAll({ index: 'GSI1', partition: KEY.PK })],
    ['a transaction', (ctx) => commit(ctx, [put(KEY)], [])],
  ])('%s ends in BUSY when the time of the request is over', async (_, work) => {
    const before = silent.connections();
    expect(await endOf(() => work(hung()))).toBe('BUSY');
    expect(silent.connections()).toBeGreaterThan(before);
  });

  test('no call is begun after that time', async () => {
    // Over already: the timer of a call before may end a moment early, and leave time for another.
    const { table } = hung(undefined, 0);
    const before = silent.connections();
    expect(await endOf(() => table.get(KEY))).toBe('BUSY');
    expect(await endOf(() => table.query({ partition: KEY.PK, limit: 1 }))).toBe('BUSY');
    expect(silent.connections()).toBe(before);
  });

  test('a session that cannot be opened ends in BUSY too', async () => {
    const { table } = hung(() => new Promise(() => undefined));
    expect(await endOf(() => table.get(KEY))).toBe('BUSY');
  });

  test('is given up by the client and asked again, for a single connection may hang', async () => {
    const requestHandler = { ...clientSettings.requestHandler, requestTimeout: MILLISECONDS / 3 };
    const client = new DynamoDBClient({ ...clientSettings, requestHandler, maxAttempts: 2, endpoint: silent.url });
    const before = silent.connections();
    const command = new GetItemCommand({ TableName: 'hung', Key: { PK: { S: 'x' }, SK: { S: 'x' } } });
    expect(await endOf(() => client.send(command))).toBe('ETIMEDOUT');
    expect(silent.connections() - before).toBe(2);
  });
});

describe('a table that is away, or gives up for all attempts of the client', () => {
  const reads: [string, (table: Table) => Promise<unknown>][] = [
    ['a read by key', (table) => table.get(KEY)],
    ['reads of many keys', (table) => table.getMany([KEY, { ...KEY, SK: 'Y' }])],
    ['a page', (table) => table.query({ partition: KEY.PK, limit: 1 })],
  ];
  /** How the read ends, with all the time that a request has. */
  const refusalOf = (client: DynamoDBClient, read: (table: Table) => Promise<unknown>) =>
    read(new Table(client, 'away', Number.POSITIVE_INFINITY)).then(
      () => 'done',
      (error: Error & { code?: string }) => ({ code: error.code, cause: (error.cause as Error | undefined)?.name }),
    );

  test.each(reads)('%s ends in BUSY where nobody listens, which says why to the logs', async (_, read) => {
    const gone = await startSilentServer();
    await gone.stop();
    const client = new DynamoDBClient({ ...clientSettings, maxAttempts: 2, endpoint: gone.url });
    expect(await refusalOf(client, read)).toMatchObject({ code: 'BUSY', cause: expect.any(String) });
  });

  test.each(reads)('%s ends in BUSY where no reply came to any attempt', async (_, read) => {
    const requestHandler = { ...clientSettings.requestHandler, requestTimeout: 50, socketTimeout: 50 };
    const client = new DynamoDBClient({ ...clientSettings, requestHandler, maxAttempts: 2, endpoint: silent.url });
    expect(await refusalOf(client, read)).toMatchObject({ code: 'BUSY', cause: expect.any(String) });
  });

  test('what it refuses for good stays a failure', async () => {
    const client = new DynamoDBClient({ ...clientSettings, endpoint: silent.url });
    const refused = () => () => Promise.reject(Object.assign(new Error('No'), { name: 'ValidationException' }));
    client.middlewareStack.add(refused, { step: 'finalizeRequest', priority: 'low' });
    for (const [, read] of reads) expect(await refusalOf(client, read)).toEqual({ code: undefined, cause: undefined });
  });
});

test('every client of the product is made with these settings', async () => {
  const made: string[] = [];
  for await (const file of glob('{shared,functions,infra/operations}/**/*.ts')) {
    for (const [call] of readFileSync(file, 'utf8').matchAll(/new \w+Client\([^)]*\)/g)) {
      made.push(file);
      expect(call, file).toContain('clientSettings');
    }
  }
  expect(made.length).toBeGreaterThanOrEqual(6);
});
