import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { partitionOf } from '../../shared/platform/context.ts';
import { aContext } from '../support/a-context.ts';
import { startApi } from '../support/api.ts';
import { aRecordOfEachKind, idsFrom, type Records, unknownLike } from '../support/domain-samples.ts';
import { idQuerySamples, mutationSamples, refusalsIn } from '../support/sample-input.ts';
import { itemsOf } from '../support/table-probe.ts';

let api: Awaited<ReturnType<typeof startApi>>;
let theirs: Records;
const owner = { tenant: 'theirs' };

beforeAll(async () => {
  api = await startApi();
  theirs = await aRecordOfEachKind(aContext(owner));
});
afterAll(() => api.stop());

describe('ids of another tenant', () => {
  test('exist there', async () => {
    const items = await itemsOf(owner);
    const partitions = new Set(items.map(({ PK }) => PK));
    const missing = Object.entries(theirs).filter(
      ([record, id]) => !['contact', 'address'].includes(record) && !partitions.has(partitionOf(owner, id)),
    );
    expect(missing).toEqual([]);
  });

  test.each(idQuerySamples)('$name answers as for an unknown id', async ({ document, variables }) => {
    const [foreign, unheardOf] = [variables(idsFrom(theirs)), variables(idsFrom(unknownLike(theirs)))];
    for (const [index, values] of foreign.entries()) {
      const reply = await api.call(document, values, { tenant: 'ours' });
      expect(reply.errors?.map(({ extensions }) => extensions.code) ?? []).toEqual(
        reply.errors ? ['FILTER_NOT_SERVED'] : [],
      );
      expect(reply.text).toBe((await api.call(document, unheardOf[index] ?? {}, { tenant: 'ours' })).text);
    }
  });

  test.each(mutationSamples.filter(({ namesRecords }) => namesRecords))(
    '$name refuses them as unknown ids and writes nothing',
    async ({ name, document, input }) => {
      const before = JSON.stringify(await itemsOf(owner));
      const reply = await api.call<Record<string, { userErrors: { code: string }[] }>>(
        document,
        { input: input(idsFrom(theirs)) },
        { tenant: 'ours' },
      );
      const twin = await api.call(document, { input: input(idsFrom(unknownLike(theirs))) }, { tenant: 'ours' });
      expect(reply.text).toBe(twin.text);
      expect(refusalsIn(reply.data?.[name] ?? { userErrors: [] }).map(({ code }) => code)).toEqual(['NOT_FOUND']);
      expect(JSON.stringify(await itemsOf(owner))).toBe(before);
      expect(await itemsOf({ tenant: 'ours' })).toEqual([]);
    },
  );

  test('SKU and codes of another tenant are unknown', async () => {
    const reply = await api.call(
      '{ productBySku(sku: "A-1") { id } warehouseByCode(code: "MAIN") { id } stockLevel(sku: "A-1") { available } }',
      {},
      { tenant: 'ours' },
    );
    expect(reply.data).toEqual({ productBySku: null, warehouseByCode: null, stockLevel: null });
  });

  test('lists show nothing of another tenant', async () => {
    const reply = await api.call(
      '{ customers { nodes { id } } orders { nodes { id } } invoices { nodes { id } } leads { nodes { id } } cases { nodes { id } } products { nodes { id } } captureKeys { nodes { id } } }',
      {},
      { tenant: 'ours' },
    );
    expect(Object.values(reply.data as Record<string, { nodes: unknown[] }>).flatMap(({ nodes }) => nodes)).toEqual([]);
  });
});
