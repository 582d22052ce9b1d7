import { type DocumentNode, isTypeSystemDefinitionNode, ValidationContext } from 'graphql';
import { Parser } from 'graphql/language/parser.js';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { aContext } from '../support/a-context.ts';
import { aProduct } from '../support/a-sale.ts';
import { startApi } from '../support/api.ts';

/*
 * The server skips parsing and validation when a document is there before it looks for one, of which its documentation says nothing
 * (graphql/server.ts). Without it every answer would be the same, only later: nothing but these tests would tell.
 */
let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

/** Definitions of types are read when a document first needs them. */
const isOfClient = (document: DocumentNode): boolean => !document.definitions.some(isTypeSystemDefinitionNode);

/** How often documents were parsed and validated by what was done. */
async function readingsOf(work: () => Promise<unknown>): Promise<{ parsed: number; validated: boolean }> {
  const parsing = vi.spyOn(Parser.prototype, 'parseDocument');
  const validating = vi.spyOn(ValidationContext.prototype, 'getSchema');
  await work();
  const parsed = parsing.mock.results.filter(({ value }) => isOfClient(value as DocumentNode)).length;
  const readings = { parsed, validated: validating.mock.calls.length > 0 };
  vi.restoreAllMocks();
  return readings;
}

const once = { parsed: 1, validated: true };
const never = { parsed: 0, validated: false };

describe('a document is parsed and validated', () => {
  test('the first time, and not when it comes back', async () => {
    const ask = () => api.call('query Prepared { apiVersion }');
    expect(await readingsOf(ask)).toEqual(once);
    expect(await readingsOf(ask)).toEqual(never);
    expect((await ask()).data).toEqual({ apiVersion: expect.any(String) });
  });

  test('not again for another caller or other variables', async () => {
    const document = 'query Prepared($id: ID!) { node(id: $id) { id } }';
    expect(await readingsOf(() => api.call(document, { id: 'cus_1' }, { tenant: 'a' }))).toEqual(once);
    expect(await readingsOf(() => api.call(document, { id: 'ord_1' }, { tenant: 'b', roles: ['sales'] }))).toEqual(
      never,
    );
  });

  test('again when it was refused, by what it is or by what it holds', async () => {
    for (const document of ['{ nothing }', '{ node(id: "\\u0000") { id } }']) {
      const ask = () => api.call(document);
      for (let time = 0; time < 2; time += 1) {
        expect(await readingsOf(ask)).toEqual(once);
        expect((await ask()).status).toBe(400);
      }
    }
  });

  test('each time when it is too long to be kept', async () => {
    const ask = () => api.call(`{ apiVersion } #${'x'.repeat(20_000)}`);
    for (let time = 0; time < 2; time += 1) expect(await readingsOf(ask)).toEqual(once);
  });
});

test('the checks of the caller run on every request with a document that is known', async () => {
  const cost = { amount: '4.00', currency: 'EUR' };
  await aProduct(aContext({ tenant: 'checks' }), 'A-1', 0, { cost });
  const document = '{ productBySku(sku: "A-1") { cost { amount } } }';
  for (const [roles, shown] of [
    [['admin'], { amount: '4.00' }],
    [['sales'], null],
    [['admin'], { amount: '4.00' }],
  ] as const) {
    expect((await api.call(document, {}, { tenant: 'checks', roles })).data).toEqual({ productBySku: { cost: shown } });
  }
});
