import { type GraphQLObjectType, getNamedType, isEnumType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { updateLeadScoring } from '../../shared/leads/lead.score.actions.ts';
import { leadScoringTable } from '../../shared/leads/lead-scoring.model.ts';
import { defineMetafield } from '../../shared/metafields/metafield.define.actions.ts';
import { updateProduct } from '../../shared/products/product.actions.ts';
import { productIdOf } from '../../shared/products/product.model.ts';
import { updateTaxRates } from '../../shared/products/tax-rates.actions.ts';
import { anAgent, withAgents } from '../support/a-case.ts';
import { aContext, as } from '../support/a-context.ts';
import { aMixedTenant } from '../support/a-mixed-tenant.ts';
import { startApi } from '../support/api.ts';
import { aRecordOfEachKind, idsFrom, type Records } from '../support/domain-samples.ts';
import { whilePlanted } from '../support/plant.ts';
import { defaultCodes, mutationSamples, schema } from '../support/sample-input.ts';
import { itemsOf } from '../support/table-probe.ts';
import { Tomorrow } from '../support/tomorrow.ts';

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

/**
 * Parts that a new decision or a new input replaces as a whole, or that a removal takes away, and rows that only lead to a record: what
 * belonged to the old one goes with it.
 */
const REPLACED =
  /^(LEAD (routing|factors)|CASE (routing|resolution)|CUSTOMER externalRefs\[\]|CONTACT links\[\]|STATUS record)/;

describe('what a later version stores', () => {
  test('is kept by every action of this one, in every map of a record, and is told to nobody', async () => {
    const tomorrow = new Tomorrow();
    try {
      const ctx = aContext({ tenant: 'tomorrow', now: new Date().toISOString() });
      await aMixedTenant(as(ctx, {}));
      await updateProduct(as(ctx, {}), { id: productIdOf('A-1'), name: 'Renamed' });
      await withAgents(ctx, [anAgent('kim', { capacity: 50 }), anAgent('lee')]);
      const names = [{ language: 'en', text: 'Old' }];
      const field = { ownerType: 'PRODUCT' as const, namespace: 'erp', names };
      await defineMetafield(as(ctx, {}), { ...field, key: 'aisle', type: 'TEXT', validations: { maxLength: 9 } });
      await defineMetafield(as(ctx, {}), { ...field, key: 'rent', type: 'LIST', listOf: 'MONEY' });
      const rent = { namespace: 'erp', key: 'rent', value: { list: [{ money: { amountMinor: 5, currency: 'EUR' } }] } };
      for (const text of ['A', 'B'])
        await updateProduct(as(ctx, {}), {
          id: productIdOf('A-1'),
          metafields: [{ namespace: 'erp', key: 'aisle', value: { text } }, rent],
        });
      for (const rate of [9_000_000, 8_000_000])
        await updateTaxRates(as(ctx, {}), { rates: [{ taxCode: 'REDUCED', rate }] });
      for (const atMost of [20, 10])
        await updateLeadScoring(as(ctx, {}), {
          ...leadScoringTable.defaults,
          activityPoints: [{ kind: 'CALL', points: 5, atMost }],
        });
      const ids = idsFrom(await aRecordOfEachKind(aContext({ tenant: 'samples' })));
      for (const { name, document, passing } of mutationSamples) {
        const reply = await api.call(document, { input: passing(ids) }, { tenant: 'samples' });
        expect([name, reply.errors]).toEqual([name, undefined]);
        expect(reply.text).not.toContain('tomorrow');
      }
      expect([...tomorrow.lost].filter((place) => !REPLACED.test(place)).sort()).toEqual([]);
      expect([...tomorrow.leaked]).toEqual([]);
      expect([...tomorrow.rewritten].sort()).toEqual(
        'APICLIENT ATTACHMENT BACKORDER BRANCH CASE CASELOAD CONTACT CREDIT CUSTOMER INVOICE LEAD LEADKEY LEADLOAD LEGALENTITY LINES LOT ORDER PART PAYMENT PRODUCT QUANT SERIES SETTINGS STATUS STOCK TASK USER VALUATION WAREHOUSE'.split(
          ' ',
        ),
      );
    } finally {
      tomorrow.stop();
    }
  });
});

/** Values of the enums that the schema gives out, and codes. */
const enumValues = new Set([
  ...defaultCodes,
  ...Object.values(schema.getTypeMap()).flatMap((type) =>
    isEnumType(type) && !type.name.startsWith('__') ? type.getValues().map(({ name }) => name) : [],
  ),
]);

/** The records that a mutation names. */
function namedBy({ input }: (typeof mutationSamples)[number]): string[] {
  const named: string[] = [];
  input((record) => {
    named.push(record);
    return '';
  });
  return named;
}

/** Each is a test of its own: the work grows with every kind of record and with every mutation that names it. */
const kinds = [...new Set(mutationSamples.flatMap(namedBy))].filter((kind) => !['node', 'otherLead'].includes(kind));

describe('a value of an enum that only a later version knows', () => {
  const isRecord = (id: string) => (item: Record<string, unknown>) => item.id === id && String(item.PK).endsWith(id);
  const planted: string[] = [];

  // A status by itself, because what it refuses does not come to the others.
  describe.each(['status', 'others'])('in the %s', (part) => {
    test.each(kinds)(
      'of the record %s is shown as it is, and no mutation that names it fails because of it',
      async (kind) => {
        const owner = { tenant: `enums-${kind}-${part}`.toLowerCase() };
        const records: Records = await aRecordOfEachKind(aContext(owner));
        const id = records[kind] ?? '';
        const item = (await itemsOf(owner)).find(isRecord(id));
        const fields = Object.keys(item ?? {}).filter(
          (field) =>
            !/^(PK|SK|GSI)/.test(field) &&
            enumValues.has(String(item?.[field])) &&
            (field === 'status') === (part === 'status'),
        );
        if (fields.length === 0) return;
        planted.push(...fields.map((field) => `${kind}.${field}`));
        const unknown = Object.fromEntries(fields.map((field) => [field, `TOMORROWS_${field.toUpperCase()}`]));
        await whilePlanted(
          aContext(owner),
          { record: id, SK: String(item?.SK) },
          (stored) => ({ ...stored, ...unknown }),
          () => useAll(owner, kind, records, unknown),
        );
      },
    );
  });

  test('was planted in every enum that is stored', () => {
    expect(planted.sort()).toEqual(
      'apiClient.scope attachment.status captureKey.source case.category case.channel case.priority case.status customer.kind customer.lifecycleStage customer.paymentTerms customer.tier invoice.status lead.source lead.status order.status payment.method product.taxCode product.unit task.priority task.status user.scope user.status'.split(
        ' ',
      ),
    );
  });

  async function useAll(owner: { tenant: string }, kind: string, records: Records, unknown: object): Promise<void> {
    const ids = idsFrom(records);
    const id = ids(kind);
    const typed = await api.call<{ node: { __typename: string } | null }>(TYPE_OF, { id }, owner);
    const type = typed.data.node?.__typename;
    const reply = type ? await api.call(everyEnumOf(type), { id }, owner) : undefined;
    expect([kind, reply?.errors]).toEqual([kind, undefined]);
    if (reply) for (const value of Object.values(unknown)) expect(reply.text).toContain(value);
    for (const sample of mutationSamples.filter((one) => namedBy(one).includes(kind))) {
      const { name, document, passing } = sample;
      const done = await api.call(document, { input: passing(ids) }, owner);
      expect([kind, name, done.errors]).toEqual([kind, name, undefined]);
    }
  }
});

const TYPE_OF = 'query ($id: ID!) { node(id: $id) { __typename } }';

/** A query that reads every enum and code of a record of the type. */
function everyEnumOf(name: string): string {
  const fields = Object.values((schema.getType(name) as GraphQLObjectType).getFields()).filter(
    ({ type, args }) => (isEnumType(getNamedType(type)) || getNamedType(type).name === 'Code') && args.length === 0,
  );
  return `query ($id: ID!) { node(id: $id) { ... on ${name} { __typename ${fields.map((field) => field.name).join(' ')} } } }`;
}
