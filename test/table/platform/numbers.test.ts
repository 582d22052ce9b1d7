import { describe, expect, test } from 'vitest';
import { createCustomer, listCustomers } from '../../../shared/customers/customer.actions.ts';
import { onFreshState } from '../../../shared/platform/conflict.ts';
import { partitionOf } from '../../../shared/platform/context.ts';
import { within } from '../../../shared/platform/list-query.ts';
import { BLOCK, findByNumber, NumberBlocks, nextNumber } from '../../../shared/platform/numbers.ts';
import { aContext, as } from '../../support/a-context.ts';
import { aCustomer, anOrder, aShop } from '../../support/a-sale.ts';
import { whilePlanted } from '../../support/plant.ts';
import { tableCalls } from '../../support/table-probe.ts';

const SERIES = { prefix: 'T' };
const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describe('a number for people', () => {
  test('says its series, and the year where the series is counted by years', async () => {
    const ctx = aContext({ now: '2027-01-01T00:00:00.000Z' });
    expect(await nextNumber(ctx, { prefix: 'SO', isYearly: true })).toBe('SO-2027-000001');
    expect(await nextNumber(ctx, SERIES)).toBe('T-000001');
    expect(await nextNumber(ctx, SERIES)).toBe('T-000002');
  });

  test('can have the prefix of a legal entity, which is then counted by itself', async () => {
    const ctx = aContext();
    await nextNumber(ctx, SERIES);
    expect(await nextNumber(ctx, SERIES, 'TW')).toBe('TW-T-000001');
  });

  test('is of the tenant', async () => {
    await nextNumber(aContext(), SERIES);
    expect(await nextNumber(aContext(), SERIES)).toBe('T-000001');
  });

  test('costs one call in fifty, also when all are wanted at once', async () => {
    const ctx = aContext();
    const calls = await tableCalls(() => Promise.all(range(3 * BLOCK).map(() => nextNumber(as(ctx, {}), SERIES))));
    expect(calls.map(({ name }) => name)).toEqual(Array(3).fill('UpdateItemCommand'));
  });

  test('is given once, whatever number of processes takes numbers at the same time', async () => {
    const ctx = aContext();
    const processes = range(4).map(() => new NumberBlocks());
    const numbers = await Promise.all(range(400).map((index) => processes[index % 4]!.take(as(ctx, {}), SERIES)));
    expect(new Set(numbers).size).toBe(400);
  });

  test('is never given when the process that holds it ends', async () => {
    const ctx = aContext();
    expect(await new NumberBlocks().take(ctx, SERIES)).toBe('T-000001');
    expect(await new NumberBlocks().take(ctx, SERIES)).toBe('T-000051');
  });

  test('that a record has already is passed over, even if the blocks begin again', async () => {
    const ctx = aContext();
    const customer = await aCustomer(ctx);
    expect(customer.number).toBe('C-000001');
    const marker = { record: 'NUMBER#C-000002', SK: 'NUMBER' };
    const taken = () => ({ PK: partitionOf(ctx, marker.record), SK: marker.SK, recordId: customer.id });
    const input = { kind: 'COMPANY' as const, name: 'Another' };
    const other = await whilePlanted(ctx, marker, taken, () => {
      const own = as(ctx, {});
      return onFreshState(own, () => createCustomer(own, input));
    });
    expect(other.number).toBe('C-000003');
  });
});

describe('a record', () => {
  test('is found by its number, exactly', async () => {
    const ctx = aContext();
    const customer = await aShop(ctx);
    const order = await anOrder(as(ctx, {}), customer);
    expect(order.number).toBe('SO-2026-000001');
    expect(await findByNumber(as(ctx, {}), order.number)).toBe(order.id);
    for (const other of ['SO-2026-00000', 'SO-2026-000002', 'so-2026-000001', '', 'x'.repeat(3000)])
      expect(await findByNumber(as(ctx, {}), other)).toBeUndefined();
  });

  test('is listed by its number, and only by who may see it', async () => {
    const ctx = aContext();
    const customer = await aCustomer(ctx);
    const ask = async (own = as(ctx, {}), number = customer.number) =>
      (await listCustomers(own, within({ first: 1 }, 'number', number))).edges.map(({ node }) => node.id);
    expect(await ask()).toEqual([customer.id]);
    expect(await ask(as(ctx, {}), 'C-999999')).toEqual([]);
    const partner = { roles: ['partner' as const], kind: 'client' as const, subject: 'shop' };
    expect(await ask(as(ctx, { ...partner, customerIds: [customer.id] }))).toEqual([customer.id]);
    expect(await ask(as(ctx, { ...partner, customerIds: [] }))).toEqual([]);
  });
});
