import { describe, expect, test } from 'vitest';
import {
  createCustomer,
  findCustomer,
  listChildren,
  updateCustomer,
  upsertCustomer,
} from '../../../shared/customers/customer.actions.ts';
import { MAX_GROUP_LEVELS } from '../../../shared/customers/customer.model.ts';
import { onFreshState } from '../../../shared/platform/conflict.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { aContext, as } from '../../support/a-context.ts';
import { driftsOf } from '../../support/integrity.ts';
import { refusalOf, transactionsOf } from '../../support/table-probe.ts';

const below = (ctx: Context, parentId?: string) =>
  createCustomer(as(ctx, {}), { kind: 'COMPANY', name: 'One', ...(parentId ? { parentId } : {}) });

/** A chain of customers, the head first. */
async function chain(ctx: Context, levels: number): Promise<string[]> {
  const ids: string[] = [];
  for (let level = 0; level < levels; level += 1) ids.push((await below(ctx, ids.at(-1))).id);
  return ids;
}

const move = (ctx: Context, id: string, parentId: string | null) => updateCustomer(as(ctx, {}), { id, parentId });
const namesBelow = async (ctx: Context, id: string): Promise<string[]> =>
  (await listChildren(as(ctx, {}), id, {})).edges.map(({ node }) => node.id);

describe('a group of customers', () => {
  test('is read from above, newest first, and left again', async () => {
    const ctx = aContext();
    const head = await below(ctx);
    const [first, second] = [await below(ctx, head.id), await below(ctx, head.id)];
    expect(await namesBelow(ctx, head.id)).toEqual([second.id, first.id]);
    await move(ctx, second.id, null);
    expect(await namesBelow(ctx, head.id)).toEqual([first.id]);
    await move(ctx, second.id, first.id);
    expect(await namesBelow(ctx, first.id)).toEqual([second.id]);
    expect(await driftsOf(ctx)).toEqual([]);
  });

  test('demands in the transaction that nobody above moves', async () => {
    const ctx = aContext();
    const [, middle = ''] = await chain(ctx, 2);
    const one = await below(ctx);
    expect(await transactionsOf(() => move(ctx, one.id, middle))).toEqual([
      ['Put CUSTOMER', 'ConditionCheck CUSTOMER', 'ConditionCheck CUSTOMER', 'Put EVENT customer.updated'],
    ]);
  });

  test('never becomes a circle', async () => {
    const ctx = aContext();
    const [head = '', , last = ''] = await chain(ctx, 3);
    for (const parentId of [head, last])
      expect(await refusalOf(ctx, () => move(ctx, head, parentId))).toBe('VALIDATION');
  });

  test('never becomes a circle by two moves at once', async () => {
    const ctx = aContext();
    for (let round = 0; round < 5; round += 1) {
      const [a, b] = [await below(ctx), await below(ctx)];
      const moves = await Promise.allSettled(
        [
          [a.id, b.id],
          [b.id, a.id],
        ].map(([id = '', parentId = '']) => {
          const own = as(ctx, {});
          return onFreshState(own, () => updateCustomer(own, { id, parentId }));
        }),
      );
      expect(moves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    }
    expect(await driftsOf(ctx)).toEqual([]);
  });

  test('has so many levels and no more, whichever end grows', async () => {
    const ctx = aContext();
    const ids = await chain(ctx, MAX_GROUP_LEVELS);
    expect(await refusalOf(ctx, () => below(ctx, ids.at(-1)))).toBe('LIMIT_EXCEEDED');
    const [head = ''] = ids;
    const above = await below(ctx);
    expect(await refusalOf(ctx, () => move(ctx, head, above.id))).toBe('LIMIT_EXCEEDED');
    const [, second = ''] = ids;
    expect((await move(ctx, second, above.id)).parentId).toBe(above.id);
  });

  test('has no parent that does not exist, or that the caller does not see', async () => {
    const ctx = aContext();
    const [foreign, own] = [await below(ctx), await below(ctx)];
    const partner = as(ctx, { roles: ['partner'], subject: 'shop', customerIds: [own.id] });
    for (const parentId of [`cus_${'0'.repeat(26)}`, foreign.id])
      expect(await refusalOf(partner, () => createCustomer(partner, { kind: 'COMPANY', name: 'X', parentId }))).toBe(
        'NOT_FOUND',
      );
    const made = await createCustomer(partner, { kind: 'COMPANY', name: 'X', parentId: own.id });
    await below(ctx, own.id);
    const seen = await listChildren(as(partner, {}), own.id, {});
    expect(seen.edges.map(({ node }) => node.id)).toEqual([made.id]);
    expect((await listChildren(as(partner, {}), foreign.id, {})).edges).toEqual([]);
  });
});

test('an upsert of the same profile and addresses without ids changes nothing; what it does not name stays', async () => {
  const ctx = aContext();
  const externalRef = { system: 'erp', id: '1' };
  const profile = {
    kind: 'COMPANY' as const,
    name: '台灣茶葉股份有限公司',
    shortName: '台茶',
    language: 'zh-tw',
    interests: ['tea'],
    addresses: [
      { street: '1 Songshou Rd', city: 'Taipei', country: 'tw', isDefault: true },
      { street: '2 Songshou Rd', city: 'Taipei', country: 'TW', uses: ['SHIPPING' as const] },
    ],
  };
  const created = await upsertCustomer(as(ctx, {}), { externalRef, ...profile });
  expect([created.language, created.addresses.map(({ country }) => country)]).toEqual(['zh-TW', ['TW', 'TW']]);
  const turned = { ...profile, addresses: profile.addresses.toReversed() };
  expect(await transactionsOf(() => upsertCustomer(as(ctx, {}), { externalRef, ...profile }))).toEqual([]);
  const changed = await upsertCustomer(as(ctx, {}), { externalRef, ...turned });
  expect(changed.addresses.map(({ id }) => id)).toEqual(created.addresses.map(({ id }) => id).toReversed());
  await upsertCustomer(as(ctx, {}), { externalRef, kind: 'COMPANY', name: 'Taiwan Tea', interests: null });
  const stored = await findCustomer(as(ctx, {}), created.id);
  expect([stored?.shortName, stored?.addresses.length, stored?.interests]).toEqual(['台茶', 2, null]);
});
