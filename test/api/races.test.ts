import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { captureLead } from '../../shared/leads/lead.actions.ts';
import type { Context } from '../../shared/platform/context.ts';
import { upsertProduct } from '../../shared/products/product.actions.ts';
import { aContext, as } from '../support/a-context.ts';
import { startApi } from '../support/api.ts';
import { addLayer, during, isTransaction } from '../support/faults/client-layers.ts';
import { Meeting } from '../support/faults/meeting.ts';
import { itemsOf } from '../support/table-probe.ts';

/**
 * Races that happen every time: nobody's transaction is sent before everybody has read. So each shows what the one who comes too late
 * finds, and that running again is what mends it.
 */
const RACERS = 4;

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

/** Runs the work so often at once; the outcomes in their order. */
function racing<R>(work: (index: number) => Promise<R>): Promise<PromiseSettledResult<R>[]> {
  const meeting = new Meeting();
  const layer = addLayer('outside', async (call, send) => {
    if (isTransaction(call)) await meeting.meet();
    return send();
  });
  return during([layer], () =>
    Promise.allSettled(Array.from({ length: RACERS }, (_, index) => meeting.attend(() => work(index)))),
  );
}

const product = (index: number) => ({
  sku: 'CHAI',
  name: `Chai ${index}`,
  price: { amount: '18.00', currency: 'EUR' },
});
const lead = (index: number) => ({
  name: 'Mia',
  source: 'WEB' as const,
  email: 'mia@example.org',
  message: `${index}`,
});

const kinds = [
  {
    what: 'upsertProduct',
    act: (ctx: Context, index: number): Promise<unknown> => upsertProduct(ctx, product(index)),
    document: 'mutation ($input: UpsertProductInput!) { upsertProduct(input: $input) { userErrors { code } } }',
    inputOf: product as (index: number) => object,
    records: { PRODUCT: 1 },
  },
  {
    what: 'captureLead',
    act: (ctx: Context, index: number): Promise<unknown> => captureLead(ctx, lead(index)),
    document: 'mutation ($input: CaptureLeadInput!) { captureLead(input: $input) { userErrors { code } } }',
    inputOf: lead as (index: number) => object,
    // Each with its place in the list of the lead, and the lead with its place in the list of its branch.
    records: { LEAD: 2, ACTIVITY: 2 * RACERS },
  },
];

async function countsOf(tenant: string, kindsOfRecord: readonly string[]): Promise<Record<string, number>> {
  const items = await itemsOf({ tenant });
  const isOf = (kind: string) => (item: Record<string, unknown>) => String(item.SK).split('#')[0] === kind;
  return Object.fromEntries(kindsOfRecord.map((kind) => [kind, items.filter(isOf(kind)).length]));
}

describe.each(kinds)('$what of one key at once', ({ what, act, document, inputOf, records }) => {
  test('refuses all but the first with CONFLICT when it is not run again', async () => {
    const ctx = aContext({ tenant: `once-${what.toLowerCase()}` });
    const outcomes = await racing((index) => act(as(ctx, {}), index));
    const codes = outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.reason.code : 'OK'));
    expect(codes.sort()).toEqual([...Array.from({ length: RACERS - 1 }, () => 'CONFLICT'), 'OK']);
  });

  test('takes all in by the API, which runs them again on what the first wrote', async () => {
    const tenant = `again-${what.toLowerCase()}`;
    const outcomes = await racing((index) => api.call(document, { input: inputOf(index) }, { tenant }));
    const replies = outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value.data : outcome.reason));
    expect(replies).toEqual(replies.map(() => ({ [what]: { userErrors: [] } })));
    expect(await countsOf(tenant, Object.keys(records))).toEqual(records);
  });
});
