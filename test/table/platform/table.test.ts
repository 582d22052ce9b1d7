import { expect, test } from 'vitest';
import { commit, put } from '../../../shared/platform/commit.ts';
import { onFreshState } from '../../../shared/platform/conflict.ts';
import { type Context, partitionOf } from '../../../shared/platform/context.ts';
import { dynamoClient } from '../../../shared/platform/dynamo-client.ts';
import { env } from '../../../shared/platform/env.ts';
import { DomainError } from '../../../shared/platform/errors.ts';
import { listPage, type PageRequest } from '../../../shared/platform/page.ts';
import { Table } from '../../../shared/platform/table.ts';
import { aContext, as } from '../../support/a-context.ts';
import { cancelledBy, withFault } from '../../support/faults.ts';
import { inSession } from '../../support/grants.ts';
import { refusalFrom } from '../../support/refusals.ts';
import { tableCalls } from '../../support/table-probe.ts';

const BATCH = 'BatchGetItemCommand';
const key = (ctx: Context, n: number) => ({ PK: partitionOf(ctx, 'list'), SK: `ROW#${String(n).padStart(3, '0')}` });

async function rows(ctx: Context, count: number): Promise<void> {
  for (let start = 0; start < count; start += 100) {
    const length = Math.min(100, count - start);
    const writes = Array.from({ length }, (_, index) => put({ ...key(ctx, start + index), n: start + index }));
    await commit(ctx, writes, []);
  }
}
const list = async (ctx: Context, request: PageRequest, partition = 'list') =>
  listPage(ctx, { partition: partitionOf(ctx, partition), beginsWith: 'ROW#', ascending: true }, request, ({ n }) => n);

test('reads of one turn are one call, a key that is asked for twice is read once, and 150 keys are two calls', async () => {
  const ctx = aContext();
  await rows(ctx, 150);
  const own = as(ctx, {});
  const calls = await tableCalls(async () => {
    const found = await own.table.getMany([key(ctx, 1), key(ctx, 2), key(ctx, 1), key(ctx, 900)]);
    expect(found.map((item) => item?.n)).toEqual([1, 2, 1, undefined]);
    await own.table.get(key(ctx, 2));
  });
  expect(calls.map(({ name }) => name)).toEqual([BATCH]);
  const all = Array.from({ length: 150 }, (_, n) => key(ctx, n));
  const more = await tableCalls(async () => {
    const found = await as(ctx, {}).table.getMany(all);
    expect(found.map((item) => item?.n)).toEqual(all.map((_, n) => n));
  });
  expect(more.map(({ name }) => name)).toEqual([BATCH, BATCH]);
});

test('keys that a batch leaves unread are asked for again, those alone', async () => {
  const ctx = aContext();
  await rows(ctx, 5);
  const asked: number[] = [];
  const table = ctx.table.name;
  await withFault(
    BATCH,
    async (input, send, attempt) => {
      const { Keys } = (input.RequestItems as Record<string, { Keys: unknown[] }>)[table] ?? { Keys: [] };
      asked.push(Keys.length);
      const reply = (await send()) as { output: Record<string, unknown> };
      if (attempt > 2) return reply;
      const Responses = reply.output.Responses as Record<string, Record<string, { S: string }>[]>;
      const unread = Responses[table]?.splice(1) ?? [];
      reply.output.UnprocessedKeys = { [table]: { Keys: unread.map(({ PK, SK }) => ({ PK, SK })) } };
      return reply;
    },
    async () => {
      const found = await as(ctx, {}).table.getMany([0, 1, 2, 3, 4].map((n) => key(ctx, n)));
      expect(found.map((item) => item?.n)).toEqual([0, 1, 2, 3, 4]);
    },
  );
  expect(asked).toEqual([5, 4, 3]);
});

test('a list is read in pages forward and backward, each entry once', async () => {
  const ctx = aContext();
  await rows(ctx, 45);
  const forward: unknown[] = [];
  for (let after: string | undefined, hasMore = true; hasMore; ) {
    const page = await list(ctx, { first: 10, after });
    forward.push(...page.edges.map(({ node }) => node));
    after = page.edges.at(-1)?.cursor;
    hasMore = page.hasNextPage;
  }
  const backward: unknown[] = [];
  for (let before: string | undefined, hasMore = true; hasMore; ) {
    const page = await list(ctx, { last: 10, before });
    backward.unshift(...page.edges.map(({ node }) => node));
    before = page.edges.at(0)?.cursor;
    hasMore = page.hasPreviousPage;
  }
  const all = Array.from({ length: 45 }, (_, n) => n);
  expect(forward).toEqual(all);
  expect(backward).toEqual(all);
});

test('says whether more follows exactly at the edge of a page', async () => {
  const ctx = aContext();
  await rows(ctx, 10);
  expect(await list(ctx, { first: 10 })).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
  const page = await list(ctx, { first: 9 });
  expect(page).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  expect(await list(ctx, { first: 1, after: page.edges.at(-1)?.cursor })).toMatchObject({
    hasNextPage: false,
    hasPreviousPage: true,
  });
});

test('a cursor of another tenant or list, or one that was edited, is refused', async () => {
  const ctx = aContext();
  await rows(ctx, 3);
  const other = aContext();
  await rows(other, 3);
  const cursor = (await list(ctx, { first: 1 })).edges[0]?.cursor ?? '';
  const refusal = { refusals: [{ code: 'INVALID_CURSOR', field: 'after' }] };
  expect(await refusalFrom(() => list(other, { after: cursor }))).toMatchObject(refusal);
  expect(await refusalFrom(() => list(ctx, { after: cursor }, 'other'))).toMatchObject(refusal);
  const parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as string[];
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const edited = [
    ...parts.map((_, index) => encode(parts.map((part, at) => (at === index ? `${part}0` : part)))),
    encode(parts.map((part) => part.replace(ctx.tenant, other.tenant))),
    encode(parts.slice(1)),
    encode({ ...parts }),
    encode([parts[0], parts[1], 2, 3]),
    cursor.slice(1),
    'nonsense',
    '',
  ];
  for (const after of edited) expect(await refusalFrom(() => list(ctx, { after }))).toMatchObject(refusal);
  expect(await refusalFrom(() => list(ctx, { before: 'nonsense' }))).toMatchObject({
    refusals: [{ code: 'INVALID_CURSOR', field: 'before' }],
  });
});

test.each([
  [{ first: 0 }, 'LIMIT_EXCEEDED', 'first'],
  [{ first: 101 }, 'LIMIT_EXCEEDED', 'first'],
  [{ last: -1 }, 'LIMIT_EXCEEDED', 'last'],
  [{ first: 1.5 }, 'LIMIT_EXCEEDED', 'first'],
  [{ first: 1, last: 1 }, 'VALIDATION', 'first'],
  [{ first: 1, before: 'x' }, 'VALIDATION', 'first'],
])('a page of %j is refused before any call', async (request, code, field) => {
  const ctx = aContext();
  const calls = await tableCalls(async () => {
    expect(await refusalFrom(() => list(ctx, request))).toMatchObject({ refusals: [{ code, field }] });
  });
  expect(calls).toEqual([]);
});

test('the second wall: one call more than a request may make is refused', async () => {
  const ctx = aContext();
  await rows(ctx, 3);
  const client = inSession(dynamoClient, { tenant: ctx.tenant, function: undefined });
  const table = new Table(client, env().TABLE_NAME, Number.POSITIVE_INFINITY, 2);
  const own = { ...ctx, table };
  const calls = await tableCalls(async () => {
    await list(own, { first: 1 });
    await table.getMany([key(ctx, 0), key(ctx, 1)]);
    for (const work of [() => list(own, { first: 1 }), () => table.get(key(ctx, 2))])
      expect(await refusalFrom(work)).toMatchObject({ refusals: [{ code: 'LIMIT_EXCEEDED' }] });
  });
  expect(calls).toHaveLength(2);
});

test('a transaction counts once, however often it is sent, and is never the call too many', async () => {
  const ctx = aContext();
  const client = inSession(dynamoClient, { tenant: ctx.tenant, function: undefined });
  const table = new Table(client, env().TABLE_NAME, Number.POSITIVE_INFINITY, 2);
  const own = { ...ctx, table };
  const write = () => commit(own, [put({ ...key(ctx, 0), name: 'again' })], []);
  let refusals = 2;
  const conflicts = (_: object, send: () => Promise<unknown>) => {
    refusals -= 1;
    return refusals < 0 ? send() : Promise.reject(cancelledBy('TransactionConflict'));
  };
  await withFault('TransactWriteItemsCommand', conflicts, write);
  expect([refusals, table.callsLeft]).toEqual([-1, 1]);
  await table.get(key(ctx, 0));
  expect(await refusalFrom(() => table.get(key(ctx, 1)))).toMatchObject({ refusals: [{ code: 'LIMIT_EXCEEDED' }] });
  await write();
  expect(table.callsLeft).toBe(-1);
});

test('what lost a race is run again with the calls that it had', async () => {
  const ctx = aContext();
  await rows(ctx, 1);
  const client = inSession(dynamoClient, { tenant: ctx.tenant, function: undefined });
  const own = { ...ctx, table: new Table(client, env().TABLE_NAME, Number.POSITIVE_INFINITY, 2) };
  let runs = 0;
  await onFreshState(own, async () => {
    for (const _ of [1, 2]) await list(own, { first: 1 });
    runs += 1;
    if (runs < 4) throw new DomainError('CONFLICT', 'Lost.');
  });
  expect([runs, own.table.callsLeft]).toEqual([4, 0]);
});
