import { AsyncLocalStorage } from 'node:async_hooks';
import { getOperationAST, type OperationDefinitionNode, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resolverFiles } from '../../graphql/generated/resolver-map.ts';
import { limits, readVariables } from '../../graphql/limits.ts';
import { priceOf } from '../../graphql/pricing.ts';
import { attachResolvers, makeSchema } from '../../graphql/schema.ts';
import { dynamoClient } from '../../shared/platform/dynamo-client.ts';
import { aContext, as } from '../support/a-context.ts';
import { aMixedTenant } from '../support/a-mixed-tenant.ts';
import { aPostedInvoice, aShop } from '../support/a-sale.ts';
import { startApi } from '../support/api.ts';
import { Random } from '../support/faults/random.ts';
import { checkedBooks } from '../support/integrity.ts';
import fc from '../support/property.ts';
import { aRandomCall } from '../support/random-documents.ts';
import { valuesWith } from '../support/random-values.ts';
import { isAboutCaller, itemsOf } from '../support/table-probe.ts';

const RUNS = 1_500;
const caller = { tenant: 'table-calls' };
const schema = makeSchema();

let api: Awaited<ReturnType<typeof startApi>>;
let ids: string[];
beforeAll(async () => {
  api = await startApi();
  for (const file of resolverFiles) attachResolvers(schema, (await file.load()).resolvers);
  ids = Object.values(await aMixedTenant(aContext(caller))).map(({ id }) => id);
  await checkedBooks(aContext(caller));
  // Whose a token is was read a moment ago.
  await api.call('{ apiVersion }', {}, caller);
});
afterAll(() => api.stop());

/** Calls that a request leads to, those after its reply included: what is not needed for it any more may still be on its way. */
const counter = new AsyncLocalStorage<{ calls: number }>();
beforeAll(() =>
  dynamoClient.middlewareStack.add(
    (next) => (args) => {
      const own = counter.getStore();
      // Whose a token is is read once a minute, whatever is asked.
      if (own && !isAboutCaller(args)) own.calls += 1;
      return next(args);
    },
    { step: 'initialize', name: 'counts-by-request' },
  ),
);

/** What a query leads to. */
async function callsOf(document: string, variables: Record<string, unknown> = {}) {
  const own = { calls: 0 };
  const reply = await counter.run(own, () => api.call(document, variables, caller));
  const codes = reply.errors?.map(({ extensions }) => extensions.code) ?? [];
  return { own, made: own.calls, status: reply.status, codes };
}

function estimateOf(document: string, variables: Record<string, unknown> = {}): number {
  const parsed = parse(document);
  const operation = getOperationAST(parsed) as OperationDefinitionNode;
  return priceOf(schema, parsed, operation, readVariables(schema, operation, variables), Number).tableCalls;
}

describe('a document whose lists are longer than estimated', () => {
  test('gets no call above the limit: what it has then still to write is refused before it begins', async () => {
    const own = { tenant: 'long-payments' };
    const ctx = aContext(own);
    const customer = await aShop(ctx, 1_000);
    const invoices = [];
    for (let count = 0; count < 40; count += 1) invoices.push(await aPostedInvoice(as(ctx, {}), customer));
    const allocations = invoices.map(({ id }) => ({ invoiceId: id, amountMinor: 1 }));
    const inputOf = (reference: string) => ({
      customerId: customer.id,
      reference,
      amount: { amountMinor: 40, currency: 'EUR' },
      allocations,
    });
    const names = [1, 2, 3, 4];
    const inputs = Object.fromEntries(names.map((n) => [`i${n}`, inputOf(String(n))]));
    const payment = 'payment { allocations { invoice { timeline(first: 1) { nodes { id } } } } } userErrors { code }';
    const document = `mutation (${names.map((n) => `$i${n}: RecordPaymentInput!`)}) { ${names.map((n) => `p${n}: recordPayment(input: $i${n}) { ${n < 4 ? payment : 'payment { id } userErrors { code }'} }`).join(' ')} }`;
    expect(estimateOf(document, inputs)).toBeLessThanOrEqual(limits.tableCalls);
    await api.call('{ apiVersion }', {}, own);
    const counted = { calls: 0 };
    const { data, errors } = await counter.run(counted, () => api.call<Record<string, unknown>>(document, inputs, own));
    expect(data.p1).toMatchObject({ payment: { allocations: { length: 40 } }, userErrors: [] });
    expect(data.p4).toEqual({ payment: null, userErrors: [{ code: 'LIMIT_EXCEEDED' }] });
    expect([...new Set(errors?.map(({ extensions }) => extensions.code))]).toEqual(['LIMIT_EXCEEDED']);
    expect(counted.calls).toBe(limits.tableCalls);
    expect((await itemsOf(ctx)).filter(({ SK }) => SK === 'PAYMENT')).toHaveLength(3);
  });
});

const inEach = (count: number, field: string) =>
  Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ');

describe('aliased lists multiply: a request is priced at what it reads', () => {
  test.each([
    [
      '15 aliased lists in a page of 100',
      `{ customers(first: 100) { nodes { ${inEach(15, 'orders(first: 1) { nodes { id } }')} } } }`,
    ],
    [
      '15 by a variable',
      `query ($n: Int) { customers(first: $n) { nodes { ${inEach(15, 'timeline(first: 1) { nodes { id } }')} } } }`,
    ],
    [
      'behind a fragment',
      `{ customers(first: 50) { nodes { ...F } } } fragment F on Customer { ${inEach(3, 'orders(first: 1) { nodes { id } }')} }`,
    ],
    ['one list in a page of 100', '{ customers(first: 100) { nodes { orders(first: 1) { nodes { id } } } } }'],
    [
      'lists in lists',
      '{ customers(first: 10) { nodes { orders(first: 10) { nodes { timeline(first: 1) { nodes { id } } } } } } }',
    ],
    [
      'records of lists in lists',
      '{ customers(first: 10) { nodes { orders(first: 10) { nodes { customer { orders(first: 1) { nodes { id } } } } } } } }',
    ],
  ])('%s is refused before the first call', async (_, document) => {
    const { made, status, codes } = await callsOf(document, { n: 100 });
    expect({ made, status, codes }).toEqual({ made: 0, status: 400, codes: ['LIMIT_EXCEEDED'] });
  });

  test.each([
    [
      'a page of 100 with what is in it',
      '{ orders(first: 100) { nodes { id lines { nodes { sku net { amountMinor } } } customer { name } } } }',
      2,
    ],
    [
      'records of records',
      '{ orders(first: 100) { nodes { customer { creditLimit { amountMinor } creditExposure { amountMinor } } } } }',
      3,
    ],
    ['a list in a page', '{ customers(first: 20) { nodes { orders(first: 5) { nodes { id } } } } }', 21],
    [
      'a list that is left out',
      '{ customers(first: 100) { nodes { id orders(first: 1) @include(if: false) { nodes { id } } } } }',
      1,
    ],
    ['a record that is looked up', '{ customerByExternalRef(ref: { system: "shop", id: "77" }) { id } }', 2],
  ])('%s is answered within the estimate', async (_, document, most) => {
    const { made, status, codes } = await callsOf(document);
    expect({ status, codes }).toEqual({ status: 200, codes: [] });
    expect(made).toBeLessThanOrEqual(Math.min(estimateOf(document), most));
  });

  test('generated documents never need more than the estimate, which is at most 100', async () => {
    const valuesOf = valuesWith(ids, ['cus_00000000000000000000000000']);
    const compared: { document: string; own: { calls: number }; estimate: number }[] = [];
    await fc.assert(
      fc.asyncProperty(fc.gen(), fc.noShrink(fc.integer()), async (g, shape) => {
        const { document, variables } = aRandomCall(new Random(shape), schema, (type, name) => g(valuesOf(type, name)));
        if (!document.startsWith('query')) return;
        const { own, status, codes } = await callsOf(document, variables);
        if (status !== 200) return;
        const estimate = estimateOf(document, variables);
        expect(codes, document).not.toContain('LIMIT_EXCEEDED');
        compared.push({ document, own, estimate });
      }),
      { seed: 7, numRuns: RUNS, endOnFailure: true },
    );
    expect(compared.filter(({ own }) => own.calls > 1).length).toBeGreaterThan(RUNS / 30);
    for (const { document, own, estimate } of compared) {
      expect(own.calls, document).toBeLessThanOrEqual(estimate);
      expect(estimate, document).toBeLessThanOrEqual(limits.tableCalls);
    }
  });
});
