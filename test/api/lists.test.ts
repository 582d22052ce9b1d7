import { type GraphQLObjectType, getNamedType, isObjectType, isRequiredArgument } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { permissionsOf } from '../../shared/access/permissions.ts';
import { roles } from '../../shared/access/roles.ts';
import { mayRead } from '../../shared/platform/permission.ts';
import { aContext, as } from '../support/a-context.ts';
import { aMixedTenant } from '../support/a-mixed-tenant.ts';
import { aCustomer } from '../support/a-sale.ts';
import { startApi } from '../support/api.ts';
import {
  compared,
  fulfils,
  type Question,
  questionsAbout,
  type Shown,
  selectionOf,
  sortsOf,
} from '../support/naive-lists.ts';
import { schema } from '../support/sample-input.ts';
import { tableCalls } from '../support/table-probe.ts';

/*
 * Every list is asked every question that the schema has, and has to answer right, by what its records show of themselves, or to refuse
 * with FILTER_NOT_SERVED.
 */
const caller = { tenant: 'lists-asked' };
let api: Awaited<ReturnType<typeof startApi>>;
beforeAll(async () => {
  api = await startApi();
  const ctx = aContext(caller);
  await aMixedTenant(ctx);
  for (const name of ['Acme Ltd', 'acme', 'Acme!', 'Ａcme']) await aCustomer(as(ctx, {}), { name });
});
afterAll(() => api.stop());

interface List {
  readonly parent: string;
  readonly field: string;
  /** Of its records. */
  readonly type: string;
}

const objects = Object.values(schema.getTypeMap()).filter(isObjectType);
const lists: readonly List[] = objects.flatMap((parent) =>
  Object.values(parent.getFields()).flatMap((field) => {
    const connection = getNamedType(field.type) as GraphQLObjectType;
    if (!connection.name.endsWith('Connection') || field.args.some(isRequiredArgument)) return [];
    const record = getNamedType(connection.getFields().nodes?.type as never) as unknown as GraphQLObjectType;
    return [{ parent: parent.name, field: field.name, type: record.name }];
  }),
);

type Page = { nodes: Shown[]; totalCount: number | null; pageInfo: { endCursor: string; hasNextPage: boolean } };
type Variables = Readonly<Record<string, unknown>>;

/** A list of a parent, answered or its code. */
async function ask({ parent, field, type }: List, id: string, variables: Variables, selection: string) {
  const list = `${field}(where: $where, orderBy: $orderBy, first: $first, after: $after) { nodes { ${selection} } totalCount pageInfo { endCursor hasNextPage } }`;
  const sorted = sortsOf(type).length > 0 ? `$orderBy: [${type}Order!], ` : '';
  const inner = sorted ? list : list.replace(' orderBy: $orderBy,', '');
  const around =
    parent === 'Query'
      ? inner
      : parent === 'IntegrityReport'
        ? `integrityReport { ${inner} }`
        : `node(id: $id) { ... on ${parent} { ${inner} } }`;
  const named = parent === 'Query' || parent === 'IntegrityReport' ? '' : '$id: ID!, ';
  const document = `query (${named}$where: ${type}Where, ${sorted}$first: Int, $after: String) { ${around} }`;
  const reply = await api.call<Record<string, unknown>>(document, { id, ...variables }, caller);
  const code = reply.errors?.[0]?.extensions.code;
  if (code !== undefined) return code;
  const holder = parent === 'Query' ? reply.data : (Object.values(reply.data)[0] as Shown | null);
  return (holder?.[field] ?? { nodes: [], totalCount: 0, pageInfo: {} }) as Page;
}

/** Ids of the records that a nested list can be of. */
async function parentsOf({ parent }: List): Promise<readonly string[]> {
  if (parent === 'Query' || parent === 'IntegrityReport') return [''];
  const through = {
    Payment: 'customers { nodes { payments { nodes { id } } } }',
    Lot: 'products { nodes { stockQuants { nodes { lot { id } } } } }',
  }[parent];
  const root = lists.find((list) => list.parent === 'Query' && list.type === parent)?.field;
  const { text } = await api.call(`{ ${through ?? `${root}(first: 45) { nodes { id } }`} }`, {}, caller);
  return [...text.matchAll(/"id":"([^"]+)"/g)].map(([, id = '']) => id);
}

const nested = (path: readonly string[], inner: unknown): object =>
  path.reduceRight<unknown>((value, name) => ({ [name]: value }), inner) as object;
const whereOf = ({ path, operator, value }: Question): object => nested(path, { [operator]: value });
const identified = (records: readonly Shown[]): string[] => records.map((record) => JSON.stringify(record)).sort();
const fieldOf = (sort: string): string =>
  sort.toLowerCase().replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase());

const servedByList = new Map<string, string[]>();
/** Lists that tell their number on a page that is not all of them. */
const counted = new Set<string>();

describe.each(lists)('$field of $parent', (list) => {
  const name = `${list.parent}.${list.field}`;

  test('answers each question right or says that it is not served', async () => {
    const selection = selectionOf(list.type);
    let [parent, all]: [string, readonly Shown[]] = ['', []];
    for (const id of await parentsOf(list)) {
      const page = await ask(list, id, { first: 45 }, selection);
      if (typeof page === 'string') throw new Error(`${name} answers ${page}`);
      if (page.nodes.length > all.length || parent === '') [parent, all] = [id, page.nodes];
    }
    const served: string[] = [];
    const check = async (questions: readonly Question[], sort?: { field: string; direction: 'ASC' | 'DESC' }) => {
      const where = questions.length === 0 ? undefined : { and: questions.map(whereOf) };
      const page = await ask(list, parent, { where, orderBy: sort && [sort], first: 45 }, selection);
      const told = `${questions.map(({ path, operator, value }) => `${path.join('.')} ${operator}${Array.isArray(value) ? ` ${value}` : ''}`).join(' and ')}${sort ? ` by ${sort.field} ${sort.direction}` : ''}`;
      if (typeof page === 'string') {
        expect([name, told, page]).toEqual([name, told, 'FILTER_NOT_SERVED']);
        return false;
      }
      const expected = all.filter((record) => questions.every((question) => fulfils(record, question)));
      expect([name, told, identified(page.nodes)]).toEqual([name, told, identified(expected)]);
      expect([told, page.totalCount ?? expected.length]).toEqual([told, expected.length]);
      if (sort) {
        const factor = sort.direction === 'ASC' ? 1 : -1;
        page.nodes.slice(1).forEach((record, index) => {
          const order = factor * compared(list.type, fieldOf(sort.field), page.nodes[index] as Shown, record);
          expect([told, order <= 0]).toEqual([told, true]);
        });
        await walk(where, sort, page.nodes);
      }
      served.push(told);
      return true;
    };
    /** In pages of two: the same records in the same order. */
    const walk = async (where: object | undefined, sort: object, whole: readonly Shown[]) => {
      const walked: Shown[] = [];
      for (let after: string | undefined, more = true; more; ) {
        const page = await ask(list, parent, { where, orderBy: [sort], first: 2, after }, selection);
        if (typeof page === 'string') throw new Error(`${name} answers ${page} on its second page`);
        walked.push(...page.nodes);
        if (page.totalCount !== null && page.pageInfo.hasNextPage) counted.add(name);
        expect([name, page.totalCount ?? whole.length]).toEqual([name, whole.length]);
        more = page.pageInfo.hasNextPage;
        after = page.pageInfo.endCursor;
      }
      expect([name, walked]).toEqual([name, whole]);
    };

    const questions = questionsAbout(list.type, all);
    const answered: Question[] = [];
    // What asks for none of no values is answered without a look, whatever else is asked.
    const isEmpty = ({ operator, value }: Question): boolean => operator === 'in' && (value as unknown[]).length === 0;
    for (const question of questions) if ((await check([question])) && !isEmpty(question)) answered.push(question);
    for (const field of sortsOf(list.type))
      for (const direction of ['ASC', 'DESC'] as const) {
        await check([], { field, direction });
        for (const question of answered) await check([question], { field, direction });
      }
    const open: Question = { path: ['isOpen'], operator: 'eq', value: true };
    if (questions.some(({ path }) => path[0] === 'isOpen'))
      for (const question of questions) if (/^(eq|in)$/.test(question.operator)) await check([question, open]);
    // One of each end: what serves the one serves the other, as the questions by themselves have shown.
    const ranged = questions.filter(({ operator, path }) => path.length === 1 && /^(gte|lt)$/.test(operator));
    for (const question of answered) for (const range of ranged) await check([question, range]);
    servedByList.set(name, served);
  });
});

test('what has more than a page is counted where an index serves it', () => {
  const lists = ['orders', 'customers', 'products', 'leads', 'cases'].map((name) => `Query.${name}`);
  expect([...counted]).toEqual(expect.arrayContaining(lists));
});

test('what the indexes serve is served', () => {
  const servedBy = (name: string) => servedByList.get(name) ?? [];
  const expected: Readonly<Record<string, readonly string[]>> = {
    'Query.orders': [
      'customer.id eq',
      'status eq',
      'status in PLACED,CONFIRMED',
      'status in PLACED,CONFIRMED by PLACED_AT ASC',
      ' by CREATED_AT ASC',
      ' by ID DESC',
    ],
    'Query.customers': ['name startsWith', ' by NAME DESC', ' by CREATED_AT DESC', 'name startsWith by NAME ASC'],
    'Query.products': ['sku startsWith', 'name startsWith', ' by SKU ASC', 'createdAt gte'],
    'Query.leads': ['status eq', 'owner.id eq and isOpen eq', 'queue eq and isOpen eq'],
    'Query.cases': ['customer.id eq', 'status in NEW,OPEN by CREATED_AT DESC', 'assignee.id eq and isOpen eq'],
    'Query.invoices': ['customer.id eq', 'paymentStatus in UNPAID,PARTIALLY_PAID'],
    'Query.warehouses': ['code startsWith', ' by CODE DESC'],
    'Customer.payments': ['receivedAt lt', ' by RECEIVED_AT ASC'],
    'Warehouse.stock': ['sku startsWith', ' by SKU ASC'],
  };
  for (const [name, told] of Object.entries(expected))
    expect([name, servedBy(name)]).toEqual([name, expect.arrayContaining([...told])]);
});

describe('what a role may not read', () => {
  const refused = lists
    .filter(({ parent }) => parent === 'Query')
    .flatMap(({ field, type }) =>
      roles
        .filter((role) => mayRead(permissionsOf([role]), 'Query', field) && !['capture', 'automation'].includes(role))
        .flatMap((role) =>
          questionsAbout(type, [])
            .filter(({ operator, value, path }) => operator === 'isNull' && value === true && path.length === 1)
            .filter(({ path: [name = ''] }) => !mayRead(permissionsOf([role]), type, name))
            .map(({ path: [name = ''] }) => ({ list: field, type, role, name })),
        ),
    );

  test('is asked for', () => expect(refused.length).toBeGreaterThan(10));

  test.each(refused)('$role may neither filter nor sort $list by $name', async ({ list, type, role, name }) => {
    const sort = sortsOf(type).find((one) => fieldOf(one) === name);
    const asked = [
      `where: { not: { or: [{ ${name}: { isNull: true } }] } }`,
      ...(sort ? [`orderBy: { field: ${sort} }`] : []),
    ];
    const calls = await tableCalls(async () => {
      for (const args of asked) {
        const reply = await api.call(`{ ${list}(${args}) { nodes { __typename } } }`, {}, { ...caller, roles: [role] });
        expect(reply.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
      }
    });
    expect(calls).toEqual([]);
  });
});

describe('a list is asked at most', () => {
  const query = 'query ($where: OrderWhere) { orders(where: $where) { nodes { id } } }';
  /** The body is text, because what is nested so deep cannot be written by JavaScript. */
  const codeOf = async (where: unknown) => {
    const text = typeof where === 'string' ? where : JSON.stringify(where);
    const body = `{ "query": ${JSON.stringify(query)}, "variables": { "where": ${text} } }`;
    const { status, errors } = await api.call(query, {}, { ...caller, body });
    return [status, errors?.[0]?.extensions.code];
  };
  const deep = (levels: number): string => `${'{"not":'.repeat(levels)}{}${'}'.repeat(levels)}`;

  test('so deep, so many conditions, so many values', async () => {
    const calls = await tableCalls(async () => {
      expect(await codeOf(deep(5))).toEqual([200, 'LIMIT_EXCEEDED']);
      expect(await codeOf({ and: Array.from({ length: 51 }, () => ({ id: { eq: 'x' } })) })).toEqual([
        200,
        'LIMIT_EXCEEDED',
      ]);
      expect(await codeOf({ id: { in: Array.from({ length: 101 }, (_, index) => `${index}`) } })).toEqual([
        200,
        'LIMIT_EXCEEDED',
      ]);
      expect(await codeOf(deep(20_000))).toEqual([400, 'LIMIT_EXCEEDED']);
    });
    expect(calls).toEqual([]);
    expect(await codeOf(deep(4))).toEqual([200, 'FILTER_NOT_SERVED']);
  });
});
