import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { check, commit, insert, MAX_ITEMS, put, replace, update } from '../../../shared/platform/commit.ts';
import { type Context, partitionOf } from '../../../shared/platform/context.ts';
import { DomainError } from '../../../shared/platform/errors.ts';
import { defineEvent, draft } from '../../../shared/platform/events.ts';
import { aContext } from '../../support/a-context.ts';
import { cancelledBy, connectionLost, withFault } from '../../support/faults.ts';
import { refusalFrom } from '../../support/refusals.ts';
import { itemsOf, refusalOf, tableCalls } from '../../support/table-probe.ts';

const Happened = defineEvent('thing.happened', 1, 'A thing happened.', z.object({ count: z.int() }));
const key = (ctx: Context, name = 'thing') => ({ PK: partitionOf(ctx, name), SK: 'THING' });
const happened = (id = 'thing') => draft(Happened, { id, version: 1 }, { count: 1 });
const TRANSACTION = 'TransactWriteItemsCommand';
const counter = (ctx: Context) =>
  update(
    key(ctx, 'counter'),
    { update: 'SET #n = if_not_exists(#n, :zero) + :one', names: { '#n': 'n' }, values: { ':zero': 0, ':one': 1 } },
    () => new Error('has no condition'),
  );
const countOf = async (ctx: Context) => (await itemsOf(ctx)).find(({ PK }) => PK === key(ctx, 'counter').PK)?.n;

test('state and events go together; the event lies in the partition of its record with who, when and why', async () => {
  const ctx = aContext();
  await commit(ctx, [insert({ ...key(ctx), n: 1 })], [happened()]);
  const [event, thing] = await itemsOf(ctx);
  expect(thing).toEqual({ ...key(ctx), n: 1 });
  expect(event).toEqual({
    PK: key(ctx).PK,
    SK: `EVENT#${String(event?.id)}`,
    id: event?.id,
    type: 'thing.happened',
    version: 1,
    tenant: ctx.tenant,
    aggregateId: 'thing',
    aggregateVersion: 1,
    occurredAt: ctx.now,
    actor: 'tester',
    correlationId: 'test-request',
    data: { count: 1 },
  });
});

test('a failed condition keeps back everything, events included, and is refused by the write that it belongs to', async () => {
  const ctx = aContext();
  await commit(ctx, [insert({ ...key(ctx), version: 3 })], []);
  const refusals = [
    [insert(key(ctx)), 'DUPLICATE'],
    [replace({ ...key(ctx), version: 3 }), 'CONFLICT'],
    [replace({ ...key(ctx, 'gone'), version: 3 }), 'NOT_FOUND'],
    [check(key(ctx, 'gone'), { condition: 'attribute_exists(PK)' }, () => new DomainError('BUSY', 'x')), 'BUSY'],
  ] as const;
  for (const [write, code] of refusals) {
    expect(await refusalOf(ctx, () => commit(ctx, [put(key(ctx, 'other')), write], [happened()]))).toBe(code);
  }
  expect(await refusalFrom(() => commit(ctx, [replace({ ...key(ctx), version: 3 })], []))).toMatchObject({
    refusals: [{ code: 'CONFLICT', details: { currentVersion: 3 } }],
  });
});

describe('what is sent again', () => {
  test.each(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])(
    'a transaction that %s cancelled twice takes effect once',
    async (reason) => {
      const ctx = aContext();
      const attempts = await withFault(
        TRANSACTION,
        async (_, send, attempt) => {
          if (attempt <= 2) throw cancelledBy('None', reason);
          return send();
        },
        () => commit(ctx, [counter(ctx)], [happened()]),
      );
      expect(attempts).toBe(3);
      expect(await countOf(ctx)).toBe(1);
      expect(await itemsOf(ctx)).toHaveLength(2);
    },
  );

  test.each([
    ['once, so that the client itself repeats', 1],
    ['more often than the client repeats', 5],
  ])('a transaction whose reply was lost %s takes effect once', async (_, times) => {
    const ctx = aContext();
    const tokens = new Set<unknown>();
    const attempts = await withFault(
      TRANSACTION,
      async ({ ClientRequestToken }, send, attempt) => {
        tokens.add(ClientRequestToken);
        const reply = await send();
        if (attempt <= times) throw Object.assign(connectionLost(), { name: 'TimeoutError' });
        return reply;
      },
      () => commit(ctx, [counter(ctx)], [happened()]),
    );
    expect(attempts).toBe(times + 1);
    expect(tokens.size).toBe(1);
    expect(await countOf(ctx)).toBe(1);
  });

  test('a refusal is not', async () => {
    const ctx = aContext();
    await commit(ctx, [insert(key(ctx))], []);
    const attempts = await withFault(
      TRANSACTION,
      (_, send) => send(),
      () => refusalFrom(() => commit(ctx, [insert(key(ctx))], [])),
    );
    expect(attempts).toBe(1);
  });

  test('a failed condition decides over a conflict beside it', async () => {
    const ctx = aContext();
    const attempts = await withFault(
      TRANSACTION,
      async () => {
        throw cancelledBy('TransactionConflict', 'ConditionalCheckFailed');
      },
      async () =>
        expect(await refusalOf(ctx, () => commit(ctx, [counter(ctx), insert(key(ctx))], []))).toBe('DUPLICATE'),
    );
    expect(attempts).toBe(1);
  });

  test('what goes on beyond the deadline is refused with BUSY, and nothing was written', async () => {
    const ctx = { ...aContext(), deadline: Date.now() + 100 };
    await withFault(
      TRANSACTION,
      async () => {
        throw cancelledBy('TransactionConflict');
      },
      async () => expect(await refusalOf(ctx, () => commit(ctx, [counter(ctx)], []))).toBe('BUSY'),
    );
  });

  test('replies that are lost again and again are one effect', async () => {
    const ctx = aContext();
    const attempts = await withFault(
      TRANSACTION,
      async (_, send, attempt) => {
        await send();
        if (attempt <= 6) throw connectionLost();
        return send();
      },
      () => commit(ctx, [counter(ctx)], []),
    );
    expect([attempts, await countOf(ctx)]).toEqual([7, 1]);
  });

  test('replies that stay lost are BUSY, as it is unknown whether it was written', async () => {
    const ctx = { ...aContext(), deadline: Date.now() + 200 };
    await withFault(
      TRANSACTION,
      async (_, send) => {
        await send();
        throw connectionLost();
      },
      async () =>
        expect(await refusalFrom(() => commit(ctx, [counter(ctx)], []))).toMatchObject({
          refusals: [{ code: 'BUSY' }],
        }),
    );
    expect(await countOf(ctx)).toBe(1);
  });

  test('what DynamoDB calls malformed is a bug and not BUSY', async () => {
    const ctx = aContext();
    const broken = update(key(ctx), { update: 'SET nothing' }, () => new Error('has no condition'));
    await expect(commit(ctx, [broken], [])).rejects.not.toBeInstanceOf(DomainError);
  });
});

describe('limits are checked before anything is sent', () => {
  const many = (ctx: Context, count: number) => Array.from({ length: count }, (_, n) => put(key(ctx, `thing ${n}`)));

  test('100 items, those of the events included', async () => {
    const ctx = aContext();
    await commit(ctx, many(ctx, MAX_ITEMS), []);
    expect(await itemsOf(ctx)).toHaveLength(100);
    const other = aContext();
    const calls = await tableCalls(async () => {
      expect(await refusalFrom(() => commit(other, many(other, MAX_ITEMS), [happened()]))).toMatchObject({
        refusals: [{ code: 'LIMIT_EXCEEDED' }],
      });
    });
    expect(calls).toEqual([]);
  });

  test('400 KB an item and 4 MB in all', async () => {
    const ctx = aContext();
    const ofBytes = (name: string, bytes: number) => {
      const bare = { ...key(ctx, name), text: '' };
      const size = 'PKSKtext'.length + bare.PK.length + bare.SK.length;
      return put({ ...bare, text: 'x'.repeat(bytes - size) });
    };
    await commit(ctx, [ofBytes('largest', 400 * 1024)], []);
    const tooMuch = Array.from({ length: 11 }, (_, n) => ofBytes(`part ${n}`, 399 * 1024));
    const calls = await tableCalls(async () => {
      for (const writes of [[ofBytes('larger', 400 * 1024 + 1)], tooMuch]) {
        expect(await refusalFrom(() => commit(ctx, writes, []))).toMatchObject({
          refusals: [{ code: 'LIMIT_EXCEEDED' }],
        });
      }
    });
    expect(calls).toEqual([]);
  });

  test('two writes to one item are a bug', async () => {
    const ctx = aContext();
    await expect(commit(ctx, [put(key(ctx)), put(key(ctx))], [])).rejects.toThrow('Two writes to one item');
  });
});
