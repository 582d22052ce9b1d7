import { expect, test } from 'vitest';
import { upsertCustomer } from '../../../shared/customers/customer.actions.ts';
import { captureLead } from '../../../shared/leads/lead.actions.ts';
import { onFreshState } from '../../../shared/platform/conflict.ts';
import type { Context } from '../../../shared/platform/context.ts';
import { DomainError } from '../../../shared/platform/errors.ts';
import { upsertProduct } from '../../../shared/products/product.actions.ts';
import { updateTaxRates } from '../../../shared/products/tax-rates.actions.ts';
import { aContext, as } from '../../support/a-context.ts';
import { refusalFrom } from '../../support/refusals.ts';
import { itemsOf } from '../../support/table-probe.ts';

const AT_ONCE = 20;

/** The ids that so many calls at once end with; rejects as soon as one is refused. */
async function atOnce(ctx: Context, count: number, work: (own: Context, index: number) => Promise<{ id: string }>) {
  const records = await Promise.all(
    Array.from({ length: count }, (_, index) => {
      const own = { ...as(ctx, {}), deadline: Number.POSITIVE_INFINITY };
      return onFreshState(own, () => work(own, index));
    }),
  );
  return new Set(records.map(({ id }) => id));
}

const countOf = async (ctx: Context, sortKey: string) =>
  (await itemsOf(ctx)).filter(({ SK }) => String(SK).startsWith(sortKey)).length;

test('upserts of one key at once end in one record and no DUPLICATE, though they bring several names', async () => {
  const ctx = aContext();
  const ids = await atOnce(ctx, AT_ONCE, (own, index) =>
    upsertCustomer(own, {
      externalRef: { system: 'shop', id: 'ALFKI' },
      kind: 'COMPANY',
      name: `Alfreds ${index % 2}`,
    }),
  );
  expect(ids.size).toBe(1);
  expect([await countOf(ctx, 'CUSTOMER'), await countOf(ctx, 'CREDIT'), await countOf(ctx, 'REF')]).toEqual([1, 1, 1]);
});

test('upserts of one SKU at once end in one record and no CONFLICT, though each brings an external id', async () => {
  const ctx = aContext();
  const ids = await atOnce(ctx, AT_ONCE, (own, index) =>
    upsertProduct(own, {
      sku: 'CHAI',
      name: 'Chai',
      price: { amount: '18.00', currency: 'EUR' },
      externalRefs: [{ system: 'shop', id: `P-${index % 4}` }],
    }),
  );
  expect(ids.size).toBe(1);
  expect([await countOf(ctx, 'PRODUCT'), await countOf(ctx, 'REF')]).toEqual([1, 4]);
});

test('captures of one person at once end in one lead and no CONFLICT', async () => {
  const ctx = aContext();
  const ids = await atOnce(ctx, AT_ONCE, (own, index) =>
    captureLead(own, { name: 'Mia', source: 'WEB', email: 'mia@example.org', message: `Call me at ${index % 3}` }),
  );
  expect(ids.size).toBe(1);
  expect([await countOf(ctx, 'LEAD'), await countOf(ctx, 'LEADKEY')]).toEqual([3, 1]);
});

test('the first changes of a settings table at once all take effect, without DUPLICATE', async () => {
  const ctx = aContext();
  const codes = ['STANDARD', 'REDUCED'] as const;
  await atOnce(ctx, codes.length, (own, index) =>
    updateTaxRates(own, { rates: [{ taxCode: codes[index] ?? 'STANDARD', rate: 1_000_000 + index }] }),
  );
  const [settings] = (await itemsOf(ctx)).filter(({ SK }) => SK === 'SETTINGS');
  expect(settings?.version).toBe(codes.length);
});

test('a race that goes on beyond the deadline is BUSY for who named no version', async () => {
  const ctx = { ...aContext(), deadline: Date.now() };
  const lost = () =>
    onFreshState(ctx, () => Promise.reject(new DomainError('CONFLICT', 'The record changed; its version is now 2.')));
  expect(await refusalFrom(lost)).toMatchObject({ refusals: [{ code: 'BUSY' }] });
});
