import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../shared/access/roles.ts';
import { anOpenCase } from '../support/a-case.ts';
import { aContext, as } from '../support/a-context.ts';
import { aStoredLead } from '../support/a-lead.ts';
import { anOrder, aShop } from '../support/a-sale.ts';
import { startApi } from '../support/api.ts';

const tenant = 'numbered';
let api: Awaited<ReturnType<typeof startApi>>;
let numbers: Record<string, string>;
beforeAll(async () => {
  api = await startApi();
  const ctx = aContext({ tenant });
  const customer = await aShop(ctx);
  const order = await anOrder(as(ctx, {}), customer);
  const lead = await aStoredLead(as(ctx, {}));
  const open = await anOpenCase(as(ctx, {}));
  numbers = { Customer: customer.number, Order: order.number, Lead: lead.number, Case: open.number };
});
afterAll(() => api.stop());

const QUERY = `query ($number: String!) { byNumber(number: $number) {
  __typename id ... on Customer { number } ... on Order { number } ... on Lead { number } ... on Case { number } } }`;
type Found = { byNumber: { __typename: string; number: string } | null };
const find = async (number: string, roles: Role[] = ['admin'], of = tenant) =>
  (await api.call<Found>(QUERY, { number }, { tenant: of, roles })).data.byNumber;

describe('byNumber', () => {
  test.each(['Customer', 'Order', 'Lead', 'Case'])('finds a %s', async (type) => {
    expect(await find(numbers[type] ?? '')).toMatchObject({ __typename: type, number: numbers[type] });
  });

  test('takes no notice of capitals and of spaces around', async () => {
    expect(await find(` ${numbers.Order?.toLowerCase()} `)).toMatchObject({ number: numbers.Order });
  });

  test('finds nothing by a part, in another tenant, or of what the caller may not read', async () => {
    expect(await find('SO-2026')).toBeNull();
    expect(await find(numbers.Order ?? '', ['admin'], 'numbered-elsewhere')).toBeNull();
    const bare = 'query ($number: String!) { byNumber(number: $number) { id } }';
    const asked = await api.call<Found>(bare, { number: numbers.Lead }, { tenant, roles: ['finance'] });
    expect(asked).toMatchObject({ data: { byNumber: null } });
  });

  test('is what a list is filtered by', async () => {
    const { data } = await api.call<{ orders: { nodes: { number: string }[]; totalCount: number } }>(
      'query ($number: String!) { orders(where: { number: { eq: $number } }) { nodes { number } totalCount } }',
      { number: numbers.Order },
      { tenant },
    );
    expect(data.orders).toEqual({ nodes: [{ number: numbers.Order }], totalCount: 1 });
  });
});
