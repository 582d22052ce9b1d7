import { expect, test } from 'vitest';
import { commit, insert } from '../../../shared/platform/commit.ts';
import { type Context, partitionOf } from '../../../shared/platform/context.ts';
import { DomainError } from '../../../shared/platform/errors.ts';
import { once } from '../../../shared/platform/idempotency.ts';
import { aContext, as } from '../../support/a-context.ts';
import { connectionLost, withFault } from '../../support/faults.ts';
import { refusalFrom } from '../../support/refusals.ts';
import { itemsOf, refusalOf, tableCalls } from '../../support/table-probe.ts';

/** Creates a thing of its own at every run; the id of the thing of the first run when it is repeated. */
const make = (
  ctx: Context,
  idempotencyKey: string | null,
  input: unknown = { a: 1, b: [2] },
  operation = 'makeThing',
) =>
  once(
    ctx,
    operation,
    idempotencyKey,
    input,
    async (own) => {
      const id = own.newId('thg');
      await own.table.get({ PK: partitionOf(own, 'something'), SK: 'READ' });
      await commit(own, [insert({ PK: partitionOf(own, id), SK: 'THING' })], [], id);
      return id;
    },
    async (_, result) => result,
  );
const things = async (ctx: Context) => (await itemsOf(ctx)).filter(({ SK }) => SK === 'THING').length;

test('costs one item and no round trip', async () => {
  const ctx = aContext();
  const calls = await tableCalls(() => make(ctx, 'k'));
  expect(calls.map(({ name }) => name)).toEqual(['BatchGetItemCommand', 'TransactWriteItemsCommand']);
  const record = (await itemsOf(ctx)).find(({ SK }) => SK === 'IDEMPOTENCY');
  expect(record).toMatchObject({
    operation: 'makeThing',
    createdAt: ctx.now,
    ttl: Date.parse(ctx.now) / 1000 + 48 * 3600,
  });
});

test('50 at once with one key are one effect and 50 equal answers', async () => {
  const ctx = aContext();
  const answers = await Promise.all(Array.from({ length: 50 }, () => make(as(ctx, {}), 'k')));
  expect(new Set(answers).size).toBe(1);
  expect(await things(ctx)).toBe(1);
});

test('the order of the fields of an input is no difference, a value is', async () => {
  const ctx = aContext();
  const first = await make(ctx, 'k', { a: 1, b: [2] });
  expect(await make(as(ctx, {}), 'k', { b: [2], a: 1 })).toBe(first);
  expect(await refusalOf(ctx, () => make(as(ctx, {}), 'k', { a: 1, b: [3] }))).toBe('IDEMPOTENCY_KEY_REUSED');
  expect(await things(ctx)).toBe(1);
});

test('a key belongs to its tenant, caller and operation', async () => {
  const ctx = aContext();
  const made = [
    await make(ctx, 'k'),
    await make(as(ctx, { subject: 'another' }), 'k'),
    await make(as(ctx, {}), 'k', undefined, 'makeOther'),
    await make(aContext(), 'k'),
    await make(as(ctx, {}), null),
    await make(as(ctx, {}), null),
  ];
  expect(new Set(made).size).toBe(6);
});

test('a refused attempt is not remembered', async () => {
  const ctx = aContext();
  const attempt = (own: Context, mayPass: boolean) =>
    once(
      own,
      'makeThing',
      'k',
      {},
      async (inner) => {
        if (!mayPass) throw new DomainError('OUT_OF_STOCK', 'Nothing there.');
        await commit(inner, [insert({ PK: partitionOf(inner, 'one'), SK: 'THING' })], [], 'one');
        return 'made';
      },
      async () => 'recalled',
    );
  expect(await refusalOf(ctx, () => attempt(as(ctx, {}), false))).toBe('OUT_OF_STOCK');
  expect(await attempt(as(ctx, {}), true)).toBe('made');
  expect(await attempt(as(ctx, {}), false)).toBe('recalled');
});

test('a crash before the transaction is sent leaves nothing, and one after it leaves effect and memory', async () => {
  const ctx = aContext();
  const crash = (isSent: boolean) =>
    withFault(
      'TransactWriteItemsCommand',
      async (_, send) => {
        if (isSent) await send();
        throw new Error('The process died');
      },
      async () => expect(make(as(ctx, {}), 'k')).rejects.toThrow('The process died'),
    );
  await crash(false);
  expect(await itemsOf(ctx)).toEqual([]);
  // The dead process asked for its record before it ended; the next one finds it.
  await withFault(
    'TransactWriteItemsCommand',
    async (_, send) => {
      await send();
      throw connectionLost();
    },
    () => make(as(ctx, {}), 'k').catch(() => undefined),
  );
  expect(await things(ctx)).toBe(1);
  const [thing] = (await itemsOf(ctx)).filter(({ SK }) => SK === 'THING');
  expect(`T#${ctx.tenant}#${await make(as(ctx, {}), 'k')}`).toBe(thing?.PK);
  expect(await things(ctx)).toBe(1);
});

test.each(['', 'x'.repeat(256)])('a key of the wrong length is refused', async (idempotencyKey) => {
  expect(await refusalFrom(() => make(aContext(), idempotencyKey))).toMatchObject({
    refusals: [{ code: 'VALIDATION', field: 'idempotencyKey' }],
  });
});
