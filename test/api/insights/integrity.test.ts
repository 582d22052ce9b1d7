import { afterAll, beforeAll, expect, test } from 'vitest';
import { productIdOf } from '../../../shared/products/product.model.ts';
import { warehouseIdOf } from '../../../shared/stock/warehouse.model.ts';
import { aContext } from '../../support/a-context.ts';
import { aShop } from '../../support/a-sale.ts';
import { startApi } from '../../support/api.ts';
import { goOnChecking } from '../../support/integrity.ts';
import { whilePlanted } from '../../support/plant.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const report =
  'version isComplete recordCount driftCount listedCount undecidedCount parts { part records drifts } drifts(first: 1) { nodes { kind recordId detail expected found } pageInfo { hasNextPage } } timeline { nodes { type data } }';
const check =
  'mutation ($input: CheckIntegrityInput!) { checkIntegrity(input: $input) { integrityReport { version isComplete recordCount } userErrors { code field } } }';

test('an admin checks the books and reads the report', async () => {
  const ctx = aContext({ tenant: 'books' });
  await aShop(ctx);
  const caller = { tenant: 'books' };
  expect((await api.call(`{ integrityReport { ${report} } }`, {}, caller)).data).toEqual({ integrityReport: null });
  const level = { record: productIdOf('A-1'), SK: `STOCK#${warehouseIdOf('MAIN')}` };
  const begun = { version: 1, isComplete: false, recordCount: 0 };
  for (const _ of ['started', 'joined'])
    expect((await api.call(check, { input: {} }, caller)).data).toEqual({
      checkIntegrity: { integrityReport: begun, userErrors: [] },
    });
  const lost = (item: Record<string, unknown>) => ({ ...item, onHand: 9_000 });
  await whilePlanted(ctx, level, lost, () => goOnChecking(ctx));
  const found = {
    version: 2,
    isComplete: true,
    recordCount: 4,
    driftCount: 2,
    listedCount: 2,
    undecidedCount: 0,
    parts: [
      { part: 'SETTINGS', records: 1, drifts: 0 },
      { part: 'ORDERS', records: 0, drifts: 0 },
      { part: 'INVOICES', records: 0, drifts: 0 },
      { part: 'NUMBERS', records: 0, drifts: 0 },
      { part: 'CUSTOMERS', records: 1, drifts: 0 },
      { part: 'ARCHIVED_CUSTOMERS', records: 0, drifts: 0 },
      { part: 'CONTACTS', records: 0, drifts: 0 },
      { part: 'ACTIVITIES', records: 0, drifts: 0 },
      { part: 'TASKS', records: 0, drifts: 0 },
      { part: 'ATTACHMENTS', records: 0, drifts: 0 },
      { part: 'PRODUCTS', records: 1, drifts: 2 },
      { part: 'RESERVATIONS', records: 1, drifts: 0 },
      { part: 'LEADS', records: 0, drifts: 0 },
      { part: 'LEAD_LOADS', records: 0, drifts: 0 },
      { part: 'CASES', records: 0, drifts: 0 },
      { part: 'CASE_LOADS', records: 0, drifts: 0 },
    ],
    drifts: {
      nodes: [
        {
          kind: 'STOCK_ON_HAND',
          recordId: level.record,
          detail: `warehouse ${warehouseIdOf('MAIN')}`,
          expected: '10000000',
          found: '9000',
        },
      ],
      pageInfo: { hasNextPage: true },
    },
    timeline: {
      nodes: [
        { type: 'integrity.drifted', data: { driftCount: 2, kinds: ['STOCK_AVAILABLE', 'STOCK_ON_HAND'] } },
        { type: 'integrity.instalment-done', data: { part: 'SETTINGS', recordCount: 0 } },
      ],
    },
  };
  const read = await api.call<{ integrityReport: { driftCount: number } }>(
    `{ integrityReport { ${report} } }`,
    {},
    caller,
  );
  expect(read.data.integrityReport).toEqual(found);

  const stale = await api.call(check, { input: { expectedVersion: 0 } }, caller);
  expect(stale.data).toEqual({
    checkIntegrity: { integrityReport: null, userErrors: [{ code: 'CONFLICT', field: 'expectedVersion' }] },
  });
});

test.each(['sales', 'service', 'warehouse', 'finance', 'partner'])('%s may neither read nor check', async (role) => {
  const caller = { tenant: 'books', roles: [role] };
  const read = await api.call('{ integrityReport { driftCount } }', {}, caller);
  expect(read.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  const checked = await api.call('mutation { checkIntegrity(input: {}) { userErrors { code } } }', {}, caller);
  expect(checked.data).toEqual({ checkIntegrity: { userErrors: [{ code: 'FORBIDDEN' }] } });
});
