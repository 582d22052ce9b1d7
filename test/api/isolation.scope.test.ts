import {
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isObjectType,
  isRequiredArgument,
  isScalarType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { grantableRoles } from '../../shared/access/roles.ts';
import { captureLead } from '../../shared/leads/lead.actions.ts';
import { convertLead, mergeLeads } from '../../shared/leads/lead.convert.actions.ts';
import { qualifyLead, workLead } from '../../shared/leads/lead.status.actions.ts';
import { aContext, as } from '../support/a-context.ts';
import { aConfirmedOrder, aCustomer } from '../support/a-sale.ts';
import { type Caller, startApi } from '../support/api.ts';
import { aRecordOfEachKind, idsFrom, ofTheTenant, type Records, unknownLike } from '../support/domain-samples.ts';
import { idQuerySamples, mutationSamples, schema } from '../support/sample-input.ts';
import { itemsOf } from '../support/table-probe.ts';

/**
 * A scope is treated like a tenant: the same generated calls, by a caller who holds every role and is bound to one customer, against
 * the records of another customer in the same tenant.
 */
const tenant = 'scoped';

let api: Awaited<ReturnType<typeof startApi>>;
let others: Records;
let unheardOf: Records;
let caller: Caller;
let own: string;

beforeAll(async () => {
  api = await startApi();
  const records = await aRecordOfEachKind(aContext({ tenant }));
  others = Object.fromEntries(Object.entries(records).filter(([kind]) => !ofTheTenant.includes(kind)));
  unheardOf = unknownLike(records);
  const ctx = aContext({ tenant });
  const customer = await aCustomer(as(ctx, {}), { name: 'Bound' });
  own = customer.id;
  await aConfirmedOrder(as(ctx, {}), customer);
  caller = { tenant, roles: grantableRoles, subject: 'mia', customerIds: [own] };
  await leadsAcrossTheScope();
});
afterAll(() => api.stop());

/** Leads that the caller made and others led out of its scope: into a customer and into a lead that are not its own. */
async function leadsAcrossTheScope(): Promise<void> {
  const ctx = aContext({ tenant });
  const mine = aContext({ tenant, roles: ['admin'], subject: 'mia', customerIds: [own] });
  const capture = (email: string) => captureLead(as(mine, {}), { name: 'Lead', email, source: 'PARTNER' });
  const won = await capture('won@example.com');
  await workLead(as(ctx, {}), { id: won.id });
  await qualifyLead(as(ctx, {}), { id: won.id });
  await convertLead(as(ctx, {}), { leadId: won.id, existingCustomerId: others.customer });
  const merged = await capture('merged@example.com');
  await mergeLeads(as(ctx, {}), { sourceId: merged.id, targetId: others.lead ?? '' });
}

const ids = (known: Records) => idsFrom({ ...unheardOf, ...known });

describe('ids outside of the scope', () => {
  test('are all but those of the tenant itself', () => {
    const kinds = 'case contact customer invoice lead order otherLead payment'.split(' ');
    expect(Object.keys(others)).toEqual(expect.arrayContaining(kinds));
  });

  test.each(idQuerySamples)('$name answers as for an unknown id', async ({ document, variables }) => {
    const unknown = variables(ids({}));
    for (const [index, values] of variables(ids(others)).entries()) {
      const reply = await api.call(document, values, caller);
      expect(reply.errors?.map(({ extensions }) => extensions.code) ?? []).toEqual(
        reply.errors ? ['FILTER_NOT_SERVED'] : [],
      );
      expect(reply.text).toBe((await api.call(document, unknown[index] ?? {}, caller)).text);
    }
  });

  test.each(mutationSamples.filter(({ namesRecords }) => namesRecords))(
    '$name refuses them as unknown ids and writes nothing',
    async ({ name, document, input }) => {
      const before = JSON.stringify(await itemsOf({ tenant }));
      const reply = await api.call<Record<string, { userErrors: { code: string }[] }>>(
        document,
        { input: input(ids(others)) },
        caller,
      );
      expect(reply.text).toBe((await api.call(document, { input: input(ids({})) }, caller)).text);
      expect(reply.data?.[name]?.userErrors.map(({ code }) => code)).toEqual(['NOT_FOUND']);
      expect(JSON.stringify(await itemsOf({ tenant }))).toBe(before);
    },
  );
});

type Field = ReturnType<GraphQLObjectType['getFields']>[string];
const MAX_STEPS = 3;

const fieldsOf = (type: GraphQLObjectType): Field[] =>
  Object.values(type.getFields()).filter((field) => !field.args.some(isRequiredArgument));

/** Every plain value of a type, connections seen through. */
function leaves(type: GraphQLObjectType): string {
  const plain = fieldsOf(type).filter((field) => {
    const named = getNamedType(field.type);
    return isScalarType(named) || isEnumType(named);
  });
  return ['__typename', ...plain.map(({ name }) => name)].join(' ');
}

const isConnection = (type: GraphQLObjectType): boolean => type.name.endsWith('Connection');
const nodeOf = (type: GraphQLObjectType): GraphQLObjectType =>
  isConnection(type) ? (getNamedType(type.getFields().nodes?.type as never) as unknown as GraphQLObjectType) : type;

/** Documents that go every way of at most three steps through the schema, each showing all that stands at its end. */
function ways(type: GraphQLObjectType, steps: number, seen: readonly string[]): string[] {
  return fieldsOf(type).flatMap((field) => {
    const target = getNamedType(field.type);
    if (!isObjectType(target)) return [];
    const node = nodeOf(target);
    if (seen.includes(node.name)) return [];
    const inside = [leaves(node), ...(steps > 1 ? ways(node, steps - 1, [...seen, node.name]) : [])];
    return inside.map((selection) =>
      isConnection(target) ? `${field.name} { nodes { ${selection} } }` : `${field.name} { ${selection} }`,
    );
  });
}

describe('what is found without an id', () => {
  const documents = ways(schema.getQueryType() as GraphQLObjectType, MAX_STEPS, []);

  test('is asked for by every way', () => {
    expect(documents.length).toBeGreaterThan(100);
    for (const part of ['orders { nodes { customer', 'leads { nodes { contact', 'cases { nodes { invoice'])
      expect(documents.some((document) => document.startsWith(part))).toBe(true);
  });

  test('tells of nothing outside of the scope', async () => {
    const seen: string[] = [];
    for (const document of documents) {
      const { text } = await api.call(`{ ${document} }`, {}, caller);
      seen.push(text);
      const told = Object.entries(others).filter(([, id]) => text.includes(id));
      expect([document, told]).toEqual([document, []]);
    }
    // And it does tell what is inside of it.
    expect(seen.some((text) => text.includes(own))).toBe(true);
  });

  test('counts nothing outside of it: the loads of agents are those of every customer', async () => {
    const document = '{ agentLoads { actor { id } openCases load } }';
    const { errors } = await api.call(document, {}, caller);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    expect((await api.call(document, {}, { tenant })).errors).toBe(undefined);
  });

  test('is all there for a caller of the whole tenant', async () => {
    const told = new Set<string>();
    for (const document of documents) {
      const { text } = await api.call(`{ ${document} }`, {}, { tenant });
      for (const [kind, id] of Object.entries(others)) if (text.includes(id)) told.add(kind);
    }
    expect([...told].sort()).toEqual(Object.keys(others).sort());
  });
});
