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
import { createCustomer } from '../../shared/customers/customer.actions.ts';
import type { NewCustomer } from '../../shared/customers/customer.model.ts';
import { captureLead } from '../../shared/leads/lead.actions.ts';
import { convertLead, mergeLeads } from '../../shared/leads/lead.convert.actions.ts';
import { qualifyLead, workLead } from '../../shared/leads/lead.status.actions.ts';
import { createBranch } from '../../shared/organization/branch.actions.ts';
import { withChanges } from '../../shared/platform/aggregate.ts';
import { commit } from '../../shared/platform/commit.ts';
import type { Context } from '../../shared/platform/context.ts';
import { draft } from '../../shared/platform/events.ts';
import { createTeam } from '../../shared/users/team.actions.ts';
import { findUser } from '../../shared/users/user.actions.ts';
import { UserAccessSet } from '../../shared/users/user.events.ts';
import { replaceUser } from '../../shared/users/user.store.ts';
import { aContext, as } from '../support/a-context.ts';
import { aConfirmedOrder } from '../support/a-sale.ts';
import { aUser } from '../support/a-user.ts';
import { type Caller, startApi } from '../support/api.ts';
import { aRecordOfEachKind, idsFrom, ofTheTenant, type Records, unknownLike } from '../support/domain-samples.ts';
import { idQuerySamples, mutationSamples, refusalsIn, schema } from '../support/sample-input.ts';
import { itemsOf } from '../support/table-probe.ts';

/**
 * A scope is treated like a tenant: the same generated calls, by a caller who holds every role and sees one customer, against the records of others
 * in the same tenant. The customer is seen in each way that there is: bound to the caller, owned by it, by a member of its team, or of its branch.
 */
const kinds = ['ACCOUNT', 'OWN', 'TEAM', 'BRANCH'] as const;

interface Narrow {
  readonly caller: Caller;
  readonly ctx: Context;
  /** What makes the customer one that the caller sees. */
  readonly holders: Partial<NewCustomer>;
}

/** A user of the scope, who holds every role although the record of one could not be given them. */
async function aNarrowUser(ctx: Context, kind: Exclude<(typeof kinds)[number], 'ACCOUNT'>): Promise<Narrow> {
  const team = await createTeam(as(ctx, {}), { name: 'Theirs' });
  const teamId = team.id;
  const mate = await aUser(ctx, 'mate', { teamId });
  const branch = await createBranch(as(ctx, {}), { code: 'WEST', name: 'West' });
  const branchIds = kind === 'BRANCH' ? [branch.id] : null;
  const id = await aUser(ctx, 'mia', { roles: ['sales'], scope: kind, teamId, branchIds });
  const user = await findUser(as(ctx, {}), id);
  if (!user) throw new Error('no user');
  const record = withChanges(ctx, user, { roles: [...grantableRoles] });
  await commit(
    as(ctx, {}),
    [replaceUser(ctx, record)],
    [draft(UserAccessSet, record, { ...record, teamId, branchIds: undefined, changed: [] })],
  );
  const scopes = {
    OWN: [{ kind: 'own' }, { ownerId: id }],
    TEAM: [{ kind: 'team', members: [mate, id] }, { ownerId: mate }],
    BRANCH: [{ kind: 'branch', branchIds: [branch.id] }, { branchId: branch.id }],
  } as const;
  const [scope, holders] = scopes[kind];
  return {
    caller: { tenant: ctx.tenant, subject: 'mia', email: 'mia@users.example', roles: ['sales'] },
    ctx: aContext({ tenant: ctx.tenant, subject: id, scope }),
    holders,
  };
}

let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

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

describe.each(kinds)('the scope %s', (kind) => {
  const tenant = `scoped-${kind.toLowerCase()}`;
  let others: Records;
  let unheardOf: Records;
  let caller: Caller;
  let own: string;

  beforeAll(async () => {
    const records = await aRecordOfEachKind(aContext({ tenant }));
    others = Object.fromEntries(Object.entries(records).filter(([record]) => !ofTheTenant.includes(record)));
    unheardOf = unknownLike(records);
    const ctx = aContext({ tenant });
    const narrow = kind === 'ACCOUNT' ? undefined : await aNarrowUser(ctx, kind);
    const customer = await createCustomer(as(ctx, {}), { kind: 'COMPANY', name: 'Bound', ...narrow?.holders });
    own = customer.id;
    await aConfirmedOrder(as(ctx, {}), customer);
    caller = narrow?.caller ?? { tenant, roles: grantableRoles, subject: 'mia', customerIds: [own] };
    await leadsAcrossTheScope(
      narrow?.ctx ?? aContext({ tenant, roles: ['admin'], subject: 'mia', customerIds: [own] }),
    );
  });

  /** Leads that the caller made and others led out of its scope: into a customer and into a lead that are not its own. */
  async function leadsAcrossTheScope(mine: Context): Promise<void> {
    const ctx = aContext({ tenant });
    const capture = (email: string) =>
      captureLead(as(mine, { scope: mine.scope }), { name: 'Lead', email, source: 'PARTNER' });
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
      const records = 'case contact customer invoice lead order otherLead payment'.split(' ');
      expect(Object.keys(others)).toEqual(expect.arrayContaining(records));
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
        expect(refusalsIn(reply.data?.[name] ?? { userErrors: [] }).map(({ code }) => code)).toEqual(['NOT_FOUND']);
        expect(JSON.stringify(await itemsOf({ tenant }))).toBe(before);
      },
    );
  });

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
      // And it does tell what is inside of it: the customer, and the order that others placed for it.
      expect(seen.some((text) => text.includes(own))).toBe(true);
      const { data } = await api.call<object>(
        'query ($id: ID!) { customer(id: $id) { id } orders(where: { customer: { id: { eq: $id } } }) { nodes { status } } }',
        { id: own },
        caller,
      );
      expect(data).toEqual({ customer: { id: own }, orders: { nodes: [{ status: 'CONFIRMED' }] } });
    });

    test('counts nothing outside of it: the loads of agents are those of every customer', async () => {
      const document = '{ agentLoads { actor { id } openCases load } }';
      const { errors } = await api.call(document, {}, caller);
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
      expect((await api.call(document, {}, { tenant })).errors).toBe(undefined);
    });

    // Whatever the scope of others.
    if (kind === 'ACCOUNT')
      test('is all there for a caller of the whole tenant', async () => {
        const told = new Set<string>();
        for (const document of documents) {
          const { text } = await api.call(`{ ${document} }`, {}, { tenant });
          for (const [kind, id] of Object.entries(others)) if (text.includes(id)) told.add(kind);
        }
        expect([...told].sort()).toEqual(Object.keys(others).sort());
      });
  });
});
