import { type GraphQLObjectType, getNamedType, isEnumType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { updateLeadScoring } from '../../shared/leads/lead.score.actions.ts';
import { leadScoringTable } from '../../shared/leads/lead-scoring.model.ts';
import { updateProduct } from '../../shared/products/product.actions.ts';
import { productIdOf } from '../../shared/products/product.model.ts';
import { updateTaxRates } from '../../shared/products/tax-rates.actions.ts';
import { anAgent, withAgents } from '../support/a-case.ts';
import { aContext, as } from '../support/a-context.ts';
import { aMixedTenant } from '../support/a-mixed-tenant.ts';
import { startApi } from '../support/api.ts';
import { aRecordOfEachKind, idsFrom, type Records, sampled } from '../support/domain-samples.ts';
import { whilePlanted } from '../support/plant.ts';
import { mutationSamples, schema } from '../support/sample-input.ts';
import { itemsOf } from '../support/table-probe.ts';
import { Tomorrow } from '../support/tomorrow.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const lets = sampled('lets');

/** Parts that a new decision or a new input replaces as a whole: what belonged to the old one goes with it. */
const REPLACED = /^(LEAD (routing|factors)|CASE (routing|resolution))\b/;

describe('what a later version stores', () => {
  test('is kept by every action of this one, in every map of a record, and is told to nobody', async () => {
    const tomorrow = new Tomorrow();
    try {
      const ctx = aContext({ tenant: 'tomorrow', now: new Date().toISOString() });
      await aMixedTenant(as(ctx, {}));
      await updateProduct(as(ctx, {}), { id: productIdOf('A-1'), name: 'Renamed' });
      await withAgents(ctx, [anAgent('kim', { capacity: 50 }), anAgent('lee')]);
      for (const rate of [900, 800]) await updateTaxRates(as(ctx, {}), { rates: [{ taxCode: 'REDUCED', rate }] });
      for (const atMost of [20, 10])
        await updateLeadScoring(as(ctx, {}), {
          ...leadScoringTable.defaults,
          activityPoints: [{ kind: 'CALL', points: 5, atMost }],
        });
      const ids = idsFrom(await aRecordOfEachKind(aContext({ tenant: 'samples' })));
      for (const { name, document, input } of mutationSamples) {
        const reply = await api.call(document, { input: { ...input(ids), ...lets[name] } }, { tenant: 'samples' });
        expect([name, reply.errors]).toEqual([name, undefined]);
        expect(reply.text).not.toContain('tomorrow');
      }
      expect([...tomorrow.lost].filter((place) => !REPLACED.test(place)).sort()).toEqual([]);
      expect([...tomorrow.leaked]).toEqual([]);
      expect([...tomorrow.rewritten].sort()).toEqual(
        'APICLIENT BACKORDER CASE CASELOAD CONTACT CREDIT CUSTOMER INVOICE LEAD LEADKEY LEADLOAD ORDER PAYMENT PRODUCT SERIES SETTINGS STOCK'.split(
          ' ',
        ),
      );
    } finally {
      tomorrow.stop();
    }
  });
});

/** Values of the enums that the schema gives out. */
const enumValues = new Set(
  Object.values(schema.getTypeMap()).flatMap((type) =>
    isEnumType(type) && !type.name.startsWith('__') ? type.getValues().map(({ name }) => name) : [],
  ),
);

describe('a value of an enum that only a later version knows', () => {
  const owner = { tenant: 'enums' };
  let records: Records;

  beforeAll(async () => {
    records = await aRecordOfEachKind(aContext(owner));
  });

  test('is shown as it is, and nothing fails because of it', async () => {
    const ids = idsFrom(records);
    const planted: string[] = [];
    for (const [record, id] of Object.entries(records).filter(([name]) => name !== 'otherLead')) {
      const item = (await itemsOf(owner)).find((stored) => stored.id === id);
      const fields = Object.keys(item ?? {}).filter(
        (field) => !/^(PK|SK|GSI)/.test(field) && enumValues.has(String(item?.[field])),
      );
      const naming = mutationSamples.filter(({ input }) => {
        const asked: string[] = [];
        input((name) => {
          asked.push(name);
          return ids(name);
        });
        return asked.includes(record);
      });
      for (const field of fields) {
        planted.push(`${record}.${field}`);
        const later = (stored: Record<string, unknown>) => ({ ...stored, [field]: 'TOMORROW' });
        const whileLater = (work: () => Promise<void>) =>
          whilePlanted(aContext(owner), { record: id, SK: String(item?.SK) }, later, work);
        await whileLater(async () => {
          const typed = await api.call<{ node: { __typename: string } | null }>(TYPE_OF, { id }, owner);
          const type = typed.data.node?.__typename;
          if (!type) return;
          const reply = await api.call(everyEnumOf(type), { id }, owner);
          expect([record, field, reply.errors]).toEqual([record, field, undefined]);
          expect([record, field, reply.text]).toEqual([record, field, expect.stringContaining('TOMORROW')]);
        });
        for (const { name, document, input } of naming) {
          await whileLater(async () => {
            const reply = await api.call(document, { input: { ...input(ids), ...lets[name] } }, owner);
            expect([record, field, name, reply.errors]).toEqual([record, field, name, undefined]);
          });
        }
      }
    }
    expect(planted.sort()).toEqual(
      'apiClient.scope captureKey.source case.category case.channel case.priority case.status customer.kind customer.paymentTerms customer.tier lead.source lead.status order.status payment.method product.taxCode product.unit'.split(
        ' ',
      ),
    );
  });
});

const TYPE_OF = 'query ($id: ID!) { node(id: $id) { __typename } }';

/** A query that reads every enum of a record of the type. */
function everyEnumOf(name: string): string {
  const fields = Object.values((schema.getType(name) as GraphQLObjectType).getFields()).filter(
    ({ type, args }) => isEnumType(getNamedType(type)) && args.length === 0,
  );
  return `query ($id: ID!) { node(id: $id) { ... on ${name} { __typename ${fields.map((field) => field.name).join(' ')} } } }`;
}
